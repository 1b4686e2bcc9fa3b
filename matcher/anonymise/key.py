"""Which pseudonym stands for what: the table by which an answer is translated back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from matcher.anonymise.anonymous import Anonymous
from matcher.plan.files.cells import Sheet, encoded

COLUMNS = ("what", "pseudonym", "original", "name")


def key_file(anonymous: Anonymous) -> bytes:
    """Give the CSV file: a row for each pseudonym; ``name`` is that of an id, else blank."""
    return encoded(Sheet(COLUMNS, tuple(_rows(anonymous))))


def _rows(anonymous: Anonymous) -> Iterator[tuple[str, str, str, str]]:
    problem = anonymous.original
    nodes = {node.id: node.name for node in problem.scenario.nodes or ()}
    hospitals = {**problem.recipients, **problem.supporters}
    known = {
        "hospital": nodes | {key: hospital.name for key, hospital in hospitals.items()},
        "person": {key: person.name for key, person in problem.staff.items()},
    }
    for field in fields(anonymous.names):
        told = known.get(field.name, {})
        pseudonyms = getattr(anonymous.names, field.name)
        for original, pseudonym in sorted(pseudonyms.items(), key=lambda item: item[1]):
            yield field.name, pseudonym, original, told.get(original, "")
