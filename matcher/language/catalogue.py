"""The one catalogue: every sentence that the tool says, in English and Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

from fluent.runtime import FluentBundle, FluentResource

from matcher.language.message import Message

Lang = Literal["en", "zh"]
LANGS: tuple[Lang, ...] = ("en", "zh")


def say(message: Message, lang: Lang) -> str:
    """Give the sentence of a message; KeyError when the catalogue lacks its code."""
    bundle = _bundle(lang)
    if not bundle.has_message(message.code):
        raise KeyError(f"{lang}: {message.code}")
    params = {key: _shown(value, lang) for key, value in message.params.items()}
    text, errors = bundle.format_pattern(bundle.get_message(message.code).value, params)
    if errors:
        raise KeyError(f"{lang}: {message.code}: {errors}")
    return str(text)


def tell(code: str, lang: Lang, **params: str | int) -> str:
    """Give the sentence of a code with parameters."""
    return say(Message(code, params), lang)


def _shown(value: object, lang: Lang) -> object:
    """Messages may hold messages; numbers stay numbers so that plurals work."""
    return say(value, lang) if isinstance(value, Message) else value


@cache
def _bundle(lang: Lang) -> FluentBundle:
    bundle = FluentBundle([lang], use_isolating=False)
    for text in (*_files(lang), _rule_texts(lang)):
        bundle.add_resource(FluentResource(text), allow_overrides=False)
    return bundle


def _files(lang: Lang) -> Iterator[str]:
    folder = files("matcher.language") / lang
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".ftl"):
            yield entry.read_text(encoding="utf-8")


def _rule_texts(lang: Lang) -> str:
    from matcher.rules import RULES
    from matcher.terms import TERMS

    column = LANGS.index(lang)
    owners = (*RULES, *TERMS)
    texts = {code: pair for owner in owners for code, pair in owner.texts.items()}
    return "\n".join(f"{code} = {pair[column]}" for code, pair in texts.items())
