"""Two ways to do one thing in, how many times as long the second takes out."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import NamedTuple, TypeVar

_Input = TypeVar("_Input")


class Ratio(NamedTuple):
    """The median of the turns' ratios, their middle half, and the median times in seconds."""

    median: float
    low: float
    high: float
    first: float
    second: float

    @classmethod
    def of(cls, firsts: Sequence[float], seconds: Sequence[float]) -> Ratio:
        """Compare times that were taken turn by turn."""
        ratios = [after / before for before, after in zip(firsts, seconds, strict=True)]
        low, median, high = statistics.quantiles(ratios, n=4)
        return cls(median, low, high, statistics.median(firsts), statistics.median(seconds))

    def __str__(self) -> str:
        return f"{self.median:.3g} (half of the turns: {self.low:.3g} to {self.high:.3g})"


def ratio_by_rounds(
    first: Callable[[_Input], object],
    second: Callable[[_Input], object],
    inputs: Sequence[_Input],
    turns: int,
) -> Ratio:
    """Time two functions, each over all inputs in a row: both find their own memory warm.

    Args:
        first: What is measured against.
        second: What is measured.
        inputs: What both are given, all of them in each turn.
        turns: How many turns.

    Returns:
        How many times as long the second takes.
    """

    def timed(function: Callable[[_Input], object]) -> float:
        start = perf_counter()
        for value in inputs:
            function(value)
        return perf_counter() - start

    times = [(timed(first), timed(second)) for _ in range(turns + 1)]
    firsts, seconds = zip(*times[1:], strict=True)
    return Ratio.of(firsts, seconds)


def ratio(
    first: Callable[[_Input], object],
    second: Callable[[_Input], object],
    inputs: Sequence[_Input],
    turns: int,
) -> Ratio:
    """Time two functions on the same inputs, turn by turn.

    Args:
        first: What is measured against.
        second: What is measured.
        inputs: What both are given, one a turn, over and over.
        turns: How many turns.

    Returns:
        How many times as long the second takes.
    """
    for value in inputs[:turns][:20]:
        first(value)
        second(value)
    firsts, seconds = [], []
    for turn in range(turns):
        value = inputs[turn % len(inputs)]
        start = perf_counter()
        first(value)
        middle = perf_counter()
        second(value)
        seconds.append(perf_counter() - middle)
        firsts.append(middle - start)
    return Ratio.of(firsts, seconds)
