"""Made-up referrals by disease: a specialty's figures split among its diseases."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import numpy as np

from matcher.synthetic.draws import bell, stream


def by_disease(
    referrals: Sequence[Mapping], diseases: Mapping[str, Sequence[str]], seed: int
) -> list[dict]:
    """The rows of the referrals table told apart by disease, with the column `disease`.

    diseases: by specialty. A specialty without diseases keeps its rows, with a blank disease.
    The rows of one recipient stand together, and so do those of one specialty.
    """
    rows: list[dict] = []
    for recipient, own in groupby(referrals, key=lambda row: row["recipient"]):
        rng = stream(seed, "diseases", recipient)
        for specialty, years in groupby(own, key=lambda row: row["specialty"]):
            rows += _of_specialty(rng, list(years), diseases.get(specialty) or ("",))
    return rows


def _of_specialty(
    rng: np.random.Generator, years: Sequence[Mapping], names: Sequence[str]
) -> list[dict]:
    """Each disease has a share of the patients and a share of those referred out."""
    seen = bell(rng, len(names), 0.2, 1.8)
    sent = seen * bell(rng, len(names), 0.6, 1.4)
    return [
        {**row, "patients": patients, "referred_out": min(referred_out, patients), "disease": name}
        for row in years
        for name, patients, referred_out in zip(
            names, _split(row["patients"], seen), _split(row["referred_out"], sent), strict=True
        )
    ]


def _split(total: int, weights: np.ndarray) -> list[int]:
    """Whole numbers in proportion to the weights that add up to the total."""
    steps = np.rint(total * np.cumsum(weights) / weights.sum()).astype(int)
    return np.diff(steps, prepend=0).tolist()
