"""What ``matcher report`` says at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import RenderableType

from matcher.handouts.subject import Subject
from matcher.language.catalogue import Lang, tell
from matcher.terminal.checked import conclusion
from matcher.terminal.console import facts, heading
from matcher.terminal.coverage import coverage_part, recipient_part
from matcher.terminal.scenario import head
from matcher.terminal.words import Names, count

_SHOWN = 12


def reported(
    subject: Subject,
    files: Mapping[str, bytes],
    folder: Path,
    lang: Lang,
    hospitals: Sequence[str] = (),
) -> Iterator[RenderableType]:
    """Give what the plan covers, what the check found, and which files were written.

    ``hospitals``: those whose pages alone were asked for; empty: the whole programme.
    """
    names = Names(subject.scenario, lang)
    yield from head(subject.scenario, lang)
    covers = subject.plan.problem, subject.plan.covered
    if hospitals:
        yield from recipient_part(*covers, hospitals, names)
    else:
        yield from coverage_part(*covers, names, len(subject.verdict.violations))
    yield from conclusion(subject.verdict, subject.faults, lang)
    yield heading(tell("report-written", lang, folder=str(folder)))
    shown = list(files)[:_SHOWN]
    yield facts((name, _size(len(files[name]))) for name in shown)
    left = len(files) - len(shown)
    if left:
        yield tell("report-more-files", lang, count=left)


def _size(size: int) -> str:
    return f"{count(-(-size // 1024))} KB"
