"""The figures of each plan, as the check recomputed them."""

from __future__ import annotations

from matcher.alternatives.result import Alternatives, pairs_of
from matcher.plan.files.cells import Cell
from matcher.plan.shares import percent_covered


def figures(found: Alternatives) -> list[dict[str, Cell]]:
    """Give one row per plan, the best one first; the best shares pairs with nothing before it."""
    rows: list[dict[str, Cell]] = []
    for number, solved in enumerate(found.plans, start=1):
        row: dict[str, Cell] = {"plan": number}
        row |= {"covered_percent": percent_covered(solved.plan)}
        row |= dict(solved.verdict.levels)
        row |= {"pairs": len(solved.plan.pairs)}
        if "changes" in solved.verdict.terms and "changes" not in row:
            row |= {"new_pairs": solved.verdict.terms["changes"]}
        row |= {"shared": None, "shared_bound": None}
        if number > 1:
            other = found.others[number - 2]
            row |= {"shared": other.shared, "shared_bound": other.bound}
        mine = pairs_of(solved)
        for one, plan in enumerate(found.plans[:-1], start=1):
            row[f"shared_with_{one}"] = len(mine & pairs_of(plan)) if one < number else None
        rows.append(row)
    return rows
