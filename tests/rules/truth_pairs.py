"""Truth tables of the rules that look at pairs."""

from __future__ import annotations

from matcher.domain.hospitals import Kind
from matcher.domain.tables import Cost, Decision, Link
from matcher.rules.ban import Ban
from matcher.rules.capacity import Capacity
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.kinds import Kinds
from matcher.rules.links import Links
from matcher.rules.max_changes import MaxChanges
from matcher.rules.max_distance import MaxDistance
from matcher.rules.pin import Pin
from matcher.rules.same_region import SameRegion
from tests.rules.case import Case
from tests.small import pairs, recipient, span, supporter

MATRIX = {"general": ["general", "tcm"], "tcm": ["tcm"]}
B_R1 = {"supporter": "B", "recipient": "R1"}


def linked(*rows: tuple[str, ...]) -> dict:
    return {"links": tuple(Link(*row) for row in rows)}


def decided(*rows: Decision) -> dict:
    return {"decisions": rows}


def row(id: str, low: int | None = None, high: int | None = None, **more) -> dict:
    changed = recipient(id, min_supporters=low, max_supporters=high, **more)
    return {"recipients": [changed]}


KINDS = [
    Case("equal kinds", Kinds()),
    Case("general for TCM", Kinds(), (), (("mismatch", 1, {"supporter": "A"}),), "A>R2"),
    Case("TCM for general", Kinds(), (), (("mismatch", 1, B_R1),), "B>R1 A>R3"),
    Case("two at once", Kinds(), (), (("mismatch", 1, {}), ("mismatch", 1, {})), "A>R2 B>R1"),
    Case("a pair typed twice", Kinds(), (), (("mismatch", 1, B_R1),), "B>R1 B>R1"),
    Case("the matrix lets general help TCM", Kinds(**MATRIX), (), (), "A>R2 A>R1 B>R2"),
    Case("the matrix is not symmetric", Kinds(**MATRIX), (), (("mismatch", 1, B_R1),), "B>R1"),
    Case(
        "a kind that the matrix lacks supports nobody",
        Kinds(general=["general"]),
        (),
        (("mismatch", 1, {"supporter": "B", "recipient": "R2"}),),
    ),
    Case("only TCM recipients", Kinds(kinds=["tcm"]), (), (), "B>R1"),
    Case("only TCM recipients, broken", Kinds(kinds=["tcm"]), (), (("mismatch", 1, {}),), "A>R2"),
    Case("only R3", Kinds(recipients=["R3"]), (), (), "B>R1 A>R2"),
]

ALL = (("江苏省", "贵州省"), ("上海市", "贵州省"))
NO_LINK = ("unlinked", 1, {"supporter": "A", "recipient": "R1"})

LINKS = [
    Case("no table, nothing asked", Links(), (), (), None, {"links": None}),
    Case("an empty table links nobody", Links(), (), (NO_LINK,), "A>R1", {"links": ()}),
    Case("by province", Links(), (), (), None, linked(*ALL)),
    Case("by city", Links(), (), (), "A>R1", linked(("苏州市", "铜仁市"))),
    Case("by county", Links(), (), (), "A>R1", linked(("苏州市", "松桃苗族自治县"))),
    Case("any one link suffices", Links(), (), (), "A>R1", linked(("上海市", "铜仁市"), ALL[0])),
    Case("another city", Links(), (), (NO_LINK,), "A>R1", linked(("苏州市", "遵义市"))),
    Case("another supporter", Links(), (), (NO_LINK,), "A>R1", linked(("上海市", "铜仁市"))),
    Case(
        "both halves in one link",
        Links(),
        (),
        (NO_LINK,),
        "A>R1",
        linked(ALL[1], ("苏州市", "遵义市")),
    ),
    Case(
        "by path",
        Links(),
        (),
        (),
        "A>R1",
        linked(("江苏省/苏州市", "贵州省/铜仁市/松桃苗族自治县")),
    ),
    Case(
        "by the end of a path", Links(), (), (), "A>R1", linked(("苏州市", "铜仁市/松桃苗族自治县"))
    ),
    Case("a path elsewhere", Links(), (), (NO_LINK,), "A>R1", linked(("苏州市", "湖南省/铜仁市"))),
    Case(
        "a path with a hole",
        Links(),
        (),
        (NO_LINK,),
        "A>R1",
        linked(("苏州市", "贵州省/松桃苗族自治县")),
    ),
    Case("part of a name", Links(), (), (NO_LINK,), "A>R1", linked(("苏州", "铜仁市"))),
    Case(
        "deeper than the hospital lies",
        Links(),
        (),
        (("unlinked", 1, {}),),
        "B>R2",
        linked(("上海市/黄浦区", "贵州省")),
    ),
    Case("of the recipient's kind", Links(), (), (), "A>R1", linked((*ALL[0], Kind.GENERAL))),
    Case("of another kind", Links(), (), (NO_LINK,), "A>R1", linked((*ALL[0], Kind.TCM))),
    Case("only TCM recipients", Links(kinds=["tcm"]), (), (), "A>R1", {"links": ()}),
]

