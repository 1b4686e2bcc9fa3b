"""A command killed at random moments, and between any two steps of the exchange."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from random import Random

from tests.faults.place import MATCHER, Command, badly, intact, recovered

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
_MOST_STEPS = 60
_PYTHON_SECONDS = 0.1
"""How long Python itself takes to begin; what kills it then has not met this program yet."""

# Ends itself by a signal at the given call among those that write, name or remove a file.
AT_STEP = """
import os, signal, sys
step, number = int(sys.argv.pop(1)), int(sys.argv.pop(1))
count = 0
def counted(name):
    real = getattr(os, name)
    def call(*args, **more):
        global count
        count += 1
        if count == step:
            os.kill(os.getpid(), number)
        return real(*args, **more)
    setattr(os, name, call)
for name in ("rename", "fsync", "unlink", "rmdir", "mkdir"):
    counted(name)
from matcher.cli.main import main
main(sys.argv[1:])
"""


def at_any_moment(
    commands: Mapping[str, Command], times: int, seed: int
) -> Iterator[tuple[str, str]]:
    """Kill the commands in turn at random moments; give each fault and what was lost, or blank."""
    random = Random(seed)
    took = {name: _seconds(command) for name, command in commands.items()}
    names = ["solve", *commands]  # the most important one twice as often
    for turn in range(times):
        name, number = names[turn % len(names)], SIGNALS[turn // len(names) % len(SIGNALS)]
        after = random.uniform(_PYTHON_SECONDS, 1.1 * took[name])
        yield _title(name, number), _killed(commands[name], number, after)


def at_a_step(commands: Mapping[str, Command], times: int, seed: int) -> Iterator[tuple[str, str]]:
    """Kill the commands at one of their steps of writing and exchange."""
    random = Random(seed)
    names = ["solve", *commands]
    for turn in range(times):
        name, number = names[turn % len(names)], SIGNALS[turn // len(names) % len(SIGNALS)]
        step = str(random.randint(1, _MOST_STEPS))
        code = [sys.executable, "-c", AT_STEP, step, str(int(number)), "--lang", "en"]
        run = commands[name].run(code)
        lost = _lost(commands[name], run.stderr)
        yield f"{_title(name, number)} in the exchange", lost and f"step {step}: {lost}"


def _killed(command: Command, number: int, after: float) -> str:
    pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
    run = subprocess.Popen([*MATCHER, *command.words], **pipes)  # type: ignore[call-overload]
    try:
        _, told = run.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        run.send_signal(number)
        _, told = run.communicate(timeout=60)
    lost = _lost(command, told)
    return lost and f"after {after:.3f} s: {lost}"


def _lost(command: Command, stderr: str) -> str:
    if not intact(command.folder):
        return "no complete answer is left"
    return recovered(command) or badly(stderr)


def _seconds(command: Command) -> float:
    began = time.monotonic()
    command.run()
    return time.monotonic() - began


def _title(name: str, number: signal.Signals) -> str:
    return f"{name} killed by {number.name}"
