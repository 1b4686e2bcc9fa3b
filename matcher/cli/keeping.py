"""The steps of ``matcher solve --keep``: read what was accepted, solve around it, write, tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import RenderableType

from matcher.cli import exits
from matcher.cli.guard import Stopped
from matcher.cli.opening import opened
from matcher.cli.searching import refuse_distrusted, searched
from matcher.keep.keep import Keeping, keep
from matcher.keep.kept import Kept
from matcher.keep.reading import accepted as read
from matcher.keep.reading import kept_of, told_of
from matcher.language.catalogue import Lang, tell
from matcher.language.message import Message
from matcher.milp.budget import Budget
from matcher.plan.directory import CERTIFICATE, claimed
from matcher.plan.naming import usual_folder
from matcher.plan.read_kept import Accepted
from matcher.plan.views import Views, views_of
from matcher.plan.write import write_plan
from matcher.terminal.console import heading, show
from matcher.terminal.prices import price_part
from matcher.terminal.summary import ending, summary
from matcher.terminal.words import Names, count

if TYPE_CHECKING:
    from matcher.cli.effort import Effort
    from matcher.cli.solve import Wish
    from matcher.domain.scenario import Scenario
    from matcher.problem import Problem


def keep_and_write(path: str, wish: Wish, effort: Effort, lang: Lang) -> int:
    """Solve a scenario around what was accepted, into a plan directory; give the exit code."""
    if wish.pairs is not None:
        raise Stopped(Message("keep-with-pairs"), exits.BAD_INPUT)
    scenario = opened(path, lang)
    accepted = read(str(wish.keep), scenario)
    own, views = kept_of(accepted), views_of(str(wish.keep))  # before the plan is written anew
    folder = Path(wish.folder) if wish.folder else usual_folder(scenario.path)
    budget = effort.budget(wish.reproducible)
    with claimed(folder):
        found = _found(scenario, own, accepted, budget, effort, lang)
        for solved in (found.solved, found.free):
            if solved is not None:
                refuse_distrusted(solved, folder)
        plan, verdict = found.solved.plan, found.solved.verdict
        write_plan(plan, verdict, folder, told_of(accepted, found), lang)
    if wish.as_json:
        click.echo((folder / CERTIFICATE).read_bytes(), nl=False)
    else:
        show(summary(plan, verdict, (), lang, among="kept"))
        show(_lock_part(accepted, found, views, plan.problem, Names(scenario, lang)))
        took = budget.elapsed, budget.interrupted
        show(ending(plan, verdict, folder, *took, lang, among="kept"))
    return exits.INTERRUPTED if budget.interrupted else exits.DONE


def _found(
    scenario: Scenario,
    own: Kept,
    accepted: Accepted,
    budget: Budget,
    effort: Effort,
    lang: Lang,
) -> Keeping:
    def work(listener: Any) -> Keeping:
        return keep(scenario, own, budget=budget, tolerance=effort.gap, listener=listener)

    try:
        return searched(work, budget, effort, Names(scenario, lang))
    except Stopped as stop:
        if stop.exit_code != exits.INFEASIBLE:
            raise
        told = {"file": accepted.name, "reason": stop.message}
        raise Stopped(Message("keep-infeasible", told), exits.INFEASIBLE) from stop


def _lock_part(
    accepted: Accepted, found: Keeping, views: Views | None, problem: Problem, names: Names
) -> Iterator[RenderableType]:
    """Say what was kept, how much of it is as the earlier plan had it, and what that costs."""
    lang, stints = names.lang, [stint for _, stint in accepted.stints]
    kept = _counted(len(accepted.pairs), len(stints), lang)
    yield heading(tell("keep-title", lang))
    yield tell("keep-rows", lang, file=accepted.name, rows=kept)
    if views is not None:
        same = sum(row.pair in views.pairs for row in accepted.pairs)
        unchanged = same, views.unchanged(stints, problem)
        rows = _counted(*unchanged, lang) if any(unchanged) else ""
        yield tell("keep-unchanged" if rows else "keep-all-changed", lang, rows=rows)
    if found.prices:
        yield from price_part(found.prices, "keep", names)
    else:
        yield tell("keep-no-price", lang)


def _counted(pairs: int, stints: int, lang: Lang) -> str:
    """Say how many pairs and stints, with what there is none of left out."""
    words = [
        tell(f"keep-{what}", lang, count=number, shown=count(number))
        for what, number in (("pairs", pairs), ("stints", stints))
        if number
    ]
    return tell("keep-both", lang, pairs=words[0], stints=words[1]) if words[1:] else words[0]
