"""Which files for people a plan directory holds."""

from __future__ import annotations

from collections.abc import Callable

from matcher.handouts.subject import Subject
from matcher.handouts.workbook import workbook
from matcher.language.catalogue import Lang

Maker = Callable[[Subject, Lang], dict[str, bytes]]

MAKERS: tuple[Maker, ...] = (workbook,)


def handouts(subject: Subject, lang: Lang) -> dict[str, bytes]:
    """Give every file for people by name, in one language; equal bytes for an equal subject."""
    return {name: data for make in MAKERS for name, data in make(subject, lang).items()}
