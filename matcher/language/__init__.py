"""The words: one catalogue, two languages."""
