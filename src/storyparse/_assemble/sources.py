"""Where the values of a story come from: its grouped drafts in, a part for each value out.

A part names the value's place in the model, its text, and the segments of the dump that it was read
from, as the grouping recorded them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TypeAlias

from attrs import fields, frozen

from storyparse._assemble.grouping import PhotoDraft, SectionDraft, StoryDraft
from storyparse._classify.kinds import UPDATES, Kind
from storyparse._classify.page import DraftSegment, Page
from storyparse._model import Byline, Header, Photo, RelatedLink, Role, Section, Story
from storyparse._text.json_values import thaw, write

_Values: TypeAlias = "tuple[tuple[str, str], ...]"


@frozen(kw_only=True)
class SourcePart:
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


def sources(page: Page, draft: StoryDraft, story: Story) -> list[list[SourcePart]]:
    """Say where each value of a story comes from.

    Args:
        page: The page that the story was made of.
        draft: Its grouped drafts.
        story: The story.

    Returns:
        The parts of the head and the summary, then those of each section, each group in the order
        of the page.
    """
    places = _Places(page)
    groups = [list(places.head(draft, story))]
    before: DraftSegment | None = None
    for number, (drafts, section) in enumerate(zip(draft.sections, story.sections, strict=True)):
        groups.append(list(places.section(f"sections[{number}].", drafts, section, before)))
        before = drafts.entry
    return [sorted(group, key=lambda part: part.segments[:1] or (0,)) for group in groups]


class _Places:
    """The drafts of a page by their places among its segments."""

    def __init__(self, page: Page) -> None:
        self.drafts = page.drafts
        self.at = {id(draft): index for index, draft in enumerate(page.drafts)}
        self.copies: dict[int, list[DraftSegment]] = {}
        for draft in page.of_kind(Kind.CAPTION_COPY):
            original = draft
            while original.caption is not None:
                original = original.caption
            self.copies.setdefault(id(original), []).append(draft)

    def of(self, drafts: Iterable[DraftSegment | None]) -> tuple[int, ...]:
        return tuple(sorted([self.at[id(draft)] for draft in drafts if draft is not None]))

    def text(self, path: str, role: Role, draft: DraftSegment, text: str) -> SourcePart:
        """The part of a value that is the whole text of a segment."""
        return SourcePart(path=path, role=role, values=(("", text),), segments=self.of([draft]))

    def texts(
        self, path: str, role: Role, drafts: Sequence[DraftSegment], texts: Sequence[str]
    ) -> Iterator[SourcePart]:
        for number, (draft, text) in enumerate(zip(drafts, texts, strict=True)):
            yield self.text(f"{path}[{number}]", role, draft, text)

    def head(self, draft: StoryDraft, story: Story) -> Iterator[SourcePart]:
        if story.header is not None:
            at = self.of([d for d in self.drafts if d.kind is Kind.HEADER])
            values = _header(story.header, story.created_at)
            yield SourcePart(path="header", role=Role.HEADER, values=values, segments=at)
        if draft.headline is not None and story.headline is not None:
            yield self.text("headline", Role.HEADLINE, draft.headline, story.headline)
        yield from self.texts(
            "subheadlines", Role.SUBHEADLINE, draft.subheadlines, story.subheadlines
        )
        if story.byline is not None:
            yield self.byline(draft.byline, story.byline)
        for path, kinds, moment in (
            ("published_at", {Kind.PUBLISHED}, story.published_at),
            ("updated_at", UPDATES, story.updated_at),
        ):
            if moment is not None:
                at = self.of([d for d in self.drafts if d.kind in kinds][:1])
                yield SourcePart(
                    path=path, role=Role.TIMESTAMP, values=_moment(moment), segments=at
                )
        yield from self.texts("summary", Role.SUMMARY, draft.summary, story.summary)
        # What stands outside the body stands above it.
        photos = len(story.photos) - sum([len(section.photos) for section in story.sections])
        links = len(story.related_links) - sum([len(one.related_links) for one in story.sections])
        yield from self.photos("", draft.photos[:photos], story.photos)
        yield from self.links("", draft.links[:links], story.related_links)

    def section(
        self, path: str, drafts: SectionDraft, section: Section, before: DraftSegment | None
    ) -> Iterator[SourcePart]:
        entry = drafts.entry
        if entry is not None and entry is not before:
            if section.slide is not None:
                yield self.text(path + "slide", Role.SLIDE, entry, str(section.slide))
            if section.posted_at is not None:
                values, at = _moment(section.posted_at), self.of([entry])
                path_of = path + "posted_at"
                yield SourcePart(path=path_of, role=Role.TIMESTAMP, values=values, segments=at)
        if drafts.heading is not None and section.heading is not None:
            yield self.text(path + "heading", Role.HEADING, drafts.heading, section.heading)
        yield from self.texts(
            path + "paragraphs", Role.PARAGRAPH, drafts.paragraphs, section.paragraphs
        )
        yield from self.photos(path, drafts.photos, section.photos)
        yield from self.links(path, drafts.links, section.related_links)

    def byline(self, drafts: Sequence[DraftSegment], byline: Byline) -> SourcePart:
        values = tuple([("author", author) for author in byline.authors])
        values += _named(byline, "desk", "agency", "publisher", "place", "editor")
        texts = [text for _, text in values]
        told = [draft for draft in drafts if any([text in draft.text for text in texts])]
        return SourcePart(path="byline", role=Role.BYLINE, values=values, segments=self.of(told))

    def photos(
        self, path: str, drafts: Sequence[PhotoDraft], photos: Sequence[Photo]
    ) -> Iterator[SourcePart]:
        for number, (draft, photo) in enumerate(zip(drafts, photos, strict=False)):
            copies = self.copies.get(id(draft.caption), ())
            yield SourcePart(
                path=f"{path}photos[{number}]",
                role=Role.CAPTION,
                values=_named(photo, "caption", "credit"),
                segments=self.of([*copies, draft.caption, draft.credit]),
            )

    def links(
        self, path: str, drafts: Sequence[DraftSegment], links: Sequence[RelatedLink]
    ) -> Iterator[SourcePart]:
        for number, (draft, link) in enumerate(zip(drafts, links, strict=False)):
            yield SourcePart(
                path=f"{path}related_links[{number}]",
                role=Role.RELATED,
                values=_named(link, "label", "title"),
                segments=self.of([draft]),
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
