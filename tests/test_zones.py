"""Zones of a page: labels, slides, entries of a live page, and the sections they open."""

from __future__ import annotations

import pytest

from page_lines import BYLINE, HEAD, LINE, LONG, NEXT, STAMP
from storyparse import parse

PAGES = {
    "a counter above all else": (f"1 of 2\nनदी किनारे भीड़\n{LONG}", "slide heading paragraph"),
    "a counter below all else": (
        f"{HEAD}\n{BYLINE}\nनदी किनारे भीड़\n1 of 2",
        "headline byline paragraph slide",
    ),
    "a label with two spaces in it": (
        f"{HEAD}\n{BYLINE}\nखास  बातें\n{LINE}\nविस्तार\n{LONG}",
        "headline byline label summary label paragraph",
    ),
    "a live page without byline and stamp, its summary labelled": (
        f"{HEAD}\nखास बातें\n{LONG}\nलाइव अपडेट\n11:40 AM, 18-Feb-2026\n{NEXT}",
        "headline label summary label timestamp paragraph",
    ),
    "a live page without byline, stamp and summary": (
        f"{HEAD}\nलाइव अपडेट\n11:40 AM, 18-Feb-2026\n{NEXT}",
        "summary label timestamp paragraph",
    ),
    "a page without byline and stamp, its summary labelled, that is not live": (
        f"{HEAD}\nखास बातें\n{LONG}\nविस्तार\n{NEXT}",
        "stray label summary label paragraph",
    ),
    "a short line above a clock line, a quotation below": (
        (
            f"{HEAD}\n{BYLINE}\nलाइव अपडेट\n11:40 AM, 18-Feb-2026\nकैसे पकड़ा\n{LONG}\n"
            f"पुल पर भीड़\n11:35 AM, 18-Feb-2026\n'फसल डूब गई साहब'\n{NEXT}"
        ),
        "headline byline label timestamp heading paragraph paragraph timestamp heading paragraph",
    ),
}


@pytest.mark.parametrize(("page", "roles"), PAGES.values(), ids=PAGES)
def test_each_line_has_its_role(page: str, roles: str) -> None:
    """A label, a counter or a clock line decides what stands below it."""
    assert roles == " ".join(segment.role for segment in parse(page).segments)


def test_a_kicker_opens_a_section_without_paragraphs() -> None:
    """The heading below it opens the next one."""
    sections = parse(f"{HEAD}\n{BYLINE}\n{LONG}\nराहत\nकिसानों को मुआवजा\n{NEXT}").sections
    assert [(None, 1), ("राहत", 0), ("किसानों को मुआवजा", 1)] == [
        (each.heading, len(each.paragraphs)) for each in sections
    ]


def test_a_label_behind_a_stamp_opens_its_zone() -> None:
    """What a stamp leaves over is read as a line of its own would be."""
    story = parse(f"{HEAD}\n{BYLINE}\n{STAMP} सार\n{LONG}")
    assert ((LONG.strip(),), ()) == (story.summary, story.sections)


def test_headings_of_one_slide_open_sections_of_it() -> None:
    """Each section says which slide it stands on."""
    page = f"{HEAD}\n{BYLINE}\n3 of 3\nराहत का एलान\n{LONG}\nकैसे पकड़ा\n{NEXT}"
    sections = parse(page).sections
    assert [("राहत का एलान", 3), ("कैसे पकड़ा", 3)] == [
        (each.heading, each.slide) for each in sections
    ]
