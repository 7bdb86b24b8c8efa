"""Input made to break a parser: a story all the same, nothing lost, at a cost that is linear."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import regex

from growth import ROOM, SCALE, assert_linear
from patterns import Seen, dearer
from promises import assert_exports, assert_parses
from storyparse import AMAR_UJALA, parse, stream, to_json

HERE = Path(__file__).parent
HEADER = '{"_id":"5f676a80aabbccddeeff0011","title_hn":"नहर में मिला मगरमच्छ"}\n'
TOP = "नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\nUpdated Wed, 18 Feb 2026 11:35 AM IST\n"
TEXT = "टीम ने दो घंटे की मशक्कत के बाद मगरमच्छ को पकड़कर नदी में छोड़ दिया। "


def times(text: str) -> Callable[[int], str]:
    """Give what makes a text of about a size by repeating one."""
    return lambda size: text * (size // len(text) + 1)


def behind(head: str, text: str, tail: str = "") -> Callable[[int], str]:
    """The same, behind a head and before a tail."""
    return lambda size: head + text * (size // len(text) + 1) + tail


HOSTILE: dict[str, Callable[[int], str]] = {
    "deep JSON, objects": lambda size: '{"_id":' * (size // 7) + "1" + "}" * (size // 7),
    "deep JSON, arrays": behind('{"_id":"x","a":', "["),
    "deep JSON, closed": lambda size: (
        '{"_id":"x","a":' + "[" * (size // 2) + "]" * (size // 2) + "}"
    ),
    "braces": times("{"),
    "braces, a line each": times("{\n"),
    "braces behind a header": behind(HEADER, "{\n"),
    "headers cut off": times('{"_id":\n'),
    "headers cut off in a string": times('{"_id":"\n'),
    "headers in mangled quotes cut off": times("{“_id”:“\n"),
    "a mangled header": behind("{“_id”:“", "” ", "”}\n"),
    "a long number": lambda size: '{"_id":"x","n":' + "7" * size + "}\nपाठ है।\n",
    "a long fraction": lambda size: '{"_id":"x","n":0.' + "7" * size + "}\nपाठ है।\n",
    "a long exponent": lambda size: '{"_id":"x","n":1e' + "7" * size + "}\nपाठ है।\n",
    "duplicate keys": behind('{"_id":"x"', ',"a":1', "}\n"),
    "duplicate identifiers": behind("{", '"_id":"x",', '"_id":"y"}\n'),
    "many keys": lambda size: json.dumps({"_id": "x"} | {f"k{n}": n for n in range(size // 10)}),
    "NaN": behind('{"_id":"x","a":[0', ",NaN", "]}\n"),
    "backslashes": behind('{"_id":"', "\\"),
    "quotes": behind('{"_id":"x"', '"'),
    "a header over many lines": lambda size: (
        "{\n" * 2 + '"_id":\n"x"' + ",\n" * (size // 2) + "}\n"
    ),
    "a header with blank lines": behind("{", "\n", '"_id":"x"}\n'),
    "editors": times("Published by:\n"),
    "editors on one line": times("Published by: "),
    "editors below a head": behind(TOP, "Published by: रमा\n"),
    "stamps": times("Updated Wed, 18 Feb 2026 11:35 AM IST\n"),
    "stamps on one line": times("Updated Wed, 18 Feb 2026 11:35 AM IST "),
    "headlines again": behind(HEADER + TOP, "नहर में मिला मगरमच्छ\n"),
    "combining marks": times("\u093f"),
    "nuktas": times("\u093c"),
    "joiners": times("\u200d"),
    "marks on one letter": behind("क", "\u0902\u093c\u0901"),
    "bidi controls": times("\u202eab\u2066cd\u2069"),
    "bidi controls, a line each": times("\u202e\n"),
    "returns": times("\r"),
    "returns and line feeds": times("\r\n"),
    "alternating line ends": times("\r\n\r\r\n\n"),
    "returns in text": times("पाठ\r"),
    "separators": times("\u2028\x85\x0c"),
    "one long line": times(TEXT),
    "one long word": times("क"),
    "one long line of signs": times("-:।?"),
    "one huge body": behind(HEADER + TOP + "विस्तार\n", TEXT * 5 + "\n"),
    "short lines": times("पाठ\n"),
    "short lines below a label": behind(HEADER + TOP + "विस्तार\n", "नहर टूटी\n"),
    "short lines that differ": lambda size: "\n".join([f"नहर {n}" for n in range(size // 8)]),
    "questions": behind(TOP + "विस्तार\n", "क्या हुआ?\n"),
    "numbered lines": behind(TOP + "विस्तार\n", "1. नहर\n"),
    "quotes and speakers": behind(TOP + "विस्तार\n", "'नहर टूटी'\nरमा\n"),
    "paragraphs again": behind(TOP + "विस्तार\n", f"{TEXT}\n"),
    "two paragraphs in turn": behind(TOP + "विस्तार\n", f"{TEXT}\nवन विभाग की {TEXT}\n"),
    "paragraphs that begin alike": lambda size: (
        TOP + "".join([f"{TEXT} {TEXT} {n}\n" for n in range(size // 160)])
    ),
    "summaries": behind(TOP + "सार\n", f"{TEXT}\n"),
    "labels": times("सार\nविस्तार\n"),
    "labels of live pages": times("खास बातें\nलाइव अपडेट\n"),
    "furniture": times("विज्ञापन\n"),
    "glued counters": times("विज्ञापन7 "),
    "captions without end": behind(TOP, "नहर का मगरमच्छ\n", "- फोटो : अमर उजाला\n"),
    "captions and credits": behind(TOP, "नहर का मगरमच्छ\n- फोटो : अमर उजाला\n"),
    "captions and credits on a line": behind(TOP, "नहर - फोटो : अमर उजाला\n"),
    "credits": times("- फोटो : अमर उजाला\n"),
    "credits on one line": times("- फोटो : अमर उजाला "),
    "counters": times("1 of 8\n"),
    "captions around counters": behind(TOP, "नहर का मगरमच्छ\n1 of 8\n"),
    "clock lines": times("02:39 AM, 06-Jun-2020\n"),
    "links": times("ये भी पढ़ें: नहर\n"),
    "links in a line": times("ये भी पढ़ें: "),
    "lists of other stories": behind(TOP, "देश\nनहर में मगरमच्छ मिला\n25 मार्च 2020\n"),
    "tags": behind(TOP, "agra news, ताजमहल\n"),
    "commas": times(","),
    "names with commas": behind("नहर में मिला मगरमच्छ\n", "रमा, ", "अमर उजाला\n"),
    "names with slashes": behind("नहर में मिला मगरमच्छ\n", "रमा/", "अमर उजाला\n"),
    "publishers": times("अमर उजाला "),
    "lines of a byline": behind("नहर में मिला मगरमच्छ\n", "न्यूज डेस्क, अमर उजाला, आगरा\n"),
    "JSON that is no header": times('{"id": 1}\n'),
    "JSON lines": times("[1,\n"),
    "spaces": times(" "),
    "no-break spaces": times("\u00a0"),
    "spaces in text": behind("क", " ", "क"),
    "NULs": times("\x00"),
    "lone surrogates": times("\ud800"),
    "undecodable": times("\udcff\n"),
    "byte order marks": times("\ufeff"),
    "entities": times("&quot;"),
    "English": times("The quick brown fox jumps over the lazy dog. "),
    "CSV": times("a,1,2\n"),
}

every_hostile = pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)


@every_hostile
def test_hostile_input_gives_a_story_that_holds_it_all(make: Callable[[int], str]) -> None:
    """It keeps every promise that any text keeps."""
    assert_parses(make(3000))


@every_hostile
def test_the_cost_of_hostile_input_grows_linearly(make: Callable[[int], str]) -> None:
    """A character of a hundred times the text costs no more than twice that of ten times."""
    assert_linear(parse, make, (1_000 * SCALE, 10_000 * SCALE, 100_000 * SCALE))


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


def test_a_hundred_dumps_cost_a_hundred_times_one() -> None:
    """A stream of dumps costs what its dumps cost."""
    dump = HEADER + TOP + "विस्तार\n" + f"{TEXT}\n" * 4

    sizes = (3 * SCALE, 30 * SCALE, 300 * SCALE)

    def read(source: list[str]) -> None:
        for _ in stream(source):
            pass

    assert_linear(read, lambda size: [dump] * size, sizes)
    assert_linear(read, lambda size: ["".join([dump] * size)], sizes)


def test_a_stream_of_small_chunks_costs_linear_time() -> None:
    """Neither a long line nor many waiting braces are read again with each character."""

    def read(source: str) -> None:
        for _ in stream(iter(source)):
            pass

    for text in (TEXT, "{\n", '{"_id":\n', "पाठ\n", "\r"):
        assert_linear(read, times(text), (100 * SCALE, 1_000 * SCALE, 10_000 * SCALE))


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
    text = "{" * (1_000_000 * SCALE)
    assert text == parse(text).raw


def test_messages_and_values_hold_what_the_page_holds() -> None:
    """Control characters stay in values, and are escaped in JSON as JSON demands."""
    story = assert_parses(TOP.replace("आगरा", "आ\x1b[2Jगरा\u202e"))
    assert story.byline is not None
    assert "आ\x1b[2Jगरा\u202e" == story.byline.place
    assert "\x1b" not in to_json(story)


# ── No pattern backtracks ────────────────────────────────────────────────────────────────────


@cache
def patterns() -> tuple[Seen, ...]:
    """Give every pattern that storyparse uses, as spies in a process of their own found them."""
    done = subprocess.run(
        [sys.executable, str(HERE / "patterns.py")],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(HERE.parent / "src"), str(HERE)])},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return tuple([Seen(**json.loads(line)) for line in done.stdout.splitlines()])


def test_every_pattern_is_found() -> None:
    """Those of the dialect are among the patterns that were found, and most were used."""
    found = [seen.pattern for seen in patterns()]
    rules = AMAR_UJALA.rules + AMAR_UJALA.weak_rules
    assert len(rules) < len(found)
    assert len([seen for seen in patterns() if seen.methods]) > len(found) * 0.8


def test_no_pattern_backtracks() -> None:
    """On each pattern's worst case, four times the text makes no character twice as dear."""
    slow = {seen.pattern: dearer(seen) for seen in patterns()}
    assert {} == {pattern: found for pattern, found in slow.items() if found[0] > ROOM}


@pytest.mark.parametrize(
    ("pattern", "sample"),
    [
        (r"(?P<furniture>[क-म]*[क-म]*[०-९])", "नक५"),
        (r"(?P<caption>.*?)(?P<credit>फोटो.*?[०-९])", "नहर फोटो ५"),
    ],
    ids=["quadratic", "lazy and quadratic"],
)
def test_a_pattern_that_backtracks_would_be_found(pattern: str, sample: str) -> None:
    """The test above fails for a rule that somebody writes without bounding its repeats."""
    seen = Seen("regex", pattern, int(regex.DOTALL), {"fullmatch": 700}, [sample])
    assert dearer(seen, tries=300)[0] > ROOM
