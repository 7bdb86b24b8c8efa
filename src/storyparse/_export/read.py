"""The JSON form of a story in, the story out, or all that is wrong with the form at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final, TypeAlias

from storyparse._errors import NotAStoryError
from storyparse._export.held import Held, held
from storyparse._model import Story
from storyparse._text.json_values import below, fits, flaws, freeze, shown


def from_dict(mapping: Mapping[str, object]) -> Story:
    """Make a story of its JSON form.

    Args:
        mapping: What `to_dict` gave, or `json.loads` of what `to_json` gave or the command wrote,
            whose ``source`` is passed over.

    Returns:
        The story, without segments; `to_dict` gives an equal mapping back.

    Raises:
        NotAStoryError: The mapping is not of that form; it names every wrong path in it.
        TypeError: It is no mapping at all.

    Example:
        >>> from storyparse import to_dict
        >>> from_dict(to_dict(Story(headline="बारिश से राहत"))).headline
        'बारिश से राहत'
    """
    if not isinstance(mapping, Mapping):
        message = f"from_dict takes a mapping as to_dict gives it, got {shown(mapping)}"
        raise TypeError(message)
    wrong: list[str] = []
    form = {key: value for key, value in mapping.items() if key != "source"}
    story: Story = _object_of(Story)(form, "", wrong)
    if wrong:
        raise NotAStoryError(tuple(wrong))
    return story


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
        if time is not None:
            time.astimezone(UTC)  # What UTC has no year for, Arrow and pandas cannot hold.
    except (ValueError, OverflowError):
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


@cache
def _object_of(model: type) -> _Reader:
    """Make the reader of a class's form."""
    readers = {field.name: _reader(field) for field in held(model)}
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
        return model(**fields) if len(wrong) == before else None

    return read


def _reader(field: Held) -> _Reader:
    """Give the reader of a field's value."""
    one = _READERS.get(field.of) or _object_of(field.of)
    if field.how == "many":
        return _array(one)
    if field.how == "one":
        return one
    return _text_or_none if one is _text else _or_none(one)


_READERS: Final[dict[type, _Reader]] = {
    str: _text,
    int: _integer,
    datetime: _moment,
    Mapping: _extra,
}
"""Readers of what is no class of the model."""
