"""The top of a page: headline, sub-headlines, byline and dateline, by where they stand.

In goes a page whose lines have said what they say of themselves; plain pieces of its top get
roles. A headline needs evidence: it equals the header's title, or it stands above a byline or a
stamp. What else stands above the byline is stray, or a sub-headline where it can be one.
"""

from __future__ import annotations

from typing import Final

from storyparse._classify.page import Page, Piece
from storyparse._classify.title import find_title, part_joined
from storyparse._evidence.bylines import (
    in_script,
    is_dateline,
    is_person,
    names_who,
    names_writer,
    say_the_same,
)
from storyparse._evidence.features import look
from storyparse._model import Role
from storyparse._text.compare import letters
from storyparse._text.patterns import pattern

_EDITOR: Final = Role.EDITOR
_TIMESTAMP: Final = Role.TIMESTAMP
_PLAIN: Final = (None, Role.BYLINE)
_PASSED: Final = frozenset({Role.BLANK, Role.FURNITURE, Role.HEADER, Role.STRAY})
_STRONG: Final = frozenset({Role.BYLINE, Role.EDITOR, Role.TIMESTAMP})
_BELOW: Final = frozenset({Role.LABEL, Role.SLIDE})
"""What stands below every head."""
_REACH: Final = 60
"""Pieces within which the top of a page must show itself."""
_TEXT_ABOVE: Final = 3
"""More paragraphs than this above a stamp, and it is not the head's."""
_JSON: Final = pattern(r"[\"{}]\s*+\w{0,40}+\"?\s*+[:,]")
"""A line of a header that is cut off: no headline."""


def is_prose(text: str) -> bool:
    """Tell whether a line reads as a paragraph rather than a headline."""
    return len(text) > 220 or "। " in text or (text[-1] in "।." and len(text) > 90)


def read_head(page: Page) -> int:
    """Give the pieces of a page's top their roles.

    Args:
        page: The page; its captions are told already.

    Returns:
        The index of the first piece below the head.
    """
    pieces = page.pieces
    limit = _limit(pieces)
    part_joined(page, limit)
    headline = find_title(page, limit)
    below = 0 if headline is None else headline + 1
    anchor = _anchor(page, limit, below)
    if anchor is None:
        if headline is None:
            return 0
        end = below
        _settle_above(page, headline, headline)
    else:
        end = _block(page, anchor, limit)
        if headline is None or headline > anchor:
            headline = _best(pieces, anchor) if headline is None else headline
        _settle_above(page, headline, anchor)
        end = max(end, below)
    return end


def _limit(pieces: list[Piece]) -> int:
    """The index of the first piece that can only stand below the head."""
    for index, piece in enumerate(pieces[:_REACH]):
        if piece.role in _BELOW or "posted" in piece.values:
            return index
    return min(len(pieces), _REACH)


def _anchor(page: Page, limit: int, below: int) -> int | None:
    """The index of the first piece of the byline's block."""
    pieces = page.pieces
    dialect = page.tables.dialect
    prose = 0
    lines = 0
    known = alone = None
    for index in range(limit):
        piece = pieces[index]
        if piece.role is _TIMESTAMP and not lines and not below:
            alone = index if alone is None else alone  # A stamp above all else heads nothing.
            continue
        if piece.role in _STRONG:
            if known is not None and prose:
                return known
            return index if prose <= _TEXT_ABOVE else None
        if piece.role is not None or index < below:
            continue
        lines += 1
        if known is None and lines <= 8 and names_who(piece.text, dialect):
            known = None if _is_twin(page, index) else index
        if known is None and not prose and is_dateline(piece.text, dialect.language):
            known = _writer_above(page, index, below)
        prose += is_prose(piece.text)
        if prose > _TEXT_ABOVE:
            break
    return alone if known is None else known


def _writer_above(page: Page, index: int, below: int) -> int | None:
    """The index of a writer alone between a headline and a dateline."""
    pieces, dialect = page.pieces, page.tables.dialect
    above = _above(pieces, index)
    if above is None or (not below and _above(pieces, above) is None):
        return None
    text = pieces[above].text
    named = look(text, dialect.language).name or names_writer(text, dialect)
    return above if named else None


def _is_twin(page: Page, index: int) -> bool:
    """Tell a Latin byline that the line below says again: `Rohtak Bureau`, रोहतक ब्यूरो."""
    text = page.pieces[index].text
    if in_script(text):
        return False
    dialect = page.tables.dialect
    below = next((p for p in page.pieces[index + 1 :] if p.role not in _PASSED), None)
    if below is None or not in_script(below.text):
        return False
    told = below.role is Role.BYLINE or (below.role is None and names_who(below.text, dialect))
    return told and say_the_same(text, below.text, dialect)


