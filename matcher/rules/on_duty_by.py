"""New pairs have everybody on duty by a date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from matcher.check.violation import Violation
from matcher.domain.months import Span, format_month, year_of
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.rules.base import Rule
from matcher.rules.fields import Due
from matcher.rules.new_pairs import ask, either, new_pairs, new_supporters

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel


class OnDutyBy(Rule):
    """In the month of ``date`` somebody holds each post that a new pair holds in that year.

    A pair is new when the incumbent table does not hold it; without that table every pair is. A
    new pair holds a post in the year when one of its supporter's people does in a month of it
    inside the post's months. Anybody's holding the post in the deadline's month will do; a post
    that does not exist in that month is not asked for, and a deadline outside the horizon asks
    for nothing.
    """

    name = "on_duty_by"
    group = "demand"
    unit = "posts"
    assessed_by = "stints"
    of_new_pairs = True
    texts = {
        "name-on_duty_by": ("on duty by", "到岗期限"),
        "rule-on_duty_by": (
            "Every post that a new pair fills in that year is held in the month of { $date }.",
            "新增结对当年派人的岗位，须于 { $date } 所在月份有人在岗。",
        ),
        "on_duty_by-vacant": (
            "{ $recipient } / { $post }: a new pair fills the post in { $year }, but nobody holds "
            "it in { $month }.",
            "{ $recipient }／{ $post }：新增结对在 { $year } 年派人到该岗位，"
            "但 { $month } 无人在岗。",
        ),
    }

    date: Due

    # Model half -------------------------------------------------------------------------------

    def limit_stints(self, model: StintModel) -> None:
        """Whoever a new pair sends to a post in the year: in the month, Σ stints there is 1."""
        for recipient in model.recipients:
            pairs = new_pairs(model, recipient)
            if pairs and self.concerns(model.problem.recipients[recipient]):
                for post in model.problem.posts_of[recipient]:
                    if self.date.month in post.months:
                        self._limit_post(model, post, pairs)

    def _limit_post(self, model: StintModel, post: Post, pairs: Mapping[str, int | None]) -> None:
        due, start = self.date.month, model.problem.horizon.first
        fixed = [s for s in model.problem.scenario.fixed_stints if s.post_key == post.key]
        if any(due in stint.months for stint in fixed):
            return
        year = _year(due) & post.months
        columns = model.at_post.get(post.key, ())
        own = [column for column in columns if column.person.hospital in pairs]
        months = model.by_month(own)[year.first - start : year.last - start + 1]
        facts = {pairs[s.supporter] for s in fixed if s.supporter in pairs and s.months & year}
        triggers = {v for month in months for v in month} | (facts - {None})
        people = model.by_month(columns)[due - start]
        triggers -= set(people)
        if None in facts:
            ask(model, None, people, self.is_soft)
        elif triggers:
            ask(model, either(model, sorted(triggers)), people, self.is_soft)

    def missing(
        self,
        problem: Problem,
        recipient: str,
        stints: Sequence[Stint],
        supporters: Sequence[str],
    ) -> int:
        """Count the posts that new supporters' people hold in the year and nobody in the month."""
        due, total = self.date.month, 0
        new = set(new_supporters(problem, recipient, supporters))
        for post in problem.posts_of[recipient] if new else ():
            if due in post.months:
                year = _year(due) & post.months
                own = [stint for stint in stints if stint.post_key == post.key]
                held = any(stint.supporter in new and stint.months & year for stint in own)
                total += held and not any(due in stint.months for stint in own)
        return total

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each post that stands vacant in the month; amount 1 post."""
        problem, month = evidence.problem, self.date.month
        for post in problem.posts:
            recipient = problem.recipients[post.recipient]
            if month not in post.months or not self.concerns(recipient):
                continue
            there = [s for s in evidence.stints_at.get(recipient.id, ()) if s.post == post.name]
            in_year = [m for m in post.months if year_of(m) == year_of(month)]
            senders = {s.supporter for s in there if any(m in s.months for m in in_year)}
            new = evidence.chosen - problem.incumbent_pairs
            filled = any((supporter, recipient.id) in new for supporter in senders)
            if filled and not any(month in stint.months for stint in there):
                where = {"recipient": recipient.id, "post": post.name}
                where |= {"year": str(year_of(month)), "month": format_month(month)}
                yield Violation(self.name, "on_duty_by-vacant", 1, where)


def _year(month: int) -> Span:
    """The calendar year of a month."""
    first = month - month % 12
    return Span(first, first + 11)
