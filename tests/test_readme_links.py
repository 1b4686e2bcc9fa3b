"""Every link of the README and of the pages under docs leads to a file, and to a heading in it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.readmes import PAGES, ROOT, file_of, headings_in
from tests.slugs import slugs_of

WRITTEN = [ROOT / file_of(page, lang) for page in PAGES for lang in ("en", "zh")]
EVERY = sorted({*WRITTEN, *(ROOT / "docs").glob("*.md"), *ROOT.glob("scenarios/**/*.md")})
CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


def broken(text: str, page: Path) -> list[str]:
    """The relative links of a page that lead nowhere."""
    found = re.findall(r"\]\(([^)\s]+)\)", CODE.sub("", text))
    return [link for link in found if "://" not in link and not leads(page, link)]


def leads(page: Path, link: str) -> bool:
    """Whether there is such a file, with such a heading where the link names one."""
    place, _, slug = unquote(link).partition("#")
    target = page.parent / place if place else page
    if not target.exists():
        return False
    return not slug or slug in slugs_of(headings_in(target.read_text("utf-8")))


@pytest.mark.parametrize("page", EVERY, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file_and_a_heading(page: Path):
    assert broken(page.read_text("utf-8"), page) == []


def test_links_that_lead_nowhere_are_found():
    text = "[a](docs/plan.md) [b](docs/plan.md#report) [c](no.md) `[d](no.md)` [e](#matcher)\n"
    assert broken(text, ROOT / "README.md") == ["docs/plan.md#report", "no.md"]
    assert slugs_of(["Good?", "（甲）；乙", "A b", "a B"]) == ["good", "甲乙", "a-b", "a-b-1"]


def test_every_section_that_the_reference_names_is_there():
    """The docstrings of the Python interface name their source as page and heading."""
    text = re.sub(r"\s+", " ", (ROOT / "docs" / "api.md").read_text("utf-8"))
    named = re.findall(r'((?:\w+/)*\w+(?:\.md)?), ((?:"[^"]+"(?:, )?)+)', text)
    told = [(page, heading) for page, some in named for heading in re.findall('"(.+?)"', some)]
    assert len(told) > 30
    for page, heading in told:
        path = ROOT / (page if page.endswith(".md") else f"{page}.md")
        assert heading in headings_in(path.read_text("utf-8")), (page, heading)
