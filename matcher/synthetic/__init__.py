"""Synthetic tables: what no source gives, made up from a seed and declared as such.

`make_tables` follows the hospitals of a scenario and makes the tables referrals, capabilities,
staff and absences. The same seed and hospitals give the same tables, and adding a hospital
leaves the rows of the others as they are.
"""

from collections.abc import Mapping, Sequence

from matcher.synthetic.capabilities import make_capabilities
from matcher.synthetic.referrals import make_referrals
from matcher.synthetic.staff import Department, make_absences, make_staff

Row = Mapping[str, str]


def make_tables(
    supporters: Sequence[Row],
    recipients: Sequence[Row],
    specialties: Sequence[Row],
    posts: Sequence[Row],
    seed: int,
    first: str = "2017-01",
    last: str = "2020-12",
) -> dict[str, list[dict]]:
    """The synthetic tables by name, as rows in the columns of the file contract.

    supporters, recipients, specialties, posts: rows of those tables as text, by column.
    seed: 0 or more. first, last: the horizon's months, `YYYY-MM`, both included. Referrals are of
    the three calendar years before the horizon.
    """
    ids = [row["id"] for row in specialties]
    core = {row["id"] for row in specialties if row["core"] == "1"}
    horizon_year = int(first[:4])
    years = range(horizon_year - 3, horizon_year)
    capabilities = make_capabilities(supporters, ids, seed)
    departments = _departments(supporters, recipients, posts, capabilities)
    staff = make_staff(supporters, departments, seed, first, last)
    return {
        "referrals": make_referrals(recipients, ids, core, years, seed),
        "capabilities": capabilities,
        "staff": staff,
        "absences": make_absences(staff, seed, first, last),
    }


def _departments(
    supporters: Sequence[Row],
    recipients: Sequence[Row],
    posts: Sequence[Row],
    capabilities: Sequence[Mapping],
) -> dict[str, list[Department]]:
    """By supporter, its departments as (specialty, role).

    One of clinicians for each capability, and one without specialty for each role that the
    posts table asks of recipients of the supporter's own kind.
    """
    departments: dict[str, list[Department]] = {row["id"]: [] for row in supporters}
    for row in capabilities:
        departments[row["supporter"]].append((row["specialty"], "clinician"))
    roles = _listed_roles(recipients, posts)
    for row in supporters:
        departments[row["id"]] += [("", role) for role in roles.get(row["kind"], [])]
    return departments


def _listed_roles(recipients: Sequence[Row], posts: Sequence[Row]) -> dict[str, list[str]]:
    """By kind of recipient, the roles of its listed posts that name no specialty."""
    kinds = {row["id"]: row["kind"] for row in recipients}
    roles: dict[str, set[str]] = {}
    for post in posts:
        if not post["specialty"]:
            roles.setdefault(kinds[post["recipient"]], set()).add(post["role"])
    return {kind: sorted(found) for kind, found in roles.items()}
