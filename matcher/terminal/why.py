"""What ``why`` says of a pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding

from matcher.check import Violation
from matcher.domain.months import format_month
from matcher.language.catalogue import Lang, tell
from matcher.rules.describe import describe
from matcher.terminal.console import facts, heading
from matcher.terminal.prices import Asked, price_part
from matcher.terminal.scenario import head
from matcher.terminal.words import Names, count
from matcher.why.why import Second, Why

_SHOWN = 10
_TABLES = {
    "kinds": ("supporters", "recipients"),
    "links": ("links",),
    "same_region": ("supporters", "recipients"),
    "max_distance": ("supporters", "recipients"),
    "pin": ("decisions",),
    "ban": ("decisions",),
    "full_coverage": ("recipients",),
    "capacity": ("supporters", "recipients", "costs"),
    "max_changes": ("incumbent",),
    "structure": ("supporters", "recipients"),
}
"""Tables that rules on pairs look at."""


def why_part(why: Why, lang: Lang) -> Iterator[RenderableType]:
    """Give the whole answer: the pair, what forbids it, or what it costs."""
    scenario = why.problem.scenario
    names = Names(scenario, lang)
    yield from head(scenario, lang)
    yield heading(_pair(why.pair, names))
    yield facts(_facts(why, names))
    for code, breaches in (("forbidden", why.against.alone), ("beside", why.against.beside)):
        if breaches:
            yield heading(tell(f"why-{code}", lang, count=len({b.rule for b in breaches})))
            yield from _breaches(breaches, why, names)
    if why.against.soft:
        yield heading(tell("why-soft", lang))
        yield from _breaches(why.against.soft, why, names)
    if why.second is not None:
        yield "\n" + tell("why-chosen" if why.chosen else "why-not-chosen", lang)
        yield from _answer(why, why.second, names)


def _facts(why: Why, names: Names) -> Iterator[tuple[str, str]]:
    problem, lang, (supporter, recipient) = why.problem, names.lang, why.pair
    if problem.scenario.incumbent is not None:
        yield tell("why-incumbent", lang), _incumbent(why, lang)
    if why.decision is not None:
        code = "why-decision-pin" if why.decision.pin else "why-decision-ban"
        yield tell("why-decision", lang), tell(code, lang, row=str(why.decision.row))
    if problem.has_distances:
        travel = f"{count(problem.cost(supporter, recipient))} {names.travel_unit}"
        yield tell("why-distance", lang), travel
    loads = {
        "load": count(problem.load(supporter, recipient)),
        "capacity": count(problem.supporters[supporter].capacity),
    }
    yield tell("why-load", lang), tell("why-loads", lang, supporter=supporter, **loads)
    months = problem.in_force(supporter, recipient)
    ends = {"first": format_month(months.first), "last": format_month(months.last)}
    told = tell("cli-months", lang, count=len(months), **ends) if months else None
    yield tell("why-months", lang), told or tell("why-months-none", lang)


def _incumbent(why: Why, lang: Lang) -> str:
    row = why.incumbent
    if row is None:
        return tell("why-incumbent-no", lang)
    if row.since is None:
        return tell("why-incumbent-yes", lang)
    return tell("why-incumbent-since", lang, since=format_month(row.since))


def _breaches(breaches: Sequence[Violation], why: Why, names: Names) -> Iterator[RenderableType]:
    """Each breach, then the rule, its clause, and the table that it is read from."""
    lang = names.lang
    for breach in breaches:
        sentence, rule = names.sentence(breach), names.rule(breach.rule)
        yield tell("why-breach", lang, rule=rule, sentence=sentence)
        for line in _source(breach, why, lang):
            yield Padding(line, (0, 0, 0, 4))


def _source(breach: Violation, why: Why, lang: Lang) -> Iterator[str]:
    scenario = why.problem.scenario
    rule = scenario.rules.get(breach.rule)
    if rule is not None:
        yield tell("why-says", lang, sentence=describe(rule, lang).sentence)
        if rule.clause:
            yield tell("why-clause", lang, clause=rule.clause)
    known = (scenario.tables.get(name) for name in _TABLES.get(breach.rule, ()))
    table = tell("cli-comma", lang).join(dict.fromkeys(file for file in known if file))
    row = why.row_of(breach)
    if table and row:
        yield tell("why-table-row", lang, table=table, row=str(row))
    elif table:
        yield tell("why-table", lang, table=table)


def _answer(why: Why, second: Second, names: Names) -> Iterator[RenderableType]:
    lang = names.lang
    asked: Asked = "ban" if why.chosen else "pin"
    if not why.chosen:
        yield tell("why-no-rule", lang)
    if second.end == "stopped":
        yield tell("why-stopped", lang)
    elif second.end == "unknown":
        yield tell("why-unknown", lang, asked=asked)
    elif second.end == "impossible":
        yield from _impossible(second, asked, names)
    else:
        yield from price_part(second.prices, asked, names)
        yield from _elsewhere(why, names)


def _impossible(second: Second, asked: Asked, names: Names) -> Iterator[RenderableType]:
    lang = names.lang
    yield tell("why-impossible", lang, asked=asked)
    if second.rules:
        rules = tell("cli-comma", lang).join(map(names.rule, second.rules))
        yield tell("why-rules", lang, asked=asked, rules=rules)
    else:
        yield tell("why-rules-stints", lang)
    if second.among:
        yield tell("why-among", lang, recipients=names.hospitals(second.among))


def _elsewhere(why: Why, names: Names) -> Iterator[RenderableType]:
    """Other pairs that differ between the two plans, the first few of them."""
    lang = names.lang
    yield heading(tell("why-elsewhere", lang))
    lines = [tell("why-comes", lang, pair=_pair(pair, names)) for pair in why.added]
    lines += [tell("why-goes", lang, pair=_pair(pair, names)) for pair in why.dropped]
    if not lines:
        yield tell("why-nothing-else", lang)
    yield from lines[:_SHOWN]
    if len(lines) > _SHOWN:
        yield tell("why-more", lang, count=len(lines) - _SHOWN)


def _pair(pair: tuple[str, str], names: Names) -> str:
    supporter, recipient = map(names.hospital, pair)
    return tell("why-pair", names.lang, supporter=supporter, recipient=recipient)
