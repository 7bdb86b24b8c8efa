"""Who wrote and where, at the head of a text's first line: a page in, that line cut by its rule.

A text begins at the page's first paragraph, and again below a label, a byline or a stamp; a summary
without a label may stand above it.
"""

from __future__ import annotations

from typing import Final

from storyparse._classify.cutting import cut_line
from storyparse._classify.kinds import LABELS, STAMPS, Kind
from storyparse._classify.page import DraftSegment, Page, is_prose
from storyparse._model import Role

_ABOVE: Final = LABELS | STAMPS | {Kind.BYLINE, Kind.EDITOR}
"""Below these a text begins anew."""


def mark_text_bylines(page: Page) -> None:
    """Cut the first line of each text by the dialect's opening rules."""
    if not page.dialect.dialect.opening_rules:
        return
    script = page.dialect.script
    # Where the order of the head has a summary, the text may begin below its lines.
    tries = 1 + page.dialect.dialect.head.count(Role.SUMMARY)
    left = tries
    drafts: list[DraftSegment] = []
    for draft in page.drafts:
        if draft.kind in _ABOVE:
            left = tries
        elif (
            left
            and draft.kind is None
            and (draft.text[-1] in script.ends or is_prose(draft.text, script))
        ):
            left -= 1
            found = page.dialect.rules.match_opening(draft.text)
            if found is not None:
                left = 0
                parts: list[DraftSegment] = []
                cut_line(page, parts, draft.line, draft.raw, draft.text, found)
                for part in parts:
                    if part.kind is Kind.BYLINE:
                        part.kind = Kind.OPENING_BYLINE
                drafts += parts
                continue
        drafts.append(draft)
    page.drafts[:] = drafts
