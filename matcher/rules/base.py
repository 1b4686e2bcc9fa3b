"""What every rule has: parameters, texts, a model half and a checker half.

A rule's two halves stay independent. The model half (``allows_pair`` … ``missing``) thinks in
pair variables and stint columns; the checker half (``violations``) walks the stints of a finished
plan. They may share the domain, never a line that decides a violation.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

import numpy as np
from pydantic import BaseModel, ConfigDict

from matcher.domain.hospitals import Kind, Recipient
from matcher.domain.pair_costs import Pair, PairCosts
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.rules.lacking import Wholes, count_stints, lacked_by_stints

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.check.violation import Violation
    from matcher.pairing.model import PairModel
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel
    from matcher.rotation.outline import Outline

Group = Literal["policy", "eligibility", "limit", "demand", "schedule"]
Splits = Literal["recipient", "supporter", "decision", "whole"]
Texts = Mapping[str, tuple[str, str]]


class Rule(BaseModel):
    """One rule in force, with its parameters.

    ``clause`` names the document and section that the rule comes from. ``kinds`` and
    ``recipients`` limit the rule to these recipients (None: all). ``soft`` None: as the group
    says (a demand is soft, every other rule hard).

    ``of_new_pairs``: what the rule asks of stints differs between kept and new pairs, so that a
    recipient may lack less with fewer pairs. Of a recipient, a rule of stints looks at nothing but
    its posts, kind, months and fixed stints.

    ``splits``: what a rule can be dropped for alone: a recipient, a supporter, a row of the
    decisions table; ``whole``: only for all of them together, and then the rule goes soft: what it
    says besides, of a handover's months or a batch's first, other rules go by.

    ``texts`` maps message codes to an English and a Chinese Fluent pattern: ``name-RULE``
    to its short name, ``rule-RULE`` to the sentence a planner reads (its parameters are the
    variables, ``has_PARAMETER`` is no where one is not given), other codes to the sentences of
    its violations.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, coerce_numbers_to_str=True
    )

    name: ClassVar[str]
    group: ClassVar[Group]
    texts: ClassVar[Texts]
    unit: ClassVar[str] = ""
    assessed_by: ClassVar[Literal["pairs", "stints", "schedule"]] = "pairs"
    of_new_pairs: ClassVar[bool] = False
    splits: ClassVar[Splits] = "recipient"

    clause: str = ""
    kinds: tuple[Kind, ...] | None = None
    recipients: tuple[str, ...] | None = None
    soft: bool | None = None

    def concerns(self, recipient: Recipient) -> bool:
        """Tell whether the rule is limited to other recipients."""
        in_kinds = self.kinds is None or recipient.kind in self.kinds
        return in_kinds and (self.recipients is None or recipient.id in self.recipients)

    @property
    def is_soft(self) -> bool:
        """Tell whether a breach counts as shortfall instead of as a violation."""
        return self.group == "demand" if self.soft is None else self.soft

    def parameters(self) -> dict[str, Any]:
        """The rule's own parameters, without clause, kinds, recipients and soft."""
        return self.model_dump(exclude={"clause", "kinds", "recipients", "soft"})

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """Give ladders of versions that ask for less or forbid less, the least different first.

        Each ladder turns one parameter; each step admits every plan that the step before admits.
        """
        return ()

    def turned(self, parameter: str, values: Iterable[Any]) -> Sequence[Self]:
        """Give the rule once for each of these values of a parameter."""
        return [self.model_copy(update={parameter: value}) for value in values]

    # Model half -------------------------------------------------------------------------------

    def allows_pair(self, problem: Problem, supporter: str, recipient: str) -> bool:
        """Tell whether the pair may be chosen at all."""
        return True

    def limit_pairs(self, model: PairModel) -> None:
        """Add this rule's rows over pair variables; a soft rule is not asked."""

    def pairs_lack(
        self, problem: Problem, pairs: Sequence[Pair], recipients: Sequence[str]
    ) -> PairCosts:
        """What a soft rule lacks with any choice among ``pairs``, told for these recipients.

        By default 1 for each pair that ``allows_pair`` speaks against.
        """
        if type(self).allows_pair is Rule.allows_pair:
            return PairCosts()
        own = [pair for pair in pairs if self.concerns(problem.recipients[pair[1]])]
        return PairCosts({pair: 1 for pair in own if not self.allows_pair(problem, *pair)})

    def allows_stints(
        self, problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> np.ndarray | None:
        """Mark which stints, given by first and last month, the rule admits; None: all.

        A soft rule is not asked.
        """
        return None

    def stints_depend_on(self, problem: Problem, person: Person, post: Post) -> Hashable:
        """What ``allows_stints`` looks at besides the stints: equal keys, equal answers."""
        return person.id, post.key

    def stints_lack(
        self, problem: Problem, person: Person, post: Post, wholes: Wholes
    ) -> np.ndarray | None:
        """What a soft rule lacks at each of these whole stints alone; None: nothing."""
        return None

    def limit_stints(self, model: StintModel) -> None:
        """Add this rule's rows over stint columns; what soft rules lack counts as shortfall."""
        if self.is_soft and type(self).stints_lack is not Rule.stints_lack:
            count_stints(self, model)

    def lacked(self, problem: Problem, stints: Sequence[Stint]) -> int:
        """What planned stints, all those of their people, lack of a soft limit on people."""
        if type(self).stints_lack is Rule.stints_lack:
            return 0
        return lacked_by_stints(self, problem, stints)

    def outline(self, outline: Outline) -> Outline:
        """Tell the quick planner about the rule; by default, that it cannot know the rows."""
        adds_rows = type(self).limit_stints is not Rule.limit_stints
        return outline.incomplete() if adds_rows and not self.is_soft else outline

    def missing(
        self,
        problem: Problem,
        recipient: str,
        stints: Sequence[Stint],
        supporters: Sequence[str],
    ) -> int:
        """Count what the stints at a recipient, fixed ones included, lack of a demand.

        ``supporters`` are those that the recipient is paired with.
        """
        return 0

    def least_missing(self, problem: Problem, recipient: str, supporters: Sequence[str]) -> int:
        """Give a number that ``missing`` cannot go below with some or all of these supporters."""
        return 0

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each breach with its amount in the rule's unit, whether the rule is soft or not."""
        return iter(())

    def value(self, evidence: Evidence) -> int | None:
        """Give what the schedule of this rule is worth in the plan; None: it has no value."""
        return None
