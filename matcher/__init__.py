"""Which hospital supports which, and who goes where, when."""

__version__ = "0.1.0"
