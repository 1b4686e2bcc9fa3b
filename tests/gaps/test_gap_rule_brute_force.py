"""The gap rule against a definition of its own: try every order, keep the one that holds."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise, permutations

import pytest

from matcher.domain.hospitals import Kind, Recipient
from matcher.domain.tables import Referral
from matcher.gaps.derive import derive

SPECIALTIES = ("icu", "emergency", "a", "b", "c", "d", "e")


def random_rows(draw: random.Random) -> list[Referral]:
    rows = []
    for year in (2012, 2013, 2014, 2015, 2016, 2017):
        if draw.random() < 0.25:
            continue
        for recipient in ("R1", "R2"):
            for specialty in SPECIALTIES:
                for disease in draw.choice(((), (None,), ("x", "y"))):
                    patients = draw.randint(0, 4)
                    out = draw.randint(0, patients)
                    rows.append(Referral(recipient, specialty, year, patients, out, disease))
    draw.shuffle(rows)
    return rows


def comes_before(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    (out1, all1, id1), (out2, all2, id2) = one, other
    if out1 * all2 != out2 * all1:
        return out1 * all2 > out2 * all1
    return out1 > out2 if out1 != out2 else id1 < id2


def expected(rows, recipient, core, top, years, priority):
    """Give the (specialty, rank, weight) of each gap, found by trying all orders."""
    kept = sorted({row.year for row in rows if row.year < 2017}, reverse=True)[:years]
    treated, sent = Counter(), Counter()
    for row in rows:
        if row.recipient == recipient and row.year in kept:
            treated[row.specialty] += row.patients
            sent[row.specialty] += row.referred_out
    others = [key for key in treated if treated[key] and key not in core]
    orders = [
        order
        for order in permutations((sent[key], treated[key], key) for key in others)
        if all(comes_before(one, other) for one, other in pairwise(order))
    ]
    assert len(orders) == 1, "the order is total"
    gaps = [(key, None, 300 * priority) for key in core]
    for rank, (out, total, key) in enumerate(orders[0][:top], start=1):
        weight = 1
        while (2 * (weight + 1) - 1) * total <= 2000 * out:
            weight += 1
        gaps.append((key, rank, weight * priority))
    return gaps


@pytest.mark.parametrize("seed", range(150))
def test_gaps_equal_the_only_order_that_holds(seed, make):
    draw = random.Random(seed)
    rows = random_rows(draw)
    core = draw.choice((("icu", "emergency"), ("emergency",), ()))
    top, years = draw.randint(1, 5), draw.randint(1, 4)
    recipients = [
        Recipient(id="R1", name="R1", kind=Kind.GENERAL, priority=2),
        Recipient(id="R2", name="R2", kind=Kind.TCM),
    ]
    policy = make.policy(core=core, top=top, years=years)
    gaps = derive(make.scene(rows, policy=policy, recipients=recipients)).gaps
    for recipient in recipients:
        found = [
            (gap.specialty, gap.rank, gap.weight) for gap in gaps if gap.recipient == recipient.id
        ]
        assert found == expected(rows, recipient.id, core, top, years, recipient.priority)
