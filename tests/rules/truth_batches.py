"""Truth tables of stints that start in batches: the rule itself, and the team of each batch."""

from __future__ import annotations

from matcher.rules.batches import Batches
from matcher.rules.team import Team
from tests.rules.case import Case
from tests.small import fixed, post, recipient, span, stint

ICU = ("A-icu-1", "R1", "icu")


def icu(number: int, first: str, last: str, where: str = "R1"):
    return stint(f"A-icu-{number}", where, "icu", first, last)


def facts(*stints, **more) -> dict:
    return {"fixed_stints": stints, **more}


SPRING = Batches(months=[3, 9])
BETWEEN = (("between", 1, {"person": "A-icu-1"}),)
BATCHES = [
    Case("no stint", SPRING),
    Case("with a batch", SPRING, (icu(1, "2017-03", "2017-08"), icu(2, "2017-09", "2017-12"))),
    Case("in the horizon's first month", SPRING, (icu(1, "2017-01", "2017-12"),)),
    Case("a month late", SPRING, (icu(1, "2017-04", "2017-12"),), BETWEEN),
    Case("a month early", SPRING, (icu(1, "2017-08", "2017-12"),), BETWEEN),
    Case(
        "only the start counts",
        SPRING,
        (icu(1, "2017-01", "2017-01"), icu(1, "2017-10", "2017-10")),
        (("between", 1, {"first": "2017-10"}),),
    ),
    Case(
        "two adjacent stints are one, with the first's start",
        SPRING,
        (icu(1, "2017-03", "2017-04"), icu(1, "2017-05", "2017-06")),
    ),
    Case(
        "adjacent at another post is a start of its own",
        SPRING,
        (icu(1, "2017-03", "2017-04"), icu(1, "2017-05", "2017-06", "R3")),
        (("between", 1, {"recipient": "R3"}),),
    ),
    Case(
        "the post's first month",
        SPRING,
        (icu(1, "2017-05", "2017-07"),),
        (),
        None,
        {"posts": [post("R1", "icu", months=span("2017-05", "2017-12"))]},
    ),
    Case(
        "the recipient's, where the post begins with it",
        SPRING,
        (icu(1, "2017-04", "2017-06", "R3"),),
    ),
    Case(
        "another post's first month",
        SPRING,
        (icu(1, "2017-05", "2017-07"),),
        BETWEEN,
        None,
        {"posts": [post("R1", "emergency", months=span("2017-05", "2017-12"))]},
    ),
    Case(
        "in the second year",
        SPRING,
        (icu(1, "2018-03", "2018-05"),),
        (),
        None,
        {"horizon": ("2017-01", "2018-12")},
    ),
    Case(
        "a fixed stint is a fact",
        SPRING,
        (),
        (),
        None,
        facts(fixed(*ICU, "2017-04", "2017-06")),
    ),
    Case(
        "what continues a fixed stint started with that",
        SPRING,
        (icu(1, "2017-05", "2017-08"),),
        (),
        None,
        facts(fixed(*ICU, "2017-04", "2017-04")),
    ),
    Case(
        "a month after a fixed stint is a new start",
        SPRING,
        (icu(1, "2017-06", "2017-08"),),
        BETWEEN,
        None,
        facts(fixed(*ICU, "2017-04", "2017-04")),
    ),
    Case(
        "what goes before a fixed stint starts it",
        SPRING,
        (icu(1, "2017-02", "2017-03"),),
        (("between", 1, {"first": "2017-02", "last": "2017-05"}),),
        None,
        facts(fixed(*ICU, "2017-04", "2017-05")),
    ),
    Case(
        "a single post takes its months",
        SPRING,
        (icu(1, "2017-05", "2017-12"),),
        (),
        None,
        {"posts": [post("R1", "icu", single=True)]},
    ),
    Case("every month", Batches(months=range(1, 13)), (icu(1, "2017-12", "2017-12"),)),
    Case("none in the last month", SPRING, (icu(1, "2017-12", "2017-12"),), BETWEEN),
    Case(
        "in the first month, and then between",
        SPRING,
        (icu(1, "2017-01", "2017-02"), icu(2, "2017-11", "2017-12")),
        (("between", 1, {"person": "A-icu-2"}),),
    ),
    Case("only R3", Batches(months=[3], recipients=["R3"]), (icu(1, "2017-04", "2017-12"),)),
]

IN_BATCHES = {"beside": (SPRING,)}
PAIR = Team(size=2, recipients=["R1"])
SENIOR = Team(size=1, seniors={"title": "associate_chief", "count": 1}, recipients=["R1"])
TWO = (icu(1, "2017-01", "2017-12"), icu(2, "2017-01", "2017-12"))
TEAM_IN_BATCHES = [
    Case("there in every batch", PAIR, TWO, **IN_BATCHES),
    Case(
        "in the first month, in March and in September",
        PAIR,
        (),
        tuple(("batch", 2, {"month": f"2017-{month}"}) for month in ("01", "03", "09")),
        **IN_BATCHES,
    ),
    Case(
        "only the batch's first month counts",
        PAIR,
        (icu(1, "2017-01", "2017-12"), icu(2, "2017-01", "2017-03"), icu(2, "2017-10", "2017-12")),
        (("batch", 1, {"month": "2017-09", "present": 1, "need": 2}),),
        **IN_BATCHES,
    ),
    Case(
        "a colleague takes over with the batch",
        PAIR,
        (icu(1, "2017-01", "2017-12"), icu(2, "2017-01", "2017-08"), icu(3, "2017-09", "2017-12")),
        **IN_BATCHES,
    ),
    Case(
        "the whole team, however short the year",
        PAIR,
        (icu(1, "2017-01", "2017-02"),),
        (("batch", 1, {"month": "2017-01", "need": 2}),),
        None,
        {"horizon": ("2017-01", "2017-02")},
        **IN_BATCHES,
    ),
    Case(
        "the recipient's first month",
        Team(size=1, recipients=["R3"]),
        (icu(1, "2017-05", "2017-09", "R3"),),
        (("batch", 1, {"month": "2017-04"}),),
        **IN_BATCHES,
    ),
    Case(
        "fixed ones count",
        PAIR,
        TWO[:1],
        (("batch", 1, {"month": "2017-09"}),),
        None,
        facts(fixed("A-icu-2", "R1", "icu", "2016-10", "2017-03")),
        **IN_BATCHES,
    ),
    Case(
        "a senior in every batch",
        SENIOR,
        (icu(1, "2017-01", "2017-03"), icu(2, "2017-04", "2017-12")),
        (("batch_seniors", 1, {"month": "2017-09", "title": "associate_chief"}),),
        **IN_BATCHES,
    ),
    Case(
        "batches of other recipients: the stints roll here",
        PAIR,
        (icu(1, "2017-02", "2017-02"),),
        (("size", 1, {"year": "2017"}),),
        beside=(Batches(months=[3], recipients=["R3"]),),
    ),
    Case(
        "TCM recipients have their own size",
        Team(size=3, tcm=1, kinds=["tcm"]),
        (),
        (("batch", 1, {"recipient": "R2", "month": "2017-07"}),),
        None,
        {"horizon": ("2017-07", "2017-08"), "recipients": [recipient("R2")]},
        **IN_BATCHES,
    ),
]

TRUTH = {"batches": BATCHES}
