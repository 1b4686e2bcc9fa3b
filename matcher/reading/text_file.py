"""Reading a regular file, and telling its encoding."""

from __future__ import annotations

from pathlib import Path

from matcher.language.message import Message
from matcher.reading.faults import InputError, Place
from matcher.reading.near import nearest


def read_bytes(
    path: Path, named: str, place: Place, limit: int, missing: Message | None = None
) -> bytes:
    """Read a regular file of at most ``limit`` bytes; InputError at ``place`` otherwise.

    ``named`` is what people call the file, ``missing`` what to do when it is not there.
    """
    try:
        if not path.exists():
            usual = Message("mend-check-path" if place.line is None else "mend-file-beside")
            mend = _near_file(path) or missing or usual
            raise InputError([place.fault("input-no-file", named, mend)])
        if not path.is_file():
            raise InputError([place.fault("input-not-a-file", named)])
        if path.stat().st_size > limit:
            size = str(limit // 1_000_000)
            raise InputError([place.fault("input-too-large", named, megabytes=size)])
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise InputError([place.fault("input-unreadable", named)]) from error


def decode(data: bytes, place: Place) -> str:
    """Decode UTF-16 with BOM, else strict UTF-8 with or without BOM, else GB18030."""
    stop = 0
    for encoding in _encodings(data):
        if encoding == "gb18030" and _is_damaged_utf8(data):
            break
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            stop = stop or error.start
        else:
            if "\0" in text:
                raise InputError([place.fault("input-not-text", mend=Message("mend-save-as-utf8"))])
            return text
    line = str(data.count(b"\n", 0, stop) + 1)
    mend = Message("mend-save-as-utf8")
    raise InputError([place.fault("input-encoding", mend=mend, at=line)])


def _encodings(data: bytes) -> tuple[str, ...]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ("utf-16",)
    return ("utf-8-sig",) if data.startswith(b"\xef\xbb\xbf") else ("utf-8-sig", "gb18030")


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell UTF-8 with some bytes lost from GB18030, which would read it as other characters."""
    text = data.decode("utf-8", "replace")
    return sum(char >= "\u0800" for char in text) - 2 * text.count("\ufffd") > 0


def _near_file(path: Path) -> Message | None:
    if not path.parent.is_dir():
        return None
    names = [entry.name for entry in path.parent.iterdir() if not entry.name.startswith(".")]
    found = nearest(path.name, names)
    return Message("mend-did-you-mean", {"guess": found}) if found else None
