"""Ids as names of files."""

from __future__ import annotations

import hashlib
import re

_UNSAFE = re.compile(r"[^\w-]+")
_LONGEST = 60


def file_stem(key: str) -> str:
    """Give a name for the file of a hospital: its id, where that is a name for any disk.

    Other ids lose what cannot stand in a name, and end with a fingerprint that keeps them apart.
    """
    bare = _UNSAFE.sub("-", key).strip("-")[:_LONGEST]
    told = hashlib.sha256(key.encode()).hexdigest()[:8]
    return key if bare == key else f"{bare}-{told}".lstrip("-")
