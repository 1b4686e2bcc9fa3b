"""Why a pair is, or is not, in the plan."""
