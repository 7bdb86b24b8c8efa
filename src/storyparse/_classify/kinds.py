"""What a draft segment can be: kinds, finer than the roles that they map to.

What a later pass or the assembly needs to know of a draft is its kind or a field of it, never the
name of the rule that decided.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, Self

from storyparse._model import Role


class Kind(Enum):
    """What a draft is, finer than the role that it maps to."""

    role: Role

    __hash__ = object.__hash__  # Members are single: identity will do, and is quick.

    def __new__(cls, role: Role) -> Self:
        """Number the members, for several share a role."""
        kind = object.__new__(cls)
        kind._value_ = len(cls.__members__)
        kind.role = role
        return kind

    HEADER = Role.HEADER
    HEADLINE = Role.HEADLINE
    HEADLINE_REST = Role.HEADLINE
    """The rest of a headline that was cut in two."""
    SUBHEADLINE = Role.SUBHEADLINE
    BYLINE = Role.BYLINE
    DATELINE = Role.BYLINE
    """A place alone on its line."""
    NESTED_BYLINE = Role.BYLINE
    """Who wrote one of several stories in a body: not the page's byline."""
    OPENING_BYLINE = Role.BYLINE
    """Who wrote, or where, at the head of a text's first line."""
    EDITOR = Role.EDITOR
    STAMP = Role.TIMESTAMP
    """A time that does not say which: what the label above it says, else when it was updated."""
    UPDATED = Role.TIMESTAMP
    PUBLISHED = Role.TIMESTAMP
    UPDATED_LABEL = Role.TIMESTAMP
    """What says which time the stamp on the line below is."""
    PUBLISHED_LABEL = Role.TIMESTAMP
    CLOCK = Role.TIMESTAMP
    """The clock line that opens an entry of a live page."""
    SUMMARY_LABEL = Role.LABEL
    BODY_LABEL = Role.LABEL
    LIVE_LABEL = Role.LABEL
    """A label of the body that only live pages have."""
    SIDE_LABEL = Role.LABEL
    """A label of lines that belong to neither the summary nor the body: captions, links."""
    SUMMARY = Role.SUMMARY
    PARAGRAPH = Role.PARAGRAPH
    HEADING = Role.HEADING
    CAPTION = Role.CAPTION
    """A caption that makes a photo of its own."""
    CREDITED_CAPTION = Role.CAPTION
    """A caption whose credit makes the photo."""
    CAPTION_COPY = Role.CAPTION
    """A caption that is printed elsewhere, too."""
    PHOTO_CREDIT = Role.CREDIT
    CREDIT_COPY = Role.CREDIT
    """The credit of a photo that is printed twice."""
    GALLERY_CREDIT = Role.CREDIT
    """The photographers of a whole gallery."""
    RELATED = Role.RELATED
    SLIDE = Role.SLIDE
    FURNITURE = Role.FURNITURE
    HEADER_ELEMENT = Role.FURNITURE
    """The tags around a header."""
    BLANK = Role.BLANK
    STRAY = Role.STRAY
    JOINED_HEAD = Role.STRAY
    """A headline and a byline on one line, which nothing tells apart."""


UPDATES: Final = frozenset({Kind.UPDATED, Kind.STAMP})
STAMPS: Final = UPDATES | {Kind.PUBLISHED, Kind.UPDATED_LABEL, Kind.PUBLISHED_LABEL}
"""The page's own times, and what says which of them stands below."""
BODY_LABELS: Final = frozenset({Kind.BODY_LABEL, Kind.LIVE_LABEL})
LABELS: Final = BODY_LABELS | {Kind.SUMMARY_LABEL}
ENTRIES: Final = frozenset({Kind.SLIDE, Kind.CLOCK})
"""What opens a slide or an entry: the body's sections, and stretches of its lines."""
CAPTIONS: Final = frozenset({Kind.CAPTION, Kind.CREDITED_CAPTION, Kind.CAPTION_COPY})
