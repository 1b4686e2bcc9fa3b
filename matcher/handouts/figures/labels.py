"""Names as pictures and pages show them: the name alone where it says enough."""

from __future__ import annotations

from matcher.domain.months import Span, format_month
from matcher.domain.people import Role, Title
from matcher.domain.schedules import Appointment
from matcher.language.catalogue import Lang, tell
from matcher.problem import Problem


def post_label(problem: Problem, key: tuple[str, str], lang: Lang) -> str:
    """Name a post: its specialty, its duty or role, else as the table calls it."""
    name = key[1]
    post = problem.post.get(key)
    if name in (problem.scenario.specialties or {}):
        return specialty_label(problem, name, lang)
    known = {role.value: f"role-{role.value}" for role in Role}
    known |= {title.value: f"appointment-{title.value}" for title in Appointment}
    if name in known:
        return tell(known[name], lang)
    if post is not None and post.specialty and post.specialty != name:
        return f"{name} ({specialty_label(problem, post.specialty, lang)})"
    return name


def specialty_label(problem: Problem, key: str | None, lang: Lang) -> str:
    """Name a specialty; in English with its id before a name in Chinese."""
    if not key:
        return "-"
    known = (problem.scenario.specialties or {}).get(key)
    name = known.name if known else ""
    if not name or name == key:
        return key
    return name if lang == "zh" or name.isascii() else f"{key} {name}"


def short_label(problem: Problem, key: str | None, lang: Lang) -> str:
    """Name a specialty where there is little room: in English by its id alone."""
    return specialty_label(problem, key, lang) if lang == "zh" else key or "-"


def post_short(problem: Problem, key: tuple[str, str], lang: Lang) -> str:
    """Name a post where there is little room."""
    if key[1] in (problem.scenario.specialties or {}):
        return short_label(problem, key[1], lang)
    return post_label(problem, key, lang)


def hospital_label(problem: Problem, key: str) -> str:
    """Name a hospital; its id where the tables give no name."""
    known = problem.supporters.get(key) or problem.recipients.get(key)
    return (known.name if known else "") or key


def person_label(problem: Problem, key: str) -> str:
    """Name a member of staff with the id."""
    known = problem.staff.get(key)
    return f"{known.name} {key}" if known and known.name and known.name != key else key


def title_label(problem: Problem, key: str, lang: Lang) -> str:
    """Name a person's title; blank where it is not told, or no table tells titles.

    A physician's has its own word, that of others goes by its rank.
    """
    person = problem.staff.get(key)
    if person is None or not problem.has_titles:
        return ""
    name = person.title.name.lower()
    if person.role is Role.CLINICIAN:
        return tell(f"title-{name}", lang)
    return tell(f"letters-rank-{name}", lang) if person.title > Title.RESIDENT else ""


def span_label(months: Span, lang: Lang) -> str:
    """Write months from first to last as people read them."""
    return ends_label(format_month(months.first), format_month(months.last), lang)


def ends_label(first: str, last: str, lang: Lang) -> str:
    """Write two months as people read them; one alone where they are the same."""
    return first if first == last else tell("figure-months", lang, first=first, last=last)
