"""Files in, numbered parts of their dumps out, each small enough to hold.

A part's bounds follow from the input alone: the same files give the same parts, however often a
run is stopped and goes on. So a part that is done need not be done again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from storyparse._io.errors import problems_of
from storyparse._io.input import Meter
from storyparse._io.member import Found

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


class Start(NamedTuple):
    """Where to begin: the number of the first part, and its place."""

    number: int = 0
    place: Place = Place()


class Part(NamedTuple):
    """Dumps that stand in a row, and what could not be read between them."""

    number: int
    dumps: list[Found]
    begins: Place
    ends: Place
    problems: list[tuple[str, str]]


class Sources(NamedTuple):
    """Files, in order, and what cuts one of them into dumps, given a meter of the bytes read."""

    files: Sequence[str]
    cut: Callable[[str, Meter], Iterator[Found]]


def parts(
    sources: Sources,
    meter: Meter,
    *,
    rows: int = ROWS,
    size: int = SIZE,
    start: Start = Start(),  # noqa: B008 -- it is a tuple.
) -> Iterator[Part]:
    """Gather the dumps of files into parts.

    Args:
        sources: Files, and what cuts them.
        meter: Counts the bytes read.
        rows: Dumps in a part at most.
        size: Code points after which a part is full.
        start: The first part to give; files before it are not opened.

    Returns:
        An iterator of parts. There is at least one, which may be empty.
    """
    number, place = start
    gathered = _Gathered(number, place, rows, size)
    for file, name in enumerate(sources.files):
        if file < place.file:
            continue
        taken = 0
        skipped = place.dumps if file == place.file else 0
        try:
            for dump in sources.cut(name, meter):
                taken += 1
                if taken > skipped and gathered.take(dump):
                    yield gathered.close(Place(file, taken))
        except OSError as error:
            gathered.problems += [(name, problem) for problem in problems_of(error)]
        gathered.end = Place(file + 1)
    if gathered.dumps or gathered.problems or gathered.number == number:
        yield gathered.close(gathered.end)


class _Gathered:
    """The part at work."""

    def __init__(self, number: int, begins: Place, rows: int, size: int) -> None:
        self.number = number
        self.end = begins
        self.dumps: list[Found] = []
        self.problems: list[tuple[str, str]] = []
        self._rows = rows
        self._full = size
        self._begins = begins
        self._size = 0

    def take(self, dump: Found) -> bool:
        """Take a dump; tell whether the part is full."""
        self.dumps.append(dump)
        self._size += sum(map(len, dump.dump.lines))
        return len(self.dumps) >= self._rows or self._size >= self._full

    def close(self, end: Place) -> Part:
        """Give the part, and begin the next."""
        part = Part(self.number, self.dumps, self._begins, end, self.problems)
        self.number += 1
        self.end = self._begins = end
        self.dumps, self.problems, self._size = [], [], 0
        return part
