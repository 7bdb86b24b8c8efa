"""Three invented papers, ten pages each: how well a dialect reads pages, also those not seen."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from papers.nadi import NADI
from papers.son import SON
from papers.tal import TAL
from storyparse import (
    AMAR_UJALA,
    Dialect,
    HeaderKeys,
    Story,
    check_dialect,
    parse,
    recognize,
    stream,
)

PAPERS = Path(__file__).parent / "papers"
DIALECTS = {"son": SON, "nadi": NADI, "tal": TAL}
DAMS = evolve(
    TAL,
    header=HeaderKeys(id="page.id", first=("page", "@type"), object_ids=False),
    dump_opening=r"=+\ .{1,40}+|Hindi\ News",
)
"""A paper whose dumps open with a line, or with a header of other keys."""
MADE_WITH = 5
"""The dialect of each was made with so many pages."""


def pages(name: str) -> dict[str, list[tuple[str, str]]]:
    """Give the pages of a paper: lines, each with the roles of its segments."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in (PAPERS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("=== "):
            page = found[line[4:]] = []
            continue
        roles, _, text = line.partition("\t")
        page.append((roles, text))
    return found


def read(page: list[tuple[str, str]], dialect: Dialect) -> Story:
    """Read a page."""
    return parse("".join([f"{text}\n" for _, text in page]), dialect=dialect)


def wrong(page: list[tuple[str, str]], story: Story) -> Iterator[str]:
    """Give the lines whose roles are others than they should be."""
    for number, (roles, text) in enumerate(page, 1):
        found = " ".join(segment.role for segment in story.segments if segment.line == number)
        if found != roles:
            yield f"{number}: {found} for {roles}: {text}"


@pytest.mark.parametrize("name", DIALECTS)
def test_a_dialect_reads_its_paper(name: str) -> None:
    """At least 95 % of the lines of the pages it was made with, and 85 % of others'."""
    check_dialect(DIALECTS[name])
    told = list(pages(name).values())
    assert 10 == len(told)
    for some, least in ((told[:MADE_WITH], 0.95), (told[MADE_WITH:], 0.85)):
        faults = [fault for page in some for fault in wrong(page, read(page, DIALECTS[name]))]
        assert len(faults) <= (1 - least) * sum(map(len, some)), "\n".join(faults)


@pytest.mark.parametrize("name", DIALECTS)
def test_values_are_those_of_the_page(name: str) -> None:
    """Headline, place and photo of each page, and nothing is wrong with any."""
    for title, page in pages(name).items():
        story = read(page, DIALECTS[name])
        by_role = dict(reversed(page))
        assert (title, by_role["headline"]) == (title, story.headline)
        assert () == story.diagnostics
        if "byline paragraph" in by_role:
            assert story.byline is not None
            assert story.byline.place is not None


LINES = sorted({text for name in DIALECTS for page in pages(name).values() for _, text in page})


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=20), st.data())
def test_nothing_is_lost_whatever_a_dialect_says(lines: list[str], data: st.DataObject) -> None:
    """Lines of any paper in any order, by any dialect or by all; whole, and sign by sign."""
    dialects = (*DIALECTS.values(), DAMS)
    dialect = data.draw(st.sampled_from((*dialects, dialects)))
    text = "\n".join(lines)
    assert text == parse(text, dialect=dialect).raw
    stories = list(stream([text], dialect=dialect))
    assert text == "".join([story.raw for story in stories])
    assert stories == list(stream(list(text), dialect=dialect))


def test_each_page_is_known_by_its_paper() -> None:
    """Whatever dialects are offered besides."""
    for name, dialect in DIALECTS.items():
        for page in pages(name).values():
            text = "\n".join([text for _, text in page])
            assert dialect is recognize(text, dialects=[AMAR_UJALA, *DIALECTS.values()])


@pytest.mark.parametrize("name", DIALECTS)
def test_a_dialect_holds_no_code(name: str) -> None:
    """It is data: no function, no condition, no loop."""
    tree = ast.parse((PAPERS / f"{name}.py").read_text(encoding="utf-8"))
    code = (ast.FunctionDef, ast.Lambda, ast.If, ast.IfExp, ast.For, ast.While, ast.comprehension)
    assert [] == [node for node in ast.walk(tree) if isinstance(node, code)]
