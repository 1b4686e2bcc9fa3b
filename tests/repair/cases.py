"""Small published plans, and what may happen to their scenarios, drawn from a seed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from matcher.domain.hospitals import Recipient
from matcher.domain.months import Span
from matcher.domain.people import Absence
from matcher.domain.posts import Post
from matcher.domain.scenario import Scenario
from matcher.domain.tables import Decision
from matcher.milp.budget import Budget
from matcher.plan.earlier import EarlierPlan, earlier_plan
from matcher.repair.repair import Repaired, repair
from matcher.rules.ban import Ban
from matcher.solving.search import Infeasible, NoPlan
from matcher.solving.solve import solve
from tests.random_problems import SMALL, Size, random_problem


@dataclass(frozen=True)
class Case:
    """A published plan, the edited scenario, the first open month and the last published one."""

    scenario: Scenario
    edited: Scenario
    earlier: EarlierPlan
    first: int
    until: int

    def repaired(self, **how: bool) -> Repaired | None:
        """The repair; None: proven that there is none."""
        budget = Budget(20, workers=1)
        months = self.first, self.until
        try:
            return repair(self.edited, self.earlier, *months, budget=budget, **how)
        except Infeasible:
            return None


def random_case(seed: int, size: Size = SMALL) -> Case | None:
    """A case; None where the seed's problem has no staff, no stints or no plan."""
    problem, rng = random_problem(seed, size=size), Random(f"repair {seed}")
    scenario = problem.scenario
    if scenario.staff is None:
        return None
    try:
        plan = solve(scenario, budget=Budget(20, workers=1)).plan
    except (Infeasible, NoPlan):
        return None
    months = scenario.horizon
    first = rng.randint(months.first, months.last)
    until = rng.randint(first, months.last)
    edited = rng.choice(EDITS)(scenario, rng, first)
    return Case(scenario, edited, earlier_plan(plan), first, until)


def absent(scenario: Scenario, rng: Random, first: int) -> Scenario:
    """Somebody falls ill."""
    person = scenario.staff[rng.choice(sorted(scenario.staff))]
    months = Span(first, rng.randint(first, scenario.horizon.last))
    ill = Absence(person=person.id, months=months)
    person = replace(person, absences=(*person.absences, ill))
    return replace(scenario, staff={**scenario.staff, person.id: person})


def withdrawn(scenario: Scenario, rng: Random, first: int) -> Scenario:
    """A supporter leaves, before the first open month or later."""
    key = rng.choice(sorted(scenario.supporters))
    last = rng.randint(first - 1, scenario.horizon.last)
    hospital = scenario.supporters[key]
    gone = replace(hospital, months=hospital.months & Span(0, last))
    return replace(scenario, supporters={**scenario.supporters, key: gone})


def left(scenario: Scenario, rng: Random, first: int) -> Scenario:
    """A recipient leaves; its listed posts end with it."""
    key = rng.choice(sorted(scenario.recipients))
    stay = Span(0, rng.randint(first - 1, scenario.horizon.last))
    hospital = scenario.recipients[key]
    gone = replace(hospital, months=hospital.months & stay)
    posts = tuple(
        replace(post, months=post.months & stay) if post.recipient == key else post
        for post in scenario.posts or ()
    )
    posts = tuple(post for post in posts if post.months)
    return replace(scenario, recipients={**scenario.recipients, key: gone}, posts=posts)


def joined(scenario: Scenario, rng: Random, first: int) -> Scenario:
    """A recipient joins, with a post."""
    model = scenario.recipients[rng.choice(sorted(scenario.recipients))]
    stay = Span(first, scenario.horizon.last)
    new = replace(model, id="N", name="N", months=stay)
    assert isinstance(new, Recipient)
    post = Post(recipient="N", name="p1", specialty=None, months=stay, weight=rng.randint(1, 5))
    recipients = {**scenario.recipients, "N": new}
    costs = scenario.costs
    if costs is not None:
        costs += tuple(replace(row, recipient="N") for row in costs if row.recipient == model.id)
    return replace(
        scenario, recipients=recipients, posts=(*(scenario.posts or ()), post), costs=costs
    )


def banned(scenario: Scenario, rng: Random, first: int) -> Scenario:
    """A pair is banned."""
    pair = rng.choice(sorted(scenario.supporters)), rng.choice(sorted(scenario.recipients))
    rows = tuple(row for row in scenario.decisions or () if row.pair != pair)
    rules = {**scenario.rules, "ban": Ban()}
    return replace(scenario, decisions=(*rows, Decision(*pair, pin=False)), rules=rules)


def unchanged(scenario: Scenario, rng: Random, first: int) -> Scenario:
    """Nothing happens."""
    return scenario


EDITS = (absent, absent, withdrawn, left, joined, banned, unchanged)
