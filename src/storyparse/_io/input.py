"""The name of a file here in, its bytes in pieces out.

A file is never read whole. What cannot be read raises an `OSError` that says why: a dump that could
not be read to its end is never given out as a whole one.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from io import FileIO
from select import select
from typing import Final, TypeAlias

from attrs import define

STANDARD_INPUT: Final = "-"
"""The name of standard input."""

PIECE: Final = 1 << 18
"""Bytes read at a time."""

Complain: TypeAlias = Callable[[str, OSError], None]
"""Takes the name of what could not be read, and why."""


@define
class Meter:
    """How many bytes were read so far, as they are stored."""

    read: int = 0

    def count(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Give pieces as they are, and count them."""
        for piece in pieces:
            self.read += len(piece)
            yield piece


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
