"""A run of the command: where its results go, what it has met, and the status that it ends with."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from attrs import define

from storyparse._io.account import Account, Counted
from storyparse._io.dialect_name import chosen
from storyparse._io.errors import RequestError, problems_of
from storyparse._io.input import STANDARD_INPUT, Meter
from storyparse._io.member import Found
from storyparse._io.output import Output
from storyparse._io.parts import PROMPT_SIZE, ROWS, Cut, Part, Sources, parts, stories
from storyparse._io.progress import Progress, progress_on
from storyparse._io.workers import in_order
from storyparse._model import Story
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
        account: What was read and made, once it is known what is to be read.
        cut: Cuts a file into dumps; by default as they stand in it.
    """

    output: Output
    failed: bool = False
    unmet: bool = False
    account: Account | None = None
    cut: Cut | None = None

    def complain(self, name: str, error: OSError) -> None:
        """Name what could not be read, and why."""
        for problem in problems_of(error):
            self.fail(f"{name}: {problem}")

    def fail(self, message: str) -> None:
        """Say what went wrong."""
        self.failed = True
        self.say(message)

    @staticmethod
    def say(message: str) -> None:
        """Say a sentence on standard error; where that takes none, the status says enough."""
        if sys.stderr is not None:
            with suppress(OSError):
                sys.stderr.write(f"{COMPLAINT}{escaped(message)}\n")

    def close(self) -> None:
        """Give back what the run has opened."""
        if self.account is not None:
            self.account.close()

    @property
    def status(self) -> int:
        """The exit status."""
        return 2 if self.failed else int(self.unmet)

    def sources(self, options: Namespace) -> tuple[Sources, Account]:
        """Tell what the files of a sub-command mean, and complain of those that mean nothing.

        Args:
            options: Those of the sub-command: its files and its dialect.

        Raises:
            NoSuchDialectError: There is no such dialect.
        """
        cut = self.cut or partial(found, dialect=chosen(options.dialect))
        listed = listing(options.files, recursive=options.recursive)
        if STANDARD_INPUT in listed.files and sys.stdin is not None and sys.stdin.isatty():
            self.say("reading standard input; Ctrl-D ends it")
        self.account = Account(listed, self.complain)
        return Sources(listed.files, cut), self.account


@contextmanager
def showing(*, quiet: bool) -> Iterator[Progress]:
    """Show how far the work has come, and leave the terminal as it was."""
    progress = progress_on(sys.stderr, quiet=quiet)
    try:
        yield progress
    finally:
        progress.close()


Lines = Callable[[Found, Story], str]
"""Makes lines, each with its line end, of a story and what it was read from."""


class Made(NamedTuple):
    """What was made of a part: lines, and what was counted."""

    block: bytes
    counted: Counted


def write_lines(
    run: Run,
    options: Namespace,
    lines: Lines,
    *,
    sums: bool = False,
    between: str = "",
) -> Account:
    """Write lines of each story to standard output, in the order of the input.

    Args:
        run: The run.
        options: Those of the sub-command: its files, its dialect, how many processes.
        lines: Makes the lines; for several processes, a function that can be pickled.
        sums: Whether files are summed up, too.
        between: What `lines` puts before each thing, and what nothing stands before the first.

    Returns:
        What was read and made.

    Raises:
        RequestError: There is no such dialect, or a process ended before its work was done.
    """
    sources, account = run.sources(options)
    # One process writes each story as soon as its dump is whole: a pipe may be slow.
    rows = 1 if options.jobs == 1 else ROWS
    pieces = parts(sources, Meter(sums), rows=rows, size=PROMPT_SIZE)
    first = between.encode()
    for part, made in in_order(partial(work, lines, options.dialect), pieces, options.jobs):
        account.add(part, made.counted)
        run.output.write(made.block.removeprefix(first))
        first = b"" if made.block else first
    return account


def write_module(file: Path, text: str, mode: str = "w") -> None:
    """Write a module; with the mode `x`, where no file is there.

    Raises:
        RequestError: It cannot be written.
    """
    try:
        with file.open(mode, encoding="utf-8") as opened:
            opened.write(text)
    except FileExistsError as error:
        message = f"{file}: there is such a file: name another, so that what is in it stays"
        raise RequestError(message) from error
    except OSError as error:
        message = f"{file}: {error.strerror}"
        raise RequestError(message) from error


def work(lines: Lines, dialect: str, part: Part) -> Made:
    """Make the lines of a part, in this process or in a worker."""
    counted = Counted()
    read = counted.counting(part, stories(part, chosen(dialect)))
    block = "".join([lines(found, story) for found, story in read])
    return Made(block.encode("utf-8", "surrogateescape"), counted)
