"""Rotation: who goes where and when, for pairs that are chosen."""
