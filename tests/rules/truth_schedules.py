"""Truth tables of the schedules: appointments, telemedicine, milestones."""

from __future__ import annotations

from datetime import date

from matcher.domain.months import parse_month
from matcher.domain.people import Title
from matcher.domain.schedules import Appointment, Connection, Milestone, Schedules
from matcher.domain.tables import Node
from matcher.rules.appointments import Appointments
from matcher.rules.base import Rule
from matcher.rules.batches import Batches
from matcher.rules.milestones import Milestones
from matcher.rules.telemedicine import Telemedicine
from tests.rules.case import Case
from tests.small import fixed, person, post, stint

# Appointments ------------------------------------------------------------------------------------

VICE, HEAD = Appointment.VICE_PRESIDENT, Appointment.DEPARTMENT_HEAD
DEPUTY, FIRST = Appointment.DEPUTY_HEAD, Appointment.FIRST_VICE_DIRECTOR
FROM = Appointments(from_title="attending")


def told(*rows: tuple[str, str, str, str, Appointment]) -> Schedules:
    """Appointments by person, recipient, post and first month."""
    titles = {(*row[:3], parse_month(row[3])): row[4] for row in rows}
    return Schedules(appointments=titles)


def icu(number: int, first: str, last: str):
    return stint(f"A-icu-{number}", "R1", "icu", first, last)


def row(number: int, first: str, title: Appointment):
    return (f"A-icu-{number}", "R1", "icu", first, title)


