"""What belongs to what: a page whose every draft has its kind in, its drafts grouped out.

The groups hold drafts, not texts: the story is made of them, and where each of its values comes
from can be read off them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._classify.page import DraftSegment
from storyparse._text.matching import FULL_STOPS


class PhotoDraft:
    """A photo's caption and its credit."""

    __slots__ = ("caption", "credit")

    def __init__(self, caption: DraftSegment | None, credit: DraftSegment | None) -> None:
        self.caption = caption
        self.credit = credit


class SectionDraft:
    """A section: the counter or clock line that it stands below, its heading and what it holds."""

    __slots__ = ("entry", "heading", "links", "paragraphs", "photos")

    def __init__(self, entry: DraftSegment | None, heading: DraftSegment | None = None) -> None:
        self.entry = entry
        self.heading = heading
        self.paragraphs: list[DraftSegment] = []
        self.photos: list[PhotoDraft] = []
        self.links: list[DraftSegment] = []


class StoryDraft:
    """The drafts of a page, grouped as a story."""

    __slots__ = (
        "byline",
        "headline",
        "links",
        "opened",
        "photos",
        "sections",
        "stamps",
        "subheadlines",
        "summary",
        "unheaded",
    )

    def __init__(self, drafts: Iterable[DraftSegment]) -> None:
        self.headline: DraftSegment | None = None
        self.subheadlines: list[DraftSegment] = []
        self.byline: list[DraftSegment] = []
        self.summary: list[DraftSegment] = []
        self.photos: list[PhotoDraft] = []
        self.links: list[DraftSegment] = []
        self.stamps: list[DraftSegment] = []
        self.sections = [SectionDraft(None)]
        """The last one is open; the first may stay empty."""
        self.unheaded = False
        """A counter or a clock line opened the last section, which has no heading yet."""
        self.opened = False
        """The body has begun."""
        for draft in drafts:
            if (put := _PUT.get(draft.kind)) is not None:
                put(self, draft)
        first = self.sections[0]
        if not (first.paragraphs or first.photos or first.links):
            del self.sections[0]

    def put_headline(self, draft: DraftSegment) -> None:
        """Put the headline."""
        self.headline = draft

    def put_subheadline(self, draft: DraftSegment) -> None:
        """Put a sub-headline."""
        self.subheadlines.append(draft)

    def put_byline(self, draft: DraftSegment) -> None:
        """Put a line of the byline, if it is the page's."""
        if not self.opened:
            self.byline.append(draft)

    def put_opening_byline(self, draft: DraftSegment) -> None:
        """Put the byline at the head of a text, which is the page's also where the body is open."""
        self.byline.append(draft)

    def put_label(self, _: DraftSegment) -> None:
        """Open the body."""
        self.opened = True

    def put_summary(self, draft: DraftSegment) -> None:
        """Put a paragraph of the summary."""
        self.summary.append(draft)

    def put_paragraph(self, draft: DraftSegment) -> None:
        """Put a paragraph of the body."""
        self.opened = True
        self.sections[-1].paragraphs.append(draft)

    def put_entry(self, draft: DraftSegment) -> None:
        """Open a section at a counter or a clock line."""
        self.opened = True
        self.sections.append(SectionDraft(draft))
        self.unheaded = True

    def put_stamp(self, draft: DraftSegment) -> None:
        """Put a time of the page."""
        self.stamps.append(draft)

    def put_clock(self, draft: DraftSegment) -> None:
        """Put the time of an entry, and open its section."""
        self.stamps.append(draft)
        self.put_entry(draft)

    def put_heading(self, draft: DraftSegment) -> None:
        """Put a heading: on the entry or slide just opened, else on a section of its own."""
        self.opened = True
        last = self.sections[-1]
        if self.unheaded and not last.paragraphs:
            last.heading = draft
        else:
            self.sections.append(SectionDraft(last.entry, draft))
        self.unheaded = False

    def put_link(self, draft: DraftSegment) -> None:
        """Put a link to another story."""
        self.links.append(draft)
        if self.opened:
            self.sections[-1].links.append(draft)

    def put_credit(self, draft: DraftSegment) -> None:
        """Put the photo that a credit stands for."""
        if draft.caption is not None or draft.values.get("holder", "").rstrip(FULL_STOPS + " "):
            self._put_photo(PhotoDraft(draft.caption, draft))

    def put_caption(self, draft: DraftSegment) -> None:
        """Put the photo of a caption without a credit."""
        self._put_photo(PhotoDraft(draft, None))

    def _put_photo(self, photo: PhotoDraft) -> None:
        self.photos.append(photo)
        if self.opened:
            self.sections[-1].photos.append(photo)


_PUT: Final[Mapping[Kind | None, Callable[[StoryDraft, DraftSegment], None]]] = {
    Kind.HEADLINE: StoryDraft.put_headline,
    Kind.SUBHEADLINE: StoryDraft.put_subheadline,
    Kind.BYLINE: StoryDraft.put_byline,
    Kind.DATELINE: StoryDraft.put_byline,
    Kind.OPENING_BYLINE: StoryDraft.put_opening_byline,
    Kind.EDITOR: StoryDraft.put_byline,
    Kind.STAMP: StoryDraft.put_stamp,
    Kind.UPDATED: StoryDraft.put_stamp,
    Kind.PUBLISHED: StoryDraft.put_stamp,
    Kind.CLOCK: StoryDraft.put_clock,
    Kind.BODY_LABEL: StoryDraft.put_label,
    Kind.LIVE_LABEL: StoryDraft.put_label,
    Kind.SUMMARY: StoryDraft.put_summary,
    Kind.PARAGRAPH: StoryDraft.put_paragraph,
    Kind.HEADING: StoryDraft.put_heading,
    Kind.CAPTION: StoryDraft.put_caption,
    Kind.PHOTO_CREDIT: StoryDraft.put_credit,
    Kind.RELATED: StoryDraft.put_link,
    Kind.SLIDE: StoryDraft.put_entry,
}
"""Where the drafts of a kind go; those of every other kind say nothing of the story."""
