"""Stints and people, counting a bit more, a bit less, or in another way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

from matcher.check import Evidence
from matcher.domain.scenario import Level
from matcher.domain.stints import Stint
from matcher.pairing.tied import TiedRows
from matcher.pairing.worth import Worth
from matcher.rotation.estimates import Estimates
from matcher.rotation.fewest import Fewest
from matcher.rotation.model import Column, StintModel
from matcher.terms.people import People
from matcher.terms.stints import Stints
from tests.mutants.mutant import Make, Mutant
from tests.mutants.terms import at, one

# The model ---------------------------------------------------------------------------------------


def counted(term: str) -> Callable[[int], Make]:
    """Each stint, or person, counts twice, or not."""

    def stepped(step: int) -> Make:
        def make(count: Callable) -> Callable:
            def changed(model: StintModel) -> None:
                count(model)
                if term in model.losses:
                    model.losses[term] = [(v, w + step) for v, w in model.losses[term]]

            return changed

        return make

    return stepped


def _less_a_month(send: Callable) -> Callable:
    """Nobody is sent who is away in the last month only."""

    def changed(model: StintModel, columns: Sequence[Column]) -> None:
        months = model.by_month(columns)
        model.by_month = lambda _: months[:-1]
        send(model, columns)
        del model.by_month

    return changed


def _nobody_posted(count: Callable) -> Callable:
    """Nobody counts as posted by facts."""

    def changed(model: StintModel) -> None:
        facts = vars(model.book.open)
        facts["posted"], kept = {}, model.book.open.posted
        count(model)
        facts["posted"] = kept

    return changed


# Figures -----------------------------------------------------------------------------------------


def _one_more(figure: Callable) -> Callable:
    return lambda *seen: figure(*seen) + 1


def _sent(step: int) -> Make:
    """One person more or less is counted beside those who are posted."""
    return lambda people: lambda *seen: max(0, people(*seen) + step)


def _never_floor(hold: Callable) -> Callable:
    """What pairs need adds up, though people serve several recipients."""

    def changed(
        rows: TiedRows, number: int, level: Level, pairs: frozenset, worth: Worth, more: Any
    ) -> None:
        def least(level: Level) -> int:
            return worth.at(number, level, 0)

        hold(rows, number, level, pairs, SimpleNamespace(floor=least, at=worth.at), more)

    return changed


# The checker -------------------------------------------------------------------------------------


def _rows(value: Callable) -> Callable:
    return lambda term, evidence: len(evidence.placed)


def _posts(value: Callable) -> Callable:
    return lambda term, evidence: len({(s.person, s.post_key) for s in evidence.placed})


def _people(keep: Callable[[Evidence, Stint], bool]) -> Make:
    """Other stints tell who is sent."""

    def make(value: Callable) -> Callable:
        def changed(term: People, evidence: Evidence) -> int:
            every = (*evidence.placed, *evidence.problem.scenario.fixed_stints)
            return len({stint.person for stint in every if keep(evidence, stint)})

        return changed

    return make


ALL = _people(lambda evidence, stint: True)
PLANNED = _people(lambda evidence, stint: not stint.fixed)

SENT_TERM_MUTANTS: Sequence[Mutant] = (
    *at("stints", "model", StintModel, "_count", counted("stints")),
    one("stints", "figures", "more", Fewest, "stints", _one_more),
    one("stints", "checker", "more", Stints, "value", _rows),
    one("stints", "checker", "less", Stints, "value", _posts),
    *at("people", "model", StintModel, "_count", counted("people")),
    one("people", "model", "month", StintModel, "_send", _less_a_month),
    one("people", "model", "posted", StintModel, "_count", _nobody_posted),
    *at("people", "figures", Estimates, "people", _sent),
    one("people", "fewest", "more", Fewest, "people", _one_more),
    one("people", "sheet", "adds up", TiedRows, "_hold_together", _never_floor),
    one("people", "checker", "more", People, "value", ALL),
    one("people", "checker", "less", People, "value", PLANNED),
)
