"""Made-up trainees: staff of the recipients who are sent to a supporter to learn."""

from collections.abc import Mapping, Sequence

from matcher.domain.months import format_month, parse_month
from matcher.synthetic.draws import between, stream

LATE_SHARE, EARLY_SHARE = 0.1, 0.1


def make_trainees(
    recipients: Sequence[Mapping[str, str]],
    specialties: Mapping[str, Sequence[str]],
    sizes: Mapping[str, int],
    seed: int,
    first: str,
    last: str,
    role: str = "clinician",
) -> list[dict]:
    """Rows of the trainees table: `sizes` people of each recipient, each in one specialty.

    specialties: by recipient, those to draw from; without any the column stays blank. One person
    in ten can go only from the middle of the horizon `first` … `last` on, one only until then.
    """
    middle = (parse_month(first) + parse_month(last)) // 2
    rows: list[dict] = []
    for recipient in recipients:
        own = specialties.get(recipient["id"]) or ("",)
        rng = stream(seed, f"trainees/{role}", recipient["id"])
        size = sizes.get(recipient["id"], 0)
        chosen, moments = between(rng, size, 0, len(own) - 1), rng.random(size)
        for place in range(size):
            late, early = moments[place] < LATE_SHARE, moments[place] >= 1 - EARLY_SHARE
            rows.append(
                {
                    "id": f"{recipient['id']}-trainee-{role}-{place + 1}",
                    "recipient": recipient["id"],
                    "specialty": own[chosen[place]],
                    "role": role,
                    "first": format_month(middle) if late else "",
                    "last": format_month(middle) if early else "",
                }
            )
    return rows
