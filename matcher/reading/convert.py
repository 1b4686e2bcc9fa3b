"""Cell text into values; what cannot be a value of its column raises BadCell."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from matcher.domain.months import month_of
from matcher.language.lists import Word
from matcher.language.message import Message
from matcher.reading.likeness import nearest

Converter = Callable[[str], object]

_MOST = 1_000_000_000
_WHOLE = re.compile(r"[-+]?(\d+|\d{1,3}(,\d{3})+)(\.0*)?")
_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)")
_DATE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?"
    r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})?")
_SERIAL = re.compile(r"[2-7]\d{4}")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_ERROR = re.compile(r"#[A-Z][A-Z_/0]*[!?A]")
SEVERAL = re.compile(r"[、,;/\s]+")
_HALF_WIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_HALF_WIDTH |= {0x3000: ord(" "), 0x2212: ord("-")}
_SERIAL_START = date(1899, 12, 30)
_numeric: set[Converter] = set()


class BadCell(ValueError):
    """A cell that cannot be read, with the code of the sentence that says why."""

    def __init__(self, code: str, mend: Message | None = None, **params: str) -> None:
        super().__init__(code)
        self.code = code
        self.mend = mend
        self.params = params


def text(cell: str) -> str:
    """Take the cell as it is."""
    return cell


def identifier(cell: str) -> str:
    """Take an id as it is; one in full-width letters and digits would be another id."""
    half = half_width(cell)
    if half != cell and (half.isascii() or _WIDE.search(cell)):
        raise BadCell("input-full-width", Message("mend-half-width", {"word": half}))
    return cell


def id_or_name(cell: str) -> str:
    """Take an id or a name; only what would be an id in full-width letters is refused."""
    half = half_width(cell)
    if half != cell and half.isascii() and not SEVERAL.search(half):
        raise BadCell("input-full-width", Message("mend-half-width", {"word": half}))
    return cell


def whole(low: int = 0, high: int = _MOST) -> Converter:
    """Make a reader of whole numbers between low and high."""
    mend = Message("mend-whole-between", {"low": str(low), "high": str(high)})
    if high == _MOST:
        mend = Message("mend-whole-from", {"low": str(low)})

    def read(cell: str) -> int:
        plain = half_width(cell).removesuffix("年")
        if not _WHOLE.fullmatch(plain) or len(plain) > 18:
            raise BadCell("input-not-whole", mend)
        number = int(plain.replace(",", "").split(".")[0])
        return _between(number, low, high, mend)  # type: ignore[return-value]

    _numeric.add(read)
    return read


def number(low: float, high: float) -> Converter:
    """Make a reader of decimal numbers between low and high."""
    mend = Message("mend-number-between", {"low": f"{low:g}", "high": f"{high:g}"})

    def read(cell: str) -> float:
        plain = half_width(cell).rstrip("°度")
        if not _NUMBER.fullmatch(plain) or len(plain) > 40:
            raise BadCell("input-not-a-number", mend)
        return _between(float(plain), low, high, mend)

    _numeric.add(read)
    return read


def is_numeric(read: Converter) -> bool:
    """Tell whether a reader reads numbers."""
    return read in _numeric


def is_dated(read: Converter) -> bool:
    """Tell whether a reader reads months or days."""
    return read in (first_day, last_day, month)


def is_error(cell: str) -> bool:
    """Tell whether a cell holds what a spreadsheet writes for a failed formula, such as #REF!."""
    return cell.startswith("#") and _ERROR.fullmatch(cell) is not None


def one_of(words: Mapping[str, object], known: Word) -> Converter:
    """Make a reader of words; ``known`` are those that a fault lists."""
    by_word = {_word(key): value for key, value in words.items()}

    def read(cell: str) -> object:
        try:
            return by_word[_word(cell)]
        except KeyError:
            raise BadCell("input-not-one-of", _mend(cell)) from None

    def _mend(cell: str) -> Message:
        guess = nearest(cell, words)
        if guess:
            return Message("mend-did-you-mean", {"guess": guess})
        return Message("mend-one-of", {"known": known})

    return read


def first_day(cell: str) -> date:
    """Read a month or day; a month means its first day."""
    year, month, day = _parts(cell)
    return _date(year, month, 1 if day is None else day)


def last_day(cell: str) -> date:
    """Read a month or day; a month means its last day."""
    year, month, day = _parts(cell)
    if day is None and 1 <= month <= 12:
        day = calendar.monthrange(year, month)[1]
    return _date(year, month, 1 if day is None else day)


def month(cell: str) -> int:
    """Read a month, or the month that holds a day, as a month number."""
    day = first_day(cell)
    return month_of(day.year, day.month)


def half_width(cell: str) -> str:
    """Turn full-width digits, signs and spaces into plain ones."""
    return cell.translate(_HALF_WIDTH).strip()


def _parts(cell: str) -> tuple[int, int, int | None]:
    plain = half_width(cell)
    found = _DATE.fullmatch(plain) or _COMPACT.fullmatch(plain)
    if found:
        year, month, day = found.groups()[:3]
        if 1900 <= int(year) <= 2200:
            return int(year), int(month), int(day) if day else None
    if _SERIAL.fullmatch(plain):  # Excel's count of days, left unformatted
        day_ = _SERIAL_START + timedelta(days=int(plain))
        return day_.year, day_.month, day_.day
    raise BadCell("input-not-a-date", Message("mend-date"))


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise BadCell("input-no-such-date", Message("mend-date")) from None


def _between(value: float, low: float, high: float, mend: Message) -> float:
    if value < low:
        raise BadCell("input-below", mend)
    if value > high:
        raise BadCell("input-above", mend)
    return value


def _word(cell: str) -> str:
    plain = half_width(cell).casefold()
    return "".join(char for char in plain if char not in " -_、")