WHOLE = ("2017-01", "2017-12")
TEAM = (
    icu(1, *WHOLE),
    icu(2, *WHOLE),
    icu(3, *WHOLE),
    stint("A-emergency-1", "R1", "emergency", *WHOLE),
    stint("A-nursing-1", "R1", "nurse", *WHOLE),
)
EMERGENCY = ("A-emergency-1", "R1", "emergency", "2017-01", HEAD)
RIGHT = told(row(1, "2017-01", VICE), row(2, "2017-01", HEAD), EMERGENCY)
EQUALS = {"staff": [person(f"A-icu-{n}", title=Title.CHIEF) for n in (1, 2, 3)]}
THREE = (icu(1, "2017-02", "2017-05"), icu(2, "2017-01", "2017-12"), icu(3, "2017-02", "2017-03"))
BY_START = told(row(2, "2017-01", VICE), row(1, "2017-02", HEAD), row(3, "2017-02", DEPUTY))
HALVES = (icu(2, "2017-01", "2017-06"), icu(1, "2017-09", "2017-12"))
DIRECTOR = post("R1", "first_vice_director", specialty=None)
AT_DESK = stint("A-icu-1", "R1", "first_vice_director", *WHOLE)
DESK = ("A-icu-1", "R1", "first_vice_director", "2017-01", FIRST)
APPOINTMENTS = [
    Case("the highest leads, others head their departments", FROM, TEAM, schedules=RIGHT),
    Case(
        "everything is missing",
        FROM,
        TEAM,
        (
            ("missing", 1, {"person": "A-emergency-1", "due_appointment": "department_head"}),
            ("missing", 1, {"person": "A-icu-1", "due_appointment": "vice_president"}),
            ("missing", 1, {"person": "A-icu-2", "due_appointment": "department_head"}),
        ),
        schedules=told(),
    ),
    Case(
        "leader and head exchanged",
        FROM,
        TEAM,
        (
            ("wrong", 1, {"person": "A-icu-1", "appointment": "department_head"}),
            ("wrong", 1, {"person": "A-icu-2", "due_appointment": "department_head"}),
        ),
        schedules=told(row(1, "2017-01", HEAD), row(2, "2017-01", VICE), EMERGENCY),
    ),
    Case(
        "a title below, and one for a stint that is not there",
        FROM,
        TEAM,
        (
            ("undue", 1, {"person": "A-icu-1", "first": "2017-02"}),
            ("undue", 1, {"person": "A-icu-3", "appointment": "deputy_head"}),
        ),
        schedules=RIGHT
        | told(
            row(1, "2017-01", VICE),
            row(2, "2017-01", HEAD),
            EMERGENCY,
            row(3, "2017-01", DEPUTY),
            row(1, "2017-02", VICE),
        ),
    ),
    Case(
        "a tie goes to the earlier start, then to the id", FROM, THREE, (), None, EQUALS, BY_START
    ),
    Case(
        "not to the id first",
        FROM,
        THREE,
        (
            ("wrong", 1, {"person": "A-icu-1"}),
            ("wrong", 1, {"person": "A-icu-2"}),
        ),
        None,
        EQUALS,
        told(row(1, "2017-02", VICE), row(2, "2017-01", HEAD), row(3, "2017-02", DEPUTY)),
    ),
    Case(
        "one leader a year",
        FROM,
        HALVES,
        schedules=told(row(2, "2017-01", HEAD), row(1, "2017-09", VICE)),
    ),
    Case(
        "one leader a batch",
        FROM,
        HALVES,
        schedules=told(row(2, "2017-01", VICE), row(1, "2017-09", VICE)),
        beside=(Batches(months=(3, 9)),),
    ),
    Case(
        "a batch lasts until the month before the next",
        FROM,
        (icu(2, "2017-03", "2017-06"), icu(1, "2017-08", "2017-12")),
        (("missing", 1, {"person": "A-icu-2", "due_appointment": "department_head"}),),
        schedules=told(row(1, "2017-08", VICE)),
        beside=(Batches(months=(3, 9)),),
    ),
    Case(
        "batches of other recipients do not count",
        FROM,
        HALVES,
        schedules=told(row(2, "2017-01", HEAD), row(1, "2017-09", VICE)),
        beside=(Batches(months=(3, 9), recipients=("R2",)),),
    ),
    Case(
        "nobody leads",
        Appointments(leader=None, from_title="chief"),
        TEAM,
        schedules=told(row(1, "2017-01", HEAD)),
    ),
    Case(
        "the post has the title, and its holder no other",
        FROM,
        (AT_DESK, icu(3, *WHOLE)),
        schedules=told(DESK, row(3, "2017-01", VICE)),
        with_={"posts": [DIRECTOR]},
    ),
    Case(
        "a fact leads as well, from its own year on",
        FROM,
        (icu(1, "2017-01", "2017-12"),),
        (("missing", 1, {"person": "A-icu-2", "due_appointment": "vice_president"}),),
        schedules=told(row(1, "2017-01", VICE)),
        with_={"fixed_stints": (fixed("A-icu-2", "R1", "icu", "2016-11", "2017-02"),)},
    ),
    Case(
        "a fact and the stint that goes on from it are one",
        FROM,
        (icu(2, "2017-01", "2017-12"), icu(3, "2017-01", "2017-12")),
        schedules=told(row(2, "2016-11", VICE), row(2, "2017-01", VICE), row(3, "2017-01", VICE)),
        with_={"fixed_stints": (fixed("A-icu-2", "R1", "icu", "2016-11", "2016-12"),)},
    ),
    Case(
        "other recipients have none",
        Appointments(from_title="attending", recipients=("R2",)),
        TEAM,
        (("undue", 1, {"person": "A-icu-1"}),),
        schedules=told(row(1, "2017-01", VICE)),
    ),
]

# Telemedicine ------------------------------------------------------------------------------------


def node(id: str, level: str, latitude: float, longitude: float = 100.0) -> Node:
    return Node(id=id, name=id, level=level, latitude=latitude, longitude=longitude)


NODES = (
    node("N", "national", 30),
    node("P1", "province", 20),
    node("P2", "province", 40),
    node("K1", "county", 19),
    node("K2", "county", 41),
    node("K3", "county", 42),
)
LEVELS = ("national", "province", "county")
TWO = Telemedicine(levels=LEVELS, children=2)
ONE = Telemedicine(levels=LEVELS, children=1)
BEST = {"N": None, "P1": "N", "P2": "N", "K1": "P1", "K2": "P2", "K3": "P2"}
SHORT = {"N": None, "P1": "N", "P2": None, "K1": "P1", "K2": None}
GIVEN = {"nodes": NODES}
PAIR = {"nodes": tuple(n for n in NODES if n.id != "K3")}


