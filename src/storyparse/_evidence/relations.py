"""What a line shows where it stands, as a table: the places, and by name what is asked there.

Examples stand in `examples`; what a relation weighs is data of a language.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from storyparse._evidence.features import CLOSERS, NOWHERE, LineFeatures
from storyparse._evidence.lexicon import BITS, tokenize
from storyparse._evidence.marks import VERBS, Evidence, numbered
from storyparse._evidence.runs import Place
from storyparse._evidence.shapes import MARKED, Shape

_OPENING: Final = 160
"""A text says within so many code points who speaks."""
_LONGER: Final = 20
"""A text may be half as long again as a line, and so many code points, to be about as long."""

_DOUBLE_DANDAS: Final = ("॥", "।।", "। ।")


def _is_below_marked(at: Place) -> bool:
    """Whether the line above has a mark of a row, and it has none."""
    return at.above.shape in MARKED and at.line.shape not in MARKED


def _both_below(asked: Callable[[LineFeatures], object]) -> Callable[[Place], bool]:
    """Whether the two rows below show what the line does not."""

    def fires(at: Place) -> bool:
        rows = at.run.lines[at.at + 1 : at.at + 3]
        return len(rows) == 2 and all(map(asked, rows)) and not asked(at.line)

    return fires


def _is_liker_to_row(at: Place) -> bool:
    """Whether it is as like the row below as the next heading, past the rows between."""
    return at.to_heading() > 1 and at.like_heading() <= at.run.likeness[at.at]


def _is_above_verse(at: Place) -> bool:
    """Whether the text below is about as long as the line."""
    length = len(at.line.text)
    return length <= 2 * len(at.run.below.text) <= 3 * length + _LONGER


def _ends_verse(line: LineFeatures) -> bool:
    """Whether a double danda closes it: जुत जा मेरे साथ॥."""
    return line.text.rstrip(CLOSERS).endswith(_DOUBLE_DANDAS)


def _may_name_speaker(at: Place) -> bool:
    """Whether it looks like a name, NAME, OFFICE, above a text that speaks of its speaker."""
    if not (at.line.is_name or "," in at.line.normalized):
        return False
    words = at.line.lexicon.all_bits(tokenize(at.run.opening[:_OPENING]))
    return any([bits & BITS["first_person"] for bits in words])


def _has_verb_on_closed_page(at: Place) -> int:
    """Whether a verb ends it on a page of whose texts nine in ten are closed by a danda."""
    return at.line.last & VERBS and at.page.closed >= 9 * at.page.unclosed


_Row = Evidence[Place]
_ANYWHERE: Final = (
    _Row("is-of-unclosed-page", lambda at: at.page.closed < at.page.unclosed),
    _Row("has-verb-on-closed-page", _has_verb_on_closed_page),
)
_IN_RUN: Final = (_Row("lines-in-run", lambda at: len(at.run.lines), (2, 3, 4, 5)),)
_ABOVE_ROW: Final = (
    _Row("is-of-kind-below", lambda at: at.line.kind == at.below.kind),
    _Row("is-much-shorter-than-below", lambda at: len(at.below.tokens) - len(at.line.tokens), (2,)),
    _Row("shared-with-below", lambda at: at.run.likeness[at.at], (4, 7, 9)),
    _Row("shared-more-by-rows-below", Place.more_below, (2, 4)),
    _Row("stands-above-commas", _both_below(lambda line: "," in line.text)),
    _Row("stands-above-figures", _both_below(lambda line: line.has_digit)),
    _Row("stands-above-labels", _both_below(lambda line: line.shape in (Shape.PAIR, Shape.DASHED))),
    _Row("is-phrase-above-nouns", _both_below(lambda line: line.is_nouns)),
    _Row("lines-to-heading", Place.to_heading, (2, 3, 4)),
    _Row("is-like-next-heading", Place.like_heading, (9,)),
    _Row("is-liker-to-row-than-heading", _is_liker_to_row),
    _Row("has-row-of-kind-below-heading", Place.has_row_of_heading),
)
_BELOW_ROW: Final = (
    _Row("is-of-kind-above", lambda at: at.line.kind == at.above.kind),
    _Row("ends-as-above", lambda at: at.above.tokens[-1:] == at.line.tokens[-1:]),
    _Row("has-no-verb-below-one", lambda at: ~at.line.last & at.above.last & VERBS),
    _Row("is-unmarked-below-marked", _is_below_marked),
    _Row("shared-with-above", lambda at: at.run.likeness[at.at - 1], (4, 7, 9)),
    _Row("shared-more-by-rows-above", Place.more_above, (2,)),
    _Row("words-beside-rows-above", Place.words_beside_rows, (1, 2)),
)
_ABOVE_TEXT: Final = (
    _Row("stands-above-text", lambda _: True),
    _Row("signs-of-text", lambda at: len(at.run.below.text), (1, 61, 111, 200)),
    _Row("stands-above-sentences", lambda at: "। " in at.run.below.text),
    _Row("stands-above-verse", _is_above_verse),
    _Row("stands-above-double-danda", lambda at: _ends_verse(at.run.below)),
    _Row("stands-above-opener", lambda at: at.run.opens_in & BITS["sentence_openers"]),
    _Row("may-name-speaker", _may_name_speaker),
    _Row("words-in-text", Place.words_in_text, (0, 1, 2, 3)),
)
_BELOW_TEXT: Final = (
    _Row("is-first-line", lambda at: at.run.above is NOWHERE),
    _Row("stands-below-closed-text", lambda at: at.run.above.is_closed),
)
RELATIONS: Final = (
    ((0, 1, 2, 3), _ANYWHERE),
    ((0, 3), _ABOVE_TEXT),
    ((1, 2, 3), _IN_RUN),
    ((1, 2), _ABOVE_ROW),
    ((2, 3), _BELOW_ROW),
    ((2,), (_Row("stands-inside", lambda _: True),)),
    ((0, 1), _BELOW_TEXT),
)
"""All relations, by the indices in `PLACES` of the places where they are asked."""

RELATION_BITS: Final = numbered([row for _, rows in RELATIONS for row in rows])
"""The bit of each relation, by its name."""
