"""Who wrote one of several stories in a body: a byline, an author or a place below its heading.

In goes a page whose zones are marked. An agency alone in brackets below a text is a paragraph.
Where a heading may be a name, too, the bylines of the page's other stories tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._classify.page import MIN_DATED_TEXT, DraftSegment, Page, stretches
from storyparse._evidence.features import LineFeatures, features_of
from storyparse._evidence.shapes import NEVER, Shape

_MAX_BYLINE: Final = 60
"""The longest byline of a story within a body, in code points."""
_MAX_DATELINE: Final = 45
"""The longest dateline that opens a text, with its danda, in code points."""
_MIN_TITLE_WORDS: Final = 3
"""A heading of fewer words may be the kicker of the heading below it."""


def mark_nested_bylines(page: Page, start: int) -> None:
    """Mark the bylines of stories within the body.

    Args:
        page: The page.
        start: The index of the first draft of the body.
    """
    unsure: list[DraftSegment] = []
    told = [_mark_stretch(page, stretch, unsure) for stretch in stretches(page, start)]
    for draft in unsure if any(told) else ():
        draft.assign(Kind.NESTED_BYLINE, "byline-as-of-others")


def _mark_stretch(page: Page, stretch: Sequence[DraftSegment], unsure: list[DraftSegment]) -> bool:
    """Mark those of one stretch, add those that may be headings, and tell if words told one."""
    bylines = page.dialect.bylines
    lines = [page.features(draft) for draft in stretch]
    below = None  # The nearest line below that is no byline.
    placed = told = False  # A dateline stands alone between the two.
    for at in range(len(lines) - 1, 0, -1):
        line, above = lines[at], lines[at - 1]
        if below is not None and line.tokens and len(line.text) <= _MAX_BYLINE:
            text_below = below.is_text
            if above.shape in NEVER:
                pass  # No heading, so no story's.
            elif above.is_text:
                if not line.is_text and bylines.is_sign_off(line, above_text=text_below):
                    stretch[at].assign(Kind.PARAGRAPH, "agency-below-text")
                    continue
            elif text_below and _is_byline(page, above, line, below, first=at == 1):
                stretch[at].assign(Kind.NESTED_BYLINE, "byline-below-heading")
                placed, told = placed or bylines.is_dateline(line.text), True
                continue
            elif (
                text_below
                and _are_people(page, above, line)
                and (placed or _opens_in_place(page, below))
            ):
                if not _is_name(page, above):
                    stretch[at].assign(Kind.NESTED_BYLINE, "byline-above-dateline")
                    continue
                unsure.append(stretch[at])
        below, placed = line, False
    return told


def _is_byline(
    page: Page, title: LineFeatures, line: LineFeatures, text: LineFeatures, *, first: bool
) -> bool:
    """Tell who wrote, or where, alone on a line between a heading and its text."""
    bylines = page.dialect.bylines
    if bylines.is_dateline(line.text):
        # Below the body's first line it may be the head of a page that has no other.
        return not first and title.end != "?" and len(text.text) >= MIN_DATED_TEXT
    if line.is_text:
        return bylines.names_who(line.text)
    if bylines.names_who(line.text):
        ambiguous = bylines.is_ambiguous(line.text) and _is_name(page, title)
        return not ambiguous or _opens_in_place(page, text)
    if title.shape is Shape.QUOTE:
        return False
    return bylines.names_writer(line.text) or (
        bylines.is_person(line.text) and not _is_name(page, title)
    )


def _is_name(page: Page, title: LineFeatures) -> bool:
    """Tell whether a heading may be a person's name."""
    bylines = page.dialect.bylines
    is_verb = bylines.lexicon.is_verb
    return bylines.is_person(title.text) or (
        title.is_name and not any([is_verb(word) for word in title.tokens])
    )


def _are_people(page: Page, title: LineFeatures, line: LineFeatures) -> bool:
    """Tell names without a known surname below a full heading."""
    bylines = page.dialect.bylines
    return (
        not line.is_text
        and len(title.tokens) >= _MIN_TITLE_WORDS
        and title.shape is not Shape.QUOTE
        and not page.dialect.bylines.is_person(title.text)
        and all(
            [
                features_of(name, bylines.lexicon).is_name
                for name in bylines.vocabulary.names(line.text)
            ]
        )
    )


def _opens_in_place(page: Page, text: LineFeatures) -> bool:
    """Tell whether a text opens with a dateline: `नई दिल्ली। …`."""
    opening, stops = text.text[:_MAX_DATELINE], page.dialect.script.stops
    end = next((at for at, sign in enumerate(opening, 1) if sign in stops), 0)
    return end > 1 and page.dialect.bylines.is_dateline(opening[:end])
