"""Which plain lines are captions: a page marked line by line in, its photos' captions told.

A line straight above a credit is its caption. A line that prints a caption again near it, or
around a gallery's counter, is a copy, and so is a photo printed twice in a row: the same photo,
counted once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from storyparse._classify.page import Page, Piece
from storyparse._model import Role
from storyparse._text.compare import alike

_LONGEST: Final = 250
"""The longest caption, in code points."""
_REACH: Final = 24
"""Pieces among which a caption's copies are looked for."""
_BLANK: Final = Role.BLANK
_CREDIT: Final = Role.CREDIT
_SLIDE: Final = Role.SLIDE
_COPY: Final = "caption-repeated"
_PASSED: Final = (Role.BLANK, Role.FURNITURE)
_BETWEEN_COPIES: Final = (Role.BLANK, Role.SLIDE, Role.FURNITURE)


def tell_captions(page: Page) -> None:
    """Settle captions and their copies, and put down with each credit whose it is."""
    pieces = page.pieces
    slides = []
    for index, piece in enumerate(pieces):
        if piece.role is _CREDIT and "holder" in piece.values:
            _tell_caption(page, index)
        elif piece.role is _SLIDE:
            slides.append(index)
    for index in slides:
        _tell_uncredited(pieces, index)


def _tell_caption(page: Page, index: int) -> None:
    """Settle the caption that stands straight above a credit."""
    pieces = page.pieces
    credit = pieces[index]
    at = _next_text(pieces, index, -1)
    if at is None:
        return
    above = pieces[at]
    copy = above.rule == _COPY
    if copy or (above.role is None and _can_caption(page, above, credit)):
        above.settle(Role.CAPTION, "caption-above-credit")
    elif above.role is not Role.CAPTION or above.line != credit.line:
        return
    above.values = {**above.values, "credited": "yes"}
    credit.values = {**credit.values, "caption": above.text}
    if _is_again(pieces, at, credit):
        above.settle(Role.CAPTION, _COPY)
        credit.settle(_CREDIT, "credit-repeated")
    _tell_copies(above.text, reversed(pieces[max(0, at - _REACH) : at]), _BETWEEN_COPIES)
    _tell_copies_below(pieces, index, above.text)


def _is_again(pieces: list[Piece], at: int, credit: Piece) -> bool:
    """Tell whether the photo straight above a caption is the same: its caption and its credit."""
    at -= 1
    while at >= 0 and (pieces[at].role in _PASSED or pieces[at].rule == _COPY):
        at -= 1
    if at < 0 or pieces[at].role is not _CREDIT:
        return False
    values = pieces[at].values
    return all([alike(values.get(name, ""), credit.values[name]) for name in ("caption", "holder")])


def _tell_copies_below(pieces: list[Piece], index: int, caption: str) -> None:
    """Settle copies below a photo, but for one that text follows: that is a heading."""
    copies: list[Piece] = []
    for piece in pieces[index + 1 : index + 1 + _REACH]:
        if piece.role is None:
            if not alike(piece.text, caption):
                copies = copies[:-1]
                break
            copies.append(piece)
        elif piece.role is not _BLANK:
            break
    for piece in copies:
        piece.settle(Role.CAPTION, _COPY)


def _can_caption(page: Page, above: Piece, credit: Piece) -> bool:
    if len(above.text) > _LONGEST:
        return False
    if credit.text[0].isalpha() and above.text[-1] == "।":
        return False  # A credit without its dash has no caption as a rule; prose stays prose.
    title = page.header.title if page.header else None
    if title is None or not alike(title, above.text):
        return True
    # The first line that equals the title is the headline, wherever it stands.
    first = next(piece for piece in page.pieces if alike(piece.text, title))
    return first is not above


def _tell_copies(caption: str, pieces: Iterable[Piece], passed: tuple[Role, ...]) -> None:
    """Settle the copies of a caption among the pieces next to it."""
    for piece in pieces:
        if piece.role is None and alike(piece.text, caption):
            piece.settle(Role.CAPTION, _COPY)
        elif piece.role not in passed:
            return


def _tell_uncredited(pieces: list[Piece], index: int) -> None:
    """Settle a caption printed before and after a counter, though no credit follows."""
    at, then = _next_text(pieces, index, -1), _next_text(pieces, index, 1)
    if at is None or then is None:
        return
    above, below = pieces[at], pieces[then]
    if (
        above.role is None
        and below.role is None
        and len(below.text) <= _LONGEST
        and alike(above.text, below.text)
    ):
        above.settle(Role.CAPTION, _COPY)
        below.settle(Role.CAPTION, "caption-around-counter")
        _tell_copies_below(pieces, then, below.text)


def _next_text(pieces: list[Piece], index: int, step: int) -> int | None:
    """The index of the next piece up or down that is not blank."""
    at = index + step
    while 0 <= at < len(pieces):
        if pieces[at].role is not _BLANK:
            return at
        at += step
    return None
