"""A stint as a row of an agreement."""

from __future__ import annotations

from matcher.domain.people import Role
from matcher.domain.stints import Stint
from matcher.letters.letter import Posting
from matcher.letters.words import Words, plain
from matcher.plan.plan import Plan


def posting(plan: Plan, number: int, stint: Stint, words: Words) -> Posting:
    """Give the row of a stint; ``number`` counts the rows of the letter."""
    problem, person = plan.problem, plan.problem.staff.get(stint.person)
    appointments = plan.schedules.appointments or {}
    key = (stint.person, stint.recipient, stint.post, stint.months.first)
    appointed = appointments.get(key)
    role = person.role if person is not None else Role.CLINICIAN
    return Posting(
        number=number,
        id=plain(stint.person),
        person=words.person(person, stint.person),
        role=words.say(f"role-{role.value}"),
        title=words.title(person),
        department=words.department(person.specialty if person else None),
        post=words.post(stint.post, problem.post.get(stint.post_key), stint.specialty),
        first=words.first_day(stint.months.first),
        last=words.last_day(stint.months.last),
        months=len(stint.months),
        appointment=words.say(f"appointment-{appointed.value}") if appointed else "",
        fixed=stint.fixed,
    )
