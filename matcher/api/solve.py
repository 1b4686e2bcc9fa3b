"""From a scenario to the best plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from matcher.api.effort import budget_of, searched, trusted
from matcher.api.errors import faults_of, in_sentences, refused
from matcher.api.given import GivenPlan, GivenTable, folder_of, is_path, pair_table, usable

if TYPE_CHECKING:
    from matcher.api.plan import Plan
    from matcher.api.scenario import Scenario


def solve(
    scenario: Scenario,
    *,
    pairs: GivenTable | None = None,
    keep: GivenPlan | None = None,
    time_limit: float = 300.0,
    gap: float = 0.0,
    seed: int = 0,
    workers: int | None = None,
    reproducible: bool = False,
) -> Plan:
    """Find the best plan of a scenario, and check it.

    Interrupted once (Ctrl-C, or a notebook's stop button), it ends with the best plan found so far.

    Parameters:
    - `scenario`: what `matcher.load` gives, or a variant of it.
    - `pairs`: take these pairs as they are and find the best rotation: a file, a plan directory, a
      data frame with the columns `supporter` and `recipient`, a list of (supporter, recipient), or
      a `Plan`. None: choose the pairs too. Rows that cannot be used are left out, and told in
      `left_out`.
    - `keep`: keep the pairs and stints of this plan, plan directory or table, and complete the
      rest; not together with `pairs`.
    - `time_limit`: seconds, at least 0.1.
    - `gap`: per cent, 0 to 100; a level may stop when at most so much of its value could still be
      gained.
    - `seed`: 0 to 2³¹ − 1.
    - `workers`: threads, 1 to 1024; None: one for each processor.
    - `reproducible`: the same plan in every run and on every machine; seconds are then the solver's
      own.

    Gives: a `Plan`.

    Errors: `InputError` for numbers out of their range, a table without a row that can be used, or
    rows that cannot be kept; `Infeasible` where it is proven that there is no plan; `NoPlan` where
    none was found in time.

    Source: docs/scenario.md, "The rules", "How good is the plan?"; `matcher solve`.

    Example:
    >>> plan = matcher.solve(scenario, time_limit=20)
    >>> list(plan.stints.columns[:3])
    ['staff', 'supporter', 'recipient']
    """
    lang = scenario._lang
    if pairs is not None and keep is not None:
        raise refused("keep-with-pairs", lang)
    budget = budget_of(time_limit, gap, seed, workers, lang, reproducible=reproducible)
    if keep is not None:
        return _kept(scenario, keep, budget, gap)
    if pairs is not None:
        return _rotated(scenario, pairs, budget, gap)
    return _solved(scenario, budget, gap, None, {})


def _solved(
    scenario: Scenario,
    budget: Any,
    gap: float,
    rows: Any,
    told: Mapping[str, Any],
    left_out: tuple[str, ...] = (),
) -> Plan:
    from matcher.api.plan import Plan
    from matcher.solving.solve import solve as find

    inner, lang = scenario._inner, scenario._lang
    found = searched(
        lambda: find(inner, budget=budget, tolerance=gap, pairs=rows), budget, inner, lang
    )
    trusted(found.trusted, lang)
    return Plan(scenario, found.plan, found.verdict, told, left_out)


def _rotated(scenario: Scenario, pairs: GivenTable, budget: Any, gap: float) -> Plan:
    from matcher.plan.given import given_pairs, told_of

    inner, lang = scenario._inner, scenario._lang
    reference = str(pairs) if is_path(pairs) else ""
    with in_sentences(lang):
        table = usable(pair_table(pairs, inner), reference or "DataFrame")
        told = told_of(given_pairs(reference, table.rows, table.faults), inner)
    return _solved(scenario, budget, gap, table.rows, told, faults_of(table.faults, lang))


def _kept(scenario: Scenario, keep: GivenPlan, budget: Any, gap: float) -> Plan:
    from matcher.api.plan import Plan
    from matcher.keep.keep import keep as find
    from matcher.keep.reading import accepted, kept_of, told_of

    inner, lang = scenario._inner, scenario._lang
    with in_sentences(lang), folder_of(keep) as folder:
        rows = accepted(str(folder), inner)
    own = kept_of(rows)
    found = searched(lambda: find(inner, own, budget=budget, tolerance=gap), budget, inner, lang)
    for solved in (found.solved, found.free):
        trusted(solved is None or solved.trusted, lang)
    told = told_of(rows, found)
    return Plan(scenario, found.solved.plan, found.solved.verdict, told)
