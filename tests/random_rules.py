"""Rules drawn at random, with small parameters, for problems of a few months and people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any

from matcher.domain.hospitals import Kind
from matcher.rules import RULES, Rule

KINDS = (Kind.GENERAL, Kind.TCM)
TITLES = ("attending", "senior_attending", "associate_chief", "chief")


def _two_plus_five(rng: Random) -> dict[str, Any]:
    return {"core": ("icu",), "top": rng.randint(0, 1), "years": 1}


def _posts(rng: Random) -> dict[str, Any]:
    duty = {"post": "duty", "role": rng.choice(("clinician", "manager")), "count": 1}
    return {"posts": [duty | {"weight": rng.choice((None, 1, 4)), "single": rng.random() < 0.15}]}


def _kinds(rng: Random) -> dict[str, Any]:
    if rng.random() < 0.5:
        return {}
    return {kind: tuple(k for k in KINDS if rng.random() < 0.7) for kind in KINDS}


def _min_title(rng: Random) -> dict[str, Any]:
    roles = ("clinician", "manager", "nurse")
    return {role: rng.choice(TITLES) for role in roles if rng.random() < 0.7}


def _team(rng: Random) -> dict[str, Any]:
    seniors = {"title": rng.choice(TITLES), "count": rng.randint(1, 3)}
    return {
        "size": rng.randint(0, 6),
        "tcm": rng.choice((None, 1, 4)),
        "seniors": rng.choice((None, seniors)),
    }


def _batches(rng: Random) -> dict[str, Any]:
    return {"months": tuple(rng.sample(range(1, 13), rng.randint(1, 4)))}


PARAMETERS: Mapping[str, Callable[[Random], dict[str, Any]]] = {
    "two_plus_five": _two_plus_five,
    "top_referred": lambda rng: {"top": rng.randint(0, 2), "years": 1},
    "listed": lambda rng: {},
    "posts": _posts,
    "kinds": _kinds,
    "links": lambda rng: {},
    "same_region": lambda rng: {"level": rng.choice(("province", "city", "county"))},
    "max_distance": lambda rng: {"km": rng.choice((0, 110, 111, 150, 222, 300))},
    "pin": lambda rng: {},
    "ban": lambda rng: {},
    "full_coverage": lambda rng: {},
    "capacity": lambda rng: {},
    "max_changes": lambda rng: {"pairs": rng.randint(0, 2)},
    "min_stint": lambda rng: {"months": rng.choice((1, 2, 2, 3, 3, 4))},
    "max_stint": lambda rng: {"months": rng.choice((1, 2, 3, 4, 4, 5, 6))},
    "rest": lambda rng: {"months": rng.randint(0, 4)},
    "max_months": lambda rng: {"months": rng.choice((None, 2, 3, 4, 6))},
    "min_title": _min_title,
    "retention": lambda rng: {"away_share": rng.choice(("0", "0.34", "0.5", "0.67", "0.67"))},
    "batches": _batches,
    "handover": lambda rng: {"months": rng.choice((0, 1, 1, 2, 2, 3))},
    "presence": lambda rng: {"people": rng.randint(1, 2)},
    "team": _team,
    "intake": lambda rng: {"stints": rng.randint(1, 8)},
    "on_duty_by": lambda rng: {
        "date": f"201{rng.choice((7, 7, 7, 8))}-{rng.randint(1, 12):02d}-10"
    },
    "no_gap": lambda rng: {},
}
USUAL_SHARE = 0.3
POLICIES = {"two_plus_five", "top_referred", "listed"}


def draw_rules(
    rng: Random, forced: Sequence[str], only: bool, recipients: Sequence[str]
) -> dict[str, Rule]:
    """Draw the forced rules and, unless ``only``, each other one with a fair chance."""
    chosen = set(forced)
    for rule in (rule for rule in RULES if rule.group != "schedule"):
        clash = rule.name in POLICIES and chosen & POLICIES
        if not only and rng.random() < USUAL_SHARE and not clash:
            chosen.add(rule.name)
    share = 0.35 if only else 0.15
    drawn = (rule for rule in RULES if rule.name in chosen)
    return {rule.name: _draw_rule(rng, rule, recipients, share) for rule in drawn}


def _draw_rule(rng: Random, rule: type[Rule], recipients: Sequence[str], share: float) -> Rule:
    """Draw the parameters; in a share of the draws the rule is limited to some recipients."""
    fields = PARAMETERS[rule.name](rng)
    if rng.random() < share:
        fields["kinds"] = (rng.choice(KINDS),)
    if rng.random() < share:
        fields["recipients"] = tuple(r for r in recipients if rng.random() < 0.6)
    usually_soft = rule.group == "demand"
    if rule.group in ("eligibility", "limit", "demand") and rng.random() < 0.25:
        fields["soft"] = not usually_soft
    return rule.model_validate(fields)
