"""Invented text: words in, phrases, paragraphs and a header's JSON out, none twice on a page."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias, TypeVar

from hypothesis import strategies as st

from storyparse.testing._layout import Words

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
"""What hypothesis gives a composite strategy to draw values with."""

_SLUG: Final = st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=8)
_T = TypeVar("_T")


class Inventor:
    """Invents text for one page: a phrase that stood on it is not used again."""

    def __init__(self, draw: Draw, words: Words) -> None:
        self.draw = draw
        self.words = words
        self._used: set[str] = set()

    def one(self, choices: Sequence[_T]) -> _T:
        """Choose one of several."""
        chosen: _T = self.draw(st.sampled_from(choices))
        return chosen

    def times(self, least: int, most: int) -> int:
        """Choose a number."""
        number: int = self.draw(st.integers(least, most))
        return number

    def happens(self, of: int) -> bool:
        """Let something happen one time of so many."""
        return self.times(1, of) == of

    def phrase(self, least: int, most: int) -> str:
        """String nouns to a phrase that stands nowhere else on the page."""
        known = self.words.nouns
        nouns = st.lists(
            st.sampled_from(known), min_size=least, max_size=most, unique=len(known) >= most
        )
        phrase: str = self.draw(nouns.map(" ".join).filter(lambda text: text not in self._used))
        self._used.add(phrase)
        return phrase

    def prose(self) -> str:
        """Make a paragraph, too long for a title."""
        words = self.words
        sentences = []
        for _ in range(self.times(2, 3)):
            phrase = self.phrase(8, 12)
            if words.asides and self.happens(5):
                phrase += f" {self.one(words.asides)} {self.phrase(2, 4)}"
            sentences.append(f"{phrase} {self.one(words.sentence_ends)}")
        return " ".join(sentences)

    def paragraph(self) -> str:
        """Make a paragraph of the body, which may open and close as only those do."""
        words = self.words
        opening = self.one(words.openings) if words.openings and self.happens(6) else ""
        closing = self.one(words.closings) if words.closings and self.happens(6) else ""
        return " ".join(filter(None, [opening, self.prose(), closing]))

    def slug(self) -> str:
        """Make a page's name in an address."""
        return "-".join(self.draw(st.lists(_SLUG, min_size=2, max_size=5)))

    def noise(self, lines: Sequence[str]) -> list[str]:
        """Give lines, blank ones among them, that may stand between two blocks."""
        noise: list[str] = self.draw(st.lists(st.sampled_from(("", *lines)), max_size=3))
        return noise


def compact(values: dict[str, Any]) -> str:
    """Print a header as the page's own script does."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def escaped(values: dict[str, Any]) -> str:
    """Print a header with every Hindi letter escaped, and spaces."""
    return json.dumps(values, ensure_ascii=True)


def pretty(values: dict[str, Any]) -> str:
    """Print a header nested, a key to a line."""
    return json.dumps(values, ensure_ascii=False, indent=2)


def wrapped(values: dict[str, Any]) -> str:
    """Print a header as a text extractor wraps it: at spaces and hyphens."""
    text = json.dumps(values, ensure_ascii=False)
    return textwrap.fill(text, width=78, break_long_words=False)


def mangled(values: dict[str, Any]) -> str:
    """Print a header with the quotes that blog software makes of straight ones."""
    text, *pieces = compact(values).split('"')
    for index, piece in enumerate(pieces):
        closing = "″" if text[-1].isdecimal() else "”"
        text += ("“" if index % 2 == 0 else closing) + piece
    return text
