"""Rows of tables to a frozen scenario, or to a folder that ``matcher solve`` reads.

The two ways give the same scenario (a test holds them to it). Only the tables and columns that
benchmark instances have are known here.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from matcher.domain.hospitals import Hospital, Kind, Recipient, Supporter
from matcher.domain.months import ALWAYS, Span, parse_month
from matcher.domain.people import Absence, Person, Role, Title
from matcher.domain.scenario import Level, Scenario
from matcher.domain.tables import Capability, Cost, Link, Referral, Specialty, TableRow
from matcher.rules import RULES, Rule
from matcher.synthetic.staff import TITLES

Rows = Sequence[Mapping[str, Any]]


def build_scenario(document: Mapping[str, Any], tables: Mapping[str, Rows]) -> Scenario:
    """Build the scenario of a document and its tables, without any file."""
    months = document["horizon"]
    horizon = Span(parse_month(months["first"]), parse_month(months["last"]))
    recipients = (_hospital(Recipient, row) for row in tables["recipients"])
    specialties = tables.get("specialties", ())
    return Scenario(
        title=document["title"],
        path=Path("scenario.yaml"),
        horizon=horizon,
        supporters={row["id"]: _hospital(Supporter, row) for row in tables["supporters"]},
        recipients={r.id: replace(r, months=r.months & horizon) for r in recipients},
        rules=_rules(document["rules"], tables),
        objective=tuple(Level(name, {name: 1}) for name in document["objective"]),
        source=document["source"],
        core_weight=document["core_weight"],
        specialties={r["id"]: Specialty(r["id"], r["name"], r["core"] == "1") for r in specialties},
        capabilities=_plain(Capability, tables.get("capabilities")),
        referrals=_plain(Referral, tables.get("referrals")),
        staff=_staff(tables),
        links=_plain(Link, tables.get("links")),
        costs=_plain(Cost, tables.get("costs")),
        incumbent=_plain(TableRow, tables.get("incumbent"), numbered=True),
        synthetic=tuple(document["synthetic"]),
    )


def write_folder(folder: Path, document: Mapping[str, Any], tables: Mapping[str, Rows]) -> Path:
    """Write scenario.yaml and its tables; give the path of the scenario."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    paths = {name: f"{name}.csv" for name in tables}
    text = json.dumps({"matcher": 1, **document, "tables": paths}, ensure_ascii=False, indent=1)
    path = folder / "scenario.yaml"
    path.write_text(text + "\n", encoding="utf-8")  # JSON is YAML too
    return path


def _plain(kind: type, rows: Rows | None, numbered: bool = False) -> tuple | None:
    """Rows whose columns are the fields of the class; ``numbered``: from 2, as in a file."""
    if rows is None:
        return None
    numbers = ({"row": n} if numbered else {} for n in range(2, len(rows) + 2))
    return tuple(kind(**row, **number) for row, number in zip(rows, numbers, strict=True))


def _hospital(side: type[Hospital], row: Mapping[str, Any]) -> Any:
    given = {key: value for key, value in row.items() if value != ""}
    return side(**{**given, "kind": Kind(row["kind"])})


def _staff(tables: Mapping[str, Rows]) -> dict[str, Person] | None:
    if "staff" not in tables:
        return None
    absences: dict[str, list[Absence]] = defaultdict(list)
    for row in tables.get("absences", ()):
        months = Span(parse_month(row["first"]), parse_month(row["last"]))
        absence = Absence(person=row["staff"], months=months, reason=row["reason"])
        absences[row["staff"]].append(absence)
    return {row["id"]: _person(row, tuple(absences[row["id"]])) for row in tables["staff"]}


def _person(row: Mapping[str, Any], absences: tuple[Absence, ...]) -> Person:
    home = row["specialty"] or None
    first = parse_month(row["first"]) if row["first"] else ALWAYS.first
    last = parse_month(row["last"]) if row["last"] else ALWAYS.last
    return Person(
        id=row["id"],
        hospital=row["hospital"],
        specialty=home,
        specialties=(home,) if home else (),
        name=row["name"],
        role=Role(row["role"]),
        title=Title(TITLES.index(row["title"]) + 1),
        months=Span(first, last),
        absences=absences,
        max_months=row["max_months"] if row["max_months"] != "" else None,
        months_served=row["months_served"],
    )


def _rules(named: Mapping[str, Any], tables: Mapping[str, Rows]) -> dict[str, Rule]:
    """The named rules, and those that their tables switch on, in the order of the contract."""
    limited = any(row["max_months"] != "" for row in tables.get("staff", ()))
    on = {"kinds": {}} | ({"links": {}} if "links" in tables else {})
    on |= {"max_months": {}} if limited else {}
    on |= {} if {"two_plus_five", "top_referred"} & set(named) else {"listed": {}}
    on |= named
    return {rule.name: rule.model_validate(on[rule.name]) for rule in RULES if rule.name in on}
