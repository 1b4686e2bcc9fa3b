"""Synthetic tables: what no source gives, made up from a seed and declared as such.

`make_tables` follows the hospitals of a scenario and makes the tables referrals, capabilities,
staff and absences. The same seed and hospitals give the same tables, and adding a hospital
leaves the rows of the others as they are.
"""

from collections.abc import Mapping, Sequence

from matcher.synthetic.capabilities import make_capabilities
from matcher.synthetic.diseases import by_disease
from matcher.synthetic.referrals import make_referrals
from matcher.synthetic.staff import (
    HEADCOUNTS,
    Department,
    Headcounts,
    make_absences,
    make_staff,
)

Row = Mapping[str, str]


def make_tables(
    supporters: Sequence[Row],
    recipients: Sequence[Row],
    specialties: Sequence[Row],
    posts: Sequence[Row],
    seed: int,
    first: str = "2017-01",
    last: str = "2020-12",
    duties: Mapping[str, Sequence[Department]] | None = None,
    diseases: Mapping[str, Sequence[str]] | None = None,
    headcounts: Headcounts = HEADCOUNTS,
) -> dict[str, list[dict]]:
    """The synthetic tables by name, as rows in the columns of the file contract.

    supporters, recipients, specialties, posts: rows of those tables as text, by column.
    seed: 0 or more. first, last: the horizon's months, `YYYY-MM`, both included. Referrals are of
    the three calendar years before the horizon.
    duties: by kind of supporter, departments beside those of its capabilities, as (specialty or
    "", role); without it, those that the posts table asks of recipients of the supporter's own
    kind. diseases: by specialty, the diseases that its referrals are told apart by.
    headcounts: by role, a department's fewest people for each unit of capacity, and the weight of
    each size from there on.
    """
    ids = [row["id"] for row in specialties]
    core = {row["id"] for row in specialties if row["core"] == "1"}
    horizon_year = int(first[:4])
    years = range(horizon_year - 3, horizon_year)
    capabilities = make_capabilities(supporters, ids, seed)
    more = _listed_duties(recipients, posts) if duties is None else duties
    departments = _departments(supporters, capabilities, more)
    staff = make_staff(supporters, departments, seed, first, last, headcounts)
    referrals = make_referrals(recipients, ids, core, years, seed)
    return {
        "referrals": by_disease(referrals, diseases, seed) if diseases else referrals,
        "capabilities": capabilities,
        "staff": staff,
        "absences": make_absences(staff, seed, first, last),
    }


def _departments(
    supporters: Sequence[Row],
    capabilities: Sequence[Mapping],
    duties: Mapping[str, Sequence[Department]],
) -> dict[str, list[Department]]:
    """By supporter: one department of clinicians for each capability, and those of its kind."""
    departments: dict[str, list[Department]] = {row["id"]: [] for row in supporters}
    for row in capabilities:
        departments[row["supporter"]].append((row["specialty"], "clinician"))
    for row in supporters:
        departments[row["id"]] += duties.get(row["kind"], [])
    return departments


def _listed_duties(recipients: Sequence[Row], posts: Sequence[Row]) -> dict[str, list[Department]]:
    """By kind of recipient, a department for each role of listed posts without a specialty."""
    kinds = {row["id"]: row["kind"] for row in recipients}
    roles: dict[str, set[str]] = {}
    for post in posts:
        if not post["specialty"]:
            roles.setdefault(kinds[post["recipient"]], set()).add(post["role"])
    return {kind: [("", role) for role in sorted(found)] for kind, found in roles.items()}
