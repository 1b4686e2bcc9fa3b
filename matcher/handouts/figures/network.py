"""The network of pairs: supporters by city at the left, recipients by city at the right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import escape

from matcher.domain.hospitals import Hospital
from matcher.handouts.annex import place_of
from matcher.handouts.figures.drawing import drawing, element, fitted, words
from matcher.handouts.figures.figure import Cell, Figure
from matcher.handouts.figures.labels import hospital_label
from matcher.handouts.figures.sides import Side, both_sides
from matcher.language.catalogue import Lang, tell
from matcher.plan.plan import Plan

WIDTH = 840
MOST = 120
"""Recipients that are drawn one by one; more are put together by city, or province."""
_LEFT, _RIGHT = 285, 555
_ROOM = 280

Link = Callable[[str, str], str | None]
Group = Callable[[Hospital], str]


@dataclass(frozen=True)
class _Line:
    """Pairs of one status between two nodes, and how many they are."""

    supporter: str
    recipient: str
    status: str
    pairs: int = 1


def network(
    plan: Plan,
    lang: Lang,
    recipients: Collection[str] | None = None,
    link: Link | None = None,
    most: int = MOST,
) -> Figure:
    """Draw the pairs of some recipients (None: of all); kept ones solid, new ones broken.

    More than ``most`` recipients are put together by city, more cities by province.
    ``link`` gives where a side (``supporter`` or ``recipient``) and an id lead, or None.
    """
    wanted = plan.problem.recipients.keys() if recipients is None else set(recipients)
    pairs = [pair for pair in plan.pairs if pair.recipient in wanted]
    if len({pair.recipient for pair in pairs}) > most:
        ends = [(p.supporter, p.recipient, p.status) for p in pairs]
        return _regions(plan, ends, lang, most)
    lines = [_Line(pair.supporter, pair.recipient, pair.status) for pair in pairs]
    left, right = both_sides(
        [(one.supporter, one.recipient) for one in lines],
        {key: place_of(plan.problem.supporters[key]) for key in {one.supporter for one in lines}},
        {key: place_of(plan.problem.recipients[key]) for key in plan.problem.recipients},
    )
    title = tell("figure-network", lang)
    names = {key: hospital_label(plan.problem, key) for key in (*left.places, *right.places)}
    svg = _draw(lines, left, right, names, title, lang, link)
    columns = tuple(tell(f"figure-col-{key}", lang) for key in ("supporter", "recipient", "status"))
    rows = [(names[x.supporter], names[x.recipient], _status(x.status, lang)) for x in lines]
    return Figure(svg, title, columns, tuple(rows), lang)


def _regions(plan: Plan, pairs: list[tuple[str, str, str]], lang: Lang, most: int) -> Figure:
    """Draw regions instead of hospitals: cities, or provinces where there are too many cities."""
    city: Group = place_of
    problem = plan.problem
    many = len({city(problem.recipients[recipient]) for _, recipient, _ in pairs}) > most
    name: Group = _province if many else city
    counted = Counter(
        (name(problem.supporters[supporter]), name(problem.recipients[recipient]), status)
        for supporter, recipient, status in pairs
    )
    lines = [_Line(*key, pairs=number) for key, number in counted.items()]
    ends = [(one.supporter, one.recipient) for one in lines]
    ungrouped = {one: "" for pair in ends for one in pair}
    left, right = both_sides(ends, ungrouped, ungrouped)
    told = {one: one or "-" for pair in ends for one in pair}
    title = tell("figure-network-regions", lang)
    svg = _draw(lines, left, right, told, title, lang, None)
    keys = ("supporter-region", "recipient-region", "status", "pairs")
    columns = tuple(tell(f"figure-col-{key}", lang) for key in keys)
    rows: list[tuple[Cell, ...]] = [
        (told[one.supporter], told[one.recipient], _status(one.status, lang), one.pairs)
        for one in lines
    ]
    return Figure(svg, title, columns, tuple(rows), lang)


def _draw(
    lines: list[_Line],
    left: Side,
    right: Side,
    names: Mapping[str, str],
    title: str,
    lang: Lang,
    link: Link | None,
) -> str:
    parts = [*_legend(lang)]
    most = max([1, *(one.pairs for one in lines)])
    for one in sorted(lines, key=lambda one: (one.status, one.supporter, one.recipient)):
        parts.append(
            _curve(one, left.places[one.supporter], right.places[one.recipient], most, names)
        )
    parts += _labels(left, "supporter", names, link)
    parts += _labels(right, "recipient", names, link)
    return drawing(WIDTH, max(left.height, right.height) + 26, title, parts, "group")


def _legend(lang: Lang) -> Iterator[str]:
    yield words(_LEFT, 12, tell("figure-supporters", lang), "f-strong f-end")
    yield words(_RIGHT, 12, tell("figure-recipients", lang), "f-strong")
    for x, status in ((_LEFT + 30, "kept"), (_LEFT + 135, "new")):
        yield element("path", d=f"M{x} 8h34", class_=f"f-{status}")
        yield words(x + 40, 12, _status(status, lang))


def _curve(one: _Line, left: float, right: float, most: int, names: Mapping[str, str]) -> str:
    shift = 26 + (2 if one.status == "new" else 0)
    x1, x2, middle = _LEFT + 9, _RIGHT - 9, (_LEFT + _RIGHT) / 2
    y1, y2 = left + shift, right + shift
    told = f"{names[one.supporter]} → {names[one.recipient]}"
    told += f" ({one.pairs})" if most > 1 else ""
    width = None if most == 1 else f"stroke-width:{1 + 7 * one.pairs / most:.1f}px"
    path = f"M{x1} {y1:.1f}C{middle:.0f} {y1:.1f} {middle:.0f} {y2:.1f} {x2} {y2:.1f}"
    tip = element("title", str(escape(told)))
    return element("g", element("path", tip, d=path, class_=f"f-{one.status}", style=width))


def _labels(side: Side, kind: str, names: Mapping[str, str], link: Link | None) -> Iterator[str]:
    left = kind == "supporter"
    x, end = (_LEFT, " f-end") if left else (_RIGHT, "")
    for place, y in side.heads:
        yield words(x, y + 30, place, f"f-strong{end}")
    for key, y in side.places.items():
        yield element(
            "circle", cx=_LEFT + 6 if left else _RIGHT - 6, cy=y + 26, r=2.5, class_="f-dot"
        )
        text = words(x, y + 30, fitted(names[key], _ROOM), end.strip() or None)
        target = link(kind, key) if link else None
        yield text if target is None else element("a", text, href=target)


def _province(hospital: Hospital) -> str:
    return hospital.province or place_of(hospital)


def _status(status: str, lang: Lang) -> str:
    return tell(f"figure-status-{status}", lang)
