"""Office files as they come: the corpus of ``tests/data/office`` and what writes it."""
