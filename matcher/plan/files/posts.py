"""gaps.csv, posts.csv and unmet.csv: what was asked for, and what stays open."""

from __future__ import annotations

from collections.abc import Collection

from matcher.domain.months import format_month, format_span, runs
from matcher.domain.posts import Post
from matcher.gaps.table import GAPS_COLUMNS, gaps_rows
from matcher.plan.files.cells import Sheet, listed
from matcher.plan.plan import Plan

POSTS_COLUMNS = (
    "recipient",
    "post",
    "specialty",
    "role",
    "min_title",
    "count",
    "weight",
    "first",
    "last",
    "months",
    "covered_months",
    "uncovered",
)
UNMET_COLUMNS = ("recipient", "post", "month", "reason", "detail")


def gaps_sheet(plan: Plan) -> Sheet:
    """Give one row per gap, with the sums that made it one."""
    return Sheet(GAPS_COLUMNS, gaps_rows(plan.problem.gaps))


def posts_sheet(plan: Plan) -> Sheet:
    """Give one row per post, with the runs of months in which it is not covered.

    ``covered_months`` and ``uncovered`` are blank where coverage cannot be assessed.
    """
    months = plan.covered
    rows = (
        (
            post.recipient,
            post.name,
            post.specialty,
            post.role.value,
            post.min_title.name.lower(),
            post.count,
            post.weight,
            format_month(post.months.first),
            format_month(post.months.last),
            len(post.months),
            None if months is None else len(months[post.key]),
            None if months is None else _uncovered(post, months[post.key]),
        )
        for post in plan.problem.posts
    )
    return Sheet(POSTS_COLUMNS, tuple(rows))


def _uncovered(post: Post, covered: Collection[int]) -> str:
    return listed(map(format_span, runs(set(post.months) - set(covered))))


def unmet_sheet(plan: Plan) -> Sheet:
    """Give one row per uncovered post-month, and why."""
    rows = (
        (row.recipient, row.post, format_month(row.month), row.reason.value, row.detail)
        for row in plan.unmet
    )
    return Sheet(UNMET_COLUMNS, tuple(rows))
