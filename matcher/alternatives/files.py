"""The files of alternatives: tables side by side, and a plan directory each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matcher.alternatives.figures import figures
from matcher.alternatives.result import Alternatives, pairs_of
from matcher.plan.certificate import certificate, sha256_of
from matcher.plan.files.cells import Sheet, encoded, listed
from matcher.plan.write import as_json, plan_files

MARK = "alternatives.json"
FIGURES, PAIRS = "alternatives.csv", "alternative_pairs.csv"


def alternative_files(found: Alternatives, seconds: float) -> dict[str, bytes]:
    """Give every file by its path: the best plan's, the tables, the others' in folders below."""
    beside = {FIGURES: encoded(figures_sheet(found)), PAIRS: encoded(pairs_sheet(found))}
    for number, other in enumerate(found.others, start=2):
        own = plan_files(other.solved.plan, other.solved.verdict)
        beside |= {f"{folder(number)}/{name}": data for name, data in own.items()}
    mark = as_json(_told(found, beside, seconds))
    return plan_files(found.best.plan, found.best.verdict) | beside | {MARK: mark}


def folder(number: int) -> str:
    """Name the folder of a plan by its number; the best plan is number 1 and has none."""
    return f"alternative-{number}"


def figures_sheet(found: Alternatives) -> Sheet:
    """Give one row per plan."""
    rows = figures(found)
    made_up = _made_up(found)
    columns = tuple(dict.fromkeys(name for row in rows for name in row))
    told = tuple((*(row.get(name) for name in columns), *made_up.values()) for row in rows)
    return Sheet((*columns, *made_up), told)


def pairs_sheet(found: Alternatives) -> Sheet:
    """Give one row per recipient, its supporters in each plan, and whether they are the same."""
    made_up = _made_up(found)
    plans = [pairs_of(plan) for plan in found.plans]
    rows = []
    for recipient in found.best.plan.problem.recipients:
        own = [listed(sorted(s for s, r in pairs if r == recipient)) for pairs in plans]
        rows.append((recipient, *own, len(set(own)), *made_up.values()))
    names = [f"plan_{number}" for number in range(1, len(plans) + 1)]
    return Sheet(("recipient", *names, "different", *made_up), tuple(rows))


def _made_up(found: Alternatives) -> dict[str, str]:
    tables = listed(found.best.plan.problem.scenario.synthetic)
    return {"synthetic": tables} if tables else {}


def _told(found: Alternatives, files: Mapping[str, bytes], seconds: float) -> dict[str, Any]:
    """Give the content of alternatives.json."""
    told = certificate(found.best.plan, found.best.verdict, {})
    shared = {name: told[name] for name in ("matcher", "title", "seed", "versions", "inputs")}
    return shared | {
        "within_percent": found.within,
        "uncovered_at_most": found.uncovered,
        "wanted": found.wanted,
        "exhausted": found.exhausted,
        "plans": figures(found),
        "seconds": round(seconds, 3),
        "synthetic": told["synthetic"],
        "outputs": {name: sha256_of(data) for name, data in sorted(files.items())},
    }
