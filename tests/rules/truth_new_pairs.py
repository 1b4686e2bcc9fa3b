"""Truth tables of the demands on arrivals: stints a year, and what a new pair owes."""

from __future__ import annotations

from matcher.rules.intake import Intake
from matcher.rules.no_gap import NoGap
from matcher.rules.on_duty_by import OnDutyBy
from tests.rules.case import Case
from tests.small import fixed, post, recipient, span, stint

FIRST, LAST = {"month": "2017-01"}, {"month": "2017-12"}


def icu(number: int, first: str, last: str, where: str = "R1"):
    return stint(f"A-icu-{number}", where, "icu", first, last)


def held(number: int, first: str, last: str, where: str = "R1"):
    return fixed(f"A-icu-{number}", where, "icu", first, last)


def facts(*stints, **more) -> dict:
    return {"fixed_stints": stints, **more}


TWO = Intake(stints=2, recipients=["R1"])
YEARS = {"horizon": ("2017-01", "2018-12")}
INTAKE = [
    Case("two", TWO, (icu(1, "2017-01", "2017-06"), icu(2, "2017-12", "2017-12"))),
    Case("one person twice", TWO, (icu(1, "2017-01", "2017-06"), icu(1, "2017-10", "2017-12"))),
    Case(
        "at two posts",
        TWO,
        (icu(1, "2017-01", "2017-02"), stint("A-icu-1", "R1", "emergency", "2017-03", "2017-03")),
    ),
    Case("none", TWO, (), (("few", 2, {"year": "2017", "started": 0, "need": 2}),)),
    Case("one", TWO, (icu(1, "2017-01", "2017-12"),), (("few", 1, {"started": 1}),)),
    Case(
        "more than enough",
        Intake(stints=1, recipients=["R1"]),
        (icu(1, "2017-01", "2017-06"), icu(2, "2017-12", "2017-12")),
    ),
    Case(
        "two adjacent stints are one",
        TWO,
        (icu(1, "2017-01", "2017-06"), icu(1, "2017-07", "2017-12")),
        (("few", 1, {}),),
    ),
    Case(
        "in the year of the start only",
        TWO,
        (icu(1, "2017-12", "2018-12"), icu(2, "2017-12", "2018-06"), icu(3, "2018-01", "2018-01")),
        (("few", 1, {"year": "2018"}),),
        None,
        YEARS,
    ),
    Case(
        "half a year: half of them",
        Intake(stints=3, recipients=["R1"]),
        (),
        (("few", 1, {"need": 1}),),
        None,
        {"horizon": ("2017-01", "2017-06")},
    ),
    Case("five months of two: none", TWO, (), (), None, {"horizon": ("2017-01", "2017-05")}),
    Case(
        "the recipient's months only",
        Intake(stints=4, recipients=["R3"]),
        (icu(1, "2017-04", "2017-09", "R3"),),
        (("few", 1, {"need": 2}),),
    ),
    Case(
        "fixed ones count",
        TWO,
        (icu(1, "2017-01", "2017-01"),),
        (),
        None,
        facts(held(2, "2017-11", "2017-12")),
    ),
    Case(
        "those from before do not",
        TWO,
        (icu(1, "2017-12", "2017-12"),),
        (("few", 1, {}),),
        None,
        facts(held(2, "2016-12", "2017-01")),
    ),
    Case(
        "what continues a fixed one is no start",
        TWO,
        (icu(1, "2017-05", "2017-12"),),
        (("few", 1, {"started": 1}),),
        None,
        facts(held(1, "2017-03", "2017-04")),
    ),
    Case(
        "what goes before a fixed one takes its start",
        TWO,
        (icu(1, "2017-01", "2017-02"),),
        (("few", 1, {"started": 1}),),
        None,
        facts(held(1, "2017-03", "2017-04")),
    ),
    Case(
        "over New Year the start goes back to the old year",
        Intake(stints=1, recipients=["R1"]),
        (icu(1, "2017-11", "2017-12"),),
        (("few", 1, {"year": "2018"}),),
        None,
        facts(held(1, "2018-01", "2018-02"), **YEARS),
    ),
    Case(
        "elsewhere is not here",
        TWO,
        (icu(1, "2017-01", "2017-01"), icu(2, "2017-04", "2017-04", "R3")),
        (("few", 1, {}),),
    ),
    Case(
        "only TCM recipients",
        Intake(stints=1, kinds=["tcm"]),
        (),
        (("few", 1, {"recipient": "R2"}),),
    ),
]

