"""What a header's JSON object says: the object in, the header out, and what is wrong with its keys.

A known key fills its field, or says why it cannot; every other key is kept as it is.
"""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple

from storyparse._dialect import HeaderKeys
from storyparse._fields.header_json import Repeated, brief
from storyparse._model import Category, Header
from storyparse._text.json_values import ReadOnlyMapping
from storyparse._text.matching import sound, stripped

_NO_EXTRA: Final = ReadOnlyMapping({})


class HeaderValues(NamedTuple):
    """What a header says.

    Args:
        header: Its fields.
        wrong: A sentence for each known key that holds another type than it should.
        published: When the page was published, as it is written there.
        updated: When it was updated.
    """

    header: Header
    wrong: list[str]
    published: str | None = None
    updated: str | None = None


def read_header(values: dict[str, Any], keys: HeaderKeys) -> HeaderValues:
    """Make the header of its JSON object.

    Args:
        values: The object.
        keys: Which key fills which field.

    Returns:
        The header, and a sentence for each known key that holds another type than it should, or
        stands twice.

    Example:
        >>> read_header({"_id": "5e9", "slug": 7}, HeaderKeys()).wrong
        ["'slug' holds 7, not a text"]
    """
    wrong: list[str] = []
    if type(values) is Repeated:
        wrong.append("a key stands twice in it; the last counts")
    left = dict(values)
    category = _category(left, keys, wrong)
    identifier = _take(left, keys.id)
    if type(identifier) is int and not keys.object_ids:
        identifier = str(identifier)
    header = Header(
        id=_as_text(identifier, keys.id, wrong),
        slug=_text(left, keys.slug, wrong),
        type=_text(left, keys.type, wrong),
        status=_text(left, keys.status, wrong),
        title=_text(left, keys.title, wrong),
        category=category,
        extra=ReadOnlyMapping(left) if left else _NO_EXTRA,  # What was JSON has no flaws.
    )
    # Times have no field of their own, so they stay among the other keys as they are written.
    published = _as_text(_value(left, keys.published), keys.published, wrong)
    updated = _as_text(_value(left, keys.updated), keys.updated, wrong)
    return HeaderValues(header, wrong, published, updated)


def _category(left: dict[str, Any], keys: HeaderKeys, wrong: list[str]) -> Category | None:
    """Take the category's values out of what is left."""
    held, under = left, ""
    if keys.category:
        filed = _value(left, keys.category)
        if not isinstance(filed, dict):
            if _take(left, keys.category) is not None:
                wrong.append(f"{keys.category!r} holds {_brief_json(filed)}, not an object")
            return None
        if type(filed) is Repeated:
            wrong.append(f"a key stands twice in {keys.category!r}; the last counts")
        held, under = dict(filed), f"{keys.category}."
    title = _text(held, keys.category_title, wrong, under)
    title_hn = _text(held, keys.category_title_hn, wrong, under)
    slug = _text(held, keys.category_slug, wrong, under)
    if keys.category:
        _leave(left, keys.category, held)
    elif title is title_hn is slug is None:
        return None
    return Category(title=title, title_hn=title_hn, slug=slug)


def _text(left: dict[str, Any], path: str, wrong: list[str], under: str = "") -> str | None:
    """Take a text out of what is left, or out of what is left of the object under a path."""
    value = _take(left, path)
    return None if value is None else _as_text(value, under + path, wrong)


def _as_text(value: Any, path: str, wrong: list[str]) -> str | None:  # noqa: ANN401 -- JSON.
    """Give a value that is a text; ``None``, and why, for any other that is there."""
    if type(value) is str:
        return value.strip() if value.isascii() else stripped(sound(value))
    if value is not None:
        wrong.append(f"{path!r} holds {_brief_json(value)}, not a text")
    return None


def _leave(left: dict[str, Any], path: str, rest: dict[str, Any]) -> None:
    """Leave the rest of an object in its place; without any it goes, and what it alone is in."""
    outer, _, inner = path.partition(".")
    if inner:
        around = left[outer]
        if not isinstance(around, dict):
            return
        around = dict(around)
        _leave(around, inner, rest)
        rest = around
    if rest:
        left[outer] = rest
    else:
        del left[outer]


def _take(left: dict[str, Any], path: str) -> Any:  # noqa: ANN401 -- JSON.
    """Take a value out by its path; an object that nothing else is in goes with it."""
    if "." not in path:
        return left.pop(path, None) if path else None
    outer, _, inner = path.partition(".")
    held = left.get(outer)
    if not isinstance(held, dict):
        return _value(held, inner)
    rest = dict(held)
    value = _take(rest, inner)
    if rest:
        left[outer] = rest
    else:
        del left[outer]
    return value


def _value(held: Any, path: str) -> Any:  # noqa: ANN401 -- JSON.
    """Give a value by its path; ``None`` where nothing is there."""
    if not path:
        return None
    for part in path.split("."):
        if isinstance(held, dict) and part:
            held = held.get(part)
        elif isinstance(held, list) and part.isascii() and part.isdecimal():
            held = held[int(part)] if int(part) < len(held) else None
        else:
            return None
    return held


def _brief_json(value: object) -> str:
    return brief(value) if isinstance(value, str) else brief(json.dumps(value))[1:-1]
