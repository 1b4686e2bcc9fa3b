"""The tables of a scenario and their columns, in the order of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from matcher.domain.hospitals import Kind
from matcher.domain.people import Role, Title
from matcher.language.lists import Word, listed
from matcher.language.message import Message
from matcher.reading.column import Column, TableSpec
from matcher.reading.convert import (
    Converter,
    first_day,
    id_or_name,
    identifier,
    key_name,
    last_day,
    month,
    name,
    number,
    one_of,
    patients,
    text,
    whole,
)
from matcher.reading.words import BOOLEANS, DECISIONS, KINDS, ROLES, TITLES, first_words


def _known(words: dict) -> Word:
    pairs = zip(first_words(words, "en"), first_words(words, "zh"), strict=True)
    return listed([Message("word-either", {"id": en, "chinese": zh}) for en, zh in pairs])


_kind = one_of(KINDS, _known(KINDS))
_role = one_of(ROLES, _known(ROLES))
_title = one_of(TITLES, _known(TITLES))
_yes = one_of(BOOLEANS, _known(BOOLEANS))


def _key(name: str, chinese: str) -> Column:
    return Column(name, tuple(chinese.split()), identifier, required=True, key=True)


def _column(name: str, chinese: str, read: Converter = text, **more: Any) -> Column:
    return Column(name, tuple(chinese.split()), read, **more)


def _must(name: str, chinese: str, read: Converter = text, **more: Any) -> Column:
    return _column(name, chinese, read, required=True, **more)


_ID = _key("id", "编号 机构编号 代码 机构代码 医院编号")
_SUPPORTER = _key(
    "supporter",
    "支援医院 支援医院编号 支援医院代码 支援机构 支援机构编号 支援机构代码 支援方 帮扶医院",
)
_RECIPIENT = _key(
    "recipient",
    "受援医院 受援医院编号 受援医院代码 受援机构 受援机构编号 受援机构代码 受援方 被帮扶医院",
)
_SPECIALTY = _column("specialty", "专科 专科编号 科室 专业", identifier)
_KEY_SPECIALTY = _key("specialty", "专科 专科编号 科室 专业")
_FIRST = _column("first", "起始月 开始 起 开始月份 起始时间 开始时间 起始日期 开始日期", first_day)
_LAST = _column("last", "截止月 结束 止 结束月份 截止时间 结束时间 截止日期 结束日期", last_day)
_ROLE = _column("role", "岗位类别 人员类别 类别", _role, default=Role.CLINICIAN)
_CHANNEL = _column("channel", "渠道 任务渠道 项目")
_LATITUDE = _column("latitude", "纬度 北纬", number(-90, 90))
_LONGITUDE = _column("longitude", "经度 东经", number(-180, 180))

_HOSPITAL = (
    _ID,
    _must("name", "名称 医院名称 机构名称 医院 机构", name),
    _must(
        "kind",
        "机构类别 类别 医院类别 机构类型 类型",
        _kind,
        assumed=Kind.GENERAL,
        default=Kind.GENERAL,
    ),
    _column("province", "省份 省 省（区、市）", name),
    _column("city", "市州 市 地市 地级市 州市", name),
    _column("county", "区县 县 县区 县（区）", name),
    _column("level", "等级 医院等级 级别", name),
    _LATITUDE,
    _LONGITUDE,
)

# fmt: off
_TABLES = (
    TableSpec("supporters", "支援医院", (
        *_HOSPITAL,
        _column("capacity", "支援能力 容量 可支援家数", whole(), default=1),
        _column("mobilisation_cost", "动员成本 启动成本", whole(), default=0),
        _FIRST,
        _LAST,
    ), needs_rows=True),
    TableSpec("recipients", "受援医院", (
        *_HOSPITAL,
        _column("load", "工作量 负荷 占用能力", whole(), default=1),
        _column("priority", "优先级 优先", whole(), default=1),
        _column("population", "人口 服务人口", whole()),
        _FIRST,
        _LAST,
        _column("min_supporters", "最少支援医院数 最少支援家数", whole()),
        _column("max_supporters", "最多支援医院数 最多支援家数", whole()),
        _column("leaders", "领导人数 院领导人数", whole()),
        _column("key_staff", "骨干人数 技术骨干人数", whole()),
        _CHANNEL,
    ), needs_rows=True),
    TableSpec("specialties", "专科", (
        _key("id", "编号 专科编号 代码 专科代码"),
        _must("name", "名称 专科名称 专科", name),
        _column("core", "核心 核心专科 是否核心", _yes, default=False),
    )),
    TableSpec("capabilities", "专科能力", (
        _SUPPORTER,
        _KEY_SPECIALTY,
        _must("strength", "能力 能力等级 强度 专科能力", whole(0, 5), default=0),
        _column("training_places", "进修名额 进修容量", whole(), default=0),
    )),
    TableSpec("referrals", "外转情况", (
        _RECIPIENT,
        _KEY_SPECIALTY,
        _must("year", "年份 年度 年", whole(1900, 2200), default=0),
        _must("patients", "诊疗人数 患者数 病人数 就诊人数", patients(), default=0),
        _must("referred_out", "外转人数 转出人数 外转病人数", patients(), default=0),
        _column("disease", "病种 疾病", name),
    )),
    TableSpec("major_diseases", "重大疾病", (
        replace(_key("disease", "病种 疾病"), read=key_name),
        _KEY_SPECIALTY,
        _column("recipient", "受援医院 受援医院编号", identifier),
    )),
    TableSpec("staff", "派出人员", (
        _key("id", "编号 人员编号 工号"),
        _key("hospital", "医院 医院编号 所属医院 单位 机构编号"),
        _SPECIALTY,
        _column("name", "姓名 名称", name, default=""),
        _ROLE,
        _column("title", "职称 专业技术职称 职务", _title, default=Title.RESIDENT),
        _FIRST,
        _LAST,
        _column("max_months", "最多派驻月数 最长派驻月数 月数上限", whole()),
        _column("months_served", "已派驻月数 已服务月数", whole(), default=0),
    )),
    TableSpec("qualifications", "其他专科资格", (
        _key("staff", "人员 人员编号 编号"),
        _KEY_SPECIALTY,
    )),
    TableSpec("absences", "缺勤", (
        _key("staff", "人员 人员编号 编号"),
        _must("first", " ".join(_FIRST.chinese), first_day),
        _must("last", " ".join(_LAST.chinese), last_day),
        _column("reason", "原因 事由", default=""),
    )),
    TableSpec("posts", "岗位", (
        _RECIPIENT,
        _key("post", "岗位 岗位名称"),
        _SPECIALTY,
        _ROLE,
        _column("min_title", "最低职称 职称要求", _title, default=Title.RESIDENT),
        _FIRST,
        _LAST,
        _column("count", "人数 名额", whole(1), default=1),
        _column("weight", "权重", whole()),
        _column("single", "一人到底 单人", _yes, default=False),
    )),
    TableSpec("links", "对口关系", (
        replace(_key("supporter_region", "支援地区 支援方地区 支援省 支援市"), read=key_name),
        replace(_key("recipient_region", "受援地区 受援方地区 受援省 受援市"), read=key_name),
        _column("kind", "机构类别 类别 受援机构类别", _kind),
    )),
    TableSpec("costs", "费用", (
        _SUPPORTER,
        _RECIPIENT,
        _column("cost", "费用 成本 路程 距离", whole()),
        _column("load", "工作量 负荷", whole()),
    )),
    TableSpec("incumbent", "现行对应关系", (
        replace(_SUPPORTER, read=id_or_name),
        replace(_RECIPIENT, read=id_or_name),
        _column("since", "起始月 开始 起始时间 结对时间 开始时间", month),
        _CHANNEL,
        _column("supporter_name", "支援医院名称 支援机构名称", names="supporter"),
        _column("recipient_name", "受援医院名称 受援机构名称", names="recipient"),
    ), open_ended=True),
    TableSpec("decisions", "人工决定", (
        _SUPPORTER,
        _RECIPIENT,
        _must("decision", "决定 处理", one_of(DECISIONS, _known(DECISIONS))),
        _column("note", "备注 说明", default=""),
    )),
    TableSpec("stints", "既定派驻", (
        _key("staff", "人员 人员编号"),
        _RECIPIENT,
        _key("post", "岗位 岗位名称"),
        _SPECIALTY,
        _must("first", " ".join(_FIRST.chinese), first_day),
        _must("last", " ".join(_LAST.chinese), last_day),
    ), open_ended=True),
    TableSpec("trainees", "进修人员", (
        _key("id", "编号 人员编号"),
        _RECIPIENT,
        _SPECIALTY,
        _ROLE,
        _FIRST,
        _LAST,
    )),
    TableSpec("nodes", "远程医疗节点", (
        _ID,
        _must("name", "名称 节点名称", name),
        _must("level", "层级 级别"),
        _LATITUDE,
        _LONGITUDE,
    )),
    TableSpec("goals", "目标", (
        _RECIPIENT,
        _key("goal", "目标"),
        _column("target", "目标值 指标"),
        _column("due", "期限 完成时间 截止时间", last_day),
        _column("status", "状态 进展"),
    )),
)
# fmt: on

TABLES: Mapping[str, TableSpec] = {spec.name: spec for spec in _TABLES}
