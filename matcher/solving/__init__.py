"""Solving: pairing and rotation in turn, level by level, until value and bound meet."""
