"""The dialect's weak rules: shapes tried only on lines that nothing else claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._classify.page import DraftSegment, Page

_BLANK: Final = Kind.BLANK
_FURNITURE: Final = Kind.FURNITURE
_RELATED: Final = Kind.RELATED


def mark_by_weak_rules(page: Page, start: int) -> None:
    """Try the weak rules.

    Args:
        page: The page.
        start: The index of the first draft below the head; 0 where the page has none.
    """
    drafts = page.drafts
    table = page.dialect.rules
    longest = table.longest_weak
    able = [
        index
        for index in range(start, len(drafts))
        if drafts[index].kind is None and len(drafts[index].text) <= longest
    ]
    times: Counter[str] | None = None
    for index in reversed(able):
        draft = drafts[index]
        found = table.match_weakly(draft.text, draft.view())
        if found is None:
            continue
        kind = found.spans[0][1] or Kind.STRAY
        if times is None:
            times = Counter([plain.text for plain in drafts if plain.kind is None])
        if kind is _RELATED and _stands_above_text(drafts, index):
            continue  # It is a heading.
        if kind is not _FURNITURE or (start and times[draft.text] == 1):
            draft.assign(kind, found.rule)
            draft.values = found.values


def _stands_above_text(drafts: Sequence[DraftSegment], index: int) -> bool:
    """Tell whether the next draft below that is not blank is a plain line."""
    for at in range(index + 1, len(drafts)):
        if drafts[at].kind is not _BLANK:
            return drafts[at].kind is None
    return False
