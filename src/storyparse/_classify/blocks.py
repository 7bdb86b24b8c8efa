"""Furniture of several lines: from a line that is always the same to the one that closes it."""

from __future__ import annotations

from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._classify.page import Page
from storyparse._text.compare import fold

_PLAIN: Final = (None, Kind.FURNITURE)
_KEPT: Final = (Kind.BLANK, Kind.HEADER)


def mark_blocks(page: Page) -> None:
    """Mark each block of the dialect as furniture."""
    for first, last, max_lines in page.dialect.blocks:
        at = 0
        while at < len(page.drafts):
            opens = page.drafts[at].kind in _PLAIN and fold(page.drafts[at].text) == first
            end = _end(page, at, last, max_lines) if opens else None
            for draft in page.drafts[at:end] if end else ():
                if draft.kind not in _KEPT:
                    draft.assign(Kind.FURNITURE, "block")
            at = end or at + 1


def _end(page: Page, at: int, last: frozenset[str], max_lines: int) -> int | None:
    """Give the index below a block, past its last line if that is no label and of no rule's."""
    if not last:
        return len(page.drafts)
    for index, draft in enumerate(page.drafts[at + 1 : at + max_lines], at + 1):
        if fold(draft.text) in last:
            return index + (draft.kind in _PLAIN)
    return None
