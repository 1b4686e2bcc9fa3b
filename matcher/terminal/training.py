"""The training schedule in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from matcher.domain.schedules import Schedules
from matcher.language.catalogue import tell
from matcher.terminal.words import Names, count


def training_line(schedules: Schedules, values: Mapping[str, int], names: Names) -> str:
    """Say how many train, how many find no place, what is proven, and why, a line a reason."""
    lang, missing = names.lang, values.get("training", 0)
    told = tell("cli-training", lang, placed=len(schedules.training or ()), missing=missing)
    proof = schedules.proofs.get("training")
    if proof is not None and missing:
        code = "proven" if proof.bound >= missing else "bound"
        told += tell(f"cli-training-{code}", lang, bound=count(proof.bound))
    counts: Counter[str] = Counter()
    for row in schedules.unplaced:
        counts[row.reason.value] += row.missing
    lines = [
        tell("cli-training-reason", lang, count=count(people), reason=tell(f"unplaced-{why}", lang))
        for why, people in counts.most_common()
    ]
    return "\n".join([told, *lines])
