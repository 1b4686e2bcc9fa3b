"""Files made to explode: refused by their size before anything is unpacked into memory."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Sequence

from matcher.language.message import Fault, Message
from matcher.reading.faults import InputError, Place

MOST_COLUMNS, MOST_ROWS, MOST_CELLS = 1_000, 120_000, 4_000_000
_MOST_UNPACKED, _MOST_SHEETS = 300_000_000, 1_000
_MOST_INDEX = 2_000_000
_CHUNK = 1 << 20
_FLATE = 1032
"""Deflated data grow at most so many times."""


def refuse_bombs(data: bytes, place: Place) -> None:
    """Refuse a packed workbook that unpacks to more than a table can be; others pass."""
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            found = parts.infolist()
            names = [part.filename for part in found if "worksheets/" in part.filename]
            if len(names) > _MOST_SHEETS or _unpacked(parts, found) > _MOST_UNPACKED:
                raise InputError([too_much(place)])
            indexes = [p for p in found if p.filename.endswith(("workbook.xml", "workbook.bin"))]
            if any(part.file_size > _MOST_INDEX for part in indexes):
                raise InputError([too_much(place)])
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError, KeyError,
            NotImplementedError):  # fmt: skip
        return  # whoever opens it says what is wrong


def refuse_large(rows: Sequence[list[str]], place: Place) -> None:
    """Refuse a grid with too many rows, or a cell too far to the right."""
    if len(rows) > MOST_ROWS and sum(map(any, rows)) > MOST_ROWS:
        raise InputError([too_much(place)])
    if any(len(row) > MOST_COLUMNS and any(row[MOST_COLUMNS:]) for row in rows):
        raise InputError([too_much(place)])


def refuse_many(text: str, place: Place) -> None:
    """Refuse a CSV text with more cells than a table can have."""
    if sum(map(text.count, ",\t;\n")) > MOST_CELLS:
        raise InputError([too_much(place)])


def too_much(place: Place) -> Fault:
    """Make the fault that says so."""
    most = {"columns": f"{MOST_COLUMNS:,}", "rows": f"{MOST_ROWS:,}"}
    return place.fault("input-too-much", mend=Message("mend-too-much"), **most)


def _unpacked(parts: zipfile.ZipFile, found: Iterable[zipfile.ZipInfo]) -> int:
    """Add up what the parts unpack to; those that could be large are not believed."""
    total = 0
    for part in found:
        if part.compress_size * _FLATE < _CHUNK:
            total += part.compress_size * _FLATE
        else:
            total += max(part.file_size, _measured(parts, part, _MOST_UNPACKED - total))
        if total > _MOST_UNPACKED:
            break
    return total


def _measured(parts: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> int:
    if part.compress_type != zipfile.ZIP_DEFLATED or part.file_size > most:
        return part.file_size
    raw = parts.fp  # the part as it is packed, whatever size its directory claims
    raw.seek(part.header_offset + 26)
    head = raw.read(4)
    raw.seek(int.from_bytes(head[:2], "little") + int.from_bytes(head[2:], "little"), 1)
    unpack, left, size = zlib.decompressobj(-15), part.compress_size, 0
    packed = b""
    while size <= most and not unpack.eof and (packed or left > 0):
        if not packed:
            packed = raw.read(min(_CHUNK, left))
            left -= len(packed) or left
        size += len(unpack.decompress(packed, _CHUNK))
        packed = unpack.unconsumed_tail
    return size

