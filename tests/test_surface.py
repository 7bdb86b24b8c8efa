"""The surface and the shape of the code: what is public, what a dialect holds, how long it is."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import attrs
import pytest

import storyparse
from storyparse import Diagnostic, DirtyCopyError, NotAStoryError, Role

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "storyparse"
MODULES = sorted(PACKAGE.rglob("*.py"))
DIALECTS = [path for path in MODULES if path.parent.name == "dialects"]
ENGINE = [path for path in MODULES if path.parent == PACKAGE]

NEEDLESS_NAMES = {"utils", "helpers", "common", "base", "core", "manager", "handler"}

CODE = (
    ast.AsyncFunctionDef,
    ast.FunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.If,
    ast.IfExp,
    ast.For,
    ast.While,
    ast.comprehension,
    ast.With,
    ast.Try,
    ast.Match,
)


def name(path: Path) -> str:
    """Name a module by its place in the package."""
    return str(path.relative_to(PACKAGE))


def strings_of_code(tree: ast.Module) -> list[str]:
    """Give the strings of a module that are no docstrings."""
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documented
    ]


def test_all_is_sorted_and_says_what_is_there() -> None:
    """Every public name is in `__all__`, constants first, in order, and nothing else is."""
    there = {
        key
        for key in dir(storyparse)
        if not key.startswith("_") and not isinstance(getattr(storyparse, key), ModuleType)
    }
    assert storyparse.__all__ == sorted(there, key=lambda key: (not key.isupper(), key))


def test_the_version_is_looked_up_when_it_is_asked_for() -> None:
    """An import does not pay for it, and no other name is made up."""
    assert version("storyparse") == storyparse.__version__
    with pytest.raises(AttributeError, match="module 'storyparse' has no attribute '__verison__'"):
        _ = storyparse.__verison__  # type: ignore[attr-defined]
    program = "import sys, storyparse; print('importlib.metadata' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert b"False" == done.stdout.strip()


def test_the_names_of_the_contract_are_there() -> None:
    """What users are promised is public."""
    promised = {"parse", "stream", "astream", "read", "check", "to_dict", "from_dict", "to_json"}
    promised |= {"Dialect", "AMAR_UJALA", "Role", "DirtyCopyError", "NotAStoryError"}
    promised |= {"Story", "Header", "Category", "Byline", "Section", "Photo", "RelatedLink"}
    promised |= {"Segment", "Diagnostic", "Document", "ReadError", "StoryDict", "check_dialect"}
    assert promised - set(storyparse.__all__) == set()


@pytest.mark.parametrize("public", [key for key in storyparse.__all__ if key != "JSONValue"])
def test_public_names_are_documented(public: str) -> None:
    """A public class or function has a docstring with an example that runs."""
    value = getattr(storyparse, public)
    documented = type(value) if public.isupper() else value
    assert ">>> " in str(documented.__doc__)


@pytest.mark.parametrize(
    "public",
    [key for key in storyparse.__all__ if attrs.has(getattr(storyparse, key))],
)
def test_models_are_frozen_and_take_keywords(public: str) -> None:
    """No value of the model can be changed, and each field is given by its name."""
    public_value = getattr(storyparse, public)
    model = public_value if isinstance(public_value, type) else type(public_value)
    assert model.__setattr__ is not object.__setattr__
    assert [field.kw_only for field in attrs.fields(model)] == [True] * len(attrs.fields(model))


def test_the_package_is_typed() -> None:
    """Type checkers find the types."""
    assert (PACKAGE / "py.typed").read_bytes() == b""


@pytest.mark.parametrize("path", DIALECTS, ids=name)
def test_a_dialect_is_data(path: Path) -> None:
    """A dialect holds words and patterns: nothing in it decides, repeats or defines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        f"{node.lineno}: {type(node).__name__}"
        for node in ast.walk(tree)
        if isinstance(node, CODE) and hasattr(node, "lineno")
    ]
    assert found == []


@pytest.mark.parametrize("path", ENGINE, ids=name)
def test_the_engine_knows_no_hindi(path: Path) -> None:
    """No word stands outside the dialects; the view alone knows letters, and marks are no words."""
    strings = strings_of_code(ast.parse(path.read_text(encoding="utf-8")))
    words = [
        text
        for text in strings
        if re.search("[\u0904-\u0939]{2}|[\u0904-\u0939][\u093e-\u094d]", text)
    ]
    assert words == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_open_with_their_strategy(path: Path) -> None:
    """A docstring says what goes in and what comes out."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_are_named_after_what_they_do(path: Path) -> None:
    """No module is named after nothing."""
    assert path.stem.strip("_") not in NEEDLESS_NAMES


def test_the_bare_install_needs_three_packages() -> None:
    """Whatever else is wanted is an extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [re.match(r"[\w-]+", requirement)[0] for requirement in project["dependencies"]]  # type: ignore[index]
    assert needed == ["attrs", "python-dateutil", "regex"]


def test_dirty_copy_tells_all_its_troubles() -> None:
    """The error holds every diagnostic, and shows them a line each."""
    troubles = (
        Diagnostic(code="weekday-differs", message="the date is a Friday: 'Mon'", line=4),
        Diagnostic(code="undecodable", message="1 byte is not UTF-8", line=9),
    )
    error = DirtyCopyError(troubles)
    assert error.diagnostics == troubles
    assert str(error) == (
        "the copy is dirty:\n"
        "4: weekday-differs: the date is a Friday: 'Mon'\n"
        "9: undecodable: 1 byte is not UTF-8"
    )
    assert isinstance(error, ValueError)


def test_not_a_story_tells_all_its_problems() -> None:
    """The error holds every problem, and shows them a line each."""
    error = NotAStoryError(("headline: missing", "photos: want a list, got 7"))
    assert str(error) == ("not the form of a story:\nheadline: missing\nphotos: want a list, got 7")
    assert isinstance(error, ValueError)


def test_a_role_is_its_name() -> None:
    """A role compares and prints as the word that the contract uses."""
    assert [f"{role}" for role in Role] == [role.value for role in Role]
    assert len(Role) == 17
