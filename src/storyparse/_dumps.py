"""A source of many dumps in, one dump at a time out: a header opens each.

Only what may still belong to the dump at hand is kept. Text before the source's first header is
the first dump's; blank lines between two dumps end the first. A dump longer than allowed is cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from storyparse._fields.dump_starts import DumpStarts, starts_dump
from storyparse._fields.header_json import (
    MAX_LINES,
    find_header,
    may_open,
    opens_header,
)
from storyparse._fields.json_places import find_inline
from storyparse._text.lines import Bytes, Chunks, Decoder, checked_chunks, cut


class Dump(NamedTuple):
    """One dump of a source.

    Args:
        lines: Its lines, with their line ends.
        first: The number of the first of them in the source.
        oversized: Whether it was cut because it grew too long.
        glued: Whether its header stood behind the last line of the dump before.
    """

    lines: list[str]
    first: int
    oversized: bool = False
    glued: bool = False


def dumps(chunks: Chunks, dump_starts: DumpStarts, max_size: int) -> Iterator[Dump]:
    """Cut a source into dumps.

    Args:
        chunks: Text or bytes in pieces of any size.
        dump_starts: What opens a dump.
        max_size: The longest dump, in code points.

    Returns:
        An iterator of dumps; what it gives never depends on the size of the pieces.

    Raises:
        TypeError: The chunks are of the wrong type.
        ValueError: The size is less than one.
    """
    return _dumps(checked_chunks(chunks), DumpFeed(dump_starts, max_size))


def _dumps(chunks: Chunks, feed: DumpFeed) -> Iterator[Dump]:
    for chunk in chunks:
        yield from feed.take(chunk)
    yield from feed.close()


class DumpFeed:
    """Takes the chunks of a source, gives the dumps that each completes.

    Args:
        dump_starts: What opens a dump.
        max_size: The longest dump, in code points.

    Raises:
        ValueError: The size is less than one.
    """

    def __init__(self, dump_starts: DumpStarts, max_size: int) -> None:
        self._decoder = Decoder()
        self._lines = _Lines(checked_size(max_size))
        self._cutter = _Cutter(dump_starts, max_size)

    def take(self, chunk: str | Bytes) -> Iterator[Dump]:
        """Take the next chunk.

        Raises:
            TypeError: It is neither text nor bytes, or not what the chunks before it were.
        """
        for lines, fresh in self._lines.take(self._decoder.take(chunk)):
            yield from self._cutter.take(lines, fresh=fresh)

    def close(self) -> Iterator[Dump]:
        """Give what is left at the source's end."""
        for lines, fresh in chain(self._lines.take(self._decoder.close()), self._lines.close()):
            yield from self._cutter.take(lines, fresh=fresh)
        yield from self._cutter.close()


def checked_size(max_size: int) -> int:
    """Give the longest dump's size, or say that it is none.

    Raises:
        TypeError: It is no whole number.
        ValueError: It is less than one.
    """
    if not isinstance(max_size, int):
        message = f"max_size: want a number of code points, got {max_size!r}"
        raise TypeError(message)
    if max_size < 1:
        message = f"max_size: want at least 1 code point, got {max_size}"
        raise ValueError(message)
    return max_size


class _Lines:
    """Takes pieces of text, gives whole lines; a longer line comes in parts of that size."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: list[str] = []
        self._size = 0
        self._fresh = True

    def take(self, piece: str) -> Iterator[tuple[list[str], bool]]:
        """Take the next piece; give lines, or a part of one, and whether it starts a line."""
        most = self._most
        if "\n" not in piece and "\r" not in piece and self._size + len(piece) <= most:
            if piece:
                self._held.append(piece)
                self._size += len(piece)
            return
        whole = "".join([*self._held, piece])
        lines = cut(whole)
        last = lines.pop() if not lines[-1].endswith(("\n", "\r")) else ""
        if self._fresh and len(whole) <= most:
            yield lines, True
            self._held, self._size = [last], len(last)
            return
        for line in lines:
            if len(line) <= most:
                yield [line], self._fresh
            else:
                yield from _parts(line, most, fresh=self._fresh)
            self._fresh = True
        full = (len(last) - 1) // most * most if len(last) > most else 0
        for start in range(0, full, most):
            yield [last[start : start + most]], self._fresh
            self._fresh = False
        self._held, self._size = [last[full:]], len(last) - full

    def close(self) -> Iterator[tuple[list[str], bool]]:
        """Give what is left at the source's end."""
        if last := "".join(self._held):
            yield from _parts(last, self._most, fresh=self._fresh)


def _parts(line: str, most: int, *, fresh: bool) -> Iterator[tuple[list[str], bool]]:
    yield [line[:most]], fresh
    for start in range(most, len(line), most):
        yield [line[start : start + most]], False


