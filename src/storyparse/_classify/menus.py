"""The site's menu and footer: runs of short lines that belong to nothing.

Lines that the dialect knows are furniture among their like alone; what stands among them is, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._classify.page import MAX_MENU_WORDS, DraftSegment, Page
from storyparse._text.matching import FULL_STOPS, QUESTIONS

_MAX_LENGTH: Final = 40
"""The longest line of a menu, in code points."""
_STOPS: Final = FULL_STOPS + QUESTIONS + "!:"
_FURNITURE: Final = Kind.FURNITURE
_PASSED: Final = frozenset({Kind.BLANK, Kind.FURNITURE})
_MIN_KNOWN: Final = 3
"""So many known lines in a run make a menu."""
_MIN_FOOTER: Final = 4
"""So many different lines of furniture at a page's end make a footer."""


def mark_menus(page: Page) -> None:
    """Mark the lines of menus and footers as furniture.

    Args:
        page: The page, its title and its captions marked.
    """
    menu = page.dialect.menu
    drafts = page.drafts
    listed = {
        id(draft)
        for draft in drafts
        if draft.kind is None and len(draft.text) <= _MAX_LENGTH and draft.folded() in menu
    }
    # Without a line that the dialect lists there is a footer at most.
    for start, end in _runs(drafts) if listed else _last_run(drafts):
        if end - start < _MIN_KNOWN:
            continue
        known = [
            index
            for index in range(start, end)
            if drafts[index].kind is _FURNITURE or id(drafts[index]) in listed
        ]
        if len(known) < _MIN_KNOWN:
            continue
        if not _is_menu(drafts, known, at_end=end == len(drafts)):
            continue
        # What stands above the first known line may be the story's, and so may what stands below
        # the last one, but for the page's end.
        last = end if end == len(drafts) else known[-1] + 1
        for draft in drafts[known[0] : last]:
            if draft.kind is None:
                draft.assign(Kind.FURNITURE, "menu")


def _is_menu(drafts: Sequence[DraftSegment], known: Sequence[int], *, at_end: bool) -> bool:
    """Tell a menu, which has a line of the dialect's, or a footer, which ends the page."""
    if any([drafts[index].kind is None for index in known]):
        return True
    return at_end and len({drafts[index].text for index in known}) >= _MIN_FOOTER


def _runs(drafts: Sequence[DraftSegment]) -> Iterator[tuple[int, int]]:
    """Give where each run of short lines begins and ends."""
    start: int | None = None
    for index, draft in enumerate(drafts):
        inside = _is_short(draft)
        if inside and start is None:
            start = index
        elif not inside and start is not None:
            yield start, index
            start = None
    if start is not None:
        yield start, len(drafts)


def _last_run(drafts: Sequence[DraftSegment]) -> Iterator[tuple[int, int]]:
    """Give where the run that ends the page begins and ends, if a line of it is undecided."""
    start = len(drafts)
    plain = False
    while start and _is_short(drafts[start - 1]):
        start -= 1
        plain = plain or drafts[start].kind is None
    if plain:
        yield start, len(drafts)


def _is_short(draft: DraftSegment) -> bool:
    """Tell a line that may stand in a menu."""
    if draft.kind is not None:
        return draft.kind in _PASSED
    text = draft.text
    return text[-1] not in _STOPS and len(text.split(None, MAX_MENU_WORDS)) <= MAX_MENU_WORDS
