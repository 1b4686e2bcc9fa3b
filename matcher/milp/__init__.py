"""Whole-number rows, the solvers that minimise them, and the time they may take."""
