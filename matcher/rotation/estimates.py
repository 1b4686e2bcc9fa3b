"""What pairs could be worth at most, before any rotation is worked out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.problem import Problem
from matcher.rotation.bound import gain_bound, months_bound
from matcher.rotation.columns import StintBook
from matcher.rotation.part import Part, parts, weight_covered
from matcher.rules.base import Rule

Pair = tuple[str, str]


class Estimates:
    """Quick figures of which no plan is better; every one is kept.

    ``pairs`` are all that may be chosen; ``book`` is one made for the same stints (None: afresh).
    Weights are weighted post-months over the months that fixed stints leave uncovered.
    """

    def __init__(
        self, problem: Problem, pairs: Iterable[Pair], book: StintBook | None = None
    ) -> None:
        self.problem = problem
        self.pairs = frozenset(pairs)
        self._least: dict[tuple, int] = {}
        self.book = book or StintBook(problem)
        self.staffed = problem.scenario.staff is not None
        self._groups: dict[str, list[Part]] = {}

    @cached_property
    def alone(self) -> Mapping[str, Mapping[str, int]]:
        """Rotation terms of each recipient when it has no supporter."""
        return {
            recipient: {
                "coverage": self.open_weight(recipient),
                "shortfall": self.missing(recipient, ()),
                "stints": 0,
                "people": sum(home == recipient for home in self.book.open.posted.values()),
                "broken": len(self.problem.published_at[recipient]),
            }
            for recipient in self.problem.recipients
        }

    def terms(
        self, recipients: Iterable[str], stints: Sequence[Stint], pairs: Collection[Pair]
    ) -> dict[str, int]:
        """Rotation terms of recipients with fixed stints and these pairs and stints, all theirs."""
        members = tuple(recipients)
        return {
            "coverage": sum(self.uncovered(recipient, stints) for recipient in members),
            "shortfall": self.shortfall(members, stints, pairs),
            "stints": len(stints),
            "people": self.people(members, stints),
            "broken": self.broken(members, stints),
        }

    def people(self, recipients: Iterable[str], stints: Sequence[Stint]) -> int:
        """Distinct people: those whom these stints send first, and those posted at recipients."""
        sent = {stint.person for stint in stints} - self.book.open.posted.keys()
        return len(sent) + sum(self.alone[recipient]["people"] for recipient in recipients)

    def broken(self, recipients: Iterable[str], stints: Iterable[Stint]) -> int:
        """Published stints of recipients that are not among these stints."""
        kept = {(stint.person, stint.post_key, stint.months) for stint in stints}
        told = (stint for r in recipients for stint in self.problem.published_at[r])
        return sum((stint.person, stint.post_key, stint.months) not in kept for stint in told)

    def least_broken(self, recipient: str, supporters: Iterable[str]) -> int:
        """Published stints of a recipient that no rotation with these supporters can keep."""
        kept = sum(self.keepable[s, recipient] for s in supporters)
        return len(self.problem.published_at[recipient]) - kept

    @cached_property
    def keepable(self) -> Mapping[Pair, int]:
        """By supporter and recipient: the published stints that rules on one stint admit."""
        found: Counter[Pair] = Counter()
        for stints in self.problem.published_at.values():
            found.update(pair_of(self.problem, s) for s in stints if self.book.admits(s))
        return found

    def open_weight(self, recipient: str) -> int:
        """Weight that could be covered at a recipient."""
        return sum(self.post_weight(post) for post in self.problem.posts_of[recipient])

    def post_weight(self, post: Post) -> int:
        """Weight that could be covered at one post."""
        return post.weight * int(self.book.open.of_post(post).sum())

    def gain_at(self, supporter: str, post: Post) -> int:
        """Weight that one supporter can cover at most at one post."""
        if self.staffed:
            people = self.problem.people_of[supporter]
            return gain_bound(Part(self.book, people, (post,)))
        months = post.months & self.problem.in_force(supporter, post.recipient)
        capable = self.problem.strength.get((supporter, post.specialty or ""), 0) >= 1
        return post.weight * len(months) if capable else 0

    def months_at(self, supporter: str, post: Post) -> int:
        """Person-months that one supporter can give to one post at most."""
        people = self.problem.people_of[supporter]
        return months_bound(Part(self.book, people, (post,)))

    def uncovered(self, recipient: str, stints: Sequence[Stint]) -> int:
        """Weight that these stints, beside the fixed ones, leave uncovered at a recipient."""
        start = self.problem.horizon.first
        left = self.open_weight(recipient)
        for post in self.problem.posts_of[recipient]:
            own = (stint.months for stint in stints if stint.post_key == post.key)
            spans = [(months.first - start, months.last - start) for months in own]
            left -= weight_covered(post, self.needs(post), spans)
        return left

    def needs(self, post: Post) -> list[int]:
        """People missing by month position for the post to be covered."""
        return Part(self.book, (), (post,)).needs(post)

    def least_missing(self, supporters: Sequence[str], recipient: str, soft: bool = True) -> int:
        """What soft (or hard) demands lack at least at a recipient with these supporters."""
        key = (recipient, soft, *supporters)
        if self.staffed and key not in self._least:
            rules = (rule for rule in self.demands(recipient) if rule.is_soft == soft)
            least = (rule.least_missing(self.problem, recipient, supporters) for rule in rules)
            self._least[key] = sum(least)
        return self._least.get(key, 0)

    def missing(
        self,
        recipient: str,
        stints: Sequence[Stint],
        pairs: Iterable[Pair] = (),
        soft: bool = True,
    ) -> int:
        """What soft (or hard) demands lack at a recipient with fixed and these stints and pairs."""
        if not self.staffed:
            return 0
        fixed = self.problem.scenario.fixed_stints
        there = [stint for stint in (*fixed, *stints) if stint.recipient == recipient]
        supporters = [s for s, other in pairs if other == recipient]
        rules = [rule for rule in self.demands(recipient) if rule.is_soft == soft]
        return sum(rule.missing(self.problem, recipient, there, supporters) for rule in rules)

    @cached_property
    def soft_limits(self) -> tuple[Rule, ...]:
        """The soft limits on people: what they lack belongs to no recipient."""
        rules = self.problem.scenario.rules.values()
        found = (rule for rule in rules if rule.is_soft and rule.group == "limit")
        return tuple(r for r in found if self.staffed and r.assessed_by == "stints")

    def shortfall(
        self, recipients: Iterable[str], stints: Sequence[Stint], pairs: Collection[Pair]
    ) -> int:
        """What soft rules on stints lack at recipients, and for the people of these stints."""
        missing = sum(self.missing(recipient, stints, pairs) for recipient in recipients)
        return missing + sum(rule.lacked(self.problem, stints) for rule in self.soft_limits)

    def demands(self, recipient: str) -> list[Rule]:
        """The demands in force that concern a recipient."""
        hospital = self.problem.recipients[recipient]
        rules = self.problem.scenario.rules.values()
        return [rule for rule in rules if rule.group == "demand" and rule.concerns(hospital)]

    def asked_of_new(self, recipient: str) -> int:
        """Most that demands on recipients with a new pair can lack: months and posts, by rule."""
        months, posts = len(self.problem.horizon), len(self.problem.posts_of[recipient])
        asking = sum(rule.of_new_pairs for rule in self.demands(recipient))
        return asking * (months + posts) if self.staffed else 0

    def parts_of(self, supporter: str) -> list[Part]:
        """The supporter's people and all posts they could fill, in independent parts."""
        if supporter not in self._groups:
            recipients = [r for r in self.problem.recipients if (supporter, r) in self.pairs]
            posts = [post for r in recipients for post in self.problem.posts_of[r]]
            people = self.problem.people_of[supporter]
            self._groups[supporter] = parts(self.book, people, posts)
        return self._groups[supporter]


def pair_of(problem: Problem, stint: Stint) -> Pair:
    """The pair that a stint needs: the hospital of its person, and where it is."""
    return problem.staff[stint.person].hospital, stint.recipient
