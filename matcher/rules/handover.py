"""Who leaves a post shows the one who follows how things are done."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from matcher.check.places import settle
from matcher.check.violation import Violation
from matcher.domain.months import format_month
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastZero
from matcher.rules.planning import facts_of

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel
    from matcher.rotation.outline import Outline


class Handover(Rule):
    """Who leaves a post and who takes the place are there together for exactly ``months`` months.

    A post has ``count`` places, each held by one person at a time. A stint *follows* another one
    when it takes its place without a vacant month in between: it starts in the month after the
    other's last one, or in one of the last ``months`` months of the other, which began no later,
    and lasts longer. In the months that both are there only the one who leaves holds the place;
    more of them than ``months`` are one person too many. A stint hands over to one other at most,
    and takes over from one at most. A stint that starts where a place is vacant follows nobody.
    Whatever of this can be read in several ways is read so that least is missing.

    Months before the post's first one are not asked for. Two facts that follow each other lack
    nothing. In months that facts alone overfill nobody hands over. Single posts are exempt.
    """

    name = "handover"
    group = "demand"
    unit = "months"
    assessed_by = "stints"
    splits = "whole"
    texts = {
        "name-handover": ("handover", "工作交接"),
        "rule-handover": (
            "Where one stint at a post follows another without a vacant month, both people are "
            "there for exactly so many months: { $months }.",
            "同一岗位前后两期派驻无空档衔接时，交接双方须同时在岗 { $months } 个月。",
        ),
        "handover-short": (
            "{ $recipient } / { $post }: { $person } takes over from { $before }, who leaves "
            "after { $month }; { $overlap } months together, missing: { $amount }.",
            "{ $recipient }／{ $post }：{ $person } 接替 { $before }（{ $month } 期满），"
            "共同在岗 { $overlap } 个月，缺 { $amount } 个月。",
        ),
    }

    months: AtLeastZero

    # Model half -------------------------------------------------------------------------------

    def allows_stints(
        self, problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> np.ndarray | None:
        """Keep the stints that fixed ones leave a place for, or hand one over."""
        # Whoever only checks a plan loads no solver.
        from matcher.rotation.handovers import admitted

        if post.single or post.key not in problem.fixed_at:
            return None
        return admitted(problem, person, post, firsts, lasts)

    def stints_depend_on(self, problem: Problem, person: Person, post: Post) -> Hashable:
        """Fixed stints at the post, and the person's own."""
        if post.key not in problem.fixed_at:
            return None
        return post.key, facts_of(problem, person, post)

    def limit_stints(self, model: StintModel) -> None:
        """Wherever a place is taken without a vacant month, count the months that are missing."""
        for places in model.places.values():
            post, first = places.board.post, places.board.window.start
            if post.single or not self.concerns(model.problem.recipients[post.recipient]):
                continue
            for following in places.followings():
                lack = min(self.months, following.at - first) - following.overlap
                if lack > 0 and self.is_soft:
                    model.lose("shortfall", following.variable, lack)
                elif lack > 0:
                    model.row((following.variable,), (1,), high=0)

    def outline(self, outline: Outline) -> Outline:
        """Everybody hands over; beside fixed stints the quick planner does not know how."""
        if not self.months or all(post.single for post in outline.posts):
            return outline
        facts = any(post.key in outline.problem.fixed_at for post in outline.posts)
        return outline.incomplete() if facts else replace(outline, handover=True)

    def missing(
        self,
        problem: Problem,
        recipient: str,
        stints: Sequence[Stint],
        supporters: Sequence[str],
    ) -> int:
        """Add up what the stints at each post lack."""
        from matcher.rotation.handovers import lacking_at

        posts = [post for post in problem.posts_of[recipient] if not post.single and self.months]
        return sum(lacking_at(problem, post, stints, self.months) for post in posts)

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each stint that follows another too abruptly; amount in missing months."""
        problem = evidence.problem
        for post in problem.posts:
            if post.single or not self.concerns(problem.recipients[post.recipient]):
                continue
            for following in settle(evidence, post, self.months).followings:
                if following.short:
                    where = {
                        "recipient": post.recipient,
                        "post": post.name,
                        "person": following.after.person,
                        "before": following.before.person,
                        "month": format_month(following.before.months.last),
                        "overlap": following.overlap,
                    }
                    yield Violation(self.name, "handover-short", following.short, where)