NEW = "B>R1 A>R3 B>R2"
BOTH = "A>R1 B>R1 B>R2"
GAPLESS = NoGap(recipients=["R1"])


def other(number: int, first: str, last: str):
    """Somebody of B, whose pair with R1 is new."""
    return stint(f"B-icu-{number}", "R1", "icu", first, last)


SHORT = {"horizon": ("2017-01", "2017-03")}
NO_GAP = [
    Case("nothing is new", GAPLESS, (), (), "A>R1 B>R2"),
    Case("somebody always", GAPLESS, (other(1, "2017-01", "2017-12"),), (), NEW),
    Case(
        "in turn",
        GAPLESS,
        (other(1, "2017-01", "2017-06"), other(2, "2017-07", "2017-12")),
        (),
        NEW,
    ),
    Case(
        "not in the first month",
        GAPLESS,
        (other(1, "2017-02", "2017-12"),),
        (("nobody", 1, FIRST | {"recipient": "R1"}),),
        NEW,
    ),
    Case(
        "not in the last", GAPLESS, (other(1, "2017-01", "2017-11"),), (("nobody", 1, LAST),), NEW
    ),
    Case(
        "never",
        GAPLESS,
        (),
        tuple(("nobody", 1, {"month": f"2017-0{n}"}) for n in (1, 2, 3)),
        NEW,
        SHORT,
    ),
    Case(
        "people of the old supporter count",
        GAPLESS,
        (icu(1, "2017-01", "2017-06"), other(2, "2017-07", "2017-12")),
        (),
        BOTH,
    ),
    Case(
        "a new pair that sends nobody",
        GAPLESS,
        (icu(1, "2017-01", "2017-02"),),
        (("nobody", 1, {"month": "2017-03"}),),
        BOTH,
        SHORT,
    ),
    Case(
        "at any post",
        GAPLESS,
        (icu(1, "2017-01", "2017-06"), stint("A-nursing-1", "R1", "nurse", "2017-07", "2017-12")),
        (),
        BOTH,
    ),
    Case(
        "fixed ones count",
        GAPLESS,
        (other(1, "2017-03", "2017-12"),),
        (),
        NEW,
        facts(held(1, "2016-10", "2017-02")),
    ),
    Case(
        "elsewhere is not here",
        GAPLESS,
        (other(1, "2017-01", "2017-02"), stint("B-icu-2", "R2", "icu", "2017-03", "2017-03")),
        (("nobody", 1, {"month": "2017-03"}),),
        NEW,
        SHORT,
    ),
    Case(
        "the recipient's own months",
        NoGap(),
        (icu(1, "2017-04", "2017-08", "R3"),),
        (("nobody", 1, {"recipient": "R3", "month": "2017-09"}),),
    ),
    Case(
        "without an incumbent table every pair is new",
        GAPLESS,
        (icu(1, "2017-01", "2017-02"),),
        (("nobody", 1, {"month": "2017-03"}),),
        "A>R1",
        {**SHORT, "incumbent": None},
    ),
    Case(
        "an empty one is the same",
        GAPLESS,
        (icu(1, "2017-01", "2017-02"),),
        (("nobody", 1, {"month": "2017-03"}),),
        "A>R1",
        {**SHORT, "incumbent": ()},
    ),
    Case("only TCM recipients", NoGap(kinds=["tcm"]), (), (), NEW),
]

