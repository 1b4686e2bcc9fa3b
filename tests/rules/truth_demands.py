"""Truth tables of the rules that count people or months: retention, handover, presence, team."""

from __future__ import annotations

from matcher.rules.handover import Handover
from matcher.rules.presence import Presence
from matcher.rules.retention import Retention
from matcher.rules.team import Team
from tests.rules.case import Case
from tests.rules.truth_batches import TEAM_IN_BATCHES
from tests.small import fixed, person, post, recipient, span, stint

FIRST, LAST = {"month": "2017-01"}, {"month": "2017-12"}


def facts(*stints, **more) -> dict:
    return {"fixed_stints": stints, **more}


def icu(number: int, first: str, last: str, where: str = "R1"):
    return stint(f"A-icu-{number}", where, "icu", first, last)


def held(number: int, first: str, last: str, where: str = "R1"):
    return fixed(f"A-icu-{number}", where, "icu", first, last)


def department(size: int) -> dict:
    """The icu of A with so many people."""
    return {"staff": [person(f"A-icu-{number}") for number in range(1, size + 1)]}


def gone(count: int, first: str, last: str) -> tuple:
    return tuple(icu(number, first, last) for number in range(1, count + 1))


THIRD = Retention(away_share=0.34)
A_ICU = {"supporter": "A", "specialty": "icu"}
RETENTION = [
    Case("one of three, the whole horizon", THIRD, gone(1, "2017-01", "2017-12")),
    Case(
        "one after the other", THIRD, (icu(1, "2017-01", "2017-06"), icu(2, "2017-07", "2017-12"))
    ),
    Case(
        "two in the first month",
        THIRD,
        (icu(1, "2017-01", "2017-06"), icu(2, "2017-01", "2017-01", "R3")),
        (("exceeded", 1, A_ICU | FIRST | {"away": 2, "limit": 1}),),
    ),
    Case(
        "two in the last month",
        THIRD,
        (icu(1, "2017-07", "2017-12"), icu(2, "2017-12", "2017-12", "R3")),
        (("exceeded", 1, A_ICU | LAST),),
    ),
    Case(
        "two in one month, at two hospitals",
        THIRD,
        (icu(1, "2017-05", "2017-06"), icu(2, "2017-06", "2017-07", "R3")),
        (("exceeded", 1, A_ICU | {"month": "2017-06"}),),
    ),
    Case(
        "three in one month",
        THIRD,
        (icu(1, "2017-05", "2017-05"), icu(2, "2017-05", "2017-05"), icu(3, "2017-05", "2017-05")),
        (("exceeded", 2, {"away": 3}),),
    ),
    Case(
        "month by month",
        THIRD,
        (icu(1, "2017-01", "2017-06"), icu(2, "2017-05", "2017-12")),
        (("exceeded", 1, {"month": "2017-05"}), ("exceeded", 1, {"month": "2017-06"})),
    ),
    Case(
        "another department",
        THIRD,
        (
            icu(1, "2017-01", "2017-12"),
            stint("A-emergency-1", "R1", "emergency", "2017-01", "2017-12"),
        ),
    ),
    Case(
        "another hospital",
        THIRD,
        (icu(1, "2017-01", "2017-12"), stint("B-icu-1", "R2", "icu", "2017-01", "2017-12")),
    ),
    Case("one always may go", Retention(away_share=0), gone(1, "2017-01", "2017-12")),
    Case("everybody may go", Retention(away_share=1), gone(3, "2017-01", "2017-12")),
    Case(
        "0.34 of 50 is exactly 17", THIRD, gone(17, "2017-01", "2017-01"), (), None, department(50)
    ),
    Case(
        "18 of 50 is one too many",
        THIRD,
        gone(18, "2017-12", "2017-12"),
        (("exceeded", 1, {"limit": 17}),),
        None,
        department(50),
    ),
    Case(
        "0.29 of 100 is exactly 29",
        Retention(away_share=0.29),
        gone(29, "2017-01", "2017-01"),
        (),
        None,
        department(100),
    ),
    Case(
        "0.34 of 5 is one",
        THIRD,
        gone(2, "2017-12", "2017-12"),
        (("exceeded", 1, {"limit": 1}),),
        None,
        department(5),
    ),
    Case("0.34 of 6 is two", THIRD, gone(2, "2017-12", "2017-12"), (), None, department(6)),
    Case(
        "further qualifications leave the home department",
        THIRD,
        (icu(1, "2017-01", "2017-12"), stint("A-emergency-1", "R1", "icu", "2017-01", "2017-12")),
        (),
        None,
        {"staff": [person("A-emergency-1", specialties=("emergency", "icu"))]},
    ),
    Case(
        "fixed ones count",
        THIRD,
        (icu(1, "2017-01", "2017-01"),),
        (("exceeded", 1, FIRST),),
        None,
        facts(held(2, "2016-10", "2017-01")),
    ),
    Case(
        "fixed ones alone are a fact",
        THIRD,
        (),
        (),
        None,
        facts(held(1, "2017-01", "2017-06"), held(2, "2017-01", "2017-06")),
    ),
    Case(
        "beyond too many fixed ones",
        THIRD,
        (icu(1, "2017-12", "2017-12"),),
        (("exceeded", 1, {"away": 3, "limit": 1}),),
        None,
        facts(held(2, "2017-12", "2017-12"), held(3, "2017-12", "2017-12")),
    ),
    Case(
        "other recipients do not count",
        Retention(away_share=0.34, recipients=["R1"]),
        (icu(1, "2017-04", "2017-06"), icu(2, "2017-04", "2017-06", "R3")),
    ),
]

