"""The telemedicine network: who is connected to whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pydantic import field_validator

from matcher.check.network import reached, saving
from matcher.check.violation import Violation
from matcher.domain.tables import Node
from matcher.problem import great_circle_km
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastOne, BadValue

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence

Parents = Mapping[str, str | None]


class Telemedicine(Rule):
    """Each node hangs on one node of the level above, at most ``children`` on each.

    ``levels`` are words of the nodes table, uppermost first. As many nodes as possible are
    reached, then the distance is least. A node that is a recipient whom the rule does not concern
    is left out. A row with a blank parent names a node of the uppermost level, or one that is not
    reached; a node cannot be reached through one that is not.
    """

    name = "telemedicine"
    group = "schedule"
    unit = "nodes"
    assessed_by = "schedule"
    texts = {
        "name-telemedicine": ("telemedicine network", "远程医疗网络"),
        "rule-telemedicine": (
            "Telemedicine levels, uppermost first: { $levels }; each node is connected to one "
            "node of the level above, no node to more than this many below: { $children }.",
            "远程医疗网络自上而下为：{ $levels }；每个节点接入上一级的一个节点，"
            "每个节点至多接入下级 { $children } 个节点。",
        ),
        "telemedicine-unknown": (
            "{ $node }: there is no such node in the network.",
            "{ $node }：网络中没有这个节点。",
        ),
        "telemedicine-twice": (
            "{ $node } stands in the table more than once.",
            "{ $node } 在表中重复出现。",
        ),
        "telemedicine-missing": (
            "{ $node } is neither connected nor named as not reached.",
            "{ $node } 既未接入，也未列为未通达。",
        ),
        "telemedicine-level": (
            "{ $node } is connected to { $parent }, which is not of the level above.",
            "{ $node } 接入 { $parent }，后者不是其上一级节点。",
        ),
        "telemedicine-children": (
            "{ $node } has { $count } nodes below it, { $amount } more than { $limit }.",
            "{ $node } 下接 { $count } 个节点，比 { $limit } 个多 { $amount } 个。",
        ),
        "telemedicine-cut": (
            "{ $node } is connected to { $parent }, which is not reached itself.",
            "{ $node } 接入 { $parent }，而后者自身未通达。",
        ),
        "telemedicine-unreached": (
            "Level { $level }: { $count } nodes are reached, { $amount } more could be.",
            "层级 { $level }：已通达 { $count } 个节点，还可多通达 { $amount } 个。",
        ),
        "telemedicine-longer": (
            "Level { $level }: the nodes could be connected at { $amount } km less, or better.",
            "层级 { $level }：接入距离至少还可缩短 { $amount } 公里。",
        ),
    }

    levels: tuple[str, ...]
    children: AtLeastOne

    @field_validator("levels")
    @classmethod
    def _distinct(cls, levels: tuple[str, ...]) -> tuple[str, ...]:
        for level in levels:
            if levels.count(level) > 1:
                raise BadValue("input-network-level", level=level)
        if len(levels) < 2:
            raise BadValue("input-levels-few")
        return levels

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give what is wrong with the rows; of right rows, what could be better."""
        nodes = self._nodes(evidence)
        rows = evidence.schedules.telemedicine or ()
        parents = {row.node: row.parent for row in rows}
        wrong = [
            *self._names(nodes, Counter(row.node for row in rows)),
            *self._places(nodes, parents),
        ]
        yield from wrong
        if not wrong:
            yield from self._room(nodes, parents)
            yield from self._distance(nodes, parents)

    def value(self, evidence: Evidence) -> int | None:
        """Add up the distances in km; None where there is no such schedule."""
        rows = evidence.schedules.telemedicine
        if rows is None:
            return None
        nodes = self._nodes(evidence)
        known = [row for row in rows if row.node in nodes and row.parent in nodes]
        return sum(great_circle_km(nodes[row.node], nodes[row.parent]) for row in known)

    def _nodes(self, evidence: Evidence) -> Mapping[str, Node]:
        """Give the nodes of the network by id."""
        scenario = evidence.problem.scenario
        left_out = {key for key, row in scenario.recipients.items() if not self.concerns(row)}
        found = (node for node in scenario.nodes or () if node.level in self.levels)
        return {node.id: node for node in found if node.id not in left_out}

    def _names(self, nodes: Mapping[str, Node], told: Mapping[str, int]) -> Iterator[Violation]:
        for node in sorted({*nodes, *told}):
            if node not in nodes:
                yield self._found("unknown", 1, node=node)
            elif told.get(node, 0) != 1:
                code = "twice" if node in told else "missing"
                yield self._found(code, max(1, told.get(node, 0) - 1), node=node)

    def _places(self, nodes: Mapping[str, Node], parents: Parents) -> Iterator[Violation]:
        top = {node.id for node in nodes.values() if node.level == self.levels[0]}
        there = reached(top, parents)
        for node, parent in sorted((n, p) for n, p in parents.items() if p and n in nodes):
            if parent not in nodes:
                yield self._found("unknown", 1, node=parent)
            elif self.levels.index(nodes[parent].level) != self._rank(nodes[node]) - 1:
                yield self._found("level", 1, node=node, parent=parent)
            elif parent not in there:
                yield self._found("cut", 1, node=node, parent=parent)
        below = Counter(parent for parent in parents.values() if parent)
        for node, count in sorted(below.items()):
            if count > self.children and node in nodes:
                numbers = {"count": count, "limit": self.children}
                yield self._found("children", count - self.children, node=node, **numbers)

    def _room(self, nodes: Mapping[str, Node], parents: Parents) -> Iterator[Violation]:
        """Compare each level with the room that the reached nodes above it have."""
        above: int | None = None
        for level, every in self._by_level(nodes):
            count = len(every) if above is None else sum(parents[n.id] is not None for n in every)
            could = count if above is None else min(len(every), self.children * above)
            if count < could:
                yield self._found("unreached", could - count, level=level, count=count)
            above = count

    def _distance(self, nodes: Mapping[str, Node], parents: Parents) -> Iterator[Violation]:
        """Ask of each level whether its nodes could be exchanged for a shorter way."""
        levels = self._by_level(nodes)
        used = {parent for parent in parents.values() if parent}
        for (_, above), (level, below) in zip(levels, levels[1:], strict=False):
            if above is not levels[0][1]:
                above = [node for node in above if parents[node.id] is not None]
            # Who is reached matters to the level below: only where nothing hangs there, swap.
            swap = not any(node.id in used for node in below)
            hung = [node for node in below if swap or parents[node.id] is not None]
            km = saving(above, hung, parents, self.children)
            if km:
                yield self._found("longer", km, level=level)

    def _by_level(self, nodes: Mapping[str, Node]) -> Sequence[tuple[str, Sequence[Node]]]:
        every = nodes.values()
        return [(level, [n for n in every if n.level == level]) for level in self.levels]

    def _rank(self, node: Node) -> int:
        return self.levels.index(node.level)

    def _found(self, code: str, amount: int, **where: str | int) -> Violation:
        return Violation(self.name, f"{self.name}-{code}", amount, where)
