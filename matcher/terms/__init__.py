"""Every term of the objective, each in its own module."""

from matcher.terms.balance import Balance
from matcher.terms.base import Term
from matcher.terms.broken import Broken
from matcher.terms.changes import Changes
from matcher.terms.coverage import Coverage
from matcher.terms.fit import Fit
from matcher.terms.mobilisation import Mobilisation
from matcher.terms.people import People
from matcher.terms.shared import Shared
from matcher.terms.shortfall import Shortfall
from matcher.terms.stints import Stints
from matcher.terms.travel import Travel

TERMS: tuple[Term, ...] = (
    Shortfall(),
    Coverage(),
    Changes(),
    Travel(),
    Mobilisation(),
    Fit(),
    Balance(),
    Stints(),
    People(),
    Broken(),
    Shared(),
)

NAMED: tuple[Term, ...] = tuple(term for term in TERMS if not term.of_command)
"""The terms that a scenario may name in its objective."""
