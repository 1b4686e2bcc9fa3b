"""Which files for people a plan directory holds."""

from __future__ import annotations

from collections.abc import Callable

from matcher.handouts.report.maker import hospital_page, report
from matcher.handouts.subject import Subject
from matcher.language.catalogue import Lang

Maker = Callable[[Subject, Lang], dict[str, bytes]]

HospitalMaker = Callable[[Subject, str, Lang], dict[str, bytes]]

MAKERS: tuple[Maker, ...] = (report,)
HOSPITAL_MAKERS: tuple[HospitalMaker, ...] = (hospital_page,)


def handouts(subject: Subject, lang: Lang) -> dict[str, bytes]:
    """Give every file for people by name, in one language; equal bytes for an equal subject."""
    return {name: data for make in MAKERS for name, data in make(subject, lang).items()}


def hospital_handouts(subject: Subject, hospital: str, lang: Lang) -> dict[str, bytes]:
    """Give the files for one hospital alone by name; KeyError when it is on neither side."""
    makers = HOSPITAL_MAKERS
    return {name: data for make in makers for name, data in make(subject, hospital, lang).items()}
