"""Made-up hospitals of a programme on real place names, with everything that goes with them.

Each programme is a module with `make(scenarios, seed)`, which gives the tables of its scenario
folder by file name (without .csv), each as rows by column. `scenarios` is the folder that holds
the scenario folders and `places`.
"""

from importlib import import_module
from pathlib import Path

PROGRAMMES = {
    "guizhou-2016": "guizhou",
    "hebei-2019": "hebei",
    "hebei-township-2019": "township",
    "east-west-2012": "east_west",
    "county-2012": "county",
    "changchun-2011": "changchun",
}


def make_programme(programme: str, scenarios: Path, seed: int) -> dict[str, list[dict]]:
    """The tables of a programme, named as its folder; the same seed gives the same tables."""
    module = import_module(f"{__name__}.{PROGRAMMES[programme]}")
    return module.make(scenarios, seed)
