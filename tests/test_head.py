"""The head: which line is the headline, and what the others above the text are."""

from __future__ import annotations

import pytest

from page_lines import BYLINE, HEAD, LINE, LONG, NEXT, STAMP, TITLED, decided_by
from storyparse import Role, parse

PAGES = {
    "a paragraph between byline and stamp": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{STAMP}",
        "headline byline paragraph timestamp",
    ),
    "a slash for a comma, and a place of two words": (
        f"{HEAD}\nरमा नौटियाल, गोपाल निषाद, अमर उजाला/ नई दिल्ली\n{STAMP}\n{LONG}",
        "headline byline timestamp paragraph",
    ),
    "a writer above a dateline": (
        f"{HEAD}\nहमारे संवाददाता\nलखनऊ।\n{LONG}",
        "headline byline byline paragraph",
    ),
    "a name above a dateline": (
        f"{HEAD}\nमेला प्रशासन ने मांगे पैसे\nदिनेश जखमोलान\nहरिद्वार।\n{LONG}",
        "headline subheadline subheadline byline paragraph",
    ),
    "a name above a dateline, below the header's title": (
        (f'{{"_id":"1","title_hn":"{HEAD}"}}\n{HEAD}\nदिनेश जखमोलान\nहरिद्वार।\n{LONG}'),
        "header headline subheadline byline paragraph",
    ),
    "a known surname above a dateline": (
        f"{HEAD}\nमेला प्रशासन ने मांगे पैसे\nदिनेश जखमोला\nहरिद्वार।\n{LONG}",
        "headline subheadline byline byline paragraph",
    ),
    "a title above a dateline": (
        f"{HEAD}\nमेला प्रशासन ने मांगे पैसे\nलखनऊ।\n{LONG}",
        "headline subheadline byline paragraph",
    ),
    "a missing comma, and a place of two words": (
        f"{HEAD}\nडिजिटल न्यूज डेस्क, अमर उजाला नई दिल्ली\n{STAMP}\n{LONG}",
        "headline byline timestamp paragraph",
    ),
    "a title that opens with the publisher's name": (
        f"{HEAD}\nअमर उजाला महोत्सव शुरू\n{BYLINE}\n{STAMP}\n{LONG}",
        "headline subheadline byline timestamp paragraph",
    ),
    "a stamp above headline and byline": (
        f"{STAMP}\n{HEAD}\n{BYLINE}\n{LONG}",
        "timestamp headline byline paragraph",
    ),
    "a short line alone above the stamp": (
        f"नहर में मगरमच्छ\n{STAMP}\n{LONG}",
        "headline timestamp paragraph",
    ),
    "a question above the stamp": (
        f"नहर में कहां से आया मगरमच्छ?\n{STAMP}\n{LONG}",
        "headline timestamp paragraph",
    ),
    "a byline over two lines": (
        f"{HEAD}\nअमर उजाला ब्यूरो\nनई दिल्ली\n{STAMP}\n{LONG}",
        "headline byline byline timestamp paragraph",
    ),
    "a headline that closes with a danda": (
        f"{LINE}\n{STAMP}\n{LONG}",
        "headline timestamp paragraph",
    ),
    "a special correspondent above the byline": (
        f"{HEAD}\nविशेष संवाददाता\n{BYLINE}\n{LONG}",
        "headline byline byline paragraph",
    ),
    "a line above the byline that tells of a correspondent": (
        f"{HEAD}\nधरने पर संवाददाता\n{BYLINE}\n{LONG}",
        "headline subheadline byline paragraph",
    ),
    "a correspondent and a verb above the byline": (
        f"{HEAD}\nनाराज हुए संवाददाता\n{BYLINE}\n{LONG}",
        "headline subheadline byline paragraph",
    ),
    "a team above the byline": (
        f"{HEAD}\nजांच टीम\n{BYLINE}\n{LONG}",
        "headline subheadline byline paragraph",
    ),
    "a name of a listed surname above the byline": (
        f"{HEAD}\nरमा देवी शर्मा\n{BYLINE}\n{LONG}",
        "headline byline byline paragraph",
    ),
    "a title above the byline that a surname ends": (
        f"{HEAD}\nबातचीत को तैयार ठाकुर\n{BYLINE}\n{LONG}",
        "headline subheadline byline paragraph",
    ),
    "an author above the byline": (
        f"{HEAD}\nरमा नौटियाल\n{BYLINE}\n{LONG}",
        "headline byline byline paragraph",
    ),
    "a paragraph between headline and byline": (
        f"{HEAD}\n{LONG}\n{BYLINE}\n{NEXT}",
        "headline summary byline paragraph",
    ),
    "four further headlines under the header's title": (
        (
            f'{{"_id":"1","title_hn":"{HEAD}"}}\n{HEAD}\nपुल पर भीड़\n\'फसल डूब गई साहब\'\n'
            f"हालांकि किसान नाराज हैं\n“नहर टूटी है”\n{BYLINE}\n{LONG}"
        ),
        "header headline subheadline subheadline subheadline subheadline byline paragraph",
    ),
    "half a sentence above the headline": (
        f"किसानों और\n{HEAD}\nसवाल- पानी कब आएगा?\n{BYLINE}\n{LONG}",
        "stray headline subheadline byline paragraph",
    ),
    "an editor of five words on the next line": (
        f"{HEAD}\n{BYLINE}\nPublished by:\nरेखा अवाना देवी सिंह राणा\n{LONG}",
        "headline byline editor editor paragraph",
    ),
    "six words below an editor's label": (
        f"{HEAD}\n{BYLINE}\nPublished by:\nरेखा अवाना देवी सिंह राणा जी\n{LONG}",
        "headline byline editor heading paragraph",
    ),
    "a place on a line of its own": (
        f"{HEAD}\nअमर उजाला ब्यूरो\nनई दिल्ली।\n{LONG}",
        "headline byline byline paragraph",
    ),
    "an author between byline and editor": (
        f"{HEAD}\n{BYLINE}\nरमा नौटियाल\nPublished by: रेखा अवाना\n{LONG}",
        "headline byline byline editor paragraph",
    ),
    "a title that opens with the publisher's name and goes on behind a comma": (
        f"{HEAD}\nअमर उजाला महोत्सव, झूमे लोग\n{BYLINE}\n{STAMP}\n{LONG}",
        "headline subheadline byline timestamp paragraph",
    ),
    "a title that opens with a desk's name": (
        f"{HEAD}\nटेक डेस्क की सलाह\n{BYLINE}\n{STAMP}\n{LONG}",
        "headline subheadline byline timestamp paragraph",
    ),
    "a network that is no desk": (
        f"{HEAD}\nशिकारियों का नेटवर्क ध्वस्त\n{BYLINE}\n{STAMP}\n{LONG}",
        "headline subheadline byline timestamp paragraph",
    ),
    "agencies that write no news": (
        f"{HEAD}\nसतर्क हुईं एजेंसियां\n{BYLINE}\n{STAMP}\n{LONG}",
        "headline subheadline byline timestamp paragraph",
    ),
    "a sub-headline that ends in an ordinary word some are named": (
        f"{HEAD}\nबातचीत को तैयार सरकार\nप्रे\nनई दिल्ली।\n{LONG}",
        "headline subheadline byline byline paragraph",
    ),
    "a sub-headline that ends in a surname": (
        f"{HEAD}\nनहर से बचकर लौटे ठाकुर\nप्रे\nनई दिल्ली।\n{LONG}",
        "headline subheadline byline byline paragraph",
    ),
    "two authors above the byline": (
        f"{HEAD}\nरमा नौटियाल और गोपाल निषाद\n{BYLINE}\n{LONG}",
        "headline byline byline paragraph",
    ),
    "a Latin bureau above the bureau": (
        f"{HEAD}\nRohtak Bureau\nरोहतक ब्यूरो\n{STAMP}\n{LONG}",
        "headline stray byline timestamp paragraph",
    ),
    "a Latin bureau above the head in one line": (
        f"{HEAD}\nRohtak Bureau\nरोहतक ब्यूरो {STAMP}\n{LONG}",
        "headline stray byline timestamp paragraph",
    ),
    "a Latin bureau alone": (
        f"{HEAD}\nRohtak Bureau\n{STAMP}\n{LONG}",
        "headline byline timestamp paragraph",
    ),
    "a Latin desk above the publisher's name": (
        f"{HEAD}\nTeam Digital\nअमर उजाला, नई दिल्ली\n{STAMP}\n{LONG}",
        "headline byline byline timestamp paragraph",
    ),
    "a headline and its byline in one short line": (
        f"नहर में बुधवार को मिला मगरमच्छ न्यूज डेस्क, अमर उजाला, आगरा\n{STAMP}\n{LONG}",
        "stray timestamp paragraph",
    ),
    "a short headline that names the publisher": (
        f"मेला, झूला, अमर उजाला, आगरा में धूम\n{BYLINE}\n{STAMP}\n{LONG}",
        "headline byline timestamp paragraph",
    ),
}


