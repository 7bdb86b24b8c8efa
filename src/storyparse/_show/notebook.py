"""A story in, what a notebook or a terminal shows of it out: its lines, coloured by their roles.

The HTML is a piece for somebody's page: its style touches nothing outside, takes that page's own
colours of text and paper, and needs no script. Long texts and long dumps are cut short.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING, Final

# Only written with, never read with: no one else's XML comes near it.
from xml.etree.ElementTree import Element, SubElement, tostring

from storyparse._model import Story
from storyparse._show.explain import SHORTENED, escaped, grid

if TYPE_CHECKING:
    from rich.console import Group

MOST: Final = 200
"""Segments that are shown, and diagnostics."""

_find_hues: Final = re.compile(r"((?:\.\w+(?:, )?)+) (\{ --hue[^}]*\})").finditer
_STYLE: Final = """
.storyparse { font: .9em/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
.storyparse ol { display: grid; grid-template-columns: 3em 8em 1fr; margin: .5em 0; padding: 0; }
.storyparse li { display: contents; }
.storyparse small { opacity: .7; text-align: right; padding-right: .6em; }
.storyparse code { justify-self: start; align-self: start; padding: 0 .4em; border-radius: .2em;
  background: hsl(var(--hue) var(--full) 50% / .25); font: inherit; }
.storyparse span { border-left: .2em solid hsl(var(--hue) var(--full) 50%); padding-left: .6em;
  white-space: pre-wrap; unicode-bidi: plaintext; }
"""


def notebook(story: Story) -> str:
    """Give a story as a piece of HTML.

    Args:
        story: The story.

    Example:
        >>> '<b lang="hi">बारिश &amp; राहत</b>' in notebook(Story(headline="बारिश & राहत"))
        True
    """
    box = Element("div", {"class": "storyparse"})
    SubElement(box, "style").text = _style()
    SubElement(box, "b", lang="hi").text = _shown(story.headline or "")
    found = SubElement(box, "ol")
    for trouble in story.diagnostics[:MOST]:
        _row(found, str(trouble.line), trouble.code, "stray", trouble.message)
    lines = SubElement(box, "ol")
    for part in story.segments[:MOST]:
        row = _row(lines, str(part.line), part.role, part.role, part.raw)
        row.set("title", f"rule: {part.rule}")
    for text in () if story.segments else islice(story.text.splitlines(), MOST):
        _row(lines, "", "", "paragraph", text)
    if len(story.segments) > MOST:
        _row(lines, "…", "", "blank", f"{len(story.segments) - MOST} more")
    return tostring(box, encoding="unicode", method="html")


def terminal_view(story: Story) -> Group:
    """Give a story as rich shows it: one line for all of it, then its segments.

    Args:
        story: The story.
    """
    from rich.console import Group  # noqa: PLC0415 -- an extra, and slow to import.
    from rich.text import Text  # noqa: PLC0415

    return Group(Text(repr(story)), grid(story.segments[:MOST]))


def _row(listed: Element, line: str, name: str, role: str, text: str) -> Element:
    row = SubElement(listed, "li")
    SubElement(row, "small").text = line
    SubElement(row, "code", {"class": role}).text = name
    SubElement(row, "span", {"class": role, "lang": "hi"}).text = _shown(text.rstrip("\r\n"))
    return row


def _shown(text: str) -> str:
    return escaped(text if len(text) <= SHORTENED else f"{text[: SHORTENED - 1]}…")


@cache
def _style() -> str:
    """Give the style, with the hue of each role from that of the page of `proof`."""
    page = files("storyparse._show").joinpath("page.css").read_text("utf-8")
    hues = [f".storyparse :is({found[1]}) {found[2]}\n" for found in _find_hues(page)]
    return _STYLE + "".join(hues)
