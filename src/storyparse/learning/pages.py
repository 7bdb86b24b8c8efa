"""A paper's pages, line by line, as a draft of a dialect is learnt from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import regex
from attrs import frozen

from storyparse._text.matching import FULL_STOPS, stripped


@frozen
class PageLine:
    """A line of a page.

    Args:
        text: Its text.
        place: Where it stands, for a person.
        roles: Its roles, where the page is labelled.
    """

    text: str
    place: str
    roles: tuple[str, ...] = ()


Page: TypeAlias = Sequence[PageLine]


def page_of(text: str, name: str, roles: Sequence[tuple[str, ...]] = ()) -> Page:
    """Make a page of a dump's text; its lines stand in a file of this name."""
    lines = text.splitlines()
    told = [*roles, *[()] * (len(lines) - len(roles))]
    return [
        PageLine(stripped(line), f"{name}:{number}", tuple(given))
        for number, (line, given) in enumerate(zip(lines, told, strict=True), 1)
    ]


class Sentences:
    """Tells sentences by the full stops of a language and of all scripts.

    Args:
        full_stops: The signs that end a sentence of the language; one of ASCII does so behind three
            letters alone.
    """

    def __init__(self, full_stops: str) -> None:
        self._signs = tuple(full_stops + FULL_STOPS)
        own = regex.escape(full_stops)
        own = rf"|(?<=[\p{{L}}\p{{M}}]{{3}})[{own}](?=\s|$)" if own else ""
        self._stop = regex.compile(rf"[{FULL_STOPS}]{own}")

    def count(self, text: str) -> int:
        """Count the sentences of a line; one that does not end is one, too."""
        return max(1, len(self._stop.findall(text))) if text else 0

    def is_one(self, text: str) -> bool:
        """Tell whether a full stop ends a line."""
        return text.endswith(self._signs)
