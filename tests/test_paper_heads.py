"""The order of a page's head, and how far a label's zone reaches, as other papers have them."""

from __future__ import annotations

from typing import Any

import pytest

from storyparse import (
    HINDI_PAPER,
    BylineWords,
    Dialect,
    Label,
    Photo,
    RelatedLink,
    Role,
    Rule,
    check_dialect,
    parse,
)

STAMP_RULE = Rule(
    name="stamp",
    first_words=("0",),
    pattern=(
        r"(?P<timestamp>(?P<published>(?P<day>\d{1,2})\ (?P<month>[\p{L}\p{M}]{2,9}+)\ "
        r"(?P<year>\d{4}),\ (?P<hour>\d\d):(?P<minute>\d\d)))"
    ),
    examples=("5 जुलाई 2024, 18:40",),
)
HEAD = "बेलताल में बीस साल बाद खुला पुराना पुस्तकालय"
STAMP = "5 जुलाई 2024, 18:40"
BRIEF = "बीस साल से बंद पुस्तकालय शुक्रवार को फिर खुला और पहले दिन डेढ़ सौ बच्चे पहुंचे"
TEXT = "पुस्तकालय की इमारत सौ साल पुरानी है। नगर परिषद ने दो साल में इसकी मरम्मत कराई।"
NEXT = "यहां शाम आठ बजे तक पढ़ा जा सकेगा। सदस्य बनने के लिए साल में पचास रुपये देने होंगे।"


def paper(**more: Any) -> Dialect:  # noqa: ANN401
    """Make a dialect and check it."""
    words = BylineWords(publishers=("बेलताल वाणी",))
    made = HINDI_PAPER.extend(name="बेलताल वाणी", rules=(STAMP_RULE,), byline=words, **more)
    check_dialect(made)
    return made


def roles(dialect: Dialect, *lines: str) -> str:
    """Read a page of these lines; give its roles."""
    text = "\n".join(lines) + "\n"
    story = parse(text, dialect=dialect)
    assert text == story.raw
    assert () == story.diagnostics
    return " ".join(segment.role for segment in story.segments)


def test_the_summary_stands_below_the_stamp() -> None:
    """As many lines of it as the order names, and never all of the text."""
    one = paper(head=(Role.HEADLINE, Role.TIMESTAMP, Role.SUMMARY, Role.PARAGRAPH))
    two = paper(head=(Role.HEADLINE, Role.TIMESTAMP, Role.SUMMARY, Role.SUMMARY))
    page = (HEAD, STAMP, BRIEF, TEXT, NEXT)
    assert "headline timestamp summary paragraph paragraph" == roles(one, *page)
    assert "headline timestamp summary summary paragraph" == roles(two, *page)
    assert "headline timestamp paragraph" == roles(one, HEAD, STAMP, TEXT)
    assert "headline timestamp paragraph paragraph" == roles(two, HEAD, STAMP, TEXT, NEXT)
    assert "headline timestamp paragraph paragraph" == roles(paper(), HEAD, STAMP, TEXT, NEXT)


def test_the_summary_stands_above_the_stamp() -> None:
    """With its label and without one."""
    label = Label(text="संक्षेप", zone=Role.SUMMARY)
    dialect = paper(head=(Role.HEADLINE, Role.SUMMARY, Role.TIMESTAMP), labels=(label,))
    assert "headline summary timestamp paragraph" == roles(dialect, HEAD, BRIEF, STAMP, TEXT)
    assert "headline label summary summary timestamp paragraph" == roles(
        dialect, HEAD, "संक्षेप", BRIEF, NEXT, STAMP, TEXT
    )
    assert "headline subheadline timestamp paragraph" == roles(paper(), HEAD, BRIEF, STAMP, TEXT)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((HEAD, TEXT, NEXT), "headline paragraph paragraph"),
        ((HEAD, "पूरी खबर", TEXT), "headline label paragraph"),
        ((TEXT, NEXT), "paragraph paragraph"),
        (("पुस्तकालय फिर खुला।", TEXT), "paragraph paragraph"),
        (("पूरी खबर", TEXT), "label paragraph"),
    ],
)
def test_the_headline_is_the_first_line(lines: tuple[str, ...], expected: str) -> None:
    """On a page without byline and stamp; a line that a sentence ends on is none."""
    label = Label(text="पूरी खबर", zone=Role.PARAGRAPH)
    words = BylineWords(publishers=(), agencies=("बेलताल",))
    dialect = HINDI_PAPER.extend(
        labels=(label,), head=(Role.HEADLINE, Role.PARAGRAPH), byline=words
    )
    story = parse("\n".join(lines), dialect=dialect)
    assert expected == " ".join(segment.role for segment in story.segments)


