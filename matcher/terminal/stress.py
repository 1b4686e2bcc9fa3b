"""What ``stress`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path

from rich.console import RenderableType
from rich.table import Table

from matcher.domain.months import format_month
from matcher.language.catalogue import Lang, tell
from matcher.stress.answer import Answer
from matcher.stress.posts import Break, first_to_break
from matcher.stress.result import Stress
from matcher.terminal.console import facts, heading, table
from matcher.terminal.scenario import head
from matcher.terminal.shares import Shares
from matcher.terminal.words import Names, clock, count

_ROWS = 10


def summary(stress: Stress, lang: Lang) -> Iterator[RenderableType]:
    """Give what a planner wants to know: coverage, the posts that break, the people who count."""
    names = Names(stress.evidence.problem.scenario, lang)
    yield from head(names.scenario, lang)
    yield heading(tell("stress-title", lang))
    yield from asked(stress, lang)
    yield from _coverage_part(stress, lang)
    yield from _posts_part(stress, names)
    yield from _people_part(stress, names)


def asked(stress: Stress, lang: Lang) -> Iterator[str]:
    """Give what was tried, in sentences."""
    question, done = stress.question, len(stress.without.samples)
    yield tell(
        "stress-asked",
        lang,
        rate=percent(question.rate),
        year=percent(1 - (1 - question.rate) ** 12),
        first=format_month(question.first),
        samples=count(done),
        seed=str(question.seed),
    )
    leavers = sum(sample.leavers for sample in stress.without.samples)
    people = count(len(stress.people))
    yield tell("stress-leavers", lang, leavers=mean(Fraction(leavers, done)), people=people)
    if done < question.samples:
        yield tell("stress-fewer", lang, done=count(done), samples=count(question.samples))
    if stress.verdict.violations:
        yield tell("stress-broken", lang, count=len(stress.verdict.violations))


def _coverage_part(stress: Stress, lang: Lang) -> Iterator[RenderableType]:
    yield heading(tell("stress-coverage", lang))
    yield _table(coverage_titles(lang), coverage_rows(stress, lang), 1)
    yield ""
    yield from notes(stress, lang)


def coverage_titles(lang: Lang) -> tuple[str, ...]:
    """Give the headers of the coverage with and without reaction."""
    return _titles("answer", "samples", "expected", "median", "low", "open", lang=lang)


def coverage_rows(stress: Stress, lang: Lang) -> Iterator[tuple[str, ...]]:
    """Give a row for the plan itself and for each way to react."""
    shares = Shares(stress.cells.total, lang)
    own = shares.exact(stress.cells.total - stress.own.open_weight)
    yield tell("stress-own", lang), "", own, "", "", count(stress.own.open_months)
    for code, answer in answers(stress):
        yield tell(code, lang), *_answer_cells(answer, shares)


def answers(stress: Stress) -> Iterator[tuple[str, Answer]]:
    """Give the ways to react that were tried, and the code of what each is called."""
    yield "stress-without", stress.without
    if stress.repaired and stress.same:
        if len(stress.same.samples) < len(stress.without.samples):
            yield "stress-same", stress.same
        yield "stress-repaired", stress.repaired


def _answer_cells(answer: Answer, shares: Shares) -> tuple[str, ...]:
    return (
        count(len(answer.samples)),
        shares.mean(answer.covered),
        shares.quantile(answer.median),
        shares.quantile(answer.low),
        mean(answer.open_months.value),
    )


def notes(stress: Stress, lang: Lang) -> Iterator[str]:
    """Give how the numbers are to be read."""
    yield tell("stress-note-intervals", lang)
    yield tell("stress-note-low", lang)
    shares = Shares(stress.cells.total, lang)
    expected = shares.about(stress.cells.total - stress.expected)
    yield tell("stress-note-calculated", lang, percent=expected)
    if stress.question.repaired:
        yield from _repair_notes(stress, lang)


def _repair_notes(stress: Stress, lang: Lang) -> Iterator[str]:
    if stress.repaired is None or stress.saved is None:
        yield tell("stress-no-repaired", lang)
        return
    samples, wanted = stress.repaired.samples, stress.question.repaired
    if len(samples) < wanted:
        yield tell("stress-fewer-repaired", lang, done=count(len(samples)), samples=count(wanted))
    yield tell("stress-note-repaired", lang, repairs=count(sum(one.repairs for one in samples)))
    unanswered = sum(one.unanswered for one in samples)
    if unanswered:
        yield tell("stress-note-unanswered", lang, count=unanswered)
    points, interval = _points(stress, float(stress.saved.value)), stress.saved.interval
    if interval is None:
        yield tell("stress-note-saved-one", lang, points=points)
    else:
        low, high = (_points(stress, end) for end in interval)
        yield tell("stress-note-saved", lang, points=points, low=low, high=high)


def _points(stress: Stress, weight: float) -> str:
    return f"{100 * stress.share(weight):.1f}" if stress.cells.total else "0.0"


def _posts_part(stress: Stress, names: Names) -> Iterator[RenderableType]:
    yield heading(tell("stress-posts", names.lang))
    yield tell("stress-posts-note", names.lang)
    rows = tuple(post_rows(stress.without, names))
    yield _table(post_titles(names.lang), rows, 2) if rows else _none(names)
    if stress.repaired and stress.same:
        yield heading(tell("stress-posts-repaired", names.lang))
        rows = tuple(post_rows(stress.repaired, names, stress.same))
        yield _table(post_titles(names.lang, repaired=True), rows, 2) if rows else _none(names)


def post_titles(lang: Lang, *, repaired: bool = False) -> tuple[str, ...]:
    """Give the headers of the posts that break; ``repaired``: with those of ``post_rows``' last."""
    titles = ("recipient", "post", "broken", "first", "lost", "weight")
    return _titles(*titles, *(["same"] if repaired else []), lang=lang)


