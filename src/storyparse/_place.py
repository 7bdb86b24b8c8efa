"""What a plain line is by where it stands: captions, their copies, links of a list, zones.

In goes a page marked line by line. A line straight above a credit is its caption; a line that
prints a caption again near it is a copy. Weak rules decide only what nothing else claims. The
labels then say whether what is left is summary or body.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

import regex

from storyparse._model import Role
from storyparse._page import Page, Piece
from storyparse._stamps import month_number
from storyparse._view import view

_LONGEST_CAPTION: Final = 250
_PASSED: Final = (Role.BLANK, Role.SLIDE, Role.FURNITURE)
_WEAK_REACH: Final = 320
_STOPS: Final = "।.?!:"
_LONGEST_DATE: Final = 30


def key(text: str) -> str:
    """Give what is compared of two printings of one line."""
    return view(text).rstrip(" ।.")


def tell_captions(page: Page) -> None:
    """Settle captions, the copies of them that the page prints, and mark which credit is whose."""
    pieces = page.pieces
    for index, piece in enumerate(pieces):
        if piece.role is Role.CREDIT and "holder" in piece.values:
            _tell_caption(page, index)
    for index, piece in enumerate(pieces):
        if piece.role is Role.SLIDE:
            _tell_uncredited(pieces, index)


def _tell_caption(page: Page, index: int) -> None:
    pieces = page.pieces
    credit = pieces[index]
    at = index - 1
    while at >= 0 and pieces[at].role is Role.BLANK:
        at -= 1
    if at < 0:
        return
    above = pieces[at]
    if above.role is None and _can_caption(page, above, credit):
        above.settle(Role.CAPTION, "caption-above-credit")
        above.values = {}
    elif above.role is not Role.CAPTION or above.line != credit.line:
        return
    above.values = {**above.values, "credited": "yes"}
    credit.values = {**credit.values, "caption": above.text}
    want = key(above.text)
    most = 2 * len(above.text) + 4  # What the view drops is less than half of a text.
    for back in range(at - 1, -1, -1):
        copy = pieces[back]
        if copy.role is None and len(copy.text) < most and key(copy.text) == want:
            copy.settle(Role.CAPTION, "caption-repeated")
        elif copy.role not in _PASSED:
            break
    for ahead in range(index + 1, len(pieces)):
        copy = pieces[ahead]
        if copy.role is None and len(copy.text) < most and key(copy.text) == want:
            copy.settle(Role.CAPTION, "caption-repeated")
        elif copy.role is not Role.BLANK:
            break


def _can_caption(page: Page, above: Piece, credit: Piece) -> bool:
    if len(above.text) > _LONGEST_CAPTION:
        return False
    if credit.text[0] not in "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212" and above.text[-1] in "।":
        return False  # A credit without its dash has no caption as a rule; prose above stays prose.
    title = page.header.title if page.header else None
    return title is None or key(title.strip()) != key(above.text)


def _tell_uncredited(pieces: list[Piece], index: int) -> None:
    """Settle a caption printed before and after a counter, though no credit follows."""
    above = _next_text(pieces, index, -1)
    below = _next_text(pieces, index, 1)
    if (
        above is not None
        and below is not None
        and above.role in (None, Role.CAPTION)
        and below.role is None
        and len(below.text) <= _LONGEST_CAPTION
        and key(above.text) == key(below.text)
        and above.values.get("credited") is None
    ):
        below.settle(Role.CAPTION, "caption-around-counter")
        if above.role is None:
            above.settle(Role.CAPTION, "caption-repeated")


def _next_text(pieces: list[Piece], index: int, step: int) -> Piece | None:
    at = index + step
    while 0 <= at < len(pieces) and pieces[at].role is Role.BLANK:
        at += step
    return pieces[at] if 0 <= at < len(pieces) else None


def apply_weak_rules(page: Page, start: int) -> None:
    """Try the dialect's weak rules on what nothing else claims, below the head."""
    times: Counter[str] | None = None
    for piece in page.pieces[start:]:
        text = piece.text
        if piece.role is not None or len(text) > _WEAK_REACH:
            continue
        # What closes with a stop says something: only what a rule looks for makes it suspect.
        rules = [
            rule
            for rule in page.tables.weak
            if (
                any([needle in text for needle in rule.needles])
                if rule.needles
                else text[-1] not in _STOPS
            )
        ]
        if not rules:
            continue
        seen = view(text)
        for rule in rules:
            match = rule.read(text, seen)
            if match is None:
                continue
            if times is None:
                times = Counter([plain.text for plain in page.pieces if plain.role is None])
            role = match.cuts[0][1]
            if role is not Role.FURNITURE or (start and times[text] == 1):
                piece.settle(role, rule.name)
            break


_DATE_LINE: Final = regex.compile(r"(?P<day>\d{1,2}+) (?P<month>[\p{L}\p{M}]{2,12}+),? (?P<year>\d{4})")


def tell_other_stories(page: Page, start: int) -> None:
    """Settle a list of other stories after the body: category line, title, date, again and again."""
    pieces = [piece for piece in page.pieces[start:] if piece.role is not Role.BLANK]
    dialect = page.tables.dialect
    end = len(pieces)
    while end and pieces[end - 1].role is Role.FURNITURE:
        end -= 1
    rows: list[tuple[Piece, Piece, Piece]] = []
    while end >= 3:
        category, title, date = pieces[end - 3 : end]
        if date.role is not None or len(date.text) > _LONGEST_DATE:
            break
        found = _DATE_LINE.fullmatch(view(date.text))
        if (
            found is None
            or month_number(found["month"], dialect) is None
            or title.role is not None
            or category.role is not None
            or len(category.text.split()) > 4
            or category.text[-1] in "।?!"
            or title.text[-1] == "।"
        ):
            break
        rows.append((category, title, date))
        end -= 3
        while end and pieces[end - 1].role is Role.FURNITURE:
            end -= 1
    for category, title, date in rows:
        category.settle(Role.FURNITURE, "list-category")
        title.settle(Role.RELATED, "list-title")
        title.values = {"title": title.text}
        date.settle(Role.FURNITURE, "list-date")


def tell_zones(page: Page, start: int) -> int:
    """Settle the summary's lines; open the body.

    Args:
        page: The page.
        start: The index of the first piece below the head.

    Returns:
        The index of the first piece of the body; plain pieces from there on are the body's.
    """
    pieces = page.pieces
    labelled = any([piece.opens is not None for piece in pieces[start:]])
    opened = Role.SUMMARY if labelled else Role.PARAGRAPH
    rule = "before-label"
    for index in range(start, len(pieces)):
        piece = pieces[index]
        if piece.opens is not None:
            opened, rule = piece.opens, "below-label"
        elif piece.role is Role.SLIDE or "posted" in piece.values:
            opened = Role.PARAGRAPH
        elif piece.role is None and opened is Role.SUMMARY:
            piece.settle(Role.SUMMARY, rule)
        if opened is Role.PARAGRAPH:
            _unlabel(pieces, index + 1)
            return index
    return len(pieces)


def _unlabel(pieces: list[Piece], start: int) -> None:
    """Once the body is open, a label of the summary is ordinary text."""
    for piece in pieces[start:]:
        if piece.opens is Role.SUMMARY:
            piece.role = piece.opens = None