ONE = Presence(recipients=["R1"])
TWO = Presence(people=2, recipients=["R1"])
HALF = {"horizon": ("2017-01", "2017-03")}
PRESENCE = [
    Case("always one", ONE, (icu(1, "2017-01", "2017-06"), icu(2, "2017-07", "2017-12"))),
    Case(
        "none in the first month",
        ONE,
        (icu(1, "2017-02", "2017-12"),),
        (("few", 1, FIRST | {"present": 0}),),
    ),
    Case("none in the last month", ONE, (icu(1, "2017-01", "2017-11"),), (("few", 1, LAST),)),
    Case(
        "none in between",
        ONE,
        (icu(1, "2017-01", "2017-05"), icu(2, "2017-07", "2017-12")),
        (("few", 1, {"month": "2017-06"}),),
    ),
    Case(
        "never any",
        ONE,
        (),
        (("few", 1, FIRST), ("few", 1, {"month": "2017-02"}), ("few", 1, {"month": "2017-03"})),
        None,
        HALF,
    ),
    Case(
        "at any post",
        ONE,
        (icu(1, "2017-01", "2017-06"), stint("A-nursing-1", "R1", "nurse", "2017-07", "2017-12")),
    ),
    Case(
        "of any supporter",
        ONE,
        (icu(1, "2017-01", "2017-06"), stint("B-icu-1", "R1", "icu", "2017-07", "2017-12")),
        (),
        "A>R1 B>R1",
    ),
    Case("two", TWO, (icu(1, "2017-01", "2017-03"), icu(2, "2017-01", "2017-03")), (), None, HALF),
    Case(
        "one of two",
        TWO,
        (icu(1, "2017-01", "2017-03"), icu(2, "2017-02", "2017-03")),
        (("few", 1, FIRST | {"present": 1}),),
        None,
        HALF,
    ),
    Case(
        "none of two",
        TWO,
        (icu(1, "2017-01", "2017-02"), icu(2, "2017-01", "2017-02")),
        (("few", 2, {"month": "2017-03"}),),
        None,
        HALF,
    ),
    Case(
        "one person at two posts is one",
        TWO,
        (
            icu(1, "2017-01", "2017-03"),
            stint("A-icu-1", "R1", "emergency", "2017-01", "2017-01"),
            icu(2, "2017-02", "2017-03"),
        ),
        (("few", 1, FIRST),),
        None,
        HALF,
    ),
    Case(
        "elsewhere is not here",
        ONE,
        (icu(1, "2017-01", "2017-11"), icu(2, "2017-04", "2017-09", "R3")),
        (("few", 1, LAST),),
    ),
    Case(
        "fixed ones count",
        ONE,
        (icu(1, "2017-04", "2017-12"),),
        (),
        None,
        facts(held(2, "2016-06", "2017-03")),
    ),
    Case(
        "only the recipient's months",
        Presence(recipients=["R3"]),
        (icu(1, "2017-04", "2017-09", "R3"),),
    ),
    Case(
        "its first month",
        Presence(recipients=["R3"]),
        (icu(1, "2017-05", "2017-09", "R3"),),
        (("few", 1, {"month": "2017-04"}),),
    ),
    Case(
        "its last month",
        Presence(recipients=["R3"]),
        (icu(1, "2017-04", "2017-08", "R3"),),
        (("few", 1, {"month": "2017-09"}),),
    ),
    Case(
        "only TCM recipients",
        Presence(kinds=["tcm"]),
        (stint("B-icu-1", "R2", "icu", "2017-01", "2017-02"),),
        (("few", 1, {"recipient": "R2", "month": "2017-03"}),),
        None,
        HALF,
    ),
]

