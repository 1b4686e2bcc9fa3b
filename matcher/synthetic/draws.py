"""Random draws that stay the same when a hospital is added or numpy is updated.

Every hospital and table has a stream of its own, and every draw is made from uniform numbers,
whose sequence numpy keeps fixed for PCG64.
"""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np


def stream(seed: int, table: str, hospital: str) -> np.random.Generator:
    """The stream of one hospital in one table; `seed` is not negative."""
    label = blake2b(f"{table}/{hospital}".encode(), digest_size=8).digest()
    return np.random.Generator(np.random.PCG64([seed, int.from_bytes(label, "big")]))


def pick(rng: np.random.Generator, size: int, weights: Sequence[float]) -> np.ndarray:
    """`size` indices into `weights`, each drawn with a chance in proportion to its weight."""
    steps = np.cumsum(weights)
    return np.searchsorted(steps / steps[-1], rng.random(size), side="right")


def between(rng: np.random.Generator, size: int, low: int, high: int) -> np.ndarray:
    """`size` whole numbers from `low` to `high`, both included, all equally likely."""
    return low + np.floor(rng.random(size) * (high - low + 1)).astype(int)


def bell(rng: np.random.Generator, size: int, low: float, high: float) -> np.ndarray:
    """`size` numbers from `low` to `high`, most of them near the middle (mean of 3 uniforms)."""
    return low + (high - low) * rng.random((size, 3)).mean(axis=1)
