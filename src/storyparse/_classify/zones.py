"""What a plain line is by the zone it stands in: summary or body, as the labels say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from storyparse._classify.compiled import Extent
from storyparse._classify.kinds import BODY_LABELS, ENTRIES, LABELS, Kind
from storyparse._classify.page import DraftSegment, Page

# Asked of every draft, so by a name of its own: Python 3.11 takes ten times as long for `Kind.X`.
_SUMMARY_LABEL: Final = Kind.SUMMARY_LABEL


def mark_zones(page: Page, start: int) -> int:
    """Mark the summary's lines; open the body.

    Args:
        page: The page.
        start: The index of the first draft below the head.

    Returns:
        The index of the first draft of the body; plain drafts from there on are the body's.
    """
    drafts = page.drafts
    label: Kind | None = None
    if not page.told.isdisjoint(LABELS):
        label = next((d.kind for d in islice(drafts, start, None) if d.kind in LABELS), None)
    extent = Extent() if label else _by_order(page, start)
    in_summary, rule = extent is not None, "before-label" if label else "in-order"
    # What stands below no head and above the label that opens the summary is none of it.
    told = Kind.STRAY if not start and label is _SUMMARY_LABEL else Kind.SUMMARY
    for index in range(start, len(drafts)):
        draft = drafts[index]
        kind = draft.kind
        if kind is _SUMMARY_LABEL:
            in_summary, rule, told = True, "below-label", Kind.SUMMARY
            extent = page.dialect.extent_of(draft.text)
        elif kind in BODY_LABELS or kind in ENTRIES:
            in_summary = False
        elif kind is None and extent is not None:
            in_summary = extent.takes(draft.text)
            if in_summary:
                draft.assign(told, rule)
        if not in_summary:
            if _SUMMARY_LABEL in page.told:
                _unlabel(drafts[index + 1 :])
            return index
    return len(drafts)


def _by_order(page: Page, start: int) -> Extent | None:
    """Tell how many lines below the head are the summary by the dialect's order of it."""
    lines = page.dialect.summary_below
    if not lines:
        return None
    plain = [draft for draft in page.drafts[start:] if draft.kind is None]
    # The last of the text is the body's.
    return Extent(lines) if lines < len(plain) else None


def _unlabel(drafts: Sequence[DraftSegment]) -> None:
    """Once the body is open, a label of the summary is ordinary text."""
    for draft in drafts:
        if draft.kind is _SUMMARY_LABEL:
            draft.kind = None
