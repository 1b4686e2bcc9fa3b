"""How a solve is getting on: a live line on a terminal, a line now and then elsewhere."""

from __future__ import annotations

from typing import Protocol, Self

from rich.console import Console
from rich.progress import Progress as RichProgress
from rich.progress import SpinnerColumn, TextColumn

from matcher.language.catalogue import say, tell
from matcher.language.message import Message
from matcher.solving.progress import Progress
from matcher.terminal.words import Names, clock, count, percent_open

_SECONDS_BETWEEN_LINES = 5.0


class Display(Protocol):
    """Where progress is shown."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *error: object) -> None: ...

    def update(self, progress: Progress | None, seconds: float) -> None:
        """Show where the solve stands, so many seconds after its start."""

    def say(self, text: str) -> None:
        """Show a sentence that stays."""


def progress_line(progress: Progress | None, seconds: float, names: Names) -> str:
    """Give elapsed time, step, level, best value, bound and gap in one line."""
    lang, time = names.lang, clock(seconds)
    if progress is not None and progress.about:
        about = progress.about
        time += f"  {say(about, lang) if isinstance(about, Message) else about}"
    if progress is None or progress.level is None:
        step = progress.step if progress else "gaps"
        return tell("cli-progress-step", lang, time=time, step=tell(f"cli-step-{step}", lang))
    parts = {"time": time, "step": tell(f"cli-step-{progress.step}", lang)}
    parts |= {"level": names.level(progress.level)}
    done = tell("cli-progress-done", lang, done=progress.done, total=progress.total)
    done = done if progress.total > 1 else ""
    if progress.value is None:
        return tell("cli-progress-level", lang, **parts) + done
    if progress.bound is None or progress.bound <= 0 < progress.value:
        value = count(progress.value)
        return tell("cli-progress-unproven", lang, **parts, value=value) + done
    gap = percent_open(progress.value - progress.bound, progress.value)
    numbers = {"value": count(progress.value), "bound": count(progress.bound), "gap": gap}
    return tell("cli-progress", lang, **parts, **numbers) + done


class Quiet:
    """Shows nothing but what must be said."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        return None

    def update(self, progress: Progress | None, seconds: float) -> None:
        """Show nothing."""

    def say(self, text: str) -> None:
        """Print a line."""
        self.console.print(text, soft_wrap=True)


class Lines(Quiet):
    """One plain line every few seconds, and at each new level."""

    def __init__(self, console: Console, names: Names) -> None:
        super().__init__(console)
        self.names = names
        self._level: tuple[str, str | None] | None = None
        self._next = _SECONDS_BETWEEN_LINES

    def update(self, progress: Progress | None, seconds: float) -> None:
        """Print a line when it is time."""
        level = (progress.about, progress.level) if progress else None
        if level != self._level or seconds >= self._next:
            self._level = level
            self._next = seconds + _SECONDS_BETWEEN_LINES
            self.say(progress_line(progress, seconds, self.names))


class Live(Quiet):
    """A line that rewrites itself; it is gone at the end."""

    def __init__(self, console: Console, names: Names) -> None:
        super().__init__(console)
        self.names = names
        columns = (SpinnerColumn("line"), TextColumn("{task.description}", markup=False))
        self._bar = RichProgress(*columns, console=console, transient=True)
        self._task = self._bar.add_task("")

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._bar.stop()

    def update(self, progress: Progress | None, seconds: float) -> None:
        """Rewrite the line."""
        self._bar.update(self._task, description=progress_line(progress, seconds, self.names))


def display(console: Console, names: Names, quiet: bool) -> Display:
    """Choose how progress is shown on this console."""
    if quiet:
        return Quiet(console)
    return (Live if console.is_terminal else Lines)(console, names)