PAIR = Team(size=2, recipients=["R1"])
YEARS = {"horizon": ("2017-01", "2018-12")}
SENIOR = Team(size=2, seniors={"title": "associate_chief", "count": 1}, recipients=["R1"])
TEAM = [
    Case("two people", PAIR, (icu(1, "2017-01", "2017-06"), icu(2, "2017-07", "2017-12"))),
    Case(
        "one in the first month, one in the last",
        PAIR,
        (icu(1, "2017-01", "2017-01"), icu(2, "2017-12", "2017-12")),
    ),
    Case(
        "one",
        PAIR,
        (icu(1, "2017-01", "2017-12"),),
        (("size", 1, {"year": "2017", "present": 1, "need": 2}),),
    ),
    Case(
        "one, twice",
        PAIR,
        (icu(1, "2017-01", "2017-03"), icu(1, "2017-09", "2017-12")),
        (("size", 1, {}),),
    ),
    Case("none", PAIR, (), (("size", 2, {"present": 0}),)),
    Case("more than enough", PAIR, gone(3, "2017-01", "2017-01")),
    Case(
        "each year for itself",
        PAIR,
        (icu(1, "2017-01", "2017-06"), icu(2, "2017-07", "2017-12"), icu(3, "2018-12", "2018-12")),
        (("size", 1, {"year": "2018"}),),
        None,
        YEARS,
    ),
    Case(
        "a stint over New Year counts in both years",
        PAIR,
        (icu(1, "2017-12", "2018-01"), icu(2, "2017-12", "2018-01")),
        (),
        None,
        YEARS,
    ),
    Case(
        "half a year: half the team",
        PAIR,
        (icu(1, "2017-06", "2017-06"),),
        (),
        None,
        {"horizon": ("2017-01", "2017-06")},
    ),
    Case(
        "half a year: nobody",
        PAIR,
        (),
        (("size", 1, {"need": 1}),),
        None,
        {"horizon": ("2017-01", "2017-06")},
    ),
    Case(
        "five months: rounded down to none", PAIR, (), (), None, {"horizon": ("2017-01", "2017-05")}
    ),
    Case(
        "eleven months of two: one",
        PAIR,
        (icu(1, "2017-11", "2017-11"),),
        (),
        None,
        {"horizon": ("2017-01", "2017-11")},
    ),
    Case(
        "the recipient's months only",
        Team(size=4, recipients=["R3"]),
        (icu(1, "2017-09", "2017-09", "R3"),),
        (("size", 1, {"need": 2}),),
    ),
    Case(
        "a fixed stint before the recipient's months",
        PAIR,
        (),
        (("size", 1, {"present": 0, "need": 1}),),
        None,
        facts(
            held(1, "2017-06", "2017-06"),
            recipients=[recipient("R1", months=span("2017-07", "2018-12"))],
        ),
    ),
    Case(
        "fixed ones count",
        PAIR,
        (icu(1, "2017-12", "2017-12"),),
        (),
        None,
        facts(held(2, "2016-06", "2017-01")),
    ),
    Case(
        "before the horizon they do not",
        PAIR,
        (icu(1, "2017-12", "2017-12"),),
        (("size", 1, {}),),
        None,
        facts(held(2, "2016-06", "2016-12")),
    ),
    Case(
        "TCM recipients have their own size",
        Team(size=5, tcm=1, kinds=["tcm"]),
        (stint("B-icu-1", "R2", "icu", "2017-12", "2017-12"),),
    ),
    Case(
        "TCM recipients as all",
        Team(size=2, kinds=["tcm"]),
        (stint("B-icu-1", "R2", "icu", "2017-12", "2017-12"),),
        (("size", 1, {"recipient": "R2"}),),
    ),
    Case(
        "others keep theirs",
        Team(size=1, tcm=3, recipients=["R1"]),
        (icu(1, "2017-01", "2017-01"),),
    ),
    Case(
        "a senior among them", SENIOR, (icu(1, "2017-01", "2017-01"), icu(2, "2017-01", "2017-01"))
    ),
    Case(
        "just senior enough",
        SENIOR,
        (
            stint("A-emergency-1", "R1", "emergency", "2017-12", "2017-12"),
            icu(2, "2017-01", "2017-01"),
        ),
    ),
    Case(
        "no senior",
        SENIOR,
        (icu(2, "2017-01", "2017-01"), icu(3, "2017-01", "2017-01")),
        (("seniors", 1, {"title": "associate_chief", "need": 1}),),
    ),
    Case("nobody: both are short", SENIOR, (), (("size", 2, {}), ("seniors", 1, {}))),
    Case(
        "half a year: half a senior is none",
        SENIOR,
        (icu(3, "2017-01", "2017-01"),),
        (),
        None,
        {"horizon": ("2017-01", "2017-06")},
    ),
]

