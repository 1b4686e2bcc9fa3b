"""Recipients that are alike to a supporter: its people could serve one as well as the other."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

from matcher.problem import Problem


def alike(
    problem: Problem,
    supporter: str,
    recipients: Sequence[str],
    loads: Mapping[str, Hashable],
) -> tuple[tuple[str, ...], ...]:
    """Group recipients whose rotations by this supporter differ in nothing but the name.

    ``loads``: what each recipient takes of limits on the supporter. A recipient with fixed or
    published stints is like no other. Pairs of alike recipients may still differ in travel and in
    being new.
    """
    taken = _taken(problem)
    groups: dict[Hashable, list[str]] = {}
    for recipient in recipients:
        key = recipient if recipient in taken else _full_traits(problem, supporter, recipient)
        groups.setdefault((key, loads[recipient]), []).append(recipient)
    return tuple(tuple(group) for group in groups.values())


def look_alike(problem: Problem, supporter: str, recipients: Sequence[str]) -> tuple[int, ...]:
    """Number the classes of recipients that can be covered alike, whatever demands ask there."""
    taken = _taken(problem)
    numbers: dict[Hashable, int] = {}
    keys = [r if r in taken else _traits(problem, supporter, r) for r in recipients]
    return tuple(numbers.setdefault(key, len(numbers)) for key in keys)


def _taken(problem: Problem) -> set[str]:
    """Recipients with fixed or published stints."""
    fixed = {stint.recipient for stint in problem.scenario.fixed_stints}
    return fixed | {recipient for recipient, stints in problem.published_at.items() if stints}


def _full_traits(problem: Problem, supporter: str, recipient: str) -> Hashable:
    """Also whether the pair is new, where a demand asks for that."""
    hospital = problem.recipients[recipient]
    rules = (rule for rule in problem.scenario.rules.values() if rule.concerns(hospital))
    new_matters = any(rule.of_new_pairs for rule in rules)
    new = new_matters and (supporter, recipient) not in problem.incumbent_pairs
    return _traits(problem, supporter, recipient), new


def _traits(problem: Problem, supporter: str, recipient: str) -> Hashable:
    """All that the rules of stints may look at: posts, kind, months, which rules hold there."""
    hospital = problem.recipients[recipient]
    rules = [rule for rule in problem.scenario.rules.values() if rule.concerns(hospital)]
    return (
        tuple(replace(post, recipient="") for post in problem.posts_of[recipient]),
        hospital.kind,
        hospital.months,
        problem.in_force(supporter, recipient),
        tuple(rule.name for rule in rules),
    )
