"""A class's annotations in, values that hold to them out: one of another type is refused.

A tuple is looked into: a text where a tuple of texts belongs would be taken sign by sign.
"""

from __future__ import annotations

import sys
from functools import cache
from types import GenericAlias
from typing import Any

from attrs import Attribute
from attrs.validators import and_


def typed(owner: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Have the fields of a class hold to their annotations; a `field_transformer` of attrs.

    All are looked at by the first one's validator, before any other: one for each field would take
    longer to make than all values of an import take to look at.

    Args:
        owner: The class, its annotations classes and tuples of them.
        fields: Its fields.

    Example:
        >>> from storyparse import Label, Role
        >>> Label(text="सार", opens=Role.SUMMARY, continues="सारण")
        Traceback (most recent call last):
        TypeError: Label.continues: want tuple[str, ...], got 'सारण'
    """

    def hold(made: object, _: Attribute[Any], __: object) -> None:
        for each in fields:
            value = getattr(made, each.name)
            if not _fits(value, _meant(str(each.type), owner.__module__)):
                message = f"{owner.__name__}.{each.name}: want {each.type}, got {value!r:.80}"
                raise TypeError(message)

    first = fields[0]
    also = first.validator
    return [first.evolve(validator=and_(hold, also) if also else hold), *fields[1:]]


@cache
def _meant(annotation: str, module: str) -> Any:  # noqa: ANN401 -- a class, or a tuple of some.
    return eval(annotation, vars(sys.modules[module]))  # noqa: S307 -- the source's own words.


def _fits(value: object, want: Any) -> bool:  # noqa: ANN401
    """Tell whether a value is of a class, or a tuple of such."""
    if not isinstance(want, GenericAlias):
        return isinstance(value, want)
    if not isinstance(value, tuple):
        return False
    first, *more = want.__args__
    if more != [...]:
        return len(value) == len(want.__args__) and all(map(_fits, value, want.__args__))
    if isinstance(first, GenericAlias):
        return all([_fits(each, first) for each in value])
    return all([isinstance(each, first) for each in value])
