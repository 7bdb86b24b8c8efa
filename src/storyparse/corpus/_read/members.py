"""A packed file or an archive in, the texts that it holds out, one after the other.

What it is, its first bytes say; its name only where they say nothing. An archive may hold others,
to a depth that no person packs.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import chain
from os import SEEK_END
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final

from storyparse._io.input import Meter
from storyparse._io.member import Member
from storyparse._io.names import ANOTHER_SUFFIX, HIDDEN, is_archive, is_text
from storyparse._io.signature import named_packing, packing_of
from storyparse.corpus._read.feed import Feed
from storyparse.corpus._read.tar import tar_members
from storyparse.corpus._read.unpack import UNPACKERS, unpacked
from storyparse.corpus._read.warc import warc_members
from storyparse.corpus._read.zip import zip_members

DEEPEST: Final = 8
"""Packings inside one another that are unpacked."""

_HELD: Final = 1 << 24
"""Bytes of a zip inside an archive that are held; more go to the disk."""


def members(
    name: str, file: IO[bytes], content: Iterator[bytes], meter: Meter, problems: list[str]
) -> Iterator[Member]:
    """Give a file's texts: itself, unpacked, or the members of the archive that it is.

    Args:
        name: Its name.
        file: The file, which a zip is read from.
        content: Its bytes, which everything else is read from.
        meter: Measures what is read, and takes what is left out.
        problems: Takes what cannot be read, with its place.
    """
    yield from _Opener(name, meter, problems).texts(name, content, file, 0, named_packing(name))


class _Opener:
    """One file at work."""

    def __init__(self, name: str, meter: Meter, problems: list[str]) -> None:
        self._name = name
        self._meter = meter
        self._problems = problems

    def texts(
        self,
        name: str,
        content: Iterator[bytes],
        file: IO[bytes] | None,
        depth: int,
        named: tuple[str, ...],
    ) -> Iterator[Member]:
        """Give the texts of one layer, and of those in it.

        Args:
            name: What to call them.
            content: The bytes.
            file: The file, where it is the first layer.
            depth: How many layers are above.
            named: What packs it by its name, from the outside in.
        """
        start = next(content, b"")
        packing = packing_of(start, named)
        content = chain([start], content)
        if packing is None:
            yield Member(name, content)
        elif depth == DEEPEST:
            self._report(name, f"packed more than {DEEPEST} times over, so it is not read")
        elif packing in UNPACKERS:
            text = unpacked(content, packing, self._reporting(name))
            yield from self.texts(name, text, None, depth + 1, named[1:])
        elif packing == ".zip":
            yield from self._zip(name, content, file, depth)
        elif packing == ".warc":
            leave, report = self._leave(name), self._reporting(name)
            yield from self._inside(name, warc_members(content, leave, report), depth=None)
        else:
            found = tar_members(content, self._wanting(name), self._reporting(name))
            yield from self._inside(name, found, depth)

    def _zip(
        self, name: str, content: Iterator[bytes], file: IO[bytes] | None, depth: int
    ) -> Iterator[Member]:
        if file is not None and file.seekable():
            before = self._meter.read
            found = zip_members(file, self._wanting(name), self._reporting(name))
            for member in self._inside(name, found, depth):
                yield member
                self._meter.read = before + file.tell()
            # It was read here and there; whoever sums it up reads it once more, from the front.
            self._meter.read = before if self._meter.sums else before + file.seek(0, SEEK_END)
            self._meter.again()
            file.seek(0)
            return
        with SpooledTemporaryFile(max_size=_HELD) as held:
            feed: Any = Feed(content, self._reporting(name))
            shutil.copyfileobj(feed, held, 1 << 18)
            held.seek(0)
            found = zip_members(held, self._wanting(name), self._reporting(name))
            yield from self._inside(name, found, depth)

    def _inside(self, name: str, found: Iterator[Member], depth: int | None) -> Iterator[Member]:
        """Give the members of an archive, or what is in them."""
        empty, before = True, len(self._problems)
        for member in found:
            empty = False
            inner = f"{name}/{member.name}"
            if depth is None:
                yield Member(inner, member.pieces)
                continue
            try:
                packings = named_packing(member.name)
                yield from self.texts(inner, member.pieces, None, depth + 1, packings)
            except OSError as error:
                self._report(inner, str(error.strerror))
        if empty and len(self._problems) == before:
            self._report(name, "no *.txt in this archive")

    def _wanting(self, archive: str) -> Any:  # noqa: ANN401 -- a function.
        def wanted(name: str, why_not: str | None) -> bool:
            base = name.rsplit("/", 1)[-1]
            if base.startswith("."):
                why_not = HIDDEN
            elif not is_text(name) and not is_archive(name):
                why_not = ANOTHER_SUFFIX
            if why_not is not None:
                self._leave(archive)(name, why_not)
            return why_not is None

        return wanted

    def _leave(self, archive: str) -> Any:  # noqa: ANN401
        below = archive[len(self._name) + 1 :]
        return lambda name, why: self._meter.leave(f"{below}/{name}" if below else name, why)

    def _reporting(self, name: str) -> Any:  # noqa: ANN401
        return lambda problem: self._report(name, problem)

    def _report(self, name: str, problem: str) -> None:
        place = name[len(self._name) + 1 :]
        self._problems.append(f"{place}: {problem}" if place else problem)
