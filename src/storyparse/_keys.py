"""What a header's JSON object says: the object in, the header out, and what is wrong with its keys.

A known key fills its field, or says why it cannot; every other key is kept as it is.
"""

from __future__ import annotations

import json
from typing import Any

from storyparse._dialect import HeaderKeys
from storyparse._header import Repeated, brief
from storyparse._json import freeze
from storyparse._model import Category, Header
from storyparse._view import sound, stripped


def read_header(values: dict[str, Any], keys: HeaderKeys) -> tuple[Header, list[str]]:
    """Make the header of its JSON object.

    Args:
        values: The object.
        keys: Which key fills which field.

    Returns:
        The header, and a sentence for each known key that holds another type than it should, or
        stands twice.

    Example:
        >>> read_header({"_id": "5e9", "slug": 7}, HeaderKeys())[1]
        ["'slug' holds 7, not a text"]
    """
    wrong: list[str] = []
    if type(values) is Repeated:
        wrong.append("a key stands twice in it; the last counts")
    fields = {
        keys.id: "id",
        keys.slug: "slug",
        keys.type: "type",
        keys.status: "status",
        keys.title: "title",
    }
    texts, left = _texts(values, fields, "", wrong)
    filed = left.pop(keys.category, None)
    category = None
    if isinstance(filed, dict):
        if type(filed) is Repeated:
            wrong.append(f"a key stands twice in {keys.category!r}; the last counts")
        fields = {
            keys.category_title: "title",
            keys.category_title_hn: "title_hn",
            keys.category_slug: "slug",
        }
        titles, inner = _texts(filed, fields, keys.category, wrong)
        category = Category(**titles)
        if inner:
            left[keys.category] = inner
    elif filed is not None:
        wrong.append(f"{keys.category!r} holds {_brief_json(filed)}, not an object")
    if left:
        texts["extra"] = freeze(left)
    return Header(category=category, **texts), wrong


def _texts(
    values: dict[str, Any], fields: dict[str, str], under: str, wrong: list[str]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give the texts of an object by their field, and what fills none; say which are no texts."""
    texts: dict[str, Any] = {}
    left: dict[str, Any] = {}
    for key, value in values.items():
        field = fields.get(key)
        if field is None:
            left[key] = value
        elif type(value) is str:
            texts[field] = value.strip() if value.isascii() else stripped(sound(value))
        elif value is not None:
            path = f"{under}.{key}" if under else key
            wrong.append(f"{path!r} holds {_brief_json(value)}, not a text")
    return texts, left


def _brief_json(value: object) -> str:
    return brief(value) if isinstance(value, str) else brief(json.dumps(value))[1:-1]
