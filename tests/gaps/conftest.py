"""Small scenarios with referrals, made by hand."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from matcher.domain.hospitals import Kind, Recipient, Supporter
from matcher.domain.months import Span, month_of
from matcher.domain.scenario import Scenario
from matcher.domain.tables import Referral
from matcher.rules.posts import Posts
from matcher.rules.two_plus_five import TwoPlusFive

HORIZON = Span(month_of(2017, 1), month_of(2018, 12))


def policy_of(**parameters) -> TwoPlusFive:
    usual = {"core": ("icu", "emergency"), "top": 5, "years": 3, "clause": "三(一)"}
    return TwoPlusFive(**{**usual, **parameters})


def referrals(recipient: str, year: int, **sums: tuple[int, int]) -> list[Referral]:
    return [Referral(recipient, key, year, *pair) for key, pair in sums.items()]


def scene(rows=None, *, policy: TwoPlusFive | None = None, duties=(), **tables) -> Scenario:
    rules = {"two_plus_five": policy or policy_of()}
    if duties:
        rules["posts"] = Posts(posts=duties, kinds=[Kind.GENERAL])
    recipients = tables.pop("recipients", None) or [
        Recipient(id="R1", name="甲", kind=Kind.GENERAL)
    ]
    supporter = Supporter(id="S1", name="S1", kind=Kind.GENERAL)
    return Scenario(
        title="t",
        path=Path("scenario.yaml"),
        horizon=HORIZON,
        supporters={"S1": supporter},
        recipients={recipient.id: recipient for recipient in recipients},
        rules=rules,
        objective=(),
        referrals=None if rows is None else tuple(rows),
        **tables,
    )


@pytest.fixture
def make():
    """Give ``scene``, ``referrals``, ``policy`` and the horizon."""
    return SimpleNamespace(scene=scene, referrals=referrals, policy=policy_of, horizon=HORIZON)
