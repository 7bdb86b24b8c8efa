"""A page whose every piece has its role in, its story out.

Nothing is decided here but what belongs to what: which photo stands in which section, which
editor goes with which byline. Values are the pieces' own text.
"""

from __future__ import annotations

from datetime import datetime
from operator import attrgetter
from typing import Final

from attrs import Factory, define

from storyparse._byline import read_byline
from storyparse._model import Byline, Photo, RelatedLink, Role, Section, Segment, Story
from storyparse._page import Page, Piece
from storyparse._times import Times
from storyparse._view import number_in

_SILENT: Final = frozenset(
    {Role.FURNITURE, Role.BLANK, Role.STRAY, Role.HEADER}
)
"""Roles that say nothing of the body."""


@define(eq=False)
class _Draft:
    """A section in the making."""

    heading: str | None = None
    slide: int | None = None
    posted_at: datetime | None = None
    paragraphs: list[str] = Factory(list)
    photos: list[Photo] = Factory(list)
    links: list[RelatedLink] = Factory(list)

    def finished(self) -> Section:
        return Section(
            heading=self.heading,
            slide=self.slide,
            posted_at=self.posted_at,
            paragraphs=tuple(self.paragraphs),
            photos=tuple(self.photos),
            related_links=tuple(self.links),
        )


class _Body:
    """The sections as they come: a heading, a counter or a clock line opens the next."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self.open = False

    @property
    def current(self) -> _Draft:
        if not self.drafts:
            self.drafts.append(_Draft())
        return self.drafts[-1]

    def start(self, *, slide: int | None = None, posted_at: datetime | None = None) -> None:
        self.open = True
        self.drafts.append(_Draft(slide=slide, posted_at=posted_at))

    def head(self, heading: str) -> None:
        """Put a heading: on the entry or slide just opened, else on a section of its own."""
        self.open = True
        last = self.drafts[-1] if self.drafts else None
        entry = last is not None and (last.slide is not None or last.posted_at is not None)
        if last is not None and entry and last.heading is None and not last.paragraphs:
            last.heading = heading
            return
        slide, posted_at = (last.slide, last.posted_at) if last is not None else (None, None)
        self.drafts.append(_Draft(heading, slide, posted_at))

    def add(self, paragraph: str) -> None:
        self.open = True
        self.current.paragraphs.append(paragraph)


def assemble(page: Page, times: Times) -> Story:
    """Make the story of a page.

    Args:
        page: The page, every piece with its role.
        times: Its times.

    Returns:
        The story, with the page's pieces as its segments and its troubles as its diagnostics.
    """
    body = _Body()
    headline: str | None = None
    subheadlines: list[str] = []
    summary: list[str] = []
    photos: list[Photo] = []
    links: list[RelatedLink] = []
    byline: list[Piece] = []
    segments: list[Segment] = []
    start = 0
    for piece in page.pieces:
        role, raw = piece.role or Role.STRAY, piece.raw
        segments.append(
            Segment(line=piece.line, start=start, raw=raw, role=role, rule=piece.rule)
        )
        start += len(raw)
        if role in _SILENT:
            continue
        if role is Role.PARAGRAPH:
            body.add(piece.text)
        elif role is Role.HEADING:
            body.head(piece.text)
        elif role is Role.SUMMARY:
            summary.append(piece.text)
        elif role is Role.HEADLINE:
            headline = piece.text
        elif role is Role.SUBHEADLINE:
            subheadlines.append(piece.text)
        elif role is Role.LABEL:
            body.open = body.open or piece.opens is Role.PARAGRAPH
        elif role is Role.BYLINE or role is Role.EDITOR:
            if not body.open:
                byline.append(piece)
        elif role is Role.SLIDE:
            body.start(slide=number_in(piece.values["number"]))
        elif role is Role.RELATED:
            link = RelatedLink(
                label=piece.values.get("pointer"), title=piece.values.get("title") or None
            )
            links.append(link)
            if body.open:
                body.current.links.append(link)
        elif role is Role.TIMESTAMP:
            if "posted" in piece.values:
                body.start(posted_at=times.posted.get(piece))
        elif (photo := _photo(piece)) is not None:
            photos.append(photo)
            if body.open:
                body.current.photos.append(photo)
    return Story(
        header=page.header,
        headline=headline,
        subheadlines=tuple(subheadlines),
        byline=_byline(page, byline) if byline else None,
        created_at=times.created,
        published_at=times.published,
        updated_at=times.updated,
        summary=tuple(summary),
        sections=tuple([draft.finished() for draft in body.drafts]),
        photos=tuple(photos),
        related_links=tuple(links),
        segments=tuple(segments),
        diagnostics=tuple(sorted(page.troubles, key=attrgetter("line"))),
    )


def _photo(piece: Piece) -> Photo | None:
    """The photo that a credit stands for, or a caption that has none."""
    if piece.role is Role.CREDIT:
        if "holder" not in piece.values:
            return None
        holder = piece.values["holder"].rstrip("। ") or None
        return Photo(caption=piece.values.get("caption"), credit=holder)
    if piece.rule == "caption-repeated" or "credited" in piece.values:
        return None
    return Photo(caption=piece.text)


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
