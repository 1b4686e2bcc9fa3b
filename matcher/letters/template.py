"""A template of an agreement: opened, checked against the fields of a letter, filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError
from lxml import etree

from matcher.language.message import Fault, Message
from matcher.letters.asked import Slip, slips
from matcher.letters.fields import known_fields
from matcher.letters.letter import Letter
from matcher.letters.word_file import OnePlace, Part, WordFile, without_tags
from matcher.reading.faults import InputError, tidy
from matcher.reading.near import did_you_mean

_NEAR = 28
_NEVER_MEANT = {
    re.compile(r"｛[｛{%％]|\{[｛％]"): "letters-wide",
    re.compile(r"\{\{(?:p|r|tr|tc) "): "letters-bare",
}
"""Tags that would stand in every letter as they are, or outside every paragraph."""


@dataclass(frozen=True)
class Template:
    """A checked template; ``name`` is what people call its file, ``data`` its bytes."""

    name: str
    data: bytes
    word: WordFile
    environment: OnePlace

    def filled(self, letter: Letter) -> bytes:
        """Give the Word file of a letter; InputError where the template cannot be filled in."""
        try:
            return self.word.filled(letter, self.environment)
        except etree.XMLSyntaxError as error:
            raise InputError([self._fails("letters-not-a-document", letter)]) from error
        except Exception as error:  # noqa: BLE001 - a template can do anything wrong
            said = {"said": tidy(error)}
            raise InputError([self._fails("letters-not-filled", letter, **said)]) from error

    def _fails(self, code: str, letter: Letter, **said: str) -> Fault:
        pair = {"supporter": letter.supporter.name, "recipient": letter.recipient.name}
        mend = Message("letters-mend-fields")
        return Fault(code, {**pair, **said}, file=self.name, mend=mend)


def opened(data: bytes, name: str) -> Template:
    """Open a template and check it; InputError with every fault of it."""
    word, parts = _word(data, name)
    environment = OnePlace()
    faults = [fault for part in parts for fault in _faults(part, environment, name)]
    if faults:
        raise InputError(faults)
    return Template(name, data, word, environment)


def _word(data: bytes, name: str) -> tuple[WordFile, tuple[Part, ...]]:
    word = WordFile(data)
    try:
        return word, tuple(word.parts())
    except Exception as error:  # noqa: BLE001 - a damaged file can fail anywhere
        mend = Message("letters-mend-word")
        raise InputError([Fault("letters-not-word", file=name, mend=mend)]) from error


def _faults(part: Part, environment: OnePlace, name: str) -> Iterator[Fault]:
    for pattern, code in _NEVER_MEANT.items():
        for line in part.words.split("\n"):
            if found := pattern.search(line):
                where = _quoted(part, line, found[0])
                mend = Message(f"{code}-mend")
                yield Fault(code, {"where": where, "value": found[0]}, file=name, mend=mend)
    try:
        tree = environment.parse(part.source)
        environment.from_string(part.source)
        found = slips(tree, known_fields())
    except TemplateSyntaxError as error:
        where = _quoted(part, _line(part, error.lineno), "{%")
        yield _broken(where, tidy(error.message or ""), name)
    except RecursionError:
        yield _broken(_quoted(part, part.words.strip(), "(("), "RecursionError", name)
    else:
        for slip in found:
            yield _slip_fault(slip, _quoted(part, _line(part, slip.line), slip.said), name)


def _broken(where: Message, said: str, name: str) -> Fault:
    mend = Message("letters-mend-jinja")
    return Fault("letters-broken-template", {"where": where, "said": said}, file=name, mend=mend)


def _slip_fault(slip: Slip, where: Message, name: str) -> Fault:
    told = {"where": where, "value": tidy(slip.said)}
    if slip.why == "list":
        mend = Message("letters-mend-list", told)
    elif slip.why == "outside":
        mend = Message("letters-mend-outside")
    else:
        mend = did_you_mean(slip.said, slip.known) if slip.known else Message("letters-mend-part")
    return Fault(f"letters-{slip.why}-field", told, file=name, value=slip.said, mend=mend)


def _line(part: Part, number: int) -> str:
    lines = part.source.split("\n")
    return without_tags(lines[min(number, len(lines)) - 1])


def _quoted(part: Part, line: str, said: str) -> Message:
    """Quote the words of a paragraph around what is wrong, so that Word can search for them."""
    text = " ".join(line.split())
    at = max(text.find(said), 0)
    start, end = max(0, at - _NEAR), at + len(said) + _NEAR
    cut = f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
    return Message(f"letters-in-{part.place}", {"text": cut})
