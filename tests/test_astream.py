"""Asynchronous streams: chunks that are waited for are read as any others."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Iterable
from typing import Any

import attrs
import pytest

from storyparse import AMAR_UJALA, Story, astream, stream

DUMP = """\
{"_id":"5f676a80aabbccddeeff0011","title_hn":"नहर में मिला मगरमच्छ"}
नहर में मिला मगरमच्छ
न्यूज डेस्क, अमर उजाला, आगरा
गांव में हड़कंप है।
"""
TWO = (DUMP + "\r\n" + DUMP).encode()


async def waited_for(chunks: Iterable[Any]) -> AsyncIterator[Any]:
    """Give chunks as a response gives its body."""
    for chunk in chunks:
        await asyncio.sleep(0)
        yield chunk


async def awaited(chunks: AsyncIterable[Any], **how: Any) -> list[Story]:  # noqa: ANN401
    """Give the stories of an asynchronous stream."""
    return [story async for story in astream(chunks, **how)]


CUTS = [[TWO[:at], TWO[at:]] for at in range(0, len(TWO), 7)]
CUTS += [[TWO[at : at + 1] for at in range(len(TWO))], []]


@pytest.mark.parametrize("cuts", CUTS)
def test_an_asynchronous_stream_is_a_stream(cuts: list[bytes]) -> None:
    """Whatever the chunks are, the stories are those that `stream` gives."""
    assert list(stream(cuts)) == asyncio.run(awaited(waited_for(cuts)))


def test_an_asynchronous_stream_takes_what_stream_does() -> None:
    """Text, a size and a dialect too."""
    dialect = attrs.evolve(AMAR_UJALA, furniture=())
    how: dict[str, Any] = {"max_size": 50, "dialect": dialect}
    assert list(stream([DUMP], **how)) == asyncio.run(awaited(waited_for([DUMP]), **how))


def test_an_asynchronous_stream_gives_each_story_as_it_can() -> None:
    """A story is there once the next header is, before the source's end."""

    async def first() -> Story:
        return await anext(astream(endless()))

    async def endless() -> AsyncIterator[str]:
        while True:
            yield DUMP

    assert DUMP == asyncio.run(first()).raw


def test_what_no_asynchronous_stream_can_read_is_refused_at_once() -> None:
    """It says what to pass; the chunks are those that `stream` takes."""
    chunks: Any = [DUMP]
    with pytest.raises(TypeError, match=r"takes an asynchronous iterable, not list: use stream$"):
        astream(chunks)
    with pytest.raises(ValueError, match="want at least 1 code point, got 0"):
        astream(waited_for([]), max_size=0)
    with pytest.raises(TypeError, match="dialect: want"):
        astream(waited_for([]), dialect=chunks)
    with pytest.raises(TypeError, match="chunks of str or of bytes, not int"):
        asyncio.run(awaited(waited_for([7])))
