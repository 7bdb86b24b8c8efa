"""Text that is none: another encoding, or a packed or binary file, by the signs that it leaves."""

from __future__ import annotations

import re
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
    b"\xd0\xcf\x11\xe0": "an old office file",
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
_TAR: Final = "\0ustar"
_TAR_BEFORE: Final = 263
_WIDE: Final = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
"""Encodings whose bytes hold NULs, the strictest first."""
_SAMPLE: Final = 2048
_MAX_LETTER: Final = 0x2100
"""Letters of the scripts of South Asia and Europe, and their signs, are below this code point."""
_MIN_LETTERS: Final = 0.9
_MIN_UNDECODABLE: Final = 16
_UNDECODABLE: Final = re.compile(f"[{chr(0xDC80)}-{chr(0xDCFF)}]")  # No literal: mypyc refuses it.


def foreign_encoding(text: str, odd: str) -> str | None:
    r"""Tell a source that is no UTF-8 text by its first bytes, or by what its bytes are.

    Args:
        text: The source, decoded as far as it goes.
        odd: Its uncommon characters.

    Returns:
        What it is, or ``None`` for text.

    Example:
        >>> foreign_encoding("\x1f\udc8b\x08", ""), foreign_encoding("सार", "")
        ('a gzip file', None)
    """
    if text[:1] in _OPENINGS:
        named = named_by_signature(sound_bytes(text[:_LONGEST]))
        if named is not None:
            return named
    if "\0" in odd:
        return _named_by_nuls(text)
    if not odd.isprintable() and _UNDECODABLE.search(odd):
        undecodable = len(_UNDECODABLE.findall(text))
        if undecodable >= _MIN_UNDECODABLE and undecodable * 4 > len(text):
            return "a binary file, or another encoding"
    return None


def _named_by_nuls(text: str) -> str | None:
    """Tell what holds NUL bytes; a text may be filled up with them, or hold a few."""
    if _TAR in text[:_TAR_BEFORE]:
        return "a tar archive"
    filled = text.rstrip("\0")
    nuls = filled.count("\0")
    if filled and nuls < _MIN_NULS:
        return None
    wide = _wide_encoding(sound_bytes(text[:_SAMPLE]))
    return wide or ("a binary file" if nuls * 8 >= len(filled) else None)


def _wide_encoding(start: bytes) -> str | None:
    """Tell the encoding that makes letters of bytes, each letter of two or four."""
    for encoding in _WIDE:
        width = 4 if "32" in encoding else 2
        try:
            text = start[: len(start) // width * width].decode(encoding)
        except UnicodeDecodeError:
            continue
        letters = sum(["\0" < sign < chr(_MAX_LETTER) for sign in text])
        if letters > _MIN_LETTERS * len(text):
            return encoding[:6].upper()
    return None


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
