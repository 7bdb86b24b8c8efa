"""Files in, their lines out in the same order, made by several processes.

Files go to the workers in batches, a few ahead of the output and no more; what a worker makes
waits in a temporary file, so memory stays bounded whatever a file holds. Workers never outlive
this process, however it ends: each watches it, and leaves with it.

The pool is the standard library's `ProcessPoolExecutor`. Its workers are spawned, not forked: they
inherit no descriptors, so that a closed pipe is seen as closed by everyone.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Final, TypeAlias

from storyparse._io.input import STANDARD_INPUT, Complain
from storyparse._io.output import STOPPING, Output

Lines: TypeAlias = Callable[[str], Iterator[str]]
"""Makes a file's lines, each with its line end, of its name."""

_Done: TypeAlias = tuple[Path, list[tuple[str, OSError]]]

BATCH_FILES: Final = 64
"""Files in a batch at most."""

BATCH_BYTES: Final = 1 << 20
"""Bytes of files after which a batch is full."""

AHEAD: Final = 4
"""Batches under way for each worker."""

_COPIED: Final = 1 << 20


class JobsError(Exception):
    """The work cannot go on: a worker was killed, or there is no room for temporary files."""


def write_all(
    names: Iterable[str], lines: Lines, output: Output, complain: Complain, *, jobs: int
) -> None:
    """Write the lines of files in the order of their names, made by several processes.

    Args:
        names: Files, in order. Standard input is read by this process, when its turn comes.
        lines: Makes the lines; a function at the top of a module, for workers import it.
        output: Where they go.
        complain: Is told of each file that cannot be read.
        jobs: How many processes.

    Raises:
        JobsError: The work cannot go on; what stands before the trouble is written.
    """
    under_way: deque[Future[_Done]] = deque()

    def finish(allowed: int) -> None:
        while len(under_way) > allowed:
            made, problems = under_way.popleft().result()
            _copy(made, output)
            for name, error in problems:
                complain(name, error)

    try:
        with TemporaryDirectory(prefix="storyparse-") as folder, _pool(jobs) as pool:
            for number, batch in enumerate(_batches(names)):
                if batch == [STANDARD_INPUT]:
                    finish(0)
                    write_here(batch, lines, output, complain)
                else:
                    with _signals_held():
                        under_way.append(pool.submit(work, batch, lines, Path(folder, str(number))))
                    finish(AHEAD * jobs)
            finish(0)
    except BrokenProcessPool as error:
        message = "a worker process ended before its work was done"
        raise JobsError(message) from error
    except OSError as error:
        message = f"temporary files: {error.strerror}"
        raise JobsError(message) from error


def write_here(names: Iterable[str], lines: Lines, output: Output, complain: Complain) -> None:
    """Write the lines of files in the order of their names, made by this process."""
    for name in names:
        for line in _readable(name, lines, complain):
            output.write(line)


def _readable(name: str, lines: Lines, complain: Complain) -> Iterator[str]:
    """Make a file's lines as far as it can be read, and complain of the rest."""
    try:
        yield from lines(name)
    except OSError as error:
        complain(name, error)


def _batches(names: Iterable[str]) -> Iterator[list[str]]:
    """Gather names in batches worth a worker's while; standard input makes one of its own."""
    batch: list[str] = []
    size = 0
    for name in names:
        if name == STANDARD_INPUT:
            if batch:
                yield batch
            yield [name]
            batch, size = [], 0
            continue
        batch.append(name)
        size += _size(name)
        if len(batch) == BATCH_FILES or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _size(name: str) -> int:
    try:
        return os.stat(name).st_size  # noqa: PTH116 -- asked of every file; a Path takes twice as long.
    except OSError:
        return 0  # The worker will meet the same error, and name it.


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Give a pool that ends at once where something goes wrong."""
    context = multiprocessing.get_context("spawn")
    with _signals_held():
        pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)
    try:
        yield pool
    except BaseException:
        for worker in multiprocessing.active_children():
            worker.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _signals_held() -> Iterator[None]:
    """Keep signals waiting, also those to processes that start meanwhile.

    A terminal signals the whole group; that is for this process to answer, and for the pool's
    others not even while they still import what they need.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Make a new worker ignore the terminal's signals, and end with its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_leave_with, args=(parent,), daemon=True).start()


def _leave_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def work(batch: list[str], lines: Lines, made: Path) -> _Done:
    """Do one batch, in a worker.

    Args:
        batch: Names of files.
        lines: Makes the lines of one.
        made: The file to put them in.

    Returns:
        That file again, and the names of those files that could not be read, each with its error.
    """
    problems: list[tuple[str, OSError]] = []
    with made.open("wb", buffering=_COPIED) as file:
        for name in batch:
            for line in _readable(name, lines, lambda *problem: problems.append(problem)):
                file.write(line.encode())
    return made, problems


def _copy(made: Path, output: Output) -> None:
    with made.open("rb") as file:
        while block := file.read(_COPIED) + file.readline():  # Whole lines, and quickly.
            output.write(block)
    made.unlink()
