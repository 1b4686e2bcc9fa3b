"""What goes wrong, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from matcher.language.catalogue import Lang, say, tell
from matcher.language.message import Fault, Message
from matcher.reading import faults as reading
from matcher.reading import render


class MatcherError(Exception):
    """The base of every error that this package raises on purpose.

    Its text is one or more sentences in the scenario's language.
    """


class InputError(MatcherError, ValueError):
    """Input that cannot be used: a scenario, a table, a plan directory or an argument.

    Attributes:
    - `faults`: a tuple of sentences, every fault at once, in reading order; each says where (file,
      sheet, row, column), what is wrong, and how to mend it. The error's text is the same, a line
      each.

    Source: docs/scenario.md, "The tables"; the exit code of the commands is 2.
    """

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class OutputError(MatcherError):
    """A directory cannot be written, or another run is writing there; what was there is untouched.

    Source: docs/plan.md, "What a plan holds".
    """


class Infeasible(MatcherError):
    """Proven: no plan keeps the hard rules.

    Its text names the recipients in conflict and the rules that can take part.

    Source: docs/scenario.md, "The rules"; the exit code of the commands is 3.
    """


class NoPlan(MatcherError):
    """No plan was found within the time limit; whether there is one is not known.

    Source: the exit code of the commands is 4.
    """


class Distrusted(MatcherError):
    """The independent check does not agree with a plan that was found: a fault of this package.

    The plan is not given, so that nobody uses it.
    """


def faults_of(faults: Iterable[Message], lang: Lang) -> tuple[str, ...]:
    """Give each fault or warning as a sentence with its place."""
    return tuple(render(f, lang) if isinstance(f, Fault) else say(f, lang) for f in faults)


def refused(code: str, lang: Lang, **params: str | int) -> InputError:
    """Make an error of one sentence about an argument."""
    return InputError([tell(code, lang, **params)])


@contextmanager
def in_sentences(lang: Lang) -> Iterator[None]:
    """Raise what reading and writing raise as errors of this package."""
    from matcher.gaps.posts import PostClash
    from matcher.plan.directory import OutputError as Unwritable

    try:
        yield
    except reading.InputError as error:
        raise InputError(faults_of(error.faults, lang)) from None
    except PostClash as error:
        raise InputError([say(error.message, lang)]) from None
    except Unwritable as error:
        raise OutputError(say(error.message, lang)) from None
