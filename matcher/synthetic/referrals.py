"""Made-up referral tables: patients and referred-out patients by specialty and year."""

from collections.abc import Mapping, Sequence

import numpy as np

from matcher.synthetic.catalogue import CLINICAL_KINDS, profile_of, suitable
from matcher.synthetic.draws import bell, between, stream

LOWEST_RATE, HIGHEST_RATE = 0.02, 0.45
PREFECTURE_VOLUME, PREFECTURE_RATE = 2.2, 0.8
FEWEST_PATIENTS = 120


def make_referrals(
    recipients: Sequence[Mapping[str, str]],
    specialties: list[str],
    core: set[str],
    years: Sequence[int],
    seed: int,
) -> list[dict]:
    """Rows of the referrals table for the recipients that are hospitals; others have none.

    A hospital runs all core specialties that suit its kind and 12 to 16 specialties in all, or
    as many as suit it. A hospital without a county serves a prefecture or province: it has
    PREFECTURE_VOLUME times the patients and PREFECTURE_RATE times the referral-out rate.
    """
    rows: list[dict] = []
    for recipient in recipients:
        if recipient["kind"] in CLINICAL_KINDS:
            rows += _of_hospital(recipient, specialties, core, years, seed)
    return rows


def _of_hospital(
    recipient: Mapping[str, str],
    specialties: list[str],
    core: set[str],
    years: Sequence[int],
    seed: int,
) -> list[dict]:
    rng = stream(seed, "referrals", recipient["id"])
    run = _run_specialties(rng, recipient["kind"], specialties, core)
    patients = _patients(rng, run, len(years), recipient)
    referred_out = _referred_out(rng, run, patients, recipient)
    return [
        {
            "recipient": recipient["id"],
            "specialty": specialty,
            "year": year,
            "patients": int(patients[k, y]),
            "referred_out": int(referred_out[k, y]),
        }
        for k, specialty in enumerate(run)
        for y, year in enumerate(years)
    ]


def _run_specialties(
    rng: np.random.Generator, kind: str, specialties: list[str], core: set[str]
) -> list[str]:
    """12 to 16 specialties; the more common one is in this kind, the likelier it is run."""
    fitting = suitable(specialties, kind)
    size = int(between(rng, 1, 12, 16)[0])
    chances = np.array([profile_of(specialty).chances[kind] for specialty in fitting])
    score = rng.random(len(fitting)) * chances
    score += [specialty in core for specialty in fitting]
    chosen = np.argsort(-score, kind="stable")[:size]
    return [fitting[k] for k in sorted(chosen)]


def _patients(
    rng: np.random.Generator, run: list[str], years: int, recipient: Mapping[str, str]
) -> np.ndarray:
    """Patients by specialty and year: factors of hospital, specialty and year."""
    typical = np.array([profile_of(specialty).volume for specialty in run])
    scale = 1.0 if recipient.get("county") else PREFECTURE_VOLUME
    of_specialty = typical * scale * bell(rng, 1, 0.6, 1.6) * bell(rng, len(run), 0.5, 1.7)
    by_year = bell(rng, len(run) * years, 0.9, 1.15).reshape(len(run), years)
    return np.maximum(FEWEST_PATIENTS, np.rint(of_specialty[:, None] * by_year)).astype(int)


def _referred_out(
    rng: np.random.Generator, run: list[str], patients: np.ndarray, recipient: Mapping[str, str]
) -> np.ndarray:
    """Patients referred out; the rate of every specialty and year stays within 2 to 45 %."""
    typical = np.array([profile_of(specialty).rate for specialty in run])
    scale = 1.0 if recipient.get("county") else PREFECTURE_RATE
    of_specialty = typical * scale * bell(rng, 1, 0.75, 1.35) * bell(rng, len(run), 0.4, 1.8)
    by_year = bell(rng, patients.size, 0.85, 1.15).reshape(patients.shape)
    least = np.ceil(LOWEST_RATE * patients)
    most = np.floor(HIGHEST_RATE * patients)
    return np.clip(np.rint(of_specialty[:, None] * by_year * patients), least, most).astype(int)
