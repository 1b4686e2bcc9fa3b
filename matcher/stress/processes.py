"""Work in several processes, which end when they are told to, or when their parent is gone."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from typing import Any, TypeVar

from matcher.milp.budget import Budget

Task = TypeVar("Task")
Done = TypeVar("Done")
Work = Callable[[Any, Task, Budget], Done]

_TICK_SECONDS = 0.2
_AHEAD = 4
"""Tasks waiting for each process: enough to keep it busy."""


def in_processes(
    work: Work[Task, Done], shared: object, tasks: Iterable[Task], budget: Budget
) -> Iterator[Done]:
    """Give what ``work(shared, task, budget)`` gives of each task, in their order.

    As many processes as the budget has workers; a single one is this one. Ends early, with the
    tasks done so far, when the budget is over. ``work`` is a function of a module; it ends soon
    when its budget is stopped, and what it then gives is not looked at.
    """
    if budget.workers == 1:
        yield from _here(work, shared, tasks, budget)
        return
    context = get_context("spawn")
    stop = context.Event()
    given = (work, shared, budget.seed, stop)
    pool = ProcessPoolExecutor(budget.workers, context, _begin, given)
    try:
        yield from _there(pool, tasks, budget)
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def _here(
    work: Work[Task, Done], shared: object, tasks: Iterable[Task], budget: Budget
) -> Iterator[Done]:
    for task in tasks:
        if budget.over:
            return
        done = work(shared, task, budget)
        if budget.stopped:
            return
        yield done


def _there(pool: ProcessPoolExecutor, tasks: Iterable[Task], budget: Budget) -> Iterator[Done]:
    waiting: deque[Future[Done]] = deque()
    source = iter(tasks)
    while not budget.over:
        with _deaf():
            for task in islice(source, _AHEAD * budget.workers - len(waiting)):
                waiting.append(pool.submit(_do, task))
        if not waiting:
            return
        try:
            done = waiting[0].result(_TICK_SECONDS)
        except NotYet:
            continue
        waiting.popleft()
        yield done


@contextmanager
def _deaf() -> Iterator[None]:
    """Begin processes that do not hear Ctrl-C even before they are ready: they inherit that."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# In a process of its own ---------------------------------------------------------------------

_own: dict[str, Any] = {}


def _begin(work: Work[Any, Any], shared: object, seed: int, stop: Any) -> None:
    """Make ready; the parent alone listens to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    budget = Budget(None, 1, seed)
    _own.update(work=work, shared=shared, budget=budget)
    threading.Thread(target=_listen, args=(budget, stop), daemon=True).start()


def _listen(budget: Budget, stop: Any) -> None:
    parent = parent_process()
    while parent is None or parent.is_alive():
        if stop.wait(_TICK_SECONDS):
            budget.stop()
            time.sleep(_TICK_SECONDS)
    os._exit(1)


def _do(task: Any) -> Any:
    return _own["work"](_own["shared"], task, _own["budget"])
