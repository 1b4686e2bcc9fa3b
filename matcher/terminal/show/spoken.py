"""How a page of show calls people, hospitals and posts where it tells what keeps candidates."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.language.catalogue import Lang, tell
from matcher.terminal.show.called import Called


@dataclass(frozen=True)
class Spoken:
    """Names as the files of the plan give them; hospitals and posts without their ids."""

    called: Called

    @property
    def lang(self) -> Lang:
        return self.called.lang

    def person(self, key: str) -> str:
        return self.called.of(key)

    def known_hospital(self, key: str) -> str | None:
        return self.called.page.names.get(key) or key

    def post(self, recipient: str, name: str) -> str:
        return self.called.page.specialties.get(name) or name

    def ends(self, first: str, last: str) -> str:
        return first if first == last else tell("show-months", self.lang, first=first, last=last)
