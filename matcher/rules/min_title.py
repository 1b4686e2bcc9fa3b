"""The lowest title that each role is sent with."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Self

import numpy as np

from matcher.check.violation import Violation
from matcher.domain.people import Person, Role, Title
from matcher.domain.posts import Post
from matcher.rules.base import Rule
from matcher.rules.fields import TitleName
from matcher.rules.lacking import Wholes

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class MinTitle(Rule):
    """People are sent with at least the title that their role asks for; None: any title."""

    name = "min_title"
    group = "limit"
    unit = "stints"
    assessed_by = "stints"
    texts = {
        "name-min_title": ("lowest title", "职称要求"),
        "rule-min_title": (
            "Lowest titles: clinicians { $clinician }, managers { $manager }, nurses { $nurse }, "
            "technicians { $technician }.",
            "最低职称：医师 { $clinician }，管理人员 { $manager }，护理人员 { $nurse }，"
            "医技人员 { $technician }。",
        ),
        "min_title-low": (
            "{ $person } ({ $title }) is at { $recipient } / { $post } from { $first } to "
            "{ $last }, below { $min_title }.",
            "{ $person }（{ $title }）在 { $recipient }／{ $post } 派驻 { $first } 至 { $last }，"
            "职称低于 { $min_title }。",
        ),
    }

    clinician: TitleName | None = None
    manager: TitleName | None = None
    nurse: TitleName | None = None
    technician: TitleName | None = None

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """Lower titles, role by role."""
        for role in Role:
            title = getattr(self, role.value)
            if title is not None:
                lower = (one for one in sorted(Title, reverse=True) if one < title)
                yield self.turned(role.value, lower)

    # Model half -------------------------------------------------------------------------------

    def allows_stints(
        self, problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> np.ndarray | None:
        """Keep all stints of a person whose title suffices, else none."""
        return np.full(len(firsts), self._suffices(person))

    def stints_depend_on(self, problem: Problem, person: Person, post: Post) -> Hashable:
        """The person's role and title."""
        return person.role, person.title

    def stints_lack(
        self, problem: Problem, person: Person, post: Post, wholes: Wholes
    ) -> np.ndarray | None:
        """1 for each stint of a person whose title does not suffice."""
        return None if self._suffices(person) else np.ones(len(wholes.firsts), dtype=np.int64)

    def _suffices(self, person: Person) -> bool:
        lowest = {
            Role.CLINICIAN: self.clinician,
            Role.MANAGER: self.manager,
            Role.NURSE: self.nurse,
            Role.TECHNICIAN: self.technician,
        }[person.role]
        return lowest is None or person.title >= lowest

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each planned stint of a person whose title is too low; amount 1 stint."""
        problem = evidence.problem
        for stint in evidence.whole_stints:
            if stint.planned is None or not self.concerns(problem.recipients[stint.recipient]):
                continue
            person = problem.staff[stint.person]
            asked = self.asks(person)
            if person.title < asked:
                titles = {"title": person.title.name.lower(), "min_title": asked.name.lower()}
                yield Violation(self.name, "min_title-low", 1, stint.where | titles)

    def asks(self, person: Person) -> Title:
        """The lowest title that the rule lets a person of this role be sent with."""
        return getattr(self, person.role.value) or Title.RESIDENT
