"""The folder where the parts of a run stand until all are there: what a stopped run goes on from.

A file stands in it under its name only when it is whole. A part counts when its record is there,
which is put down last; so a run may be killed at any moment, and loses the parts at work. Whatever
is read from it again is compared with the sum that was put down of it. Nothing is removed that no
run has made.
"""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

from storyparse._io.account import Counted
from storyparse._io.errors import ShelfError
from storyparse._io.input import Input
from storyparse._io.parts import Part, Place
from storyparse._io.tally import Tally
from storyparse._text.lines import Bytes
from storyparse.corpus._run.plan import ANEW, Plan
from storyparse.corpus._run.summed import put, put_summed, read_summed, sum_of

STORIES: Final = "stories"
SEGMENTS: Final = "segments"

_PLAN: Final = "run.json"
_MOVES: Final = "moves.json"
_LOCK: Final = "lock"
_MINE: Final = "the parts of a run of storyparse\n"
"""What the lock holds, so that a folder of someone else's is told from a run's."""

_OURS: Final = re.compile(
    r"((run|moves)\.json|\d{6,}\.(json|stories|segments))(\.\d+)?|lock|manifest|output\.(stories|segments)"
)
"""The names of files that a run makes in its folder."""


class Record(NamedTuple):
    """What is put down of a part that is done: the part without its dumps, counts, and sums."""

    part: Part
    counted: Counted
    sums: dict[str, str]


def folder_of(output: Path) -> Path:
    """Name the folder where the parts of an output stand."""
    return output.with_name(f"{output.name}.parts")


class Shelf:
    """The parts of one run.

    Args:
        folder: Where they stand.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def manifest(self) -> Path:
        """Where the run's manifest is written before it is moved into place."""
        return self.folder / "manifest"

    @property
    def is_begun(self) -> bool:
        """Whether a run was begun and has not come to its end."""
        return (self.folder / _PLAN).exists()

    def plan(self) -> Plan:
        """Give what the run was begun with.

        Raises:
            ShelfError: It is not what was put down.
        """
        return read_summed(self.folder / _PLAN, Plan.from_json)

    def put_plan(self, plan: Plan) -> None:
        """Put down what the run is begun with."""
        put_summed(self.folder / _PLAN, plan.to_json())

    def put_sums(self, sums: Mapping[str, str]) -> None:
        """Put down the sums of the outputs that are to be moved into place next."""
        put_summed(self.folder / _MOVES, sums)

    def sums(self) -> dict[str, str]:
        """Give the sums of the outputs that were moved into place, or were about to be.

        Raises:
            ShelfError: They are not what was put down.
        """
        path = self.folder / _MOVES
        return read_summed(path, dict) if path.exists() else {}

    def part(self, number: int, what: str = STORIES) -> Path:
        """Name the file of a part's stories, or of its segments."""
        return self.folder / f"{number:06}.{what}"

    def put(self, part: Part, counted: Counted, files: Mapping[str, Bytes]) -> Record:
        """Put down what a part was made into, and that it is done.

        Raises:
            OSError: It cannot be written.
        """
        for what, content in files.items():
            put(self.part(part.number, what), content)
        sums = {what: sha256(content).hexdigest() for what, content in files.items()}
        record = Record(part._replace(dumps=[], files=[]), counted, sums)
        put_summed(self._record(part.number), _values(record))
        return record

    def has(self, number: int) -> bool:
        """Tell whether a part is done."""
        return self._record(number).exists()

    def record(self, number: int) -> Record:
        """Give the record of a part that is done.

        Raises:
            ShelfError: It is not what was put down.
        """
        return read_summed(self._record(number), lambda values: _record(number, values))

    def records(self) -> list[Record]:
        """Give the records of all parts that are done, each with what it tells of looked at.

        Raises:
            ShelfError: Something is not what was put down.
        """
        numbers = sorted(int(path.stem) for path in self.folder.glob("[0-9]*.json"))
        found = [self.record(number) for number in numbers]
        for record in found:
            for what, wanted in record.sums.items():
                made = self.part(record.part.number, what)
                if not made.is_file() or sum_of(made) != wanted:
                    message = f"{made} is not what the run has written: {ANEW}"
                    raise ShelfError(message)
        return found

    def drop(self, record: Record) -> None:
        """Forget that a part is done."""
        self._record(record.part.number).unlink()

    def _record(self, number: int) -> Path:
        return self.folder / f"{number:06}.json"

    def remove(self) -> None:
        """Take all of it away."""
        # The plan goes first: without it, what is left of the folder is nobody's run.
        (self.folder / _PLAN).unlink(missing_ok=True)
        self.clear()
        (self.folder / _LOCK).unlink()
        self.folder.rmdir()

    def clear(self) -> None:
        """Take away all but the lock."""
        for path in self.folder.iterdir():
            if path.name != _LOCK:
                path.unlink()


def _values(record: Record) -> dict[str, Any]:
    part, counted, sums = record
    return {
        "begins": part.begins,
        "ends": part.ends,
        "tallies": [[file, tally.to_json()] for file, tally in counted.tallies.items()],
        "ids": counted.ids,
        "inputs": [[file, read] for file, read in part.inputs.items()],
        "problems": part.problems,
        "sums": sums,
    }


def _record(number: int, values: Mapping[str, Any]) -> Record:
    inputs = {file: Input.from_json(read) for file, read in values["inputs"]}
    part = Part(
        number,
        Place(*values["begins"]),
        Place(*values["ends"]),
        [],
        [],
        inputs,
        [(file, problem) for file, problem in values["problems"]],
    )
    tallies = {file: Tally.from_json(tally) for file, tally in values["tallies"]}
    return Record(part, Counted(tallies, values["ids"]), values["sums"])


@contextmanager
def shelf(output: Path, plan: Plan, *, resume: bool, force: bool) -> Iterator[Shelf]:
    """Set up the shelf of a run, or find it again.

    Args:
        output: What the run makes.
        plan: What all of the run's parts depend on.
        resume: Whether to go on where a run was stopped.
        force: Whether to begin anew in any case.

    Raises:
        ShelfError: A run was begun and is not to be gone on with; or it cannot be, for it was
            begun under another plan, or is still going; or the folder is not a run's.
        OSError: The folder cannot be made.
    """
    made = Shelf(folder_of(output))
    made.folder.mkdir(exist_ok=True)
    with _locked(made.folder, output):
        if made.is_begun and not resume and not force:
            message = f"{output}: a run was begun and stopped: go on with --resume, or {ANEW}"
            raise ShelfError(message)
        if made.is_begun and resume and not force:
            begun = made.plan()
            values = {key: value for key, value in begun.to_json().items() if key != "files"}
            names = [name for name, _ in begun.files]
            plan.compare(f"{output}: the run was begun with", values, names, ANEW)
        else:
            made.clear()
            made.put_plan(plan)
        yield made


def sweep(output: Path) -> None:
    """Take away what a run left that was stopped while it took its parts away."""
    folder = folder_of(output)
    if folder.exists():
        with suppress(ShelfError), _locked(folder, output):
            Shelf(folder).remove()


@contextmanager
def _locked(folder: Path, output: Path) -> Iterator[None]:
    """Hold the lock of a folder that is a run's, and no one else's.

    Raises:
        ShelfError: It is someone else's, or another run holds it.
    """
    _refuse_foreign(folder)
    path = folder / _LOCK
    with _lock_file(path) as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            message = f"{output}: another run is writing it"
            raise ShelfError(message) from error
        if not lock.read(len(_MINE)):
            lock.write(_MINE)
            lock.flush()
        yield


def _lock_file(path: Path) -> IO[str]:
    # A link is not followed: what it leads to is someone else's.
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    return os.fdopen(descriptor, "r+", encoding="ascii", errors="replace")


def _refuse_foreign(folder: Path) -> None:
    """Refuse a folder with anything in it that no run has made.

    Raises:
        ShelfError: There is something.
    """
    with os.scandir(folder) as entries:
        found = {entry.name: entry.is_file(follow_symlinks=False) for entry in entries}
    others = sorted(name for name, plain in found.items() if not plain or not _OURS.fullmatch(name))
    if not others and not _is_marked(folder / _LOCK, alone=found.keys() <= {_LOCK}):
        others = sorted(found)
    if folder.is_symlink():
        others = [f"a link to {folder.readlink()}"]
    if others:
        message = (
            f"{folder} holds what no run has made ({', '.join(others[:3])}): "
            "move it away, or write elsewhere"
        )
        raise ShelfError(message)


def _is_marked(lock: Path, *, alone: bool) -> bool:
    """Tell whether a lock says that its folder is a run's; one that was just made is empty."""
    try:
        held = lock.read_bytes()[: len(_MINE)]
    except FileNotFoundError:
        held = b""
    return held == _MINE.encode() or (alone and not held)
