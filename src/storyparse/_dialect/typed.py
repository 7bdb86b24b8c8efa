"""What holds for every type of a dialect: values of their types, and new names for old ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from functools import wraps
from typing import Any, Final, TypeVar

from attrs import Attribute
from attrs.validators import deep_iterable, instance_of

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


def hold(owner: type, each: Attribute[Any], value: object) -> None:
    """Hold a value to the annotation of its field.

    A tuple is looked into: a text where a tuple of texts belongs would be taken sign by sign.

    Raises:
        TypeError: It is of another type.

    Example:
        >>> from storyparse import Label, Role
        >>> Label(text="सार", zone=Role.SUMMARY, exceptions="सारण")
        Traceback (most recent call last):
        TypeError: Label.exceptions: want tuple[str, ...], got 'सारण'
    """
    try:
        _VALIDATORS[str(each.type)](None, each, value)
    except TypeError:
        message = f"{owner.__name__}.{each.name}: want {each.type}, got {value!r:.80}"
        raise TypeError(message) from None


def part(**renamed: str) -> Callable[[type[_Made]], type[_Made]]:
    """Have a class of attrs hold what it is made of to its annotations, and tell new names for old.

    Asked where a value is made, not by validators: code for each field of each class took a
    twentieth of an import. Other types of a dialect may hold the class.

    Args:
        renamed: The new names of its fields, by the old ones.

    Example:
        >>> from storyparse import Rule
        >>> Rule(name="wire", pattern="(?P<stray>तार)", opens=("तार",))
        Traceback (most recent call last):
        TypeError: Rule.opens is now called Rule.first_words
    """

    def register(owner: type[_Made]) -> type[_Made]:
        name = owner.__name__
        _VALIDATORS[name] = instance_of(owner)
        _VALIDATORS[f"tuple[{name}, ...]"] = _tuple_of(instance_of(owner))
        known = {each.name: each for each in vars(owner)["__attrs_attrs__"]}
        make: Callable[..., None] = vars(owner)["__init__"]

        @wraps(make)
        def init(made: object, **values: object) -> None:
            for given, value in values.items():
                if given in renamed:
                    message = f"{name}.{given} is now called {name}.{renamed[given]}"
                    raise TypeError(message)
                if given in known:
                    hold(owner, known[given], value)
            make(made, **values)

        setattr(owner, "__init__", init)  # noqa: B010 -- mypy lets no method be set by name.
        return owner

    return register
