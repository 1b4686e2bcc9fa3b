"""What ``anonymise`` prints: what was replaced, and what can still tell a hospital."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from rich.console import RenderableType

from matcher.anonymise import Anonymous
from matcher.language.catalogue import Lang, tell
from matcher.terminal.console import facts, heading, table
from matcher.terminal.scenario import head
from matcher.terminal.words import count


def anonymised(
    made: Anonymous, folder: str, key: str | None, lang: Lang
) -> Iterator[RenderableType]:
    """Give all parts; ``key`` None: no key was asked for."""
    yield from head(made.scenario, lang)
    yield heading(tell("anonymise-heading", lang))
    rows = table(tell("anonymise-col-what", lang), tell("anonymise-col-count", lang),
                 tell("anonymise-col-example", lang), right=(1,))  # fmt: skip
    for field in fields(made.names):
        pseudonyms = sorted(getattr(made.names, field.name).values())
        if pseudonyms:
            word = tell(f"anonymise-{field.name}", lang)
            rows.add_row(word, count(len(pseudonyms)), pseudonyms[0])
    yield rows
    yield ""
    yield tell(f"anonymise-places-{_places(made)}", lang)
    yield tell("anonymise-left-out", lang)
    yield tell("anonymise-stays", lang)
    yield ""
    told = [(tell("cli-place", lang), folder)]
    told += [(tell("anonymise-key", lang), key)] if key else []
    yield facts(told)
    yield tell("anonymise-key-secret" if key else "anonymise-no-key", lang)


def _places(made: Anonymous) -> str:
    """Tell what became of the coordinates."""
    if any(row.latitude is not None for row in made.scenario.supporters.values()):
        return "moved"
    moved = any(node.latitude is not None for node in made.scenario.nodes or ())
    return "nodes" if moved else "costs" if made.original.has_distances else "none"