MAY = OnDutyBy(date="2017-05-10", recipients=["R1"])
VACANT = (("vacant", 1, {"recipient": "R1", "post": "icu", "month": "2017-05", "year": "2017"}),)
ON_DUTY_BY = [
    Case("nobody is sent", MAY, (), (), NEW),
    Case("there in the month", MAY, (other(1, "2017-05", "2017-05"),), (), NEW),
    Case("all year", MAY, (other(1, "2017-01", "2017-12"),), (), NEW),
    Case("a month late", MAY, (other(1, "2017-06", "2017-12"),), VACANT, NEW),
    Case("gone a month before", MAY, (other(1, "2017-01", "2017-04"),), VACANT, NEW),
    Case("the old supporter is late", MAY, (icu(1, "2017-06", "2017-12"),), (), BOTH),
    Case(
        "the old supporter holds the post",
        MAY,
        (icu(1, "2017-01", "2017-05"), other(1, "2017-06", "2017-12")),
        (),
        BOTH,
    ),
    Case(
        "by post",
        MAY,
        (icu(1, "2017-05", "2017-05"), stint("B-icu-1", "R1", "emergency", "2017-06", "2017-07")),
        (("vacant", 1, {"post": "emergency"}),),
        BOTH,
    ),
    Case(
        "one sentence a post",
        MAY,
        (other(1, "2017-06", "2017-07"), other(2, "2017-08", "2017-12")),
        VACANT,
        NEW,
    ),
    Case(
        "a month is enough of a date",
        OnDutyBy(date="2017-01"),
        (other(1, "2017-02", "2017-12"),),
        (("vacant", 1, FIRST),),
        NEW,
    ),
    Case(
        "the last month",
        OnDutyBy(date="2017-12-31"),
        (other(1, "2017-01", "2017-11"),),
        (("vacant", 1, LAST),),
        NEW,
    ),
    Case("another year", MAY, (other(1, "2018-01", "2018-12"),), (), NEW, YEARS),
    Case(
        "before the horizon",
        OnDutyBy(date="2016-12-31"),
        (other(1, "2017-01", "2017-12"),),
        (),
        NEW,
    ),
    Case(
        "a post that is not there yet",
        MAY,
        (other(1, "2017-06", "2017-12"),),
        (),
        NEW,
        {"posts": [post("R1", "icu", months=span("2017-06", "2017-12"))]},
    ),
    Case(
        "a recipient that is not there yet",
        OnDutyBy(date="2017-03-31"),
        (icu(1, "2017-05", "2017-06", "R3"),),
        (),
    ),
    Case(
        "a recipient that is there",
        OnDutyBy(date="2017-04-01"),
        (icu(1, "2017-05", "2017-06", "R3"),),
        (("vacant", 1, {"recipient": "R3"}),),
    ),
    Case(
        "a fixed stint of the new supporter asks",
        MAY,
        (),
        VACANT,
        NEW,
        facts(fixed("B-icu-1", "R1", "icu", "2017-01", "2017-02")),
    ),
    Case(
        "one of before the horizon does not",
        MAY,
        (),
        (),
        NEW,
        {
            **facts(fixed("B-icu-1", "R1", "icu", "2017-01", "2017-02")),
            "horizon": ("2017-03", "2017-12"),
        },
    ),
    Case(
        "nor one without the pair",
        MAY,
        (),
        (),
        "A>R1",
        facts(fixed("B-icu-1", "R1", "icu", "2017-01", "2017-02")),
    ),
    Case(
        "a fixed stint in the month will do",
        MAY,
        (other(1, "2017-06", "2017-12"),),
        (),
        NEW,
        facts(held(1, "2017-05", "2017-05")),
    ),
    Case("nothing is new", MAY, (icu(1, "2017-06", "2017-12"),), (), "A>R1"),
    Case(
        "without an incumbent table every pair is new",
        MAY,
        (icu(1, "2017-06", "2017-12"),),
        VACANT,
        "A>R1",
        {"incumbent": None},
    ),
    Case(
        "one of two people suffices",
        MAY,
        (other(1, "2017-05", "2017-12"), other(2, "2017-06", "2017-12")),
        (),
        NEW,
        {"posts": [post("R1", "icu", count=2)]},
    ),
    Case(
        "only TCM recipients",
        OnDutyBy(date="2017-05", kinds=["tcm"]),
        (other(1, "2017-06", "2017-12"),),
        (),
        NEW,
        {"recipients": [recipient("R1")]},
    ),
]

TRUTH = {"intake": INTAKE, "on_duty_by": ON_DUTY_BY, "no_gap": NO_GAP}
