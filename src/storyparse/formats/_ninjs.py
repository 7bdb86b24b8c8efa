"""A story in, a ninjs 3.1 object out, the IPTC's news in JSON.

A ninjs object needs a ``uri`` and takes no property that it does not know. The ``uri`` is a
``urn:uuid:`` made of the header's identifier, or of the story where there is none: the same story
gets the same one. What ninjs has no place for, and is left out: ``published_at``, the header's
other keys and a ``status`` other than ``publish``, the sections that photos and links stand in.
Diagnostics stand in ``edNote``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid5

from storyparse._export.write import to_json
from storyparse._model import Byline, Header, Photo, RelatedLink, Story
from storyparse.formats._body import body, markup
from storyparse.formats._credits import GENERATED, is_generated

SCHEMA: Final = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
NAMESPACE: Final = UUID("6f2a1d5e-0b0a-5c55-9d0c-2a8f6b1e7c43")
"""What the identifiers of stories are hashed with."""


def to_ninjs(story: Story) -> dict[str, Any]:
    """Give a story as a ninjs 3.1 object.

    Args:
        story: Any story.

    Returns:
        Plain JSON values; what the story does not hold is not there.

    Example:
        >>> made = to_ninjs(Story(headline="बारिश से राहत"))
        >>> made["headlines"]
        [{'role': 'main', 'value': 'बारिश से राहत'}]
    """
    header = story.header or Header()
    byline = story.byline or Byline()
    uri = _uri(header.id or to_json(story))
    key = header.id or uri
    headlines = [] if story.headline is None else [{"role": "main", "value": story.headline}]
    headlines += [{"role": "sub", "value": text} for text in story.subheadlines]
    photos = [_photo(photo, number, key) for number, photo in enumerate(story.photos, 1)]
    links = [_link(link, number, key) for number, link in enumerate(story.related_links, 1)]
    return _filled(
        {
            "uri": uri,
            "type": "text",
            "standard": {"name": "ninjs", "version": "3.1", "schema": SCHEMA},
            "profile": header.type,
            "firstCreated": _time(story.created_at),
            "versionCreated": _time(story.updated_at),
            "pubStatus": "usable" if header.status == "publish" else None,
            "edNote": "\n".join(map(str, story.diagnostics)),
            "title": header.title,
            "slugline": header.slug,
            "altIds": [{"role": "id", "value": header.id}] if header.id else None,
            "headlines": headlines,
            "descriptions": [{"role": "summary", "value": text} for text in story.summary],
            "bodies": _bodies(story),
            **_byline(byline),
            "subjects": _subjects(header),
            "associations": photos + links,
        }
    )


def _bodies(story: Story) -> list[dict[str, Any]]:
    text = body(story)
    if not text:
        return []
    counts = {"charCount": len(text), "wordCount": len(text.split())}
    return [
        {"role": "main", "contentType": "text/plain", **counts, "value": text},
        {"role": "main", "contentType": "text/html", **counts, "value": markup(story)},
    ]


def _byline(byline: Byline) -> dict[str, Any]:
    people = [{"name": name, "rel": "author"} for name in byline.authors]
    if byline.editor:
        people.append({"name": byline.editor, "rel": "editor"})
    organisations = [("desk", byline.desk), ("publisher", byline.publisher)]
    return {
        "by": ", ".join(byline.authors),
        "people": people,
        "organisations": [{"name": name, "rel": rel} for rel, name in organisations if name],
        "infoSources": [{"name": byline.agency, "role": "agency"}] if byline.agency else None,
        "located": byline.place,
    }


def _subjects(header: Header) -> list[dict[str, Any]]:
    category = header.category
    if category is None:
        return []
    names = [category.title_hn, category.title]
    return [
        _filled({"name": name, "rel": "category", "literal": category.slug})
        for name in names
        if name
    ]


def _photo(photo: Photo, number: int, key: str) -> dict[str, Any]:
    generated = {"name": "Trained algorithmic media", "uri": GENERATED}
    captions = [] if photo.caption is None else [{"role": "caption", "value": photo.caption}]
    return _filled(
        {
            "name": f"photo-{number}",
            "uri": _uri(f"{key}/photo-{number}"),
            "type": "picture",
            "descriptions": captions,
            "by": photo.credit,
            "digitalSourceType": generated if is_generated(photo.credit) else None,
        }
    )


def _link(link: RelatedLink, number: int, key: str) -> dict[str, Any]:
    labels = [] if link.label is None else [{"role": "label", "value": link.label}]
    return _filled(
        {
            "name": f"related-{number}",
            "uri": _uri(f"{key}/related-{number}"),
            "rel": "related",
            "type": "text",
            "title": link.title,
            "descriptions": labels,
        }
    )


def _uri(key: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE, key.encode('utf-8', 'replace').decode())}"


def _time(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
