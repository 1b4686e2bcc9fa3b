"""A template of an agreement: opened, checked against the fields of a letter, filled in."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from docx.opc.exceptions import OpcError
from jinja2 import TemplateSyntaxError
from lxml import etree

from matcher.language.message import Fault, Message
from matcher.letters.asked import Slip, slips
from matcher.letters.fields import known_fields
from matcher.letters.letter import Letter
from matcher.letters.word_file import OnePlace, WordFile
from matcher.reading.faults import InputError, tidy
from matcher.reading.near import did_you_mean

_TAGS = re.compile(r"<[^>]*>")
_NEAR = 28


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
    word, environment = _word(data, name), OnePlace()
    faults = [
        fault
        for place, source in word.sources()
        for fault in _faults(place, source, environment, name)
    ]
    if faults:
        raise InputError(faults)
    return Template(name, data, word, environment)


def _word(data: bytes, name: str) -> WordFile:
    try:
        word = WordFile(data)
        word.init_docx()
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        mend = Message("letters-mend-word")
        raise InputError([Fault("letters-not-word", file=name, mend=mend)]) from error
    return word


def _faults(place: str, source: str, environment: OnePlace, name: str) -> Iterator[Fault]:
    try:
        tree = environment.parse(source)
        environment.from_string(source)
    except TemplateSyntaxError as error:
        where = _where(place, source, error.lineno, "{%")
        told = {"where": where, "said": tidy(error.message or "")}
        mend = Message("letters-mend-jinja")
        yield Fault("letters-broken-template", told, file=name, mend=mend)
        return
    for slip in slips(tree, known_fields()):
        yield _slip_fault(slip, _where(place, source, slip.line, slip.said), name)


def _slip_fault(slip: Slip, where: Message, name: str) -> Fault:
    told = {"where": where, "value": tidy(slip.said)}
    if slip.why == "list":
        mend = Message("letters-mend-list", told)
    elif slip.why == "outside":
        mend = Message("letters-mend-outside")
    else:
        mend = did_you_mean(slip.said, slip.known) if slip.known else Message("letters-mend-part")
    return Fault(f"letters-{slip.why}-field", told, file=name, value=slip.said, mend=mend)


def _where(place: str, source: str, line: int, said: str) -> Message:
    """Quote the words of the paragraph around what is wrong, so that Word can search for them."""
    lines = source.split("\n")
    text = " ".join(_TAGS.sub("", lines[min(line, len(lines)) - 1]).split())
    at = max(text.find(said), 0)
    start, end = max(0, at - _NEAR), at + len(said) + _NEAR
    cut = f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
    return Message(f"letters-in-{place}", {"text": cut})
