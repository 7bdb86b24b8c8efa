"""Text that is none, and lines that hold nothing: what later passes never see."""

from __future__ import annotations

from textwrap import wrap

import pytest

from page_lines import LONG, NEXT
from storyparse import Role, parse
from storyparse._classify.kinds import Kind
from storyparse._classify.page import DraftSegment
from storyparse._text.encodings import foreign_encoding
from storyparse._text.markup import find_markup, unmarked
from storyparse._text.matching import ENDS, uncommon, view

TITLE = "नहर की सफाई में मिला पुराना घाट, गांव में उत्साह"
BYLINE = "न्यूज डेस्क, अमर उजाला, आगरा"


def test_a_piece_without_text_is_blank() -> None:
    """No pass is given an undecided piece whose text has no first sign."""
    assert DraftSegment(1, "\u200d", "").kind is Kind.BLANK


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("P\ud800K", None),
        ("PK\x03\x04", "a zip file"),
        ("\udcff\udcfen\0", "UTF-16"),
        ("n\0a\0h\0a\0r\0", "UTF-16"),
        ("\x01\x02\0\0\x05\x06\x07\0\x05\0\x06\x07\x08\x09\x0b\x0e", "a binary file"),
        ("BZ आगरा", None),
        ("नहर", None),
        ("नहर\0\0\0", None),
        ("नहर" + "\0" * 90, None),
        ("\0" * 9, "a binary file"),
        ("pages/nahar.txt" + "\0" * 85 + "0000644\0ustar  \0", "a tar archive"),
        ("नहर की सूची nahar.txt\0 ustar\0", None),
        ("नहर में पानी\nगांव के लोग".encode("utf-16-le").decode(), "UTF-16"),
        ("नहर में पानी\nगांव के लोग".encode("utf-16-be").decode(), "UTF-16"),
        ("नहर में पानी".encode("utf-32-le").decode(), "UTF-32"),
        ("नहर में पानी".encode("utf-32-be").decode(), "UTF-32"),
        ("नहर\0 में\0 पानी\0 आया।\0 गांव के लोग ऊंची जगह पर चले गए।", None),
        ("\udcff\udcfe\udcfd ab" * 6, "UTF-16"),
        ("x\udcfe\udcfd ab" * 9, "a binary file, or another encoding"),
        ("\udc80 पानी आया है।" * 20, None),
        ("x\udcfe\udcfd ab" * 7, None),
    ],
)
def test_a_source_is_told_by_its_first_bytes(text: str, expected: str | None) -> None:
    """A signature, many NULs, or little that is UTF-8; text that opens or ends so is text."""
    assert expected == foreign_encoding(text, uncommon(text))


@pytest.mark.parametrize(
    ("text", "markup", "left"),
    [
        ("### राहत ###", "Markdown", "राहत"),
        ("##\u00a0राहत", "Markdown", "राहत"),
        ("\ufeff# राहत", "Markdown", "\ufeff# राहत"),
        ("> __राहत__", None, "राहत"),
        ("![](https://www.example.com/x.jpeg) राहत", "Markdown", "राहत"),
        ("राहत ** मिली", None, "राहत ** मिली"),
        ("** राहत", None, "राहत"),
        ("* [राहत](https://www.example.com/x)", "Markdown", "राहत"),
        (
            "- [राहत](https://www.example.com) मिली",
            "Markdown",
            "- [राहत](https://www.example.com) मिली",
        ),
        ("- राहत", None, "- राहत"),
        ("राहत **", None, "राहत"),
        ("#राहत", None, "#राहत"),
        ("## \u200bराहत", "Markdown", "राहत"),
        ("**राहत\u200e**", "Markdown", "राहत"),
        ("**[राहत\u2060](https://www.example.com/x)\u034f**", "Markdown", "राहत"),
        ("*राहत\u00ad*", "Markdown", "राहत"),
        ("## राह\u200bत", "Markdown", "राह\u200bत"),
        ("*राहत मिली*", "Markdown", "राहत मिली"),
        ("_राहत_", None, "राहत"),
        ("*[राहत](https://www.example.com/x)*", "Markdown", "राहत"),
        ("*राहत की शर्तें", None, "*राहत की शर्तें"),
        ("* राहत *", None, "* राहत *"),
        ("*राहत* और *मदद*", None, "*राहत* और *मदद*"),
        ("_राहत", None, "_राहत"),
        ("\\- फोटो : पुलिस", "Markdown", "- फोटो : पुलिस"),
        ("\\राहत", None, "\\राहत"),
        ("[![नहर](https://www.example.com/x.jpeg)](https://www.example.com/y)", "Markdown", ""),
        ("&#2352;ाहत", "references", "&#2352;ाहत"),
        ("<br>राहत", "HTML", "<br>राहत"),
        ("पानी < 2 फीट", None, "पानी < 2 फीट"),
    ],
)
def test_marks_around_a_line_are_stripped(text: str, markup: str | None, left: str) -> None:
    """Markdown's marks go from both ends; nothing else of a line does."""
    assert (markup, left) == (find_markup(text), unmarked(text))


def test_a_pair_of_marks_around_a_part_of_a_line() -> None:
    """The half of it that a value would open or close with is none of the value."""
    story = parse(
        "# गांव में मेला\n**न्यूज डेस्क**, अमर उजाला, आगरा\n**Published by:** रमा नौटियाल\n"
        f"{LONG}\n**ये भी पढ़ें:** राहत मिली\n__ये भी पढ़ें:__ [नहर भरी](https://www.example.com/x)\n"
    )
    assert story.byline is not None
    assert ("न्यूज डेस्क", "रमा नौटियाल") == (story.byline.desk, story.byline.editor)
    assert ["राहत मिली", "नहर भरी"] == [link.title for link in story.related_links]


def test_a_page_whose_lines_are_emphasized() -> None:
    """Its labels are read, and no value holds a mark; a line with one star alone is text."""
    story = parse(
        f"*{TITLE}*\n_{BYLINE}_\n*विस्तार*\n{LONG}\n*नदी किनारे भीड़*\n"
        f"\\- फोटो : पुलिस\n*शर्तें लागू\n{NEXT}"
    )
    assert "headline byline label paragraph caption credit paragraph paragraph" == " ".join(
        [segment.role for segment in story.segments]
    )
    assert ("नदी किनारे भीड़", "पुलिस") == (story.photos[0].caption, story.photos[0].credit)
    assert [("markup", 1)] == [(told.code, told.line) for told in story.diagnostics]
    assert (TITLE, "*शर्तें लागू") == (story.headline, story.sections[0].paragraphs[1])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_marks_open_a_line_whatever_ends_the_one_above(end: str) -> None:
    """A carriage return alone ends one, too."""
    for mark in ("### कैसे पकड़ा", "*कैसे पकड़ा*"):
        story = parse(end.join([TITLE, BYLINE, "विस्तार", LONG, mark, NEXT, ""]))
        assert [("markup", 5)] == [(told.code, told.line) for told in story.diagnostics]
        assert "कैसे पकड़ा" == story.sections[1].heading
        html = parse(end.join([TITLE, BYLINE, f"<br>{LONG}", mark, NEXT, ""]))
        assert [("markup", 3)] == [(told.code, told.line) for told in html.diagnostics]
        assert "कैसे पकड़ा" == html.sections[1].heading


def roles_of(text: str) -> str:
    """Give the roles of a dump's lines."""
    return " ".join([segment.role for segment in parse(text).segments])


def test_a_headline_that_a_blank_line_cuts() -> None:
    """The parts of the title are the headline, whatever blank lines part them."""
    first, rest = TITLE.split(" घाट, ")
    header = f'{{"_id":"1","title_hn":"{TITLE}"}}\n'
    cut = f"{header}{first} घाट,\n\n{rest}\n{BYLINE}\n{LONG}"
    assert "header headline blank headline byline paragraph" == roles_of(cut)
    assert f"{first} घाट," == parse(cut).headline
    apart = f"{header}{first} घाट,\nविज्ञापन\n{rest}\n{BYLINE}\n{LONG}"
    assert Role.HEADLINE in {segment.role for segment in parse(apart).segments}
    assert "headline-differs" in [found.code for found in parse(apart).diagnostics]


