"""The rules in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType

from rich.console import RenderableType
from rich.padding import Padding

from matcher.language.catalogue import Lang, say, tell
from matcher.language.message import Message
from matcher.reading.glosses import key_typed
from matcher.rules.base import Rule
from matcher.rules.describe import Description, describe
from matcher.terminal.console import heading


def rule_part(
    rules: Iterable[Rule | type[Rule]],
    lang: Lang,
    overridden: Mapping[str, Rule] = MappingProxyType({}),
) -> Iterator[RenderableType]:
    """Give each rule by group: its sentence, its parameters, and its clause if it has one.

    ``overridden``: rules of which the scenario changes a parameter, as an extended file has them.
    """
    described = [(rule, describe(rule, lang)) for rule in rules]
    for group, members in groupby(described, key=lambda pair: pair[1].group):
        yield heading(tell(f"group-{group}", lang).capitalize())
        for rule, description in members:
            title = tell(f"name-{description.name}", lang)
            same = title == description.name
            yield Padding(title if same else f"{description.name} - {title}", (0, 0, 0, 2))
            for line in _lines(rule, description, lang):
                yield Padding(line, (0, 0, 0, 6))
            if description.name in overridden and isinstance(rule, Rule):
                for line in _own_values(rule, overridden[description.name], lang):
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


def _own_values(rule: Rule, profile: Rule, lang: Lang) -> Iterator[str]:
    """Say which values are the scenario's own, and what the extended file said."""
    own, theirs = (_values(one, lang) for one in (rule, profile))
    for name, text in own.items():
        if text != theirs[name]:
            key = _key(name, describe(rule, lang), lang)
            yield tell("cli-rule-own", lang, name=key, own=text, said=theirs[name])


def _values(rule: Rule, lang: Lang) -> dict[str, str]:
    """Every value of a rule in words, those that all rules have behind its own."""
    comma, no = tell("cli-comma", lang), tell("cli-everybody", lang)
    kinds = comma.join(tell(f"kind-{kind.value}", lang) for kind in rule.kinds or ())
    return {
        **{name: text or "" for name, text in describe(rule, lang).parameters.items()},
        "kinds": kinds or no,
        "recipients": comma.join(rule.recipients or ()) or no,
        "soft": tell("words-yes" if rule.is_soft else "words-no", lang),
    }


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
