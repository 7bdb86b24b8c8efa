"""A story in, its values out, each with the segments of the dump that it was read from.

Values are found again by their text, role by role and in page order, so this knows no dialect and
no rule. A value whose segments cannot be told has none: nothing is guessed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import count
from typing import Final, TypeAlias

import regex
from attrs import fields, frozen

from storyparse._model import Byline, Header, Photo, RelatedLink, Role, Section, Story
from storyparse._text.json_values import thaw, write
from storyparse._text.matching import sound, stripped

_Values: TypeAlias = "tuple[tuple[str, str], ...]"

_NUMBER: Final = regex.compile(r"\d+")
_BODY: Final = frozenset({Role.PARAGRAPH, Role.HEADING, Role.SLIDE})


@frozen(kw_only=True)
class Part:
    """A value of a story and where it comes from.

    Args:
        path: Its place in the model, ``sections[0].paragraphs[1]``.
        role: What its segments are, or most of them.
        values: Its text, or several, each with its name; a lone text has an empty name.
        segments: Indexes into the story's segments, in order.
    """

    path: str
    role: Role
    values: _Values
    segments: tuple[int, ...]


def origins(story: Story) -> list[list[Part]]:
    r"""Tell where each value of a story comes from.

    Args:
        story: A parsed story.

    Returns:
        The parts of the head and the summary, then those of each section, each group in the
        order of the page.

    Example:
        >>> from storyparse import parse
        >>> story = parse("नहर में मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\nगांव में हड़कंप है।")
        >>> [(part.path, part.segments) for group in origins(story) for part in group]
        [('headline', (0,)), ('byline', (1,)), ('sections[0].paragraphs[0]', (2,))]
    """
    search = _Search(story)
    head = search.head()
    return [
        sorted(group, key=lambda part: part.segments[:1] or (0,))
        for group in (head, *[search.section(*item) for item in enumerate(story.sections)])
    ]


class _Search:
    """The segments of a story by role, each given out once."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.texts = [sound(stripped(segment.raw)) for segment in story.segments]
        self.left: dict[Role, deque[int]] = {role: deque() for role in Role}
        for index, segment in enumerate(story.segments):
            self.left[segment.role].append(index)
        self.body = min([self.left[role][0] for role in _BODY if self.left[role]], default=0)

    def take(self, role: Role, accepts: Callable[[str], bool]) -> tuple[int, ...]:
        """Give out the first segment of a role whose text will do, if there is one."""
        for index in self.left[role]:
            if accepts(self.texts[index]):
                self.left[role].remove(index)
                return (index,)
        return ()

    def lone(self, path: str, role: Role, text: str) -> Part:
        """Find a value that is the whole text of a segment."""
        return Part(
            path=path, role=role, values=(("", text),), segments=self.take(role, text.__eq__)
        )

    def head(self) -> list[Part]:
        story = self.story
        parts = []
        if story.header is not None:
            at = tuple(self.left[Role.HEADER])
            values = _header(story.header, story.created_at)
            parts.append(Part(path="header", role=Role.HEADER, values=values, segments=at))
        if story.headline is not None:
            parts.append(self.lone("headline", Role.HEADLINE, story.headline))
        for number, text in enumerate(story.subheadlines):
            parts.append(self.lone(f"subheadlines[{number}]", Role.SUBHEADLINE, text))
        if story.byline is not None:
            parts.append(self.byline(story.byline))
        for name in ("published_at", "updated_at"):
            moment = getattr(story, name)
            if moment is not None:
                at = self.take(Role.TIMESTAMP, _tells(moment))
                parts.append(
                    Part(path=name, role=Role.TIMESTAMP, values=_moment(moment), segments=at)
                )
        for number, text in enumerate(story.summary):
            parts.append(self.lone(f"summary[{number}]", Role.SUMMARY, text))
        # What stands outside the body stands above it.
        photos = len(story.photos) - sum([len(section.photos) for section in story.sections])
        links = len(story.related_links) - sum([len(one.related_links) for one in story.sections])
        parts += self.photos("", story.photos[:photos])
        parts += self.links("", story.related_links[:links])
        return parts

    def section(self, number: int, section: Section) -> list[Part]:
        path = f"sections[{number}]."
        before = self.story.sections[number - 1] if number else Section()
        parts = []
        if section.slide is not None and section.slide != before.slide:
            at = self.take(Role.SLIDE, lambda text: _numbers(text)[:1] == [section.slide])
            number_of = (("", str(section.slide)),)
            parts.append(Part(path=path + "slide", role=Role.SLIDE, values=number_of, segments=at))
        if (moment := section.posted_at) is not None and moment != before.posted_at:
            at = self.take(Role.TIMESTAMP, _tells(moment))
            values = _moment(moment)
            parts.append(
                Part(path=path + "posted_at", role=Role.TIMESTAMP, values=values, segments=at)
            )
        if section.heading is not None:
            parts.append(self.lone(path + "heading", Role.HEADING, section.heading))
        for index, text in enumerate(section.paragraphs):
            parts.append(self.lone(f"{path}paragraphs[{index}]", Role.PARAGRAPH, text))
        parts += self.photos(path, section.photos)
        parts += self.links(path, section.related_links)
        return parts

    def byline(self, byline: Byline) -> Part:
        values = tuple([("author", author) for author in byline.authors])
        values += _named(byline, "desk", "agency", "publisher", "place", "editor")
        told = [text for _, text in values]
        at = [
            index
            for role in (Role.BYLINE, Role.EDITOR)
            for index in self.left[role]
            if index < (self.body or index + 1) and any([one in self.texts[index] for one in told])
        ]
        return Part(path="byline", role=Role.BYLINE, values=values, segments=tuple(sorted(at)))

    def photos(self, path: str, photos: Iterable[Photo]) -> Iterable[Part]:
        for number, photo in zip(count(), photos, strict=False):
            caption, credit = photo.caption, photo.credit
            at: list[int] = []
            if credit is not None:
                at += self.take(Role.CREDIT, lambda text, want=credit: want in text)  # type: ignore[misc]
            if caption is not None:
                at += self._captions(caption, at[0] if at else None)
            yield Part(
                path=f"{path}photos[{number}]",
                role=Role.CAPTION,
                values=_named(photo, "caption", "credit"),
                segments=tuple(sorted(at)),
            )

    def _captions(self, caption: str, credit: int | None) -> Iterable[int]:
        """Find a caption, and the copies of it that are printed before its credit."""
        while at := self.take(Role.CAPTION, caption.__eq__):
            if credit is not None and at[0] > credit:
                self.left[Role.CAPTION].appendleft(at[0])
                return
            yield at[0]
            if credit is None:
                return

    def links(self, path: str, links: Iterable[RelatedLink]) -> Iterable[Part]:
        for number, link in zip(count(), links, strict=False):
            values = _named(link, "label", "title")
            at = self.take(
                Role.RELATED,
                lambda text, want=values: all([one in text for _, one in want]),  # type: ignore[misc]
            )
            yield Part(
                path=f"{path}related_links[{number}]",
                role=Role.RELATED,
                values=values,
                segments=at,
            )


def _named(owner: Byline | Photo | RelatedLink | Header, *names: str) -> _Values:
    """Name the fields that are there."""
    return tuple([(name, value) for name in names if (value := getattr(owner, name)) is not None])


def _header(header: Header, created: datetime | None) -> _Values:
    values = _named(header, "id", "slug", "type", "status", "title")
    if header.category is not None:
        held = [getattr(header.category, field.name) for field in fields(type(header.category))]
        values += (("category", " · ".join([text for text in held if text is not None])),)
    if header.extra:
        values += (("extra", write(thaw(header.extra))),)
    if created is not None:
        values += (("created_at", created.isoformat(" ")),)
    return values


def _moment(moment: datetime) -> _Values:
    return (("", moment.isoformat(" ", "minutes")),)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(text[:200]) if len(number) < 5]


def _tells(moment: datetime) -> Callable[[str], bool]:
    """Tell whether a text can stand for a moment: the numbers of its date and clock are in it."""
    hours = {moment.hour, moment.hour % 12 or 12}

    def tells(text: str) -> bool:
        numbers = set(_numbers(text))
        return {moment.year, moment.day, moment.minute} <= numbers and bool(hours & numbers)

    return tells
