"""Command line: `python -m matcher.synthetic.programmes SCENARIO_FOLDER --seed N`."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from matcher.synthetic.files import write_tables
from matcher.synthetic.programmes import PROGRAMMES, make_programme


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the hospitals and all other made-up tables of a programme, in its scenario folder."""
    options = _parser().parse_args(arguments)
    folder = options.folder.resolve()
    tables = make_programme(folder.name, folder.parent, options.seed)
    write_tables(folder, tables)
    for name, rows in tables.items():
        print(f"{name}.csv: {len(rows)} rows")


def _parser() -> argparse.ArgumentParser:
    name = "python -m matcher.synthetic.programmes"
    parser = argparse.ArgumentParser(prog=name, description=main.__doc__)
    parser.add_argument("folder", type=Path, help=f"one of: {', '.join(PROGRAMMES)}")
    parser.add_argument("--seed", type=int, required=True, help="0 or more")
    return parser


if __name__ == "__main__":
    main()
