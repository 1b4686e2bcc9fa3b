"""The chain of ``extends``: a file inherits from another and overrides it key by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from matcher.language.message import Message
from matcher.reading.faults import InputError, Place, shown_path
from matcher.reading.outside import refuse_outside
from matcher.reading.yaml_file import Entry, read_yaml

_MOST_FILES = 20


@dataclass(frozen=True)
class Chain:
    """A scenario file and all that it extends, merged; every value keeps the place it came from.

    ``files``: child first. ``overridden``: by name, what the extended files say of each rule in
    which the scenario's own file changes a parameter.
    """

    root: Entry
    files: tuple[Path, ...]
    overridden: Mapping[str, Entry]


def read_chain(path: Path, shown: str) -> Chain:
    """Read a scenario file and all that it extends.

    ``shown`` is the file's name as the user typed it, for a file that is not there. InputError
    when one of the files cannot be used.
    """
    home = path.parent
    place = Place(path, path.name)
    root = read_yaml(path, place, Place(path, shown))
    chain, files = [root], [path]
    while (entry := chain[-1].value.get("extends")) is not None:
        parent = _parent(entry)
        refuse_outside(parent, home, entry.place, entry.value)
        if len(files) > _MOST_FILES:
            raise InputError([entry.place.fault("input-too-deep")])
        if parent.resolve() in [file.resolve() for file in files]:
            raise InputError([_cycle(entry, parent, files, home)])
        place = Place(parent, shown_path(parent, home))
        chain.append(read_yaml(parent, place, entry.place))
        files.append(parent)
    merged, overridden = chain[-1], {}
    for child in reversed(chain[:-1]):
        overridden = _overridden(merged, child)
        merged = _without_clauses(merge(merged, child), child, overridden)
    return Chain(merged, tuple(files), overridden)


def _overridden(parent: Entry, child: Entry) -> dict[str, Entry]:
    """Give the parent's rules of which the child changes a parameter."""
    theirs, own = (_rules(entry) for entry in (parent, child))
    return {
        name: theirs[name]
        for name in theirs.keys() & own.keys()
        if _changes(theirs[name], own[name])
    }


def _changes(parent: Entry, child: Entry) -> bool:
    """Tell whether a rule, on in both files, has another parameter than in the parent."""
    if child.value is False or not isinstance(parent.value, dict):
        return False
    both = [_parameters(entry) for entry in (parent, merge(parent, child))]
    return both[0] != both[1]


def _parameters(rule: Entry) -> object:
    plain = rule.plain()
    return {k: v for k, v in plain.items() if k != "clause"} if isinstance(plain, dict) else plain


def _without_clauses(merged: Entry, child: Entry, rules: Iterable[str]) -> Entry:
    """Drop an inherited clause that does not say what the child's own value says."""
    both, own = _rules(merged), _rules(child)
    for name in rules:
        rule = both[name]
        stays = "clause" in own[name].value if isinstance(own[name].value, dict) else True
        if isinstance(rule.value, dict) and not stays:
            bare = {key: entry for key, entry in rule.value.items() if key != "clause"}
            both[name] = replace(rule, value=bare)
    if not own:
        return merged
    rules_entry = replace(merged.value["rules"], value=both)
    return replace(merged, value={**merged.value, "rules": rules_entry})


def _rules(entry: Entry) -> dict[str, Entry]:
    found = entry.value.get("rules")
    return dict(found.value) if found and isinstance(found.value, dict) else {}


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
