"""The dialect's weak rules: shapes tried only on lines that nothing else claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._classify.line_rules import CompiledRule, RuleMatch
from storyparse._classify.page import Page
from storyparse._text.matching import view

_STOPS: Final = "।.?!:"


def mark_by_weak_rules(page: Page, start: int) -> None:
    """Try the weak rules.

    Args:
        page: The page.
        start: The index of the first draft below the head; 0 where the page has none.
    """
    rules = page.dialect.rules.weak
    longest = max([rule.longest for rule in rules], default=0)
    times: Counter[str] | None = None
    for draft in page.drafts[start:]:
        text = draft.text
        if draft.kind is not None or len(text) > longest:
            continue
        found = _match(rules, text)
        if found is None:
            continue
        kind = found.spans[0][1] or Kind.STRAY
        if times is None:
            times = Counter([plain.text for plain in page.drafts if plain.kind is None])
        if kind is not Kind.FURNITURE or (start and times[text] == 1):
            draft.assign(kind, found.rule)


def _match(rules: Sequence[CompiledRule], text: str) -> RuleMatch | None:
    """Give the match of the first weak rule that a line fits."""
    normalized = None
    size = len(text)
    stopped = text[-1] in _STOPS
    for rule in rules:
        # What closes with a stop says something: only what a rule looks for makes it suspect.
        if size <= rule.longest and (rule.holds_one(text) if rule.needles else not stopped):
            normalized = view(text) if normalized is None else normalized
            found = rule.read(text, normalized)
            if found is not None:
                return found
    return None
