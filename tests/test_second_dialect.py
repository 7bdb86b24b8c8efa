"""A paper that nobody prints, as data and through the public surface alone: no hook in code.

Its labels, stamps, furniture, header keys, time zone and byline words are all other than those of
Amar Ujala, and its language is Hindi's words with some put in and some left out.
"""

from __future__ import annotations

import ast
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from storyparse import (
    AMAR_UJALA,
    Byline,
    BylineWords,
    Calendar,
    Dialect,
    HeaderKeys,
    Label,
    Photo,
    RelatedLink,
    Role,
    Rule,
    parse,
    stream,
)
from storyparse.testing import HINDI_WORDS, Layout, Specimen, bare, specimens

_WORD = r"[\p{L}\p{M}]{1,20}+"
_TIME = (
    rf"(?P<day>\d{{1,2}})\ (?P<month>{_WORD})\ (?P<year>\d{{4}}),\ "
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)\ बजे"
)

MORNING_HERALD = Dialect(
    name="प्रातः वार्ता",
    time_zone=ZoneInfo("Asia/Kathmandu"),
    header=HeaderKeys(
        id="page",
        slug="path",
        type="kind",
        status="state",
        title="heading",
        category="desk",
        category_title="en",
        category_title_hn="hi",
        category_slug="path",
    ),
    labels=(
        Label(text="एक नजर", zone=Role.SUMMARY),
        Label(text="पूरी बात", zone=Role.PARAGRAPH),
    ),
    furniture=("प्रायोजित", "हमसे जुड़ें", "ऊपर जाएं"),
    rules=(
        Rule(
            name="stamp",
            first_words=("छपा", "बदला"),
            pattern=rf"(?P<timestamp>(?:(?P<published>छपा)|(?P<updated>बदला))\ :\ {_TIME})",
        ),
        Rule(
            name="entry",
            first_words=("समय",),
            pattern=rf"(?P<timestamp>(?P<posted>समय)\ :\ {_TIME})",
        ),
        Rule(
            name="editor",
            first_words=("संपादन",),
            pattern=r"(?P<editor>संपादन\ :\ (?P<name>.{1,60}+))",
        ),
        Rule(
            name="slide",
            first_words=("चित्र",),
            pattern=r"(?P<slide>चित्र\ (?P<number>\d{1,3})/\d{1,3})",
        ),
        Rule(
            name="photo",
            contains=("छायाकार",),
            pattern=r"(?P<caption>[^|]{1,250}+)(?P<credit>\|\ छायाकार\ :\ (?P<holder>.{1,60}+))",
        ),
        Rule(
            name="link",
            first_words=("इससे",),
            pattern=r"(?P<related>(?P<pointer>इससे\ जुड़ी\ खबर)\ >\ (?P<title>.{1,300}+))",
        ),
        Rule(
            name="share",
            first_words=("0",),
            pattern=r"(?P<furniture>\d{1,6}+\ लोगों\ ने\ बांटा)",
        ),
    ),
    byline=BylineWords(
        publishers=("प्रातः वार्ता",),
        desk_endings=("कक्ष",),
        desks=("रात की पाली",),
        agencies=("पर्वत समाचार",),
        agency_endings=("समिति",),
    ),
    calendar=Calendar(
        months=tuple([(f"माह{letter}",) for letter in "कखगघचछजझटठडढ"]),
        weekdays=tuple([(f"वार{letter}",) for letter in "कखगघचछज"]),
    ),
    language=AMAR_UJALA.language,
)

PAGE = """\
{"page":"5f676a80aabbccddeeff0011","path":"old-bridge","kind":"story","state":"live",\
"heading":"पुराना पुल फिर खुला","desk":{"en":"Hills","hi":"पहाड़","path":"hills","rank":2}}
प्रायोजित
पुराना पुल फिर खुला
नगर कक्ष, प्रातः वार्ता, पोखरा
संपादन : रमा नौटियाल
छपा : 20 माहट 2020, 20:45 बजे
बदला : 21 माहट 2020, 06:05 बजे
एक नजर
मरम्मत के बाद पुराना पुल रविवार की शाम आम लोगों के लिए फिर से खोल दिया गया।
पूरी बात
नदी पर बना पुराना पुल दो साल से बंद था। रविवार को पहली बस इस पर से गुजरी और लोगों ने तालियां बजाईं।
पुल से गुजरती पहली बस | छायाकार : गोपाल निषाद
312 लोगों ने बांटा
बाजार में लौटी रौनक
दुकानदारों का कहना है कि पुल खुलने से ग्राहक लौट आए हैं। शाम तक चौराहे पर पैर रखने की जगह नहीं थी।
इससे जुड़ी खबर > नदी पार के चार गांवों तक पहुंची बस
ऊपर जाएं
"""

