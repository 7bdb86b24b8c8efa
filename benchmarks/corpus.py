"""What a run over a corpus costs, as ratios of one run: `python -m benchmarks.corpus`.

Rows a second against `parse` alone, one worker against two, Parquet bytes against source bytes, and
the largest process's memory for a small corpus and one ten times as large. By default 10 and 100
MB; `python -m benchmarks.corpus 100 1000` takes a quarter of an hour.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from time import perf_counter

from benchmarks.dumps import versions
from storyparse import parse

_MEGA = 1_000_000
_VERSIONS = 2000
_TURNS = 3


def corpus(path: Path, size: int) -> list[bytes]:
    """Write dumps of so many bytes in all, back to back; give those that are in it.

    Args:
        path: The file to write.
        size: Its size, in bytes.
    """
    written: list[bytes] = []
    total = 0
    with path.open("wb") as file:
        for dump in _endless():
            if total >= size:
                return written
            total += file.write(dump)
            written.append(dump)
    return written  # pragma: no cover -- endless.


def _endless() -> Iterator[bytes]:
    yield from cycle(dump.rstrip(b"\n") + b"\n" for dump in versions(_VERSIONS))


def run(source: Path, output: Path, jobs: int) -> tuple[float, int]:
    """Parse a corpus into an output; give the seconds, and the largest process's memory in bytes."""
    command = [sys.executable, "-m", "storyparse", "parse", "--quiet", "--force"]
    command += ["--jobs", str(jobs), "-o", str(output), str(source)]
    measure = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    start = perf_counter()
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", measure, *command], check=True, capture_output=True, text=True
    )
    return perf_counter() - start, int(done.stdout) * 1024


def alone(dumps: list[bytes]) -> float:
    """Parse dumps that are in memory and throw the stories away; give the seconds."""
    start = perf_counter()
    for dump in dumps:
        parse(dump)
    return perf_counter() - start


def main(sizes: list[int]) -> None:
    """Measure and print."""
    small, large = sizes
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder, "dumps.txt"), Path(folder, "stories.parquet")
        dumps = corpus(source, small * _MEGA)
        rows, two = [], []
        for _ in range(_TURNS):
            took = alone(dumps)
            one, _ = run(source, output, 1)
            rows.append(took / one)
            two.append(one / run(source, output, 2)[0])
        print(f"rows a second, -o x.parquet against parse alone: {statistics.median(rows):.2f}")
        print(f"two workers against one: {statistics.median(two):.2f} times as fast")
        print(f"Parquet bytes against source bytes: {_share(output, source):.3f}")
        for size in (small, large):
            corpus(source, size * _MEGA)
            for suffix in ("parquet", "jsonl"):
                _, memory = run(source, output.with_suffix(f".{suffix}"), 2)
                print(f"largest process at {size} MB into .{suffix}: {memory / _MEGA:.0f} MB")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"(the benchmark itself held {own / _MEGA:.0f} MB)")


def _share(output: Path, source: Path) -> float:
    return output.stat().st_size / source.stat().st_size


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:3]] or [10, 100])
