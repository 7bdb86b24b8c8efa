"""What a line shows where it stands, as a table: the places, and by name what is asked there.

Examples stand in `examples`; what a relation weighs is data of a language.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from storyparse._evidence.features import NOWHERE, LineFeatures
from storyparse._evidence.lexicon import BITS, mask
from storyparse._evidence.marks import TITLE_WORDS, VERBS, Evidence, numbered
from storyparse._evidence.runs import Place
from storyparse._evidence.shapes import MARKED

_LONGER: Final = 20
"""A text may be half as long again as a line, and so many code points, to be about as long."""

_SERIAL: Final = mask("sentence_openers questions numbers")
_VARIED: Final = mask("verbs surnames units money postpositions")


def _is_below_marked(at: Place) -> bool:
    """Whether the line above has a mark of a row, and it has none."""
    return at.above.shape in MARKED and at.line.shape not in MARKED


def _both_below(asked: Callable[[LineFeatures], object]) -> Callable[[Place], bool]:
    """Whether the two rows below show what the line does not."""

    def fires(at: Place) -> bool:
        rows = at.run.lines[at.at + 1 : at.at + 3]
        return len(rows) == 2 and all(map(asked, rows)) and not asked(at.line)

    return fires


def _is_again(at: Place, word: str) -> bool:
    """Whether a word opens or ends another line above such a line or text, and none next to it."""
    kind = at.text.kind if at.below is NOWHERE else at.below.kind
    beside = (at.above.tokens, at.below.tokens)
    return at.page.series.get((word, kind), 0) > 1 and not any(
        [word in tokens[:1] or word in tokens[-1:] for tokens in beside]
    )


def _opens_again(at: Place) -> bool:
    """Whether its first word opens another line of the page, and none next to it: पूल ए."""
    return not at.line.first & _SERIAL and bool(at.line.tokens) and _is_again(at, at.line.tokens[0])


def _ends_again(at: Place) -> bool:
    """Whether its last word, a noun, ends another line of the page, and none next to it."""
    if not at.line.tokens or at.line.last & _VARIED or at.line.tokens[-1].isdecimal():
        return False
    return _is_again(at, at.line.tokens[-1])


def _has_others_label(at: Place) -> bool:
    return bool(at.line.label) and at.page.labels[at.line.label] > 1


def _is_liker_to_row(at: Place) -> bool:
    """Whether it is as like the row below as the next heading, past the rows between."""
    return at.to_heading() > 1 and at.like_heading() <= at.run.likeness[at.at]


def _is_above_verse(at: Place) -> bool:
    """Whether the text below is about as long as the line."""
    length = len(at.line.text)
    return length <= 2 * len(at.text.text) <= 3 * length + _LONGER


def _may_name_speaker(at: Place) -> bool:
    """Whether it looks like a name, NAME, OFFICE, above a text that speaks of its speaker."""
    return (at.line.is_name or "," in at.line.normalized) and at.run.is_in_first_person


def _is_taken_up_first(at: Place) -> bool:
    """Whether the text below takes up a word of it, and none of the row above."""
    return at.words_in_text(at.line) > 0 and not at.words_in_text(at.above)


def _is_page_closed(at: Place, times: int) -> bool:
    """Whether so many times more texts of the page are closed by a danda than are not."""
    return at.page.closed >= times * at.page.unclosed


_Row = Evidence[Place]
_ANYWHERE: Final = (
    _Row("opens-as-another", _opens_again),
    _Row("ends-as-another", _ends_again),
    _Row("has-label-of-another", _has_others_label),
    _Row("is-of-unclosed-page", lambda at: not _is_page_closed(at, 1)),
    _Row("has-verb-on-closed-page", lambda at: at.line.last & VERBS and _is_page_closed(at, 9)),
    _Row("others-stand-alone", lambda at: at.page.alone > (at.index == 0)),
)
_IN_RUN: Final = (_Row("lines-in-run", lambda at: len(at.run.lines), (2, 3, 4, 5)),)
_ABOVE_ROW: Final = (
    _Row("is-of-kind-below", lambda at: at.line.kind == at.below.kind),
    _Row("is-much-shorter-than-below", lambda at: len(at.below.tokens) - len(at.line.tokens), (2,)),
    _Row("shared-with-below", lambda at: at.run.likeness[at.at], (8, 11, 13)),
    _Row("shared-more-by-rows-below", Place.more_below, (2, 4)),
    _Row("stands-above-commas", _both_below(lambda line: "," in line.text)),
    _Row("stands-above-figures", _both_below(lambda line: line.has_digit)),
    _Row("stands-above-labels", _both_below(lambda line: line.label)),
    _Row("is-phrase-above-nouns", _both_below(lambda line: line.is_nouns)),
    _Row("lines-to-heading", Place.to_heading, (2, 3, 4)),
    _Row("is-like-next-heading", Place.like_heading, (13,)),
    _Row("is-liker-to-row-than-heading", _is_liker_to_row),
    _Row("has-row-of-kind-below-heading", Place.has_row_of_heading),
)
_BELOW_ROW: Final = (
    _Row("is-of-kind-above", lambda at: at.line.kind == at.above.kind),
    _Row("ends-as-above", lambda at: at.above.tokens[-1:] == at.line.tokens[-1:]),
    _Row("has-no-verb-below-one", lambda at: ~at.line.last & at.above.last & VERBS),
    _Row("is-unmarked-below-marked", _is_below_marked),
    _Row("shared-with-above", lambda at: at.run.likeness[at.at - 1], (8, 11, 12, 13)),
    _Row("shared-more-by-rows-above", Place.more_above, (1, 4)),
    _Row("words-beside-rows-above", Place.words_beside_rows, (1, 2)),
    _Row("is-below-title", lambda at: at.run.lines[0].every & TITLE_WORDS),
)
_ABOVE_TEXT: Final = (
    _Row("stands-above-text", lambda _: True),
    _Row("signs-of-text", lambda at: len(at.text.text), (1, 61, 111, 200)),
    _Row("stands-above-sentences", lambda at: "। " in at.text.text),
    _Row("stands-above-verse", _is_above_verse),
    _Row("stands-above-unclosed-text", lambda at: not at.text.is_closed),
    _Row("stands-above-opener", lambda at: at.run.opens_in & BITS["sentence_openers"]),
    _Row("may-name-speaker", _may_name_speaker),
    _Row("words-in-text", lambda at: at.words_in_text(at.line), (0, 1, 2, 3)),
)
RELATIONS: Final = (
    ((0, 1, 2, 3), _ANYWHERE),
    ((0, 3), _ABOVE_TEXT),
    ((1, 2, 3), _IN_RUN),
    ((1, 2), _ABOVE_ROW),
    ((2, 3), _BELOW_ROW),
    ((2,), (_Row("stands-inside", lambda _: True),)),
    ((3,), (_Row("is-in-text-unlike-row-above", _is_taken_up_first),)),
    (
        (0, 1),
        (
            _Row("is-first-line", lambda at: at.run.above is None),
            _Row(
                "stands-below-closed-text", lambda at: bool(at.run.above and at.run.above.is_closed)
            ),
        ),
    ),
)
"""All relations, by the indices in `PLACES` of the places where they are asked."""

RELATION_BITS: Final = numbered(
    [name for _, rows in RELATIONS for row in rows for name in row.names]
)
