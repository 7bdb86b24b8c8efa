"""The pages say all there is to say, and name nothing that is not there."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree.ElementTree import tostring

import pytest

import storyparse
import storyparse.arrow
import storyparse.formats
import storyparse.testing
from storyparse import Role, parse, stream
from storyparse._cli.commands import COMMANDS
from storyparse._cli.options import parser

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]


def page(name: str) -> str:
    """Read a page of the documentation."""
    return (DOCS / name).read_text("utf-8")


def blocks(text: str, kind: str) -> list[str]:
    """Give the code blocks of one kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def rows(text: str) -> list[list[str]]:
    """Give the cells of a page's tables."""
    found = re.findall(r"^\| (.+) \|$", text, re.MULTILINE)
    return [row.split(" | ") for row in found]


def named(cell: str) -> list[str]:
    """Give what stands as code in a cell."""
    return re.findall(r"`([^`]+)`", cell)


def test_api_has_every_public_name() -> None:
    """The API page describes each public name, and nothing else."""
    described = re.findall(r"^::: storyparse\.(\w+)$", page("api.md"), re.MULTILINE)
    assert sorted(storyparse.__all__) == sorted(described)


@pytest.mark.parametrize("module", [storyparse.arrow, storyparse.formats, storyparse.testing])
def test_api_has_every_function_of_an_extra(module: ModuleType) -> None:
    """What is public below the top is described there, too, and nothing else of it is."""
    name = module.__name__
    described = re.findall(rf"^::: {re.escape(name)}\.(\w+)$", page("api.md"), re.MULTILINE)
    public = {key: getattr(module, key) for key in module.__all__}
    assert sorted(described) == sorted([key for key in public if callable(public[key])])


def test_readme_names_the_surface() -> None:
    """The README's table names each public name."""
    cells = [row[0] for row in rows((ROOT / "README.md").read_text("utf-8"))]
    told = re.findall(r"\w+", " ".join(cells))
    assert set(storyparse.__all__) <= set(told)


def test_readme_opens_as_promised() -> None:
    """Three lines say what it is and for whom, then how to start; a picture shows it."""
    text = (ROOT / "README.md").read_text("utf-8")
    lines = text.partition("\n```")[0].strip().splitlines()
    assert ["# storyparse", "", 3] == [*lines[:2], len(lines[2:])]
    assert text.index("```sh") < text.index("![") < text.index("## ")
    install, tests = blocks(text, "sh")
    assert "pip install .\n" in install
    assert "pip install '.[test]'\npytest -n auto\n" == tests


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_example_is_left_out(path: Path) -> None:
    """A block of code is of a kind that the tests run, or is no example: shell lines, a picture."""
    text = path.read_text("utf-8")
    kinds = re.findall(r"^ *```(\w*)$", text, re.MULTILINE)[::2]
    assert set(kinds) <= {"python", "py", "console", "sh", "text", "sql"}
    # `py` is a file of examples, run by another block; or a line for a cluster, which has its own
    # test (Ray) or wants Java (Spark).
    files = [file.read_text("utf-8") for file in (DOCS / "examples").glob("*.py")]
    for block in blocks(text, "py"):
        assert block in files or block.startswith(("stories = ray.data.", "spark.conf."))


def codes() -> Iterator[str]:
    """Read the diagnostic codes out of the source."""
    for path in (ROOT / "src" / "storyparse").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", None))
                values = node.args[:1] if name == "note" else []
                if name == "Diagnostic":
                    values = [word.value for word in node.keywords if word.arg == "code"]
                yield from [
                    value.value
                    for value in values
                    if isinstance(value, ast.Constant) and isinstance(value.value, str)
                ]


def test_every_code_has_an_entry() -> None:
    """The diagnostics page has an entry for each code: when, an example that runs, what to do."""
    entries = re.split(r"^### ", page("diagnostics.md"), flags=re.MULTILINE)[1:]
    told = {entry.splitlines()[0]: entry for entry in entries}
    assert sorted(set(codes())) == sorted(told)
    for code, entry in told.items():
        assert "*What to do*: " in entry, code
        assert any(code in block for block in blocks(entry, "python")), code


def test_every_fixture_is_in_the_table() -> None:
    """The table names each fixture, and none that is not there."""
    told = {name for row in rows(page("fixtures.md"))[1:] for name in named(row[-1])}
    assert {path.stem for path in (ROOT / "fixtures").glob("*.txt")} == told


def test_every_role_is_in_the_glossary() -> None:
    """The glossary says what each role is."""
    roles = page("glossary.md").partition("## Role")[2].partition("## Rule")[0]
    told = [name for row in rows(roles) for name in named(row[0])]
    assert [role.value for role in Role] == told


