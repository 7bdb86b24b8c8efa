"""Papers that nobody made a dialect for: what a draft reads of them, and what another's takes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from papers import unseen
from storyparse import AMAR_UJALA, HINDI_PAPER, Dialect, Story, check_dialect
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


@pytest.mark.parametrize("name", unseen.LAYOUTS)
def test_a_draft_reads_a_paper_that_nobody_looked_at(name: str) -> None:
    """Drafted from five pages without labels; its base reads two lines of three at most."""
    told = PAPERS[name]
    assert 10 == len(told)
    source = [
        page_of("\n".join([text for _, text in page]), f"{number}.txt")
        for number, page in enumerate(told[:DRAFTED_FROM])
    ]
    paper = made(draft(source, dialect=HINDI_PAPER, base="HINDI_PAPER", name=name))
    check_dialect(paper)
    assert share_right(told, HINDI_PAPER) < 0.7
    assert share_right(told[:DRAFTED_FROM], paper) >= 0.95
    assert share_right(told[DRAFTED_FROM:], paper) >= 0.95


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
