"""Four more invented papers: labelled bodies of other pages, in layouts that have no dialect.

Whoever wrote the bodies had none of these papers in mind; no dialect was made for the layouts, and
they were set after `learn` was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

BODIES: Final = Path(__file__).parents[2] / "fixtures" / "bodies"
GENRES: Final = ("everyday", "crime-accidents-damaged-text", "mixed-genres")
PLACES: Final = ("सोनपुर", "बेलताल", "महुआडीह", "केवटी", "नीमखेड़ा", "रामताल", "झीलपुर", "चंदनगढ़", "लहरपुर",
                 "गुड़गांवा")  # fmt: skip
NAMES: Final = ("रमा नौटियाल", "गोपाल निषाद", "किरण पाठक", "मोहन सैनी", "सीमा रावत")
MONTHS: Final = ("जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर")
WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri")
PER_PAPER: Final = 10

Page = list[tuple[str, str]]
"""Lines, each with its roles and its text."""


def bodies() -> Iterator[tuple[str, Page]]:
    """Give a title and a body of some length, of those with headings that name no paper."""
    texts = [(BODIES / f"{genre}.txt").read_text("utf-8") for genre in GENRES]
    for block in [block for text in texts for block in text.split("=== ")[1:]]:
        rows = [row.partition("\t") for row in block.splitlines()[1:]]
        lines = [(role, text) for role, _, text in rows if role in {"paragraph", "heading"}]
        headings = [text for role, text in lines if role == "heading"]
        titles = [text for text in headings if len(text.split()) > 3]
        is_text = lines[0][0] == "paragraph" and lines[0][1].count("।") > 1
        is_own = "अमर उजाला" in block
        if titles and len(headings) > 1 and is_text and not is_own and len(lines) <= 20:
            yield titles[0], [line for line in lines if line[1] != titles[0]]


def ghat(number: int, title: str, body: Page) -> Page:
    """Set a page of Ghat Samachar: who and where stand in the text."""
    name, place = NAMES[number % 5], PLACES[number]
    (_, first), *rest = body
    return [
        ("furniture", "घाट समाचार | हर दिन नया"),
        ("headline", title),
        ("byline", f"By: {name}"),
        (
            "timestamp",
            f"Updated On: {WEEKDAYS[number % 5]}, {number + 10} Jul 2024 06:4{number} PM",
        ),
        ("furniture", "हमारे चैनल से जुड़ें"),
        ("byline paragraph", f"घाट संवाददाता, {place}। {first}"),
        *rest[:2],
        ("related", f"इसे पढ़ें: {PLACES[number - 1]} में {title}"),
        *rest[2:],
        ("furniture", "खबर पर अपनी राय दें"),
    ]


def peepal(number: int, title: str, body: Page) -> Page:
    """Set a page of Peepal Times: a summary without a label, a stamp without a word."""
    name, place = NAMES[number % 5], PLACES[number]
    (_, first), *rest = body
    return [
        ("headline", title),
        ("summary", f"{first.split('।')[0]}।"),
        ("byline", f"{name}, पीपल टाइम्स, {place}"),
        ("timestamp", f"{number + 11} {MONTHS[number]} 2024 | 0{number}:15 PM"),
        ("furniture", "शेयर करें"),
        ("caption credit", f"{place} का बाजार (तस्वीर: {NAMES[(number + 4) % 5]})"),
        *body,
        *([("related", f"यह भी देखें - {rest[-1][1][:40]}")] if number % 2 else []),
        ("furniture", "सबसे ज्यादा पढ़ी गई"),
    ]


def setu(number: int, title: str, body: Page) -> Page:
    """Set a page of Setu News: points above the text, a credit before its caption."""
    name, place = NAMES[number % 5], PLACES[number]
    return [
        ("headline", title),
        ("byline", f"Reported By : {name}"),
        ("editor", f"Edited By : {NAMES[(number + 4) % 5]}"),
        ("timestamp", f"Published at : {number + 10} {MONTHS[number]} 2024, 18:4{number}"),
        ("label", "खबर एक नजर में"),
        ("summary", f"• {body[0][1].split('।')[0]}"),
        ("summary", f"• {place} के लोग खुश"),
        ("credit", f"Photo Courtesy : {NAMES[(number + 3) % 5]}"),
        ("caption", f"{place} में जुटे लोग"),
        *body,
        ("furniture", f"Tags : {place}, {NAMES[(number + 4) % 5]}, सेतु"),
        ("furniture", "ऐप खोलें"),
    ]


def mela(number: int, title: str, body: Page) -> Page:
    """Set a page of Mela Times: a stamp on two lines, a block that ends the page."""
    name, place = NAMES[number % 5], PLACES[number]
    (_, first), *rest = body
    return [
        ("furniture", f"मुखपृष्ठ > प्रदेश > {place}"),
        ("headline", title),
        ("label", "संक्षेप"),
        ("summary", f"{first.split('।')[0]}।"),
        ("byline", f"लेखक: {name}"),
        ("timestamp", "प्रकाशित"),
        ("timestamp", f"{number + 10}/07/2024 18:4{number}"),
        ("label", "मुख्य चित्र"),
        ("credit", f"छाया: {NAMES[(number + 2) % 5]}"),
        ("caption", f"{place} के मेले में लोग"),
        ("byline paragraph", f"{place} ({NAMES[(number + 1) % 5]}) : {first}"),
        *rest[:2],
        ("related", f"इन्हें भी देखें | {PLACES[number - 1]} का मेला"),
        *rest[2:],
        ("furniture", "चर्चित खबरें"),
        ("furniture", f"{PLACES[number - 2]} में नई सड़क"),
        ("furniture", f"{PLACES[number - 3]} में बाजार सजा"),
        ("furniture", "सब देखें"),
    ]


LAYOUTS: Final = {"ghat": ghat, "peepal": peepal, "setu": setu, "mela": mela}
SHARES: Final = 3
"""The bodies are shared out among so many papers; another takes those of the first."""


def pages(name: str) -> list[Page]:
    """Give the ten pages of a paper."""
    chosen = [*bodies()][[*LAYOUTS].index(name) % SHARES :: SHARES][:PER_PAPER]
    return [LAYOUTS[name](number, *told) for number, told in enumerate(chosen)]
