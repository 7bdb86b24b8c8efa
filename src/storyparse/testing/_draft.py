"""The story of a page in the making: what each block of it says in, the finished story out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import Factory, define

from storyparse import Byline, Diagnostic, Photo, RelatedLink, Section, Story


@define
class SectionDraft:
    """A section in the making, its fields named as those of `Section`."""

    heading: str | None = None
    slide: int | None = None
    posted_at: datetime | None = None
    paragraphs: list[str] = Factory(list)
    photos: list[Photo] = Factory(list)
    related_links: list[RelatedLink] = Factory(list)

    def finished(self) -> Section:
        """Make the section."""
        return Section(
            heading=self.heading,
            slide=self.slide,
            posted_at=self.posted_at,
            paragraphs=tuple(self.paragraphs),
            photos=tuple(self.photos),
            related_links=tuple(self.related_links),
        )


@define
class StoryDraft:
    """A story in the making; `single` holds the fields that are one value."""

    single: dict[str, Any] = Factory(dict)
    byline: dict[str, Any] = Factory(dict)
    subheadlines: list[str] = Factory(list)
    summary: list[str] = Factory(list)
    sections: list[SectionDraft] = Factory(list)
    photos: list[Photo] = Factory(list)
    links: list[RelatedLink] = Factory(list)
    troubles: list[Diagnostic] = Factory(list)
    open: bool = False

    @property
    def section(self) -> SectionDraft:
        """The section at hand; the body opens with one that has no heading."""
        return self.sections[-1] if self.sections else self.start()

    def start(self, *, slide: int | None = None, posted_at: datetime | None = None) -> SectionDraft:
        """Open the body if it is not open, and the next section in it."""
        self.open = True
        self.sections.append(SectionDraft(slide=slide, posted_at=posted_at))
        return self.sections[-1]

    def head(self, heading: str) -> None:
        """Put a heading on the slide or entry that it opens, else on a section of its own."""
        last = self.sections[-1] if self.sections else SectionDraft()
        opens = last.slide is not None or last.posted_at is not None
        if not opens or last.heading is not None or last.paragraphs:
            last = self.start(slide=last.slide, posted_at=last.posted_at)
        last.heading = heading

    def take(self, said: Mapping[str, str]) -> None:
        """Put in what one block says, by the names of its format."""
        if "number" in said:
            self.start(slide=int(said["number"]))
        if "heading" in said:
            self.head(said["heading"])
        if "caption" in said or "credit" in said:
            photo = Photo(caption=said.get("caption"), credit=said.get("credit"))
            self.photos.append(photo)
            if self.open:
                self.section.photos.append(photo)
        if pointer := said.get("pointer") or said.get("lone_pointer"):
            link = RelatedLink(label=pointer, title=said.get("title"))
            self.links.append(link)
            if self.open:
                self.section.related_links.append(link)
        if "paragraph" in said:
            self.open = True
            self.section.paragraphs.append(said["paragraph"])

    def finished(self) -> Story:
        """Make the story."""
        return Story(
            **self.single,
            byline=Byline(**self.byline) if self.byline else None,
            subheadlines=tuple(self.subheadlines),
            summary=tuple(self.summary),
            sections=tuple([section.finished() for section in self.sections]),
            photos=tuple(self.photos),
            related_links=tuple(self.links),
            diagnostics=tuple(self.troubles),
        )
