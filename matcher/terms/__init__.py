"""Every term of the objective, each in its own module."""

from matcher.terms.base import Term
from matcher.terms.changes import Changes
from matcher.terms.coverage import Coverage
from matcher.terms.shortfall import Shortfall
from matcher.terms.travel import Travel

TERMS: tuple[Term, ...] = (Shortfall(), Coverage(), Changes(), Travel())
