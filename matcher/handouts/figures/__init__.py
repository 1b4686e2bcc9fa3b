"""Pictures of a plan as inline SVG, each with its table; pure functions, also for notebooks."""

from matcher.handouts.figures.away import away_figure
from matcher.handouts.figures.coverage import coverage_figure
from matcher.handouts.figures.figure import Figure
from matcher.handouts.figures.gantt import gantt
from matcher.handouts.figures.network import network

__all__ = ["Figure", "away_figure", "coverage_figure", "gantt", "network"]
