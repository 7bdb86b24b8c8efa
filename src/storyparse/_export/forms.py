"""The JSON form of a story and of its parts, as types; what is written has their keys in order."""

from __future__ import annotations

from typing import Any, Final, TypedDict

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


class CategoryDict(TypedDict):
    """The JSON form of a `Category`.

    Example:
        >>> form: CategoryDict = {"title": "World", "title_hn": "दुनिया", "slug": "world"}
    """

    title: str | None
    title_hn: str | None
    slug: str | None


class HeaderDict(TypedDict):
    """The JSON form of a `Header`; `extra` holds what `json.loads` gives.

    Example:
        >>> from storyparse import parse, to_dict
        >>> to_dict(parse('{"_id": "1", "views": [7]}'))["header"]["extra"]
        {'views': [7]}
    """

    id: str | None
    slug: str | None
    type: str | None
    status: str | None
    title: str | None
    category: CategoryDict | None
    extra: dict[str, Any]


class BylineDict(TypedDict):
    """The JSON form of a `Byline`.

    Example:
        >>> from storyparse import Byline, Story, to_dict
        >>> to_dict(Story(byline=Byline(place="आगरा")))["byline"]["place"]
        'आगरा'
    """

    authors: list[str]
    desk: str | None
    agency: str | None
    publisher: str | None
    place: str | None
    editor: str | None


class PhotoDict(TypedDict):
    """The JSON form of a `Photo`.

    Example:
        >>> form: PhotoDict = {"caption": "ताजमहल", "credit": None}
    """

    caption: str | None
    credit: str | None


class RelatedLinkDict(TypedDict):
    """The JSON form of a `RelatedLink`.

    Example:
        >>> form: RelatedLinkDict = {"label": "ये भी पढ़ें", "title": "धूप निकली"}
    """

    label: str | None
    title: str | None


class SectionDict(TypedDict):
    """The JSON form of a `Section`; `posted_at` is ISO 8601 with its offset.

    Example:
        >>> from storyparse import Section, Story, to_dict
        >>> to_dict(Story(sections=(Section(heading="राहत"),)))["sections"][0]["paragraphs"]
        []
    """

    heading: str | None
    slide: int | None
    posted_at: str | None
    paragraphs: list[str]
    photos: list[PhotoDict]
    related_links: list[RelatedLinkDict]


class DiagnosticDict(TypedDict):
    """The JSON form of a `Diagnostic`.

    Example:
        >>> form: DiagnosticDict = {"code": "markup", "line": 3, "message": "'<b>' is a tag"}
    """

    code: str
    line: int
    message: str


class StoryDict(TypedDict):
    """The JSON form of a `Story`: all of it but its segments; times are ISO 8601 with their offset.

    Example:
        >>> from storyparse import parse, to_dict
        >>> form: StoryDict = to_dict(parse(""))
        >>> form["headline"] is None
        True
    """

    header: HeaderDict | None
    headline: str | None
    subheadlines: list[str]
    byline: BylineDict | None
    created_at: str | None
    published_at: str | None
    updated_at: str | None
    summary: list[str]
    sections: list[SectionDict]
    photos: list[PhotoDict]
    related_links: list[RelatedLinkDict]
    diagnostics: list[DiagnosticDict]


FORMS: Final[dict[type, type]] = {
    Category: CategoryDict,
    Header: HeaderDict,
    Byline: BylineDict,
    Photo: PhotoDict,
    RelatedLink: RelatedLinkDict,
    Section: SectionDict,
    Diagnostic: DiagnosticDict,
    Story: StoryDict,
}
"""The form of each class of the model, a class's parts before the class."""
