"""What a scenario names: hospitals, people and regions, and words that may be its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from matcher.domain.scenario import Scenario
from matcher.problem import Problem


def originals(problem: Problem) -> Iterator[str]:
    """Give every name and id of hospitals, nodes, people and regions; these also without 市, 县."""
    scenario = problem.scenario
    named = (scenario.supporters, scenario.recipients, scenario.staff or {})
    for rows in (*(group.values() for group in named), scenario.nodes or ()):
        for row in rows:
            yield from (row.id, row.name)
    yield from (trainee.id for trainee in scenario.trainees or ())
    for region in in_regions(scenario):
        yield region
        yield re.sub("(自治区|自治州|自治县|省|市|州|盟|地区|区|县|旗)$", "", region)


def specialties(problem: Problem) -> set[str]:
    """Give every specialty that the scenario names."""
    scenario = problem.scenario
    tables = (scenario.capabilities, scenario.referrals, problem.posts, problem.gaps,
              scenario.fixed_stints, scenario.trainees, scenario.major_diseases)  # fmt: skip
    found = {row.specialty for table in tables for row in table or ()}
    found |= {key for person in problem.staff.values() for key in person.specialties}
    return {*(key for key in found if key), *(scenario.specialties or {})}


def parts(region: str) -> list[str]:
    """Take a region's path apart."""
    return [part.strip() for part in region.split("/")]


def in_regions(scenario: Scenario) -> Iterator[str]:
    """Give the parts of every region, again and again."""
    for hospital in (*scenario.supporters.values(), *scenario.recipients.values()):
        yield from (part for region in hospital.regions for part in parts(region))
    for link in scenario.links or ():
        yield from (*parts(link.supporter_region), *parts(link.recipient_region))


def own_channels(scenario: Scenario) -> Iterator[str]:
    """Give the channels."""
    rows = (*scenario.recipients.values(), *(scenario.incumbent or ()))
    yield from (row.channel for row in rows if row.channel)


def own_posts(scenario: Scenario) -> Iterator[str]:
    """Give the names of posts."""
    yield from (post.name for post in scenario.posts or ())
    yield from (stint.post for stint in scenario.fixed_stints)
    rule: Any = scenario.rules.get("posts")
    yield from (duty.post for duty in rule.posts) if rule else ()


def own_events(scenario: Scenario) -> Iterator[str]:
    """Give the kinds of milestone."""
    rule: Any = scenario.rules.get("milestones")
    yield from (due.kind for due in rule.milestones) if rule else ()


def own_node_levels(scenario: Scenario) -> Iterator[str]:
    """Give the levels of the telemedicine network."""
    yield from (node.level for node in scenario.nodes or ())
    rule: Any = scenario.rules.get("telemedicine")
    yield from rule.levels if rule else ()
