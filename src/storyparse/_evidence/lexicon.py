"""A language's words, made ready: in go the words of a dialect's language, out come sets of them.

Words are compared as they are spelled, but for nukta, joiners and case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import regex

from storyparse._dialect import Language
from storyparse._text.matching import word_view

_EDGES: Final = ".,:;?!…।-()[]\"'“”‘’/"
_find_edge: Final = re.compile(f"[{re.escape(_EDGES)}]").search
_PARTS: Final = ("steps", "qa_marks", "notes", "elapsed_units", "money", "rates", "units")


class Words:
    """A language's words in the form in which lines are looked at."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.openers = _set(language.sentence_openers)
        self.verbs = _set(language.verbs)
        self.auxiliaries = _set(language.auxiliaries)
        self.imperatives = _set(language.imperatives)
        self.agents = _set(language.ergatives)
        self.negations = _set(language.negations)
        self._endings = tuple(_set(language.verb_endings))
        self._not_verbs = _set(language.not_verbs)
        self.determiners = _set(language.determiners)
        self.conjunctions = _set(language.conjunctions)
        self.postpositions = _set(language.postpositions)
        self.relations = self.postpositions - _set(language.genitives)
        self.questions = _set(language.questions)
        self.pointers = _set(language.cataphors)
        self.demonstratives = self.determiners & self.pointers
        self.title_nouns = _set(language.title_nouns)
        self.section_nouns = _set(language.section_nouns)
        self.chants = _set(language.mantra_words)
        self.continuations = _set(language.continuations)
        self.particles = _set(language.particles)
        self.interjections = _set(language.interjections)
        self.anaphors = _set(language.anaphors)
        self.dates = _set(language.dates)
        self.lead_ins = _set(language.lead_ins)
        self.first_words = {phrase.split(" ", 1)[0] for phrase in self.openers | self.lead_ins}
        self.leading_verbs = _set(language.leading_verbs)
        self.reporters = _set(language.complementizers)
        self.speakers = _set(language.speakers)
        self.surnames = _set(language.surnames)
        self.honorifics = _set(language.honorifics)
        self.offices = _set(language.offices)
        self.common = (
            self.openers
            | self.verbs
            | self.conjunctions
            | self.postpositions
            | self.questions
            | self.pointers
        )
        """Words that stand in no name."""

    def is_verb(self, word: str) -> bool:
        """Tell whether a word can end a sentence as its finite verb."""
        return word in self.verbs or (word.endswith(self._endings) and word not in self._not_verbs)

    def pattern(self, pattern: str) -> regex.Pattern[str]:
        """Compile a verbose pattern with the language's words for each `<…>` in it."""
        for part in _PARTS:
            pattern = pattern.replace(f"<{part}>", _any_of(getattr(self._language, part)))
        return regex.compile(pattern, regex.VERBOSE)


def spelled(text: str) -> str:
    """Give a text as its words are compared.

    Example:
        >>> spelled("Step पढ़ें") == "step पढें"
        True
    """
    if "&" in text:
        from html import unescape  # noqa: PLC0415 -- rare, and long to import for its table.

        text = unescape(text)
    return word_view(text).casefold()


def words_of(seen: str) -> list[str]:
    """Give the words of a text, without the signs around them.

    Example:
        >>> words_of("'राहत', फिर…")
        ['राहत', 'फिर']
    """
    bare = seen.strip(_EDGES)
    if _find_edge(bare):
        return [word for part in bare.split() if (word := part.strip(_EDGES))]
    return bare.split()


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset([spelled(word) for word in words])


def _any_of(words: Iterable[str]) -> str:
    longest = sorted(_set(words), key=len, reverse=True)
    return "(?:" + "|".join([regex.escape(word) for word in longest]) + ")" if longest else "(?!)"


@lru_cache(maxsize=64)
def words(language: Language) -> Words:
    """Make a language's words ready, once."""
    return Words(language)
