"""The section of one recipient."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matcher.domain.months import format_month
from matcher.domain.posts import Gap
from matcher.gaps.table import rounded
from matcher.handouts.counts.handovers import handovers
from matcher.handouts.figures.coverage import coverage_figure
from matcher.handouts.figures.figure import Figure
from matcher.handouts.figures.gantt import gantt
from matcher.handouts.report.cells import Cell, Links, Table
from matcher.handouts.report.dates import date_table
from matcher.handouts.report.places import anchor
from matcher.handouts.report.vacant import vacancy_table
from matcher.handouts.report.view import View
from matcher.language.catalogue import tell
from matcher.terminal.words import count


@dataclass(frozen=True)
class RecipientPart:
    """What the page says of a recipient; None for what there is nothing of."""

    anchor: str
    name: str
    place: str
    supporters: Links
    covered: str
    gaps: Table | None
    coverage: Figure | None
    stints: Figure | None
    stints_caption: str
    vacant: Table | None
    pairs: Table | None
    why: tuple[str, ...]
    trainees: Table | None
    unplaced: Table | None
    goals: Table | None
    dates: Table | None


def recipient_part(view: View, key: str) -> RecipientPart:
    """Put together what there is of one recipient."""
    hospital = view.problem.recipients[key]
    posts = view.problem.posts_of[key]
    kind = tell(f"kind-{hospital.kind.value}", view.lang)
    return RecipientPart(
        anchor=anchor("recipient", key),
        name=view.hospital("recipient", key).text,
        place=view.listed([key, *(["/".join(hospital.regions)] if hospital.regions else []), kind]),
        supporters=view.hospitals("supporter", view.plan.evidence.supporters_of[key]),
        covered=_covered(view, key),
        gaps=_gaps(view, key),
        coverage=coverage_figure(view.plan, key, view.lang),
        stints=gantt(view.plan, key, view.lang) if view.plan.stints_at(key) else None,
        stints_caption=_caption(view, key),
        vacant=vacancy_table(view, posts),
        pairs=_pairs(view, key),
        why=tuple(_why(view, key)),
        trainees=_trainees(view, key),
        unplaced=_unplaced(view, key),
        goals=_goals(view, key),
        dates=date_table(view, (m for m in view.milestones if m.recipient == key)),
    )


def _caption(view: View, key: str) -> str:
    """Say how the picture of stints is read, as far as it shows something."""
    parts = ["c-stints"]
    stints = view.plan.stints_at(key)
    parts += ["c-fixed"] if any(stint.fixed for stint in stints) else []
    posts = view.problem.posts_of[key]
    parts += ["c-handover"] if any(handovers(view.plan, post) for post in posts) else []
    rule = view.problem.scenario.rules.get("presence")
    asked = rule is not None and rule.concerns(view.problem.recipients[key])
    return " ".join([*map(view.say, parts), *([view.say("c-asked")] if asked else [])])


def _covered(view: View, key: str) -> str:
    """Say how many post-months are uncovered; blank where that is not assessed."""
    posts = view.problem.posts_of[key]
    if view.plan.covered is None or not posts:
        return ""
    months = sum(len(post.months) for post in posts)
    vacant = months - sum(len(view.plan.covered[post.key]) for post in posts)
    return view.say("recipient-covered", months=months, uncovered=vacant, posts=len(posts))


def _gaps(view: View, key: str) -> Table | None:
    keys = ("specialty", "why-gap", "patients", "referred", "rate", "years", "weight")
    return view.table(keys, (_gap(view, gap) for gap in view.gaps.get(key, ())))


def _gap(view: View, gap: Gap) -> tuple[Cell, ...]:
    rank = view.say("gap-rank", rank=gap.rank) if gap.rank is not None else view.say("gap-listed")
    return (
        view.post(gap.recipient, gap.specialty),
        view.say("gap-core") if gap.core else rank,
        gap.patients if gap.years else "-",
        gap.referred_out if gap.years else "-",
        "-" if gap.rate is None else f"{rounded(100 * gap.rate, 2)}%",
        view.listed(map(str, gap.years)),
        gap.weight,
    )


def _pairs(view: View, key: str) -> Table | None:
    keys = ["supporter", "status", "since", "until", "channel", "travel"]
    rows = []
    for pair in view.plan.pairs:
        if pair.recipient == key:
            rows.append(
                (
                    view.hospital("supporter", pair.supporter),
                    view.say(f"status-pair-{pair.status}"),
                    format_month(pair.since),
                    format_month(pair.last),
                    pair.channel or "-",
                    _travel(view, pair.supporter, key),
                    *view.assessed.get((pair.supporter, key), ()),
                )
            )
    if view.assessed:
        keys += ["people", "person-months"]
    return view.table(keys, rows)


def _why(view: View, key: str) -> Iterator[str]:
    """Say why each supporter is this one, and who would be next."""
    for one in view.plan.pair_reasons:
        if one.recipient == key:
            name = view.hospital("supporter", one.supporter).text
            words = view.pair_words(key)
            line = words.both(*words.told(one))
            yield tell("pairwhy-of", view.lang, supporter=name, words=line)


def _travel(view: View, supporter: str, recipient: str) -> str:
    if not view.problem.has_distances:
        return "-"
    return f"{count(view.problem.cost(supporter, recipient))} {view.names.travel_unit}"


def _trainees(view: View, key: str) -> Table | None:
    rows = (
        (
            stay.trainee,
            tell(f"role-{stay.role.value}", view.lang),
            view.post(key, stay.specialty) if stay.specialty else "-",
            view.hospital("supporter", stay.supporter),
            view.span(stay.months),
        )
        for stay in view.plan.schedules.training or ()
        if stay.recipient == key
    )
    return view.table(("trainee", "role", "specialty", "to", "when"), rows)


def _unplaced(view: View, key: str) -> Table | None:
    rows: Iterator[tuple[Cell, ...]] = (
        (
            "-" if row.year is None else str(row.year),
            tell(f"demand-{row.demand}", view.lang),
            row.missing,
            tell(f"unplaced-{row.reason.value}", view.lang),
        )
        for row in view.plan.schedules.unplaced
        if row.recipient == key
    )
    return view.table(("year", "demand", "missing", "why"), rows)


def _goals(view: View, key: str) -> Table | None:
    rows = (
        (
            goal.goal,
            goal.target or "-",
            goal.due.isoformat() if goal.due else "-",
            goal.status or "-",
        )
        for goal in view.problem.scenario.goals or ()
        if goal.recipient == key
    )
    return view.table(("goal", "target", "due", "goal-status"), rows)
