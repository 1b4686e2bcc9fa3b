"""The tables of the small scenario: hospitals, people, specialties, capabilities and posts."""

from __future__ import annotations

from matcher.domain.hospitals import Kind, Recipient, Supporter
from matcher.domain.months import ALWAYS, Span, parse_month
from matcher.domain.people import Person, Role, Title
from matcher.domain.posts import Post
from matcher.domain.tables import Capability, Specialty


def span(first: str, last: str) -> Span:
    """Months from ``first`` to ``last``, both inclusive: ``span("2017-01", "2017-06")``."""
    return Span(parse_month(first), parse_month(last))


HORIZON = span("2017-01", "2017-12")

SUPPORTERS = (
    Supporter(
        id="A",
        name="甲医院",
        kind=Kind.GENERAL,
        province="江苏省",
        city="苏州市",
        latitude=31.3,
        longitude=120.6,
        capacity=2,
    ),
    Supporter(
        id="B",
        name="乙中医院",
        kind=Kind.TCM,
        province="上海市",
        latitude=31.2,
        longitude=121.5,
    ),
)

RECIPIENTS = (
    Recipient(
        id="R1",
        name="一县人民医院",
        kind=Kind.GENERAL,
        province="贵州省",
        city="铜仁市",
        county="松桃苗族自治县",
        latitude=28.2,
        longitude=109.2,
    ),
    Recipient(
        id="R2",
        name="二县中医院",
        kind=Kind.TCM,
        province="贵州省",
        city="遵义市",
        county="正安县",
        latitude=28.6,
        longitude=107.4,
    ),
    Recipient(
        id="R3",
        name="三县人民医院",
        kind=Kind.GENERAL,
        province="贵州省",
        city="铜仁市",
        county="石阡县",
        latitude=27.5,
        longitude=108.2,
        months=span("2017-04", "2017-09"),
    ),
)


def staff_row(name: str, title: Title, role: Role = Role.CLINICIAN) -> Person:
    """A person named hospital-specialty-number."""
    hospital, specialty, _ = name.split("-")
    return Person(
        id=name,
        hospital=hospital,
        specialty=specialty,
        specialties=(specialty,),
        role=role,
        title=title,
    )


STAFF = (
    staff_row("A-icu-1", Title.CHIEF),
    staff_row("A-icu-2", Title.ATTENDING),
    staff_row("A-icu-3", Title.RESIDENT),
    staff_row("A-emergency-1", Title.ASSOCIATE_CHIEF),
    staff_row("A-nursing-1", Title.ATTENDING, Role.NURSE),
    staff_row("B-icu-1", Title.ASSOCIATE_CHIEF),
    staff_row("B-icu-2", Title.RESIDENT),
    staff_row("B-cardiology-1", Title.CHIEF),
)

SPECIALTIES = (
    Specialty("icu", "重症医学科", core=True),
    Specialty("emergency", "急诊科", core=True),
    Specialty("cardiology", "心内科"),
)

CAPABILITIES = (
    Capability("A", "icu", 4),
    Capability("A", "emergency", 1),
    Capability("B", "icu", 2),
    Capability("B", "cardiology", 5),
    Capability("B", "emergency", 0),
)


def gap_post(recipient: str, specialty: str, weight: int) -> Post:
    """A post for one clinician; ``small`` cuts its months to horizon and recipient."""
    return Post(
        recipient=recipient, name=specialty, specialty=specialty, months=ALWAYS, weight=weight
    )


POSTS = (
    gap_post("R1", "icu", 300),
    gap_post("R1", "emergency", 300),
    Post(
        recipient="R1",
        name="nurse",
        specialty=None,
        months=ALWAYS,
        weight=100,
        role=Role.NURSE,
    ),
    gap_post("R2", "icu", 300),
    gap_post("R2", "cardiology", 120),
    gap_post("R3", "icu", 300),
)
