"""What a repair changes for whom, and why it had to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from matcher.check import Violation
from matcher.check.evidence import merge, place
from matcher.domain.months import Span
from matcher.domain.stints import Stint
from matcher.language.message import Message
from matcher.plan.plan import Plan
from matcher.problem import Problem
from matcher.repair.standing import Standing

Place = tuple[str, str]


class What(StrEnum):
    """What happens to a person's stint."""

    SHORTENED = "shortened"
    EXTENDED = "extended"
    SHIFTED = "shifted"
    MOVED = "moved"
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True)
class Change:
    """One stint that is not as it was from the first open month on.

    ``before`` None: the stint is new; ``after`` None: nothing comes in its place. ``published``: it
    had been; otherwise it was a draft, or is new. ``why`` are the rules or table rows that forbid
    the old stint; none where it gave way for the sake of ``cause``.
    """

    person: str
    what: What
    before: Stint | None
    after: Stint | None
    published: bool
    why: tuple[Violation, ...]
    cause: Message


@dataclass(frozen=True)
class _Comparison:
    """The stints of both plans from the first open month on, and what stands against the old."""

    problem: Problem
    published: frozenset[Stint]
    stands: Standing
    pairs: frozenset[tuple[str, str]]
    leaving: tuple[Stint, ...]

    def gone(self, old: Stint, news: list[Stint]) -> Change:
        """Say what became of a stint that is no longer there, taking what it became."""
        match = _match(old, news)
        if match is not None:
            news.remove(match)
        why = tuple(self._against(old))
        return Change(
            old.person,
            _what(old, match),
            old,
            match,
            old in self.published,
            why,
            self._cause(old, match, why),
        )

    def new(self, stint: Stint) -> Change:
        """Say in whose place somebody comes, or that they fill what was vacant."""
        old = self._before(stint)
        if old is None:
            cause = Message("repair-why-coverage", _at(stint))
        else:
            cause = Message("repair-why-instead", {"person": old.person, **_at(stint)})
        return Change(stint.person, What.NEW, None, stint, False, (), cause)

    def _against(self, old: Stint) -> Iterator[Violation]:
        """Violations that name the stint; else those of its person or its pair in its months."""
        where = place(old.person, old.recipient, old.post, old.months)
        named = [v for v in self.stands.against if where.items() <= dict(v.where).items()]
        yield from named or [v for v in self.stands.against if self._meant(v, old)]

    def _meant(self, violation: Violation, old: Stint) -> bool:
        """A person's rest or months, or a pair that is no more; not another stint."""
        if "post" in violation.where:
            return False
        if violation.where.get("person") == old.person:
            return True
        rules = self.problem.scenario.rules
        of_pairs = violation.rule in rules and rules[violation.rule].assessed_by == "pairs"
        named = violation.where.get("recipient", old.recipient) == old.recipient
        named &= violation.where.get("supporter", old.supporter) == old.supporter
        return of_pairs and named and (old.supporter, old.recipient) not in self.pairs

    def _cause(self, old: Stint, match: Stint | None, why: tuple[Violation, ...]) -> Message:
        if old.person not in self.problem.staff or old.post_key not in self.problem.post:
            return Message("repair-why-unknown")
        if why:
            return Message("repair-why-rule")
        if (old.supporter, old.recipient) not in self.pairs:
            return Message("repair-why-pair", _at(old))
        if match is not None and (other := self._before(match)) is not None:
            return Message("repair-why-instead", {"person": other.person, **_at(match)})
        if match is not None and match.post_key != old.post_key:
            return Message("repair-why-coverage", _at(match))
        return Message("repair-why-better", _at(old))

    def _before(self, new: Stint) -> Stint | None:
        """Who else was to be at that post in these months, and is not."""
        same = (old for old in self.leaving if old.post_key == new.post_key)
        others = (old for old in same if old.person != new.person)
        return next((old for old in others if old.months & new.months), None)


def changes(
    problem: Problem,
    before: Iterable[Stint],
    published: Iterable[Stint],
    stands: Standing,
    plan: Plan,
) -> tuple[Change, ...]:
    """Compare the earlier plan's stints from the first open month on with the repaired plan's."""
    pairs = frozenset((pair.supporter, pair.recipient) for pair in plan.pairs)
    new = {_key(stint): stint for stint in _whole(plan.stints or ())}
    old = {_key(stint): stint for stint in before}
    leaving = tuple(old[key] for key in sorted(old.keys() - new.keys()))
    told = _Comparison(problem, frozenset(published), stands, pairs, leaving)
    appear: dict[str, list[Stint]] = defaultdict(list)
    for key in sorted(new.keys() - old.keys()):
        appear[key[0]].append(new[key])
    gone = [told.gone(stint, appear[stint.person]) for stint in leaving]
    added = [told.new(stint) for own in appear.values() for stint in own]
    return tuple(sorted((*gone, *added), key=_order))


def _whole(stints: Iterable[Stint]) -> Iterator[Stint]:
    """Planned stints, adjacent rows as one."""
    planned = [stint for stint in stints if not stint.fixed]
    of = {(stint.person, stint.post_key): stint for stint in planned}
    for one in merge(planned):
        row = of[one.person, one.post_key]
        yield Stint(
            person=one.person,
            supporter=row.supporter,
            recipient=one.recipient,
            post=one.post,
            months=one.months,
            specialty=row.specialty,
        )


def _match(old: Stint, news: list[Stint]) -> Stint | None:
    """What a stint became: at the same post, else in months that it had."""
    same = [new for new in news if new.post_key == old.post_key and _near(new, old)]
    other = [new for new in news if new.months & old.months]
    return next(iter((*same, *other)), None)


def _near(new: Stint, old: Stint) -> bool:
    return bool(Span(new.months.first - 1, new.months.last + 1) & old.months)


def _what(old: Stint, new: Stint | None) -> What:
    if new is None:
        return What.DROPPED
    if new.post_key != old.post_key:
        return What.MOVED
    if old.months.covers(new.months):
        return What.SHORTENED
    return What.EXTENDED if new.months.covers(old.months) else What.SHIFTED


def _at(stint: Stint) -> Mapping[str, str]:
    return {"recipient": stint.recipient, "post": stint.post}


def _key(stint: Stint) -> tuple:
    return stint.person, stint.post_key, stint.months


def _order(change: Change) -> tuple:
    shown = change.before or change.after
    return shown.recipient, shown.post, shown.months, change.person, change.what
