"""Why there is no plan, as far as that is known at once."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.language.catalogue import tell
from matcher.solving.conflict import (
    MONTHS,
    Infeasible,
    Stranded,
    rules_at_play,
    stranded,
)
from matcher.terminal.words import Names, count

_SHOWN = 5


def conflict_lines(error: Infeasible, names: Names) -> Iterator[str]:
    """Give the proof, who cannot have a supporter and why, and the rules that can take part."""
    lang = names.lang
    yield tell("cli-infeasible", lang)
    lost = stranded(error)
    if error.recipients and not lost:
        recipients = names.hospitals(error.recipients, most=_SHOWN)
        yield tell("cli-infeasible-among", lang, recipients=recipients)
    yield from (_stranded(one, names) for one in lost[:_SHOWN])
    if len(lost) > _SHOWN:
        yield tell("cli-infeasible-more", lang, count=len(lost) - _SHOWN)
    rules = rules_at_play(error)
    if rules:
        listed = tell("cli-comma", lang).join(map(names.rule, rules))
        yield tell("cli-infeasible-rules", lang, rules=listed)


def _stranded(one: Stranded, names: Names) -> str:
    lang = names.lang
    told = {"recipient": names.hospital(one.recipient), "count": one.supporters}
    rules = tell("cli-comma", lang).join(
        tell("cli-infeasible-rule", lang, rule=_rule(rule, names), count=count(number))
        for rule, number in one.ruled_out.items()
    )
    if one.pinned is not None:
        told["supporter"] = names.hospital(one.pinned)
        only = tell("cli-comma", lang).join(_rule(rule, names) for rule in one.ruled_out)
        return tell("cli-infeasible-pinned", lang, **told, rules=only)
    code = "cli-infeasible-nobody" if one.ruled_out else "cli-infeasible-not-given"
    return tell(code, lang, **told, rules=rules)


def _rule(rule: str, names: Names) -> str:
    return tell("cli-infeasible-months", names.lang) if rule == MONTHS else names.rule(rule)
