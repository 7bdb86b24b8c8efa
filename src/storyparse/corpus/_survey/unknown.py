"""A story in, what its dialect may not know out: lines, shapes of lines, stamps, desks.

Nothing here decides anything. It gathers what was taken for plain text, and what recurs among that
across dumps is likely a habit of the paper that the dialect lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from storyparse._dialect import Dialect
from storyparse._model import Role, Story
from storyparse._text.matching import sound, stripped
from storyparse.corpus._survey.shapes import line_shape, stamp_shape

KINDS: Final = ("lines", "shapes", "stamps", "desks")
"""What may be unknown: lines, shapes of lines, stamps not read, bylines without a known desk."""

LONGEST: Final = 300
"""Code points of a line that is looked at: furniture is short."""

_PLAIN: Final = (Role.PARAGRAPH, Role.SUMMARY, Role.HEADING)
_DIGITS: Final = regex.compile(r"\d++(?:[.,:/-]\d++)*+")
_SHORT: Final = 60
_CLOCK: Final = regex.compile(r"\d{1,2}:\d\d(?!\d)")
_DATE: Final = regex.compile(r"(?:19|20)\d\d|(?:१९|२०)[०-९]{2}|\b(?:AM|PM|IST)\b", regex.IGNORECASE)
_LONGEST_STAMP: Final = 120


class Unknown(NamedTuple):
    """Something a dialect may not know: its kind, its text or shape, its line."""

    kind: str
    text: str
    line: int


def unknown(story: Story, dialect: Dialect) -> Iterator[Unknown]:
    r"""Give what a dialect may not know of a story, each thing once.

    Example:
        >>> from storyparse import AMAR_UJALA, parse
        >>> story = parse("पारा गिरा\nन्यूज डेस्क, अमर उजाला, आगरा\nरिपोर्ट: कल से बारिश होगी।")
        >>> [(found.kind, found.text) for found in unknown(story, AMAR_UJALA)][1]
        ('shapes', 'रिपोर्ट: <text>')
    """
    seen = set()
    for found in _all(story, dialect):
        if found[:2] not in seen:
            seen.add(found[:2])
            yield found


def _all(story: Story, dialect: Dialect) -> Iterator[Unknown]:
    unread = {found.line for found in story.diagnostics if found.code == "timestamp-unreadable"}
    for part in story.segments:
        if part.role in _PLAIN and len(part.raw) <= LONGEST:
            yield from _of_plain(sound(stripped(part.raw)), part.line, dialect)
        elif (part.role is Role.TIMESTAMP and part.line in unread) or (
            part.role is Role.STRAY and _is_stamp(part.raw)
        ):
            yield Unknown("stamps", stamp_shape(sound(stripped(part.raw)), dialect), part.line)
    byline = story.byline
    if byline is not None and byline.desk is None and byline.agency is None:
        line = next((part.line for part in story.segments if part.role is Role.BYLINE), 1)
        for author in byline.authors:
            yield Unknown("desks", sound(author), line)


def _of_plain(text: str, line: int, dialect: Dialect) -> Iterator[Unknown]:
    yield Unknown("lines", text, line)
    if _is_stamp(text):
        yield Unknown("stamps", stamp_shape(text, dialect), line)
    elif (shape := line_shape(text)) or (len(text) <= _SHORT and (shape := _numbers(text)) != text):
        yield Unknown("shapes", shape, line)


def _is_stamp(text: str) -> bool:
    return len(text) <= _LONGEST_STAMP and bool(_CLOCK.search(text) and _DATE.search(text))


def _numbers(text: str) -> str:
    return _DIGITS.sub("<n>", text)
