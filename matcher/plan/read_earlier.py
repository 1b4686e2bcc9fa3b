"""A published plan's directory as a repair takes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from matcher.language.message import Fault, Message
from matcher.plan.certificate import sha256_of
from matcher.plan.directory import CERTIFICATE
from matcher.plan.earlier import EarlierPlan
from matcher.plan.groups import Group
from matcher.plan.read import PAIRS, STINTS, PlanRead, read_plan
from matcher.problem import Problem
from matcher.reading.faults import InputError


@dataclass(frozen=True)
class EarlierRead:
    """A published plan, a fault for each of its rows that was left out, and its files' sha256."""

    plan: EarlierPlan
    faults: tuple[Fault, ...]
    files: dict[str, str]


def read_earlier(folder: Path, problem: Problem) -> EarlierRead:
    """Read a plan directory as it was published, for the problem of the edited scenario.

    plan.json tells what was known of each group; where it is missing or cannot be read, nothing is.
    InputError when a file is missing or has no row that can be used.
    """
    read = read_plan(folder, problem)
    faults = tuple(map(_kept, read.faults))
    if not read.pairs and not read.stints:
        raise InputError(faults or [Fault("repair-no-rows", file=str(folder))])
    plan = EarlierPlan(
        pairs=read.pairs,
        stints=read.stints or (),
        groups=tuple(_groups(folder)),
        stays=read.schedules.training or (),
        lost=read.lost,
    )
    return EarlierRead(plan, faults, _files(folder, read))


def _kept(fault: Fault) -> Fault:
    """What is no longer in the scenario's tables should have been given a last month instead."""
    if not fault.code.startswith("input-unknown-"):
        return fault
    return replace(fault, mend=Message("repair-mend-keep-row"))


def _files(folder: Path, read: PlanRead) -> dict[str, str]:
    names = (PAIRS, STINTS) if read.stints is not None else (PAIRS,)
    return {name: sha256_of((folder / name).read_bytes()) for name in names}


def _groups(folder: Path) -> Iterator[Group]:
    try:
        told = json.loads((folder / CERTIFICATE).read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return
    rows = told.get("groups") if isinstance(told, dict) else None
    for row in rows if isinstance(rows, list) else ():
        if _is_group(row):
            names = tuple(row["recipients"])
            yield Group(names, row["question"], row["answer"], row.get("proven") is True)


def _is_group(row: Any) -> bool:
    if not isinstance(row, dict) or not isinstance(row.get("recipients"), list):
        return False
    texts = (*row["recipients"], row.get("question"), row.get("answer"))
    return all(isinstance(text, str) for text in texts)
