"""A row for each recipient and each supporter: what comes out for it."""

from __future__ import annotations

from collections import defaultdict

from matcher.domain.hospitals import Hospital
from matcher.handouts.annex import place_of
from matcher.handouts.workbook.words import Words
from matcher.plan.shares import by_recipient
from matcher.workbooks.cells import Cell, Part
from matcher.workbooks.table import Table


def recipients_table(words: Words) -> Table:
    """Give each recipient, also one without a supporter."""
    plan = words.subject.plan
    problem, covered = plan.problem, plan.covered
    shares = {} if covered is None else {s.key: s for s in by_recipient(problem, covered)}
    present = {key: _presence(words, key) for key in problem.recipients}
    paired: dict[str, list[str]] = defaultdict(list)
    for pair in plan.pairs:
        paired[pair.recipient].append(pair.supporter)
    rows: list[tuple[Cell, ...]] = []
    for key, hospital in problem.recipients.items():
        share = shares.get(key)
        months = sum(len(post.months) for post in problem.posts_of[key])
        rows.append(
            (
                *_hospital(hospital, words),
                words.hospitals(paired[key]) or None,
                share and Part(share.months - share.uncovered, share.months),
                len(problem.posts_of[key]),
                months,
                share and share.uncovered,
                *present[key],
            )
        )
    keys = ("recipient", "recipient-name", "place", "kind", "supporters", "covered", "posts",
            "post-months", "unmet-months", "people", "stints", "months-present")  # fmt: skip
    columns = words.columns(*keys)
    return Table(words.title("by-recipient"), columns, rows, words.lines("by-recipient"), 2)


def _presence(words: Words, recipient: str) -> tuple[Cell, ...]:
    """People, stints, and months with somebody there; blank where no stints were planned."""
    plan = words.subject.plan
    if plan.stints is None:
        return None, None, None
    horizon = plan.problem.horizon
    stints = [s for s in plan.evidence.stints_at.get(recipient, ()) if s.months & horizon]
    there = {month for stint in stints for month in stint.months & horizon}
    return len({stint.person for stint in stints}), len(stints), len(there)


def supporters_table(words: Words) -> Table:
    """Give each supporter, also one without a recipient."""
    plan = words.subject.plan
    problem = plan.problem
    recipients: dict[str, list[str]] = defaultdict(list)
    for pair in plan.pairs:
        recipients[pair.supporter].append(pair.recipient)
    sent: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for stint in plan.evidence.whole_stints:
        sent[stint.supporter] += [(stint.person, m) for m in stint.months & problem.horizon]
    rows: list[tuple[Cell, ...]] = []
    for key, hospital in problem.supporters.items():
        months = None if plan.stints is None else set(sent[key])
        rows.append(
            (
                *_hospital(hospital, words),
                words.hospitals(recipients[key]) or None,
                sum(problem.load(key, recipient) for recipient in recipients[key]),
                hospital.capacity,
                len(problem.people_of[key]) if problem.scenario.staff is not None else None,
                None if months is None else len({person for person, _ in months}),
                None if months is None else len(months),
                None if months is None else _most_away(months),
            )
        )
    keys = ("supporter", "supporter-name", "place", "kind", "recipients", "load", "capacity",
            "staff-count", "people-sent", "person-months", "most-away")  # fmt: skip
    columns = words.columns(*keys)
    return Table(words.title("by-supporter"), columns, rows, words.lines("by-supporter"), 2)


def _most_away(months: set[tuple[str, int]]) -> int:
    """Give the most people away in one month."""
    away: dict[int, int] = defaultdict(int)
    for _, month in months:
        away[month] += 1
    return max(away.values(), default=0)


def _hospital(hospital: Hospital, words: Words) -> tuple[Cell, ...]:
    kind = words.word(f"kind-{hospital.kind.value}")
    return hospital.id, hospital.name, place_of(hospital) or None, kind
