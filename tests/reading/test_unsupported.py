"""Recipients that nobody may support: who, by which rules, and a mend that does mend it."""

from __future__ import annotations

import re

import pytest
from ruamel.yaml import YAML

from matcher.reading import load, render

SUPPORTERS = """\
id,name,kind,province,city,county,latitude,longitude,first,last
S1,甲,general,江苏省,苏州市,姑苏区,31,120,,
S2,乙,tcm,江苏省,无锡市,梁溪区,32,120,,
S3,丙,general,江苏省,无锡市,梁溪区,33,120,,
"""
RECIPIENTS = """\
id,name,kind,province,city,county,latitude,longitude,first,last
R1,丁,general,贵州省,遵义市,正安县,28,107,,
R2,戊,township,贵州省,遵义市,正安县,28,107,,
R3,己,township,贵州省,遵义市,道真县,28,107,,
"""
LINKS = "supporter_region,recipient_region\n苏州市,遵义市\n"


class Folder:
    """A scenario that a test writes, changes and reads again."""

    def __init__(self, path):
        self.path = path
        self.tables = {"supporters": SUPPORTERS, "recipients": RECIPIENTS}
        self.rules = {"full_coverage": {}, "kinds": {"general": ["general", "township"]}}

    def warnings(self):
        for name, text in self.tables.items():
            (self.path / f"{name}.csv").write_text(text, "utf-8")
        scenario = {"matcher": 1, "horizon": {"first": "2017-01", "last": "2017-12"}}
        scenario |= {"tables": {name: f"{name}.csv" for name in self.tables}, "rules": self.rules}
        YAML().dump(scenario, self.path / "scenario.yaml")
        return [w for w in load(self.path).warnings if w.code == "input-unsupported"]


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


def only(folder):
    """The one warning, in English without its place."""
    warnings = folder.warnings()
    assert len(warnings) == 1
    return render(warnings[0], "en").partition(": ")[2]


def test_nothing_is_said_where_somebody_may(folder):
    assert folder.warnings() == []


def test_kinds_without_a_matrix(folder):
    del folder.rules["kinds"]
    assert only(folder).startswith(
        "Nobody may support 戊 (R2), 己 (R3). Supporters ruled out, of 3 in all: kinds 3. "
    )
    assert folder.warnings()[0].rows == (3, 4)
    folder.rules |= YAML(typ="safe").load(re.search(r"example, (kinds: .*})\.", only(folder))[1])
    assert folder.warnings() == []


def test_kinds_with_a_matrix(folder):
    folder.rules["kinds"] = {"general": ["general"], "tcm": ["general"]}
    row = re.search(r"Let the rule kinds say, for example, (.*)\.", only(folder))[1]
    folder.rules["kinds"] |= YAML(typ="safe").load(row)
    assert folder.warnings() == []


def test_links(folder):
    folder.tables["links"] = LINKS.replace("遵义市", "遵义市/道真县")
    said = only(folder)
    assert "Nobody may support 丁 (R1), 戊 (R2)." in said
    assert "kinds 1, links 3" in said or "links 3, kinds 1" in said
    sender, receiver = re.search(r"for example (\S+) → (\S+), or", said).groups()
    folder.tables["links"] += f"{sender},{receiver}\n"
    assert folder.warnings() == []


def test_distance_and_ban_and_months(folder):
    folder.rules["max_distance"] = {"km": 10}
    km = int(re.search(r"at least (\d+)", only(folder))[1])
    folder.rules["max_distance"] = {"km": km - 1}
    assert folder.warnings()
    folder.rules["max_distance"] = {"km": km}
    assert folder.warnings() == []

    del folder.rules["max_distance"]
    bans = "".join(f"{supporter},R1,ban\n" for supporter in ("S1", "S2", "S3"))
    folder.tables["decisions"] = f"supporter,recipient,decision\n{bans}"
    said = only(folder)
    assert "丁 (R1)" in said and "ban 3" in said
    pair = re.search(r"Delete the ban of (\w+), (\w+) in", said).groups()
    folder.tables["decisions"] = folder.tables["decisions"].replace(f"{','.join(pair)},ban\n", "")
    assert folder.warnings() == []

    folder.tables["recipients"] = RECIPIENTS.replace("道真县,28,107,,", "道真县,28,107,2017-07,")
    folder.tables["supporters"] = SUPPORTERS.replace(",,\n", ",,2017-06\n")
    assert "己 (R3)" in only(folder) and "no month in common 3" in only(folder)


def test_soft_rules_rule_nobody_out(folder):
    folder.rules["kinds"] = {"general": ["general"], "soft": True}
    assert folder.warnings() == []


def test_a_recipient_that_wants_nobody_is_no_matter(folder):
    del folder.rules["kinds"]
    lines = RECIPIENTS.splitlines()
    lines = [f"{lines[0]},max_supporters", f"{lines[1]},", *(f"{line},0" for line in lines[2:])]
    folder.tables["recipients"] = "\n".join(lines) + "\n"
    assert folder.warnings() == []


def test_in_chinese(folder):
    del folder.rules["kinds"]
    assert render(folder.warnings()[0], "zh") == (
        "recipients.csv，第3–4行：3家支援医院均不得支援戊（R2）、己（R3）。各规则排除的家数："
        "机构类别（kinds） 3 家。请写成kinds: {general: [general, township], tcm: [tcm]}的形式。"
    )
