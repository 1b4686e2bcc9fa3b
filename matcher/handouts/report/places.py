"""Which page each hospital stands on, and the way there from another page."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from matcher.domain.hospitals import Recipient
from matcher.plan.plan import Plan

REPORT = "report.html"
FOLDER = "report"
MOST = 200
"""Recipients that one page holds; where there are more, each region has a page of its own."""
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 60


@dataclass(frozen=True)
class Places:
    """The page of each hospital by side and id; sides are ``recipient`` and ``supporter``.

    ``regions`` names the pages beside report.html by their file; none where one page holds all.
    """

    pages: Mapping[tuple[str, str], str]
    regions: Mapping[str, str]

    def way(self, page: str, side: str, key: str) -> str | None:
        """Give the address of a hospital's section as seen from a page; None: it has none."""
        target = self.pages.get((side, key))
        if target is None:
            return None
        mark = "#" + quote(anchor(side, key))
        return mark if target == page else way_to(page, target) + mark

    def on(self, page: str, side: str) -> list[str]:
        """The hospitals of a side that stand on a page."""
        return [key for (one, key), place in self.pages.items() if (one, place) == (side, page)]


def anchor(side: str, key: str) -> str:
    """Give the mark of a hospital's section on its page."""
    return f"{side[0]}-{key}"


def way_to(page: str, target: str) -> str:
    """Give the address of a page as seen from another one."""
    return quote(posixpath.relpath(target, posixpath.dirname(page) or "."))


def places(plan: Plan) -> Places:
    """Put every recipient, and every supporter that has or sends something, on a page.

    A supporter stands with the first recipient that it is paired with, else sends people to.
    """
    recipients = plan.problem.recipients
    regions = _regions(recipients) if len(recipients) > MOST else {}
    files = _files(sorted(set(regions.values())))
    pages = {("recipient", key): files.get(regions.get(key, ""), REPORT) for key in recipients}
    ends = [(pair.supporter, pair.recipient) for pair in plan.pairs]
    ends += [(stint.supporter, stint.recipient) for stint in plan.all_stints]
    active = dict(reversed([(s, r) for s, r in ends if s in plan.problem.supporters]))
    for supporter in plan.problem.supporters:
        if supporter in active:
            pages["supporter", supporter] = pages["recipient", active[supporter]]
    return Places(pages, {file: region for region, file in files.items()})


def _regions(recipients: Mapping[str, Recipient]) -> dict[str, str]:
    """Name the region of each recipient: province, or the first level that has several."""
    depth = 0
    while depth < 2 and len({_named(one, depth) for one in recipients.values()}) < 2:
        depth += 1
    return {key: _named(one, depth) for key, one in recipients.items()}


def _named(recipient: Recipient, depth: int) -> str:
    levels = (recipient.province, recipient.city, recipient.county)
    return levels[depth] or next((level for level in levels if level), "-")


def _files(names: list[str]) -> dict[str, str]:
    """Give each region a file; two that differ by letters that no file name has are numbered."""
    taken: Counter[str] = Counter()
    found = {}
    for name in names:
        bare = _UNSAFE.sub("-", name).strip(".-")[:_LONGEST] or "region"
        taken[bare.lower()] += 1
        number = taken[bare.lower()]
        found[name] = f"{FOLDER}/{bare}{f'-{number}' if number > 1 else ''}.html"
    return found
