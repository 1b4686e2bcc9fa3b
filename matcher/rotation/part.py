"""One part of the rotation: people and posts that nothing ties to the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.rotation.columns import StintBook, Stints
from matcher.rotation.outline import Outline, outline

Pair = tuple[str, str]


@dataclass(frozen=True)
class Part:
    """Some people, the posts they can fill, and the outline of the rules between them.

    ``pairs`` are those that may be used; None: all between these people and posts.
    """

    book: StintBook
    people: tuple[Person, ...]
    posts: tuple[Post, ...]
    pairs: frozenset[Pair] | None = None

    @property
    def key(self) -> tuple:
        """Equal for equal parts of one book."""
        people = tuple(person.id for person in self.people)
        return people, tuple(post.key for post in self.posts), self.pairs

    @cached_property
    def outline(self) -> Outline:
        """What limits these people at these posts."""
        return outline(self.book.problem, self.people, self.posts)

    @cached_property
    def options(self) -> tuple[tuple[int, int, Stints], ...]:
        """Person number, post number and admitted stints, where there are any."""
        return tuple(
            (i, j, stints)
            for i, person in enumerate(self.people)
            for j, post in enumerate(self.posts)
            if _paired(self.pairs, person, post) and len(stints := self.book.stints(person, post))
        )

    @cached_property
    def begun(self) -> tuple[tuple[int, int, int, int], ...]:
        """What an earlier plan has for these people and posts: numbers, first and last position."""
        published, start = self.book.problem.scenario.published, self.book.problem.horizon.first
        if published is None:
            return ()
        spans = {(i, j): set(stints.spans) for i, j, stints in self.options}
        people = {person.id: i for i, person in enumerate(self.people)}
        posts = {post.key: j for j, post in enumerate(self.posts)}
        known = (s for s in published.every if s.person in people and s.post_key in posts)
        told = (
            (people[s.person], posts[s.post_key], s.months.first - start, s.months.last - start)
            for s in known
        )
        return tuple(one for one in told if one[2:] in spans.get(one[:2], ()))

    def needs(self, post: Post) -> list[int]:
        """People missing by month position for the post to be covered; 0 outside its months."""
        needed = [0] * self.book.open.length
        held = self.book.open.held.get(post.key)
        window = self.book.open.window(post.months)
        for month in range(window.start, window.stop):
            there = 0 if held is None else int(held[month])
            needed[month] = max(0, post.count - there)
        return needed


def weight_covered(post: Post, needs: Sequence[int], spans: Iterable[tuple[int, int]]) -> int:
    """Weight of the months that people on these stints (first and last position) cover.

    ``needs`` is what ``Part.needs`` says of the post.
    """
    left = list(needs)
    for first, last in spans:
        for month in range(first, last + 1):
            left[month] -= 1
    covered = (before > 0 >= after for before, after in zip(needs, left, strict=True))
    return post.weight * sum(covered)


def parts(
    book: StintBook,
    people: Iterable[Person],
    posts: Sequence[Post],
    pairs: frozenset[Pair] | None = None,
) -> list[Part]:
    """Split people and posts where neither a skill nor a department's limit ties them.

    A limit that all posts together cannot reach ties nobody. Where rules hold that the outline
    does not know, everything stays together.
    """
    members = {person.id: person for person in people}
    whole = outline(book.problem, tuple(members.values()), posts)
    if not whole.complete:
        return [Part(book, tuple(members.values()), tuple(posts), pairs)]
    graph = _skills(members.values(), posts, pairs)
    for person in members.values():
        home = person.hospital, person.specialty
        if home in whole.away:
            graph.add_edge(("person", person.id), ("home", home))
    for node in [node for node in graph if node[0] == "home"]:
        if _places(graph, node, posts) <= int(whole.away[node[1]].min()):
            graph.remove_node(node)
    groups = (group for group in nx.connected_components(graph) if _has_both(group))
    return [_part(book, group, members, posts, pairs) for group in groups]


def _skills(
    people: Iterable[Person], posts: Sequence[Post], pairs: frozenset[Pair] | None
) -> nx.Graph:
    """People and posts, tied through hospital, role and specialty."""
    graph: nx.Graph = nx.Graph()
    hospitals = dict.fromkeys(person.hospital for person in people)
    for post in posts:
        for hospital in hospitals:
            if pairs is None or (hospital, post.recipient) in pairs:
                graph.add_edge(("post", post.key), ("skill", hospital, post.role, post.specialty))
    for person in people:
        graph.add_node(("person", person.id))
        for specialty in (None, *person.specialties):
            skill = ("skill", person.hospital, person.role, specialty)
            if skill in graph:
                graph.add_edge(("person", person.id), skill)
    return graph


def _places(graph: nx.Graph, home: tuple, posts: Sequence[Post]) -> int:
    """How many people of a department could be at posts at once, if enough of them went."""
    skills = {skill for person in graph[home] for skill in graph[person] if skill[0] == "skill"}
    keys = {node[1] for skill in skills for node in graph[skill] if node[0] == "post"}
    return sum(post.count for post in posts if post.key in keys)


def _has_both(group: set) -> bool:
    return {"person", "post"} <= {node[0] for node in group}


def _paired(pairs: frozenset[Pair] | None, person: Person, post: Post) -> bool:
    return pairs is None or (person.hospital, post.recipient) in pairs


def _part(
    book: StintBook,
    group: set,
    members: dict[str, Person],
    posts: Sequence[Post],
    pairs: frozenset[Pair] | None,
) -> Part:
    ids = {node[1] for node in group if node[0] == "person"}
    keys = {node[1] for node in group if node[0] == "post"}
    return Part(
        book,
        tuple(person for person in members.values() if person.id in ids),
        tuple(post for post in posts if post.key in keys),
        pairs,
    )
