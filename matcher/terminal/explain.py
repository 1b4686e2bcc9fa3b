"""What ``explain`` says: conflicts in sentences, with places, and their repairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding

from matcher.explain.conflicts import Conflict
from matcher.explain.explain import Explained
from matcher.explain.member import ABSENCES, AVAILABLE, MONTHS, Member
from matcher.explain.places import place_of
from matcher.explain.shape import shape
from matcher.language.catalogue import Lang, tell
from matcher.problem import Problem
from matcher.rules.describe import describe
from matcher.terminal.changes import change_sentence
from matcher.terminal.console import heading
from matcher.terminal.scenario import head
from matcher.terminal.words import Names, count

_SHOWN = 12


def explain_part(found: Explained, lang: Lang) -> Iterator[RenderableType]:
    """Give the whole answer."""
    names = Names(found.scenario, lang)
    yield from head(found.scenario, lang)
    if found.has_plan:
        yield tell("explain-has-plan", lang)
        return
    every = zip(found.conflicts, found.repairs, strict=True)
    for number, (conflict, repairs) in enumerate(every, start=1):
        numbers = {"number": number, "all": len(found.conflicts)}
        yield heading(tell("explain-conflict", lang, **numbers))
        yield from _conflict(conflict, names)
        yield "\n" + tell("explain-repairs" if repairs else "explain-no-repair", lang)
        for place, repair in enumerate(repairs, start=1):
            code = "explain-repair" if repair.verified else "explain-repair-open"
            sentence = change_sentence(repair.change, names)
            yield tell(code, lang, number=place, sentence=sentence)
    yield from _ending(found, names)


def _conflict(conflict: Conflict, names: Names) -> Iterator[RenderableType]:
    lang = names.lang
    seen = shape(Problem(names.scenario, (), ()), conflict)
    told = {
        "recipients": names.hospitals(seen.recipients),
        "supporters": names.hospitals(seen.supporters),
        "count": len(seen.recipients),
        "senders": len(seen.supporters),
        "need": count(seen.need),
        "room": count(seen.room),
    }
    yield tell(f"explain-shape-{seen.kind}", lang, **told)
    groups: dict[str, list[Member]] = defaultdict(list)
    for member in conflict.members:
        groups[member.kind].append(member)
    for kind in sorted(groups, key=lambda kind: _rank(kind, names)):
        yield from _group(kind, groups[kind], names)
    yield tell("explain-verified" if conflict.verified else "explain-not-verified", lang)


def _rank(kind: str, names: Names) -> int:
    """Show first what asks for something, then what limits it, then who may support whom."""
    rule = names.scenario.rules.get(kind)
    if kind == "full_coverage" or (rule is not None and rule.group == "demand"):
        return 0
    return 1 if kind == "pin" else 2 if rule is None or rule.group == "limit" else 3


def _group(kind: str, members: Sequence[Member], names: Names) -> Iterator[RenderableType]:
    """Give a rule with its clause and line, then each row that it is about."""
    scenario, lang = names.scenario, names.lang
    rule = scenario.rules.get(kind)
    if rule is None:
        yield tell(f"explain-fact-{kind}", lang)
    else:
        sentence = describe(rule, lang).sentence
        yield tell("explain-rule", lang, rule=names.rule(kind), sentence=sentence)
        yield from _indented(_source(kind, names))
    lines = [_row(member, names) for member in members if member.key]
    yield from _indented(lines[:_SHOWN])
    if len(lines) > _SHOWN:
        yield from _indented([tell("explain-more", lang, count=len(lines) - _SHOWN)])


def _source(kind: str, names: Names) -> Iterator[str]:
    scenario, lang = names.scenario, names.lang
    clause = scenario.rules[kind].clause
    if clause:
        yield tell("why-clause", lang, clause=clause)
    file, line = scenario.rule_lines.get(kind, ("", 0))
    if file:
        yield tell("explain-line", lang, file=file, line=str(line), rule=kind)


def _row(member: Member, names: Names) -> str:
    """Name whom a member is about, what the row says, and where it stands."""
    lang, place = names.lang, place_of(member, names.scenario)
    told = _told(member, names)
    if not place.rows:
        return tell("explain-row-nowhere", lang, told=told)
    rows = tell("cli-comma", lang).join(map(str, place.rows))
    return tell("explain-row", lang, told=told, table=place.table, rows=rows)


def _told(member: Member, names: Names) -> str:
    scenario, lang, key = names.scenario, names.lang, member.key
    if member.kind == "capacity":
        capacity = count(scenario.supporters[key[0]].capacity)
        return tell("explain-capacity", lang, supporter=names.hospital(key[0]), capacity=capacity)
    if member.kind == "full_coverage":
        rule = scenario.rules["full_coverage"]
        least, most = rule.numbers(Problem(scenario, (), ()), key[0])
        told = {"least": least, "most": most}
        return tell("explain-numbers", lang, recipient=names.hospital(key[0]), **told)
    if member.kind in ("pin", "ban"):
        pair = {"supporter": names.hospital(key[0]), "recipient": names.hospital(key[1])}
        return tell(f"explain-{member.kind}", lang, **pair)
    if member.kind in (AVAILABLE, ABSENCES):
        person = (scenario.staff or {})[key[0]]
        spans = [one.months for one in person.absences]
        months = spans if member.kind == ABSENCES else [person.months & scenario.horizon]
        shown = tell("cli-comma", lang).join(map(str, months))
        return tell("explain-months", lang, who=names.person(key[0]), months=shown)
    if member.kind == MONTHS:
        shown = str(scenario.supporters[key[0]].months & scenario.horizon)
        return tell("explain-months", lang, who=names.hospital(key[0]), months=shown)
    return names.hospital(key[0])


def _ending(found: Explained, names: Names) -> Iterator[RenderableType]:
    lang = names.lang
    if len(found.conflicts) > 1:
        yield heading(tell("explain-together", lang))
        if not found.together:
            yield tell("explain-not-together", lang)
        for number, change in enumerate(found.together, start=1):
            sentence = change_sentence(change, names)
            yield tell("explain-repair", lang, number=number, sentence=sentence)
    if found.rest is None:
        yield "\n" + tell("explain-rest-unknown", lang)


def _indented(lines) -> Iterator[Padding]:
    for line in lines:
        yield Padding(line, (0, 0, 0, 4))