@pytest.mark.parametrize(("page", "roles"), PAGES.values(), ids=PAGES)
def test_each_line_has_its_role(page: str, roles: str) -> None:
    """Where a line of the head stands decides what it is."""
    assert roles == " ".join(segment.role for segment in parse(page).segments)


OTHER = "पुल पर उमड़ी भारी भीड़"


TOWNS = [
    f"{town} में राहत का काम शुरू" for town in ("आगरा", "मथुरा", "बलिया", "झांसी", "एटा", "मेरठ", "बांदा")
]


def _wide(signs: int, end: str = "न") -> str:
    """Give a line of so many signs, without a danda in it."""
    return ("नहर के किनारे लोग जमा हुए और " * 9)[: signs - len(end) - 1].ljust(signs - 1, "न") + end


HEADS = {
    "a line of ninety signs with a full stop": (
        f"{HEAD}\n{_wide(90, '.')}\n{BYLINE}",
        "headline:above-byline subheadline:below-headline byline:byline",
    ),
    "a line of more than ninety signs with a full stop": (
        f"{HEAD}\n{_wide(91, '.')}\n{BYLINE}",
        "headline:above-byline summary:summary-above-byline byline:byline",
    ),
    "a line of 220 signs without a stop": (
        f"{HEAD}\n{_wide(220)}\n{BYLINE}",
        "headline:above-byline subheadline:below-headline byline:byline",
    ),
    "a line of more than 220 signs without a stop": (
        f"{HEAD}\n{_wide(221)}\n{BYLINE}",
        "headline:above-byline summary:summary-above-byline byline:byline",
    ),
    "a short line of two sentences": (
        f"{HEAD}\nनहर टूटी। गांव डूबा\n{BYLINE}",
        "headline:above-byline summary:summary-above-byline byline:byline",
    ),
    "a short line with a danda": (
        f"{HEAD}\nनहर टूटी।\n{BYLINE}",
        "headline:above-byline summary:summary-above-byline byline:byline",
    ),
    "a short line above the title": (
        f"{TITLED}{OTHER}\n{HEAD}\n{BYLINE}",
        "stray:above-headline headline:title byline:byline",
    ),
    "a paragraph above the title": (
        f"{TITLED}{LINE * 2}\n{HEAD}\n{BYLINE}",
        "stray:above-headline headline:title byline:byline",
    ),
    "a title with other signs": (
        f'{{"_id":"1","title_hn":"{HEAD}!"}}\n{OTHER}\n{HEAD}\n{BYLINE}',
        "stray:above-headline headline:title byline:byline",
    ),
    "a title below the editor": (
        f"{TITLED}{OTHER}\nPublished by: रेखा अवाना\n{HEAD}",
        "stray:above-headline editor:editor headline:title",
    ),
    "a line of three words above a longer one": (
        f"नहर में मगरमच्छ\n{HEAD}\n{BYLINE}",
        "stray:above-headline headline:above-byline byline:byline",
    ),
    "a headline, printed twice": (
        f"{HEAD}\n{HEAD}!\n{BYLINE}",
        "headline:above-byline stray:headline-repeated byline:byline",
    ),
    "a headline in another script": (
        f"{HEAD}\nCrocodile found in the canal\n{BYLINE}",
        "headline:above-byline stray:latin-above-byline byline:byline",
    ),
    "another script alone": (
        f"Crocodile found in the canal\n{BYLINE}",
        "stray:above-headline byline:byline",
    ),
    "a line of a header that is cut off": (
        f'"slug": "nahar",\n{HEAD}\n{BYLINE}',
        "stray:above-headline headline:above-byline byline:byline",
    ),
    "a long line with a danda, alone": (
        f"{_wide(220, '।')}\n{BYLINE}",
        "headline:above-byline byline:byline",
    ),
    "a longer line with a danda, alone": (
        f"{_wide(221, '।')}\n{BYLINE}",
        "stray:above-headline byline:byline",
    ),
    "a byline below a clock line": (
        f"{HEAD}\n11:40 AM, 18-Feb-2026\n{OTHER}\n{BYLINE}",
        ("paragraph:last-line timestamp:clock heading:evidence byline:byline-below-heading"),
    ),
    "a place below a stamp above all else": (
        f"{STAMP}\nनई दिल्ली।",
        "timestamp:stamp byline:dateline",
    ),
    "a bureau on the eighth line": (
        "\n".join([HEAD, *TOWNS[1:], "अमर उजाला ब्यूरो"]),
        " ".join(["headline:above-byline", *["subheadline:below-headline"] * 6, "byline:byline"]),
    ),
    "a stamp below three paragraphs": (
        f"{HEAD}\n{LONG}\n{LINE}\n{LINE * 2}\n{STAMP}",
        " ".join(
            ["headline:above-byline", *["summary:summary-above-byline"] * 3, "timestamp:stamp"]
        ),
    ),
    "a stamp below four paragraphs": (
        f"{HEAD}\n{LONG}\n{LINE}\n{LINE * 2}\n{LINE * 3}\n{STAMP}",
        " ".join(["heading:evidence", *["paragraph:prose"] * 4, "timestamp:stamp"]),
    ),
    "a bureau and an author": (
        f"{HEAD}\nअमर उजाला ब्यूरो\nरमा नौटियाल, अमर उजाला\n{STAMP}",
        "headline:above-byline byline:byline byline:byline timestamp:stamp",
    ),
    "an author of a rare name and a place": (
        f"{HEAD}\nरमेश बमराड़ा, पौड़ी\n{STAMP}",
        "headline:above-byline byline:byline-by-place timestamp:stamp",
    ),
    "an author of a rare name and a place below the title": (
        f"{TITLED}{HEAD}\nरमेश बमराड़ा, पौड़ी\n{STAMP}",
        "headline:title byline:byline-by-place timestamp:stamp",
    ),
    "a bureau, and a place of a rare name": (
        f"{HEAD}\nअमर उजाला ब्यूरो\nगांव पौड़ी\n{STAMP}",
        "headline:above-byline byline:byline byline:byline-by-place timestamp:stamp",
    ),
    "authors and a place in six words": (
        f"{TITLED}{HEAD}\nरमेश बमराड़ा और सुरेश कंडवाल, पौड़ी\n{STAMP}",
        "headline:title byline:byline-by-place timestamp:stamp",
    ),
    "seven words above the stamp": (
        f"{TITLED}{HEAD}\nरमेश बमराड़ा और सुरेश कंडवाल, नई पौड़ी\n{STAMP}",
        "headline:title subheadline:below-headline timestamp:stamp",
    ),
    "six long words above the stamp": (
        f"{TITLED}{HEAD}\n{'बमराड़ावाला ' * 5}पौड़ी\n{STAMP}",
        "headline:title subheadline:below-headline timestamp:stamp",
    ),
    "a colon behind few words above the stamp": (
        f"{TITLED}{HEAD}\nरमेश बमराड़ा, पौड़ी:\n{STAMP}",
        "headline:title subheadline:below-headline timestamp:stamp",
    ),
    "a short line below an editor who has a name": (
        f"{HEAD}\n{BYLINE}\nPublished by: रेखा अवाना\nगोपाल की नहर",
        "headline:above-byline byline:byline editor:editor heading:evidence",
    ),
    "a question below an editor's label": (
        f"{HEAD}\n{BYLINE}\nPublished by:\nरेखा अवाना?",
        "headline:above-byline byline:byline editor:editor heading:evidence",
    ),
    "an author between headline and byline": (
        f"{HEAD}\nरमा नौटियाल\n{BYLINE}",
        "headline:above-byline byline:byline byline:byline",
    ),
    "an author of three names": (
        f"{HEAD}\nरमा कुंवर नौटियाल\n{BYLINE}",
        "headline:above-byline byline:byline byline:byline",
    ),
    "an author of four names": (
        f"{HEAD}\nरमा देवी कुंवर नौटियाल\n{BYLINE}",
        "headline:above-byline byline:byline byline:byline",
    ),
    "an author of five names": (
        f"{HEAD}\nरमा देवी कुंवर गोपाल नौटियाल\n{BYLINE}",
        "headline:above-byline subheadline:below-headline byline:byline",
    ),
    "an author of four names behind another": (
        f"{HEAD}\nरमा देवी कुंवर नौटियाल और गोपाल निषाद\n{BYLINE}",
        "headline:above-byline byline:byline byline:byline",
    ),
    "names of forty signs": (
        f"{HEAD}\n{'रमा'.ljust(32, 'न')} नौटियाल\n{BYLINE}",
        "headline:above-byline byline:byline byline:byline",
    ),
    "names of more than forty signs": (
        f"{HEAD}\n{'रमा'.ljust(33, 'न')} नौटियाल\n{BYLINE}",
        "headline:above-byline subheadline:below-headline byline:byline",
    ),
    "a correspondent in forty signs": (
        f"{HEAD}\n{'विशेष'.ljust(30, 'न')} संवाददाता\n{BYLINE}",
        "headline:above-byline byline:byline byline:byline",
    ),
    "a correspondent in more than forty signs": (
        f"{HEAD}\n{'विशेष'.ljust(31, 'न')} संवाददाता\n{BYLINE}",
        "headline:above-byline subheadline:below-headline byline:byline",
    ),
    "two places of two words": (
        f"{HEAD}\nअमर उजाला ब्यूरो\nनई दिल्ली/ ग्रेटर नोएडा।",
        "headline:above-byline byline:byline byline:dateline",
    ),
    "two words that a verb ends": (
        f"{HEAD}\nअमर उजाला ब्यूरो\nबांध बचाया।",
        "headline:above-byline byline:byline paragraph:prose",
    ),
    "a desk that asks": (
        f"{HEAD}\nटेक डेस्क क्यों\n{BYLINE}",
        "headline:above-byline subheadline:below-headline byline:byline",
    ),
    "a desk that points": (
        f"{HEAD}\nटेक डेस्क ऐसे\n{BYLINE}",
        "headline:above-byline subheadline:below-headline byline:byline",
    ),
    "a desk and a conjunction": (
        f"{HEAD}\nटेक डेस्क या\n{BYLINE}",
        "headline:above-byline subheadline:below-headline byline:byline",
    ),
    "an author below the byline": (
        f"{HEAD}\n{BYLINE}\nरमा नौटियाल\nPublished by: रेखा अवाना",
        "headline:above-byline byline:byline byline:byline-by-place editor:editor",
    ),
    "a byline below the editor": (
        f"{HEAD}\nPublished by: रेखा अवाना\n{BYLINE}",
        "headline:above-byline editor:editor byline:byline",
    ),
    "a Latin bureau that the bureau says again": (
        f"{HEAD}\nRohtak Bureau\nरोहतक ब्यूरो\n{STAMP}",
        "headline:above-byline stray:latin-above-byline byline:byline timestamp:stamp",
    ),
    "a slash for a comma, without a stamp": (
        f"{HEAD}\nअमर उजाला/ नई दिल्ली",
        "headline:above-byline byline:byline",
    ),
    "a Latin bureau that the bureau says again, without a stamp": (
        f"{HEAD}\nRohtak Bureau\nरोहतक ब्यूरो",
        "headline:above-byline stray:latin-above-byline byline:byline",
    ),
    "a line between the editor and the title": (
        f"{TITLED}Published by: रेखा अवाना\n{OTHER}\n{HEAD}",
        "editor:editor stray:above-headline headline:title",
    ),
    "sixty signs above the stamp": (
        f"{TITLED}{HEAD}\n{'रमेश बमराड़ा, पौड़ी'.ljust(60, 'न')}\n{STAMP}",
        "headline:title byline:byline-by-place timestamp:stamp",
    ),
    "more than sixty signs above the stamp": (
        f"{TITLED}{HEAD}\n{'रमेश बमराड़ा, पौड़ी'.ljust(61, 'न')}\n{STAMP}",
        "headline:title subheadline:below-headline timestamp:stamp",
    ),
}


