"""Who wrote and where, as a rule of another paper tells them apart; bylines that open a text."""

from __future__ import annotations

import pytest
from attrs import evolve

from storyparse import HINDI_PAPER, Byline, BylineWords, Role, Rule, Story, check_dialect, parse

_NAME = r"[\p{L}\p{M}.]{1,20}+(?:\ [\p{L}\p{M}.]{1,20}+){0,2}?"
CANAL = HINDI_PAPER.extend(
    name="नहर समाचार",
    byline=BylineWords(publishers=("नहर समाचार",)),
    rules=(
        Rule(
            name="printed",
            first_words=("छपा",),
            pattern=r"(?P<timestamp>(?P<published>छपा)\ :\ (?P<day>\d{1,2})\ (?P<month>\w+)"
            r"\ (?P<year>\d{4}),\ (?P<hour>\d\d):(?P<minute>\d\d))",
            examples=("छपा : 5 जुलाई 2024, 18:40",),
        ),
        # रमा सिंह नहर लाइव टीम
        Rule(
            name="team",
            contains=("नहर लाइव टीम",),
            pattern=(
                rf"(?P<byline>(?P<author>{_NAME})\ (?P<desk>नहर\ लाइव\ टीम)"
                rf"(?:,\ (?P<place>{_NAME}))?)"
            ),
            examples=("रमा सिंह नहर लाइव टीम", "रमा सिंह नहर लाइव टीम, सोनपुर"),
            not_examples=("नहर लाइव टीम",),
        ),
        Rule(
            name="written-by",
            first_words=("Written",),
            pattern=r"(?P<byline>Written\ By\ ?:\ ?(?P<author>.{0,40}+))",
            examples=("Written By: रमा सिंह", "Written By:"),
        ),
        Rule(
            name="edited-by",
            first_words=("Edited",),
            pattern=r"(?P<editor>Edited\ By\ ?:\ ?(?P<name>.{0,40}+))",
            examples=("Edited By: मोहन सैनी",),
        ),
    ),
    opening_rules=(
        # सोनपुर (रमा) : नहर में…
        Rule(
            name="place-and-name",
            pattern=rf"(?P<byline>(?P<place>{_NAME})\ \((?P<author>{_NAME})\)\ ?:\ )(?P<rest>.+)",
            examples=("सोनपुर (रमा) : नहर में पानी आया।",),
        ),
        # सोनपुर : नहर में…
        Rule(
            name="place",
            pattern=rf"(?P<byline>(?P<place>{_NAME})\ :\ )(?P<rest>.+)",
            examples=("सोनपुर : नहर में पानी आया।",),
            not_examples=("सोनपुर: नहर में पानी आया।",),
        ),
        # नगर संवाददाता, सोनपुर। नहर में…
        Rule(
            name="reporter-and-place",
            contains=("संवाददाता",),
            pattern=(
                rf"(?P<byline>(?P<desk>{_NAME}\ संवाददाता),\ (?P<place>{_NAME})\ ?।\ )"
                r"(?P<rest>.+)"
            ),
            examples=("नगर संवाददाता, सोनपुर। नहर में पानी आया।",),
        ),
    ),
)
HEAD = "सोनपुर की नहर में तीन साल बाद आया पानी"
STAMP = "छपा : 5 जुलाई 2024, 18:40"
TEXT = "नहर में तीन साल बाद पानी आया तो किसानों ने मिठाई बांटी और रात तक खेतों में रोशनी रही।"
NEXT = "विभाग ने बताया कि अगले महीने तक पानी सोलह गांवों के खेतों में पहुंच जाएगा।"


def test_the_dialect_works() -> None:
    """Opening rules are checked as all others are."""
    check_dialect(CANAL)


def body(story: Story) -> list[str]:
    """Give the body's paragraphs."""
    return [text for section in story.sections for text in section.paragraphs]


