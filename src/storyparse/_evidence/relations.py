"""What a line shows where it stands, as a table: a name, the places where it is asked, a predicate.

Examples stand in `examples`; what a relation weighs is data of a language.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from attrs import frozen

from storyparse._evidence.features import LineFeatures
from storyparse._evidence.lexicon import BITS
from storyparse._evidence.marks import QUOTES, TITLE_WORDS, VERBS, Asked
from storyparse._evidence.runs import Place

_Told: TypeAlias = Callable[[Place], object]
_Counted: TypeAlias = Callable[[Place], int | None]

_OPENERS: Final = BITS["sentence_openers"]
ANYWHERE: Final = (0, 1, 2, 3)
ALONE, OPENING, INSIDE, CLOSING = (0,), (1,), (2,), (3,)
FIRST: Final = (0, 1)
ABOVE_ROW: Final = (1, 2)
BELOW_ROW: Final = (2, 3)
IN_RUN: Final = (1, 2, 3)
ABOVE_TEXT: Final = (0, 3)
"""Where a relation is asked, by the index of the place in `PLACES`."""


@frozen
class Relation:
    """Evidence that a line shows where it stands."""

    name: str
    where: tuple[int, ...]
    fires: _Told


def _always(_: Place) -> bool:
    return True


def _run_of(count: int) -> _Told:
    return lambda at: len(at.run.lines) == count


def _count(counted: _Counted, least: int, most: int = 10**9) -> _Told:
    """Whether there is a count, and within these bounds."""

    def fires(at: Place) -> bool:
        count = counted(at)
        return count is not None and least <= count <= most

    return fires


def _both_below(asked: Asked) -> _Told:
    """Whether the two rows below show what the line does not."""

    def fires(at: Place) -> bool:
        rows = at.run.lines[at.at + 1 : at.at + 3]
        return len(rows) == 2 and all(map(asked, rows)) and not asked(at.line)

    return fires


_VERB_SURNAME_OR_MEASURE: Final = (
    VERBS | BITS["surnames"] | BITS["units"] | BITS["money"] | BITS["postpositions"]
)


def _ends_again(at: Place) -> bool:
    """Whether a noun that ends it ends a line near by, too, and neither of those next to it."""
    line = at.line
    if not line.tokens or line.last & _VERB_SURNAME_OR_MEASURE:
        return False
    return not line.tokens[-1].isdecimal() and at.ends_again()


def _is_passed_over(at: Place, line: LineFeatures) -> bool:
    """Whether the text below takes up none of a line's content words."""
    content, taken = at.taken if line is at.line else at.taken_up(line)
    return content > 0 and not taken


def _opens_as(at: Place, line: LineFeatures) -> bool:
    """Whether the text below opens in a figure or a word as a line does."""
    figures = at.text.text[:1].isdecimal() and line.text[0].isdecimal()
    return figures or at.run.first_words[:1] == line.tokens[:1]


def _is_page_closed(at: Place, times: int) -> bool:
    """Whether so many times more texts of the page are closed by a danda than are not."""
    return at.page.closed >= times * at.page.unclosed


