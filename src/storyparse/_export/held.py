"""What the model holds of the JSON form: a class in, each field's name, type and number out.

Read off the annotations of the model, which are of five shapes: `str`, `str | None`,
`tuple[str, ...]`, the same with another type, and a mapping.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Final, Literal

from attrs import fields, frozen

from storyparse._export.forms import FORMS

_find_parts: Final = re.compile(r"(tuple\[)?(\w+)[^|]*(\| None)?").findall
_TYPES: Final[dict[str, type]] = {of.__name__: of for of in (str, int, datetime, Mapping, *FORMS)}


@frozen
class Held:
    """A field of a class.

    Args:
        name: Its name, in the model and in the JSON form.
        of: What it holds: `str`, `int`, `datetime`, `Mapping`, or a class of the model.
        how: Exactly one of that, one or ``None``, or a tuple of many.

    Example:
        >>> from storyparse import Photo
        >>> held(Photo)[0]
        Held(name='caption', of=<class 'str'>, how='optional')
    """

    name: str
    of: type
    how: Literal["one", "optional", "many"]


@cache
def held(model: type) -> tuple[Held, ...]:
    """Give the fields of a class that its JSON form has, in their order.

    Args:
        model: A class of the model that has a JSON form.
    """
    form = FORMS[model].__annotations__
    return tuple([_held(each.name, str(each.type)) for each in fields(model) if each.name in form])


def _held(name: str, annotation: str) -> Held:
    many, of, optional = _find_parts(annotation)[0]
    return Held(name, _TYPES[of], "many" if many else "optional" if optional else "one")
