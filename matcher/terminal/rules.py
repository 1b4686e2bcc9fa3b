"""The rules in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding

from matcher.language.catalogue import Lang, tell
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
    given = {name: text for name, text in description.parameters.items() if text is not None}
    asked = [name for name, text in description.parameters.items() if text is None]
    if asked:
        yield tell("cli-rule-asks", lang, names=tell("cli-comma", lang).join(asked))
    if given:
        values = "; ".join(f"{name}: {text}" for name, text in given.items())
        yield tell("cli-rule-defaults" if as_such else "cli-rule-values", lang, values=values)
    yield from _limits(rule, lang)
    if description.clause:
        yield tell("cli-rule-clause", lang, clause=description.clause)


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
