"""Fuzz the reader with atheris, which looks for inputs that reach new code.

``python -m tests.fuzz --minutes 10`` prints how many inputs were read, how many of them were
refused, and how many ended otherwise than in a scenario or in located faults (crashes), took more
than ten seconds, or more than 512 MiB. The figures are stored in ``tests/fuzz/results/``.
Needs ``pip install atheris`` (the extra ``fuzz``).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
import traceback
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from platform import python_version

RESULTS = Path(__file__).parent / "results"
SLOW_SECONDS = 10.0


class Figures:
    """Counts of one run, written down now and then, since libFuzzer ends the process."""

    def __init__(self, minutes: float, dry: bool) -> None:
        self.began, self.minutes, self.dry = time.monotonic(), minutes, dry
        self.told = {"inputs": 0, "refused": 0, "crashes": 0, "slow": 0, "slowest": 0.0}
        self.notes: list[str] = []

    def add(self, refused: bool, seconds: float, crash: str) -> None:
        """Count one input."""
        self.told["inputs"] += 1
        self.told["refused"] += refused
        self.told["slow"] += seconds > SLOW_SECONDS
        self.told["slowest"] = max(self.told["slowest"], round(seconds, 2))
        if crash:
            self.told["crashes"] += 1
            self.notes.append(crash)

    @property
    def over(self) -> bool:
        """Tell whether the time is over."""
        return time.monotonic() - self.began > self.minutes * 60

    def end(self) -> int:
        """Print and store; give the exit code."""
        import resource

        figures = {
            "command": f"python -m tests.fuzz --minutes {self.minutes:g}",
            "date": f"{datetime.now(UTC):%Y-%m-%d}",
            "versions": {"python": python_version(), "atheris": version("atheris")},
            "seconds": round(time.monotonic() - self.began),
            **self.told,
            "most_mebibytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            "notes": sorted(set(self.notes))[:20],
        }
        text = json.dumps(figures, ensure_ascii=False, indent=2) + "\n"
        print(text)
        if not self.dry:
            RESULTS.mkdir(exist_ok=True)
            (RESULTS / f"{figures['date']}.json").write_text(text, encoding="utf-8")
        return int(figures["crashes"] > 0 or figures["slow"] > 0)


def main() -> None:
    """Fuzz until the time is over."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--dry", action="store_true", help="store nothing")
    options = parser.parse_args()
    import atheris

    with atheris.instrument_imports(include=["matcher.reading", "matcher.rules"]):
        from tests.fuzz.target import Target
    target, figures = Target(), Figures(options.minutes, options.dry)

    def once(data: bytes) -> None:
        began, crash, refused = time.monotonic(), "", False
        try:
            refused = target.read(data)
        except Exception:  # noqa: BLE001 - it is what is looked for
            crash = traceback.format_exc(limit=-3)
        figures.add(refused, time.monotonic() - began, crash)
        if figures.over:
            code = figures.end()
            sys.stdout.flush()
            os._exit(code)

    corpus = Path(tempfile.mkdtemp())
    for number, seed in enumerate(target.seeds()):
        (corpus / str(number)).write_bytes(seed)
    flags = ["-max_len=20000", "-verbosity=0", "-rss_limit_mb=0", "-timeout=60"]
    atheris.Setup([sys.argv[0], *flags, str(corpus)], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
