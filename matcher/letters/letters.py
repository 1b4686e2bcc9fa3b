"""The letters of a plan, put together from its pairs, stints and schedules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from matcher.domain.months import Span
from matcher.domain.schedules import TrainingStay
from matcher.domain.stints import Stint
from matcher.language.catalogue import Lang
from matcher.letters.clauses import signed_clause
from matcher.letters.dated import due_events
from matcher.letters.letter import Draft, GoalHeld, Letter, NetworkPlace, RuleBehind, Stay
from matcher.letters.people import posting
from matcher.letters.places import post_helped
from matcher.letters.words import Words, plain
from matcher.plan.plan import Plan
from matcher.rules.describe import describe
from matcher.terminal.scenario import made_up

Pair = tuple[str, str]


class Desk:
    """A plan with what its letters look up, each row of it found once."""

    def __init__(self, plan: Plan, lang: Lang) -> None:
        self.plan = plan
        self.lang = lang
        self.words = Words(plan.problem.scenario, lang)

    def letter(self, draft: Draft) -> Letter:
        """Write the letter of a pair of the plan."""
        plan, words, pair = self.plan, self.words, draft.pair
        problem, (number, row) = plan.problem, self._pairs[pair]
        months = problem.in_force(*pair)
        stints = self._stints[pair]
        milestones = plan.schedules.milestones or ()
        return Letter(
            form=draft.form,
            number=number,
            title=plain(problem.scenario.title),
            source=plain(problem.scenario.source),
            made_up=made_up(problem.scenario, self.lang),
            supporter=words.party(problem.supporters[draft.supporter]),
            recipient=words.party(problem.recipients[draft.recipient]),
            channel=plain(row.channel),
            first=words.first_day(months.first),
            last=words.last_day(months.last),
            since=words.first_day(row.since),
            months=len(months),
            due="" if draft.due is None else words.day(draft.due),
            staffed=plan.stints is not None,
            people=len({stint.person for stint in stints}),
            posts=tuple(
                post_helped(plan, post, self._gaps.get(post.key), stints, words)
                for post in problem.posts_of[draft.recipient]
            ),
            stints=tuple(posting(plan, n, stint, words) for n, stint in enumerate(stints, 1)),
            trainees=tuple(self._trainees(pair)),
            goals=tuple(self._goals(draft.recipient)),
            telemedicine=tuple(self._telemedicine(draft.recipient)),
            milestones=tuple(due_events(milestones, draft, stints, words)),
            rules=self._rules(draft.recipient),
        )

    @cached_property
    def _pairs(self) -> Mapping[Pair, tuple[int, object]]:
        return {(p.supporter, p.recipient): (n, p) for n, p in enumerate(self.plan.pairs, 1)}

    @cached_property
    def _gaps(self) -> Mapping[tuple[str, str], object]:
        return {(gap.recipient, gap.specialty): gap for gap in self.plan.problem.gaps}

    @cached_property
    def _stints(self) -> Mapping[Pair, list[Stint]]:
        """Stints by pair, in the order of the recipient's posts, then by month."""
        place = {post.key: number for number, post in enumerate(self.plan.problem.posts)}
        found: dict[Pair, list[Stint]] = defaultdict(list)
        for stint in self.plan.all_stints:
            found[stint.supporter, stint.recipient].append(stint)
        last = len(place)
        for rows in found.values():
            rows.sort(key=lambda s: (place.get(s.post_key, last), s.post, s.months, s.person))
        return found

    @cached_property
    def _stays(self) -> Mapping[Pair, list[TrainingStay]]:
        found: dict[Pair, list[TrainingStay]] = defaultdict(list)
        for stay in sorted(self.plan.schedules.training or (), key=_start):
            found[stay.supporter, stay.recipient].append(stay)
        return found

    def _trainees(self, pair: Pair) -> Iterator[Stay]:
        """A table that is made up names nobody; whom no table names gets a running number."""
        problem, unnamed = self.plan.problem, 0
        known = () if "trainees" in problem.scenario.synthetic else problem.trainees
        for number, stay in enumerate(self._stays[pair], 1):
            named = stay.trainee in known
            unnamed += not named
            yield Stay(
                number,
                plain(stay.trainee),
                plain(stay.trainee) if named else self.words.say("letters-unnamed", number=unnamed),
                self.words.say(f"role-{stay.role.value}"),
                self.words.department(stay.specialty),
                self.words.first_day(stay.months.first),
                self.words.last_day(stay.months.last),
                len(stay.months),
                named,
            )

    def _goals(self, recipient: str) -> Iterator[GoalHeld]:
        for row in self.plan.problem.scenario.goals or ():
            if row.recipient == recipient:
                due = "" if row.due is None else self.words.day(row.due)
                yield GoalHeld(plain(row.goal), plain(row.target), due, plain(row.status))

    def _telemedicine(self, recipient: str) -> Iterator[NetworkPlace]:
        """The node of this id or name, or else the one node named as the recipient's region."""
        hospital = self.plan.problem.recipients[recipient]
        nodes = {node.id: node for node in self.plan.problem.scenario.nodes or ()}
        own = [n.id for n in nodes.values() if n.id == recipient or n.name == hospital.name]
        here = [n.id for n in nodes.values() if n.name in hospital.regions[-1:]]
        node = (own or here)[0] if len(own or here) == 1 else None
        for row in self.plan.schedules.telemedicine or ():
            if row.node == node and row.parent is not None:
                ends = (row.node, row.parent)
                yield NetworkPlace(*(plain(nodes[key].name or key) for key in ends))

    def _rules(self, recipient: str) -> tuple[RuleBehind, ...]:
        hospital = self.plan.problem.recipients[recipient]
        return tuple(
            self._described[name]
            for name, rule in self.plan.problem.scenario.rules.items()
            if signed_clause(rule.clause or "") and rule.concerns(hospital)
        )

    @cached_property
    def _described(self) -> Mapping[str, RuleBehind]:
        told = (describe(rule, self.lang) for rule in self.plan.problem.scenario.rules.values())
        return {
            one.name: RuleBehind(
                self.words.say(f"name-{one.name}"), plain(one.sentence), plain(signed_clause(one.clause or ""))
            )
            for one in told
        }


def letters(plan: Plan, drafts: Iterable[Draft], lang: Lang) -> Iterator[Letter]:
    """Write a letter for each draft."""
    desk = Desk(plan, lang)
    return map(desk.letter, drafts)


def stray_stints(plan: Plan) -> tuple[Stint, ...]:
    """Give the stints of pairs that the plan does not have: facts that no letter holds."""
    return tuple(s for s in plan.all_stints if (s.supporter, s.recipient) not in plan.chosen)


def _start(stay: TrainingStay) -> tuple[Span, str]:
    return stay.months, stay.trainee
