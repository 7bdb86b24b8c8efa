"""What a run into Parquet costs a story beyond `parse`: `python -m benchmarks run`.

Two sizes are run in this process and subtracted, so that what a run costs however short it is
counts for nothing. Of many short turns the least counts: other work on the machine only ever adds
to a time, and seldom leaves a long turn alone. A run as short as these writes its Parquet when all
is parsed, so by the clock it takes more than a long one, which writes it meanwhile.
"""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter, process_time, thread_time
from typing import NamedTuple

from benchmarks.dumps import versions
from storyparse import parse
from storyparse._io.account import Account
from storyparse._io.dialect_name import DEFAULT, chosen
from storyparse._io.parts import Sources
from storyparse._io.progress import Progress
from storyparse._read import found, listing
from storyparse.corpus._run.run import Order, run

_SIZES = (500, 1_500)
_CLOCKS = {
    "by the clock": perf_counter,
    "of the thread that parses": thread_time,
    "of all threads": process_time,
}


class Cost(NamedTuple):
    """Microseconds a story, by one clock: of `parse` alone, and of a run over it."""

    clock: str
    alone: float
    over: float


def costs(turns: int = 25) -> Iterator[Cost]:
    """Take the cost of a run with one job by each clock."""
    small, large = _SIZES
    dumps = [dump.rstrip(b"\n") + b"\n" for dump in versions(large)]
    with tempfile.TemporaryDirectory() as folder:
        files = {size: Path(folder, f"{size}.txt") for size in _SIZES}
        for size, file in files.items():
            file.write_bytes(b"".join(dumps[:size]))

        def alone(size: int) -> None:
            for dump in dumps[:size]:
                parse(dump)

        ways: dict[str, Callable[[int], None]] = {
            "alone": alone,
            "run": lambda size: _run(files[size], Path(folder, "stories.parquet")),
        }
        times = [
            {(way, size): _timed(partial(go, size)) for way, go in ways.items() for size in _SIZES}
            for _ in range(turns + 1)
        ]
    for number, clock in enumerate(_CLOCKS):
        least = {key: min(turn[key][number] for turn in times[1:]) for key in times[0]}
        each = {
            way: (least[way, large] - least[way, small]) / (large - small) * 1e6 for way in ways
        }
        yield Cost(clock, each["alone"], each["run"] - each["alone"])


def _timed(job: Callable[[], None]) -> list[float]:
    gc.collect()
    before = [clock() for clock in _CLOCKS.values()]
    job()
    return [clock() - was for clock, was in zip(_CLOCKS.values(), before, strict=True)]


def _run(source: Path, output: Path) -> None:
    listed = listing([str(source)])
    sources = Sources(listed.files, partial(found, dialect=chosen(DEFAULT)))
    with Account(listed, print) as account:
        run(Order(output=output, force=True), sources, account, Progress())
