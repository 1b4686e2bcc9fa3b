"""The brackets of unmet.csv in words: who could have come, and what kept them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from matcher.domain.people import Title
from matcher.handouts.report.view import View
from matcher.language.catalogue import tell
from matcher.plan.reasons import Reason

_PART = re.compile(r"(?P<people>.+?): (?P<reason>[a-z_]+)(?: \((?P<cause>.*)\))?")
_REASONS = frozenset(reason.value for reason in Reason)
_MONTHS = r"\d{4}-\d\d(?:/\d{4}-\d\d)?"
_STINT = re.compile(rf"(?P<recipient>[^/]+)/(?P<post>.+) (?P<months>{_MONTHS})")
_HOLDER = re.compile(r"(?P<person>\S+) (?P<recipient>[^/]+)/(?P<post>.+)")
_ACCOUNT = re.compile(r"(?P<served>\d+)\+(?P<more>\d+)>(?P<most>\d+)")
_TITLES = frozenset(title.name.lower() for title in Title)


def cause(view: View, detail: str) -> str:
    """Put the ids and codes of one detail into words; what has not its form stays as it is."""
    parts = detail.split("; ") if detail else []
    return tell("cli-semicolon", view.lang).join(_part(view, part) for part in parts)


def _part(view: View, part: str) -> str:
    match = _PART.fullmatch(part)
    if match is None or match["reason"] not in _REASONS:
        known = part.split(" ")
        if all(word in view.problem.supporters for word in known):
            return view.listed(view.hospital("supporter", word).text for word in known)
        return part
    people = view.listed(map(view.person, match["people"].split(", ")))
    told = {"people": people, "why": view.say(f"stop-{match['reason']}")}
    if not match["cause"]:
        return view.say("stopped", **told)
    say = _SAID.get(match["reason"], _as_it_is)
    return view.say("stopped-by", **told, cause=say(view, match["cause"]))


def closest(detail: str) -> str:
    """Keep of a detail those who got furthest: the first part."""
    return detail.split("; ")[0]


def _available(view: View, text: str) -> str:
    """Say in which months, the only ones, a person can be sent."""
    first, slash, last = text.partition("/")
    if not slash:
        return text
    if first and last:
        return view.say("within-months", first=first, last=last)
    return view.say("from-month", month=first) if first else view.say("until-month", month=last)


def _as_it_is(view: View, text: str) -> str:
    return text.replace("/", " – ") if re.fullmatch(rf"{_MONTHS}(, {_MONTHS})*", text) else text


def _account(view: View, text: str) -> str:
    match = _ACCOUNT.fullmatch(text)
    return text if match is None else view.say("account", **match.groupdict())


def _stints(view: View, text: str) -> str:
    return view.listed(_stint(view, one) for one in text.split(", "))


def _stint(view: View, text: str) -> str:
    match = _STINT.fullmatch(text)
    if match is None or match["recipient"] not in view.problem.recipients:
        return text
    return f"{_place(view, match)} {match['months'].replace('/', ' – ')}"


def _holders(view: View, text: str) -> str:
    return view.listed(_holder(view, one) for one in text.split(", "))


def _holder(view: View, text: str) -> str:
    match = _HOLDER.fullmatch(text)
    if match is None or match["recipient"] not in view.problem.recipients:
        return text
    return view.say("holder", person=view.person(match["person"]), place=_place(view, match))


def _place(view: View, match: re.Match[str]) -> str:
    hospital = view.hospital("recipient", match["recipient"]).text
    return f"{hospital} {view.post(match['recipient'], match['post'])}"


def _titles(view: View, text: str) -> str:
    own, _, asked = text.partition(" < ")
    if not {own, asked} <= _TITLES:
        return text
    words = {
        key: tell(f"title-{name}", view.lang) for key, name in (("own", own), ("asked", asked))
    }
    return view.say("titles", **words)


_SAID: Mapping[str, Callable[[View, str], str]] = {
    "title": _titles,
    "out_of_months": _available,
    "resting": _stints,
    "elsewhere": _stints,
    "months_used_up": _account,
    "months_needed_elsewhere": _account,
    "retention": _holders,
}
