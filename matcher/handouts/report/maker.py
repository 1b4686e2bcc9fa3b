"""The files of the report: one page, or one with a page for each region."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from markupsafe import Markup

from matcher.domain.months import format_month
from matcher.handouts.figures.figure import patterns, style
from matcher.handouts.figures.network import MOST, network
from matcher.handouts.report import answer, lists, overall, proof
from matcher.handouts.report.cells import Link
from matcher.handouts.report.dates import calendar_table
from matcher.handouts.report.places import REPORT, Places, places, way_to
from matcher.handouts.report.recipient import recipient_part
from matcher.handouts.report.supporter import supporter_part
from matcher.handouts.report.vacant import binding_table, reason_table, vacancy_list
from matcher.handouts.report.view import View
from matcher.handouts.report.worst import whole_note, worst_recipients, worst_specialties
from matcher.handouts.stem import file_stem
from matcher.handouts.subject import Subject
from matcher.language.catalogue import Lang
from matcher.pages.page import page
from matcher.terminal.scenario import made_up

_PACKAGE = "matcher.handouts.report"


def report(subject: Subject, lang: Lang) -> dict[str, bytes]:
    """Give report.html, and beside it a page for each region where it would be too long."""
    found = places(subject.plan)
    pages = {REPORT: _whole(View(subject, lang, found, REPORT))}
    for file in found.regions:
        pages[file] = _region(View(subject, lang, found, file))
    return pages


def hospital_page(subject: Subject, hospital: str, lang: Lang) -> dict[str, bytes]:
    """Give the page of one hospital alone, with what it is on either side."""
    file = f"{file_stem(hospital)}.html"
    sides = {
        "recipient": subject.plan.problem.recipients,
        "supporter": subject.plan.problem.supporters,
    }
    own = {(side, hospital): file for side, known in sides.items() if hospital in known}
    view = View(subject, lang, Places(own, {}), file)
    name = view.hospital("recipient", hospital).text
    about = view.say("of-programme", title=_title(view), line=_about(view, whole=False))
    values = {"about": about, **_sections(view)}
    return {file: _page(view, "hospital.html", name, values)}


def _whole(view: View) -> bytes:
    problem = view.problem
    values: dict[str, Any] = {
        "about": _about(view),
        "facts": list(answer.facts(view)),
        "verdict": answer.verdict_line(view),
        "levels": answer.level_table(view),
        "bounded": bool(view.subject.certificate),
        "violations": answer.violations(view),
        "left_out": answer.left_out(view),
        "shortfalls": answer.shortfalls(view),
        "not_assessed": answer.not_assessed(view),
        "reasons": reason_table(view),
        "binding": binding_table(view),
        "weighted": answer.weighted_note(view),
        "worst": worst_specialties(view),
        "worst_recipients": worst_recipients(view),
        "all_covered": whole_note(view),
        "annex": overall.annex_table(view),
        "dropped": overall.dropped_table(view),
        **_network(view, None),
        "vacant": vacancy_list(view, problem.posts),
        "regions": [Link(name, way_to(REPORT, file)) for file, name in view.places.regions.items()],
        "recipient_list": lists.recipient_list(view),
        "supporter_list": lists.supporter_list(view),
        "asked": {rule: answer.asked(view, rule) for rule in ("appointments", "training")},
        "appointments": overall.appointment_table(view),
        "training": overall.training_lines(view),
        "unplaced": overall.unplaced_table(view),
        "telemedicine": overall.network_line(view),
        "nodes": overall.network_tree(view),
        "calendar": calendar_table(view),
        "goals": overall.goal_table(view),
        "made_with": proof.made_with(view),
        "rules": proof.rule_table(view),
        "inputs": proof.input_table(view),
        **_sections(view),
    }
    values["places"] = list(_contents(view, values))
    return _page(view, "report.html", _title(view), values)


def _contents(view: View, values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Name the parts that the page has, in their order."""
    parts = {
        "answer": ("report-h-answer", True),
        "pairs": ("report-h-annex", True),
        "network": ("figure-network", values["network"]),
        "vacant": ("report-h-vacant-all", values["vacant"]),
        "recipients": ("report-h-recipient-list", True),
        "supporters": ("report-h-supporter-list", True),
        "appointments": ("name-appointments", values["appointments"]),
        "training": ("name-training", values["training"]),
        "telemedicine": ("name-telemedicine", values["telemedicine"]),
        "milestones": ("name-milestones", values["calendar"]),
        "goals": ("cli-goals", values["goals"]),
        "certificate": ("report-h-certificate", True),
        "each-recipient": ("report-h-each-recipient", values["recipients"]),
        "each-supporter": ("report-h-each-supporter", values["supporters"]),
    }
    for key, (code, there) in parts.items():
        if there:
            yield key, view.title(code)


def _region(view: View) -> bytes:
    recipients = view.places.on(view.page, "recipient")
    posts = [post for key in recipients for post in view.problem.posts_of[key]]
    sections = _sections(view)
    vacant = vacancy_list(view, posts)
    codes = {"vacant": "h-vacant-all"} if vacant else {}
    codes |= {"recipients": "h-each-recipient"}
    codes |= {"supporters": "h-each-supporter"} if sections["supporters"] else {}
    values = {
        "home": way_to(view.page, REPORT),
        **_network(view, recipients),
        "vacant": vacant,
        "places": [(key, view.say(code)) for key, code in codes.items()],
        **sections,
    }
    title = f"{_title(view)} - {view.places.regions[view.page]}"
    return _page(view, "region.html", title, values)


def _sections(view: View) -> dict[str, Any]:
    on = view.places.on
    return {
        "recipients": [recipient_part(view, key) for key in on(view.page, "recipient")],
        "supporters": [supporter_part(view, key) for key in on(view.page, "supporter")],
    }


def _network(view: View, recipients: list[str] | None) -> dict[str, Any]:
    """The network of pairs, None without any, and how it is read."""
    there = {pair.recipient for pair in view.plan.pairs}
    drawn = there if recipients is None else there & set(recipients)
    figure = network(view.plan, view.lang, drawn, _way(view)) if drawn else None
    code = "c-network-regions" if len(drawn) > MOST else "c-network"
    return {"network": figure, "network_caption": view.say(code)}


def _way(view: View) -> Callable[[str, str], str | None]:
    return lambda side, key: view.places.way(view.page, side, key)


def _page(view: View, template: str, title: str, values: dict[str, Any]) -> bytes:
    return page(
        template,
        view.lang,
        package=_PACKAGE,
        title=title,
        made_up=made_up(view.subject.scenario, view.lang),
        heading=view.title,
        figure_style=Markup(style()),
        figure_patterns=Markup(patterns()),
        **values,
    )


def _title(view: View) -> str:
    scenario = view.subject.scenario
    return scenario.title or scenario.path.parent.name


def _about(view: View, whole: bool = True) -> str:
    """Say what the plan is about: source, months, and the sizes of the whole programme."""
    scenario, horizon = view.subject.scenario, view.problem.horizon
    told = {"first": format_month(horizon.first), "last": format_month(horizon.last)}
    sizes = {"supporters": len(scenario.supporters), "recipients": len(scenario.recipients)}
    if whole:
        line = view.say("about", **told, months=len(horizon), **sizes)
    else:
        line = view.say("about-months", **told, months=len(horizon))
    source = scenario.source.rstrip(".。 ")
    return view.say("sourced", source=source, line=line) if source else line
