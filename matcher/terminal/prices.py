"""Prices: two plans level by level, and in one sentence what the difference means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from rich.console import RenderableType

from matcher.language.catalogue import tell
from matcher.plan.plan import LevelResult
from matcher.prices import Price, meaning
from matcher.terminal.console import heading, table
from matcher.terminal.words import Names, count

Asked = Literal["pin", "ban", "keep"]
_COLUMNS = ("level", "free", "tied", "difference", "unit")


def price_part(found: Sequence[Price], asked: Asked, names: Names) -> Iterator[RenderableType]:
    """Give what the prices mean, then each level of both plans and the difference."""
    lang = names.lang
    yield heading(tell("price-title", lang, asked=asked))
    yield _sentence(found, asked, names)
    proven = "yes" if all(price.free.closed for price in found) else "no"
    titles = (
        tell(f"price-col-{column}", lang, asked=asked, proven=proven) for column in _COLUMNS
    )
    made = table(*titles, right=(1, 2, 3))
    told = True
    for price in found:
        values = (_value(level, told, names) for level in (price.free, price.tied))
        unit = names.unit(price.name)
        made.add_row(names.level(price.name), *values, _difference(price, names), unit)
        told = told and price.least is not None
    yield ""
    yield made
    if any(price.least is None for price in found):
        yield tell("price-open-note", lang)


def _sentence(found: Sequence[Price], asked: Asked, names: Names) -> str:
    means = meaning(found)
    if means.price is None:
        return tell(f"price-{means.kind}", names.lang, asked=asked)
    price = means.price
    sums = {"amount": abs(price.found), "least": price.least or 0, "most": price.most or 0}
    told = {key: _amount(number, price, names) for key, number in sums.items()}
    level = names.level(price.name)
    return tell(f"price-{means.kind}", names.lang, asked=asked, level=level, **told)


def _amount(number: int, price: Price, names: Names) -> str:
    unit = names.unit(price.name)
    amount = count(number)
    return tell("price-amount", names.lang, amount=amount, unit=unit) if unit else amount


def _value(level: LevelResult, told: bool, names: Names) -> str:
    """A value, with its bound where the two do not meet and something is known."""
    if level.closed or not told or level.bound <= 0:
        return count(level.value)
    return tell("price-bound", names.lang, value=count(level.value), bound=count(level.bound))


def _difference(price: Price, names: Names) -> str:
    if price.least is None or price.most is None:
        return tell("price-open", names.lang)
    if price.exact:
        return _signed(price.least)
    ends = {"least": _signed(price.least), "most": _signed(price.most)}
    return tell("price-range", names.lang, **ends)


def _signed(number: int) -> str:
    return f"+{count(number)}" if number > 0 else count(number)
