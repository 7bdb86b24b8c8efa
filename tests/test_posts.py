"""Posts of other sites within a story: their words are a paragraph, the rest of them furniture."""

from __future__ import annotations

import pytest

from page_lines import HEAD, LONG, STAMP
from storyparse import parse

TOP = f"{HEAD}\nन्यूज डेस्क, अमर उजाला, आगरा\n{STAMP}\nविस्तार\n{LONG}\n"
WORDS = "किसानों के साथ खड़ी है सरकार"
LINK = "pic.twitter.com/nahar21"
SOURCE = "— Nahar Vibhag (@nahar_up) January 5, 2026"
SHARED = "A post shared by Nahar (@nahar_up)"
OPENING = "View this post on Instagram"


@pytest.mark.parametrize(
    ("post", "roles"),
    [
        ((WORDS, LINK, SOURCE), "paragraph furniture furniture"),
        ((WORDS, "", "#नहर #आगरा", SOURCE), "paragraph blank furniture furniture"),
        ((WORDS, SHARED), "paragraph furniture"),
        ((OPENING, WORDS, SHARED), "furniture paragraph furniture"),
        (("Thank you farmers for the support", SOURCE), "paragraph furniture"),
        (("राहत का एलान", WORDS, SOURCE), "heading paragraph furniture"),
    ],
)
def test_the_words_of_a_post_are_a_paragraph(post: tuple[str, ...], roles: str) -> None:
    """However short, and open, they are."""
    story = parse("\n".join([TOP + LONG, *post, LONG]))
    assert roles == " ".join([segment.role for segment in story.segments][6:-1])


@pytest.mark.parametrize(
    ("post", "roles"),
    [
        (("राहत का एलान", OPENING, SHARED), "heading furniture furniture"),
        (("राहत का एलान", LONG, LINK, SOURCE), "heading paragraph furniture furniture"),
        (("राहत का एलान", "ये भी पढ़ें: नहर भरी", SOURCE), "heading related furniture"),
        (("राहत का एलान", "https://www.example.com/nahar"), "heading furniture"),
    ],
)
def test_a_heading_above_a_post_stays_one(post: tuple[str, ...], roles: str) -> None:
    """What stands above a post that has no words, or above its words, is none of it."""
    story = parse("\n".join([TOP + LONG, *post, LONG]))
    assert roles == " ".join([segment.role for segment in story.segments][6:-1])
