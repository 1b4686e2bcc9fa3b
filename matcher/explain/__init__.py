"""Why no plan keeps the hard rules, and the smallest changes after which one does.

- ``explain.py``: the whole answer: disjoint conflicts, one after the other, and their repairs.
- ``member.py``, ``only.py``: what can be dropped, and the scenario in which only some of it holds.
- ``structure.py``: conflicts that a graph shows before there is any model; ``suspects.py``: where
  to look otherwise.
- ``shrink.py``, ``oracle.py``: a smallest set, and whether a scenario has a plan at all.
- ``changes.py``, ``ladders.py``, ``repairs.py``: what a planner may change, step by step.
"""
