"""What a recipient's page says: what stays open and why, and who comes when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from matcher.domain.months import Span
from matcher.language.catalogue import Lang, tell
from matcher.show.page import AsRecipient, GapSums, Lack, PostRow, StintRow
from matcher.terminal.bars import Bars
from matcher.terminal.console import heading
from matcher.terminal.show.called import Called, shown
from matcher.terminal.show.kept import kept_part
from matcher.terminal.show.others import goal_part, shortfall_part, trainee_part
from matcher.terminal.show.partners import supporter_part
from matcher.terminal.show.timeline import SIGNS, count_row, numbers, post_rows


def recipient_part(
    side: AsRecipient, months: Span | None, called: Called
) -> Iterator[RenderableType]:
    """Give the parts of a recipient's page, the open months first."""
    yield from supporter_part(side.supporters, called)
    yield from _lack_part(side, called)
    yield from _post_part(side, called)
    if months is not None:
        yield from _month_part(side, months, called)
    yield from _stint_part(side, called)
    yield from trainee_part(side.trainees, side.unplaced, "supporter", called)
    yield from shortfall_part(side.shortfalls, called)
    yield from goal_part(side.goals, called)


def _lack_part(side: AsRecipient, called: Called) -> Iterator[RenderableType]:
    """Give the uncovered months of each post in runs, and why."""
    lang = called.lang
    yield heading(tell("show-lacks", lang))
    if not side.lacks:
        unknown = not side.posts or any(post.uncovered is None for post in side.posts)
        yield tell("show-not-assessed" if unknown else "show-none-open", lang)
        return
    yield _sum(side, called)
    yield from _covered(side, called)
    made = called.table("post when uncovered why", right=(2,))
    for lack in side.lacks:
        post, months = called.specialty(lack.post), called.months(lack.months)
        made.add_row(post, months, shown(len(lack.months)), _reasons(lack, lang))
    yield ""
    yield made
    yield from kept_part(side, called)


def _reasons(lack: Lack, lang: Lang) -> str:
    """Give each reason in words; the months of each where there are several."""
    words = [tell(f"reason-{reason}" if reason else "show-no-reason", lang)
             for reason, _ in lack.reasons]  # fmt: skip
    if len(words) == 1:
        return words[0]
    counts = [count for _, count in lack.reasons]
    told = zip(words, counts, strict=True)
    return "\n".join(tell("show-part", lang, reason=word, count=many) for word, many in told)


def _sum(side: AsRecipient, called: Called) -> str:
    """Say how many post-months are open, of how many."""
    open_months = sum(len(lack.months) for lack in side.lacks)
    every = sum(len(post.months) for post in side.posts)
    told = {"uncovered": shown(open_months), "months": shown(every)}
    return tell("show-open", called.lang, **told)


def _covered(side: AsRecipient, called: Called) -> Iterator[str]:
    """Name the posts that are covered throughout, so that nobody takes them for forgotten."""
    posts = [called.specialty(post.post) for post in side.posts if post.uncovered == frozenset()]
    if posts:
        named = tell("cli-comma", called.lang).join(posts)
        yield tell("show-covered-posts", called.lang, posts=named)


def _post_part(side: AsRecipient, called: Called) -> Iterator[RenderableType]:
    """Give each post, why it is one, and how much of it is covered."""
    if not side.posts:
        return
    yield heading(tell("show-posts", called.lang))
    made = called.table("post why-post rate covered in-all", right=(3, 4))
    for post in side.posts:
        assessed = post.uncovered is not None
        made.add_row(
            called.specialty(post.post),
            _why(post, called),
            _rate(post.gap),
            shown(len(post.months) - len(post.uncovered or ()) if assessed else None),
            shown(len(post.months)),
        )
    yield made


def _rate(gap: GapSums | None) -> str:
    """Write the rate and the sums that it comes from."""
    if gap is None or gap.rate is None:
        return "-"
    return f"{100 * gap.rate:.2f}% ({shown(gap.referred_out)}/{shown(gap.patients)})"


def _why(post: PostRow, called: Called) -> str:
    """Say why a post is asked for: a core specialty, its rank, or whom it is for."""
    lang, gap = called.lang, post.gap
    if gap is not None:
        if gap.core:
            return tell("show-core", lang)
        return tell("show-ranked", lang, rank=gap.rank) if gap.rank else tell("show-gap", lang)
    role = tell(f"role-{post.role.value}", lang) if post.role is not None else ""
    title = post.min_title.name.lower() if post.min_title is not None else "resident"
    if title == "resident":
        return role or "-"
    return tell("show-duty", lang, role=role, title=tell(f"title-{title}", lang))


def _month_part(side: AsRecipient, months: Span, called: Called) -> Iterator[RenderableType]:
    """Give a row of signs for each post, and what the signs mean."""
    rows = list(post_rows(side, months, called))
    signs = {sign for _, line in rows for sign in line}
    if not signs - {" "}:
        return
    if side.stints is not None:
        rows.insert(0, (tell("show-on-site", called.lang), count_row(side.stints, months)))
    yield heading(tell("show-month-by-month", called.lang))
    yield Bars(months, rows)
    yield ""
    yield from (tell(code, called.lang) for sign, code in SIGNS if signs & set(sign))


def _stint_part(side: AsRecipient, called: Called) -> Iterator[RenderableType]:
    """Give the stints post by post, numbered as in the rows of signs."""
    stints = side.stints or ()
    if not stints:
        return
    signs, order = numbers(stints), {post.post: at for at, post in enumerate(side.posts)}
    in_order = sorted(stints, key=lambda s: (order.get(s.post, len(order)), s.post, s.months))
    rows = [
        {
            "post": called.specialty(stint.post),
            "number": signs[stint.post, stint.person],
            "person": called.of(stint.person),
            "when": called.months(stint.months),
            "count": shown(len(stint.months)),
            "supporter": called.of(stint.supporter),
            "appointment": appointed(stint, called),
        }
        for stint in in_order
    ]
    yield heading(tell("show-stints", called.lang, count=len(stints)))
    yield called.filled(rows, left_out=_left_out(stints), right=("count",))


def _left_out(stints: Sequence[StintRow]) -> Iterator[str]:
    """Name the columns that would say the same in every row."""
    if len({stint.supporter for stint in stints}) == 1:
        yield "supporter"
    if not any(stint.appointment or stint.fixed for stint in stints):
        yield "appointment"


def appointed(stint: StintRow, called: Called) -> str:
    """Name the appointment of a stint, and say where the scenario fixes it."""
    title = stint.appointment
    words = [tell(f"appointment-{title.value}", called.lang)] if title else []
    words += [tell("show-fixed", called.lang)] if stint.fixed else []
    return tell("cli-comma", called.lang).join(words) or "-"
