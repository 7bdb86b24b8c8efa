"""A story in, its JSON form out, as a dict or as text.

The code that makes either is written here from the fields of the model, once, as attrs writes
the methods of its classes: it is as fast as code written by hand, and both are asked for by the
million. The text is written without the dict: that takes two thirds of the time of both.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from functools import cache
from json.encoder import encode_basestring
from typing import Any, TypeAlias

from storyparse._export.forms import FORMS, StoryDict
from storyparse._export.held import Held, held
from storyparse._model import Story
from storyparse._text.json_values import thaw, write
from storyparse._text.matching import sound

_Makers: TypeAlias = Mapping[type, Callable[[Any], object]]


def to_dict(story: Story) -> StoryDict:
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
    form: StoryDict = _to_dict()(story)
    return form


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
    return sound(_to_json()(story))


@cache
def _to_dict() -> Callable[[Story], Any]:
    return writer({datetime: datetime.isoformat, Mapping: thaw})


@cache
def _to_json() -> Callable[[Story], Any]:
    makers: _Makers = {
        str: encode_basestring,
        int: int.__repr__,
        datetime: lambda time: f'"{time.isoformat()}"',
        Mapping: lambda values: write(thaw(values)) if values else "{}",  # As mostly.
    }
    return _compiled(makers, _json_source)


def writer(makers: _Makers) -> Callable[[Story], Any]:
    """Make a function that gives the fields of a story, and of its parts, as dicts and lists.

    Args:
        makers: What makes a value of one of a type; where there is none, it stays as it is.

    Example:
        >>> writer({})(Story(headline="बारिश से राहत"))["headline"]
        'बारिश से राहत'
    """
    return _compiled(makers, _dict_source)


def _compiled(
    makers: _Makers, source: Callable[[type, Collection[type]], str]
) -> Callable[[Story], Any]:
    """Compile what a source gives for each class of the model."""
    names: dict[str, Any] = {f"write_{of.__name__}": make for of, make in makers.items()}
    made = {*makers, *FORMS}
    exec("\n".join([source(model, made) for model in FORMS]), names)  # noqa: S102 -- our names.
    write_story: Callable[[Story], Any] = names[f"write_{Story.__name__}"]
    return write_story


def _dict_source(model: type, made: Collection[type]) -> str:
    """Write the function that gives the dict of a class's value."""
    items = [f'"{each.name}": {_expression(each, made, "None", "{}")}' for each in held(model)]
    return f"def write_{model.__name__}(value): return {{{', '.join(items)}}}"


def _json_source(model: type, made: Collection[type]) -> str:
    """Write the function that gives the JSON of a class's value."""
    keys = ", ".join([f'"{each.name}": %s' for each in held(model)])
    joined = "'[' + ', '.join({}) + ']'"
    values = ", ".join([_expression(each, made, "'null'", joined) for each in held(model)])
    return f"def write_{model.__name__}(value): return '{{{keys}}}' % ({values})"


def _expression(field: Held, made: Collection[type], none: str, many: str) -> str:
    """Write what gives the value of a field, with what stands for none and for a list of many."""
    value = f"value.{field.name}"
    if field.of not in made:
        return f"[*{value}]" if field.how == "many" else value
    make = f"write_{field.of.__name__}"
    if field.how == "many":
        return many.format(f"[{make}(each) for each in {value}]")
    return (
        f"{none} if {value} is None else {make}({value})"
        if field.how == "optional"
        else f"{make}({value})"
    )
