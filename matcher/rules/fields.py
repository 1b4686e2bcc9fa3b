"""Types of rule parameters: how a value in a scenario file becomes a value of the domain."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainSerializer, PlainValidator, WithJsonSchema

from matcher.domain.months import Deadline
from matcher.domain.people import Title

TITLES = {title.name.lower(): title for title in Title}


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
