"""Which lines are bylines: what their words say, and the stamp beside or below them."""

from __future__ import annotations

import pytest

from page_lines import HEAD, LONG, NEXT, STAMP
from storyparse import parse

ABOVE_A_STAMP = {
    "टेक डेस्क नई दिल्ली": "byline",
    "टेक डेस्क नई दिल्ली नगर": "byline-by-place",
    "टेक डेस्क, नई दिल्ली नगर": "byline",
    "टेक डेस्क, नई दिल्ली नगर चौक": "byline-by-place",
    "टेक डेस्क, नई दिल्ली नगर चौक पास": "below-headline",
    "भाषा नई दिल्ली": "byline-by-place",
    "भाषा और साहित्य": "byline-by-place",
    "रमा कुंवर देवी लाल नौटियाल, टेक डेस्क": "byline",
    "रमा कुंवर देवी लाल गोपाल नौटियाल, टेक डेस्क": "below-headline",
    "अमर उजाला आगरा": "byline",
    "अमर उजाला आगरा नगर": "byline-by-place",
    "अमर उजाला आगरा, मथुरा": "byline-by-place",
    "अमर उजाला न्यूज डेस्क, आगरा": "byline",
    "टेक डेस्क, दिल्ली।": "byline",
    "टेक डेस्क।": "byline-by-place",
    "टेक डेस्क.": "below-headline",
    "टेक डेस्क?": "below-headline",
    "टेक डेस्क!": "below-headline",
    "टेक डेस्क…": "below-headline",
    "टेक डेस्क। नई दिल्ली": "byline-by-place",
    "टेक डेस्क, आगरा। मथुरा": "byline-by-place",
    "टेक डेस्क, आगरा?": "below-headline",
    "टेक डेस्क, आगरा:": "below-headline",
    "रमा, गोपाल, दीपा, सीमा, टेक डेस्क, आगरा": "byline",
    "रमा, गोपाल, दीपा, सीमा, मोहन, टेक डेस्क, आगरा": "below-headline",
    "हमारे संवाददाता, आगरा": "byline-by-place",
    f"टेक डेस्क, {'न' * 139}": "byline",
    f"टेक डेस्क, {'न' * 140}": "below-headline",
    "तस्करों के खिलाफ बड़ा अभियान चला रहा है टेक डेस्क": "below-headline",
}


@pytest.mark.parametrize(("line", "rule"), ABOVE_A_STAMP.items(), ids=ABOVE_A_STAMP)
def test_a_line_above_a_stamp_is_told(line: str, rule: str) -> None:
    """Its words tell a byline, or where it stands does, or it is a further headline."""
    assert rule == parse(f"{HEAD}\n{line}\n{STAMP}\n{LONG}").segments[1].rule


BESIDE_A_STAMP = {
    "टेक डेस्क": "one-line-head",
    "रमा कुंवर देवी लाल नौटियाल, टेक डेस्क": "one-line-head",
    "रमा कुंवर देवी लाल गोपाल नौटियाल, टेक डेस्क": "joined-head",
    "रमा नौटियाल": "one-line-head",
    "रमा कुंवर नौटियाल, गोपाल लाल निषाद, आगरा नगर": "one-line-head",
    "रमा कुंवर नौटियाल, गोपाल लाल निषाद, आगरा नगर चौक": "joined-head",
    "रमा कुंवर नौटियाल, गोपाल लाल निषाद, टेक डेस्क, आगरा": "one-line-head",
    "रमा कुंवर देवी लाल नौटियाल, नगर संवाददाता, आगरा": "one-line-head",
    "रमा कुंवर नौटियाल, गोपाल लाल निषाद, नगर संवाददाता, आगरा": "one-line-head",
    "टेक डेस्क, आगरा?": "joined-head",
    "टेक डेस्क, आगरा!": "joined-head",
    "रमेश बमराड़ा, दीपा कंडवाल और वी. डी. निषाद, अमर उजाला": "one-line-head",
    "दीपा कंडवाल और वी. डी. बमराड़ा": "one-line-head",
    "डॉ. रमा कुंवर नौटियाल और डॉ. गोपाल निषाद": "one-line-head",
    "के. के. शर्मा और रमा कुंवर देवी नौटियाल": "one-line-head",
    "रमेश कुंवर बमराड़ा और दीपा कंडवाल, अमर उजाला, आगरा": "one-line-head",
    "किसान संगठन और जिला प्रशासन में टकराव, बाजार बंद, अमर उजाला, आगरा": "joined-head",
    "रमा कुंवर देवी लाल नौटियाल और गोपाल कुंवर निषाद, अमर उजाला": "joined-head",
    "किसान संगठन और जिला प्रशासन आमने सामने": "joined-head",
    "पेठे से भरा ट्रक | टेक डेस्क, आगरा": "joined-head",
    "पेठे का ट्रक | टेक डेस्क, आगरा": "one-line-head",
    "रमा नौटियाल | टेक डेस्क | अमर उजाला": "one-line-head",
    r"ट्रक पलटा\nटेक डेस्क, आगरा\n": "joined-head",
    "पानी के दाम बढ़े और बिजली भी महंगी हुई": "joined-head",
}


@pytest.mark.parametrize(("text", "rule"), BESIDE_A_STAMP.items(), ids=BESIDE_A_STAMP)
def test_what_shares_a_line_with_a_stamp_is_told(text: str, rule: str) -> None:
    """It is a byline where its parts are short and some are known, or all of it is short."""
    assert rule == parse(f"{HEAD}\n{text} {STAMP}\n{LONG}").segments[1].rule


LONG_HEADLINE = "पुल टूटने से बारह गांवों का संपर्क कटा, बच्चे परेशान"


