"""Dumps as they come out of broken tools: cut, doubled, shuffled, with foreign pieces in them.

Whole pages are damaged, so that rules meet what they look for at odd places; texts out of nothing,
which `test_properties.py` makes, seldom hold a page.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from promises import assert_check, assert_parses, assert_streams
from storyparse import AMAR_UJALA, Story, parse

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures").glob("*.txt"))
DUMPS = [path.read_bytes() for path in FIXTURES]
MAX_BYTES = 20_000
FOREIGN = (
    *("\n", "\r", "\r\n", "\u2028", "\x85", "\x0c", "\x1c", "\x00", "\xa0", "।", "ः", "：", " ।"),
    *("\ufeff", "\u200b", "\u200c", "\u200d", "\u200e", "\u2060", "\u00ad", "\u202e", "\u3164"),
    *("{", "}", "}}\ufeff", '{"_id":"', '{"_id":"1"}', '{"_id":"5f676a80aabbccddeeff0011"}\n'),
    *("[" * 500, '{"a":' * 500, "9" * 5000, "Updated " * 50, "IST ", "\ud800", "İ", "ß", "&#2309;"),
    *("विज्ञापन", "सार", "विस्तार", "- फोटो : ", "Published by:", "ये भी पढ़ें: ", "2 of 8", "By "),
    *("Updated Wed, 18 Feb 2026 11:35 AM IST", "02:39 AM, 06-Jun-2020", "न्यूज डेस्क, अमर उजाला, आगरा"),
)
FRACTION = st.floats(0, 1, exclude_max=True)


def cut(dump: bytes, start: int, end: int) -> bytes:
    """Lose a piece."""
    return dump[:start] + dump[end:]


def double(dump: bytes, start: int, end: int) -> bytes:
    """Say a piece twice."""
    return dump[:end] + dump[start:]


def swap_lines(dump: bytes, start: int, end: int) -> bytes:
    """Let two lines change places."""
    lines = dump.split(b"\n")
    one, other = start % len(lines), end % len(lines)
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def join_lines(dump: bytes, start: int, end: int) -> bytes:
    """Lose the line ends of a piece."""
    return dump[:start] + dump[start:end].replace(b"\n", b" ") + dump[end:]


def foreign(piece: bytes) -> Callable[[bytes, int, int], bytes]:
    """Give what puts a piece in."""
    return lambda dump, start, _: dump[:start] + piece + dump[start:]


damages = st.one_of(
    st.sampled_from([cut, double, swap_lines, join_lines]),
    st.sampled_from([piece.encode("utf-8", "surrogatepass") for piece in FOREIGN]).map(foreign),
    st.binary(min_size=1, max_size=2).map(foreign),
    st.builds(
        lambda dump, start: foreign(dump[int(start * len(dump)) :][:2000]),
        st.sampled_from(DUMPS),
        FRACTION,
    ),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Make a fixture's dump with one to six damages."""
    dump = draw(st.sampled_from(DUMPS))
    for damage in draw(st.lists(damages, min_size=1, max_size=6)):
        start, end = sorted(int(draw(FRACTION) * len(dump)) for _ in range(2))
        dump = damage(dump, start, end)[:MAX_BYTES]
    return dump


def keeps_every_promise(dump: bytes, size: int) -> None:
    """Assert all that holds of any dump, parsed and streamed in chunks of a size."""
    assert_check(assert_parses(dump))
    assert_streams(dump, [dump[at : at + size] for at in range(0, len(dump), size)])


chunk_sizes = st.integers(1, 997)


@settings(deadline=None, max_examples=150)
@given(damaged(), chunk_sizes)
def test_a_damaged_dump_keeps_every_promise(dump: bytes, size: int) -> None:
    """Nothing raised, nothing lost, each value a run of the dump, and no cut of a stream shows."""
    keeps_every_promise(dump, size)


@pytest.mark.slow
@settings(deadline=None, max_examples=10_000)
@given(damaged(), chunk_sizes)
def test_ten_thousand_damaged_dumps_keep_every_promise(dump: bytes, size: int) -> None:
    """The same, for as long as it takes to find what is rare."""
    keeps_every_promise(dump, size)


def test_many_threads_parse_as_one_does() -> None:
    """`parse` shares nothing that a call changes, also while a new dialect is compiled."""
    expected: list[Story] = [parse(dump) for dump in DUMPS * 2]
    read = partial(parse, dialect=evolve(AMAR_UJALA))
    interval = sys.getswitchinterval()
    try:
        sys.setswitchinterval(1e-6)
        with ThreadPoolExecutor(8) as threads:
            stories = list(threads.map(read, DUMPS * 2))
    finally:
        sys.setswitchinterval(interval)
    assert expected == stories
