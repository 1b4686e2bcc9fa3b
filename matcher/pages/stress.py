"""stress.html: what a plan loses when people leave, on one page."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes

from matcher.domain.months import format_month
from matcher.language.catalogue import Lang, tell
from matcher.pages.chart import chart
from matcher.pages.page import page
from matcher.pages.stress_months import WORST, Course, courses, month_rows
from matcher.stress.result import Stress
from matcher.terminal import stress as told
from matcher.terminal.scenario import made_up
from matcher.terminal.words import Names

_LOOKS = {
    "stress-own": {"color": "black", "drawstyle": "steps-mid"},
    "stress-without": {"color": "#b0452a", "marker": "o"},
    "stress-repaired": {"color": "#17508a", "marker": "s"},
}
"""Told apart without colour too: by steps or marker, the worse course by its dots."""
_MONTHS_BETWEEN_LABELS = 6


def stress_page(stress: Stress, lang: Lang) -> bytes:
    """Give the whole page."""
    names = Names(stress.evidence.problem.scenario, lang)
    scenario, lines = names.scenario, list(courses(stress))
    coverage = list(told.coverage_rows(stress, lang))
    return page(
        "stress.html",
        lang,
        title=tell("stress-title", lang),
        made_up=made_up(scenario, lang),
        lines=[scenario.title or scenario.path.parent.name, scenario.source],
        asked=list(told.asked(stress, lang)),
        facts=[(row[0], row[2]) for row in coverage],
        coverage_titles=told.coverage_titles(lang),
        coverage=coverage,
        notes=list(told.notes(stress, lang)),
        svg=stress_chart(stress, lang),
        month_titles=[tell("stress-col-month", lang), *(line.title(lang) for line in lines)],
        months=list(month_rows(stress, lines)),
        post_titles=told.post_titles(lang),
        posts=list(told.post_rows(stress.without, names)),
        repaired_titles=told.post_titles(lang, repaired=True),
        repaired=_repaired(stress, names),
        people_heading=told.people_heading(stress, lang),
        people_titles=told.people_titles(lang),
        people=list(told.people_rows(stress, names)),
    )


def stress_chart(stress: Stress, lang: Lang) -> str:
    """Draw the covered share month by month as SVG."""
    lines = list(courses(stress))
    return chart(lambda axes: _draw(axes, stress, lines, lang), tell("stress-chart", lang))


def _repaired(stress: Stress, names: Names) -> list[tuple[str, ...]] | None:
    if stress.repaired is None:
        return None
    return list(told.post_rows(stress.repaired, names, stress.same))


def _draw(axes: Axes, stress: Stress, lines: Sequence[Course], lang: Lang) -> None:
    """Covered share month by month: the plan, the mean of the samples, a bad month."""
    months = list(stress.evidence.problem.horizon)
    for line in lines:
        worse = {"linestyle": ":", "linewidth": 1.2} if line.kind == WORST else {"linewidth": 1.5}
        look = {"markersize": 4, "markevery": 3, **_LOOKS[line.answer], **worse}
        axes.plot(months, line.percent, label=line.title(lang), **look)
    axes.set_ylim(0, 102)
    axes.set_ylabel("%")
    axes.set_xticks(months[::_MONTHS_BETWEEN_LABELS])
    axes.set_xticklabels(map(format_month, months[::_MONTHS_BETWEEN_LABELS]))
    axes.grid(color="#dddddd", linewidth=0.6)
    axes.legend(loc="lower left", frameon=False)
