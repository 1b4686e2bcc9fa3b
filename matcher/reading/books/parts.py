"""The parts of a zipped workbook, of a size that can be looked at."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree import ElementTree
from xml.parsers import expat

_MOST_BYTES = 500_000_000
_FAILURES = (zipfile.BadZipFile, zlib.error, ElementTree.ParseError, expat.ExpatError, KeyError,
             ValueError, OSError, EOFError, RuntimeError, NotImplementedError)  # fmt: skip


class NotUnderstood(Exception):
    """A workbook whose number formats, errors and merged cells cannot be seen."""


@contextmanager
def parts_of(data: bytes) -> Iterator[zipfile.ZipFile]:
    """Open the parts; NotUnderstood for whatever is not as it should be with them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            yield parts
    except _FAILURES as error:
        raise NotUnderstood from error


def part(parts: zipfile.ZipFile, name: str) -> bytes:
    """Read a part; NotUnderstood when it is too large."""
    if parts.getinfo(name).file_size > _MOST_BYTES:
        raise NotUnderstood
    return parts.read(name)
