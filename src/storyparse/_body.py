"""The body of a page: copies set aside, headings told, bylines of sub-stories recognised.

In goes a page whose zones are settled; every plain piece that is left becomes a paragraph, a
heading, a byline below a heading, or stray where the page prints its text a second time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._byline import people
from storyparse._captions import alike, key
from storyparse._headings import judge
from storyparse._lists import UNMARKED
from storyparse._looks import LONGEST, Line, look
from storyparse._model import Role
from storyparse._page import Page, Piece
from storyparse._shapes import MARKED, Shape
from storyparse._title import letters
from storyparse._who import (
    is_dateline,
    is_ordinary,
    is_person,
    names_who,
    names_writer,
    signs,
)
from storyparse._words import words

_HEADING: Final = Role.HEADING
_HEADLINE: Final = Role.HEADLINE
_PARAGRAPH: Final = Role.PARAGRAPH
_SLIDE: Final = Role.SLIDE
_STRAY: Final = Role.STRAY
_SUMMARY: Final = Role.SUMMARY
_SHORTEST: Final = 40
"""A text shorter than this says too little to be known again by."""
_LONGEST_BYLINE: Final = 60
_VERSE: Final = 3
"""From so many short lines on a body may open with verse."""
_TOLD_AGAIN: Final = 2
"""A second copy that holds more than the first repeats at least so many paragraphs."""
_LONGEST_PLACE: Final = 45
"""The longest dateline, with its danda."""
_FULL_TITLE: Final = 3
"""A heading of fewer words may be the kicker of the heading below it."""
_BY_HEADING: Final = "byline-below-heading"
_BY_DATELINE: Final = "byline-above-dateline"
_OPENING: Final = 60
"""What is first compared of two paragraphs."""


def tell_copies(page: Page, start: int) -> None:
    """Set aside what the page prints twice: headline, summary, body. The first copy counts.

    Args:
        page: The page.
        start: The index of the first piece of the body.
    """
    summary = page.having(_SUMMARY)
    plain = [piece for piece in page.pieces[start:] if piece.role is None]
    _tell_headline(page, summary, plain)
    summary, plain = _left(summary), _left(plain)
    if len({piece.text[:_OPENING] for piece in (*summary, *plain)}) < len(summary) + len(plain):
        _tell_summary(page, [*summary, *plain[: len(summary)]])
        _tell_body(page, _left(plain))


def _left(pieces: Sequence[Piece]) -> list[Piece]:
    """Give the pieces that are no copies."""
    return [piece for piece in pieces if piece.role is not _STRAY]


def _tell_headline(page: Page, summary: Sequence[Piece], plain: Sequence[Piece]) -> None:
    """Set aside the headline where it stands again, but for a poem named after its first line."""
    headline = next((piece for piece in page.pieces if piece.role is _HEADLINE), None)
    if headline is None:
        return
    length = len(headline.text)
    want = None
    for piece in (*summary, *plain):
        if abs(len(piece.text) - length) <= 8:
            want = want or letters(headline.text)
            if letters(piece.text) == want and not (
                piece in plain[:1] and _opens_verse(page, plain[:_VERSE])
            ):
                piece.settle(Role.STRAY, "headline-repeated")
                page.note("headline-repeated", piece.line, f"the headline again: {piece.text!r}")


def _opens_verse(page: Page, pieces: Sequence[Piece]) -> bool:
    """Tell the first lines of a poem: short, without marks, stopped by nothing."""
    language = page.tables.dialect.language
    rows = [look(piece.text, language) for piece in pieces]
    return len(rows) == _VERSE and all(
        [row.short and not row.prose and row.shape in UNMARKED for row in rows]
    )


def _tell_summary(page: Page, pieces: Sequence[Piece]) -> None:
    """Set aside a summary's paragraph that stands a second time, in it or where the body opens."""
    seen: dict[str, Piece] = {}
    copies = []
    for piece in pieces:
        if len(piece.text) < _SHORTEST:
            continue
        before = seen.setdefault(piece.text[:_OPENING], piece)
        if before is not piece and alike(before.text, piece.text):
            piece.settle(Role.STRAY, "summary-repeated")
            copies.append(piece)
    if copies:
        page.note("summary-repeated", copies[0].line, "the summary stands here again")


def _tell_body(page: Page, plain: Sequence[Piece]) -> None:
    """Set aside a second copy of the whole body: its paragraphs again, in the same order."""
    if len(plain) < 2:
        return
    first = next((at for at, piece in enumerate(plain) if len(piece.text) >= _SHORTEST), None)
    if first is None:
        return
    opening = plain[first].text[:_OPENING]
    alike = [at for at, piece in enumerate(plain) if piece.text.startswith(opening)][1:]
    if not alike:
        return
    want = key(plain[first].text)
    again = next((at for at in alike if key(plain[at].text) == want), None)
    if again is None:
        return
    while first and key(plain[first - 1].text) == key(plain[again - 1].text):
        first, again = first - 1, again - 1
    again, end = _copied(plain, first, again)
    if end == again:
        return
    for piece in plain[again:end]:
        piece.settle(Role.STRAY, "body-repeated")
    page.note("body-repeated", plain[again].line, "the body stands here again")


def _copied(plain: Sequence[Piece], first: int, again: int) -> tuple[int, int]:
    """Where the second copy of a body opens and ends: at one place where there is none."""
    known = {key(piece.text) for piece in plain[:again]}
    end = again
    while end < len(plain) and key(plain[end].text) in known:
        end += 1
    if end - again >= again - first:
        return again, end
    # A spoken copy has no headings: they stand in the second alone, one of them above its opening.
    for opens in (again, again - 1):
        lines = [key(piece.text) for piece in plain[first:opens]]
        if sum([not _may_head(piece) for piece in plain[first:opens]]) < _TOLD_AGAIN or (
            opens < again and not _may_head(plain[opens])
        ):
            continue
        told = 0
        for at, piece in enumerate(plain[again:], again):
            if key(piece.text) == lines[told]:
                told += 1
            elif not _may_head(piece):
                break
            if told == len(lines):
                if at + 1 - again > told:
                    return opens, at + 1
                break
    return again, again


def _may_head(piece: Piece) -> bool:
    """Tell whether a line is short and stopped by nothing, as headings are."""
    return len(piece.text) <= LONGEST and piece.text[-1] not in "।."


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
