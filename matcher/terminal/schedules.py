"""The schedules in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from rich.console import RenderableType

from matcher.domain.schedules import Appointment, Schedules
from matcher.language.catalogue import tell
from matcher.terminal.console import facts, heading
from matcher.terminal.training import training_line
from matcher.terminal.words import Names, count


def schedule_part(
    schedules: Schedules, values: Mapping[str, int], names: Names
) -> Iterator[RenderableType]:
    """Give a line for each schedule that is there; ``values`` are those that were recomputed."""
    rows = [
        (tell(f"name-{name}", names.lang), make(schedules, values, names))
        for name, make in _LINES.items()
        if getattr(schedules, name) is not None and name in names.scenario.rules
    ]
    goals = names.scenario.goals
    if goals is not None:
        recipients = {goal.recipient for goal in goals}
        told = {"goals": count(len(goals)), "recipients": count(len(recipients))}
        rows.append((tell("cli-goals", names.lang), tell("cli-goals-told", names.lang, **told)))
    if rows:
        yield heading(tell("cli-schedules", names.lang))
        yield facts(rows)


def _appointments(schedules: Schedules, values: Mapping[str, int], names: Names) -> str:
    lang, titles = names.lang, Counter((schedules.appointments or {}).values())
    if not titles:
        return tell("cli-none", lang)
    named = {title: tell(f"appointment-{title.value}", lang) for title in Appointment}
    parts = [
        tell("cli-appointed", lang, title=word, count=count(titles[title]))
        for title, word in named.items()
        if titles[title]
    ]
    return tell("cli-comma", lang).join(parts)


def _telemedicine(schedules: Schedules, values: Mapping[str, int], names: Names) -> str:
    lang, rows = names.lang, schedules.telemedicine or ()
    connected = count(sum(row.parent is not None for row in rows))
    proof = schedules.proofs.get("telemedicine")
    km = values.get("telemedicine", 0)
    told = tell("cli-network", lang, connected=connected, km=count(km))
    if proof is not None:
        code = "cli-network-proven" if proof.value == proof.bound else "cli-network-bound"
        told += tell(code, lang, bound=count(proof.bound))
    cut = schedules.unreached
    if cut:
        told += tell("cli-network-cut", lang, nodes=names.nodes(cut), count=len(cut))
    return told


def _milestones(schedules: Schedules, values: Mapping[str, int], names: Names) -> str:
    lang, rows = names.lang, schedules.milestones or ()
    if not rows:
        return tell("cli-none", lang)
    days: list[date] = [row.due for row in rows]
    ends = {"first": min(days).isoformat(), "last": max(days).isoformat()}
    return tell("cli-dates", lang, dates=count(len(rows)), **ends)


_LINES: Mapping[str, Callable[[Schedules, Mapping[str, int], Names], str]] = {
    "appointments": _appointments,
    "training": training_line,
    "telemedicine": _telemedicine,
    "milestones": _milestones,
}
