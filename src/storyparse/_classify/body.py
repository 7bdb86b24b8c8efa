"""The body of a page: every plain line that is left becomes a paragraph or a heading."""

from __future__ import annotations

from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._classify.page import Page, stretches
from storyparse._evidence.headings import classify_headings, model_of

_HEADING: Final = Kind.HEADING
_PARAGRAPH: Final = Kind.PARAGRAPH


def mark_body(page: Page, start: int) -> None:
    """Mark the body's headings and paragraphs.

    Args:
        page: The page; everything else of it is marked.
        start: The index of the first draft of the body.
    """
    body = list(stretches(page, start))
    read = page.features
    lines = [[draft.features or read(draft) for draft in stretch] for stretch in body]
    verdicts = classify_headings(lines, model_of(page.dialect.dialect.language))
    for stretch, told in zip(body, verdicts, strict=True):
        for draft, verdict in zip(stretch, told, strict=True):
            draft.kind = _HEADING if verdict.is_heading else _PARAGRAPH
            draft.rule = verdict.rule
            draft.verdict = verdict