@pytest.mark.parametrize(("head", "expected"), HEADS.values(), ids=HEADS)
def test_each_line_of_a_head_has_its_evidence(head: str, expected: str) -> None:
    """What a line above the text is, and why, by its length and by what stands around it."""
    segments = [each for each in parse(f"{head}\n{NEXT}").segments if each.role is not Role.HEADER]
    told = " ".join([f"{each.role}:{decided_by(each)}" for each in segments])
    assert f"{expected} paragraph:prose" == told


SHORT_LINES = ["मेरा आंगन", "सुनहरी शाम", "नई राहें", "घर आंगन", "रंग बिरंगे", "खुला मंच", "शाम की सैर"]


@pytest.mark.parametrize(
    ("below", "headline"),
    [
        ("गांव में बारिश के बाद नहर टूट गई है। किसानों ने मुआवजे की मांग की है।", "बारिश से नहर का तटबंध टूटा"),
        ("पानी", "मेरा आंगन नई राह पर"),
    ],
    ids=["a text below", "no text"],
)
def test_a_run_of_short_lines_is_a_menu_where_a_text_stands_below(
    below: str, headline: str
) -> None:
    """The headline stands last above the byline; of lines of a word each the first may be it."""
    lines = ["मेरा आंगन नई राह पर", *SHORT_LINES, "बारिश से नहर का तटबंध टूटा"]
    page = "\n".join([*lines, "न्यूज डेस्क, अमर उजाला, आगरा", STAMP, below])
    assert headline == parse(page).headline


def test_a_long_title_in_two_scripts_is_a_headline() -> None:
    """What one script says the other says again, so it is longer than a headline."""
    title = "Rain in Agra brings relief " * 5 + "– " + "आगरा में बारिश से मिली राहत " * 4 + "पारा गिरा"
    page = f"{title}\nगांव में बारिश हुई\n{BYLINE}\n{STAMP}\n{LONG}"
    assert title == parse(page).headline
