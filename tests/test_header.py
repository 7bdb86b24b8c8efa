"""The header among its neighbours, and what contradicts itself in it."""

from __future__ import annotations

import pytest

from page_lines import BYLINE, HEAD, LONG, STAMP
from storyparse import parse

PAGES = {
    "JSON over lines where the header belongs": (
        f"[\n1,\n2]\n{HEAD}\n{BYLINE}\n{LONG}",
        "stray stray stray headline byline paragraph",
    ),
    "text behind a header": (
        f'{{"_id":"1"}} {HEAD}\n{BYLINE}\n{LONG}',
        "header headline byline paragraph",
    ),
    "the lines of a header that is cut off": (
        f'{{"_id":"1",\n"title_hn":"नहर में बुधवार\n{HEAD}\n{BYLINE}\n{LONG}',
        "header stray headline byline paragraph",
    ),
}


@pytest.mark.parametrize(("page", "roles"), PAGES.values(), ids=PAGES)
def test_each_line_has_its_role(page: str, roles: str) -> None:
    """What stands around a header, and what is none, is told line by line."""
    assert roles == " ".join(segment.role for segment in parse(page).segments)


def test_a_slug_that_ends_in_no_date_contradicts_nothing() -> None:
    """Digits that are no date are part of a name."""
    header = '{"_id":"69955499bfcd36e3fd09ad5a","slug":"score-2026-13-45"}'
    assert () == parse(f"{header}\n{HEAD}\n{BYLINE}\n{LONG}").diagnostics


def test_a_key_twice_in_the_category_is_noted() -> None:
    """What contradicts itself is said to, wherever in the header it stands."""
    header = '{"_id":"69955499bfcd36e3fd09ad5a","category":{"slug":"a","slug":"b"}}'
    story = parse(f"{header}\n{HEAD}\n{BYLINE}\n{LONG}")
    assert ["header-value"] == [diagnostic.code for diagnostic in story.diagnostics]


def test_a_line_with_bad_bytes_in_two_segments_is_noted_once() -> None:
    """One diagnostic a line, however many bytes and segments it has."""
    head = f"{HEAD}\nन्यूज डेस्क, आगरा".encode() + b"\xff Published by: \xfe " + STAMP.encode()
    story = parse(head + b"\n" + LONG.encode())
    codes = [(d.code, d.line) for d in story.diagnostics]
    assert [("undecodable", 2)] == codes
