"""Alternatives: plans nearly as good as the best that differ from it as much as possible."""
