"""The name of a file here in, its bytes in pieces out.

A file is never read whole. What cannot be read raises an `OSError` that says why: a dump that could
not be read to its end is never given out as a whole one.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import FileIO
from select import select
from typing import IO, Any, Final, NamedTuple, Self, TypeAlias

from attrs import Factory, define

STANDARD_INPUT: Final = "-"
"""The name of standard input."""

PIECE: Final = 1 << 18
"""Bytes read at a time."""

Complain: TypeAlias = Callable[[str, OSError], None]
"""Takes the name of what could not be read, and why."""


NAMED: Final = 100
"""Members of an archive left out for one reason that are named."""


class Status(NamedTuple):
    """What changes when a file does: its size in bytes, and when it was written or what it is."""

    size: int
    mark: str


class Input(NamedTuple):
    """A file that was read.

    Args:
        status: What it was.
        read: Its bytes.
        sha256: Their sum.
        left_out: What was left out of it, and why; of each kind the first.
        dropped: How much was left out, by the reason.
    """

    status: Status | None
    read: int
    sha256: str
    left_out: list[tuple[str, str]]
    dropped: dict[str, int]

    @classmethod
    def from_json(cls, values: list[Any]) -> Self:
        """Read what JSON has made of it."""
        status, read, total, left_out, dropped = values
        named = [(name, why) for name, why in left_out]
        return cls(None if status is None else Status(*status), read, total, named, dropped)


@define
class Meter:
    """Measures what is read: the bytes of all files so far, and the file at hand.

    Args:
        sums: Whether files are summed up, too.
    """

    sums: bool = False
    read: int = 0
    left_out: list[tuple[str, str]] = Factory(list)
    dropped: Counter[str] = Factory(Counter)
    _status: Status | None = None
    _before: int = 0
    _sum: Any = None

    def begin(self, status: Status | None) -> None:
        """Begin with a file."""
        self._status = status
        self._before = self.read
        self.left_out, self.dropped = [], Counter()
        self._sum = sha256() if self.sums else None

    def count(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Give pieces as they are, and count them."""
        for piece in pieces:
            self.read += len(piece)
            if self._sum is not None:
                self._sum.update(piece)
            yield piece

    def again(self) -> None:
        """Begin the sum of the file at hand anew: it is read from its front again."""
        self._sum = sha256() if self.sums else None

    def leave(self, name: str, why: str) -> None:
        """Put down that something in the file at hand is left out."""
        self.dropped[why] += 1
        if self.dropped[why] <= NAMED:
            self.left_out.append((name, why))

    def changed(self, status: Status | None) -> bool:
        """Tell whether the file at hand is no longer what it was at its beginning."""
        return status != self._status

    def end(self) -> Input:
        """Tell what was read of the file at hand."""
        total = "" if self._sum is None else self._sum.hexdigest()
        read = self.read - self._before
        return Input(self._status, read, total, self.left_out, dict(self.dropped))


def status_of(file: IO[bytes]) -> Status | None:
    """Tell what would change if an open file did; of a pipe nothing is known.

    Args:
        file: A file here.
    """
    found = os.fstat(file.fileno())
    return Status(found.st_size, str(found.st_mtime_ns)) if stat.S_ISREG(found.st_mode) else None


def opened(name: str) -> FileIO:
    """Open a file here, to be read from its start.

    Args:
        name: A file, or ``-`` for standard input.

    Raises:
        OSError: It cannot be opened.
    """
    standard = name == STANDARD_INPUT
    if standard and sys.stdin is None:
        raise OSError(errno.EBADF, "it is closed")
    # Unbuffered: what a pipe brings is wanted at once, and pieces are large enough.
    return open(0 if standard else name, "rb", buffering=0, closefd=not standard)


def pieces(file: FileIO) -> Iterator[bytes]:
    """Read an open file piece by piece, as they come.

    Args:
        file: The file, unbuffered: what a pipe brings is wanted at once.

    Raises:
        OSError: It cannot be read to its end.
    """
    status = os.fstat(file.fileno())
    left = status.st_size - file.tell() if stat.S_ISREG(status.st_mode) else 0
    while (piece := file.read(PIECE)) != b"":
        if piece is None:  # A pipe that does not wait has nothing just now.
            select([file], [], [])
            continue
        left -= len(piece)
        yield piece
    if left > 0:
        raise OSError(errno.EIO, "it became shorter while it was read")
