"""`storyparse learn`: a draft of a dialect from pages, what it proposes and what it says of it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import storyparse
from storyparse import HINDI_PAPER, Dialect, Role, check_dialect
from storyparse._cli.commands import main
from storyparse._io.dialect_name import chosen
from storyparse.corpus._survey.shapes import line_shape, stamp_shapes
from storyparse.learning.draft import draft
from storyparse.learning.habits import page_of
from storyparse.learning.patterns import first_word, order_of
from test_papers import pages

TITLE = "नहर में आया पानी, किसानों ने बांटी मिठाई"
TEXT = "नहर में पानी आया। किसानों ने मिठाई बांटी और रात तक खेतों में काम किया।"


def made(text: str) -> Dialect:
    """Make the dialect of a draft."""
    names = {name: getattr(storyparse, name) for name in storyparse.__all__}
    exec(text, names)  # noqa: S102 -- our own draft.
    paper: Dialect = names["PAPER"]
    return paper


def drafted(*dumps: str) -> str:
    """Draft a dialect of these pages."""
    told = [page_of(dump, f"{number}.txt") for number, dump in enumerate(dumps, 1)]
    return draft(told, dialect=HINDI_PAPER, base="HINDI_PAPER", name="ताल")


def test_each_proposal_says_what_it_rests_on() -> None:
    """How many pages, and the first three places."""
    dumps = [f"{TITLE}{number}\n{TEXT}\nपन्ना {number}\nपन्ना {number}" for number in range(4)]
    text = drafted(*dumps, TEXT)
    assert "        # 4 of 5 pages: 1.txt:3, 2.txt:3, 3.txt:3\n        'पन्ना 0',\n" in text
    check_dialect(made(text))


STAMPS = [
    ("छपा: 5 जुलाई 2024, 18:40", "छपा", "छपा: <day> <month> <year>, <time>"),
    ("Fri, 05 Jan 2024 01:10:31 PM IST", "",
     "<weekday>, <day> <month> <year> <full_time> <half> <zone>"),
    ("05/07/2024 18:40", "0", "<date> <time>"),
    ("2024-07-05T18:40:00+05:30", "0", "<moment>"),
    ("5 जुलाई 2024", "0", "<day> <month> <year>"),
    ("5 घंटे पहले", "0", "<age>"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "shape"), STAMPS)
def test_a_stamp_has_a_shape(text: str, first: str, shape: str) -> None:
    """Its rule matches it, and other stamps of the shape."""
    assert [(shape, text)] == stamp_shapes(text, HINDI_PAPER)
    assert first == first_word(shape)
    paper = made(drafted(*[f"{TITLE}\n{text}\n{TEXT}{number}" for number in "कखग"]))
    check_dialect(paper)
    assert "timestamp" in {
        s.role for s in storyparse.parse(f"{TITLE}\n{text}", dialect=paper).segments
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5 जुलाई",
        "<day> 5 जुलाई 2024",
        "5 जुलाई 2024 को 100 लोग",
        "वर्ष 2024 में 5 लोग",
        "एक दो तीन चार पांच छह 5 जुलाई 2024, 18:40",
        f"छपा: 5 जुलाई 2024, 18:40 {TEXT * 3}",
    ],
)
def test_what_is_no_stamp_has_none(text: str) -> None:
    """A date within a sentence is none."""
    assert [] == stamp_shapes(text, HINDI_PAPER)


def test_two_stamps_on_a_line_are_two() -> None:
    """The second of a page is when it was updated."""
    line = "छपा 5 जुलाई 2024, 18:40 बदला 6 जुलाई 2024, 09:05"
    assert ["छपा 5 जुलाई 2024, 18:40", "बदला 6 जुलाई 2024, 09:05"] == [
        text for _, text in stamp_shapes(line, HINDI_PAPER)
    ]
    paper = made(drafted(f"{TITLE}\n{line}\n{TEXT}", f"{TITLE}क\n{line}\n{TEXT}"))
    story = storyparse.parse(f"{TITLE}\n{line}\n{TEXT}", dialect=paper)
    assert story.published_at is not None
    assert story.updated_at is not None
    assert (5, 6) == (story.published_at.day, story.updated_at.day)


def test_the_samples_prove_the_order_of_day_and_month() -> None:
    """Or none does, which the draft says."""
    assert (("day", "month"), True) == order_of(["13/02/2024", "01/02/2024"])
    texts = {
        "no sample proves it": ("05/07/2024 18:40", "06/07/2024 18:40"),
        "the samples prove it": ("05/17/2024 18:40", "06/07/2024 18:40"),
    }
    for note, stamps in texts.items():
        assert note in drafted(*[f"{TITLE}\n{stamp}\n{TEXT}" for stamp in stamps])


def test_the_head_of_most_pages_is_proposed() -> None:
    """A summary above the stamp, or below it; without stamps there is nothing to say."""
    stamp, brief = "छपा: 5 जुलाई 2024, 18:40", "नहर में तीन साल बाद पानी आया, किसान सुबह से खेतों में जुटे।"
    above = [f"{TITLE}\n{brief}\n{stamp}\n{TEXT}{number}" for number in "कखग"]
    below = [f"{TITLE}\n{stamp}\n{brief}\n{TEXT}{number}" for number in "कखग"]
    for dumps, order in (
        (above, "HEADLINE, Role.SUMMARY, Role.TIMESTAMP, Role.PARAGRAPH"),
        (below, "HEADLINE, Role.TIMESTAMP, Role.SUMMARY, Role.PARAGRAPH"),
    ):
        varied = [dump.replace("तीन", number) for dump, number in zip(dumps, "चछज", strict=True)]
        varied = [dump.replace("मिठाई", number) for dump, number in zip(varied, "चछज", strict=True)]
        assert f"head=(Role.{order})" in drafted(*varied)
    assert "head=" not in drafted(TEXT, TEXT)
    assert "head=" not in drafted(f"{stamp}\n{TEXT}", f"{stamp}\n{TEXT}")


SHAPES = [
    ("फोटो: रमा सिंह", "credit"), ("तस्वीर : रमा सिंह", "credit"), ("Edited By: रमा सिंह", "editor"),
    ("Written By : रमा सिंह", "byline"), ("यह भी पढ़ें- नहर में पानी", "related"),
    ("Also Read | नहर में पानी", "related"), ("Tags: नहर, पानी", "furniture"),
    ("कुछ और: नहर में पानी", "related"), ("नहर पर किसान (फोटो: रमा सिंह)", "caption credit"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "roles"), SHAPES)
def test_a_shape_is_what_its_words_say(line: str, roles: str) -> None:
    """With any text behind them; where they say nothing it is taken for a link, and asked."""
    lines = [line.replace("रमा", who).replace("पानी", who) for who in ("मीना", "सुधा", "गीता")]
    text = drafted(*[f"{TITLE}{at}\n{TEXT}\n{each}\n{TEXT}" for at, each in enumerate(lines)])
    paper = made(text)
    check_dialect(paper)
    story = storyparse.parse(f"{TITLE}\n{TEXT}\n{line}\n{TEXT}", dialect=paper)
    assert roles.split() == [part.role for part in story.segments if part.line == 3]
    assert ("or an editor, a credit, furniture?" in text) == line.startswith("कुछ")


@pytest.mark.parametrize(
    "line",
    [
        "नहर में पानी आया और किसान खुश हुए",
        "देखें https://gaon.example/a",
        f"फोटो: {TEXT}{TEXT}{TEXT}",
        "5:30 बजे",
    ],
)
def test_what_has_no_shape(line: str) -> None:
    """No mark, an address, a long text, a time of day."""
    assert not line_shape(line)


def test_parts_of_a_line_have_shapes_of_their_own() -> None:
    """Behind a bar stands another: who wrote it, who edited it, when, in any order."""
    names = ("रमा सिंह", "मीना", "सुधा देवी")
    who = [
        f"By : {name} | Edited By: {other}" for name, other in zip(names, names[::-1], strict=True)
    ]
    when = [f"Updated at : 0{day} Jul 2024 06:4{day} PM (IST)" for day in (4, 5, 6)]
    for lines in (zip(who, when, strict=True), zip(when, who, strict=True)):
        dumps = [f"{TITLE} {at}\n{' | '.join(line)}\n{TEXT}" for at, line in enumerate(lines)]
        paper = made(drafted(*dumps))
        check_dialect(paper)
        story = storyparse.parse(dumps[1], dialect=paper)
        assert (("मीना",), "मीना") == (story.byline.authors, story.byline.editor)
        assert story.updated_at or story.published_at
        roles = [part.role for part in story.segments if part.line == 2]
        assert {"byline", "editor", "timestamp"} == {*roles}


def test_a_shape_that_always_says_the_same_is_a_line() -> None:
    """Furniture, as any other that recurs."""
    dumps = [f"{TITLE}{at}\n{TEXT}\nफोटो: नमूना समाचार" for at in range(3)]
    assert "        'फोटो: नमूना समाचार',\n" in drafted(*dumps)


def test_a_line_above_points_opens_them() -> None:
    """On most of its pages; one above a single list is furniture."""
    points = "अहम बातें\n• नहर में पानी\n• मिठाई बंटी"
    dumps = [f"{TITLE}{at}\n{points}{at}\n{TEXT}" for at in range(3)]
    text = drafted(*dumps, f"{TITLE}\nअहम बातें\n{TEXT}")
    assert "Label(text='अहम बातें', zone=Role.SUMMARY, bullets=('•',))," in text
    check_dialect(made(text))
    text = drafted(dumps[0], *[f"{TITLE}{at}\nअहम बातें\n{TEXT}" for at in range(3)])
    assert "        'अहम बातें',\n" in text


def test_a_line_that_always_stands_above_text_may_be_a_label() -> None:
    """The draft asks; of one that does not, and where labels tell, there is nothing to ask."""
    dumps = [f"{TITLE}{at}\nपूरी बात\n{TEXT}\nहमसे जुड़ें" for at in range(3)]
    text = drafted(*dumps)
    assert "'पूरी बात',  # or a label? text stands below it\n" in text
    assert "'हमसे जुड़ें',\n" in text
    roles = [("headline",), ("label",), ("paragraph",), ("furniture",)]
    told = [page_of(dump, f"{at}.txt", roles) for at, dump in enumerate(dumps)]
    text = draft(told, dialect=HINDI_PAPER, base="HINDI_PAPER", name="ताल")
    assert "Label(text='पूरी बात', zone=Role.PARAGRAPH)," in text
    assert "or a label" not in text


@pytest.mark.parametrize("order", ["CAPTION, Role.CREDIT", "CREDIT, Role.CAPTION"])
def test_the_order_of_a_photo_is_that_of_most(order: str) -> None:
    """A short line that is no sentence, beside a credit, is its caption."""
    lines = [("नहर पर किसान", "फोटो: रमा"), ("खेत में मेला", "फोटो: सुधा"), ("घर में बच्चे", "फोटो: गीता")]
    dumps = ["\n".join([TEXT, *(pair if order[1] == "A" else pair[::-1]), TEXT]) for pair in lines]
    assert f"photo=(Role.{order})" in drafted(*dumps)
    between = [f"{TEXT}\n{credit}\n{TEXT}" for _, credit in lines]
    assert "photo=" not in drafted(*between)


def test_the_last_words_of_bylines_make_a_rule() -> None:
    """Beside a stamp, on several pages; the head has a byline then."""
    dumps = [
        f"{TITLE} {word}\n5 जुलाई 2024, 18:4{at}\n{name} गांव टीम, सोनपुर\n{TEXT}"
        for at, (word, name) in enumerate([("आज", "रमा सिंह"), ("कल", "मीना"), ("फिर", "सुधा देवी")])
    ]
    text = drafted(*dumps)
    assert "head=(Role.HEADLINE, Role.TIMESTAMP, Role.BYLINE, Role.PARAGRAPH)" in text
    paper = made(text)
    check_dialect(paper)
    story = storyparse.parse(dumps[2], dialect=paper)
    assert story.byline is not None
    told = (story.byline.authors, story.byline.desk, story.byline.place)
    assert (("सुधा देवी",), "गांव टीम", "सोनपुर") == told


def test_an_order_fits_pages_that_have_less() -> None:
    """A byline that half of the pages lack is in the head; one that a single page has is not."""
    stamp = "5 जुलाई 2024, 18:40"
    bare = [f"{TITLE} {word}\n{stamp}\n{TEXT}" for word in ("एक", "दो", "तीन")]
    signed = [f"{TITLE} {word}\n{stamp}\n{name} गांव टीम\n{TEXT}" for word, name in
              (("चार", "रमा"), ("पांच", "मीना"))]  # fmt: skip
    text = drafted(*bare, *signed)
    assert "    # 5 of 5 pages\n    head=(Role.HEADLINE, Role.TIMESTAMP, Role.BYLINE" in text
    assert "Role.BYLINE" not in drafted(*bare, signed[0])


ODD = (
    '"5 जुलाई 2024, 18:40"', '5 जुलाई 2024 "18:40"', 'प्रकाशित "आज"', "5 जुलाई 2024", "[a-z]+*?",
    "5\u00a0जुलाई 2024", "छपा\t5 जुलाई 2024, 18:40", "5 जुलाई 2024 # 18:40", "X: \\",
    "13 मार्च 2024 | 02:15 PM",
    'फोटो: "रमा"', "# टिप्पणी", "<text> (फोटो: <text>)", "Updated: 31/31/2024 25:61", "कल: शाम को",
)  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_whatever_stands_on_pages_a_draft_can_be_used(data: st.DataObject) -> None:
    """No text breaks out of the module that it is written into; whatever labels say."""
    lines = st.sampled_from([*ODD, TITLE, TEXT, *[text for text, *_ in (*STAMPS, *SHAPES)]])
    roles = st.sampled_from([*Role, "?", "-"])
    told = []
    for name in ("1.txt", "2.txt", "न\nimport os"):
        page = data.draw(st.lists(lines, max_size=12))
        labels = [(data.draw(roles),) for _ in page] if data.draw(st.booleans()) else []
        told.append(page_of("\n".join(page), name, labels))
    check_dialect(made(draft(told, dialect=HINDI_PAPER, base="HINDI_PAPER", name="ताल")))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of a paper's pages with their roles."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    chosen.cache_clear()
    (tmp_path / "pages").mkdir()
    for title, page in pages("tal").items():
        for suffix, at in (("txt", 1), ("roles", 0)):
            text = "".join([f"{line[at]}\n" for line in page])
            (tmp_path / "pages" / f"{title}.{suffix}").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("source", [["pages"], ["--from", "pages"]])
def test_the_command_writes_a_module(
    source: list[str], folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """It can be used as it is, and is printed where no file is named."""
    assert 0 == main(["learn", *source, "-o", "taal.py"])
    assert "taal" == chosen(f"{folder}/taal.py:PAPER")[0].name
    assert ("", "") == capfd.readouterr()
    assert 0 == main(["learn", *source])
    printed = capfd.readouterr().out
    written = (folder / "taal.py").read_text(encoding="utf-8")
    assert written.replace("'taal'", "'paper'") == printed


def test_the_draft_extends_what_is_named(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A dialect in a file is imported by the file's name."""
    (folder / "gaon.py").write_text(
        "from storyparse import HINDI_PAPER as GAON\n", encoding="utf-8"
    )
    assert 0 == main(["learn", "pages", "--dialect", "gaon.py:GAON"])
    printed = capfd.readouterr().out
    assert "from gaon import GAON\n" in printed
    assert "PAPER = GAON.extend(" in printed