def post_rows(
    answer: Answer, names: Names, same: Answer | None = None
) -> Iterator[tuple[str, ...]]:
    """Give the posts that break, those that break most surely first.

    ``same``: the same samples without reaction, to be set beside.
    """
    beside = {one.post.key: one for one in (same.posts if same else ())}
    for one in first_to_break(answer.posts)[:_ROWS]:
        post = names.hospital(one.post.recipient), names.specialty(one.post.name)
        other = beside.get(one.post.key)
        yield *post, *_broken(one), *([percent(other.chance)] if other else [])


def _broken(one: Break) -> tuple[str, ...]:
    first = "" if one.first is None else format_month(one.first)
    return percent(one.chance), first, mean(one.lost), mean(one.lost_weight)


def _people_part(stress: Stress, names: Names) -> Iterator[RenderableType]:
    rows = tuple(people_rows(stress, names))
    yield heading(people_heading(stress, names.lang))
    yield _table(people_titles(names.lang), rows, 3) if rows else _none(names)


def people_heading(stress: Stress, lang: Lang) -> str:
    """Give the heading above the people."""
    return tell("stress-people", lang, first=format_month(stress.question.first))


def people_titles(lang: Lang) -> tuple[str, ...]:
    """Give the headers of the people whose leaving costs most."""
    return _titles("person", "hospital", "at", "lost", "weight", lang=lang)


def people_rows(stress: Stress, names: Names) -> Iterator[tuple[str, ...]]:
    """Give the people whose leaving alone costs most."""
    staff = stress.evidence.problem.staff
    for one in [loss for loss in stress.people if loss.lost][:_ROWS]:
        recipients = dict.fromkeys(recipient for recipient, _ in one.posts)
        yield (
            names.person(one.person),
            names.hospital(staff[one.person].hospital),
            names.hospitals(recipients, most=2),
            count(one.lost),
            count(one.lost_weight),
        )


def _titles(*keys: str, lang: Lang) -> tuple[str, ...]:
    return tuple(tell(f"stress-col-{key}", lang) for key in keys)


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]], words: int) -> Table:
    """Make a table whose columns after the first few, ``words``, hold numbers."""
    made = table(*titles, right=range(words, len(titles)))
    for row in rows:
        made.add_row(*row)
    return made


def _none(names: Names) -> str:
    return tell("stress-none", names.lang)


def ending(
    stress: Stress, folder: Path, seconds: float, stopped: bool, lang: Lang
) -> Iterator[RenderableType]:
    """Give the last lines: where the files are and how long it took."""
    rows = {
        "cli-place": str(folder),
        "cli-time": tell("cli-took", lang, clock=clock(seconds)),
    }
    if stopped:
        rows = {"cli-status": tell("stress-stopped", lang), **rows}
    yield ""
    yield facts((tell(label, lang), text) for label, text in rows.items())


def percent(share: float | Fraction) -> str:
    """Write a probability with as many digits as it needs, at least one."""
    number = float(100 * share)
    return f"{number:.1f}%" if number >= 1 or not number else f"{number:.2g}%"


def mean(number: Fraction) -> str:
    """Write a mean with one digit after the point."""
    return f"{float(number):,.1f}"