def network(parents: dict[str, str | None], *more: tuple[str, str | None]) -> Schedules:
    rows = (Connection(*row) for row in (*parents.items(), *more))
    return Schedules(telemedicine=tuple(rows))


def hung(title: str, rule: Rule, parents, *found, with_=GIVEN, more=()) -> Case:
    return Case(title, rule, (), found, None, with_, network(parents, *more))


TELEMEDICINE = [
    hung("everybody at the nearest", TWO, BEST),
    hung("a row for another node", TWO, BEST, ("unknown", 1, {"node": "X"}), more=[("X", "P1")]),
    hung("a parent that is not there", TWO, BEST | {"K1": "X"}, ("unknown", 1, {"node": "X"})),
    hung("two rows", TWO, BEST, ("twice", 1, {"node": "K1"}), more=[("K1", "P1")]),
    hung(
        "no row",
        TWO,
        {key: parent for key, parent in BEST.items() if key != "K3"},
        ("missing", 1, {"node": "K3"}),
    ),
    hung(
        "two levels at once",
        TWO,
        BEST | {"K1": "N"},
        ("level", 1, {"node": "K1", "parent": "N"}),
        ("children", 1, {"node": "N", "count": 3}),
    ),
    hung(
        "the uppermost below another",
        TWO,
        BEST | {"N": "P1"},
        ("level", 1, {"node": "N", "parent": "P1"}),
    ),
    hung(
        "one too many",
        TWO,
        BEST | {"K1": "P2"},
        ("children", 1, {"node": "P2", "count": 3, "limit": 2}),
    ),
    hung(
        "below a node that is not reached",
        TWO,
        BEST | {"P2": None},
        ("cut", 1, {"node": "K2", "parent": "P2"}),
        ("cut", 1, {"node": "K3"}),
    ),
    hung(
        "room that is not used",
        TWO,
        BEST | {"K3": None},
        ("unreached", 1, {"level": "county", "count": 2}),
    ),
    hung("a shortage", ONE, SHORT, with_=PAIR),
    hung(
        "a shortage, and a longer way",
        ONE,
        SHORT | {"K1": None, "K2": "P1"},
        ("longer", 2224, {"level": "county"}),
        with_=PAIR,
    ),
    hung(
        "two exchanged",
        TWO,
        BEST | {"K1": "P2", "K2": "P1"},
        ("longer", 4448, {"level": "county"}),
    ),
    hung(
        "left out with the recipient",
        Telemedicine(levels=LEVELS, children=2, recipients=("R2",)),
        BEST,
        ("unknown", 1, {"node": "R1"}),
        with_={"nodes": (*NODES, node("R1", "county", 20), node("R2", "county", 20))},
        more=[("R1", None), ("R2", "P1")],
    ),
]

# Milestones --------------------------------------------------------------------------------------


def due(*entries: dict, **more) -> Milestones:
    return Milestones.model_validate({"milestones": list(entries), **more})


def dated(*rows: tuple[str, ...]) -> Schedules:
    """Rows as ``day, kind, supporter>recipient, note``; the last two may be left out."""
    found = []
    for day, kind, *more in rows:
        sides = (more[0].split(">") if more and more[0] else [None, None]) + [None]
        note = more[1] if len(more) > 1 else ""
        when = date.fromisoformat(day)
        one = Milestone(due=when, kind=kind, supporter=sides[0], recipient=sides[1], note=note)
        found.append(one)
    return Schedules(milestones=tuple(found))


