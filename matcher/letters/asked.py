"""Which fields a template asks for that a letter does not have, found without filling it in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from jinja2 import nodes

from matcher.letters.fields import Field, Many, Record, Text

Why = Literal["unknown", "list", "outside"]
Scope = Mapping[str, Field | None]
"""What each name stands for; None: something that only filling in can tell."""

_SAME = frozenset(("sort", "list", "reverse", "unique", "selectattr", "rejectattr", "select"))
_ONE = frozenset(("first", "last", "random", "min", "max"))
_BY_FIELD = frozenset(("selectattr", "rejectattr", "groupby"))
_OUTSIDE = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)


@dataclass(frozen=True)
class Slip:
    """Something that cannot be filled in: what the template says, and what it could have said.

    ``why``: ``unknown``, no such field; ``list``: a repeated field taken for a single one;
    ``outside``: another file.
    """

    why: Why
    said: str
    line: int
    known: tuple[str, ...] = ()


def slips(tree: nodes.Template, fields: Record) -> tuple[Slip, ...]:
    """Give each slip of a parsed template once for each line, in reading order."""
    walk = _Walk()
    walk.body(tree.body, dict(fields.fields))
    return tuple(dict.fromkeys(sorted(walk.found, key=lambda slip: slip.line)))


class _Walk:
    """One way through a template; names that it makes itself are known from there on."""

    def __init__(self) -> None:
        self.found: list[Slip] = []

    def body(self, statements: list[nodes.Node], scope: dict[str, Field | None]) -> None:
        for statement in statements:
            self.node(statement, scope)

    def node(self, node: nodes.Node, scope: dict[str, Field | None]) -> None:
        if isinstance(node, _OUTSIDE):
            self.found.append(Slip("outside", type(node).__name__.lower(), node.lineno))
        elif isinstance(node, nodes.For):
            self._repeat(node, scope)
        elif isinstance(node, nodes.If):
            self.kind(node.test, scope)
            for branch in (node.body, node.elif_, node.else_):
                self.body(branch, scope)
        elif isinstance(node, nodes.Expr):
            self.kind(node, scope)
        else:
            self._bind(node, scope)
            for child in node.iter_child_nodes():
                self.node(child, scope)

    def kind(self, node: nodes.Node, scope: Scope) -> Field | None:
        """Give what an expression stands for; a field that is not there is a slip."""
        if isinstance(node, nodes.Name):
            return self._name(node, scope)
        if isinstance(node, nodes.Getattr):
            return self._part(node, node.attr, scope)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            return self._item(node, node.arg.value, scope)
        if isinstance(node, nodes.Filter) and node.node is not None:
            return self._filtered(node, scope)
        for child in node.iter_child_nodes():
            self.kind(child, scope)
        return None

    def _name(self, node: nodes.Name, scope: Scope) -> Field | None:
        if node.ctx == "load" and node.name not in scope:
            self.found.append(Slip("unknown", node.name, node.lineno, tuple(scope)))
        return scope.get(node.name)

    def _part(self, node: nodes.Getattr | nodes.Getitem, name: str, scope: Scope) -> Field | None:
        whole = self.kind(node.node, scope)
        if isinstance(whole, Record):
            if name not in whole.fields:
                self.found.append(Slip("unknown", name, node.lineno, tuple(whole.fields)))
            return whole.fields.get(name)
        if isinstance(whole, Many):
            self.found.append(Slip("list", _said(node.node), node.lineno))
        elif isinstance(whole, Text) and (name.startswith("_") or not hasattr(whole.of, name)):
            self.found.append(Slip("unknown", f"{_said(node.node)}.{name}", node.lineno))
        return None

    def _item(self, node: nodes.Getitem, key: object, scope: Scope) -> Field | None:
        if isinstance(key, str):
            return self._part(node, key, scope)
        whole = self.kind(node.node, scope)
        return whole.each if isinstance(whole, Many) else None

    def _filtered(self, node: nodes.Filter, scope: Scope) -> Field | None:
        whole = self.kind(node.node, scope)
        for child in (*node.args, *(keyword.value for keyword in node.kwargs)):
            self.kind(child, scope)
        if not isinstance(whole, Many):
            return None
        for said in _attributes(node):
            if said.partition(".")[0] not in whole.each.fields:
                self.found.append(Slip("unknown", said, node.lineno, tuple(whole.each.fields)))
        return whole if node.name in _SAME else whole.each if node.name in _ONE else None

    def _repeat(self, node: nodes.For, scope: dict[str, Field | None]) -> None:
        whole = self.kind(node.iter, scope)
        inside = {**scope, "loop": None, **dict.fromkeys(_names(node.target))}
        if isinstance(node.target, nodes.Name) and isinstance(whole, Many):
            inside[node.target.name] = whole.each
        if node.test is not None:
            self.kind(node.test, inside)
        self.body(node.body, inside)
        self.body(node.else_, scope)

    def _bind(self, node: nodes.Node, scope: dict[str, Field | None]) -> None:
        """Know from here on what set, with, macro and the like name."""
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            scope[node.target.name] = self.kind(node.node, scope)
        elif isinstance(node, nodes.Macro):
            scope |= dict.fromkeys([node.name, "varargs", "kwargs", "caller"])
            scope |= dict.fromkeys(name for arg in node.args for name in _names(arg))
        elif isinstance(node, nodes.With):
            scope |= dict.fromkeys(name for target in node.targets for name in _names(target))
        else:
            parts = node.iter_child_nodes()
            scope |= dict.fromkeys(name for part in parts for name in _stored(part))


def _names(node: nodes.Node) -> Iterator[str]:
    """Give every name in a node, itself among them."""
    if isinstance(node, nodes.Name):
        yield node.name
    for inner in node.find_all(nodes.Name):
        yield inner.name


def _attributes(node: nodes.Filter) -> Iterator[str]:
    """Give the fields that a filter of rows names as text."""
    first = node.args[:1] if node.name in _BY_FIELD else []
    named = [keyword.value for keyword in node.kwargs if keyword.key == "attribute"]
    for part in (*first, *named):
        if isinstance(part, nodes.Const) and isinstance(part.value, str):
            yield part.value


def _stored(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Name) and node.ctx in ("store", "param"):
        yield node.name
    elif isinstance(node, nodes.Tuple) and node.ctx == "store":
        yield from _names(node)


def _said(node: nodes.Node) -> str:
    """Write an expression as far as it is made of names."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_said(node.node)}.{node.attr}"
    return "…"
