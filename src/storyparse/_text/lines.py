r"""Bytes or text in, lines out, cut at line ends and nowhere else; nothing lost.

A line end is ``\n``, ``\r\n`` or ``\r``. A byte that is not UTF-8 becomes a lone surrogate, from
which it can be had back. What a stream gives never depends on how its input was cut into chunks.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterable, Iterator

_HOW_TO = "storyparse takes a dump as str or bytes"


def decoded(source: str | bytes) -> str:
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


def texts(chunks: Iterable[str] | Iterable[bytes]) -> Iterator[str]:
    """Give the text of a stream's chunks, in pieces that cut no character and no line end.

    Raises:
        TypeError: The chunks are one text, or no iterable, or neither text nor bytes, or both.
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
    return _texts(chunks)


def _texts(chunks: Iterable[str] | Iterable[bytes]) -> Iterator[str]:
    decode = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode
    kind: type | None = None
    held = ""
    for chunk in chunks:
        if type(chunk) is not kind:
            kind = _kind(chunk, kind)
        text = chunk if isinstance(chunk, str) else decode(chunk)
        if held:
            text = held + text
            held = ""
        if text.endswith("\r"):
            text, held = text[:-1], "\r"
        if text:
            yield text
    if kind is not str and (tail := decode(b"", final=True)):
        held += tail
    if held:
        yield held


def _kind(chunk: object, before: type | None) -> type:
    if not isinstance(chunk, (str, bytes, bytearray, memoryview)):
        message = f"stream takes chunks of str or of bytes, not {type(chunk).__name__}"
        raise TypeError(message)
    if before is not None and isinstance(chunk, str) != issubclass(before, str):
        message = "stream takes chunks of str or of bytes, not of both"
        raise TypeError(message)
    return type(chunk)
