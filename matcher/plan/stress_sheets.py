"""stress.csv, samples.csv and leaving.csv: what samples say of posts, of a plan, of people."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from matcher.domain.months import format_month
from matcher.plan.files.cells import Cell, Sheet, listed
from matcher.stress.posts import Break
from matcher.stress.sample import Sample

if TYPE_CHECKING:
    from matcher.stress.result import Stress

_OF_POST = ("samples", "broken", "chance", "first_month", "lost_months", "lost_weight")
_OF_SAMPLE = ("uncovered_weight", "uncovered_months", "covered_percent")
STRESS_COLUMNS = (
    "recipient",
    "post",
    "specialty",
    "count",
    "weight",
    "months",
    "covered_months",
    *_OF_POST,
    *(f"repaired_{name}" for name in _OF_POST),
    "same_samples_broken",
)
SAMPLES_COLUMNS = (
    "sample",
    "leavers",
    *_OF_SAMPLE,
    *(f"repaired_{name}" for name in _OF_SAMPLE),
    "repairs",
    "unanswered",
)
LEAVING_COLUMNS = ("staff", "hospital", "months", "lost_months", "lost_weight", "posts")


def posts_sheet(stress: Stress) -> Sheet:
    """Give a row for each post; what repairs reach is blank where no sample was repaired.

    ``same_samples_broken``: in how many of the repaired samples it breaks without reaction.
    """
    repaired = stress.repaired.posts if stress.repaired else ()
    same = stress.same.posts if stress.same else ()
    rows = (
        (
            one.post.recipient,
            one.post.name,
            one.post.specialty,
            one.post.count,
            one.post.weight,
            len(one.post.months),
            one.covered,
            *_broken(one),
            *_broken(other),
            None if beside is None else beside.broken,
        )
        for one, other, beside in zip_longest(stress.without.posts, repaired, same)
    )
    return Sheet(STRESS_COLUMNS, tuple(rows))


def _broken(one: Break | None) -> tuple[Cell, ...]:
    if one is None:
        return (None,) * len(_OF_POST)
    return (
        one.samples,
        one.broken,
        decimal(float(one.chance), 4),
        None if one.first is None else format_month(one.first),
        decimal(float(one.lost)),
        decimal(float(one.lost_weight)),
    )


def samples_sheet(stress: Stress) -> Sheet:
    """Give a row for each sample; ``leavers`` are people who leave a stint before its end."""
    repaired = stress.repaired.samples if stress.repaired else ()
    rows = (
        (number, one.leavers, *_left(one, stress), *_left(other, stress), *_repairs(other))
        for number, (one, other) in enumerate(zip_longest(stress.without.samples, repaired), 1)
    )
    return Sheet(SAMPLES_COLUMNS, tuple(rows))


def _left(sample: Sample | None, stress: Stress) -> tuple[Cell, ...]:
    if sample is None:
        return (None,) * len(_OF_SAMPLE)
    share = stress.share(stress.cells.total - sample.open_weight)
    return sample.open_weight, sample.open_months, decimal(100 * share)


def _repairs(sample: Sample | None) -> tuple[Cell, ...]:
    return (None, None) if sample is None else (sample.repairs, sample.unanswered)


def leaving_sheet(stress: Stress) -> Sheet:
    """Give a row for each person with a post: what is lost when they alone leave at once."""
    staff = stress.evidence.problem.staff
    rows = (
        (
            one.person,
            staff[one.person].hospital,
            one.months,
            one.lost,
            one.lost_weight,
            listed("/".join(key) for key in one.posts),
        )
        for one in stress.people
    )
    return Sheet(LEAVING_COLUMNS, tuple(rows))


def decimal(number: float, digits: int = 3) -> str:
    """Write a number with so many digits after the point."""
    return f"{number:.{digits}f}"
