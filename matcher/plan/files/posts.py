"""gaps.csv, posts.csv and unmet.csv: what was asked for, and what stays open."""

from __future__ import annotations

from matcher.domain.months import format_month
from matcher.gaps.table import GAPS_COLUMNS, gaps_rows
from matcher.plan.files.cells import Sheet
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
)
UNMET_COLUMNS = ("recipient", "post", "month", "reason", "detail")


def gaps_sheet(plan: Plan) -> Sheet:
    """Give one row per gap, with the sums that made it one."""
    return Sheet(GAPS_COLUMNS, gaps_rows(plan.problem.gaps))


def posts_sheet(plan: Plan) -> Sheet:
    """Give one row per post; ``covered_months`` is blank where coverage cannot be assessed."""
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
        )
        for post in plan.problem.posts
    )
    return Sheet(POSTS_COLUMNS, tuple(rows))


def unmet_sheet(plan: Plan) -> Sheet:
    """Give one row per uncovered post-month, and why."""
    rows = (
        (row.recipient, row.post, format_month(row.month), row.reason.value, row.detail)
        for row in plan.unmet
    )
    return Sheet(UNMET_COLUMNS, tuple(rows))
