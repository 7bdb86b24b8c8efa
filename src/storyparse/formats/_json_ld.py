"""A story in, a schema.org ``NewsArticle`` as JSON-LD out; of a live page a ``LiveBlogPosting``.

The context is written out instead of named: every processor can expand it without fetching
anything. What schema.org has no place for, and is left out: which photos and links stand in which
section (live entries and slides keep theirs), the header's ``status`` and other keys, the desk's
difference from an organisation, diagnostics.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from storyparse._model import Byline, Header, Photo, Section, Story
from storyparse.formats._body import body
from storyparse.formats._credits import GENERATED, is_generated

CONTEXT: Final = "https://schema.org/"


def to_json_ld(story: Story) -> dict[str, Any]:
    """Give a story as JSON-LD.

    Args:
        story: Any story.

    Returns:
        Plain JSON values; what the story does not hold is not there.

    Example:
        >>> made = to_json_ld(Story(headline="बारिश से राहत"))
        >>> made["@type"], made["headline"]
        ('NewsArticle', 'बारिश से राहत')
    """
    live = any(section.posted_at is not None for section in story.sections)
    return _filled(
        {
            "@context": {"@vocab": CONTEXT},
            "@type": "LiveBlogPosting" if live else "NewsArticle",
            **_header(story.header or Header()),
            "headline": story.headline,
            "alternativeHeadline": list(story.subheadlines),
            **_byline(story.byline or Byline()),
            "dateCreated": _time(story.created_at),
            "datePublished": _time(story.published_at),
            "dateModified": _time(story.updated_at),
            "abstract": "\n".join(story.summary),
            "articleBody": body(story),
            "image": [_photo(photo) for photo in story.photos],
            "citation": [
                _filled({"@type": "CreativeWork", "name": link.title, "description": link.label})
                for link in story.related_links
            ],
            "liveBlogUpdate": [_entry(s) for s in story.sections if s.posted_at is not None],
            "hasPart": [_slide(s) for s in story.sections if s.slide is not None],
        }
    )


def _header(header: Header) -> dict[str, Any]:
    category = header.category
    return {
        "identifier": header.id,
        "alternateName": header.slug,
        "additionalType": header.type,
        "name": header.title,
        "articleSection": [name for name in (category.title_hn, category.title) if name]
        if category
        else None,
    }


def _byline(byline: Byline) -> dict[str, Any]:
    people = [{"@type": "Person", "name": name} for name in byline.authors]
    return {
        "author": people + _organizations(byline.desk),
        "sourceOrganization": _organizations(byline.agency),
        "publisher": _organizations(byline.publisher),
        "editor": [{"@type": "Person", "name": byline.editor}] if byline.editor else None,
        "locationCreated": {"@type": "Place", "name": byline.place} if byline.place else None,
    }


def _organizations(name: str | None) -> list[dict[str, Any]]:
    return [{"@type": "Organization", "name": name}] if name else []


def _photo(photo: Photo) -> dict[str, Any]:
    generated = {"@id": GENERATED} if is_generated(photo.credit) else None
    return _filled(
        {
            "@type": "ImageObject",
            "caption": photo.caption,
            "creditText": photo.credit,
            "digitalSourceType": generated,
        }
    )


def _entry(section: Section) -> dict[str, Any]:
    return _filled(
        {
            "@type": "BlogPosting",
            "headline": section.heading,
            "datePublished": _time(section.posted_at),
            "articleBody": "\n".join(section.paragraphs),
            "image": [_photo(photo) for photo in section.photos],
        }
    )


def _slide(section: Section) -> dict[str, Any]:
    return _filled(
        {
            "@type": "WebPageElement",
            "position": section.slide,
            "name": section.heading,
            "text": "\n".join(section.paragraphs),
            "image": [_photo(photo) for photo in section.photos],
        }
    )


def _time(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
