"""A rule in words: what ``matcher rules`` lists and reports print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Any

from pydantic import BaseModel

from matcher.language.catalogue import Lang, tell
from matcher.rules.base import Rule


@dataclass(frozen=True)
class Description:
    """One rule for people.

    ``parameters`` are the rule's own, in words, by name: the values of a rule in force; of a rule
    as such the defaults, None where a scenario must give one.
    """

    name: str
    group: str
    sentence: str
    parameters: Mapping[str, str | None]
    clause: str


def describe(rule: Rule | type[Rule], lang: Lang) -> Description:
    """Describe a rule in force, or a rule as such."""
    values = _values(rule)
    shown = {name: _parameter(rule, name, value, lang) for name, value in values.items()}
    asked = {name: None if value is _REQUIRED else shown[name] for name, value in values.items()}
    numbers = {name: value for name, value in values.items() if type(value) is int}
    given = {f"has_{name}": "no" if value is None else "yes" for name, value in values.items()}
    sentence = tell(f"rule-{rule.name}", lang, **(given | shown | numbers))
    clause = rule.clause if isinstance(rule, Rule) else ""
    return Description(rule.name, rule.group, sentence, asked, clause)


class _Required:
    """Stands for the value that a scenario must give."""


_REQUIRED = _Required()


def _values(rule: Rule | type[Rule]) -> dict[str, Any]:
    cls = rule if isinstance(rule, type) else type(rule)
    own = [name for name in cls.model_fields if name not in Rule.model_fields]
    if isinstance(rule, Rule):
        return {name: getattr(rule, name) for name in own}
    fields = {name: cls.model_fields[name] for name in own}
    return {name: _REQUIRED if f.is_required() else f.default for name, f in fields.items()}


def _parameter(rule: Rule | type[Rule], name: str, value: Any, lang: Lang) -> str:
    """Write a parameter; a rule may have its own words for one that is not given."""
    own = f"{rule.name}-{name}-none"
    return tell(own, lang) if value is None and own in rule.texts else _words(value, lang)


def _words(value: Any, lang: Lang) -> str:
    """Write one parameter: ids as they are, ranks and kinds in the reader's language."""
    match value:
        case _Required():
            return "…"
        case None:
            return tell("words-none", lang)
        case bool():
            return tell("words-yes" if value else "words-no", lang)
        case Enum():
            name = value.name if isinstance(value, IntEnum) else value.value
            return tell(f"{type(value).__name__.lower()}-{name.lower()}", lang)
        case Mapping():
            rows = (f"{_words(k, lang)}: {_words(v, lang)}" for k, v in value.items())
            return "; ".join(rows)
        case BaseModel():
            return _record(value, lang)
        case tuple() | list():
            records = any(isinstance(item, BaseModel) for item in value)
            return ("; " if records else ", ").join(_words(item, lang) for item in value)
    return str(value)


def _record(value: BaseModel, lang: Lang) -> str:
    """Write the parts of a parameter that differ from their defaults."""
    fields = type(value).model_fields
    given = [(fields[name].alias or name, name) for name in value.model_dump(exclude_defaults=True)]
    return ", ".join(f"{key}: {_words(getattr(value, name), lang)}" for key, name in given)
