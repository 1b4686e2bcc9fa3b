"""The section of one supporter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matcher.handouts.counts.away import allowed
from matcher.handouts.figures.away import away_figure
from matcher.handouts.figures.figure import Figure
from matcher.handouts.figures.labels import title_label
from matcher.handouts.report.cells import Cell, Table
from matcher.handouts.report.places import anchor
from matcher.handouts.report.view import View
from matcher.language.catalogue import tell


@dataclass(frozen=True)
class SupporterPart:
    """What the page says of a supporter; None for what there is nothing of."""

    anchor: str
    name: str
    place: str
    load: str
    retention: str
    recipients: Table | None
    away: Figure | None
    away_caption: str
    stints: Table | None
    trainees: Table | None


def supporter_part(view: View, key: str) -> SupporterPart:
    """Put together what there is of one supporter."""
    hospital = view.problem.supporters[key]
    kind = tell(f"kind-{hospital.kind.value}", view.lang)
    load = view.say("load", load=load_of(view, key), capacity=hospital.capacity)
    return SupporterPart(
        anchor=anchor("supporter", key),
        name=view.hospital("supporter", key).text,
        place=view.listed([key, *(["/".join(hospital.regions)] if hospital.regions else []), kind]),
        load=load,
        retention=_retention(view, key),
        recipients=_recipients(view, key),
        away=away_figure(view.plan, key, view.lang),
        away_caption=view.say("c-away" if _has_limit(view, key) else "c-away-free"),
        stints=_stints(view, key),
        trainees=_trainees(view, key),
    )


def _has_limit(view: View, key: str) -> bool:
    return allowed(view.problem, key, None) is not None


def load_of(view: View, key: str) -> int:
    """Add up the loads of a supporter's recipients."""
    pairs = (pair for pair in view.plan.pairs if pair.supporter == key)
    return sum(view.problem.load(key, pair.recipient) for pair in pairs)


def _retention(view: View, key: str) -> str:
    """Say how many departments there are and in how many nobody is ever away."""
    homes = {person.specialty for person in view.problem.people_of[key]}
    if not homes:
        return ""
    people = len(view.problem.people_of[key])
    told = {"people": people, "departments": len(homes)}
    return view.say("staff-retained" if _has_limit(view, key) else "staff", **told)


def _recipients(view: View, key: str) -> Table | None:
    rows = (
        (
            view.hospital("recipient", pair.recipient),
            view.say(f"status-pair-{pair.status}"),
            view.month(pair.since),
            view.month(pair.last),
            view.problem.load(key, pair.recipient),
            *view.assessed.get((key, pair.recipient), ()),
        )
        for pair in view.plan.pairs
        if pair.supporter == key
    )
    more = ("people", "person-months") if view.assessed else ()
    return view.table(("recipient", "status", "since", "until", "load", *more), rows)


def _stints(view: View, key: str) -> Table | None:
    order = sorted(view.plan.stints_from(key), key=lambda s: (s.months, s.recipient, s.person))
    titles = view.plan.schedules.appointments or {}
    keys = ("person", "title", "at", "post", "when", "months", "as")
    return view.table(keys, _rows(view, order, titles))


def _rows(view: View, order: list, titles: object) -> Iterator[tuple[Cell, ...]]:
    for stint in order:
        title = titles.get((stint.person, *stint.post_key, stint.months.first))
        notes = [tell(f"appointment-{title.value}", view.lang)] if title else []
        notes += [tell("figure-fixed", view.lang)] if stint.fixed else []
        yield (
            view.person(stint.person),
            title_label(view.problem, stint.person, view.lang) or "-",
            view.hospital("recipient", stint.recipient),
            view.post(stint.recipient, stint.post),
            view.span(stint.months),
            len(stint.months),
            view.listed(notes) or "-",
        )


def _trainees(view: View, key: str) -> Table | None:
    rows = (
        (
            stay.trainee,
            view.hospital("recipient", stay.recipient),
            tell(f"role-{stay.role.value}", view.lang),
            view.post(stay.recipient, stay.specialty) if stay.specialty else "-",
            view.span(stay.months),
        )
        for stay in view.plan.schedules.training or ()
        if stay.supporter == key
    )
    return view.table(("trainee", "from", "role", "specialty", "when"), rows)
