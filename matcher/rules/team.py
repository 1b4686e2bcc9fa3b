"""How many different people come in a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from matcher.check.violation import Violation
from matcher.domain.hospitals import Kind, Recipient
from matcher.domain.months import Span, year_of
from matcher.domain.people import Title
from matcher.domain.stints import Stint
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastOne, AtLeastZero, TitleName
from matcher.rules.planning import able_months, fixed_people

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel


class Seniors(BaseModel):
    """How many of the team have at least a title."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: TitleName
    count: AtLeastOne


class Team(Rule):
    """Each recipient gets ``size`` distinct people a calendar year, and seniors among them.

    ``tcm`` is the size for recipients of that kind (None: as all). A year in which the recipient
    takes part for some months only asks for its part, rounded down.
    """

    name = "team"
    group = "demand"
    unit = "people"
    assessed_by = "stints"
    texts = {
        "name-team": ("people a year", "年度派驻人数"),
        "rule-team": (
            "Each recipient gets at least this many people a year: { $size }{ $has_tcm ->\n"
            '    [no] {""}\n   *[yes] {" "}(TCM hospitals: { $tcm })\n}{ $has_seniors ->\n'
            '    [no] {""}\n   *[yes] , among them: { $seniors }\n}.',
            "每家受援医院每年派驻不少于 { $size } 人{ $has_tcm ->\n"
            '    [no] {""}\n   *[yes] （中医医院：{ $tcm }）\n}{ $has_seniors ->\n'
            '    [no] {""}\n   *[yes] ，其中：{ $seniors }\n}。',
        ),
        "team-tcm-none": ("the same", "相同"),
        "team-seniors-none": ("people of any title", "职称不限"),
        "team-size": (
            "{ $recipient }: { $present } people in { $year }, { $amount } fewer than { $need }.",
            "{ $recipient } 在 { $year } 年有 { $present } 人，比 { $need } 人少 { $amount } 人。",
        ),
        "team-seniors": (
            "{ $recipient }: { $present } people of title { $title } or above in { $year }, "
            "{ $amount } fewer than { $need }.",
            "{ $recipient } 在 { $year } 年 { $title } 及以上人员有 { $present } 人，"
            "比 { $need } 人少 { $amount } 人。",
        ),
    }

    size: AtLeastZero
    tcm: AtLeastZero | None = None
    seniors: Seniors | None = None

    # Model half -------------------------------------------------------------------------------

    def limit_stints(self, model: StintModel) -> None:
        """Σ people who come in a year, and what is missing, is at least the number asked."""
        for recipient in model.recipients:
            hospital = model.problem.recipients[recipient]
            if self.concerns(hospital):
                for months in _calendar_years(hospital.months & model.problem.horizon):
                    for need, title in self._asked(hospital, months):
                        self._limit_year(model, recipient, months, need, title)

    def _limit_year(
        self, model: StintModel, recipient: str, months: Span, need: int, title: Title
    ) -> None:
        there = fixed_people(model.problem, recipient)
        known = {person for month in months for person in there.get(month, ())}
        start = model.problem.horizon.first
        come: dict[str, list[int]] = defaultdict(list)
        for column in model.at_recipient.get(recipient, ()):
            met = months & Span(start + column.first, start + column.last)
            if met and column.person.id not in known and column.person.title >= title:
                come[column.person.id].append(column.variable)
        need -= sum(model.problem.staff[person].title >= title for person in known)
        if need > 0:
            people = [self._comes(model, stints) for stints in come.values()]
            model.demand(people, need, self.is_soft)

    def _comes(self, model: StintModel, stints: Sequence[int]) -> int:
        """1 only when one of the stints is chosen."""
        comes = model.follow(stints, lambda there: min(1, there))
        model.row([comes, *stints], [1] + [-1] * len(stints), high=0)
        return comes

    def missing(self, problem: Problem, recipient: str, stints: Sequence[Stint]) -> int:
        """Count by calendar year who has a month there."""
        hospital = problem.recipients[recipient]
        total = 0
        for months in _calendar_years(hospital.months & problem.horizon):
            come = {stint.person for stint in stints if stint.months & months}
            total += self._lacking(problem, hospital, months, come)
        return total

    def least_missing(self, problem: Problem, recipient: str, supporters: Sequence[str]) -> int:
        """In each year at most the people who are available and suit a post can come."""
        hospital = problem.recipients[recipient]
        able = able_months(problem, recipient, supporters)
        there = fixed_people(problem, recipient)
        total = 0
        for months in _calendar_years(hospital.months & problem.horizon):
            come = {person for month in months for person in there.get(month, ())}
            come |= {person for person, own in able.items() if not own.isdisjoint(months)}
            total += self._lacking(problem, hospital, months, come)
        return total

    def _lacking(self, problem: Problem, hospital: Recipient, months: Span, come: set[str]) -> int:
        return sum(
            max(0, need - sum(problem.staff[person].title >= title for person in come))
            for need, title in self._asked(hospital, months)
        )

    def _asked(self, hospital: Recipient, months: Span) -> Iterator[tuple[int, Title]]:
        """People asked for in these months of a year, and their lowest title."""
        smaller = hospital.kind == Kind.TCM and self.tcm is not None
        yield (self.tcm if smaller else self.size) * len(months) // 12, Title.RESIDENT
        if self.seniors is not None:
            yield self.seniors.count * len(months) // 12, self.seniors.title

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each recipient and year with too few people or seniors; amount in people."""
        for recipient in evidence.problem.recipients.values():
            if self.concerns(recipient):
                yield from self._of_recipient(evidence, recipient)

    def _of_recipient(self, evidence: Evidence, recipient: Recipient) -> Iterator[Violation]:
        titles = {person.id: person.title for person in evidence.problem.staff.values()}
        for year, months in _years(evidence, recipient).items():
            there = _people_in(evidence, recipient, months)
            where = {"recipient": recipient.id, "year": str(year)}
            size = self.tcm if self.tcm is not None and recipient.kind is Kind.TCM else self.size
            yield from self._short("team-size", size, months, there, where)
            if self.seniors is not None:
                title = self.seniors.title
                seniors = {person for person in there if titles[person] >= title}
                where = where | {"title": title.name.lower()}
                yield from self._short("team-seniors", self.seniors.count, months, seniors, where)

    def _short(
        self, code: str, a_year: int, months: set[int], there: set[str], where: Mapping[str, str]
    ) -> Iterator[Violation]:
        need = a_year * len(months) // 12
        if len(there) < need:
            numbers = {"present": len(there), "need": need}
            yield Violation(self.name, code, need - len(there), {**where, **numbers})


def _years(evidence: Evidence, recipient: Recipient) -> Mapping[int, set[int]]:
    """The recipient's months inside the horizon by calendar year."""
    found: dict[int, set[int]] = defaultdict(set)
    for month in recipient.months & evidence.problem.horizon:
        found[year_of(month)].add(month)
    return found


def _people_in(evidence: Evidence, recipient: Recipient, months: set[int]) -> set[str]:
    stints = evidence.stints_at.get(recipient.id, ())
    return {stint.person for stint in stints if not months.isdisjoint(stint.months)}


def _calendar_years(months: Span) -> Iterator[Span]:
    """Cut a span at the turns of the year."""
    first = months.first
    while first <= months.last:
        last = min(months.last, first - first % 12 + 11)
        yield Span(first, last)
        first = last + 1
