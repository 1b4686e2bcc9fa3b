"""What is assumed about specialties and kinds of hospital, one line a specialty.

The figures are made up. They are plausible in their order, and nothing more.
"""

from collections.abc import Mapping
from dataclasses import dataclass

CLINICAL_KINDS = ("general", "tcm", "maternal_child", "infectious", "psychiatric")


@dataclass(frozen=True)
class Profile:
    """One specialty in the made-up world.

    volume: patients a year in a typical county hospital.
    rate: share of them referred out, 0 to 1.
    chances: by kind of hospital, the chance (0 to 1) that a city hospital of that kind is capable
        of it; a kind that is missing does not run the specialty.
    """

    volume: int
    rate: float
    chances: Mapping[str, float]


def _profile(volume: int, rate: float, *chances: float) -> Profile:
    by_kind = zip(CLINICAL_KINDS, chances, strict=True)
    return Profile(volume, rate, {kind: chance for kind, chance in by_kind if chance > 0})


# volume, rate, then the chance in general, tcm, maternal_child, infectious, psychiatric hospitals
PROFILES = {
    "icu": _profile(350, 0.22, 0.97, 0.85, 0.95, 0.97, 0.70),
    "emergency": _profile(2600, 0.10, 0.98, 0.92, 0.97, 0.95, 0.80),
    "cardiology": _profile(1500, 0.24, 0.97, 0.92, 0.70, 0, 0.60),
    "neurology": _profile(1400, 0.20, 0.96, 0.92, 0.85, 0, 0.95),
    "respiratory": _profile(1700, 0.14, 0.96, 0.90, 0.95, 0.98, 0.55),
    "gastroenterology": _profile(1300, 0.15, 0.96, 0.90, 0.85, 0.90, 0),
    "nephrology": _profile(700, 0.19, 0.92, 0.80, 0.75, 0.80, 0),
    "endocrinology": _profile(800, 0.14, 0.94, 0.85, 0.85, 0, 0.70),
    "haematology": _profile(260, 0.30, 0.75, 0.40, 0.80, 0.50, 0),
    "general_surgery": _profile(1600, 0.13, 0.99, 0.90, 0.85, 0.85, 0),
    "orthopaedics": _profile(1500, 0.16, 0.98, 0.97, 0.60, 0, 0),
    "neurosurgery": _profile(420, 0.27, 0.85, 0.40, 0, 0, 0),
    "urology": _profile(600, 0.18, 0.93, 0.65, 0, 0, 0),
    "thoracic_surgery": _profile(300, 0.27, 0.82, 0.35, 0, 0.85, 0),
    "obstetrics_gynaecology": _profile(1900, 0.11, 0.95, 0.70, 0.98, 0, 0),
    "paediatrics": _profile(2100, 0.13, 0.92, 0.75, 0.99, 0.75, 0),
    "neonatology": _profile(380, 0.24, 0.70, 0, 0.97, 0, 0),
    "oncology": _profile(650, 0.29, 0.87, 0.75, 0, 0.60, 0),
    "ophthalmology": _profile(700, 0.20, 0.87, 0.55, 0.80, 0, 0),
    "otolaryngology": _profile(600, 0.17, 0.87, 0.55, 0.85, 0, 0),
    "rehabilitation": _profile(500, 0.18, 0.80, 0.97, 0.85, 0, 0.92),
    "infectious_diseases": _profile(550, 0.17, 0.82, 0.40, 0, 1.0, 0.45),
    "psychiatry": _profile(300, 0.26, 0.30, 0, 0, 0, 1.0),
    "traditional_medicine": _profile(900, 0.06, 0.75, 1.0, 0.60, 0.60, 0.80),
}

OTHER = _profile(500, 0.18, 0.75, 0.50, 0.50, 0.50, 0)


def profile_of(specialty: str) -> Profile:
    """The profile of a specialty id; one that is not listed has the profile OTHER."""
    return PROFILES.get(specialty, OTHER)


def suitable(specialties: list[str], kind: str) -> list[str]:
    """The specialties that a hospital of this kind may run, in the order given."""
    return [specialty for specialty in specialties if kind in profile_of(specialty).chances]