RELATIONS: Final = (
    # Its place.
    Relation("stands-alone", ALONE, _always),
    Relation("stands-inside", INSIDE, _always),
    Relation("is-of-run-of-2", IN_RUN, _run_of(2)),
    Relation("is-of-run-of-4", IN_RUN, _run_of(4)),
    Relation("is-of-run-of-5", IN_RUN, _run_of(5)),
    Relation("is-first-line", FIRST, lambda at: at.run.above is None),
    # The lines next to it.
    Relation("is-of-kind-above", BELOW_ROW, lambda at: at.kind(0) == at.kind(-1)),
    Relation("is-of-kind-below", ABOVE_ROW, lambda at: at.kind(0) == at.kind(1)),
    Relation("ends-as-above", BELOW_ROW, lambda at: at.above.tokens[-1:] == at.line.tokens[-1:]),
    Relation("ends-as-below", ABOVE_ROW, lambda at: at.below.tokens[-1:] == at.line.tokens[-1:]),
    Relation("is-much-shorter-than-below", ABOVE_ROW, lambda at: at.words_more(at.below) < -1),
    Relation("is-as-long-as-below", ABOVE_ROW, lambda at: abs(at.words_more(at.below)) < 2),
    Relation("is-as-long-as-above", BELOW_ROW, lambda at: abs(at.words_more(at.above)) < 2),
    Relation("has-no-verb-below-one", BELOW_ROW, lambda at: ~at.line.last & at.above.last & VERBS),
    Relation("has-verb-above-none", ABOVE_ROW, lambda at: at.line.last & ~at.below.last & VERBS),
    Relation("is-unmarked-below-marked", BELOW_ROW, lambda at: at.is_unmarked_beside(at.above)),
    Relation("is-unmarked-above-marked", ABOVE_ROW, lambda at: at.is_unmarked_beside(at.below)),
    Relation("is-little-like-below", ABOVE_ROW, _count(Place.like_below, 8, 10)),
    Relation("is-like-below", ABOVE_ROW, _count(Place.like_below, 13)),
    Relation("is-little-like-above", BELOW_ROW, _count(Place.like_above, 8, 10)),
    Relation("is-mostly-like-above", BELOW_ROW, _count(Place.like_above, 12, 12)),
    Relation("is-like-above", BELOW_ROW, _count(Place.like_above, 13)),
    Relation("is-liker-to-below-than-rows-there", ABOVE_ROW, _count(Place.out_below, -13, -1)),
    Relation("stands-out-from-rows-below", ABOVE_ROW, _count(Place.out_below, 2, 3)),
    Relation("stands-far-out-from-rows-below", ABOVE_ROW, _count(Place.out_below, 4)),
    Relation("is-liker-to-above-than-rows-there", BELOW_ROW, _count(Place.out_above, -13, -1)),
    Relation("stands-out-from-rows-above", BELOW_ROW, _count(Place.out_above, 1, 3)),
    Relation("stands-far-out-from-rows-above", BELOW_ROW, _count(Place.out_above, 4)),
    Relation("is-like-its-sides", INSIDE, _count(Place.out_between, -2, -1)),
    Relation("is-unlike-its-like-sides", INSIDE, _count(Place.out_between, 4)),
    # The rows below and above.
    Relation("stands-above-one-of-kind", ABOVE_ROW, _count(Place.rows_below, 1, 1)),
    Relation("stands-above-2-of-kind", ABOVE_ROW, _count(Place.rows_below, 2, 2)),
    Relation("stands-above-4-of-kind", ABOVE_ROW, _count(Place.rows_below, 4)),
    Relation("stands-below-2-of-kind", BELOW_ROW, _count(Place.rows_above, 2, 2)),
    Relation("stands-below-3-of-kind", BELOW_ROW, _count(Place.rows_above, 3, 3)),
    Relation(
        "stands-above-rows-with-commas", ABOVE_ROW, _both_below(lambda line: "," in line.text)
    ),
    Relation("stands-above-rows-with-figures", ABOVE_ROW, _both_below(lambda line: line.has_digit)),
    Relation("stands-above-rows-with-labels", ABOVE_ROW, _both_below(lambda line: line.label)),
    Relation("is-phrase-above-nouns", ABOVE_ROW, _both_below(lambda line: line.is_nouns)),
    Relation("is-as-long-as-rows-above", BELOW_ROW, lambda at: at.beside_rows() == 0),
    Relation("is-longer-than-rows-above", BELOW_ROW, lambda at: at.beside_rows() == 1),
    Relation("is-in-run-of-title-word", BELOW_ROW, lambda at: at.run.lines[0].every & TITLE_WORDS),
    Relation("is-in-run-of-question", BELOW_ROW, lambda at: at.run.lines[0].end in (":", "?")),
    Relation("ends-as-another-near-by", IN_RUN, _ends_again),
    Relation(
        "has-label-of-another",
        ANYWHERE,
        lambda at: at.line.label and at.page.labels[at.line.label] > 1,
    ),
    Relation("stands-above-its-kind-again", ABOVE_ROW, lambda at: at.times_on_page() > 2),
    # The nearest heading below it.
    Relation("stands-2-above-heading", ABOVE_ROW, _count(Place.to_heading, 2, 2)),
    Relation("stands-3-above-heading", ABOVE_ROW, _count(Place.to_heading, 3, 3)),
    Relation("stands-4-above-heading", ABOVE_ROW, _count(Place.to_heading, 4)),
    Relation("is-like-next-heading", ABOVE_ROW, _count(Place.like_heading, 13)),
    Relation("is-liker-to-row-than-heading", ABOVE_ROW, _count(Place.out_heading, -13, 0)),
    Relation("opens-as-next-heading", ABOVE_ROW, Place.opens_as_heading),
    Relation("has-row-of-kind-below-heading", ABOVE_ROW, Place.has_row_of_heading),
    # The text below.
    Relation("stands-above-text", ABOVE_TEXT, _always),
    Relation("stands-above-tiny-text", ABOVE_TEXT, lambda at: len(at.text.text) <= 60),
    Relation("stands-above-middling-text", ABOVE_TEXT, lambda at: 110 < len(at.text.text) < 200),
    Relation("stands-above-long-text", ABOVE_TEXT, lambda at: len(at.text.text) >= 200),
    Relation("stands-above-sentences", ABOVE_TEXT, lambda at: "। " in at.text.text),
    Relation("stands-above-unclosed-text", ABOVE_TEXT, lambda at: not at.text.is_closed),
    Relation(
        "stands-above-unclosed-text-of-closed-page",
        ABOVE_TEXT,
        lambda at: not at.text.is_closed and _is_page_closed(at, 3),
    ),
    Relation("stands-above-opener", ABOVE_TEXT, lambda at: at.run.opens_in & _OPENERS),
    Relation("stands-above-labelled-text", ABOVE_TEXT, lambda at: at.run.is_labelled),
    Relation(
        "has-label-above-labelled-text", ABOVE_TEXT, lambda at: at.line.label and at.run.is_labelled
    ),
    Relation("stands-above-quotation", ABOVE_TEXT, lambda at: at.text.text[:1] in QUOTES),
    Relation("stands-above-dateline", ABOVE_TEXT, lambda at: at.run.opens_in_dateline),
    Relation("stands-below-row-as-text-opens", CLOSING, lambda at: _opens_as(at, at.above)),
    Relation("opens-as-text-below", ABOVE_TEXT, lambda at: _opens_as(at, at.line)),
    Relation("has-no-word-in-text", ABOVE_TEXT, lambda at: not at.taken[1]),
    Relation("has-2-words-in-text", ABOVE_TEXT, lambda at: at.taken[1] == 2),
    Relation("has-3-words-in-text", ABOVE_TEXT, lambda at: at.taken[1] > 2),
    Relation("has-words-but-none-in-text", ABOVE_TEXT, lambda at: _is_passed_over(at, at.line)),
    Relation(
        "is-in-text-unlike-row-above",
        CLOSING,
        lambda at: at.taken[1] and _is_passed_over(at, at.above),
    ),
    # The text above, and the page.
    Relation("stands-below-closed-text", FIRST, lambda at: at.run.above and at.run.above.is_closed),
    Relation(
        "stands-below-unclosed-text", FIRST, lambda at: at.run.above and not at.run.above.is_closed
    ),
    Relation(
        "stands-below-brief-text", FIRST, lambda at: at.run.above and len(at.run.above.text) < 110
    ),
    Relation("is-of-unclosed-page", ANYWHERE, lambda at: not _is_page_closed(at, 1)),
    Relation("is-only-line-alone", ANYWHERE, lambda at: at.others_alone == 0),
    Relation("is-one-of-2-alone", ANYWHERE, lambda at: at.others_alone == 1),
    Relation("is-one-of-3-alone", ANYWHERE, lambda at: at.others_alone == 2),
    Relation("is-one-of-4-alone", ANYWHERE, lambda at: at.others_alone == 3),
    Relation(
        "has-verb-on-closed-page",
        ANYWHERE,
        lambda at: at.line.last & VERBS and _is_page_closed(at, 9),
    ),
)
"""All relations; one's place in the table is no part of it."""
