"""Generalized assignment: each job to one agent, of least cost, within the agents' capacities.

Format: agents and jobs; the cost matrix, agent by agent; the loads in the same way; the capacities.
"""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.public.instance import Instance
from tests.benchmarks.public.numbers import Numbers


def read(path: Path) -> Instance:
    """Read an instance: agents are supporters, jobs are recipients."""
    numbers = Numbers(path)
    agents, jobs = numbers.row(2)
    costs, loads = numbers.rows(agents, jobs), numbers.rows(agents, jobs)
    capacities = numbers.row(agents)
    numbers.end()
    return Instance(path.name, capacities, (0,) * agents, costs, loads, "[travel]")
