"""Files in, parts of their dumps out, each small enough to hold.

A part's bounds follow from the input alone: the same files give the same parts, however often a
run is stopped and goes on. So a part that is done need not be done again. A file of which not all
can be read ends its part: what comes behind it stays as it is when that file is read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from storyparse._dialect import Dialect
from storyparse._io.errors import problems_of
from storyparse._io.input import Input, Meter
from storyparse._io.member import Found
from storyparse._model import Story
from storyparse._stream import MAX_SIZE, read_dumps

ROWS: Final = 4096
"""Stories in a part at most."""

SIZE: Final = 1024 * 1024
"""Code points after which a part is full."""

PROMPT_SIZE: Final = 256 * 1024
"""The same where someone waits for what comes first."""


class Place(NamedTuple):
    """A place between two dumps: in which file, after how many of its dumps."""

    file: int = 0
    dumps: int = 0


class Part(NamedTuple):
    """Dumps that stand in a row, and what there is to say of the files between them.

    Args:
        number: Its number; no two parts of a run have the same.
        begins: Where it begins.
        ends: Where it ends.
        dumps: The dumps; none where it was done before.
        files: For each dump the number of its file.
        inputs: Files that end in it, by number.
        problems: What could not be read, each with the number of its file.
        read: Bytes of all files that were read up to its end.
    """

    number: int
    begins: Place
    ends: Place
    dumps: list[Found]
    files: list[int]
    inputs: dict[int, Input]
    problems: list[tuple[int, str]]
    read: int = 0


_NOTHING: Final[Mapping[Place, Part]] = MappingProxyType({})


Cut: TypeAlias = Callable[[str, Meter], Iterator[Found]]
"""Cuts a file into dumps, given a meter of the bytes read."""


class Sources(NamedTuple):
    """Files, in order, and what cuts one of them into dumps."""

    files: Sequence[str]
    cut: Cut


def parts(
    sources: Sources,
    meter: Meter,
    *,
    rows: int = ROWS,
    size: int = SIZE,
    known: Mapping[Place, Part] = _NOTHING,
) -> Iterator[Part]:
    """Gather the dumps of files into parts.

    Args:
        sources: Files, and what cuts them.
        meter: Measures what is read.
        rows: Dumps in a part at most.
        size: Code points after which a part is full.
        known: The parts that were done before, by where they begin; what they hold is not read.
    """
    gathered = _Gathered(meter, rows, size, known)
    while gathered.place.file < len(sources.files):
        yield from gathered.follow()
        if gathered.place.file < len(sources.files):
            yield from gathered.read(sources)
    yield from gathered.close()


def stories(
    part: Part, dialects: Sequence[Dialect], *, segments: bool = True
) -> Iterator[tuple[Found, Story]]:
    """Parse the dumps of a part: the same stories that `stream` gives, each with its dump.

    Args:
        part: The part.
        dialects: The publishers' habits.
        segments: Whether they are to have their segments.
    """
    for found in part.dumps:
        (story,) = read_dumps([found.dump], dialects, MAX_SIZE, segments=segments)
        yield found, story


class _Gathered:
    """The part at work."""

    def __init__(self, meter: Meter, rows: int, size: int, known: Mapping[Place, Part]) -> None:
        self.place = Place()
        self._meter = meter
        self._rows = rows
        self._full = size
        self._known = known
        taken = {part.number for part in known.values()}
        self._numbers = (number for number in count() if number not in taken)
        self._begin()

    def _begin(self) -> None:
        self._begins = self.place
        self._dumps: list[Found] = []
        self._files: list[int] = []
        self._inputs: dict[int, Input] = {}
        self._problems: list[tuple[int, str]] = []
        self._size = 0

    def follow(self) -> Iterator[Part]:
        """Give the parts that were done before and begin here, one behind the other."""
        while (done := self._known.get(self.place)) is not None:
            yield from self.close()
            yield done
            self.place = self._begins = done.ends

    def read(self, sources: Sources) -> Iterator[Part]:
        """Read a file from the place on that was reached, and give the parts that it fills."""
        file, taken = self.place.file, 0
        problems: tuple[str, ...] = ()
        self._meter.begin(None)
        try:
            for dump in sources.cut(sources.files[file], self._meter):
                taken += 1
                if taken <= self.place.dumps:
                    continue
                self.place = Place(file, taken)
                self._dumps.append(dump)
                self._files.append(file)
                self._size += sum(map(len, dump.dump.lines))
                if self._is_full() or self.place in self._known:
                    yield from self.close()
                    yield from self.follow()
                    if self.place.file > file:
                        return
        except OSError as error:
            problems = problems_of(error)
        self.place = Place(file + 1)
        self._inputs[file] = self._meter.end()
        self._problems += [(file, problem) for problem in problems]
        if problems:
            yield from self.close()

    def _is_full(self) -> bool:
        return len(self._dumps) >= self._rows or self._size >= self._full

    def close(self) -> Iterator[Part]:
        """Give the part, unless nothing is in it, and begin the next."""
        if self._dumps or self._inputs:
            yield Part(
                next(self._numbers),
                self._begins,
                self.place,
                self._dumps,
                self._files,
                self._inputs,
                self._problems,
                self._meter.read,
            )
        self._begin()
