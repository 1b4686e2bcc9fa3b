"""Links between regions: each must be the region of a hospital, and of one place only."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.domain.hospitals import Hospital
from matcher.domain.tables import Link
from matcher.language.message import Message
from matcher.reading.checks import distinct
from matcher.reading.near import nearest
from matcher.reading.typed import Record, Table

Path = tuple[str, ...]


class Regions:
    """The places that the hospitals of one side lie in."""

    def __init__(self, hospitals: Iterable[Hospital]) -> None:
        self.paths: dict[Path, None] = {}
        for hospital in hospitals:
            regions = tuple(dict.fromkeys(hospital.regions))
            for end in range(1, len(regions) + 1):
                self.paths[regions[:end]] = None
        self._found: dict[str, list[Path]] = {}

    def places(self, region: str) -> list[Path]:
        """Give the different places that a name or path may mean."""
        if region not in self._found:
            parts = tuple(dict.fromkeys(part.strip() for part in region.split("/")))
            ends = [path for path in self.paths if path[-len(parts) :] == parts]
            self._found[region] = [path for path in ends if not _told_better(path, ends)]
        return self._found[region]

    def guess(self, region: str) -> str | None:
        """Give the known region that is most like this one."""
        return nearest(region, {path[-1]: None for path in self.paths})


def read_links(
    table: Table | None, supporters: Regions, recipients: Regions
) -> tuple[Link, ...] | None:
    """Read the links; a region that no hospital lies in, or that may be two places, is a fault."""
    if table is None:
        return None
    found = []
    for record in distinct(table, "supporter_region", "recipient_region", "kind"):
        _check(table, record, "supporter_region", supporters)
        _check(table, record, "recipient_region", recipients)
        key = (record["supporter_region"], record["recipient_region"])
        found.append(Link(*key, record["kind"]))
    return tuple(found)


def _check(table: Table, record: Record, column: str, regions: Regions) -> None:
    region = record[column]
    places = regions.places(region)
    if len(places) == 1 or not regions.paths:
        return
    if places:
        shown = ", ".join("/".join(path) for path in places)
        mend = Message("mend-region-path", {"path": "/".join(places[0])})
        fault = table.fault("input-two-regions", record.row, column, region, mend, places=shown)
    else:
        guess = regions.guess(region)
        mend = Message("mend-did-you-mean", {"guess": guess}) if guess else Message("mend-region")
        fault = table.fault("input-unknown-region", record.row, column, region, mend)
    table.faults.append(fault)


def _told_better(path: Path, others: list[Path]) -> bool:
    """Tell whether another path is the same place with more said: 市 and 省/市."""
    return any(len(other) > len(path) and other[-len(path) :] == path for other in others)
