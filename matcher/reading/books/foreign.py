"""Files that bear the name of a workbook and are none."""

from __future__ import annotations

from matcher.language.message import Fault, Message
from matcher.reading.books.parts import NotUnderstood, part, parts_of
from matcher.reading.books.xls import is_encrypted
from matcher.reading.faults import Place

_BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_MARKUP = (b"<html", b"<table", b"<!doctype", b"<?xml", b"<head", b"<style", b"<meta")


def disguised(data: bytes, place: Place) -> Fault | None:
    """Say that a file is a web page, XML or plain text under a workbook's name; None: it is not."""
    if data.startswith(_BOOKS):
        return None
    start = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_MARKUP):
        return place.fault("input-web-page", mend=Message("mend-save-as-xlsx"))
    if data and _is_text(data):
        return place.fault("input-text-book", mend=Message("mend-name-csv"))
    return None


def is_locked(data: bytes) -> bool:
    """Tell whether a workbook that cannot be opened is under a password."""
    if data.startswith(b"PK"):
        try:
            with parts_of(data) as parts:
                return b"encryption-data" in part(parts, "META-INF/manifest.xml")
        except NotUnderstood:
            return False
    return is_encrypted(data)


def _is_text(data: bytes) -> bool:
    """Tell text from bytes by its control characters: it has none but breaks and tabs."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    return not any(byte < 32 and byte not in (9, 10, 12, 13, 26) for byte in data[:4000])
