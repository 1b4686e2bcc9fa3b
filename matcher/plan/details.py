"""What keeps one person from a post, in ids, months and counts: the brackets of unmet.csv."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from matcher.check.evidence import WholeStint
from matcher.domain.months import ALWAYS, Span, format_month, format_span
from matcher.domain.people import Person, Title
from matcher.domain.posts import Post
from matcher.plan.attempts import Attempt, Attempts
from matcher.plan.candidates import Candidates


@dataclass(frozen=True)
class Details:
    """Names the cause behind a reason; no words of a language."""

    ask: Candidates
    attempts: Attempts

    def of(self, reason: str, person: Person, post: Post, months: Span) -> str:
        """Give the cause; blank where the reason says it all."""
        if reason in ("no_stint_fits", "not_chosen"):
            return _tried(self.attempts.best(person, post, months))
        told = _TOLD.get(reason)
        return "" if told is None else told(self.ask, person, post, months)


def _title(ask: Candidates, person: Person, post: Post, months: Span) -> str:
    return f"{_word(person.title)} < {_word(ask.title_asked(person, post))}"


def _available(ask: Candidates, person: Person, post: Post, months: Span) -> str:
    """An open end is blank."""
    first, last = person.months.first, person.months.last
    ends = (
        "" if first == ALWAYS.first else format_month(first),
        "" if last == ALWAYS.last else format_month(last),
    )
    return "/".join(ends)


def _absent(ask: Candidates, person: Person, post: Post, months: Span) -> str:
    touched = (absence.months for absence in person.absences if absence.months & months)
    return ", ".join(map(format_span, touched))


def _elsewhere(ask: Candidates, person: Person, post: Post, months: Span) -> str:
    """Name the other stint, and how the weights of the two posts compare."""
    found = (ask.stint(person.id, month) for month in months)
    told = (f"{_place(stint)}{_weighed(ask, stint, post)}" for stint in found if stint is not None)
    return ", ".join(dict.fromkeys(told))


def _weighed(ask: Candidates, stint: WholeStint, post: Post) -> str:
    """``300>150``: the weight of the post held, and of this one; a fact needs none."""
    held = ask.evidence.problem.post.get(stint.post_key)
    if stint.planned is None:
        return " fixed"
    if held is None:
        return ""
    sign = "=" if held.weight == post.weight else "<" if held.weight < post.weight else ">"
    return f" {held.weight}{sign}{post.weight}"


def _rested(ask: Candidates, person: Person, post: Post, months: Span) -> str:
    return _stints(stint for month in months for stint in ask.rests_from(person, post, month))


def _used(ask: Candidates, person: Person, post: Post, months: Span) -> str:
    return str(ask.account(person, post, months, later=False))


def _needed(ask: Candidates, person: Person, post: Post, months: Span) -> str:
    return str(ask.account(person, post, months))


def _away(ask: Candidates, person: Person, post: Post, months: Span) -> str:
    out = next(month for month in months if ask.department_is_out(person, post, month))
    found = {one: ask.stint(one, out) for one in ask.away(person, out)}
    named = (f"{one} {s.recipient}/{s.post}" for one, s in sorted(found.items()) if s is not None)
    return ", ".join(named)


_TOLD: Mapping[str, Callable[[Candidates, Person, Post, Span], str]] = {
    "title": _title,
    "out_of_months": _available,
    "absent": _absent,
    "elsewhere": _elsewhere,
    "resting": _rested,
    "months_used_up": _used,
    "months_needed_elsewhere": _needed,
    "retention": _away,
}


def _stints(stints: Iterable[WholeStint]) -> str:
    """Name stints by place and months, each once."""
    return ", ".join(dict.fromkeys(map(_place, stints)))


def _place(stint: WholeStint) -> str:
    return f"{stint.recipient}/{stint.post} {format_span(stint.months)}"


def _tried(attempt: Attempt | None) -> str:
    """The stint that came closest, and what it breaks, or else the first level that it changes."""
    if attempt is None:
        return ""
    if attempt.broken:
        return f"{format_span(attempt.months)} {', '.join(attempt.broken)}"
    change = "=" if attempt.level is None else f"{attempt.level}{attempt.change:+d}"
    return f"{format_span(attempt.months)} {change}"


def _word(title: Title) -> str:
    return title.name.lower()
