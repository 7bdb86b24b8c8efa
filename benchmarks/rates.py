"""How many stories and megabytes a second a processor of this machine reads.

A rate says what to expect; the ratios of the other parts say whether it got better. What is counted
is processor time, so that other work on the machine takes nothing away; the median of some turns.
"""

from __future__ import annotations

import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

from benchmarks.dumps import fixtures, versions
from storyparse import parse, stream, to_json

_FILES = 4000


class Rate(NamedTuple):
    """How many stories of how many bytes were read in a second of processor time."""

    name: str
    stories: float
    size: float

    def __str__(self) -> str:
        return f"{self.name}: {self.stories:,.0f} stories and {self.size / 1e6:.1f} MB a second"


def machine() -> str:
    """Say what is measured on: the processor, as far as the system tells, and Python."""
    told = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*: (.+)", told.read_text()) if told.exists() else None
    name = found[1] if found else platform.processor() or platform.machine()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{os.cpu_count()} processors, {name}; {platform.system()}; {python}"


def rates(turns: int = 7) -> Iterator[Rate]:
    """Take the rates of what a program and a person call."""
    dumps, kinds = versions(1000), fixtures()
    whole = b"\n".join(dumps) + b"\n"

    def streamed() -> None:
        for _ in stream(whole[at : at + 65536] for at in range(0, len(whole), 65536)):
            pass

    for name, sources, job in (
        ("`parse`, a dump in memory", dumps, lambda: [parse(dump) for dump in dumps]),
        ("`parse`, fixtures of every kind", kinds, lambda: [parse(dump) for dump in kinds]),
        ("`stream`, dumps back to back", dumps, streamed),
        ("`parse` and `to_json`", dumps, lambda: [to_json(parse(dump)) for dump in dumps]),
    ):
        yield _rate(name, sources, [_timed(job) for _ in range(turns)])
    many = versions(_FILES)
    with tempfile.TemporaryDirectory() as folder:
        for at, dump in enumerate(many):
            Path(folder, f"{at:05}.txt").write_bytes(dump)
        yield _rate(
            "`storyparse parse FOLDER`, a dump a file", many, [_command(folder) for _ in range(3)]
        )


def _rate(name: str, dumps: Sequence[bytes], seconds: Sequence[float]) -> Rate:
    taken = statistics.median(seconds)
    return Rate(name, len(dumps) / taken, sum(map(len, dumps)) / taken)


def _timed(job: Callable[[], object]) -> float:
    start = process_time()
    job()
    return process_time() - start


def _command(folder: str) -> float:
    """Give the processor time of the command over a folder, its start and its output with it."""
    before = os.times()
    command = [sys.executable, "-m", "storyparse", "parse", "--quiet", folder]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])
