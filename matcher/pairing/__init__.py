"""Pairing: who supports whom, knowing what each department can really cover."""
