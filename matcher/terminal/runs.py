"""Violations of the same kind in months in a row, told as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from matcher.check import Violation
from matcher.domain.months import parse_month
from matcher.language.catalogue import Lang, tell


def runs(violations: Iterable[Violation]) -> list[list[Violation]]:
    """Put together what differs by the month alone, in unbroken runs of months."""
    found: list[list[Violation]] = []
    latest: dict[tuple[object, ...], list[Violation]] = {}
    for violation in violations:
        same = frozenset((k, v) for k, v in violation.where.items() if k != "month")
        key = (violation.rule, violation.code, violation.amount, same)
        run = latest.get(key)
        if run is not None and "month" in violation.where and _follows(run[-1], violation):
            run.append(violation)
        else:
            latest[key] = [violation]
            found.append(latest[key])
    return found


def _follows(one: Violation, other: Violation) -> bool:
    before, after = (parse_month(str(v.where["month"])) for v in (one, other))
    return after == before + 1


def over(run: Sequence[Violation], lang: Lang) -> Violation:
    """Give a run of violations as one, whose month is a range."""
    one, last = run[0], run[-1]
    if len(run) == 1:
        return one
    ends = {"first": one.where["month"], "last": last.where["month"]}
    return replace(one, where={**one.where, "month": tell("cli-each-month", lang, **ends)})
