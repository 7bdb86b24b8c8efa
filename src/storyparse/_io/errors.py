"""What cannot be done with a corpus: one kind of error, with a message for whoever asked."""

from __future__ import annotations


class CorpusError(Exception):
    """Something that was asked for cannot be done, and why."""


class UnknownSuffixError(CorpusError, ValueError):
    """An output's suffix names no kind of file that can be written."""


class NoSuchDialectError(CorpusError, ValueError):
    """There is no dialect of this name."""


class NotASurveyError(CorpusError, ValueError):
    """A file is no survey, or one of another version."""


class ShelfError(CorpusError):
    """A run cannot begin, or not go on where it was stopped."""


class RunError(CorpusError):
    """A run cannot begin, or not come to its end."""


class ExtraMissingError(CorpusError, ImportError):
    """Something asked for needs a package that is not installed.

    Args:
        what: What was asked for.
        package: The package it needs.
    """

    def __init__(self, what: str, package: str) -> None:
        super().__init__(f"{what} needs {package}: pip install 'storyparse[corpus]'")
