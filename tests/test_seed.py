"""The one real dump that storyparse was first made to read, where it is at hand beside the project.

Its sentences are its publisher's: what is expected here is said by the number of a line.
"""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from storyparse import Byline, Photo, RelatedLink, Section, Story, check, parse, stream

SEED = Path(__file__).parent.parent.parent / "shared/seeds/000_d6bab1ccc8d09ce2.txt"

pytestmark = pytest.mark.skipif(
    not SEED.exists(), reason=f"the seed dump is not here: it would stand at {SEED}"
)

ROLES = (
    *("header", "headline", "byline", "editor", "timestamp", "furniture", "label", "summary"),
    *("caption", "credit", "furniture", "label", "paragraph", "furniture", "paragraph"),
    *("furniture", "furniture", "related", "paragraph", "heading", "paragraph", "related"),
    *("heading", "paragraph", "heading", "paragraph"),
)


@cache
def story() -> Story:
    """Give the seed's story."""
    return parse(SEED.read_bytes())


def line(number: int) -> str:
    """Give the text of a line of the seed."""
    return SEED.read_text(encoding="utf-8").split("\n")[number - 1]


def after_colon(number: int) -> str:
    """Give what stands behind the first colon of a line."""
    return line(number).split(":", 1)[1].strip()


def header() -> dict[str, Any]:
    """Give the JSON of line 1."""
    return json.loads(line(1))  # type: ignore[no-any-return]


def test_each_line_has_its_role() -> None:
    """Each of the 26 lines is one segment, with the role that a reader sees."""
    assert list(enumerate(ROLES, 1)) == [(s.line, s.role.value) for s in story().segments]


def test_nothing_is_lost() -> None:
    """The segments joined are the file, which has no line end at its end."""
    assert SEED.read_bytes() == story().raw.encode()


def test_the_copy_is_clean() -> None:
    """There is nothing wrong with it."""
    assert () == story().diagnostics
    check(story())


def test_the_header_is_line_1() -> None:
    """Every field of the header is its key's value, and there is no other key."""
    found = story().header
    assert found is not None
    keys = ("_id", "slug", "type", "status", "title_hn")
    want = [header()[key] for key in keys]
    assert want == [found.id, found.slug, found.type, found.status, found.title]
    assert found.category is not None
    category = header()["category"]
    assert category == {
        "title": found.category.title,
        "title_hn": found.category.title_hn,
        "slug": found.category.slug,
    }
    assert {} == dict(found.extra)


def test_the_times_are_those_of_lines_1_and_5() -> None:
    """The identifier holds a second, the stamp a minute, and nothing says when it was published."""
    assert datetime.fromisoformat("2026-02-18T11:26:41+05:30") == story().created_at
    assert datetime.fromisoformat("2026-02-18T11:35:00+05:30") == story().updated_at
    assert story().published_at is None


def test_the_headline_is_line_2() -> None:
    """It is there once, with no other under it."""
    assert line(2) == story().headline
    assert () == story().subheadlines


def test_the_byline_is_lines_3_and_4() -> None:
    """A desk, the publisher and a place; the editor is not an author."""
    desk, publisher, place = line(3).split(", ")
    assert ("टेक डेस्क", "अमर उजाला", "नई दिल्ली") == (desk, publisher, place)
    expected = Byline(desk=desk, publisher=publisher, place=place, editor=after_colon(4))
    assert expected == story().byline


def test_the_summary_is_line_8() -> None:
    """One paragraph."""
    assert (line(8),) == story().summary


def test_the_photo_is_lines_9_and_10() -> None:
    """It stands above the body, so it is in no section."""
    assert (Photo(caption=line(9), credit=after_colon(10)),) == story().photos
    assert [()] * 4 == [section.photos for section in story().sections]


def test_the_body_has_four_sections() -> None:
    """The first has no heading; advertisements part none; links stand in the first and second."""
    first, second = (RelatedLink(label="ये भी पढ़े", title=after_colon(at)) for at in (18, 22))
    assert (first, second) == story().related_links
    expected = (
        Section(paragraphs=(line(13), line(15), line(19)), related_links=(first,)),
        Section(heading=line(20), paragraphs=(line(21),), related_links=(second,)),
        Section(heading=line(23), paragraphs=(line(24),)),
        Section(heading=line(25), paragraphs=(line(26),)),
    )
    assert expected == story().sections
    assert 2 == sum([(section.heading or "").endswith("?") for section in story().sections])


def test_the_text_is_what_a_reader_reads() -> None:
    """Headline, summary, headings and paragraphs, each on a line."""
    read = (2, 8, 13, 15, 19, 20, 21, 23, 24, 25, 26)
    assert "\n".join(map(line, read)) == story().text


def test_a_stream_of_single_bytes_gives_the_same() -> None:
    """Chunks of one byte make no difference."""
    source = SEED.read_bytes()
    assert [story()] == list(stream(source[at : at + 1] for at in range(len(source))))
