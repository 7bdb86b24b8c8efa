"""The drafts of a page, grouped as a story, in; the story out. Values are the drafts' own text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Final

from storyparse._assemble.grouping import PhotoDraft, SectionDraft, StoryDraft
from storyparse._assemble.segments import segments_of
from storyparse._assemble.times import Times
from storyparse._classify.kinds import Kind
from storyparse._classify.page import DraftSegment, Page
from storyparse._fields.byline import read_byline
from storyparse._model import Byline, Photo, RelatedLink, Section, Story
from storyparse._text.matching import COMMAS, ENDS, FULL_STOPS, number_or_none

# Asked of many drafts, so by names of their own: Python 3.11 takes ten times as long for `Kind.X`.
_DATELINE: Final = Kind.DATELINE
_EDITOR: Final = Kind.EDITOR
_SLIDE: Final = Kind.SLIDE
_CLOSING: Final = FULL_STOPS + ENDS


def assemble(page: Page, draft: StoryDraft, times: Times, *, segments: bool = True) -> Story:
    """Make the story of a page.

    Args:
        page: The page, every draft with its kind.
        draft: Its drafts, grouped.
        times: Its times.
        segments: Whether the page's drafts become its segments.

    Returns:
        The story.
    """
    photos = {id(photo): _photo(photo) for photo in draft.photos}
    links = {id(link): _link(link) for link in draft.links}
    return Story(
        header=page.header,
        headline=None if draft.headline is None else draft.headline.text,
        subheadlines=_texts(draft.subheadlines),
        byline=_byline(page, draft.byline) if draft.byline else None,
        created_at=times.created,
        published_at=times.published,
        updated_at=times.updated,
        summary=_texts(draft.summary),
        sections=tuple([_section(section, times, photos, links) for section in draft.sections]),
        photos=tuple(photos.values()),
        related_links=tuple(links.values()),
        segments=tuple(segments_of(page.drafts)) if segments else (),
        diagnostics=tuple(sorted(page.diagnostics, key=attrgetter("line"))),
    )


def _texts(drafts: Sequence[DraftSegment]) -> tuple[str, ...]:
    return tuple([draft.text for draft in drafts])


def _section(
    section: SectionDraft, times: Times, photos: dict[int, Photo], links: dict[int, RelatedLink]
) -> Section:
    entry = section.entry
    slide = None
    if entry is not None and entry.kind is _SLIDE:
        slide = number_or_none(entry.values.get("number", ""))
    return Section(
        heading=None if section.heading is None else section.heading.text,
        slide=slide,
        posted_at=None if entry is None else times.posted.get(entry),
        paragraphs=_texts(section.paragraphs),
        photos=tuple([photos[id(photo)] for photo in section.photos]),
        related_links=tuple([links[id(link)] for link in section.links]),
    )


def _photo(photo: PhotoDraft) -> Photo:
    return Photo(
        caption=None if photo.caption is None else photo.caption.text,
        credit=None
        if photo.credit is None
        else photo.credit.values.get("holder", "").rstrip(_CLOSING) or None,
    )


def _link(link: DraftSegment) -> RelatedLink:
    return RelatedLink(label=link.values.get("pointer"), title=link.values.get("title") or None)


def _byline(page: Page, drafts: Sequence[DraftSegment]) -> Byline | None:
    """Make the byline of the drafts that hold it and its editor."""
    texts: dict[str, Mapping[str, str]] = {}
    dateline = editor = None
    for draft in drafts:
        if draft.kind is _EDITOR:
            editor = editor or draft.values.get("name")
        elif draft.kind is _DATELINE:
            dateline = dateline or draft.text.rstrip(COMMAS + _CLOSING)
        else:
            texts[draft.text] = draft.values  # A line printed twice is one.
    if not texts and dateline is None and not editor:
        return None
    editor = editor.strip(COMMAS + _CLOSING) if editor else None
    vocabulary = page.dialect.bylines.vocabulary
    return read_byline(texts, vocabulary, dateline=dateline, editor=editor)
