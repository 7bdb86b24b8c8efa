"""What is printed twice: the body, the headline, the summary."""

from __future__ import annotations

import pytest

from page_lines import BYLINE, HEAD, LINE, LONG, NEXT, decided_by
from storyparse import parse

HIDDEN = LONG.replace("विभाग", "वि\u200cभाग\u200b").replace("की", "की\u00ad")
SPACED = LINE.replace(" ", "\u00a0")
BODY = f"कैसे पकड़ा\n{LONG}\nक्यों आया\n{NEXT}"


PAGES = {
    "a second body with other signs that show nothing": (
        f"{HEAD}\n{BYLINE}\nविस्तार\n{HIDDEN}\n{NEXT}\n{LONG}\n{NEXT}",
        "headline byline label paragraph paragraph stray stray",
    ),
    "a summary's paragraph again, with other spaces": (
        f"{HEAD}\n{BYLINE}\nखास बातें\n{LINE}\n{SPACED}\nविस्तार\n{LONG}",
        "headline byline label summary stray label paragraph",
    ),
    "a second body that opens with a heading": (
        f"{HEAD}\n{BYLINE}\nविस्तार\n{BODY}\n{BODY}",
        "headline byline label heading paragraph heading paragraph stray stray stray stray",
    ),
    "the headline in the body": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{HEAD}\n{NEXT}",
        "headline byline paragraph stray paragraph",
    ),
    "one paragraph, printed twice": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{LONG}",
        "headline byline paragraph stray",
    ),
    "a spoken copy above the body and its headings": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{NEXT}\n{BODY}\nआगे क्या\n{LINE}",
        "headline byline paragraph paragraph stray stray stray stray heading paragraph",
    ),
    "a spoken copy above a body without a heading at its top": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{NEXT}\n{LONG}\nक्यों आया\n{NEXT}",
        "headline byline paragraph paragraph stray stray stray",
    ),
    "a whole page, printed twice": (
        "\n".join([HEAD, BYLINE, "सार", LINE, "विस्तार", LONG, NEXT] * 2),
        f"headline byline label summary label paragraph paragraph {'stray ' * 4}label stray stray",
    ),
    "a page's head again above a text of its own": (
        f"{HEAD}\n{BYLINE}\nविस्तार\n{LONG}\n{NEXT}\n{BYLINE}\n{LONG}",
        "headline byline label paragraph paragraph paragraph paragraph",
    ),
    "a paragraph that stands again": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nक्यों आया\n{NEXT}\n{LONG}",
        "headline byline paragraph heading paragraph paragraph",
    ),
    "a paragraph that stands again below a heading": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nक्यों आया\n{LONG}\n{NEXT}",
        "headline byline paragraph heading paragraph paragraph",
    ),
    "two paragraphs that stand again, and a line between": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{NEXT}\nकुल योग\n{LONG}\n{NEXT}",
        "headline byline paragraph paragraph heading paragraph paragraph",
    ),
    "two paragraphs that stand again with others among them": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{NEXT}\n{LONG}\n{LINE}\n{NEXT}",
        "headline byline paragraph paragraph paragraph paragraph paragraph",
    ),
    "a summary above a label, and once more below": (
        f"{HEAD}\n{BYLINE}\nनदी किनारे भीड़\nखास बातें\n{LINE}\n{LINE}\nक्यों आया?\nविस्तार\n{LONG}",
        "headline byline summary label summary stray summary label paragraph",
    ),
}


@pytest.mark.parametrize(("page", "roles"), PAGES.values(), ids=PAGES)
def test_each_line_has_its_role(page: str, roles: str) -> None:
    """A copy is nobody's where the whole body is one; a paragraph alone may stand twice."""
    assert roles == " ".join(segment.role for segment in parse(page).segments)


APART = {
    "a text on two slides": (
        f"1 of 2\nपहला चित्र\n{LONG}\n2 of 2\nदूसरा चित्र\n{LONG}",
        "slide heading paragraph slide heading paragraph",
    ),
    "a text in two entries": (
        f"02:39 AM, 06-Jun-2020\n{LONG}\n02:30 AM, 06-Jun-2020\n{LONG}",
        "timestamp paragraph timestamp paragraph",
    ),
}


@pytest.mark.parametrize(("body", "roles"), APART.values(), ids=APART)
def test_what_stands_on_another_slide_or_entry_is_no_copy(body: str, roles: str) -> None:
    """Nothing is set aside, and the page is clean."""
    story = parse(f"{HEAD}\n{BYLINE}\n{body}")
    assert roles == " ".join([segment.role for segment in story.segments[2:]])
    assert () == story.diagnostics


AGAIN = {
    "the headline": (f"{LONG}\n{HEAD}\n{NEXT}", "prose headline-repeated prose"),
    "the headline and eight signs": (
        f"{LONG}\n{HEAD} {'!' * 7}\n{NEXT}",
        "prose headline-repeated prose",
    ),
    "the headline and nine signs": (
        f"{LONG}\n{HEAD} {'!' * 8}\n{NEXT}",
        "prose evidence prose",
    ),
    "the headline as the first line of a poem": (
        f"{HEAD}\nएक दिया फिर जलता है\nकोई पानी पर चलता है",
        "evidence evidence last-line",
    ),
    "the headline above one line of verse": (
        f"{HEAD}\nएक दिया फिर जलता है\n{LONG}",
        "headline-repeated evidence prose",
    ),
    "the headline above marked lines": (
        f"{HEAD}\n- एक दिया\n- दो नावें",
        "headline-repeated never-bullet never-bullet",
    ),
    "the headline above one line": (
        f"{HEAD}\nएक दिया फिर जलता है",
        "headline-repeated last-line",
    ),
    "the headline further down a poem": (
        f"एक दिया फिर जलता है\n{HEAD}\nकोई पानी पर चलता है",
        "evidence headline-repeated last-line",
    ),
    "the summary": (
        f"सार\n{LINE}\nविस्तार\n{LINE}\n{NEXT}",
        "label below-label label summary-repeated prose",
    ),
    "one paragraph of the summary": (
        f"सार\n{LINE}\n{NEXT}\nविस्तार\n{NEXT}\n{LONG}",
        "label below-label below-label label summary-repeated prose",
    ),
}


@pytest.mark.parametrize(("body", "rules"), AGAIN.values(), ids=AGAIN)
def test_what_stands_again_in_the_body_is_told(body: str, rules: str) -> None:
    """A copy of the headline or the summary is nobody's."""
    story = parse(f"{HEAD}\n{BYLINE}\n{body}")
    assert rules == " ".join(map(decided_by, story.segments[2:]))
