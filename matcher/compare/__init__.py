"""Pairing tables beside each other: what each breaks, covers, changes and costs."""

from matcher.compare.compare import Comparison, compare
from matcher.compare.proposal import BEST, INCUMBENT, Proposal, proposals
from matcher.compare.result import Result

__all__ = ["BEST", "INCUMBENT", "Comparison", "Proposal", "Result", "compare", "proposals"]
