"""What every plan must be: truth table of the checks that no rule switches on or off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.check import Evidence
from matcher.check.structure import structure
from matcher.domain.people import Title
from matcher.language.catalogue import LANGS, say
from matcher.rules.handover import Handover
from tests.small import (
    PAIRS,
    absence,
    evidence,
    fixed,
    pairs,
    person,
    post,
    recipient,
    small,
    span,
    stint,
    supporter,
)

ICU = ("A-icu-1", "R1", "icu")
WHOLE = ("2017-01", "2017-12")
SINGLE = {"posts": [post("R1", "icu", single=True)]}
CHIEFS = {"posts": [post("R1", "icu", min_title=Title.CHIEF)]}
TWICE = {"posts": [post("R1", "icu", count=2)]}
HANDOVER = {"rules": [Handover(months=2)]}

# title: (changes to the scenario, stints, pairs, what is found as (code, amount))
TABLE = {
    "nothing at all": ({}, (), "A>R1 A>R3 B>R2", []),
    "one good stint": ({}, (stint(*ICU, *WHOLE),), "A>R1", []),
    "an unknown supporter": ({}, (), "Z>R1", [("unknown_supporter", 1)]),
    "an unknown recipient": ({}, (), "A>R9", [("unknown_recipient", 1)]),
    "one id on both sides": (
        {"supporters": [supporter("R1")]},
        (),
        "R1>R1",
        [("itself", 1)],
    ),
    "a pair twice": ({}, (), "A>R1 A>R1 B>R2", [("twice", 1)]),
    "a pair three times": ({}, (), "A>R1 A>R1 A>R1", [("twice", 2)]),
    "never in force": (
        {"supporters": [supporter("A", months=span("2017-01", "2017-03"))]},
        (),
        "A>R3",
        [("never_in_force", 1)],
    ),
    "in force for one month": (
        {"supporters": [supporter("A", months=span("2017-01", "2017-04"))]},
        (),
        "A>R3",
        [],
    ),
    "an unknown person": (
        {},
        (stint("A-icu-9", "R1", "icu", *WHOLE),),
        "A>R1",
        [("unknown_person", 1)],
    ),
    "an unknown post": ({}, (stint("A-icu-1", "R1", "x", *WHOLE),), "A>R1", [("unknown_post", 1)]),
    "an unknown recipient in a stint": (
        {},
        (stint("A-icu-1", "R9", "icu", *WHOLE),),
        "A>R1",
        [("unknown_post", 1)],
    ),
    "another hospital's person": (
        {},
        (stint(*ICU, *WHOLE, supporter="B"),),
        "B>R1",
        [("other_hospital", 1)],
    ),
    "the wrong role": (
        {},
        (stint("A-nursing-1", "R1", "icu", *WHOLE),),
        "A>R1",
        [("role", 1), ("specialty", 1)],
    ),
    "the wrong specialty": (
        {},
        (stint("A-icu-1", "R1", "emergency", *WHOLE),),
        "A>R1",
        [("specialty", 1)],
    ),
    "a further specialty": (
        {"staff": [person("A-icu-1", specialties=("icu", "emergency"))]},
        (stint("A-icu-1", "R1", "emergency", *WHOLE),),
        "A>R1",
        [],
    ),
    "a post without specialty": ({}, (stint("A-nursing-1", "R1", "nurse", *WHOLE),), "A>R1", []),
    "just high enough": (CHIEFS, (stint(*ICU, *WHOLE),), "A>R1", []),
    "the post's title": (CHIEFS, (stint("A-icu-2", "R1", "icu", *WHOLE),), "A>R1", [("title", 1)]),
    "no month": ({}, (stint(*ICU, "2017-05", "2017-04"),), "A>R1", [("no_month", 1)]),
    "before the horizon": (
        {},
        (stint(*ICU, "2016-11", "2017-01"),),
        "A>R1",
        [("outside_horizon", 2)],
    ),
    "after the horizon": (
        {},
        (stint(*ICU, "2017-12", "2018-01"),),
        "A>R1",
        [("outside_horizon", 1)],
    ),
    "wholly after it": ({}, (stint(*ICU, "2018-01", "2018-02"),), "A>R1", [("outside_horizon", 2)]),
    "before the post": (
        {"posts": [post("R1", "icu", months=span("2017-03", "2017-10"))]},
        (stint(*ICU, "2017-01", "2017-10"),),
        "A>R1",
        [("outside_post", 2)],
    ),
    "after the post": (
        {"posts": [post("R1", "icu", months=span("2017-03", "2017-10"))]},
        (stint(*ICU, "2017-03", "2017-12"),),
        "A>R1",
        [("outside_post", 2)],
    ),
    "before the person": (
        {"staff": [person("A-icu-1", months=span("2017-02", "2017-12"))]},
        (stint(*ICU, *WHOLE),),
        "A>R1",
        [("outside_person", 1)],
    ),
    "after the person": (
        {"staff": [person("A-icu-1", months=span("2017-01", "2017-11"))]},
        (stint(*ICU, *WHOLE),),
        "A>R1",
        [("outside_person", 1)],
    ),
    "the first month of an absence": (
        {"staff": [person("A-icu-1", absences=(absence("A-icu-1", "2017-06", "2017-08"),))]},
        (stint(*ICU, "2017-01", "2017-06"),),
        "A>R1",
        [("absence", 1)],
    ),
    "the last month of an absence": (
        {"staff": [person("A-icu-1", absences=(absence("A-icu-1", "2016-08", "2017-01"),))]},
        (stint(*ICU, "2017-01", "2017-06"),),
        "A>R1",
        [("absence", 1)],
    ),
    "beside an absence": (
        {"staff": [person("A-icu-1", absences=(absence("A-icu-1", "2017-06", "2017-08"),))]},
        (stint(*ICU, "2017-01", "2017-05"), stint(*ICU, "2017-09", "2017-12")),
        "A>R1",
        [],
    ),
    "not paired": ({}, (stint(*ICU, "2017-11", "2017-12"),), "A>R3 B>R1", [("not_paired", 2)]),
    "the pair ends early": (
        {"supporters": [supporter("A", months=span("2016-01", "2017-10"))]},
        (stint(*ICU, *WHOLE),),
        "A>R1",
        [("outside_pair", 2)],
    ),
    "the pair starts late": (
        {"supporters": [supporter("A", months=span("2017-02", "2018-10"))]},
        (stint(*ICU, *WHOLE),),
        "A>R1",
        [("outside_pair", 1)],
    ),
    "two posts in the last month": (
        {"staff": [person("A-icu-1", specialties=("icu", "emergency"))]},
        (stint(*ICU, *WHOLE), stint("A-icu-1", "R1", "emergency", "2017-12", "2017-12")),
        "A>R1",
        [("two_posts", 1)],
    ),
    "two posts in two months": (
        {},
        (stint(*ICU, "2017-01", "2017-05"), stint("A-icu-1", "R3", "icu", "2017-04", "2017-09")),
        "A>R1 A>R3",
        [("two_posts", 1), ("two_posts", 1)],
    ),
    "the same stint twice": (
        {},
        (stint(*ICU, "2017-01", "2017-01"),) * 2,
        "A>R1",
        [("two_posts", 1)],
    ),
    "beside a fixed stint": (
        {"fixed_stints": (fixed("A-icu-1", "R3", "icu", "2016-12", "2017-01"),)},
        (stint(*ICU, "2017-01", "2017-03"),),
        "A>R1",
        [("two_posts", 1)],
    ),
    "two fixed stints": (
        {
            "fixed_stints": (
                fixed(*ICU, "2017-01", "2017-03"),
                fixed("A-icu-1", "R3", "icu", "2017-03", "2017-04"),
            )
        },
        (),
        "A>R1",
        [],
    ),
    "two at one post in the first month": (
        {},
        (stint(*ICU, "2017-01", "2017-06"), stint("A-icu-2", "R1", "icu", "2017-01", "2017-01")),
        "A>R1",
        [("crowded", 1)],
    ),
    "one after the other": (
        {},
        (stint(*ICU, "2017-01", "2017-06"), stint("A-icu-2", "R1", "icu", "2017-07", "2017-12")),
        "A>R1",
        [],
    ),
    "two where two may be": (
        TWICE,
        (stint(*ICU, *WHOLE), stint("A-icu-2", "R1", "icu", *WHOLE)),
        "A>R1",
        [],
    ),
    "three where two may be": (
        TWICE,
        tuple(stint(f"A-icu-{n}", "R1", "icu", "2017-12", "2017-12") for n in (1, 2, 3)),
        "A>R1",
        [("crowded", 1)],
    ),
    "beside a fixed one": (
        {"fixed_stints": (fixed("A-icu-2", "R1", "icu", "2016-12", "2017-01"),)},
        (stint(*ICU, "2017-01", "2017-02"),),
        "A>R1",
        [("crowded", 1)],
    ),
    "fixed ones alone": (
        {"fixed_stints": tuple(fixed(f"A-icu-{n}", "R1", "icu", *WHOLE) for n in (1, 2))},
        (),
        "A>R1",
        [],
    ),
    "one beside two fixed ones": (
        {"fixed_stints": tuple(fixed(f"A-icu-{n}", "R1", "icu", *WHOLE) for n in (1, 2))},
        (stint("A-icu-3", "R1", "icu", "2017-01", "2017-01"),),
        "A>R1",
        [("crowded", 1)],
    ),
    "a handover": (
        HANDOVER,
        (stint(*ICU, "2017-01", "2017-06"), stint("A-icu-2", "R1", "icu", "2017-05", "2017-12")),
        "A>R1",
        [],
    ),
    "a handover that is too long": (
        HANDOVER,
        (stint(*ICU, "2017-01", "2017-06"), stint("A-icu-2", "R1", "icu", "2017-03", "2017-12")),
        "A>R1",
        [("crowded", 1)] * 4,
    ),
    "a handover to two": (
        HANDOVER,
        (
            stint(*ICU, "2017-01", "2017-06"),
            stint("A-icu-2", "R1", "icu", "2017-06", "2017-12"),
            stint("A-icu-3", "R1", "icu", "2017-06", "2017-12"),
        ),
        "A>R1",
        [("crowded", 1)] * 7,
    ),
    "a handover to somebody who does not stay": (
        HANDOVER,
        (stint(*ICU, "2017-01", "2017-06"), stint("A-icu-2", "R1", "icu", "2017-05", "2017-06")),
        "A>R1",
        [("crowded", 1)] * 2,
    ),
    "a handover from somebody who came later": (
        HANDOVER,
        (stint(*ICU, "2017-06", "2017-06"), stint("A-icu-2", "R1", "icu", "2017-05", "2017-12")),
        "A>R1",
        [("crowded", 1)],
    ),
    "a handover from a fixed stint": (
        HANDOVER | {"fixed_stints": (fixed("A-icu-2", "R1", "icu", "2016-12", "2017-02"),)},
        (stint(*ICU, *WHOLE),),
        "A>R1",
        [],
    ),
    "beside two fixed ones that hand over": (
        HANDOVER
        | TWICE
        | {
            "fixed_stints": (
                fixed("A-icu-2", "R1", "icu", "2017-01", "2017-02"),
                fixed("A-icu-3", "R1", "icu", "2017-02", "2017-12"),
            )
        },
        (stint(*ICU, *WHOLE),),
        "A>R1",
        [],
    ),
    "a single post, whole": (SINGLE, (stint(*ICU, *WHOLE),), "A>R1", []),
    "a single post, empty": (SINGLE, (), "A>R1", []),
    "a single post, without its last month": (
        SINGLE,
        (stint(*ICU, "2017-01", "2017-11"),),
        "A>R1",
        [("single", 1)],
    ),
    "a single post, without its first": (
        SINGLE,
        (stint(*ICU, "2017-02", "2017-12"),),
        "A>R1",
        [("single", 1)],
    ),
    "a single post, two people": (
        SINGLE,
        (stint(*ICU, "2017-01", "2017-06"), stint("A-icu-2", "R1", "icu", "2017-07", "2017-12")),
        "A>R1",
        [("single", 6), ("single", 6)],
    ),
    "a single post, continued": (
        SINGLE | {"fixed_stints": (fixed(*ICU, "2016-10", "2017-02"),)},
        (stint(*ICU, "2017-03", "2017-12"),),
        "A>R1",
        [],
    ),
    "a fixed stint in the past at a post that is no more": (
        {"fixed_stints": (fixed("A-icu-1", "R1", "surgery", "2016-01", "2016-12"),)},
        (stint(*ICU, *WHOLE),),
        "A>R1",
        [],
    ),
}


@pytest.mark.parametrize("title", TABLE)
def test_structure(title):
    changes, stints, table, found = TABLE[title]
    violations = list(structure(evidence(small(**changes), stints, pairs(*table.split()))))
    assert [(v.code.removeprefix("structure-"), v.amount) for v in violations] == found
    for violation in violations:
        assert violation.rule == "structure"
        assert all(say(violation.message, lang).encode("gbk") for lang in LANGS)


def test_a_fixed_stint_may_not_be_left_out_or_made_up():
    problem = small(fixed_stints=(fixed(*ICU, "2016-12", "2017-02"),))
    made_up = replace(fixed(*ICU, "2016-12", "2017-03"))
    violations = list(structure(Evidence(problem, PAIRS, (made_up,))))
    assert [(v.code, v.where["last"]) for v in violations] == [
        ("structure-fixed_missing", "2017-02"),
        ("structure-fixed_unknown", "2017-03"),
    ]
    for violation in violations:
        assert all(say(violation.message, lang) for lang in LANGS)


def test_a_pairing_table_alone_says_nothing_of_stints():
    problem = small(fixed_stints=(fixed(*ICU, "2016-12", "2017-02"),))
    assert not list(structure(evidence(problem, None)))


def test_every_code_of_structure_is_found_somewhere():
    from pathlib import Path

    import matcher.language.catalogue as catalogue

    text = (Path(catalogue.__file__).parent / "en" / "check.ftl").read_text("utf-8")
    codes = {line.split(" = ")[0] for line in text.splitlines() if line.startswith("structure-")}
    found = {f"structure-{code}" for *_, rows in TABLE.values() for code, _ in rows}
    assert codes == found | {"structure-fixed_missing", "structure-fixed_unknown"}


def test_a_recipient_of_the_small_scenario_takes_part_later():
    problem = small(recipients=[recipient("R3", months=span("2017-05", "2017-09"))])
    stints = (stint("A-icu-1", "R3", "icu", "2017-04", "2017-09"),)
    codes = [v.code for v in structure(evidence(problem, stints))]
    assert codes == ["structure-outside_post", "structure-outside_pair"]
