"""Checks of a scenario as a whole: what its rules name, what it lacks, what nobody uses."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain.scenario import Scenario
from matcher.gaps.derive import derive
from matcher.gaps.posts import PostClash
from matcher.language.message import Fault, Message
from matcher.reading.build import Registers
from matcher.reading.columns import TABLES
from matcher.reading.document import Document
from matcher.reading.faults import Findings
from matcher.reading.glosses import rule_word, table_typed, table_word
from matcher.reading.near import Register, did_you_mean, nearest
from matcher.reading.rules_in_force import NamedRules
from matcher.reading.training import training_warnings
from matcher.reading.typed import Table
from matcher.reading.yaml_file import Entry

# Tables that only these rules look at; every other table is always of use.
_USED_BY = {
    "referrals": ("two_plus_five", "top_referred"),
    "major_diseases": ("top_referred",),
    "links": ("links",),
    "decisions": ("pin", "ban"),
    "trainees": ("training",),
    "nodes": ("telemedicine",),
}
_NEEDS_STAFF = ("qualifications", "absences", "stints")


def check_rules(named: NamedRules, registers: Registers, findings: Findings) -> None:
    """Check the ids that rules name: recipients to which they are limited, core specialties."""
    for name, rule in named.on.items():
        entry = named.entries[name]
        checks = (
            ("recipients", rule.recipients, registers.recipients),
            ("core", getattr(rule, "core", None), registers.specialties),
        )
        for key, ids, register in checks:
            for number, word in enumerate(ids or () if register else ()):
                place = entry.at(key, number)
                findings.faults.extend(_unknown(word, place, register))


def check_synthetic(document: Document, root: Entry, findings: Findings) -> None:
    """Each entry of ``synthetic`` is a table, or a table and one of its columns."""
    for number, word in enumerate(document.synthetic or ()):
        table, dot, column = word.partition(".")
        columns = [c.name for c in TABLES[table].columns] if table in TABLES else []
        if table in TABLES and (not dot or column in columns):
            continue
        mend = did_you_mean(table, TABLES, table_typed)
        if table in TABLES:
            near = nearest(column, columns)
            mend = Message("mend-did-you-mean", {"guess": f"{table}.{near}"}) if near else None
        place = root.at("synthetic", number).place
        findings.faults.append(place.fault("input-not-synthetic", word, mend))


def check_needs(tables: dict[str, Table], document: Document, root: Entry) -> Iterator[Fault]:
    """Give a fault for each table that means nothing without the staff table."""
    for name in _NEEDS_STAFF:
        if name in tables and document.tables.get("staff") is None:
            place = root.at("tables", name).place
            mend = Message("mend-name-table", {"table": "staff"})
            yield place.fault("input-needs-table", name, mend, table=table_word(name))


def check_posts(scenario: Scenario, tables: dict[str, Table]) -> Iterator[Fault]:
    """Two posts of one name can only be seen once the gaps are known."""
    if not scenario.posts and "posts" not in scenario.rules:
        return
    try:
        derive(scenario)
    except PostClash as clash:
        table, params = tables.get("posts"), clash.message.params
        key = (params["recipient"], params["post"])
        for record in table.records if table else ():
            if (record["recipient"], record["post"]) == key:
                yield table.fault(clash.message.code, record.row, "post", **params)
                return
        yield Fault(clash.message.code, params, file=scenario.path.name)


def warnings(scenario: Scenario, tables: dict[str, Table], root: Entry) -> Iterator[Fault]:
    """Say what cannot be answered for want of tables or rules, and which tables lie idle."""
    top = root.at("tables").place
    for name in tables:
        if name in _USED_BY and not any(rule in scenario.rules for rule in _USED_BY[name]):
            place = root.at("tables", name).place
            yield place.fault("input-table-unused", name, table=table_word(name))
    pinned = "pin" in scenario.rules and any(row.pin for row in scenario.decisions or ())
    if "full_coverage" not in scenario.rules and not pinned:
        yield root.at("rules").place.fault("input-no-pairs", mend=Message("mend-full-coverage"))
    for name in ("two_plus_five", "top_referred"):
        if name in scenario.rules and scenario.referrals is None:
            yield root.at("rules", name).place.fault("input-no-referrals", name)
    yield from _odd_rules(scenario, root)
    yield from _schedule_warnings(scenario, root)
    yield from training_warnings(scenario, root)
    if scenario.staff is None:
        code = "input-no-staff" if scenario.capabilities is not None else "input-no-coverage"
        yield top.fault(code)


def _schedule_warnings(scenario: Scenario, root: Entry) -> Iterator[Fault]:
    """Say which schedules cannot be made, or not fully, for want of a table or of rows."""
    if "appointments" in scenario.rules and scenario.staff is None:
        yield root.at("rules", "appointments").place.fault("input-no-appointments")
    rule = scenario.rules.get("telemedicine")
    if rule is None:
        return
    place = root.at("rules", "telemedicine").place
    if scenario.nodes is None:
        yield place.fault("input-no-nodes")
        return
    for level in rule.levels:
        if not any(node.level == level for node in scenario.nodes):
            yield place.fault("input-level-empty", level)


def _odd_rules(scenario: Scenario, root: Entry) -> Iterator[Fault]:
    """Say what rules ask for, where that may surprise."""
    for name, rule in scenario.rules.items():
        if rule.of_new_pairs and scenario.incumbent is None:
            place = root.at("rules", name).place
            yield place.fault("input-every-pair-new", name, rule=rule_word(name))
    stint, months = scenario.rules.get("min_stint"), len(scenario.horizon)
    if stint is not None and scenario.staff is not None and stint.months > months:
        place = root.at("rules", "min_stint", "months").place
        yield place.fault("input-stint-longer", str(stint.months), months=str(months))
    due = scenario.rules.get("on_duty_by")
    if due is not None and due.date.month not in scenario.horizon:
        place = root.at("rules", "on_duty_by", "date").place
        yield place.fault("input-deadline-outside", due.date)


def _unknown(word: str, entry: Entry, register: Register) -> Iterator[Fault]:
    if word not in register and word not in register.left_out:
        mend = register.mend(word)
        if mend.code == "mend-add-id":
            mend = Message("mend-add-id-here", mend.params)
        yield entry.place.fault(f"input-unknown-{register.noun}", word, mend)
