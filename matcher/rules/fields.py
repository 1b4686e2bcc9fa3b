"""Types of rule parameters: how a value in a scenario file becomes a value of the domain."""

from __future__ import annotations

import calendar
import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
)

from matcher.domain.months import Deadline
from matcher.domain.people import Title
from matcher.language.dates import DATE
from matcher.language.message import Message

TITLES = {title.name.lower(): title for title in Title}
_DAY = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")


class BadValue(ValueError):
    """A parameter that cannot be used, with the code of the sentence that says why."""

    def __init__(self, code: str, mend: Message | None = None, **params: str) -> None:
        super().__init__(code)
        self.code = code
        self.mend = mend
        self.params = params


def _title(value: Any) -> Any:
    """Take a rank by its English identifier; pydantic refuses what is not a rank."""
    if isinstance(value, Title):
        return value
    if isinstance(value, str) and value.strip().lower() in TITLES:
        return TITLES[value.strip().lower()]
    raise ValueError(f"one of {', '.join(TITLES)}")


def _exact(value: Any) -> Any:
    """Take a decimal as it was typed: 0.34 is 34/100, not the nearest binary fraction."""
    if isinstance(value, bool):
        raise ValueError("a number")
    try:
        return Decimal(str(value))
    except InvalidOperation:
        raise ValueError("a number") from None


def _due_day(value: Any) -> Any:
    """Take a day, or a month for its last day."""
    if isinstance(value, date):
        return value
    found = _DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise BadValue("input-not-a-date", DATE)
    year, month = int(found[1]), int(found[2])
    try:
        last = calendar.monthrange(year, month)[1]
        return date(year, month, last if found[3] is None else int(found[3]))
    except ValueError:
        raise BadValue("input-no-such-date", DATE) from None


def _one_line(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _deadline(value: Any) -> Deadline:
    """Take a month or a day of the calendar."""
    try:
        return Deadline(str(value).strip())
    except ValueError:
        raise ValueError("a date") from None


TitleName = Annotated[
    Title,
    BeforeValidator(_title),
    PlainSerializer(lambda title: title.name.lower(), return_type=str),
    WithJsonSchema({"type": "string", "enum": list(TITLES)}),
]
"""A rank, written in files as resident, attending, … chief."""

Share = Annotated[
    Decimal,
    BeforeValidator(_exact),
    Field(ge=0, le=1),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1}),
]
"""An exact share between 0 and 1."""

DueDay = Annotated[
    date, BeforeValidator(_due_day), WithJsonSchema({"type": "string", "pattern": _DAY.pattern})
]
"""A day by which something is due; a month, such as 2016-12, means its last day."""

OneLine = Annotated[str, BeforeValidator(_one_line)]
"""Words without line breaks, which a table's cell holds as they are."""

Due = Annotated[
    Deadline,
    PlainValidator(_deadline),
    WithJsonSchema({"type": "string", "examples": ["2019-05-10", "2019-05"]}),
]
"""A date by which something is to be done: a month or a day."""

AtLeastZero = Annotated[int, Field(strict=True, ge=0)]
"""A whole number, 0 and up."""

AtLeastOne = Annotated[int, Field(strict=True, ge=1)]
"""A whole number, 1 and up."""
