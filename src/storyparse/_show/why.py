"""A story in, the evidence behind its headings and paragraphs out; and its lines' roles alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from storyparse._dialect import Dialect
from storyparse._evidence.headings import explain, model_of
from storyparse._model import Story
from storyparse._parse import page_of
from storyparse._show.explain import plain


def why(story: Story, dialects: Sequence[Dialect]) -> str:
    """Give the rows of `plain`, and below each that evidence decided the evidence, strongest first.

    Args:
        story: The story.
        dialects: The dialects it was read with.

    Returns:
        The rows; one of evidence opens with tabs, then has the weight and the evidence in words.
    """
    page = page_of(story, dialects)
    model = model_of(page.dialect.dialect.language)
    rows = []
    for row, draft in zip(plain(story).splitlines(keepends=True), page.drafts, strict=True):
        rows.append(row)
        if draft.verdict is not None:
            pieces = explain(draft.verdict, model)
            rows += [f"\t\t\t{weight:+.2f} {name.replace('-', ' ')}\n" for name, weight in pieces]
    return "".join(rows)


def roles(story: Story) -> str:
    r"""Give the roles of each line, parted by a space: the form in which dumps are labelled.

    Example:
        >>> from storyparse import parse
        >>> roles(parse("विस्तार\nपारा गिरा।\n\n"))
        'label\nparagraph\nblank\n'
    """
    lines = groupby(story.segments, key=attrgetter("line"))
    return "".join([" ".join([each.role for each in parts]) + "\n" for _, parts in lines])
