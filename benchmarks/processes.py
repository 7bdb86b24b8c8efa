"""What takes processes of its own to measure: importing, working on two cores, memory at its peak."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from benchmarks.dumps import versions
from benchmarks.timing import Ratio, ratio

_NEEDS = "import attrs, dateutil.parser, regex"
_FILES = 24_000

_STREAMED = """
import sys
from storyparse import stream
print(sum(1 for _ in stream(iter(lambda: sys.stdin.buffer.read(65536), b""))))
"""


class Peak(NamedTuple):
    """How much went through, in how many seconds, and the most memory it took, in bytes."""

    name: str
    size: int
    seconds: float
    memory: int


def importing(turns: int = 30) -> Ratio:
    """Compare importing storyparse with importing what it needs, Python's own start left out.

    Both are compiled already, as whatever is installed is.
    """
    with tempfile.TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)

        def timed(statement: str) -> float:
            code = f"from time import perf_counter as t; s = t(); {statement}; print(t() - s)"
            command = [sys.executable, "-c", code]
            run = subprocess.run(command, capture_output=True, check=True, env=environment)
            return float(run.stdout)

        times = [(timed(_NEEDS), timed("import storyparse")) for _ in range(turns + 1)]
    firsts, seconds = zip(*times[1:], strict=True)
    return Ratio.of(firsts, seconds)


def two_jobs(turns: int = 5) -> Ratio:
    """Compare one process with two over files: how many times as long one takes."""
    with tempfile.TemporaryDirectory() as folder:
        for at, dump in enumerate(versions(_FILES)):
            Path(folder, f"{at:05}.txt").write_bytes(dump)
        return _two_jobs(folder, turns)


def two_jobs_over_one_file(size: int, turns: int = 3) -> Iterator[tuple[str, Ratio]]:
    """Compare one process with two over one file, to standard output and into Parquet.

    Args:
        size: Of the file, in bytes.
        turns: How often.
    """
    some = b"\n".join(versions(2000)) + b"\n"
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder, "dumps.txt"), Path(folder, "stories.parquet")
        with source.open("wb") as file:
            while file.tell() < size:
                file.write(some)
        yield "to standard output", _two_jobs(str(source), turns)
        yield "into Parquet", _two_jobs(str(source), turns, "--force", "-o", str(output))


def _two_jobs(source: str, turns: int, *more: str) -> Ratio:
    def run(jobs: int) -> None:
        command = [sys.executable, "-m", "storyparse", "parse", "--quiet", f"--jobs={jobs}"]
        with Path(os.devnull).open("wb") as nowhere:
            subprocess.run([*command, source, *more], stdout=nowhere, check=True)

    return ratio(lambda _: run(2), lambda _: run(1), [None], turns)


def peaks(sizes: tuple[int, ...]) -> Iterator[Peak]:
    """Send dumps through `stream` and through `storyparse parse`, and see their memory's peak.

    Args:
        sizes: How much to send, in bytes.
    """
    for size in sizes:
        yield _peak("stream", [sys.executable, "-c", _STREAMED], size)
        yield _peak("storyparse parse", [sys.executable, "-m", "storyparse", "parse", "-"], size)


def _peak(name: str, command: list[str], size: int) -> Peak:
    some = b"\n".join(versions(500)) + b"\n"
    start = perf_counter()
    sent = 0
    with Path(os.devnull).open("wb") as nowhere:
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=nowhere)
        assert child.stdin is not None  # noqa: S101 -- it was asked for.
        with child.stdin as pipe:
            while sent < size:
                sent += pipe.write(some)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):  # 1 says that some copy is dirty.
        message = f"{name} ended with {child.returncode}"
        raise RuntimeError(message)
    return Peak(name, sent, perf_counter() - start, usage.ru_maxrss * 1024)
