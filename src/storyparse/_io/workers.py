"""Parts in, what is made of each out in their order, made here or by several processes.

A few parts are under way for each process and no more, so memory stays bounded whatever a file
holds. Workers never outlive this process, however it ends: each watches it, and leaves with it.

The pool is the standard library's `ProcessPoolExecutor`. Its workers are spawned, not forked: they
inherit no descriptors, so that a closed pipe is seen as closed by everyone.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Final, TypeVar

from storyparse._io.errors import RunError
from storyparse._io.output import STOPPING
from storyparse._io.parts import Part

AHEAD: Final = 3
"""Parts under way for each process."""

_Made = TypeVar("_Made")
_Stored = TypeVar("_Stored")


def in_order(
    work: Callable[[Part], _Made], parts: Iterable[Part], jobs: int
) -> Iterator[tuple[Part, _Made]]:
    """Work on parts.

    Args:
        work: Makes something of a part; for several processes, a function that can be pickled.
        parts: The parts.
        jobs: How many processes; 1 is this one.

    Returns:
        An iterator of parts, without their dumps, each with what was made of it.

    Raises:
        RunError: A process ended before its work was done.
    """
    if jobs == 1:
        for part in parts:
            yield _bare(part), work(part)
        return
    under_way: deque[tuple[Part, Future[_Made]]] = deque()
    try:
        with _pool(jobs) as pool:
            for part in parts:
                with _signals_held():
                    under_way.append((_bare(part), pool.submit(work, part)))
                while len(under_way) > AHEAD * jobs:
                    yield _next(under_way)
            while under_way:
                yield _next(under_way)
    except BrokenProcessPool as error:
        message = "a worker process ended before its work was done"
        raise RunError(message) from error


def in_order_stored(
    make: Callable[[Part], _Made],
    store: Callable[[Part, _Made], _Stored],
    parts: Iterable[Part],
    jobs: int,
) -> Iterator[tuple[Part, _Stored]]:
    """Work on parts, and store what was made; here each is stored while the next is made.

    Args:
        make: Makes something of a part; for several processes, a function that can be pickled.
        store: Stores that; the same holds for it.
        parts: The parts.
        jobs: How many processes; 1 is this one.

    Returns:
        An iterator of parts, without their dumps, each with what storing it gave.

    Raises:
        RunError: A process ended before its work was done.
    """
    if jobs > 1:
        yield from in_order(partial(_stored, make, store), parts, jobs)
        return
    with storing() as thread:
        before: list[tuple[Part, Future[_Stored]]] = []
        for part in parts:
            made = make(part)
            yield from _finished(before)
            bare = _bare(part)
            before = [(bare, thread.submit(store, bare, made))]
        yield from _finished(before)


def _finished(under_way: Iterable[tuple[Part, Future[_Stored]]]) -> Iterator[tuple[Part, _Stored]]:
    for part, stored in under_way:
        yield part, stored.result()


def _stored(
    make: Callable[[Part], _Made], store: Callable[[Part, _Made], _Stored], part: Part
) -> _Stored:
    return store(part, make(part))


def storing() -> ThreadPoolExecutor:
    """Give a thread that waits for the disk; a signal is the main thread's to answer."""
    deaf = partial(signal.pthread_sigmask, signal.SIG_BLOCK, STOPPING)
    return ThreadPoolExecutor(1, initializer=deaf)


def _bare(part: Part) -> Part:
    """Give a part without its dumps."""
    return part._replace(dumps=[])


def _next(under_way: deque[tuple[Part, Future[_Made]]]) -> tuple[Part, _Made]:
    part, made = under_way.popleft()
    return part, made.result()


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
