"""Made-up staff: the people of each department who may be posted, and their absences."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import numpy as np

from matcher.domain.months import format_month, parse_month
from matcher.synthetic.draws import between, pick, stream

Department = tuple[str, str]  # specialty or "", and role

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡"
    "余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史"
)
GIVEN = (
    "伟芳敏静丽强磊军洋勇艳杰娟涛明超霞平刚辉玲华飞鹏红建文斌宇浩凯健俊帆雪梅琳晨"
    "阳婷玉萍欣瑞颖倩波宁慧莉海国志云春晓佳嘉思雨子一新永立东成学家天清雅诗博"
)
TITLES = ("住院医师", "主治医师", "高年资主治医师", "副主任医师", "主任医师")
TITLE_WEIGHTS = (5, 40, 20, 25, 10)

Headcounts = Mapping[str, tuple[int, Sequence[int]]]
HEADCOUNTS: Headcounts = {  # by role: fewest people, then the weight of each size from there on
    "clinician": (2, (44, 30, 14, 8, 4)),
    "manager": (2, (40, 40, 20)),
    "nurse": (2, (40, 40, 20)),
    "technician": (4, (40, 40, 20)),
}
MAX_MONTHS = ("", 12, 18, 24, 36)
MAX_MONTHS_WEIGHTS = (6, 40, 28, 18, 8)
MONTHS_SERVED = (0, 3, 6, 12)
MONTHS_SERVED_WEIGHTS = (80, 5, 10, 5)
LATE_SHARE, EARLY_SHARE = 0.05, 0.05
FEWEST_AWAY_MONTHS, MOST_AWAY_MONTHS = 3, 24

ABSENT_SHARE = 0.06
REASONS = (("产假", 6, 6), ("外出进修", 3, 12), ("病休", 2, 4))  # shortest and longest, in months
REASON_WEIGHTS = (40, 45, 15)


def make_staff(
    supporters: Sequence[Mapping[str, str]],
    departments: Mapping[str, list[Department]],
    seed: int,
    first: str,
    last: str,
    headcounts: Headcounts = HEADCOUNTS,
) -> list[dict]:
    """Rows of the staff table, for a horizon from month `first` to month `last`.

    departments: by supporter id, its departments as (specialty or "", role). A department has
    2 to 6 clinicians, 2 to 4 managers or nurses, or 4 to 6 technicians, or as `headcounts` says,
    for each unit of the supporter's capacity. One person in ten joins up to two years late or
    leaves as early; max_months is blank (no limit of one's own) or 12 to 36; months_served
    (before the horizon) is 0 to 12.
    """
    rows: list[dict] = []
    for supporter in supporters:
        own = departments.get(supporter["id"], [])
        if own:
            rng = stream(seed, "staff", supporter["id"])
            capacity = int(supporter.get("capacity") or 1)
            sizes = [_headcount(rng, headcounts[role], capacity) for _, role in own]
            rows += _of_hospital(rng, supporter["id"], own, sizes, first, last)
    return rows


def _of_hospital(
    rng: np.random.Generator,
    hospital: str,
    departments: list[Department],
    sizes: list[int],
    first: str,
    last: str,
) -> list[dict]:
    total = sum(sizes)
    names = _names(rng, total)
    titles = pick(rng, total, TITLE_WEIGHTS)
    begins, ends = _availability(rng, total, parse_month(first), parse_month(last))
    limits = pick(rng, total, MAX_MONTHS_WEIGHTS)
    served = pick(rng, total, MONTHS_SERVED_WEIGHTS)
    return [
        {
            "id": f"{hospital}-{specialty or role}-{place}",
            "hospital": hospital,
            "specialty": specialty,
            "name": names[p],
            "role": role,
            "title": TITLES[titles[p]],
            "first": begins[p],
            "last": ends[p],
            "max_months": MAX_MONTHS[limits[p]],
            "months_served": MONTHS_SERVED[served[p]],
        }
        for p, (specialty, role, place) in enumerate(_people(departments, sizes))
    ]


def _people(departments: list[Department], sizes: list[int]) -> Iterable[tuple[str, str, int]]:
    for (specialty, role), size in zip(departments, sizes, strict=True):
        for place in range(1, size + 1):
            yield specialty, role, place


def _headcount(
    rng: np.random.Generator, headcount: tuple[int, Sequence[int]], capacity: int
) -> int:
    fewest, weights = headcount
    return int((fewest + pick(rng, capacity, weights)).sum())


def _names(rng: np.random.Generator, size: int) -> list[str]:
    """A surname and one or two further characters, two in three cases of four."""
    surnames = between(rng, size, 0, len(SURNAMES) - 1)
    given = between(rng, 2 * size, 0, len(GIVEN) - 1).reshape(size, 2)
    long = rng.random(size) < 0.75
    return [
        SURNAMES[s] + GIVEN[g] + (GIVEN[h] if two else "")
        for s, (g, h), two in zip(surnames, given, long, strict=True)
    ]


def _availability(
    rng: np.random.Generator, size: int, first: int, last: int
) -> tuple[list[str], list[str]]:
    """First and last month of each person; blank where the horizon is the only limit."""
    draw = rng.random(size)
    longest = min(MOST_AWAY_MONTHS, last - first)
    away = between(rng, size, min(FEWEST_AWAY_MONTHS, longest), longest)
    late, early = draw < LATE_SHARE, draw >= 1 - EARLY_SHARE
    begins = np.where(late, first + away, 0).tolist()
    ends = np.where(early, last - away, 0).tolist()
    return [_month_or_blank(month) for month in begins], [_month_or_blank(month) for month in ends]


def _month_or_blank(month: int) -> str:
    return format_month(month) if month else ""


def make_absences(staff: Iterable[Mapping], seed: int, first: str, last: str) -> list[dict]:
    """Rows of the absences table: about one person in sixteen is away once, for 2 to 12 months.

    staff: rows of the staff table, those of one hospital together. Absences lie in the horizon.
    """
    rows: list[dict] = []
    for hospital, people in groupby(staff, key=lambda person: person["hospital"]):
        ids = [person["id"] for person in people]
        rows += _absences_of_hospital(hospital, ids, seed, parse_month(first), parse_month(last))
    return rows


def _absences_of_hospital(
    hospital: str, ids: list[str], seed: int, first: int, last: int
) -> list[dict]:
    rng = stream(seed, "absences", hospital)
    away = np.flatnonzero(rng.random(len(ids)) < ABSENT_SHARE)
    rows = []
    for p, reason in zip(away, pick(rng, len(away), REASON_WEIGHTS), strict=True):
        name, shortest, longest = REASONS[reason]
        months = min(int(between(rng, 1, shortest, longest)[0]), last - first + 1)
        begin = int(between(rng, 1, first, last - months + 1)[0])
        end = format_month(begin + months - 1)
        rows.append({"staff": ids[p], "first": format_month(begin), "last": end, "reason": name})
    return rows
