"""The files of a frontier: one table, the certificate, and the plan of every point."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matcher.frontier.gains import gains
from matcher.frontier.point import Frontier, Point
from matcher.frontier.shares import covered_percent, most_percent
from matcher.plan.certificate import certificate, sha256_of
from matcher.plan.files.cells import Cell, Sheet, encoded, listed
from matcher.plan.write import as_json, plan_files

MARK = "frontier.json"
TABLE = "frontier.csv"


def plan_folder(frontier: Frontier, point: Point) -> str:
    """Name the folder of a point's plan: plan-03 for at most three new pairs."""
    width = len(str(frontier.points[-1].most))
    return f"plan-{point.most:0{width}}"


def frontier_files(
    frontier: Frontier, pages: Mapping[str, bytes], seconds: float
) -> dict[str, bytes]:
    """Give every file by its path below the folder; ``pages`` are those for people."""
    files = {TABLE: encoded(frontier_sheet(frontier)), **pages}
    for point in frontier.points:
        own = plan_files(point.plan, point.solved.verdict)
        folder = plan_folder(frontier, point)
        files |= {f"{folder}/{name}": data for name, data in own.items()}
    return files | {MARK: as_json(_told(frontier, files, seconds))}


def frontier_sheet(frontier: Frontier) -> Sheet:
    """Give one row per point; a bound of 0 says nothing but that no value is below it."""
    names = [level.name for level in frontier.points[0].plan.levels]
    made_up = listed(frontier.scenario.synthetic)
    columns = (
        "most_new_pairs",
        "new_pairs",
        *(column for name in names for column in (name, f"{name}_bound")),
        "covered_percent",
        "covered_percent_at_most",
        "gained",
        "gained_most_at",
        "gained_there",
        "added",
        "dropped",
        "plan",
    )
    bought = [None, *gains(frontier)]
    rows = []
    for point, gain in zip(frontier.points, bought, strict=True):
        levels = [cell for level in point.plan.levels for cell in (level.value, level.bound)]
        row: list[Cell] = [point.most, point.changes, *levels]
        row += [covered_percent(point), most_percent(point)]
        if gain is None:
            row += [None] * 5
        else:
            row += [gain.gained, gain.recipient, gain.at_recipient if gain.recipient else None]
            row += [_pairs(gain.added), _pairs(gain.dropped)]
        rows.append((*row, plan_folder(frontier, point), *([made_up] if made_up else [])))
    return Sheet((*columns, *(["synthetic"] if made_up else [])), tuple(rows))


def _pairs(pairs: tuple[tuple[str, str], ...]) -> str:
    return listed(f"{supporter}→{recipient}" for supporter, recipient in pairs)


def _told(frontier: Frontier, files: Mapping[str, bytes], seconds: float) -> dict[str, Any]:
    """Give the content of frontier.json."""
    told = [certificate(point.plan, point.solved.verdict, {}) for point in frontier.points]
    shared = {name: told[-1][name] for name in ("matcher", "title", "seed", "versions", "inputs")}
    points = [
        {
            "most_new_pairs": point.most,
            "new_pairs": point.changes,
            "status": own["status"],
            "levels": own["levels"],
            "plan": plan_folder(frontier, point),
        }
        for point, own in zip(frontier.points, told, strict=True)
    ]
    free = [{"name": n.name, "value": n.value, "bound": n.bound} for n in frontier.free]
    least, bound = frontier.fewest
    return shared | {
        "fewest_new_pairs": {"value": least, "bound": bound},
        "without_a_limit": free,
        "reached": frontier.reached,
        "points": points,
        "seconds": round(seconds, 3),
        "synthetic": list(frontier.scenario.synthetic),
        "outputs": {name: sha256_of(data) for name, data in sorted(files.items())},
    }