def test_what_cannot_be_read_is_said(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Without any page there is no draft."""
    assert 2 == main(["learn", "none.txt"])
    assert "storyparse: no pages: name their files, or --from a folder" in capfd.readouterr().err
    (folder / "empty").mkdir()
    assert 2 == main(["learn", "pages", "empty"])
    assert "empty" in capfd.readouterr().err
    (folder / "broken.gz").write_bytes(b"\x1f\x8bbroken")
    assert 2 == main(["learn", "pages", "broken.gz"])
    printed, errors = capfd.readouterr()
    assert "PAPER = " in printed
    assert "broken.gz" in errors


def test_lines_that_nobody_judged_are_not_labelled() -> None:
    """A folder half labelled drafts as well as one without labels."""
    dumps = [f"{TITLE}{at}\nहमसे जुड़ें\n{TEXT}" for at in range(3)]
    for sign in "?-":
        told = [page_of(dump, f"{at}.txt", [(sign,)] * 3) for at, dump in enumerate(dumps, 1)]
        text = draft(told, dialect=HINDI_PAPER, base="HINDI_PAPER", name="ताल")
        assert drafted(*dumps) == text


def test_what_follows_on_every_page_ends_the_story() -> None:
    """As many lines of which none recurs, on three pages; or what labels call furniture."""
    body = "\n".join([f"{TEXT}{sign}" for sign in "कखगघचछ"])
    dumps = [f"{TITLE}{at}\n{body}{at}\nलेखक\nरमा {at}\nवे {at} {TEXT}\nऔर पढ़ें" for at in "कखग"]
    assert "Block(first='लेखक'),  # and all that follows\n" in drafted(*dumps)
    assert "Block(" not in drafted(*dumps[:2])
    assert "Block(" not in drafted(*dumps, f"{dumps[0]}\nनहर\nखेत")
    roles = [(role,) for role in ("headline", *["paragraph"] * 6, *["furniture"] * 4)]
    told = [page_of(dump, f"{at}.txt", roles) for at, dump in enumerate(dumps[:2])]
    text = draft(told, dialect=HINDI_PAPER, base="HINDI_PAPER", name="ताल")
    assert "Block(first='लेखक')" in text


def test_what_stands_above_credits_opens_captions() -> None:
    """A line that recurs straight above a credit, on every page."""
    names = ("रमा सिंह", "मीना", "सुधा देवी")
    dumps = [
        f"{TITLE}{at}\nमुख्य चित्र\nफोटो: {name}\nनहर {at}\n{TEXT}" for at, name in enumerate(names)
    ]
    text = drafted(*dumps)
    assert "Label(text='मुख्य चित्र', zone=Role.CAPTION, max_lines=1)," in text
    check_dialect(made(text))


def test_titles_between_two_lines_that_recur_are_furniture() -> None:
    """Below the head, where no title is a sentence; labels tell of others."""
    body = "\n".join([f"{TEXT}{sign}" for sign in "कखगघचछ"])
    dumps = [
        f"{TITLE}{at}\n{body}{at}\nचर्चित\nनहर {at}\nखेत {at}{at}\nसब देखें\n{TEXT}{at}" for at in "कख"
    ]
    block = "Block(first='चर्चित', last=('सब देखें',)),"
    assert block in drafted(*dumps)
    assert "Block(" not in drafted(*[dump.replace("नहर क", "नहर खुली।") for dump in dumps])
    roles = [(role,) for role in ("headline", *["paragraph"] * 6, *["furniture"] * 4, "paragraph")]
    told = [page_of(dump, f"{at}.txt", roles) for at, dump in enumerate(dumps)]
    assert block in draft(told, dialect=HINDI_PAPER, base="HINDI_PAPER", name="ताल")


def test_what_the_base_knows_is_not_proposed() -> None:
    """A line of any site is no habit of this paper, nor are an agency, a place and a year."""
    lines = "विज्ञापन\nहमसे जुड़ें\nपीटीआई\nनई दिल्ली।\n1924\nBy रमा सिंह"
    text = drafted(*[f"{TITLE}{at}\n{lines}\n{TEXT}" for at in range(3)])
    assert "हमसे जुड़ें" in text
    known = ("विज्ञापन", "पीटीआई", "दिल्ली", "1924", "रमा")
    assert [] == [line for line in known if line in text]


def test_a_stamp_of_one_page_is_sure_in_a_head() -> None:
    """Where it has a time, or is nothing else; a headline with a date in it is none."""
    stamps = ("छपा 5 जुलाई 2024, 18:40", "5 जुलाई 2024", "5 जुलाई 2024 को मेला")
    for stamp, is_one in zip(stamps, (True, True, False), strict=True):
        dumps = [f"{TITLE} आज\n{stamp}\n{TEXT}", f"{TITLE} कल\n{TEXT}"]
        assert is_one == ("stamp-1" in drafted(*dumps))
        assert "stamp-1" not in drafted("\n".join([TEXT] * 13 + [stamp]), TEXT)


def test_labels_that_hindi_papers_share_are_known() -> None:
    """Those of zones by their words; those of stamps by words and place; labels say otherwise."""
    stamp, brief = "5 जुलाई 2024, 18:40", "नहर में तीन साल बाद पानी आया।"
    dumps = [f"{TITLE}{at}\nसंक्षेप\n{brief}{at}\nप्रकाशित\n{stamp}\n{TEXT}" for at in "कखग"]
    text = drafted(*dumps)
    assert "Label(text='संक्षेप', zone=Role.SUMMARY, max_lines=1)," in text
    assert r'pattern=r"(?P<timestamp>(?P<published>प्रकाशित))"' in text
    paper = made(text)
    check_dialect(paper)
    roles = ("headline", "furniture", "summary", "timestamp", "timestamp", "paragraph")
    told = [
        page_of(dump, f"{at}.txt", [(role,) for role in roles]) for at, dump in enumerate(dumps)
    ]
    text = draft(told, dialect=HINDI_PAPER, base="HINDI_PAPER", name="ताल")
    assert "        'संक्षेप',\n" in text
    other = [dump.replace("प्रकाशित", "समय") for dump in dumps]
    assert "समय'," in drafted(*other)
    told = [
        page_of(dump, f"{at}.txt", [(role,) for role in roles]) for at, dump in enumerate(other)
    ]
    text = draft(told, dialect=HINDI_PAPER, base="HINDI_PAPER", name="ताल")
    assert r'pattern=r"(?P<timestamp>(?P<published>समय))"' in text


def test_a_headline_that_other_pages_link_to_is_one() -> None:
    """It stands in the head of its own page, and below the text of others."""
    titles = [f"{TITLE} {at} से आगे" for at in ("सोनपुर", "बेलताल", "केवटी", "रामताल")]
    body = "\n".join([f"{TEXT}{sign}" for sign in "कखगघचछजझटठडढ"])
    dumps = ["\n".join([own, body, *[t for t in titles if t != own]]) for own in titles]
    assert TITLE not in drafted(*dumps)
    assert TITLE in drafted(*[f"{body}\n{titles[0]}" for _ in dumps])


def test_a_label_of_the_summary_says_how_much_it_opens() -> None:
    """As many lines as stand there on a page in the middle, by their labels or by their looks."""
    points = ["नहर खुली", "खेत भरे", "मेला लगा"]
    dumps = [
        "\n".join(
            [
                f"{TITLE}{at}",
                "Highlights",
                *[f"{one} {at}" for one in points[:count]],
                f"{TEXT}{at}",
            ]
        )
        for at, count in (("क", 2), ("ख", 2), ("ग", 3))
    ]
    label = "Label(text='Highlights', zone=Role.SUMMARY, max_lines=2),"
    assert label in drafted(*dumps)
    told = [
        page_of(
            dump,
            f"{at}.txt",
            [("headline",), ("label",), *[("summary",)] * (dump.count("\n") - 2), ("paragraph",)],
        )
        for at, dump in enumerate(dumps)
    ]
    assert label in draft(told, dialect=HINDI_PAPER, base="HINDI_PAPER", name="ताल")


def test_stamps_may_be_glued_and_brackets_spaced() -> None:
    """`… (IST)Updated Date: …`, and `( Image Source : X )`."""
    names = ("रमा सिंह", "मीना", "सुधा देवी")
    dumps = [
        f"{TITLE}{at}\nPublish Date: 0{at + 1} Jul 2024 01:31 PM (IST)"
        f"Updated Date: 0{at + 1} Jul 2024 02:31 PM (IST)\n"
        f"नहर {at} ( Image Source : {name} )\n{TEXT}{at}"
        for at, name in enumerate(names)
    ]
    paper = made(drafted(*dumps))
    check_dialect(paper)
    story = storyparse.parse(dumps[1], dialect=paper)
    assert (13, 14) == (story.published_at.hour, story.updated_at.hour)
    assert ["मीना"] == [photo.credit for photo in story.photos]


def test_a_file_that_is_there_stays(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A draft that someone works on is not written over; a folder that is not there is named."""
    (folder / "taal.py").write_text("MINE = 1\n", encoding="utf-8")
    assert 2 == main(["learn", "pages", "-o", "taal.py"])
    assert "storyparse: taal.py: there is such a file: name another" in capfd.readouterr().err
    assert "MINE = 1\n" == (folder / "taal.py").read_text(encoding="utf-8")
    assert 2 == main(["learn", "pages", "-o", "none/taal.py"])
    assert "storyparse: none/taal.py: No such file or directory\n" == capfd.readouterr().err
    assert 2 == main(["learn", "--from", "none"])
    assert "storyparse: none: No such file or directory\n" == capfd.readouterr().err
