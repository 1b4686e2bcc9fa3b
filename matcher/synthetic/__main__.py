"""Command line: `python -m matcher.synthetic SCENARIO_FOLDER --seed N [--prefix ministry-]`."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from matcher.synthetic import make_tables
from matcher.synthetic.files import read_inputs, write_tables


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the synthetic tables of a scenario folder and write them into it."""
    options = _parser().parse_args(arguments)
    inputs = read_inputs(options.folder, options.prefix)
    tables = make_tables(**inputs, seed=options.seed, first=options.first, last=options.last)
    write_tables(options.folder, tables, options.prefix)
    for name, rows in tables.items():
        print(f"{options.prefix}{name}.csv: {len(rows)} rows")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m matcher.synthetic", description=main.__doc__)
    add = parser.add_argument
    add("folder", type=Path, help="scenario folder with the tables of hospitals")
    add("--seed", type=int, required=True, help="0 or more; the same seed, the same tables")
    add("--prefix", default="", help="what the block's file names begin with, such as ministry-")
    add("--first", default="2017-01", help="first month of the horizon (default: %(default)s)")
    add("--last", default="2020-12", help="last month of the horizon (default: %(default)s)")
    return parser


if __name__ == "__main__":
    main()
