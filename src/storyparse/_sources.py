"""Names from a command line in, files and their stories out.

A file is read in pieces, never whole, and ``-`` is standard input. What cannot be read raises an
`OSError` that says why; a dump that could not be read to its end is never given out as a whole one.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from io import FileIO
from pathlib import Path
from select import select
from typing import Final, TypeAlias

from storyparse._model import Story
from storyparse._parse import stream

STANDARD_INPUT: Final = "-"
"""The name of standard input."""

PIECE: Final = 1 << 18
"""Bytes read at a time."""

Complain: TypeAlias = Callable[[str, OSError], None]
"""Takes the name of what could not be read, and why."""


def files(names: Iterable[str], complain: Complain) -> Iterator[str]:
    """Name the files that are meant: a folder means the ``*.txt`` in it, in order of name.

    Args:
        names: Files, folders, ``-``.
        complain: Is told of a folder that cannot be read, or holds no ``*.txt``.
    """
    for name in names:
        try:
            found = _texts_in(name) if name != STANDARD_INPUT and Path(name).is_dir() else [name]
        except OSError as error:
            complain(name, error)
        else:
            yield from found


def _texts_in(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        found = sorted([entry.path for entry in entries if _is_text(entry)])
    if not found:
        raise FileNotFoundError(errno.ENOENT, "no *.txt in this folder")
    return found


def _is_text(entry: os.DirEntry[str]) -> bool:
    name = entry.name
    return name.endswith(".txt") and not name.startswith(".") and not entry.is_dir()


def stories(name: str) -> Iterator[Story]:
    """Read the stories of a file, one at a time.

    Args:
        name: A file, or ``-``.

    Raises:
        OSError: It cannot be opened, or not read to its end.
    """
    standard = name == STANDARD_INPUT
    if standard and sys.stdin is None:
        raise OSError(errno.EBADF, "it is closed")
    # Unbuffered: what a pipe brings is wanted at once, and pieces are large enough.
    with open(0 if standard else name, "rb", buffering=0, closefd=not standard) as file:
        yield from stream(_pieces(file))


def _pieces(file: FileIO) -> Iterator[bytes]:
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
