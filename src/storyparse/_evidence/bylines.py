"""Whether a short line names who wrote, or where: the line in, yes or no out.

The dialect's words tell a desk or an agency, the language's tell a surname, and that a line with a
postposition or a conjunction in it names nobody.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import Final

from attrs import astuple

from storyparse._dialect import BylineWords, Dialect
from storyparse._evidence.byline_parts import MAX_NAMES, in_full, is_byline
from storyparse._evidence.features import LineFeatures, features_of
from storyparse._evidence.lexicon import fold, lexicon, tokenize
from storyparse._evidence.shapes import Shape
from storyparse._fields.vocabulary import fields_of, people
from storyparse._text.matching import FULL_STOPS, view
from storyparse._text.patterns import pattern

_LONGEST_NAME: Final = 40
_MOST_OF_WRITER: Final = 3
_MAX_PLACE_WORDS: Final = 4
_MAX_DATELINE: Final = 90
"""In code points."""
_BRACKETS: Final = "()[] "
_PLACE: Final = r"[\p{L}\p{M}. -]{2,40}+(?:\([\p{L}\p{M}. -]{2,40}+\) ?)?+"  # रामगढ़ (झारखंड)
_CLOSING: Final = FULL_STOPS.replace("॥", "")  # which closes verse
_DATELINE: Final = pattern(rf"{_PLACE}(?:/ ?{_PLACE})?+ ?[{_CLOSING}]")


def is_person(text: str, dialect: Dialect) -> bool:
    """Tell whether a line is one person's name, or several, and nothing more.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> is_person("रमा नौटियाल", AMAR_UJALA), is_person("बातचीत को तैयार ठाकुर", AMAR_UJALA)
        (True, False)
    """
    if len(text) > _LONGEST_NAME:
        return False
    said = people(text, dialect.byline)
    names = [tokenize(fold(name)) for name in said]
    known = lexicon(dialect.language)
    return (
        bool(names)
        and 2 <= len(names[-1]) <= MAX_NAMES
        and names[-1][-1] in known.surnames
        and all([len(name) <= MAX_NAMES for name in names])
        and all([known.common.isdisjoint(tokenize(fold(in_full(name)))) for name in said])
        and features_of(text, dialect.language).shape is Shape.PLAIN
    )


def names_writer(text: str, dialect: Dialect) -> bool:
    """Tell whether a line names who wrote by what they are: विशेष संवाददाता.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> names_writer("विशेष संवाददाता", AMAR_UJALA), names_writer("जांच टीम", AMAR_UJALA)
        (True, False)
    """
    said = tokenize(fold(text)) if len(text) <= _LONGEST_NAME else []
    known = lexicon(dialect.language)
    return (
        2 <= len(said) <= _MOST_OF_WRITER
        and said[-1] in _writers(dialect)
        and known.postpositions.isdisjoint(said)
        and not any([known.is_verb(word) for word in said])
    )


@lru_cache(maxsize=64)
def _writers(dialect: Dialect) -> frozenset[str]:
    return frozenset(map(fold, dialect.byline.writers))


@lru_cache(maxsize=16)  # The stages that place a byline ask the same.
def names_who(text: str, dialect: Dialect) -> bool:
    """Tell whether a line can only be a byline, as far as its language's small words tell too.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> names_who("टेक डेस्क", AMAR_UJALA), names_who("टेक डेस्क की सलाह", AMAR_UJALA)
        (True, False)
    """
    if not is_byline(text, dialect.byline):
        return False
    return _small(dialect).isdisjoint(tokenize(fold(in_full(text))))


@lru_cache(maxsize=64)
def _small(dialect: Dialect) -> frozenset[str]:
    """The language's small words that stand in no byline, but for those its dialect lists."""
    known = lexicon(dialect.language)
    listed = tokenize(fold(" ".join(chain(*astuple(dialect.byline)))))
    small = known.postpositions | known.conjunctions | known.questions | known.cataphors
    return small.difference(listed)


def signs(line: LineFeatures, dialect: Dialect, *, above_text: bool) -> bool:
    """Tell whether a line below a text, in brackets or not, only says who sent it: (संवाद).

    Above a text of its own, an agency's name that is an ordinary word may be a heading: भाषा.
    """
    if "/" not in line.normalized and _known_words(dialect.byline).isdisjoint(line.tokens):
        return False  # As nearly every line.
    text = line.text.strip(_BRACKETS)
    return names_who(text, dialect) and not (above_text and is_ambiguous(text, dialect))


@lru_cache(maxsize=64)
def _known_words(known: BylineWords) -> frozenset[str]:
    names = (known.publishers, known.desks, known.desk_endings, known.agencies)
    return frozenset(tokenize(fold(" ".join(chain(*names, known.agency_endings)))))


def is_ambiguous(text: str, dialect: Dialect) -> bool:
    """Tell whether a byline is nothing but names that are ordinary words, too.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> is_ambiguous("भाषा", AMAR_UJALA), is_ambiguous("संवाद", AMAR_UJALA)
        (True, False)
    """
    ordinary = {view(name) for name in dialect.byline.ambiguous}
    parts = [part for field in fields_of(text, dialect.byline) for part in field]
    return all([part.kind != "unknown" and view(part.text) in ordinary for part in parts])


def is_dateline(text: str, dialect: Dialect) -> bool:
    """Tell whether a line is a place, or two, closed by a danda, and nothing else.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> is_dateline("नई दिल्ली।", AMAR_UJALA), is_dateline("गांव में हड़कंप है।", AMAR_UJALA)
        (True, False)
    """
    if (
        len(text) > _MAX_DATELINE
        or not any([sign in _CLOSING for sign in text[-2:]])
        or not _DATELINE.fullmatch(view(text))
    ):
        return False
    known = lexicon(dialect.language)
    units = _unit_words(dialect.byline)
    places = [tokenize(fold(place)) for place in text.split("/")]
    return all(
        [
            0 < len(place) <= _MAX_PLACE_WORDS
            and units.isdisjoint(place)
            and known.common.isdisjoint(place)
            and known.interjections.isdisjoint(place)
            and not any([known.is_verb(word) for word in place])
            for place in places
        ]
    )


@lru_cache(maxsize=64)
def _unit_words(known: BylineWords) -> frozenset[str]:
    """Give the words that name a unit or an office of some paper, and no place."""
    return frozenset(tokenize(fold(" ".join((*known.desk_endings, *known.staff)))))


def names_anyone(text: str, dialect: Dialect) -> bool:
    """Tell whether a line names who wrote, by any of the words that tell.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> names_anyone("रमा नौटियाल", AMAR_UJALA), names_anyone("नहर की सफाई", AMAR_UJALA)
        (True, False)
    """
    return names_who(text, dialect) or is_person(text, dialect) or names_writer(text, dialect)
