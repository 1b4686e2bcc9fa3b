"""Repair: the least change of a published plan after something has changed.

``repair(scenario, published, first, until, *, budget=None, tolerance=0.0, listener=silent,
reshuffle=False) -> Repaired`` (matcher/repair/repair.py)

- ``scenario``: the edited one, as the reader gives it. ``first``: the first month that may still
  be planned, ``until``: the last month whose stints are published (month numbers).
- ``published``: an ``EarlierPlan`` (matcher/plan/earlier.py): pairs, stints, trainees, and what is
  known of each group of recipients. ``earlier_plan(plan)`` makes one of a ``Plan`` in memory,
  ``read_earlier(folder, problem)`` (matcher/plan/read_earlier.py) of a plan directory.
- ``Repaired``: ``solved`` (plan, verdict, trusted: as ``solve`` gives it, of the ``question``),
  ``question`` (the scenario that was solved: history as fixed stints, ``published`` set),
  ``changes`` (what changed for whom and why), ``parts`` (each group, and why it was solved again or
  need not be), ``free`` (recipients whose pairs were chosen anew), ``groups`` (for plan.json).
- Raises Infeasible and NoPlan as ``solve`` does, NothingToRepair for months outside the horizon or
  a scenario without staff.

Pure: no file is read, nothing is printed.
"""
