"""The body of a page: headings told, bylines of sub-stories recognised.

In goes a page whose zones are settled; every plain piece that is left becomes a paragraph, a
heading, or a byline below a heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._classify.page import Page, Piece
from storyparse._evidence.bylines import (
    is_dateline,
    is_ordinary,
    is_person,
    names_who,
    names_writer,
    signs,
)
from storyparse._evidence.features import Line, look
from storyparse._evidence.headings import judge
from storyparse._evidence.lexicon import words
from storyparse._evidence.shapes import MARKED, Shape
from storyparse._fields.byline import people
from storyparse._model import Role

_HEADING: Final = Role.HEADING
_PARAGRAPH: Final = Role.PARAGRAPH
_SLIDE: Final = Role.SLIDE
_LONGEST_BYLINE: Final = 60
_LONGEST_PLACE: Final = 45
"""The longest dateline, with its danda."""
_FULL_TITLE: Final = 3
"""A heading of fewer words may be the kicker of the heading below it."""
_BY_HEADING: Final = "byline-below-heading"
_BY_DATELINE: Final = "byline-above-dateline"


def tell_headings(page: Page, start: int) -> None:
    """Settle the body's plain pieces: a heading, a byline below one, a paragraph."""
    stretch: list[Piece] = []
    for piece in page.pieces[start:]:
        if piece.role is None:
            stretch.append(piece)
        elif stretch and (piece.role is _SLIDE or "posted" in piece.values):
            _settle(page, stretch)
            stretch = []
    if stretch:
        _settle(page, stretch)


def _settle(page: Page, stretch: list[Piece]) -> None:
    language = page.tables.dialect.language
    lines = [look(piece.text, language) for piece in stretch]
    digest: bool | None = None
    for at in range(len(lines) - 2, 0, -1):
        line = lines[at]
        if not line.short:
            continue
        above, below = lines[at - 1], lines[at + 1]
        text_below = below.prose or not below.short
        if above.prose or not above.short:
            if not line.prose and signs(line, page.tables.dialect, above_text=text_below):
                stretch.pop(at).settle(_PARAGRAPH, "agency-below-text")
                del lines[at]
            continue
        if above.shape in MARKED or not text_below or len(line.text) > _LONGEST_BYLINE:
            continue
        if line.prose:
            why = _BY_HEADING if _is_stopped(page, line.text, first=at == 1) else None
        else:
            why = _byline_below(page, above, line, below)
        if why == _BY_DATELINE:
            digest = _is_digest(page, lines) if digest is None else digest
            why = None if digest else why
        if why is not None:
            stretch.pop(at).settle(Role.BYLINE, why)
            del lines[at]
    for piece, (heading, why) in zip(stretch, judge(lines), strict=True):
        piece.settle(_HEADING if heading else _PARAGRAPH, why)


def _byline_below(page: Page, title: Line, line: Line, text: Line) -> str | None:
    """Tell an author or a bureau alone on its line between a heading and its text.

    Where a word of it may be an ordinary one, or the heading may be a name, the dateline that
    opens the text tells: `लखनऊ। …`. Gives the rule's name.
    """
    dialect = page.tables.dialect
    is_verb = words(dialect.language).is_verb
    a_name = is_person(title.text, dialect) or (
        title.name and not any([is_verb(word) for word in title.words])
    )
    if names_who(line.text, dialect):
        sure = not a_name or not is_ordinary(line.text, dialect) or _opens_in_place(page, text)
        return _BY_HEADING if sure else None
    if title.shape is Shape.QUOTE:
        return None
    if names_writer(line.text, dialect) or (not a_name and is_person(line.text, dialect)):
        return _BY_HEADING
    if a_name:
        return None
    people_alone = (
        len(title.words) >= _FULL_TITLE
        and _opens_in_place(page, text)
        and all([look(name, dialect.language).name for name in people(line.text, dialect.byline)])
    )
    return _BY_DATELINE if people_alone else None


def _is_stopped(page: Page, text: str, *, first: bool) -> bool:
    """Tell a dateline or a byline that a danda closes.

    Below the body's first line it may be the head of a page that has no other: नई दिल्ली।
    """
    dialect = page.tables.dialect
    if is_dateline(text, dialect.language):
        return not first and len(text) <= _LONGEST_PLACE
    return names_who(text, dialect)


def _is_digest(page: Page, lines: Sequence[Line]) -> bool:
    """Tell a digest, whose items open with a place below a heading alone and have no authors."""
    return any(
        [
            title.short and not title.prose and _opens_in_place(page, text)
            for above, title, text in zip(lines, lines[1:], lines[2:], strict=False)
            if above.prose or not above.short
        ]
    )


def _opens_in_place(page: Page, text: Line) -> bool:
    """Tell whether a text opens with a dateline: `नई दिल्ली। …`."""
    place, danda, _ = text.text[:_LONGEST_PLACE].partition("।")
    return bool(danda and place) and is_dateline(place + danda, page.tables.dialect.language)
