"""Inputs made to break a parser, each of about any size."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from storyparse import stream

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
    "links that are the title, below a byline": behind(
        HEADER.replace("नहर में", "पढ़ें: नहर में") + "टेक डेस्क, अमर उजाला\n",
        "पढ़ें: नहर में मिला मगरमच्छ\n",
    ),
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
    "bylines above credits": behind(
        "नहर में मिला मगरमच्छ\n", "न्यूज डेस्क, अमर उजाला, आगरा\n\n- फोटो : पीटीआई\nविज्ञापन\n"
    ),
    "posts": behind(TOP, "गांव में राहत\n— Nahar (@nahar) January 5, 2026\n"),
    "posts without words": behind(TOP, "विज्ञापन\n— Nahar (@nahar) January 5, 2026\n"),
    "links of posts below furniture": lambda size: (
        TOP + "विज्ञापन\n" * (size // 40) + "pic.twitter.com/nahar\n" * (size // 40)
    ),
    "headers glued in a line": times(HEADER.strip()),
    "stars in Markdown": behind("# सार\n", "*अ"),
    "links in a list in Markdown": behind("# सार\n", "* [अ"),
    "images in links in Markdown": behind("# सार\n", "[![अ](b)"),
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

SMALL_CHUNKS = (TEXT, "{\n", '{"_id":\n', "पाठ\n", "\r")
"""What is streamed a character at a time."""


def read(source: Iterable[str]) -> None:
    """Read a stream to its end."""
    for _ in stream(source):
        pass
