"""What the columns of the tables hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Type = Literal["month", "date", "yes_no", "number", "decimal", "text"]

WORDS: Mapping[Type, str] = {
    "month": "month",
    "date": "day",
    "yes_no": "yes or no",
    "number": "whole number",
    "decimal": "decimal",
    "text": "text",
}
DTYPES: Mapping[Type, str] = {
    "month": "period[M]",
    "date": "datetime64[s]",
    "yes_no": "boolean",
    "number": "Int64",
    "decimal": "float64",
    "text": "string",
}
"""How pandas holds them; blank cells are NaT, NA or NaN."""

_MONTHS = "since first last month first_month repaired_first_month before_first before_last"
_YES_NO = "core fixed cme_credit moved published single soft gap proven second_free verified"
_DECIMALS = (
    "rate latitude longitude covered_percent covered_percent_at_most chance lost_months "
    "lost_weight repaired_covered_percent repaired_chance repaired_lost_months "
    "repaired_lost_weight gap_percent rate_percent"
)
_NUMBERS = (
    "rank patients referred_out weight count months covered_months missing stints months_total "
    "people person_months months_present senior_months gaps covered_post_months trainees year "
    "coverage_change capacity mobilisation_cost load priority population min_supporters "
    "max_supporters leaders key_staff strength training_places max_months months_served cost "
    "amount value bound proof_gap at_least at_most gained gained_there shared shared_bound pairs "
    "new_pairs samples broken repaired_samples repaired_broken same_samples_broken repairs "
    "unanswered left_out without_it with_it most_new_pairs post_months "
    "eligible second_cost difference"
)
_OF: Mapping[str, Type] = {
    **dict.fromkeys(f"{_MONTHS} after_first after_last".split(), "month"),
    **dict.fromkeys(("date", "due"), "date"),
    **dict.fromkeys(_YES_NO.split(), "yes_no"),
    **dict.fromkeys(_DECIMALS.split(), "decimal"),
    **dict.fromkeys(_NUMBERS.split(), "number"),
}


def type_of(column: str) -> Type | None:
    """Say what a column holds; None: numbers where all its cells are numbers, otherwise text."""
    return _OF.get(column)