POINTS = ("• पांच हजार नई किताबें", "• शाम आठ बजे तक खुलेगा", "• बच्चों से शुल्क नहीं")


@pytest.mark.parametrize(
    ("label", "lines", "expected"),
    [
        (
            Label(text="मुख्य बातें", zone=Role.SUMMARY, bullets=("•", "-")),
            ("मुख्य बातें", *POINTS, TEXT, NEXT),
            "label summary summary summary paragraph paragraph",
        ),
        (
            Label(text="संक्षेप", zone=Role.SUMMARY, max_lines=1),
            ("संक्षेप", BRIEF, TEXT, NEXT),
            "label summary paragraph paragraph",
        ),
        (
            Label(text="संक्षेप", zone=Role.SUMMARY, max_lines=1, joined_by=":-"),
            (f"संक्षेप : {BRIEF}", TEXT),
            "label summary paragraph",
        ),
        (
            Label(text="संक्षेप", zone=Role.SUMMARY, max_lines=1, joined_by=":-"),
            ("संक्षेप", BRIEF, TEXT),
            "label summary paragraph",
        ),
        (
            Label(text="Hero Image", zone=Role.CAPTION, max_lines=1),
            ("Hero Image", "पुस्तकालय का नया कमरा", TEXT, NEXT),
            "label caption paragraph paragraph",
        ),
        (
            Label(text="तस्वीरें", zone=Role.CAPTION, bullets=("(",)),
            ("तस्वीरें", "(1) नया कमरा", "", "(2) पुराना दरवाजा", TEXT),
            "label caption blank caption paragraph",
        ),
        (
            Label(text="और खबरें", zone=Role.RELATED, max_lines=2),
            (TEXT, "और खबरें", "बेलताल में पुल बना", "नहर में पानी आया"),
            "paragraph label related related",
        ),
    ],
)
def test_a_label_says_how_far_its_zone_reaches(
    label: Label, lines: tuple[str, ...], expected: str
) -> None:
    """So many lines, or as long as bullets open them; it may share a line with the first."""
    assert f"headline timestamp {expected}" == roles(paper(labels=(label,)), HEAD, STAMP, *lines)


def test_the_values_of_zones() -> None:
    """A caption makes a photo, a title below a label a link."""
    dialect = paper(
        labels=(
            Label(text="Hero Image", zone=Role.CAPTION, max_lines=1),
            Label(text="और खबरें", zone=Role.RELATED, max_lines=2),
        )
    )
    page = (HEAD, STAMP, "Hero Image", "नया कमरा", TEXT, "और खबरें", "पुल बना")
    story = parse("\n".join(page), dialect=dialect)
    assert (Photo(caption="नया कमरा", credit=None),) == story.photos
    assert (RelatedLink(label=None, title="पुल बना"),) == story.related_links


def test_a_rule_joins_a_label_and_its_summary() -> None:
    """The label is the summary's then."""
    rule = Rule(
        name="in-short",
        first_words=("एक",),
        pattern=r"(?P<label>एक\ नजर\ \|\ )(?P<summary>.{1,300}+)",
    )
    dialect = paper(rules_first=(rule,))
    line = f"एक नजर | {BRIEF}"
    assert "headline timestamp label summary summary" == roles(dialect, HEAD, STAMP, line, TEXT)


def test_what_cannot_be_an_order_is_refused() -> None:
    """With the reason."""
    with pytest.raises(ValueError, match="head: slide is none of headline, byline"):
        paper(head=(Role.SLIDE,))
    with pytest.raises(ValueError, match=r"photo: want Role\.CAPTION and Role\.CREDIT"):
        paper(photo=(Role.CREDIT,))
    with pytest.raises(ValueError, match=r"'x': say where its zone ends"):
        Label(text="x", zone=Role.CAPTION)
    with pytest.raises(ValueError, match=r"'x' opens .*: want Role\.SUMMARY, Role\.PARAGRAPH"):
        Label(text="x", zone=Role.SLIDE)
