"""A story in, its JSON form out, as a dict or as text.

The code that makes the dicts is written here from the fields of the model, once, as attrs writes
the methods of its classes: it is as fast as code written by hand, and `to_dict` is called for
millions of stories.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from functools import cache
from typing import Any, TypeAlias

from storyparse._export.forms import FORMS, StoryDict
from storyparse._export.held import Held, held
from storyparse._model import Story
from storyparse._text.json_values import thaw, write

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
    return write(to_dict(story))


@cache
def _to_dict() -> Callable[[Story], Any]:
    return writer({datetime: datetime.isoformat, Mapping: thaw})


def writer(makers: _Makers) -> Callable[[Story], Any]:
    """Make a function that gives the fields of a story, and of its parts, as dicts and lists.

    Args:
        makers: What makes a value of one of a type; where there is none, it stays as it is.

    Example:
        >>> writer({})(Story(headline="बारिश से राहत"))["headline"]
        'बारिश से राहत'
    """
    names: dict[str, Any] = {f"write_{of.__name__}": make for of, make in makers.items()}
    made = {*makers, *FORMS}
    exec("\n".join([_source(model, made) for model in FORMS]), names)  # noqa: S102 -- our names.
    write_story: Callable[[Story], Any] = names[f"write_{Story.__name__}"]
    return write_story


def _source(model: type, made: Collection[type]) -> str:
    """Write the function that gives the dict of a class's value."""
    items = ", ".join([f'"{each.name}": {_expression(each, made)}' for each in held(model)])
    return f"def write_{model.__name__}(value): return {{{items}}}"


def _expression(field: Held, made: Collection[type]) -> str:
    """Write what gives the value of a field."""
    value = f"value.{field.name}"
    if field.of not in made:
        return f"[*{value}]" if field.how == "many" else value
    make = f"write_{field.of.__name__}"
    if field.how == "many":
        return f"[{make}(each) for each in {value}]"
    return (
        f"None if {value} is None else {make}({value})"
        if field.how == "optional"
        else f"{make}({value})"
    )
