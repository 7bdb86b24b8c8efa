"""Input made to break a parser: a story all the same, nothing lost, at a cost that is linear."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hostile import HEADER, HOSTILE, SMALL_CHUNKS, TEXT, TOP, read, times
from promises import assert_exports, assert_parses
from storyparse import parse, to_json
from work import ROOM, assert_linear, growth

SIZES = 4_000, 8_000, 16_000

every_hostile = pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)


@every_hostile
def test_hostile_input_gives_a_story_that_holds_it_all(make: Callable[[int], str]) -> None:
    """It keeps every promise that any text keeps."""
    assert_parses(make(3000))


@every_hostile
def test_the_work_for_hostile_input_grows_linearly(make: Callable[[int], str]) -> None:
    """A character costs as many lines of the program in a text of twice the size, and again."""
    assert_linear(parse, make, SIZES)


def test_work_that_grows_faster_would_be_found() -> None:
    """The test above fails for a loop over a page within a loop over it."""

    def read(text: str) -> None:
        for end in range(0, len(text), 1000):
            parse(text[:end])

    assert growth(read, times("नहर टूटी\n"), SIZES) > ROOM


def test_a_hundred_dumps_are_a_hundred_times_the_work_of_one() -> None:
    """A stream of dumps costs what its dumps cost, a chunk each or all in one."""
    dump = HEADER + TOP + "विस्तार\n" + f"{TEXT}\n" * 4
    assert_linear(read, lambda size: [dump] * size, (3, 30, 60))
    assert_linear(read, lambda size: ["".join([dump] * size)], (3, 30, 60))


@pytest.mark.parametrize("text", SMALL_CHUNKS, ids=repr)
def test_small_chunks_are_no_more_work_the_more_there_are(text: str) -> None:
    """Neither a long line nor many waiting braces are read again with each character."""
    assert_linear(read, lambda size: list(times(text)(size)), (500, 1_000, 2_000))


def test_a_wrapped_header_may_hold_megabytes() -> None:
    """A string of ten million letters is read; no pattern keeps more than there is memory."""
    title = "क" * 10_000_000

    header = parse(f'{{"_id":"x",\n"title_hn":"{title}"}}\nपाठ है।\n').header

    assert header is not None
    assert title == header.title


def test_a_mangled_header_may_not() -> None:
    """Curly quotes are made straight within a hundred thousand code points, and no further."""
    story = parse("{“_id”:“x”,“title_hn”:“" + "क" * 100_000 + "”}\nपाठ है।\n")

    assert story.header is None
    assert ["header-unreadable"] == [trouble.code for trouble in story.diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        '{"_id":"x","a":' + "[" * 100_000 + "]" * 100_000 + "}\n",
        '{"_id":' * 100_000,
        '{"_id":"x","n":' + "9" * 1_000_000 + "}\n",
        '{"_id":"x","n":-' + "9" * 4_301 + "}\n",
        '{"_id":"x","a":NaN}\n',
        '{"_id":"x","a":[-Infinity]}\n',
        '{"_id":"x","a":1e999}\n',
    ],
    ids=["deep, closed", "deep", "a million digits", "too many digits", "NaN", "Infinity", "1e999"],
)
def test_json_that_is_no_json_is_told(text: str) -> None:
    """Python may read it, or fall over it; here the header is unreadable and the page is read."""
    story = parse(text + TOP)
    assert "header-unreadable" in [trouble.code for trouble in story.diagnostics]
    assert story.header is None
    assert story.created_at is None
    assert story.updated_at is not None
    assert_exports(story)


def test_of_duplicate_keys_the_last_counts() -> None:
    """As with every reader of JSON; what stands in the text stays there."""
    story = assert_parses('{"_id":"x","slug":"one","slug":"two"}\n' + TOP)
    assert story.header is not None
    assert "two" == story.header.slug


def test_megabytes_of_braces() -> None:
    """One line of a million braces is a paragraph, or whatever: but it is read, and kept."""
    text = "{" * 1_000_000
    assert text == parse(text).raw


def test_messages_and_values_hold_what_the_page_holds() -> None:
    """Control characters stay in values, and are escaped in JSON as JSON demands."""
    story = assert_parses(TOP.replace("आगरा", "आ\x1b[2Jगरा\u202e"))
    assert story.byline is not None
    assert "आ\x1b[2Jगरा" == story.byline.place
    assert "\x1b" not in to_json(story)
