"""The header among its neighbours, and what contradicts itself in it."""

from __future__ import annotations

import pytest

from page_lines import BYLINE, HEAD, LONG, STAMP
from storyparse import parse, stream

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


WITNESS = '{"_id":"69955499bfcd36e3fd09ad5a","slug":"nahar"}'
ANOTHER = '{"_id":"69955499bfcd36e3fd09ad5b","title_hn":"पारा गिरा"}'


@pytest.mark.parametrize("gap", ["", " \t", "\u200b"])
def test_a_header_glued_to_a_header_opens_the_next_dump(gap: str) -> None:
    """The last line of a dump may be its header; joined to the next file it ends there."""
    text = f"{HEAD}\n{BYLINE}\n{LONG}\n{WITNESS}{gap}{ANOTHER}\n{BYLINE}\n{LONG}"
    first, second = stream([text])
    assert (first.header.id[-1], first.diagnostics) == ("a", ())
    assert (second.header.id[-1], [told.code for told in second.diagnostics]) == (
        "b",
        ["header-glued"],
    )
    assert (second.segments[0].line, first.raw + second.raw) == (4, text)
    story = parse(text)
    assert [told.code for told in story.diagnostics][:2] == ["header-glued", "header-repeated"]
    assert (story.header.id[-1], story.raw) == ("a", text)


@pytest.mark.parametrize("behind", ['{"_id":"7"}', f"{ANOTHER} है।", '{"slug":"nahar"}', "{"])
def test_what_is_no_header_behind_one_opens_nothing(behind: str) -> None:
    """It holds nothing that tells it, text follows it, or it has another first key."""
    text = f"{WITNESS}{behind}\n{BYLINE}\n{LONG}"
    (story,) = stream([text])
    assert (story.raw, story.header.id[-1]) == (text, "a")
    assert "header-glued" not in [told.code for told in story.diagnostics]


@pytest.mark.parametrize("quotes", ["«»", "``", "＂＂", "‚‛", "´´"])
def test_a_header_is_read_in_quotes_of_any_kind(quotes: str) -> None:
    """They are repaired for reading."""
    opens, closes = quotes
    header = f"{{{opens}_id{closes}:{opens}69955499bfcd36e3fd09ad5a{closes}}}"
    story = parse(f"{header}\n{HEAD}\n{BYLINE}\n{LONG}")
    assert story.header.id == "69955499bfcd36e3fd09ad5a"
    assert ["header-repaired"] == [told.code for told in story.diagnostics]


@pytest.mark.parametrize(
    "header", ['{""_id"":""7""}', '{\\"_id\\":\\"7\\"}', '{_id:"7"}', '{\u200b"_id":"7",']
)
def test_a_header_in_no_quotes_of_json_is_noted(header: str) -> None:
    """As in a cell of CSV, or in a text of JSON: its line is set aside, not passed over."""
    story = parse(f"{header}\n{HEAD}\n{BYLINE}\n{LONG}")
    assert ("stray", "header-unreadable", 1) == (
        story.segments[0].role,
        story.diagnostics[0].code,
        story.diagnostics[0].line,
    )
    assert (story.header, story.headline) == (None, HEAD)


def test_text_in_braces_is_no_header() -> None:
    """A brace alone says nothing, nor does a key within a sentence."""
    for line in ("{नहर} में पानी आया।", "{my_id: 7} है।", "{यह _id: 7} है।"):
        assert "header-unreadable" not in [
            told.code for told in parse(f"{line}\n{LONG}").diagnostics
        ]
