"""YAML 1.2 into plain values that remember their lines.

Plain scalars are resolved here, by YAML 1.2's core rules, whatever version the file claims: ``no``
is a word, dates stay text, and digits with a leading zero stay text, for they may be an id.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from matcher.language.message import Message
from matcher.reading.faults import Findings, InputError, Place
from matcher.reading.text_file import decode, read_bytes

_MOST_BYTES = 1_000_000
_MOST_MARKS = 30_000
_MOST_KEYS = 1_000
_MOST_VALUES = 100_000
_DEEPEST = 40

_WORDS = {"": None, "~": None, "null": None, "Null": None, "NULL": None} | {
    word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")
}
_WIDE_COLON = re.compile(r"(^|[{,])\s*(- )?[A-Za-z_]+\s*：")
_INT = re.compile(r"[-+]?(0|[1-9]\d*)")
_FLOAT = re.compile(r"[-+]?((\d+\.\d*|\.\d+)([eE][-+]?\d+)?|\d+[eE][-+]?\d+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A value and where it stands; mappings and lists hold entries again."""

    value: Any
    place: Place

    def plain(self) -> Any:
        """Give the value without places."""
        if isinstance(self.value, dict):
            return {key: entry.plain() for key, entry in self.value.items()}
        if isinstance(self.value, list):
            return [entry.plain() for entry in self.value]
        return self.value

    def at(self, *path: str | int) -> Entry:
        """Give the entry at a path; steps that the file does not have are passed over."""
        entry = self
        for step in path:
            with suppress(KeyError, IndexError, TypeError):
                entry = entry.value[step]
        return entry


def read_yaml(path: Path, place: Place, asked: Place) -> Entry:
    """Read a file whose top is a mapping; InputError with all its faults otherwise.

    ``place`` is the file itself, ``asked`` where it is asked for.
    """
    missing = Message("mend-no-scenario") if asked.line is None else None
    text = decode(read_bytes(path, _named(place, asked), asked, _MOST_BYTES, missing), place)
    # The parser's time grows with the square of open brackets, and with lines and marks.
    marks = sum(map(text.count, "\n,-?&*"))
    if _open_brackets(text) > _DEEPEST or marks > _MOST_MARKS:
        raise InputError([place.fault("input-too-deep")])
    findings = Findings()
    node = _composed(text, place)
    if not isinstance(node, MappingNode):
        raise InputError([place.fault("input-not-a-mapping", mend=Message("mend-new-scenario"))])
    entry = _Walk(place, findings).entry(node)
    findings.stop_if_faulty()
    return entry


def _named(place: Place, asked: Place) -> str:
    return asked.shown if asked.line is None else place.shown


def _open_brackets(text: str) -> int:
    """Count the brackets open at once, at most; those in quotes too, which are few."""
    depth = most = 0
    for bracket in re.findall(r"[][{}]", text):
        depth = depth + 1 if bracket in "[{" else max(0, depth - 1)
        most = max(most, depth)
    return most


def _composed(text: str, place: Place) -> Node | None:
    try:
        return YAML(typ="rt", pure=True).compose(text)
    except MarkedYAMLError as error:
        raise InputError([_syntax_fault(error, text, place)]) from error
    except RecursionError as error:
        raise InputError([place.fault("input-too-deep")]) from error
    except (YAMLError, ValueError) as error:
        raise InputError([place.fault("input-not-text")]) from error


def _syntax_fault(error: MarkedYAMLError, text: str, place: Place) -> Any:
    problem = f"{error.context}, {error.problem}"
    code = next((code for hint, code in _HINTS if hint in problem), "mend-yaml")
    mark = error.problem_mark or error.context_mark
    wide = _wide_colon(text, error)
    if wide is not None:
        return replace(place, line=wide).fault("input-yaml", mend=Message("mend-yaml-colon"))
    if code == "mend-yaml-quote":  # where the quotation begins says more than where the file ends
        mark = error.context_mark or mark
    here = replace(place, line=mark.line + 1) if mark else place
    return here.fault("input-yaml", mend=Message(code))


_HINTS = (
    ("\\t", "mend-yaml-tab"),
    ("\t", "mend-yaml-tab"),
    ("expected ',' or", "mend-yaml-bracket"),
    ("while scanning a quoted", "mend-yaml-quote"),
    ("another document", "mend-yaml-one-document"),
    ("undefined alias", "mend-yaml-alias"),
)


def _wide_colon(text: str, error: MarkedYAMLError) -> int | None:
    """Give the line of a full-width colon behind a key, at the error or just above it."""
    lines = text.splitlines()
    marks = [mark.line for mark in (error.problem_mark, error.context_mark) if mark]
    for number in sorted({near for line in marks for near in (line, line - 1)}, reverse=True):
        if 0 <= number < len(lines) and _WIDE_COLON.search(lines[number]):
            return number + 1
    return None


def _wide_colon_below(key: Node, value: Node) -> bool:
    """Tell whether a mapping was meant below the key, and became a text by a full-width colon."""
    text = isinstance(value, ScalarNode) and value.style is None
    below = value.start_mark.line > key.start_mark.line
    return text and below and _WIDE_COLON.match(value.value) is not None


class _Walk:
    """One walk from nodes to entries, with limits against files made to explode."""

    def __init__(self, place: Place, findings: Findings) -> None:
        self.place = place
        self.findings = findings
        self.count = 0

    def entry(self, node: Node, depth: int = 0) -> Entry:
        """Turn a node and all below it into entries."""
        place = replace(self.place, line=node.start_mark.line + 1)
        self.count += 1
        if depth > _DEEPEST or self.count > _MOST_VALUES:
            raise InputError([place.fault("input-too-deep")])
        if isinstance(node, MappingNode):
            return Entry(self._mapping(node, depth), place)
        if isinstance(node, SequenceNode):
            return Entry([self.entry(item, depth + 1) for item in node.value], place)
        return Entry(_scalar(node), place)

    def _mapping(self, node: MappingNode, depth: int) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        if len(node.value) > _MOST_KEYS:
            raise InputError([self.place.fault("input-too-deep")])
        for key, value in node.value:
            place = replace(self.place, line=key.start_mark.line + 1)
            if not isinstance(key, ScalarNode):
                self.findings.faults.append(place.fault("input-key-not-a-word"))
            elif "：" in key.value or _wide_colon_below(key, value):
                word = key.value if "：" in key.value else value.value
                line = key.start_mark.line if "：" in key.value else value.start_mark.line
                place = replace(self.place, line=line + 1)
                fault = place.fault("input-wide-colon", word, Message("mend-yaml-colon"))
                self.findings.faults.append(fault)
            elif key.value in found:
                fault = place.fault("input-key-twice", key.value, Message("mend-keep-one"))
                self.findings.faults.append(fault)
            else:
                # The key's line, because an empty or long value may stand elsewhere.
                found[key.value] = replace(self.entry(value, depth + 1), place=place)
        return found


def _scalar(node: ScalarNode) -> str | int | float | bool | None:
    text = node.value
    if node.style is not None:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if len(text) <= 18 and _INT.fullmatch(text):
        return int(text)
    if len(text) <= 40 and _FLOAT.fullmatch(text):
        return float(text)
    return text
