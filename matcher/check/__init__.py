"""The checker: what a plan breaks, by how much, and what it is worth. Loads no solver."""

from matcher.check.check import Verdict, check
from matcher.check.evidence import Evidence
from matcher.check.violation import Violation

__all__ = ["Evidence", "Verdict", "Violation", "check"]
