"""A packed file or an archive in, the texts that it holds out, one after the other.

What it is, its first bytes say; its name only where they say nothing. An archive may hold others,
to a depth that no person packs.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import chain
from os import SEEK_END
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final, TypeAlias

from storyparse._io.input import PIECE, Meter
from storyparse._io.member import Member
from storyparse._io.names import ANOTHER_SUFFIX, HIDDEN, LINK, is_archive, is_text
from storyparse._io.signature import named_packing, packing_of
from storyparse.corpus._read.feed import Feed
from storyparse.corpus._read.tar import Link, tar_members
from storyparse.corpus._read.unpack import UNPACKERS, unpacked
from storyparse.corpus._read.warc import warc_members
from storyparse.corpus._read.zip import zip_members

DEEPEST: Final = 8
"""Packings inside one another that are unpacked."""

_HELD: Final = 1 << 24
"""Bytes of a zip inside an archive, or of a link's target, that are held; more go to the disk."""

_Again: TypeAlias = Callable[[], Iterator[bytes]]


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
    opener = _Opener(name, file, meter, problems)
    again = opener.again if file.seekable() else None
    yield from opener.texts(name, content, again, 0, named_packing(name))


class _Opener:
    """One file at work."""

    def __init__(self, name: str, file: IO[bytes], meter: Meter, problems: list[str]) -> None:
        self._name = name
        self._file = file
        self._meter = meter
        self._problems = problems

    def texts(
        self,
        name: str,
        content: Iterator[bytes],
        again: _Again | None,
        depth: int,
        named: tuple[str, ...],
    ) -> Iterator[Member]:
        """Give the texts of one layer, and of those in it.

        Args:
            name: What to call them.
            content: The bytes.
            again: Gives the bytes once more, where they are not those of an archive's member.
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
            more = None if again is None else lambda: unpacked(again(), packing)
            yield from self.texts(name, text, more, depth + 1, named[1:])
        elif packing == ".zip":
            yield from self._zip(name, content, depth)
        elif packing == ".warc":
            leave, report = self._leave(name), self._reporting(name)
            yield from self._inside(name, warc_members(content, leave, report), depth=None)
        else:
            yield from self._inside(name, self._tar(name, content, again), depth)

    def again(self) -> Iterator[bytes]:
        """Give the file's bytes once more."""
        self._file.seek(0)
        return iter(lambda: self._file.read(PIECE), b"")

    def _tar(self, name: str, content: Iterator[bytes], again: _Again | None) -> Iterator[Member]:
        """Give the members of a tar; a hard link is read once all else is, as what it leads to.

        Of several members of that name the first counts.
        """
        links: list[Link] = []
        yield from tar_members(content, self._wanting(name), self._reporting(name), links)
        names: dict[str, list[str]] = {target: [] for _, target in links}
        for link, target in links:
            names[target].append(link)
        if again is not None and links:
            yield from self._linked(name, again(), names)  # As far as it was read before.
        for link in chain.from_iterable(names.values()):
            self._leave(name)(link, LINK)

    def _linked(
        self, name: str, content: Iterator[bytes], names: dict[str, list[str]]
    ) -> Iterator[Member]:
        """Give the hard links of a tar that is read once more; those that lead nowhere are left."""
        wanted: Any = lambda target, why_not: why_not is None and target in names  # noqa: E731
        for target in tar_members(content, wanted, lambda _: None, []):
            links = names.pop(target.name)
            with SpooledTemporaryFile(max_size=_HELD) as held:
                try:
                    for piece in target.pieces:
                        held.write(piece)
                except OSError as error:
                    for link in links:
                        self._report(f"{name}/{link}", str(error.strerror))
                    continue
                for link in links:
                    held.seek(0)
                    yield Member(link, iter(lambda: held.read(PIECE), b""))

    def _zip(self, name: str, content: Iterator[bytes], depth: int) -> Iterator[Member]:
        file = self._file
        if depth == 0 and file.seekable():
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
            shutil.copyfileobj(feed, held, PIECE)
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
