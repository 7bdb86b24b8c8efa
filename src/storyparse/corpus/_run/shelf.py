"""The folder where the parts of a run stand until all are there: what a stopped run goes on from.

A file stands in it under its name only when it is whole. A part counts when its record is there,
which is put down last; so a run may be killed at any moment, and loses the parts at work.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

from storyparse._io.errors import ShelfError
from storyparse._io.parts import Place
from storyparse._io.tally import Tally

STORIES: Final = "stories"
SEGMENTS: Final = "segments"


class Record(NamedTuple):
    """What is put down of a part that is done."""

    number: int
    ends: Place
    tally: Tally
    problems: list[tuple[str, str]]


@contextmanager
def fresh(path: Path) -> Iterator[Path]:
    """Give a path to write to; what is written stands under its name when all of it is there."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


class Shelf:
    """The parts of one run.

    Args:
        folder: Where they stand.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def part(self, number: int, what: str = STORIES) -> Path:
        """Name the file of a part's stories, or of its segments."""
        return self.folder / f"{number:06}.{what}"

    def put(self, record: Record) -> None:
        """Say that a part is done."""
        with fresh(self._record(record.number)) as path:
            values = {
                "ends": list(record.ends),
                "tally": record.tally.to_json(),
                "problems": record.problems,
            }
            path.write_text(json.dumps(values), encoding="ascii")

    def record(self, number: int) -> Record | None:
        """Give the record of a part, if it is done."""
        try:
            values = json.loads(self._record(number).read_text(encoding="ascii"))
        except FileNotFoundError:
            return None
        problems = [(name, problem) for name, problem in values["problems"]]
        return Record(number, Place(*values["ends"]), Tally.from_json(values["tally"]), problems)

    def done(self) -> list[Record]:
        """Give the records of the parts that are done, from the first to the one before a gap."""
        records: list[Record] = []
        while (record := self.record(len(records))) is not None:
            records.append(record)
        return records

    def _record(self, number: int) -> Path:
        return self.folder / f"{number:06}.json"

    def remove(self) -> None:
        """Take all of it away."""
        # The plan goes first: without it, what is left of the folder is nobody's run.
        with suppress(FileNotFoundError):
            (self.folder / _PLAN).unlink()
        shutil.rmtree(self.folder)


_PLAN: Final = "run.json"
_LOCK: Final = "lock"

_GOES_ON: Final = "go on with --resume, or begin anew with --force"


@contextmanager
def shelf(output: Path, plan: Mapping[str, Any], *, resume: bool, force: bool) -> Iterator[Shelf]:
    """Set up the shelf of a run, or find it again.

    Args:
        output: What the run makes.
        plan: What all of the run's parts depend on.
        resume: Whether to go on where a run was stopped.
        force: Whether to begin anew in any case.

    Raises:
        ShelfError: A run was begun and is not to be gone on with; or it cannot be, for it was
            begun under another plan, or is still going.
        OSError: The folder cannot be made.
    """
    made = Shelf(output.with_name(f"{output.name}.parts"))
    made.folder.mkdir(exist_ok=True)
    with (made.folder / _LOCK).open("w") as lock:
        _lock(lock, output)
        path = made.folder / _PLAN
        begun = path.exists()
        if begun and not resume and not force:
            message = f"{output}: a run was begun and stopped: {_GOES_ON}"
            raise ShelfError(message)
        if begun and resume and not force:
            _compare(json.loads(path.read_text(encoding="utf-8")), plan, output)
        else:
            for stale in made.folder.iterdir():
                if stale.name != _LOCK:
                    stale.unlink()
            with fresh(path) as whole:
                whole.write_text(json.dumps(plan, indent=1), encoding="utf-8")
        yield made


def _lock(lock: IO[str], output: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        message = f"{output}: another run is writing it"
        raise ShelfError(message) from error


def _compare(begun: Mapping[str, Any], plan: Mapping[str, Any], output: Path) -> None:
    for key, value in plan.items():
        if begun.get(key) != value:
            message = (
                f"{output}: the run was begun with {key} {begun.get(key)!r}, now it is {value!r}: "
                "begin anew with --force"
            )
            raise ShelfError(message)
