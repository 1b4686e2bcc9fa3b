"""The made-up rows of a new scenario: small, solvable, and plainly not real."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matcher.language.catalogue import Lang

Rows = list[dict[str, Any]]

_WORDS: Mapping[str, tuple[str, str]] = {
    "supporter": ("Example supporter {} (made up)", "示例支援医院{}（虚构）"),
    "recipient": ("Example recipient {} (made up)", "示例受援医院{}（虚构）"),
    "person": ("Example person {}", "示例人员{}"),
    "east": ("Example East", "示例东市"),
    "west": ("Example West", "示例西州"),
    "general": ("general", "综合医院"),
    "tcm": ("tcm", "中医医院"),
    "clinician": ("clinician", "医师"),
    "manager": ("manager", "管理"),
    "attending": ("attending", "主治医师"),
    "associate_chief": ("associate_chief", "副主任医师"),
    "chief": ("chief", "主任医师"),
    "section_head": ("attending", "科长"),
    "yes": ("true", "是"),
    "no": ("false", "否"),
    "leave": ("maternity leave", "产假"),
    "icu": ("Intensive care", "重症医学科"),
    "emergency": ("Emergency medicine", "急诊科"),
    "cardiology": ("Cardiology", "心血管内科"),
    "orthopaedics": ("Orthopaedics", "骨科"),
    "paediatrics": ("Paediatrics", "儿科"),
}
_SPECIALTIES = ("icu", "emergency", "cardiology", "orthopaedics", "paediatrics")
_TITLES = ("attending", "associate_chief", "chief")


def example_rows(lang: Lang, year: int) -> dict[str, Rows]:
    """Give rows by table and column for a horizon that begins in January of ``year``."""
    word = {key: pair[0 if lang == "en" else 1] for key, pair in _WORDS.items()}
    return {
        "supporters": [_supporter(word, number) for number in (1, 2, 3)],
        "recipients": [_recipient(word, number) for number in (1, 2, 3, 4)],
        "specialties": [
            {"id": key, "name": word[key], "core": word["yes" if key in _SPECIALTIES[:2] else "no"]}
            for key in _SPECIALTIES
        ],
        "capabilities": _capabilities(),
        "referrals": _referrals(year),
        "staff": _staff(word),
        "absences": [
            {
                "staff": "S01-03",
                "first": f"{year}-01",
                "last": f"{year}-06",
                "reason": word["leave"],
            }
        ],
        "posts": [{"recipient": "R01", "post": "manager", "role": word["manager"], "count": 1}],
        "links": [{"supporter_region": word["east"], "recipient_region": word["west"]}],
        "incumbent": [
            {"supporter": "S01", "recipient": "R01", "since": f"{year - 1}-01"},
            {"supporter": "S02", "recipient": "R02", "since": f"{year - 1}-01"},
            {"supporter": "S03", "recipient": "R04", "since": f"{year - 1}-01"},
        ],
    }


def _supporter(word: Mapping[str, str], number: int) -> dict[str, Any]:
    return {
        "id": f"S{number:02d}",
        "name": word["supporter"].format(number),
        "kind": word["tcm" if number == 3 else "general"],
        "city": word["east"],
        "latitude": 31 + number / 10,
        "longitude": 120 + number / 10,
        "capacity": 2 if number == 1 else 1,
    }


def _recipient(word: Mapping[str, str], number: int) -> dict[str, Any]:
    return {
        "id": f"R{number:02d}",
        "name": word["recipient"].format(number),
        "kind": word["tcm" if number == 4 else "general"],
        "city": word["west"],
        "latitude": 27 + number / 5,
        "longitude": 107 + number / 10,
        "load": 1,
        "priority": 2 if number == 1 else 1,
    }


def _capabilities() -> Rows:
    return [
        {
            "supporter": f"S{number:02d}",
            "specialty": specialty,
            "strength": 1 + (2 * number + place) % 5,
            "training_places": 1,
        }
        for number in (1, 2, 3)
        for place, specialty in enumerate(_SPECIALTIES)
    ]


def _referrals(year: int) -> Rows:
    return [
        {
            "recipient": f"R{number:02d}",
            "specialty": specialty,
            "year": before,
            "patients": 400 + 50 * number + 10 * place,
            "referred_out": 40 + 7 * ((number + 2 * place) % 5) + before % 3,
        }
        for number in (1, 2, 3, 4)
        for place, specialty in enumerate(_SPECIALTIES)
        for before in range(year - 3, year)
    ]


def _staff(word: Mapping[str, str]) -> Rows:
    found: Rows = []
    for hospital in ("S01", "S02", "S03"):
        for number in range(1, 3 * len(_SPECIALTIES) + 1):
            place, rank = divmod(number - 1, 3)
            found.append(_person(word, hospital, number, _SPECIALTIES[place], _TITLES[rank]))
        manager = _person(word, hospital, len(found) + 1, None, "section_head")
        found.append(manager | {"id": f"{hospital}-99", "role": word["manager"]})
    return found


def _person(
    word: Mapping[str, str], hospital: str, number: int, specialty: str | None, title: str
) -> dict[str, Any]:
    return {
        "id": f"{hospital}-{number:02d}",
        "hospital": hospital,
        "specialty": specialty,
        "name": word["person"].format(f"{hospital}-{number:02d}"),
        "role": word["clinician"],
        "title": word[title],
    }
