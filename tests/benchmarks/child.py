"""One peer on one instance, in this process: the answer as JSON on standard output.

``python -m tests.benchmarks.child INSTANCE PEER SECONDS MEMORY_MB``; the runner calls it.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import asdict

from matcher.problem import pose
from tests.benchmarks.instances import instance


def main(name: str, peer: str, seconds: str, memory_mb: str) -> None:
    """Limit the memory, solve, print."""
    limit = int(memory_mb) * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    from tests.benchmarks.peers import PEERS

    problem = pose(instance(name).scenario())
    try:
        result = asdict(PEERS[peer].solve(problem, float(seconds)))
    except MemoryError:
        sys.exit("out of memory")
    print(json.dumps({key: result[key] for key in result if key not in ("pairs", "stints")}))


if __name__ == "__main__":
    main(*sys.argv[1:])
