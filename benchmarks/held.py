"""How much memory a story takes that is held, with its segments and without them."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from benchmarks.dumps import corpora
from storyparse import Story, parse


class Held(NamedTuple):
    """Bytes that a story takes for each character of its dump."""

    corpus: str
    whole: float
    bare: float
    """Without its segments."""


def held() -> Iterator[Held]:
    """Measure the stories of each corpus."""
    for corpus, dumps in corpora().items():
        characters = sum([len(dump.decode()) for dump in dumps])
        whole = _bytes(dumps, bare=False)
        yield Held(corpus, whole / characters, _bytes(dumps, bare=True) / characters)


def _bytes(dumps: Sequence[bytes], *, bare: bool) -> int:
    for dump in dumps:
        parse(dump)
    gc.collect()
    tracemalloc.start()
    stories = [_bare(parse(dump)) if bare else parse(dump) for dump in dumps]
    gc.collect()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del stories
    return size


def _bare(story: Story) -> Story:
    return evolve(story, segments=())
