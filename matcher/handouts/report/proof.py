"""The certificate: what was asked, from which files, under which rules, with what."""

from __future__ import annotations

from matcher.handouts.report.cells import Table
from matcher.handouts.report.view import View
from matcher.language.catalogue import tell


def rule_table(view: View) -> Table | None:
    """Give each rule in force: its sentence and the clause that it comes from."""
    rows = []
    for rule in view.problem.scenario.rules.values():
        told = view.described(rule)
        soft = view.say("rule-soft" if rule.is_soft else "rule-hard")
        group = tell(f"group-{told.group}", view.lang)
        binding = "-" if told.group in ("policy", "schedule") else soft
        rows.append((view.names.rule(told.name), group, told.sentence, binding, told.clause or "-"))
    return view.table(("rule", "group", "asks", "binding", "clause"), rows)


def input_table(view: View) -> Table | None:
    """Give each file that was read, with its sha256."""
    inputs = view.subject.certificate.get("inputs")
    found = inputs if isinstance(inputs, dict) else {}
    return view.table(("file", "sha256"), ((str(k), str(v or "-")) for k, v in found.items()))


def made_with(view: View) -> list[tuple[str, str]]:
    """Give question, seed and versions as plan.json tells them; nothing where there is none."""
    told = view.subject.certificate
    if not told:
        return []
    found = [(view.say("seed"), str(told.get("seed", "-")))]
    versions = told.get("versions")
    if isinstance(versions, dict):
        named = (f"{name} {version}".strip() for name, version in versions.items())
        found.append((view.say("versions"), view.listed(named)))
    return found