def commands() -> dict[str, ArgumentParser]:
    """Give the commands with their parsers."""
    actions: Any = parser(COMMANDS)._actions
    return next(action.choices for action in actions if action.choices)


def test_every_command_is_told() -> None:
    """The page of the command line has each command, and each option of those it goes into."""
    text = page("command-line.md")
    for name, command in commands().items():
        assert f"`{name}`" in text or f"`storyparse {name}`" in text
        if name in {"parse", "explain", "check", "view"}:
            for action in command._actions:
                for option in action.option_strings[-1:]:
                    assert option == "--help" or f"`{option}" in text, f"{name} {option}"


def test_add_a_publisher() -> None:
    """Followed from start to end, the how-to's dialect reads its paper, also in pieces."""
    names: dict[str, Any] = {}
    for block in blocks(page("how-to/publisher.md"), "python"):
        if not block.startswith(">>>"):
            exec(block, names)  # noqa: S102 -- the page's own code.
    dump, dialect = names["FIRST"], names["NAMUNA"]
    story = parse(dump, dialect=dialect)
    assert [story] == list(stream(list(dump), dialect=dialect))
    assert () == story.diagnostics
    assert dump == story.raw
    roles = (
        "furniture headline timestamp summary credit caption byline paragraph related heading "
        "paragraph furniture furniture furniture"
    )
    assert roles == " ".join([segment.role for segment in story.segments])


def tool(name: str) -> ModuleType:
    """Load a tool that the site is built with."""
    spec = importlib.util.spec_from_file_location(f"{name}_tool", ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    # They import one another; last, for Python has a module `site` of its own.
    sys.path.append(str(ROOT / "scripts"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_site_shows_templates_that_are_there() -> None:
    """Each dump that the site shows is a fixture, and stands on the page that lists them."""
    shown = re.findall(r"\(seen/([a-z0-9-]+)\.html\)", page("seen.md"))
    assert sorted(tool("site").TEMPLATES) == sorted(shown)
    assert all((ROOT / "fixtures" / f"{name}.txt").is_file() for name in shown)


def test_every_page_says_what_it_is() -> None:
    """Each page has a description of its own, for whoever searches or links."""
    found = [
        re.match(r"---\n(?:.+\n)*?description: (.+)\n(?:.+\n)*?---\n", path.read_text("utf-8"))
        for path in sorted(DOCS.rglob("*.md"))
    ]
    told = {match[1] for match in found if match}
    assert len(found) == len(told)
    assert all(40 <= len(description) <= 200 for description in told)


def test_the_first_page_shows_the_whole_dump() -> None:
    """Its picture has each line of the dump, and each value of the story leads to a line."""
    pictures = tool("pictures")
    drawn = pictures.face()
    lines = (ROOT / "fixtures" / f"{pictures.SHOWN}.txt").read_text("utf-8").splitlines()
    dump, story = drawn.findall("section")
    assert lines == [link.findtext("span") for link in dump.iter("a")]
    places = {link.get("id") for link in dump.iter("a")}
    assert all(link.get("href", "")[1:] in places for link in story.iter("a"))


def test_the_picture_of_the_readme_is_new() -> None:
    """It is what `python scripts/pictures.py` makes of the dump today."""
    pictures = tool("pictures")
    made = tostring(pictures.story_picture(), encoding="unicode") + "\n"
    assert made == pictures.README.read_text("utf-8"), "python scripts/pictures.py"


def test_the_anatomy_names_the_roles_in_order() -> None:
    """Each drawn page says to those who do not see it which roles follow one another."""
    told = [one.get("aria-label") for one in tool("pictures").anatomy().iter() if one.get("role")]
    assert "headline, subheadline, byline, paragraph" == told[0]
    assert len(told) == len(tool("pictures").TEMPLATES)


def test_site_says_what_is_broken(tmp_path: Path) -> None:
    """A link to no page or no place, and an address that would be fetched, are each named."""
    (tmp_path / "a.html").write_text(
        '<link rel="canonical" href="https://example.org/"><script src="https://example.org/x.js">'
        '</script><img src="data:,"><img src="no.png"><h1 id="one">1</h1><a href="#one">fine</a>'
        '<a href="b.html#two">fine</a><a href="b.html#three">no</a><a href="c.html">no</a>'
        '<a href="https://example.org/">elsewhere</a><a href="sub/">fine</a>'
        '<a href="/b.html">fine</a>'
    )
    (tmp_path / "b.html").write_text('<p id="two">2</p>')
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "index.html").write_text("<p>sub</p>")
    assert [
        "a.html: fetches https://example.org/x.js",
        "a.html: fetches no.png, which is not there",
        "a.html: b.html#three names no place on that page",
        "a.html: c.html leads nowhere",
    ] == tool("site").problems(tmp_path)
