"""The words of embedded posts: however short and open, they are text, and head nothing.

A rule tells what opens or closes a post: its link, its source. The plain line straight above what
closes one is the post's.
"""

from __future__ import annotations

from itertools import islice

from storyparse._classify.kinds import Kind
from storyparse._classify.page import PASSED, DraftSegment, Page


def mark_posts(page: Page, start: int) -> None:
    """Mark the words of posts.

    Args:
        page: The page.
        start: The index of the first draft of the body.
    """
    words: DraftSegment | None = None  # The plain line above, if it may be the next post's.
    for draft in islice(page.drafts, start, None):
        post = draft.values.get("post")
        if post is not None:
            if post and words is not None:
                words.assign(Kind.PARAGRAPH, "words-of-post")
            words = None
        elif draft.kind is None:
            words = draft
        elif draft.kind not in PASSED:
            words = None
