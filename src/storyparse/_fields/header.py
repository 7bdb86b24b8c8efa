"""What a header's JSON object says: the object in, the header out, and what is wrong with its keys.

A known key fills its field, or says why it cannot; every other key is kept as it is.
"""

from __future__ import annotations

import json
from typing import Any

from attrs import evolve

from storyparse._dialect import HeaderKeys
from storyparse._fields.header_json import Repeated, brief
from storyparse._model import Category, Header
from storyparse._text.matching import sound, stripped


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
    left = dict(values)
    filed = left.pop(keys.category, None)
    category = None
    if isinstance(filed, dict):
        if type(filed) is Repeated:
            wrong.append(f"a key stands twice in {keys.category!r}; the last counts")
        inner = dict(filed)
        title = _text(inner, keys.category_title, keys.category, wrong)
        title_hn = _text(inner, keys.category_title_hn, keys.category, wrong)
        slug = _text(inner, keys.category_slug, keys.category, wrong)
        category = Category(title=title, title_hn=title_hn, slug=slug)
        if inner:
            left[keys.category] = inner
    elif filed is not None:
        wrong.append(f"{keys.category!r} holds {_brief_json(filed)}, not an object")
    header = Header(
        id=_text(left, keys.id, "", wrong),
        slug=_text(left, keys.slug, "", wrong),
        type=_text(left, keys.type, "", wrong),
        status=_text(left, keys.status, "", wrong),
        title=_text(left, keys.title, "", wrong),
        category=category,
    )
    return evolve(header, extra=left) if left else header, wrong


def _text(left: dict[str, Any], key: str, under: str, wrong: list[str]) -> str | None:
    """Take a key's value out of what is left; ``None`` where it is no text."""
    value = left.pop(key, None)
    if type(value) is str:
        return value.strip() if value.isascii() else stripped(sound(value))
    if value is not None:
        path = f"{under}.{key}" if under else key
        wrong.append(f"{path!r} holds {_brief_json(value)}, not a text")
    return None


def _brief_json(value: object) -> str:
    return brief(value) if isinstance(value, str) else brief(json.dumps(value))[1:-1]
