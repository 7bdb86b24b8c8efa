"""JSON values: what JSON can hold in, the same read-only (or plain again, or as text) out.

Whatever passes `flaws` can be written as JSON by any program and read back unchanged: no ``NaN``,
no integer too long to print, no nesting so deep that a reader's stack gives way. So a value is
refused when it comes in, never when it goes out.
"""

from __future__ import annotations

import json
import math
import reprlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from types import UnionType
from typing import Any, Final, TypeAlias, cast

from attrs import frozen

from storyparse._text.matching import sound

JSONValue: TypeAlias = (
    "bool | int | float | str | tuple[JSONValue, ...] | Mapping[str, JSONValue] | None"
)
"""A JSON value, read-only all the way down: arrays are tuples, objects are read-only mappings."""

DEEPEST: Final = 100
"""How deep values may stand in one another: far from where Python's own reader gives up."""

_TOO_LONG: Final[int] = 10**sys.int_info.default_max_str_digits
_WRITER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False)


@frozen(init=False, eq=False, repr=False)
class ReadOnlyMapping(Mapping[str, JSONValue]):
    """An object of JSON that cannot be changed, nor anything in it; equal to a dict of the same.

    Args:
        values: The keys and their values; `flaws` finds nothing wrong with them.

    Example:
        >>> ReadOnlyMapping({"शहर": "आगरा"}) == {"शहर": "आगरा"}
        True
    """

    _values: dict[str, JSONValue]

    def __init__(self, values: Mapping[str, object]) -> None:
        held = {key: _frozen(value) for key, value in values.items()}
        object.__setattr__(self, "_values", held)

    def __getitem__(self, key: str) -> JSONValue:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        return repr(self._values)


def freeze(value: Mapping[str, object]) -> ReadOnlyMapping:
    """Make an object of JSON read-only all the way down.

    Args:
        value: What `json.loads` gives for an object, or what this function gave.

    Returns:
        A read-only mapping, in which tuples stand for lists and such mappings for dicts.

    Raises:
        ValueError: A value in it is no JSON value, or one that not every program can hold; the
            message names every wrong path.

    Example:
        >>> freeze({"विषय": ["मौसम", 2]})
        {'विषय': ('मौसम', 2)}
    """
    if isinstance(value, ReadOnlyMapping):
        return value
    if wrong := list(flaws(value, arrays=list | tuple)):
        raise ValueError("\n".join(wrong))
    return ReadOnlyMapping(value)


def thaw(value: JSONValue) -> Any:  # noqa: ANN401 -- what JSON holds has no narrower type.
    """Make a plain value of a read-only one: the inverse of `freeze`.

    Example:
        >>> thaw(freeze({"विषय": ["मौसम", 2]}))
        {'विषय': ['मौसम', 2]}
    """
    if isinstance(value, Mapping):
        return {key: thaw(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [thaw(inner) for inner in value]
    return value


def write(value: object) -> str:
    r"""Write plain JSON values as one line of JSON that UTF-8 can encode.

    Args:
        value: What `flaws` finds nothing wrong with.

    Returns:
        The JSON, its text as it is, but for control characters (escaped) and lone surrogates
        (U+FFFD each).

    Raises:
        ValueError: It holds a number that JSON has no form for.

    Example:
        >>> write({"शहर": "आगरा\ud800"})
        '{"शहर": "आगरा�"}'
    """
    return sound(_WRITER.encode(value))


def as_text(value: object) -> str | None:
    """Give a JSON value as the text of a cell: a text as it is, anything else as JSON.

    Example:
        >>> as_text("शहर"), as_text([1, True]), as_text(None)
        ('शहर', '[1, true]', None)
    """
    return value if value is None or isinstance(value, str) else write(value)


def flaws(
    value: object,
    path: str = "",
    depth: int = 0,
    *,
    arrays: type | UnionType = list,
) -> Iterator[str]:
    """Say what keeps a value from being JSON, one sentence for each wrong path.

    Args:
        value: Anything.
        path: Where it stands, ``header.extra``.
        depth: In how many lists and dicts it stands.
        arrays: What stands for a list.

    Example:
        >>> list(flaws({"मान": [1, float("nan")]}))
        ['मान[1]: want a number that JSON can hold, got nan']
    """
    if value is None or isinstance(value, str | bool):
        return
    if isinstance(value, int | float):
        if not fits(value):
            yield f"{path}: want a number that JSON can hold, got {shown(value)}"
    elif not isinstance(value, arrays | Mapping):
        yield f"{path}: want a JSON value, got {shown(value)}"
    elif depth == DEEPEST:
        yield f"{path}: want at most {DEEPEST} values in one another, got more"
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                yield f"{below(path, key)}: want a key that is a str, got {shown(key)}"
            yield from flaws(inner, below(path, key), depth + 1, arrays=arrays)
    else:
        for index, inner in enumerate(cast("Iterable[object]", value)):
            yield from flaws(inner, f"{path}[{index}]", depth + 1, arrays=arrays)


def fits(value: float) -> bool:
    """Tell whether a number is finite, and short enough to be printed: at most 4,300 digits.

    Example:
        >>> fits(2026), fits(float("inf"))
        (True, False)
    """
    if isinstance(value, int):
        return -_TOO_LONG < value < _TOO_LONG
    return math.isfinite(value)


def below(path: str, key: object) -> str:
    """Give the path of a key's value below a path.

    Example:
        >>> below("header.extra", "शहर का नाम")
        "header.extra['शहर का नाम']"
    """
    if isinstance(key, str) and key.isidentifier():
        return f"{path}.{key}" if path else key
    return f"{path}[{shown(key)}]"


def shown(value: object) -> str:
    """Quote a value for a message, on one line, cut short where it is long.

    Example:
        >>> shown("आगरा")
        "'आगरा'"
    """
    try:
        return reprlib.repr(value)
    except ValueError:
        # Before Python 3.13, `reprlib` fell over an integer too long to print.
        return "what holds an int too long to print"


def _frozen(value: Any) -> JSONValue:  # noqa: ANN401 -- what JSON holds has no narrower type.
    if isinstance(value, list | tuple):
        return tuple(map(_frozen, value))
    if isinstance(value, Mapping):
        return ReadOnlyMapping(value)
    no_container: bool | float | str | None = value
    return no_container