LATE = {"horizon": ("2017-01", "2018-03")}
KICK_OFF = due({"date": "2016-12", "kind": "kick-off"})
YEARLY = due({"every": "year", "kind": "inspection"})
APPRAISAL = due({"at": "stint_end", "kind": "appraisal", "note": "in writing"})
STAYS = (icu(1, "2017-01", "2017-02"), stint("B-icu-1", "R2", "icu", "2017-03", "2017-12"))
MILESTONES = [
    Case("a month means its last day", KICK_OFF, schedules=dated(("2016-12-31", "kick-off"))),
    Case(
        "another day is another row",
        KICK_OFF,
        (),
        (("missing", 1, {"day": "2016-12-31"}), ("undue", 1, {"day": "2016-12-01"})),
        schedules=dated(("2016-12-01", "kick-off")),
    ),
    Case(
        "twice the same",
        KICK_OFF,
        (),
        (("undue", 1, {"event": "kick-off"}),),
        schedules=dated(("2016-12-31", "kick-off"), ("2016-12-31", "kick-off")),
    ),
    Case(
        "each year, the last one not whole",
        YEARLY,
        with_=LATE,
        schedules=dated(("2017-12-31", "inspection"), ("2018-03-31", "inspection")),
    ),
    Case(
        "the last year is forgotten",
        YEARLY,
        (),
        (("missing", 1, {"day": "2018-03-31"}),),
        with_=LATE,
        schedules=dated(("2017-12-31", "inspection")),
    ),
    Case(
        "each month of the horizon",
        due({"every": "month", "kind": "bulletin"}),
        with_={"horizon": ("2020-01", "2020-03")},
        schedules=dated(
            ("2020-01-31", "bulletin"), ("2020-02-29", "bulletin"), ("2020-03-31", "bulletin")
        ),
    ),
    Case(
        "new and kept pairs",
        due(
            {"date": "2017-01-15", "kind": "agreement", "for": "new"},
            {"date": "2017-01-20", "kind": "supplement", "for": "kept", "note": "if any"},
        ),
        schedules=dated(
            ("2017-01-15", "agreement", "A>R3"),
            ("2017-01-20", "supplement", "A>R1", "if any"),
            ("2017-01-20", "supplement", "B>R2", "if any"),
        ),
    ),
    Case(
        "an agreement with the wrong pair",
        due({"date": "2017-01-15", "kind": "agreement", "for": "new"}),
        (),
        (
            ("missing_pair", 1, {"supporter": "A", "recipient": "R3"}),
            ("undue_pair", 1, {"supporter": "A", "recipient": "R1"}),
        ),
        schedules=dated(("2017-01-15", "agreement", "A>R1")),
    ),
    Case(
        "all pairs, in the months in which each is in force",
        due({"every": "year", "kind": "talk", "for": "all"}, recipients=["R2", "R3"]),
        schedules=dated(("2017-12-31", "talk", "B>R2"), ("2017-09-30", "talk", "A>R3")),
    ),
    Case(
        "the end of each stint",
        APPRAISAL,
        STAYS,
        schedules=dated(
            ("2017-02-28", "appraisal", "A>R1", "A-icu-1: in writing"),
            ("2017-12-31", "appraisal", "B>R2", "B-icu-1: in writing"),
        ),
    ),
    Case(
        "the stint of another",
        APPRAISAL,
        STAYS[:1],
        (
            ("missing_pair", 1, {"event": "appraisal (A-icu-1: in writing)"}),
            ("undue_pair", 1, {"event": "appraisal (A-icu-2: in writing)"}),
        ),
        schedules=dated(("2017-02-28", "appraisal", "A>R1", "A-icu-2: in writing")),
    ),
    Case(
        "facts that end after the horizon begins, and with what goes on from them",
        due({"at": "stint_end", "kind": "appraisal", "for": "all"}),
        (icu(2, "2017-01", "2017-03"),),
        with_={
            "fixed_stints": (
                fixed("A-icu-1", "R1", "icu", "2016-05", "2016-12"),
                fixed("A-icu-2", "R1", "icu", "2016-12", "2016-12"),
                fixed("B-icu-1", "R2", "icu", "2016-08", "2017-01"),
            )
        },
        schedules=dated(
            ("2017-03-31", "appraisal", "A>R1", "A-icu-2"),
            ("2017-01-31", "appraisal", "B>R2", "B-icu-1"),
        ),
    ),
    Case(
        "stints of new pairs",
        due({"at": "stint_end", "kind": "appraisal", "for": "new"}),
        (*STAYS, stint("A-icu-2", "R3", "icu", "2017-04", "2017-09")),
        schedules=dated(("2017-09-30", "appraisal", "A>R3", "A-icu-2")),
    ),
]

TRUTH = {
    "appointments": APPOINTMENTS,
    "telemedicine": TELEMEDICINE,
    "milestones": MILESTONES,
}
