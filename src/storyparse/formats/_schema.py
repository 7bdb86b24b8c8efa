"""Nothing in, the JSON Schema of the JSON form out.

It says what `to_dict` gives, key by key; the command puts ``source`` in front of that. An object
takes no other key, and has all of its own.
"""

from __future__ import annotations

from typing import Any, Final

VERSION: Final = 1

_TEXT: Final = {"type": "string"}
_TEXT_OR_NULL: Final = {"type": ["string", "null"]}
_NUMBER: Final = {"type": "integer"}
_TIME: Final = {"type": ["string", "null"], "format": "date-time"}


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of the JSON form of a story.

    Returns:
        A schema of draft 2020-12, as plain JSON values.

    Example:
        >>> json_schema()["properties"]["headline"]["description"]
        'The headline as printed, never filled in from the header.'
    """
    photos = _array({"$ref": "#/$defs/photo"}, "Every photo in page order, each once.")
    links = _array({"$ref": "#/$defs/related_link"}, "Every link to another story, in page order.")
    story = _object(
        "A news story as storyparse reads it from a dump.",
        {
            "header": _or_null({"$ref": "#/$defs/header"}, "The page's JSON header."),
            "headline": _said(
                _TEXT_OR_NULL, "The headline as printed, never filled in from the header."
            ),
            "subheadlines": _array(_TEXT, "Further headlines under it."),
            "byline": _or_null({"$ref": "#/$defs/byline"}, "Who wrote it, for whom, where."),
            "created_at": _said(_TIME, "From the header's identifier."),
            "published_at": _said(_TIME, "From a line that says Published."),
            "updated_at": _said(_TIME, "From a line that says Updated."),
            "summary": _array(_TEXT, "The summary's paragraphs."),
            "sections": _array({"$ref": "#/$defs/section"}, "The body."),
            "photos": photos,
            "related_links": links,
            "diagnostics": _array(
                {"$ref": "#/$defs/diagnostic"}, "What is wrong, in order of line."
            ),
        },
    )
    story["properties"] = {"source": {"$ref": "#/$defs/source"}, **story["properties"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:storyparse:story:{VERSION}",
        "title": "story",
        **story,
        "$defs": _definitions(),
    }


def _definitions() -> dict[str, Any]:
    return {
        "source": _object(
            "Where the command read the story; `to_dict` does not give it.",
            {
                "file": _said(_TEXT, "The file, or ARCHIVE!MEMBER."),
                "line": _said(_NUMBER, "The line it opens at, from 1."),
            },
        ),
        "header": _object(
            "The JSON object that a page carries about itself.",
            {
                "id": _said(_TEXT_OR_NULL, "The page's identifier."),
                "slug": _said(_TEXT_OR_NULL, "The page's name in an address."),
                "type": _said(_TEXT_OR_NULL, "story, photo-gallery, live and so on."),
                "status": _said(_TEXT_OR_NULL, "publish."),
                "title": _said(_TEXT_OR_NULL, "The headline as the header gives it."),
                "category": _or_null({"$ref": "#/$defs/category"}, "Where it is filed."),
                "extra": {
                    "type": "object",
                    "description": "Every other key with its value.",
                },
            },
        ),
        "category": _object(
            "A category of the site.",
            {
                "title": _said(_TEXT_OR_NULL, "Its name in English."),
                "title_hn": _said(_TEXT_OR_NULL, "Its name in Hindi."),
                "slug": _said(_TEXT_OR_NULL, "Its name in an address."),
            },
        ),
        "byline": _object(
            "Who wrote a story, for whom, and where.",
            {
                "authors": _array(_TEXT, "People, in the order printed."),
                "desk": _said(_TEXT_OR_NULL, "A unit of the publisher."),
                "agency": _said(_TEXT_OR_NULL, "A news agency."),
                "publisher": _said(_TEXT_OR_NULL, "The publication's own name."),
                "place": _said(_TEXT_OR_NULL, "The place as printed."),
                "editor": _said(_TEXT_OR_NULL, "The handling editor, not the author."),
            },
        ),
        "section": _object(
            "What stands between one heading, counter or clock line and the next.",
            {
                "heading": _said(_TEXT_OR_NULL, "The heading."),
                "slide": _said({"type": ["integer", "null"]}, "The gallery's slide, from 1."),
                "posted_at": _said(_TIME, "When an entry of a live page was posted."),
                "paragraphs": _array(_TEXT, "The paragraphs."),
                "photos": _array({"$ref": "#/$defs/photo"}, "The photos that stand in it."),
                "related_links": _array(
                    {"$ref": "#/$defs/related_link"}, "The links that stand in it."
                ),
            },
        ),
        "photo": _object(
            "A photo.",
            {
                "caption": _said(_TEXT_OR_NULL, "Its caption."),
                "credit": _said(_TEXT_OR_NULL, "Its credit."),
            },
        ),
        "related_link": _object(
            "A line that points to another story.",
            {
                "label": _said(_TEXT_OR_NULL, "The words that point."),
                "title": _said(_TEXT_OR_NULL, "The other story's title."),
            },
        ),
        "diagnostic": _object(
            "Something wrong in the copy.",
            {
                "code": _said(_TEXT, "A stable name for this kind of trouble."),
                "line": _said(_NUMBER, "Where, in lines of the source, from 1."),
                "message": _said(_TEXT, "What is wrong, for a person."),
            },
        ),
    }


def _said(schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {**schema, "description": description}


def _array(items: dict[str, Any], description: str) -> dict[str, Any]:
    return {"type": "array", "items": items, "description": description}


def _or_null(schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}], "description": description}


def _object(description: str, properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
