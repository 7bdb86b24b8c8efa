"""Nothing in, the JSON Schema of the JSON form out.

It says what `to_dict` gives, key by key, in the words of the model's docstrings; the command puts
``source`` in front of that. An object takes no other key, and has all of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from inspect import cleandoc
from typing import Any, Final

from storyparse._export.forms import FORMS
from storyparse._export.held import Held, held
from storyparse._model import Story

VERSION: Final = 1

_TYPES: Final = {str: "string", datetime: "string", int: "integer", Mapping: "object"}
_SOURCE: Final = {
    "type": "object",
    "description": "Where the command read the story; `to_dict` does not give it.",
    "properties": {
        "file": {"type": "string", "description": "The file, or ARCHIVE/MEMBER."},
        "file_bytes": {
            "type": "string",
            "description": "A name that is no UTF-8, as its bytes in base64.",
        },
        "line": {"type": "integer", "description": "The line it opens at, from 1."},
        "row": {
            "type": "integer",
            "description": "The row it stands in, from 1; beside it stands what is kept of it.",
        },
        "dialect": {"type": "string", "description": "The dialect, where several were given."},
    },
    "required": ["file"],
    "anyOf": [
        {"required": ["row"]},
        {
            "required": ["line"],
            "propertyNames": {"enum": ["file", "file_bytes", "line", "dialect"]},
        },
    ],
}
_find_descriptions: Final = re.compile(r"^ {4}(\w+): ((?:.|\n {8})+)", re.MULTILINE).findall


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of the JSON form of a story.

    Returns:
        A schema of draft 2020-12, as plain JSON values.

    Example:
        >>> json_schema()["properties"]["headline"]["description"]
        'The headline as printed, never filled in from the header.'
    """
    story = _object(Story)
    story["properties"] = {"source": {"$ref": "#/$defs/source"}, **story["properties"]}
    parts = {_name(model): _object(model) for model in FORMS if model is not Story}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:storyparse:story:{VERSION}",
        "title": "story",
        **story,
        "$defs": {"source": _SOURCE, **parts},
    }


def _object(model: type) -> dict[str, Any]:
    """Describe the form of a class."""
    said = cleandoc(model.__doc__ or "")  # None where Python was told to drop docstrings.
    descriptions = {
        name: " ".join(text.replace("``", "`").split()) for name, text in _find_descriptions(said)
    }
    properties = {
        field.name: _field(field) | {"description": descriptions.get(field.name, "")}
        for field in held(model)
    }
    return {
        "type": "object",
        "description": said.split("\n", 1)[0],
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _field(field: Held) -> dict[str, Any]:
    """Describe what a field may hold."""
    schema: dict[str, Any] = {"type": _TYPES.get(field.of)}
    if field.of in FORMS:
        schema = {"$ref": f"#/$defs/{_name(field.of)}"}
    if field.how == "many":
        return {"type": "array", "items": schema}
    if field.of is datetime:
        schema["format"] = "date-time"
    if field.how == "one":
        return schema
    if field.of in FORMS:
        return {"anyOf": [schema, {"type": "null"}]}
    return schema | {"type": [schema["type"], "null"]}


def _name(model: type) -> str:
    """Name the definition of a class: `related_link` for RelatedLink."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__).lower()
