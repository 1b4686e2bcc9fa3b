"""Posts of gaps, duties and the posts table: order, months, weights and clashes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.domain.hospitals import Kind, Recipient
from matcher.domain.months import Span
from matcher.domain.people import Role, Title
from matcher.domain.posts import Post
from matcher.gaps.derive import derive
from matcher.gaps.posts import PostClash
from matcher.language.catalogue import LANGS, say
from matcher.rules.listed import Listed


def duty(post, **fields):
    return {"post": post, "role": Role.MANAGER, **fields}


def listed(recipient, name, months):
    return Post(recipient=recipient, name=name, specialty=None, months=months, weight=7)


def test_posts_come_by_recipient_then_gaps_duties_and_listed_ones(make):
    recipients = [
        Recipient(id="R2", name="R2", kind=Kind.GENERAL, priority=2),
        Recipient(id="R1", name="R1", kind=Kind.TCM),
    ]
    rows = make.referrals("R2", 2016, b=(4, 1), a=(4, 3))
    posts = (listed("R1", "head", make.horizon), listed("R2", "head", make.horizon))
    derived = derive(make.scene(rows, recipients=recipients, duties=[duty("boss")], posts=posts))
    assert [post.key for post in derived.posts] == [
        *(("R2", name) for name in ("icu", "emergency", "a", "b", "boss", "head")),
        *(("R1", name) for name in ("icu", "emergency", "head")),
    ]
    weights = {post.key: post.weight for post in derived.posts}
    assert weights["R2", "icu"] == 600
    assert weights["R2", "a"] == 1500
    assert weights["R2", "boss"] == 600
    assert [post.gap for post in derived.posts[:6]] == [True] * 4 + [False] * 2


def test_a_duty_keeps_what_the_rule_says(make):
    asked = duty("vice", specialty="icu", min_title=Title.CHIEF, count=2, weight=0, single=True)
    (post,) = [p for p in derive(make.scene(None, duties=[asked])).posts if not p.gap]
    assert (post.specialty, post.min_title, post.count) == ("icu", Title.CHIEF, 2)
    assert (post.weight, post.single, post.role) == (0, True, Role.MANAGER)


def test_a_listed_post_keeps_what_the_table_says(make):
    row = replace(listed("R1", "head", make.horizon), min_title=Title.CHIEF, count=2, single=True)
    (post,) = [p for p in derive(make.scene(None, posts=(row,))).posts if not p.gap]
    assert post == row


def test_months_are_those_of_the_recipient_inside_the_horizon(make):
    first, last = make.horizon.first, make.horizon.last
    recipients = [
        Recipient(id="R1", name="R1", kind=Kind.GENERAL, months=Span(first + 3, last + 9)),
        Recipient(id="R2", name="R2", kind=Kind.GENERAL, months=Span(first - 9, first - 1)),
    ]
    derived = derive(make.scene(None, recipients=recipients, duties=[duty("boss")]))
    assert {post.months for post in derived.posts} == {Span(first + 3, last)}
    assert {post.recipient for post in derived.posts} == {"R1"}


def test_without_the_rule_only_duties_and_listed_posts_count(make):
    posts = (listed("R1", "icu", make.horizon),)
    scenario = make.scene(None, duties=[duty("boss")], posts=posts)
    rules = {"listed": Listed(), "posts": scenario.rules["posts"]}
    derived = derive(replace(scenario, rules=rules))
    assert derived.gaps == ()
    assert [post.name for post in derived.posts] == ["boss", "icu"]


def test_one_name_twice_at_a_recipient_is_refused_in_words(make):
    posts = (listed("R1", "icu", make.horizon),)
    with pytest.raises(PostClash) as caught:
        derive(make.scene(None, posts=posts))
    for lang in LANGS:
        assert "icu" in say(caught.value.message, lang)
