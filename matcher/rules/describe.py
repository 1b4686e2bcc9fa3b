"""A rule in words: what ``matcher rules`` lists and reports print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, IntEnum
from functools import reduce
from typing import Any

from pydantic import BaseModel

from matcher.language.catalogue import Lang, tell
from matcher.rules.base import Rule

_SPECIALTIES = frozenset({"core", "specialty", "post"})
"""Parameters that may hold the id of a specialty."""
_LEVELS = frozenset({"national", "province", "city", "county", "township"})
"""Levels of a network that have words; a scenario may have others."""


@dataclass(frozen=True)
class Description:
    """One rule for people.

    ``parameters`` are the rule's own, in words, by name: the values of a rule in force; of a rule
    as such the defaults, None where a scenario must give one. ``told_whole`` are those that the
    sentence tells in every detail.
    """

    name: str
    group: str
    sentence: str
    parameters: Mapping[str, str | None]
    clause: str
    told_whole: frozenset[str] = frozenset()


def describe(
    rule: Rule | type[Rule], lang: Lang, called: Callable[[str], str] = str
) -> Description:
    """Describe a rule in force, or a rule as such; ``called`` names a specialty by its id."""
    values = _values(rule)
    shown = {name: _parameter(rule, name, value, lang) for name, value in values.items()}
    asked = {name: None if value is _REQUIRED else shown[name] for name, value in values.items()}
    numbers = {name: value for name, value in values.items() if type(value) is int}
    given = {f"has_{name}": "no" if value is None else "yes" for name, value in values.items()}
    plain = {name: _plain(name, value, lang, called) for name, value in values.items()}
    said = {name: _parameter(rule, name, value, lang, called) for name, value in plain.items()}
    sentence = tell(f"rule-{rule.name}", lang, **(given | said | numbers))
    clause = rule.clause if isinstance(rule, Rule) else ""
    whole = frozenset(name for name, value in values.items() if _is_structured(value))
    return Description(rule.name, rule.group, sentence, asked, clause, whole)


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


def _plain(name: str, value: Any, lang: Lang, called: Callable[[str], str]) -> Any:
    """Give what a sentence says for a value: names for ids, per cent for a share."""
    if isinstance(value, tuple) and name in ("core", "levels"):
        return tuple(_plain(name, part, lang, called) for part in value)
    if isinstance(value, Decimal):
        return f"{(100 * value).normalize():f}%"
    if isinstance(value, str) and name == "levels":
        return tell(f"level-{value}", lang) if value in _LEVELS else value
    return called(value) if isinstance(value, str) and name in _SPECIALTIES else value


def _parameter(
    rule: Rule | type[Rule], name: str, value: Any, lang: Lang, called: Callable[[str], str] = str
) -> str:
    """Write a parameter; a rule may have its own words for one that is not given."""
    own = f"{rule.name}-{name}-none"
    if value is None and own in rule.texts:
        return tell(own, lang)
    if not isinstance(value, Mapping) and _is_structured(value):
        code = f"{rule.name}-{name}-one"
        parts = value if isinstance(value, tuple) else (value,)
        return _joined("word-series", [_record(part, code, lang, called) for part in parts], lang)
    return _words(value, lang)


def _is_structured(value: Any) -> bool:
    parts = value if isinstance(value, tuple) else (value,)
    return any(isinstance(part, BaseModel | Mapping) for part in parts)


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
            rows = (
                tell("word-means", lang, key=_words(k, lang), value=_words(v, lang))
                for k, v in value.items()
            )
            return _joined("word-series", rows, lang)
        case tuple() | list():
            return _joined("word-list", (_words(item, lang) for item in value), lang)
    return str(value)


def _joined(code: str, words: Iterable[str], lang: Lang) -> str:
    """Join words by a code of two."""
    return reduce(lambda one, other: tell(code, lang, first=one, rest=other), words)


def _record(value: BaseModel, code: str, lang: Lang, called: Callable[[str], str]) -> str:
    """Tell a parameter of several parts in the rule's own words."""
    fields = type(value).model_fields
    parts = {name: getattr(value, name) for name in fields}
    given = {f"has_{n}": "no" if parts[n] == fields[n].default else "yes" for n in parts}
    numbers = {name: part for name, part in parts.items() if type(part) is int}
    plain = {name: _plain(name, part, lang, called) for name, part in parts.items()}
    words = {name: _words(part, lang) for name, part in plain.items()}
    return tell(code, lang, **(given | words | numbers))
