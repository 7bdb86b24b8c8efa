"""When two printings are one: texts in, what is compared of them out."""

from __future__ import annotations

from typing import Final

from storyparse._text.matching import FULL_STOPS, view
from storyparse._text.patterns import pattern

_NOT_LETTERS: Final = pattern(r"[^\p{L}\p{M}\p{N}]++")


def letters(text: str) -> str:
    """Give what is compared of two headlines: letters, vowel signs and digits, nothing else.

    Example:
        >>> letters("UP: बारिश…") == letters("Up – बारिश")
        True
    """
    return _NOT_LETTERS.sub("", view(text)).casefold()


def fold(text: str) -> str:
    """Give what is compared of two printings of one line.

    Example:
        >>> fold("ताजमहल के सामने भीड़।") == fold("ताजमहल  के सामने भीड़")
        True
    """
    return view(text).rstrip(FULL_STOPS + " .")


def alike(first: str, second: str) -> bool:
    """Tell whether two lines print the same; what the view drops is less than half of a text.

    Example:
        >>> alike("ताजमहल के सामने भीड़।", "ताजमहल  के सामने भीड़"), alike("ताजमहल", "ताज")
        (True, False)
    """
    one, two = len(first), len(second)
    return one <= 2 * two + 4 and two <= 2 * one + 4 and fold(first) == fold(second)
