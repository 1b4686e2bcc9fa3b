"""Reading and writing a scenario folder's tables as CSV (UTF-8 with BOM)."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

COLUMNS = {
    "referrals": ("recipient", "specialty", "year", "patients", "referred_out"),
    "capabilities": ("supporter", "specialty", "strength", "training_places"),
    "staff": (
        *("id", "hospital", "specialty", "name", "role", "title"),
        *("first", "last", "max_months", "months_served"),
    ),
    "absences": ("staff", "first", "last", "reason"),
    "qualifications": ("staff", "specialty"),
    "trainees": ("id", "recipient", "specialty", "role", "first", "last"),
}


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file by header, all as text."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def table_text(name: str, rows: Iterable[Mapping]) -> str:
    """The CSV text of one synthetic table, without the BOM; its columns are those of the rows."""
    rows = list(rows)
    buffer = io.StringIO()
    columns = rows[0].keys() if rows else COLUMNS[name]
    writer = csv.DictWriter(buffer, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def read_inputs(folder: Path, prefix: str = "") -> dict[str, list[dict[str, str]]]:
    """The tables that the synthetic ones follow: supporters, recipients, specialties, posts.

    prefix: what a second block in the folder puts before its file names. Specialties are shared
    by all blocks; posts may be missing.
    """
    posts = folder / f"{prefix}posts.csv"
    return {
        "supporters": read_rows(folder / f"{prefix}supporters.csv"),
        "recipients": read_rows(folder / f"{prefix}recipients.csv"),
        "specialties": read_rows(folder / "specialties.csv"),
        "posts": read_rows(posts) if posts.exists() else [],
    }


def write_tables(folder: Path, tables: Mapping[str, Iterable[Mapping]], prefix: str = "") -> None:
    """Write every table to `<prefix><name>.csv`, replacing what is there."""
    for name, rows in tables.items():
        path = folder / f"{prefix}{name}.csv"
        path.write_text(table_text(name, rows), encoding="utf-8-sig", newline="\n")
