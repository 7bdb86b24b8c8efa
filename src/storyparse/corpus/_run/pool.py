"""Parts in, what is made of each out in their order, made here or by several processes.

A few parts are under way for each process and no more, so memory stays bounded. The pool is the
one that parses files for standard output.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Final, TypeVar

from storyparse._io.errors import RunError
from storyparse._io.output import STOPPING
from storyparse._io.workers import _pool as pool_of
from storyparse.corpus._run.parts import Part

AHEAD: Final = 3
"""Parts under way for each process."""

_Made = TypeVar("_Made")


def in_order(
    work: Callable[[Part], _Made],
    parts: Iterator[Part],
    jobs: int,
    known: Callable[[Part], _Made | None] = lambda _: None,
) -> Iterator[_Made]:
    """Work on parts.

    Args:
        work: Makes something of a part; for several processes, a function that can be pickled.
        parts: The parts.
        jobs: How many processes; 1 is this one.
        known: Gives what was made of a part before, if anything.

    Raises:
        RunError: A process ended before its work was done.
    """
    if jobs == 1:
        for part in parts:
            made = known(part)
            yield work(part) if made is None else made
        return
    under_way: deque[Callable[[], _Made]] = deque()
    try:
        with pool_of(jobs) as pool:
            for part in parts:
                made = known(part)
                under_way.append(_submit(pool, work, part).result if made is None else _given(made))
                while len(under_way) > AHEAD * jobs:
                    yield under_way.popleft()()
            while under_way:
                yield under_way.popleft()()
    except BrokenProcessPool as error:
        message = "a worker process ended before its work was done"
        raise RunError(message) from error


def _given(made: _Made) -> Callable[[], _Made]:
    return lambda: made


def _submit(pool: ProcessPoolExecutor, work: Callable[[Part], _Made], part: Part) -> Future[_Made]:
    # A worker that starts inherits the mask: a signal to the whole group, as a terminal sends
    # it, is for this process to answer.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    try:
        return pool.submit(work, part)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
