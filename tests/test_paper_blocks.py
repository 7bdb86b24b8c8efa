"""Furniture of several lines, the end of a story, and photos whose credit stands first."""

from __future__ import annotations

import pytest

from storyparse import HINDI_PAPER, Block, Dialect, Label, Photo, Role, Rule, Story, parse
from test_paper_heads import HEAD, NEXT, STAMP, STAMP_RULE, TEXT

PAPER = HINDI_PAPER.extend(
    name="बेलताल वाणी",
    labels=(Label(text="पूरी खबर", zone=Role.PARAGRAPH),),
    rules=(STAMP_RULE,),
    blocks=(
        Block(first="Trending Stories", last=("सब देखें", "पूरी खबर")),
        Block(first="लेखक के बारे में"),
    ),
)
LIST = ("नहर में पानी आया", "पुल पर बस चली। लोगों ने मिठाई बांटी।", "3 जुलाई 2024, 10:10")


def roles(story: Story) -> str:
    """Give the roles of a story's segments."""
    return " ".join(segment.role for segment in story.segments)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("Trending Stories", *LIST, "", "सब देखें", TEXT),
            "furniture furniture furniture furniture blank furniture paragraph",
        ),
        (
            ("Trending Stories", *LIST, "पूरी खबर", TEXT),
            "furniture furniture furniture furniture label paragraph",
        ),
        (
            (TEXT, "लेखक के बारे में", *LIST, NEXT),
            "paragraph furniture furniture furniture furniture furniture",
        ),
    ],
)
def test_a_block_is_furniture(lines: tuple[str, ...], expected: str) -> None:
    """From its first line to its last, whatever a line between says of itself."""
    story = parse("\n".join((HEAD, STAMP, *lines)), dialect=PAPER)
    assert f"headline timestamp {expected}" == roles(story)
    assert story.published_at is not None
    assert 5 == story.published_at.day
    assert () == story.diagnostics


def test_a_block_that_nothing_closes_is_none() -> None:
    """No line of a story is lost for want of the last one."""
    story = parse(f"{HEAD}\n{STAMP}\nTrending Stories\n{TEXT}\n{NEXT}", dialect=PAPER)
    assert (TEXT, NEXT) == story.sections[-1].paragraphs
    short = PAPER.extend(
        without=("Trending Stories",),
        blocks=(Block(first="Trending Stories", last=("सब देखें",), max_lines=2),),
    )
    story = parse(f"{HEAD}\n{STAMP}\nTrending Stories\n{TEXT}\nसब देखें", dialect=short)
    assert TEXT in story.text


CREDIT = Rule(
    name="credit",
    first_words=("छाया",),
    pattern=r"(?P<credit>छाया(?:\ :\ (?P<holder>[^|]{1,40}+))?)(?P<caption>\|\ .{1,90}+)?",
)
CREDIT_FIRST = PAPER.extend(rules=(CREDIT,), photo=(Role.CREDIT, Role.CAPTION))


@pytest.mark.parametrize(
    ("lines", "photos", "paragraphs"),
    [
        (("छाया : रमा सिंह", "नया कमरा", TEXT), (Photo(caption="नया कमरा", credit="रमा सिंह"),), 1),
        (
            ("छाया : रमा सिंह", "", "नया कमरा", TEXT, "नया कमरा"),
            (Photo(caption="नया कमरा", credit="रमा सिंह"),),
            1,
        ),
        (("छाया : रमा सिंह", TEXT), (Photo(caption=None, credit="रमा सिंह"),), 1),
        ((TEXT, "छाया : रमा सिंह"), (Photo(caption=None, credit="रमा सिंह"),), 1),
        (("छाया : रमा सिंह", "पूरी खबर", TEXT), (Photo(caption=None, credit="रमा सिंह"),), 1),
        (("छाया", "नया कमरा", TEXT), (Photo(caption="नया कमरा", credit=None),), 1),
    ],
)
def test_the_credit_stands_first(
    lines: tuple[str, ...], photos: tuple[Photo, ...], paragraphs: int
) -> None:
    """The line straight below it is the caption, unless it reads as a paragraph."""
    story = parse("\n".join((HEAD, STAMP, *lines)), dialect=CREDIT_FIRST)
    assert photos == story.photos
    assert paragraphs == sum([len(section.paragraphs) for section in story.sections])


def test_a_credit_without_a_holder_is_read_in_either_order() -> None:
    """Printed twice, it is one photo."""
    dialect: Dialect = PAPER.extend(rules=(CREDIT,))
    page = f"{HEAD}\n{STAMP}\n{TEXT}\nनया कमरा\nछाया\nनया कमरा\nछाया\n{NEXT}"
    assert (Photo(caption="नया कमरा", credit=None),) == parse(page, dialect=dialect).photos
