"""What the README shows is what the repository holds."""

import re
from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def without_clauses(rules):
    """Rules as the README shows them: no clauses, and nothing where a rule has no parameters."""
    shown = {}
    for name, given in rules.items():
        parameters = {key: value for key, value in (given or {}).items() if key != "clause"}
        shown[name] = parameters or None
    return shown


def test_the_scenario_shown_is_the_stored_one():
    yaml = YAML(typ="safe", pure=True)
    shown = yaml.load(re.search(r"```yaml\n(.*?)```", README, re.DOTALL)[1])
    stored = yaml.load(ROOT / "scenarios" / "guizhou-2016" / "pairing-only.yaml")
    stored["rules"] = without_clauses(stored["rules"])
    left_out = stored["rules"].keys() - shown["rules"].keys()
    assert left_out <= {"links"}, "rules that are on by themselves"
    stored["rules"] = {name: stored["rules"][name] for name in shown["rules"]}
    assert shown == stored


def test_every_folder_of_the_package_is_on_the_map():
    folders = {path.parent.name for path in (ROOT / "matcher").glob("*/__init__.py")}
    missing = {name for name in folders if f"`matcher/{name}/`" not in README}
    assert not missing


def test_every_dependency_has_its_reason():
    setup = (ROOT / "setup.cfg").read_text(encoding="utf-8")
    block = re.search(r"install_requires =\n((?:    .+\n)+)", setup)[1]
    for line in block.split("\n"):
        name = re.split(r"[><=]", line.strip())[0]
        assert not name or f"| {name} |" in README, name
