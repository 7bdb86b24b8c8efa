"""Seven papers: what a draft reads of them as it stands, and what the dialect of another takes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from papers import unseen
from storyparse import AMAR_UJALA, HINDI_PAPER, Dialect, Story, check_dialect, parse
from storyparse.learning.draft import draft
from storyparse.learning.habits import page_of
from test_learn import made
from test_papers import DIALECTS, pages, read, wrong

DRAFTED_FROM = 5
PAPERS = {name: list(pages(name).values()) for name in DIALECTS} | {
    name: unseen.pages(name) for name in unseen.LAYOUTS
}
VALUES = {
    "headline": "headline", "summary": "summary", "author": "byline", "desk": "byline",
    "agency": "byline", "publisher": "byline", "place": "byline", "editor": "editor",
    "caption": "caption", "credit": "credit", "title": "related",
}  # fmt: skip
"""Values of a story, each with the role of the lines it may stand on."""


def share_right(told: list[unseen.Page], dialect: Dialect) -> float:
    """Give how many of all lines a dialect reads as they are."""
    faults = [fault for page in told for fault in wrong(page, read(page, dialect))]
    return 1 - len(faults) / sum(map(len, told))


@pytest.mark.parametrize("labelled", [False, True])
@pytest.mark.parametrize("name", PAPERS)
def test_a_draft_reads_a_paper_as_it_stands(name: str, labelled: bool) -> None:  # noqa: FBT001
    """Drafted from five pages of ten, the first or the last; its base reads three lines of four."""
    told = PAPERS[name]
    assert 10 == len(told)
    assert share_right(told, HINDI_PAPER) < 0.75
    for seen, others in (
        (told[:DRAFTED_FROM], told[DRAFTED_FROM:]),
        (told[DRAFTED_FROM:], told[:DRAFTED_FROM]),
    ):
        source = [
            page_of(
                "\n".join([text for _, text in page]),
                f"{number}.txt",
                [tuple(roles.split()) for roles, _ in page] if labelled else [],
            )
            for number, page in enumerate(seen)
        ]
        paper = made(draft(source, dialect=HINDI_PAPER, base="HINDI_PAPER", name=name))
        check_dialect(paper)
        assert share_right(seen, paper) >= 0.95
        assert share_right(others, paper) >= 0.92


@pytest.mark.parametrize("name", PAPERS)
def test_a_draft_of_all_pages_reads_them(name: str) -> None:
    """What names the paper's few people recurs, too, on pages enough."""
    told = PAPERS[name]
    source = [page_of("\n".join([text for _, text in page]), f"{page[0]}.txt") for page in told]
    paper = made(draft(source, dialect=HINDI_PAPER, base="HINDI_PAPER", name=name))
    check_dialect(paper)
    assert share_right(told, paper) >= 0.97


def values_of(story: Story) -> Iterator[tuple[str, str | None]]:
    """Give the values of a story that say what a line is, but for its text and headings."""
    yield "headline", story.headline
    yield from [("summary", text) for text in story.summary]
    if byline := story.byline:
        yield from [("author", name) for name in byline.authors]
        for field in ("desk", "agency", "publisher", "place", "editor"):
            yield field, getattr(byline, field)
    for holder in (story, *story.sections):
        yield from [("title", link.title) for link in holder.related_links]
        for photo in holder.photos:
            yield from (("caption", photo.caption), ("credit", photo.credit))


@pytest.mark.parametrize("name", PAPERS)
def test_amar_ujala_takes_no_value_of_another_paper(name: str) -> None:
    """What it takes stands on a line of that role; no time is read; each page is unfamiliar."""
    for page in PAPERS[name]:
        story = read(page, AMAR_UJALA)
        for value, text in values_of(story):
            lines = [line for roles, line in page if VALUES[value] in roles.split()]
            assert not text or any([text in line for line in lines]), (value, text)
        assert (None, None) == (story.published_at, story.updated_at)
        assert [] == [section for section in story.sections if section.posted_at or section.slide]
        assert "unfamiliar" in [found.code for found in story.diagnostics]


TITLE = "नहर में आया पानी, किसानों ने बांटी मिठाई"
TEXT = "नहर में पानी आया। किसानों ने मिठाई बांटी और रात तक खेतों में काम किया।"
HEADS = {
    "a zone in brackets": (
        "Hindi News | उत्तर प्रदेश | सोनपुर", TITLE, "By रमा सिंह", "Edited By: मीना",
        "Updated: Fri, 23 Jan 2026 01:31 PM (IST)",
    ),
    "a network of another's": (
        TITLE, "By मेला न्यूज नेटवर्क", "Updated: January 21, 2026 09:00 IST",
    ),
    "points below a label": (
        "होम", TITLE, "Reported by मीना, Edited by रमा", "अगस्त 15, 2020 22:59 pm IST", "खास बातें",
    ),
}  # fmt: skip


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_head_in_another_papers_shape_gives_no_value(head: tuple[str, ...]) -> None:
    """Neither a time nor an author, and as headline and summary nothing that is none."""
    story = parse("\n".join([*head, TEXT, TEXT]), dialect=AMAR_UJALA)
    assert story.headline in (None, TITLE)
    assert (None, None, None) == (story.byline, story.published_at, story.updated_at)
    assert {*story.summary} <= {TEXT}
    assert "unfamiliar" in [found.code for found in story.diagnostics]
