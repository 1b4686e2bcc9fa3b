"""Accepted rows that cannot be kept: what they break by themselves, and in which rows."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from pathlib import Path

from matcher.check.check import Verdict, check
from matcher.check.evidence import Evidence
from matcher.check.violation import Violation
from matcher.check.worse import worse
from matcher.domain.months import Span, parse_month
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.keep.kept import Kept, kept
from matcher.language.message import Fault, Message
from matcher.plan.read_kept import Accepted
from matcher.problem import Problem

_OF_STINTS = ("person", "post", "specialty", "month")


def keeping_faults(problem: Problem, accepted: Accepted) -> tuple[Fault, ...]:
    """Give a fault for each breach of a hard rule that nothing further could mend."""
    own = kept((row.pair for row in accepted.pairs), (stint for _, stint in accepted.stints))
    before, after = judged(problem, Kept(frozenset())), judged(problem, own)
    found: dict[Hashable, Fault] = {}
    for breach in worse(before.violations, after.violations):
        if _is_lasting(breach, problem):
            fault = _fault(breach, problem, accepted)
            place = (fault.file, fault.sheet, fault.rows or fault.row)
            found.setdefault((breach.rule, breach.code, *place), fault)
    return tuple(sorted(found.values(), key=_where))


def _where(fault: Fault) -> tuple[str, str, int]:
    return fault.file or "", fault.sheet or "", fault.row or 0


def judged(problem: Problem, own: Kept) -> Verdict:
    """Check a plan that holds nothing but what is kept, and the facts."""
    stints = (*own.stints, *problem.scenario.fixed_stints) if problem.scenario.staff else None
    return check(Evidence(problem, tuple(TableRow(*p) for p in sorted(own.pairs)), stints))


def _is_lasting(breach: Violation, problem: Problem) -> bool:
    """Demands may be met by others; a handover between kept stints is theirs alone."""
    rule = problem.scenario.rules.get(breach.rule)
    return rule is None or rule.group != "demand" or rule.name == "handover"


def _fault(breach: Violation, problem: Problem, accepted: Accepted) -> Fault:
    of_stints = any(key in breach.where for key in _OF_STINTS)
    pairs = [] if of_stints else list(_pair_rows(breach, accepted))
    rows = pairs or list(_stint_rows(breach, problem, accepted))
    what = "pairs" if pairs or not rows else "stints"
    params = {"rule": Message(f"name-{breach.rule}"), "sentence": breach.message}
    return Fault(
        "keep-breaks",
        params,  # type: ignore[arg-type] - a message may hold messages
        file=accepted.files.get(what, accepted.name),
        sheet=accepted.sheets.get(what),
        row=rows[0] if rows else None,
        rows=tuple(rows) if len(rows) > 1 else (),
        mend=_mend_implied(pairs, breach, accepted) or Message("keep-mend"),
    )


def _mend_implied(
    pairs: Sequence[int], breach: Violation, accepted: Accepted
) -> Message | None:
    """Say both ways where stints keep a further pair, which the table of pairs does not have."""
    known, told = {row.pair for row in accepted.pairs}, _told(breach, ("supporter", "recipient"))
    implied = [
        (number, (stint.supporter, stint.recipient))
        for number, stint in accepted.stints
        if (stint.supporter, stint.recipient) not in known
        and all(getattr(stint, key) == value for key, value in told.items())
    ]
    if not pairs or not implied:
        return None
    shown = "; ".join(f"{s} → {r}" for s, r in sorted({pair for _, pair in implied}))
    numbers = [number for number, _ in implied]
    params = {"stints": _place("stints", numbers, accepted), "count": len(numbers)}
    own = _place("pairs", pairs, accepted)
    return Message("keep-mend-implied", {**params, "own": own, "pairs": shown})


def _place(what: str, numbers: Sequence[int], accepted: Accepted) -> Message:
    """Name the rows of a table: its sheet, or its file."""
    sheet = accepted.sheets.get(what)
    name = sheet or Path(accepted.files.get(what, accepted.name)).name
    params = {"place": "sheet" if sheet else "file", "name": name, "rows": _ranges(numbers)}
    return Message("keep-place", {**params, "count": len(numbers)})


def _ranges(numbers: Sequence[int]) -> str:
    """Write row numbers, those in a row as the first and the last."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{r[0]}–{r[-1]}" if r[1:] else str(r[0]) for r in runs)


def _pair_rows(breach: Violation, accepted: Accepted) -> Iterator[int]:
    told = _told(breach, ("supporter", "recipient"))
    for row in accepted.pairs if told else ():
        if all(getattr(row, key) == value for key, value in told.items()):
            yield row.row


def _stint_rows(breach: Violation, problem: Problem, accepted: Accepted) -> Iterator[int]:
    told, months = _told(breach, ("supporter", "recipient", "person", "post")), _months(breach)
    home = breach.where.get("specialty") if "person" not in breach.where else None
    for number, stint in accepted.stints if told else ():
        same = all(getattr(stint, key) == value for key, value in told.items())
        there = months is None or stint.months & months
        if same and there and home in (None, _home(stint, problem)):
            yield number


def _home(stint: Stint, problem: Problem) -> str:
    return problem.staff[stint.person].specialty or "-"


def _told(breach: Violation, keys: tuple[str, ...]) -> Mapping[str, str | int]:
    return {key: breach.where[key] for key in keys if key in breach.where}


def _months(breach: Violation) -> Span | None:
    """The months that a breach names; a rest is one from the last month to the first."""
    ends = [breach.where.get(key) for key in ("first", "last")]
    ends = [breach.where["month"]] * 2 if "month" in breach.where else ends
    if None in ends:
        return None
    return Span(*sorted(parse_month(str(end)) for end in ends))
