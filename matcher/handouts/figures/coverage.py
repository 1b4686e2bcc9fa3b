"""Posts by month of one recipient: covered, uncovered, not asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from matcher.domain.months import Span, runs
from matcher.domain.posts import Post
from matcher.handouts.figures.axis import LABELS, WIDTH, Axis
from matcher.handouts.figures.drawing import box, drawing, fitted, line, words
from matcher.handouts.figures.figure import Cell, Figure, without_blanks
from matcher.handouts.figures.labels import hospital_label, post_label, post_short, span_label
from matcher.language.catalogue import Lang, tell
from matcher.plan.plan import Plan

_ROW = 19
_COLUMNS = ("post", "asked", "covered", "uncovered", "uncovered-when")


def coverage_figure(plan: Plan, recipient: str, lang: Lang) -> Figure | None:
    """Draw the posts of a recipient by month; None where coverage is not assessed or no posts.

    Covered months are filled, uncovered ones hatched with their number; other months stay blank.
    """
    posts = plan.problem.posts_of[recipient]
    if plan.covered is None or not posts:
        return None
    axis = Axis(plan.problem.horizon)
    bottom = axis.top + _ROW * len(posts)
    parts = [*axis.grid(bottom)]
    for number, post in enumerate(posts):
        parts += _row(plan, post, axis, axis.top + number * _ROW, lang)
    title = tell("figure-coverage", lang, name=hospital_label(plan.problem, recipient))
    columns = tuple(tell(f"figure-col-{key}", lang) for key in _COLUMNS)
    rows = tuple(_cells(plan, post, lang) for post in posts)
    columns, rows = without_blanks(columns, rows)
    return Figure(drawing(WIDTH, bottom + 4, title, parts, "img"), title, columns, rows, lang)


def open_runs(plan: Plan, post: Post) -> list[Span]:
    """Give the uncovered months of a post in runs; none where coverage is not assessed."""
    covered = (plan.covered or {}).get(post.key)
    return [] if covered is None else runs(set(post.months) - covered)


def _row(plan: Plan, post: Post, axis: Axis, y: int, lang: Lang) -> Iterator[str]:
    covered = (plan.covered or {})[post.key]
    label = post_label(plan.problem, post.key, lang)
    short = post_short(plan.problem, post.key, lang)
    yield words(4, y + 13, fitted(short, LABELS - 46))
    yield words(LABELS - 6, y + 13, f"{len(covered)}/{len(post.months)}", "f-quiet f-end")
    yield line(axis.x(axis.months.first), y + 9.5, axis.end, y + 9.5, "f-row")
    for span in runs(covered):
        told = {"post": label, "months": span_label(span, lang), "count": len(span)}
        yield _months(axis, span, y, "f-covered", tell("figure-covered", lang, **told))
    reasons = _reasons(plan, post)
    for span in open_runs(plan, post):
        why = " ".join(tell(f"reason-{reason}", lang) for reason in _among(reasons, span))
        told = {"post": label, "months": span_label(span, lang), "count": len(span), "why": why}
        yield _months(axis, span, y, "f-open", tell("figure-uncovered", lang, **told))
        x, width = axis.ends(span)
        if width >= 14:
            yield words(x + width / 2, y + 13.5, str(len(span)), "f-mid f-halo")


def _months(axis: Axis, span: Span, y: int, kind: str, told: str) -> str:
    x, width = axis.ends(span)
    return box(x + 0.5, y + 2, width - 1, _ROW - 4, kind, told)


def _reasons(plan: Plan, post: Post) -> dict[int, str]:
    return {row.month: row.reason.value for row in plan.unmet_at(post.key)}


def _among(reasons: dict[int, str], span: Span) -> list[str]:
    """The reasons of some months, most frequent first."""
    return [reason for reason, _ in Counter(reasons[month] for month in span).most_common()]


def _cells(plan: Plan, post: Post, lang: Lang) -> tuple[Cell, ...]:
    spans = open_runs(plan, post)
    return (
        post_label(plan.problem, post.key, lang),
        len(post.months),
        len(post.months) - sum(map(len, spans)),
        sum(map(len, spans)),
        tell("cli-comma", lang).join(span_label(span, lang) for span in spans),
    )
