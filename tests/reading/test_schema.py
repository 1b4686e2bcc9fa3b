"""The JSON schema for editors."""

from __future__ import annotations

import json

from matcher.reading import json_schema
from matcher.reading.columns import TABLES
from matcher.rules import RULES


def test_it_holds_all_rules_and_tables():
    schema = json_schema()
    assert set(schema["properties"]["rules"]["properties"]) == {rule.name for rule in RULES}
    assert set(schema["properties"]["tables"]["properties"]) == set(TABLES)
    assert schema["required"] == ["matcher", "horizon", "tables"]


def test_every_reference_leads_somewhere():
    schema = json_schema()
    text = json.dumps(schema)
    for part in text.split('"$ref": "#/$defs/')[1:]:
        assert part.partition('"')[0] in schema["$defs"]


def test_parameters_of_rules_are_there():
    definitions = json_schema()["$defs"]
    assert "months" in definitions["MinStint"]["properties"]
    assert "general" in definitions["Kinds"]["properties"]
