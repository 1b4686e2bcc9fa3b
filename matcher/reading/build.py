"""Typed tables into one scenario."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.domain.hospitals import Recipient, Supporter
from matcher.domain.months import Span
from matcher.domain.scenario import Level, Scenario
from matcher.language.lists import listed
from matcher.language.message import Message
from matcher.reading.document import Document
from matcher.reading.fixed_stints import read_stints
from matcher.reading.hospitals import Sided, check_same, read_side
from matcher.reading.near import Register
from matcher.reading.pairs import pair_rows
from matcher.reading.people import read_staff
from matcher.reading.posts import Posted, read_posts
from matcher.reading.regions import Regions, read_links
from matcher.reading.rules_in_force import NamedRules, in_force
from matcher.reading.small_tables import (
    read_capabilities,
    read_costs,
    read_decisions,
    read_goals,
    read_major_diseases,
    read_nodes,
    read_referrals,
    read_specialties,
    read_trainees,
)
from matcher.reading.typed import Table


@dataclass(frozen=True)
class Registers:
    """What ids the rules may name."""

    recipients: Register
    specialties: Register | None


def build(
    path: Path,
    document: Document,
    horizon: Span,
    named: NamedRules,
    objective: tuple[Level, ...],
    tables: dict[str, Table],
    inputs: tuple[Path, ...],
) -> tuple[Scenario, Registers]:
    """Build the scenario; faults and warnings stay with their tables, in ``tables``.

    With faults the scenario is only good for finding more of them.
    """
    supporters = read_side(tables["supporters"], Supporter, horizon)
    recipients = read_side(tables["recipients"], Recipient, horizon)
    check_same(tables["supporters"], tables["recipients"])
    specialties, register = read_specialties(tables.get("specialties"))
    parts = _pair_tables(tables, supporters, recipients, register)
    parts |= _people_and_posts(tables, supporters, recipients, register, document, named)
    parts |= _schedule_tables(tables, recipients.register, register)
    staff = parts["staff"] or {}
    limited = any(person.max_months is not None for person in staff.values())
    scenario = Scenario(
        title=document.title or path.resolve().parent.name,
        path=path,
        horizon=horizon,
        supporters=supporters.hospitals,
        recipients=recipients.hospitals,
        rules=in_force(named, tables, limited),
        objective=objective,
        source=document.source or "",
        core_weight=document.core_weight,
        specialties=specialties,
        synthetic=tuple(document.synthetic or ()),
        inputs=inputs,
        overridden=named.overridden,
        tables={name: table.title for name, table in tables.items()},
        rule_lines={
            name: (entry.place.shown, entry.place.line or 0)
            for name, entry in named.entries.items()
        },
        **parts,
    )
    return scenario, Registers(recipients.register, register)


def _pair_tables(
    tables: Mapping[str, Table],
    supporters: Sided[Supporter],
    recipients: Sided[Recipient],
    specialties: Register | None,
) -> dict[str, Any]:
    both = (supporters.register, recipients.register)
    regions = (Regions(supporters.every), Regions(recipients.every))
    return {
        "capabilities": read_capabilities(tables.get("capabilities"), both[0], specialties),
        "referrals": read_referrals(tables.get("referrals"), both[1], specialties),
        "links": read_links(tables.get("links"), *regions),
        "costs": read_costs(tables.get("costs"), *both),
        **_incumbent(tables.get("incumbent"), *both),
        "decisions": read_decisions(tables.get("decisions"), *both),
    }


def _schedule_tables(
    tables: Mapping[str, Table], recipients: Register, specialties: Register | None
) -> dict[str, Any]:
    both = (recipients, specialties)
    return {
        "major_diseases": read_major_diseases(tables.get("major_diseases"), *both),
        "trainees": read_trainees(tables.get("trainees"), *both),
        "nodes": read_nodes(tables.get("nodes")),
        "goals": read_goals(tables.get("goals"), recipients),
    }


def _incumbent(table: Table | None, supporters: Register, recipients: Register) -> dict[str, Any]:
    """Read the incumbent table: a bad row is left out, as long as others can be used."""
    if table is None:
        return {}
    rows = pair_rows(table, supporters, recipients)
    unused = table.size - len(rows)
    if table.faults and not rows:
        mend = Message("mend-rows")
        table.faults.append(table.fault("input-no-row-usable", None, mend=mend))
        return {"incumbent": rows}
    table.left_out, table.faults = table.faults, []
    if unused:
        numbers = {"count": unused, "all": table.size}
        table.warnings.append(table.fault("input-rows-unused", None, **numbers))
    return {"incumbent": rows, "incumbent_unused": unused}


def _people_and_posts(
    tables: Mapping[str, Table],
    supporters: Sided[Supporter],
    recipients: Sided[Recipient],
    specialties: Register | None,
    document: Document,
    named: NamedRules,
) -> dict[str, Any]:
    people, staff = read_staff(tables, _hospitals(supporters, recipients), specialties)
    rule = named.on.get("posts")
    duties = {duty.post: duty.specialty for duty in rule.posts} if rule else {}
    known = Posted(recipients.register, specialties, staff, people or {}, duties)
    posts = read_posts(tables.get("posts"), known, recipients.hospitals, document.core_weight)
    read = (tables.get("stints"), tables.get("posts"), known, posts or ())
    stints = read_stints(*read) if people is not None else ()
    return {"staff": people, "posts": posts, "fixed_stints": stints}


def _hospitals(supporters: Sided[Supporter], recipients: Sided[Recipient]) -> Register:
    one, other = supporters.register, recipients.register
    names = {**other.names, **one.names}
    table = listed((one.table, other.table), "word-or")
    return Register("hospital", names, (one.left_out | other.left_out) - names.keys(), table)
