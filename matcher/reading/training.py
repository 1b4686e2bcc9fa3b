"""What the training schedule lacks: numbers of people, and places to send them to."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain.people import Role
from matcher.domain.scenario import Scenario
from matcher.language.message import Fault
from matcher.reading.yaml_file import Entry
from matcher.rules.training import Training


def training_warnings(scenario: Scenario, root: Entry) -> Iterator[Fault]:
    """Say which parameters ask for nobody, and that no department has a place."""
    rule = scenario.rules.get("training")
    if not isinstance(rule, Training):
        return
    entry = root.at("rules", "training")
    recipients, people = scenario.recipients.values(), scenario.trainees or ()
    if rule.a_year is None and rule.key_staff_share is None and rule.leaders is None:
        yield entry.place.fault("input-training-nobody")
    managers = [person.role is Role.MANAGER for person in people]
    key_staff = any(row.key_staff is not None for row in recipients) or False in managers
    if rule.key_staff_share is not None and not key_staff:
        yield entry.at("key_staff_share").place.fault("input-no-key_staff")
    leaders = any(row.leaders is not None for row in recipients) or True in managers
    if rule.leaders is not None and not leaders:
        yield entry.at("leaders").place.fault("input-no-leaders")
    if not any(row.training_places for row in scenario.capabilities or ()):
        yield entry.place.fault("input-no-training_places")
