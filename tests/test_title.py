"""The headline that the header's title names, and where it shares a line with the byline."""

from __future__ import annotations

from itertools import accumulate

import pytest

from page_lines import BYLINE, HEAD, LONG, STAMP, TITLED
from storyparse import Role, parse

SHAPED = {
    "a link": "पढ़ें: इस सप्ताह की दस बड़ी खबरें",
    "a link with another title": "ये भी पढ़ें: राहत का एलान",
    "a credit of the whole gallery": "सभी तस्वीरें- मेले का नजारा",
    "a credit": "फोटो : मेले का नजारा",
    "a caption and a credit": "मेले का नजारा - फोटो : अमर उजाला",
    "furniture": "मुख्य बातें",
    "a republisher's name": "by election result",
    "an advertisement's counter": "विज्ञापन7 दिन चलेगा मेला",
}


@pytest.mark.parametrize("title", SHAPED.values(), ids=SHAPED)
@pytest.mark.parametrize("below", [BYLINE, STAMP, "विस्तार", "1 of 3"])
@pytest.mark.parametrize("end", ["", "!"])
def test_the_line_that_equals_the_title_is_the_headline(title: str, end: str, below: str) -> None:
    """Above the byline, whatever its shape; there is no link and no photo then."""
    header = f'{{"_id":"1","title_hn":"{title} "}}'
    story = parse(f"विज्ञापन\n{header}\n{title}{end}\n{below}\n{LONG}")
    assert (f"{title}{end}", (), ()) == (story.headline, story.photos, story.related_links)
    assert ["1 furniture:furniture", "2 header:header", "3 headline:title"] == [
        f"{segment.line} {segment.role}:{segment.rule}" for segment in story.segments[:3]
    ]


@pytest.mark.parametrize("page", ["{title}\n{header}\n{below}", "{header}\n{title}"])
def test_a_headline_of_a_links_shape_may_open_or_close_its_page(page: str) -> None:
    """Whatever stands above or below it, it equals the header's title."""
    title = "पढ़ें: राहत का एलान"
    header = f'{{"_id":"1","title_hn":"{title}"}}'
    assert title == parse(page.format(title=title, header=header, below=BYLINE)).headline


def test_a_headline_of_a_links_shape_may_hold_bad_bytes() -> None:
    """They show as U+FFFD in the headline, too."""
    title = "पढ़ें: राहत".encode() + b" \xff"
    page = b'{"_id":"1","title_hn":"%b"}\n%b\n%b' % (title, title, BYLINE.encode())
    assert "पढ़ें: राहत \ufffd" == parse(page).headline


BLANKS = "\n" * 60
NOT_THE_TITLE = {
    "no title": (f"पढ़ें: राहत का एलान\n{BYLINE}", "related byline"),
    "another title": (f"{TITLED}पढ़ें: राहत का एलान\n{BYLINE}", "header related byline"),
    "a title that it only opens with": (
        f"{TITLED}{HEAD} - फोटो : पुलिस\n{BYLINE}",
        "header caption credit byline",
    ),
    "a link to another story above the headline": (
        f'{{"_id":"1","title_hn":"पढ़ें: राहत का एलान"}}\nपढ़ें: नहर\nपढ़ें: राहत का एलान\n{BYLINE}',
        "header related headline byline",
    ),
    "a title without letters": (
        f'{{"_id":"1","title_hn":"…"}}\n- फोटो :\n{BYLINE}',
        "header credit byline",
    ),
    "the second of two": (
        (
            '{"_id":"1","title_hn":"पढ़ें: राहत का एलान"}\nपढ़ें राहत का एलान\n'
            f"पढ़ें: राहत का एलान\n{BYLINE}"
        ),
        "header headline related byline",
    ),
    "a link below the byline": (
        f'{{"_id":"1","title_hn":"पढ़ें: राहत का एलान"}}\n{BYLINE}\nपढ़ें: राहत का एलान',
        "header byline related",
    ),
    "a label": ('{"_id":"1","title_hn":"सार"}\nसार', "header label"),
}


@pytest.mark.parametrize(("head", "roles"), NOT_THE_TITLE.values(), ids=NOT_THE_TITLE)
def test_a_line_that_does_not_equal_the_title_is_what_its_shape_says(head: str, roles: str) -> None:
    """Nor is one that stands below the head, or below a line that equals it."""
    body = "summary" if "label" in roles else "paragraph"
    assert f"{roles} {body}" == " ".join(each.role for each in parse(f"{head}\n{LONG}").segments)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            f"{TITLED}  {HEAD}   {BYLINE}\n{STAMP}\n",
            [
                ("headline", "joined-head", f"  {HEAD}   "),
                ("byline", "byline", f"{BYLINE}\n"),
                ("timestamp", "stamp", f"{STAMP}\n"),
            ],
        ),
        (
            f'{{"_id":"1","title_hn":"टेक डेस्क की सलाह"}}\nटेक डेस्क की सलाह टेक डेस्क\n{STAMP}\n',
            [
                ("headline", "joined-head", "टेक डेस्क की सलाह "),
                ("byline", "byline", "टेक डेस्क\n"),
                ("timestamp", "stamp", f"{STAMP}\n"),
            ],
        ),
        (
            f"{TITLED}{HEAD} और बच गया\n{HEAD} {BYLINE}\n{STAMP}\n",
            [
                ("stray", "above-headline", f"{HEAD} और बच गया\n"),
                ("headline", "joined-head", f"{HEAD} "),
                ("byline", "byline", f"{BYLINE}\n"),
                ("timestamp", "stamp", f"{STAMP}\n"),
            ],
        ),
        (
            f"{TITLED}{HEAD} {BYLINE} {STAMP}\n",
            [
                ("headline", "joined-head", f"{HEAD} "),
                ("byline", "one-line-head", f"{BYLINE} "),
                ("timestamp", "one-line-head", f"{STAMP}\n"),
            ],
        ),
        (
            f"{HEAD} {BYLINE} {STAMP}\n",
            [
                ("stray", "joined-head", f"{HEAD} {BYLINE} "),
                ("timestamp", "one-line-head", f"{STAMP}\n"),
            ],
        ),
    ],
    ids=[
        "two lines in one",
        "a title that opens with its desk",
        "below a longer line",
        "three in one",
        "three in one, without a title",
    ],
)
def test_a_headline_is_parted_from_its_byline(
    head: str, expected: list[tuple[str, str, str]]
) -> None:
    """Where the header says how long it is; else the line is nobody's, and its stamp is read."""
    pieces = [piece for piece in parse(head + LONG).segments if piece.role is not Role.HEADER]
    assert expected == [(piece.role, piece.rule, piece.raw) for piece in pieces[:-1]]
    lines = accumulate([piece.raw.count("\n") for piece in pieces], initial=pieces[0].line)
    assert list(lines)[:-1] == [piece.line for piece in pieces]
