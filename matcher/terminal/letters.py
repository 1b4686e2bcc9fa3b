"""What ``letters`` prints: how many of each form, by when, and what to look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rich.console import RenderableType

from matcher.language.catalogue import Lang, tell
from matcher.language.message import Message
from matcher.letters.files import Wanted
from matcher.letters.letter import FORMS, Form
from matcher.letters.letters import stray_stints
from matcher.plan.read_whole import WholeRead
from matcher.terminal.console import facts, heading, table
from matcher.terminal.scenario import head
from matcher.terminal.words import count


def notes(read: WholeRead) -> Iterator[Message]:
    """Give what should be known before anybody signs."""
    broken, stray = len(read.verdict.violations), len(stray_stints(read.plan))
    if broken:
        yield Message("letters-violations", {"count": broken})
    if stray:
        yield Message("letters-stray", {"count": stray})


def letters_summary(wanted: Wanted, folder: Path, own: bool) -> Iterator[RenderableType]:
    """Give all parts; ``own`` tells whether the office's own templates were used."""
    lang, plan = wanted.lang, wanted.plan
    yield from head(plan.problem.scenario, lang)
    yield heading(tell("letters-heading", lang))
    made = table(*(tell(f"letters-col-{name}", lang) for name in ("form", "count", "due")),
                 right=(1,))  # fmt: skip
    for form in FORMS:
        for row in _row(wanted, form, lang):
            made.add_row(*row)
    yield made
    if plan.stints is None:
        yield tell("letters-unstaffed", lang)
    yield ""
    yield facts([(tell("cli-place", lang), str(folder))])
    if not own:
        yield tell("letters-templates", lang, folder=str(folder / "templates"))


def _row(wanted: Wanted, form: Form, lang: Lang) -> Iterator[tuple[str, str, str]]:
    drafts = [draft for draft in wanted.drafts if draft.form == form]
    days = sorted(draft.due for draft in drafts if draft.due is not None)
    if drafts:
        due = days[0].isoformat() if days else tell("letters-no-date", lang)
        yield tell(f"letters-form-{form}", lang), count(len(drafts)), due
