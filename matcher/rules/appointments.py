"""Who of the people at a recipient leads, and who heads a department."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from matcher.check.violation import Violation
from matcher.domain.months import ALWAYS, format_month, month_in_year
from matcher.domain.schedules import Appointment, StintKey
from matcher.rules.base import Rule
from matcher.rules.fields import TitleName

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence, WholeStint

Departments = Mapping[tuple[str, str], str | None]


class Appointments(Rule):
    """Titles for people who are posted anyway, by pair and period; nobody comes for a title.

    A stint belongs to the period in which it starts: a batch where the rule ``batches`` concerns
    the recipient, else a calendar year. Of a pair's people in a period the highest title is
    ``leader`` (None: nobody is). Of the others from ``from_title`` on, the highest title in each
    specialty of their posts heads the department, the rest are deputies. Ties by earlier start,
    then id. Holders of a post first_vice_director have that title and take no part in the rest;
    a post without specialty has no department. All stints of a person in a period count together.
    """

    name = "appointments"
    group = "schedule"
    unit = "stints"
    assessed_by = "schedule"
    texts = {
        "name-appointments": ("appointments", "任职安排"),
        "rule-appointments": (
            "Of each pair's people in a batch or year{ $has_leader ->\n"
            '    [no] {""}\n   *[yes] {" "}the highest title becomes { $leader }, and\n}'
            " those of title { $from_title } or above{ $has_leader ->\n"
            '    [no] {""}\n   *[yes] {" "}among the others\n}'
            " become head or deputy head of their department.",
            "每对结对医院每批（年）派驻人员中，{ $has_leader ->\n"
            '    [no] {""}\n   *[yes] 职称最高者任{ $leader }，其余人员中\n}'
            "{ $from_title }及以上者任所在科室主任或副主任。",
        ),
        "appointments-leader-none": ("nobody", "不设"),
        "appointments-missing": (
            "{ $person } at { $recipient } / { $post } from { $first }: no appointment, "
            "due is: { $due_appointment }.",
            "{ $person } 自 { $first } 起在 { $recipient }／{ $post }：未任职，"
            "应任{ $due_appointment }。",
        ),
        "appointments-wrong": (
            "{ $person } at { $recipient } / { $post } from { $first }: { $appointment }, "
            "due is: { $due_appointment }.",
            "{ $person } 自 { $first } 起在 { $recipient }／{ $post }：任{ $appointment }，"
            "应任{ $due_appointment }。",
        ),
        "appointments-undue": (
            "{ $person } at { $recipient } / { $post } from { $first }: { $appointment }, "
            "but no appointment is due.",
            "{ $person } 自 { $first } 起在 { $recipient }／{ $post }：任{ $appointment }，"
            "但不应任职。",
        ),
    }

    leader: Appointment | None = Appointment.VICE_PRESIDENT
    from_title: TitleName

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each row of stints with another appointment than is due; amount 1 stint."""
        told = evidence.schedules.appointments or {}
        due = dict(self._due(evidence))
        for row in sorted({**told, **due}):
            found, right = told.get(row), due.get(row)
            if found == right:
                continue
            where = dict(zip(("person", "recipient", "post"), row[:3], strict=True))
            where = where | {"first": format_month(row[3])}
            words = {"appointment": found, "due_appointment": right}
            where = where | {key: str(word) for key, word in words.items() if word is not None}
            code = "undue" if right is None else "missing" if found is None else "wrong"
            yield Violation(self.name, f"{self.name}-{code}", 1, where)

    def _due(self, evidence: Evidence) -> Iterator[tuple[StintKey, Appointment]]:
        """Give the rows that are to have an appointment; a whole stint may be several rows."""
        rows = defaultdict(list)
        for stint in (*evidence.placed, *evidence.problem.scenario.fixed_stints):
            rows[stint.person, *stint.post_key].append(stint)
        department = _departments(evidence)
        for team in self._teams(evidence):
            for stint, title in self._titles(evidence, team, department):
                for row in rows[stint.person, *stint.post_key]:
                    if stint.months.covers(row.months):
                        yield (row.person, *row.post_key, row.months.first), title

    def _titles(
        self, evidence: Evidence, team: Sequence[WholeStint], department: Departments
    ) -> Iterator[tuple[WholeStint, Appointment]]:
        """Ask of each stint of a pair and period what its person is to be."""
        staff = evidence.problem.staff
        rivals = [stint for stint in team if stint.post != Appointment.FIRST_VICE_DIRECTOR]
        leader = None if self.leader is None else _foremost(evidence, rivals)
        followers: dict[str | None, list[WholeStint]] = defaultdict(list)
        for stint in rivals:
            if stint.person != leader:
                followers[department[stint.post_key]].append(stint)
        heads = {own: _foremost(evidence, stints) for own, stints in followers.items()}
        for stint in team:
            own = department[stint.post_key]
            if stint not in rivals:
                yield stint, Appointment.FIRST_VICE_DIRECTOR
            elif stint.person == leader and self.leader is not None:
                yield stint, self.leader
            elif own is not None and staff[stint.person].title >= self.from_title:
                is_head = stint.person == heads[own]
                yield stint, Appointment.DEPARTMENT_HEAD if is_head else Appointment.DEPUTY_HEAD

    def _teams(self, evidence: Evidence) -> Iterable[Sequence[WholeStint]]:
        """Give the whole stints that a pair starts in one period."""
        problem = evidence.problem
        batches = problem.scenario.rules.get("batches")
        found = defaultdict(list)
        for stint in evidence.whole_stints:
            recipient = problem.recipients[stint.recipient]
            if self.concerns(recipient):
                by_batch = batches is not None and batches.concerns(recipient)
                period = _period_start(stint.months.first, batches.months if by_batch else (1,))
                found[problem.staff[stint.person].hospital, recipient.id, period].append(stint)
        return found.values()


def _foremost(evidence: Evidence, stints: Sequence[WholeStint]) -> str | None:
    """Give the one person of these stints before whom nobody comes; None: there are none."""
    staff = evidence.problem.staff
    starts: dict[str, int] = {}
    for stint in stints:
        starts[stint.person] = min(stint.months.first, starts.get(stint.person, ALWAYS.last))

    def before(one: str, other: str) -> bool:
        if staff[one].title != staff[other].title:
            return staff[one].title > staff[other].title
        if starts[one] != starts[other]:
            return starts[one] < starts[other]
        return one < other

    first = (one for one in starts if not any(before(other, one) for other in starts))
    return next(first, None)


def _period_start(month: int, starts: Sequence[int]) -> int:
    """Go back to the month in which the batch, or the year, of a month starts."""
    while month_in_year(month) not in starts:
        month -= 1
    return month


def _departments(evidence: Evidence) -> Departments:
    """Give the specialty of each post: the scenario's, or that of facts at an unknown post."""
    facts = evidence.problem.scenario.fixed_stints
    known = {stint.post_key: stint.specialty for stint in facts}
    return known | {key: post.specialty for key, post in evidence.problem.post.items()}
