"""A text of a file, a dump of a text, its story: what reading gives, whatever the file is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from attrs import frozen

from storyparse._dumps import Dump
from storyparse._model import Story


class Member(NamedTuple):
    """A text's name, and its bytes in pieces, to be read before the next text is asked for."""

    name: str
    pieces: Iterator[bytes]


class Found(NamedTuple):
    """A dump, not parsed yet, the name of the text it stands in, and what is kept of its row."""

    file: str
    dump: Dump
    kept: dict[str, Any] | None = None


@frozen(kw_only=True)
class Document:
    """A story, and where it was read.

    Args:
        file: The file, or ``ARCHIVE/MEMBER``.
        line: The line of that text at which the story's dump opens, counted from 1.
        story: The story.

    Example:
        >>> Document(file="आगरा.txt", line=1, story=Story(headline="बारिश से राहत")).story.headline
        'बारिश से राहत'
    """

    file: str
    line: int
    story: Story
