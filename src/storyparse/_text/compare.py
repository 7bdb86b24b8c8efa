"""When two printings are one: texts in, what is compared of them out."""

from __future__ import annotations

import re
from typing import Final

from storyparse._text.matching import FULL_STOPS, uncommon, view
from storyparse._text.patterns import pattern

_NOT_LETTERS: Final = pattern(r"[^\p{L}\p{M}\p{N}]++")
_COMMON_SIGNS: Final = re.compile(r"[ -/:-@\[-`{-~।॥॰]+")
"""The same among common characters, as nearly all are: `re` takes a quarter of the time."""
LOOSE_ENDS: Final = FULL_STOPS + " ."
"""What one of two printings of a line may close with."""


def letters(text: str) -> str:
    """Give what is compared of two headlines: letters, vowel signs and digits, nothing else.

    Example:
        >>> letters("UP: बारिश…") == letters("Up – बारिश")
        True
    """
    return letters_in(view(text))


def letters_in(seen: str) -> str:
    """Give the same of a view."""
    signs = _NOT_LETTERS if uncommon(seen) else _COMMON_SIGNS
    return signs.sub("", seen).casefold()


def fold(text: str) -> str:
    """Give what is compared of two printings of one line.

    Example:
        >>> fold("ताजमहल के सामने भीड़।") == fold("ताजमहल  के सामने भीड़")
        True
    """
    return view(text).rstrip(LOOSE_ENDS)


def alike(first: str, second: str) -> bool:
    """Tell whether two lines print the same; what the view drops is less than half of a text.

    Example:
        >>> alike("ताजमहल के सामने भीड़।", "ताजमहल  के सामने भीड़"), alike("ताजमहल", "ताज")
        (True, False)
    """
    one, two = len(first), len(second)
    return one <= 2 * two + 4 and two <= 2 * one + 4 and fold(first) == fold(second)