LONG_LINES = {
    f"{LONG_HEADLINE} न्यूज डेस्क, अमर उजाला, आगरा": "joined-head",
    f"{LONG_HEADLINE} न्यूज डेस्क, आगरा, अमर उजाला": "joined-head",
    f"{LONG_HEADLINE} न्यूज डेस्क, अमर उजाला, नई दिल्ली नगर": "joined-head",
    f"{LONG_HEADLINE} न्यूज डेस्क, अमर उजाला, नई दिल्ली नगर चौक": "above-byline",
    f"{LONG_HEADLINE.replace(',', ' और')} न्यूज डेस्क, अमर उजाला": "above-byline",
    f"{LONG_HEADLINE.replace(',', ' और')} न्यूज डेस्क, अमर उजाला, आगरा": "joined-head",
    "पुल टूटने से बारह गांवों का संपर्क कटा, अमर उजाला महोत्सव टला, लोग परेशान": "above-byline",
    f"{LONG_HEADLINE}, आगरा, मथुरा": "above-byline",
    f"{LONG_HEADLINE}, न्यूज डेस्क, अमर उजाला, आगरा": "joined-head",
    "हाईवे पर हादसा, तीन घायल, एक गंभीर, वाहन चालक फरार, अमर उजाला, आगरा": "joined-head",
    f"{LONG_HEADLINE} न्यूज डेस्क, , अमर उजाला": "joined-head",
}


@pytest.mark.parametrize(("line", "rule"), LONG_LINES.items(), ids=LONG_LINES)
def test_a_headline_that_ends_in_a_byline_is_told(line: str, rule: str) -> None:
    """The publisher's name between commas, or behind them, ends no headline."""
    assert rule == parse(f"{line}\n{STAMP}\n{LONG}").segments[0].rule


def test_no_part_of_a_head_whose_line_ends_are_escaped_is_a_byline() -> None:
    """A line end that stands as a sign and a letter is in no value."""
    story = parse(rf"नहर सूखी\nटेक डेस्क, अमर उजाला, आगरा\nPublished by: रमा\n{STAMP}\n{LONG}")
    assert ("रमा", [], None) == (story.byline.editor, [*story.byline.authors], story.byline.desk)
    assert ["lines-lost"] == [found.code for found in story.diagnostics]


@pytest.mark.parametrize(
    "head",
    [
        "By Prabhat News Desk | January 23, 2021 7:51 AM",
        "Updated: Saturday, January 23, 2021, 7:51 [IST]",
        "नई दिल्ली,\n(अपडेटेड 23 जनवरी 2021, 07:51 AM IST)",
    ],
)
def test_another_papers_head_is_no_evidence_for_a_headline(head: str) -> None:
    """Its desk, a zone in brackets, a stamp in brackets: none is the paper's own."""
    story = parse(f"{HEAD}\n{head}\n{LONG}")
    assert (None, None, None) == (story.headline, story.byline, story.updated_at)
    assert ["unfamiliar"] == [found.code for found in story.diagnostics]


def test_a_byline_in_brackets_above_a_stamp_is_one() -> None:
    """What holds no letter is none; what opens with a bracket may be."""
    story = parse(f"{HEAD}\n(टेक डेस्क), {STAMP}\n{LONG}")
    assert "headline byline timestamp paragraph" == " ".join(
        [segment.role for segment in story.segments]
    )


PHOTO = "नदी किनारे भीड़\n- फोटो : अमर उजाला"


@pytest.mark.parametrize(
    ("head", "roles"),
    [
        (
            f"{HEAD}\n{PHOTO}\nरमा बमराड़ा, आगरा",
            "headline caption credit byline timestamp paragraph",
        ),
        (f"{PHOTO}\nरमा बमराड़ा, आगरा", "caption credit headline timestamp paragraph"),
    ],
)
def test_a_photo_may_stand_between_headline_and_byline(head: str, roles: str) -> None:
    """A rare name above a stamp is a byline where a line that can be the headline stands higher."""
    story = parse(f"{head}\n{STAMP}\n{LONG}")
    assert roles == " ".join([segment.role for segment in story.segments])


TITLE = "किसानों के खेत सूखे"


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        (f"{HEAD}\n{LONG}\n{TITLE}\nवार्ता\n{NEXT}", None),
        (f"{HEAD}\n{LONG}\n{LONG}\n{TITLE}\nअमर उजाला ब्यूरो\n{NEXT}", None),
        (f"{HEAD}\n{LONG}\n{TITLE}\nवार्ता\n{STAMP}\n{NEXT}", HEAD),
        (f"{HEAD}\n{LONG}\nअमर उजाला ब्यूरो\n{NEXT}", HEAD),
        (f"{LONG}\n{HEAD}\nवार्ता\n{NEXT}", HEAD),
        (f"मेरा शहर\n{LONG}\n{HEAD}\nवार्ता\n{NEXT}", HEAD),
    ],
)
def test_a_byline_below_a_title_below_text_is_a_sub_storys(page: str, headline: str | None) -> None:
    """It is evidence for no headline, but with a stamp, or where no title stands above the text."""
    assert headline == parse(page).headline


@pytest.mark.parametrize(
    ("above", "headline"),
    [("मानसून पहुंचा", "मानसून पहुंचा"), ("शहर का हाल", HEAD), ("अपना शहर चुनें", HEAD), ("पहुंचा", HEAD)],
)
def test_a_brief_clause_is_a_headline(above: str, headline: str) -> None:
    """Of few words a line says what happened, or it is the site's."""
    assert headline == parse(f"{above}\n{HEAD}\nवार्ता\nलखनऊ।\n{LONG}").headline
