"""How long and how exactly to search, and the search itself, which Ctrl-C ends well."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from matcher.api.errors import Distrusted, Infeasible, NoPlan, in_sentences, refused
from matcher.domain.scenario import Scenario
from matcher.language.catalogue import Lang, tell
from matcher.milp.budget import Budget
from matcher.milp.processors import processors

T = TypeVar("T")
_TICK_SECONDS = 0.2


def budget_of(
    time_limit: float,
    gap: float,
    seed: int,
    workers: int | None,
    lang: Lang,
    *,
    reproducible: bool = False,
) -> Budget:
    """Start the time; InputError where a number is out of its range."""
    count = processors() if workers is None else workers
    asked = (
        ("time_limit", time_limit, 0.1, 1e9),
        ("gap", gap, 0, 100),
        ("seed", seed, 0, 2**31 - 1),
        ("workers", count, 1, 1024),
    )
    for name, value, low, high in asked:
        in_range(name, value, low, high, lang)
    return Budget(float(time_limit), int(count), int(seed), reproducible)


def in_range(name: str, value: float, low: float, high: float, lang: Lang) -> None:
    """InputError unless a number lies between two others."""
    if not isinstance(value, int | float) or not low <= value <= high:
        told = {"value": str(value), "low": f"{low:g}", "high": f"{high:g}"}
        raise refused("api-not-in-range", lang, name=name, **told)


def searched(work: Callable[[], T], budget: Budget, scenario: Scenario, lang: Lang) -> T:
    """Do the work in a thread; the first interrupt ends it with the best that it has."""
    from matcher.solving import conflict
    from matcher.solving.search import NoPlan as Nothing
    from matcher.terminal.conflict import conflict_lines
    from matcher.terminal.words import Names

    with in_sentences(lang):
        try:
            return _waited(work, budget)
        except conflict.Infeasible as error:
            raise Infeasible("\n".join(conflict_lines(error, Names(scenario, lang)))) from None
        except Nothing:
            raise NoPlan(tell("api-no-plan", lang, seconds=f"{budget.elapsed:.0f}")) from None


def trusted(agrees: bool, lang: Lang) -> None:
    """Distrusted unless the independent check agrees."""
    if not agrees:
        raise Distrusted(tell("api-distrusted", lang))


def _waited(work: Callable[[], T], budget: Budget) -> T:
    done = threading.Event()
    result: list[T] = []
    errors: list[BaseException] = []

    def go() -> None:
        try:
            result.append(work())
        except BaseException as error:  # noqa: BLE001 - raised again by the caller's thread
            errors.append(error)
        finally:
            done.set()

    threading.Thread(target=go, daemon=True).start()
    while not done.is_set():
        try:
            done.wait(_TICK_SECONDS)
        except KeyboardInterrupt:
            if budget.stopped:
                raise
            budget.stop()
    if errors:
        raise errors[0]
    return result[0]
