"""What the page of `proof` is made of: its elements, and the two panes as they grow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count
from typing import Final

# Only written with, never read with: no one else's XML comes near it.
from xml.etree.ElementTree import Element, SubElement

from attrs import Factory, define, frozen

from storyparse._assemble.sources import SourcePart
from storyparse._dialect import Language
from storyparse._model import Diagnostic, Role, Story
from storyparse._show.explain import escaped
from storyparse._show.why import Evidence

DUMP_LANGUAGE: Final = "und"
"""Stands for the language of the dump until that is named."""


@frozen
class ShownDump:
    """One dump and its story, and where they stand on the page."""

    number: int
    story: Story
    groups: list[list[tuple[str, SourcePart]]]
    """The parts of the story's head, then of each section, each with its place on the page."""
    evidence: list[Evidence]

    def place(self, line: int) -> str:
        """Give the place of a line; a source of one dump has plain ones, for links by hand."""
        return f"L{line}" if self.number == 1 else f"L{line}d{self.number}"


@define
class Sheet:
    """The two panes as they grow, and what the head of the page tells of them."""

    dump: Element = Factory(lambda: Element("div"))
    story: Element = Factory(lambda: Element("div"))
    lines: int = 0
    numbers: Iterator[int] = Factory(lambda: count(1))
    """For the parts of the stories."""
    roles: Counter[Role] = Factory(Counter)
    troubles: list[tuple[str, Diagnostic]] = Factory(list)
    joins: list[str] = Factory(list)
    index: list[tuple[str, str, str]] = Factory(list)
    """Of each dump its place on the page, where it stood, and its headline."""

    @property
    def there(self) -> list[Role]:
        """The roles that some line has, in their usual order."""
        return [role for role in Role if self.roles[role]]


def add(above: Element, tag: str, text: str = "", kind: str = "", **attributes: str) -> Element:
    """Add an element with its text, its class and its attributes."""
    given = {"class": kind} if kind else {}
    added = SubElement(above, tag, given | attributes)
    added.text = text or None
    return added


def add_dump_text(above: Element, tag: str, text: str) -> Element:
    """Add text of the dump among words of ours: in its own language, its controls shown."""
    return add(above, tag, escaped(text), lang=DUMP_LANGUAGE)


def name_language(page: Element, language: Language) -> None:
    """Name the language of what is the dump's, and its direction where it is not the usual one."""
    for element in page.iter():
        if element.get("lang") == DUMP_LANGUAGE:
            element.set("lang", language.code)
            if language.is_right_to_left:
                element.set("dir", "rtl")


def many(count: int, noun: str) -> str:
    """Give a number and its noun.

    Example:
        >>> many(1, "line"), many(2, "line")
        ('1 line', '2 lines')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
