"""Which language to speak: the --lang option wherever it stands, else the locale."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matcher.language.catalogue import Lang

_CHINESE_ON_WINDOWS = 0x04


@dataclass(frozen=True)
class Settings:
    """What holds for every command."""

    lang: Lang


def spoken(args: Sequence[str], environ: Mapping[str, str]) -> Lang:
    """Give the language asked for last before a bare ``--``, else that of the locale."""
    words = list(args)
    if "--" in words:
        words = words[: words.index("--")]
    asked = [after for word, after in pairwise(words) if word == "--lang"]
    asked += [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    for word in reversed(asked):
        if word in ("en", "zh"):
            return word
    return _of_locale(environ)


def _of_locale(environ: Mapping[str, str]) -> Lang:
    names = (environ.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next((name for name in names if name), None)
    if name is None:
        return "zh" if os.name == "nt" and _windows_speaks_chinese() else "en"
    return "zh" if name.lower().startswith("zh") else "en"


def _windows_speaks_chinese() -> bool:
    """Windows sets none of the variables; the lowest ten bits are the language."""
    import ctypes

    language = ctypes.windll.kernel32.GetUserDefaultUILanguage()  # type: ignore[attr-defined]
    return bool(language & 0x3FF == _CHINESE_ON_WINDOWS)