A_R1 = {"supporter": "A", "recipient": "R1"}
APART = (("apart", 1, A_R1),)


def lies(*regions: str | None, **more) -> dict:
    """A supporter A that lies there; R1 lies in 贵州省/铜仁市/松桃苗族自治县."""
    province, city, county = regions
    return {"supporters": [supporter("A", province=province, city=city, county=county)], **more}


HERE = ("贵州省", "铜仁市", "松桃苗族自治县")
COUNTY, CITY, PROVINCE = (SameRegion(level=level) for level in ("county", "city", "province"))
SAME_REGION = [
    Case("the county is the default", SameRegion(), (), (), "A>R1", lies(*HERE)),
    Case("other provinces", COUNTY, (), (("apart", 1, A_R1 | {"level": "county"}),), "A>R1"),
    Case("another county of the city", COUNTY, (), APART, "A>R1", lies(*HERE[:2], "石阡县")),
    Case("in one city", CITY, (), (), "A>R1", lies(*HERE[:2], "石阡县")),
    Case("another city", CITY, (), APART, "A>R1", lies("贵州省", "遵义市", None)),
    Case("in one province", PROVINCE, (), (), "A>R1", lies("贵州省", "遵义市", None)),
    Case("another province", PROVINCE, (), APART, "A>R1"),
    Case(
        "one county name, two cities", COUNTY, (), APART, "A>R1", lies("贵州省", "遵义市", HERE[2])
    ),
    Case("one city name, two provinces", CITY, (), APART, "A>R1", lies("湖南省", "铜仁市", None)),
    Case("the larger regions are blank", COUNTY, (), (), "A>R1", lies(None, None, HERE[2])),
    Case("the larger one differs", COUNTY, (), APART, "A>R1", lies("湖南省", None, HERE[2])),
    Case("a blank county is nowhere", COUNTY, (), APART, "A>R1", lies(*HERE[:2], None)),
    Case(
        "two blank counties are not one",
        COUNTY,
        (),
        APART,
        "A>R1",
        lies(*HERE[:2], None, recipients=[recipient("R1", county=None)]),
    ),
    Case("only TCM recipients", SameRegion(kinds=["tcm"]), (), (), "A>R1"),
]


def stands(latitude: float, longitude: float) -> dict:
    """A supporter A that stands there; R1 stands at the equator and the prime meridian."""
    return {
        "supporters": [supporter("A", latitude=latitude, longitude=longitude)],
        "recipients": [recipient("R1", latitude=0.0, longitude=0.0)],
    }


