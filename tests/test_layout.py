"""The layout of the code: the picture that the pages draw is what is there, no module too long."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "storyparse"
MODULES = sorted(PACKAGE.rglob("*.py"))
PAGES = ("CONTRIBUTING.md", "docs/design.md")
MAX_LINES = 300
MAX_MODULES = 10


def picture(page: str) -> str:
    """Give the picture of the folders that a page draws."""
    text = (ROOT / page).read_text("utf-8")
    (block,) = re.findall(r"^```text\n(storyparse/\n.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return str(block)


def drawn(block: str) -> list[str]:
    """Give the modules that a picture names, each in its folders: these are indented less."""
    modules: list[str] = []
    folders: list[str] = []
    for line in block.splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        del folders[depth:]
        if folder := re.match(r" *(\w+)/", line):
            folders.append(folder[1])
        modules += ["/".join([*folders, module]) for module in re.findall(r"\w+\.py", line)]
    return modules


@pytest.mark.parametrize("page", PAGES)
def test_the_picture_names_every_module(page: str) -> None:
    """Each in its folder, once; the `__init__` of every folder is not drawn."""
    there = {str(path.relative_to(SOURCE)) for path in MODULES if path.name != "__init__.py"}
    modules = drawn(picture(page))
    assert (set(), set()) == (there - set(modules), set(modules) - there)
    assert len(there) == len(modules)


def test_both_pages_draw_the_same_picture() -> None:
    """Whoever contributes and whoever asks why see one layout."""
    first, second = map(picture, PAGES)
    assert first == second


def test_every_folder_says_what_lives_there() -> None:
    """In the docstring of its `__init__`, and which folders it may import."""
    folders = {path.parent for path in MODULES}
    said = [(folder / "__init__.py").read_text("utf-8").lstrip("r")[:3] for folder in folders]
    assert ['"""'] * len(folders) == said


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_fits_in_the_head(path: Path) -> None:
    """It has 300 lines at most."""
    assert len(path.read_text("utf-8").splitlines()) <= MAX_LINES


def test_few_modules_stand_beside_the_folders() -> None:
    """Ten at most: what a reader who lists the folder must know at once."""
    assert len(list(PACKAGE.glob("*.py"))) <= MAX_MODULES
