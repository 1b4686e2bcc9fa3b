"""Truth tables of the limits on stints of a person: length, rest, total, title."""

from __future__ import annotations

from matcher.domain.people import Title
from matcher.rules.max_months import MaxMonths
from matcher.rules.max_stint import MaxStint
from matcher.rules.min_stint import MinStint
from matcher.rules.min_title import MinTitle
from matcher.rules.rest import Rest
from tests.rules.case import Case
from tests.small import fixed, person, post, stint

ICU = ("A-icu-1", "R1", "icu")
HISTORY = ("2016-10", "2016-12")


def facts(*stints) -> dict:
    return {"fixed_stints": stints}


FIRST = {"person": "A-icu-1", "first": "2017-01"}
LAST = {"person": "A-icu-1", "last": "2017-12"}
SINGLE = {"posts": [post("R1", "icu", single=True)]}

SIX = MinStint(months=6)
MIN_STINT = [
    Case("no stint", SIX),
    Case("just long enough, from the first month", SIX, (stint(*ICU, "2017-01", "2017-06"),)),
    Case("just long enough, to the last month", SIX, (stint(*ICU, "2017-07", "2017-12"),)),
    Case("the whole horizon", SIX, (stint(*ICU, "2017-01", "2017-12"),)),
    Case(
        "one short, from the first month",
        SIX,
        (stint(*ICU, "2017-01", "2017-05"),),
        (("short", 1, FIRST),),
    ),
    Case(
        "one short, to the last month",
        SIX,
        (stint(*ICU, "2017-08", "2017-12"),),
        (("short", 1, LAST),),
    ),
    Case("one month, the first", SIX, (stint(*ICU, "2017-01", "2017-01"),), (("short", 5, FIRST),)),
    Case("one month, the last", SIX, (stint(*ICU, "2017-12", "2017-12"),), (("short", 5, LAST),)),
    Case(
        "two adjacent stints are one",
        SIX,
        (stint(*ICU, "2017-04", "2017-06"), stint(*ICU, "2017-01", "2017-03")),
    ),
    Case(
        "a month between them: two",
        SIX,
        (stint(*ICU, "2017-01", "2017-03"), stint(*ICU, "2017-05", "2017-07")),
        (("short", 3, {"first": "2017-01"}), ("short", 3, {"first": "2017-05"})),
    ),
    Case(
        "adjacent at another post: two",
        SIX,
        (stint(*ICU, "2017-04", "2017-06"), stint("A-icu-1", "R3", "icu", "2017-07", "2017-09")),
        (("short", 3, {"recipient": "R1"}), ("short", 3, {"recipient": "R3"})),
    ),
    Case(
        "adjacent, another person: two",
        SIX,
        (stint(*ICU, "2017-01", "2017-03"), stint("A-icu-2", "R1", "icu", "2017-04", "2017-09")),
        (("short", 3, FIRST),),
    ),
    Case(
        "planned before and between two fixed stints",
        SIX,
        (stint(*ICU, "2017-02", "2017-02"), stint(*ICU, "2017-07", "2017-07")),
        (),
        None,
        facts(fixed(*ICU, "2017-03", "2017-06"), fixed(*ICU, "2017-08", "2017-08")),
    ),
    Case(
        "a short fixed stint is a fact", SIX, (), (), None, facts(fixed(*ICU, "2017-01", "2017-02"))
    ),
    Case(
        "it continues a fixed one from before: its whole length counts",
        SIX,
        (stint(*ICU, "2017-01", "2017-03"),),
        (),
        None,
        facts(fixed(*ICU, *HISTORY)),
    ),
    Case(
        "even so too short",
        SIX,
        (stint(*ICU, "2017-01", "2017-02"),),
        (("short", 1, {"first": "2016-10", "last": "2017-02"}),),
        None,
        facts(fixed(*ICU, *HISTORY)),
    ),
    Case("a single post", SIX, (stint(*ICU, "2017-01", "2017-02"),), (), None, SINGLE),
    Case(
        "only TCM recipients",
        MinStint(months=6, kinds=["tcm"]),
        (stint(*ICU, "2017-01", "2017-02"),),
    ),
    Case(
        "TCM recipients too",
        MinStint(months=6, kinds=["tcm"]),
        (stint("B-icu-1", "R2", "icu", "2017-12", "2017-12"),),
        (("short", 5, {"recipient": "R2"}),),
    ),
    Case(
        "an unknown person is no matter of length",
        SIX,
        (stint("A-x-9", "R1", "icu", "2017-01", "2017-01"),),
    ),
]

