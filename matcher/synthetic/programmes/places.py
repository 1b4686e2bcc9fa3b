"""Real place names and coordinates, read from the lists in `scenarios/places`."""

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """A province, city or county; `city` and `county` are blank where the place is larger.

    code: the six digits of the administrative division. latitude, longitude: degrees, as text.
    """

    code: str
    province: str
    city: str
    county: str
    latitude: str
    longitude: str

    @property
    def name(self) -> str:
        """The name of the place itself, without what it lies in."""
        return self.county or self.city or self.province


def read_places(path: Path) -> list[Place]:
    """All places of a list such as `scenarios/places/hebei.csv`, in the order of their codes."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [Place(**row) for row in csv.DictReader(file)]


def cities(places: list[Place]) -> list[Place]:
    """The prefecture-level cities among the places."""
    return [place for place in places if place.city and not place.county]


def counties(places: list[Place], city: str = "") -> list[Place]:
    """The counties and districts among the places, of one city or (blank) of all."""
    return [place for place in places if place.county and city in ("", place.city)]


def hospital(id: str, name: str, kind: str, place: Place, level: str = "") -> dict[str, str]:
    """The columns that the tables of supporters and recipients share, as one row."""
    return {
        "id": id,
        "name": name,
        "kind": kind,
        "province": place.province,
        "city": place.city,
        "county": place.county,
        "level": level,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }
