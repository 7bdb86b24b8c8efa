"""An archive in, its members out, each as pieces of bytes; a damaged one as far as it goes.

A tar is read from front to back, so that it may be compressed, and piped. Where a block is no
header, the next that is one goes on. A zip is read by its directory; where that is gone (the file
was cut), by what stands before each member: that is stream-unzip's business, which is kept by
people who need it for files too large to hold.
"""

from __future__ import annotations

import errno
import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any, Self, TypeAlias

from storyparse._io.errors import ExtraMissingError
from storyparse._io.extras import extra
from storyparse._io.input import PIECE
from storyparse._io.member import Member
from storyparse._io.names import is_text

Report: TypeAlias = Callable[[str], None]
"""Takes a sentence about what cannot be read, with its place in the archive."""


class _Feed(io.RawIOBase):
    """Pieces of bytes as a file that can be read once."""

    def __init__(self, pieces: Iterable[bytes], report: Report) -> None:
        self._pieces = iter(pieces)
        self._report = report
        self._held = b""
        self.damaged = False
        self.given = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Give so many bytes, or fewer at the end; damage is an end that is reported."""
        parts = [self._held]
        held = len(self._held)
        while held < size:
            try:
                piece = next(self._pieces, b"")
            except OSError as error:
                self._report(str(error.strerror))
                self.damaged = True
                piece, self._pieces = b"", iter(())
            if not piece:
                break
            parts.append(piece)
            held += len(piece)
        data = b"".join(parts)
        self._held = data[size:]
        self.given += min(size, len(data))
        return data[:size]


def tar_members(pieces: Iterable[bytes], report: Report) -> Iterator[Member]:
    """Give the texts of a tar.

    Args:
        pieces: Its bytes, unpacked.
        report: Is told of damage.
    """
    faults = _Faults(report)
    feed = _Feed(pieces, report)
    try:
        with tarfile.open(
            fileobj=feed, mode="r|", tarinfo=faults.header(), ignore_zeros=True
        ) as archive:
            while (member := archive.next()) is not None:
                if member.issparse():
                    report(f"{member.name}: a sparse file, which is not read")
                elif member.isreg() and is_text(member.name):
                    yield Member(member.name, _tar_pieces(archive, member))
                _forget(archive)
            end: int = archive.offset
    except tarfile.TarError as error:
        if not faults.say_skipped(feed.given) and not feed.damaged:
            report(f"nothing more can be read: {error}")
        return
    faults.say_skipped(end)
    if not faults.ended and not feed.damaged:
        report(f"cut short at byte {end}: its end is missing")


def _forget(archive: Any) -> None:  # noqa: ANN401 -- typeshed does not know `members`.
    """Have a tar not remember the members that it gave: there may be a million."""
    archive.members.clear()


class _Faults:
    """The faults of a tar's headers, over which tarfile itself goes on in silence.

    Args:
        report: Is told of damage.
    """

    def __init__(self, report: Report) -> None:
        self.ended = False
        self._report = report
        self._damaged: int | None = None

    def header(self) -> type[tarfile.TarInfo]:
        """Give a kind of header that puts its faults down here."""
        faults = self

        class Header(tarfile.TarInfo):
            """A member's header."""

            @classmethod
            def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
                """Read the next header."""
                start = archive.offset
                try:
                    found = super().fromtarfile(archive)
                except tarfile.HeaderError as fault:
                    faults.put(type(fault).__name__, start)
                    raise
                faults.say_skipped(start)
                faults.ended = False
                return found

        return Header

    def put(self, kind: str, offset: int) -> None:
        """Put a fault down: a block of zeros is the end, one that is no header is damage."""
        self.ended = self.ended or kind == "EOFHeaderError"
        if kind == "InvalidHeaderError" and self._damaged is None:
            self._damaged = offset

    def say_skipped(self, end: int) -> bool:
        """Report what was damaged up to a byte; tell whether anything was."""
        if self._damaged is None:
            return False
        self._report(f"damaged at byte {self._damaged}: no member can be read up to byte {end}")
        self._damaged = None
        return True


def _tar_pieces(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Iterator[bytes]:
    # Straight from the tar: a member's own reader gives nothing of a piece that is cut.
    file: Any = archive.fileobj
    file.seek(member.offset_data)
    left = member.size
    while left:
        piece: bytes = file.read(min(PIECE, left))
        if not piece:
            raise OSError(errno.EIO, f"cut short {left} bytes before its end")
        left -= len(piece)
        yield piece


def zip_members(file: IO[bytes], report: Report) -> Iterator[Member]:
    """Give the texts of a zip.

    Args:
        file: The file, which can seek.
        report: Is told of damage.
    """
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        report(f"{error}: its members are read from the front as far as they go")
        file.seek(0)
        yield from _salvaged(iter(lambda: file.read(PIECE), b""), report)
        return
    with archive:
        for member in archive.infolist():
            if is_text(member.filename) and not member.is_dir():
                yield Member(member.filename, _zip_pieces(archive, member))


def _zip_pieces(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    given = 0
    try:
        with archive.open(member) as opened:
            while piece := opened.read(PIECE):
                given += len(piece)
                yield piece
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        OSError,
    ) as error:
        why = str(error) or type(error).__name__
        raise OSError(errno.EIO, f"damaged after {given} bytes of its text: {why}") from error


def _salvaged(pieces: Iterator[bytes], report: Report) -> Iterator[Member]:
    try:
        library: Any = extra("stream_unzip", "a damaged zip", "stream-unzip")
    except ExtraMissingError as error:
        report(str(error))
        return
    try:
        for name, _, content in library.stream_unzip(pieces, chunk_size=PIECE):
            text = name.decode("utf-8", "replace")
            if is_text(text):
                yield Member(text, _salvaged_pieces(content, library.UnzipError))
            for _ in content:
                pass
    except library.UnzipError as error:
        report(f"nothing more can be read: {_why(error)}")


def _salvaged_pieces(content: Iterable[bytes], fault: type[Exception]) -> Iterator[bytes]:
    given = 0
    try:
        for piece in content:
            given += len(piece)
            yield piece
    except fault as error:
        message = f"cut short after {given} bytes of its text: {_why(error)}"
        raise OSError(errno.EIO, message) from error


def _why(error: Exception) -> str:
    return str(error) or type(error).__name__
