"""Where the program begins: Ctrl-C is heard before anything heavy is loaded."""

from __future__ import annotations

from matcher.cli.interrupts import end_quietly


def main() -> None:
    """Run one command of the command line and leave with its exit code."""
    end_quietly()
    from matcher.cli.main import main as run

    run()
