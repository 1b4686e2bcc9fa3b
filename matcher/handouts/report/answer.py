"""The answer first: coverage, pairs, what is proven, what is broken, what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matcher.domain.people import Role
from matcher.handouts.figures.labels import specialty_label
from matcher.handouts.report.cells import Table
from matcher.handouts.report.view import View
from matcher.language.catalogue import say, tell
from matcher.language.message import Message
from matcher.plan.shares import by_specialty, whole_share
from matcher.reading import render
from matcher.rules.describe import describe
from matcher.terminal.levels import proven
from matcher.terminal.runs import over, runs
from matcher.terminal.words import count, percent_done

_WORST = 10


@dataclass(frozen=True)
class Fact:
    """One figure that a reader looks for first, and what it is."""

    value: str
    label: str
    note: str = ""


def facts(view: View) -> Iterator[Fact]:
    """Give the figures at the top of the page."""
    yield from _coverage(view)
    yield _pairs(view)
    if view.plan.stints is not None:
        stints = view.plan.planned
        people = {stint.person for stint in stints}
        note = view.say("fact-stints", count=len(stints))
        yield Fact(count(len(people)), view.say("fact-people"), note)
    missing = view.subject.verdict.terms.get("shortfall", 0)
    yield Fact(count(missing), view.say("fact-shortfall"), view.say("fact-shortfall-note"))
    number = len(view.subject.verdict.violations)
    yield Fact(count(number), view.say("fact-violations"), view.say("fact-violations-note"))


def _coverage(view: View) -> Iterator[Fact]:
    if view.plan.covered is None or not view.problem.posts:
        yield Fact("-", view.say("fact-covered"), tell("cli-no-coverage", view.lang))
        return
    whole = whole_share(view.problem, view.plan.covered)
    share = percent_done(whole.weight - whole.uncovered_weight, whole.weight)
    told = {"uncovered": count(whole.uncovered), "months": count(whole.months)}
    yield Fact(share, view.say("fact-covered"), view.say("fact-uncovered", **told))


def _pairs(view: View) -> Fact:
    pairs, known = view.plan.pairs, view.problem.scenario.incumbent
    label = view.say("fact-pairs")
    if known is None:
        return Fact(count(len(pairs)), label)
    kept = sum(pair.status == "kept" for pair in pairs)
    dropped = len(view.problem.incumbent_pairs - view.plan.chosen)
    told = {"kept": count(kept), "new": count(len(pairs) - kept), "dropped": count(dropped)}
    return Fact(count(len(pairs)), label, view.say("fact-kept", **told))


def verdict_line(view: View) -> str:
    """Say in one sentence how good the plan is proven to be."""
    if not view.subject.certificate:
        return view.say("status-unknown")
    return view.say(f"status-{view.plan.status}-{view.subject.among}")


def level_table(view: View) -> Table | None:
    """Give each level: value, bound, proof gap and what is proven; bounds only where known."""
    known = bool(view.subject.certificate)
    keys = ("level", "value", "unit", "bound", "gap", "proven")
    rows = []
    for number, level in enumerate(view.plan.levels):
        told = known and (level.closed or level.bound > 0)
        words = proven(view.plan.levels, number, view.lang, view.subject.among)
        rows.append(
            (
                view.names.level(level.name),
                count(level.value),
                view.names.unit(level.name),
                count(level.bound) if told else "-",
                count(level.gap) if told else "-",
                words if known else view.say("bound-unknown"),
            )
        )
    return view.table(keys, rows)


def violations(view: View) -> list[str]:
    """Give each violation as a sentence, months in a row together."""
    return _sentences(view, runs(view.subject.verdict.violations))


def shortfalls(view: View) -> list[str]:
    """Give what soft rules lack, months in a row together."""
    return _sentences(view, runs(view.subject.verdict.shortfalls))


def _sentences(view: View, found: list) -> list[str]:
    return [
        f"{view.names.rule(run[0].rule)}: {view.names.sentence(over(run, view.lang))}"
        for run in found
    ]


def not_assessed(view: View) -> list[str]:
    """Say which rules and levels nothing is known of."""
    found = []
    for message in view.subject.verdict.not_assessed:
        look = view.names.rule
        named = {k: look(str(v)) if k == "rule" else v for k, v in message.params.items()}
        found.append(say(Message(message.code, named), view.lang))
    return found


def left_out(view: View) -> list[str]:
    """Give the rows that were left out when the plan was read."""
    return [render(fault, view.lang) for fault in view.subject.faults]


def worst_specialties(view: View) -> Table | None:
    """Give the specialties with the most uncovered post-months."""
    if view.plan.covered is None:
        return None
    shares = [share for share in by_specialty(view.problem, view.plan.covered) if share.uncovered]
    rows = [
        (
            _specialty(view, share.key),
            share.uncovered,
            share.months,
            percent_done(share.months - share.uncovered, share.months),
        )
        for share in shares[:_WORST]
    ]
    return view.table(("specialty", "uncovered", "of-months", "covered"), rows)


def _specialty(view: View, key: str | Role) -> str:
    if isinstance(key, Role):
        return tell(f"role-{key.value}", view.lang)
    return specialty_label(view.problem, key, view.lang)


def asked(view: View, rule: str) -> str:
    """Give the sentence of a rule in force; blank where it is not."""
    found = view.problem.scenario.rules.get(rule)
    return describe(found, view.lang).sentence if found is not None else ""
