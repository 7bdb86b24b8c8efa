r"""Streams: where one dump ends and the next begins, and that no cut of the input shows."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from promises import assert_streams
from storyparse import Story, check, check_dialect, parse, stream

pytestmark = pytest.mark.smoke

HEADER = '{"_id":"5f676a80aabbccddeeff0011","title_hn":"नहर में मिला मगरमच्छ"}\n'
DUMP = HEADER + "नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\nगांव में हड़कंप है।\n"
PRETTY = '{\n  "_id": "5f676a80aabbccddeeff0011",\n\n  "title_hn": "नहर में\r\n मगरमच्छ"\n}\nपाठ है।\n'


def raws(stories: Iterable[Story]) -> list[str]:
    """Give the text of each story."""
    return [story.raw for story in stories]


def cut_everywhere(source: str) -> Iterator[list[bytes]]:
    """Cut a source in two at every byte, then in single bytes, then with empty chunks between."""
    blob = source.encode()
    for at in range(1, len(blob)):
        yield [blob[:at], blob[at:]]
    yield [blob[at : at + 1] for at in range(len(blob))]
    yield [piece for at in range(len(blob)) for piece in (blob[at : at + 1], b"")]


# ── Where dumps end ──────────────────────────────────────────────────────────────────────────


def test_no_chunks_no_story() -> None:
    """Nothing in, nothing out; empty chunks are nothing."""
    assert [] == list(stream([]))
    assert [] == list(stream([b"", b""]))


def test_blank_lines_alone_are_one_empty_story() -> None:
    """White space is a dump, if a poor one: its characters are kept."""
    (story,) = stream(["\n\r\n", " \n"])
    assert "\n\r\n \n" == story.raw
    assert {"blank"} == {segment.role.value for segment in story.segments}
    assert () == story.diagnostics


def test_a_header_opens_each_dump() -> None:
    """Two dumps back to back are cut at the second's header."""
    assert [DUMP, DUMP] == raws(stream([DUMP + DUMP]))


def test_blank_lines_between_end_the_first() -> None:
    """Blank lines between two dumps belong to the first of them."""
    assert [DUMP + "\n\n", DUMP] == raws(stream([DUMP + "\n\n" + DUMP]))


def test_text_before_the_first_header_is_the_first_dumps() -> None:
    """A page that prints its header further down is still one dump."""
    text = "नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\n"
    assert [text + DUMP, DUMP] == raws(stream([text + DUMP + DUMP]))


def test_a_source_without_a_header_is_one_dump() -> None:
    """Nothing in it says where a second would begin."""
    text = "पहला पन्ना\n\n\nदूसरा पन्ना\n" * 3
    assert [text] == raws(stream([text]))


def test_a_repeated_header_is_only_parses_trouble() -> None:
    """`parse` takes its source as one dump and notes a second header; a stream opens a dump."""
    codes = [trouble.code for trouble in parse(DUMP + DUMP).diagnostics]
    assert "header-repeated" in codes
    assert [(), ()] == [story.diagnostics for story in stream([DUMP + DUMP])]


@pytest.mark.parametrize(
    "near_miss",
    [
        '{"id": 1}\n',
        '"_id": "5f676a80aabbccddeeff0011"\n',
        'पाठ {"_id": "5f676a80aabbccddeeff0011"}\n',
        "{\n",
        "{" + "\n" * 70 + '"_id": 1}\n',
        '{"slug": "x", "_id": "5f676a80aabbccddeeff0011"}\n',
    ],
)
def test_what_is_no_header_cuts_nothing(near_miss: str) -> None:
    """JSON of other keys, a header's words in a line, a brace with nothing near: one dump."""
    assert [DUMP + near_miss] == raws(stream([DUMP + near_miss]))


def test_lines_are_numbered_through_the_source() -> None:
    """Segments and diagnostics count lines from the source's first, starts from the dump's."""
    broken = DUMP.replace("5f676a80aabbccddeeff0011", "x1")
    first, second, third = stream([DUMP + "\n" + broken + DUMP])
    assert [1, 6, 10] == [story.segments[0].line for story in (first, second, third)]
    assert [6] == [trouble.line for trouble in second.diagnostics]
    assert [0, 0, 0] == [story.segments[0].start for story in (first, second, third)]


def test_one_dump_at_a_time_is_read() -> None:
    """A story comes as soon as the next header is there, before the rest of the source."""
    fed = 0

    def chunks() -> Iterator[str]:
        nonlocal fed
        for _ in range(100):
            fed += 1
            yield DUMP

    next(stream(chunks()))
    assert fed < 4


