"""How far a run has come in, what a person wants to see of it out.

On a terminal a bar, in a log a line now and then, under ``--quiet`` nothing. The bar is rich's,
which storyparse shows dumps with too; without rich, a terminal gets lines as well.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any, Final

from storyparse._io.account import Account
from storyparse._io.errors import ExtraMissingError
from storyparse._io.extras import extra
from storyparse._io.tally import Tally, many

EVERY: Final = 10.0
"""Seconds between two lines of a log."""

_MEGA: Final = 1_000_000


class Progress:
    """Says nothing; the others say more.

    Args:
        clock: Gives seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._start = clock()

    def say(self, message: str) -> None:
        """Say a sentence."""

    def begin(self, total: int) -> None:
        """Begin with so many bytes to read, or none if that is not known."""

    def resume(self, parts: int) -> None:
        """Go on behind so many parts that are done."""

    def update(self, read: int, tally: Tally) -> None:
        """Show that what so many bytes hold is done, and what was counted in it."""

    def end(self, account: Account) -> None:
        """Show what was counted in the end."""

    def close(self) -> None:
        """Leave the terminal as it was."""


class Log(Progress):
    """A line now and then.

    Args:
        stream: Where lines go.
        clock: Gives seconds.
    """

    def __init__(self, stream: IO[str], clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(clock)
        self._stream = stream
        self._total = 0
        self._said = self._start

    def say(self, message: str) -> None:
        with suppress(OSError):  # A disk that is full there is no reason to stop.
            self._stream.write(f"storyparse: {message}\n")
            self._stream.flush()

    def begin(self, total: int) -> None:
        self._total = total

    def resume(self, parts: int) -> None:
        if parts:
            self.say(f"done already: {many(parts, 'part')}")

    def update(self, read: int, tally: Tally) -> None:
        now = self._clock()
        if now - self._said >= EVERY:
            self._said = now
            self.say(self._line(read, tally, now - self._start))

    def _line(self, read: int, tally: Tally, seconds: float) -> str:
        line = f"{many(tally.dumps, 'dump')}, {speed(read, seconds)}, {tally.dirty:,} dirty so far"
        if 0 < read < self._total:
            line += f", {left(seconds * (self._total - read) / read)} left"
        return line

    def end(self, account: Account) -> None:
        for line in account.summary(self._clock() - self._start):
            self.say(line)


class Bar(Log):
    """A bar.

    Args:
        stream: The terminal.
        clock: Gives seconds.

    Raises:
        ExtraMissingError: rich is not installed.
    """

    def __init__(self, stream: IO[str], clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(stream, clock)
        progress = extra("rich.progress", "a progress bar", "rich")
        console = extra("rich.console", "a progress bar", "rich").Console(file=stream)
        self._bar: Any = progress.Progress(
            progress.BarColumn(),
            progress.TaskProgressColumn(),
            progress.TextColumn("{task.description}"),
            console=console,
            transient=True,
        )
        self._task = self._bar.add_task("", total=None)

    def say(self, message: str) -> None:
        self.close()
        super().say(message)

    def begin(self, total: int) -> None:
        super().begin(total)
        self._bar.update(self._task, total=total or None)
        self._bar.start()

    def update(self, read: int, tally: Tally) -> None:
        line = self._line(read, tally, self._clock() - self._start)
        self._bar.update(self._task, completed=read, description=line)

    def close(self) -> None:
        self._bar.stop()


def speed(size: int, seconds: float) -> str:
    """Give a speed in megabytes a second.

    Example:
        >>> speed(3_000_000, 2)
        '1.5 MB/s'
    """
    return f"{size / _MEGA / max(seconds, 1e-9):.1f} MB/s"


def left(seconds: float) -> str:
    """Give a time to wait, in the largest unit that fits.

    Example:
        >>> left(75), left(7200)
        ('1 min', '2 h')
    """
    if seconds < 60:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.0f} h"


def progress_on(stream: IO[str] | None, *, quiet: bool) -> Progress:
    """Choose what a run shows.

    Args:
        stream: Standard error, if there is one.
        quiet: Whether to show nothing.
    """
    if quiet or stream is None:
        return Progress()
    if stream.isatty():
        try:
            return Bar(stream)
        except ExtraMissingError:
            pass
    return Log(stream)
