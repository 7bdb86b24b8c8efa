r"""Bytes or text in, lines out, cut at line ends and nowhere else; nothing lost.

A line end is ``\n``, ``\r\n`` or ``\r``. A byte that is not UTF-8 becomes a lone surrogate, from
which it can be had back. What a stream gives never depends on how its input was cut into chunks.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterable
from typing import TypeAlias

Bytes: TypeAlias = bytes | bytearray | memoryview
Chunks: TypeAlias = Iterable[str] | Iterable[Bytes]

_HOW_TO = "storyparse takes a dump as str or bytes"


def decoded(source: str | Bytes) -> str:
    """Give a source as text, each undecodable byte as a lone surrogate.

    Raises:
        TypeError: It is neither text nor bytes.
    """
    if isinstance(source, str):
        return source
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source).decode("utf-8", "surrogateescape")
    if hasattr(source, "read_bytes"):
        message = f"{_HOW_TO}, not a path: pass {source!r} to read()"
    elif hasattr(source, "read"):
        message = f"{_HOW_TO}, not an open file: pass its read(), or the file to stream()"
    else:
        message = f"{_HOW_TO}, not {type(source).__name__}"
    raise TypeError(message)


def cut(text: str) -> list[str]:
    r"""Cut a text into lines, each with its line end.

    Example:
        >>> cut("सार\r\nएक\u2028दो\r")
        ['सार\r\n', 'एक\u2028दो\r']
    """
    return list(io.StringIO(text, newline="" if "\r" in text else "\n"))


def checked_chunks(chunks: Chunks) -> Chunks:
    """Give a stream's chunks, or say that they are none.

    Raises:
        TypeError: The chunks are one text, or no iterable.
    """
    if isinstance(chunks, (str, bytes, bytearray)):
        message = (
            f"stream takes an iterable of chunks, not one {type(chunks).__name__}: "
            "pass [text], an open file, or use parse"
        )
        raise TypeError(message)
    if not isinstance(chunks, Iterable):
        message = f"stream takes an iterable of str or of bytes, not {type(chunks).__name__}"
        raise TypeError(message)
    return chunks


class Decoder:
    """Takes a stream's chunks, gives its text in pieces that cut no character and no line end."""

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode
        self._kind: type | None = None
        self._held = ""

    def take(self, chunk: str | Bytes) -> str:
        """Take the next chunk.

        Raises:
            TypeError: It is neither text nor bytes, or not what the chunks before it were.
        """
        if type(chunk) is not self._kind:
            self._kind = _kind(chunk, self._kind)
        text = chunk if isinstance(chunk, str) else self._decode(bytes(chunk))
        if self._held:
            text = self._held + text
            self._held = ""
        if text.endswith("\r"):
            text, self._held = text[:-1], "\r"
        return text

    def close(self) -> str:
        """Give what is left at the stream's end."""
        return self._held + self._decode(b"", final=True)


def _kind(chunk: object, before: type | None) -> type:
    if not isinstance(chunk, (str, bytes, bytearray, memoryview)):
        message = f"stream takes chunks of str or of bytes, not {type(chunk).__name__}"
        raise TypeError(message)
    if before is not None and isinstance(chunk, str) != issubclass(before, str):
        message = "stream takes chunks of str or of bytes, not of both"
        raise TypeError(message)
    return type(chunk)
