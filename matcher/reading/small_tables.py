"""The tables whose rows become one small value each."""

from __future__ import annotations

from matcher.domain.tables import (
    Capability,
    Cost,
    Decision,
    Goal,
    MajorDisease,
    Node,
    Referral,
    Specialty,
    Trainee,
)
from matcher.language.message import Message
from matcher.reading.checks import apart, available, distinct, refers
from matcher.reading.near import Register
from matcher.reading.typed import Record, Table


def read_specialties(table: Table | None) -> tuple[dict[str, Specialty] | None, Register | None]:
    """Read the specialties and their register; None for both without the table."""
    if table is None:
        return None, None
    found = {
        record["id"]: Specialty(record["id"], record["name"] or record["id"], record["core"])
        for record in distinct(table, "id")
    }
    return found, Register(
        "specialty", {key: row.name for key, row in found.items()}, table.refused, table.title
    )


def read_capabilities(
    table: Table | None, supporters: Register, specialties: Register | None
) -> tuple[Capability, ...] | None:
    """Read how strong each department is."""
    if table is None:
        return None
    return tuple(
        Capability(
            record["supporter"],
            record["specialty"],
            record["strength"],
            record["training_places"],
        )
        for record in distinct(table, "supporter", "specialty")
        if _refer(table, record, ("supporter", supporters), ("specialty", specialties))
    )


def read_referrals(
    table: Table | None, recipients: Register, specialties: Register | None
) -> tuple[Referral, ...] | None:
    """Read the referrals; more sent away than treated is a fault."""
    if table is None:
        return None
    found = []
    for record in distinct(table, "recipient", "specialty", "year", "disease"):
        known = _refer(table, record, ("recipient", recipients), ("specialty", specialties))
        patients, sent = record["patients"], record["referred_out"]
        if sent > patients and not table.faulty(record, "patients", "referred_out"):
            mend = Message("mend-referrals")
            fault = table.fault("input-referred", record.row, "referred_out", sent, mend,
                                patients=str(patients))  # fmt: skip
            table.faults.append(fault)
        if known:
            key = (record["recipient"], record["specialty"], record["year"])
            found.append(Referral(*key, patients, sent, record["disease"]))
    return tuple(found)


def read_costs(
    table: Table | None, supporters: Register, recipients: Register
) -> tuple[Cost, ...] | None:
    """Read the costs; a row without cost and load is a fault."""
    if table is None:
        return None
    found = []
    for record in distinct(table, "supporter", "recipient"):
        blank = record["cost"] is None and record["load"] is None
        if blank and not table.faulty(record, "cost", "load"):
            mend = Message("mend-cost")
            table.faults.append(table.fault("input-no-cost", record.row, "cost", mend=mend))
        if _pair(table, record, supporters, recipients):
            key = (record["supporter"], record["recipient"])
            found.append(Cost(*key, record["cost"], record["load"]))
    return tuple(found)


def read_decisions(
    table: Table | None, supporters: Register, recipients: Register
) -> tuple[Decision, ...] | None:
    """Read the pins and bans."""
    if table is None:
        return None
    columns = ("supporter", "recipient", "decision", "note")
    return tuple(
        Decision(*(record[column] for column in columns), record.row)
        for record in distinct(table, "supporter", "recipient")
        if _pair(table, record, supporters, recipients) and record["decision"] is not None
    )


def read_major_diseases(
    table: Table | None, recipients: Register, specialties: Register | None
) -> tuple[MajorDisease, ...] | None:
    """Read which diseases count whatever the referrals say."""
    if table is None:
        return None
    return tuple(
        MajorDisease(record["disease"], record["specialty"], record["recipient"])
        for record in distinct(table, "disease", "recipient")
        if _refer(table, record, ("recipient", recipients), ("specialty", specialties))
    )


def read_trainees(
    table: Table | None, recipients: Register, specialties: Register | None
) -> tuple[Trainee, ...] | None:
    """Read who may be sent for training."""
    if table is None:
        return None
    return tuple(
        Trainee(
            id=record["id"],
            recipient=record["recipient"],
            specialty=record["specialty"],
            role=record["role"],
            months=available(table, record),
        )
        for record in distinct(table, "id")
        if _refer(table, record, ("recipient", recipients), ("specialty", specialties))
    )


def read_nodes(table: Table | None) -> tuple[Node, ...] | None:
    """Read the places of the telemedicine network."""
    if table is None:
        return None
    columns = ("id", "name", "level", "latitude", "longitude")
    return tuple(
        Node(**{column: record[column] for column in columns}) for record in distinct(table, "id")
    )


def read_goals(table: Table | None, recipients: Register) -> tuple[Goal, ...] | None:
    """Read what is to be reached."""
    if table is None:
        return None
    return tuple(
        Goal(
            recipient=record["recipient"],
            goal=record["goal"],
            target=record["target"] or "",
            due=record["due"],
            status=record["status"] or "",
        )
        for record in distinct(table, "recipient", "goal")
        if _refer(table, record, ("recipient", recipients))
    )


def _pair(table: Table, record: Record, supporters: Register, recipients: Register) -> bool:
    known = _refer(table, record, ("supporter", supporters), ("recipient", recipients))
    return known and apart(table, record)


def _refer(table: Table, record: Record, *columns: tuple[str, Register | None]) -> bool:
    """Check every column, so that all faults of a row are found, then tell whether all hold."""
    known = [refers(table, record, column, register) for column, register in columns]
    return all(known)
