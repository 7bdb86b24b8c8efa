"""Bylines and datelines within the body, where stories stand below one another."""

from __future__ import annotations

import pytest

from page_lines import BYLINE, HEAD, LINE, LONG, NEXT, STAMP
from storyparse import parse

TOLD = f"किसान नाराज\nअमर उजाला ब्यूरो\n{NEXT}"
PAGES = {
    "a long line of the body that ends in a byline": (
        f"{HEAD}\n{BYLINE}\nविस्तार\n{LINE.removesuffix('।')}, अमर उजाला, आगरा\n{LONG}",
        "headline byline label paragraph paragraph",
    ),
    "a dateline below a headline": (f"{HEAD}\nलखनऊ।\n{LONG}", "headline byline paragraph"),
    "a special correspondent below a heading": (
        f"{HEAD}\n{BYLINE}\n{STAMP}\n{LONG}\nदालों के दाम नरम\nविशेष संवाददाता\n{LONG}",
        "headline byline timestamp paragraph heading byline paragraph",
    ),
    "a team below a heading": (
        f"{HEAD}\n{BYLINE}\n{STAMP}\n{LONG}\nदालों के दाम नरम\nजांच टीम\n{LONG}",
        "headline byline timestamp paragraph heading heading paragraph",
    ),
    "a bureau below a heading that may be a name": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nबाजार बंद\nअमर उजाला ब्यूरो\n{NEXT}",
        "headline byline paragraph heading byline paragraph",
    ),
    "an agency below a heading that may be a name": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nबाजार बंद\nभाषा\nशिमला। {NEXT}",
        "headline byline paragraph heading byline paragraph",
    ),
    "an agency's name that is a word, and no dateline": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nहिंदी साहित्य\nभाषा\n{NEXT}",
        "headline byline paragraph heading heading paragraph",
    ),
    "an author whom a dateline tells": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nशिक्षकों के पद खाली\nरमेश बमराड़ा\nपौड़ी। {NEXT}",
        "headline byline paragraph heading byline paragraph",
    ),
    "an author of a rare name, and no dateline": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nशिक्षकों के पद खाली\nरमेश बमराड़ा\n{NEXT}",
        "headline byline paragraph heading heading paragraph",
    ),
    "an author below a heading that may be a name, as other stories have one": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{TOLD}\nचमोली उत्सव समापन\nरमेश बमराड़ा\nपौड़ी। {LINE}",
        "headline byline paragraph heading byline paragraph heading byline paragraph",
    ),
    "two lines that may be names above a text of a page whose stories have no bylines": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nचमोली उत्सव समापन\nरमेश बमराड़ा\nपौड़ी। {LINE}",
        "headline byline paragraph heading paragraph paragraph",
    ),
    "an author whose name ends as verbs do": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nशिक्षकों के पद खाली\nमोहन नेगी\n{NEXT}",
        "headline byline paragraph heading byline paragraph",
    ),
    "two words between a heading and a text that opens with a place": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nआसपास की सब खबरें\nसड़क हादसा\nमेरठ। {NEXT}\nट्रेन लेट\nबलिया। {LINE}",
        "headline byline paragraph heading byline paragraph heading paragraph",
    ),
    "a heading below a heading that ends in an ordinary word some are named": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nपुलिस ने संभाला मोर्चा\nव्यापारियों की राय\n{NEXT}",
        "headline byline paragraph heading heading paragraph",
    ),
    "a byline that a danda closes below a heading": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nपशु मेला शुरू\nटेक डेस्क, दिल्ली।\n{NEXT}",
        "headline byline paragraph heading byline paragraph",
    ),
    "an agency whose name is a word, with a place, between two texts": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nभाषा, आगरा\n{NEXT}",
        "headline byline paragraph paragraph paragraph",
    ),
    "a dateline alone below a heading": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nशिक्षकों के पद खाली\nनई दिल्ली।\n{NEXT}",
        "headline byline paragraph heading byline paragraph",
    ),
    "a brief sentence below a heading": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nशिक्षकों के पद खाली\nकुछ नहीं हुआ।\n{NEXT}",
        "headline byline paragraph heading paragraph paragraph",
    ),
    "a place and a danda below rows": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n- नाव मिले\nनई दिल्ली।\n{NEXT}",
        "headline byline paragraph paragraph paragraph paragraph",
    ),
    "a place and a danda between paragraphs": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nआगे क्या\n{LINE}\nनई दिल्ली।\n{NEXT}",
        "headline byline paragraph heading paragraph paragraph paragraph",
    ),
    "a place and a danda between a heading and a short line": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nशिक्षकों के पद खाली\nनई दिल्ली।\nकब भरेंगे पद?\n{NEXT}",
        "headline byline paragraph heading paragraph heading paragraph",
    ),
    "a speaker below a quotation": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n'पानी नहीं तो वोट नहीं'\nदीपा शर्मा\n{NEXT}",
        "headline byline paragraph paragraph paragraph paragraph",
    ),
}


@pytest.mark.parametrize(("page", "roles"), PAGES.values(), ids=PAGES)
def test_each_line_has_its_role(page: str, roles: str) -> None:
    """Below a heading of the body a byline needs more than its place."""
    assert roles == " ".join(segment.role for segment in parse(page).segments)
