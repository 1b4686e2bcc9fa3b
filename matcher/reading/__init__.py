"""Reading scenarios and pairing tables: files in, frozen values out, or all faults at once."""

from matcher.reading.faults import InputError
from matcher.reading.load import Loaded, load
from matcher.reading.new import new_scenario
from matcher.reading.pairs import PairTable, read_pairs
from matcher.reading.schema import json_schema
from matcher.reading.show import render

__all__ = [
    "InputError",
    "Loaded",
    "PairTable",
    "json_schema",
    "load",
    "new_scenario",
    "read_pairs",
    "render",
]
