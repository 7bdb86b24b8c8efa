"""What one line shows by itself, as a table: a name, and a question about the line's features.

A mark is weighed as the line's own, by the place where the line stands, and as that of the line
above or below. Examples stand in `examples`; what a mark weighs is data of a language.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, reduce
from itertools import chain, pairwise
from operator import or_
from typing import Final, Generic, TypeAlias, TypeVar

from storyparse._evidence.features import LineFeatures
from storyparse._evidence.lexicon import BITS, mask
from storyparse._evidence.shapes import Shape

T = TypeVar("T")
Told: TypeAlias = "bool | int"

VERBS: Final = BITS["verbs"]
QUESTIONS: Final = BITS["questions"]
TITLE_WORDS: Final = mask("cataphors questions")
_OPENERS: Final = BITS["sentence_openers"]
_AS_TITLE: Final = mask("determiners first_person")
"""Openers of sentences that titles open in, too."""


class Evidence(Generic[T]):
    """A row of a table: a yes or no, or a count put into bins.

    Args:
        name: Its name.
        asked: What is asked.
        bins: The least count of each bin; the last has no end. Without any, and with one, the
            answer is yes or no.
    """

    def __init__(self, name: str, asked: Callable[[T], Told], bins: tuple[int, ...] = ()) -> None:
        self.asked = asked
        self.bins = bins
        spans = [
            f"-{one}-to-{end - 1}" if end - one > 1 else f"-{one}" for one, end in pairwise(bins)
        ]
        self.names = (
            [name + span for span in (*spans, f"-{bins[-1]}-or-more")] if bins[1:] else [name]
        )
        """The names of its bins: `words-2-to-3`."""


def numbered(names: Iterable[str]) -> dict[str, int]:
    """Give each name a bit of its own."""
    return {name: 1 << at for at, name in enumerate(names)}


class Table(Generic[T]):
    """What is asked, with the bits of the answers, of rows that tell some of the bits wanted."""

    def __init__(
        self, rows: Iterable[Evidence[T]], bits: Mapping[str, int], wanted: int = -1
    ) -> None:
        told = [(row, [bits[name] for name in row.names]) for row in rows]
        told = [(row, each) for row, each in told if sum(each) & wanted]
        self._plain = [(row.asked, each[0]) for row, each in told if not row.bins]
        self._binned = [(row.asked, row.bins, [0, *each]) for row, each in told if row.bins]

    def shown(self, of: T) -> int:
        """Give the bits of the evidence that a line or a place shows."""
        found = 0
        for asked, bit in self._plain:
            if asked(of):
                found |= bit
        for asked, bins, bits in self._binned:
            found |= bits[bisect(bins, asked(of))]
        return found


def _opens_as_sentence(line: LineFeatures) -> bool:
    return bool(line.first & _OPENERS) and not line.first & _AS_TITLE


def _is_connected(line: LineFeatures) -> bool:
    """Whether it is a sentence, unquoted, that goes on from what stands above: उन्होंने …."""
    return bool(
        _opens_as_sentence(line)
        and line.last & VERBS
        and not line.every & QUESTIONS
        and line.end not in "?!:…-"
        and line.shape is not Shape.QUOTE
    )


_SHAPES: Final = (
    *(Shape.PLAIN, Shape.CELL, Shape.NUMBERED, Shape.DATED, Shape.PAIR, Shape.DASHED),
    *(Shape.QUANTITY, Shape.FIGURE, Shape.NUMBER, Shape.QUOTE),
)
_WORDS: Final = (
    ("opens-in-region", "first", BITS["regions"]),
    ("opens-in-group-noun", "first", BITS["group_nouns"]),
    ("ends-in-verb", "last", VERBS),
    ("ends-in-saying-verb", "last", BITS["leading_verbs"]),
    ("ends-in-unit", "last", BITS["units"]),
    ("ends-in-list-noun", "last", BITS["title_nouns"]),
    ("ends-in-section-noun", "last", BITS["section_nouns"]),
    ("ends-in-group-noun", "last", BITS["group_nouns"]),
    ("ends-in-office", "last", BITS["offices"]),
    ("nearly-ends-in-genitive", "before", BITS["genitives"]),
    ("nearly-ends-in-question-word", "before", QUESTIONS),
    ("nearly-ends-in-verb", "before", VERBS),
    ("has-conjunction-inside", "inner", BITS["conjunctions"]),
    ("has-genitive-inside", "inner", BITS["genitives"]),
    ("has-number-inside", "inner", BITS["numbers"]),
    ("has-opener-inside", "inner", BITS["sentence_openers"]),
    ("has-postposition-inside", "inner", BITS["postpositions"]),
    ("has-surname-inside", "inner", BITS["surnames"]),
    ("is-worded-as-title", "every", TITLE_WORDS),
)
"""Marks of words: a name, the part of the line, and the bits that are looked for."""
_Mark = Evidence[LineFeatures]
_OTHERS: Final = (
    _Mark("words", lambda line: len(line.tokens), (1, 2, 4, 7, 10)),
    _Mark("words-to-verb", lambda line: len(line.tokens) if line.last & VERBS else 0, (4, 7, 10)),
    _Mark("ends-in-question-mark", lambda line: line.end == "?"),
    _Mark("ends-in-dash", lambda line: line.end == "-"),
    _Mark("has-digit", lambda line: line.has_digit),
    _Mark("opens-with-digit", lambda line: line.text[0].isdecimal()),
    _Mark("has-comma", lambda line: "," in line.normalized),
    _Mark("has-label", lambda line: bool(line.label)),
    _Mark("may-be-name", lambda line: line.is_name),
    _Mark("is-nouns", lambda line: line.is_nouns),
    _Mark("opens-in-opener", _opens_as_sentence),
    _Mark("is-connected-sentence", lambda line: line.first & _OPENERS and _is_connected(line)),
    _Mark("has-verb-inside-only", lambda line: line.inner & ~line.last & VERBS),
)
MARKS: Final = (
    *(f"is-{shape.value}" for shape in _SHAPES),
    *(name for name, _, _ in _WORDS),
    *chain.from_iterable(row.names for row in _OTHERS),
)
"""The names of all marks."""
MARK_BITS: Final = numbered(MARKS)
_SHAPE_BITS: Final = {shape: MARK_BITS[f"is-{shape.value}"] for shape in _SHAPES}
_TABLE: Final = Table(_OTHERS, MARK_BITS)
_PARTS: Final = ("first", "last", "before", "inner", "every")
_FIRST, _LAST, _BEFORE, _INNER, _EVERY = [
    reduce(or_, [bits for _, where, bits in _WORDS if where == part]) for part in _PARTS
]
_REMEMBERED: Final = 4096
"""So many combinations of those bits are remembered: lines are much alike."""


def marks_of(line: LineFeatures) -> int:
    """Give the bits of the marks that a line shows; they are told once."""
    if line.marks < 0:
        first, last, before = line.first & _FIRST, line.last & _LAST, line.before & _BEFORE
        words = _marks_of_words(first, last, before, line.inner & _INNER, line.every & _EVERY)
        line.marks = _SHAPE_BITS.get(line.shape, 0) | words | _TABLE.shown(line)
    return line.marks


@lru_cache(_REMEMBERED)
def _marks_of_words(*parts: int) -> int:
    """Give the marks of words, by the bits of each part that any of them looks for."""
    rows = [(bits & parts[_PARTS.index(part)], MARK_BITS[name]) for name, part, bits in _WORDS]
    return sum([mark for shows, mark in rows if shows])
