"""The 2+5 gaps: core specialties, and those with the highest referral-out rate."""

from __future__ import annotations

from matcher.domain.hospitals import Kind
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastOne, AtLeastZero


class TwoPlusFive(Rule):
    """Each recipient is helped with the core specialties and the ``top`` most referred others.

    ``core`` None: the specialties that the specialties table marks as core. ``years`` is how many
    of the latest years in the referrals table count.
    """

    name = "two_plus_five"
    group = "policy"
    texts = {
        "name-two_plus_five": ("2+5 gaps", "2+5帮扶专科缺口"),
        "rule-two_plus_five": (
            "Gaps are the core specialties ({ $core }) and the { $top } others with the highest "
            "referral-out rate of the latest { $years } years.",
            "帮扶专科缺口为核心专科（{ $core }）及近 { $years } 年外转率最高的"
            "其他 { $top } 个专科。",
        ),
        "two_plus_five-core-none": ("as the specialties table marks them", "以专科表所标为准"),
    }

    core: tuple[str, ...] | None = None
    top: AtLeastZero
    years: AtLeastOne
    kinds: tuple[Kind, ...] | None = (
        Kind.GENERAL,
        Kind.TCM,
        Kind.MATERNAL_CHILD,
        Kind.INFECTIOUS,
        Kind.PSYCHIATRIC,
    )
