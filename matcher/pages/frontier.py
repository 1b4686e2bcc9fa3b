"""frontier.html: the curve and its table, for people who were not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matcher.frontier.files import plan_folder
from matcher.frontier.gains import COVERAGE, measure, worth
from matcher.frontier.point import Frontier
from matcher.frontier.shares import covered_percent, most_percent
from matcher.language.catalogue import Lang, tell
from matcher.pages.curve import curve
from matcher.pages.page import page
from matcher.terminal.frontier import columns, covered_text, rows
from matcher.terminal.frontier_words import findings
from matcher.terminal.scenario import made_up
from matcher.terminal.words import Names


def frontier_page(frontier: Frontier, names: Names) -> bytes:
    """Give the page; it needs nothing beside itself."""
    lang, scenario = names.lang, frontier.scenario
    headers = [*columns(frontier, names), tell("frontier-page-plan", lang)]
    folders = [plan_folder(frontier, point) for point in frontier.points]
    return page(
        "frontier.html",
        lang,
        title=tell("frontier-title", lang),
        made_up=made_up(scenario, lang),
        lines=[scenario.title or scenario.path.parent.name, scenario.source],
        facts=list(_facts(frontier, lang)),
        findings=list(findings(frontier, names)),
        drawn=frontier_curve(frontier, names),
        headers=headers,
        rows=[(*row, folder) for row, folder in zip(rows(frontier, names), folders, strict=True)],
        texts=[False] * (len(headers) - 2) + [True, True],
    )


def _facts(frontier: Frontier, lang: Lang) -> Iterator[tuple[str, str]]:
    """Give the covered share at either end, where it can be assessed."""
    for point in (*frontier.points[:1], *frontier.points[1:][-1:]):
        if covered_percent(point) is not None:
            yield tell("frontier-page-covered", lang, most=point.most), covered_text(point)


@dataclass(frozen=True)
class Drawn:
    """The curve, and whether a dashed line of bounds is in it."""

    svg: str
    dashed: bool


def frontier_curve(frontier: Frontier, names: Names) -> Drawn | None:
    """Draw the curve of coverage, else of the first level that is neither shortfall nor changes."""
    name = measure(frontier)
    if name is None:
        return None
    numbers = [point.most for point in frontier.points]
    if name == COVERAGE and covered_percent(frontier.points[0]) is not None:
        shares = [(covered_percent(point), most_percent(point)) for point in frontier.points]
        values = [float(value or 0) for value, _ in shares]
        limits = [None if limit is None else float(limit) for _, limit in shares]
        label = tell("frontier-axis-covered", names.lang)
    else:
        values = [float(worth(point, name)) for point in frontier.points]
        limits = [{n.name: n.bound for n in p.plan.levels}.get(name) for p in frontier.points]
        label = f"{names.level(name)} ({names.unit(name)})"
    labels = tell("frontier-axis-changes", names.lang), label
    ends = {"first": f"{values[0]:,g}", "last": f"{values[-1]:,g}", "most": numbers[-1]}
    told = tell("frontier-page-told", names.lang, what=label, least=numbers[0], **ends)
    dashed = any(lim not in (None, value) for value, lim in zip(values, limits, strict=True))
    return Drawn(curve(numbers, values, limits, labels, told), dashed)
