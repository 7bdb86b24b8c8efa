"""A name in, an open file out: here, on standard input, or wherever fsspec reaches.

fsspec is how pandas, Dask and Polars open addresses too; a file system that it lacks is a package
away.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, cast

from attrs import define

from storyparse._io.errors import ExtraMissingError
from storyparse._io.extras import extra
from storyparse._io.input import PIECE, STANDARD_INPUT
from storyparse._io.input import pieces as pieces_of
from storyparse.corpus._read.names import is_address, remote


@define
class Meter:
    """How many bytes were read so far, as they are stored."""

    read: int = 0

    def count(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Give pieces as they are, and count them."""
        for piece in pieces:
            self.read += len(piece)
            yield piece


def opened(name: str) -> IO[bytes]:
    """Open what a name means, to be read from its start.

    Args:
        name: A file, an address, or ``-``.

    Raises:
        OSError: It cannot be opened.
    """
    if is_address(name):
        try:
            files = extra("fsspec", f"{name!r}", "fsspec")
        except ExtraMissingError as error:
            raise OSError(errno.ENOSYS, str(error)) from error
        return cast("IO[bytes]", remote(lambda: files.open(name, "rb").open()))
    standard = name == STANDARD_INPUT
    if standard and sys.stdin is None:
        raise OSError(errno.EBADF, "it is closed")
    # Unbuffered: what a pipe brings is wanted at once, and pieces are large enough.
    return open(0 if standard else name, "rb", buffering=0, closefd=not standard)


def pieces(file: IO[bytes]) -> Iterator[bytes]:
    """Read an open file piece by piece.

    Raises:
        OSError: It cannot be read to its end.
    """
    if isinstance(file, io.FileIO):
        yield from pieces_of(file)
        return
    read: Callable[[], Any] = lambda: remote(lambda: file.read(PIECE))  # noqa: E731
    while piece := read():
        yield piece


def identity(name: str) -> tuple[int, str]:
    """Give a file's size in bytes, and what changes when the file does.

    Args:
        name: A file or an address.

    Raises:
        OSError: It cannot be looked at.
    """
    if is_address(name):
        system, path = remote(lambda: extra("fsspec", f"{name!r}", "fsspec").core.url_to_fs(name))
        size = remote(lambda: system.size(path))
        return size or 0, str(remote(lambda: system.ukey(path)))
    status = Path(name).stat() if name != STANDARD_INPUT else os.fstat(0)
    return status.st_size, str(status.st_mtime_ns)


def suffix(name: str) -> str:
    """Give a name's last suffix, in lower case.

    Example:
        >>> suffix("खबरें.tar.GZ")
        '.gz'
    """
    return Path(name).suffix.lower()