WORDS = evolve(
    HINDI_WORDS,
    publishers=("प्रातः वार्ता",),
    desks=("नगर कक्ष", "खेल कक्ष", "रात की पाली"),
    agencies=("पर्वत समाचार", "तराई समाचार समिति"),
    places=("पोखरा", "नेपालगंज"),
    credits=("गोपाल निषाद", "पर्वत समाचार"),
    pointers=("इससे जुड़ी खबर",),
    asides=("सार", "विस्तार", "विज्ञापन", "Updated", "2 of 8"),
    openings=(),
    closings=(),
)
_TIME_FORMAT = "{day} {month} {year}, {hour24}:{minute:02} बजे"
STORY = Layout(
    name="story",
    page=(
        "?{header}",
        "{headline}",
        "{byline}",
        "संपादन : {editor}",
        "{published}",
        "{updated}",
        "एक नजर",
        "+{summary}",
        "पूरी बात",
        "+{paragraph}",
        "*{section}",
    ),
    section=("{heading}", "+{paragraph}"),
    asides=("{photo}", "{link}"),
    bylines=("{desk}, {publisher}, {place}", "{agency}, {place}", "{author}, {publisher}"),
    photos=("{caption} | छायाकार : {credit}",),
    links=("{pointer} > {title}",),
    published=f"छपा : {_TIME_FORMAT}",
    updated=f"बदला : {_TIME_FORMAT}",
    posted=f"समय : {_TIME_FORMAT}",
    months=tuple([names[0] for names in MORNING_HERALD.calendar.months]),
)
LAYOUTS = (
    STORY,
    evolve(
        STORY,
        name="live page",
        page=("{header}", "{headline}", "{byline}", "{updated}", "पूरी बात", "+{section}"),
        section=("{posted}", "?{heading}", "+{paragraph}"),
    ),
    evolve(
        STORY,
        name="gallery",
        page=("{headline}", "{byline}", "{published}", "+{section}"),
        section=("चित्र {number}/{count}", "{photo}", "?{heading}", "+{paragraph}"),
        asides=(),
    ),
)


def test_a_page_is_read_by_its_own_dialect() -> None:
    """Every value of an invented page is read, and nothing is wrong with it."""
    story = parse(PAGE, dialect=MORNING_HERALD)
    lines = PAGE.split("\n")
    assert () == story.diagnostics
    assert PAGE == story.raw
    assert story.header is not None
    assert ("old-bridge", "story", "live") == (
        story.header.slug,
        story.header.type,
        story.header.status,
    )
    assert {"desk": {"rank": 2}} == {key: dict(value) for key, value in story.header.extra.items()}  # type: ignore[call-overload]
    assert lines[2] == story.headline
    expected = Byline(desk="नगर कक्ष", publisher="प्रातः वार्ता", place="पोखरा", editor="रमा नौटियाल")
    assert expected == story.byline
    times = (story.created_at, story.published_at, story.updated_at)
    expected_times = [
        "2020-09-20T20:28:12+05:45",
        "2020-09-20T20:45:00+05:45",
        "2020-09-21T06:05:00+05:45",
    ]
    assert expected_times == [time.isoformat() for time in times if time]
    assert (lines[8],) == story.summary
    assert [None, lines[13]] == [section.heading for section in story.sections]
    assert (Photo(caption="पुल से गुजरती पहली बस", credit="गोपाल निषाद"),) == story.photos
    link = RelatedLink(label="इससे जुड़ी खबर", title="नदी पार के चार गांवों तक पहुंची बस")
    assert (link,) == story.related_links == story.sections[1].related_links


def test_the_words_of_another_paper_mean_nothing() -> None:
    """Labels, furniture and stamps of Amar Ujala are ordinary text here."""
    text = "विस्तार\nविज्ञापन\nUpdated Wed, 18 Feb 2026 11:35 AM IST\n- फोटो : अमर उजाला\n"
    roles = {segment.role for segment in parse(PAGE + text, dialect=MORNING_HERALD).segments[-4:]}
    assert roles <= {Role.PARAGRAPH, Role.HEADING}


def test_a_page_of_another_paper_says_so() -> None:
    """Each dialect takes the other's page for unfamiliar, and invents nothing of it."""
    without_header = PAGE.split("\n", 1)[1].replace("वार्ता", "बात")
    story = parse(without_header)
    assert "unfamiliar" in [trouble.code for trouble in story.diagnostics]
    assert (None, None, None) == (story.byline, story.updated_at, story.published_at)


def test_a_stream_is_cut_by_the_dialects_header() -> None:
    """What opens a dump is the dialect's own first key."""
    amar_ujala = '{"_id":"5f676a80aabbccddeeff0011"}\n'
    stories = list(stream([PAGE + amar_ujala + PAGE], dialect=MORNING_HERALD))
    assert [PAGE + amar_ujala, PAGE] == [story.raw for story in stories]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_specimens_of_the_paper_are_read_as_they_were_set(layout: Layout) -> None:
    """What tests the built-in dialect tests another paper's as well."""

    @settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
    @given(specimens([layout], dialect=MORNING_HERALD, words=WORDS))
    def read_back(specimen: Specimen) -> None:
        assert specimen.story == bare(parse(specimen.text, dialect=MORNING_HERALD))

    read_back()


def test_a_dialect_is_data() -> None:
    """This page imports public names only, and its dialect is one expression without a function."""
    tree = ast.parse(Path(__file__).read_text(encoding="utf-8"))
    modules = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert [] == [
        name for name in modules if name and name.startswith("storyparse.") and "._" in name
    ]
    (value,) = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "MORNING_HERALD"
    ]
    code = (ast.Lambda, ast.IfExp, ast.FunctionDef)
    assert not [node for node in ast.walk(value) if isinstance(node, code)]
