"""Scenarios like another one but for one thing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from matcher.api.errors import in_sentences
from matcher.domain import scenario as domain
from matcher.language.catalogue import Lang

if TYPE_CHECKING:
    from matcher.api.scenario import Scenario


class Varying:
    """The methods of a scenario that give another one; the scenario itself stays as it is."""

    _inner: domain.Scenario
    _lang: Lang
    _warnings: tuple[str, ...]

    def with_rule(self, name: str, **parameters: Any) -> Scenario:
        """Give the same scenario with a rule in force, in the place of one of its name.

        A gap policy takes the place of another one. Warnings stay those of the files.

        Parameters:
        - `name`: the rule as scenarios name it; `matcher rules` lists all.
        - `parameters`: its parameters, and `clause`, `kinds`, `recipients`, `soft`, as a scenario
          file holds them.

        Gives: a `Scenario`.

        Errors: `InputError` where the scenario file would be refused for it.

        Source: docs/scenario.md, "The rules".

        Example:
        >>> limited = scenario.with_rule("max_changes", pairs=1)
        >>> "max_changes" in set(limited.rules["rule"])
        True
        """
        from matcher.reading.one_rule import with_named_rule

        with in_sentences(self._lang):
            return self._varied(with_named_rule(self._inner, name, parameters))

    def without_rule(self, name: str) -> Scenario:
        """Give the same scenario with a rule switched off.

        Parameters:
        - `name`: a rule in force; `kinds` cannot be switched off, since without a matrix each kind
          supports its own.

        Gives: a `Scenario`.

        Errors: `InputError` where no such rule is in force, or it is `kinds`.

        Source: docs/scenario.md, "The rules".
        """
        from matcher.reading.one_rule import without_named_rule

        with in_sentences(self._lang):
            return self._varied(without_named_rule(self._inner, name))

    def with_changes(self, most: int) -> Scenario:
        """Give the same scenario with at most so many pairs that the incumbent table lacks.

        Parameters:
        - `most`: pairs, at least 0; a lower limit of the scenario's own holds.

        Gives: a `Scenario`.

        Errors: `InputError` where the number is below 0.

        Source: docs/scenario.md, "The rules", `max_changes`.
        """
        from matcher.api.effort import in_range
        from matcher.variants import with_changes

        in_range("most", most, 0, 1e9, self._lang)
        return self._varied(with_changes(self._inner, most))

    def with_decisions(
        self,
        *,
        pinned: Collection[tuple[str, str]] = (),
        banned: Collection[tuple[str, str]] = (),
    ) -> Scenario:
        """Give the same scenario with some pairs pinned or banned.

        Parameters:
        - `pinned`: pairs (supporter, recipient), by ids or full names, that must be chosen.
        - `banned`: pairs that must not be.

        Gives: a `Scenario`; what its decisions table says of these pairs no longer holds.

        Errors: `InputError` where a hospital is unknown or its name that of several.

        Source: docs/scenario.md, "The rules", `pin` and `ban`.
        """
        from matcher.reading.named import named_pair
        from matcher.variants import with_decisions

        with in_sentences(self._lang):
            pin = [named_pair(self._inner, *pair) for pair in pinned]
            ban = [named_pair(self._inner, *pair) for pair in banned]
        return self._varied(with_decisions(self._inner, pinned=pin, banned=ban))

    def speaking(self, lang: str) -> Scenario:
        """Give the same scenario in another language; its warnings stay as they were said.

        Parameters:
        - `lang`: `"en"` or `"zh"`.

        Gives: a `Scenario`.

        Errors: `InputError` where it is another word.

        Source: `--lang`.
        """
        from matcher.api.load import language

        return self._varied(replace(self._inner), language(lang))

    def _varied(self, inner: domain.Scenario, lang: Lang | None = None) -> Scenario:
        from matcher.api.scenario import Scenario

        return Scenario(inner, lang or self._lang, self._warnings)
