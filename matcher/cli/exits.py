"""The exit codes of the contract."""

from __future__ import annotations

DONE = 0
VIOLATIONS = 1
BAD_INPUT = 2
INFEASIBLE = 3
NO_PLAN = 4
INTERNAL = 5
SPEECHLESS = 97  # no memory is left to say so; never seen outside
INTERRUPTED = 130
