"""plan.ics: the stints and milestones of a plan as whole days in a calendar."""
