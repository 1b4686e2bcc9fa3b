"""Every way of solving that is timed, behind one interface."""

from __future__ import annotations

from collections.abc import Mapping

from tests.benchmarks.peers.base import Peer
from tests.benchmarks.peers.booleans import MonthBooleans
from tests.benchmarks.peers.columns import StintColumns
from tests.benchmarks.peers.greedy import Greedy
from tests.benchmarks.peers.highs import StintColumnsHighs
from tests.benchmarks.peers.own import Matcher

PEERS: Mapping[str, Peer] = {
    peer.name: peer
    for peer in (Matcher(), Greedy(), MonthBooleans(), StintColumns(), StintColumnsHighs())
}
