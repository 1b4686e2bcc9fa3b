"""The pictures of a plan, drawn by the functions that draw the report's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matcher.api.errors import in_sentences, refused
from matcher.plan import plan as domain

if TYPE_CHECKING:
    from matcher.api.picture import Picture
    from matcher.api.scenario import Scenario


class Pictures:
    """The methods of a plan that draw."""

    _scenario: Scenario
    _inner: domain.Plan

    def gantt(self, recipient: str) -> Picture:
        """Draw who is at which post of a recipient when, and how many people are there.

        Parameters:
        - `recipient`: its id or its exact name.

        Gives: a `Picture`; fixed stints are dotted, months of handover hatched.

        Errors: `InputError` where there is no such recipient.

        Source: `report.html`.
        """
        from matcher.api.picture import picture_of
        from matcher.handouts.figures import gantt

        key = self._hospital("recipient", recipient)
        return picture_of(gantt(self._inner, key, self._scenario._lang))

    def heatmap(self, recipient: str) -> Picture:
        """Draw the posts of a recipient month by month: which are covered, which are not.

        Parameters:
        - `recipient`: its id or its exact name.

        Gives: a `Picture`.

        Errors: `InputError` where there is no such recipient, or nothing to draw: no posts, or no
        coverage that could be assessed.

        Source: `report.html`.
        """
        from matcher.api.picture import picture_of
        from matcher.handouts.figures import coverage_figure

        lang = self._scenario._lang
        figure = coverage_figure(self._inner, self._hospital("recipient", recipient), lang)
        if figure is None:
            raise refused("api-nothing-to-draw", lang)
        return picture_of(figure)

    def network(self) -> Picture:
        """Draw the pairs: supporters by city at the left, recipients by city at the right.

        Gives: a `Picture`; with more than 120 recipients, of regions instead of hospitals.

        Errors: none.

        Source: `report.html`.
        """
        from matcher.api.picture import picture_of
        from matcher.handouts.figures import network

        return picture_of(network(self._inner, self._scenario._lang))

    def away(self, supporter: str) -> Picture:
        """Draw which people of a supporter are away when.

        Parameters:
        - `supporter`: its id or its exact name.

        Gives: a `Picture`.

        Errors: `InputError` where there is no such supporter, or nobody of it is ever sent.

        Source: `report.html`.
        """
        from matcher.api.picture import picture_of
        from matcher.handouts.figures import away_figure

        lang = self._scenario._lang
        figure = away_figure(self._inner, self._hospital("supporter", supporter), lang)
        if figure is None:
            raise refused("api-nothing-to-draw", lang)
        return picture_of(figure)

    def _hospital(self, noun: str, word: str) -> str:
        from matcher.reading.named import named_hospital

        with in_sentences(self._scenario._lang):
            return named_hospital(self._scenario._inner, noun, word)
