"""Where the time of `parse` goes: each stage's share, taken while it works."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from time import perf_counter
from types import FunctionType
from typing import Any

from benchmarks.dumps import versions
from storyparse import _parse, parse


def shares(turns: int = 2000) -> Iterator[tuple[str, float]]:
    """Give each stage that `_parse` composes, and its share of the time, largest first."""
    taken: dict[str, list[float]] = {}

    def watched(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        times = taken[name] = []

        def run(*given: Any) -> Any:  # noqa: ANN401 -- whatever the stage takes and gives.
            start = perf_counter()
            result = stage(*given)
            times.append(perf_counter() - start)
            return result

        return run

    stages = {
        name: stage
        for name, stage in vars(_parse).items()
        if isinstance(stage, FunctionType) and stage.__module__ != _parse.__name__
    }
    dumps = versions(200)
    try:
        for name, stage in stages.items():
            setattr(_parse, name, watched(name, stage))
        for turn in range(turns):
            parse(dumps[turn % len(dumps)])
    finally:
        for name, stage in stages.items():
            setattr(_parse, name, stage)
    medians = {name: statistics.median(times) for name, times in taken.items() if times}
    whole = sum(medians.values())
    for name, median in sorted(medians.items(), key=lambda item: -item[1]):
        yield name, median / whole
