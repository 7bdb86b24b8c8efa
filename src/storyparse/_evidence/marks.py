"""What one line shows by itself, as a table: a name, and a question about the line's features.

A mark is weighed as the line's own, by the place where the line stands, and as that of the line
above or below. Examples stand in `examples`; what a mark weighs is data of a language.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import Final, Generic, TypeVar

from storyparse._evidence.features import LineFeatures
from storyparse._evidence.lexicon import BITS, mask
from storyparse._evidence.shapes import Shape

T = TypeVar("T")

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

    def __init__(self, name: str, asked: Callable[[T], int], bins: tuple[int, ...] = ()) -> None:
        self.asked = asked
        self.bins = bins
        spans = [f"-{one}-to-{end - 1}".removesuffix(f"-to-{one}") for one, end in pairwise(bins)]
        ends = [*spans, f"-{bins[-1]}-or-more"] if spans else [""]
        self.names: list[str] = [name + end for end in ends]
        """The names of its bins: `words-2-to-3`."""


def numbered(rows: Iterable[Evidence[T]], others: Iterable[str] = ()) -> dict[str, int]:
    """Give each name of some rows, and some others, a bit of its own."""
    names = [*others, *(name for row in rows for name in row.names)]
    return {name: 1 << at for at, name in enumerate(names)}


class Table(Generic[T]):
    """What is asked, with the bits of the answers, of rows that tell some of the bits wanted."""

    def __init__(
        self, rows: Iterable[Evidence[T]], bits: Mapping[str, int], wanted: int = -1
    ) -> None:
        all_told = [(row, [bits[name] for name in row.names]) for row in rows]
        told = [(row, each) for row, each in all_told if sum(each) & wanted]
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


def _opens_as_sentence(line: LineFeatures) -> int:
    return 0 if line.first & _AS_TITLE else line.first & _OPENERS


def _is_connected(line: LineFeatures) -> int:
    """Whether it is a sentence that goes on from what stands above: उन्होंने …."""
    return line.last & VERBS and not line.every & QUESTIONS and _opens_as_sentence(line)


_SHAPES: Final = (Shape.PLAIN, Shape.PAIR, Shape.DASHED, Shape.NUMBER)
_Mark = Evidence[LineFeatures]
_WORDS: Final = (
    _Mark("opens-in-region", lambda line: line.first & BITS["regions"]),
    _Mark("opens-in-group-noun", lambda line: line.first & BITS["group_nouns"]),
    _Mark("ends-in-unit", lambda line: line.last & BITS["units"]),
    _Mark("ends-in-list-noun", lambda line: line.last & BITS["title_nouns"]),
    _Mark("ends-in-section-noun", lambda line: line.last & BITS["section_nouns"]),
    _Mark("ends-in-office", lambda line: line.last & BITS["offices"]),
    _Mark("nearly-ends-in-genitive", lambda line: line.before & BITS["genitives"]),
    _Mark("has-number-inside", lambda line: line.inner & BITS["numbers"]),
    _Mark("is-worded-as-title", lambda line: line.every & TITLE_WORDS),
)
_TABLE: Final = (
    _Mark("words", lambda line: len(line.tokens), (1, 2, 4, 7, 10)),
    _Mark("words-to-verb", lambda line: len(line.tokens) if line.last & VERBS else 0, (4, 7, 10)),
    _Mark("ends-in-question-mark", lambda line: line.end == "?"),
    _Mark("ends-in-dash", lambda line: line.end == "-"),
    _Mark("has-digit", lambda line: line.has_digit),
    _Mark("opens-with-digit", lambda line: line.text[0].isdecimal()),
    _Mark("has-comma", lambda line: "," in line.normalized),
    _Mark("may-be-name", lambda line: line.is_name),
    _Mark("is-nouns", lambda line: line.is_nouns),
    _Mark("opens-in-opener", _opens_as_sentence),
    _Mark("is-connected-sentence", _is_connected),
)
MARK_BITS: Final = numbered((*_WORDS, *_TABLE), [f"is-{shape.value}" for shape in _SHAPES])
"""The bit of each mark, by its name."""
_SHAPE_BITS: Final = {shape: MARK_BITS[f"is-{shape.value}"] for shape in _SHAPES}
_ASKED: Final = Table(_TABLE, MARK_BITS)
_ASKED_OF_WORDS: Final = Table(_WORDS, MARK_BITS)
_TOLD: Final = TITLE_WORDS | mask(
    "regions group_nouns units title_nouns section_nouns offices genitives numbers"
)
"""Half of all lines hold no word that a mark of words asks for."""


def marks_of(line: LineFeatures) -> int:
    """Give the bits of the marks that a line shows; they are told once."""
    if line.marks < 0:
        words = _ASKED_OF_WORDS.shown(line) if line.every & _TOLD else 0
        line.marks = _ASKED.shown(line) | words | _SHAPE_BITS.get(line.shape, 0)
    return line.marks
