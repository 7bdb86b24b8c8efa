"""What one line shows by itself, as a table: a name, and a predicate over the line's features.

A mark is weighed as the line's own, by the place where the line stands, and as that of the line
above or below. Examples stand in `examples`; what a mark weighs is data of a language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from attrs import frozen

from storyparse._evidence.features import LineFeatures
from storyparse._evidence.lexicon import BITS
from storyparse._evidence.shapes import Shape

Asked: TypeAlias = Callable[[LineFeatures], object]

VERBS: Final = BITS["verbs"]
TITLE_WORDS: Final = BITS["cataphors"] | BITS["questions"]
QUOTES: Final = frozenset("\"'“”‘’")
_find_latin: Final = re.compile("[a-z]").search
_QUESTIONS: Final = BITS["questions"]
_AUXILIARIES: Final = BITS["auxiliaries"]
_NO_SECOND_VERB: Final = BITS["auxiliaries"] | BITS["negations"]


@frozen
class HasWord:
    """Whether a word of a list stands in one part of a line; asked by its bit, it needs no call."""

    part: str
    bit: int

    def __call__(self, line: LineFeatures) -> int:
        return int(getattr(line, self.part)) & self.bit


def _first(words: str) -> Asked:
    return HasWord("first", BITS[words])


def _last(words: str) -> Asked:
    return HasWord("last", BITS[words])


def _before(words: str) -> Asked:
    return HasWord("before", BITS[words])


def _inner(words: str) -> Asked:
    return HasWord("inner", BITS[words])


def _shape(shape: Shape) -> Asked:
    return lambda line: line.shape is shape


def _words(least: int, most: int) -> Asked:
    return lambda line: least <= len(line.tokens) <= most


def _end(sign: str) -> Asked:
    return lambda line: line.end == sign


def _verbal(least: int, most: int) -> Asked:
    return lambda line: line.last & VERBS and least <= len(line.tokens) <= most


def leads_in(line: LineFeatures) -> bool:
    """Whether it leads into what stands below: मोहल्ला समिति के अध्यक्ष ने कहा:."""
    opens = bool(line.first & BITS["lead_ins"]) and line.end != "?"
    if line.end not in (":", "-"):
        return opens
    says = line.last & BITS["leading_verbs"] or (len(line.tokens) > 3 and line.last & VERBS)
    return opens or bool(says)


def _is_sentence(line: LineFeatures) -> bool:
    """Whether it opens as a sentence goes on, ends in a verb, and asks nothing."""
    return bool(
        line.first & BITS["sentence_openers"]
        and line.last & VERBS
        and not line.every & _QUESTIONS
        and line.end not in "?!:…-"
    )


def _is_connected(line: LineFeatures) -> bool:
    """Whether it is a sentence, unquoted, that goes on from what stands above: उन्होंने …."""
    opens_as_title = line.first & (BITS["determiners"] | BITS["first_person"])
    return _is_sentence(line) and not opens_as_title and line.shape is not Shape.QUOTE


def _has_two_verbs(line: LineFeatures) -> bool:
    """Whether its verb has an auxiliary, which headlines leave out."""
    return bool(
        line.last & _AUXILIARIES
        and line.before & VERBS
        and not line.before & _NO_SECOND_VERB
        and line.shape is not Shape.QUOTE
        and not line.every & _QUESTIONS
    )


MARKS: Final[Mapping[str, Asked]] = MappingProxyType(
    {
        "is-one-word": _words(1, 1),
        "has-2-to-3-words": _words(2, 3),
        "has-4-to-6-words": _words(4, 6),
        "has-7-to-9-words": _words(7, 9),
        "has-10-words-or-more": _words(10, 99),
        "is-plain": _shape(Shape.PLAIN),
        "is-cell": _shape(Shape.CELL),
        "is-numbered": _shape(Shape.NUMBERED),
        "is-pair": _shape(Shape.PAIR),
        "is-dashed": _shape(Shape.DASHED),
        "is-quantity": _shape(Shape.QUANTITY),
        "is-figure": _shape(Shape.FIGURE),
        "is-number": _shape(Shape.NUMBER),
        "is-bullet": _shape(Shape.BULLET),
        "is-quote": _shape(Shape.QUOTE),
        "ends-in-imperative": _last("imperatives"),
        "ends-in-question-mark": _end("?"),
        "ends-in-colon": _end(":"),
        "ends-in-dash": _end("-"),
        "has-digit": lambda line: line.has_digit,
        "opens-with-digit": lambda line: line.text[0].isdecimal(),
        "has-comma": lambda line: "," in line.normalized,
        "has-columns": lambda line: line.columns,
        "has-latin-letters": lambda line: _find_latin(line.normalized),
        "has-label": lambda line: line.label,
        "may-be-name": lambda line: line.is_name,
        "is-nouns": lambda line: line.is_nouns,
        "is-worded-as-title": lambda line: line.every & TITLE_WORDS,
        "is-sentence": _is_sentence,
        "is-connected-sentence": _is_connected,
        "has-two-verbs": _has_two_verbs,
        "ends-in-verb-after-3-words": _verbal(4, 6),
        "ends-in-verb-after-6-words": _verbal(7, 9),
        "ends-in-verb-after-9-words": _verbal(10, 99),
        "opens-in-opener": _first("sentence_openers"),
        "opens-in-region": _first("regions"),
        "opens-in-group-noun": _first("group_nouns"),
        "ends-in-verb": _last("verbs"),
        "ends-in-saying-verb": _last("leading_verbs"),
        "ends-in-unit": _last("units"),
        "ends-in-list-noun": _last("title_nouns"),
        "ends-in-section-noun": _last("section_nouns"),
        "ends-in-group-noun": _last("group_nouns"),
        "nearly-ends-in-genitive": _before("genitives"),
        "nearly-ends-in-question-word": _before("questions"),
        "nearly-ends-in-verb": _before("verbs"),
        "has-conjunction-inside": _inner("conjunctions"),
        "has-genitive-inside": _inner("genitives"),
        "has-number-inside": _inner("numbers"),
        "has-opener-inside": _inner("sentence_openers"),
        "has-postposition-inside": _inner("postpositions"),
        "has-surname-inside": _inner("surnames"),
        "has-verb-inside-only": lambda line: line.inner & VERBS and not line.last & VERBS,
    }
)
"""By their names; a mark's place in the table is no part of it."""
