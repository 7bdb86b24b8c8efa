"""What holds for every type of a dialect: values of their types, and new names for old ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from functools import wraps
from typing import Any, Final, TypeVar

from attrs import Attribute
from attrs.validators import and_, deep_iterable, instance_of

from storyparse._model import Role

_Made = TypeVar("_Made")
_Validator = Callable[[Any, "Attribute[Any]", Any], object]


def _tuple_of(member: _Validator) -> _Validator:
    return deep_iterable(member, instance_of(tuple))


_TEXTS: Final = _tuple_of(instance_of(str))
_VALIDATORS: Final[dict[str, _Validator]] = {
    "str": instance_of(str),
    "bool": instance_of(bool),
    "int": instance_of(int),
    "float": instance_of(float),
    "tzinfo": instance_of(tzinfo),
    "Role": instance_of(Role),
    "tuple[str, ...]": _TEXTS,
    "tuple[Role, ...]": _tuple_of(instance_of(Role)),
    "tuple[tuple[str, ...], ...]": _tuple_of(_TEXTS),
    "tuple[tuple[str, float], ...]": _tuple_of(instance_of(tuple)),
}
"""What a field's value must be, by the field's annotation."""


def typed(owner: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Have the fields of a class hold to their annotations; a `field_transformer` of attrs.

    A tuple is looked into: a text where a tuple of texts belongs would be taken sign by sign.

    Args:
        owner: The class.
        fields: Its fields.

    Example:
        >>> from storyparse import Label, Role
        >>> Label(text="सार", zone=Role.SUMMARY, exceptions="सारण")
        Traceback (most recent call last):
        TypeError: Label.exceptions: want tuple[str, ...], got 'सारण'
    """
    return [each.evolve(validator=_checked(owner, each)) for each in fields]


def _checked(owner: type, each: Attribute[Any]) -> _Validator:
    """Give the validator of a field: that of its annotation, its error in words, then its own."""
    validate = _VALIDATORS[str(each.type)]

    def check(made: object, attribute: Attribute[Any], value: object) -> None:
        try:
            validate(made, attribute, value)
        except TypeError:
            message = f"{owner.__name__}.{each.name}: want {each.type}, got {value!r:.80}"
            raise TypeError(message) from None

    return and_(check, each.validator) if each.validator else check


def part(**renamed: str) -> Callable[[type[_Made]], type[_Made]]:
    """Let other types of a dialect hold a class, and have it say the new name for an old one.

    Args:
        renamed: The new names of its fields, by the old ones.

    Example:
        >>> from storyparse import Rule
        >>> Rule(name="wire", pattern="(?P<stray>तार)", opens=("तार",))
        Traceback (most recent call last):
        TypeError: Rule.opens is now called Rule.first_words
    """

    def register(owner: type[_Made]) -> type[_Made]:
        _VALIDATORS[owner.__name__] = instance_of(owner)
        _VALIDATORS[f"tuple[{owner.__name__}, ...]"] = _tuple_of(instance_of(owner))
        make: Callable[..., None] = vars(owner)["__init__"]

        @wraps(make)
        def init(made: object, **values: object) -> None:
            for old in renamed.keys() & values.keys():
                name = owner.__name__
                message = f"{name}.{old} is now called {name}.{renamed[old]}"
                raise TypeError(message)
            make(made, **values)

        if renamed:
            setattr(owner, "__init__", init)  # noqa: B010 -- mypy lets no method be set by name.
        return owner

    return register
