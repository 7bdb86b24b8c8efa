"""A page whose every piece has its role in, its story out.

Nothing is decided here but what belongs to what: which photo stands in which section, which
editor goes with which byline. Values are the pieces' own text. Segments, of which every story has
dozens, and sections are filled in while they are open: through the constructor of a frozen class it
takes four times as long.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from operator import attrgetter
from typing import Any, Final, cast

from storyparse._assemble.times import Times
from storyparse._classify.page import Page, Piece
from storyparse._fields.byline import read_byline
from storyparse._model import Byline, Photo, RelatedLink, Role, Section, Segment, Story
from storyparse._text.matching import number_in

_STRAY: Final = Role.STRAY


class _Open:
    """What may still be filled in; once it is whole it gets the class of its other parent."""

    __slots__ = ()
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


class _OpenSegment(_Open, Segment):
    __slots__ = ()


class _OpenSection(_Open, Section):
    """A section that has lists where a whole one has tuples."""

    __slots__ = ()


def _opened(
    heading: str | None = None, slide: int | None = None, posted_at: datetime | None = None
) -> Any:  # noqa: ANN401 -- an open section, of which no type says that it has lists.
    section: Any = object.__new__(_OpenSection)
    section.heading = heading
    section.slide = slide
    section.posted_at = posted_at
    section.paragraphs = []
    section.photos = []
    section.related_links = []
    return section


def _closed(section: Any) -> Section:  # noqa: ANN401
    section.paragraphs = tuple(section.paragraphs)
    section.photos = tuple(section.photos)
    section.related_links = tuple(section.related_links)
    section.__class__ = Section
    return cast("Section", section)


class _Parts:
    """The parts of a story as its pieces give them; a method for each role that says something."""

    def __init__(self, times: Times) -> None:
        self.times = times
        self.headline: str | None = None
        self.subheadlines: list[str] = []
        self.byline: list[Piece] = []
        self.summary: list[str] = []
        self.photos: list[Photo] = []
        self.links: list[RelatedLink] = []
        self.drafts = [_opened()]
        """Sections, the last of which is at hand; the first may stay empty."""
        self.entry = False
        """A counter or a clock line opened the last one, which has no heading yet."""
        self.open = False
        """The body has begun."""

    def close_sections(self) -> tuple[Section, ...]:
        """Close the sections; after this nothing more is put."""
        first = self.drafts[0]
        empty = not (first.paragraphs or first.photos or first.related_links)
        return tuple(map(_closed, self.drafts[empty:]))

    def put_headline(self, piece: Piece) -> None:
        self.headline = piece.text

    def put_subheadline(self, piece: Piece) -> None:
        self.subheadlines.append(piece.text)

    def put_byline(self, piece: Piece) -> None:
        if not self.open:
            self.byline.append(piece)

    def put_label(self, piece: Piece) -> None:
        self.open = self.open or piece.opens is Role.PARAGRAPH

    def put_summary(self, piece: Piece) -> None:
        self.summary.append(piece.text)

    def put_paragraph(self, piece: Piece) -> None:
        self.open = True
        self.drafts[-1].paragraphs.append(piece.text)

    def put_slide(self, piece: Piece) -> None:
        self.open = True
        self.drafts.append(_opened(slide=number_in(piece.values["number"])))
        self.entry = True

    def put_timestamp(self, piece: Piece) -> None:
        if "posted" in piece.values:
            self.open = True
            self.drafts.append(_opened(posted_at=self.times.posted.get(piece)))
            self.entry = True

    def put_heading(self, piece: Piece) -> None:
        """Put a heading: on the entry or slide just opened, else on a section of its own."""
        self.open = True
        last = self.drafts[-1]
        if self.entry and not last.paragraphs:
            last.heading = piece.text
        else:
            self.drafts.append(_opened(piece.text, last.slide, last.posted_at))
        self.entry = False

    def put_link(self, piece: Piece) -> None:
        values = piece.values
        link = RelatedLink(label=values.get("pointer"), title=values.get("title") or None)
        self.links.append(link)
        if self.open:
            self.drafts[-1].related_links.append(link)

    def put_credit(self, piece: Piece) -> None:
        """Put the photo that a credit stands for, unless it is a copy."""
        values = piece.values
        if "holder" in values and piece.rule != "credit-repeated":
            caption, holder = values.get("caption"), values["holder"].rstrip("। ")
            if caption or holder:
                self._put_photo(Photo(caption=caption, credit=holder or None))

    def put_caption(self, piece: Piece) -> None:
        """Put a caption's photo, unless it is a copy, or its credit does."""
        if piece.rule != "caption-repeated" and "credited" not in piece.values:
            self._put_photo(Photo(caption=piece.text))

    def _put_photo(self, photo: Photo) -> None:
        self.photos.append(photo)
        if self.open:
            self.drafts[-1].photos.append(photo)


