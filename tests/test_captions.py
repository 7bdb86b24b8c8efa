"""Captions, credits and galleries: what stands above a credit, and photos printed again."""

from __future__ import annotations

import pytest

from page_lines import BRIDGE, BYLINE, CROWD, HEAD, LONG, NEXT, STAMP, decided_by
from storyparse import Role, parse

PAGES = {
    "a paragraph too long for a caption": (
        f"{HEAD}\n{BYLINE}\n{LONG * 2}\n- फोटो : पुलिस",
        "headline byline paragraph credit",
    ),
    "a credit without its dash below prose": (
        f"{HEAD}\n{BYLINE}\nनहर में मगरमच्छ मिला।\nफोटो : Social Media",
        "headline byline paragraph credit",
    ),
    "a caption that equals the headline": (
        f'{{"_id":"1","title_hn":"{HEAD}"}}\n{HEAD}\n{BYLINE}\n{HEAD}\n- फोटो : पुलिस\n{LONG}',
        "header headline byline caption credit paragraph",
    ),
    "a headline straight above a credit": (
        f'{{"_id":"1","title_hn":"{HEAD}"}}\n{HEAD}\n- फोटो : पुलिस\n{BYLINE}\n{LONG}',
        "header headline credit byline paragraph",
    ),
    "a byline straight above a credit": (
        f"{HEAD}\n{BYLINE}\n- फोटो : पुलिस\n{LONG}",
        "headline byline credit paragraph",
    ),
    "a byline below a sub-headline, straight above a credit": (
        f"{HEAD}\nवन विभाग की टीम पहुंची\n{BYLINE}\n- फोटो : पुलिस\n{LONG}",
        "headline subheadline byline credit paragraph",
    ),
    "a caption that may be a byline, below text": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nअमर उजाला, आगरा\n- फोटो : पुलिस\n{NEXT}",
        "headline byline paragraph caption credit paragraph",
    ),
    "a caption that may be a byline, below more than sub-headlines": (
        f"{HEAD}\n{BYLINE}\nनदी\nनाव\nघाट\nअमर उजाला, आगरा\n- फोटो : पुलिस\n{LONG}",
        "headline byline paragraph paragraph paragraph caption credit paragraph",
    ),
    "a caption that may be an agency's name": (
        f'{{"_id":"1","title_hn":"{HEAD}"}}\n{HEAD}\nभाषा\n- फोटो : पुलिस\n{LONG}',
        "header headline caption credit paragraph",
    ),
    "a caption above all else": (
        f"नदी किनारे भीड़\nनदी किनारे भीड़\n- फोटो : पुलिस\n{LONG}",
        "caption caption credit paragraph",
    ),
    "a credit without a space": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nनदी किनारे भीड़\n-फोटो : पुलिस\n{NEXT}",
        "headline byline paragraph caption credit paragraph",
    ),
    "a photo above the stamp": (
        f"नदी किनारे भीड़\n- फोटो : पुलिस\n{STAMP}\n{LONG}",
        "caption credit timestamp paragraph",
    ),
}


@pytest.mark.parametrize(("page", "roles"), PAGES.values(), ids=PAGES)
def test_each_line_has_its_role(page: str, roles: str) -> None:
    """A caption stands straight above its credit, whatever else it equals."""
    assert roles == " ".join(segment.role for segment in parse(page).segments)


def test_a_caption_around_a_counter_needs_no_credit() -> None:
    """Printed above and below it, and again; but the last copy above text is a heading."""
    page = (
        f"{HEAD}\n{BYLINE}\n{CROWD}\n1 of 3\n{CROWD}\n{LONG}\n{BRIDGE}\n2 of 3\n"
        f"{BRIDGE}\n{BRIDGE}\n\n{BRIDGE}\n{NEXT}\n{CROWD}\n3 of 3\n{BRIDGE}\n{LONG}"
    )
    expected = [
        (Role.CAPTION, "caption-repeated"),
        (Role.SLIDE, "counter"),
        (Role.CAPTION, "caption-around-counter"),
        (Role.PARAGRAPH, "prose"),
        (Role.CAPTION, "caption-repeated"),
        (Role.SLIDE, "counter"),
        (Role.CAPTION, "caption-around-counter"),
        (Role.CAPTION, "caption-repeated"),
        (Role.BLANK, "blank"),
        (Role.HEADING, "evidence"),
        (Role.PARAGRAPH, "prose"),
        (Role.PARAGRAPH, "last-line"),
        (Role.SLIDE, "counter"),
        (Role.HEADING, "evidence"),
        (Role.PARAGRAPH, "prose"),
    ]
    assert expected == [(each.role, decided_by(each)) for each in parse(page).segments[2:]]


POLICE, HANDOUT = "- फोटो : पुलिस", "- फोटो : वन विभाग"


