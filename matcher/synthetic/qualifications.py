"""Made-up further qualifications: people who can also work in a specialty close to their own."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from matcher.synthetic.draws import stream

CLOSE = {
    "cardiology": "icu",
    "respiratory": "icu",
    "general_surgery": "emergency",
    "orthopaedics": "rehabilitation",
    "neurology": "rehabilitation",
    "nephrology": "endocrinology",
    "endocrinology": "nephrology",
    "thoracic_surgery": "general_surgery",
    "urology": "general_surgery",
    "paediatrics": "neonatology",
    "neonatology": "paediatrics",
    "gastroenterology": "oncology",
    "emergency": "icu",
}
SHARE = 0.08


def make_qualifications(staff: Iterable[Mapping], specialties: set[str], seed: int) -> list[dict]:
    """Rows of the qualifications table: about one in twelve of those whose specialty has a
    close one among `specialties`.

    staff: rows of the staff table, those of one hospital together.
    """
    rows: list[dict] = []
    for hospital, people in groupby(staff, key=lambda person: person["hospital"]):
        rng = stream(seed, "qualifications", hospital)
        able = [p for p in people if CLOSE.get(p["specialty"]) in specialties]
        draws = rng.random(len(able))
        rows += [
            {"staff": person["id"], "specialty": CLOSE[person["specialty"]]}
            for person, draw in zip(able, draws, strict=True)
            if draw < SHARE
        ]
    return rows
