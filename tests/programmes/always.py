"""What every plan must show, whatever its document."""

from __future__ import annotations

from collections import Counter, defaultdict

from tests.programmes.plan_files import Programme, month, read


def assert_no_rule_is_broken(programme: Programme) -> None:
    """The plan was checked, and holds every hard rule."""
    assert programme.told["status"] in ("optimal", "feasible")
    assert programme.told["check"]["violations"] == 0


def assert_made_up_is_declared(programme: Programme) -> None:
    """What the scenario declares as made up stands in plan.json and in every row of every file."""
    made_up = programme.settings["synthetic"]
    assert programme.told["synthetic"] == made_up
    files = sorted(programme.plan.glob("*.csv"))
    assert len(files) >= 7
    for file in files:
        assert all(row["synthetic"] == ";".join(made_up) for row in read(file)), file.name


def assert_open_months_are_listed(programme: Programme) -> None:
    """A month of a post is held by enough people or stands in unmet.csv with a reason."""
    unmet: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in programme.rows("unmet"):
        assert row["reason"]
        unmet[row["recipient"], row["post"]].append(month(row["month"]))
    missing = 0
    for post in programme.rows("posts"):
        key = (post["recipient"], post["post"])
        months = range(month(post["first"]), month(post["last"]) + 1)
        held = [m for m in months if len(programme.held[*key, m]) >= int(post["count"])]
        assert sorted(held + unmet[key]) == list(months)
        assert int(post["covered_months"]) == len(held)
        missing += int(post["weight"]) * len(unmet[key])
    assert programme.level("coverage") == missing


def assert_one_place_at_a_time(programme: Programme) -> None:
    """Nobody holds two posts in a month."""
    months = Counter((stay.person, when) for stay in programme.stays for when in stay.months)
    assert months and set(months.values()) == {1}


def assert_people_fit(programme: Programme) -> None:
    """Whoever is sent works at a paired supporter and has the role and specialty of the post."""
    staff = programme.named("staff")
    able = {(row["id"], row["specialty"]) for row in staff.values()}
    if "qualifications" in programme.settings["tables"]:
        able |= {(row["staff"], row["specialty"]) for row in programme.table("qualifications")}
    posts = {(row["recipient"], row["post"]): row for row in programme.rows("posts")}
    for stay in programme.stays:
        post = posts[stay.recipient, stay.post]
        assert (stay.supporter, stay.recipient) in programme.pairs
        assert staff[stay.person]["hospital"] == stay.supporter
        assert staff[stay.person]["role"] == post["role"]
        assert not post["specialty"] or (stay.person, post["specialty"]) in able


def assert_kept_and_new(programme: Programme) -> None:
    """A pair is kept where the table in force holds it, new where not."""
    for row in programme.rows("pairs"):
        known = (row["supporter"], row["recipient"]) in programme.incumbent
        assert row["status"] == ("kept" if known else "new")


def assert_goals_are_carried(programme: Programme) -> None:
    """The goals of the scenario stand in the plan; what is due in a month is so on its last day."""
    set_, carried = programme.table("goals"), programme.rows("goals")
    for column in ("recipient", "goal", "target", "status"):
        assert [row[column] for row in carried] == [row[column] for row in set_]
    assert [month(row["due"]) for row in carried] == [month(row["due"]) for row in set_]
