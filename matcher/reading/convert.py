"""Cell text into values; what cannot be a value of its column raises BadCell."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from matcher.domain.months import month_of
from matcher.language.dates import DATE, TEXT_MONTH
from matcher.language.lists import Word, listed
from matcher.language.message import Message
from matcher.reading.likeness import nearest

Converter = Callable[[str], object]

_MOST = 1_000_000_000
# 280.000 is 280 in one country and 280,000 in another.
_WHOLE = re.compile(r"[-+]?(\d+|\d{1,3}(,\d{3})+)(\.(?!000$)0*)?")
_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)")
_RATE = re.compile(r"(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})\s*([%％])?")
_DATE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?"
    r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
)
_YEAR_AND_MONTH = re.compile(r"(\d{4})\.(\d{1,2})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})?")
_SERIAL = re.compile(r"[2-7]\d{4}")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_ROUNDED = re.compile(r"\d(\.\d+)?[eE]\+\d+")
_BLANKS = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
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


def name(cell: str) -> str:
    """Take a name without line breaks, and without the blanks that spread Chinese characters."""
    return " ".join(_BLANKS.sub("", cell).split())


def identifier(cell: str) -> str:
    """Take an id as it is; one in full-width letters and digits would be another id."""
    if _ROUNDED.fullmatch(cell):
        raise BadCell("input-rounded-id", Message("mend-text-id"))
    plain = cell.strip("'‘’")
    if cell.startswith(("'", "‘", "’")) and plain.isalnum():
        raise BadCell("input-apostrophe", Message("mend-half-width", {"word": plain}))
    half = half_width(cell)
    if half != cell and (half.isascii() or _WIDE.search(cell)):
        raise BadCell("input-full-width", Message("mend-half-width", {"word": half}))
    return cell


def key_name(cell: str) -> str:
    """Take a name that stands for itself, such as a region, as ``name`` does."""
    return name(identifier(cell))


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


def patients() -> Converter:
    """Make a reader of numbers of patients; whoever writes a rate is told how to write it here."""
    count = whole()

    def read(cell: str) -> object:
        try:
            return count(cell)
        except BadCell as error:
            rate = _RATE.fullmatch(half_width(cell)) if error.code == "input-not-whole" else None
            if rate is None:
                raise
            mend = Message("mend-patients", _as_counts(*rate.groups()))
            raise BadCell(error.code, mend) from None

    _numeric.add(read)
    return read


def _as_counts(written: str, sign: str | None) -> dict[str, str]:
    """Give a rate, and patients of whom so many were referred out; 31 per cent for no rate."""
    share = Decimal(written) / (100 if sign else 1)
    all_of_them = next((n for n in (100, 1000, 10000) if share * n == int(share * n)), 0)
    if not 0 <= share <= 1 or not all_of_them:
        share, all_of_them = Decimal("0.31"), 100
    rate = f"{(share * 100).normalize():f}"
    return {"rate": rate, "patients": str(all_of_them), "out": str(int(share * all_of_them))}


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


def is_id(read: Converter) -> bool:
    """Tell whether a reader reads ids."""
    return read in (identifier, key_name, id_or_name)


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


def months_of(cell: str) -> Message:
    """Say how to write the month that the number of a cell may mean: 2028.1 is one of two."""
    found = _YEAR_AND_MONTH.fullmatch(cell)
    digits = found[2] if found else "0"
    months = dict.fromkeys(int(part) for part in (digits, digits.ljust(2, "0")))
    words = [f"{found[1]}-{month:02}" for month in months if found and 1 <= month <= 12]
    if not words:
        return TEXT_MONTH
    return Message("mend-text-months", {"months": listed(words, "word-or")})


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
    raise BadCell("input-not-a-date", DATE)


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise BadCell("input-no-such-date", DATE) from None


def _between(value: float, low: float, high: float, mend: Message) -> float:
    if value < low:
        raise BadCell("input-below", mend)
    if value > high:
        raise BadCell("input-above", mend)
    return value


def _word(cell: str) -> str:
    plain = half_width(cell).casefold()
    return "".join(char for char in plain if char not in " -_、")
