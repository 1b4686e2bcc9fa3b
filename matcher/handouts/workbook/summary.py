"""The first sheet: the answer, what is made up, what is proven, and which sheets may be edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlsxwriter.worksheet import Worksheet

from matcher.domain.months import format_month
from matcher.handouts.workbook.words import Words
from matcher.language.catalogue import say, tell
from matcher.language.message import Message
from matcher.plan.shares import whole_share
from matcher.reading import render
from matcher.terminal.levels import proven, status_words
from matcher.terminal.pairs import pairs_line
from matcher.terminal.scenario import made_up
from matcher.terminal.summary import sent_line
from matcher.terminal.words import count, percent_done
from matcher.workbooks.book import Looks
from matcher.workbooks.cells import Cell, Tinted
from matcher.workbooks.table import Column, Table, write_cell, write_table

_WIDTHS = (24, 16, 20, 16, 12, 52)
_SHOWN = 20


def write_summary(
    sheet: Worksheet, words: Words, tables: Sequence[tuple[str, Table]], looks: Looks
) -> Table:
    """Write the sheet, ``tables`` being the others by key; give it as the table that it ends as."""
    top = _levels_table(words, tuple(_above(words)))
    write_table(sheet, top, looks)
    row = top.bottom + 2
    row = _write_facts(sheet, row, words, looks)
    row = _write_lines(sheet, row, "edit-head", list(_how_to_edit(words)), words, looks)
    sheet.write_string(row, 0, words.say("sheets-head"), looks["line"])
    for number, (key, table) in enumerate(tables, row + 1):
        sheet.write_url(number, 0, f"internal:'{table.title}'!A1", looks["link"], table.title)
        sheet.write_string(number, 1, words.say(f"about-{key}"))
    rows = ((),) * (row + len(tables) - top.top)
    return Table(top.title, top.columns, rows, top.lines, None)


def _above(words: Words) -> Iterator[Tinted]:
    """The answer in sentences, then the heading of the levels."""
    scenario = words.subject.scenario
    title = scenario.title or scenario.path.parent.name
    yield Tinted(words.say("above", title=title, sheet=words.title("summary")), "title")
    if scenario.synthetic:
        yield Tinted(made_up(scenario, words.lang), "line")
    yield from (Tinted(text, "answer") for text in _answer(words))
    yield Tinted("", "note")
    yield Tinted(tell("cli-levels", words.lang), "line")


def _answer(words: Words) -> Iterator[str]:
    plan, lang = words.subject.plan, words.lang
    if plan.covered is None or not plan.problem.posts:
        yield tell("cli-no-coverage", lang)
    else:
        whole = whole_share(plan.problem, plan.covered)
        share = percent_done(whole.weight - whole.uncovered_weight, whole.weight)
        told = {"uncovered": count(whole.uncovered), "months": count(whole.months)}
        yield tell("cli-covered", lang, percent=share, **told)
    yield pairs_line(plan.problem, plan.chosen, lang)
    if plan.stints is not None:
        yield sent_line(plan, lang)
    yield from _verdict(words)


def _verdict(words: Words) -> Iterator[str]:
    subject, lang = words.subject, words.lang
    broken = len(subject.verdict.violations)
    if not broken:
        yield status_words(subject.plan.status, subject.among, lang)
    code = "cli-check-broken" if broken else "cli-check-clean"
    yield f"{tell('cli-check', lang)}{words.say('colon')}{tell(code, lang, count=broken)}"
    for message in subject.verdict.not_assessed:
        named = {
            key: words.names.rule(str(value)) if key == "rule" else value
            for key, value in message.params.items()
        }
        yield say(Message(message.code, named), lang)
    yield from (render(fault, lang) for fault in subject.faults[:_SHOWN])
    if len(subject.faults) > _SHOWN:
        yield words.say("more-faults", count=len(subject.faults) - _SHOWN)


def _levels_table(words: Words, lines: tuple[Tinted, ...]) -> Table:
    plan, names, lang = words.subject.plan, words.names, words.lang
    rows: list[tuple[Cell, ...]] = []
    for number, level in enumerate(plan.levels):
        known = level.closed or level.bound > 0
        rows.append(
            (
                names.level(level.name),
                level.value,
                names.unit(level.name) or None,
                level.bound if known else None,
                level.gap if known else None,
                proven(plan.levels, number, lang, words.subject.among),
            )
        )
    keys = ("level", "value", "unit", "bound", "gap", "proven")
    columns = tuple(
        Column(tell(f"cli-col-{key}", lang), width=width)
        for key, width in zip(keys, _WIDTHS, strict=True)
    )
    return Table(words.title("summary"), columns, rows, lines, None)


def _write_facts(sheet: Worksheet, row: int, words: Words, looks: Looks) -> int:
    """Write what the scenario is about; give the row after a blank one."""
    for number, (label, text) in enumerate(_facts(words), row):
        sheet.write_string(number, 0, label, looks["line"])
        write_cell(sheet, number, 1, Tinted(text, "plain"), looks)
        row = number + 1
    return row + 1


def _facts(words: Words) -> Iterator[tuple[str, str]]:
    scenario, lang = words.subject.scenario, words.lang
    if scenario.source:
        yield tell("cli-source", lang), scenario.source
    months = scenario.horizon
    ends = {"first": format_month(months.first), "last": format_month(months.last)}
    yield tell("cli-horizon", lang), tell("cli-months", lang, count=len(months), **ends)
    sizes = {"supporters": count(len(scenario.supporters))}
    sizes |= {"recipients": count(len(scenario.recipients))}
    yield tell("cli-size", lang), tell("cli-sizes", lang, **sizes)


def _write_lines(
    sheet: Worksheet, row: int, head: str, lines: list[str], words: Words, looks: Looks
) -> int:
    sheet.write_string(row, 0, words.say(head), looks["line"])
    for number, text in enumerate(lines, row + 1):
        sheet.write_string(number, 0, text)
    return row + len(lines) + 2


def _how_to_edit(words: Words) -> Iterator[str]:
    scenario = words.subject.scenario
    yield words.say("edit-which" if words.subject.plan.stints is not None else "edit-pairs")
    yield words.say("edit-rows")
    folder = scenario.path.resolve().parent.name
    yield words.say("edit-check", scenario=folder)
    yield words.say("edit-feed", scenario=folder)
    yield words.say("edit-copy")
