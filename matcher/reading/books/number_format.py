"""Number formats that change what a number means to the person who sees it."""

from __future__ import annotations

import re

_TOKEN = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]|(0+)|(.)')
_ASIDE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_PLAIN = frozenset(" -/():")


def is_percent(code: str) -> bool:
    """Tell whether a format shows hundredths."""
    return "%" in _ASIDE.sub("", code)


def shows_digits(code: str) -> bool:
    """Tell whether a format shows every digit of a whole number, and more."""
    return shown(code, 0) is not None


def shown(code: str, number: float) -> str | None:
    """Show a whole number in a format of zeros and words (``000000``, ``"S"000``); None: as is."""
    parts: list[str | int] = []
    for match in _TOKEN.finditer(code.split(";")[0]):
        quoted, escaped, zeros, char = match.groups()
        if zeros:
            parts.append(len(zeros))
        elif char and not (char in _PLAIN or ord(char) > 127):
            return None
        else:
            parts.append(quoted or escaped or char or "")
    widths = [part for part in parts if isinstance(part, int)]
    words = any(part for part in parts if isinstance(part, str))
    if not widths or (sum(widths) < 2 and not words) or number != int(number) or number < 0:
        return None
    digits, said = str(int(number)).zfill(sum(widths)), ""
    extra = len(digits) - sum(widths)
    for part in parts:
        if isinstance(part, str):
            said += part
            continue
        said, digits, extra = said + digits[: part + extra], digits[part + extra :], 0
    return said
