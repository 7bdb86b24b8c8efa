"""Any text and any bytes: nothing raises, nothing is lost, a stream's cuts do not matter."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from promises import assert_parses, assert_streams
from storyparse import AMAR_UJALA, Story
from storyparse._text.matching import view
from storyparse._text.offsets import place_in
from storyparse.testing import specimens

pytestmark = pytest.mark.smoke

HERE = Path(__file__).parent
REGRESSIONS = sorted((HERE / "regressions").glob("*.bin"))

# Random letters seldom make a line that any rule looks at: texts are strung from pieces of dumps.
PIECES = (
    *AMAR_UJALA.furniture[:8],
    *[label.text for label in AMAR_UJALA.labels],
    *('{"_id":"5f676a80aabbccddeeff0011",', '"title_hn":"नहर"}', "{", "}", "[", '"', "“", "″"),
    *("नहर में मिला मगरमच्छ", "न्यूज डेस्क, अमर उजाला, आगरा", "Published by: ", "रमा नौटियाल"),
    *("Updated Wed, 18 Feb 2026 11:35 AM IST", "Updated ", "31 Feb 2026", "02:39 AM, 06-Jun-2020"),
    *("ये भी पढ़ें: ", "पढ़ें पूरी खबर", "- फोटो : ", "फोटो", "1 of 2", "विज्ञापन7 ", "(फाइल फोटो)"),
    *(
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\u2028",
        "\x85",
        "\x0c",
        "\x00",
        " ",
        "\u00a0",
        "\u200d",
        "\ufeff",
    ),
    *("**", "## ", "> ", "![](b)", "![नहर](https://www.example.com/x.jpeg)", "<p>", "&#39;"),
    *("\u093c", "\u0902", "।", "?", "…", ":", "-", "\u202e", "\ud800", "\udcff", "1e999", "NaN"),
)
texts = st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map("".join)
blobs = st.binary() | texts.map(lambda text: text.encode("utf-8", "surrogatepass"))
soon = settings(deadline=None, max_examples=100)


@soon
@given(texts)
@example("")
@example("\ufeff")
@example("\r\r\n\n")
def test_any_text_gives_a_story_that_holds_it_all(text: str) -> None:
    """`parse` raises for no text; segments add up to it; the story can be written as JSON."""
    assert_parses(text)


@soon
@given(blobs)
@example(b"\xff")
@example(b"\xef\xbb\xbf{}")
def test_any_bytes_give_a_story_that_holds_them_all(blob: bytes) -> None:
    """`parse` raises for no bytes, and they can be had back."""
    story = assert_parses(blob)
    assert blob == story.raw.encode("utf-8", "surrogateescape")


def pieces_of(source: str | bytes, cuts: list[int]) -> list[str] | list[bytes]:
    """Cut a source at these places."""
    places = sorted({cut for cut in cuts if cut < len(source)} | {0, len(source)})
    return [source[start:end] for start, end in pairwise(places)]  # type: ignore[return-value]


cuts = st.lists(st.integers(1, 400), max_size=12)
sizes = st.none() | st.integers(1, 60)


@soon
@given(texts, cuts, sizes)
def test_a_text_cut_anywhere_streams_as_one_piece(
    text: str, places: list[int], max_size: int | None
) -> None:
    """What a stream gives never depends on how its text was cut, also where dumps are cut."""
    assert_streams(text, pieces_of(text, places), max_size=max_size)


@soon
@given(blobs, cuts, sizes)
def test_bytes_cut_anywhere_stream_as_one_piece(
    blob: bytes, places: list[int], max_size: int | None
) -> None:
    """What a stream gives never depends on how its bytes were cut, in mid-character either."""
    assert_streams(blob, pieces_of(blob, places), max_size=max_size)


@settings(soon, max_examples=40)
@given(specimens(), cuts, sizes)
def test_a_specimen_cut_anywhere_streams_as_one_piece(
    specimen: object, places: list[int], max_size: int | None
) -> None:
    """The same of whole dumps, with a header and all."""
    text = specimen.text  # type: ignore[attr-defined]
    assert_parses(text)
    assert_streams(text, pieces_of(text, [place * 3 for place in places]), max_size=max_size)


@soon
@given(blobs, st.integers(1, 60))
@example(b"\r\n", 1)
def test_no_part_of_a_stream_is_longer_than_its_size(blob: bytes, max_size: int) -> None:
    """With a small `max_size` each part is that long at most, each cut one says so, lines go on."""
    stories: list[Story] = assert_streams(blob, [blob], max_size=max_size)
    for story, after in pairwise(stories):
        oversized = [trouble.code for trouble in story.diagnostics].count("oversized")
        assert len(story.raw) <= max_size
        if oversized:
            assert len(story.raw) == max_size
            assert 1 == oversized
            # A return and the line feed that opens the next part are one line end.
            both = (story.raw[-1] + after.raw[0]) == "\r\n"
            whole = story.raw.endswith(("\n", "\r")) and not both
            assert after.segments[0].line == story.segments[-1].line + whole


@pytest.mark.parametrize("path", REGRESSIONS, ids=lambda path: path.stem)
def test_what_once_broke_a_promise_keeps_it(path: Path) -> None:
    """Inputs that the fuzzer found keep every promise."""
    blob = path.read_bytes()
    assert_parses(blob)
    assert_streams(blob, [blob[at : at + 1] for at in range(len(blob))])
    assert_streams(blob, [blob[at : at + 1] for at in range(len(blob))], max_size=7)


@given(st.text("कa \u00a0\t\u2028\u093c\u0902\u0901\u200c:–", max_size=12))
def test_a_place_in_the_view_is_where_its_sign_stands(text: str) -> None:
    """What the view drops belongs to what stands before it."""
    sizes = [len(view(text[: at + 1])) for at in range(len(text))]

    for at in range(len(view(text)) + 1):
        first = next((place for place, size in enumerate(sizes) if size > at), len(text))
        assert first == place_in(text, at)
