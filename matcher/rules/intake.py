"""How many stints start in a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Self

from matcher.check.violation import Violation
from matcher.check.years import months_by_year
from matcher.domain.hospitals import Recipient
from matcher.domain.months import Span
from matcher.domain.stints import Stint
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastZero
from matcher.rules.planning import able_months, calendar_years, most_apart

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel


class Intake(Rule):
    """At each recipient at least ``stints`` stints start in a calendar year.

    Planned and fixed ones count, a planned stint that continues a fixed one as one with it. A
    year in which the recipient takes part for some months only asks for its part, rounded down.
    """

    name = "intake"
    group = "demand"
    unit = "stints"
    assessed_by = "stints"
    texts = {
        "name-intake": ("stints a year", "年度派驻期数"),
        "rule-intake": (
            "At each recipient at least this many stints start a year: { $stints }.",
            "每家受援医院每年新开始的派驻不少于 { $stints } 人次。",
        ),
        "intake-few": (
            "{ $recipient }: { $started } stints start in { $year }, { $amount } fewer than "
            "{ $need }.",
            "{ $recipient } 在 { $year } 年新开始派驻 { $started } 人次，"
            "比 { $need } 人次少 { $amount } 人次。",
        ),
    }

    stints: AtLeastZero

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """Fewer stints."""
        yield self.turned("stints", range(self.stints - 1, 0, -1))

    # Model half -------------------------------------------------------------------------------

    def limit_stints(self, model: StintModel) -> None:
        """Σ stints that start in a year, and what is missing, is at least the number asked."""
        for recipient in model.recipients:
            hospital = model.problem.recipients[recipient]
            if self.concerns(hospital):
                for months in calendar_years(hospital.months & model.problem.horizon):
                    self._limit_year(model, recipient, months)

    def _limit_year(self, model: StintModel, recipient: str, months: Span) -> None:
        """A column that ends where a fixed stint starts takes that one's start away."""
        start, need = model.problem.horizon.first, self._need(months)
        fixed = _at(model.problem.scenario.fixed_stints, recipient)
        ends = {(*_who(stint), stint.months.last) for stint in fixed}
        columns = model.at_recipient.get(recipient, ())
        starting = [
            column.variable
            for column in columns
            if start + column.first in months
            and (column.person.id, column.post.key, start + column.first - 1) not in ends
        ]
        for stint in fixed:
            before = (*_who(stint), stint.months.first - 1)
            if stint.months.first not in months or before in ends:
                continue
            joined = [
                column.variable
                for column in columns
                if (column.person.id, column.post.key, start + column.last) == before
            ]
            if not joined:
                need -= 1
                continue
            kept = model.follow(joined, lambda chosen: 1 - chosen)
            model.row((kept, *joined), (1,) * (1 + len(joined)), low=1, high=1)
            starting.append(kept)
        model.demand(starting, need, self.is_soft)

    def missing(
        self,
        problem: Problem,
        recipient: str,
        stints: Sequence[Stint],
        supporters: Sequence[str],
    ) -> int:
        """Count by calendar year the stints that follow no other of the person at the post."""
        ends = {(*_who(stint), stint.months.last) for stint in stints}
        own = [stint for stint in stints if (*_who(stint), stint.months.first - 1) not in ends]
        total = 0
        for months in calendar_years(problem.recipients[recipient].months & problem.horizon):
            started = sum(stint.months.first in months for stint in own)
            total += max(0, self._need(months) - started)
        return total

    def least_missing(self, problem: Problem, recipient: str, supporters: Sequence[str]) -> int:
        """Fixed stints start when they do; others only while people are able, and not at once."""
        able = able_months(problem, recipient, supporters)
        fixed = _at(problem.scenario.fixed_stints, recipient)
        total = 0
        for months in calendar_years(problem.recipients[recipient].months & problem.horizon):
            most = sum(stint.months.first in months for stint in fixed)
            for person, own in able.items():
                most += most_apart(problem, recipient, person, own & set(months))
            total += max(0, self._need(months) - most)
        return total

    def _need(self, months: Span) -> int:
        return self.stints * len(months) // 12

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each recipient and year in which too few stints start; amount in stints."""
        for recipient in evidence.problem.recipients.values():
            if self.concerns(recipient):
                yield from self._of_recipient(evidence, recipient)

    def _of_recipient(self, evidence: Evidence, recipient: Recipient) -> Iterator[Violation]:
        firsts = [stint.months.first for stint in evidence.stints_at.get(recipient.id, ())]
        for year, months in months_by_year(evidence, recipient).items():
            asked, started = len(months) * self.stints // 12, 0
            for first in firsts:
                started += first in months
            if started < asked:
                where = {"recipient": recipient.id, "year": str(year)}
                where |= {"started": started, "need": asked}
                yield Violation(self.name, "intake-few", asked - started, where)


def _at(stints: Sequence[Stint], recipient: str) -> list[Stint]:
    return [stint for stint in stints if stint.recipient == recipient]


def _who(stint: Stint) -> tuple[str, tuple[str, str]]:
    return stint.person, stint.post_key
