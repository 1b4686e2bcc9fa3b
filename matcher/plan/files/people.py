"""people.csv and assessment.csv: what each person and each pair contributes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from matcher.check.evidence import WholeStint
from matcher.domain.hospitals import Kind
from matcher.domain.months import year_of
from matcher.domain.people import Title
from matcher.plan.files.cells import Sheet, listed
from matcher.plan.plan import Plan, PlanPair

PEOPLE_COLUMNS = ("staff", "stints", "months", "months_total", "cme_years")
ASSESSMENT_COLUMNS = (
    "supporter",
    "recipient",
    "indicator_set",
    "people",
    "person_months",
    "months_present",
    "senior_months",
    "gaps",
    "covered_post_months",
    "trainees",
)
CME_MONTHS = 3


def people_sheet(plan: Plan) -> Sheet:
    """Give one row per person with a stint in the horizon.

    ``months`` lie in the horizon, ``months_total`` adds the months served before; ``cme_years``
    are the years of the horizon with at least three months on site, known earlier ones included.
    """
    years = {year_of(month) for month in plan.problem.horizon}
    rows = []
    for person, stints in sorted(plan.evidence.stints_of.items()):
        inside = [stint for stint in stints if stint.months & plan.problem.horizon]
        if not inside:
            continue
        months = len(_months(inside, plan))
        served = plan.problem.staff[person].months_served
        credit = [year for year in _cme_years(stints) if year in years]
        rows.append((person, len(inside), months, months + served, listed(credit)))
    return Sheet(PEOPLE_COLUMNS, tuple(rows))


def assessment_sheet(plan: Plan) -> Sheet:
    """Give one row per pair: what its supporter's people did there in the months of the horizon.

    The TCM set of indicators is for TCM hospitals that support TCM hospitals.
    ``gaps`` counts the recipient's gaps that they held, ``covered_post_months`` the covered
    months of posts that one of them held; ``trainees`` counts who comes from the recipient to the
    supporter, and is blank where no training is planned.
    """
    stints: dict[tuple[str, str], list[WholeStint]] = defaultdict(list)
    for stint in plan.evidence.whole_stints:
        if stint.months & plan.problem.horizon:
            stints[stint.supporter, stint.recipient].append(stint)
    months, trainees = plan.covered or {}, _trainees(plan)
    rows = (
        (*_assessed(plan, p, stints[p.supporter, p.recipient], months), trainees(p))
        for p in plan.pairs
    )
    return Sheet(ASSESSMENT_COLUMNS, tuple(rows))


def _trainees(plan: Plan) -> Callable[[PlanPair], int | None]:
    """Count the trainees of a pair; None where no training is planned."""
    stays = plan.schedules.training
    if stays is None:
        return lambda pair: None
    counts = Counter((stay.supporter, stay.recipient) for stay in stays)
    return lambda pair: counts[pair.supporter, pair.recipient]


def _assessed(
    plan: Plan,
    pair: PlanPair,
    stints: Iterable[WholeStint],
    covered_months: Mapping[tuple[str, str], frozenset[int]],
) -> tuple[str | int | None, ...]:
    problem = plan.problem
    sides = problem.supporters[pair.supporter], problem.recipients[pair.recipient]
    tcm = all(side.kind is Kind.TCM for side in sides)
    held = {(s.recipient, s.post, month) for s in stints for month in s.months & problem.horizon}
    seniors = [s for s in stints if problem.staff[s.person].title >= Title.ASSOCIATE_CHIEF]
    gaps = {post.key for post in problem.posts_of[pair.recipient] if post.gap}
    return (
        pair.supporter,
        pair.recipient,
        "tcm" if tcm else "general",
        len({stint.person for stint in stints}),
        len(_months(stints, plan)),
        len({month for *_, month in held}),
        len(_months(seniors, plan)),
        len({(recipient, post) for recipient, post, _ in held} & gaps),
        sum(month in covered_months.get((key, post), ()) for key, post, month in held),
    )


def _months(stints: Iterable[WholeStint], plan: Plan) -> set[tuple[str, int]]:
    """Give person and month of every month of the horizon on site."""
    horizon = plan.problem.horizon
    return {(stint.person, month) for stint in stints for month in stint.months & horizon}


def _cme_years(stints: Iterable[WholeStint]) -> list[int]:
    """Give the years with enough months on site, earliest first."""
    months = {month for stint in stints for month in stint.months}
    found = Counter(year_of(month) for month in months)
    return sorted(year for year, count in found.items() if count >= CME_MONTHS)