FOUR = MaxStint(months=4)
MAX_STINT = [
    Case("no stint", FOUR),
    Case("just short enough, from the first month", FOUR, (stint(*ICU, "2017-01", "2017-04"),)),
    Case("just short enough, to the last month", FOUR, (stint(*ICU, "2017-09", "2017-12"),)),
    Case(
        "one long, from the first month",
        FOUR,
        (stint(*ICU, "2017-01", "2017-05"),),
        (("long", 1, FIRST),),
    ),
    Case(
        "one long, to the last month",
        FOUR,
        (stint(*ICU, "2017-08", "2017-12"),),
        (("long", 1, LAST),),
    ),
    Case(
        "the whole horizon",
        FOUR,
        (stint(*ICU, "2017-01", "2017-12"),),
        (("long", 8, FIRST | LAST),),
    ),
    Case(
        "two adjacent stints are one",
        FOUR,
        (stint(*ICU, "2017-01", "2017-03"), stint(*ICU, "2017-04", "2017-06")),
        (("long", 2, {"last": "2017-06"}),),
    ),
    Case(
        "a month between them: two",
        FOUR,
        (stint(*ICU, "2017-01", "2017-04"), stint(*ICU, "2017-06", "2017-09")),
    ),
    Case(
        "a long fixed stint is a fact", FOUR, (), (), None, facts(fixed(*ICU, "2017-01", "2017-12"))
    ),
    Case(
        "it continues a fixed one",
        FOUR,
        (stint(*ICU, "2017-01", "2017-02"),),
        (("long", 1, {"first": "2016-10"}),),
        None,
        facts(fixed(*ICU, *HISTORY)),
    ),
    Case(
        "just so",
        FOUR,
        (stint(*ICU, "2017-01", "2017-01"),),
        (),
        None,
        facts(fixed(*ICU, *HISTORY)),
    ),
    Case("a single post", FOUR, (stint(*ICU, "2017-01", "2017-12"),), (), None, SINGLE),
    Case("only R2", MaxStint(months=4, recipients=["R2"]), (stint(*ICU, "2017-01", "2017-12"),)),
]

TWO = Rest(months=2)
THERE = ("A-icu-1", "R3", "icu")
REST = [
    Case("one stint", TWO, (stint(*ICU, "2017-01", "2017-12"),)),
    Case(
        "just long enough",
        TWO,
        (stint(*ICU, "2017-01", "2017-03"), stint(*THERE, "2017-06", "2017-09")),
    ),
    Case(
        "one month short",
        TWO,
        (stint(*ICU, "2017-01", "2017-03"), stint(*THERE, "2017-05", "2017-09")),
        (("short", 1, {"last": "2017-03", "first": "2017-05"}),),
    ),
    Case(
        "straight on to another place",
        TWO,
        (stint(*ICU, "2017-01", "2017-03"), stint(*THERE, "2017-04", "2017-09")),
        (("short", 2, {}),),
    ),
    Case(
        "straight on at the same post",
        TWO,
        (stint(*ICU, "2017-01", "2017-03"), stint(*ICU, "2017-04", "2017-06")),
    ),
    Case(
        "back at the same post, in the last month",
        TWO,
        (stint(*ICU, "2017-01", "2017-10"), stint(*ICU, "2017-12", "2017-12")),
        (("short", 1, {"first": "2017-12"}),),
    ),
    Case(
        "twice",
        TWO,
        (
            stint(*ICU, "2017-01", "2017-01"),
            stint(*ICU, "2017-03", "2017-03"),
            stint(*ICU, "2017-05", "2017-05"),
        ),
        (("short", 1, {"first": "2017-03"}), ("short", 1, {"first": "2017-05"})),
    ),
    Case(
        "no rest asked",
        Rest(months=0),
        (stint(*ICU, "2017-01", "2017-03"), stint(*THERE, "2017-04", "2017-09")),
    ),
    Case(
        "history counts in the first month",
        TWO,
        (stint(*ICU, "2017-01", "2017-06"),),
        (("short", 2, {"last": "2016-12", "first": "2017-01"}),),
        None,
        facts(fixed("A-icu-1", "R2", "icu", *HISTORY)),
    ),
    Case(
        "history long ago",
        TWO,
        (stint(*ICU, "2017-03", "2017-06"),),
        (),
        None,
        facts(fixed(*ICU, *HISTORY)),
    ),
    Case(
        "a continued fixed stint",
        TWO,
        (stint(*ICU, "2017-01", "2017-06"),),
        (),
        None,
        facts(fixed(*ICU, *HISTORY)),
    ),
    Case(
        "before a fixed one",
        TWO,
        (stint(*ICU, "2017-01", "2017-06"),),
        (("short", 1, {"last": "2017-06", "first": "2017-08"}),),
        None,
        facts(fixed(*THERE, "2017-08", "2017-09")),
    ),
    Case(
        "two fixed ones",
        TWO,
        (),
        (),
        None,
        facts(fixed(*ICU, *HISTORY), fixed(*THERE, "2017-01", "2017-02")),
    ),
    Case(
        "the later fixed one ends the rest, not the last to start",
        TWO,
        (stint(*ICU, "2017-04", "2017-06"),),
        (("short", 1, {"last": "2017-02", "first": "2017-04"}),),
        None,
        facts(
            fixed("A-icu-1", "R2", "icu", "2016-10", "2017-02"), fixed(*THERE, "2016-11", "2016-12")
        ),
    ),
    Case(
        "overlapping ones",
        TWO,
        (stint(*ICU, "2017-01", "2017-06"), stint(*THERE, "2017-06", "2017-09")),
    ),
    Case(
        "two people",
        TWO,
        (stint(*ICU, "2017-01", "2017-03"), stint("A-icu-2", "R1", "icu", "2017-04", "2017-12")),
    ),
    Case(
        "a recipient that the rule leaves out",
        Rest(months=2, recipients=["R1"]),
        (stint(*ICU, "2017-01", "2017-03"), stint(*THERE, "2017-04", "2017-09")),
    ),
    Case(
        "both recipients concerned",
        Rest(months=2, recipients=["R1", "R3"]),
        (stint(*ICU, "2017-01", "2017-03"), stint(*THERE, "2017-04", "2017-09")),
        (("short", 2, {}),),
    ),
]