def test_a_menu_line_that_the_dialect_does_not_know() -> None:
    """Among many lines of furniture a short line above the headline is the menu's, too."""
    menu = "मेरा शहर\nशहर चुनें\nफ्री ई-पेपर\nFollow Us\nSpotlight\nआपका शहर\n"
    page = f"{menu}पॉडकास्ट\n{TITLE}\n{BYLINE}\n{LONG}"
    assert " ".join(["furniture"] * 7 + ["headline byline paragraph"]) == roles_of(page)


def test_a_place_above_no_text_is_no_byline() -> None:
    """A line too short to be a text below a place alone: verse, or an answer."""
    assert "byline" not in roles_of(f"{TITLE}\nलखनऊ।\nपानी बरसा रे")


def test_the_publishers_name_above_the_headline_is_furniture() -> None:
    """Above the headline it is the site's; below it, a byline."""
    assert "furniture headline byline paragraph" == roles_of(
        f"Amar Ujala\n{TITLE}\n{BYLINE}\n{LONG}"
    )


def test_two_lists_of_other_stories() -> None:
    """A paragraph between two lists is the story's."""
    entry = "Agra\nताल में लौटे सारस, गांव वालों ने की रखवाली\n9 March 2021\n"
    page = f"{TITLE}\n{BYLINE}\n{LONG}\n{entry * 2}{LONG} आगे भी।\n{entry * 2}"
    listed = " ".join(["furniture related furniture"] * 2)
    assert f"headline byline paragraph {listed} paragraph {listed}" == roles_of(page)


def test_the_rest_of_a_link_that_an_extractor_cut_is_no_heading() -> None:
    """Where lines are wrapped at a width, a link that fills it goes on in the line below it."""
    text = "\n".join(wrap(LONG + NEXT, 70))
    full = "ये भी पढ़ें: पहाड़ों पर बर्फबारी से पारा गिरा, मैदानों में बढ़ी ठिठुरन\nस्कूलों में छुट्टी"
    brief = "ये भी पढ़ें: पहाड़ों पर बर्फबारी\nस्कूलों में छुट्टी"
    head = f"{TITLE}\n{BYLINE}\nविस्तार\n{text}\n"
    assert "related paragraph paragraph" in roles_of(f"{head}{full}\n{text}")
    assert "related heading paragraph" in roles_of(f"{head}{brief}\n{text}")
    assert "related heading paragraph" in roles_of(f"{TITLE}\n{BYLINE}\n{LONG}\n{full}\n{NEXT}")


def test_the_rest_of_a_headline_that_an_extractor_cut_has_no_value() -> None:
    """Where lines are wrapped at a width, a headline that fills it goes on below it."""
    text = "\n".join(wrap(LONG + NEXT, 60))
    first, rest = "नहर की सफाई में मिला पुराना घाट, गांव के बुजुर्गों में उत्साह", "बढ़ा उत्साह"
    story = parse(f"{first}\n{rest}\n{BYLINE}\n{text}")
    assert "headline headline byline paragraph" in roles_of(story.raw)
    assert (first, (), 1) == (story.headline, story.subheadlines, story.diagnostics[0].line)
    brief = f"{TITLE[:30]}\n{rest}\n{BYLINE}\n{text}"
    assert "headline subheadline byline paragraph" in roles_of(brief)


def test_a_cut_line_of_a_summary_may_stand_again() -> None:
    """Of wrapped lines one alone is no copy; all of the summary's are."""
    summary = wrap(LONG, 70)
    more = wrap(NEXT, 70)
    head = "\n".join([TITLE, BYLINE, "सार", *summary, "विस्तार"])
    assert "stray" not in roles_of("\n".join([head, summary[0], *more]))
    again = roles_of("\n".join([head, *summary, *more]))
    assert "label stray stray paragraph" in again  # The last is too short to be known again.


