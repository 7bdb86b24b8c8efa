"""Furniture, related links, other stories, and what a rule leaves over of its line."""

from __future__ import annotations

import pytest

from page_lines import BRIDGE, BYLINE, CROWD, HEAD, LONG, NEXT, STAMP
from storyparse import parse

OTHERS = (
    "देश\nमेट्रो में सीट को लेकर यात्रियों में कहासुनी\n14 सितंबर 2024\n"
    "शहर और राज्य\nनए हवाई अड्डे से इस दिन उड़ेगा पहला विमान\n13 सितंबर 2024"
)


OTHERS_TURNED = (
    "मेट्रो में सीट को लेकर यात्रियों में कहासुनी\nदेश\n14 सितंबर 2024\n"
    "नए हवाई अड्डे से इस दिन उड़ेगा पहला विमान\nशहर और राज्य\n13 सितंबर 2024"
)


PAGES = {
    "a stamp with furniture alone above": (
        f"विज्ञापन\n{STAMP}\n{LONG}",
        "furniture timestamp paragraph",
    ),
    "a link with three dots": (
        f"{HEAD}\n{BYLINE}\n{STAMP}\n{LONG}\nये भी पढ़ें...नहर में पानी आया",
        "headline byline timestamp paragraph related",
    ),
    "three dots without भी": (
        f"{HEAD}\n{BYLINE}\n{STAMP}\nपढ़ें... क्या बोले किसान\n{LONG}",
        "headline byline timestamp heading paragraph",
    ),
    "an editor with furniture alone above": (
        f"विज्ञापन\nPublished by: रमा नौटियाल\n{STAMP}\n{LONG}",
        "furniture editor timestamp paragraph",
    ),
    "an advertisement's counter above furniture": (
        f"{HEAD}\n{BYLINE}\nविज्ञापन7 Follow Us\n{LONG}",
        "headline byline furniture furniture paragraph",
    ),
    "other stories, each under its category": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{OTHERS}",
        f"headline byline paragraph {'furniture related furniture ' * 2}".rstrip(),
    ),
    "other stories, each above its category": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{OTHERS_TURNED}",
        f"headline byline paragraph {'related furniture furniture ' * 2}".rstrip(),
    ),
    "another story's title and date, and no category": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n13 सितंबर 2024\nमेट्रो में सीट को लेकर हुई कहासुनी\n14 सितंबर 2024",
        "headline byline paragraph heading paragraph furniture",
    ),
    "a link without a title, above text behind a blank line and at the page's end": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nयहां देखें पूरी सूची\n\n{LONG}\nयहां देखें पूरी सूची\n",
        "headline byline paragraph heading blank paragraph related",
    ),
}


@pytest.mark.parametrize(("page", "roles"), PAGES.values(), ids=PAGES)
def test_each_line_has_its_role(page: str, roles: str) -> None:
    """Furniture, links and other stories take no line of the story."""
    assert roles == " ".join(segment.role for segment in parse(page).segments)


CRUMBS = {
    "।": "timestamp",
    " |": "timestamp",
    "\u200b": "timestamp",
    " …\u200b |": "timestamp",
    " विज्ञापन": "timestamp furniture",
    " 287 Views": "timestamp furniture",
    " सार": "timestamp label",
    " विज्ञापन7 ।": "timestamp furniture",
}


@pytest.mark.parametrize(("crumb", "roles"), CRUMBS.items(), ids=map(ascii, CRUMBS))
def test_a_rest_without_a_letter_belongs_to_what_stands_before(crumb: str, roles: str) -> None:
    """A sign behind a stamp is no paragraph; what has a letter or a digit is read on its own."""
    story = parse(f"{HEAD}\n{BYLINE}\n{STAMP}{crumb}\n{LONG}")
    assert roles == " ".join([each.role for each in story.segments[2:-1]])
    assert f"{STAMP}{crumb}\n" == "".join([each.raw for each in story.segments[2:-1]])
    assert "2026-02-18" == f"{story.updated_at:%Y-%m-%d}"


LINKS = {
    "ये भी पढ़ें:- नहर में नाव": ("ये भी पढ़ें", "नहर में नाव"),
    "ये भी पढ़ें :- नहर में नाव": ("ये भी पढ़ें", "नहर में नाव"),
    "ये भी पढ़ेंः– नहर में नाव": ("ये भी पढ़ें", "नहर में नाव"),
    "यह भी पढ़ें:-नहर में नाव": ("यह भी पढ़ें", "नहर में नाव"),
    "पढ़ें: - नहर में नाव": ("पढ़ें", "नहर में नाव"),
    "पढ़ें: - 5 तस्वीरें": ("पढ़ें", "5 तस्वीरें"),
    "ये भी पढ़ें:-5 तस्वीरें": ("ये भी पढ़ें", "5 तस्वीरें"),
    "पढ़ें: -5 डिग्री पहुंचा पारा": ("पढ़ें", "-5 डिग्री पहुंचा पारा"),
    "Also Read:- Boat in the canal": ("Also Read", "Boat in the canal"),
    "ये भी पढ़ें: नहर: - नाव": ("ये भी पढ़ें", "नहर: - नाव"),
    "ये भी पढ़ें:-": ("ये भी पढ़ें", None),
}


@pytest.mark.parametrize(("line", "link"), LINKS.items(), ids=LINKS)
def test_a_colon_and_a_dash_part_a_link_from_its_title(
    line: str, link: tuple[str, str | None]
) -> None:
    """Both belong to neither; a dash before a figure is a minus."""
    story = parse(f"{HEAD}\n{BYLINE}\n{LONG}\n{line}\n{NEXT}")
    assert [link] == [(each.label, each.title) for each in story.related_links]


@pytest.mark.parametrize("colon", [":", " :", ":-", " :-"])
def test_a_colon_and_a_dash_stand_before_a_name(colon: str) -> None:
    """They belong to neither an editor nor a credit."""
    story = parse(
        f"{HEAD}\n{BYLINE}\nPublished by{colon} रेखा अवाना\n{STAMP}\n{LONG}\n{CROWD}\n"
        f"- फोटो{colon} पुलिस\n{BRIDGE} - फोटो{colon}पुलिस\n{NEXT}"
    )
    assert story.byline
    assert "रेखा अवाना" == story.byline.editor
    assert [(CROWD, "पुलिस"), (BRIDGE, "पुलिस")] == [(p.caption, p.credit) for p in story.photos]
