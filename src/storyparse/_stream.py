"""Many dumps back to back: chunks of text or bytes in, stories out, one at a time in memory."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sequence

from attrs import evolve

from storyparse._dialect import Dialect, Dialects
from storyparse._dumps import Dump, DumpFeed, dumps
from storyparse._fields.dump_starts import dump_starts_of
from storyparse._model import Diagnostic, Story
from storyparse._parse import checked_dialects, read_dump
from storyparse._text.lines import Bytes
from storyparse.dialects.amar_ujala import AMAR_UJALA

MAX_SIZE = 4 * 1024 * 1024
"""The longest dump that a stream holds, in code points."""


def stream(
    chunks: Iterable[str] | Iterable[bytes | bytearray | memoryview],
    *,
    dialect: Dialects = AMAR_UJALA,
    max_size: int = MAX_SIZE,
) -> Iterator[Story]:
    r"""Read dumps that stand back to back, one after the other.

    Args:
        chunks: Text or bytes in pieces of any size: an open file will do.
        dialect: The publisher's habits; or several dialects, as in `parse`.
        max_size: Where a longer dump is cut, in code points.

    Returns:
        An iterator of stories; one dump at a time is in memory. Lines are numbered through the
        whole source.

    Raises:
        TypeError: The chunks are one text, or neither text nor bytes, or some of each; or the
            dialect is none.
        ValueError: The size is less than one.

    Example:
        >>> [story.header.id for story in stream(['{"_id": "1"}\n{"_', 'id": "2"}'])]
        ['1', '2']
    """
    known = checked_dialects(dialect)
    return read_dumps(dumps(chunks, dump_starts_of(known), max_size), known, max_size)


def astream(
    chunks: AsyncIterable[str] | AsyncIterable[bytes | bytearray | memoryview],
    *,
    dialect: Dialects = AMAR_UJALA,
    max_size: int = MAX_SIZE,
) -> AsyncIterator[Story]:
    r"""Read dumps that stand back to back in chunks that are waited for; else as `stream` does.

    Args:
        chunks: Text or bytes in pieces of any size: the body of a response, say.
        dialect: The publisher's habits; or several dialects, as in `parse`.
        max_size: Where a longer dump is cut, in code points.

    Returns:
        An asynchronous iterator of stories; one dump at a time is in memory.

    Raises:
        TypeError: The chunks are no asynchronous iterable of text or of bytes, or some are of
            each; or the dialect is none.
        ValueError: The size is less than one.

    Example:
        >>> import asyncio
        >>> async def chunks():
        ...     yield '{"_id": "1"}\n{"_'
        ...     yield 'id": "2"}'
        >>> async def ids():
        ...     return [story.header.id async for story in astream(chunks())]
        >>> asyncio.run(ids())
        ['1', '2']
    """
    known = checked_dialects(dialect)
    feed = DumpFeed(dump_starts_of(known), max_size)
    if not isinstance(chunks, AsyncIterable):
        message = f"astream takes an asynchronous iterable, not {type(chunks).__name__}: use stream"
        raise TypeError(message)
    return _stories(chunks, feed, known, max_size)


async def _stories(
    chunks: AsyncIterable[str] | AsyncIterable[Bytes],
    feed: DumpFeed,
    dialects: Sequence[Dialect],
    max_size: int,
) -> AsyncIterator[Story]:
    async for chunk in chunks:
        for story in read_dumps(feed.take(chunk), dialects, max_size):
            yield story
    for story in read_dumps(feed.close(), dialects, max_size):
        yield story


def read_dumps(
    found: Iterable[Dump], dialects: Sequence[Dialect], max_size: int, *, segments: bool = True
) -> Iterator[Story]:
    """Read dumps one after the other; say of each that was cut that it was."""
    for dump in found:
        story = read_dump(dump.lines, dump.first, dialects, segments=segments)
        troubles = []
        if dump.oversized:
            message = f"longer than {max_size} code points: cut here, the rest is the next story"
            troubles.append(Diagnostic(code="oversized", message=message, line=dump.first))
        if dump.glued:
            message = "its header stands behind the last line of the dump before"
            troubles.append(Diagnostic(code="header-glued", message=message, line=dump.first))
        if troubles:
            story = evolve(story, diagnostics=(*troubles, *story.diagnostics))
        yield story
