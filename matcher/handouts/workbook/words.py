"""Headers and words of plan.xlsx in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from matcher.domain.hospitals import Hospital
from matcher.domain.posts import Post
from matcher.handouts.subject import Subject
from matcher.language.catalogue import Lang, tell
from matcher.terminal.scenario import made_up
from matcher.terminal.words import Names
from matcher.workbooks.cells import Tinted
from matcher.workbooks.table import Column


@cache
def _word(code: str, lang: Lang) -> str:
    return tell(code, lang)


@dataclass(frozen=True)
class Words:
    """What the sheets say of one subject in one language."""

    subject: Subject
    lang: Lang

    @property
    def names(self) -> Names:
        """Names of hospitals, people and rules beside their ids."""
        return Names(self.subject.scenario, self.lang)

    def say(self, key: str, **params: str | int) -> str:
        """Give a sentence of this workbook."""
        return tell(f"book-{key}", self.lang, **params)

    def word(self, code: str) -> str:
        """Give a word of the catalogue, one that many cells hold."""
        return _word(code, self.lang)

    def title(self, key: str) -> str:
        """Name a sheet."""
        return self.say(f"sheet-{key}")

    def columns(self, *keys: str, head: str = "head") -> tuple[Column, ...]:
        """Give columns by the keys of their headers."""
        return tuple(Column(self.say(f"col-{key}"), head) for key in keys)

    def lines(self, key: str, note: str = "view") -> tuple[Tinted, ...]:
        """Give what stands above a sheet: its title, what is made up, what the sheet is for."""
        scenario = self.subject.scenario
        title = scenario.title or scenario.path.parent.name
        known = (
            Tinted(self.say("above", title=title, sheet=self.title(key)), "title"),
            Tinted(made_up(scenario, self.lang), "line"),
            Tinted(self.say(f"about-{key}"), "note"),
            Tinted(self.say(f"note-{note}"), "note"),
        )
        return tuple(line for line in known if line.text)

    def hospital(self, key: str | None) -> str | None:
        """Give a hospital's name alone."""
        scenario = self.subject.scenario
        known: Hospital | None = scenario.supporters.get(key or "")
        known = known or scenario.recipients.get(key or "")
        return known.name if known else None

    def hospitals(self, keys: Iterable[str]) -> str:
        """Give the names of several hospitals."""
        return self.listed(self.hospital(key) or key for key in keys)

    def person(self, key: str) -> str:
        """Give a person's name, or the id where the table has none."""
        known = (self.subject.scenario.staff or {}).get(key)
        return known.name or key if known else key

    def specialty(self, key: str | None) -> str | None:
        """Give a specialty's name, or the id where the table has none."""
        known = (self.subject.scenario.specialties or {}).get(key or "")
        return known.name if known and known.name else key

    def post(self, post: Post) -> str:
        """Name a post: the specialty of a gap, otherwise its own name."""
        return (self.specialty(post.name) if post.name == post.specialty else None) or post.name

    def listed(self, words: Iterable[str]) -> str:
        """Put several words into one cell."""
        return tell("cli-comma", self.lang).join(words)
