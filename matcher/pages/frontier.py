"""frontier.html: the curve and its table, for people who were not there."""

from __future__ import annotations

from matcher.frontier.files import plan_folder
from matcher.frontier.gains import COVERAGE, measure, worth
from matcher.frontier.point import Frontier
from matcher.frontier.shares import covered_percent, most_percent
from matcher.language.catalogue import tell
from matcher.pages.curve import curve
from matcher.pages.page import page
from matcher.terminal.frontier import columns, rows
from matcher.terminal.frontier_words import findings
from matcher.terminal.scenario import made_up
from matcher.terminal.words import Names


def frontier_page(frontier: Frontier, names: Names) -> bytes:
    """Give the page; it needs nothing beside itself."""
    lang = names.lang
    headers = [*columns(frontier, names), tell("frontier-page-plan", lang)]
    folders = [plan_folder(frontier, point) for point in frontier.points]
    cells = [(*row, folder) for row, folder in zip(rows(frontier, names), folders, strict=True)]
    scenario = frontier.scenario
    return page(
        "frontier.html",
        lang,
        title=scenario.title or scenario.path.parent.name,
        made_up=made_up(scenario, lang),
        subtitle=tell("frontier-title", lang),
        findings=list(findings(frontier, names)),
        svg=frontier_curve(frontier, names),
        curve_title=tell("frontier-page-curve", lang),
        dashed=tell("frontier-page-dashed", lang),
        table_title=tell("frontier-page-table", lang),
        headers=headers,
        rows=cells,
        text=[False] * (len(headers) - 2) + [True, True],
        brackets=tell("frontier-page-open", lang),
    )


def frontier_curve(frontier: Frontier, names: Names) -> str | None:
    """The curve of coverage, else of the first level that is neither shortfall nor changes."""
    name = measure(frontier)
    if name is None:
        return None
    numbers = [point.most for point in frontier.points]
    label = tell("frontier-axis-changes", names.lang)
    if name == COVERAGE and covered_percent(frontier.points[0]) is not None:
        shares = [(covered_percent(point), most_percent(point)) for point in frontier.points]
        values = [float(value or 0) for value, _ in shares]
        limits = [None if limit is None else float(limit) for _, limit in shares]
        return curve(numbers, values, limits, (label, tell("frontier-axis-covered", names.lang)))
    values = [float(worth(point, name)) for point in frontier.points]
    bounds = [{n.name: n.bound for n in point.plan.levels}.get(name) for point in frontier.points]
    return curve(numbers, values, bounds, (label, f"{names.level(name)} ({names.unit(name)})"))
