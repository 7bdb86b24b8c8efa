"""A list of other stories after the body: category, title and date, over and over."""

from __future__ import annotations

from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._classify.page import DraftSegment, Page
from storyparse._fields.timestamp import month_number
from storyparse._text.matching import FULL_STOPS, QUESTIONS, view
from storyparse._text.patterns import pattern

_MAX_DATE: Final = 30
"""In code points."""
_MAX_CATEGORY_WORDS: Final = 4
_DATE_LINE: Final = pattern(r"\d{1,2}+ (?P<month>[\p{L}\p{M}]{2,12}+),? \d{4}")


def mark_other_stories(page: Page, start: int) -> None:
    """Mark a list of other stories, from the page's end up.

    Args:
        page: The page.
        start: The index of the first draft below the head.
    """
    from_end = [draft for draft in reversed(page.drafts[start:]) if draft.kind is not Kind.BLANK]
    at = entries = 0
    while at < len(from_end):
        draft = from_end[at]
        at += 1
        if draft.kind is Kind.FURNITURE:
            continue
        if not _is_date(draft, page):
            if not entries or not _is_aside(draft, page):
                return
            draft.assign(Kind.FURNITURE, "among-other-stories")
            continue
        draft.assign(Kind.FURNITURE, "list-date")
        entry = from_end[at : at + 2]
        title, category = _in_order(*entry) if len(entry) == 2 else (None, None)
        if title is None or category is None or not _is_entry(title, category, page):
            continue
        category.assign(Kind.FURNITURE, "list-category")
        title.assign(Kind.RELATED, "list-title")
        title.values = {"title": title.text}
        at += 2
        entries += 1


def _is_aside(draft: DraftSegment, page: Page) -> bool:
    """Tell a line among other stories that a weak rule takes for furniture, as it does tags."""
    if draft.kind is not None:
        return False
    rules = page.dialect.rules
    found = rules.match_weakly(draft.text, rules.weak)
    return found is not None and found.spans[0][1] is Kind.FURNITURE


def _in_order(one: DraftSegment, other: DraftSegment) -> tuple[DraftSegment, DraftSegment]:
    """Give an entry's title and category, whichever of the two stands first."""
    if len(one.text.split()) <= _MAX_CATEGORY_WORDS < len(other.text.split()):
        return other, one
    return one, other


def _is_entry(title: DraftSegment, category: DraftSegment, page: Page) -> bool:
    """Tell whether two lines above a date are another story's title and category."""
    return (
        title.kind is None
        and category.kind in (None, Kind.FURNITURE)  # A menu may have it, too.
        and title.text[-1] not in FULL_STOPS
        and len(category.text.split()) <= _MAX_CATEGORY_WORDS
        and category.text[-1] not in FULL_STOPS + QUESTIONS + "!"
        and not _is_date(category, page)
    )


def _is_date(draft: DraftSegment, page: Page) -> bool:
    """Tell a line that is a date and nothing else: 14 सितंबर 2024."""
    if draft.kind is not None or len(draft.text) > _MAX_DATE:
        return False
    found = _DATE_LINE.fullmatch(view(draft.text))
    return found is not None and month_number(found["month"], page.dialect.dialect) is not None
