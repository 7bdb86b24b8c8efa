"""How many instructions a dump takes, which no other work on the machine disturbs: by valgrind."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from benchmarks.dumps import corpora
from benchmarks.floor import floor
from storyparse import parse, to_json


def used(source: bytes) -> None:
    """Parse a dump, and use all that it gives."""
    story = parse(source)
    to_json(story)
    for segment in story.segments:
        _ = segment.role, segment.raw


WORK: dict[str, Callable[[bytes], object]] = {"floor": floor, "parse": parse, "used": used}


class Count(NamedTuple):
    """How many instructions each kind of work takes a dump."""

    corpus: str
    floor: float
    parse: float
    used: float


def is_there() -> bool:
    """Tell whether valgrind is at hand."""
    return shutil.which("valgrind") is not None


def counts() -> Iterator[Count]:
    """Count the instructions of each kind of work on each corpus."""
    for corpus, dumps in corpora().items():
        nothing = _count(corpus, "parse", 0)
        taken = {kind: (_count(corpus, kind, 1) - nothing) / len(dumps) for kind in WORK}
        yield Count(corpus, **taken)


def _count(corpus: str, kind: str, rounds: int) -> int:
    call = f"from benchmarks.instructions import work; work({corpus!r}, {kind!r}, {rounds})"
    tool = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    command = [*tool, sys.executable, "-c", call]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = re.search(r"I +refs: +([0-9,]+)", done.stderr)
    if found is None:
        message = f"valgrind tells no instructions: {done.stderr[-200:]}"
        raise RuntimeError(message)
    return int(found[1].replace(",", ""))


def work(corpus: str, kind: str, rounds: int) -> None:
    """Do one kind of work on a corpus some times, after all patterns are compiled."""
    dumps = corpora()[corpus]
    for dump in dumps:
        used(dump)
    for _ in range(rounds):
        for dump in dumps:
            WORK[kind](dump)
