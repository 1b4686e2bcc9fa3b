"""Loosen or tighten one half of one rule or term at a time, and see which tests notice.

``python -m tests.mutants`` prints, for each change, the first seed, or the first test worked out
by hand, at which each kind of test notices it. Seeds are those of the tests themselves. Ends with 1
when a change goes unnoticed. With names as arguments only these rules and terms are changed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.mutants.every import MUTANTS
from tests.mutants.watchers import WATCHERS, fails_already, noticed


def main(names: Sequence[str]) -> int:
    """Print the table; give the number of changes that nobody noticed, at most 1."""
    if fails_already():
        sys.exit("Tests fail without any change: mend that first.")
    missed = 0
    print(_line(("rule or term", "half", "change", *WATCHERS)))
    for mutant in MUTANTS:
        if names and mutant.subject not in names:
            continue
        found = noticed(mutant).values()
        missed += all(place is None for place in found)
        print(_line((mutant.subject, mutant.half, mutant.change, *found)), flush=True)
    print(f"unnoticed: {missed}")
    return min(missed, 1)


def _line(cells: Sequence[str | None]) -> str:
    widths = (15, 10, 16, *(16,) * (len(cells) - 4), 1)
    return "".join(f"{cell or '-':<{width}}" for cell, width in zip(cells, widths, strict=True))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
