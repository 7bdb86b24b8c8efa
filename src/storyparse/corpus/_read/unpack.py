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


UNPACKERS: Final[Mapping[str, Callable[[], Unpacker]]] = MappingProxyType(
    {
        ".gz": _Gzip,
        ".bz2": bz2.BZ2Decompressor,
        ".xz": lzma.LZMADecompressor,
        ".zst": lambda: zstd().ZstdDecompressor(),
    }
)
"""A decompressor for each suffix."""


def unpacked(pieces: Iterable[bytes], suffix: str) -> Iterator[bytes]:
    """Unpack a compressed file.

    Args:
        pieces: Its bytes.
        suffix: Its last suffix, one of `UNPACKERS`.

    Raises:
        OSError: It is damaged or cut short, or zstd is not installed.

    Example:
        >>> import gzip
        >>> b"".join(unpacked([gzip.compress("सार".encode())], ".gz")).decode()
        'सार'
    """
    try:
        unpacker = UNPACKERS[suffix]()
    except ExtraMissingError as error:
        raise OSError(errno.ENOSYS, str(error)) from error
    given = 0
    inside = False
    for piece in pieces:
        data = piece
        while True:
            if not inside and not (data := data.lstrip(b"\0")):
                break  # Zeros between streams, or behind the last one, are padding.
            inside = True
            try:
                text = unpacker.decompress(data, PIECE)
            except Exception as error:
                # Each module has errors of its own, and not all of them say what they mean.
                message = f"damaged after {given} bytes of its text: {error}"
                raise OSError(errno.EIO, message) from error
            given += len(text)
            if text:
                yield text
            data = b""
            if unpacker.eof:
                data, inside = unpacker.unused_data, False
                unpacker = UNPACKERS[suffix]()
            elif unpacker.needs_input:
                break
    if inside:
        raise OSError(errno.EIO, f"cut short after {given} bytes of its text")
