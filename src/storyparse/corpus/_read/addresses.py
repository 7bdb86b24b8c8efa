"""An address in, an open file out, wherever fsspec reaches.

fsspec is how pandas, Dask and Polars open addresses too; a file system that it lacks is a package
away.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from glob import has_magic
from pathlib import Path
from typing import IO, Any

from storyparse._io.errors import ExtraMissingError, words_of
from storyparse._io.extras import extra
from storyparse._io.input import PIECE, Status
from storyparse._io.names import is_address, is_text


def addressed(name: str) -> list[str]:
    """Give the files that an address means: itself, the texts of a folder, what matches a glob.

    Raises:
        OSError: It cannot be looked at, or means nothing.
    """
    system, path = _system(name)
    if has_magic(_without_query(name, path)):
        matches = remote(lambda: system.glob(path, detail=True))
        found = sorted([inner for inner, about in matches.items() if about["type"] == "file"])
        problem = "no file matches this"
    elif remote(lambda: system.isdir(path)):
        inside = remote(lambda: system.ls(path, detail=False))
        found = sorted([inner for inner in inside if is_text(inner)])
        problem = "no *.txt in this folder"
    else:
        return [name]
    if not found:
        raise FileNotFoundError(errno.ENOENT, problem)
    # What an address is chained to stays behind it: `zip://a.txt::file.zip`.
    _, chained, behind = name.partition("::")
    return [system.unstrip_protocol(inner) + chained + behind for inner in found]


def _without_query(name: str, path: str) -> str:
    """Give a path without what a server is asked for: `?X-Amz-Signature=…` is no glob."""
    return path.partition("?")[0] if name.startswith(("http://", "https://")) else path


@contextmanager
def opened(name: str) -> Iterator[IO[bytes]]:
    """Open an address, to be read from its start.

    Raises:
        OSError: It cannot be opened.
    """
    # A file in an archive can be read as long as its file system is there.
    system, path = _system(name)
    with remote(lambda: system.open(path, "rb")) as file:
        yield file


def pieces(file: IO[bytes]) -> Iterator[bytes]:
    """Read an open file piece by piece.

    Raises:
        OSError: It cannot be read to its end.
    """
    read: Callable[[], Any] = lambda: remote(lambda: file.read(PIECE))  # noqa: E731
    while piece := read():
        yield piece


def identity(name: str) -> Status:
    """Tell what changes when a file does.

    Args:
        name: A file here, or an address.

    Raises:
        OSError: It cannot be looked at.
    """
    if not is_address(name):
        status = Path(name).stat()
        return Status(status.st_size, str(status.st_mtime_ns))
    system, path = _system(name)
    size = remote(lambda: system.size(path))
    return Status(size or 0, str(remote(lambda: system.ukey(path))))


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
        raise OSError(errno.EIO, words_of(error)) from error
    except Exception as error:
        # Each file system has errors of its own; here they all mean that it cannot be read.
        raise OSError(errno.EIO, f"{error}") from error


def _fsspec(name: str) -> Any:  # noqa: ANN401
    try:
        return extra("fsspec", f"{name!r}", "fsspec")
    except ExtraMissingError as error:
        raise OSError(errno.ENOSYS, str(error)) from error


def _system(name: str) -> tuple[Any, str]:
    found: tuple[Any, str] = remote(lambda: _fsspec(name).core.url_to_fs(name))
    return found
