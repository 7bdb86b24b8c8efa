"""Blocks of whole lines in, the same on a file descriptor out: never half a line.

A write may end in the middle: the disk is full, or a signal wants the program to stop. What stands
on a file then is cut back to its last whole line, and a signal waits until its block is written
(a second one does not wait: whoever reads the pipe may never read on).
"""

from __future__ import annotations

import errno
import os
import signal
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from select import select
from types import FrameType
from typing import Final

STOPPING: Final = frozenset({signal.SIGHUP, signal.SIGINT, signal.SIGTERM})
"""The signals that ask a program to stop."""


class Stopped(BaseException):
    """A signal asks the program to stop."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class ReaderLeftError(Exception):
    """Whoever read the output has read enough."""


class OutputError(Exception):
    """The output takes no more, and why."""


class Output:
    """Writes blocks of whole lines.

    Args:
        descriptor: The file descriptor to write to; ``None`` where it is closed.
    """

    def __init__(self, descriptor: int | None) -> None:
        self.descriptor = descriptor
        self._writing = False
        self._waiting: int | None = None

    def write(self, block: str | bytes) -> None:
        """Write a block, whole or up to the end of one of its lines.

        Args:
            block: Whole lines, each with its line end.

        Raises:
            ReaderLeftError: The other end of the pipe is closed.
            OutputError: The disk is full, or the output is closed.
            Stopped: A signal came in the meantime; the block is written.
        """
        if self.descriptor is None:
            raise OutputError(os.strerror(errno.EBADF))
        data = block.encode() if isinstance(block, str) else block
        written = 0
        self._writing = True
        try:
            while written < len(data):
                try:
                    written += os.write(self.descriptor, memoryview(data)[written:])
                except BlockingIOError:  # A pipe that does not wait is full just now.
                    select([], [self.descriptor], [])
        except OSError as error:
            _cut_back(self.descriptor, written - (data.rfind(b"\n", 0, written) + 1))
            if error.errno == errno.EPIPE:
                raise ReaderLeftError from error
            raise OutputError(error.strerror) from error
        finally:
            self._writing = False
        if self._waiting is not None:
            raise Stopped(self._waiting)

    @property
    def is_terminal(self) -> bool:
        """Whether a person reads along."""
        return self.descriptor is not None and os.isatty(self.descriptor)

    @contextmanager
    def stopping(self) -> Iterator[None]:
        """Have signals raise `Stopped`, between blocks only."""
        # What the caller has ignored (nohup, a background job of a shell) stays ignored.
        heeded = [number for number in STOPPING if signal.getsignal(number) != signal.SIG_IGN]
        before = {number: signal.signal(number, self._stop) for number in heeded}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _stop(self, number: int, _: FrameType | None) -> None:
        if self._writing and self._waiting is None:
            self._waiting = number
            return
        raise Stopped(number)


def _cut_back(descriptor: int, surplus: int) -> None:
    """Take the beginning of a line back from the end of a file; a pipe has it already."""
    if surplus and stat.S_ISREG(os.fstat(descriptor).st_mode):
        end = os.lseek(descriptor, 0, os.SEEK_CUR)
        if end == os.fstat(descriptor).st_size:
            os.ftruncate(descriptor, end - surplus)
            os.lseek(descriptor, end - surplus, os.SEEK_SET)
