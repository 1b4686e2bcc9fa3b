"""Gaps by what is referred out most, and by the major diseases."""

from __future__ import annotations

from matcher.domain.hospitals import Kind
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastOne, AtLeastZero


class TopReferred(Rule):
    """Each recipient is helped with what it refers out most, and with the major diseases.

    The ``top`` diseases by referral-out rate count, or specialties where the referrals name no
    disease; ``years`` is how many of the latest years in the referrals table count.
    """

    name = "top_referred"
    group = "policy"
    texts = {
        "name-top_referred": ("most referred gaps", "外转病种帮扶专科缺口"),
        "rule-top_referred": (
            "Gaps are the specialties of the { $top } diseases (or specialties) with the highest "
            "referral-out rate of the latest { $years } years, and of the major diseases.",
            "帮扶专科缺口为近 { $years } 年外转率最高的 { $top } 个病种（或专科）所属专科，"
            "以及重大疾病所属专科。",
        ),
    }

    top: AtLeastZero
    years: AtLeastOne
    kinds: tuple[Kind, ...] | None = (
        Kind.GENERAL,
        Kind.TCM,
        Kind.MATERNAL_CHILD,
        Kind.INFECTIOUS,
        Kind.PSYCHIATRIC,
    )
