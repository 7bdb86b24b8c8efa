"""Whether something's cost grows with its input and no faster: measured, with room for noise.

One measure says little on a busy machine. So a cost is the least of several, in the process's own
time, and a growth that looks too fast is measured again before it is believed.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeVar

_T = TypeVar("_T")

ROOM = 2.0
"""How much dearer a character may become from one size to the next, ten times that."""
SHORTEST = 0.002
"""Seconds below which a measure is repeated until it is worth comparing."""
LONGEST = 0.05
"""Seconds from which one measure is enough: noise is small beside it."""
SCALE = int(os.environ.get("STORYPARSE_SCALE", "1"))
"""How many times the usual size hostile input is: 1 every day, 100 before a release."""


def cost(run: Callable[[_T], object], given: _T) -> float:
    """Give the least time of a few runs, in seconds."""
    best = float("inf")
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            times, took = 0, 0.0
            start = time.process_time()
            while took < SHORTEST:
                run(given)
                times += 1
                took = time.process_time() - start
            best = min(best, took / times)
            if took > LONGEST:
                break
    finally:
        gc.enable()
    return best


def growth(run: Callable[[_T], object], inputs: Sequence[_T], sizes: Sequence[int]) -> float:
    """Give by how much a character becomes dearer, at most, from one size to the next."""
    each = [cost(run, given) / size for given, size in zip(inputs, sizes, strict=True)]
    return max([after / before for before, after in pairwise(each)])


def assert_linear(
    run: Callable[[_T], object], make: Callable[[int], _T], sizes: Sequence[int]
) -> None:
    """Assert that a run's cost grows no faster than what it is given, of these sizes."""
    inputs = [make(size) for size in sizes]
    worst = growth(run, inputs, sizes)
    for _ in range(3):
        if worst <= ROOM:
            return
        worst = min(worst, growth(run, inputs, sizes))
    message = f"a unit becomes {worst:.1f} times dearer from one of the sizes {sizes} to the next"
    raise AssertionError(message)
