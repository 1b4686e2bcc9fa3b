"""What concerns the whole programme: annex, training, network, goals."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from matcher.domain.schedules import Appointment
from matcher.handouts.annex import annex
from matcher.handouts.report.cells import Cell, Table
from matcher.handouts.report.view import View
from matcher.language.catalogue import tell
from matcher.terminal.training import training_line
from matcher.terminal.words import count


@dataclass(frozen=True)
class Node:
    """A place of the telemedicine network and those below it."""

    name: str
    children: tuple[Node, ...]


def annex_table(view: View) -> Table | None:
    """Give the pairs in the form of the official annex, then status and months."""
    rows = (
        (
            row.number,
            row.recipient_place,
            row.supporter_place,
            view.hospital("recipient", row.pair.recipient),
            view.hospital("supporter", row.pair.supporter),
            view.say(f"status-pair-{row.pair.status}"),
            view.month(row.pair.since),
            view.month(row.pair.last),
        )
        for row in annex(view.plan)
    )
    keys = ("number", "recipient-place", "supporter-place", "recipient-body", "supporter-body")
    return view.table((*keys, "status", "since", "until"), rows, always=True)


def dropped_table(view: View) -> Table | None:
    """Give the pairs of the incumbent table that the plan does not hold."""
    gone = sorted(view.problem.incumbent_pairs - view.plan.chosen)
    known = (pair for pair in gone if _is_known(view, *pair))
    rows = (
        (view.hospital("recipient", recipient), view.hospital("supporter", supporter))
        for supporter, recipient in known
    )
    return view.table(("recipient-body", "supporter-body"), rows)


def _is_known(view: View, supporter: str, recipient: str) -> bool:
    return supporter in view.problem.supporters and recipient in view.problem.recipients


def appointment_table(view: View) -> Table | None:
    """Give how many appointments there are of each title."""
    counts = Counter((view.plan.schedules.appointments or {}).values())
    rows = (
        (tell(f"appointment-{t.value}", view.lang), counts[t]) for t in Appointment if counts[t]
    )
    return view.table(("as", "times"), rows)


def training_lines(view: View) -> list[str]:
    """Say how many train, how many find no place, what is proven, and why."""
    if view.plan.schedules.training is None:
        return []
    values = view.subject.verdict.schedules
    return training_line(view.plan.schedules, values, view.names).splitlines()


def unplaced_table(view: View) -> Table | None:
    """Give each recipient's trainees who find no place, by year and reason."""
    rows = (
        (
            view.hospital("recipient", row.recipient),
            "-" if row.year is None else str(row.year),
            tell(f"demand-{row.demand}", view.lang),
            row.missing,
            tell(f"unplaced-{row.reason.value}", view.lang),
        )
        for row in view.plan.schedules.unplaced
    )
    return view.table(("recipient", "year", "demand", "missing", "why"), rows)


def network_tree(view: View) -> tuple[Node, ...]:
    """Give the telemedicine network from the top; nodes that are not reached are left out."""
    rows = view.plan.schedules.telemedicine or ()
    below: dict[str | None, list[str]] = defaultdict(list)
    for row in rows:
        below[row.parent].append(row.node)
    unreached = set(view.plan.schedules.unreached)
    names = {node.id: node.name for node in view.problem.scenario.nodes or ()}
    return tuple(_nodes((n for n in below[None] if n not in unreached), below, names))


def _nodes(
    keys: Iterator[str], below: Mapping[str | None, list[str]], names: Mapping[str, str]
) -> Iterator[Node]:
    for key in keys:
        yield Node(names.get(key) or key, tuple(_nodes(iter(below.get(key, ())), below, names)))


def network_line(view: View) -> str:
    """Say how many nodes are connected, how long the ways are and which nodes are cut off."""
    rows = view.plan.schedules.telemedicine
    if rows is None:
        return ""
    km = view.subject.verdict.schedules.get("telemedicine", 0)
    connected = sum(row.parent is not None for row in rows)
    told = tell("cli-network", view.lang, connected=count(connected), km=count(km))
    proof = view.plan.schedules.proofs.get("telemedicine")
    if proof is not None:
        code = "cli-network-proven" if proof.value == proof.bound else "cli-network-bound"
        told += tell(code, view.lang, bound=count(proof.bound))
    cut = view.plan.schedules.unreached
    if cut:
        named = view.names.nodes(cut, most=len(cut))
        told += tell("cli-network-cut", view.lang, nodes=named, count=len(cut))
    return told


def goal_table(view: View) -> Table | None:
    """Give each goal with its target and date: of how many recipients, and where they stand."""
    found: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for goal in view.problem.scenario.goals or ():
        due = goal.due.isoformat() if goal.due else "-"
        found[goal.goal, goal.target or "-", due][goal.status] += 1
    rows = ((*key, sum(counts.values()), _standings(view, counts)) for key, counts in found.items())
    return view.table(("goal", "target", "due", "recipients-count", "goal-status"), rows)


def _standings(view: View, counts: Counter[str]) -> Cell:
    told = (f"{status} {number}" for status, number in counts.items() if status)
    return view.listed(told) or "-"