@pytest.mark.parametrize(
    ("opening", "byline"),
    [
        ("सोनपुर : ", Byline(place="सोनपुर")),
        ("नई दिल्ली : ", Byline(place="नई दिल्ली")),
        ("सोनपुर (रमा) : ", Byline(place="सोनपुर", authors=("रमा",))),
        ("सोनपुर (रमा एवं मोहन) : ", Byline(place="सोनपुर", authors=("रमा", "मोहन"))),
        ("नगर संवाददाता, सोनपुर। ", Byline(place="सोनपुर", desk="नगर संवाददाता")),
    ],
)
@pytest.mark.parametrize("stamp", [f"{STAMP}\n", ""])
def test_a_byline_opens_the_text(opening: str, byline: Byline, stamp: str) -> None:
    """It reaches the story; the rest of its line is the text; a headline may stand above."""
    story = parse(f"{HEAD}\n{stamp}{opening}{TEXT}\n{NEXT}\n", dialect=CANAL)
    assert (HEAD, byline) == (story.headline, story.byline)
    assert [TEXT, NEXT] == body(story)
    assert opening in [segment.raw for segment in story.segments if segment.role == "byline"]


def test_the_rules_of_an_opening_are_tried_on_nothing_else() -> None:
    """A title and a later paragraph of the same shape stay what they are."""
    title, later = "सोनपुर : नहर में आया पानी", "पहला चरण : " + NEXT
    story = parse(f"{title}\n{STAMP}\n{TEXT}\n{later}\n", dialect=CANAL)
    assert (title, None) == (story.headline, story.byline)
    assert [TEXT, later] == body(story)


def test_what_no_opening_rule_fits_stays_whole() -> None:
    """Also where the line is longer than any of them reads."""
    plain = CANAL.extend(
        without=("place-and-name", "place", "reporter-and-place"),
        opening_rules=(
            Rule(name="short", max_length=90, pattern=r"(?P<byline>नहर)(?P<paragraph>.{1,80})"),
        ),
    )
    for text in (f"{TEXT} {NEXT}", NEXT):
        story = parse(f"{HEAD}\n{STAMP}\n{text}\n", dialect=plain)
        assert ([text], None) == (body(story), story.byline)


def test_a_text_may_begin_below_a_summary_without_a_label() -> None:
    """Where the order of the head has one; its own line is no opening."""
    dialect = evolve(CANAL, head=(Role.HEADLINE, Role.TIMESTAMP, Role.SUMMARY, Role.PARAGRAPH))
    page = f"{HEAD}\n{STAMP}\n{NEXT}\nसोनपुर : {TEXT}\nपहला चरण : {NEXT}\n"
    story = parse(page, dialect=dialect)
    assert ((NEXT,), Byline(place="सोनपुर")) == (story.summary, story.byline)
    assert [TEXT, f"पहला चरण : {NEXT}"] == body(story)


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        (("रमा सिंह नहर लाइव टीम",), Byline(authors=("रमा सिंह",), desk="नहर लाइव टीम")),
        (
            ("रमा सिंह नहर लाइव टीम, सोनपुर", "मोहन सैनी नहर लाइव टीम, आगरा"),
            Byline(authors=("रमा सिंह", "मोहन सैनी"), desk="नहर लाइव टीम", place="सोनपुर"),
        ),
        (
            ("Written By: रमा सिंह", "Edited By: मोहन सैनी"),
            Byline(authors=("रमा सिंह",), editor="मोहन सैनी"),
        ),
        (
            ("Written By:", "रमा सिंह", "Edited By:", "मोहन सैनी"),
            Byline(authors=("रमा सिंह",), editor="मोहन सैनी"),
        ),
        (("Written By:", "क्या नहर में पानी आया?"), None),
    ],
)
def test_a_rule_tells_the_parts_of_a_byline(lines: tuple[str, ...], byline: Byline | None) -> None:
    """Who wrote and who edited are kept apart; a name may stand on the line below its label."""
    text = "\n".join((HEAD, *lines, STAMP, TEXT, NEXT, ""))
    story = parse(text, dialect=CANAL)
    assert text == story.raw
    assert byline == story.byline
    assert TEXT in body(story)
