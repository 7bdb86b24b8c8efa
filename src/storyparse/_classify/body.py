"""The body of a page: every plain line that is left becomes a paragraph or a heading."""

from __future__ import annotations

from storyparse._classify.kinds import Kind
from storyparse._classify.page import Page, stretches
from storyparse._evidence.features import Line, look
from storyparse._evidence.headings import judge


def mark_body(page: Page, start: int) -> None:
    """Mark the body's headings and paragraphs.

    Args:
        page: The page; everything else of it is marked.
        start: The index of the first draft of the body.
    """
    language = page.dialect.dialect.language
    for stretch in stretches(page, start):
        lines = [
            Line(draft.text, short=False)
            if draft.cut or draft.broken
            else look(draft.text, language)
            for draft in stretch
        ]
        for draft, (heading, why) in zip(stretch, judge(lines), strict=True):
            draft.assign(Kind.HEADING if heading else Kind.PARAGRAPH, why)
