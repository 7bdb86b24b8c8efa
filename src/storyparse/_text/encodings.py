"""Text that is none: another encoding, or a packed or binary file, by the signs that it leaves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_SIGNATURES: Final[Mapping[bytes, str]] = {
    b"\x1f\x8b": "a gzip file",
    b"PK\x03\x04": "a zip file",
    b"BZh": "a bzip2 file",
    b"\xfd7zXZ\x00": "an xz file",
    b"(\xb5/\xfd": "a zstd file",
    b"7z\xbc\xaf": "a 7z file",
    b"Rar!": "a rar file",
    b"%PDF-": "a PDF file",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"PAR1": "a Parquet file",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
"""What a file is by its first bytes."""
_LONGEST: Final = max(map(len, _SIGNATURES))
_OPENINGS: Final = frozenset({key[:1].decode("utf-8", "surrogateescape") for key in _SIGNATURES})
MOJIBAKE_SIGNS: Final = ("\u00e0\u00a4", "\u00e0\u00a5", "\u00c3\u00a0\u00c2\u00a4")
"""The first bytes of Devanagari letters in UTF-8, read as Latin-1; the last, twice over.

A text that holds none need not be looked at line by line.
"""
_MIN_MOJIBAKE: Final = 2
_MIN_NULS: Final = 4


def foreign_encoding(text: str, odd: str) -> str | None:
    r"""Tell a source that is no UTF-8 text by its first bytes, or by its NUL bytes.

    Args:
        text: The source, decoded as far as it goes.
        odd: Its uncommon characters.

    Returns:
        What it is, or ``None`` for text.

    Example:
        >>> foreign_encoding("\x1f\udc8b\x08", ""), foreign_encoding("सार", "")
        ('a gzip file', None)
    """
    if text[:1] not in _OPENINGS and "\0" not in odd:  # As nearly every one.
        return None
    if (named := named_by_signature(sound_bytes(text[:_LONGEST]))) is not None:
        return named
    nuls = text.count("\0")
    if nuls < _MIN_NULS or nuls * 8 < len(text):
        return None
    return "UTF-16" if nuls * 3 > len(text) else "a binary file"


def named_by_signature(start: bytes) -> str | None:
    """Tell a file that is no UTF-8 text by its first bytes.

    Example:
        >>> named_by_signature(b"%PDF-1.7")
        'a PDF file'
    """
    for signature, name in _SIGNATURES.items():
        if start.startswith(signature):
            return name
    return None


def sound_bytes(text: str) -> bytes:
    r"""Give the bytes that a text was decoded from; a surrogate of another origin as `?`.

    Example:
        >>> sound_bytes("\x1f\udc8b")
        b'\x1f\x8b'
    """
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def is_mojibake(line: str) -> bool:
    """Tell UTF-8 that was read as Latin-1 or Windows-1252.

    Example:
        >>> is_mojibake("सार".encode().decode("latin-1")), is_mojibake("Señor à la carte")
        (True, False)
    """
    return sum([line.count(sign) for sign in MOJIBAKE_SIGNS]) >= _MIN_MOJIBAKE
