"""Truth table of the training schedule: stays made by hand, and what is wrong with them."""

from __future__ import annotations

from matcher.domain.people import Role
from matcher.domain.schedules import NoPlace, Schedules, TrainingStay, Unplaced
from matcher.domain.tables import Capability, Trainee
from matcher.rules.training import Training
from tests.rules.case import Case
from tests.small import recipient, span

PLACES = (
    Capability("A", "icu", 4, 1),
    Capability("A", "emergency", 4, 2),
    Capability("B", "icu", 4, 1),
    Capability("B", "cardiology", 4, 1),
)
HALF = Training()
MANAGER, NURSE = Role.MANAGER, Role.NURSE


def stay(trainee: str, first: str, last: str, specialty: str = "icu", **changes) -> TrainingStay:
    """Somebody of R1 at A."""
    fields = {"recipient": "R1", "supporter": "A", "role": Role.CLINICIAN} | changes
    months = span(first, last)
    return TrainingStay(trainee=trainee, specialty=specialty, months=months, **fields)


def open_(missing: int, year: int | None = 2017, demand: str = "a_year", at: str = "R1"):
    return Unplaced(
        recipient=at, year=year, missing=missing, reason=NoPlace.NO_PLACES, demand=demand
    )


def case(title: str, rule: Training, stays=(), found=(), unplaced=(), **more) -> Case:
    """A case with places at A and B; ``with_`` holds further changes of the scenario."""
    changes = {"capabilities": PLACES, **more.pop("with_", {})}
    schedules = Schedules(training=tuple(stays), unplaced=tuple(unplaced))
    return Case(title, rule, (), tuple(found), with_=changes, schedules=schedules, **more)


def table(*people: Trainee) -> dict:
    return {"trainees": people}


def person(id: str, specialty: str | None = None, at: str = "R1", **changes) -> Trainee:
    return Trainee(id=id, recipient=at, specialty=specialty, **changes)


P = stay("p", "2017-01", "2017-06")
Q = stay("q", "2017-07", "2017-12")
SUMMER = stay("p", "2017-04", "2017-09", recipient="R3")
YEARLY = Training(a_year=2)
ONE = {"trainee": "p", "recipient": "R1"}

