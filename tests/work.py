"""How much work something does: the lines of storyparse that run are counted, no clock is asked.

A count is the same on a busy machine and on a quiet one. What runs within one call of C, a search
or a slice, counts as one line: that it grows no faster is measured by `pytest -m slow`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

import storyparse

_T = TypeVar("_T")

_SOURCE = str(Path(storyparse.__file__).parent)
ROOM = 1.15
"""How many times as much the next text of a length may cost, at most, as the one before it."""


def work(run: Callable[[_T], object], given: _T) -> int:
    """Count the lines of storyparse that a run goes through."""
    count = 0

    def line(_: FrameType, event: str, __: Any) -> Any:  # noqa: ANN401 -- as `settrace` wants it.
        nonlocal count
        count += event == "line"
        return line

    def call(frame: FrameType, _: str, __: Any) -> Any:  # noqa: ANN401
        return line if frame.f_code.co_filename.startswith(_SOURCE) else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        run(given)
    finally:
        sys.settrace(before)
    return count


def growth(run: Callable[[_T], object], make: Callable[[int], _T], sizes: Sequence[int]) -> float:
    """Give how much more each unit costs from the second size to the third than from the first.

    What a text costs however short it is counts for nothing.
    """
    run(make(sizes[0]))  # What is compiled once is compiled.
    first, second, third = [work(run, make(size)) for size in sizes]
    small, middle, large = sizes
    return ((third - second) / (large - middle)) / max((second - first) / (middle - small), 0.01)


def assert_linear(
    run: Callable[[_T], object], make: Callable[[int], _T], sizes: Sequence[int]
) -> None:
    """Assert that a run's work grows no faster than what it is given, of these three sizes."""
    found = growth(run, make, sizes)
    assert found <= ROOM, f"a unit costs {found:.2f} times as much from one size to the next"