EIGHT = MaxMonths(months=8)
FIVE = {"staff": [person("A-icu-1", max_months=5)]}
MAX_MONTHS = [
    Case("just enough, from the first month", EIGHT, (stint(*ICU, "2017-01", "2017-08"),)),
    Case("just enough, to the last month", EIGHT, (stint(*ICU, "2017-05", "2017-12"),)),
    Case(
        "one too many, from the first",
        EIGHT,
        (stint(*ICU, "2017-01", "2017-09"),),
        (("exceeded", 1, {"total": 9}),),
    ),
    Case(
        "one too many, to the last",
        EIGHT,
        (stint(*ICU, "2017-04", "2017-12"),),
        (("exceeded", 1, {"limit": 8}),),
    ),
    Case(
        "two stints add up",
        EIGHT,
        (stint(*ICU, "2017-01", "2017-05"), stint(*ICU, "2017-08", "2017-12")),
        (("exceeded", 2, {"person": "A-icu-1"}),),
    ),
    Case(
        "each person alone",
        EIGHT,
        (stint(*ICU, "2017-01", "2017-06"), stint("A-icu-2", "R1", "icu", "2017-07", "2017-12")),
    ),
    Case("no number at all", MaxMonths(), (stint(*ICU, "2017-01", "2017-12"),)),
    Case(
        "the staff column alone",
        MaxMonths(),
        (stint(*ICU, "2017-01", "2017-06"),),
        (("exceeded", 1, {"limit": 5}),),
        None,
        FIVE,
    ),
    Case(
        "the staff column is lower",
        EIGHT,
        (stint(*ICU, "2017-01", "2017-08"),),
        (("exceeded", 3, {"limit": 5}),),
        None,
        FIVE,
    ),
    Case(
        "the staff column is higher",
        EIGHT,
        (stint(*ICU, "2017-01", "2017-09"),),
        (("exceeded", 1, {"limit": 8}),),
        None,
        {"staff": [person("A-icu-1", max_months=11)]},
    ),
    Case(
        "nobody may go",
        MaxMonths(months=0),
        (stint(*ICU, "2017-12", "2017-12"),),
        (("exceeded", 1, {}),),
    ),
    Case(
        "history does not count",
        EIGHT,
        (stint(*ICU, "2017-01", "2017-08"),),
        (),
        None,
        facts(fixed(*ICU, *HISTORY)),
    ),
    Case(
        "fixed months inside count",
        EIGHT,
        (stint(*ICU, "2017-03", "2017-09"),),
        (("exceeded", 1, {"total": 9}),),
        None,
        facts(fixed(*ICU, "2016-10", "2017-02")),
    ),
    Case(
        "fixed months alone are a fact",
        EIGHT,
        (),
        (),
        None,
        facts(fixed(*ICU, "2017-01", "2017-12")),
    ),
    Case(
        "fixed months already too many",
        EIGHT,
        (stint(*ICU, "2017-11", "2017-12"),),
        (("exceeded", 2, {"total": 11}),),
        None,
        facts(fixed(*ICU, "2017-01", "2017-09")),
    ),
    Case(
        "months already served do not count",
        EIGHT,
        (stint(*ICU, "2017-01", "2017-08"),),
        (),
        None,
        {"staff": [person("A-icu-1", months_served=30)]},
    ),
    Case(
        "other recipients do not count",
        MaxMonths(months=3, recipients=["R3"]),
        (stint(*ICU, "2017-01", "2017-03"), stint(*THERE, "2017-04", "2017-06")),
    ),
]

