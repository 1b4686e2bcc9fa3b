"""The JSON schema of a scenario file, for editors."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from matcher.domain.hospitals import Kind
from matcher.reading.columns import TABLES
from matcher.reading.document import Document
from matcher.rules import RULES
from matcher.terms import NAMED

_REFERENCE = "#/$defs/{model}"


def json_schema() -> dict[str, Any]:
    """Give the schema of the YAML file: its keys, tables, rules with parameters, and terms."""
    models: list[type[BaseModel]] = [Document, *RULES]
    pairs = [(model, "validation") for model in models]
    refs, whole = models_json_schema(pairs, ref_template=_REFERENCE)  # type: ignore[arg-type]
    definitions = whole["$defs"]
    document = definitions.pop(_name(refs[Document, "validation"]))
    properties = document["properties"]
    properties["rules"] = _rules(refs, definitions)
    properties["tables"] = _tables()
    properties["objective"] = _objective()
    definitions.pop("LevelPart", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **document,
        "title": "matcher scenario",
        "$defs": definitions,
    }


def _rules(refs: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """Each rule takes its parameters, or nothing, true or false; two have a shorthand."""
    found = {}
    for rule in RULES:
        reference = refs[rule, "validation"]
        definition = definitions[_name(reference)]
        shapes = [reference, {"type": ["null", "boolean"]}]
        if rule.name == "kinds":
            row = {"type": "array", "items": {"enum": [kind.value for kind in Kind]}}
            definition["properties"] |= {kind.value: row for kind in Kind}
        if rule.name == "posts":
            shapes.append(definition["properties"]["posts"])
        found[rule.name] = {"anyOf": shapes}
    return {"type": "object", "properties": found, "additionalProperties": False}


def _tables() -> dict[str, Any]:
    paths = {name: {"type": ["string", "null"], "title": t.chinese} for name, t in TABLES.items()}
    return {
        "type": "object",
        "properties": paths,
        "additionalProperties": False,
    }


def _objective() -> dict[str, Any]:
    terms = [term.name for term in NAMED]
    weights = {name: {"type": "integer", "minimum": 1} for name in terms}
    level = {
        "type": "object",
        "properties": {
            "name": {"type": "string", "minLength": 1},
            "terms": {
                "type": "object",
                "properties": weights,
                "additionalProperties": False,
                "minProperties": 1,
            },
        },
        "required": ["name", "terms"],
        "additionalProperties": False,
    }
    return {"type": "array", "minItems": 1, "items": {"anyOf": [{"enum": terms}, level]}}


def _name(reference: dict[str, Any]) -> str:
    return reference["$ref"].rsplit("/", 1)[-1]
