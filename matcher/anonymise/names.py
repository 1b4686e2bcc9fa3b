"""Which pseudonym stands for which name: numbers in an order that is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random

from matcher.anonymise.named import (
    originals,
    own_channels,
    own_events,
    own_node_levels,
    own_posts,
    parts,
    specialties,
)
from matcher.anonymise.words import (
    DUTIES,
    EVENTS,
    LEVELS,
    NODE_LEVELS,
    STEMS,
    language_of,
    usual_words,
)
from matcher.domain.scenario import Scenario
from matcher.problem import Problem

_LETTERS = ("", *"abcdefghijkmnpqrstuvwxyz")
_DIGITS = re.compile(r"[\d .,:/_+-]+", re.ASCII)


@dataclass(frozen=True)
class Names:
    """By what is named, the pseudonym of each name or id; what is not there keeps its name.

    ``hospital`` holds hospitals and telemedicine nodes by id, ``person`` and ``trainee`` people by
    id, ``region`` the parts of region paths; the others hold the words themselves.
    """

    hospital: Mapping[str, str]
    person: Mapping[str, str]
    trainee: Mapping[str, str]
    region: Mapping[str, str]
    channel: Mapping[str, str]
    post: Mapping[str, str]
    goal: Mapping[str, str]
    event: Mapping[str, str]
    node_level: Mapping[str, str]
    objective: Mapping[str, str]

    def place(self, region: str | None) -> str | None:
        """Give the pseudonym of a region or path; None for None."""
        if not region:
            return region
        return "/".join(self.region.get(part, part) for part in parts(region))


def drawn_names(problem: Problem, rng: Random) -> Names:
    """Number everything that has a name, in an order that says nothing of the names."""
    draw, scenario = _Draw(problem, rng), problem.scenario
    hospitals = draw.numbered("supporter", scenario.supporters)
    hospitals |= draw.numbered("recipient", _others(scenario.recipients, hospitals))
    nodes = [node.id for node in scenario.nodes or ()]
    hospitals |= draw.numbered("node", _others(nodes, hospitals))
    return Names(
        hospital=hospitals,
        person=draw.numbered("person", problem.staff),
        trainee=draw.numbered("trainee", problem.trainees),
        region=_regions(scenario, draw),
        channel=draw.numbered("channel", own_channels(scenario)),
        post=draw.numbered("post", _others(own_posts(scenario), {*specialties(problem), *DUTIES})),
        goal=draw.numbered("goal", (row.goal for row in scenario.goals or ())),
        event=draw.numbered("event", _others(own_events(scenario), EVENTS)),
        node_level=draw.numbered("node_level", _others(own_node_levels(scenario), NODE_LEVELS)),
        objective=draw.numbered(
            "objective", _others((level.name for level in scenario.objective), LEVELS)
        ),
    )


class _Draw:
    """Numbers words in an order that is drawn; no pseudonym holds a name."""

    def __init__(self, problem: Problem, rng: Random) -> None:
        self.lang, self.rng = language_of(problem.scenario), rng
        usual = usual_words(self.lang)
        every = {word.casefold() for word in originals(problem) if word}
        self.taken = [w for w in every if not (len(w) < 2 or is_number(w) or is_usual(w, usual))]

    def numbered(self, kind: str, words: Iterable[str]) -> dict[str, str]:
        """Give each word a pseudonym; rows sorted by it stand in the order drawn."""
        stem = STEMS[self.lang][kind]
        shuffled = sorted(set(words))
        self.rng.shuffle(shuffled)
        digits = max(_least_digits(kind), len(str(len(shuffled))))
        for letter in _LETTERS:
            made = [f"{stem}{letter}{n:0{digits}}" for n in range(1, len(shuffled) + 1)]
            together = "\n".join(made)
            if not any(word in together for word in self.taken):
                break
        return dict(zip(shuffled, made, strict=True))


def is_number(word: str) -> bool:
    """Tell whether an id holds nothing but digits and signs: it may stand anywhere."""
    return _DIGITS.fullmatch(word) is not None


def is_usual(word: str, usual: Iterable[str]) -> bool:
    """Tell whether a name is part of a word that every scenario holds; all in lower case."""
    return any(word in one for one in usual)


def _least_digits(kind: str) -> int:
    return {"person": 4, "supporter": 3, "recipient": 3, "node": 3, "trainee": 4}.get(kind, 2)


def _others(words: Iterable[str], known: Iterable[str]) -> list[str]:
    without = set(known)
    return [word for word in words if word not in without]


def _regions(scenario: Scenario, draw: _Draw) -> dict[str, str]:
    """Number regions level by level; a name that stands on several is one and the same."""
    found: dict[str, str] = {}
    hospitals = (*scenario.supporters.values(), *scenario.recipients.values())
    for level in ("province", "city", "county"):
        told = (getattr(hospital, level) for hospital in hospitals)
        words = (part for region in told if region for part in parts(region))
        found |= draw.numbered(level, _others(words, found))
    return found
