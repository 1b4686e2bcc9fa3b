"""Gantt of one recipient: who is at which post when, handovers, and how many people are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from matcher.domain.months import Span, format_month
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.handouts.counts.handovers import handovers
from matcher.handouts.counts.presence import presence
from matcher.handouts.figures.axis import LABELS, WIDTH, Axis
from matcher.handouts.figures.curve import steps_line
from matcher.handouts.figures.drawing import box, drawing, fitted, line, words
from matcher.handouts.figures.figure import Cell, Figure, without_blanks
from matcher.handouts.figures.labels import (
    hospital_label,
    person_label,
    post_label,
    post_short,
    span_label,
    title_label,
)
from matcher.language.catalogue import Lang, tell
from matcher.plan.plan import Plan

LANE = 21
_BAR = 17
_FOOT = 4
_COLUMNS = ("post", "person", "title", "supporter", "first", "last", "months", "as")


@dataclass(frozen=True)
class _Lane:
    """A line of bars; ``label`` is blank but in the first lane of a post."""

    label: str
    stints: tuple[Stint, ...]
    post: Post | None


def gantt(plan: Plan, recipient: str, lang: Lang) -> Figure:
    """Draw the stints at a recipient by post and month; KeyError when it is unknown.

    Fixed stints are dotted, months of handover hatched; below, distinct people by month.
    """
    hospital = plan.problem.recipients[recipient]
    axis, lanes = Axis(plan.problem.horizon), _lanes(plan, recipient, lang)
    bottom = axis.top + LANE * len(lanes)
    people = presence(plan, recipient)
    curve, height = steps_line(axis, people, bottom + 8, lang, _asked(plan, recipient))
    parts = [*axis.grid(bottom + height), *_bars(plan, lanes, axis, lang), *curve]
    title = tell("figure-gantt", lang, name=hospital_label(plan.problem, hospital.id))
    svg = drawing(WIDTH, bottom + height + 6, title, parts, "img")
    columns = tuple(tell(f"figure-col-{key}", lang) for key in _COLUMNS)
    columns, rows = without_blanks(columns, tuple(_rows(plan, recipient, lang)))
    return Figure(svg, title, columns, rows, lang)


def _lanes(plan: Plan, recipient: str, lang: Lang) -> list[_Lane]:
    """Posts in their order, then what is held beside them; each as many lanes as it needs."""
    held: dict[str, list[Stint]] = {post.name: [] for post in plan.problem.posts_of[recipient]}
    for stint in plan.stints_at(recipient):
        if stint.months & plan.problem.horizon:
            held.setdefault(stint.post, []).append(stint)
    found = []
    for name, stints in held.items():
        key = recipient, name
        for number, lane in enumerate(_stacked(stints)):
            label = "" if number else post_short(plan.problem, key, lang)
            found.append(_Lane(label, lane, plan.problem.post.get(key)))
    return found


def _stacked(stints: Iterable[Stint]) -> list[tuple[Stint, ...]]:
    """Put stints into as few lanes as hold them side by side; at least one."""
    lanes: list[list[Stint]] = [[]]
    for stint in sorted(stints, key=lambda stint: (stint.months, stint.person)):
        free = (lane for lane in lanes if not lane or lane[-1].months.last < stint.months.first)
        lane = next(free, None)
        if lane is None:
            lane = []
            lanes.append(lane)
        lane.append(stint)
    return [tuple(lane) for lane in lanes]


def _bars(plan: Plan, lanes: list[_Lane], axis: Axis, lang: Lang) -> Iterator[str]:
    for number, lane in enumerate(lanes):
        y = axis.top + number * LANE
        if lane.label:
            yield line(0, y, axis.end, y, "f-grid")
            yield words(4, y + 14, fitted(lane.label, LABELS - 10))
        for stint in lane.stints:
            yield from _bar(plan, stint, axis, y + 2, lang)
        if lane.post is not None:
            yield from _overlaps(plan, lane, axis, y + 2, lang)


def _bar(plan: Plan, stint: Stint, axis: Axis, y: int, lang: Lang) -> Iterator[str]:
    x, width = axis.ends(stint.months & plan.problem.horizon)
    told = f"{person_label(plan.problem, stint.person)}: {span_label(stint.months, lang)}"
    title = _appointed(plan, stint, lang)
    extra = [title] if title else []
    extra += [tell("figure-fixed", lang)] if stint.fixed else []
    told = ", ".join([told, *extra])
    yield box(x + 0.5, y, width - 1, _BAR, "f-fixed" if stint.fixed else "f-planned", told)
    known = plan.problem.staff.get(stint.person)
    label = fitted((known.name if known else "") or stint.person, width - 5)
    if label:
        yield words(x + 3, y + 11.5, label, "f-halo" if stint.fixed else None)


def _overlaps(plan: Plan, lane: _Lane, axis: Axis, y: int, lang: Lang) -> Iterator[str]:
    """Hatch the months in which those of this lane hand over, at the foot of their bars."""
    for handover in handovers(plan, lane.post) if lane.post else ():
        if any(s.person in handover.people and s.months & handover.months for s in lane.stints):
            x, width = axis.ends(handover.months)
            names = ", ".join(person_label(plan.problem, one) for one in handover.people)
            months = span_label(handover.months, lang)
            told = tell("figure-handover", lang, months=months, people=names)
            yield box(x + 1, y + _BAR - _FOOT, width - 2, _FOOT, "f-handover", told)


def _asked(plan: Plan, recipient: str) -> int | None:
    """How many people the rule on presence asks for; None where it asks for none."""
    rule = plan.problem.scenario.rules.get("presence")
    if rule is None or not rule.concerns(plan.problem.recipients[recipient]):
        return None
    return int(rule.people)


def _appointed(plan: Plan, stint: Stint, lang: Lang) -> str:
    titles = plan.schedules.appointments or {}
    title = titles.get((stint.person, *stint.post_key, stint.months.first))
    return tell(f"appointment-{title.value}", lang) if title else ""


def _rows(plan: Plan, recipient: str, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    for stint in plan.stints_at(recipient):
        months: Span = stint.months
        notes = [_appointed(plan, stint, lang), tell("figure-fixed", lang) if stint.fixed else ""]
        yield (
            post_label(plan.problem, stint.post_key, lang),
            person_label(plan.problem, stint.person),
            title_label(plan.problem, stint.person, lang),
            hospital_label(plan.problem, stint.supporter),
            format_month(months.first),
            format_month(months.last),
            len(months),
            tell("cli-comma", lang).join(note for note in notes if note),
        )
