"""Objects print usefully, say what is made up, and take text from outside as text."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

import matcher


@pytest.fixture(scope="module")
def shown(scenario, plan) -> dict[str, object]:
    """One object of each kind."""
    return {
        "scenario": scenario,
        "plan": plan,
        "check": plan.check(),
        "comparison": scenario.compare({"mine": plan}, time_limit=20),
        "frontier": scenario.frontier(time_limit=20),
        "alternatives": scenario.alternatives(2, 20, time_limit=20),
        "stress": scenario.stress(plan, 0.01, samples=5),
        "why": scenario.why("S01", "R04"),
        "repair": scenario.repair(plan, "2030-06", "2030-12", time_limit=20),
    }


def test_each_says_what_is_made_up(shown):
    for kind, one in shown.items():
        assert "MADE-UP DATA" in repr(one), kind
        html = getattr(one, "_repr_html_", lambda: "MADE-UP DATA")()
        assert "MADE-UP DATA" in html, kind


def test_html_is_well_formed(shown):
    for one in shown.values():
        if hasattr(one, "_repr_html_"):
            ET.fromstring(one._repr_html_())


def test_lines_are_a_few(shown):
    for kind in ("scenario", "plan", "check"):
        assert len(repr(shown[kind]).splitlines()) <= 18, kind


def test_a_plan_tells_its_levels_in_both_languages(scenario, plan):
    assert "proven: no plan is better" in repr(plan)
    chinese = matcher.solve(scenario.speaking("zh"), time_limit=20)
    assert "已证明" in repr(chinese) and "界差" in chinese._repr_html_()
    assert "虚构数据" in repr(chinese)


def test_text_from_outside_is_text(scenario):
    evil = "<script>alert(1)</script>"
    inner = replace(scenario._inner, title=evil, source=evil)
    html = matcher.Scenario(inner, "en")._repr_html_()
    assert "<script>" not in html and "&lt;script&gt;" in html


def test_warnings_are_counted(scenario):
    assert "1 warning;" in repr(matcher.Scenario(scenario._inner, "en", ["Something."]))


def test_pictures_are_svg_with_their_table(plan, tmp_path):
    name = plan.pairs["recipient_name"][0]
    for picture in (plan.gantt(name), plan.heatmap("R01"), plan.network(), plan.away("S01")):
        ET.fromstring(picture.svg)
        assert picture._repr_svg_() == picture.svg and not picture.table.empty
        assert picture.save(tmp_path / "picture.svg").read_text("utf-8") == picture.svg
        assert "http" not in picture.svg.replace("http://www.w3.org", "")


def test_the_gantt_shows_the_stints_that_the_table_has(plan):
    stints = plan.stints[plan.stints["recipient"] == "R01"]
    rows = json.dumps(plan.gantt("R01").table.to_numpy().tolist(), ensure_ascii=False)
    assert len(stints)
    for staff in stints["staff"]:
        assert staff in rows


def test_no_picture_of_nobody(scenario, plan):
    with pytest.raises(matcher.InputError):
        plan.gantt("nowhere")
