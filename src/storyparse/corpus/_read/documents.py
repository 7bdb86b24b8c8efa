"""The name of a file in, its texts out, unpacked, one after the other; and their stories.

What can be read is given; what cannot is told, each with its place, in one error at the end. A
dump that could not be read to its end is never given out as a whole one.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from typing import IO, Final, NamedTuple

from storyparse._dialect import Dialect
from storyparse._dumps import Dump, dumps
from storyparse._model import Story
from storyparse._parse import MAX_SIZE, stream
from storyparse.corpus._read.member import Member
from storyparse.corpus._read.names import COMPRESSED
from storyparse.corpus._read.opening import Meter, opened, pieces, suffix
from storyparse.dialects.amar_ujala import AMAR_UJALA

_SHORT_TAR: Final = {".tgz": ".gz", ".tzst": ".zst", ".txz": ".xz", ".tbz2": ".bz2", ".tbz": ".bz2"}


class DamagedError(OSError):
    """A file could not be read to its end, or not all of it.

    Args:
        problems: What and where, a sentence each.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__(errno.EIO, "; ".join(problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[DamagedError], tuple[str, ...]]:
        return type(self), self.problems


class Found(NamedTuple):
    """A dump and the text it stands in."""

    file: str
    dump: Dump


def stories(name: str, *, dialect: Dialect = AMAR_UJALA) -> Iterator[tuple[str, Story]]:
    """Read the stories of a file, one at a time.

    Args:
        name: A file, an archive, an address, ``-``.
        dialect: The publisher's habits.

    Returns:
        An iterator of stories, each with the name of the text it stands in: that of the file, or
        ``ARCHIVE!MEMBER``.

    Raises:
        OSError: It cannot be opened, or not all of it can be read.
    """
    reader = _Reader(name, Meter())
    for member in reader.members():
        line = 1
        try:
            for story in stream(member.pieces, dialect=dialect):
                line = story.segments[-1].line + 1
                yield member.name, story
        except OSError as error:
            reader.damage(member.name, error, line)
    reader.close()


def found(
    name: str, meter: Meter, *, dialect: Dialect = AMAR_UJALA, max_size: int = MAX_SIZE
) -> Iterator[Found]:
    """Cut a file into dumps and read none of them: the same dumps that `stories` reads.

    Args:
        name: A file, an archive, an address, ``-``.
        meter: Counts what is read.
        dialect: The publisher's habits, which say how a header opens.
        max_size: The longest dump, in code points.

    Raises:
        OSError: It cannot be opened, or not all of it can be read.
    """
    reader = _Reader(name, meter)
    for member in reader.members():
        line = 1
        try:
            for dump in dumps(member.pieces, dialect.header.id, max_size):
                line = dump.first + len(dump.lines)
                yield Found(member.name, dump)
        except OSError as error:
            reader.damage(member.name, error, line)
    reader.close()


def _unpacked(content: Iterator[bytes], packing: str) -> Iterator[bytes]:
    # Most files are plain texts, and need none of what unpacks the others.
    from storyparse.corpus._read.unpack import unpacked  # noqa: PLC0415

    return unpacked(content, packing)


class _Reader:
    """One file at work: its members, and what of it could not be read."""

    def __init__(self, name: str, meter: Meter) -> None:
        self._name = name
        self._meter = meter
        self._problems: list[str] = []

    def members(self) -> Iterator[Member]:
        """Give the file's texts: itself, or the members of the archive that it is.

        Raises:
            OSError: It cannot be opened.
        """
        with opened(self._name) as file:
            packing = suffix(self._name)
            if packing == ".zip":
                yield from self._zip(file)
                return
            content = self._meter.count(pieces(file))
            if packing in _SHORT_TAR:
                content, packing = _unpacked(content, _SHORT_TAR[packing]), ".tar"
            elif packing in COMPRESSED:
                content = _unpacked(content, packing)
                packing = suffix(self._name[: -len(packing)])
            if packing == ".tar":
                yield from self._tar(content)
            else:
                yield Member(self._name, content)

    def _zip(self, file: IO[bytes]) -> Iterator[Member]:
        from storyparse.corpus._read.archives import zip_members  # noqa: PLC0415 -- as in `_unpacked`.

        before = self._meter.read
        for member in self._inside(zip_members(file, self._problems.append)):
            yield member
            self._meter.read = before + file.tell()

    def _tar(self, content: Iterator[bytes]) -> Iterator[Member]:
        from storyparse.corpus._read.archives import tar_members  # noqa: PLC0415 -- as in `_unpacked`.

        yield from self._inside(tar_members(content, self._problems.append))

    def _inside(self, members: Iterator[Member]) -> Iterator[Member]:
        empty = True
        for member in members:
            empty = False
            packing = suffix(member.name)
            content = member.pieces
            if packing in COMPRESSED:
                content = _unpacked(content, packing)
            yield Member(f"{self._name}!{member.name}", content)
        if empty and not self._problems:
            self._problems.append("no *.txt in this archive")

    def damage(self, member: str, error: OSError, line: int) -> None:
        """Put down that a text ends in the middle."""
        place = "" if member == self._name else f"{member[len(self._name) + 1 :]}: "
        rest = f"; what opens at line {line} is left out" if line > 1 else ""
        self._problems.append(f"{place}{error.strerror}{rest}")

    def close(self) -> None:
        """Raise what was put down.

        Raises:
            DamagedError: Something was.
        """
        if self._problems:
            raise DamagedError(*self._problems)
