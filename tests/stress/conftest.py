"""The small scenario of the commands' tests, and its plan."""

from tests.cli.conftest import example, plan

__all__ = ["example", "plan"]
