"""A list of other stories after the body: category, title and date, over and over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    """Mark the lists of other stories: several entries together, or one at the page's end.

    Args:
        page: The page.
        start: The index of the first draft below the head.
    """
    lines = [draft for draft in page.drafts[start:] if draft.kind is not Kind.BLANK]
    dates = {at for at, line in enumerate(lines) if _is_date(line, page)}
    if not dates:
        return
    entries = [
        at
        for at in sorted(dates)
        if at > 1 and _is_entry(*_in_order(lines[at - 1], lines[at - 2]), page)
    ]
    end = len(lines)
    while end and (lines[end - 1].kind is Kind.FURNITURE or end - 1 in dates):
        end -= 1
    for group in _groups(lines, entries, page):
        if len(group) > 1 or group[0] + 1 >= end:
            _mark_list(lines, group, page)
    for line in lines[end:]:
        if line.kind is None:
            line.assign(Kind.FURNITURE, "list-date")


def _mark_list(lines: Sequence[DraftSegment], group: Sequence[int], page: Page) -> None:
    """Mark entries that stand together, and the tags among them and around."""
    for at in group:
        _mark_entry(lines[at - 2 : at + 1])
    first, below = group[0] - 2, group[-1] + 1
    top = first
    while top and lines[top - 1].kind is Kind.FURNITURE:
        top -= 1
    for line in (*lines[max(0, top - 1) : top], *lines[first : below + 1]):
        if _is_aside(line, page):
            line.assign(Kind.FURNITURE, "among-other-stories")


def _groups(
    lines: Sequence[DraftSegment], entries: Sequence[int], page: Page
) -> Iterator[list[int]]:
    """Give the entries that stand together, with nothing between but furniture and tags."""
    group: list[int] = []
    for at in entries:
        between = lines[group[-1] + 1 : at - 2] if group else ()
        if group and not all([d.kind is Kind.FURNITURE or _is_aside(d, page) for d in between]):
            yield group
            group = []
        group.append(at)
    if group:
        yield group


def _mark_entry(lines: Sequence[DraftSegment]) -> None:
    """Mark an entry's three lines, the date last."""
    two, one, date = lines
    title, category = _in_order(one, two)
    category.assign(Kind.FURNITURE, "list-category")
    title.assign(Kind.RELATED, "list-title")
    title.values = {"title": title.text}
    date.assign(Kind.FURNITURE, "list-date")


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
