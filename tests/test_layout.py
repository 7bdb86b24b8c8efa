"""The layout of the code: the picture that the pages draw is what is there, no module too long."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "storyparse"
MODULES = sorted(PACKAGE.rglob("*.py"))
PAGES = ("CONTRIBUTING.md", "docs/design.md")
MAX_LINES = 300
MAX_MODULES = 10
MAX_KIT = 700


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


def _ranks() -> dict[str, int]:
    """Give each layer of the contract its height: what it may import is lower."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = contracts["contracts"][0]["layers"]
    return {name: -rank for rank, row in enumerate(layers) for name in re.findall(r"\w+", row)}


FOLDERS = sorted({path.parent for path in MODULES} - {PACKAGE})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(PACKAGE)))
def test_every_folder_says_what_lives_there_and_what_it_may_import(folder: Path) -> None:
    """In the docstring of its `__init__`; what it names there is what the contract allows."""
    said = " ".join(str(ast.get_docstring(ast.parse((folder / "__init__.py").read_text()))).split())
    what, _, may_import = said.partition("May import ")
    assert what
    assert may_import
    ranks = _ranks()
    own = ranks[folder.relative_to(PACKAGE).parts[0]]
    named = re.findall(r"`(\w+)(?:\.\w+)?`", may_import.partition("everything but")[0])
    assert [] == [name for name in named if ranks[name] > own]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_fits_in_the_head(path: Path) -> None:
    """It has 300 lines at most."""
    assert len(path.read_text("utf-8").splitlines()) <= MAX_LINES


@pytest.mark.parametrize("folder", ["learning", "workbench"])
def test_the_kit_stays_small(folder: str) -> None:
    """What drafts and trains, and the workbench with its page and script: 700 lines each."""
    files = [path for path in (PACKAGE / folder).iterdir() if path.is_file()]
    assert sum([len(path.read_text("utf-8").splitlines()) for path in files]) <= MAX_KIT


def test_few_modules_stand_beside_the_folders() -> None:
    """Ten at most: what a reader who lists the folder must know at once."""
    assert len(list(PACKAGE.glob("*.py"))) <= MAX_MODULES
