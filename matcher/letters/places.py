"""A post of the recipient as a row of an agreement."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction

from matcher.domain.months import runs
from matcher.domain.posts import Gap, Post
from matcher.domain.stints import Stint
from matcher.letters.letter import PostHelped
from matcher.letters.words import Words
from matcher.plan.plan import Plan
from matcher.plan.shares import percent_text

_HALF = Fraction(1, 2)


def post_helped(
    plan: Plan, post: Post, gap: Gap | None, stints: Iterable[Stint], words: Words
) -> PostHelped:
    """Give the row of a post; ``gap`` is the one behind it, ``stints`` are those of the pair."""
    held = {m for s in stints if s.post_key == post.key for m in s.months & post.months}
    covered = plan.covered
    open_months = () if covered is None else set(post.months) - covered[post.key]
    gap = gap if post.gap else None
    return PostHelped(
        name=words.post(post.name, post, post.specialty),
        gap=post.gap,
        core=gap is not None and gap.core,
        reason=_reason(gap, words),
        rate="" if gap is None or gap.rate is None else f"{_percent(gap.rate)}%",
        months=len(post.months),
        held=len(held),
        uncovered=words.months(runs(open_months)),
    )


def _reason(gap: Gap | None, words: Words) -> str:
    if gap is None:
        return words.say("letters-duty")
    if gap.core:
        return words.say("letters-core")
    if gap.rank is None:
        return words.say("letters-listed")
    return words.say("letters-rank", rank=gap.rank)


def _percent(rate: Fraction) -> str:
    return percent_text(rate.numerator, rate.denominator, lambda share: math.floor(share + _HALF))
