"""How much of the posts is covered, and where most is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from rich.console import RenderableType
from rich.table import Table

from matcher.language.catalogue import tell
from matcher.plan.plan import Plan
from matcher.plan.shares import Covered, Share, by_recipient, by_specialty, whole_share
from matcher.problem import Problem
from matcher.terminal.binding import binding
from matcher.terminal.console import heading, table
from matcher.terminal.words import Names, count, percent_done

_WORST = 5


def coverage_part(
    problem: Problem, covered: Covered | None, names: Names, broken: int = 0
) -> Iterator[RenderableType]:
    """Give the covered share, and the worst specialties and recipients.

    ``broken``: how many violations the plan has; what breaks rules is counted with the rest.
    """
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
    if broken:
        yield tell("cli-covered-broken", lang, count=broken)
    yield from _worst(by_specialty(problem, covered), "specialty", names.specialty, names)
    yield from _worst(by_recipient(problem, covered), "recipient", names.hospital, names)


def recipient_part(
    problem: Problem, covered: Covered | None, recipients: Collection[str], names: Names
) -> Iterator[RenderableType]:
    """Give the covered share of single recipients; nothing where none of them has posts."""
    shares = () if covered is None else by_recipient(problem, covered)
    own = [share for share in shares if share.key in recipients]
    if own:
        yield heading(tell("cli-coverage", names.lang))
        yield _table(own, "recipient", names.hospital, names, "recipient")


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
    yield from _binding_part(plan, names)


def _binding_part(plan: Plan, names: Names) -> Iterator[RenderableType]:
    """Give what keeps candidates, with the rule and its value: what could be changed."""
    found = binding(plan, names)
    if not found:
        return
    yield ""
    yield tell("stops-counted", names.lang)
    titles = (tell(f"cli-col-{key}", names.lang) for key in ("uncovered", "kept", "kept-by"))
    made = table(*titles, right=(0,))
    for one in found:
        made.add_row(count(one.months), one.what, one.source)
    yield made


def _worst(
    shares: Sequence[Share[Any]], what: str, name: Callable[[Any], str], names: Names
) -> Iterator[RenderableType]:
    open_ones = [share for share in shares if share.uncovered]
    if open_ones:
        yield ""
        yield _table(open_ones[:_WORST], what, name, names)


def _table(
    shares: Sequence[Share[Any]],
    what: str,
    name: Callable[[Any], str],
    names: Names,
    title: str = "",
) -> Table:
    keys = (title or f"worst-{what}", "uncovered", "months", "covered")
    made = table(*(tell(f"cli-col-{key}", names.lang) for key in keys), right=(1, 2, 3))
    for share in shares:
        done = percent_done(share.months - share.uncovered, share.months)
        made.add_row(name(share.key), count(share.uncovered), count(share.months), done)
    return made