def test_all_white_space_is_stripped() -> None:
    """Whatever Python or Unicode calls white space is no part of a value's ends."""
    spaces = [sign for sign in map(chr, range(0x110000)) if sign.isspace()]
    assert set(spaces) <= set(ENDS)


@pytest.mark.parametrize(
    "sign", ["\u00ad", "\u200b", "\u2066", "\ufeff", "\U000e0000", "\U000e0fff"]
)
def test_what_shows_nothing_is_in_no_view(sign: str) -> None:
    """Neither a soft hyphen nor any of four thousand tags."""
    assert "सार" == view(f"{sign}सा{sign}र")


IMAGE = "![नहर](https://www.example.com/x.jpeg)"


@pytest.mark.parametrize(
    ("page", "role"),
    [
        (f"**{IMAGE}** Published by: रमा\n", "editor"),
        (f"Published by: **{IMAGE}**\n", "furniture"),
        (f"## नहर\n**{IMAGE}** Updated Thu, 07 May 2020 07:15 PM IST\n", "timestamp"),
        (f'{{"_id":"5e9"}}{IMAGE}\n', "furniture"),
        (f'{IMAGE}{{"_id":"5e9","slug":"nahar"}}\nनहर\n', "furniture"),
        (f'{{"_id":"5e9"}}{IMAGE} Published by: रमा\n', "editor"),
    ],
)
def test_an_image_beside_what_a_rule_reads_has_no_text(page: str, role: str) -> None:
    """It is no part of a byline and no headline; nothing raises, and nothing is lost."""
    story = parse(page)
    assert page == "".join([segment.raw for segment in story.segments])
    assert [role] == [each.role for each in story.segments if "![" in each.raw]


def test_marks_within_marks_are_stripped_as_far_as_anyone_writes_them() -> None:
    """A line of nothing else takes no longer a mark for that."""
    assert "राहत" == unmarked("**" * 4 + "राहत" + "**" * 4)
    assert unmarked("# " * 900 + "राहत").startswith("# #")


@pytest.mark.parametrize("times", [1, 2])
def test_text_decoded_as_latin_1_is_told_also_twice_over(times: int) -> None:
    """Its lines are set aside, and the page says how it was decoded."""
    page = "नहर में मिला मगरमच्छ\nगांव में हड़कंप है।\n"
    for _ in range(times):
        page = page.encode().decode("latin-1")
    story = parse(page)
    assert "encoding" in [found.code for found in story.diagnostics]
    assert page == "".join([segment.raw for segment in story.segments])


def test_what_was_decoded_wrongly_is_no_headline_even_where_the_header_names_it() -> None:
    """A page whose header and headline alone are damaged; its text is the page's own."""
    damaged = TITLE.encode().decode("latin-1")
    header = f'{{"_id":"1","title_hn":"{damaged}"}}\n'
    story = parse(f"{header}{damaged}\n{BYLINE}\n{LONG}")
    assert "header stray byline paragraph" == roles_of(story.raw)
    assert ("encoding", 1) in [(told.code, told.line) for told in story.diagnostics]
    assert story.headline is None
    sound = parse(f"{header}{TITLE}\n{BYLINE}\n{LONG}")
    assert TITLE == sound.headline
    assert ("encoding", 1) in [(told.code, told.line) for told in sound.diagnostics]


def test_a_line_that_was_decoded_wrongly_is_no_editor() -> None:
    """Whatever its shape says; a caption and a link keep their place."""
    damaged = "रमा नौटियाल".encode().decode("latin-1")
    page = f"{TITLE}\n{BYLINE}\nPublished by: {{}}\n{LONG}\n{NEXT}"
    assert "headline byline stray paragraph paragraph" == roles_of(page.format(damaged)).replace(
        "stray stray", "stray"
    )
    assert "headline byline editor paragraph paragraph" == roles_of(page.format("रमा नौटियाल"))
