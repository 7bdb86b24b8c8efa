"""A language's words in matching form: in go the words of a dialect, out come sets and bits.

Words are compared as they are spelled, but for nukta, joiners and case. Every word list of
`Language` becomes a set of that name here, and a bit: one look at a word tells all its lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

import regex
from attrs import fields

from storyparse._dialect import Language
from storyparse._text.matching import ANUSVARA, NUKTA, uncommon, word_view
from storyparse._text.patterns import AnyPattern, compiled

_EDGES: Final = ".,:;?!…।॥-()[]\"'“”‘’/"
_find_edge: Final = re.compile(f"[{re.escape(_EDGES)}]").search
LISTS: Final = [each.name for each in fields(Language) if str(each.type) == "tuple[str, ...]"]
BITS: Final = {name: 1 << at for at, name in enumerate(LISTS)}
"""The bit of each word list."""
_CANDRABINDU: Final = "\u0901"
_EVEN: Final = [
    sign
    for sign in map(chr, (*range(0x20, 0x7F), *range(0x900, 0x980)))
    if not uncommon(sign) and sign == sign.casefold() and sign != "&"
]
_find_uneven: Final = re.compile(f"[^{re.escape(''.join(_EVEN))}]").search
_VERBS: Final = BITS["verbs"]
COMMON: Final = "sentence_openers verbs conjunctions postpositions questions cataphors"
"""The lists of words that stand in no name."""
_PLACEHOLDER: Final = re.compile("(?<!P)<([a-z_]+)>")


def mask(lists: str) -> int:
    """Give the bits of some word lists.

    Example:
        >>> mask("verbs units") == BITS["verbs"] | BITS["units"]
        True
    """
    return sum([BITS[name] for name in lists.split()])


class Lexicon:
    """A language's words: a set for each word list, by its name, and the bits of each word.

    Args:
        language: The language.

    Example:
        >>> from storyparse.dialects.hindi import HINDI
        >>> known = Lexicon(HINDI)
        >>> "में" in known.words["postpositions"], known.bits("में") == BITS["postpositions"]
        (True, False)
    """

    __slots__ = (
        "_bits",
        "_endings",
        "_longest",
        "common",
        "phrase_openings",
        "postpositions",
        "review_labels",
        "speakers",
        "surnames",
        "words",
    )

    def __init__(self, language: Language) -> None:
        words = {name: frozenset(map(fold_words, getattr(language, name))) for name in LISTS}
        self.words: dict[str, frozenset[str]] = words
        self.postpositions: frozenset[str] = words["postpositions"]
        self.review_labels: frozenset[str] = words["review_labels"]
        self.speakers: frozenset[str] = words["speakers"]
        self.surnames: frozenset[str] = words["surnames"]
        self._endings = tuple(words["verb_endings"])
        self._bits: dict[str, int] = {}
        for name, listed in words.items():
            for word in listed:
                self._bits[word] = self._bits.get(word, 0) | BITS[name]
        for word, bits in self._bits.items():
            ends = word.endswith(self._endings) and word not in words["not_verbs"]
            if ends or bits & BITS["imperatives"]:
                self._bits[word] = bits | _VERBS
        self.phrase_openings: set[str] = {word.split(" ")[0] for word in self._bits if " " in word}
        """The first words of what is several words."""
        self._longest = max([word.count(" ") + 1 for word in self._bits], default=0)
        common = [words[name] for name in COMMON.split()]
        self.common: frozenset[str] = frozenset[str]().union(*common)
        """Words that stand in no name."""

    def bits(self, word: str) -> int:
        """Give the bits of a word; what ends as a finite verb does is one."""
        found = self._bits.get(word)
        if found is None:
            return _VERBS if word.endswith(self._endings) else 0
        return found

    def all_bits(self, tokens: Sequence[str]) -> list[int]:
        """Give the bits of each word."""
        known, endings = self._bits, self._endings
        return [
            bits
            if (bits := known.get(word)) is not None
            else (_VERBS if word.endswith(endings) else 0)
            for word in tokens
        ]

    def opening_bits(self, tokens: Sequence[str]) -> int:
        """Give the bits of the words that a line opens with: of as many as a list knows, or one."""
        bits = self.bits(tokens[0])
        for size in range(2, self._longest + 1):
            bits = self._bits.get(" ".join(tokens[:size]), bits)
        return bits

    def is_verb(self, word: str) -> bool:
        """Tell whether a word can end a sentence as its finite verb."""
        return bool(self.bits(word) & _VERBS)

    def pattern(self, pattern: str) -> AnyPattern:
        """Compile a verbose pattern with the language's words for each `<…>` in it."""
        with_words = _PLACEHOLDER.sub(lambda found: _any_of(self.words[found[1]]), pattern)
        return compiled(with_words, regex.VERBOSE)

    def filled(self, listed: str) -> list[str]:
        """Give what a list parted by spaces names, with a list's words in place of its `<…>`."""
        found: list[str] = []
        for each in listed.split() or [""]:
            placeholder = _PLACEHOLDER.fullmatch(each)
            found += sorted(self.words[placeholder[1]]) if placeholder else [each]
        return found


def fold_words(text: str) -> str:
    """Give a text as its words are compared.

    Example:
        >>> fold_words("Step पढ़ें") == "step पढें"
        True
    """
    plain = text.replace(_CANDRABINDU, ANUSVARA).replace(NUKTA, "")
    if not _find_uneven(plain) and "  " not in plain:
        return plain  # As nearly every line: a third of what the rest takes.
    if "&" in text:
        from html import unescape  # noqa: PLC0415 -- rare, and long to import for its table.

        text = unescape(text)
    return word_view(text).casefold()


def tokenize(normalized: str) -> list[str]:
    """Give the words of a text, without the signs around them.

    Example:
        >>> tokenize("'राहत', फिर…")
        ['राहत', 'फिर']
    """
    bare = normalized.strip(_EDGES)
    if _find_edge(bare):
        return [word for part in bare.split() if (word := part.strip(_EDGES))]
    return bare.split()


def _any_of(words: Iterable[str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join([regex.escape(word) for word in longest]) + ")" if longest else "(?!)"
