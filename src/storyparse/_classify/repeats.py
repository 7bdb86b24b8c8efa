"""What a page prints twice, set aside: headline, summary, body. The first copy counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._classify.page import Page, Piece
from storyparse._evidence.features import LONGEST, look
from storyparse._evidence.lists import UNMARKED
from storyparse._model import Role
from storyparse._text.compare import alike, key, letters

_HEADLINE: Final = Role.HEADLINE
_STRAY: Final = Role.STRAY
_SUMMARY: Final = Role.SUMMARY
_SHORTEST: Final = 40
"""A text shorter than this says too little to be known again by."""
_VERSE: Final = 3
"""From so many short lines on a body may open with verse."""
_TOLD_AGAIN: Final = 2
"""A second copy that holds more than the first repeats at least so many paragraphs."""
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
