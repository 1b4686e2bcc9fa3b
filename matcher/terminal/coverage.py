"""How much of the posts is covered, and where most is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rich.console import RenderableType
from rich.table import Table

from matcher.language.catalogue import tell
from matcher.plan.plan import Plan
from matcher.plan.shares import Covered, Share, by_recipient, by_specialty, whole_share
from matcher.problem import Problem
from matcher.terminal.console import heading, table
from matcher.terminal.words import Names, count, percent_done

_WORST = 5


def coverage_part(
    problem: Problem, covered: Covered | None, names: Names
) -> Iterator[RenderableType]:
    """Give the covered share, and the worst specialties and recipients."""
    lang = names.lang
    yield heading(tell("cli-coverage", lang))
    if covered is None or not problem.posts:
        yield tell("cli-no-coverage", lang)
        return
    whole = whole_share(problem, covered)
    yield tell(
        "cli-covered",
        lang,
        percent=percent_done(whole.weight - whole.uncovered_weight, whole.weight),
        uncovered=count(whole.uncovered),
        months=count(whole.months),
    )
    yield from _worst(by_specialty(problem, covered), "specialty", names.specialty, names)
    yield from _worst(by_recipient(problem, covered), "recipient", names.hospital, names)


def reason_part(plan: Plan, names: Names) -> Iterator[RenderableType]:
    """Give why post-months stay open: how many by reason, in words, most frequent first."""
    lang, counts = names.lang, Counter(row.reason for row in plan.unmet)
    if not counts:
        return
    titles = (tell(f"cli-col-{key}", lang) for key in ("uncovered", "reason", "code"))
    made = table(*titles, right=(0,))
    for reason, number in counts.most_common(_WORST):
        made.add_row(count(number), tell(f"reason-{reason}", lang), str(reason))
    yield ""
    yield made


def _worst(
    shares: Sequence[Share[Any]], what: str, name: Callable[[Any], str], names: Names
) -> Iterator[RenderableType]:
    open_ones = [share for share in shares if share.uncovered]
    if open_ones:
        yield ""
        yield _table(open_ones[:_WORST], what, name, names)


def _table(
    shares: Sequence[Share[Any]], what: str, name: Callable[[Any], str], names: Names
) -> Table:
    titles = (f"cli-col-worst-{what}", "cli-col-uncovered", "cli-col-months", "cli-col-covered")
    made = table(*(tell(title, names.lang) for title in titles), right=(1, 2, 3))
    for share in shares:
        done = percent_done(share.months - share.uncovered, share.months)
        made.add_row(name(share.key), count(share.uncovered), count(share.months), done)
    return made