# ── Where chunks end ─────────────────────────────────────────────────────────────────────────

SOURCES = {
    "two dumps": DUMP + "\n" + DUMP,
    "line ends": DUMP.replace("\n", "\r\n") + "\r\r\n\n" + DUMP.replace("\n", "\r"),
    "wrapped header": PRETTY + PRETTY,
    "byte order mark": "\ufeff" + DUMP + "\ufeff" + DUMP,
    "broken header": '{"_id":"5f67,\nपाठ है।\n' + DUMP,
    "brace, then header": "{\n" + DUMP,
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_no_cut_shows(source: str) -> None:
    """Cut in two at any byte, in single bytes, with empty chunks: the stories are the same."""
    for chunks in cut_everywhere(source):
        assert_streams(source.encode(), chunks)


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
@pytest.mark.parametrize("max_size", [1, 2, 7, 64, 300])
def test_no_cut_shows_in_parts(source: str, max_size: int) -> None:
    """The same where dumps are cut for their size."""
    blob = source.encode()
    assert_streams(blob, [blob[at : at + 1] for at in range(len(blob))], max_size=max_size)
    assert_streams(
        source, [source[at : at + 3] for at in range(0, len(source), 3)], max_size=max_size
    )


def test_a_return_at_a_chunks_end_waits_for_its_line_feed() -> None:
    r"""`\r` and `\n` in two chunks are one line end; `\r` alone is one too, at the end as well."""
    (story,) = stream(["एक\r", "\nदो\r", "तीन\r"])
    assert [(1, "एक\r\n"), (2, "दो\r"), (3, "तीन\r")] == [(s.line, s.raw) for s in story.segments]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1e"])
def test_other_separators_are_characters(sign: str) -> None:
    """A line ends at nothing but a line feed, a return, or both."""
    assert 1 == len({segment.line for segment in parse(f"एक{sign}दो").segments})


def test_a_character_cut_in_two_is_whole() -> None:
    """The bytes of one character may come in as many chunks."""
    (story,) = stream([bytes([byte]) for byte in "शहर 😀".encode()])
    assert "शहर 😀" == story.raw
    assert [] == [t.code for t in story.diagnostics if t.code == "undecodable"]


def test_half_a_character_at_the_end_is_kept() -> None:
    """What never becomes a character is kept, byte for byte, and told."""
    blob = "शहर".encode()[:-1]
    (story,) = stream([blob[:1], blob[1:]])
    assert blob == story.raw.encode("utf-8", "surrogateescape")
    assert "undecodable" in [trouble.code for trouble in story.diagnostics]


def test_a_return_before_half_a_character_is_kept() -> None:
    """A return that waits for a line feed is there when the source ends in mid-character."""
    blob = "शहर\r".encode() + "नहर".encode()[:2]
    (story,) = stream([blob[:-2], blob[-2:]])
    assert blob == story.raw.encode("utf-8", "surrogateescape")
    assert [1, 2] == [segment.line for segment in story.segments]


@pytest.mark.parametrize("wrap", [io.BytesIO, lambda blob: io.StringIO(blob.decode(), newline="")])
def test_an_open_file_will_do(wrap: Callable[[bytes], Iterable[bytes]]) -> None:
    """A binary file and a text file are iterables of chunks."""
    assert [DUMP, DUMP] == raws(stream(wrap((DUMP + DUMP).encode())))


def test_a_file_on_disk_will_do(tmp_path: Path) -> None:
    """The example of the documentation."""
    path = tmp_path / "dumps.txt"
    path.write_bytes((DUMP * 3).encode())
    with path.open("rb") as dumps:
        assert [DUMP] * 3 == raws(stream(dumps))


# ── Too long ─────────────────────────────────────────────────────────────────────────────────


def test_a_longer_dump_is_cut_and_says_so() -> None:
    """Each part but the last is `oversized` at its first line; nothing is lost."""
    body = "गांव में हड़कंप है।\n" * 20
    stories = assert_streams(DUMP + body, [DUMP + body], max_size=200)
    codes = [[trouble.code for trouble in story.diagnostics] for story in stories]
    assert all(["oversized" in found for found in codes[:-1]])
    assert "oversized" not in codes[-1]
    first = [story.diagnostics[0] for story in stories[:-1]]
    assert [story.segments[0].line for story in stories[:-1]] == [found.line for found in first]
    assert max([len(story.raw) for story in stories]) == 200


def test_no_more_than_the_size_is_held() -> None:
    """A line without an end is given in parts as it comes, whatever the size of its pieces."""
    fed = 0

    def pieces() -> Iterator[str]:
        nonlocal fed
        for _ in range(100):
            fed += 1
            yield "गांव में हैं "

    assert 90 == len(next(stream(pieces(), max_size=90)).raw)
    assert fed < 20


def test_a_dump_of_just_the_size_is_whole() -> None:
    """The size is a length that is allowed."""
    assert [DUMP] == raws(stream([DUMP], max_size=len(DUMP)))
    assert 2 == len(raws(stream([DUMP], max_size=len(DUMP) - 1)))


def test_a_line_cut_in_two_keeps_its_number() -> None:
    """The rest of a long line goes on under the line's own number."""
    first, second, third = stream(["एक दो तीन चार\nपांच\n"], max_size=7)
    lines = [[(s.line, s.raw) for s in story.segments] for story in (first, second, third)]
    assert [[(1, "एक दो त")], [(1, "ीन चार\n")], [(2, "पांच\n")]] == lines


def test_a_header_behind_a_cut_opens_a_dump() -> None:
    """After a dump that was cut, the next header opens the next dump as ever."""
    long = DUMP + "गांव में हड़कंप है।\n" * 40
    stories = list(stream([long + DUMP], max_size=300))
    assert DUMP == stories[-1].raw
    assert long == "".join(raws(stories[:-1]))


# ── What is refused ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("chunks", ["पाठ", b"text", bytearray(b"text")])
def test_one_text_is_refused_at_once(chunks: object) -> None:
    """A `str` or `bytes` is an iterable of the wrong things: the error says what to pass."""
    with pytest.raises(TypeError, match=r"pass \[text\], an open file, or use parse"):
        stream(chunks)  # type: ignore[arg-type]


@pytest.mark.parametrize("chunks", [None, 7, Path("dump.txt")])
def test_what_is_no_iterable_is_refused_at_once(chunks: object) -> None:
    """The error says what a stream takes and what it got."""
    with pytest.raises(TypeError, match="an iterable of str or of bytes, not "):
        stream(chunks)  # type: ignore[arg-type]


@pytest.mark.parametrize("chunks", [[1], [None], [[DUMP]], [DUMP, 2]])
def test_chunks_of_another_type_are_refused(chunks: list[object]) -> None:
    """A chunk is text or bytes."""
    with pytest.raises(TypeError, match="stream takes chunks of str or of bytes, not "):
        list(stream(chunks))  # type: ignore[arg-type]


@pytest.mark.parametrize("chunks", [["एक", b"two"], [b"one", "दो"]])
def test_text_and_bytes_mixed_are_refused(chunks: list[object]) -> None:
    """Text and bytes in one stream are somebody's mistake."""
    with pytest.raises(TypeError, match="not of both"):
        list(stream(chunks))  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [0, -1])
