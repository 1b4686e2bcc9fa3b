"""English words that must be typed as they are, shown with their Chinese to Chinese readers."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.domain.hospitals import Kind
from matcher.domain.people import Role, Title
from matcher.domain.schedules import Appointment
from matcher.language.lists import Word
from matcher.language.message import Message
from matcher.reading.columns import TABLES

_KEYS = {
    "matcher": "文件格式版本",
    "title": "标题",
    "source": "依据",
    "extends": "继承的文件",
    "horizon": "规划期",
    "core_weight": "核心专科权重",
    "tables": "各表",
    "rules": "规则",
    "objective": "目标层级",
    "synthetic": "虚构的表",
    "synthetic_seed": "虚构数据的随机种子",
    "first": "起始月",
    "last": "截止月",
    "name": "名称",
    "terms": "目标项",
    "clause": "依据条款",
    "kinds": "机构类别",
    "recipients": "受援医院",
    "soft": "软性",
    "core": "核心专科",
    "top": "个数",
    "years": "年数",
    "posts": "岗位",
    "post": "岗位名称",
    "role": "人员类别",
    "specialty": "专科",
    "min_title": "最低职称",
    "count": "人数",
    "weight": "权重",
    "single": "一人到底",
    "level": "级别",
    "km": "公里数",
    "pairs": "对数",
    "months": "月数",
    "clinician": "医师",
    "manager": "管理人员",
    "nurse": "护理人员",
    "technician": "医技人员",
    "away_share": "外派比例",
    "people": "人数",
    "size": "团队人数",
    "tcm": "中医医院人数",
    "seniors": "高级职称人员",
    "stints": "派驻期数",
    "date": "日期",
    "leader": "领队职务",
    "from_title": "起算职称",
    "a_year": "每年人数",
    "key_staff_share": "骨干比例",
    "leaders": "院领导",
    "levels": "各级",
    "children": "下级节点数",
    "milestones": "节点",
    "every": "每月或每年",
    "at": "时点",
    "kind": "类别",
    "for": "适用的结对",
    "note": "备注",
}
_VALUES: Mapping[str, Word] = {
    "all": "全部",
    "new": "新增",
    "kept": "保留",
    "month": "每月",
    "year": "每年",
    "stint_end": "派驻期结束",
    **{kind.value: Message(f"kind-{kind.value}") for kind in Kind},
    **{role.value: Message(f"role-{role.value}") for role in Role},
    **{title.name.lower(): Message(f"title-{title.name.lower()}") for title in Title},
    **{post.value: Message(f"appointment-{post.value}") for post in Appointment},
    "province": "省",
    "city": "市",
    "county": "县区",
}


def as_typed(word: str) -> Word:
    """A word that is the same in both languages."""
    return word


def key_typed(key: str, rule: str = "") -> Word:
    """A key of a scenario file, or a parameter of a rule, to be typed."""
    if (rule, key) == ("batches", "months"):
        return _typed(key, "起始月份")
    return _typed(key, _KEYS.get(key) or _VALUES.get(key))


def value_typed(word: str) -> Word:
    """A word that a parameter takes, to be typed."""
    return _typed(word, _VALUES.get(word))


def table_typed(name: str) -> Word:
    """A table's name, to be typed."""
    return _typed(name, TABLES[name].chinese)


def rule_typed(name: str) -> Word:
    """A rule's name, to be typed."""
    return _typed(name, Message(f"name-{name}"))


def term_typed(name: str) -> Word:
    """A term's name, to be typed."""
    return _typed(name, Message(f"term-{name}"))


def table_word(name: str) -> Word:
    """A table as the reader calls it."""
    return Message("word-table", {"id": name, "chinese": TABLES[name].chinese})


def rule_word(name: str) -> Word:
    """A rule as the reader calls it."""
    return Message("word-read", {"id": name, "chinese": Message(f"name-{name}")})


def _typed(word: str, chinese: Word | None) -> Word:
    return Message("word-glossed", {"id": word, "chinese": chinese}) if chinese else word
