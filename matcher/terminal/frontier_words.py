"""In plain words: which change is worth most, where nothing is gained, what is not proven."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from matcher.frontier.gains import COVERAGE, Gain, dearest, gains, measure, steepest
from matcher.frontier.point import Frontier
from matcher.language.catalogue import tell
from matcher.terminal.words import Names, count, percent_open

_SMALL = 100


def gained(gain: Gain | None, names: Names) -> str:
    """Say what a step bought, and who gained most of it; blank for the first point."""
    if gain is None:
        return ""
    if not (gain.gained or gain.added or gain.dropped):
        proven = gain.after.plan.status == "optimal"
        return tell("frontier-nothing" if proven else "frontier-nothing-found", names.lang)
    code = "frontier-bought-at" if gain.recipient else "frontier-bought"
    recipient = names.hospital(gain.recipient) if gain.recipient else ""
    return tell(code, names.lang, gained=f"{gain.gained:+,}", recipient=recipient)


def findings(frontier: Frontier, names: Names) -> Iterator[str]:
    """Say what the table comes to."""
    lang = names.lang
    least, bound = frontier.fewest
    code = "frontier-fewest" if least == bound else "frontier-fewest-open"
    yield tell(code, lang, least=least, bound=bound)
    yield from _worth(frontier, names)
    same = [gain.after for gain in gains(frontier) if not (gain.added or gain.dropped)]
    flat = [point.most for point in same if point.plan.status == "optimal"]
    if flat:
        yield tell("frontier-flat", lang, numbers=_runs(flat), count=len(flat))
    missed = [point.most for point in same if point.plan.status != "optimal"]
    if missed:
        yield tell("frontier-missed", lang, numbers=_runs(missed))
    yield _end(frontier, names)
    open_ones = [point.most for point in frontier.points if point.plan.status != "optimal"]
    if open_ones:
        yield tell("frontier-open", lang, numbers=_runs(open_ones), count=len(open_ones))
    names_of_levels = {level.name for level in frontier.points[0].plan.levels}
    if measure(frontier) == COVERAGE and "shortfall" in names_of_levels:
        yield tell("frontier-shortfall", lang)


def _worth(frontier: Frontier, names: Names) -> Iterator[str]:
    lang, name = names.lang, measure(frontier)
    step, rate = dearest(frontier), steepest(frontier)
    if name is None:
        return
    if step is None or rate is None:
        yield tell("frontier-no-gain", lang, what=names.level(name))
        return
    unit = names.unit(name)
    params = {"gained": count(step.gained), "unit": unit, "share": _share(step, name, names)}
    params |= {"before": step.before.most, "after": step.after.most}
    yield tell("frontier-dearest", lang, **params)
    if step.recipient is not None:
        yield _where(step, names)
    each = _each(rate)
    yield tell("frontier-steepest", lang, most=rate.after.most, gained=each, unit=unit)


def _each(rate: Gain) -> str:
    """Write the gain per change; a small one with a digit behind the point, both rounded down."""
    if rate.a_change >= _SMALL:
        return count(int(rate.a_change))
    return f"{int(10 * rate.a_change) / 10:g}"


def _where(step: Gain, names: Names) -> str:
    """Say which recipient gains most, and which pairs of it come and go."""
    lang = names.lang
    own = [[s for s, r in pairs if r == step.recipient] for pairs in (step.added, step.dropped)]
    added, dropped = (names.hospitals(ids) for ids in own)
    code = "frontier-where" + ("-swap" if all(own) else "-new" if own[0] else "")
    recipient = names.hospital(step.recipient or "")
    gained_there = count(step.at_recipient)
    return tell(code, lang, recipient=recipient, added=added, dropped=dropped, gained=gained_there)


def _share(gain: Gain, name: str, names: Names) -> str:
    """What the gain is of all posts, in brackets; blank where there are none to speak of."""
    share = gain.after.share
    if name != COVERAGE or share is None or not share.weight:
        return ""
    percent = percent_open(gain.gained, share.weight)
    return tell("frontier-of-all", names.lang, percent=percent)


def _end(frontier: Frontier, names: Names) -> str:
    last = frontier.points[-1]
    if not frontier.reached:
        return tell("frontier-not-reached", names.lang, most=last.most)
    free = frontier.free
    code = "frontier-reached" if all(level.closed for level in free) else "frontier-reached-open"
    return tell(code, names.lang, most=last.most)


def _runs(numbers: list[int]) -> str:
    """Write numbers as 1, 4-7."""
    groups = groupby(enumerate(numbers), key=lambda entry: entry[1] - entry[0])
    runs = [[number for _, number in group] for _, group in groups]
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in runs)
