"""Every change that the tests must notice."""

from __future__ import annotations

from tests.mutants.mutant import Mutant
from tests.mutants.pair_terms import PAIR_TERM_MUTANTS
from tests.mutants.policies import policy_mutants
from tests.mutants.repair_terms import REPAIR_TERM_MUTANTS
from tests.mutants.rules import rule_mutants
from tests.mutants.schedules import schedule_mutants
from tests.mutants.sent_terms import SENT_TERM_MUTANTS
from tests.mutants.terms import TERM_MUTANTS

MUTANTS: tuple[Mutant, ...] = (
    *policy_mutants(),
    *rule_mutants(),
    *schedule_mutants(),
    *TERM_MUTANTS,
    *PAIR_TERM_MUTANTS,
    *SENT_TERM_MUTANTS,
    *REPAIR_TERM_MUTANTS,
)
