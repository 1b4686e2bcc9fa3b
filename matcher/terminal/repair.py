"""What ``repair`` tells: what was solved again and why, what changed for whom, how good it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import RenderableType

from matcher.domain.months import format_month
from matcher.domain.stints import Stint
from matcher.language.catalogue import Lang, say, tell
from matcher.language.message import Message
from matcher.repair.changes import Change
from matcher.repair.parts import RepairPart
from matcher.repair.repair import Repaired
from matcher.terminal.console import facts, heading, table
from matcher.terminal.coverage import coverage_part
from matcher.terminal.levels import level_part
from matcher.terminal.pairs import pair_part
from matcher.terminal.scenario import head
from matcher.terminal.schedules import schedule_part
from matcher.terminal.shortfalls import shortfall_part
from matcher.terminal.verdict import not_assessed_part
from matcher.terminal.words import Names, clock

_SHOWN = 30


def repair_summary(
    repaired: Repaired, first: int, until: int, lang: Lang
) -> Iterator[RenderableType]:
    """Give what a planner wants to know of a repaired plan."""
    plan, verdict = repaired.solved.plan, repaired.solved.verdict
    names = Names(repaired.question, lang)
    pairs = [(pair.supporter, pair.recipient) for pair in plan.pairs]
    yield from head(repaired.question, lang)
    yield "\n" + tell("repair-months", lang, first=format_month(first), until=format_month(until))
    yield from parts_part(repaired, names)
    yield from changes_part(repaired.changes, names)
    yield from coverage_part(plan.problem, plan.covered, names)
    yield from pair_part(plan.problem, pairs, verdict, names)
    yield from shortfall_part(verdict, names, evidence=plan.evidence)
    yield from level_part(plan.levels, names, "repair")
    yield from schedule_part(plan.schedules, verdict.schedules, names)
    yield from not_assessed_part(verdict, names)


def parts_part(repaired: Repaired, names: Names) -> Iterator[RenderableType]:
    """Give what was solved again and why, and why the rest need not be."""
    lang = names.lang
    touched = [part for part in repaired.parts if part.touched]
    rest = [part for part in repaired.parts if not part.touched]
    yield heading(tell("repair-parts", lang))
    numbers = {"touched": len(touched), "all": len(repaired.parts)}
    yield tell("repair-parts-solved", lang, **numbers)
    if touched:
        made = table(*(tell(f"repair-col-{key}", lang) for key in ("recipients", "why")))
        for part in touched[:_SHOWN]:
            made.add_row(
                names.hospitals(part.recipients, 3), tell(f"repair-why_solved-{part.why}", lang)
            )
        yield made
    if len(touched) > _SHOWN:
        yield tell("repair-more", lang, count=len(touched) - _SHOWN)
    if rest:
        yield tell("repair-same", lang, count=len(rest))
        yield from _proven_of(rest, lang)
    if repaired.free:
        yield tell("repair-free", lang, recipients=names.hospitals(sorted(repaired.free)))


def _proven_of(rest: Sequence[RepairPart], lang: Lang) -> Iterator[str]:
    """Whether what stays was the best when it was planned."""
    still = sum(part.earlier is not None and part.earlier.proven for part in rest)
    code = "repair-rest-proven" if still == len(rest) else "repair-rest-open"
    yield tell(code, lang, open=len(rest) - still)


def changes_part(changes: Sequence[Change], names: Names) -> Iterator[RenderableType]:
    """Give what changes for whom, published stints first."""
    lang = names.lang
    told = Counter(change.published for change in changes)
    new = sum(change.before is None for change in changes)
    yield heading(tell("repair-changes", lang))
    if not changes:
        yield tell("repair-no-changes", lang)
        return
    drafts = told[False] - new
    yield tell("repair-changed", lang, published=told[True], drafts=drafts, new=new)
    keys = ("person", "what", "before", "after", "reason")
    made = table(*(tell(f"repair-col-{key}", lang) for key in keys))
    ordered = sorted(changes, key=lambda change: not change.published)
    for change in ordered[:_SHOWN]:
        made.add_row(
            names.person(change.person),
            _what(change, lang),
            _place(change.before, names),
            _place(change.after, names),
            _reason(change, names),
        )
    yield made
    if len(changes) > _SHOWN:
        yield tell("repair-more-changes", lang, count=len(changes) - _SHOWN)


def repair_ending(
    repaired: Repaired, folder: Path, seconds: float, stopped: bool, lang: Lang
) -> Iterator[RenderableType]:
    """Give the last lines: how good it is, the check, where the plan is, how long it took."""
    status = "cli-status-stopped" if stopped else f"repair-status-{repaired.solved.plan.status}"
    rows = {
        "cli-status": tell(status, lang),
        "cli-check": tell("cli-check-clean", lang, count=0),
        "cli-place": str(folder),
        "cli-time": tell("cli-took", lang, clock=clock(seconds)),
    }
    yield heading(tell("cli-plan", lang))
    yield facts((tell(label, lang), text) for label, text in rows.items())


def _what(change: Change, lang: Lang) -> str:
    draft = change.before is not None and not change.published
    code = "repair-what-draft" if draft else "repair-what-plain"
    return tell(code, lang, what=tell(f"repair-what-{change.what}", lang))


def _place(stint: Stint | None, names: Names) -> str:
    if stint is None:
        return "-"
    first, last = format_month(stint.months.first), format_month(stint.months.last)
    return f"{names.hospital(stint.recipient)} / {names.specialty(stint.post)} {first}–{last}"


def _reason(change: Change, names: Names) -> str:
    """The first rule that forbids the old stint, or what it gave way to."""
    if change.why and change.cause.code == "repair-why-rule":
        return names.sentence(change.why[0])
    look = {"recipient": names.hospital, "post": names.specialty, "person": names.person}
    named = {key: look[key](str(value)) for key, value in change.cause.params.items()}
    return say(Message(change.cause.code, named), names.lang)
