"""What soft rules lack: by rule, and where most is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.console import RenderableType

from matcher.check import Evidence, Verdict, Violation
from matcher.language.catalogue import tell
from matcher.plan.shortfall_reasons import Why, asking
from matcher.rules.describe import describe
from matcher.terminal.console import heading, table
from matcher.terminal.runs import over, runs
from matcher.terminal.words import Names, count

Asking = Callable[[Violation], Why]

_HOSPITALS = 5
_LINES = 2


def shortfall_part(
    verdict: Verdict, names: Names, listed: bool = False, evidence: Evidence | None = None
) -> Iterator[RenderableType]:
    """Give what soft rules lack, added up by rule, and the first lines of the worst hospitals.

    ``listed``: every line stands in shortfalls.csv. ``evidence``: what was checked, to say why.
    """
    lang = names.lang
    yield heading(tell("cli-shortfalls", lang))
    if not verdict.shortfalls:
        yield tell(_none_missed(verdict, names), lang)
        return
    columns = ("rule", "missing", "unit", "recipients", "supporters", "asks")
    made = table(*(tell(f"cli-col-{key}", lang) for key in columns), right=(1, 3, 4))
    by_rule: dict[str, list[Violation]] = defaultdict(list)
    for shortfall in verdict.shortfalls:
        by_rule[shortfall.rule].append(shortfall)
    for rule, found in by_rule.items():
        amount = count(sum(shortfall.amount for shortfall in found))
        unit = tell(f"measure-{names.scenario.rules[rule].unit}", lang)
        concerned = (_recipients(found), _supporters(found, names))
        asks = describe(names.scenario.rules[rule], lang).sentence
        made.add_row(names.rule(rule), amount, unit, *map(_number, concerned), asks)
    yield made
    yield ""
    why = None if evidence is None else asking(evidence)
    yield from _worst(verdict.shortfalls, names, listed, why)


def _worst(
    shortfalls: Sequence[Violation], names: Names, listed: bool, why: Asking | None
) -> Iterator[RenderableType]:
    """Give the first lines of the hospitals that lack most; months in a row together."""
    lang = names.lang
    by_hospital: dict[str, list[Violation]] = defaultdict(list)
    for shortfall in shortfalls:
        by_hospital[_hospital(shortfall, names)].append(shortfall)
    worst = sorted(by_hospital.values(), key=lambda found: -sum(one.amount for one in found))
    lines = [run for found in worst[:_HOSPITALS] for run in runs(found)[:_LINES]]
    yield tell("cli-shortfalls-worst", lang)
    for run in lines:
        sentence = names.sentence(over(run, lang))
        yield tell("cli-violation", lang, rule=names.rule(run[0].rule), sentence=sentence)
        if why is not None:
            yield f"  {tell(f'reason-{why(run[0]).reason}', lang)}"
    left = len(shortfalls) - sum(map(len, lines))
    if listed or left:
        code = "cli-shortfalls-listed" if listed else "cli-shortfalls-left"
        yield tell(code, lang, left=left, count=len(shortfalls))


def _hospital(shortfall: Violation, names: Names) -> str:
    """Give the recipient that a shortfall is about, else the supporter; blank: neither."""
    where = shortfall.where
    person = (names.scenario.staff or {}).get(str(where.get("person")))
    home = person.hospital if person is not None else ""
    return str(where.get("recipient") or where.get("supporter") or home)


def _number(hospitals: set[str | int]) -> str:
    """Give how many there are; nothing where a rule names none."""
    return count(len(hospitals)) if hospitals else ""


def _recipients(found: Iterable[Violation]) -> set[str | int]:
    return {breach.where["recipient"] for breach in found if "recipient" in breach.where}


def _supporters(found: Iterable[Violation], names: Names) -> set[str | int]:
    """Give the supporters that are named, and those whose people are."""
    staff = names.scenario.staff or {}
    named = {breach.where["supporter"] for breach in found if "supporter" in breach.where}
    people = (staff.get(str(breach.where.get("person"))) for breach in found)
    return named | {person.hospital for person in people if person is not None}


def _none_missed(verdict: Verdict, names: Names) -> str:
    """Tell demands that are met from demands that nobody could assess."""
    soft = {name for name, rule in names.scenario.rules.items() if rule.is_soft}
    left = soft & {str(message.params.get("rule")) for message in verdict.not_assessed}
    if not left:
        return "cli-no-shortfall"
    return "cli-shortfall-unknown" if left == soft else "cli-no-shortfall-known"
