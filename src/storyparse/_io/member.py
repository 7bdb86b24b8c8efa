"""A text of a file, and a dump of a text: what reading gives, whatever the file is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from storyparse._dumps import Dump


class Member(NamedTuple):
    """A text's name, and its bytes in pieces, to be read before the next text is asked for."""

    name: str
    pieces: Iterator[bytes]


class Found(NamedTuple):
    """A dump, not parsed yet, and the name of the text it stands in."""

    file: str
    dump: Dump