def _above(pieces: list[Piece], index: int) -> int | None:
    """The index of the nearest plain piece above, past blanks and furniture."""
    for at in range(index - 1, -1, -1):
        if pieces[at].role is None:
            return at
        if pieces[at].role not in _PASSED:
            return None
    return None


def _block(page: Page, anchor: int, limit: int) -> int:
    """Settle the byline's block; give the index below it."""
    pieces = page.pieces
    if pieces[anchor].role is None:
        pieces[anchor].settle(Role.BYLINE, "byline")
    elif pieces[anchor].role is not Role.BYLINE:
        _settle_byline_above(page, anchor)
    end = anchor + 1
    for index in range(anchor + 1, min(limit, len(pieces))):
        piece = pieces[index]
        if piece.role in _PASSED:
            continue
        if piece.role in _PLAIN and _names_editor(pieces, index):
            piece.settle(Role.EDITOR, "editor-below")
            piece.values = {**piece.values, "name": piece.text}
        elif piece.role not in _STRONG and not (piece.role is None and _goes_on(page, piece)):
            break
        end = index + 1
    return end


def _goes_on(page: Page, piece: Piece) -> bool:
    """Settle a plain piece that goes on with the byline: a dateline, or one more line of it."""
    dialect = page.tables.dialect
    if is_dateline(piece.text, dialect.language):
        piece.settle(Role.BYLINE, "dateline")
    elif names_who(piece.text, dialect):
        piece.settle(Role.BYLINE, "byline")
    return piece.role is Role.BYLINE


def _settle_byline_above(page: Page, anchor: int) -> None:
    """Settle the byline that stands above an editor or a stamp: a line, or a line and a place."""
    pieces = page.pieces
    dialect = page.tables.dialect
    above = _above(pieces, anchor)
    if above is None:
        return
    if names_who(pieces[above].text, dialect):
        pieces[above].settle(Role.BYLINE, "byline")
        return
    higher = _above(pieces, above)
    if not _could_name(pieces[above].text):
        return
    if higher is not None and names_who(pieces[higher].text, dialect):
        pieces[higher].settle(Role.BYLINE, "byline")
        pieces[above].settle(Role.BYLINE, "byline-by-place")
    elif higher is not None or any([p.role is Role.HEADLINE for p in pieces[:above]]):
        pieces[above].settle(Role.BYLINE, "byline-by-place")


def _could_name(text: str) -> bool:
    """Tell whether a line above the stamp may be names and a place: `NAME, PLACE`."""
    return len(text.split()) <= 6 and len(text) <= 60 and text[-1] not in "?!…:.'\"’”"


def _names_editor(pieces: list[Piece], index: int) -> bool:
    """Tell whether a plain piece is the name that the line above it leaves open."""
    above = next((p for p in reversed(pieces[:index]) if p.role not in _PASSED), None)
    return (
        above is not None
        and above.role is _EDITOR
        and not above.values.get("name")
        and len(pieces[index].text.split()) <= 5
        and pieces[index].text[-1] not in "।?!:"
    )


def _best(pieces: list[Piece], anchor: int) -> int | None:
    """The index of the headline among the plain pieces above the byline's block."""
    able = [
        index
        for index in range(anchor)
        if pieces[index].role is None
        and in_script(pieces[index].text)
        and not _JSON.match(pieces[index].text)
    ]
    plain = [index for index in able if not is_prose(pieces[index].text)]
    full = [index for index in plain if len(pieces[index].text.split()) > 3]
    headline = next(iter(full or plain), None)
    if headline is None and len(able) == 1 and len(pieces[able[0]].text) <= 220:
        headline = able[0]
    if headline is not None:
        pieces[headline].settle(Role.HEADLINE, "above-byline")
    return headline


def _settle_above(page: Page, headline: int | None, anchor: int) -> None:
    """Settle what else stands above the byline's block."""
    pieces = page.pieces
    dialect = page.tables.dialect
    want = ""
    for index in range(max(anchor, -1 if headline is None else headline)):
        piece = pieces[index]
        if piece.role is not None:
            continue
        if headline is None or index < headline:
            piece.settle(Role.STRAY, "above-headline")
            continue
        want = want or letters(pieces[headline].text)
        if letters(piece.text) == want:
            piece.settle(Role.STRAY, "headline-repeated")
            page.note("headline-repeated", piece.line, f"the headline again: {piece.text!r}")
        elif _is_twin(page, index):
            piece.settle(Role.STRAY, "latin-above-byline")
        elif (
            names_who(piece.text, dialect)
            or is_person(piece.text, dialect)
            or names_writer(piece.text, dialect)
        ):
            piece.settle(Role.BYLINE, "byline")
        elif not in_script(piece.text):
            piece.settle(Role.STRAY, "latin-above-byline")
        elif is_prose(piece.text) or piece.text[-1] == "।":
            piece.settle(Role.SUMMARY, "summary-above-byline")
        else:
            piece.settle(Role.SUBHEADLINE, "below-headline")
