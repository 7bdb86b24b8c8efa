"""A list of other stories after the body: category, title and date, over and over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from storyparse._classify.kinds import Kind
from storyparse._classify.page import DraftSegment, Page
from storyparse._text.matching import FULL_STOPS, QUESTIONS, view
from storyparse._text.patterns import pattern

_BLANK: Final = Kind.BLANK
_MAX_DATE: Final = 30
"""In code points."""
_MAX_CATEGORY_WORDS: Final = 4
_REACH: Final = 8
"""Lines within which an entry stands, its advertisements with it."""
_DATE_LINE: Final = pattern(r"\d{1,2}+ (?P<month>[\p{L}\p{M}]{2,12}+),? \d{4}")


class _Entry(NamedTuple):
    """Where the lines of another story's entry stand."""

    top: int
    title: int
    category: int
    date: int


def mark_other_stories(page: Page) -> None:
    """Mark the lists of other stories: several entries together, or one at the page's end.

    Args:
        page: The page, its captions marked.
    """
    dated = [d for d in page.drafts if d.kind is None and len(d.text) <= _MAX_DATE]
    if not any([draft.text[-1].isdecimal() for draft in dated]):
        return  # As on nearly every page: no line can be a date.
    lines = [draft for draft in page.drafts if draft.kind is not _BLANK]
    dates = {at for at, line in enumerate(lines) if _is_date(line, page)}
    if not dates:
        return
    entries = {at: entry for at in sorted(dates) if (entry := _entry(lines, at, page))}
    end = len(lines)
    while end and (lines[end - 1].kind is Kind.FURNITURE or end - 1 in dates):
        end -= 1
    for group in _groups(lines, entries.values(), page):
        if len(group) > 1 or group[0].date + 1 >= end:
            _mark_list(lines, group, page)
    for line in lines[end:]:
        if line.kind is None:
            line.assign(Kind.FURNITURE, "list-date")


def _entry(lines: Sequence[DraftSegment], date: int, page: Page) -> _Entry | None:
    """Give the entry that a date closes, whatever advertisements stand in it."""
    above = [at for at in range(date - 1, max(-1, date - _REACH), -1) if lines[at].kind is None][:2]
    if not above:
        return None
    # A menu may have the category, too: then the line straight above the title is furniture.
    straight = above[0] - 1
    pairs = [above] if len(above) > 1 else []
    if straight >= 0 and lines[straight].kind is Kind.FURNITURE:
        pairs.append([above[0], straight])
    for one, two in pairs:
        title, category = _in_order(one, two, lines)
        if _is_entry(lines[title], lines[category], page):
            return _Entry(min(one, two), title, category, date)
    return None


def _mark_list(lines: Sequence[DraftSegment], group: Sequence[_Entry], page: Page) -> None:
    """Mark entries that stand together, and the tags among them and around."""
    for entry in group:
        lines[entry.category].assign(Kind.FURNITURE, "list-category")
        title = lines[entry.title]
        title.assign(Kind.RELATED, "list-title")
        title.values = {"title": title.text}
        lines[entry.date].assign(Kind.FURNITURE, "list-date")
    first, below = group[0].top, group[-1].date + 1
    top = first
    while top and lines[top - 1].kind is Kind.FURNITURE:
        top -= 1
    for line in (*lines[max(0, top - 1) : top], *lines[first : below + 1]):
        if _is_aside(line, page):
            line.assign(Kind.FURNITURE, "among-other-stories")


def _groups(
    lines: Sequence[DraftSegment], entries: Iterable[_Entry], page: Page
) -> Iterator[list[_Entry]]:
    """Give the entries that stand together, with nothing between but furniture and tags."""
    group: list[_Entry] = []
    for entry in entries:
        between = lines[group[-1].date + 1 : entry.top] if group else ()
        if group and not all([d.kind is Kind.FURNITURE or _is_aside(d, page) for d in between]):
            yield group
            group = []
        group.append(entry)
    if group:
        yield group


def _is_aside(draft: DraftSegment, page: Page) -> bool:
    """Tell a line among other stories that a weak rule takes for furniture, as it does tags."""
    if draft.kind is not None:
        return False
    found = page.dialect.rules.match_weakly(draft.text, draft.view())
    return found is not None and found.spans[0][1] is Kind.FURNITURE


def _in_order(one: int, two: int, lines: Sequence[DraftSegment]) -> tuple[int, int]:
    """Give an entry's title and category, whichever of the two stands first."""
    if len(lines[one].text.split()) <= _MAX_CATEGORY_WORDS < len(lines[two].text.split()):
        return two, one
    return one, two


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
    if draft.kind is not None or len(draft.text) > _MAX_DATE or not draft.text[0].isdecimal():
        return False
    found = _DATE_LINE.fullmatch(view(draft.text))
    return found is not None and page.dialect.stamps.month_number(found["month"]) is not None
