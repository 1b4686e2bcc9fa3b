"""Rows on tied pairs: what their rotation proved beyond what sets and months tell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from matcher.domain.scenario import Level
from matcher.pairing.costs import Terms
from matcher.pairing.model import Pair
from matcher.pairing.worth import Worth

if TYPE_CHECKING:
    from matcher.pairing.sheet import Sheet

Tied = Mapping[frozenset[Pair], Worth | None]
"""Pairs whose rotation is known and that no set stands for; None: they have none."""


class TiedRows:
    """The rows on tied pairs of one sheet; pairs proven impossible are ruled out at once."""

    def __init__(self, sheet: Sheet, tied: Tied) -> None:
        self.sheet = sheet
        self.pair = sheet.pair
        self.estimates = sheet.estimates
        for pairs in (pairs for pairs, worth in tied.items() if worth is None):
            others, least = self._others(pairs)
            sheet.row([v for v, _ in others], [sign for _, sign in others], low=1 - least)
        self.worth = {pairs: worth for pairs, worth in tied.items() if worth is not None}

    def terms(self, number: int, level: Level) -> Terms:
        """What tied pairs lack beyond sets and months: by recipient, and while all are chosen."""
        touched = {r for pairs in self.worth for _, r in pairs if r in self.sheet.supported}
        worths = [worth.at(number, level, 0) for worth in self.worth.values()]
        most = max([0, *worths])
        highs = {r: most + self.sheet.most(level, r) for r in sorted(touched)}
        more = {r: self.sheet.variable(0, high) for r, high in highs.items()}
        extras = []
        for pairs, worth in self.worth.items():
            self._hold_together(number, level, pairs, worth, more)
            extras.append(self._surcharge(number, level, pairs, worth, more))
        return [(variable, 1) for variable in (*more.values(), *extras)]

    def _others(self, pairs: frozenset[Pair]) -> tuple[Terms, int]:
        """Signed pairs: with the number given, their sum is 0 until things may get better there.

        They may with other pairs at the same recipients, and without a new one of which a demand
        asks something. Fewer pairs otherwise, or more recipients for the same supporters, only
        leave less to choose from.
        """
        recipients = {r for _, r in pairs}
        added = [(v, 1) for p, v in self.pair.items() if p[1] in recipients and p not in pairs]
        kept = self.estimates.problem.incumbent_pairs
        new = [p for p in sorted(pairs - kept) if self.estimates.asked_of_new(p[1])]
        return [*added, *((self.pair[p], -1) for p in new)], len(new)

    def _hold_together(
        self,
        number: int,
        level: Level,
        pairs: frozenset[Pair],
        worth: Worth,
        more: Mapping[str, int],
    ) -> None:
        """What loose recipients lack at least, unless a pair is added.

        People may serve further recipients too: what few pairs need does not add up, nor does
        what soft limits on people lack.
        """
        recipients = sorted({r for _, r in pairs})
        if not all(r in self.sheet.supported for r in recipients):
            return
        terms = self.sheet.loose_terms(level, recipients)
        shared = "people" in level.terms
        shared |= "shortfall" in level.terms and bool(self.estimates.soft_limits)
        least = worth.floor(level) if shared else worth.at(number, level, 0)
        least -= sum(self.sheet.alone(level, recipient) for recipient in recipients)
        reach = least + sum(max(0, -w) * self.sheet.highs[v] for v, w in terms)
        if reach > 0:
            others, new = self._others(pairs)
            rows = [*terms, *((more[r], 1) for r in recipients)]
            rows += [(v, sign * reach) for v, sign in others]
            self.sheet.row([v for v, _ in rows], [w for _, w in rows], low=least - reach * new)

    def _deviation(self, pairs: frozenset[Pair]) -> tuple[Terms, int]:
        """0 exactly when these supporters and recipients have these pairs and no others."""
        supporters, recipients = {s for s, _ in pairs}, {r for _, r in pairs}
        touching = [p for p in self.pair if p[0] in supporters or p[1] in recipients]
        terms = [(self.pair[p], -1 if p in pairs else 1) for p in touching]
        return terms, len(pairs)

    def _surcharge(
        self,
        number: int,
        level: Level,
        pairs: frozenset[Pair],
        worth: Worth,
        more: Mapping[str, int],
    ) -> int:
        """What the tied pairs cost beyond their columns and months, while they are chosen."""
        recipients = sorted({r for _, r in pairs})
        supporters = sorted({s for s, _ in pairs} & set(self.sheet.column))
        loose = self.sheet.loose_terms(level, [r for r in recipients if r in self.sheet.supported])
        terms = self.sheet.set_terms(number, level, supporters) + loose
        least = worth.at(number, level, self.sheet.tight)
        least -= sum(self.sheet.alone(level, recipient) for recipient in recipients)
        reach = least + sum(max(0, -w) * self.sheet.highs[v] for v, w in loose)
        reach += sum(max(0, -int(self.sheet.set_values(s, number).min())) for s in supporters)
        reach = max(0, reach)
        extra = self.sheet.variable(0, reach)
        deviation, offset = self._deviation(pairs)
        rows = [(extra, 1), *terms, *((v, w * reach) for v, w in deviation)]
        rows += [(more[r], 1) for r in recipients if r in more]
        self.sheet.weigh_next(number, supporters)
        self.sheet.row([v for v, _ in rows], [w for _, w in rows], low=least - reach * offset)
        return extra
