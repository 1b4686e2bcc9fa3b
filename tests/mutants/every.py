"""Every change that the tests must notice."""

from __future__ import annotations

from tests.mutants.mutant import Mutant
from tests.mutants.policies import policy_mutants
from tests.mutants.rules import rule_mutants
from tests.mutants.terms import TERM_MUTANTS

MUTANTS: tuple[Mutant, ...] = (*policy_mutants(), *rule_mutants(), *TERM_MUTANTS)
