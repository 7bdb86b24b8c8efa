"""Cost, by the clock: `pytest -m slow tests/test_growth.py`, on a machine that does nothing else.

What the README's command counts are lines of the program; what one call of C costs is seen here.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import regex

from growth import ROOM, SCALE, assert_linear
from hostile import HEADER, HOSTILE, SMALL_CHUNKS, TEXT, TOP, read, times
from patterns import Seen, dearer
from storyparse import AMAR_UJALA, parse

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent

every_hostile = pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)


@every_hostile
def test_the_cost_of_hostile_input_grows_linearly(make: Callable[[int], str]) -> None:
    """A character of a hundred times the text costs no more than twice that of ten times."""
    assert_linear(parse, make, (1_000 * SCALE, 10_000 * SCALE, 100_000 * SCALE))


def test_a_hundred_dumps_cost_a_hundred_times_one() -> None:
    """A stream of dumps costs what its dumps cost."""
    dump = HEADER + TOP + "विस्तार\n" + f"{TEXT}\n" * 4

    sizes = (3 * SCALE, 30 * SCALE, 300 * SCALE)

    assert_linear(read, lambda size: [dump] * size, sizes)
    assert_linear(read, lambda size: ["".join([dump] * size)], sizes)


def test_a_stream_of_small_chunks_costs_linear_time() -> None:
    """Neither a long line nor many waiting braces are read again with each character."""
    for text in SMALL_CHUNKS:
        sizes = (100 * SCALE, 1_000 * SCALE, 10_000 * SCALE)
        assert_linear(lambda given: read(list(given)), times(text), sizes)


# ── No pattern backtracks ────────────────────────────────────────────────────────────────────


@cache
def patterns() -> tuple[Seen, ...]:
    """Give every pattern that storyparse uses, as spies in a process of their own found them."""
    done = subprocess.run(
        [sys.executable, str(HERE / "patterns.py")],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(HERE.parent / "src"), str(HERE)])},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return tuple([Seen(**json.loads(line)) for line in done.stdout.splitlines()])


def test_every_pattern_is_found() -> None:
    """Those of the dialect are among the patterns that were found, and most were used."""
    found = [seen.pattern for seen in patterns()]
    rules = AMAR_UJALA.rules + AMAR_UJALA.weak_rules
    assert len(rules) < len(found)
    assert len([seen for seen in patterns() if seen.methods]) > len(found) * 0.8


def test_no_pattern_backtracks() -> None:
    """On each pattern's worst case, four times the text makes no character twice as dear."""
    slow = {seen.pattern: dearer(seen) for seen in patterns()}
    assert {} == {pattern: found for pattern, found in slow.items() if found[0] > ROOM}


@pytest.mark.parametrize(
    ("pattern", "sample"),
    [
        (r"(?P<furniture>[क-म]*[क-म]*[०-९])", "नक५"),
        (r"(?P<caption>.*?)(?P<credit>फोटो.*?[०-९])", "नहर फोटो ५"),
    ],
    ids=["quadratic", "lazy and quadratic"],
)
def test_a_pattern_that_backtracks_would_be_found(pattern: str, sample: str) -> None:
    """The test above fails for a rule that somebody writes without bounding its repeats."""
    seen = Seen("regex", pattern, int(regex.DOTALL), {"fullmatch": 700}, [sample])
    assert dearer(seen, tries=300)[0] > ROOM
