"""A text of a file: the file itself, or a member of the archive that it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Member(NamedTuple):
    """A text's name, and its bytes in pieces, to be read before the next text is asked for."""

    name: str
    pieces: Iterator[bytes]
