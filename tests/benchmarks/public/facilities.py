"""Single-source capacitated facility location: which to open, and one open facility per customer.

Format: facilities and customers; per facility its capacity and opening cost; the demands; the
costs of serving the whole of a customer, as ``cap`` files have them customer by customer
(``by="customer"``) and others facility by facility.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from tests.benchmarks.public.instance import Instance
from tests.benchmarks.public.numbers import Numbers


def read(path: Path, by: Literal["facility", "customer"] = "facility") -> Instance:
    """Read an instance: facilities are supporters with a mobilisation cost."""
    numbers = Numbers(path)
    facilities, customers = numbers.row(2)
    opened = numbers.rows(facilities, 2)
    demands = numbers.row(customers)
    if by == "facility":
        costs = numbers.rows(facilities, customers)
    else:
        costs = tuple(zip(*numbers.rows(customers, facilities), strict=True))
    numbers.end()
    capacities, opening = zip(*opened, strict=True)
    objective = "[{name: total, terms: {travel: 1, mobilisation: 1}}]"
    return Instance(path.name, capacities, opening, costs, (demands,) * facilities, objective)
