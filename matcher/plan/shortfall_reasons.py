"""Why a soft rule falls short: who could have come to the place, and what kept them.

Of a demand for people it is asked as of an uncovered month, over the recipient's posts that are
not filled and the months that the shortfall is about. Nobody looks at moving the stints that the
plan has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from matcher.check.check import Verdict
from matcher.check.coverage import holders
from matcher.check.evidence import Evidence
from matcher.check.violation import Violation
from matcher.domain.months import Span, month_of, parse_month
from matcher.domain.people import Title
from matcher.domain.posts import Post
from matcher.pairing.model import candidates
from matcher.plan.reasons import ORDER, Reason, Search, Stop
from matcher.problem import Problem


class LackReason(StrEnum):
    """What besides the reasons of unmet.csv may lie behind a shortfall."""

    NO_POST = "no_post"
    NO_ELIGIBLE = "no_eligible"
    NO_CAPACITY = "no_capacity"
    SOFT_LIMIT = "soft_limit"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Why:
    """The reason behind one shortfall; ``detail`` as in unmet.csv, blank where nobody is meant."""

    reason: Reason | LackReason
    detail: str = ""


def shortfall_reasons(evidence: Evidence, verdict: Verdict) -> tuple[Why, ...]:
    """Give the reason of each shortfall that the check found, in its order."""
    return tuple(map(asking(evidence), verdict.shortfalls))


def asking(evidence: Evidence) -> Callable[[Violation], Why]:
    """Give what tells the reason of one shortfall at a time."""
    return _Asked(Search(evidence)).why


def months_about(problem: Problem, shortfall: Violation) -> Span | None:
    """Give the months that are told: one, both ends, or the recipient's of a calendar year."""
    where = shortfall.where
    told = [parse_month(str(where[key])) for key in ("month", "first", "last") if key in where]
    if told:
        return Span(min(told), max(told))
    if "year" not in where:
        return None
    year = int(where["year"])
    recipient = problem.recipients.get(str(where.get("recipient")))
    months = Span(month_of(year, 1), month_of(year, 12)) & problem.horizon
    return months if recipient is None else months & recipient.months


@dataclass(frozen=True)
class _Asked:
    search: Search

    @property
    def problem(self) -> Problem:
        return self.search.evidence.problem

    def why(self, shortfall: Violation) -> Why:
        """Give the reason of one shortfall."""
        rule, where = self.problem.scenario.rules[shortfall.rule], shortfall.where
        recipient, months = where.get("recipient"), months_about(self.problem, shortfall)
        if rule.group == "schedule":
            return Why(LackReason.UNPLACED)
        if shortfall.code in ("full_coverage-few", "pin-missing"):
            return self._no_supporter(str(recipient), where.get("supporter"))
        if rule.group == "demand" and recipient is not None and months is not None:
            return self._of_people(shortfall, str(recipient), months)
        return Why(LackReason.SOFT_LIMIT)

    def _no_supporter(self, recipient: str, only: str | int | None) -> Why:
        """Say why a recipient has not one supporter more; ``only``: this one."""
        eligible = [
            one
            for one in self._eligible.get(recipient, ())
            if (one, recipient) not in self.search.evidence.chosen and only in (None, one)
        ]
        if not eligible:
            return Why(LackReason.NO_ELIGIBLE)
        full = not any(self._has_room(one, recipient) for one in eligible)
        return Why(LackReason.NO_CAPACITY if full else LackReason.SOFT_LIMIT)

    def _has_room(self, supporter: str, recipient: str) -> bool:
        problem, chosen = self.problem, self.search.evidence.chosen
        rule = problem.scenario.rules.get("capacity")
        if rule is None or not rule.concerns(problem.recipients[recipient]):
            return True
        loads = (problem.load(*pair) for pair in chosen if pair[0] == supporter)
        room = problem.supporters[supporter].capacity - sum(loads)
        return problem.load(supporter, recipient) <= room

    @cached_property
    def _eligible(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for supporter, recipient in candidates(self.problem):
            found.setdefault(recipient, []).append(supporter)
        return found

    def _of_people(self, shortfall: Violation, recipient: str, months: Span) -> Why:
        """Ask everybody who is not there about each post that is not filled."""
        where = shortfall.where
        if shortfall.rule == "handover":
            return self._of_newcomer(where, recipient)
        every = self.problem.posts_of[recipient]
        posts = [post for post in every if where.get("post") in (None, post.name)]
        spans = self.search.paired(recipient)
        if not any(month in span for span in spans.values() for month in months):
            return Why(Reason.NO_PAIR)
        free = [(post, month) for post in posts for month in months if self._is_open(post, month)]
        if not free:
            return Why(LackReason.NO_POST)
        least = Title[str(where["title"]).upper()] if "title" in where else None
        whole = months if shortfall.rule == "team" else None
        stops = list(self._stops(free, spans, whole, least))
        if not stops:
            return Why(Reason.TITLE if least else Reason.NOBODY_QUALIFIED)
        return self._told(stops)

    def _stops(
        self,
        free: Iterable[tuple[Post, int]],
        spans: Mapping[str, Span],
        whole: Span | None,
        least: Title | None,
    ) -> Iterator[Stop]:
        for post, month in free:
            there = self._there(post.recipient, whole or Span(month, month))
            present = [supporter for supporter, months in spans.items() if month in months]
            for stop in self.search.stops(post, month, present):
                low = least is not None and stop.person.title < least
                if stop.person.id not in there and not low:
                    yield stop

    def _of_newcomer(self, where: Mapping[str, str | int], recipient: str) -> Why:
        """Say what keeps who takes a post over from coming a month earlier."""
        post = self.problem.post[recipient, str(where["post"])]
        person = self.problem.staff[str(where["person"])]
        month = parse_month(str(where["month"])) - int(where.get("overlap", 0))
        if month not in post.months:
            return Why(LackReason.SOFT_LIMIT)
        return self._told([self.search.stop(person, post, month)])

    def _told(self, stops: Iterable[Stop]) -> Why:
        """Keep of each person the place where they got furthest."""
        best: dict[str, Stop] = {}
        for stop in stops:
            known = best.get(stop.person.id)
            if known is None or ORDER.index(known.reason) < ORDER.index(stop.reason):
                best[stop.person.id] = stop
        found = list(best.values())
        return Why(max((s.reason for s in found), key=ORDER.index), self.search.told(found))

    def _is_open(self, post: Post, month: int) -> bool:
        if month not in post.months:
            return False
        return len(self._held.get(post.key, {}).get(month, ())) < post.count

    @cached_property
    def _held(self) -> Mapping[tuple[str, str], Mapping[int, set[str]]]:
        return holders(self.search.evidence)

    def _there(self, recipient: str, months: Span) -> set[str]:
        stints = self.search.evidence.stints_at.get(recipient, ())
        return {stint.person for stint in stints if stint.months & months}
