"""Whether a line goes on in the next one: a line's text in, yes or no out."""

from __future__ import annotations

from typing import Final

from storyparse._evidence.lexicon import BITS, Lexicon, fold_words, tokenize
from storyparse._text.matching import COMMAS, FULL_STOPS, QUESTIONS

CLOSED: Final = frozenset(FULL_STOPS + QUESTIONS + ".!…:;\"'”’»)|]}*")
"""Signs that close a line."""
_MAX_OPENING: Final = 40
"""What is looked at of a line's opening or end, in code points."""
_CONTINUATIONS: Final = BITS["continuations"]
_OPENS_REST: Final = _CONTINUATIONS | BITS["verbs"]
_ENDS_NOTHING: Final = BITS["postpositions"] | BITS["conjunctions"] | BITS["particles"]
_MAX_REST: Final = 3
"""The rest of a sentence that is a verb and its auxiliaries, in words."""


def is_unfinished(text: str) -> bool:
    """Tell whether no sign closes a line.

    Example:
        >>> is_unfinished("टीम ने मगरमच्छ को"), is_unfinished("टीम लौटी।")
        (True, False)
    """
    return text[-1] not in CLOSED


def goes_on(text: str, known: Lexicon) -> bool:
    """Tell whether a line can only go on with the one above: by its first word, or as a verb alone.

    Example:
        >>> from storyparse.dialects.hindi import HINDI
        >>> known = Lexicon(HINDI)
        >>> goes_on("के जवानों ने पहुंचाया खाना", known), goes_on("छोड़ दिया।", known)
        (True, True)
        >>> goes_on("पर वह नहीं माना", known)
        False
    """
    opening = text[:_MAX_OPENING]
    first = tokenize(fold_words(opening.partition(" ")[0]))
    if first and not known.bits(first[0]) & _OPENS_REST:
        return False  # As nearly every line.
    tokens = tokenize(fold_words(opening))
    if not tokens or (len(tokens) == 1 and text[-1] not in CLOSED):
        return False
    if known.bits(tokens[0]) & _CONTINUATIONS:
        return True
    alone = len(text) <= _MAX_OPENING and len(tokens) <= _MAX_REST and text[-1] in FULL_STOPS + "."
    return alone and known.is_verb(tokens[0]) and known.is_verb(tokens[-1])


def ends_open(text: str, known: Lexicon) -> bool:
    """Tell whether a line ends in a word that no sentence and no title ends in.

    Example:
        >>> from storyparse.dialects.hindi import HINDI
        >>> known = Lexicon(HINDI)
        >>> ends_open("किसानों की मेहनत कम करने के लिए", known), ends_open("नगर निगम", known)
        (True, False)
    """
    tokens = tokenize(fold_words(text[-_MAX_OPENING:]))
    last = tokens[-1] if tokens else ""
    return text[-1] in COMMAS or bool(known.bits(last) & _ENDS_NOTHING)
