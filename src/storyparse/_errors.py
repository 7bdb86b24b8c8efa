"""The errors: for dirty copy, for what is no story's form, no dialect, or cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storyparse._model import Diagnostic


class DirtyCopyError(ValueError):
    """A story has diagnostics, and its caller wanted none.

    Args:
        diagnostics: All of them, in order of line.

    Example:
        >>> from storyparse import check, parse
        >>> try:
        ...     check(parse("न शीर्षक, न तारीख।"))
        ... except DirtyCopyError as error:
        ...     print(error.diagnostics[0].code)
        unfamiliar
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return "\n".join(["the copy is dirty:", *map(str, self.diagnostics)])


class NotAStoryError(ValueError):
    """A mapping is not of the form that ``to_dict`` gives.

    Args:
        problems: One sentence for each wrong path in it, ``photos[0].credit: want …``.

    Example:
        >>> from storyparse import Story, from_dict, to_dict
        >>> try:
        ...     from_dict(to_dict(Story()) | {"headline": 7})
        ... except NotAStoryError as error:
        ...     print(error.problems)
        ('headline: want a str or None, got 7',)
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(["not the form of a story:", *self.problems])


class DialectError(ValueError):
    """A dialect cannot work as it is written.

    Args:
        problems: One sentence for each part of it that cannot work.

    Example:
        >>> from attrs import evolve
        >>> from storyparse import AMAR_UJALA, check_dialect
        >>> try:
        ...     check_dialect(evolve(AMAR_UJALA, furniture=("",)))
        ... except DialectError as error:
        ...     print(error.problems)
        ("furniture '' is blank: no line is",)
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(["the dialect cannot work:", *self.problems])


class ReadError(OSError):
    """A file, or a part of one, cannot be read.

    Args:
        file: Its name, as it was given or found.
        line: Where what is lost opens, in lines of the file, counted from 1; ``None`` where that
            is not known, because nothing of the file was read, or because it is an archive.
        message: What is wrong.

    Example:
        >>> str(ReadError("आगरा.txt", 3, "cut short"))
        'आगरा.txt:3: cut short'
    """

    def __init__(self, file: str, line: int | None, message: str) -> None:
        super().__init__(message)
        self.file = file
        self.line = line
        self.message = message

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}"

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, int | None, str]]:
        return type(self), (self.file, self.line, self.message)