TWO = Handover(months=2)
TWICE = {"posts": [post("R1", "icu", count=2)]}
ICU_1 = {"recipient": "R1", "post": "icu", "before": "A-icu-1"}
HANDOVER = [
    Case("nobody follows", TWO, (icu(1, "2017-01", "2017-12"),)),
    Case("two months together", TWO, (icu(1, "2017-01", "2017-06"), icu(2, "2017-05", "2017-12"))),
    Case(
        "one month together",
        TWO,
        (icu(1, "2017-01", "2017-06"), icu(2, "2017-06", "2017-12")),
        (("short", 1, ICU_1 | {"person": "A-icu-2", "month": "2017-06", "overlap": 1}),),
    ),
    Case(
        "the day after",
        TWO,
        (icu(1, "2017-01", "2017-06"), icu(2, "2017-07", "2017-12")),
        (("short", 2, ICU_1 | {"overlap": 0}),),
    ),
    Case("a vacant month", TWO, (icu(1, "2017-01", "2017-06"), icu(2, "2017-08", "2017-12"))),
    Case(
        "another post",
        TWO,
        (icu(1, "2017-01", "2017-06"), stint("A-icu-2", "R3", "icu", "2017-07", "2017-09")),
    ),
    Case(
        "each stint for itself",
        TWO,
        (icu(1, "2017-01", "2017-04"), icu(2, "2017-04", "2017-08"), icu(3, "2017-09", "2017-12")),
        (("short", 1, {"before": "A-icu-1"}), ("short", 2, {"before": "A-icu-2"})),
    ),
    Case(
        "the person before, after a rest",
        TWO,
        (icu(1, "2017-01", "2017-04"), icu(2, "2017-03", "2017-08"), icu(1, "2017-07", "2017-12")),
    ),
    Case(
        "two rows of one person are one stint",
        TWO,
        (icu(1, "2017-01", "2017-06"), icu(1, "2017-07", "2017-12")),
    ),
    Case(
        "the second month of the post: it has only one to hand over",
        TWO,
        (icu(1, "2017-01", "2017-01"), icu(2, "2017-02", "2017-12")),
        (("short", 1, {"month": "2017-01"}),),
    ),
    Case(
        "who goes in the last month hands over to nobody",
        TWO,
        (icu(1, "2017-01", "2017-12"), icu(2, "2017-12", "2017-12")),
    ),
    Case(
        "the last month is taken over",
        TWO,
        (icu(1, "2017-01", "2017-11"), icu(2, "2017-12", "2017-12")),
        (("short", 2, {"month": "2017-11"}),),
    ),
    Case(
        "two places: the second is vacant",
        TWO,
        (icu(1, "2017-01", "2017-06"), icu(2, "2017-07", "2017-12")),
        (),
        None,
        TWICE,
    ),
    Case(
        "two places: both are taken",
        TWO,
        (icu(1, "2017-01", "2017-06"), icu(2, "2017-01", "2017-12"), icu(3, "2017-07", "2017-12")),
        (("short", 2, {"person": "A-icu-3"}),),
        None,
        TWICE,
    ),
    Case(
        "two places: three people for two months",
        TWO,
        (icu(1, "2017-01", "2017-06"), icu(2, "2017-01", "2017-12"), icu(3, "2017-05", "2017-12")),
        (),
        None,
        TWICE,
    ),
    Case(
        "from a fixed stint",
        TWO,
        (icu(2, "2017-03", "2017-12"),),
        (("short", 1, {"before": "A-icu-1", "month": "2017-03"}),),
        None,
        facts(held(1, "2016-10", "2017-03")),
    ),
    Case(
        "to a fixed stint",
        TWO,
        (icu(2, "2017-01", "2017-08"),),
        (("short", 2, {"before": "A-icu-2", "person": "A-icu-1"}),),
        None,
        facts(held(1, "2017-09", "2017-12")),
    ),
    Case(
        "months before the horizon are not asked for",
        TWO,
        (icu(2, "2017-01", "2017-12"),),
        (),
        None,
        facts(held(1, "2016-07", "2016-12")),
    ),
    Case(
        "one month of it is in the horizon",
        TWO,
        (icu(2, "2017-02", "2017-12"),),
        (("short", 1, {"month": "2017-01"}),),
        None,
        facts(held(1, "2016-07", "2017-01")),
    ),
    Case(
        "a fact after a fact",
        TWO,
        (),
        (),
        None,
        facts(held(1, "2017-01", "2017-06"), held(2, "2017-07", "2017-12")),
    ),
    Case(
        "a planned stint that prolongs a fixed one is no other",
        TWO,
        (icu(1, "2017-07", "2017-12"),),
        (),
        None,
        facts(held(1, "2017-01", "2017-06")),
    ),
    Case(
        "no months are asked",
        Handover(months=0),
        (icu(1, "2017-01", "2017-06"), icu(2, "2017-07", "2017-12")),
    ),
    Case(
        "TCM recipients only",
        Handover(months=1, kinds=["tcm"]),
        (
            icu(1, "2017-01", "2017-06"),
            icu(2, "2017-07", "2017-12"),
            stint("B-icu-1", "R2", "icu", "2017-01", "2017-06"),
            stint("B-icu-2", "R2", "icu", "2017-07", "2017-12"),
        ),
        (("short", 1, {"recipient": "R2"}),),
        None,
        {"staff": [person("B-icu-2")]},
    ),
    Case(
        "single posts are taken whole",
        Handover(months=1, recipients=["R1"]),
        (icu(1, "2017-01", "2017-06"), icu(2, "2017-07", "2017-12")),
        (),
        None,
        {"posts": [post("R1", "icu", single=True)]},
    ),
]

TRUTH = {
    "retention": RETENTION,
    "handover": HANDOVER,
    "presence": PRESENCE,
    "team": [*TEAM, *TEAM_IN_BATCHES],
}
