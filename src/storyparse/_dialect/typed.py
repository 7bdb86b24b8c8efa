"""A class's annotations in, values that hold to them out: one of another type is refused.

A tuple is looked into: a text where a tuple of texts belongs would be taken sign by sign.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache, wraps
from types import GenericAlias
from typing import Any, TypeVar

from attrs import Attribute
from attrs.validators import and_

_Made = TypeVar("_Made")


def typed(owner: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Have the fields of a class hold to their annotations; a `field_transformer` of attrs.

    All are looked at by the first one's validator, before any other: one for each field would take
    longer to make than all values of an import take to look at.

    Args:
        owner: The class, its annotations classes and tuples of them.
        fields: Its fields.

    Example:
        >>> from storyparse import Label, Role
        >>> Label(text="सार", zone=Role.SUMMARY, exceptions="सारण")
        Traceback (most recent call last):
        TypeError: Label.exceptions: want tuple[str, ...], got 'सारण'
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


def renamed(**names: str) -> Callable[[type[_Made]], type[_Made]]:
    """Have a class say the new name of a field that is given by its old one.

    Args:
        names: The new names, by the old ones.

    Example:
        >>> from storyparse import Rule
        >>> Rule(name="wire", pattern="(?P<stray>तार)", opens=("तार",))
        Traceback (most recent call last):
        TypeError: Rule.opens is now called Rule.first_words
    """

    def rename(owner: type[_Made]) -> type[_Made]:
        make: Callable[..., None] = vars(owner)["__init__"]

        @wraps(make)
        def init(made: object, **values: object) -> None:
            for old in names.keys() & values.keys():
                message = f"{owner.__name__}.{old} is now called {owner.__name__}.{names[old]}"
                raise TypeError(message)
            make(made, **values)

        setattr(owner, "__init__", init)  # noqa: B010 -- mypy lets no method be set by its name.
        return owner

    return rename
