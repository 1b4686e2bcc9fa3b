"""stress.html: what a plan loses when people leave, on one page."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes

from matcher.domain.months import format_month
from matcher.language.catalogue import Lang, tell
from matcher.pages.chart import chart
from matcher.pages.page import page
from matcher.stress.answer import LOW, Answer
from matcher.stress.estimates import QUANTILE_METHOD
from matcher.stress.result import Stress
from matcher.terminal import stress as told
from matcher.terminal.scenario import made_up
from matcher.terminal.words import Names

_COLOURS = {"stress-without": "#b5492c", "stress-repaired": "#2c6fb5"}
_MONTHS_BETWEEN_LABELS = 6


def stress_page(stress: Stress, lang: Lang) -> bytes:
    """Give the whole page."""
    names = Names(stress.evidence.problem.scenario, lang)
    return page(
        "stress.html",
        lang,
        title=names.scenario.title or names.scenario.path.parent.name,
        made_up=made_up(names.scenario, lang),
        asked=list(told.asked(stress, lang)),
        coverage_titles=told.coverage_titles(lang),
        coverage=list(told.coverage_rows(stress, lang)),
        notes=list(told.notes(stress, lang)),
        svg=stress_chart(stress, lang),
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
    return chart(lambda axes: _draw(axes, stress, lang))


def _repaired(stress: Stress, names: Names) -> list[tuple[str, ...]] | None:
    if stress.repaired is None:
        return None
    return list(told.post_rows(stress.repaired, names, stress.same))


def _draw(axes: Axes, stress: Stress, lang: Lang) -> None:
    """Covered share month by month: the plan, the mean of the samples, a bad month."""
    months = list(stress.evidence.problem.horizon)
    whole = stress.cells.by_month(stress.cells.weight)

    def shares(uncovered: np.ndarray) -> np.ndarray:
        return 100 * (1 - np.divide(uncovered, whole, out=np.zeros(len(months)), where=whole > 0))

    axes.step(months, shares(stress.own.open_by_month), "k", where="mid", label=_word("own", lang))
    for code, answer in told.answers(stress):
        if code not in _COLOURS:
            continue
        by_month = _by_month(answer)
        low = np.quantile(by_month, 1 - LOW, axis=0, method=QUANTILE_METHOD)
        label = tell(code, lang)
        axes.plot(months, shares(by_month.mean(axis=0)), color=_COLOURS[code], label=label)
        axes.plot(months, shares(low), color=_COLOURS[code], linestyle=":", linewidth=1)
    axes.set_ylim(0, 102)
    axes.set_ylabel("%")
    axes.set_xticks(months[::_MONTHS_BETWEEN_LABELS])
    axes.set_xticklabels(map(format_month, months[::_MONTHS_BETWEEN_LABELS]))
    axes.legend(loc="lower left", frameon=False)


def _by_month(answer: Answer) -> np.ndarray:
    return np.stack([sample.open_by_month for sample in answer.samples])


def _word(key: str, lang: Lang) -> str:
    return tell(f"stress-{key}", lang)
