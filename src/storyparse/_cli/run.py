"""A run of the command: where its results go, what it has met, and the status that it ends with."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final, NamedTuple

from attrs import Factory, define

from storyparse._io.dialect_name import DEFAULT, chosen
from storyparse._io.errors import problems_of
from storyparse._io.input import Meter
from storyparse._io.output import Output
from storyparse._io.parts import PROMPT_SIZE, ROWS, Part, Sources, parts
from storyparse._io.progress import Progress, progress_on
from storyparse._io.tally import Tally
from storyparse._io.workers import in_order
from storyparse._model import Story
from storyparse._parse import MAX_SIZE, read_dumps
from storyparse._read import found, listing
from storyparse._show.explain import escaped

COMPLAINT: Final = "storyparse: "
"""What opens each line on standard error."""


@define
class Run:
    """A run of the command.

    Args:
        output: Where results go.
        failed: Whether something could not be read or written.
        unmet: Whether a condition that the user has set does not hold.
        tally: What was counted.
    """

    output: Output
    failed: bool = False
    unmet: bool = False
    tally: Tally = Factory(Tally)

    def complain(self, name: str, error: OSError) -> None:
        """Name what could not be read, and why."""
        for problem in problems_of(error):
            self.fail(f"{name}: {problem}")

    def fail(self, message: str) -> None:
        """Say what went wrong."""
        self.failed = True
        if sys.stderr is not None:
            sys.stderr.write(f"{COMPLAINT}{escaped(message)}\n")

    @property
    def status(self) -> int:
        """The exit status."""
        return 2 if self.failed else int(self.unmet)

    def sources(self, names: Iterable[str], dialect: str) -> Sources:
        """Tell what names mean, and complain of those that mean nothing.

        Args:
            names: Files, folders, globs, addresses, ``-``.
            dialect: Which dialect, as ``MODULE:NAME``.

        Raises:
            NoSuchDialectError: There is no such dialect.
        """
        cut = partial(found, dialect=chosen(dialect))
        made = listing(names)
        for name, error in made.problems:
            self.complain(name, error)
        return Sources(made.files, cut)


@contextmanager
def showing(*, quiet: bool) -> Iterator[Progress]:
    """Show how far the work has come, and leave the terminal as it was."""
    progress = progress_on(sys.stderr, quiet=quiet)
    try:
        yield progress
    finally:
        progress.close()


class Made(NamedTuple):
    """What was made of a part: lines, what was counted, and what could not be read."""

    block: bytes
    tally: Tally
    problems: list[tuple[str, str]]


Lines = Callable[[str, Story], str]
"""Makes lines, each with its line end, of a story and the name of its text."""


def write_lines(
    run: Run, names: Iterable[str], lines: Lines, *, dialect: str = DEFAULT, jobs: int = 1
) -> None:
    """Write lines of each story to standard output, in the order of the input.

    Args:
        run: The run.
        names: Files, folders, globs, addresses, ``-``.
        lines: Makes the lines; for several processes, a function that can be pickled.
        dialect: Which dialect, as ``MODULE:NAME``.
        jobs: How many processes.

    Raises:
        RequestError: There is no such dialect, or a process ended before its work was done.
    """
    sources = run.sources(names, dialect)
    # One process writes each story as soon as its dump is whole: a pipe may be slow.
    rows = 1 if jobs == 1 else ROWS
    pieces = parts(sources, Meter(), rows=rows, size=PROMPT_SIZE)
    for made in in_order(partial(work, lines, dialect), pieces, jobs):
        run.tally.add(made.tally)
        run.output.write(made.block)
        for name, problem in made.problems:
            run.complain(name, OSError(0, problem))


def work(lines: Lines, dialect: str, part: Part) -> Made:
    """Make the lines of a part, in this process or in a worker."""
    made: list[str] = []
    tally = Tally()
    for name, dump in part.dumps:
        for story in read_dumps([dump], chosen(dialect), MAX_SIZE):
            made.append(lines(name, story))
            tally.count(story)
    return Made("".join(made).encode("utf-8", "surrogateescape"), tally, part.problems)