DEGREE = {"km": 110, "distance": 111}  # a degree of a great circle is 111.195 km
MAX_DISTANCE = [
    Case("in one place", MaxDistance(km=0), (), (), "A>R1", stands(0, 0)),
    Case("exactly so far", MaxDistance(km=111), (), (), "A>R1", stands(0, 1)),
    Case("a km less", MaxDistance(km=110), (), (("far", 1, A_R1 | DEGREE),), "A>R1", stands(1, 0)),
    Case(
        "over the pole",
        MaxDistance(km=20014),
        (),
        (("far", 1, {"distance": 20015}),),
        "A>R1",
        stands(0, 180),
    ),
    Case(
        "whatever it costs",
        MaxDistance(km=110),
        (),
        (("far", 1, {}),),
        "A>R1",
        stands(0, 1) | {"costs": (Cost("A", "R1", 5, None),)},
    ),
    Case("two pairs", MaxDistance(km=100), (), (("far", 1, {}), ("far", 1, {})), "A>R1 B>R2"),
    Case("only R2", MaxDistance(km=100, recipients=["R2"]), (), (), "A>R1"),
]

PIN = [
    Case("no decisions", Pin()),
    Case("pinned and chosen", Pin(), (), (), None, decided(Decision("A", "R1", True))),
    Case(
        "pinned and missing",
        Pin(),
        (),
        (("missing", 1, B_R1),),
        None,
        decided(Decision("B", "R1", True)),
    ),
    Case(
        "pinned twice",
        Pin(),
        (),
        (("missing", 1, B_R1),),
        None,
        decided(*[Decision("B", "R1", True)] * 2),
    ),
    Case("banned and missing", Pin(), (), (), None, decided(Decision("B", "R1", False))),
    Case(
        "another recipient's",
        Pin(recipients=["R2"]),
        (),
        (),
        None,
        decided(Decision("B", "R1", True)),
    ),
]

BAN = [
    Case("no decisions", Ban()),
    Case("banned and missing", Ban(), (), (), None, decided(Decision("B", "R1", False))),
    Case(
        "banned and chosen",
        Ban(),
        (),
        (("chosen", 1, B_R1),),
        "B>R1",
        decided(Decision("B", "R1", False)),
    ),
    Case(
        "chosen twice",
        Ban(),
        (),
        (("chosen", 1, B_R1),),
        "B>R1 B>R1",
        decided(Decision("B", "R1", False)),
    ),
    Case("pinned and chosen", Ban(), (), (), "B>R1", decided(Decision("B", "R1", True))),
    Case("another kind's", Ban(kinds=["tcm"]), (), (), "B>R1", decided(Decision("B", "R1", False))),
]

R1_NONE = ("few", 1, {"recipient": "R1", "supporters": 0, "bound": 1})

FULL_COVERAGE = [
    Case("one each", FullCoverage()),
    Case("none", FullCoverage(), (), (R1_NONE,), "A>R3 B>R2"),
    Case(
        "two",
        FullCoverage(),
        (),
        (("many", 1, {"recipient": "R1", "bound": 1}),),
        "A>R1 B>R1 B>R2 A>R3",
    ),
    Case("one typed twice", FullCoverage(), (), (), "A>R1 A>R1 B>R2 A>R3"),
    Case("min 2: two are right", FullCoverage(), (), (), "A>R1 B>R1 B>R2 A>R3", row("R1", 2)),
    Case(
        "min 2: one is too few", FullCoverage(), (), (("few", 1, {"bound": 2}),), None, row("R1", 2)
    ),
    Case(
        "min 2: none is two too few",
        FullCoverage(),
        (),
        (("few", 2, {}),),
        "B>R2 A>R3",
        row("R1", 2),
    ),
    Case("max 2: one or two", FullCoverage(), (), (), "A>R1 B>R1 B>R2 A>R3", row("R1", None, 2)),
    Case("max 2: at least one", FullCoverage(), (), (R1_NONE,), "B>R2 A>R3", row("R1", None, 2)),
    Case("min 0: none is right", FullCoverage(), (), (), "B>R2 A>R3", row("R1", 0)),
    Case("max 0: none is asked", FullCoverage(), (), (), "B>R2 A>R3", row("R1", None, 0)),
    Case(
        "max 0: one is too many",
        FullCoverage(),
        (),
        (("many", 1, {"bound": 0}),),
        None,
        row("R1", None, 0),
    ),
    Case(
        "gone before the horizon: none is asked",
        FullCoverage(),
        (),
        (),
        "A>R3 B>R2",
        row("R1", months=span("2015-01", "2016-12")),
    ),
    Case(
        "there in the first month only: one is asked",
        FullCoverage(),
        (),
        (R1_NONE,),
        "A>R3 B>R2",
        row("R1", months=span("2015-01", "2017-01")),
    ),
    Case(
        "there in the last month only: one is asked",
        FullCoverage(),
        (),
        (R1_NONE,),
        "A>R3 B>R2",
        row("R1", months=span("2017-12", "2018-12")),
    ),
    Case("only TCM recipients", FullCoverage(kinds=["tcm"]), (), (), "B>R2"),
]

