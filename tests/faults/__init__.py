"""Faults that a machine or a person makes while a command works, and what is left afterwards."""
