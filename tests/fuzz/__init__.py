"""Fuzzing of the reader, led by what it covers."""
