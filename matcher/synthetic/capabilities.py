"""Made-up capabilities: what each supporter is able to help with, and how well."""

from collections.abc import Mapping, Sequence

import numpy as np

from matcher.synthetic.catalogue import CLINICAL_KINDS, profile_of, suitable
from matcher.synthetic.draws import bell, stream

# A hospital's standing raises or lowers the chance of each specialty (as an exponent) and bounds
# its strength.
EXPONENT = {"county": 1.7, "city": 1.0, "university": 0.4}
STRENGTHS = {"county": (0.6, 4.4), "city": (1.4, 5.4), "university": (2.6, 6.0)}


def standing(hospital: Mapping[str, str]) -> str:
    """county, city or university, read off the name and the county column."""
    if "大学" in hospital["name"] or "附属" in hospital["name"]:
        return "university"
    return "county" if hospital.get("county") else "city"


def make_capabilities(
    supporters: Sequence[Mapping[str, str]], specialties: list[str], seed: int
) -> list[dict]:
    """Rows of the capabilities table; strength 1 to 5, training_places 0 to 4 at one time.

    A specialty without a row is one that the supporter is not capable of (strength 0).
    """
    rows: list[dict] = []
    for supporter in supporters:
        if supporter["kind"] in CLINICAL_KINDS:
            rows += _of_hospital(supporter, specialties, seed)
    return rows


def _of_hospital(supporter: Mapping[str, str], specialties: list[str], seed: int) -> list[dict]:
    rng = stream(seed, "capabilities", supporter["id"])
    kind, rank = supporter["kind"], standing(supporter)
    fitting = suitable(specialties, kind)
    chances = np.array([profile_of(specialty).chances[kind] for specialty in fitting])
    capable = rng.random(len(fitting)) < chances ** EXPONENT[rank]
    strength = np.clip(np.rint(bell(rng, len(fitting), *STRENGTHS[rank])), 1, 5).astype(int)
    places = np.floor(rng.random(len(fitting)) * np.minimum(strength + 1, 5)).astype(int)
    return [
        {
            "supporter": supporter["id"],
            "specialty": fitting[k],
            "strength": int(strength[k]),
            "training_places": int(places[k]),
        }
        for k in np.flatnonzero(capable)
    ]
