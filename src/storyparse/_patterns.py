"""Patterns in as text, compiled patterns out, each when it is first used.

Compiling takes a hundred times as long as matching a line, and many patterns are for rare dumps:
compiled with their modules, they were a third of the time of an import.
"""

from __future__ import annotations

from typing import Any, cast

import regex


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