A_FULL = {"supporter": "A", "load": 2, "capacity": 1}
ONE = {"supporters": [supporter("A", capacity=1)]}

CAPACITY = [
    Case("just full", Capacity()),
    Case("one too many", Capacity(), (), (("exceeded", 1, A_FULL),), None, ONE),
    Case("two too many", Capacity(), (), (("exceeded", 2, {"supporter": "B"}),), "B>R1 B>R2 B>R3"),
    Case("a pair typed twice", Capacity(), (), (), "B>R2 B>R2"),
    Case(
        "a recipient's load",
        Capacity(),
        (),
        (("exceeded", 1, {"load": 3}),),
        None,
        {"recipients": [recipient("R1", load=2)]},
    ),
    Case(
        "the pair's own load", Capacity(), (), (), None, ONE | {"costs": (Cost("A", "R3", load=0),)}
    ),
    Case(
        "no capacity at all",
        Capacity(),
        (),
        (("exceeded", 1, {"capacity": 0}),),
        "A>R1",
        {"supporters": [supporter("A", capacity=0)]},
    ),
    Case(
        "all channels together",
        Capacity(),
        (),
        (("exceeded", 1, A_FULL),),
        None,
        ONE | {"recipients": [recipient("R1", channel="ministry")]},
    ),
    Case("only R1 counts", Capacity(recipients=["R1"]), (), (), None, ONE),
]

MAX_CHANGES = [
    Case("one new pair, one allowed", MaxChanges(pairs=1)),
    Case("one new pair, none allowed", MaxChanges(pairs=0), (), (("exceeded", 1, {"changes": 1}),)),
    Case("nothing new", MaxChanges(pairs=0), (), (), "A>R1 B>R2"),
    Case("dropping is free", MaxChanges(pairs=0), (), (), "A>R1"),
    Case("all new", MaxChanges(pairs=1), (), (("exceeded", 2, {"pairs": 1}),), "B>R1 A>R2 A>R3"),
    Case("a new pair typed twice", MaxChanges(pairs=1), (), (), "A>R3 A>R3"),
    Case("no table", MaxChanges(pairs=0), (), (), None, {"incumbent": None}),
    Case(
        "an empty table", MaxChanges(pairs=2), (), (("exceeded", 1, {}),), None, {"incumbent": ()}
    ),
    Case(
        "another table",
        MaxChanges(pairs=0),
        (),
        (),
        None,
        {"incumbent": pairs("A>R1", "A>R3", "B>R2")},
    ),
    Case("only TCM recipients", MaxChanges(pairs=0, kinds=["tcm"])),
]

TRUTH = {
    "kinds": KINDS,
    "links": LINKS,
    "same_region": SAME_REGION,
    "max_distance": MAX_DISTANCE,
    "pin": PIN,
    "ban": BAN,
    "full_coverage": FULL_COVERAGE,
    "capacity": CAPACITY,
    "max_changes": MAX_CHANGES,
}