class _Cutter:
    """The dump at hand, and the lines of which it is not known yet whether they are its own."""

    def __init__(self, dump_starts: DumpStarts, most: int) -> None:
        self._dump_starts = dump_starts
        self._most = most
        self._dump: list[str] = []
        self._size = 0
        self._first = 1
        self._glued = False
        self._headed = False
        self._waiting: list[str] = []

    def take(self, lines: list[str], *, fresh: bool) -> Iterator[Dump]:
        """Take the next lines, or the next part of one; give the dumps that these complete."""
        if fresh and not self._dump_starts.lines:
            at = 0
            # Without a brace a line opens nothing, as nearly all are: those go in together.
            for brace in [number for number, line in enumerate(lines) if "{" in line]:
                yield from self._take_plain(lines[at:brace])
                yield from self._take(lines[brace], fresh=True)
                at = brace + 1
            yield from self._take_plain(lines[at:])
            return
        for line in lines:
            yield from self._take(line, fresh=fresh)

    def _take_plain(self, lines: list[str]) -> Iterator[Dump]:
        size = self._size + sum(map(len, lines))
        if self._waiting or size > self._most:
            for line in lines:
                yield from self._take(line, fresh=True)
        else:
            self._dump += lines
            self._size = size

    def _take(self, line: str, *, fresh: bool) -> Iterator[Dump]:
        if self._waiting and not fresh:
            self._waiting[-1] += line
        elif self._waiting or (fresh and "{" in line and may_open(line)):
            self._waiting.append(line)
            yield from self._decide(final=False)
        else:
            yield from self._pass(line, fresh=fresh)

    def close(self) -> Iterator[Dump]:
        """Give what is left at the source's end."""
        yield from self._decide(final=True)
        if self._dump:
            yield self._whole()

    def _decide(self, *, final: bool) -> Iterator[Dump]:
        """Tell whether a header starts at the first waiting line, once enough lines are there."""
        while waiting := self._waiting:
            ready = final or len(waiting) >= MAX_LINES or sum(map(len, waiting)) > self._most
            opens = opens_header(waiting, 0, self._dump_starts.keys)
            if opens is None and not ready:
                return
            if not opens:
                yield from self._pass(waiting.pop(0), fresh=True)
                while waiting and not may_open(waiting[0]):
                    yield from self._pass(waiting.pop(0), fresh=True)
                continue
            # Each try reads all that waits, so the tries are few: at 1, 2, 4 … lines.
            if not ready and len(waiting) & (len(waiting) - 1):
                return
            found = find_header(waiting, 0, self._dump_starts.keys)
            if found.values is None and not ready:
                return
            yield from self._open()
            taken, self._waiting = waiting[: found.last], waiting[found.last + 1 :]
            for line in taken:
                yield from self._keep(line, fresh=True)
            yield from self._keep_last(waiting[found.last], found.end)

    def _keep_last(self, line: str, end: int) -> Iterator[Dump]:
        """Keep a header's last line; behind its end a second header may open the next dump."""
        inline = None
        if line.find("{", end) >= 0 and len(line) < self._most:
            inline = find_inline(line, self._dump_starts)
        if inline is not None and inline.start >= end:
            yield from self._keep_glued(line, inline.start)
        else:
            yield from self._keep(line, fresh=True)

    def _keep_glued(self, line: str, start: int) -> Iterator[Dump]:
        """Keep what stands before a glued header; the header opens the next dump."""
        yield from self._keep(line[:start], fresh=True)
        yield from self._open()
        self._first -= 1  # Its first line is the rest of the last one.
        self._glued = True
        yield from self._keep(line[start:], fresh=True)

    def _pass(self, line: str, *, fresh: bool) -> Iterator[Dump]:
        """Keep a line that no header opens; a header may stand within it, or it opens a dump."""
        # A line as long as a part may be one.
        whole = fresh and len(line) < self._most
        inline = find_inline(line, self._dump_starts) if whole else None
        if inline is None:
            if whole and starts_dump(line, self._dump_starts):
                yield from self._open()
            yield from self._keep(line, fresh=fresh)
            return
        if self._headed and inline.glued:
            yield from self._keep_glued(line, inline.start)
        else:
            yield from self._open()
            yield from self._keep(line, fresh=True)

    def _open(self) -> Iterator[Dump]:
        """End the dump at hand where a header opens the next; the first one's text is its own."""
        if self._headed:
            yield self._whole()
            self._end()
        self._headed = True

    def _whole(self) -> Dump:
        return Dump(self._dump, self._first, glued=self._glued)

    def _end(self) -> None:
        self._first += len(self._dump)
        self._dump, self._size = [], 0
        self._glued = False

    def _keep(self, line: str, *, fresh: bool) -> Iterator[Dump]:
        """Put a line into the dump at hand; cut the dump where it grows too long."""
        if not fresh and self._dump:
            before = self._dump.pop()
            self._size -= len(before)
            line = before + line
        while self._size + len(line) > self._most:
            room = self._most - self._size
            part = [*self._dump, line[:room]] if room else self._dump
            yield Dump(part, self._first, oversized=True, glued=self._glued)
            self._end()
            line = line[room:]
        self._dump.append(line)
        self._size += len(line)
