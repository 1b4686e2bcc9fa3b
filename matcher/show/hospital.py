"""The page of one hospital, from a plan directory."""

from __future__ import annotations

from matcher.show import rows
from matcher.show.directory import Directory
from matcher.show.page import AsRecipient, AsSupporter, Page


def hospital_page(directory: Directory, hospital: str) -> Page:
    """Gather what the files say of a hospital, on each side on which they name it."""
    return Page(
        hospital=hospital,
        recipient=_as_recipient(directory, hospital) if _named(directory, hospital, 1) else None,
        supporter=_as_supporter(directory, hospital) if _named(directory, hospital, 0) else None,
        due=tuple(rows.due(directory, hospital)),
        parent=_parent(directory, hospital),
        months=rows.all_months(directory),
        names=directory.names,
        specialties=directory.specialties,
    )


_SIDES = ("supporter", "recipient")


def _named(directory: Directory, hospital: str, side: int) -> bool:
    own = _SIDES[side]
    return any(row.get(own) == hospital for table in directory.rows.values() for row in table)


def _as_recipient(directory: Directory, hospital: str) -> AsRecipient:
    posts = tuple(rows.posts(directory, hospital))
    return AsRecipient(
        supporters=tuple(rows.partners(directory, hospital, "recipient", "supporter")),
        posts=posts,
        lacks=rows.lacks(directory, hospital, posts),
        stints=rows.stints(directory, "recipient", hospital),
        trainees=rows.trainees(directory, "recipient", hospital),
        unplaced=tuple(rows.unplaced(directory, hospital)),
        shortfalls=tuple(rows.shortfalls(directory, lambda row: row["recipient"] == hospital)),
        goals=tuple(rows.goals(directory, hospital)),
        details=rows.details(directory, hospital),
    )


def _as_supporter(directory: Directory, hospital: str) -> AsSupporter:
    return AsSupporter(
        recipients=tuple(rows.partners(directory, hospital, "supporter", "recipient")),
        stints=rows.stints(directory, "supporter", hospital),
        trainees=rows.trainees(directory, "supporter", hospital),
        shortfalls=tuple(rows.shortfalls(directory, lambda row: row["supporter"] == hospital)),
    )


def _parent(directory: Directory, hospital: str) -> str | None:
    above = (row["parent"] for row in directory["telemedicine.csv"] if row["node"] == hospital)
    return next(above, None)
