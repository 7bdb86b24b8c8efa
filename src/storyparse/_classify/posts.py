"""The words of embedded posts: however short and open, they are text, and head nothing.

A rule tells what opens or closes a post: its link, its source. The plain line straight above what
closes one is the post's.
"""

from __future__ import annotations

from storyparse._classify.kinds import Kind
from storyparse._classify.page import Page, plain_above


def mark_posts(page: Page, start: int) -> None:
    """Mark the words of posts.

    Args:
        page: The page.
        start: The index of the first draft of the body.
    """
    drafts = page.drafts
    top = start  # No words of the next post stand higher.
    for index in range(start, len(drafts)):
        post = drafts[index].values.get("post")
        if post is None:
            continue
        words = plain_above(drafts, index) if post else None
        if words is not None and words >= top:
            drafts[words].assign(Kind.PARAGRAPH, "words-of-post")
        top = index
