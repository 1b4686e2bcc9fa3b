"""The objective: levels, most important first, each a term or a weighted sum of terms."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.domain.scenario import Level
from matcher.reading.document import LevelPart
from matcher.reading.faults import Findings
from matcher.reading.glosses import term_typed
from matcher.reading.near import did_you_mean
from matcher.reading.yaml_file import Entry
from matcher.terms import NAMED

DEFAULT = ("shortfall", "coverage", "changes", "travel")


def read_objective(
    parts: Sequence[LevelPart] | None, root: Entry, findings: Findings
) -> tuple[Level, ...]:
    """Check the terms of each level; without an objective, give the usual one."""
    if parts is None:
        return tuple(Level(name, {name: 1}) for name in DEFAULT)
    known = [term.name for term in NAMED]
    names: set[str] = set()
    for number, part in enumerate(parts):
        entry = root.at("objective", number)
        for term in part.terms:
            if term not in known:
                place = entry.at("terms", term).place
                fault = place.fault(
                    "input-unknown-term", term, did_you_mean(term, known, term_typed)
                )
                findings.faults.append(fault)
        if part.name in names:
            findings.faults.append(entry.place.fault("input-level-twice", part.name))
        names.add(part.name)
    return tuple(Level(part.name, dict(part.terms)) for part in parts)
