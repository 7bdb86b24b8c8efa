"""The body of a page: copies set aside, headings told, bylines of sub-stories recognised.

In goes a page whose zones are settled; every plain piece that is left becomes a paragraph, a
heading, a byline below a heading, or stray where the page prints its text a second time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._byline import is_byline
from storyparse._captions import alike, key
from storyparse._head import letters
from storyparse._headings import judge
from storyparse._looks import Line, look
from storyparse._model import Role
from storyparse._page import Page, Piece
from storyparse._shapes import MARKED

_HEADING: Final = Role.HEADING
_HEADLINE: Final = Role.HEADLINE
_PARAGRAPH: Final = Role.PARAGRAPH
_STRAY: Final = Role.STRAY
_SUMMARY: Final = Role.SUMMARY
_SHORTEST: Final = 40
"""A text shorter than this says too little to be known again by."""
_LONGEST_BYLINE: Final = 60
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
    _tell_headline(page, [*summary, *plain])
    summary, plain = _left(summary), _left(plain)
    _tell_summary(page, [*summary, *plain[: len(summary)]])
    _tell_body(page, _left(plain))


def _left(pieces: Sequence[Piece]) -> list[Piece]:
    """Give the pieces that are no copies."""
    return [piece for piece in pieces if piece.role is not _STRAY]


def _tell_headline(page: Page, unsettled: Sequence[Piece]) -> None:
    headline = next((piece for piece in page.pieces if piece.role is _HEADLINE), None)
    if headline is None:
        return
    length = len(headline.text)
    want = None
    for piece in unsettled:
        if abs(len(piece.text) - length) <= 8:
            want = want or letters(headline.text)
            if letters(piece.text) == want:
                piece.settle(Role.STRAY, "headline-repeated")
                page.note("headline-repeated", piece.line, f"the headline again: {piece.text!r}")


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
    copied = 0
    known = {key(piece.text) for piece in plain[:again]}
    for piece in plain[again:]:
        if key(piece.text) not in known:
            break
        copied += 1
    if copied < again - first:
        return
    for piece in plain[again : again + copied]:
        piece.settle(Role.STRAY, "body-repeated")
    page.note("body-repeated", plain[again].line, "the body stands here again")


def tell_headings(page: Page, start: int) -> None:
    """Settle the body's plain pieces: a heading, a byline below one, a paragraph."""
    stretch: list[Piece] = []
    for piece in page.pieces[start:]:
        if piece.role is None:
            stretch.append(piece)
        elif stretch and (piece.role is Role.SLIDE or "posted" in piece.values):
            _settle(page, stretch)
            stretch = []
    if stretch:
        _settle(page, stretch)


def _settle(page: Page, stretch: list[Piece]) -> None:
    language = page.tables.dialect.language
    lines = [look(piece.text, language) for piece in stretch]
    for at in range(len(lines) - 2, 0, -1):
        if (
            lines[at].short
            and not lines[at].prose
            and _is_byline_below(page, *lines[at - 1 : at + 2])
        ):
            stretch.pop(at).settle(Role.BYLINE, "byline-below-heading")
            del lines[at]
    for piece, (heading, why) in zip(stretch, judge(lines), strict=True):
        piece.settle(_HEADING if heading else _PARAGRAPH, why)


def _is_byline_below(page: Page, title: Line, line: Line, text: Line) -> bool:
    """Tell an author or a bureau alone on its line, a heading above it and text below."""
    return (
        title.short
        and not title.prose
        and title.shape not in MARKED
        and not title.name
        and (text.prose or not text.short)
        and len(line.text) <= _LONGEST_BYLINE
        and (line.surnamed or is_byline(line.text, page.tables.dialect.byline))
    )
