"""Where most is uncovered: by specialty and by recipient."""

from __future__ import annotations

from fractions import Fraction

from matcher.domain.people import Role
from matcher.handouts.figures.labels import specialty_label
from matcher.handouts.report.cells import Cell, Table
from matcher.handouts.report.view import View
from matcher.language.catalogue import tell
from matcher.plan.shares import Share, by_recipient, by_specialty
from matcher.terminal.words import percent_done

_SPECIALTIES, _RECIPIENTS = 10, 5


def worst_specialties(view: View) -> Table | None:
    """Give the specialties with the most uncovered post-months."""
    if view.plan.covered is None:
        return None
    shares = [share for share in by_specialty(view.problem, view.plan.covered) if share.uncovered]
    rows = (_row(_specialty(view, share.key), share) for share in shares[:_SPECIALTIES])
    return view.table(("specialty", "uncovered", "of-months", "covered"), rows)


def worst_recipients(view: View) -> Table | None:
    """Give the recipients of which the smallest share of the post-months is covered."""
    if view.plan.covered is None:
        return None
    shares = [share for share in by_recipient(view.problem, view.plan.covered) if share.uncovered]
    shares.sort(key=lambda share: Fraction(share.months - share.uncovered, share.months))
    rows = (_row(view.hospital("recipient", share.key), share) for share in shares[:_RECIPIENTS])
    return view.table(("recipient", "uncovered", "of-months", "covered"), rows)


def whole_note(view: View) -> str:
    """Say that nothing is uncovered anywhere; blank where something is, or nobody knows."""
    covered = view.plan.covered
    if covered is None or not view.problem.posts:
        return ""
    open_months = any(share.uncovered for share in by_recipient(view.problem, covered))
    return "" if open_months else view.say("all-covered")


def _row(name: Cell, share: Share) -> tuple[Cell, ...]:
    covered = percent_done(share.months - share.uncovered, share.months)
    return name, share.uncovered, share.months, covered


def _specialty(view: View, key: str | Role) -> str:
    if isinstance(key, Role):
        return tell(f"role-{key.value}", view.lang)
    return specialty_label(view.problem, key, view.lang)
