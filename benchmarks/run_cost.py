"""What a run into Parquet costs beyond `parse`: `python -m benchmarks run`.

Both are timed turn by turn, in this process, over the same dumps. What a run takes over one dump is
left out, so that what it costs however short it is counts for nothing.
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
from benchmarks.timing import Ratio
from storyparse import parse
from storyparse._io.account import Account
from storyparse._io.dialect_name import DEFAULT, chosen
from storyparse._io.parts import Sources
from storyparse._io.progress import Progress
from storyparse._read import found, listing
from storyparse.corpus._run.run import Order, run

_DUMPS = 3_000
_CLOCKS = {
    "by the clock": perf_counter,
    "of the thread that parses": thread_time,
    "of all threads": process_time,
}


class Cost(NamedTuple):
    """By one clock, how many times as long as `parse` a run takes, and microseconds a story more."""

    clock: str
    ratio: Ratio
    over: float


def costs(turns: int = 15) -> Iterator[Cost]:
    """Take the cost of a run with one job by each clock."""
    dumps = [dump.rstrip(b"\n") + b"\n" for dump in versions(_DUMPS)]
    with tempfile.TemporaryDirectory() as folder:
        one, all_ = Path(folder, "one.txt"), Path(folder, "all.txt")
        one.write_bytes(dumps[0])
        all_.write_bytes(b"".join(dumps))
        output = Path(folder, "stories.parquet")

        def alone() -> None:
            for dump in dumps:
                parse(dump)

        ways = (alone, partial(_run, one, output), partial(_run, all_, output))
        times = [[_timed(way) for way in ways] for _ in range(turns + 1)]
    for number, clock in enumerate(_CLOCKS):
        taken = [[way[number] for way in turn] for turn in times[1:]]
        runs = [whole - least for _, least, whole in taken]
        found = Ratio.of([way[0] for way in taken], runs)
        yield Cost(clock, found, (found.median - 1) * found.first / _DUMPS * 1e6)


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
