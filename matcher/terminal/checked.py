"""What ``check`` says of a plan directory or a pairing table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import RenderableType

from matcher.check import Evidence, Verdict
from matcher.check.coverage import covered_months
from matcher.language.catalogue import Lang, say, tell
from matcher.language.message import Fault, Message
from matcher.plan.read import PlanRead
from matcher.plan.told import told_repair
from matcher.reading import render
from matcher.terminal.console import heading
from matcher.terminal.coverage import coverage_part
from matcher.terminal.levels import value_part
from matcher.terminal.pairs import pair_part
from matcher.terminal.scenario import head
from matcher.terminal.schedules import schedule_part
from matcher.terminal.shortfalls import shortfall_part
from matcher.terminal.verdict import TableRows, not_assessed_part, violation_part
from matcher.terminal.words import Names, count


def checked(
    evidence: Evidence, verdict: Verdict, read: PlanRead, lang: Lang, listed: bool = False
) -> Iterator[RenderableType]:
    """Give everything that the check found in what was read, rows that were left out too.

    ``listed``: the shortfalls stand in the plan's own file.
    """
    faults = read.faults
    stints = tuple(zip(read.stint_rows, read.stints or (), strict=False))
    broken = len(verdict.violations)
    rows = TableRows(read.pairs, stints, read.sheets)
    names = Names(evidence.problem.scenario, lang)
    yield from head(evidence.problem.scenario, lang)
    yield from pair_part(evidence.problem, evidence.chosen, verdict, names)
    if evidence.stints is not None:
        number = len(evidence.planned)
        yield tell("cli-stints-read", lang, stints=count(number), count=number)
    if read.sheets:
        yield tell("book-read", lang)
    if "coverage" in verdict.terms:
        yield from coverage_part(evidence.problem, covered_months(evidence), names, broken)
    if faults:
        yield heading(tell("cli-rows-out", lang, count=len(faults)))
        yield from (f"- {render(fault, lang)}" for fault in faults)
    yield from violation_part(verdict.violations, rows, names)
    yield from shortfall_part(verdict, names, listed, evidence)
    yield from value_part(verdict.levels, names)
    yield from schedule_part(evidence.schedules, verdict.schedules, names)
    yield from not_assessed_part(verdict, names)


def compared(
    messages: Sequence[Message] | None, names: Names, given: Message | None = None
) -> Iterator[RenderableType]:
    """Give what differs from plan.json; nothing where there is none.

    ``given``: what plan.json says of pairs that were given.
    """
    lang = names.lang
    if messages is None:
        return
    yield heading(tell("cli-compared", lang))
    if not messages:
        yield tell("cli-compared-same", lang)
    for message in messages:
        look = {"level": names.level, "rule": names.rule}
        named = {k: look[k](str(v)) if k in look else v for k, v in message.params.items()}
        yield f"- {say(Message(message.code, named), lang)}"
    if given is not None:
        yield say(given, lang)


def how_to_check(folder: Path, lang: Lang) -> Iterator[RenderableType]:
    """Say of a plan that repairs another one how it is checked."""
    told = told_repair(folder)
    if told is not None:
        keys = ("plan", "from", "published_until")
        plan, first, until = (str(told.get(key, "?"))[:60] for key in keys)
        yield ""
        yield tell("repair-check-how", lang, plan=plan, first=first, until=until)


def conclusion(verdict: Verdict, faults: Sequence[Fault], lang: Lang) -> Iterator[RenderableType]:
    """Give the last line: rows that were left out, and how many violations the others have."""
    number = len(verdict.violations)
    if faults:
        rows = tell("cli-check-rows", lang, count=len(faults))
        code = "cli-check-rest-broken" if number else "cli-check-rest-clean"
        yield heading(tell(code, lang, rows=rows, count=number))
    else:
        code = "cli-check-broken" if number else "cli-check-clean"
        yield heading(tell(code, lang, count=number))
