"""The files of ``matcher letters``: a Word file for each pair, an index, the templates used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.language.catalogue import Lang
from matcher.letters.drafts import SIGNING
from matcher.letters.letter import Draft, Form
from matcher.letters.letters import letters
from matcher.letters.template import Template
from matcher.plan.certificate import files_of, inputs_of, sha256_of, versions
from matcher.plan.files import for_people
from matcher.plan.files.cells import Sheet, encoded
from matcher.plan.plan import Plan
from matcher.plan.write import as_json

MARK = "letters.json"
INDEX_COLUMNS = ("file", "supporter", "recipient", "kind", "due")
_NAMED = 3
_LONGEST = 60


@dataclass(frozen=True)
class Wanted:
    """Which letters of a plan are written, from which templates, and in which language."""

    plan: Plan
    drafts: tuple[Draft, ...]
    templates: Mapping[Form, Template]
    lang: Lang


def letter_files(wanted: Wanted, source: Path, violations: int) -> dict[str, bytes]:
    """Give every file by name; InputError where a template cannot be filled in.

    ``source`` is the plan directory or its workbook, ``violations`` what the checker counts in it.
    """
    names = file_names(wanted.drafts)
    files = {
        name: wanted.templates[letter.form].filled(letter)
        for name, letter in zip(
            names, letters(wanted.plan, wanted.drafts, wanted.lang), strict=True
        )
    }
    files["letters.csv"] = encoded(for_people(_index(wanted, names), wanted.plan.problem.scenario))
    for form, template in wanted.templates.items():
        files[f"templates/{form}.docx"] = template.data
    return files | {MARK: as_json(_told(wanted, source, violations, files))}


def file_names(drafts: Iterable[Draft]) -> tuple[str, ...]:
    """Name a file for each draft by its ids, with letters that every disk takes."""
    found: dict[str, str] = {}
    for draft in drafts:
        plain = f"{safe(draft.supporter)}-{safe(draft.recipient)}"
        name, number = f"{plain}.docx", 1
        while name.casefold() in found:
            number += 1
            name = f"{plain}-{number}.docx"
        found[name.casefold()] = name
    return tuple(found.values())


def folder_word(hospitals: Iterable[str]) -> str:
    """Name some hospitals in a folder's name; blank for none."""
    every = list(hospitals)
    shown = every if len(every) <= _NAMED else [every[0], "and", str(len(every) - 1)]
    return "-".join(map(safe, shown))


def safe(word: str) -> str:
    """Write an id as a part of a file's name."""
    return re.sub(r"[^\w.-]+", "_", word).strip("._")[:_LONGEST] or "_"


def _index(wanted: Wanted, names: Iterable[str]) -> Sheet:
    rows = (
        (name, draft.supporter, draft.recipient, SIGNING[draft.form],
         None if draft.due is None else draft.due.isoformat())
        for name, draft in zip(names, wanted.drafts, strict=True)
    )  # fmt: skip
    return Sheet(INDEX_COLUMNS, tuple(rows))


def _told(
    wanted: Wanted, source: Path, violations: int, files: Mapping[str, bytes]
) -> dict[str, Any]:
    scenario = wanted.plan.problem.scenario
    return {
        "matcher": 1,
        "title": scenario.title,
        "plan": source.resolve().name,
        "letters": len(wanted.drafts),
        "language": wanted.lang,
        "templates": {form: Path(one.name).name for form, one in wanted.templates.items()},
        "violations": violations,
        "versions": versions(),
        "inputs": inputs_of(scenario, files_of(source)),
        "outputs": {name: sha256_of(data) for name, data in sorted(files.items())},
        "synthetic": list(scenario.synthetic),
    }
