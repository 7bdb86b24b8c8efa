"""Lines that an extractor cut in mid-sentence: wrapped at a width, or parted at each inline link.

In goes a page whose zones are marked. A cut line keeps the role of its zone and is never a heading;
the first of them is noted.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from storyparse._classify.kinds import Kind
from storyparse._classify.page import DraftSegment, Page
from storyparse._evidence.continuation import CLOSED, ends_open, goes_on
from storyparse._evidence.script import Script

_Pair: TypeAlias = "tuple[DraftSegment, DraftSegment]"

_WIDTHS: Final = range(45, 111)
"""Widths at which extractors wrap, in code points."""
_MIN_SHARE: Final = 0.7
"""A line wrapped at a width fills at least so much of it."""
_MIN_CUTS: Final = 2
_SUMMARY: Final = Kind.SUMMARY
_HEADLINES: Final = (Kind.HEADLINE, Kind.HEADLINE_REST)


def mark_wrapped(page: Page, start: int) -> None:
    """Mark the lines that were cut, and note the first.

    Args:
        page: The page.
        start: The index of the first draft below the head.
    """
    lines = [draft for draft in page.drafts[start:] if draft.kind is None or draft.kind is _SUMMARY]
    pairs = [
        (one, two)
        for one, two in pairwise(lines)
        if one.text[-1] not in CLOSED and one.kind is two.kind
    ]
    if not pairs:
        return
    known = page.dialect.lexicon
    going_on = [pair for pair in pairs if goes_on(pair[1].text, known)]
    full = _at_a_width(lines, pairs, len(going_on), page.dialect.script)
    if full:
        _mark_rests(page, _width(lines))
    cuts = [*going_on, *full]
    for pair in cuts:
        for draft in pair:
            draft.cut = True
    for one, two in reversed(pairs):
        if two.cut and ends_open(one.text, known):
            one.cut = True
    if len(cuts) >= _MIN_CUTS:
        page.note_cut(next(line for line in lines if line.cut))


def _at_a_width(
    lines: Sequence[DraftSegment], pairs: Sequence[_Pair], going_on: int, script: Script
) -> Sequence[_Pair]:
    """Give the lines that fill a common width, if sentences go on from one to the next."""
    width = _width(lines)
    if len(pairs) < _MIN_CUTS or width not in _WIDTHS:
        return ()
    full = [pair for pair in pairs if _fills(pair, width)]
    within = sum([script.holds_sentence(one.text) for one, _ in full]) + going_on
    return full if len(full) >= _MIN_CUTS and within >= _MIN_CUTS else ()


def _mark_rests(page: Page, width: int) -> None:
    """Mark the rest of a headline, and of a link's title, below a line that fills the width."""
    for one, rest in pairwise(page.drafts):
        if one.kind is Kind.RELATED:
            rest.cut = rest.cut or (rest.kind is None and _fills((one, rest), width))
        elif (
            one.kind in _HEADLINES and rest.kind is Kind.SUBHEADLINE and _fills((one, rest), width)
        ):
            rest.assign(Kind.HEADLINE_REST, "headline-cut")
            page.note_cut(one)


def _width(lines: Sequence[DraftSegment]) -> int:
    return max([len(line.text) for line in lines])


def _fills(pair: _Pair, width: int) -> bool:
    """Tell whether the next line's first word had no room on a line of this width."""
    one, two = pair
    if two.line > one.line + 1:
        return False
    size = len(one.text)
    return size >= _MIN_SHARE * width and size + 1 + len(two.text.split(" ", 1)[0]) > width