ATTENDING = MinTitle(clinician="attending")
LOW = {"person": "A-icu-3", "title": "resident", "min_title": "attending"}
MIN_TITLE = [
    Case("no title asked", MinTitle(), (stint("A-icu-3", "R1", "icu", "2017-01", "2017-06"),)),
    Case("just high enough", ATTENDING, (stint("A-icu-2", "R1", "icu", "2017-01", "2017-06"),)),
    Case("high enough", ATTENDING, (stint(*ICU, "2017-07", "2017-12"),)),
    Case(
        "too low, from the first month",
        ATTENDING,
        (stint("A-icu-3", "R1", "icu", "2017-01", "2017-06"),),
        (("low", 1, LOW | {"first": "2017-01"}),),
    ),
    Case(
        "too low, in the last month",
        ATTENDING,
        (stint("A-icu-3", "R1", "icu", "2017-12", "2017-12"),),
        (("low", 1, LOW),),
    ),
    Case(
        "far too low counts once",
        MinTitle(clinician="chief"),
        (stint("A-icu-3", "R1", "icu", "2017-01", "2017-06"),),
        (("low", 1, {}),),
    ),
    Case(
        "every stint counts",
        ATTENDING,
        (
            stint("A-icu-3", "R1", "icu", "2017-01", "2017-02"),
            stint("A-icu-3", "R1", "icu", "2017-11", "2017-12"),
        ),
        (("low", 1, LOW), ("low", 1, LOW)),
    ),
    Case(
        "adjacent stints count once",
        ATTENDING,
        (
            stint("A-icu-3", "R1", "icu", "2017-01", "2017-02"),
            stint("A-icu-3", "R1", "icu", "2017-03", "2017-12"),
        ),
        (("low", 1, LOW),),
    ),
    Case(
        "another role",
        ATTENDING,
        (stint("A-nursing-1", "R1", "nurse", "2017-01", "2017-06"),),
        (),
        None,
        {"staff": [person("A-nursing-1", title=Title.RESIDENT)]},
    ),
    Case(
        "a nurse",
        MinTitle(nurse="senior_attending"),
        (stint("A-nursing-1", "R1", "nurse", "2017-01", "2017-06"),),
        (("low", 1, {"title": "attending"}),),
    ),
    Case(
        "a fixed stint is a fact",
        ATTENDING,
        (),
        (),
        None,
        facts(fixed("A-icu-3", "R1", "icu", "2017-01", "2017-06")),
    ),
    Case(
        "its continuation is not",
        ATTENDING,
        (stint("A-icu-3", "R1", "icu", "2017-01", "2017-02"),),
        (("low", 1, {}),),
        None,
        facts(fixed("A-icu-3", "R1", "icu", *HISTORY)),
    ),
    Case(
        "only TCM recipients",
        MinTitle(clinician="chief", kinds=["tcm"]),
        (stint("A-icu-3", "R1", "icu", "2017-01", "2017-06"),),
    ),
]

TRUTH = {
    "min_stint": MIN_STINT,
    "max_stint": MAX_STINT,
    "rest": REST,
    "max_months": MAX_MONTHS,
    "min_title": MIN_TITLE,
}
