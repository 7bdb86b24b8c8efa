"""Whether a short line names who wrote, or where: the line in, yes or no out.

The dialect's words tell a desk or an agency, the language's tell a surname, and that a line with a
postposition or a conjunction in it names nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Final

from attrs import astuple

from storyparse._dialect import Dialect
from storyparse._evidence.byline_parts import MAX_NAMES, in_full, is_byline
from storyparse._evidence.features import LineFeatures, features_of
from storyparse._evidence.lexicon import Lexicon, fold_words, tokenize
from storyparse._evidence.shapes import Shape
from storyparse._fields.vocabulary import Vocabulary
from storyparse._text.matching import FULL_STOPS, view
from storyparse._text.patterns import pattern

_SMALL: Final = ("postpositions", "conjunctions", "questions", "cataphors")
_LONGEST_NAME: Final = 40
_MOST_OF_WRITER: Final = 3
_MAX_PLACE_WORDS: Final = 4
_MAX_DATELINE: Final = 90
"""In code points."""
_BRACKETS: Final = "()[] "
_PLACE: Final = r"[\p{L}\p{M}. -]{2,40}+(?:\([\p{L}\p{M}. -]{2,40}+\) ?)?+"  # रामगढ़ (झारखंड)
_CLOSING: Final = frozenset(FULL_STOPS.replace("॥", ""))  # which closes verse
_DATELINE: Final = pattern(rf"{_PLACE}(?:/ ?{_PLACE})?+ ?[{''.join(sorted(_CLOSING))}]")


class Bylines:
    """A dialect's words that tell a byline, made ready.

    Args:
        dialect: The dialect.
        lexicon: Its language's words.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> bylines = Bylines(AMAR_UJALA, Lexicon(AMAR_UJALA.language))
        >>> bylines.names_who("टेक डेस्क"), bylines.names_who("टेक डेस्क की सलाह")
        (True, False)
        >>> bylines.is_person("रमा नौटियाल"), bylines.is_person("बातचीत को तैयार ठाकुर")
        (True, False)
        >>> bylines.names_writer("विशेष संवाददाता"), bylines.names_writer("जांच टीम")
        (True, False)
        >>> bylines.names_anyone("रमा नौटियाल"), bylines.names_anyone("नहर की सफाई")
        (True, False)
        >>> bylines.is_dateline("नई दिल्ली।"), bylines.is_dateline("गांव में हड़कंप है।")
        (True, False)
        >>> bylines.is_ambiguous("भाषा"), bylines.is_ambiguous("संवाद")
        (True, False)
    """

    __slots__ = (
        "_ambiguous",
        "_known",
        "_no_place",
        "_small",
        "_writers",
        "lexicon",
        "vocabulary",
    )

    def __init__(self, dialect: Dialect, lexicon: Lexicon) -> None:
        words = dialect.byline
        self.lexicon = lexicon
        self.vocabulary = Vocabulary(words)
        small = [lexicon.words[name] for name in _SMALL]
        self._small = frozenset().union(*small) - _words_of(chain(*astuple(words)))
        """The language's small words that stand in no byline, but for those its dialect lists."""
        self._writers = frozenset(map(fold_words, words.writers))
        names = (words.publishers, words.desks, words.desk_endings, words.agencies)
        self._known = _words_of(chain(*names, words.agency_endings))
        self._no_place = (
            _words_of((*words.desk_endings, *words.staff))
            | lexicon.common
            | lexicon.words["interjections"]
        )
        """Words that stand in no place's name; the first name a unit or an office of some paper."""
        self._ambiguous = frozenset(map(view, words.ambiguous))

    def is_person(self, text: str) -> bool:
        """Tell whether a line is one person's name, or several, and nothing more."""
        if len(text) > _LONGEST_NAME:
            return False
        known = self.lexicon
        if (
            "/" not in text
            and "&" not in text
            and known.surnames.isdisjoint(tokenize(fold_words(text)))
        ):
            return False  # As nearly every line.
        said = self.vocabulary.names(text)
        names = [tokenize(fold_words(name)) for name in said]
        return (
            bool(names)
            and 2 <= len(names[-1]) <= MAX_NAMES
            and names[-1][-1] in known.surnames
            and all([len(name) <= MAX_NAMES for name in names])
            and all([known.common.isdisjoint(tokenize(fold_words(in_full(name)))) for name in said])
            and features_of(text, known).shape is Shape.PLAIN
        )

    def names_writer(self, text: str) -> bool:
        """Tell whether a line names who wrote by what they are: विशेष संवाददाता."""
        if len(text) > _LONGEST_NAME:
            return False
        said = tokenize(fold_words(text))
        known = self.lexicon
        return (
            2 <= len(said) <= _MOST_OF_WRITER
            and said[-1] in self._writers
            and known.postpositions.isdisjoint(said)
            and not any([known.is_verb(word) for word in said])
        )

    def names_who(self, text: str) -> bool:
        """Tell whether a line can only be a byline, as far as its language's small words tell."""
        if not is_byline(text, self.vocabulary):
            return False
        return self._small.isdisjoint(tokenize(fold_words(in_full(text))))

    def names_anyone(self, text: str) -> bool:
        """Tell whether a line names who wrote, by any of the words that tell."""
        return self.names_who(text) or self.is_person(text) or self.names_writer(text)

    def is_sign_off(self, line: LineFeatures, *, above_text: bool) -> bool:
        """Tell whether a line below a text, in brackets or not, only says who sent it: (संवाद).

        Above a text of its own, an agency's name that is an ordinary word may be a heading: भाषा.
        """
        if "/" not in line.normalized and self._known.isdisjoint(line.tokens):
            return False  # As nearly every line.
        text = line.text.strip(_BRACKETS)
        return self.names_who(text) and not (above_text and self.is_ambiguous(text))

    def is_ambiguous(self, text: str) -> bool:
        """Tell whether a byline is nothing but names that are ordinary words, too."""
        parts = [part for field in self.vocabulary.fields(text) for part in field]
        return all([part.is_known and view(part.text) in self._ambiguous for part in parts])

    def is_dateline(self, text: str) -> bool:
        """Tell whether a line is a place, or two, closed by a danda, and nothing else."""
        if (
            len(text) > _MAX_DATELINE
            or (text[-1:] not in _CLOSING and text[-2:-1] not in _CLOSING)
            or not _DATELINE.fullmatch(view(text))
        ):
            return False
        known = self.lexicon
        places = [tokenize(fold_words(place)) for place in text.split("/")]
        return all(
            [
                0 < len(place) <= _MAX_PLACE_WORDS
                and self._no_place.isdisjoint(place)
                and not any([known.is_verb(word) for word in place])
                for place in places
            ]
        )


def _words_of(names: Iterable[str]) -> frozenset[str]:
    return frozenset(tokenize(fold_words(" ".join(names))))
