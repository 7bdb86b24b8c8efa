"""Patterns in as text, compiled patterns out, each when it is first used.

Compiling takes a hundred times as long as matching a line, and many patterns are for rare dumps:
compiled with their modules, they were a third of the time of an import. `re` matches in a third of
the time that `regex` takes, so it compiles what means the same to both.
"""

from __future__ import annotations

import re
from typing import Any, Final, TypeAlias, cast

import regex

AnyPattern: TypeAlias = "re.Pattern[str] | regex.Pattern[str]"

# Of what a backslash or a brace opens, only this means the same to both; sets of sets never do.
_is_common: Final = re.compile(r"(?:[^\\{]|\\[^A-Za-z0-9]|\\[dZ]|\{[0-9,]++\})*+").fullmatch
_SETS: Final = ("[[", "&&", "--", "||", "~~")


class _Waiting:
    """A pattern that is not compiled yet; each method that it is asked for is kept."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever a pattern has.
        found = getattr(regex.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def pattern(text: str, flags: int = 0) -> regex.Pattern[str]:
    r"""Give a pattern that compiles when it is first used.

    Args:
        text: A regular expression of the `regex` package.
        flags: Its flags.

    Returns:
        What can be used as the compiled pattern can.

    Example:
        >>> bool(pattern(r"\p{Devanagari}++").match("सार"))
        True
    """
    return cast("regex.Pattern[str]", _Waiting(text, flags))


def compiled(text: str, flags: int = 0) -> AnyPattern:
    r"""Compile a pattern by the quicker of the two that means it.

    Args:
        text: A regular expression of the `regex` package.
        flags: Its flags, which are `re`'s too.

    Returns:
        A pattern of `re` where it means the same, else one of `regex`.

    Raises:
        regex.error: The pattern does not compile.

    Example:
        >>> [type(compiled(text)).__module__ for text in (r"\d{1,2}+", r"\p{L}")]
        ['re', '_regex']
    """
    if _is_common(text) and not any([sign in text for sign in _SETS]):
        try:
            return re.compile(text, flags)
        except re.error:
            pass
    return regex.compile(text, flags)
