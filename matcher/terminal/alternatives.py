"""Alternatives side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from rich.console import RenderableType
from rich.table import Table

from matcher.alternatives.figures import figures
from matcher.alternatives.files import folder as name_of
from matcher.alternatives.result import Alternatives, pairs_of
from matcher.language.catalogue import tell
from matcher.plan.files.cells import Cell
from matcher.terminal.console import facts, heading, table
from matcher.terminal.scenario import head
from matcher.terminal.words import Names, clock, count

_PLACED = ("plan", "covered_percent", "pairs", "new_pairs", "shared", "shared_bound")


def alternatives_part(found: Alternatives, names: Names) -> Iterator[RenderableType]:
    """Give the figures of all plans side by side, and in words what they have in common."""
    lang = names.lang
    yield from head(found.best.plan.problem.scenario, lang)
    yield heading(tell("alternatives-title", lang))
    yield _table(found, names)
    yield ""
    yield from (f"- {sentence}" for sentence in _sentences(found, names))


def alternatives_ending(
    found: Alternatives, folder: Path, seconds: float, stopped: bool, names: Names
) -> Iterator[RenderableType]:
    """Give the last lines: what is proven, the check, where the files are, how long it took."""
    lang = names.lang
    status = f"cli-status-{'stopped' if stopped else found.best.plan.status}"
    rows = {
        "alternatives-best": tell(status, lang),
        "cli-check": tell("alternatives-checked", lang, count=len(found.plans)),
        "cli-place": str(folder),
        "cli-time": tell("cli-took", lang, clock=clock(seconds)),
    }
    yield ""
    yield facts((tell(label, lang), text) for label, text in rows.items())


def _table(found: Alternatives, names: Names) -> Table:
    lang, rows = names.lang, figures(found)
    plans = range(1, len(rows) + 1)
    headers = [tell("alternatives-plan", lang, number=number) for number in plans]
    made = table("", *headers, right=plans)
    for key, label in _labels(found, rows[0], names).items():
        made.add_row(label, *(_cell(key, row) for row in rows))
    places = [".", *(f"{name_of(number)}/" for number in plans if number > 1)]
    made.add_row(tell("alternatives-place", lang), *places)
    return made


def _labels(found: Alternatives, row: Mapping[str, Cell], names: Names) -> dict[str, str]:
    """Name the lines of the table, in their order."""
    lang = names.lang
    labels = {"covered_percent": tell("cli-col-covered", lang)}
    labels |= {key: names.level(key) for key in row if key not in _PLACED and "shared" not in key}
    counted = [key for key in ("pairs", "new_pairs") if key in row]
    labels |= {key: tell(f"alternatives-{key}", lang) for key in counted}
    labels |= {"shared": tell("alternatives-shared", lang)}
    others = range(1, len(found.plans))
    return labels | {
        f"shared_with_{number}": tell("alternatives-shared-with", lang, number=number)
        for number in others
        if len(found.plans) > 2
    }


def _cell(key: str, row: Mapping[str, Cell]) -> str:
    value = row.get(key)
    if value is None:
        return "-"
    if key == "covered_percent":
        return f"{value}%"
    bound = row.get("shared_bound") if key == "shared" else None
    proven = bound is None or bound == value
    return count(int(value)) if proven else f"{count(int(value))} (≥{count(int(bound))})"


def _sentences(found: Alternatives, names: Names) -> Iterator[str]:
    lang = names.lang
    band = {"within": f"{found.within:g}", "uncovered": count(found.uncovered)}
    yield tell("alternatives-band", lang, **band)
    alike = _alike(found)
    yield tell("alternatives-alike", lang, count=alike)
    if any(other.shared != other.bound for other in found.others):
        yield tell("alternatives-open", lang)
    if len(found.plans) < found.wanted:
        code = "alternatives-exhausted" if found.exhausted else "alternatives-fewer"
        yield tell(code, lang, count=len(found.plans), wanted=found.wanted)


def _alike(found: Alternatives) -> int:
    """Count the recipients whose supporters are the same in all plans."""
    plans = [pairs_of(plan) for plan in found.plans]
    recipients = found.best.plan.problem.recipients
    return sum(
        len({frozenset(s for s, r in pairs if r == recipient) for pairs in plans}) == 1
        for recipient in recipients
    )
