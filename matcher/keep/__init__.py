"""A plan around what a person accepted of another one, and what that costs."""
