"""A packed file or an archive in, the texts that it holds out, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from os import SEEK_END
from typing import IO

from storyparse._io.input import Meter
from storyparse._io.member import Member
from storyparse._io.names import COMPRESSED, SHORT_TAR, suffix
from storyparse.corpus._read.archives import tar_members, zip_members
from storyparse.corpus._read.unpack import unpacked


def members(
    name: str, file: IO[bytes], content: Iterator[bytes], meter: Meter, problems: list[str]
) -> Iterator[Member]:
    """Give a file's texts: itself, unpacked, or the members of the archive that it is.

    Args:
        name: Its name.
        file: The file, which a zip is read from.
        content: Its bytes, which everything else is read from.
        meter: Counts what is read.
        problems: Takes what cannot be read, with its place.
    """
    packing = suffix(name)
    if packing == ".zip":
        yield from _zip(name, file, meter, problems)
        return
    if packing in SHORT_TAR:
        content, packing = unpacked(content, SHORT_TAR[packing]), ".tar"
    elif packing in COMPRESSED:
        content = unpacked(content, packing)
        packing = suffix(name[: -len(packing)])
    if packing == ".tar":
        yield from _inside(name, tar_members(content, problems.append), problems)
    else:
        yield Member(name, content)


def _zip(name: str, file: IO[bytes], meter: Meter, problems: list[str]) -> Iterator[Member]:
    before = meter.read
    for member in _inside(name, zip_members(file, problems.append), problems):
        yield member
        meter.read = before + file.tell()
    # It was read here and there; whoever sums it up reads it once more, from the front.
    meter.read = before if meter.sums else before + file.seek(0, SEEK_END)
    file.seek(0)


def _inside(name: str, found: Iterator[Member], problems: list[str]) -> Iterator[Member]:
    empty = True
    for member in found:
        empty = False
        packing = suffix(member.name)
        content = member.pieces
        if packing in COMPRESSED:
            content = unpacked(content, packing)
        yield Member(f"{name}/{member.name}", content)
    if empty and not problems:
        problems.append("no *.txt in this archive")
