"""The two sheets that are read back: the pairs in the form of the annex, and the stints."""

from __future__ import annotations

from matcher.domain.stints import Stint
from matcher.handouts.annex import annex
from matcher.handouts.workbook.unmet import view_of
from matcher.handouts.workbook.words import Words
from matcher.plan.pairs import PlanPair
from matcher.reading.sheet_names import sheet_title
from matcher.reading.words import APPOINTMENTS, first_words
from matcher.workbooks.cells import Cell, Month
from matcher.workbooks.table import Column, Table


def pairs_table(words: Words) -> Table:
    """Give the annex, with what a pair of the plan has beside it."""
    reasons = {(r.supporter, r.recipient): r for r in words.subject.plan.pair_reasons}
    view = view_of(words)

    def said(pair: PlanPair) -> str:
        words = view.pair_words(pair.recipient)
        return words.both(*words.told(reasons[pair.supporter, pair.recipient]))

    rows: list[tuple[Cell, ...]] = [
        (
            row.number,
            row.recipient_place,
            row.supporter_place,
            row.recipient_name,
            row.supporter_name,
            row.pair.recipient,
            row.pair.supporter,
            Month(row.pair.since),
            words.word(f"book-status-{row.pair.status}"),
            Month(row.pair.last),
            row.pair.channel or None,
            said(row.pair),
        )
        for row in annex(words.subject.plan)
    ]
    columns = (
        *words.columns("number", "recipient-place", "supporter-place"),
        *words.columns("annex-recipient", "annex-supporter", head="must"),
        *words.columns("annex-recipient-id", "annex-supporter-id", head="must"),
        *words.columns("since", "status", "last", "channel"),
        Column(words.say("col-pair-why"), width=72),
    )
    title = sheet_title("pairs", words.lang)
    return Table(title, columns, rows, words.lines("pairs", "edit"), 5)


def _post(words: Words, stint: Stint) -> str:
    """Name a post as its recipient's posts can be told apart by, else give its own name.

    Read back, a name means the post of this specialty, unless it is another post's own name.
    """
    posts = words.subject.plan.problem.posts_of.get(stint.recipient, ())
    own = next((post for post in posts if post.name == stint.post), None)
    if own is None or own.specialty is None:
        return stint.post
    name = words.specialty(own.specialty) or stint.post
    alike = [p for p in posts if p is not own and name in (p.name, words.specialty(p.specialty))]
    return stint.post if alike or stint.post != own.specialty else name


def stints_table(words: Words) -> Table | None:
    """Give who is where, as what; None where no stints were planned."""
    plan = words.subject.plan
    if plan.stints is None:
        return None
    titles = plan.schedules.appointments or {}
    typed = first_words(APPOINTMENTS, words.lang)
    appointments = dict(zip(dict.fromkeys(APPOINTMENTS.values()), typed, strict=True))
    rows: list[tuple[Cell, ...]] = []
    for stint in plan.all_stints:
        appointed = titles.get((stint.person, *stint.post_key, stint.months.first))
        rows.append(
            (
                stint.person,
                words.person(stint.person),
                stint.supporter,
                words.hospital(stint.supporter),
                stint.recipient,
                words.hospital(stint.recipient),
                _post(words, stint),
                words.specialty(stint.specialty),
                Month(stint.months.first),
                Month(stint.months.last),
                appointments.get(appointed),
                words.word("words-yes" if stint.fixed else "words-no"),
            )
        )
    keys = ("staff", "staff-name", "supporter", "supporter-name", "recipient", "recipient-name",
            "post", "specialty", "first", "last", "appointment", "fixed")  # fmt: skip
    title = sheet_title("stints", words.lang)
    columns = words.columns(*keys, head="must")
    return Table(title, columns, rows, words.lines("stints", "edit"), 2)
