"""What is said of tables, in sentences, the same for terminal, workbook and page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from matcher.compare.breaches import Breach
from matcher.compare.compare import Comparison
from matcher.compare.result import Result
from matcher.language.catalogue import tell
from matcher.plan.plan import LevelResult
from matcher.reading import render
from matcher.terminal.words import Names, count, percent_open

_ROWS = 6

Region = tuple[str, ...]


def table_name(result: Result, names: Names) -> str:
    """Name a table as a person reads it; what was not proven is not called the best of all."""
    if result.is_best:
        code = "best" if result.outcome == "optimal" else "best_found"
        return tell(f"compare-table-{code}", names.lang)
    return tell("compare-table-incumbent", names.lang) if result.is_incumbent else result.name


def proofs(comparison: Comparison, names: Names) -> Iterator[str]:
    """Say what is proven, and what is open by how much."""
    planned = [result for result in comparison.results if result.plan is not None]
    levels = [(result, level) for result in planned for level in result.plan.levels]
    still_open = [(result, level) for result, level in levels if not level.closed]
    yield from (_open(result, level, names) for result, level in still_open)
    if len(still_open) < len(levels):
        yield tell("compare-rest-proven" if still_open else "compare-all-proven", names.lang)
    for result in comparison.results:
        if result.conflict:
            recipients = names.hospitals(result.conflict)
            words = {"table": table_name(result, names), "recipients": recipients}
            yield tell("compare-conflict", names.lang, **words)


def _open(result: Result, level: LevelResult, names: Names) -> str:
    words = {"table": table_name(result, names), "level": names.level(level.name)}
    words["value"] = count(level.value)
    if level.bound <= 0:
        return tell("compare-open-nothing", names.lang, **words)
    gap = percent_open(level.gap, level.value)
    return tell("compare-open", names.lang, **words, bound=count(level.bound), percent=gap)


def findings_head(result: Result, names: Names) -> str:
    """Say how much is wrong with a table."""
    soft = sum(breach.soft for breach in result.breaches)
    numbers = {"broken": len(result.breaches) - soft, "soft": soft}
    numbers["faults"] = len(result.proposal.faults)
    return tell("compare-findings", names.lang, table=table_name(result, names), **numbers)


def findings(result: Result, names: Names) -> Iterator[str]:
    """Give a sentence for each row that cannot be used, and for each breach with its rows."""
    yield from (render(fault, names.lang) for fault in result.proposal.faults)
    for breach in result.breaches:
        rule = names.rule(breach.violation.rule)
        words = {"rule": rule, "sentence": breach_sentence(breach, names)}
        yield tell("cli-violation", names.lang, **words).removeprefix("- ")


def breach_sentence(breach: Breach, names: Names) -> str:
    """Give the sentence of a breach after the rows of the table that it is about."""
    sentence = names.sentence(breach.violation)
    if breach.rows:
        rows = ", ".join(map(str, breach.rows[:_ROWS]))
        rows += " ..." if len(breach.rows) > _ROWS else ""
        told = {"rows": rows, "count": len(breach.rows), "sentence": sentence}
        sentence = tell("cli-with-rows", names.lang, **told)
    if breach.soft:
        return tell("compare-finding-soft", names.lang, sentence=sentence)
    return sentence


def due_summary(result: Result, names: Names) -> str:
    """Say how many agreements are to be signed and ended, and by when the first."""
    words: dict[str, str | int] = {"table": table_name(result, names)}
    short = {"new_agreement": "new", "supplementary_agreement": "supplementary", "end": "end"}
    for action, key in short.items():
        rows = [row for row in result.agreements if row.action == action]
        days = [row.due for row in rows if row.due is not None]
        words[key] = len(rows)
        words["due" if key == "new" else f"{key}_due"] = min(days).isoformat() if days else "none"
    del words["end_due"]
    return tell("compare-signed", names.lang, **words)


def county_names(counties: Iterable[Region], names: Names) -> Mapping[Region, str]:
    """Name counties by their regions, without those that all have in common.

    What lies in no county, while others do, is that of the city itself.
    """
    known = list(dict.fromkeys(counties))
    common = _in_common(known)
    nothing = tell("compare-no-county", names.lang)
    longest = max(map(len, known), default=0)

    def named(county: Region) -> str:
        text = "/".join(county[common:])
        if not text or len(county) == longest:
            return text or nothing
        return tell("compare-county-itself", names.lang, region=text)

    return {county: named(county) for county in known}


def _in_common(known: Sequence[Region]) -> int:
    """How many of the larger regions all share; each keeps its own last one."""
    longest = min((len(county) for county in known), default=0) - 1
    shared = (len({county[place] for county in known}) == 1 for place in range(longest))
    return sum(takewhile(bool, shared))
