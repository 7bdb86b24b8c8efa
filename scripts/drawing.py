"""What all pictures are drawn with: elements, and the colours of the roles."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, SubElement

ROOT: Final = Path(__file__).resolve().parent.parent
FIXTURES: Final = ROOT / "fixtures"
STYLE: Final = ROOT / "src" / "storyparse" / "_show" / "page.css"
SHOWN: Final = "head-three-lines-2026"
"""The dump that the first page shows."""

_find_hues: Final = re.compile(r"((?:\.\w+(?:, )?)+) (\{ --hue[^}]*\})").finditer


def add(above: Element, tag: str, text: str = "", **given: str) -> Element:
    """Add an element; an attribute's name may end in ``_`` and has ``-`` for each other ``_``."""
    named = {key.rstrip("_").replace("_", "-"): value for key, value in given.items()}
    added = SubElement(above, tag, named)
    added.text = text or None
    return added


def hues() -> str:
    """Give the colours of the roles as a style sheet."""
    style = STYLE.read_text("utf-8")
    rules = []
    for found in _find_hues(style):
        names = [f'[data-role="{name[1:]}"]' for name in found[1].split(", ")]
        rules.append(f"{', '.join(names)} {found[2]}\n")
    return "".join(rules)
