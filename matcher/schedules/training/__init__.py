"""The training schedule: who goes to which department of a paired supporter, and when."""

from matcher.schedules.training.plan import Trained, plan_training

__all__ = ["Trained", "plan_training"]
