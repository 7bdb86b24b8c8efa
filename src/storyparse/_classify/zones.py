"""What a plain line is by the zone it stands in: a page whose head and photos are told in.

Weak rules decide only what nothing else claims. A list of other stories after the body is told by
its dates. The labels then say whether what is left is summary or body.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from storyparse._classify.line_rules import CompiledRule, Reading
from storyparse._classify.page import Page, Piece
from storyparse._fields.timestamp import month_number
from storyparse._model import Role
from storyparse._text.matching import view
from storyparse._text.patterns import pattern

# Asked of every piece, so by names of their own: Python 3.11 takes ten times as long for `Role.X`.
_SLIDE: Final = Role.SLIDE
_SUMMARY: Final = Role.SUMMARY
_BODY: Final = Role.PARAGRAPH
_STOPS: Final = "।.?!:"
_LONGEST_DATE: Final = 30
_LONGEST_CATEGORY: Final = 4
_PASSED: Final = (Role.BLANK, Role.FURNITURE)
_DATE_LINE: Final = pattern(r"\d{1,2}+ (?P<month>[\p{L}\p{M}]{2,12}+),? \d{4}")


def apply_weak_rules(page: Page, start: int) -> None:
    """Try the dialect's weak rules on what nothing else claims.

    Args:
        page: The page.
        start: The index of the first piece below the head; 0 where the page has none.
    """
    rules = page.tables.weak
    longest = max([rule.longest for rule in rules], default=0)
    times: Counter[str] | None = None
    for piece in page.pieces[start:]:
        text = piece.text
        if piece.role is not None or len(text) > longest:
            continue
        found = _weak_rule(rules, text)
        if found is None:
            continue
        role = found.cuts[0][1] or Role.STRAY
        if times is None:
            times = Counter([plain.text for plain in page.pieces if plain.role is None])
        if role is not Role.FURNITURE or (start and times[text] == 1):
            piece.settle(role, found.rule)


def _weak_rule(rules: Sequence[CompiledRule], text: str) -> Reading | None:
    """Give the reading of the first weak rule that a line fits."""
    seen = None
    size = len(text)
    stopped = text[-1] in _STOPS
    for rule in rules:
        # What closes with a stop says something: only what a rule looks for makes it suspect.
        if size <= rule.longest and (rule.holds_one(text) if rule.needles else not stopped):
            seen = view(text) if seen is None else seen
            reading = rule.read(text, seen)
            if reading is not None:
                return reading
    return None


def tell_other_stories(page: Page, start: int) -> None:
    """Settle a list of other stories after the body: category, title, date, over and over."""
    from_end = (piece for piece in reversed(page.pieces[start:]) if piece.role not in _PASSED)
    while True:
        entry = list(islice(from_end, 3))
        if len(entry) < 3 or not _is_entry(page, *entry):
            return
        date, title, category = _in_order(*entry)
        category.settle(Role.FURNITURE, "list-category")
        title.settle(Role.RELATED, "list-title")
        title.values = {"title": title.text}
        date.settle(Role.FURNITURE, "list-date")


def _is_entry(page: Page, date: Piece, title: Piece, category: Piece) -> bool:
    """Tell whether three lines, from the last one up, are another story's date, title, category."""
    if (category.role, title.role, date.role) != (None, None, None) or not _dates(date.text, page):
        return False
    date, title, category = _in_order(date, title, category)
    return (
        title.text[-1] != "।"
        and len(category.text.split()) <= _LONGEST_CATEGORY
        and category.text[-1] not in "।?!"
        and not _dates(category.text, page)
    )


def _in_order(date: Piece, title: Piece, category: Piece) -> tuple[Piece, Piece, Piece]:
    """Give an entry's date, title and category, whichever of the two stands first."""
    first, second = len(title.text.split()), len(category.text.split())
    if first <= _LONGEST_CATEGORY < second:
        return date, category, title
    return date, title, category


def _dates(text: str, page: Page) -> bool:
    """Tell a line that is a date and nothing else: 14 सितंबर 2024."""
    if len(text) > _LONGEST_DATE:
        return False
    found = _DATE_LINE.fullmatch(view(text))
    return found is not None and month_number(found["month"], page.tables.dialect) is not None


def tell_zones(page: Page, start: int) -> int:
    """Settle the summary's lines; open the body.

    Args:
        page: The page.
        start: The index of the first piece below the head.

    Returns:
        The index of the first piece of the body; plain pieces from there on are the body's.
    """
    pieces = page.pieces
    labelled = next((True for piece in pieces[start:] if piece.opens is not None), False)
    opened = _SUMMARY if labelled else _BODY
    rule = "before-label"
    for index in range(start, len(pieces)):
        piece = pieces[index]
        if piece.opens is not None:
            opened, rule = piece.opens, "below-label"
        elif piece.role is _SLIDE or "posted" in piece.values:
            opened = _BODY
        elif piece.role is None and opened is _SUMMARY:
            piece.settle(_SUMMARY, rule)
        if opened is _BODY:
            _unlabel(pieces, index + 1)
            return index
    return len(pieces)


def _unlabel(pieces: list[Piece], start: int) -> None:
    """Once the body is open, a label of the summary is ordinary text."""
    for piece in pieces[start:]:
        if piece.opens is _SUMMARY:
            piece.role = piece.opens = None
