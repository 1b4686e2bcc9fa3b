"""The way in: a scenario read from its files, or a new one to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from matcher.api.errors import InputError, faults_of, in_sentences
from matcher.api.scenario import Scenario
from matcher.language.catalogue import LANGS, Lang, tell


def load(path: str | Path, *, lang: str = "en") -> Scenario:
    """Read a scenario file, or the `scenario.yaml` of a folder.

    Parameters:
    - `path`: a YAML file or a folder, from the current folder.
    - `lang`: `"en"` or `"zh"`: the language in which the scenario, and all that follows from it,
      speaks.

    Gives: a `Scenario`; what its planner should know all the same is in its `warnings`.

    Errors: `InputError` with every fault at once; nothing is repaired in silence.

    Source: docs/scenario.md, "The tables"; `matcher validate`.

    Example:
    >>> scenario = matcher.load(folder)
    >>> len(scenario.recipients)
    4
    """
    from matcher.gaps.derive import derive
    from matcher.reading import load as read

    spoken = language(lang)
    with in_sentences(spoken):
        loaded = read(path)
        notes = derive(loaded.scenario).notes
    return Scenario(loaded.scenario, spoken, faults_of((*loaded.warnings, *notes), spoken))


def new(folder: str | Path, *, lang: str = "en", year: int | None = None) -> Path:
    """Write a small working scenario with a workbook to fill in.

    Parameters:
    - `folder`: a new or empty folder.
    - `lang`: `"en"` or `"zh"`, the language of the workbook and of the comments.
    - `year`: the calendar year in which the horizon begins in January; None: the next one.

    Gives: the path of its `scenario.yaml`.

    Errors: `InputError` where the folder holds anything or cannot be written.

    Source: `matcher new`.
    """
    from matcher.reading import new_scenario

    spoken = language(lang)
    with in_sentences(spoken):
        return new_scenario(folder, spoken, year)


def language(lang: str) -> Lang:
    """Give the language; InputError when it is none that is spoken here."""
    if lang not in LANGS:
        raise InputError([tell("api-not-a-language", "en", value=str(lang))])
    return cast(Lang, lang)
