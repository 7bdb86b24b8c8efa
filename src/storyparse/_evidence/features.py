"""What one line of a body shows by itself: its text in, its features out.

No feature makes a line a heading; each is asked by the evidence, with what stands around.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Final, TypeAlias

from storyparse._dialect import Language
from storyparse._evidence.lexicon import BITS, COMMON, Lexicon, fold_words, mask, tokenize
from storyparse._evidence.shapes import NEVER, Shape, find_sign, shape_of, shape_of_words
from storyparse._text.patterns import pattern

MAX_LENGTH: Final = 90
"""A longer line is no heading, and text; in code points."""
MAX_WORDS: Final = 14
"""So is a line of more words."""
MAX_TABS: Final = 3
_MAX_NAME_WORDS: Final = 4
_MAX_UNKNOWN_NAME_WORDS: Final = 3
_find_digit: Final = re.compile(r"\d").search
_COLUMNS: Final = pattern(r"\S(?:\ {2,}|\s{3,}|\t|\ \|\ )\S")  # not a no-break space by a space
CLOSERS: Final = " \"'”’“‘)]»"
_STOPS: Final = frozenset("।॥|.")
_VERBS: Final = BITS["verbs"]
_JOINING: Final = mask("verbs postpositions")
_NO_NAME: Final = mask(COMMON)

Kind: TypeAlias = tuple[Shape, int, bool]
"""What the rows of one table have in common: shape, tabs, a digit."""
Form: TypeAlias = tuple[object, ...]
"""What lines that look alike have in common, each part as weighty as the next."""


class LineFeatures:
    """One line of a body. What only a short line has stands on the class for the others."""

    is_text = True
    """It closes as a sentence does, or is too long for a heading."""
    normalized = ""
    """Its text as its words are compared."""
    tokens: Sequence[str] = ()
    end = ""
    """Its last sign, closing quotes and brackets left out."""
    bits: Sequence[int] = ()
    """Those of each of its words."""
    first = 0
    """The bits of its first word, or of the words that it opens with."""
    last = 0
    before = 0
    """Those of the word before the last."""
    inner = 0
    """Those of the words between the first and the last."""
    every = 0
    has_digit = False
    is_name = False
    """Whether it may be a person's name."""
    kind: Kind = (Shape.PLAIN, 0, False)
    """What the rows of one table have in common."""
    marks = -1
    """The bits of its marks, once they are told."""

    def __init__(self, text: str, known: Lexicon) -> None:
        self.text = text
        self.lexicon = known
        self.shape: Shape = Shape.PLAIN
        self.is_closed: bool = text.rstrip(CLOSERS)[-1:] in _STOPS

    @property
    def form(self) -> Form:
        """What lines that look alike have in common, each part as weighty as the next."""
        count = len(self.tokens)
        return (
            self.shape,
            *self.kind,
            "(" in self.text,
            min(self.normalized.count(","), 2),
            (count > 1) + (count > 3) + (count > 6),
            self.last & _VERBS,
            bool(self.every & BITS["postpositions"]),
        )

    @property
    def columns(self) -> bool:
        """Whether cells stand in it, parted by a tab, a bar or spaces."""
        text = self.text  # Nearly always single spaces part its words: there are no cells then.
        parted = " ".join(text.split()) != text or " | " in text
        return parted and _COLUMNS.search(text) is not None

    @property
    def is_review_label(self) -> bool:
        """Whether it only names a cell of a film review's block: कलाकार."""
        return (
            bool(self.first & BITS["review_labels"])
            and " ".join(self.tokens) in self.lexicon.review_labels
        )

    @property
    def is_nouns(self) -> bool:
        """Whether neither a verb nor a postposition stands in it."""
        return not self.every & _JOINING


NOWHERE: Final = LineFeatures("", Lexicon(Language(name="")))
"""What stands where no line does."""


def features_of(text: str, known: Lexicon) -> LineFeatures:
    """Read what a body's line is by itself.

    Args:
        text: The line.
        known: The words to tell by.

    Returns:
        Its features. A line too long for a heading, or closed by a danda or a full stop, is text,
        but for one whose shape is never a heading's: a bullet may close.

    Example:
        >>> from storyparse.dialects.hindi import HINDI
        >>> features_of("- शाम को सिंचाई करें", Lexicon(HINDI)).shape
        <Shape.BULLET: 'bullet'>
    """
    line = LineFeatures(text, known)
    if len(text) > MAX_LENGTH:
        return line
    normalized = fold_words(text)
    tokens = tokenize(normalized)
    if len(tokens) > MAX_WORDS:
        return line
    bare = normalized.rstrip(CLOSERS)
    line.normalized = normalized
    line.tokens = tokens
    line.end = end = bare[-1:]
    if find_sign(normalized):
        line.has_digit = _find_digit(normalized) is not None
        line.shape = shape_of(normalized, tokens, known, has_digit=line.has_digit)
    else:  # Nor is a digit in it.
        line.shape = shape_of_words(normalized, tokens)
    tabs = min(text.count("\t"), MAX_TABS) if "\t" in text else 0
    line.kind = (line.shape, tabs, line.has_digit)
    stopped = "।" in bare or (end in _STOPS and not bare.endswith(".."))
    line.is_text = stopped and line.shape not in NEVER
    if tokens:
        line.bits = bits = known.all_bits(tokens)
        line.first = known.opening_bits(tokens) if tokens[0] in known.phrase_openings else bits[0]
        line.last = last = bits[-1]
        line.before = bits[-2] if len(bits) > 1 else 0
        line.inner = reduce(or_, bits[1:-1], 0)
        line.every = line.inner | line.first | last
        if line.shape is Shape.PLAIN and 2 <= len(tokens) <= _MAX_NAME_WORDS:
            unknown = len(tokens) <= _MAX_UNKNOWN_NAME_WORDS and not line.every & _NO_NAME
            line.is_name = unknown or last & BITS["surnames"] != 0
    return line
