"""A paper's pages, line by line, as a draft of a dialect is learnt from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

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


def sentences(text: str) -> int:
    """Count the sentences of a line."""
    return max(1, sum([text.count(stop) for stop in FULL_STOPS])) if text else 0


def is_sentence(text: str) -> bool:
    """Tell whether a full stop ends a line."""
    return text[-1:] in FULL_STOPS
