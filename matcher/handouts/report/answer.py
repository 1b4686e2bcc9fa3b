"""The answer first: coverage, pairs, what is proven, what is broken, what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matcher.handouts.report.cells import Table
from matcher.handouts.report.view import View
from matcher.language.catalogue import say, tell
from matcher.language.message import Message
from matcher.plan.shares import whole_share
from matcher.plan.shortfall_reasons import Why, shortfall_reasons
from matcher.reading import render
from matcher.terminal.levels import proven
from matcher.terminal.runs import over, runs
from matcher.terminal.stops import closest_words
from matcher.terminal.words import count, percent_done


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
    yield _shortfall(view)
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


def _shortfall(view: View) -> Fact:
    """What soft rules lack, with what it is counted in: each rule has a unit of its own."""
    rules = (view.problem.scenario.rules[found.rule] for found in view.subject.verdict.shortfalls)
    units = list(dict.fromkeys(tell(f"measure-{rule.unit}", view.lang) for rule in rules))
    missing = count(view.subject.verdict.terms.get("shortfall", 0))
    if len(units) > 1:
        note = view.say("fact-shortfall-units", units=view.listed(units))
        return Fact(missing, view.say("fact-shortfall"), note)
    value = " ".join([missing, *units])
    return Fact(value, view.say("fact-shortfall"), view.say("fact-shortfall-note"))


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


def weighted_note(view: View) -> str:
    """Say what the weighted share means; blank where coverage is not assessed."""
    known = view.plan.covered is not None and view.problem.posts
    return view.say("weighted") if known else ""


def violations(view: View) -> list[str]:
    """Give each violation as a sentence, months in a row together."""
    return _sentences(view, runs(view.subject.verdict.violations))


def shortfalls(view: View) -> list[str]:
    """Give what soft rules lack, months in a row together."""
    verdict = view.subject.verdict
    reasons = shortfall_reasons(view.plan.evidence, verdict)
    why = {id(one): told for one, told in zip(verdict.shortfalls, reasons, strict=True)}
    found = runs(verdict.shortfalls)
    return [
        view.say("short-because", sentence=sentence, why=_because(view, why[id(run[0])]))
        for sentence, run in zip(_sentences(view, found), found, strict=True)
    ]


def _because(view: View, why: Why) -> str:
    """Say why, and name those who came closest."""
    words = tell(f"reason-{why.reason}", view.lang)
    if not why.detail:
        return words
    return view.say("short-closest", why=words, people=closest_words(view, why.detail))


def _sentences(view: View, found: list) -> list[str]:
    return [
        view.say(
            "breach",
            rule=view.names.rule(run[0].rule),
            sentence=view.names.sentence(over(run, view.lang)),
        )
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


def asked(view: View, rule: str) -> str:
    """Give the sentence of a rule in force; blank where it is not."""
    found = view.problem.scenario.rules.get(rule)
    return view.described(found).sentence if found is not None else ""
