"""A story in, the evidence behind its headings and paragraphs out; and its lines' roles alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from storyparse._dialect import Dialect
from storyparse._evidence.headings import explain, model_of
from storyparse._model import Story
from storyparse._parse import page_of
from storyparse._show.explain import plain

Evidence: TypeAlias = "list[tuple[str, float]]"
"""Pieces of evidence in words, each with its weight, strongest first: above 0 for a heading."""


def evidence_of(story: Story, dialects: Sequence[Dialect]) -> list[Evidence]:
    """Give for each segment the evidence that decided whether it is a heading.

    Args:
        story: The story.
        dialects: The dialects it was read with.

    Returns:
        One list for each segment, empty where a rule or a place decided.
    """
    page = page_of(story, dialects)
    model = model_of(page.dialect.dialect.language)
    found = [draft.verdict and explain(draft.verdict, model) for draft in page.drafts]
    return [[(name.replace("-", " "), weight) for name, weight in pieces or ()] for pieces in found]


def why(story: Story, dialects: Sequence[Dialect]) -> str:
    """Give the rows of `plain`, and below each that evidence decided the evidence, strongest first.

    Args:
        story: The story.
        dialects: The dialects it was read with.

    Returns:
        The rows; one of evidence opens with tabs, then has the weight and the evidence in words.
    """
    rows = []
    segments = plain(story).splitlines(keepends=True)
    for row, pieces in zip(segments, evidence_of(story, dialects), strict=True):
        rows.append(row)
        rows += [f"\t\t\t{weight:+.2f} {name}\n" for name, weight in pieces]
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
