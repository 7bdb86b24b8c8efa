"""The first bytes of a file in, what packs it out: its name is asked where they say nothing."""

from __future__ import annotations

from typing import Final

from storyparse._io.names import COMPRESSED, SHORT_TAR, stem, suffix
from storyparse._text.encodings import named_by_signature

_PACKINGS: Final = {
    b"\x1f\x8b\x08": ".gz",
    b"BZh": ".bz2",
    b"\xfd7zXZ\x00": ".xz",
    b"(\xb5/\xfd": ".zst",
    b"PK\x03\x04": ".zip",
    b"PK\x05\x06": ".zip",
    b"WARC/": ".warc",
}
_BZ2_BLOCKS: Final = (b"1AY&SY", b"\x17rE8P\x90")
_TAR: Final = b"ustar"
_TAR_AT: Final = 257

ENCODINGS: Final = frozenset({"UTF-16", "UTF-32"})
"""Signatures of what is text all the same."""


def packing_of(start: bytes, named: tuple[str, ...]) -> str | None:
    """Tell what packs a file, as a suffix; ``.warc`` for the files of crawls.

    Args:
        start: Its first bytes, a block of a tar or more, where there are so many.
        named: What packs it by its name, from the outside in.

    Example:
        >>> packing_of(b"WARC/1.0", ()), packing_of("सार".encode(), (".tar",))
        ('.warc', '.tar')
        >>> packing_of("सार".encode(), ())
    """
    for opening, packing in _PACKINGS.items():
        if start.startswith(opening) and (opening != b"BZh" or start[4:10] in _BZ2_BLOCKS):
            return packing
    if start[_TAR_AT : _TAR_AT + len(_TAR)] == _TAR:
        return ".tar"
    return named[0] if named else None


def named_packing(name: str) -> tuple[str, ...]:
    """Tell what packs a file by its name, from the outside in.

    Example:
        >>> named_packing("a.tar.gz"), named_packing("b.TGZ"), named_packing("c.txt")
        (('.gz', '.tar'), ('.gz', '.tar'), ())
    """
    last = suffix(name)
    if last in SHORT_TAR:
        return (SHORT_TAR[last], ".tar")
    if last in COMPRESSED:
        inner = stem(name)
        return (last, ".tar") if suffix(inner) == ".tar" else (last,)
    return (last,) if last in {".tar", ".zip"} else ()


def binary(start: bytes) -> str | None:
    """Tell a file that holds no text and cannot be unpacked.

    Example:
        >>> binary(b"%PDF-1.7"), binary("सार".encode())
        ('a PDF file', None)
    """
    named = named_by_signature(start)
    return None if named in ENCODINGS else named
