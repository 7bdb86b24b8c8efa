"""The dialect's weak rules: shapes tried only on lines that nothing else claims."""

from __future__ import annotations

from collections import Counter
from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._classify.page import DraftSegment, Page

_BLANK: Final = Kind.BLANK


def mark_by_weak_rules(page: Page, start: int) -> None:
    """Try the weak rules.

    Args:
        page: The page.
        start: The index of the first draft below the head; 0 where the page has none.
    """
    match = page.dialect.rules.match_weakly
    rules = page.dialect.rules.weak_in("\n".join([d.view() for d in page.drafts if d.kind is None]))
    if not rules:
        return
    longest = max([rule.longest for rule in rules])
    times: Counter[str] | None = None
    below: DraftSegment | None = None  # The nearest draft below that is not blank.
    for draft in reversed(page.drafts[start:]):
        under = below
        if draft.kind is not _BLANK:
            below = draft
        text = draft.text
        if draft.kind is not None or len(text) > longest:
            continue
        found = match(text, draft.view(), rules)
        if found is None:
            continue
        kind = found.spans[0][1] or Kind.STRAY
        if times is None:
            times = Counter([plain.text for plain in page.drafts if plain.kind is None])
        if kind is Kind.RELATED and under is not None and under.kind is None:
            continue  # With text of its own below it is a heading.
        if kind is not Kind.FURNITURE or (start and times[text] == 1):
            draft.assign(kind, found.rule)
            draft.values = found.values