def test_a_size_less_than_one_is_refused(size: int) -> None:
    """No dump is that short."""
    with pytest.raises(ValueError, match=f"want at least 1 code point, got {size}"):
        stream([DUMP], max_size=size)


@pytest.mark.parametrize(
    ("source", "advice"),
    [
        (None, "not NoneType"),
        ([DUMP], "not list"),
        (7, "not int"),
        (Path("dump.txt"), r"pass .* to read\(\)"),
        (io.BytesIO(), r"pass its read\(\), or the file to stream\(\)"),
    ],
)
def test_parse_says_what_to_pass(source: object, advice: str) -> None:
    """Anything but text or bytes is a `TypeError` that says what to do."""
    with pytest.raises(TypeError, match=advice):
        parse(source)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("call", "advice"),
    [
        (lambda: check(DUMP), "check takes a story, not str"),  # type: ignore[arg-type]
        (lambda: check_dialect(DUMP), r"want a storyparse\.Dialect, got str"),  # type: ignore[arg-type]
        (lambda: stream([DUMP], max_size=1.5), r"max_size: .* got 1\.5"),  # type: ignore[arg-type]
    ],
)
def test_other_calls_say_it_too(call: Callable[[], object], advice: str) -> None:
    """What is of another type is refused by its name."""
    with pytest.raises(TypeError, match=advice):
        call()


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_of_every_kind_are_read(kind: Callable[[bytes], bytes]) -> None:
    """Whatever holds bytes will do."""
    assert DUMP == parse(kind(DUMP.encode())).raw
    assert [DUMP] == raws(stream([kind(DUMP.encode())]))
    spaced = kind(DUMP.encode("utf-8").replace(b"\n", b"\n\0"))
    assert raws(stream([bytes(spaced[::2])])) == raws(stream([spaced[::2]]))
