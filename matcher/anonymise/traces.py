"""The names of an anonymised scenario, looked for in what was written."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from matcher.anonymise.anonymous import Anonymous
from matcher.anonymise.named import originals
from matcher.anonymise.names import is_number, is_usual
from matcher.anonymise.words import usual_words
from matcher.language.message import Fault, Message
from matcher.reading.columns import TABLES
from matcher.reading.convert import id_or_name, identifier, text
from matcher.reading.faults import tidy
from matcher.reading.formulas import unescape

_SHORT = 5
_NO_NAMES = frozenset(("specialty", "disease"))


@dataclass(frozen=True)
class _Text:
    """A cell or line and where it stands; ``key``: its column may hold an id or name."""

    text: str
    file: str
    column: str | None
    row: int
    key: bool


def traces(files: Mapping[str, bytes], anonymous: Anonymous) -> tuple[Fault, ...]:
    """Give a fault for each text in ``files`` that holds a name or id of the original.

    Looked for are those of two characters and more. Ids of digits alone are looked for as whole
    cells where ids stand, for they could be any number; names that are part of a word of the
    contract, such as "cdc", as whole cells or, where they are such a word, not at all.
    """
    usual = usual_words(anonymous.lang)
    words = {word.strip().casefold(): word.strip() for word in originals(anonymous.original)}
    texts = list(_texts(files))
    together = "\n".join(one.text for one in texts).casefold()
    asked = [key for key in words if len(key) > 1 and key not in usual]
    suspects = [key for key in asked if key in together]
    found: dict[_Text, str] = {}
    for key in sorted(suspects, key=len, reverse=True):
        one = _first(texts, _test(key, usual))
        if one is not None:
            found.setdefault(one, words[key])
    return tuple(_fault(one, word) for one, word in found.items())


def _first(texts: Iterable[_Text], holds: Callable[[_Text], bool]) -> _Text | None:
    return next((one for one in texts if holds(one)), None)


def _test(key: str, usual: Iterable[str]) -> Callable[[_Text], bool]:
    if is_number(key):
        return lambda one: one.key and one.text == key
    if is_usual(key, usual):
        return lambda one: one.text.casefold() == key
    if key.isascii() and len(key) < _SHORT:
        whole = re.compile(rf"(?<![a-z0-9]){re.escape(key)}(?![a-z0-9])")
        return lambda one: whole.search(one.text.casefold()) is not None
    return lambda one: key in one.text.casefold()


def _texts(files: Mapping[str, bytes]) -> Iterator[_Text]:
    """Give each text once: lines of the scenario file, headers and cells of tables, file names."""
    for name, data in files.items():
        yield _Text(name, name, None, 0, key=False)
        content = data.decode("utf-8-sig")
        if name.endswith(".csv"):
            yield from _cells(name, content)
        else:
            for number, line in enumerate(content.splitlines(), 1):
                yield _Text(line, name, None, number, key=False)


def _cells(name: str, content: str) -> Iterator[_Text]:
    table = name.removesuffix(".csv")
    kinds = {column.name: column.read for column in TABLES[table].columns}
    rows = csv.reader(io.StringIO(content, newline=""))
    header = next(rows)
    named = [
        table != "specialties"
        and column not in _NO_NAMES
        and kinds.get(column) in (text, identifier, id_or_name)
        for column in header
    ]
    yield from (_Text(column, name, column, 1, key=False) for column in header)
    seen: set[tuple[int, str]] = set()
    for number, row in enumerate(rows, 2):
        for position, cell in enumerate(row):
            if cell and (position, cell) not in seen:
                seen.add((position, cell))
                yield _Text(unescape(cell), name, header[position], number, key=named[position])


def _fault(one: _Text, word: str) -> Fault:
    line = None if one.file.endswith(".csv") else one.row or None
    row = one.row if one.file.endswith(".csv") and one.row else None
    params = {"word": tidy(word), "value": tidy(one.text)}
    return Fault("anonymise-still-named", params, file=one.file, line=line, row=row,
                 column=one.column, mend=Message("anonymise-mend-named"))  # fmt: skip
