"""The JSON form of a story: a story in, a dict or JSON text out, and back.

The keys and their order are written once for each way, side by side: `to_dict` builds dicts by
hand, because it is called for millions of stories; `from_dict` reads by a table of the same form
and tells everything that is wrong at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, TypeAlias

from storyparse._errors import NotAStoryError
from storyparse._model import (
    Byline,
    Category,
    Diagnostic,
    Header,
    Photo,
    RelatedLink,
    Section,
    Story,
)
from storyparse._text.json_values import below, fits, flaws, freeze, shown, thaw, write


def to_dict(story: Story) -> dict[str, Any]:
    """Give a story as plain dicts, lists, strings and integers, its keys always in one order.

    Args:
        story: Any story.

    Returns:
        The JSON form; times are ISO 8601 with their offset. It carries no segments.

    Example:
        >>> from storyparse import Photo
        >>> to_dict(Story(photos=(Photo(caption="ताजमहल"),)))["photos"]
        [{'caption': 'ताजमहल', 'credit': None}]
    """
    return {
        "header": None if story.header is None else _header(story.header),
        "headline": story.headline,
        "subheadlines": list(story.subheadlines),
        "byline": None if story.byline is None else _byline(story.byline),
        "created_at": _time(story.created_at),
        "published_at": _time(story.published_at),
        "updated_at": _time(story.updated_at),
        "summary": list(story.summary),
        "sections": [
            {
                "heading": section.heading,
                "slide": section.slide,
                "posted_at": _time(section.posted_at),
                "paragraphs": list(section.paragraphs),
                "photos": _photos(section.photos),
                "related_links": _related_links(section.related_links),
            }
            for section in story.sections
        ],
        "photos": _photos(story.photos),
        "related_links": _related_links(story.related_links),
        "diagnostics": [
            {"code": found.code, "line": found.line, "message": found.message}
            for found in story.diagnostics
        ],
    }


def to_json(story: Story) -> str:
    r"""Give a story as one line of JSON, its text never escaped to ``\uXXXX``.

    Args:
        story: Any story that `parse` or `from_dict` gave.

    Returns:
        Valid JSON that UTF-8 can encode: a lone surrogate becomes U+FFFD.

    Raises:
        ValueError: Only for a story made by hand, with a slide's number too long to print.

    Example:
        >>> to_json(Story(headline="बारिश से राहत"))[:46]
        '{"header": null, "headline": "बारिश से राहत", '
    """
    return write(to_dict(story))


def from_dict(mapping: Mapping[str, Any]) -> Story:
    """Make a story of its JSON form.

    Args:
        mapping: What `to_dict` gave, or `json.loads` of what `to_json` gave.

    Returns:
        The story, without segments; `to_dict` gives an equal mapping back.

    Raises:
        NotAStoryError: The mapping is not of that form; it names every wrong path in it.
        TypeError: It is no mapping at all.

    Example:
        >>> from_dict(to_dict(Story(headline="बारिश से राहत"))).headline
        'बारिश से राहत'
    """
    if not isinstance(mapping, Mapping):
        message = f"from_dict takes a mapping as to_dict gives it, got {shown(mapping)}"
        raise TypeError(message)
    wrong: list[str] = []
    story: Story = _STORY(mapping, "", wrong)
    if wrong:
        raise NotAStoryError(tuple(wrong))
    return story


def _header(header: Header) -> dict[str, Any]:
    category = header.category
    return {
        "id": header.id,
        "slug": header.slug,
        "type": header.type,
        "status": header.status,
        "title": header.title,
        "category": None
        if category is None
        else {"title": category.title, "title_hn": category.title_hn, "slug": category.slug},
        "extra": thaw(header.extra),
    }


def _byline(byline: Byline) -> dict[str, Any]:
    return {
        "authors": list(byline.authors),
        "desk": byline.desk,
        "agency": byline.agency,
        "publisher": byline.publisher,
        "place": byline.place,
        "editor": byline.editor,
    }


def _photos(photos: tuple[Photo, ...]) -> list[dict[str, Any]]:
    return [{"caption": photo.caption, "credit": photo.credit} for photo in photos]


def _related_links(links: tuple[RelatedLink, ...]) -> list[dict[str, Any]]:
    return [{"label": link.label, "title": link.title} for link in links]


def _time(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()


_Reader: TypeAlias = Callable[[object, str, list[str]], Any]
"""Reads the value at a path. What is wrong goes to the list; then what it returns is of no use."""


def _text(value: object, path: str, wrong: list[str]) -> object:
    if not isinstance(value, str):
        wrong.append(f"{path}: want a str, got {shown(value)}")
    return value


def _text_or_none(value: object, path: str, wrong: list[str]) -> object:
    if not isinstance(value, str | None):
        wrong.append(f"{path}: want a str or None, got {shown(value)}")
    return value


def _integer(value: object, path: str, wrong: list[str]) -> object:
    # True is an int to Python, but no number to a reader of JSON.
    if not isinstance(value, int) or isinstance(value, bool) or not fits(value):
        wrong.append(f"{path}: want an int, got {shown(value)}")
    return value


def _moment(value: object, path: str, wrong: list[str]) -> object:
    try:
        time = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        time = None
    # Python reads other spellings of ISO 8601 too; they would not come back as they were.
    if time is None or time.tzinfo is None or time.isoformat() != value:
        wrong.append(
            f"{path}: want a time with its offset like '2026-02-18T11:35:00+05:30', "
            f"got {shown(value)}"
        )
    return time


def _extra(value: object, path: str, wrong: list[str]) -> object:
    if not isinstance(value, Mapping):
        wrong.append(f"{path}: want an object, got {shown(value)}")
    elif found := list(flaws(value, path)):
        wrong += found
    else:
        return freeze(value)
    return None


def _or_none(read: _Reader) -> _Reader:
    def read_unless_none(value: object, path: str, wrong: list[str]) -> object:
        return None if value is None else read(value, path, wrong)

    return read_unless_none


def _array(read: _Reader) -> _Reader:
    def read_all(value: object, path: str, wrong: list[str]) -> object:
        if not isinstance(value, list):
            wrong.append(f"{path}: want a list, got {shown(value)}")
            return None
        return tuple([read(inner, f"{path}[{at}]", wrong) for at, inner in enumerate(value)])

    return read_all


def _object(make: Callable[..., object], /, **readers: _Reader) -> _Reader:
    keys = ", ".join(readers)

    def read(value: object, path: str, wrong: list[str]) -> object:
        if not isinstance(value, Mapping):
            wrong.append(f"{path}: want an object with the keys {keys}, got {shown(value)}")
            return None
        before = len(wrong)
        wrong += [f"{below(path, key)}: missing" for key in readers if key not in value]
        wrong += [
            f"{below(path, key)}: unknown key, want one of {keys}"
            for key in value
            if key not in readers
        ]
        fields = {
            key: reader(value[key], below(path, key), wrong)
            for key, reader in readers.items()
            if key in value
        }
        return make(**fields) if len(wrong) == before else None

    return read


_PHOTOS: Final = _array(_object(Photo, caption=_text_or_none, credit=_text_or_none))
_RELATED_LINKS: Final = _array(_object(RelatedLink, label=_text_or_none, title=_text_or_none))
_CATEGORY: Final = _object(
    Category, title=_text_or_none, title_hn=_text_or_none, slug=_text_or_none
)
_HEADER: Final = _object(
    Header,
    id=_text_or_none,
    slug=_text_or_none,
    type=_text_or_none,
    status=_text_or_none,
    title=_text_or_none,
    category=_or_none(_CATEGORY),
    extra=_extra,
)
_BYLINE: Final = _object(
    Byline,
    authors=_array(_text),
    desk=_text_or_none,
    agency=_text_or_none,
    publisher=_text_or_none,
    place=_text_or_none,
    editor=_text_or_none,
)
_SECTION: Final = _object(
    Section,
    heading=_text_or_none,
    slide=_or_none(_integer),
    posted_at=_or_none(_moment),
    paragraphs=_array(_text),
    photos=_PHOTOS,
    related_links=_RELATED_LINKS,
)
_STORY: Final = _object(
    Story,
    header=_or_none(_HEADER),
    headline=_text_or_none,
    subheadlines=_array(_text),
    byline=_or_none(_BYLINE),
    created_at=_or_none(_moment),
    published_at=_or_none(_moment),
    updated_at=_or_none(_moment),
    summary=_array(_text),
    sections=_array(_SECTION),
    photos=_PHOTOS,
    related_links=_RELATED_LINKS,
    diagnostics=_array(_object(Diagnostic, code=_text, line=_integer, message=_text)),
)
