"""What no reader sees changes no story: lines added, line ends and spaces changed, letters spelled.

Each change is made at one place of a dump, or at every place. What it adds is taken off the story's
values again, since those keep the page's characters; the lines of diagnostics may move.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from storyparse import parse, to_dict
from storyparse._text.matching import stripped, view

FIXTURES = Path(__file__).parent.parent / "fixtures"
# Of a broken copy a change may mend or break more: what is said of it is not what is tested here.
UNSTEADY = (
    *("many-", "other-", "label-glued", "body-lines-broken", "head-runs-on"),
    # There the characters and the lines themselves matter.
    *("cut-", "text-", "mixed-markdown", "mixed-sattar-khaana"),
)
NAMES = [
    path.stem
    for path in sorted(FIXTURES.glob("*.txt"))
    if not path.stem.startswith(UNSTEADY) and path.stat().st_size and b"\r" not in path.read_bytes()
]
JOINTS = {"\u200c": None, "\u200d": None, "\ufeff": None, "\u093c": None, "\u00a0": " "}


def plain(value: Any) -> Any:  # noqa: ANN401 -- JSON, of any form.
    """Give a value with its letters spelled one way, and diagnostics without places."""
    if isinstance(value, str):
        text = unicodedata.normalize("NFD", value).translate(str.maketrans(JOINTS))
        return " ".join(text.split())
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items() if key not in ("line", "message")}
    return value


def story_of(text: str) -> Any:  # noqa: ANN401
    """Give the plain story of a dump."""
    return plain(to_dict(parse(text)))


def header_lines(text: str) -> list[int]:
    """Give the indexes of a header's lines: JSON has a spelling of its own."""
    return [s.line - 1 for s in parse(text).segments if s.role == "header"]


def lines_of(name: str) -> list[str]:
    """Give the lines of a fixture."""
    return (FIXTURES / f"{name}.txt").read_bytes().decode().split("\n")


def places_of(name: str) -> list[int]:
    """Choose up to six places between a fixture's lines, always the same."""
    lines = lines_of(name)
    # Nothing can be put between two lines of a header.
    inside = header_lines("\n".join(lines))[1:]
    places = [at for at in range(len(lines) + 1) if at not in inside]
    return sorted(random.Random(name).sample(places, min(6, len(places))))  # noqa: S311


def below_credit(name: str, at: int) -> bool:
    """Tell whether a place parts a caption from its credit, or an editor from the name below."""
    lines = lines_of(name)
    below = view(stripped(lines[at])).lstrip(" -") if at < len(lines) else ""
    above = lines[at - 1].rstrip() if at else ""
    return below.startswith("फोटो") or above.endswith(":")


every_fixture = pytest.mark.parametrize("name", NAMES)


@every_fixture
def test_an_advertisement_between_two_blocks_changes_nothing(name: str) -> None:
    """`विज्ञापन` on a line of its own, wherever two blocks meet, leaves the story the same."""
    expected = story_of("\n".join(lines_of(name)))
    for at in places_of(name):
        if not below_credit(name, at):
            lines = lines_of(name)
            lines.insert(at, "विज्ञापन")
            assert expected == story_of("\n".join(lines)), f"above line {at + 1}"


@every_fixture
def test_a_blank_line_changes_nothing(name: str) -> None:
    """A blank line anywhere, a caption and its credit not excepted, leaves the story the same."""
    expected = story_of("\n".join(lines_of(name)))
    for at in places_of(name):
        lines = lines_of(name)
        lines.insert(at, " \u00a0\t")
        assert expected == story_of("\n".join(lines)), f"above line {at + 1}"


def trailing_space(line: str) -> str:
    """Add white space at the end of a line."""
    return f"{line} \u00a0" if line.strip() else line


def no_break_spaces(line: str) -> str:
    """Put a no-break space for every space."""
    return line.replace(" ", "\u00a0")


def decomposed(line: str) -> str:
    """Spell every letter with a nukta in two characters."""
    return unicodedata.normalize("NFD", line)


def composed(line: str) -> str:
    """Spell every letter with a nukta in one character, where there is one."""
    for letter in map(chr, range(0x0958, 0x0960)):
        line = line.replace(unicodedata.normalize("NFD", letter), letter)
    return line


def no_nukta(line: str) -> str:
    """Leave out every nukta."""
    return unicodedata.normalize("NFD", line).replace("\u093c", "")


def joiners(line: str) -> str:
    """Put a joiner behind the first Devanagari letter of each word, and one before the line."""
    words = [
        word[:1] + "\u200d" + word[1:] if "\u0905" <= word[:1] <= "\u0939" else word
        for word in line.split(" ")
    ]
    return "\u200c" + " ".join(words) if line.strip() else line


CHANGES = (trailing_space, no_break_spaces, decomposed, composed, no_nukta, joiners)


@every_fixture
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_spelling_changes_nothing(name: str, change: Callable[[str], str]) -> None:
    """White space and letters spelled another way, on every line, leave the story the same."""
    lines = lines_of(name)
    header = header_lines("\n".join(lines))
    changed = [line if at in header else change(line) for at, line in enumerate(lines)]
    assert story_of("\n".join(lines)) == story_of("\n".join(changed))


@every_fixture
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_change_nothing(name: str, end: str) -> None:
    """Every line end of another kind leaves the story the same."""
    text = "\n".join(lines_of(name))
    assert story_of(text) == story_of(text.replace("\r", "").replace("\n", end))
