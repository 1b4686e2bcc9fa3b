"""A fault as one line for people: where, what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.language.catalogue import Lang, say, tell
from matcher.language.message import Fault

_COMMA = {"en": ", ", "zh": "，"}
_COLON = {"en": ": ", "zh": "："}
_LIST = {"en": ", ", "zh": "、"}
_SPACE = {"en": " ", "zh": ""}


def render(fault: Fault, lang: Lang) -> str:
    """Give the line of a fault, without a line break; blank parts of its place are left out.

    The column of a fault with a line is the key of a scenario file.
    """
    sentence = say(fault, lang)
    if fault.mend is not None:
        sentence += _SPACE[lang] + say(fault.mend, lang)
    place = _COMMA[lang].join(_places(fault, lang))
    return " ".join(f"{place}{_COLON[lang] if place else ''}{sentence}".splitlines())


def _places(fault: Fault, lang: Lang) -> Iterator[str]:
    if fault.file is not None:
        yield fault.file
    if fault.sheet is not None:
        yield tell("place-sheet", lang, sheet=fault.sheet)
    if fault.line is not None:
        yield tell("place-line", lang, line=str(fault.line))
        if fault.column is not None:
            yield tell("place-key", lang, key=fault.column)
    if fault.rows:
        yield tell("place-rows", lang, rows=_ranges(fault.rows, lang))
    elif fault.row is not None:
        yield tell("place-row", lang, row=str(fault.row))
    if fault.line is None and fault.column is not None:
        yield tell("place-column", lang, column=fault.column)


def _ranges(rows: Sequence[int], lang: Lang) -> str:
    """Write rows as 5, 8–20."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    words = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return _LIST[lang].join(words)
