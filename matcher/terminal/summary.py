"""The summary of a solved plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import RenderableType

from matcher.check import Verdict
from matcher.domain.tables import TableRow
from matcher.language.catalogue import Lang, tell
from matcher.plan.given import GivenPairs
from matcher.plan.plan import Plan
from matcher.plan.question import Among
from matcher.terminal.console import facts, heading
from matcher.terminal.coverage import coverage_part, reason_part
from matcher.terminal.levels import level_part, status_words
from matcher.terminal.pairs import pair_part
from matcher.terminal.scenario import head
from matcher.terminal.schedules import schedule_part
from matcher.terminal.shortfalls import shortfall_part
from matcher.terminal.verdict import TableRows, not_assessed_part, violation_part
from matcher.terminal.words import Names, clock, count


def summary(
    plan: Plan,
    verdict: Verdict,
    table: Sequence[TableRow],
    lang: Lang,
    given: GivenPairs | None = None,
    among: Among = "all",
) -> Iterator[RenderableType]:
    """Give what a planner wants to know of a plan.

    ``table``: the pairs that were given; ``given`` says from where. ``among``: which plans the
    proofs speak of where no pairs were given.
    """
    names = Names(plan.problem.scenario, lang)
    pairs = [(pair.supporter, pair.recipient) for pair in plan.pairs]
    yield from head(plan.problem.scenario, lang)
    yield from coverage_part(plan.problem, plan.covered, names)
    yield from reason_part(plan, names)
    if plan.stints is not None:
        yield "\n" + sent_line(plan, lang)
    yield from pair_part(plan.problem, pairs, verdict, names, ask=given is None)
    if given is not None:
        told = {"table": given.name, "rows": given.rows, "left": given.left_out}
        yield tell("cli-pairs-given", lang, **told)
    yield from shortfall_part(verdict, names, listed=True, evidence=plan.evidence)
    yield from level_part(plan.levels, names, "pairs" if table else among)
    if verdict.violations:
        yield from violation_part(verdict.violations, TableRows(table), names)
    yield from schedule_part(plan.schedules, verdict.schedules, names)
    yield from not_assessed_part(verdict, names)


def ending(
    plan: Plan,
    verdict: Verdict,
    folder: Path,
    seconds: float,
    stopped: bool,
    lang: Lang,
    *,
    given: bool = False,
    replaced: bool = False,
    among: Among = "all",
) -> Iterator[RenderableType]:
    """Give the last lines: the check, where the plan is, how long it took.

    ``given``: the pairs were given. ``replaced``: another plan was in the folder before.
    ``among`` as in ``summary``.
    """
    verdict_code = "cli-check-clean" if verdict.clean else "cli-check-table"
    rows = {
        "cli-status": _status(plan, verdict, stopped, "pairs" if given else among, lang),
        "cli-check": tell(verdict_code, lang, count=len(verdict.violations)),
        "cli-place": tell("cli-replaced", lang, folder=str(folder)) if replaced else str(folder),
        "cli-time": tell("cli-took", lang, clock=clock(seconds)),
    }
    yield heading(tell("cli-plan", lang))
    yield facts((tell(label, lang), text) for label, text in rows.items())


def _status(plan: Plan, verdict: Verdict, stopped: bool, among: Among, lang: Lang) -> str:
    if stopped:
        return tell("cli-status-stopped", lang)
    if among == "pairs" and not verdict.clean:
        return tell(f"cli-status-{plan.status}-broken", lang)
    return status_words(plan.status, among, lang)


def sent_line(plan: Plan, lang: Lang) -> str:
    """Say how many people go on how many stints."""
    planned = [stint for stint in plan.stints or () if not stint.fixed]
    people = {stint.person for stint in planned}
    shown = {"people": count(len(people)), "stints": count(len(planned))}
    return tell("cli-sent", lang, **shown, who=len(people), count=len(planned))