_PUT: Final[dict[Role | None, Callable[[_Parts, Piece], None]]] = {
    Role.HEADLINE: _Parts.put_headline,
    Role.SUBHEADLINE: _Parts.put_subheadline,
    Role.BYLINE: _Parts.put_byline,
    Role.EDITOR: _Parts.put_byline,
    Role.TIMESTAMP: _Parts.put_timestamp,
    Role.LABEL: _Parts.put_label,
    Role.SUMMARY: _Parts.put_summary,
    Role.PARAGRAPH: _Parts.put_paragraph,
    Role.HEADING: _Parts.put_heading,
    Role.CAPTION: _Parts.put_caption,
    Role.CREDIT: _Parts.put_credit,
    Role.RELATED: _Parts.put_link,
    Role.SLIDE: _Parts.put_slide,
}
"""Where the pieces of a role go; those of every other role say nothing of the story."""


def assemble(page: Page, times: Times) -> Story:
    """Make the story of a page.

    Args:
        page: The page, every piece with its role.
        times: Its times.

    Returns:
        The story, with the page's pieces as its segments and its troubles as its diagnostics.
    """
    parts = _Parts(times)
    for piece in page.pieces:
        if (put := _PUT.get(piece.role)) is not None:
            put(parts, piece)
    return Story(
        header=page.header,
        headline=parts.headline,
        subheadlines=tuple(parts.subheadlines),
        byline=_byline(page, parts.byline) if parts.byline else None,
        created_at=times.created,
        published_at=times.published,
        updated_at=times.updated,
        summary=tuple(parts.summary),
        sections=parts.close_sections(),
        photos=tuple(parts.photos),
        related_links=tuple(parts.links),
        segments=tuple(_segments(page.pieces)),
        diagnostics=tuple(sorted(page.troubles, key=attrgetter("line"))),
    )


def _segments(pieces: list[Piece]) -> list[Segment]:
    """Make the segments of pieces."""
    new = object.__new__
    segments = []
    start = 0
    for piece in pieces:
        segment: Any = new(_OpenSegment)
        segment.line = piece.line
        segment.start = start
        segment.raw = piece.raw
        segment.role = piece.role or _STRAY
        segment.rule = piece.rule
        segment.__class__ = Segment
        segments.append(segment)
        start += len(piece.raw)
    return segments


def _byline(page: Page, pieces: list[Piece]) -> Byline | None:
    """Make the byline of the pieces that hold it and its editor."""
    texts: dict[str, None] = {}
    dateline = editor = None
    for piece in pieces:
        if piece.role is Role.EDITOR:
            editor = editor or piece.values.get("name")
        elif piece.rule == "dateline":
            dateline = dateline or piece.text.rstrip("। ")
        else:
            texts[piece.text] = None  # A line printed twice is one.
    if not texts and dateline is None and not editor:
        return None
    editor = editor.strip(" ,।") if editor else None
    words = page.tables.dialect.byline
    return read_byline(list(texts), words, dateline=dateline, editor=editor)
