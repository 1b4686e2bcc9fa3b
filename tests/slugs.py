"""How a heading of a page is named in a link to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence


def slugs_of(headings: Sequence[str]) -> list[str]:
    """The words behind ``#`` for each heading of one page, as GitHub makes them."""
    met: Counter[str] = Counter()
    found = []
    for heading in headings:
        slug = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        found.append(f"{slug}-{met[slug]}" if met[slug] else slug)
        met[slug] += 1
    return found
