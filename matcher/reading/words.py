"""The words that tables use: kinds, roles, titles, appointments, pairs, decisions, yes and no."""

from __future__ import annotations

from matcher.domain.hospitals import Kind
from matcher.domain.people import Role, Title
from matcher.domain.schedules import Appointment

_KINDS = {
    Kind.GENERAL: "综合医院 综合 综合性医院",
    Kind.TCM: "中医医院 中医 中医院 中西医结合医院 中西医结合 民族医医院 民族医院 民族医",
    Kind.MATERNAL_CHILD: "妇幼保健院 妇幼 妇幼保健机构 妇幼保健计划生育服务中心 妇女儿童医院"
    " 儿童医院",
    Kind.INFECTIOUS: "传染病医院 传染病 传染病专科医院",
    Kind.PSYCHIATRIC: "精神病医院 精神 精神专科医院 精神卫生中心 精神病专科医院",
    Kind.EMERGENCY_CENTRE: "急救中心 急救 紧急救援中心",
    Kind.CDC: "疾控中心 疾控 疾病预防控制中心",
    Kind.BLOOD_CENTRE: "血液中心 血站 中心血站",
    Kind.TOWNSHIP: "乡镇卫生院 卫生院 乡镇",
}
_ROLES = {
    Role.CLINICIAN: "医师 临床 医生 临床医师",
    Role.MANAGER: "管理 管理人员 管理干部",
    Role.NURSE: "护理 护士 护理人员",
    Role.TECHNICIAN: "医技 技师 技术人员 医技人员",
}
# Ranks of the same level of qualification (初级、中级、副高、正高) stand beside each other.
_TITLES = {
    Title.RESIDENT: "住院医师 医师 医士 助理医师 执业助理医师 护士 护师 技士 技师 药士 药师"
    " 检验士 检验师 初级 科员 办事员 干事",
    Title.ATTENDING: "主治医师 主管护师 主管技师 主管药师 主管检验师 中级 护士长 科长 副科长",
    Title.SENIOR_ATTENDING: "高年资主治医师 高年资主管护师 高年资主管技师 高年资主管药师"
    " 处长 副处长",
    Title.ASSOCIATE_CHIEF: "副主任医师 副主任护师 副主任技师 副主任药师 副主任检验师"
    " 副高 副高级 副院长",
    Title.CHIEF: "主任医师 主任护师 主任技师 主任药师 主任检验师 正高 正高级 院长",
}
_APPOINTMENTS = {
    Appointment.VICE_PRESIDENT: "副院长",
    Appointment.DEPARTMENT_HEAD: "科室主任 科主任",
    Appointment.DEPUTY_HEAD: "科室副主任 科副主任",
    Appointment.FIRST_VICE_DIRECTOR: "第一副院长",
}


def _by_word(words: dict) -> dict[str, object]:
    found: dict[str, object] = {}
    for member, line in words.items():
        name = member.name.lower()
        found |= {name: member} | dict.fromkeys(line.split(), member)
    return found


KINDS = _by_word(_KINDS)
ROLES = _by_word(_ROLES)
TITLES = _by_word(_TITLES)
APPOINTMENTS = _by_word(_APPOINTMENTS)
STATUSES = {"kept": "kept", "保留": "kept", "new": "new", "新增": "new"}
DECISIONS = {"pin": True, "锁定": True, "固定": True, "ban": False, "禁止": False, "不得": False}
BOOLEANS = {
    **dict.fromkeys(("true", "yes", "y", "1", "是", "√", "对"), True),
    **dict.fromkeys(("false", "no", "n", "0", "否", "×", "无"), False),
}


def first_words(words: dict, lang: str) -> list[str]:
    """Give one word per meaning, for lists shown to people: the English or first Chinese one."""
    found: dict[object, str] = {}
    for word, meaning in words.items():
        if (lang == "en") == word.isascii():
            found.setdefault(meaning, word)
    return list(found.values())
