"""The chain of ``extends``: a file inherits from another and overrides it key by key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from matcher.language.message import Message
from matcher.reading.faults import InputError, Place, shown_path
from matcher.reading.yaml_file import Entry, read_yaml


def read_chain(path: Path, shown: str) -> tuple[Entry, tuple[Path, ...]]:
    """Read a scenario file and all that it extends, merged; also the files, child first.

    ``shown`` is the file's name as the user typed it, for a file that is not there. Every value
    keeps the place that it came from. InputError when one of the files cannot be used.
    """
    home = path.parent
    place = Place(path, path.name)
    root = read_yaml(path, place, Place(path, shown))
    chain, files = [root], [path]
    while (entry := chain[-1].value.get("extends")) is not None:
        parent = _parent(entry)
        if parent.resolve() in [file.resolve() for file in files]:
            raise InputError([_cycle(entry, parent, files, home)])
        place = Place(parent, shown_path(parent, home))
        chain.append(read_yaml(parent, place, entry.place))
        files.append(parent)
    merged = chain[-1]
    for child in reversed(chain[:-1]):
        merged = merge(merged, child)
    return merged, tuple(files)


def merge(parent: Entry, child: Entry) -> Entry:
    """Override the parent with the child: mappings key by key, everything else whole."""
    if not (isinstance(parent.value, dict) and isinstance(child.value, dict)):
        return child
    both = dict(parent.value)
    for key, entry in child.value.items():
        both[key] = merge(both[key], entry) if key in both else entry
    return replace(child, value=both)


def _parent(entry: Entry) -> Path:
    if not isinstance(entry.value, str) or not entry.value.strip() or "\0" in entry.value:
        fault = entry.place.fault("input-not-a-path", entry.plain(), Message("mend-path"))
        raise InputError([fault])
    return entry.place.path.parent / entry.value.strip()


def _cycle(entry: Entry, parent: Path, files: list[Path], home: Path) -> object:
    start = [file.resolve() for file in files].index(parent.resolve())
    shown = " > ".join(shown_path(file, home) for file in (*files[start:], files[start]))
    return entry.place.fault("input-extends-cycle", entry.value, Message("mend-cycle"), loop=shown)
