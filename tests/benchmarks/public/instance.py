"""An instance in which pairing is all there is, and the scenario that says the same."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

SCENARIO = """\
matcher: 1
title: {name}
horizon: {{first: 2024-01, last: 2024-12}}
tables: {{supporters: supporters.csv, recipients: recipients.csv, costs: costs.csv}}
rules:
  full_coverage: {{}}
  capacity: {{}}
objective: {objective}
"""


@dataclass(frozen=True)
class Instance:
    """Who may serve whom at what cost; ``costs`` and ``loads`` by supporter, then by recipient."""

    name: str
    capacities: tuple[int, ...]
    opening: tuple[int, ...]
    costs: tuple[tuple[int, ...], ...]
    loads: tuple[tuple[int, ...], ...]
    objective: str

    @property
    def size(self) -> str:
        """Supporters × recipients."""
        return f"{len(self.capacities)} × {len(self.costs[0])}"

    def write(self, folder: Path) -> Path:
        """Write it as a scenario into a folder of its own; give the folder."""
        folder.mkdir(parents=True)
        senders = [f"A{n:04}" for n in range(len(self.capacities))]
        jobs = [f"J{n:04}" for n in range(len(self.costs[0]))]
        rows = zip(senders, senders, self.capacities, self.opening, strict=True)
        _write(folder / "supporters.csv", ("id", "name", "capacity", "mobilisation_cost"), rows)
        _write(folder / "recipients.csv", ("id", "name"), zip(jobs, jobs, strict=True))
        pairs = (
            (sender, job, self.costs[i][j], self.loads[i][j])
            for i, sender in enumerate(senders)
            for j, job in enumerate(jobs)
        )
        _write(folder / "costs.csv", ("supporter", "recipient", "cost", "load"), pairs)
        text = SCENARIO.format(name=self.name, objective=self.objective)
        (folder / "scenario.yaml").write_text(text, "utf-8")
        return folder


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
