"""Which keys would have been right where an unknown one stands."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

_NOT_SUGGESTED = ("synthetic_seed", "matrix")  # ours, or written without its name


def right_keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """Name the keys of the model, or of the model inside it that ``loc`` leads to."""
    for step in loc[:-1]:
        field = model.model_fields.get(str(step))
        model = (field and _inner(field.annotation)) or model
    return tuple(key for key in model.model_fields if key not in _NOT_SUGGESTED)


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    parts = (_inner(part) for part in getattr(annotation, "__args__", ()))
    return next((part for part in parts if part), None)
