"""Rows of the files as rows of the page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from matcher.domain.months import Span, runs
from matcher.plan.reasons import Reason
from matcher.reading.typed import Record
from matcher.show.directory import Directory, months_of
from matcher.show.page import (
    DueRow,
    GapSums,
    GoalRow,
    Lack,
    NoPlaceRow,
    PairRow,
    Partner,
    PostRow,
    ShortfallRow,
    StintRow,
    TraineeRow,
)


def partners(directory: Directory, hospital: str, own: str, other: str) -> Iterator[Partner]:
    """Give the other sides of the pairs in which the hospital is the one named ``own``."""
    sums = {(r["supporter"], r["recipient"]): r for r in directory["assessment.csv"]}
    reasons = {(r["supporter"], r["recipient"]): _why(r) for r in directory["pair_reasons.csv"]}
    for row in directory["pairs.csv"]:
        if row[own] == hospital:
            told: Mapping = sums.get((row["supporter"], row["recipient"]), {})
            yield Partner(
                hospital=row[other],
                months=row["months"],
                new={"new": True, "kept": False}.get(row["status"]),
                channel=row["channel"],
                people=told.get("people"),
                person_months=told.get("person_months"),
                months_present=told.get("months_present"),
                why=reasons.get((row["supporter"], row["recipient"])),
            )


def _why(row: Record) -> PairRow:
    return PairRow(
        reason=row["reason"],
        detail=row["detail"],
        eligible=row["eligible"] or 0,
        second=row["second"],
        difference=row["difference"],
        unit=row["unit"],
        second_free=row["second_free"],
    )


def posts(directory: Directory, hospital: str) -> Iterator[PostRow]:
    """Give the posts of a recipient, gaps with the sums behind them."""
    gaps = {r["specialty"]: _gap(r) for r in directory["gaps.csv"] if r["recipient"] == hospital}
    for row in _of(directory["posts.csv"], "recipient", hospital):
        assessed = row["covered_months"] is not None
        open_months = frozenset(month for span in row["uncovered"] for month in span)
        yield PostRow(
            post=row["post"],
            specialty=row["specialty"],
            role=row["role"],
            min_title=row["min_title"],
            count=row["count"],
            months=months_of(row),
            uncovered=open_months if assessed else None,
            gap=gaps.get(row["post"]),
        )


def _gap(row: Record) -> GapSums:
    return GapSums(row["core"], row["rank"], row["rate"], row["patients"], row["referred_out"])


def lacks(directory: Directory, hospital: str, known: Iterable[PostRow]) -> tuple[Lack, ...]:
    """Give the uncovered months of each post in unbroken runs, in the order of the posts."""
    reasons: dict[str, dict[int, Reason | None]] = {}
    for post in known:
        reasons[post.post] = dict.fromkeys(post.uncovered or ())
    for row in _of(directory["unmet.csv"], "recipient", hospital):
        reasons.setdefault(row["post"], {})[row["month"]] = row["reason"]
    return tuple(lack for post, found in reasons.items() for lack in _runs(post, found))


def _runs(post: str, reasons: Mapping[int, Reason | None]) -> Iterator[Lack]:
    for span in runs(reasons):
        counts = Counter(reasons[month] for month in span)
        yield Lack(post, span, tuple(counts.most_common()))


def details(directory: Directory, hospital: str) -> Mapping[tuple[str, int], str]:
    """Give by post and month what unmet.csv says of the candidates."""
    rows = _of(directory["unmet.csv"], "recipient", hospital)
    return {(row["post"], row["month"]): row["detail"] for row in rows if row["detail"]}


def stints(directory: Directory, side: str, hospital: str) -> tuple[StintRow, ...] | None:
    """Give the stints of a hospital on one side, earliest first; None: none were planned."""
    if "stints.csv" not in directory.rows:
        return None
    rows = _of(directory["stints.csv"], side, hospital)
    found = [
        StintRow(
            person=row["staff"],
            supporter=row["supporter"],
            recipient=row["recipient"],
            post=row["post"],
            specialty=row["specialty"],
            months=months_of(row),
            appointment=row["appointment"],
            fixed=row["fixed"],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda stint: (stint.months, stint.person)))


def trainees(directory: Directory, side: str, hospital: str) -> tuple[TraineeRow, ...]:
    """Give the trainees from or at a hospital, earliest first."""
    rows = _of(directory["trainees.csv"], side, hospital)
    found = [
        TraineeRow(
            trainee=row["trainee"],
            supporter=row["supporter"],
            recipient=row["recipient"],
            specialty=row["specialty"],
            role=row["role"],
            months=months_of(row),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda row: (row.months, row.trainee)))


def unplaced(directory: Directory, hospital: str) -> Iterator[NoPlaceRow]:
    """Give who finds no place for training."""
    for row in _of(directory["unplaced.csv"], "recipient", hospital):
        yield NoPlaceRow(row["year"], row["missing"], row["reason"])


def shortfalls(directory: Directory, meant: Callable[[Record], bool]) -> Iterator[ShortfallRow]:
    """Give the shortfalls that are meant."""
    for row in filter(meant, directory["shortfalls.csv"]):
        yield ShortfallRow(
            rule=row["rule"],
            person=row["staff"],
            post=row["post"],
            specialty=row["specialty"],
            first=row["first"],
            last=row["last"],
            missing=row["missing"],
            unit=row["unit"],
            reason=row["reason"],
        )


def goals(directory: Directory, hospital: str) -> Iterator[GoalRow]:
    """Give the goals of a recipient."""
    for row in _of(directory["goals.csv"], "recipient", hospital):
        yield GoalRow(row["goal"], row["target"], row["due"], row["status"])


def due(directory: Directory, hospital: str) -> Iterator[DueRow]:
    """Give what is due, by kind and note: the hospital's own, and the whole programme's."""
    days: dict[tuple[str, str], set] = defaultdict(set)
    for row in directory["milestones.csv"]:
        sides = row["supporter"], row["recipient"]
        if hospital in sides or sides == (None, None):
            days[row["kind"], row["note"]].add(row["date"])
    for (kind, note), found in sorted(days.items(), key=lambda item: (min(item[1]), item[0])):
        yield DueRow(kind, note, tuple(sorted(found)))


def all_months(directory: Directory) -> Span | None:
    """Give the months that posts span, or where there are none the pairs."""
    for name in ("posts.csv", "pairs.csv"):
        found = [row["months"] for row in directory[name] if row["months"]]
        if found:
            return Span(min(span.first for span in found), max(span.last for span in found))
    return None


def _of(rows: Iterable[Record], side: str, hospital: str) -> list[Record]:
    return [row for row in rows if row[side] == hospital]
