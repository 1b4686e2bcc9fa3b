"""Why somebody was kept from a post, in words: the brackets in the details of unmet.csv."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from matcher.domain.people import Title
from matcher.language.catalogue import Lang, tell
from matcher.plan.stops import Stop
from matcher.rules import RULES
from matcher.terms import TERMS

MONTHS = r"\d{4}-\d\d(?:/\d{4}-\d\d)?"
_WEIGHED = r"(?P<fixed>fixed)|(?P<held>\d+)(?P<sign>[<=>])(?P<own>\d+)"
_STINT = re.compile(
    rf"(?P<recipient>[^/]+)/(?P<post>.+?)(?: (?P<months>{MONTHS}))?(?: (?:{_WEIGHED}))?"
)
_HOLDER = re.compile(r"(?P<person>\S+) (?P<recipient>[^/]+)/(?P<post>.+)")
_ACCOUNT = re.compile(r"(?P<served>\d+)\+(?P<more>\d+)>(?P<most>\d+)")
_TRIED = re.compile(rf"(?P<months>{MONTHS}) (?P<found>.+)")
_CHANGE = re.compile(r"(?P<level>.+)(?P<sign>[+-])(?P<amount>\d+)")
_TITLES = frozenset(title.name.lower() for title in Title)
_RULES = frozenset(("structure", *(rule.name for rule in RULES)))
_TERMS = frozenset(term.name for term in TERMS)
_BY_SIGN = {">": "stint-weightier", "=": "stint-as-weighty", "<": "stint-lighter"}


class Speaker(Protocol):
    """Says what ids are called, in a language."""

    @property
    def lang(self) -> Lang:
        """The reader's language."""

    def person(self, key: str) -> str:
        """Name a member of staff."""

    def known_hospital(self, key: str) -> str | None:
        """Name a hospital; None: there is none of this id."""

    def post(self, recipient: str, name: str) -> str:
        """Name a post."""

    def ends(self, first: str, last: str) -> str:
        """Write two months; one alone where they are the same."""


def cause_words(speaker: Speaker, stop: Stop) -> str:
    """Put the cause of a stop into words; what has not its form stays as it is."""
    return _SAID.get(stop.reason.value, _as_it_is)(speaker, stop.cause)


def _available(speaker: Speaker, text: str) -> str:
    """Say in which months, the only ones, a person can be sent."""
    first, slash, last = text.partition("/")
    if not slash:
        return text
    if first and last:
        return stop_words(speaker, "within-months", first=first, last=last)
    if first:
        return stop_words(speaker, "from-month", month=first)
    return stop_words(speaker, "until-month", month=last)


def _as_it_is(speaker: Speaker, text: str) -> str:
    if not re.fullmatch(rf"{MONTHS}(, {MONTHS})*", text):
        return text
    return listed_words(speaker, (ends_words(speaker, one) for one in text.split(", ")))


def ends_words(speaker: Speaker, months: str) -> str:
    """Write months as a detail has them, one or two with a slash between."""
    first, _, last = months.partition("/")
    return speaker.ends(first, last or first)


def _account(speaker: Speaker, text: str) -> str:
    match = _ACCOUNT.fullmatch(text)
    return text if match is None else stop_words(speaker, "account", **match.groupdict())


def _stints(speaker: Speaker, text: str) -> str:
    return listed_words(speaker, (_stint(speaker, one) for one in text.split(", ")))


def _stint(speaker: Speaker, text: str) -> str:
    match = _STINT.fullmatch(text)
    place = match and _place(speaker, match)
    if not match or not place:
        return text
    stint = f"{place} {ends_words(speaker, match['months'])}" if match["months"] else place
    if match["fixed"]:
        return stop_words(speaker, "stint-fixed", stint=stint)
    if not match["sign"]:
        return stint
    weights = {"held": match["held"], "own": match["own"]}
    return stop_words(speaker, _BY_SIGN[match["sign"]], stint=stint, **weights)


def _holders(speaker: Speaker, text: str) -> str:
    return listed_words(speaker, (_holder(speaker, one) for one in text.split(", ")))


def _holder(speaker: Speaker, text: str) -> str:
    match = _HOLDER.fullmatch(text)
    place = match and _place(speaker, match)
    if not match or not place:
        return text
    return stop_words(speaker, "holder", person=speaker.person(match["person"]), place=place)


def _place(speaker: Speaker, match: re.Match[str]) -> str | None:
    hospital = speaker.known_hospital(match["recipient"])
    return hospital and f"{hospital} {speaker.post(match['recipient'], match['post'])}"


def _titles(speaker: Speaker, text: str) -> str:
    own, _, asked = text.partition(" < ")
    if not {own, asked} <= _TITLES:
        return text
    words = {key: tell(f"title-{name}", speaker.lang)
             for key, name in (("own", own), ("asked", asked))}  # fmt: skip
    return stop_words(speaker, "titles", **words)


def _broken(speaker: Speaker, text: str) -> str:
    """Say which rules even the stint breaks that comes closest."""
    match = _TRIED.fullmatch(text)
    if match is None or not {*match["found"].split(", ")} <= _RULES:
        return text
    names = (tell(f"name-{name}", speaker.lang) for name in match["found"].split(", "))
    months = ends_words(speaker, match["months"])
    return stop_words(speaker, "tried-broken", months=months, rules=listed_words(speaker, names))


def _changed(speaker: Speaker, text: str) -> str:
    """Say what a stint that breaks no rule would do to the objective."""
    match = _TRIED.fullmatch(text)
    if match is None:
        return text
    months = ends_words(speaker, match["months"])
    if match["found"] == "=":
        return stop_words(speaker, "tried-same", months=months)
    change = _CHANGE.fullmatch(match["found"])
    if change is None:
        return text
    name = change["level"]
    level = tell(f"term-{name}", speaker.lang) if name in _TERMS else name
    code = "tried-worse" if change["sign"] == "+" else "tried-better"
    amount = f"{int(change['amount']):,}"
    return stop_words(speaker, code, months=months, level=level, amount=amount)


def listed_words(speaker: Speaker, words: Iterable[str]) -> str:
    """Write several things with the commas of the language."""
    return tell("cli-comma", speaker.lang).join(words)


def stop_words(speaker: Speaker, code: str, **params: str) -> str:
    """Give one of the sentences about what keeps people."""
    return tell(f"stops-{code}", speaker.lang, **params)


_SAID: Mapping[str, Callable[[Speaker, str], str]] = {
    "title": _titles,
    "out_of_months": _available,
    "resting": _stints,
    "elsewhere": _stints,
    "months_used_up": _account,
    "months_needed_elsewhere": _account,
    "retention": _holders,
    "no_stint_fits": _broken,
    "not_chosen": _changed,
}
