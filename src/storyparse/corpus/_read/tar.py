"""A tar in, its members out, each as pieces of bytes; a damaged one as far as it goes.

It is read from front to back, so that it may be compressed, and piped. Where a block is no header,
the next that is one goes on. Python's own tarfile reads the headers; what it would do without a
bound, or end at, stands here.
"""

from __future__ import annotations

import errno
import tarfile
from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType
from typing import Any, Final, NamedTuple, Self

from storyparse._io.input import PIECE
from storyparse._io.member import Member
from storyparse._io.names import LINK, NO_FILE
from storyparse.corpus._read.feed import Feed, Report

MAX_HEADER: Final = 1 << 20
"""Bytes of the headers of one member (long names, pax records) that are read."""

MAX_LINKS: Final = 10_000
"""Hard links of a tar that are followed."""

_NO_TEXTS: Final = MappingProxyType(
    {
        tarfile.SYMTYPE: LINK,
        tarfile.LNKTYPE: LINK,
        tarfile.CHRTYPE: NO_FILE,
        tarfile.BLKTYPE: NO_FILE,
        tarfile.FIFOTYPE: NO_FILE,
    }
)
_EXTENDED: Final = frozenset(
    {
        tarfile.XHDTYPE,
        tarfile.XGLTYPE,
        tarfile.SOLARIS_XHDTYPE,
        tarfile.GNUTYPE_LONGNAME,
        tarfile.GNUTYPE_LONGLINK,
    }
)
_SKIPPED: Final = b"\0skipped"
"""A type that no header has: what is of it is passed over."""


class Link(NamedTuple):
    """A hard link: another name of a member."""

    name: str
    target: str


def tar_members(
    pieces: Iterable[bytes],
    wanted: Callable[[str, str | None], bool],
    report: Report,
    links: list[Link],
) -> Iterator[Member]:
    """Give the members of a tar.

    Args:
        pieces: Its bytes, unpacked.
        wanted: Tells by a member's name, and by why it could not be read if it were wanted,
            whether it is to be given.
        report: Is told of damage.
        links: Takes the hard links that are wanted.
    """
    faults = _Faults(report)
    feed = Feed(pieces, report, behind=tarfile.ReadError("it ends here"))
    end = 0
    try:
        with tarfile.open(
            fileobj=feed, mode="r|", tarinfo=faults.header(), ignore_zeros=True
        ) as archive:
            while (member := archive.next()) is not None:
                if member.issparse():
                    report(f"{member.name}: a sparse file, which is not read")
                elif member.isreg() and wanted(member.name, None):
                    yield Member(member.name, _tar_pieces(archive, member))
                elif member.islnk() and len(links) < MAX_LINKS:
                    if wanted(member.name, None):
                        links.append(Link(member.name, member.linkname))
                elif member.type in _NO_TEXTS:
                    wanted(member.name, _NO_TEXTS[member.type])
                _forget(archive)
            end = archive.offset
    except tarfile.TarError as error:
        if not faults.say_skipped(feed.given) and not feed.damaged:
            report(f"nothing more can be read: {error}")
        return
    faults.say_skipped(end)
    if not faults.ended and not feed.damaged:
        report(f"cut short at byte {end}: its end is missing")


def _forget(archive: Any) -> None:  # noqa: ANN401 -- typeshed does not know `members`.
    """Have a tar not remember the members that it gave: there may be a million."""
    archive.members.clear()


class _Faults:
    """The faults of a tar's headers, over which tarfile itself goes on in silence, or ends at.

    Args:
        report: Is told of damage.
    """

    def __init__(self, report: Report) -> None:
        self.ended = False
        self.report = report
        self._damaged: int | None = None

    def header(self) -> type[tarfile.TarInfo]:
        """Give a kind of header that puts its faults down here."""
        faults = self

        class Header(tarfile.TarInfo):
            """A member's header."""

            @classmethod
            def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
                """Read a block; what it says is believed within bounds only."""
                found = super().frombuf(buf, encoding, errors)
                if found.size < 0:
                    faults.report(f"{found.name}: its size is {found.size}, so it is not read")
                    found.size, found.type = 0, _SKIPPED
                elif found.type in _EXTENDED and found.size > MAX_HEADER:
                    told = f"a header of {found.size} bytes, more than {MAX_HEADER}, is not read"
                    faults.report(told)
                    found.type = _SKIPPED
                return found

            @classmethod
            def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
                """Read the next header, or say that there is none here."""
                start = archive.offset
                try:
                    found = super().fromtarfile(archive)
                except (tarfile.EOFHeaderError, tarfile.InvalidHeaderError) as fault:  # type: ignore[attr-defined]
                    faults.put(type(fault).__name__, start)
                    raise
                except (tarfile.EmptyHeaderError, tarfile.TruncatedHeaderError):  # type: ignore[attr-defined]
                    raise
                except Exception as fault:
                    # Numbers that are none, names that are none, a header behind which none comes.
                    faults.put("InvalidHeaderError", start)
                    raise tarfile.InvalidHeaderError(str(fault)) from fault  # type: ignore[attr-defined]
                if found.size < 0:
                    faults.report(f"{found.name}: its size is {found.size}, so it is not read")
                    found.type = _SKIPPED
                    archive.offset = found.offset_data
                faults.say_skipped(start)
                faults.ended = False
                return found

        return Header

    def put(self, kind: str, offset: int) -> None:
        """Put a fault down: a block of zeros is the end, one that is no header is damage."""
        self.ended = self.ended or kind == "EOFHeaderError"
        if kind == "InvalidHeaderError" and self._damaged is None:
            self._damaged = offset

    def say_skipped(self, end: int) -> bool:
        """Report what was damaged up to a byte; tell whether anything was."""
        if self._damaged is None:
            return False
        self.report(f"damaged at byte {self._damaged}: no member can be read up to byte {end}")
        self._damaged = None
        return True


def _tar_pieces(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Iterator[bytes]:
    # Straight from the tar: a member's own reader gives nothing of a piece that is cut.
    file: Any = archive.fileobj
    file.seek(member.offset_data)
    left = member.size
    while left:
        piece: bytes = file.read(min(PIECE, left))
        if not piece:
            raise OSError(errno.EIO, f"cut short {left} bytes before its end")
        left -= len(piece)
        yield piece
