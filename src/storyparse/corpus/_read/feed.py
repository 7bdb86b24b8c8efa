"""Pieces of bytes in, a file that can be read once out, for libraries that want one."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from storyparse._io.errors import problems_of

Report: TypeAlias = Callable[[str], None]
"""Takes a sentence about what cannot be read, with its place in the archive."""

PATIENCE: Final = 16
"""Reads behind the end after which whoever reads on is told that there is nothing."""


class Feed(io.RawIOBase):
    """Pieces of bytes as a file that can be read once.

    Args:
        pieces: The bytes.
        report: Is told of damage, which is an end.
        behind: Is raised where someone reads on and on behind the end.
    """

    def __init__(
        self, pieces: Iterable[bytes], report: Report, behind: Exception | None = None
    ) -> None:
        self._pieces = iter(pieces)
        self._report = report
        self._behind = behind
        self._held = b""
        self._empty = 0
        self.damaged = False
        self.given = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Give so many bytes, or fewer at the end; damage is an end that is reported."""
        parts = [self._held]
        held = len(self._held)
        while held < size:
            piece = self._next()
            if not piece:
                break
            parts.append(piece)
            held += len(piece)
        data = b"".join(parts)
        self._held = data[size:]
        self.given += min(size, len(data))
        self._empty = 0 if data else self._empty + 1
        if self._behind is not None and self._empty > PATIENCE:
            raise self._behind
        return data[:size]

    def line(self, longest: int) -> bytes:
        """Give a line with its end, or what is left; of a longer one its beginning."""
        while (end := self._held.find(b"\n")) < 0 and len(self._held) < longest:
            piece = self._next()
            if not piece:
                break
            self._held += piece
        return self.read(min(longest, end + 1 if end >= 0 else len(self._held)))

    def _next(self) -> bytes:
        try:
            return next(self._pieces, b"")
        except OSError as error:
            for problem in problems_of(error):
                self._report(problem)
            self.damaged = True
            self._pieces = iter(())
            return b""
