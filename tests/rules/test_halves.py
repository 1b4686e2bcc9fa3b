"""The two halves of a rule share nothing that decides a violation; the checker loads no solver."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from collections.abc import Iterable

import pytest

from matcher.rules import RULES, Rule
from matcher.terms import TERMS
from matcher.terms.base import Term

MODEL_HALF = {
    "allows_pair",
    "pairs_lack",
    "limit_pairs",
    "allows_stints",
    "stints_lack",
    "lacked",
    "limit_stints",
    "outline",
    "missing",
    "least_missing",
    "pair_cost",
    "pair_costs",
}
CHECKER_HALF = {"violations", "value"}
SHARED = {"concerns", "parameters", "is_soft"}
NEUTRAL = ("matcher.domain", "matcher.language", "matcher.check.violation", "matcher.rules.base")


def functions(source: str) -> dict[str, ast.AST]:
    """Functions, methods and named values of a module, and what it imports of ours, by name."""
    tree = ast.parse(source)
    bodies = [tree.body, *(node.body for node in tree.body if isinstance(node, ast.ClassDef))]
    defined = {n.name: n for body in bodies for n in body if isinstance(n, ast.FunctionDef)}
    named = {
        target.id: node
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return named | defined | imported(tree)


def imported(tree: ast.Module) -> dict[str, ast.AST]:
    """What comes from our own modules, but for the domain's words: one half may use it."""
    found = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    ours = [n for n in found if (n.module or "").startswith("matcher.")]
    own = [n for n in ours if not n.module.startswith(NEUTRAL)]
    return {alias.asname or alias.name: node for node in own for alias in node.names}


def mentions(node: ast.AST) -> set[str]:
    names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    return names | {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}


def reachable(source: str, roots: Iterable[str]) -> set[str]:
    """Names of the module's own functions and values that the roots come to, roots included."""
    known, found = functions(source), set()
    open_ = [root for root in roots if root in known]
    while open_:
        name = open_.pop()
        found.add(name)
        open_ += [other for other in mentions(known[name]) & known.keys() if other not in found]
    return found - SHARED


def shared_between_halves(source: str) -> set[str]:
    return reachable(source, MODEL_HALF) & reachable(source, CHECKER_HALF)


@pytest.mark.parametrize("owner", [*RULES, *map(type, TERMS)], ids=lambda owner: owner.__name__)
def test_the_halves_share_nothing(owner):
    assert not shared_between_halves(inspect.getsource(inspect.getmodule(owner)))


def test_the_names_of_the_halves_are_those_of_the_base():
    assert set(dir(Rule)) | set(dir(Term)) >= MODEL_HALF | CHECKER_HALF


def test_sharing_would_be_found():
    source = """
class Bad:
    def limit_pairs(self, model):
        model.add(_limit(self) >= 1)
    def violations(self, evidence):
        yield self._far(evidence)
    def _far(self, evidence):
        return _limit(self)
def _limit(rule):
    return rule.pairs
"""
    assert shared_between_halves(source) == {"_limit"}


def test_sharing_through_another_module_would_be_found():
    source = """
from matcher.domain.months import Span
from matcher.rules.planning import far
class Bad:
    def limit_pairs(self, model):
        return far(Span(0, 1))
    def violations(self, evidence):
        return far(Span(0, 1))
"""
    assert shared_between_halves(source) == {"far"}


@pytest.mark.parametrize("owner", [*RULES, *map(type, TERMS)], ids=lambda owner: owner.__name__)
def test_a_checker_half_looks_at_no_model(owner):
    source = inspect.getsource(inspect.getmodule(owner))
    known = functions(source)
    for name in reachable(source, CHECKER_HALF):
        assert not mentions(known[name]) & {"PairModel", "StintModel", "Outline", "np"}


def test_the_checker_loads_no_solver():
    code = (
        "import sys, matcher.check, matcher.rules, matcher.terms; "
        "heavy = ('ortools', 'networkx', 'pandas', 'matcher.rotation', 'matcher.pairing'); "
        "sys.exit(', '.join(m for m in sys.modules if m.startswith(heavy)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "module", ["matcher.check", "matcher.rules", "matcher.terms", "matcher.check.coverage"]
)
def test_every_door_opens_first(module):
    """The packages import one another: each must load on its own."""
    done = subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True)
    assert done.returncode == 0, done.stderr
