"""What has been published of an earlier plan, as the repair of it sees it."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.domain.schedules import TrainingStay
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """An earlier plan where only the months from ``since`` on may still be planned.

    ``stints`` are those published, with their months from ``since`` on, each once and none beside
    another of the same person and post; ``drafts`` are the others of the earlier plan, ``pairs``
    its pairs. ``stays`` are its trainees who started before: facts. Stints before ``since`` are
    among the scenario's fixed ones.
    """

    since: int
    pairs: tuple[TableRow, ...] = ()
    stints: tuple[Stint, ...] = ()
    drafts: tuple[Stint, ...] = ()
    stays: tuple[TrainingStay, ...] = ()

    @property
    def every(self) -> tuple[Stint, ...]:
        """Published stints and drafts."""
        return (*self.stints, *self.drafts)
