"""What several of the documents ask for: specialties, offices, credit, trainees, teams."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from tests.programmes.plan_files import ATTENDING, Programme, Stay, month


def ranked_specialties(
    programme: Programme, years: Iterable[str], beside: Iterable[str] = ()
) -> dict[str, list[str]]:
    """Order each recipient's specialties by the share of patients referred out, highest first.

    Those ``beside`` are left out. What gaps.csv says of patients is compared on the way.
    """
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for row in programme.table("referrals"):
        if row["year"] in years:
            sums[row["recipient"], row["specialty"]][0] += int(row["referred_out"])
            sums[row["recipient"], row["specialty"]][1] += int(row["patients"])
    for row in programme.rows("gaps"):
        told = [int(row["referred_out"]), int(row["patients"])]
        assert told == sums[row["recipient"], row["specialty"]]
        assert row["years"] == ";".join(years)
    ranks = defaultdict(list)
    for (recipient, specialty), (out, patients) in sums.items():
        if patients and specialty not in beside:
            ranks[recipient].append((-Fraction(out, patients), -out, specialty))
    return {r: [specialty for *_, specialty in sorted(rows)] for r, rows in ranks.items()}


def assert_trained_or_listed(programme: Programme, a_year: int) -> None:
    """So many start at each recipient in a calendar year, for part of a year its part."""
    counted = Counter((t["recipient"], int(t["first"][:4])) for t in programme.rows("trainees"))
    listed: Counter[tuple[str, int]] = Counter()
    for row in programme.rows("unplaced"):
        assert row["reason"] and row["demand"] == "a_year"
        listed[row["recipient"], int(row["year"])] += int(row["missing"])
    for recipient in programme.named("recipients"):
        for year, months in Counter(when // 12 for when in programme.horizon).items():
            asked = math.floor(a_year * months / 12)
            key = (recipient, year)
            assert counted[key] + listed[key] == asked, key


def assert_trainees_learn_what_is_needed(programme: Programme, months: int) -> None:
    """They go once, to their supporter, to a department for one of the gaps that has a place."""
    asked = {(p["recipient"], p["specialty"]) for p in programme.rows("posts") if p["specialty"]}
    places = {
        (row["supporter"], row["specialty"]): int(row["training_places"])
        for row in programme.table("capabilities")
    }
    people, taken = Counter(), Counter()
    for row in programme.rows("trainees"):
        people[row["trainee"]] += 1
        assert (row["supporter"], row["recipient"]) in programme.pairs
        assert month(row["last"]) - month(row["first"]) + 1 == months
        if row["role"] == "manager":
            assert not row["specialty"]
            continue
        assert (row["recipient"], row["specialty"]) in asked
        for when in range(month(row["first"]), month(row["last"]) + 1):
            taken[row["supporter"], row["specialty"], when] += 1
    assert people and set(people.values()) == {1}
    assert all(number <= places[place[:2]] for place, number in taken.items())


def assert_appointed(programme: Programme, period: Callable[[int], int]) -> None:
    """The highest title of a pair's people who come in a period is vice-president.

    Of the others, from attending physicians on, one heads each department, the rest are deputies.
    """
    teams: dict[tuple[str, str, int], list[Stay]] = defaultdict(list)
    for stay in programme.stays:
        teams[stay.supporter, stay.recipient, period(stay.first)].append(stay)
    for team in teams.values():
        leader = _foremost(programme.ranks, team)
        departments: dict[str, list[Stay]] = defaultdict(list)
        for stay in team:
            department = programme.specialty[stay.recipient, stay.post]
            if stay.person == leader:
                assert stay.appointment == "vice_president", stay
            elif department and programme.ranks[stay.person] >= ATTENDING:
                departments[department].append(stay)
            else:
                assert stay.appointment == "", stay
        for stays in departments.values():
            head = _foremost(programme.ranks, stays)
            for stay in stays:
                due = "department_head" if stay.person == head else "deputy_head"
                assert stay.appointment == due, stay


def _foremost(ranks: Mapping[str, int], stays: Iterable[Stay]) -> str:
    """Give the person of the highest title; ties by earlier start, then id."""
    return min(stays, key=lambda s: (-ranks[s.person], s.first, s.person)).person


def assert_credit_and_service(programme: Programme) -> None:
    """Three months on site in a year give its credit; months count towards promotion in all."""
    months: dict[str, set[int]] = defaultdict(set)
    for stay in programme.stays:
        months[stay.person].update(stay.months)
    served = {row["id"]: int(row["months_served"] or 0) for row in programme.table("staff")}
    rows = {row["staff"]: row for row in programme.rows("people")}
    assert set(rows) == set(months)
    for person, own in months.items():
        years = Counter(when // 12 for when in own)
        credit = ";".join(str(year) for year in sorted(years) if years[year] >= 3)
        found = rows[person]
        assert found["cme_years"] == credit
        assert int(found["months"]) == len(own)
        assert int(found["months_total"]) == len(own) + served[person]


def missing_people_by_year(programme: Programme, size: int, recipients: list[str]) -> int:
    """Count the people that recipients lack of a team in each calendar year, parts pro rata."""
    lacking = 0
    for recipient in recipients:
        for year, months in Counter(when // 12 for when in programme.horizon).items():
            there = [programme.present[recipient, year * 12 + number] for number in range(12)]
            lacking += max(0, size * months // 12 - len(set().union(*there)))
    return lacking


def missing_months(programme: Programme, recipients: list[str]) -> int:
    """Count the months in which nobody is at a recipient."""
    return sum(not programme.present[r, when] for r in recipients for when in programme.horizon)
