"""What is to be done by when: agreements, inspections, evaluations, appraisals, bulletins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from matcher.check.violation import Violation
from matcher.domain.months import month_in_year, year_of
from matcher.domain.schedules import Milestone
from matcher.language.message import Message
from matcher.rules.base import Rule
from matcher.rules.fields import BadValue, DueDay, OneLine

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence


class Due(BaseModel):
    """One entry; exactly one of ``date``, ``every`` and ``at`` says when.

    ``pairs`` (in files ``for``) None: the programme as a whole; else each pair of that status.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    date: DueDay | None = None
    every: Literal["month", "year"] | None = None
    at: Literal["stint_end"] | None = None
    kind: OneLine = Field(min_length=1)
    pairs: Literal["all", "new", "kept"] | None = Field(None, alias="for")
    note: OneLine = ""

    @model_validator(mode="after")
    def _one_time(self) -> Due:
        if sum(when is not None for when in (self.date, self.every, self.at)) != 1:
            raise BadValue("input-when", Message("mend-when"))
        return self


class Milestones(Rule):
    """Each entry gives rows of milestones.csv; a bare list of entries is enough.

    ``date``: one row, due that day (a month: its last day). ``every``: a row for each calendar
    month or year that the horizon touches, due on its last day, in a last year that is not whole
    on the last day of the horizon. With ``for`` each pair of that status has these rows (every:
    in the months in which it is in force), without it the programme as a whole. ``at: stint_end``:
    a row for each stint that ends in the horizon or later, due on the last day of its last month,
    the person before the note; ``for`` then names the pairs, and without it all of them are meant.
    """

    name = "milestones"
    group = "schedule"
    unit = "dates"
    assessed_by = "schedule"
    texts = {
        "name-milestones": ("milestones", "重要节点"),
        "rule-milestones": (
            "By these dates the following is due: { $milestones }.",
            "按期办理下列事项：{ $milestones }。",
        ),
        "milestones-milestones-one": (
            "{ $kind ->\n    [supplementary_agreement] supplementary agreement\n"
            "   *[other] { $kind }\n} { $has_date ->\n    [yes] by { $date }\n"
            "   *[no] { $every ->\n        [month] each month\n        [year] each year\n"
            "       *[other] at the end of each stint\n    }\n}{ $pairs ->\n"
            '    [all] {" "}for each pair\n    [new] {" "}for each new pair\n'
            '    [kept] {" "}for each kept pair\n   *[other] {""}\n}{ $has_note ->\n'
            '    [no] {""}\n   *[yes] {" "}({ $note })\n}',
            "{ $has_date ->\n    [yes] { $date } 前\n"
            "   *[no] { $every ->\n        [month] 每月\n        [year] 每年\n"
            "       *[other] 每个派驻期结束时\n    }\n}{ $pairs ->\n"
            "    [all] ，每对结对\n    [new] ，每对新增结对\n"
            '    [kept] ，每对保留结对\n   *[other] {""}\n}，{ $kind ->\n'
            "    [agreement] 签订协议书\n    [supplementary_agreement] 签订补充协议\n"
            "    [inspection] 督查\n    [evaluation] 评估\n    [appraisal] 考核\n"
            "    [bulletin] 简报\n    [plan] 制定计划\n   *[other] { $kind }\n"
            '}{ $has_note ->\n    [no] {""}\n   *[yes] （{ $note }）\n}',
        ),
        "milestones-missing": (
            "{ $event }, due { $day }, is missing.",
            "缺少 { $day } 的{ $event }。",
        ),
        "milestones-missing_pair": (
            "{ $supporter } → { $recipient }: { $event }, due { $day }, is missing.",
            "{ $supporter } → { $recipient }：缺少 { $day } 的{ $event }。",
        ),
        "milestones-undue": (
            "{ $event } on { $day } is not what the rule asks for, or stands there too often.",
            "{ $day } 的{ $event }不是规则所要求的，或重复列出。",
        ),
        "milestones-undue_pair": (
            "{ $supporter } → { $recipient }: { $event } on { $day } is not what the rule asks "
            "for, or stands there too often.",
            "{ $supporter } → { $recipient }：{ $day } 的{ $event }不是规则所要求的，或重复列出。",
        ),
    }

    milestones: tuple[Due, ...]

    @model_validator(mode="before")
    @classmethod
    def _bare_list(cls, value: Any) -> Any:
        return {"milestones": value} if isinstance(value, list | tuple) else value

    @field_validator("milestones")
    @classmethod
    def _some(cls, milestones: tuple[Due, ...]) -> tuple[Due, ...]:
        if not milestones:
            raise BadValue("input-empty")
        return milestones

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give the rows that are missing and those that are too many; amount in rows."""
        told = Counter(evidence.schedules.milestones or ())
        due = Counter(self._expected(evidence))
        for code, rows in (("missing", due - told), ("undue", told - due)):
            for row, amount in sorted(rows.items(), key=lambda item: _reading_order(item[0])):
                where = {"event": f"{row.kind} ({row.note})" if row.note else row.kind}
                where = where | {"day": row.due.isoformat()}
                sides = {"supporter": row.supporter, "recipient": row.recipient}
                named = {side: key for side, key in sides.items() if key is not None}
                whole = f"{self.name}-{code}_pair" if len(named) == 2 else f"{self.name}-{code}"
                yield Violation(self.name, whole, amount, where | named)

    def _expected(self, evidence: Evidence) -> Iterator[Milestone]:
        horizon = evidence.problem.horizon
        for entry in self.milestones:
            pairs = [pair for pair in sorted(evidence.chosen) if self._has(evidence, entry, pair)]
            if entry.at == "stint_end":
                yield from self._farewells(evidence, entry)
            elif entry.pairs is None:
                for day in _calendar(entry, horizon):
                    yield Milestone(due=day, kind=entry.kind, note=entry.note)
            else:
                for supporter, recipient in pairs:
                    for day in _calendar(entry, evidence.problem.in_force(supporter, recipient)):
                        yield _row(entry, supporter, recipient, day, entry.note)

    def _farewells(self, evidence: Evidence, entry: Due) -> Iterator[Milestone]:
        for stint in evidence.whole_stints:
            pair = evidence.problem.staff[stint.person].hospital, stint.recipient
            end = stint.months.last
            if end >= evidence.problem.horizon.first and self._has(evidence, entry, pair):
                words = [stint.person, entry.note] if entry.note else [stint.person]
                yield _row(entry, *pair, _eve(end + 1), ": ".join(words))

    def _has(self, evidence: Evidence, entry: Due, pair: tuple[str, str]) -> bool:
        statuses = {"all", "kept" if pair in evidence.problem.incumbent_pairs else "new"}
        meant = entry.pairs is None or entry.pairs in statuses
        return meant and self.concerns(evidence.problem.recipients[pair[1]])


def _calendar(entry: Due, months: Iterable[int]) -> Iterator[date]:
    if entry.date is not None:
        yield entry.date
        return
    last = {(month if entry.every == "month" else year_of(month)): month for month in months}
    yield from (_eve(month + 1) for month in last.values())


def _eve(month: int) -> date:
    """Give the day before a month begins."""
    return date(year_of(month), month_in_year(month), 1) - timedelta(days=1)


def _row(entry: Due, supporter: str, recipient: str, day: date, note: str) -> Milestone:
    sides = {"supporter": supporter, "recipient": recipient}
    return Milestone(due=day, kind=entry.kind, note=note, **sides)


def _reading_order(row: Milestone) -> tuple[object, ...]:
    return row.due, row.kind, row.supporter or "", row.recipient or "", row.note
