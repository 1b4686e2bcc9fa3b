"""Errors of pydantic, turned into faults with a place, a sentence and a mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel, ValidationError

from matcher.language.dates import DATE
from matcher.language.lists import Word
from matcher.language.message import Fault, Message
from matcher.reading.glosses import key_typed, value_typed
from matcher.reading.near import did_you_mean, nearest
from matcher.reading.right_keys import right_keys
from matcher.reading.rule_form import part_form, rule_form
from matcher.reading.yaml_file import Entry

_LIMITS = {
    "greater_than_equal": ("input-below", "mend-at-least", "ge"),
    "greater_than": ("input-not-above", None, "gt"),
    "less_than_equal": ("input-above", "mend-at-most", "le"),
    "less_than": ("input-not-below", None, "lt"),
}
_TYPES = {
    "int": ("input-not-whole", "mend-whole"),
    "float": ("input-not-a-number", "mend-number"),
    "decimal": ("input-not-a-number", "mend-number"),
    "finite": ("input-not-a-number", "mend-number"),
    "bool": ("input-not-true-or-false", None),
    "string": ("input-not-words", None),
    "list": ("input-not-a-list", "mend-list"),
    "tuple": ("input-not-a-list", "mend-list"),
    "dict": ("input-not-a-mapping-here", None),
    "mapping": ("input-not-a-mapping-here", None),
    "model": ("input-not-a-mapping-here", None),
}
_EXAMPLES = ("matcher", "tables")
_NOTHING = object()  # no value to show, other than a blank one


@dataclass(frozen=True)
class Spot:
    """An entry, and the keys that lead to it as the file has them."""

    entry: Entry
    keys: tuple[str, ...]

    def fault(
        self, code: str, value: Any = _NOTHING, mend: Message | None = None, **params: Any
    ) -> Any:
        """Make a fault here; its column is the path of keys."""
        text = None if value is _NOTHING else _shown(value)
        fault = self.entry.place.fault(code, text, mend, **params)
        return replace(fault, column=".".join(self.keys) or None)


def located(
    error: ValidationError,
    root: Entry,
    model: type[BaseModel],
    name: str = "",
    more_keys: Iterable[str] = (),
) -> Iterator[Fault]:
    """Give one fault for each error of validating ``root``, which ``name`` leads to.

    ``model`` knows the right keys; ``more_keys`` are right at its top beside its fields.
    """
    seen = set()
    more = tuple(more_keys)
    errors = error.errors()
    slips = _slips(errors, model, more)
    for one in errors:
        if one["type"] == "missing" and one["loc"] in slips:
            continue
        if one["type"] == "too_short" and _has_faults_inside(one["loc"], errors):
            continue
        right = {key: key_typed(key, name) for key in right_keys(model, one["loc"])}
        right |= {key: value_typed(key) for key in more}
        fault = _fault(one, root, (name,) if name else (), right)
        if one["type"] == "missing" and name and len(one["loc"]) == 1:
            fault = replace(fault, mend=Message("mend-form", {"form": rule_form(model)}))
        key = (fault.code, fault.line, one["loc"])
        if key not in seen:  # the members of a union complain one by one
            seen.add(key)
            yield fault


def _has_faults_inside(loc: tuple[str | int, ...], errors: Iterable[Any]) -> bool:
    """Tell whether a list is too short only because its parts have faults."""
    return any(one["loc"][: len(loc)] == loc and one["loc"] != loc for one in errors)


def _slips(
    errors: Iterable[Any], model: type[BaseModel], more: tuple[str, ...]
) -> set[tuple[str | int, ...]]:
    """Give where keys are missing only because they are misspelt."""
    return {
        (*one["loc"][:-1], near)
        for one in errors
        if one["type"] == "extra_forbidden"
        and (near := nearest(str(one["loc"][-1]), (*right_keys(model, one["loc"]), *more)))
    }


def _fault(one: Any, root: Entry, keys: tuple[str, ...], right: Mapping[str, Word]) -> Fault:
    loc, kind, value = one["loc"], one["type"], one["input"]
    spot = _spot(root, loc, keys)
    above = _spot(root, loc[:-1], keys)
    if kind == "extra_forbidden":
        here = replace(above, entry=spot.entry)
        return here.fault(
            "input-unknown-key", str(loc[-1]), did_you_mean(str(loc[-1]), right, right.__getitem__)
        )
    if kind == "missing":
        key = str(loc[-1])
        mend = Message(f"mend-write-{key}") if key in _EXAMPLES else part_form(key)
        shown = key_typed(key, keys[0] if keys else "")
        return above.fault("input-missing-key", mend=mend, key=shown)
    if loc == ("matcher",):
        return spot.fault("input-format", value, Message("mend-write-matcher"))
    if kind in _LIMITS:
        return _limit_fault(one, spot)
    if kind in ("enum", "literal_error"):
        known = str(one["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        return spot.fault("input-not-one-of", value, did_you_mean(str(value), known, value_typed))
    return _other_fault(one, spot)


def _spot(root: Entry, loc: tuple[str | int, ...], keys: tuple[str, ...]) -> Spot:
    """Follow the steps that the file has; others, such as the members of a union, it has not."""
    entry = root
    for step in loc:
        below = entry.at(step)
        if below is not entry:
            entry = below
            keys = (*keys, step) if isinstance(step, str) else keys
    return Spot(entry, keys)


def _limit_fault(one: Any, spot: Spot) -> Fault:
    code, mend, name = _LIMITS[one["type"]]
    limit = {"limit": str(one["ctx"][name])}
    said = {} if mend else limit
    return spot.fault(code, one["input"], Message(mend, limit) if mend else None, **said)


def _other_fault(one: Any, spot: Spot) -> Fault:
    cause, value = one.get("ctx", {}).get("error"), one["input"]
    if hasattr(cause, "code"):
        return spot.fault(cause.code, value, cause.mend, **cause.params)
    if cause is not None:
        return _said_fault(str(cause), spot, value)
    if one["type"] in ("too_short", "string_too_short"):
        return spot.fault("input-empty")
    for start, (code, mend) in _TYPES.items():
        if one["type"].startswith(start):
            form = (
                part_form(spot.keys[-1] if spot.keys else "")
                if code == "input-not-a-mapping-here"
                else None
            )
            return spot.fault(code, value, form or (Message(mend) if mend else None))
    return spot.fault("input-bad-value", value)


def _said_fault(said: str, spot: Spot, value: Any) -> Fault:
    """Turn what a validator of a rule says into one of our sentences."""
    if said.startswith("one of "):
        known = said.removeprefix("one of ").split(", ")
        return spot.fault("input-not-one-of", value, did_you_mean(str(value), known, value_typed))
    if said == "a date":
        return spot.fault("input-not-a-date", value, DATE)
    if said == "a number":
        return spot.fault("input-not-a-number", value, Message("mend-number"))
    return spot.fault("input-says", value, said=said)


def _shown(value: Any) -> str:
    """Write a value as a file would."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_shown(item) for item in value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
