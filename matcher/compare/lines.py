"""The summary as lines of labels and cells, the same for terminal, workbook and page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from matcher.compare.compare import Comparison
from matcher.compare.result import Result
from matcher.language.catalogue import tell
from matcher.plan.plan import LevelResult
from matcher.terminal.words import Names, count, percent_done
from matcher.terms import TERMS
from matcher.workbooks.cells import Part

_OF_PAIRS = {term.name for term in TERMS if term.of_pairs}


Cell = int | str | Part | None
"""None: it cannot be told."""


@dataclass(frozen=True)
class Line:
    """A label, and a cell for each table."""

    label: str
    cells: tuple[Cell, ...]


def cell_text(cell: Cell) -> str:
    """Write a cell for people."""
    match cell:
        case None:
            return "-"
        case Part(done=done, total=total):
            return percent_done(done, total)
        case int():
            return count(cell)
    return cell


def summary_lines(comparison: Comparison, names: Names) -> tuple[Line, ...]:
    """Give every line that anything can be told of."""
    made = (*_findings(comparison, names), *_pairs(comparison, names))
    made = (*made, *_levels(comparison, names), *_coverage(comparison, names))
    made = (*made, *_supporters(comparison, names), *_people(comparison, names))
    return tuple(line for line in made if any(cell is not None for cell in line.cells))


def _line(
    comparison: Comparison, label: str, cell: Callable[[Result], Cell], always: bool = False
) -> Line:
    """A table that was not found has no figures."""
    results = comparison.results
    there = [always or result.figures is not None for result in results]
    both = zip(results, there, strict=True)
    return Line(label, tuple(cell(result) if told else None for result, told in both))


def _findings(comparison: Comparison, names: Names) -> Iterator[Line]:
    def label(key: str) -> str:
        return tell(f"compare-line-{key}", names.lang)

    def outcome(result: Result) -> str:
        best = "_best" if result.is_best and result.outcome == "infeasible" else ""
        return tell(f"compare-outcome-{result.outcome}{best}", names.lang)

    yield _line(comparison, label("outcome"), outcome, always=True)
    yield _line(comparison, label("faults"), _faults)
    yield _line(comparison, label("broken"), lambda r: sum(not b.soft for b in r.breaches))
    rules = comparison.problem.scenario.rules.values()
    if any(rule.is_soft and rule.assessed_by == "pairs" for rule in rules):
        yield _line(comparison, label("soft"), lambda r: sum(b.soft for b in r.breaches))


def _faults(result: Result) -> Cell:
    """Only a table that was given is read by this command."""
    return len(result.proposal.faults) if result.proposal.source else None


def _pairs(comparison: Comparison, names: Names) -> Iterator[Line]:
    """The new pairs stand among the levels, where they are a level of their own."""
    levels = comparison.problem.scenario.objective
    told = any(dict(level.terms) == {"changes": 1} for level in levels)
    parts = ("pairs", "kept", *(() if told else ("new",)), "dropped")
    for part in parts if comparison.problem.scenario.incumbent is not None else parts[:1]:
        label = tell(f"compare-line-{part}", names.lang)
        yield _line(comparison, label, lambda r, part=part: getattr(r.figures, part))


def _levels(comparison: Comparison, names: Names) -> Iterator[Line]:
    for level in comparison.problem.scenario.objective:
        unit = names.unit(level.name)
        words = {"level": names.level(level.name), "unit": unit or "none"}
        label = tell("compare-line-level", names.lang, **words)
        only = next(iter(level.terms)) if len(level.terms) == 1 else ""

        def value(result: Result, name: str = level.name, only: str = only) -> Cell:
            found = level_of(result, name)
            if found is not None:
                return found.value
            return result.figures.terms.get(only) if only in _OF_PAIRS else None

        def bound(result: Result, name: str = level.name) -> Cell:
            found = level_of(result, name)
            return None if found is None else found.bound

        yield _line(comparison, label, value)
        planned = [level_of(result, level.name) for result in comparison.results]
        if not all(found is None or found.closed for found in planned):
            yield _line(comparison, tell("compare-line-bound", names.lang), bound)


def level_of(result: Result, name: str) -> LevelResult | None:
    """Give a level of a table's plan; None: there is no plan, or the level is not assessed."""
    levels = result.plan.levels if result.plan is not None else ()
    return next((level for level in levels if level.name == name), None)


def _coverage(comparison: Comparison, names: Names) -> Iterator[Line]:
    coverages = [r.figures and r.figures.coverage for r in comparison.results]
    wholes = [None if coverage is None else coverage.whole for coverage in coverages]
    months = next((whole.months for whole in wholes if whole is not None), 0)
    label = tell("compare-line-uncovered", names.lang, months=count(months))
    shares = (w and Part(w.weight - w.uncovered_weight, w.weight) for w in wholes)
    yield Line(tell("compare-line-covered", names.lang), tuple(shares))
    yield Line(label, tuple(None if whole is None else whole.uncovered for whole in wholes))


def _supporters(comparison: Comparison, names: Names) -> Iterator[Line]:
    def label(key: str, **words: str) -> str:
        return tell(f"compare-line-{key}", names.lang, **words)

    def most(result: Result) -> Cell:
        if not result.figures.loads:
            return None
        load = result.figures.loads[0]
        return f"{names.hospital(load.supporter)} {load.load}/{load.capacity}"

    objective = comparison.problem.scenario.objective
    if not any(dict(level.terms) == {"travel": 1} for level in objective):
        travel = label("travel", unit=names.travel_unit)
        yield _line(comparison, travel, lambda r: r.figures.terms.get("travel"))
    yield _line(comparison, label("supporters"), lambda r: len(r.figures.loads))
    yield _line(comparison, label("loaded"), most)
    yield _line(comparison, label("above"), lambda r: sum(row.above > 0 for row in r.figures.loads))


def _people(comparison: Comparison, names: Names) -> Iterator[Line]:
    def trained(part: str) -> Callable[[Result], Cell]:
        def cell(result: Result) -> Cell:
            trainees = result.figures.trainees
            return None if trainees is None else getattr(trainees, part)

        return cell

    def people(result: Result) -> Cell:
        return None if result.plan is None else result.figures.terms.get("people")

    yield _line(comparison, tell("compare-line-people", names.lang), people)
    for part in ("placed", "missing"):
        yield _line(comparison, tell(f"compare-line-{part}", names.lang), trained(part))
