"""The rules that make posts, asking for one thing more or one thing less."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from matcher.domain.scenario import Scenario
from matcher.gaps import derive as gaps
from matcher.gaps import most_referred as diseases
from tests.mutants.mutant import Make, Mutant, Swap


def _top(step: int) -> Make:
    """One specialty or disease more, or less, beside the core ones."""

    def make(lines: Callable) -> Callable:
        def changed(recipient: str, sums: Any, core: Any, top: int) -> Any:
            return lines(recipient, sums, core, max(0, top + step))

        return changed

    return make


def _sees(other: Callable[[Scenario, int], Scenario]) -> Callable[[int], Make]:
    def stepped(step: int) -> Make:
        def make(posts_of: Callable) -> Callable:
            return lambda scenario, derived: posts_of(other(scenario, step), derived)

        return make

    return stepped


def _duties(scenario: Scenario, step: int) -> Scenario:
    """Each duty post is for one person more, or the last duty post is left out."""
    rule = scenario.rules.get("posts")
    if rule is None:
        return scenario
    more = tuple(post.model_copy(update={"count": post.count + 1}) for post in rule.posts)
    update = {"posts": more if step > 0 else rule.posts[:-1]}
    return replace(scenario, rules={**scenario.rules, "posts": rule.model_copy(update=update)})


def _listed(scenario: Scenario, step: int) -> Scenario:
    """The last row of the posts table is for one person more, or is left out."""
    rows = scenario.posts or ()
    last = [replace(row, count=row.count + 1) for row in rows[-1:] if step > 0]
    return replace(scenario, posts=(*rows[:-1], *last))


CHANGES = (
    ("two_plus_five", gaps, "lines", _top),
    ("top_referred", diseases, "disease_lines", _top),
    ("posts", gaps, "posts_of", _sees(_duties)),
    ("listed", gaps, "posts_of", _sees(_listed)),
)


def policy_mutants() -> Iterator[Mutant]:
    """Every change of every rule that makes posts."""
    for name, owner, function, change in CHANGES:
        for step, word in ((1, "more"), (-1, "less")):
            yield Mutant("policy", name, "posts", word, (Swap(owner, function, change(step)),))
