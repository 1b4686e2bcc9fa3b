"""The rules in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding

from matcher.language.catalogue import Lang, say, tell
from matcher.language.message import Message
from matcher.reading.glosses import key_typed
from matcher.rules.base import Rule
from matcher.rules.describe import Description, describe
from matcher.terminal.console import heading


def rule_part(rules: Iterable[Rule | type[Rule]], lang: Lang) -> Iterator[RenderableType]:
    """Give each rule by group: its sentence, its parameters, and its clause if it has one."""
    described = [(rule, describe(rule, lang)) for rule in rules]
    for group, members in groupby(described, key=lambda pair: pair[1].group):
        yield heading(tell(f"group-{group}", lang).capitalize())
        for rule, description in members:
            title = tell(f"name-{description.name}", lang)
            same = title == description.name
            yield Padding(title if same else f"{description.name} - {title}", (0, 0, 0, 2))
            for line in _lines(rule, description, lang):
                yield Padding(line, (0, 0, 0, 6))


def _lines(rule: Rule | type[Rule], description: Description, lang: Lang) -> Iterator[str]:
    yield description.sentence
    as_such = isinstance(rule, type)
    whole = description.told_whole
    given = {n: text for n, text in description.parameters.items() if text and n not in whole}
    asked = [name for name, text in description.parameters.items() if text is None]
    if asked:
        names = tell("cli-comma", lang).join(_key(name, description, lang) for name in asked)
        yield tell("cli-rule-asks", lang, names=names)
    if given:
        every = (f"{_key(name, description, lang)}: {text}" for name, text in given.items())
        values = tell("cli-semicolon", lang).join(every)
        yield tell("cli-rule-defaults" if as_such else "cli-rule-values", lang, values=values)
    yield from _limits(rule, lang)
    if description.clause:
        yield tell("cli-rule-clause", lang, clause=description.clause)


def _key(name: str, description: Description, lang: Lang) -> str:
    """Name a parameter as a scenario file does."""
    word = key_typed(name, description.name)
    return say(word, lang) if isinstance(word, Message) else word


def _limits(rule: Rule | type[Rule], lang: Lang) -> Iterator[str]:
    """Say whom a rule concerns, by default or in force, and that one in force is soft."""
    comma = tell("cli-comma", lang)
    as_such = isinstance(rule, type)
    limit = rule.model_fields["kinds"].default if as_such else rule.kinds
    if limit is not None:
        kinds = comma.join(tell(f"kind-{kind.value}", lang) for kind in limit)
        yield tell("cli-rule-kinds", lang, kinds=kinds)
    if not as_such and rule.recipients is not None:
        yield tell("cli-rule-recipients", lang, recipients=comma.join(rule.recipients))
    if not as_such and rule.is_soft:
        yield tell("cli-rule-soft", lang)
