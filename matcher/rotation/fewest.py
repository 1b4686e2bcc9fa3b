"""How few stints and people can cover a weight: quick figures that no rotation goes below.

For stints, each one takes the longest that anybody could stay at the post, and people may be in
two places at once. For people, each month's heaviest places and everybody's months of service
are taken for themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np

from matcher.domain.posts import Post
from matcher.domain.scenario import Level
from matcher.rotation.bound import service_limits
from matcher.rotation.part import Part
from matcher.rotation.rotation import ROTATION_TERMS, rotation_levels, weigh

COUNTED = ("stints", "people")
"""The rotation terms of which a weight to be covered asks for some."""


def counts(level: Level) -> bool:
    """Tell whether a level counts stints or people."""
    return bool(set(level.terms) & set(COUNTED))


def is_coverage(level: Level) -> bool:
    """Tell whether coverage is all of a level that depends on the stints."""
    return set(level.terms) & set(ROTATION_TERMS) == {"coverage"}


@dataclass(frozen=True)
class Opening:
    """A post: what one person is worth there in a month at most, and for how long they can stay.

    ``needs`` are the people missing by month position, 0 where nobody can come; all of them
    together make up ``weight`` in a month.
    """

    weight: int
    needs: tuple[int, ...]
    longest: int

    @property
    def worth(self) -> Fraction:
        """Weight that one person covers in one month at most."""
        return Fraction(self.weight, min(need for need in self.needs if need))

    @property
    def whole(self) -> int:
        """Weight of all months together."""
        return self.weight * sum(need > 0 for need in self.needs)


class Fewest:
    """Least numbers of stints and people for some parts of the rotation."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self.parts = tuple(parts)

    def terms(self, weight: int) -> dict[str, int]:
        """Stints, and people beside those on fixed stints, to cover a weight at least."""
        return {"stints": self.stints(weight), "people": self.people(weight)}

    def stints(self, weight: int) -> int:
        """The stints that are worth most come first; each post has whole ones and a rest."""
        found, left = 0, Fraction(weight)
        for worth in sorted(self._stint_worths(), reverse=True):
            if left <= 0:
                break
            left -= worth
            found += 1
        return found

    def people(self, weight: int) -> int:
        """The people who can serve longest come first, beside those who are posted anyhow."""
        free, others = self._service
        served, crowd, found = sum(free), len(free), 0
        while self._covered(served, crowd) < weight and found < len(others):
            served, crowd, found = served + others[found], crowd + 1, found + 1
        return found

    def _stint_worths(self) -> Iterable[Fraction]:
        for opening in self._openings:
            left, one = Fraction(opening.whole), opening.worth * opening.longest
            while left > 0:
                yield min(left, one)
                left -= one

    def _covered(self, served: int, crowd: int) -> Fraction:
        """Most weight of so many person-months, by so many people at once."""
        by_month = sum((sum(month[:crowd]) for month in self._months), Fraction())
        return min(by_month, self._filled(served))

    def _filled(self, served: int) -> Fraction:
        total, left = Fraction(), served
        for worth, places in self._places:
            total += worth * min(places, left)
            left -= min(places, left)
        return total

    @cached_property
    def _places(self) -> list[tuple[Fraction, int]]:
        """Worth of a person-month and how many there are, the dearest first."""
        found: Counter[Fraction] = Counter()
        for opening in self._openings:
            least = min(need for need in opening.needs if need)
            found[opening.worth] += least * sum(need > 0 for need in opening.needs)
        return sorted(found.items(), reverse=True)

    @cached_property
    def _months(self) -> list[list[Fraction]]:
        """By month: the worth of each place, the dearest first."""
        months: list[list[Fraction]] = []
        for opening in self._openings:
            months += [[] for _ in range(len(opening.needs) - len(months))]
            for month, need in enumerate(opening.needs):
                months[month] += [Fraction(opening.weight, need)] * need if need else []
        return [sorted(month, reverse=True) for month in months]

    @cached_property
    def _service(self) -> tuple[list[int], list[int]]:
        """Months that people can serve: those on fixed stints, and the others, longest first."""
        free, others = [], []
        for part in self.parts:
            for i, months in service_limits(part).items():
                posted = part.people[i].id in part.book.open.posted
                (free if posted else others).append(months)
        return free, sorted(others, reverse=True)

    @cached_property
    def _openings(self) -> tuple[Opening, ...]:
        posts: dict[tuple[str, str], Post] = {}
        able: dict[tuple[str, str], np.ndarray] = {}
        longest: Counter[tuple[str, str]] = Counter()
        for part in self.parts:
            for _, j, stints in part.options:
                post = part.posts[j]
                posts[post.key] = post
                able[post.key] = able.get(post.key, False) | part.book.months(stints)
                longest[post.key] = max(longest[post.key], int(stints.lengths.max()))
        return tuple(
            Opening(post.weight, needs, longest[key])
            for key, post in posts.items()
            if post.weight and any(needs := self._needs(post, able[key]))
        )

    def _needs(self, post: Post, able: np.ndarray) -> tuple[int, ...]:
        needs = self.parts[0].needs(post)
        return tuple(need if there else 0 for need, there in zip(needs, able, strict=True))


def bounds_after_coverage(
    levels: tuple[Level, ...],
    floors: Mapping[str, int],
    values: Mapping[str, int],
    proven: Mapping[int, int],
    fewest: Callable[[int], Mapping[str, int]],
) -> dict[int, int]:
    """Bounds by level: what a rotation with these values makes known of those that are best.

    While all levels before coverage are at their ``proven`` bounds, the best rotations leave no
    more uncovered than this one; ``fewest`` says what else they have at least.
    """
    bounds: dict[int, int] = {}
    known, settled = dict(floors), True
    for number in rotation_levels(levels):
        level = levels[number]
        bounds[number] = max(weigh(level, known), proven[number])
        if settled and is_coverage(level):
            least = fewest(values["coverage"])
            known |= {term: max(known[term], least[term]) for term in COUNTED}
        settled = settled and weigh(level, values) == bounds[number]
    return bounds
