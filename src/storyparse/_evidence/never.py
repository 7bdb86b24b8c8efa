"""What is never a heading, whatever speaks for it: a line where it stands in, a rule's name out.

Besides the shapes that no heading has: the last line, a lead-in, a sentence that is cut in two or
goes on one, a cell of a film review's block.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from storyparse._evidence.features import LineFeatures
from storyparse._evidence.lexicon import BITS
from storyparse._evidence.marks import leads_in
from storyparse._evidence.runs import Place
from storyparse._evidence.shapes import NEVER, Shape

_CONJUNCTIONS: Final = BITS["conjunctions"]
_CONTINUATIONS: Final = BITS["continuations"]
_TITLE_ENDS: Final = ("?", "!", ":", "…", "-")


def _is_cut(line: LineFeatures) -> bool:
    """Whether a line is not over: a comma or a conjunction ends it."""
    joins = line.last & _CONJUNCTIONS and not line.before & BITS["particles"]  # Not: कुछ और
    return line.end == "," or bool(joins and line.end not in _TITLE_ENDS)


def _is_unfinished(line: LineFeatures) -> bool:
    """Whether what was reported has no verb: टीम ने बताया कि ड्रोन का परीक्षण."""
    reports = line.inner & BITS["complementizers"] and not line.last & BITS["verbs"]
    return bool(reports) and line.end not in _TITLE_ENDS


def _is_taken_up(place: Place) -> bool:
    """Whether what stands below goes on in mid-sentence."""
    first = place.below.first if place.index in (1, 2) else place.run.opens_in
    return bool(first & _CONTINUATIONS)


def _is_below_mark(place: Place) -> bool:
    return place.above.shape is Shape.NOTE and place.above.end == ":"


def _is_speaker(line: LineFeatures) -> bool:
    """Whether a line may name a speaker: रमा नौटियाल; रमा, किसान; - रमा, किसान."""
    return line.is_name or "," in line.normalized or line.shape is Shape.BULLET


def _is_above_speaker(place: Place) -> bool:
    return place.line.shape is Shape.QUOTE and _is_speaker(place.below)


def _is_below_quotation(place: Place) -> bool:
    return place.above.shape is Shape.QUOTE and _is_speaker(place.line)


def _is_in_small_letters(text: str) -> bool:
    """Whether it is Latin without a capital, as code and addresses are: import csv."""
    return text.isascii() and text[0].isalpha() and text.islower()


def _is_review_cell(place: Place) -> bool:
    return place.page.review_labels > 1 and place.line.is_review_label


def _is_table_row(place: Place) -> bool:
    """Whether cells stand in it and in a line next to it."""
    return place.line.columns and (place.above.columns or place.below.columns)


NEVER_TABLE: Final[tuple[tuple[str, Callable[[Place], bool]], ...]] = (
    ("last-line", lambda at: at.is_last),
    ("lead-in", lambda at: leads_in(at.line)),
    ("cut-sentence", lambda at: _is_cut(at.line)),
    ("cut-clause", lambda at: _is_unfinished(at.line)),
    ("cut-above-its-rest", _is_taken_up),
    ("cut-sentence-goes-on", lambda at: _is_cut(at.above)),
    ("rest-of-sentence", lambda at: bool(at.line.first & _CONTINUATIONS)),
    ("quotation-above-speaker", _is_above_speaker),
    ("speaker-below-quotation", _is_below_quotation),
    ("review-cell", _is_review_cell),
    ("name-below-mark", _is_below_mark),
    ("table-row", _is_table_row),
    ("small-latin-letters", lambda at: _is_in_small_letters(at.line.text)),
)
"""The first that holds decides."""


def never(place: Place) -> str:
    """Name the rule by which a line is never a heading; empty where none is."""
    if place.line.shape in NEVER:
        return f"never-{place.line.shape.value}"
    for rule, holds in NEVER_TABLE:  # A generator takes twice as long, and this is asked often.
        if holds(place):
            return rule
    return ""