STAYS = [
    case("from the first month to the last, one after the other", HALF, (P, Q)),
    case("all months of the recipient", HALF, (SUMMER,)),
    case(
        "not paired",
        HALF,
        (stay("p", "2017-01", "2017-06", supporter="B"),),
        (("not_paired", 1, ONE | {"supporter": "B"}),),
    ),
    case(
        "paired with both",
        HALF,
        (stay("p", "2017-01", "2017-06", supporter="B"),),
        table="A>R1 B>R1",
    ),
    case(
        "too short",
        HALF,
        (stay("p", "2017-01", "2017-05"),),
        (("length", 1, {"present": 5, "need": 6}),),
    ),
    case("too long", Training(months=3), (P,), (("length", 3, {"present": 6, "need": 3}),)),
    case(
        "before the horizon",
        HALF,
        (stay("p", "2016-11", "2017-04"),),
        (("outside", 2, ONE | {"first": "2016-11", "last": "2017-04"}),),
    ),
    case("after the horizon", HALF, (stay("p", "2017-08", "2018-01"),), (("outside", 1, ONE),)),
    case(
        "outside the months of the pair",
        HALF,
        (stay("p", "2017-03", "2017-08", recipient="R3"),),
        (("outside", 1, {}),),
    ),
    case(
        "outside the months of the trainee",
        HALF,
        (P,),
        (("outside", 4, ONE),),
        with_=table(person("p", months=span("2017-03", "2017-04"))),
    ),
    case(
        "in the months of the trainee",
        HALF,
        (P,),
        with_=table(person("p", months=span("2017-01", "2017-06"))),
    ),
    case(
        "a specialty that is no gap",
        HALF,
        (stay("p", "2017-01", "2017-06", "cardiology", supporter="B"),),
        (("no_gap", 1, {"specialty": "cardiology"}),),
        table="A>R1 B>R1",
    ),
    case(
        "no specialty",
        HALF,
        (stay("p", "2017-01", "2017-06", ""),),
        (
            ("no_gap", 1, {"specialty": "-"}),
            ("places", 1, {"month": "2017-01"}),
            *(("places", 1, {}),) * 5,
        ),
    ),
    case(
        "a recipient that is helped with nothing",
        HALF,
        (P,),
        (("no_gap", 1, ONE),),
        with_={"posts": ()},
    ),
    case("the own specialty", HALF, (P,), with_=table(person("p", "icu"))),
    case(
        "not the own specialty",
        HALF,
        (stay("p", "2017-01", "2017-06", "emergency"),),
        (("other_specialty", 1, ONE | {"own": "icu"}),),
        with_=table(person("p", "icu")),
    ),
    case("the own specialty is no gap", HALF, (P,), with_=table(person("p", "cardiology"))),
    case(
        "a nurse takes a place",
        HALF,
        (stay("p", "2017-01", "2017-06", role=NURSE), stay("q", "2017-01", "2017-06")),
        (
            ("places", 1, {"supporter": "A", "specialty": "icu", "month": "2017-01"}),
            *(("places", 1, {"present": 2, "places": 1}),) * 5,
        ),
    ),
    case(
        "managers take no place",
        HALF,
        tuple(stay(key, "2017-01", "2017-06", "", role=MANAGER) for key in "pqr"),
    ),
    case(
        "a manager at a department",
        HALF,
        (stay("p", "2017-01", "2017-06", role=MANAGER),),
        (("manager", 1, ONE | {"specialty": "icu"}),),
    ),
    case(
        "somebody who is not in the table",
        HALF,
        (P,),
        (("unknown", 1, ONE),),
        with_=table(person("q")),
    ),
    case(
        "somebody of another recipient",
        HALF,
        (P,),
        (("unknown", 1, ONE),),
        with_=table(person("p", at="R3")),
    ),
    case(
        "another role than the table says",
        HALF,
        (P,),
        (("role", 1, {"role": "clinician", "other_role": "nurse"}),),
        with_=table(person("p", role=NURSE)),
    ),
    case("twice", HALF, (P, stay("p", "2017-07", "2017-12")), (("twice", 1, {"times": 2}),)),
    case(
        "people who are yet to be named, of two recipients",
        HALF,
        (P, stay("p", "2017-07", "2017-12", "cardiology", recipient="R2", supporter="B")),
    ),
    case(
        "one month too many people",
        HALF,
        (P, stay("q", "2017-06", "2017-11")),
        (("places", 1, {"month": "2017-06", "present": 2}),),
    ),
    case(
        "two places for two",
        HALF,
        (
            stay("p", "2017-01", "2017-06", "emergency"),
            stay("q", "2017-01", "2017-06", "emergency"),
        ),
    ),
    case(
        "limited to another recipient",
        Training(recipients=("R2",)),
        (stay("p", "2017-01", "2017-05"), stay("p", "2017-06", "2017-12")),
    ),
    case(
        "a place taken by whom the rule does not concern",
        Training(recipients=("R3",)),
        (stay("p", "2017-09", "2017-12"), SUMMER),
        (("places", 1, {"month": "2017-09", "present": 2}),),
    ),
]
NEEDS = [
    case("nothing is asked for", HALF),
    case("enough in the year", Training(a_year=2, recipients=("R1",)), (P, Q)),
    case(
        "one is missing and not listed",
        Training(a_year=3, recipients=("R1",)),
        (P, Q),
        (("listed", 1, {"recipient": "R1", "demand": "a_year", "missing": 1, "told": 0}),),
    ),
    case(
        "one is missing and listed",
        Training(a_year=3, recipients=("R1",)),
        (P, Q),
        unplaced=(open_(1),),
    ),
    case(
        "listed though nobody is missing",
        Training(a_year=2, recipients=("R1",)),
        (P, Q),
        (("listed", 2, {"missing": 0, "told": 2}),),
        unplaced=(open_(2),),
    ),
    case(
        "listed for another year",
        Training(a_year=3, recipients=("R1",)),
        (P, Q),
        (
            ("listed", 1, {"period": "2017", "missing": 1}),
            ("listed", 1, {"period": "2018", "told": 1}),
        ),
        unplaced=(open_(1, 2018),),
    ),
    case(
        "half a year asks for half, rounded down", Training(a_year=3, recipients=("R3",)), (SUMMER,)
    ),
    case(
        "two years, counted by the start",
        Training(a_year=1, months=12, recipients=("R1",)),
        (stay("p", "2017-06", "2018-05"),),
        unplaced=(open_(1, 2018),),
        with_={"horizon": ("2017-01", "2018-12")},
    ),
    case("more than asked for is no breach", Training(a_year=1, recipients=("R1",)), (P, Q)),
    case(
        "half of five key staff are three",
        Training(key_staff_share="0.5", recipients=("R1",)),
        (P, Q),
        unplaced=(open_(1, None, "key_staff_share"),),
        with_={"recipients": [recipient("R1", key_staff=5)]},
    ),
    case(
        "a manager is no key staff",
        Training(key_staff_share=1, recipients=("R1",)),
        (stay("p", "2017-01", "2017-06", "", role=MANAGER),),
        (("listed", 1, {"demand": "key_staff_share"}),),
        with_={"recipients": [recipient("R1", key_staff=1)]},
    ),
    case(
        "key staff as the trainees table has them",
        Training(key_staff_share=1),
        (P,),
        unplaced=(open_(1, None, "key_staff_share", "R2"),),
        with_=table(person("p"), person("m", role=MANAGER), person("n", at="R2", role=NURSE)),
    ),
    case("no key staff are known", Training(key_staff_share=1)),
    case(
        "all leaders",
        Training(leaders="all", recipients=("R1",)),
        (stay("p", "2017-01", "2017-06", "", role=MANAGER),),
        with_={"recipients": [recipient("R1", leaders=1)]},
    ),
    case(
        "a clinician is no leader",
        Training(leaders="all", recipients=("R1",)),
        (P,),
        (("listed", 1, {"demand": "leaders"}),),
        with_={"recipients": [recipient("R1", leaders=1)]},
    ),
    case(
        "leaders as the trainees table has them",
        Training(leaders="all"),
        (),
        (("listed", 2, {"recipient": "R1", "demand": "leaders", "missing": 2}),),
        with_=table(person("m", role=MANAGER), person("n", role=MANAGER), person("p")),
    ),
    case(
        "the recipients table goes before the trainees table",
        Training(leaders="all"),
        (),
        (("listed", 1, {"recipient": "R1", "missing": 1}),),
        with_={
            "recipients": [recipient("R1", leaders=1)],
            **table(person("m", role=MANAGER), person("n", role=MANAGER)),
        },
    ),
]
TRUTH = {"training": [*STAYS, *NEEDS]}
