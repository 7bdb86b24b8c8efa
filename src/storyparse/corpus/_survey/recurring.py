"""Texts in, those that recur most out, each with its count and its first places.

Millions of distinct lines do not fit in memory, and need not: Apache DataSketches' frequent-items
sketch keeps those that recur, and knows by how much its counts may be off. Until it is full it is
exact. It is the library that databases use for this, by the authors of the method.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from storyparse._io.extras import extra

PLACES: Final = 3
"""Places kept of each text."""

_LOG_SIZE: Final = 16


class Item(NamedTuple):
    """A text that recurs: how often, and where first."""

    text: str
    number: int
    places: list[str]


class Recurring:
    """A bounded memory of texts.

    Args:
        log_size: The binary logarithm of its size; three quarters of that many texts are kept.

    Raises:
        ExtraMissingError: datasketches is not installed.
    """

    def __init__(self, log_size: int = _LOG_SIZE) -> None:
        library = extra("datasketches", "a survey")
        self._sketch: Any = library.frequent_strings_sketch(log_size)
        self._all: Any = library.frequent_items_error_type.NO_FALSE_NEGATIVES
        self._places: dict[str, list[str]] = {}
        self._most = 2 << log_size

    def add(self, text: str, count: int, places: Iterable[str]) -> None:
        """Count a text so many times more, seen at these places."""
        self._sketch.update(text, count)
        kept = self._places.setdefault(text, [])
        if len(kept) < PLACES:
            kept += list(places)[: PLACES - len(kept)]
        if len(self._places) > self._most:
            # What the sketch has forgotten, its places are forgotten with.
            kept_still = self._sketch.get_lower_bound
            self._places = {t: at for t, at in self._places.items() if kept_still(t) > 0}

    def top(self, most: int, *, least: int = 2) -> list[Item]:
        """Give the texts that recur, the most frequent first.

        Args:
            most: How many at most.
            least: How often a text must have been seen.
        """
        found = self._sketch.get_frequent_items(self._all, 0)
        items = [Item(text, count, self._places.get(text, [])) for text, count, *_ in found]
        recurring = [item for item in items if item.number >= least]
        return sorted(recurring, key=lambda item: (-item.number, item.text))[:most]

    @property
    def off_by(self) -> int:
        """By how much a count may be too high: 0 until the memory was full."""
        found = self._sketch.get_frequent_items(self._all, 0)
        return max((upper - lower for _, _, lower, upper in found), default=0)
