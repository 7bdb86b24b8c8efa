"""Pieces of a compressed file in, pieces of its text out, each of bounded size.

What was unpacked before a file turns out damaged or cut short is given out; then an `OSError`
says after how many bytes of text. Files may hold several streams, as ``cat a.gz b.gz`` makes them.

gzip, bz2 and xz are the standard library's. So is zstd from Python 3.14 on; for older ones it is
that very module, as backports.zstd: it alone bounds what it gives and tells where a file was cut.
"""

from __future__ import annotations

import bz2
import errno
import lzma
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, Protocol

from storyparse._io.errors import ExtraMissingError
from storyparse._io.extras import extra
from storyparse._io.input import PIECE
from storyparse.corpus._read.feed import Report


class Unpacker(Protocol):
    """What the decompressors of the standard library have in common."""

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""

    @property
    def needs_input(self) -> bool:
        """Whether it gives nothing more before it gets more."""

    @property
    def unused_data(self) -> bytes:
        """What stands behind the end of the stream."""

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Unpack no more than so many bytes."""


class _Gzip:
    """zlib's decompressor with the others' face: it keeps itself what it has not looked at."""

    def __init__(self, bits: int = 31) -> None:
        self._zlib = zlib.decompressobj(bits)

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._zlib.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)


def zstd() -> Any:  # noqa: ANN401 -- a module that older Pythons do not have.
    """Give the module that reads and writes zstd.

    Raises:
        ExtraMissingError: It is not installed.
    """
    if sys.version_info >= (3, 14):  # pragma: no cover -- one branch for each Python.
        return extra("compression.zstd", "zstd")
    return extra("backports.zstd", "zstd", "backports.zstd")  # pragma: no cover


_PADDING: Final = b"\0\r\n"
_OPENINGS: Final = {".gz": b"\x1f\x8b", ".bz2": b"BZh", ".xz": b"\xfd7zXZ", ".zst": b"(\xb5/\xfd"}

MAX_MEMORY: Final = 1 << 28
"""Bytes that unpacking an xz file may take, whatever it asks for."""

_LONGEST_WINDOW: Final = 31
"""Of zstd, as a binary logarithm: what ``zstd --long=31`` makes is read."""


def _xz() -> Unpacker:
    return lzma.LZMADecompressor(memlimit=MAX_MEMORY)


def _zstd() -> Unpacker:
    module = zstd()
    options = {module.DecompressionParameter.window_log_max: _LONGEST_WINDOW}
    unpacker: Unpacker = module.ZstdDecompressor(options=options)
    return unpacker


def _say_nothing(_: str) -> None:
    """Take a report."""


UNPACKERS: Final[Mapping[str, Callable[[], Unpacker]]] = MappingProxyType(
    {
        ".gz": _Gzip,
        ".bz2": bz2.BZ2Decompressor,
        ".xz": _xz,
        ".zst": _zstd,
    }
)
"""A decompressor for each suffix."""


def unpacked(
    pieces: Iterable[bytes], suffix: str, report: Report = _say_nothing
) -> Iterator[bytes]:
    """Unpack a compressed file.

    Args:
        pieces: Its bytes.
        suffix: Its last suffix, one of `UNPACKERS`.
        report: Is told of what stands behind its end and is not packed.

    Raises:
        OSError: It is damaged or cut short, or zstd is not installed.

    Example:
        >>> import gzip
        >>> b"".join(unpacked([gzip.compress("सार".encode())], ".gz")).decode()
        'सार'
    """
    stream = _Stream(suffix)
    for piece in pieces:
        yield from stream.take(piece)
    stream.close(report)


class _Stream:
    """Streams of one packing, one behind the other.

    Args:
        suffix: The packing's.

    Raises:
        OSError: zstd is not installed.
    """

    def __init__(self, suffix: str) -> None:
        try:
            self._unpacker = UNPACKERS[suffix]()
        except ExtraMissingError as error:
            raise OSError(errno.ENOSYS, str(error)) from error
        self._suffix = suffix
        self._inside = self._ended = False
        self._given = self._behind = 0

    def take(self, data: bytes) -> Iterator[bytes]:
        """Take a piece, and give its text.

        Raises:
            OSError: It is damaged.
        """
        while self._inside or self._opens(data := data.lstrip(_PADDING)):
            self._inside = True
            if text := self._unpack(data):
                yield text
            data = b""
            if self._unpacker.eof:
                data = self._unpacker.unused_data
                self._inside, self._ended = False, True
                self._unpacker = UNPACKERS[self._suffix]()
            elif self._unpacker.needs_input:
                return

    def _opens(self, data: bytes) -> bool:
        """Tell whether a stream opens; behind the last one may stand what is not packed."""
        opening = _OPENINGS[self._suffix][: len(data)]
        if self._behind or (self._ended and not data.startswith(opening)):
            self._behind += len(data)
            return False
        return bool(data)

    def _unpack(self, data: bytes) -> bytes:
        try:
            text = self._unpacker.decompress(data, PIECE)
        except Exception as error:
            # Each module has errors of its own, and not all of them say what they mean.
            message = f"damaged after {self._given} bytes of its text: {error}"
            raise OSError(errno.EIO, message) from error
        self._given += len(text)
        return text

    def close(self, report: Report) -> None:
        """End.

        Raises:
            OSError: A stream has not ended.
        """
        if self._behind:
            report(f"{self._behind} bytes behind its end are not packed, and left out")
        if self._inside:
            raise OSError(errno.EIO, f"cut short after {self._given} bytes of its text")
