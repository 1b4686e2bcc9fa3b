"""A schedule filled first come, first served: the usual one, where it proves to be the best."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from matcher.schedules.training.needs import Need
from matcher.schedules.training.options import Department, Option, Places


def first_come(
    needs: Sequence[Need],
    options: Sequence[Option],
    places: Places,
    length: int,
) -> Mapping[Option, int]:
    """Go through the months twice: for what is asked of a year, then for the rest.

    In a month recipients choose by id. They send first who serves most needs, then managers (who
    take no place), then who has least time left; ties go by specialty and by supporter.
    """
    desk = _Desk(needs, options, places, length)
    starts: dict[int, dict[str, list[Option]]] = defaultdict(lambda: defaultdict(list))
    for option in options:
        starts[option.first][option.group.recipient].append(option)
    for yearly in (True, False):
        for month in sorted(starts):
            for recipient in sorted(starts[month]):
                desk.serve(starts[month][recipient], yearly)
    return desk.taken


class _Desk:
    """What is asked and what is free while the places are given away."""

    def __init__(
        self,
        needs: Sequence[Need],
        options: Sequence[Option],
        places: Places,
        length: int,
    ) -> None:
        self.taken: Counter[Option] = Counter()
        self._open = {need: need.people for need in needs}
        self._asks = asks_of(needs, options)
        self._left = {option.group: option.group.size for option in options}
        self._places, self._length = places, length
        self._busy: Counter[tuple[Department, int]] = Counter()

    def serve(self, options: Sequence[Option], yearly: bool) -> None:
        """Give one recipient all that it still wants in one month."""
        while wanted := [option for option in options if self._wanted(option, yearly)]:
            self._take(min(wanted, key=self._rank))

    def _asking(self, option: Option) -> list[Need]:
        return [need for need in self._asks[option] if self._open[need] > 0]

    def _wanted(self, option: Option, yearly: bool) -> bool:
        asked = any(need.year is not None or not yearly for need in self._asking(option))
        return asked and self._left[option.group] > 0 and self._is_free(option)

    def _is_free(self, option: Option) -> bool:
        if not self._places.limited(option.department):
            return True
        return all(self._busy[key] < self._places.left(*key) for key in self._months(option))

    def _rank(self, option: Option) -> tuple[object, ...]:
        group, (supporter, specialty) = option.group, option.department
        people = group.people[0].id if group.people else ""
        served = len(self._asking(option))
        return -served, not group.managers, group.months.last, specialty, supporter, people

    def _take(self, option: Option) -> None:
        for need in self._asking(option):
            self._open[need] -= 1
        self._left[option.group] -= 1
        self._busy.update(self._months(option))
        self.taken[option] += 1

    def _months(self, option: Option) -> list[tuple[Department, int]]:
        first = option.first
        return [(option.department, month) for month in range(first, first + self._length)]


def lacking(needs: Sequence[Need], taken: Mapping[Option, int]) -> Mapping[Need, int]:
    """Count how many people each need lacks when these go."""
    come: Counter[Need] = Counter()
    for option, asks in asks_of(needs, list(taken)).items():
        come.update(dict.fromkeys(asks, taken[option]))
    return {need: max(0, need.people - come[need]) for need in needs}


def asks_of(needs: Sequence[Need], options: Sequence[Option]) -> Mapping[Option, list[Need]]:
    """Give the needs for which each option counts."""
    own: dict[str, list[Need]] = defaultdict(list)
    for need in needs:
        own[need.recipient].append(need)
    return {
        option: [n for n in own[option.group.recipient] if n.counts(option.group, option.first)]
        for option in options
    }
