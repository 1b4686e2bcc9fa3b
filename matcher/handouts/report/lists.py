"""Every hospital in a row: the lists by which a reader gets to the sections."""

from __future__ import annotations

from matcher.handouts.report.cells import Cell, Table
from matcher.handouts.report.supporter import load_of
from matcher.handouts.report.view import View
from matcher.language.catalogue import tell
from matcher.plan.shares import by_recipient
from matcher.terminal.words import percent_done


def recipient_list(view: View) -> Table | None:
    """Give every recipient, its supporters and what of it is covered, the worst first."""
    covered = view.plan.covered
    shares = {} if covered is None else {s.key: s for s in by_recipient(view.problem, covered)}
    order = [*shares, *(key for key in view.problem.recipients if key not in shares)]
    rows = []
    for key in order:
        hospital, share = view.problem.recipients[key], shares.get(key)
        rows.append(
            (
                view.hospital("recipient", key),
                key,
                "/".join(hospital.regions),
                tell(f"kind-{hospital.kind.value}", view.lang),
                view.hospitals("supporter", view.plan.evidence.supporters_of[key]),
                share.uncovered if share else "-",
                percent_done(share.months - share.uncovered, share.months) if share else "-",
            )
        )
    keys = ("recipient", "id", "region", "kind", "supporters", "uncovered", "covered")
    return view.table(keys, rows)


def supporter_list(view: View) -> Table | None:
    """Give every supporter: its load against its capacity, its recipients, how many it sends."""
    keys = ("supporter", "id", "region", "kind", "recipients", "load", "capacity", "people")
    return view.table(keys, (_line(view, key) for key in view.problem.supporters))


def _line(view: View, key: str) -> tuple[Cell, ...]:
    hospital = view.problem.supporters[key]
    recipients = [pair.recipient for pair in view.plan.pairs if pair.supporter == key]
    people = {stint.person for stint in view.plan.stints_from(key)}
    return (
        view.hospital("supporter", key),
        key,
        "/".join(hospital.regions),
        tell(f"kind-{hospital.kind.value}", view.lang),
        view.hospitals("recipient", recipients),
        load_of(view, key),
        hospital.capacity,
        len(people) if view.plan.stints is not None else "-",
    )
