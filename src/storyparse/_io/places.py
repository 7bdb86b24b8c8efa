"""A place to write to in, an error out where something of the user's stands there."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from storyparse._io.errors import RunError


def refuse_place(path: Path, inputs: Iterable[str]) -> None:
    """Refuse a place where nothing can be written, or where a file stands that is read.

    Args:
        path: Where to write.
        inputs: The names of what is read.

    Raises:
        RunError: It is a folder, a pipe or a device, in a folder that is not there, or an input.
    """
    if path.is_dir():
        message = f"{path} is a folder"
        raise RunError(message)
    if path.exists() and not path.is_file():  # Whoever opens a pipe may wait for ever.
        message = f"{path} is no file"
        raise RunError(message)
    if not path.parent.is_dir():
        message = f"{path}: there is no folder {path.parent}"
        raise RunError(message)
    if _marks([str(path)]) & _marks(inputs):
        message = f"{path} is one of the files to read: write elsewhere"
        raise RunError(message)


def refuse_replacing(path: Path, inputs: Iterable[str], *, force: bool) -> None:
    """Refuse what `refuse_place` does, and to replace a file where that is not wanted.

    Args:
        path: Where to write.
        inputs: The names of what is read.
        force: Whether another file may be replaced.

    Raises:
        RunError: Something stands there.
    """
    refuse_place(path, inputs)
    if path.exists() and not force:
        message = f"{path} exists: replace it with --force"
        raise RunError(message)


def _marks(names: Iterable[str]) -> set[tuple[int, int]]:
    """Give what files are, however they are called."""
    found = set()
    for name in names:
        try:
            status = os.stat(name)  # noqa: PTH116 -- asked of every file; a Path takes twice as long.
        except (OSError, ValueError):
            continue
        found.add((status.st_dev, status.st_ino))
    return found
