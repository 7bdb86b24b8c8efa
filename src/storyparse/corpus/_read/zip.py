"""A zip in, its members out, each as pieces of bytes; a damaged one as far as it goes.

It is read by its directory; where that is gone (the file was cut), by what stands before each
member: that is stream-unzip's business, which is kept by people who need it for files too large
to hold.
"""

from __future__ import annotations

import errno
import stat
import zipfile
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any

from storyparse._io.errors import ExtraMissingError, words_of
from storyparse._io.extras import extra
from storyparse._io.input import PIECE
from storyparse._io.member import Member
from storyparse._io.names import LINK
from storyparse.corpus._read.feed import Report


def zip_members(
    file: IO[bytes], wanted: Callable[[str, str | None], bool], report: Report
) -> Iterator[Member]:
    """Give the members of a zip.

    Args:
        file: The file, which can seek.
        wanted: Tells by a member's name, and by why it could not be read if it were wanted,
            whether it is to be given.
        report: Is told of damage.
    """
    try:
        archive = _opened(file)
    except Exception as error:  # noqa: BLE001 -- a directory may be wrong in any way.
        report(f"{words_of(error)}: its members are read from the front as far as they go")
        file.seek(0)
        yield from _salvaged(iter(lambda: file.read(PIECE), b""), wanted, report)
        return
    with archive:
        for member in archive.infolist():
            link = stat.S_ISLNK(member.external_attr >> 16)
            folder = member.filename.endswith("/")  # Not its `is_dir`, which wants a name.
            if not folder and wanted(member.filename, LINK if link else None):
                yield Member(member.filename, _zip_pieces(archive, member))


def _opened(file: IO[bytes]) -> zipfile.ZipFile:
    """Open a zip whose names are UTF-8, also where it does not say so, as Info-ZIP's does not."""
    try:
        return zipfile.ZipFile(file, metadata_encoding="utf-8")
    except UnicodeDecodeError:
        return zipfile.ZipFile(file)


def _zip_pieces(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    given = 0
    try:
        with archive.open(member) as opened:
            while piece := opened.read(PIECE):
                given += len(piece)
                yield piece
    except Exception as error:
        # Each packing has errors of its own; an encrypted member is a RuntimeError.
        message = f"damaged after {given} bytes of its text: {words_of(error)}"
        if member.flag_bits & 1:
            message = "encrypted, so it is not read"
        raise OSError(errno.EIO, message) from error


def _salvaged(
    pieces: Iterator[bytes], wanted: Callable[[str, str | None], bool], report: Report
) -> Iterator[Member]:
    try:
        library: Any = extra("stream_unzip", "a damaged zip", "stream-unzip")
    except ExtraMissingError as error:
        report(str(error))
        return
    try:
        for name, _, content in library.stream_unzip(pieces, chunk_size=PIECE):
            text = name.decode("utf-8", "replace")
            if not text.endswith("/") and wanted(text, None):
                yield Member(text, _salvaged_pieces(content))
            for _ in content:
                pass
    except Exception as error:  # noqa: BLE001 -- as above: what is read is no zip any more.
        report(f"nothing more can be read: {words_of(error)}")


def _salvaged_pieces(content: Iterable[bytes]) -> Iterator[bytes]:
    given = 0
    try:
        for piece in content:
            given += len(piece)
            yield piece
    except Exception as error:
        message = f"cut short after {given} bytes of its text: {words_of(error)}"
        raise OSError(errno.EIO, message) from error