PHOTOS = {
    "a photo twice in a row": (
        f"{CROWD}\n{POLICE}\n{CROWD}।\n{POLICE}।\n{LONG}",
        [(CROWD, "पुलिस")],
        "caption credit caption credit paragraph",
    ),
    "a photo three times, an advertisement between": (
        f"{CROWD}\n{POLICE}\n{CROWD}\n{POLICE}\nविज्ञापन\n\n{CROWD}\n{POLICE}\n{LONG}",
        [(CROWD, "पुलिस")],
        "caption credit caption credit furniture blank caption credit paragraph",
    ),
    "in one line, then in two": (
        f"{CROWD} {POLICE}\n{CROWD}\n{POLICE}\n{LONG}",
        [(CROWD, "पुलिस")],
        "caption credit caption credit paragraph",
    ),
    "in two lines, then in one": (
        f"{CROWD}\n{POLICE}\n{CROWD} {POLICE}\n{LONG}",
        [(CROWD, "पुलिस")],
        "caption credit caption credit paragraph",
    ),
    "in one line twice, the caption alone between": (
        f"{CROWD} {POLICE}\n{CROWD}\n{CROWD} {POLICE}\n{LONG}",
        [(CROWD, "पुलिस")],
        "caption credit caption caption credit paragraph",
    ),
    "two photos of one caption": (
        f"{CROWD}\n{POLICE}\n{CROWD}\n{HANDOUT}\n{LONG}",
        [(CROWD, "पुलिस"), (CROWD, "वन विभाग")],
        "caption credit caption credit paragraph",
    ),
    "two photos of one credit": (
        f"{CROWD}\n{POLICE}\n{BRIDGE}\n{POLICE}\n{LONG}",
        [(CROWD, "पुलिस"), (BRIDGE, "पुलिस")],
        "caption credit caption credit paragraph",
    ),
    "a photo again behind text": (
        f"{CROWD}\n{POLICE}\n{LONG}\n{CROWD}\n{POLICE}\n{NEXT}",
        [(CROWD, "पुलिस"), (CROWD, "पुलिस")],
        "caption credit paragraph caption credit paragraph",
    ),
    "a photo on each of two slides": (
        f"1 of 2\n{CROWD}\n{POLICE}\n2 of 2\n{CROWD}\n{POLICE}\n{LONG}",
        [(CROWD, "पुलिस"), (CROWD, "पुलिस")],
        "slide caption credit slide caption credit paragraph",
    ),
    "a caption again as a heading": (
        f"{CROWD}\n{POLICE}\n{CROWD}\n{LONG}",
        [(CROWD, "पुलिस")],
        "caption credit heading paragraph",
    ),
    "a credit without a name": (
        f"{CROWD}\n- फोटो :\n{LONG}",
        [(CROWD, None)],
        "caption credit paragraph",
    ),
    "a credit without a name, in one line": (
        f"{CROWD} - फोटो :\n{LONG}",
        [(CROWD, None)],
        "caption credit paragraph",
    ),
    "a credit that is a danda": (
        f"{CROWD}\n- फोटो : ।\n{LONG}",
        [(CROWD, None)],
        "caption credit paragraph",
    ),
    "a credit without a name, twice": (
        f"{CROWD}\n- फोटो :\n{CROWD}\n- फोटो :\n{LONG}",
        [(CROWD, None)],
        "caption credit caption credit paragraph",
    ),
    "a credit without a name below a paragraph": (
        f"{LONG * 2}\n- फोटो :\n{NEXT}",
        [],
        "paragraph credit paragraph",
    ),
    "a word without a name below a short line": (
        f"{CROWD}\nफोटो :\n{LONG}",
        [],
        "heading heading paragraph",
    ),
    "the gallery's photographers": (
        f"{CROWD}\nसभी फोटोज- रमा नौटियाल\n{LONG}",
        [],
        "heading credit paragraph",
    ),
    "a credit alone above a photo": (
        f"{LONG * 2}\n{POLICE}\n{CROWD}\n{POLICE}\n{NEXT}",
        [(None, "पुलिस"), (CROWD, "पुलिस")],
        "paragraph credit caption credit paragraph",
    ),
    "the gallery's photographers above a photo": (
        f"{LONG * 2}\nसभी फोटोज- रमा नौटियाल\n{CROWD}\n{POLICE}\n{NEXT}",
        [(CROWD, "पुलिस")],
        "paragraph credit caption credit paragraph",
    ),
    "a credit behind a stamp": (
        f"{STAMP} {POLICE}\n{LONG}",
        [(None, "पुलिस")],
        "timestamp credit paragraph",
    ),
    "a credit alone below a photo": (
        f"{CROWD}\n{POLICE}\n{POLICE}\n{LONG}",
        [(CROWD, "पुलिस"), (None, "पुलिस")],
        "caption credit credit paragraph",
    ),
}


@pytest.mark.parametrize(("body", "photos", "roles"), PHOTOS.values(), ids=PHOTOS)
def test_a_photo_counts_once(
    body: str, photos: list[tuple[str | None, str | None]], roles: str
) -> None:
    """Printed twice in a row it is one; its caption stands straight above its credit."""
    story = parse(f"{HEAD}\n{BYLINE}\n{body}")
    assert photos == [(photo.caption, photo.credit) for photo in story.photos]
    assert roles == " ".join(segment.role for segment in story.segments[2:])


def test_a_copy_of_a_photo_is_said_to_be_one() -> None:
    """Its caption and its credit name the rule that told them."""
    photo = f"{CROWD}\n{POLICE}\n"
    rules = [each.rule for each in parse(f"{HEAD}\n{BYLINE}\n{photo}{photo}{LONG}").segments[2:-1]]
    assert ["caption-above-credit", "credit", "caption-repeated", "credit-repeated"] == rules


@pytest.mark.parametrize("space", ["\x0c", "\x0b", "\x85", "\u2028", "\u200b"])
def test_a_value_is_stripped_of_white_space_of_any_kind(space: str) -> None:
    """A rule's pattern knows one kind of space; what stands within a value stays."""
    story = parse(
        f"{HEAD}\n{BYLINE}\n{LONG}\nनदी किनारे भीड़\n- फोटो :{space} वन{space}विभाग{space}\n"
        f"ये भी पढ़ें:{space} नहर भरी\n{NEXT}"
    )
    assert f"वन{space}विभाग" == story.photos[0].credit
    assert "नहर भरी" == story.related_links[0].title
    empty = parse(f"{HEAD}\n{BYLINE}\n{LONG}\nनदी किनारे भीड़\n- फोटो :{space} \n{NEXT}")
    assert (None,) == tuple([photo.credit for photo in empty.photos])
