"""What can be asked of a scenario: a method for each command, by its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from matcher.api.errors import faults_of, in_sentences
from matcher.domain import scenario as domain
from matcher.language.catalogue import Lang

if TYPE_CHECKING:
    import pandas as pd

    from matcher.api.alternatives import Alternatives
    from matcher.api.check import Check
    from matcher.api.compare import Comparison
    from matcher.api.explain import Explained
    from matcher.api.frontier import Frontier
    from matcher.api.given import GivenPlan, GivenTable
    from matcher.api.repair import Repair
    from matcher.api.stress import Stress
    from matcher.api.why import Why
    from matcher.problem import Problem


class Asking:
    """The methods of a scenario that bear a command's name."""

    _inner: domain.Scenario
    _lang: Lang
    _problem: Problem

    def check(self, proposal: GivenTable) -> Check:
        """Recompute every rule and every term of a plan or a pairing table, without the solver.

        Parameters:
        - `proposal`: a plan directory or a `Plan`, a pairing table's file (`book.xlsx#sheet` too),
          a data frame with the columns `supporter` and `recipient` (ids or exact names), or a list
          of (supporter, recipient). Of a table alone, rotation rules are not assessed.

        Gives: a `Check`.

        Errors: `InputError` where there is no table or plan, or a column is missing.

        Source: README, "Commands"; `matcher check`.

        Example:
        >>> scenario.check([("S01", "R01")]).clean
        False
        """
        from matcher.api.check import Check
        from matcher.api.given import folder_of, is_path, pair_table
        from matcher.api.plan import Plan
        from matcher.check import Evidence, check
        from matcher.plan.read import PlanRead
        from matcher.plan.read_proposal import read_proposal

        with in_sentences(self._lang):
            if isinstance(proposal, Plan) or is_path(proposal):
                with folder_of(proposal) as place:
                    read = read_proposal(str(place), self._problem)
            else:
                table = pair_table(proposal, self._inner)
                read = PlanRead(table.rows, None, table.faults)
        evidence = Evidence(self._problem, read.pairs, read.stints, read.schedules)
        left_out = faults_of(read.faults, self._lang)
        return Check(self, evidence, check(evidence), left_out)  # type: ignore[arg-type]

    def compare(
        self,
        tables: Sequence[str | Path] | Mapping[str, GivenTable],
        *,
        time_limit: float = 300.0,
        gap: float = 0.0,
        seed: int = 0,
        workers: int | None = None,
    ) -> Comparison:
        """Set pairing tables beside the incumbent one and the best that the solver finds.

        Parameters:
        - `tables`: files, or a mapping from a name of your own to a table in any form that `check`
          takes.
        - `time_limit`: seconds for all tables together, at least 0.1.
        - `gap`, `seed`, `workers`: as `matcher.solve` takes them.

        Gives: a `Comparison`.

        Errors: `InputError` with the faults of all tables at once; rows that cannot be used are
        left out and listed instead.

        Source: `matcher compare`.
        """
        from matcher.api.compare import compared

        effort = (time_limit, gap, seed, workers)
        return compared(self, tables, effort)  # type: ignore[arg-type]

    def frontier(
        self,
        *,
        most: int | None = None,
        time_limit: float = 300.0,
        gap: float = 0.0,
        seed: int = 0,
        workers: int | None = None,
    ) -> Frontier:
        """Find the best plan for each number of new pairs, from the fewest possible on.

        Parameters:
        - `most`: the largest number of new pairs to look at; None: until more gain nothing.
        - `time_limit`: seconds in all, at least 0.1.
        - `gap`, `seed`, `workers`: as `matcher.solve` takes them.

        Gives: a `Frontier`.

        Errors: `InputError` without an incumbent table, or where the scenario limits new pairs for
        some recipients only; `Infeasible` and `NoPlan` as `matcher.solve`.

        Source: `matcher frontier`.
        """
        from matcher.api.frontier import found

        return found(self, most, (time_limit, gap, seed, workers))  # type: ignore[arg-type]

    def alternatives(
        self,
        number: int,
        within: float,
        *,
        time_limit: float = 300.0,
        gap: float = 0.0,
        seed: int = 0,
        workers: int | None = None,
    ) -> Alternatives:
        """Find plans nearly as good as the best that share as few pairs with it as possible.

        Parameters:
        - `number`: plans in all, 2 to 99, the best one included.
        - `within`: per cent of the weighted post-months, 0 to 100: so much more than the best plan
          may an alternative leave uncovered.
        - `time_limit`: seconds in all, at least 0.1.
        - `gap`, `seed`, `workers`: as `matcher.solve` takes them.

        Gives: `Alternatives`; fewer plans where the band holds no more.

        Errors: `InputError` where coverage is no level of its own or cannot be assessed, or a
        number is out of its range; `Infeasible` and `NoPlan` as `matcher.solve`.

        Source: `matcher solve --alternatives`.
        """
        from matcher.api.alternatives import found

        effort = (time_limit, gap, seed, workers)
        return found(self, number, within, effort)  # type: ignore[arg-type]

    def why(
        self,
        supporter: str,
        recipient: str,
        *,
        time_limit: float = 300.0,
        gap: float = 0.0,
        seed: int = 0,
        workers: int | None = None,
    ) -> Why:
        """Say why a pair is not in the best plan, or is: what forbids it, or what it costs.

        Parameters:
        - `supporter`, `recipient`: ids or exact names.
        - `time_limit`: seconds for both solves together, at least 0.1.
        - `gap`, `seed`, `workers`: as `matcher.solve` takes them.

        Gives: a `Why`.

        Errors: `InputError` where a hospital is unknown or its name that of several; `Infeasible`
        and `NoPlan` as `matcher.solve`, of the scenario itself.

        Source: `matcher why`.
        """
        from matcher.api.why import asked

        effort = (time_limit, gap, seed, workers)
        return asked(self, supporter, recipient, effort)  # type: ignore[arg-type]

    def explain(
        self, *, time_limit: float = 300.0, seed: int = 0, workers: int | None = None
    ) -> Explained:
        """Say why no plan keeps the hard rules: what cannot hold together, what mends it.

        Parameters:
        - `time_limit`: seconds for conflicts and repairs together, at least 0.1.
        - `seed`, `workers`: as `matcher.solve` takes them.

        Gives: an `Explained`.

        Errors: `NoPlan` where neither a plan nor a conflict was found in time.

        Source: `matcher explain`.
        """
        from matcher.api.explain import asked

        return asked(self, (time_limit, seed, workers))

    def repair(
        self,
        plan: GivenPlan,
        first: str | pd.Period,
        published_until: str | pd.Period,
        *,
        reshuffle: bool = False,
        time_limit: float = 300.0,
        gap: float = 0.0,
        seed: int = 0,
        workers: int | None = None,
    ) -> Repair:
        """Repair a published plan where this scenario has changed since, and nowhere else.

        Parameters:
        - `plan`: the published plan: its directory, or a `Plan`.
        - `first`: the first month that may still be planned, `"YYYY-MM"` or a period.
        - `published_until`: the last month in which a stint that was published begins.
        - `reshuffle`: every pair and every stint from `first` on may change.
        - `time_limit`: seconds, at least 0.1.
        - `gap`, `seed`, `workers`: as `matcher.solve` takes them.

        Gives: a `Repair`.

        Errors: `InputError` where there is no plan, or the months make no sense; `Infeasible` and
        `NoPlan` as `matcher.solve`.

        Source: `matcher repair`.
        """
        from matcher.api.repair import repaired

        effort = (time_limit, gap, seed, workers)
        months = (first, published_until)
        return repaired(self, plan, months, reshuffle, effort)  # type: ignore[arg-type]

    def stress(
        self,
        plan: GivenPlan,
        rate: float,
        *,
        samples: int = 200,
        first: str | pd.Period | None = None,
        repairs: int = 0,
        time_limit: float = 300.0,
        seed: int = 0,
        workers: int | None = None,
    ) -> Stress:
        """Try out what a plan loses when people leave for good.

        Parameters:
        - `plan`: a plan directory, or a `Plan`.
        - `rate`: the probability, 0 to 1, that a person still there leaves in a month.
        - `samples`: courses of events, 1 to 100000.
        - `first`: the first month in which anybody may leave; None: the horizon's first.
        - `repairs`: so many of the samples are also answered with repairs, which takes long.
        - `time_limit`: seconds, at least 0.1; what is complete by then counts.
        - `seed`: 0 to 2³¹ − 1.
        - `workers`: processes, 1 to 1024; None: one for each processor.

        Gives: a `Stress`.

        Errors: `InputError` without a staff table or posts, for a row of the plan that cannot be
        used, or a number out of its range.

        Source: `matcher stress`.
        """
        from matcher.api.stress import stressed

        asked = (rate, samples, first, repairs)
        return stressed(self, plan, asked, (time_limit, 0.0, seed, workers))  # type: ignore[arg-type]

    def anonymise(self, folder: str | Path, *, key: str | Path | None = None) -> Path:
        """Write a copy in which hospitals, people and regions have other names.

        Parameters:
        - `folder`: a new or empty folder.
        - `key`: a new file outside it, for the table of which pseudonym is which; None: nobody can
          tell.

        Gives: the path of its `scenario.yaml`. The copy has the same answer; the pseudonyms are
        drawn by chance, others each time.

        Errors: `InputError` where the folder holds anything, folder or key cannot be written, or a
        name would be left in the copy; nothing is left of it then.

        Source: `matcher anonymise`.
        """
        from matcher.anonymise import write_anonymous

        with in_sentences(self._lang):
            write_anonymous(self._inner, folder, key)
        return Path(folder) / "scenario.yaml"
