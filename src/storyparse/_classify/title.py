"""Which line is the header's title: a page in, its headline told as far as the header tells it.

The line that equals the title is the headline, whatever its shape: `पढ़ें: …` above the byline is no
link then. A headline that shares its line with the byline is parted from it.
"""

from __future__ import annotations

from typing import Final

from storyparse._classify.page import Page, Piece
from storyparse._dialect import Dialect
from storyparse._evidence.bylines import ends_in_byline, is_person, names_who, reads_as_byline
from storyparse._model import Role
from storyparse._text.compare import letters
from storyparse._text.matching import sound, stripped

_BYLINE: Final = Role.BYLINE
_HEADLINE: Final = Role.HEADLINE
_JOINED: Final = (None, _BYLINE)
"""What a line is taken for that holds a headline and its byline."""
_SHAPED: Final = frozenset({None, Role.CAPTION, Role.CREDIT, Role.FURNITURE, Role.RELATED})
"""What a line may be by its shape, and be the headline all the same."""
_STOPS: Final = frozenset({Role.BYLINE, Role.EDITOR, Role.TIMESTAMP, Role.LABEL, Role.SLIDE})
"""What a headline stands above."""
_REACH: Final = 60
"""Pieces within which a headline stands."""


def claim_title(page: Page) -> None:
    """Settle the first line that equals the header's title, though its shape is another's.

    Args:
        page: The page, its lines marked by what they say of themselves and by nothing else.
    """
    title = page.header.title if page.header else None
    pieces = page.pieces
    plain = next((piece.text for piece in pieces if piece.role is None), None)
    # Nearly always it is the first plain line; else few titles have a shape.
    if not title or plain == title or page.tables.settle(title) is None:
        return
    at = 0
    while at < min(_REACH, len(pieces)) and pieces[at].role not in _STOPS:
        end = at + 1
        while end < len(pieces) and pieces[end].line == pieces[at].line:
            end += 1
        first = pieces[at]
        raw = "".join([piece.raw for piece in pieces[at:end]])
        text = sound(stripped(raw))
        if first.role in _SHAPED and _equals(text, title):
            pieces[at:end] = [Piece(first.line, raw, text, Role.HEADLINE, "title")]
            return
        if first.role is None and names_who(first.text, page.tables.dialect):
            return
        at = end


def _equals(text: str, title: str) -> bool:
    """Tell whether a line is the title, letter for letter; more than half of it is letters."""
    if text == title:
        return True
    if not len(title) <= 2 * len(text) <= 4 * len(title):
        return False
    want = letters(title)
    return bool(want) and letters(text) == want


def part_joined(page: Page, limit: int) -> None:
    """Part a headline from the byline that shares its line, as far as the header's title tells."""
    title = page.header.title if page.header else None
    dialect = page.tables.dialect
    for index, piece in enumerate(page.pieces[:limit]):
        rest = piece.text[len(title) :].strip() if title and piece.text.startswith(title) else ""
        if not rest or piece.role not in _JOINED:
            if _hides_headline(piece, dialect):
                piece.settle(Role.STRAY, "joined-head")
                return
            continue
        if piece.role is None and not names_who(rest, dialect):
            continue
        cut = piece.raw.index(rest, piece.raw.index(piece.text) + len(title or ""))
        page.pieces[index : index + 1] = [
            Piece(piece.line, piece.raw[:cut], title or "", Role.HEADLINE, "joined-head"),
            Piece(piece.line, piece.raw[cut:], rest, Role.BYLINE, piece.rule or "byline"),
        ]
        return


def _hides_headline(piece: Piece, dialect: Dialect) -> bool:
    """Tell a line that a byline ends, or would be, but that holds more than who and where."""
    text = piece.text
    if piece.role is None:
        more = ends_in_byline(text, dialect.byline)
    else:
        more = piece.role is _BYLINE and not reads_as_byline(text, dialect.byline)
    return more and not names_who(text, dialect) and not is_person(text, dialect)


def find_title(page: Page, limit: int) -> int | None:
    """The index of the line that equals the header's title."""
    title = page.header.title if page.header else None
    if not title:
        return None
    for index in range(limit):
        piece = page.pieces[index]
        if piece.role is _HEADLINE:
            return index
        if piece.role is None and _equals(piece.text, title):
            piece.settle(Role.HEADLINE, "title")
            return index
    return None
