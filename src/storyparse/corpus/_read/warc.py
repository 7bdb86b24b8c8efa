"""A WARC file in, its texts out, as crawls are kept: a WET file, or any WARC with plain text in it.

Records stand one behind the other: a few header lines, a blank one, so many bytes. That is all of
the form that is needed here, and it is read with a bound on each line, which its libraries have
not. A page that is HTML is no text, and is left out.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from storyparse._io.input import PIECE
from storyparse._io.member import Member
from storyparse.corpus._read.feed import Feed, Report

OPENING: Final = b"WARC/"
"""What a record opens with."""

HTML: Final = "a page that is no plain text"

_LONGEST: Final = 1 << 16
_MOST: Final = 1000
_TEXT_KINDS: Final = frozenset({"conversion", "resource", "response"})


def warc_members(
    pieces: Iterable[bytes], leave: Callable[[str, str], None], report: Report
) -> Iterator[Member]:
    """Give the texts of a WARC file, each under its address.

    Args:
        pieces: Its bytes, unpacked.
        leave: Is told of each page that is no plain text.
        report: Is told of damage.
    """
    feed = Feed(pieces, report)
    while True:
        start = feed.given
        line = feed.line(_LONGEST)
        if not line:
            return
        if not line.strip():
            continue
        headers = _headers(feed) if line.startswith(OPENING) else None
        size = "" if headers is None else headers.get("content-length", "")
        if headers is None or not size.isdecimal() or len(size) > 15:
            report(f"damaged at byte {start}: what stands there opens no record")
            return
        body = _Body(feed, int(size))
        if headers.get("warc-type") in _TEXT_KINDS:
            name = headers.get("warc-target-uri", "").strip("<>") or f"record at byte {start}"
            if _is_text(headers, body):
                yield Member(name, body.pieces())
            else:
                leave(name, HTML)
        body.skip()


class _Body:
    """The bytes of a record."""

    def __init__(self, feed: Feed, size: int) -> None:
        self._feed = feed
        self._left = size

    def line(self) -> bytes:
        """Give its next line."""
        line = self._feed.line(min(_LONGEST, self._left))
        self._left -= len(line)
        return line

    def pieces(self) -> Iterator[bytes]:
        """Give the rest of it.

        Raises:
            OSError: The file ends before.
        """
        while self._left:
            piece = self._feed.read(min(PIECE, self._left))
            if not piece:
                raise OSError(errno.EIO, f"cut short {self._left} bytes before its end")
            self._left -= len(piece)
            yield piece

    def skip(self) -> None:
        """Pass over what was not read."""
        while self._left and (piece := self._feed.read(min(PIECE, self._left))):
            self._left -= len(piece)


def _headers(source: Feed | _Body) -> dict[str, str]:
    """Read header lines up to a blank one."""
    found: dict[str, str] = {}
    for _ in range(_MOST):
        line = source.line(_LONGEST) if isinstance(source, Feed) else source.line()
        if not line.strip():
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        found.setdefault(name.strip().lower(), value.strip())
    return found


def _is_text(headers: dict[str, str], body: _Body) -> bool:
    """Tell whether a record's bytes are plain text; of a response, pass over its own headers."""
    if headers["warc-type"] == "response":
        headers = _headers(body)
        return headers.get("content-type", "").startswith("text/plain") and not headers.get(
            "content-encoding"
        )
    return headers.get("content-type", "text/plain").startswith("text/plain")
