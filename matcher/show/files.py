"""What the page of a hospital takes from each file of a plan directory."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.domain.months import Span, parse_month
from matcher.domain.schedules import NoPlace
from matcher.language.dates import DATE
from matcher.plan.pair_reasons import PairReason
from matcher.plan.reasons import Reason
from matcher.plan.shortfall_reasons import LackReason
from matcher.reading.column import Column, TableSpec
from matcher.reading.convert import (
    BadCell,
    Converter,
    first_day,
    identifier,
    last_day,
    month,
    number,
    one_of,
    whole,
)
from matcher.reading.words import APPOINTMENTS, BOOLEANS, ROLES, TITLES


def spans(cell: str) -> tuple[Span, ...]:
    """Read months as posts.csv lists them: ``2017-01/2017-06;2018-02``."""
    return tuple(_span(part) for part in cell.split(";"))


def _span(text: str) -> Span:
    first, _, last = text.partition("/")
    try:
        found = Span(parse_month(first), parse_month(last or first))
    except ValueError:
        raise BadCell("input-not-a-date", DATE) from None
    if not found:
        raise BadCell("input-not-a-date", DATE)
    return found


def _known(words: Mapping[str, object]) -> Converter:
    english = [word for word in words if word.isascii()]
    return one_of(words, ", ".join(english))


def _id(name: str, chinese: str, key: bool = True) -> Column:
    return Column(name, (chinese,), identifier, required=key, key=key)


def _text(name: str, chinese: str) -> Column:
    return Column(name, (chinese,), default="")


def _count(name: str, chinese: str) -> Column:
    return Column(name, (chinese,), whole())


def _names(**columns: str) -> tuple[Column, ...]:
    return tuple(_text(f"{name}_name", f"{chinese}名称") for name, chinese in columns.items())


_FIRST = Column("first", ("起始月",), first_day, required=True, key=True)
_LAST = Column("last", ("截止月",), last_day, required=True, key=True)
_ROLE = Column("role", ("人员类别",), _known(ROLES))
_SPECIALTY = _id("specialty", "专科", key=False)
_SUPPORTER, _RECIPIENT = _id("supporter", "支援医院"), _id("recipient", "受援医院")
_BOTH = {"supporter": "支援医院", "recipient": "受援医院"}
_MADE_UP = _text("synthetic", "虚构")

_COLUMNS: Mapping[str, tuple[str, tuple[Column, ...]]] = {
    "pairs.csv": ("结对关系", (
        _SUPPORTER,
        _RECIPIENT,
        Column("since", ("起始月",), first_day),
        _text("status", "状态"),
        Column("last", ("截止月",), last_day),
        _text("channel", "渠道"),
        *_names(**_BOTH),
    )),
    "pair_reasons.csv": ("结对原因", (
        _SUPPORTER,
        _RECIPIENT,
        Column("reason", ("原因",), _known({one.value: one for one in PairReason}), required=True,
               key=True),
        _text("detail", "具体情况"),
        _count("eligible", "可结对医院数"),
        _id("second", "次选", key=False),
        Column("difference", ("差额",), whole(-10**12)),
        _text("unit", "单位"),
        Column("second_free", ("次选有余力",), _known(BOOLEANS)),
        *_names(**_BOTH, second="次选"),
    )),
    "stints.csv": ("派驻期", (
        _id("staff", "人员"),
        _SUPPORTER,
        _RECIPIENT,
        _id("post", "岗位"),
        _SPECIALTY,
        _FIRST,
        _LAST,
        Column("appointment", ("任职",), _known(APPOINTMENTS)),
        Column("fixed", ("既定",), _known(BOOLEANS), default=False),
        *_names(**_BOTH, staff="人员", specialty="专科"),
    )),
    "gaps.csv": ("帮扶专科缺口", (
        _RECIPIENT,
        _id("specialty", "专科"),
        _count("rank", "排名"),
        Column("rate", ("外转率",), number(0, 1)),
        Column("core", ("核心",), _known(BOOLEANS), default=False),
        _count("patients", "诊疗人数"),
        _count("referred_out", "外转人数"),
        _text("years", "年份"),
        *_names(recipient="受援医院", specialty="专科"),
    )),
    "posts.csv": ("岗位", (
        _RECIPIENT,
        _id("post", "岗位"),
        _SPECIALTY,
        _ROLE,
        Column("min_title", ("最低职称",), _known(TITLES)),
        Column("count", ("人数",), whole(1), default=1),
        _FIRST,
        _LAST,
        _count("covered_months", "覆盖月数"),
        Column("uncovered", ("空缺月份",), spans, default=()),
        *_names(recipient="受援医院", specialty="专科"),
    )),
    "unmet.csv": ("空缺的岗位月", (
        _RECIPIENT,
        _id("post", "岗位"),
        Column("month", ("月份",), month, required=True, key=True),
        Column("reason", ("原因",), _known({one.value: one for one in Reason}), required=True,
               key=True),
        _text("detail", "具体情况"),
        *_names(recipient="受援医院"),
    )),
    "shortfalls.csv": ("缺额", (
        _text("rule", "规则"),
        _id("recipient", "受援医院", key=False),
        _id("supporter", "支援医院", key=False),
        _id("staff", "人员", key=False),
        _id("post", "岗位", key=False),
        _SPECIALTY,
        Column("first", ("起始月",), first_day),
        Column("last", ("截止月",), last_day),
        Column("missing", ("缺额",), whole(1), required=True, key=True),
        _text("unit", "单位"),
        Column("reason", ("原因",), _known({one.value: one for one in (*Reason, *LackReason)})),
        *_names(**_BOTH, staff="人员", specialty="专科"),
    )),
    "assessment.csv": ("考核", (
        _SUPPORTER,
        _RECIPIENT,
        _count("people", "人数"),
        _count("person_months", "人月"),
        _count("months_present", "在岗月数"),
        *_names(**_BOTH),
    )),
    "trainees.csv": ("进修", (
        _id("trainee", "进修人员"),
        _RECIPIENT,
        _SUPPORTER,
        _SPECIALTY,
        _ROLE,
        _FIRST,
        _LAST,
        *_names(**_BOTH, specialty="专科"),
    )),
    "unplaced.csv": ("未能安排的进修", (
        _RECIPIENT,
        Column("year", ("年份",), whole(1900, 2200)),
        Column("missing", ("缺额",), whole(1), required=True, key=True),
        Column("reason", ("原因",), _known({one.value: one for one in NoPlace}), required=True,
               key=True),
        *_names(recipient="受援医院"),
    )),
    "milestones.csv": ("重要节点", (
        Column("date", ("日期",), last_day, required=True, key=True),
        Column("kind", ("事项",), required=True, key=True),
        _id("supporter", "支援医院", key=False),
        _id("recipient", "受援医院", key=False),
        _text("note", "备注"),
        *_names(**_BOTH),
    )),
    "telemedicine.csv": ("远程医疗", (
        _id("node", "节点"),
        _id("parent", "上级节点", key=False),
        *_names(node="节点", parent="上级节点"),
    )),
    "goals.csv": ("目标", (
        _RECIPIENT,
        Column("goal", ("目标",), required=True, key=True),
        _text("target", "目标值"),
        _text("due", "期限"),
        _text("status", "进展"),
        *_names(recipient="受援医院"),
    )),
}  # fmt: skip

FILES: Mapping[str, TableSpec] = {
    name: TableSpec(name, chinese, (*columns, _MADE_UP), open_ended=True)
    for name, (chinese, columns) in _COLUMNS.items()
}
ALWAYS = ("pairs.csv", "gaps.csv", "posts.csv", "unmet.csv", "shortfalls.csv")
"""The files that every plan directory holds."""
