"""Duty posts beside the gaps, the same at every recipient concerned."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, field_validator, model_validator

from matcher.domain.people import Role, Title
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastOne, AtLeastZero, TitleName


class DutyPost(BaseModel):
    """One duty post; ``weight`` None: priority × core weight; ``specialty`` None: any."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    post: str
    role: Role = Role.CLINICIAN
    specialty: str | None = None
    min_title: TitleName = Title.RESIDENT
    count: AtLeastOne = 1
    weight: AtLeastZero | None = None
    single: bool = False


class Posts(Rule):
    """Each recipient concerned has these posts in all its months; a bare list is enough."""

    name = "posts"
    group = "policy"
    texts = {
        "name-posts": ("duty posts", "另设岗位"),
        "rule-posts": (
            "Each recipient also has these duty posts: { $posts }.",
            "每家受援医院另设岗位：{ $posts }。",
        ),
        "posts-posts-one": (
            "{ $post } ({ $role }{ $has_specialty ->\n"
            '    [no] {""}\n   *[yes] {" "}of { $specialty }\n}{ $has_min_title ->\n'
            '    [no] {""}\n   *[yes] , { $min_title } or above\n}{ $has_count ->\n'
            '    [no] {""}\n   *[yes] , { $count } people\n}{ $has_weight ->\n'
            '    [no] {""}\n   *[yes] , weight { $weight }\n}{ $has_single ->\n'
            '    [no] {""}\n   *[yes] , one person from first to last\n})',
            "{ $post }（{ $role }{ $has_specialty ->\n"
            '    [no] {""}\n   *[yes] ，专科{ $specialty }\n}{ $has_min_title ->\n'
            '    [no] {""}\n   *[yes] ，{ $min_title }及以上\n}{ $has_count ->\n'
            '    [no] {""}\n   *[yes] ，{ $count } 人\n}{ $has_weight ->\n'
            '    [no] {""}\n   *[yes] ，权重 { $weight }\n}{ $has_single ->\n'
            '    [no] {""}\n   *[yes] ，一人到底\n}）',
        ),
    }

    posts: tuple[DutyPost, ...]

    @model_validator(mode="before")
    @classmethod
    def _bare_list(cls, value: Any) -> Any:
        return {"posts": value} if isinstance(value, list | tuple) else value

    @field_validator("posts")
    @classmethod
    def _distinct(cls, posts: tuple[DutyPost, ...]) -> tuple[DutyPost, ...]:
        names = [post.post for post in posts]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"each post once: {', '.join(twice)}")
        return posts
