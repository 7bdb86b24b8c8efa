"""Names from a command line in, names that can be opened out: a folder, a glob, an address.

A folder means the texts in it, plain or compressed, in order of name; a glob means the files that
match it, in order of name; an address (``s3://…``, ``memory://…``) is what fsspec makes of it. A
file whose name looks like a glob is that file.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from glob import has_magic, iglob
from pathlib import Path
from typing import Any, Final, TypeAlias

from storyparse._io.extras import extra
from storyparse._io.input import STANDARD_INPUT

Complain: TypeAlias = Callable[[str, OSError], None]
"""Takes the name of what could not be read, and why."""

COMPRESSED: Final = (".gz", ".zst", ".xz", ".bz2")
"""Suffixes of compressed files."""

TEXTS: Final = (".txt", *(f".txt{suffix}" for suffix in COMPRESSED))
"""Suffixes of the files of a folder, or the members of an archive, that are dumps."""


def expand(names: Iterable[str], complain: Complain) -> Iterator[str]:
    """Name what is meant, in order.

    Args:
        names: Files, folders, globs, addresses, ``-``.
        complain: Is told of what cannot be read or means nothing.
    """
    for name in names:
        try:
            found = _expanded(name)
        except OSError as error:
            complain(name, error)
        else:
            yield from found


def is_text(name: str) -> bool:
    """Tell by its name whether a file of a folder is a text; hidden files are none.

    Example:
        >>> is_text("a/b.txt.gz"), is_text("a/.b.txt"), is_text("b.csv")
        (True, False, False)
    """
    base = name.rsplit("/", 1)[-1]
    return base.endswith(TEXTS) and not base.startswith(".")


def is_address(name: str) -> bool:
    """Tell whether a name is fsspec's to open.

    Example:
        >>> is_address("s3://खबरें/2020.txt"), is_address("2020.txt")
        (True, False)
    """
    return "://" in name


def _expanded(name: str) -> Iterable[str]:
    if name == STANDARD_INPUT:
        return [name]
    if is_address(name):
        found: list[str] = remote(lambda: _addresses(name))
        return found
    if Path(name).is_dir():
        return _texts_in(name)
    if has_magic(name) and not Path(name).exists():
        # Not pathlib's: it knows no pattern that opens with `/`, and changes how names are spelled.
        matches = sorted(p for p in iglob(name, recursive=True) if not Path(p).is_dir())  # noqa: PTH207
        if not matches:
            raise FileNotFoundError(errno.ENOENT, "no file matches this")
        return matches
    return [name]


def _texts_in(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        found = sorted([e.path for e in entries if is_text(e.name) and not e.is_dir()])
    if not found:
        raise FileNotFoundError(errno.ENOENT, "no *.txt in this folder")
    return found


def _addresses(name: str) -> list[str]:
    system, path = extra("fsspec", f"{name!r}", "fsspec").core.url_to_fs(name)
    if has_magic(path):
        found = sorted(system.glob(path))
        problem = "no file matches this"
    elif system.isdir(path):
        found = sorted([inner for inner in system.ls(path, detail=False) if is_text(inner)])
        problem = "no *.txt in this folder"
    else:
        return [name]
    if not found:
        raise FileNotFoundError(errno.ENOENT, problem)
    return [system.unstrip_protocol(inner) for inner in found]


def remote(call: Callable[[], Any]) -> Any:  # noqa: ANN401 -- whatever fsspec gives.
    """Call a file system, any of whose errors becomes an `OSError` with a message.

    Raises:
        OSError: The file system said no, is unknown, or needs a package that is missing.
    """
    try:
        return call()
    except OSError as error:
        if error.strerror:
            raise
        raise OSError(errno.EIO, str(error) or type(error).__name__) from error
    except Exception as error:
        # Each file system has errors of its own; here they all mean that it cannot be read.
        raise OSError(errno.EIO, f"{error}") from error
