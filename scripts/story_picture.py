"""Draws the README's picture: a dump line by line, and the fields of the story it becomes.

It is an SVG, and follows the reader's light or dark scheme. ``scripts/pictures.py`` writes it.
"""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from drawing import FIXTURES, ROOT, SHOWN, add, hues

from storyparse import AMAR_UJALA, parse
from storyparse._parse import sources_of

README: Final = ROOT / "docs" / "story.svg"

_ROW: Final = 24
"""How high a line of the README's picture is."""

_SVG: Final = "http://www.w3.org/2000/svg"
_SVG_STYLE: Final = """
svg { --edge: 45%; --ink: 22%; --text: #1c1e21; }
@media (prefers-color-scheme: dark) { svg { --edge: 60%; --ink: 86%; --text: #e6e8ea; } }
text { font: 14px system-ui, "Noto Sans", "Noto Sans Devanagari", sans-serif; fill: var(--text); }
.role { font: 11px ui-monospace, monospace; fill: hsl(var(--hue) var(--full) var(--ink)); }
rect { fill: hsl(var(--hue) var(--full) var(--edge)); }
path { fill: none; stroke: hsl(var(--hue) var(--full) var(--edge)); stroke-width: 2; opacity: .7; }
"""


def story_picture() -> Element:
    """Draw a dump and its story for the README, as an SVG whose colours follow the scheme."""
    story = parse((FIXTURES / f"{SHOWN}.txt").read_bytes())
    parts = [part for group in sources_of(story, [AMAR_UJALA]) for part in group]
    left = [_ROW * (at + 1.5) for at in range(len(story.segments))]
    step = _ROW * len(story.segments) / len(parts)
    right = [_ROW * 0.75 + step * (at + 0.5) for at in range(len(parts))]
    height = _ROW * (len(story.segments) + 1.5)
    box = Element("svg", xmlns=_SVG, viewBox=f"0 0 960 {height:g}", role="img")
    add(box, "title", "A dump, line by line, and the fields of the story that each line becomes")
    add(box, "style", _SVG_STYLE + hues())
    for index, segment in enumerate(story.segments):
        row = add(box, "g", data_role=segment.role)
        add(row, "rect", x="0", y=f"{left[index] - 9:g}", width="4", height="18")
        add(row, "text", segment.role, x="12", y=f"{left[index] + 4:g}", class_="role")
        text = _short(segment.raw, 46)
        add(row, "text", text, x="92", y=f"{left[index] + 5:g}", lang="hi")
    for part, to in zip(parts, right, strict=True):
        row = add(box, "g", data_role=part.role)
        for index in part.segments:
            line = f"M440 {left[index]:g}C500 {left[index]:g} 490 {to:g} 550 {to:g}"
            add(row, "path", d=line)
        add(row, "rect", x="550", y=f"{to - 9:g}", width="4", height="18")
        add(row, "text", part.path, x="562", y=f"{to + 4:g}", class_="role")
        told = " · ".join([value for _, value in part.values])
        add(row, "text", _short(told, 29), x="752", y=f"{to + 5:g}", lang="hi")
    return box


def _short(text: str, length: int) -> str:
    """Cut a text between words, so that no letter loses its signs."""
    text = text.strip()
    return text if len(text) <= length else f"{text[:length].rpartition(' ')[0] or text[:length]} …"
