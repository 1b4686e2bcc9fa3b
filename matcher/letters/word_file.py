"""A Word file as docxtpl fills it, opened and prepared once for many letters."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from matcher.letters.letter import Letter

_TAGS = re.compile(r"<[^>]*>")
_NAMES = tuple(field.name for field in fields(Letter))
BEGINNING = datetime(1980, 1, 1)
"""The first day that a zip file can tell: no letter tells when it was written."""


@dataclass(frozen=True)
class Part:
    """Text, header, footer or footnotes of a template.

    ``place`` is ``body``, ``header``, ``footer`` or ``footnote``, ``words`` what a person reads,
    a line for each paragraph, ``source`` the part as Jinja reads it.
    """

    place: str
    words: str
    source: str


class OnePlace(ImmutableSandboxedEnvironment):
    """Templates come from outside: nothing beyond the letter, text escaped, nothing left blank."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self.globals.clear()
        self._made: dict[str, Template] = {}

    def from_string(self, source: Any, *_: Any, **__: Any) -> Template:
        """Make each template once."""
        if source not in self._made:
            self._made[source] = super().from_string(source)
        return self._made[source]


class WordFile(DocxTemplate):
    """A template in memory."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data))
        self._patched: dict[str, str] = {}

    def patch_xml(self, src_xml: str) -> str:
        """Clean each part once."""
        if src_xml not in self._patched:
            self._patched[src_xml] = super().patch_xml(src_xml)
        return self._patched[src_xml]

    def fix_tables(self, xml: str) -> Any:
        """Stop where what was filled in is no document any more, rather than lose a part of it."""
        etree.fromstring(xml)
        return super().fix_tables(xml)

    def parts(self) -> Iterator[Part]:
        """Give every part that may hold fields."""
        self.render_init()
        yield self._part("body", self.get_xml())
        for place, uri in (("header", self.HEADER_URI), ("footer", self.FOOTER_URI)):
            for _, part in self.get_headers_footers(uri):
                yield self._part(place, self.get_part_xml(part))
        for part in self.docx.part.package.parts:
            if part.content_type == CONTENT_TYPE.WML_FOOTNOTES:
                yield self._part("footnote", part.blob.decode("utf-8"))

    def filled(self, letter: Letter, environment: OnePlace) -> bytes:
        """Give the file of a letter: the same bytes for the same letter."""
        self.init_docx()
        relations = self.docx.part.package.rels.values()
        told = RELATIONSHIP_TYPE.CORE_PROPERTIES in {rel.reltype for rel in relations}
        self.render({name: getattr(letter, name) for name in _NAMES}, environment)
        self._declare(letter.made_up)
        if not told:
            self.docx.core_properties.modified = BEGINNING
        written = io.BytesIO()
        self.docx.save(written)
        return steady(written.getvalue())

    def _declare(self, made_up: str) -> None:
        """Say first what is made up where the template says it neither in text nor in headers."""
        body = self.docx.element.body
        headers = (part.element for _, part in self.get_headers_footers(self.HEADER_URI))
        if not any(made_up in "".join(root.itertext()) for root in (body, *headers)):
            body.insert(0, self.docx.add_paragraph(made_up)._p)

    def _part(self, place: str, xml: str) -> Part:
        return Part(place, without_tags(_lines(xml)), _lines(self.patch_xml(xml)))


def _lines(xml: str) -> str:
    """Begin a line with each paragraph, as docxtpl does before it fills a part in."""
    return xml.replace("<w:p ", "\n<w:p ").replace("<w:p>", "\n<w:p>")


def without_tags(xml: str) -> str:
    """Give the words between the tags of XML."""
    return html.unescape(_TAGS.sub("", xml))


def steady(data: bytes) -> bytes:
    """Write a zip file again without the times at which its parts were written."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, BEGINNING.timetuple()[:6])
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return written.getvalue()


def parts_of(data: bytes) -> Mapping[str, bytes]:
    """Give the parts of a Word file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}
