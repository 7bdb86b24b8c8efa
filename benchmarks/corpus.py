"""What a run over a corpus costs, as ratios of one run: `python -m benchmarks.corpus`.

Rows a second against `parse` alone, one worker against two, Parquet bytes against source bytes, and
the largest process's memory for a small corpus and one ten times as large. By default 10 and 100
MB; `python -m benchmarks.corpus 100 1000` takes a quarter of an hour.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

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
    dumps = [dump.rstrip(b"\n") + b"\n" for dump in versions(_VERSIONS)]
    written: list[bytes] = []
    total = 0
    with path.open("wb") as file:
        while total < size:
            written.append(dumps[len(written) % _VERSIONS])
            total += file.write(written[-1])
    return written


class Cost(NamedTuple):
    """What a run cost: seconds, seconds of processors, bytes of its largest process."""

    seconds: float
    busy: float
    memory: int


def run(source: Path, output: Path, jobs: int) -> Cost:
    """Parse a corpus into an output."""
    command = [sys.executable, "-m", "storyparse", "parse", "--quiet", "--force"]
    command += ["--jobs", str(jobs), "-o", str(output), str(source)]
    measure = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); "
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss)"
    )
    start = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", measure, *command], check=True, capture_output=True, text=True
    )
    busy, memory = done.stdout.split()
    return Cost(perf_counter() - start, float(busy), int(memory) * 1024)


def alone(dumps: list[bytes]) -> float:
    """Parse dumps that are in memory and drop the stories; give the seconds of the processor."""
    start = process_time()
    for dump in dumps:
        parse(dump)
    return process_time() - start


def main(sizes: list[int]) -> None:
    """Measure and print."""
    small, large = sizes
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder, "dumps.txt"), Path(folder, "stories.parquet")
        dumps = corpus(source, small * _MEGA)
        rows, two = [], []
        for _ in range(_TURNS):
            took = alone(dumps)
            one = run(source, output, 1)
            rows.append(took / one.busy)
            two.append(one.seconds / run(source, output, 2).seconds)
        say(f"rows a second of a processor, against parse alone: {statistics.median(rows):.2f}")
        say(f"two workers against one: {statistics.median(two):.2f} times as fast")
        say(f"Parquet bytes against source bytes: {_share(output, source):.3f}")
        for size in (small, large):
            corpus(source, size * _MEGA)
            for suffix in ("parquet", "jsonl"):
                memory = run(source, output.with_suffix(f".{suffix}"), 2).memory
                say(f"largest process at {size} MB into .{suffix}: {memory / _MEGA:.0f} MB")


def say(line: str) -> None:
    """Print a line, now."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _share(output: Path, source: Path) -> float:
    return output.stat().st_size / source.stat().st_size


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:3]] or [10, 100])
