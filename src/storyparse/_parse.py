"""The whole program: bytes or text, to lines, to a page of pieces with their roles, to a story.

    bytes/text ─▶ lines ─▶ page ─▶ story
                  _lines   _page   _story
                             _title, _captions, _head,
                             _place, _body             what a line is by where it stands
                             _times, _checks           what is wrong with it

A reader starts here. What a line says of itself stands in the dialect; each stage below reads the
page that the one before has left, and gives roles to pieces that have none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from storyparse._assemble.diagnose import check_page
from storyparse._assemble.story import assemble
from storyparse._assemble.times import read_times
from storyparse._classify.body import tell_headings
from storyparse._classify.by_rule import mark
from storyparse._classify.captions import tell_captions
from storyparse._classify.head import read_head
from storyparse._classify.line_rules import tables
from storyparse._classify.repeats import tell_copies
from storyparse._classify.title import claim_title
from storyparse._classify.zones import apply_weak_rules, tell_other_stories, tell_zones
from storyparse._dialect import Dialect
from storyparse._dumps import Dump, dumps
from storyparse._errors import DirtyCopyError
from storyparse._model import Diagnostic, Story
from storyparse._text.lines import cut, decoded
from storyparse.dialects.amar_ujala import AMAR_UJALA

MAX_SIZE = 4 * 1024 * 1024
"""The longest dump that a stream holds, in code points."""


def parse(source: str | bytes, *, dialect: Dialect = AMAR_UJALA) -> Story:
    r"""Read one dump.

    Args:
        source: The dump; bytes are taken for UTF-8.
        dialect: The publisher's habits.

    Returns:
        The story. Nothing of the dump is lost: the segments joined give it back. What is wrong
        with the copy is in the diagnostics; no text makes this raise.

    Raises:
        TypeError: The source is neither text nor bytes, or the dialect is none.

    Example:
        >>> story = parse("नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\nगांव में हड़कंप है।")
        >>> story.headline, story.byline.place
        ('नहर में मिला मगरमच्छ', 'आगरा')
    """
    return read_dump(cut(decoded(source)), 1, _checked(dialect))


def stream(
    chunks: Iterable[str] | Iterable[bytes],
    *,
    dialect: Dialect = AMAR_UJALA,
    max_size: int = MAX_SIZE,
) -> Iterator[Story]:
    r"""Read dumps that stand back to back, one after the other.

    Args:
        chunks: Text or bytes in pieces of any size: an open file will do.
        dialect: The publisher's habits.
        max_size: Where a longer dump is cut, in code points.

    Returns:
        An iterator of stories; one dump at a time is in memory. Lines are numbered through the
        whole source.

    Raises:
        TypeError: The chunks are one text, or neither text nor bytes, or some of each; or the
            dialect is none.
        ValueError: The size is less than one.

    Example:
        >>> [story.header.id for story in stream(['{"_id": "1"}\n{"_', 'id": "2"}'])]
        ['1', '2']
    """
    found = dumps(chunks, _checked(dialect).header.id, max_size)
    return read_dumps(found, dialect, max_size)


def _checked(dialect: Dialect) -> Dialect:
    """Give a dialect, or say that it is none."""
    if not isinstance(dialect, Dialect):
        message = f"dialect: want a storyparse.Dialect, got {type(dialect).__name__}"
        raise TypeError(message)
    return dialect


def read_dumps(found: Iterable[Dump], dialect: Dialect, max_size: int) -> Iterator[Story]:
    """Read dumps one after the other; say of each that was cut that it was."""
    for dump in found:
        story = read_dump(dump.lines, dump.first, dialect)
        if dump.oversized:
            message = f"longer than {max_size} code points: cut here, the rest is the next story"
            trouble = Diagnostic(code="oversized", message=message, line=dump.first)
            story = evolve(story, diagnostics=(trouble, *story.diagnostics))
        yield story


def check(story: Story) -> None:
    """Refuse dirty copy.

    Args:
        story: A parsed story.

    Raises:
        DirtyCopyError: It has diagnostics; the error holds all of them.

    Example:
        >>> check(parse(""))
    """
    if story.diagnostics:
        raise DirtyCopyError(story.diagnostics)


def read_dump(lines: Sequence[str], first: int, dialect: Dialect) -> Story:
    """Read the lines of one dump, the first of which has this number in its source."""
    page = mark(lines, first, tables(dialect))
    claim_title(page)
    tell_captions(page)
    below_head = read_head(page)
    apply_weak_rules(page, below_head)
    tell_other_stories(page, below_head)
    body = tell_zones(page, below_head)
    tell_copies(page, body)
    tell_headings(page, body)
    times = read_times(page)
    check_page(page)
    return assemble(page, times)
