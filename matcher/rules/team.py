"""How many different people come in a year, or are there when a batch starts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Self

from pydantic import BaseModel, ConfigDict

from matcher.check.violation import Violation
from matcher.check.years import months_by_year
from matcher.domain.hospitals import Kind, Recipient
from matcher.domain.months import Span, format_month, month_in_year
from matcher.domain.people import Title
from matcher.domain.stints import Stint
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastOne, AtLeastZero, TitleName
from matcher.rules.planning import able_months, calendar_years, fixed_people, turns

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
    takes part for some months only asks for its part, rounded down. Where ``batches`` concerns
    the recipient, each batch asks for the whole team instead: the people who are there in its
    first month. A batch starts in the recipient's first month and in each month that rule names.
    """

    name = "team"
    group = "demand"
    unit = "people"
    assessed_by = "stints"
    texts = {
        "name-team": ("team size", "派驻团队人数"),
        "rule-team": (
            "Each recipient gets at least this many people a batch or, without batches, people a "
            "year: { $size }{ $has_tcm ->\n"
            '    [no] {""}\n   *[yes] {" "}(TCM hospitals: { $tcm })\n}{ $has_seniors ->\n'
            '    [no] {""}\n   *[yes] , among them { $seniors }\n}.',
            "每家受援医院每年（分批派驻的每批）派驻不少于 { $size } 人{ $has_tcm ->\n"
            '    [no] {""}\n   *[yes] （中医医院：{ $tcm }）\n}{ $has_seniors ->\n'
            '    [no] {""}\n   *[yes] ，其中{ $seniors }\n}。',
        ),
        "team-seniors-one": (
            "at least { $count } of title { $title } or above",
            "{ $title }及以上不少于 { $count } 人",
        ),
        "team-tcm-none": ("the same", "相同"),
        "team-seniors-none": ("people of any title", "职称不限"),
        "team-size": (
            "{ $recipient }: { $present } people in { $year }, { $amount } fewer than { $need }.",
            "{ $recipient }在 { $year } 年有 { $present } 人，比 { $need } 人少 { $amount } 人。",
        ),
        "team-seniors": (
            "{ $recipient }: { $present } people of title { $title } or above in { $year }, "
            "{ $amount } fewer than { $need }.",
            "{ $recipient }在 { $year } 年 { $title } 及以上人员有 { $present } 人，"
            "比 { $need } 人少 { $amount } 人。",
        ),
        "team-batch": (
            "{ $recipient }: { $present } people in the batch of { $month }, { $amount } fewer "
            "than { $need }.",
            "{ $recipient }在 { $month } 批次有 { $present } 人，"
            "比 { $need } 人少 { $amount } 人。",
        ),
        "team-batch_seniors": (
            "{ $recipient }: { $present } people of title { $title } or above in the batch of "
            "{ $month }, { $amount } fewer than { $need }.",
            "{ $recipient }在 { $month } 批次 { $title } 及以上人员有 { $present } 人，"
            "比 { $need } 人少 { $amount } 人。",
        ),
    }

    size: AtLeastZero
    tcm: AtLeastZero | None = None
    seniors: Seniors | None = None

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """Fewer people, fewer at hospitals of Chinese medicine, fewer seniors."""
        yield self.turned("size", range(self.size - 1, 0, -1))
        if self.tcm is not None:
            yield self.turned("tcm", range(self.tcm - 1, 0, -1))
        if self.seniors is not None:
            fewer = range(self.seniors.count - 1, 0, -1)
            counts = (self.seniors.model_copy(update={"count": n}) for n in fewer)
            yield self.turned("seniors", counts)

    # Model half -------------------------------------------------------------------------------

    def limit_stints(self, model: StintModel) -> None:
        """Σ people who come in a year or batch, and what is missing, is at least the number."""
        for recipient in model.recipients:
            hospital = model.problem.recipients[recipient]
            if self.concerns(hospital):
                for months, twelfths in _counted(model.problem, hospital):
                    for need, title in self._asked(hospital, twelfths):
                        self._limit(model, recipient, months, need, title)

    def _limit(
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

    def missing(
        self,
        problem: Problem,
        recipient: str,
        stints: Sequence[Stint],
        supporters: Sequence[str],
    ) -> int:
        """Count by year or batch who has a month there."""
        hospital = problem.recipients[recipient]
        total = 0
        for months, twelfths in _counted(problem, hospital):
            come = {stint.person for stint in stints if stint.months & months}
            total += self._lacking(problem, hospital, twelfths, come)
        return total

    def least_missing(self, problem: Problem, recipient: str, supporters: Sequence[str]) -> int:
        """No more can come than are available and suit a post, nor than posts can take in turn."""
        hospital = problem.recipients[recipient]
        able = able_months(problem, recipient, supporters)
        there = fixed_people(problem, recipient)
        total = 0
        for months, twelfths in _counted(problem, hospital):
            known = {person for month in months for person in there.get(month, ())}
            others = {person for person, own in able.items() if not own.isdisjoint(months)} - known
            most = turns(problem, recipient, months)
            for need, title in self._asked(hospital, twelfths):
                come = _of_title(problem, known, title)
                total += max(0, need - come - min(most, _of_title(problem, others, title)))
        return total

    def _lacking(self, problem: Problem, hospital: Recipient, twelfths: int, come: set[str]) -> int:
        asked = self._asked(hospital, twelfths)
        return sum(max(0, need - _of_title(problem, come, title)) for need, title in asked)

    def _asked(self, hospital: Recipient, twelfths: int) -> Iterator[tuple[int, Title]]:
        """People asked for in a part of a year or a batch, and their lowest title."""
        smaller = hospital.kind == Kind.TCM and self.tcm is not None
        yield (self.tcm if smaller else self.size) * twelfths // 12, Title.RESIDENT
        if self.seniors is not None:
            yield self.seniors.count * twelfths // 12, self.seniors.title

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each recipient and year with too few people or seniors; amount in people."""
        for recipient in evidence.problem.recipients.values():
            if self.concerns(recipient):
                yield from self._of_recipient(evidence, recipient)

    def _of_recipient(self, evidence: Evidence, recipient: Recipient) -> Iterator[Violation]:
        batches = _batches(evidence, recipient)
        for month in batches or ():
            where = {"recipient": recipient.id, "month": format_month(month)}
            yield from self._short(evidence, recipient, {month}, 12, where)
        for year, months in months_by_year(evidence, recipient).items() if batches is None else ():
            where = {"recipient": recipient.id, "year": str(year)}
            yield from self._short(evidence, recipient, months, len(months), where)

    def _short(
        self,
        evidence: Evidence,
        recipient: Recipient,
        months: set[int],
        share: int,
        where: Mapping[str, str],
    ) -> Iterator[Violation]:
        """Compare who is there in these months with so many twelfths of the team."""
        there = _people_in(evidence, recipient, months)
        size = self.tcm if self.tcm is not None and recipient.kind is Kind.TCM else self.size
        asked = [("batch" if "month" in where else "size", size, None)]
        if self.seniors is not None:
            code = "batch_seniors" if "month" in where else "seniors"
            asked.append((code, self.seniors.count, self.seniors.title))
        for code, full, title in asked:
            need, titled = full * share // 12, {}
            present = len(there)
            if title is not None:
                titled = {"title": title.name.lower()}
                present = sum(evidence.problem.staff[person].title >= title for person in there)
            if present < need:
                words = {**where, **titled, "present": present, "need": need}
                yield Violation(self.name, f"team-{code}", need - present, words)


def _batches(evidence: Evidence, recipient: Recipient) -> list[int] | None:
    """First months of the recipient's batches; None: its stints roll."""
    rule = evidence.problem.scenario.rules.get("batches")
    if rule is None or not rule.concerns(recipient):
        return None
    own = list(recipient.months & evidence.problem.horizon)
    return own[:1] + [month for month in own[1:] if month_in_year(month) in rule.months]


def _people_in(evidence: Evidence, recipient: Recipient, months: set[int]) -> set[str]:
    stints = evidence.stints_at.get(recipient.id, ())
    return {stint.person for stint in stints if not months.isdisjoint(stint.months)}


def _counted(problem: Problem, hospital: Recipient) -> Iterator[tuple[Span, int]]:
    """Months in which people count as one team, and how many twelfths of a team they ask for."""
    months = hospital.months & problem.horizon
    batches = problem.scenario.rules.get("batches")
    if batches is None or not batches.concerns(hospital):
        yield from ((year, len(year)) for year in calendar_years(months))
        return
    for month in months:
        if month == months.first or month % 12 + 1 in batches.months:
            yield Span(month, month), 12


def _of_title(problem: Problem, people: set[str], title: Title) -> int:
    return sum(problem.staff[person].title >= title for person in people)
