"""Gaps: the specialties that each recipient must be helped with, and the posts they make."""
