"""The YAML file's own shape: its keys, their types and defaults."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    WithJsonSchema,
    model_validator,
)

from matcher.domain.months import ALWAYS, Span, parse_month
from matcher.language.message import Message
from matcher.reading.faults import Findings
from matcher.reading.located import located
from matcher.reading.yaml_file import Entry

_MOST_MONTHS = 600


class Bad(ValueError):
    """A value that a validator refuses, with the code of the sentence that says why."""

    def __init__(self, code: str, mend: Message | None = None, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.mend = mend
        self.params = params


def _month(value: object) -> int:
    try:
        return parse_month(str(value))
    except ValueError:
        raise Bad("input-not-a-month", Message("mend-month")) from None


Month = Annotated[
    int,
    BeforeValidator(_month),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{1,2}$", "examples": ["2017-01"]}),
]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class HorizonPart(_Part):
    """The months planned, first and last inclusive."""

    first: Month
    last: Month

    @model_validator(mode="after")
    def _in_order(self) -> HorizonPart:
        if self.last < self.first:
            raise Bad("input-horizon-order", Message("mend-swap"))
        if self.last - self.first >= _MOST_MONTHS:
            raise Bad("input-horizon-long", months=_MOST_MONTHS)
        return self


class LevelPart(_Part):
    """One level of the objective: a term's name, or a weighted sum of terms."""

    name: str = Field(min_length=1)
    terms: dict[str, Annotated[int, Field(ge=1, le=1_000_000)]] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _term_alone(cls, value: Any) -> Any:
        return {"name": value, "terms": {value: 1}} if isinstance(value, str) else value


class Document(_Part):
    """A scenario file after ``extends`` was followed."""

    matcher: Literal[1]
    title: str | None = None
    source: str | None = None
    extends: str | None = None
    horizon: HorizonPart
    core_weight: Annotated[int, Field(ge=0, le=1_000_000)] = 300
    tables: dict[str, str | None]
    rules: dict[str, Any] | None = None
    objective: Annotated[list[LevelPart], Field(min_length=1)] | None = None
    synthetic: list[str] | None = None
    synthetic_seed: int | None = None


_STAND_INS = {"matcher": 1, "horizon": {"first": "0001-01", "last": "0050-12"}, "tables": {}}


def read_document(root: Entry, findings: Findings) -> tuple[Document, Span]:
    """Validate the top of a scenario; give it with its horizon.

    Keys with faults are replaced by stand-ins, so that reading can go on to the other faults.
    """
    data = root.plain()
    try:
        document = Document.model_validate(data)
    except ValidationError as error:
        findings.faults.extend(located(error, root, Document))
        for one in error.errors():
            _prune(data, one["loc"])
        document = Document.model_validate(_STAND_INS | data)
        if "horizon" not in data:
            return document, ALWAYS
    return document, Span(document.horizon.first, document.horizon.last)


def _prune(data: dict[str, Any], loc: tuple[str | int, ...]) -> None:
    if loc[0] == "tables" and len(loc) > 1 and isinstance(data.get("tables"), dict):
        data["tables"].pop(loc[1], None)
    else:
        data.pop(str(loc[0]), None)
