"""The words that stand for names, in the scenario's language, and those that every scenario has."""

from __future__ import annotations

import re
from collections.abc import Mapping

from matcher.domain.hospitals import Kind
from matcher.domain.people import Role, Title
from matcher.domain.scenario import Scenario
from matcher.domain.schedules import Appointment
from matcher.language.catalogue import Lang
from matcher.reading.columns import TABLES
from matcher.rules import RULES
from matcher.terms import NAMED

STEMS: Mapping[Lang, Mapping[str, str]] = {
    "en": {
        "supporter": "supporter-", "recipient": "recipient-", "node": "node-",
        "person": "person-", "trainee": "trainee-", "province": "province-", "city": "city-",
        "county": "county-", "channel": "channel-", "post": "post-", "goal": "goal-",
        "event": "event-", "node_level": "level-", "objective": "objective-",
    },
    "zh": {
        "supporter": "支援医院", "recipient": "受援医院", "node": "节点", "person": "人员",
        "trainee": "进修人员", "province": "省", "city": "市", "county": "县", "channel": "渠道",
        "post": "岗位", "goal": "目标", "event": "事项", "node_level": "层级",
        "objective": "目标层级",
    },
}  # fmt: skip
"""What a pseudonym begins with; a number follows."""

TITLES: Mapping[Lang, str] = {
    "en": "Anonymised scenario",
    "zh": "匿名化场景",
}
REMARKS: Mapping[Lang, tuple[str, ...]] = {
    "en": (
        "Anonymised: names and ids of hospitals and people, and names of regions, are replaced;",
        "clauses, notes and sources are left out. Numbers, kinds, specialties, titles, dates and",
        "distances are the real ones: they can still tell a hospital to somebody who knows it.",
    ),
    "zh": (
        "已匿名化：医院和人员的名称、编号以及地区名称均已替换，规则依据、备注和文件来源已略去。",
        "数字、机构类别、专科、职称、日期和距离均为原值，了解情况的人仍可能据此认出某家医院。",
    ),
}

DUTIES = frozenset((*Role, *Appointment))
"""Names of posts and appointments that every programme may use; the tool knows some of them."""
EVENTS = frozenset(
    (
        "agreement",
        "supplementary_agreement",
        "inspection",
        "evaluation",
        "appraisal",
        "bulletin",
        "plan",
    )
)
NODE_LEVELS = frozenset(
    ("national", "province", "city", "county", "township", "国家", "省", "市", "市州", "县", "乡镇")
)
LEVELS = frozenset((*(term.name for term in NAMED), "burden"))
_CHINESE = re.compile("[\u4e00-\u9fff]")


def language_of(scenario: Scenario) -> Lang:
    """Tell in which language a scenario names its hospitals."""
    hospitals = (*scenario.supporters.values(), *scenario.recipients.values())
    chinese = any(_CHINESE.search(hospital.name) for hospital in hospitals)
    return "zh" if chinese else "en"


def usual_words(lang: Lang) -> frozenset[str]:
    """Give every word that any anonymised scenario may hold, in lower case."""
    columns = (column.name for spec in TABLES.values() for column in spec.columns)
    rules = (word for rule in RULES for word in (rule.name, *rule.model_fields))
    parts = "matcher title horizon first last core_weight tables rules objective synthetic name "
    parts += "terms date every at kind for month year stint_end all new kept yes no pin ban csv "
    parts += "true false scenario yaml size count"
    ranks = (title.name for title in Title)
    written = (*STEMS[lang].values(), TITLES[lang], *REMARKS[lang])
    sets = (TABLES, columns, rules, parts.split(), ranks, Kind, Role, DUTIES, EVENTS, NODE_LEVELS,
            LEVELS, written)  # fmt: skip
    return frozenset(str(word).casefold() for words in sets for word in words)
