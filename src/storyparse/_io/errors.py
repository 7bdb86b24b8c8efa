"""What cannot be done that was asked for: one kind of error, with a message for whoever asked."""

from __future__ import annotations

import errno
import re
from typing import Final


class RequestError(Exception):
    """Something that was asked for cannot be done, and why."""


class UnknownSuffixError(RequestError, ValueError):
    """An output's suffix names no kind of file that can be written."""


class NoSuchDialectError(RequestError, ValueError):
    """There is no dialect of this name."""


class NotASurveyError(RequestError, ValueError):
    """A file is no survey, or one of another version."""


class ShelfError(RequestError):
    """A run cannot begin, or not go on where it was stopped."""


class RunError(RequestError):
    """A run cannot begin, or not come to its end."""


class ExtraMissingError(RequestError, ImportError):
    """Something asked for needs a package that is not installed.

    Args:
        what: What was asked for.
        package: The package it needs.
        group: The extra that installs it.
    """

    def __init__(self, what: str, package: str, group: str = "corpus") -> None:
        super().__init__(f"{what} needs {package}: pip install 'storyparse[{group}]'")


class DamagedError(OSError):
    """A file could not be read to its end, or not all of it.

    Args:
        problems: What and where, a sentence each.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__(errno.EIO, "; ".join(problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[DamagedError], tuple[str, ...]]:
        return type(self), self.problems


def problems_of(error: OSError) -> tuple[str, ...]:
    """Give what an error says went wrong, a sentence each.

    Example:
        >>> problems_of(DamagedError("कटी", "टूटी")), problems_of(OSError(2, "नहीं है"))
        (('कटी', 'टूटी'), ('नहीं है',))
    """
    if isinstance(error, DamagedError):
        return error.problems
    return (error.strerror or words_of(error),)


def words_of(error: Exception) -> str:
    """Give an error's words; of one that has none, or nothing but bytes, those of its name.

    Example:
        >>> words_of(ValueError("टूटी")), words_of(ConnectionResetError())
        ('टूटी', 'connection reset')
    """
    told = "" if isinstance(next(iter(error.args), ""), bytes) else str(error)
    if isinstance(error, EOFError):
        return told or "it ends too soon"
    return told or " ".join(_find_words(type(error).__name__.removesuffix("Error"))).lower()


_find_words: Final = re.compile("[A-Z]+[^A-Z]*").findall
