"""The order of diseases by referral-out rate, joined with the major diseases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from matcher.domain.tables import MajorDisease, Referral
from matcher.gaps.rank import Line, Standing, place
from matcher.gaps.sums import Tally


@dataclass(frozen=True, slots=True)
class Item:
    """What takes a rank: a disease, or where the rows name none a specialty; who treats it."""

    tally: Tally
    specialties: tuple[str, ...]


def disease_lines(
    recipient: str, rows: Iterable[Referral], majors: Sequence[MajorDisease], top: int
) -> tuple[Line, ...]:
    """Rank the diseases of one recipient, ranked ones first, then what only major diseases ask.

    ``rows`` are the recipient's referrals of the years that count, ``majors`` the major diseases
    that hold for it. A disease that several specialties treat has a line for each of them.
    """
    items = list(_items(rows))
    ranked = sorted((item for item in items if item.tally.patients), key=lambda i: place(i.tally))
    idle = sorted((item for item in items if not item.tally.patients), key=_name)
    found: list[Line] = []
    for rank, item in enumerate(ranked, start=1):
        usual = Standing.TOP if rank <= top else Standing.BELOW
        found += _lines(recipient, item, rank, usual, majors)
    for item in idle:
        found += _lines(recipient, item, None, Standing.NO_PATIENTS, majors)
    told = {line.tally.specialty for line in found if line.standing.is_gap}
    for specialty in dict.fromkeys(major.specialty for major in majors):
        if specialty not in told:
            found.append(Line(recipient, Tally(specialty, 0, 0), None, Standing.MAJOR))
    return tuple(found)


def _items(rows: Iterable[Referral]) -> Iterator[Item]:
    sums: dict[tuple[str | None, str | None], list[int]] = defaultdict(lambda: [0, 0])
    treated: dict[tuple[str | None, str | None], set[str]] = defaultdict(set)
    for row in rows:
        key = (row.disease, None if row.disease else row.specialty)
        sums[key][0] += row.patients
        sums[key][1] += row.referred_out
        treated[key].add(row.specialty)
    for key, pair in sums.items():
        specialties = tuple(sorted(treated[key]))
        yield Item(Tally(specialties[0], *pair, disease=key[0]), specialties)


def _lines(
    recipient: str,
    item: Item,
    rank: int | None,
    usual: Standing,
    majors: Sequence[MajorDisease],
) -> Iterator[Line]:
    for specialty in item.specialties:
        tally = Tally(specialty, item.tally.patients, item.tally.referred_out, item.tally.disease)
        major = any(_is_of(tally, one) for one in majors) and usual is not Standing.TOP
        yield Line(recipient, tally, rank, Standing.MAJOR if major else usual)


def _is_of(tally: Tally, major: MajorDisease) -> bool:
    """A line that names no disease stands for all diseases of its specialty."""
    return tally.specialty == major.specialty and tally.disease in (None, major.disease)


def _name(item: Item) -> tuple[str, str]:
    return item.tally.disease or "", item.tally.specialty
