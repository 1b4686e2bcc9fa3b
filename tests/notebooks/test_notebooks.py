"""The stored notebooks run, and what they store is what any reader may see."""

from __future__ import annotations

import json
import re

import pytest

from tests.notebooks.stored import FOLDER, NOTEBOOKS
from tests.readmes import page_text

ROOT = FOLDER.parent
PRIVATE = re.compile(r"\bmatcher\.(?!api\b)[a-z_]+\.[a-z_]+ import|from matcher\.|import matcher\.")
PLACES = re.compile(r"/(tmp|root|home|Users|work)/|[A-Z]:\\\\")
by_name = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path, kind):
    """The cells of a kind."""
    notebook = json.loads(path.read_text("utf-8"))
    return [cell for cell in notebook["cells"] if cell["cell_type"] == kind]


def source(cell):
    """The text of a cell."""
    return "".join(cell["source"])


@pytest.mark.notebook
@by_name
def test_it_runs(path):
    """Without an error, and with outputs of the same kinds as those stored."""
    from tests.notebooks.run import executed

    before = sorted(item.name for item in FOLDER.iterdir())
    found = executed(path)
    assert sorted(item.name for item in FOLDER.iterdir()) == before
    stored = json.loads(path.read_text("utf-8"))
    kinds = [[o["output_type"] for o in c.get("outputs", ())] for c in stored["cells"]]
    assert [[o.output_type for o in c.get("outputs", ())] for c in found.cells] == kinds


@by_name
def test_it_is_stored_with_its_outputs(path):
    code = cells(path, "code")
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    assert any(cell["outputs"] for cell in code)
    for cell in code:
        for output in cell["outputs"]:
            assert output["output_type"] != "error"
            assert output.get("name") != "stderr"


@by_name
def test_nothing_in_it_names_a_machine(path):
    text = path.read_text("utf-8")
    assert not PLACES.search(text)
    assert set(json.loads(text)["metadata"]) == {"kernelspec", "language_info"}
    assert '"version"' not in text and '"execution":' not in text


@by_name
def test_it_uses_the_public_interface_alone(path):
    for cell in cells(path, "code"):
        if "SupporterLevel" not in source(cell):
            assert not PRIVATE.search(source(cell)), source(cell)


@by_name
def test_it_says_what_is_made_up_and_what_one_learns(path):
    first = source(cells(path, "markdown")[0])
    assert first.startswith("# ")
    text = path.read_text("utf-8")
    assert "made up" in text or "虚构" in text


@by_name
def test_the_readme_leads_to_it(path):
    assert f"notebooks/{path.name}" in (ROOT / "README.md").read_text("utf-8")


def test_the_rule_of_the_notebook_is_that_of_the_page():
    told = page_text("docs/developing", "en").split("## A new rule in one file")[1]
    module = re.search(r"```python\n(.*?)```", told, re.DOTALL)[1]
    code = "\n".join(source(cell) for cell in cells(FOLDER / "04-a-new-rule.ipynb", "code"))
    assert module.strip() in code
