"""Small pages, each at a corner where lines stand oddly: what every line of them is, and why."""

from __future__ import annotations

from itertools import accumulate

import pytest

from storyparse import Byline, Role, parse

HEAD = "नहर में बुधवार को मिला मगरमच्छ"
BYLINE = "न्यूज डेस्क, अमर उजाला, आगरा"
STAMP = "Updated Wed, 18 Feb 2026 11:35 AM IST"
LONG = "वन विभाग की टीम ने दो घंटे की मशक्कत के बाद मगरमच्छ को पकड़कर नदी में छोड़ दिया। " * 2
NEXT = "ग्रामीणों ने बताया कि नहर में पानी कम होने से मगरमच्छ गांव की ओर आ गया था। " * 2
BODY = f"कैसे पकड़ा\n{LONG}\nक्यों आया\n{NEXT}"
NL = "\n"
LINE = "गांव के लोगों ने पूरे दिन नहर के किनारे जमा होकर टीम का काम देखा और तालियां बजाकर उसका हौसला बढ़ाया।"

OTHERS = (
    "देश\nमेट्रो में सीट को लेकर यात्रियों में कहासुनी\n14 सितंबर 2024\n"
    "शहर और राज्य\nनए हवाई अड्डे से इस दिन उड़ेगा पहला विमान\n13 सितंबर 2024"
)
OTHERS_TURNED = (
    "मेट्रो में सीट को लेकर यात्रियों में कहासुनी\nदेश\n14 सितंबर 2024\n"
    "नए हवाई अड्डे से इस दिन उड़ेगा पहला विमान\nशहर और राज्य\n13 सितंबर 2024"
)
PAGES = {
    "a second body that opens with a heading": (
        f"{HEAD}\n{BYLINE}\nविस्तार\n{BODY}\n{BODY}",
        "headline byline label heading paragraph heading paragraph stray stray stray stray",
    ),
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
    "a paragraph between byline and stamp": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{STAMP}",
        "headline byline paragraph timestamp",
    ),
    "a stamp with furniture alone above": (
        f"विज्ञापन\n{STAMP}\n{LONG}",
        "furniture timestamp paragraph",
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
        "headline subheadline byline byline paragraph",
    ),
    "a name above a dateline, below the header's title": (
        (f'{{"_id":"1","title_hn":"{HEAD}"}}\n{HEAD}\nदिनेश जखमोलान\nहरिद्वार।\n{LONG}'),
        "header headline byline byline paragraph",
    ),
    "a title above a dateline": (
        f"{HEAD}\nमेला प्रशासन ने मांगे पैसे\nलखनऊ।\n{LONG}",
        "heading heading byline paragraph",
    ),
    "a long line of the body that ends in a byline": (
        f"{HEAD}\n{BYLINE}\nविस्तार\n{LINE.removesuffix('।')}, अमर उजाला, आगरा\n{LONG}",
        "headline byline label paragraph paragraph",
    ),
    "a counter above all else": (f"1 of 2\nनदी किनारे भीड़\n{LONG}", "slide heading paragraph"),
    "a counter below all else": (
        f"{HEAD}\n{BYLINE}\nनदी किनारे भीड़\n1 of 2",
        "headline byline paragraph slide",
    ),
    "a caption above all else": (
        f"नदी किनारे भीड़\nनदी किनारे भीड़\n- फोटो : पुलिस\n{LONG}",
        "caption caption credit paragraph",
    ),
    "a label with two spaces in it": (
        f"{HEAD}\n{BYLINE}\nखास  बातें\n{LINE}\nविस्तार\n{LONG}",
        "headline byline label summary label paragraph",
    ),
    "a dateline below a headline": (f"{HEAD}\nलखनऊ।\n{LONG}", "heading paragraph paragraph"),
    "a special correspondent below a heading": (
        f"{HEAD}\n{BYLINE}\n{STAMP}\n{LONG}\nदालों के दाम नरम\nविशेष संवाददाता\n{LONG}",
        "headline byline timestamp paragraph heading byline paragraph",
    ),
    "a team below a heading": (
        f"{HEAD}\n{BYLINE}\n{STAMP}\n{LONG}\nदालों के दाम नरम\nजांच टीम\n{LONG}",
        "headline byline timestamp paragraph heading heading paragraph",
    ),
    "a link with three dots": (
        f"{HEAD}\n{BYLINE}\n{STAMP}\n{LONG}\nये भी पढ़ें...नहर में पानी आया",
        "headline byline timestamp paragraph related",
    ),
    "three dots without भी": (
        f"{HEAD}\n{BYLINE}\n{STAMP}\nपढ़ें... क्या बोले किसान\n{LONG}",
        "headline byline timestamp heading paragraph",
    ),
    "a missing comma, and a place of two words": (
        f"{HEAD}\nडिजिटल न्यूज डेस्क, अमर उजाला नई दिल्ली\n{STAMP}\n{LONG}",
        "headline byline timestamp paragraph",
    ),
    "a title that opens with the publisher's name": (
        f"{HEAD}\nअमर उजाला महोत्सव शुरू\n{BYLINE}\n{STAMP}\n{LONG}",
        "headline subheadline byline timestamp paragraph",
    ),
    "an editor with furniture alone above": (
        f"विज्ञापन\nPublished by: रमा नौटियाल\n{STAMP}\n{LONG}",
        "furniture editor timestamp paragraph",
    ),
    "a photo above the stamp": (
        f"नदी किनारे भीड़\n- फोटो : पुलिस\n{STAMP}\n{LONG}",
        "caption credit timestamp paragraph",
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
    "JSON over lines where the header belongs": (
        f"[\n1,\n2]\n{HEAD}\n{BYLINE}\n{LONG}",
        "stray stray stray headline byline paragraph",
    ),
    "an advertisement's counter above furniture": (
        f"{HEAD}\n{BYLINE}\nविज्ञापन7 Follow Us\n{LONG}",
        "headline byline furniture furniture paragraph",
    ),
    "text behind a header": (
        f'{{"_id":"1"}} {HEAD}\n{BYLINE}\n{LONG}',
        "header headline byline paragraph",
    ),
    "four further headlines under the header's title": (
        (
            f'{{"_id":"1","title_hn":"{HEAD}"}}\n{HEAD}\nपुल पर भीड़\n\'फसल डूब गई साहब\'\n'
            f"हालांकि किसान नाराज हैं\n“नहर टूटी है”\n{BYLINE}\n{LONG}"
        ),
        "header headline subheadline subheadline subheadline subheadline byline paragraph",
    ),
    "a short line above a clock line, a quotation below": (
        (
            f"{HEAD}\n{BYLINE}\nलाइव अपडेट\n11:40 AM, 18-Feb-2026\nकैसे पकड़ा\n{LONG}\n"
            f"पुल पर भीड़\n11:35 AM, 18-Feb-2026\n'फसल डूब गई साहब'\n{NEXT}"
        ),
        "headline byline label timestamp heading paragraph paragraph timestamp heading paragraph",
    ),
    "a summary above a label, and once more below": (
        f"{HEAD}\n{BYLINE}\nनदी किनारे भीड़\nखास बातें\n{LINE}\n{LINE}\nक्यों आया?\nविस्तार\n{LONG}",
        "headline byline summary label summary stray summary label paragraph",
    ),
    "half a sentence above the headline": (
        f"किसानों और\n{HEAD}\nसवाल- पानी कब आएगा?\n{BYLINE}\n{LONG}",
        "stray headline subheadline byline paragraph",
    ),
    "the headline in the body": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{HEAD}\n{NEXT}",
        "headline byline paragraph stray paragraph",
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
    "one paragraph, printed twice": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{LONG}",
        "headline byline paragraph stray",
    ),
    "the lines of a header that is cut off": (
        f'{{"_id":"1",\n"title_hn":"नहर में बुधवार\n{HEAD}\n{BYLINE}\n{LONG}',
        "header stray headline byline paragraph",
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
    "an author whose name ends as verbs do": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nशिक्षकों के पद खाली\nमोहन नेगी\n{NEXT}",
        "headline byline paragraph heading byline paragraph",
    ),
    "a digest, whose items open with a place": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nआसपास की सब खबरें\nसड़क हादसा\nमेरठ। {NEXT}\nट्रेन लेट\nबलिया। {LINE}",
        "headline byline paragraph heading heading paragraph heading paragraph",
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
    "a headline and its byline in one short line": (
        f"नहर में बुधवार को मिला मगरमच्छ न्यूज डेस्क, अमर उजाला, आगरा\n{STAMP}\n{LONG}",
        "stray timestamp paragraph",
    ),
    "a short headline that names the publisher": (
        f"मेला, झूला, अमर उजाला, आगरा में धूम\n{BYLINE}\n{STAMP}\n{LONG}",
        "headline byline timestamp paragraph",
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
        "headline byline paragraph paragraph paragraph paragraph",
    ),
    "a speaker below a quotation": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n'पानी नहीं तो वोट नहीं'\nदीपा शर्मा\n{NEXT}",
        "headline byline paragraph paragraph paragraph paragraph",
    ),
    "a credit without a space": (
        f"{HEAD}\n{BYLINE}\n{LONG}\nनदी किनारे भीड़\n-फोटो : पुलिस\n{NEXT}",
        "headline byline paragraph caption credit paragraph",
    ),
    "a spoken copy above the body and its headings": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{NEXT}\n{BODY}\nआगे क्या\n{LINE}",
        "headline byline paragraph paragraph stray stray stray stray heading paragraph",
    ),
    "a spoken copy above a body without a heading at its top": (
        f"{HEAD}\n{BYLINE}\n{LONG}\n{NEXT}\n{LONG}\nक्यों आया\n{NEXT}",
        "headline byline paragraph paragraph stray stray stray",
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
}


@pytest.mark.parametrize(("page", "roles"), PAGES.values(), ids=PAGES)
def test_each_line_has_its_role(page: str, roles: str) -> None:
    """Where a line stands decides what it is."""
    assert roles == " ".join(segment.role for segment in parse(page).segments)


TITLED = f'{{"_id":"1","title_hn":"{HEAD}"}}\n'
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
        (
            "paragraph:last-line timestamp:clock "
            "heading:heading-above-text byline:byline-below-heading"
        ),
    ),
    "a place below a stamp above all else": (
        f"{STAMP}\nनई दिल्ली।",
        "timestamp:stamp byline:dateline",
    ),
    "a bureau on the eighth line": (
        "\n".join([HEAD, *TOWNS[1:], "अमर उजाला ब्यूरो"]),
        " ".join(["headline:above-byline", *["subheadline:below-headline"] * 6, "byline:byline"]),
    ),
    "a bureau on the ninth line": (
        "\n".join([HEAD, *TOWNS, "अमर उजाला ब्यूरो"]),
        " ".join(
            [
                *["paragraph:row"] * 6,
                "paragraph:row-above-heading",
                "heading:heading-above-text",
                "byline:byline-below-heading",
            ]
        ),
    ),
    "a stamp below three paragraphs": (
        f"{HEAD}\n{LONG}\n{LINE}\n{LINE * 2}\n{STAMP}",
        " ".join(
            ["headline:above-byline", *["summary:summary-above-byline"] * 3, "timestamp:stamp"]
        ),
    ),
    "a stamp below four paragraphs": (
        f"{HEAD}\n{LONG}\n{LINE}\n{LINE * 2}\n{LINE * 3}\n{STAMP}",
        " ".join(["heading:heading-above-text", *["paragraph:prose"] * 4, "timestamp:stamp"]),
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
        "headline:above-byline byline:byline editor:editor heading:heading-above-text",
    ),
    "a question below an editor's label": (
        f"{HEAD}\n{BYLINE}\nPublished by:\nरेखा अवाना?",
        "headline:above-byline byline:byline editor:editor heading:heading-above-text",
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
    told = " ".join([f"{each.role}:{each.rule}" for each in segments])
    assert f"{expected} paragraph:prose" == told


SHAPED = {
    "a link": "पढ़ें: इस सप्ताह की दस बड़ी खबरें",
    "a link with another title": "ये भी पढ़ें: राहत का एलान",
    "a credit of the whole gallery": "सभी तस्वीरें- मेले का नजारा",
    "a credit": "फोटो : मेले का नजारा",
    "a caption and a credit": "मेले का नजारा - फोटो : अमर उजाला",
    "furniture": "मुख्य बातें",
    "a republisher's name": "by election result",
    "an advertisement's counter": "विज्ञापन7 दिन चलेगा मेला",
}


@pytest.mark.parametrize("title", SHAPED.values(), ids=SHAPED)
@pytest.mark.parametrize("below", [BYLINE, STAMP, "विस्तार", "1 of 3"])
@pytest.mark.parametrize("end", ["", "!"])
def test_the_line_that_equals_the_title_is_the_headline(title: str, end: str, below: str) -> None:
    """Above the byline, whatever its shape; there is no link and no photo then."""
    header = f'{{"_id":"1","title_hn":"{title} "}}'
    story = parse(f"विज्ञापन\n{header}\n{title}{end}\n{below}\n{LONG}")
    assert (f"{title}{end}", (), ()) == (story.headline, story.photos, story.related_links)
    assert ["1 furniture:furniture", "2 header:header", "3 headline:title"] == [
        f"{segment.line} {segment.role}:{segment.rule}" for segment in story.segments[:3]
    ]


@pytest.mark.parametrize("page", ["{title}\n{header}\n{below}", "{header}\n{title}"])
def test_a_headline_of_a_links_shape_may_open_or_close_its_page(page: str) -> None:
    """Whatever stands above or below it, it equals the header's title."""
    title = "पढ़ें: राहत का एलान"
    header = f'{{"_id":"1","title_hn":"{title}"}}'
    assert title == parse(page.format(title=title, header=header, below=BYLINE)).headline


def test_a_headline_of_a_links_shape_may_hold_bad_bytes() -> None:
    """They show as U+FFFD in the headline, too."""
    title = "पढ़ें: राहत".encode() + b" \xff"
    page = b'{"_id":"1","title_hn":"%b"}\n%b\n%b' % (title, title, BYLINE.encode())
    assert "पढ़ें: राहत \ufffd" == parse(page).headline


NOT_THE_TITLE = {
    "no title": (f"पढ़ें: राहत का एलान\n{BYLINE}", "related byline"),
    "another title": (f"{TITLED}पढ़ें: राहत का एलान\n{BYLINE}", "header related byline"),
    "a title that it only opens with": (
        f"{TITLED}{HEAD} - फोटो : पुलिस\n{BYLINE}",
        "header caption credit byline",
    ),
    "a link to another story above the headline": (
        f'{{"_id":"1","title_hn":"पढ़ें: राहत का एलान"}}\nपढ़ें: नहर\nपढ़ें: राहत का एलान\n{BYLINE}',
        "header related headline byline",
    ),
    "a title without letters": (
        f'{{"_id":"1","title_hn":"…"}}\n- फोटो :\n{BYLINE}',
        "header credit byline",
    ),
    "the second of two": (
        (
            '{"_id":"1","title_hn":"पढ़ें: राहत का एलान"}\nपढ़ें राहत का एलान\n'
            f"पढ़ें: राहत का एलान\n{BYLINE}"
        ),
        "header headline related byline",
    ),
    "a link below the byline": (
        f'{{"_id":"1","title_hn":"पढ़ें: राहत का एलान"}}\n{BYLINE}\nपढ़ें: राहत का एलान',
        "header byline related",
    ),
    "a label": ('{"_id":"1","title_hn":"सार"}\nसार', "header label"),
    "a link below sixty lines": (
        f'{{"_id":"1","title_hn":"पढ़ें: राहत का एलान"}}{NL * 60}पढ़ें: राहत का एलान',
        " ".join(["header", *["blank"] * 59, "related"]),
    ),
}


@pytest.mark.parametrize(("head", "roles"), NOT_THE_TITLE.values(), ids=NOT_THE_TITLE)
def test_a_line_that_does_not_equal_the_title_is_what_its_shape_says(head: str, roles: str) -> None:
    """Nor is one that stands below the head, or below a line that equals it."""
    body = "summary" if "label" in roles else "paragraph"
    assert f"{roles} {body}" == " ".join(each.role for each in parse(f"{head}\n{LONG}").segments)


BYLINES = {
    "अमर उजाला ब्यूरो/नई दिल्ली": Byline(desk="अमर उजाला ब्यूरो", place="नई दिल्ली"),
    "अमर उजाला ब्यूरो/एजेंसियां": Byline(desk="अमर उजाला ब्यूरो", agency="एजेंसियां"),
    "टेक डेस्क/वाराणसी/लखनऊ": Byline(desk="टेक डेस्क", place="वाराणसी/लखनऊ"),
    "अमर उजाला, वाराणसी/लखनऊ": Byline(publisher="अमर उजाला", place="वाराणसी/लखनऊ"),
    "रमा बिष्ट/गोपाल निषाद, अमर उजाला": Byline(
        authors=("रमा बिष्ट", "गोपाल निषाद"), publisher="अमर उजाला"
    ),
    "पीटीआई/भाषा": Byline(agency="पीटीआई/भाषा"),
    "पीटीआई/भाषा/नई दिल्ली": Byline(agency="पीटीआई/भाषा", place="नई दिल्ली"),
    "अमर उजाला ब्यूरो//आगरा": Byline(desk="अमर उजाला ब्यूरो", place="आगरा"),
    "अमर उजाला-आगरा": Byline(publisher="अमर उजाला", place="आगरा"),
    "रमा नौटियाल अमर उजाला, आगरा": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला", place="आगरा"
    ),
    "रमा नौटियाल/अमर उजाला आगरा": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला", place="आगरा"
    ),
    "अमर उजाला नेटवर्क, बलिया": Byline(desk="अमर उजाला नेटवर्क", place="बलिया"),
    "सिटी न्यूज एजेंसी, बलिया": Byline(agency="सिटी न्यूज एजेंसी", place="बलिया"),
    "रमा नौटियाल - अमर उजाला - आगरा": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला", place="आगरा"
    ),
    "रमा नौटियाल और गोपाल निषाद, अमर उजाला, नई दिल्ली": Byline(
        authors=("रमा नौटियाल", "गोपाल निषाद"), publisher="अमर उजाला", place="नई दिल्ली"
    ),
    "स्टाफ रिपोर्टर, अमर उजाला, मथुरा": Byline(
        desk="स्टाफ रिपोर्टर", publisher="अमर उजाला", place="मथुरा"
    ),
    "न्यूज डेस्क, अमर उजाला, आगरा, मथुरा": Byline(
        desk="न्यूज डेस्क", publisher="अमर उजाला", place="आगरा, मथुरा"
    ),
    "Amar Ujala Bureau, Agra": Byline(desk="Amar Ujala Bureau", place="Agra"),
    "पीटीआई, नई दिल्ली": Byline(agency="पीटीआई", place="नई दिल्ली"),
    "रमा नौटियाल": Byline(authors=("रमा नौटियाल",)),
    "रमा नौटियाल, आगरा": Byline(authors=("रमा नौटियाल",), place="आगरा"),
    "रमा नौटियाल, गोपाल निषाद, आगरा": Byline(authors=("रमा नौटियाल", "गोपाल निषाद"), place="आगरा"),
    "रमा नौटियाल&गोपाल निषाद, अमर उजाला, आगरा": Byline(
        authors=("रमा नौटियाल", "गोपाल निषाद"), publisher="अमर उजाला", place="आगरा"
    ),
    "अमर उजाला डॉट कॉम आगरा": Byline(publisher="अमर उजाला डॉट कॉम", place="आगरा"),
    "रमा नौटियाल अमर उजाला डॉट कॉम": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला डॉट कॉम"
    ),
    "रमा नौटियाल-अमर उजाला-आगरा": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला", place="आगरा"
    ),
    "रमा नौटियाल/अमर उजाला/आगरा": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला", place="आगरा"
    ),
    "र अमर उजाला, आगरा": Byline(authors=("र",), publisher="अमर उजाला", place="आगरा"),
    "अमर उजाला, आगरा, अमर उजाला": Byline(publisher="अमर उजाला", place="आगरा"),
    "संवाददाता/अमर उजाला/आगरा": Byline(desk="संवाददाता", publisher="अमर उजाला", place="आगरा"),
    "नगर संवाददाता, अमर उजाला": Byline(desk="नगर संवाददाता", publisher="अमर उजाला"),
    "संवाददाता": Byline(desk="संवाददाता"),
    "हमारे संवाददाता, आगरा": Byline(desk="हमारे संवाददाता", place="आगरा"),
    "न्यूज डेस्क / अमर उजाला / आगरा": Byline(desk="न्यूज डेस्क", publisher="अमर उजाला", place="आगरा"),
    "/न्यूज डेस्क/आगरा/": Byline(desk="न्यूज डेस्क", place="आगरा"),
    "पीटीआई/भाषा/, नई दिल्ली": Byline(agency="पीटीआई/भाषा", place="नई दिल्ली"),
    "टीम डिजिटल/अमर उजाला": Byline(desk="टीम डिजिटल", publisher="अमर उजाला"),
    "अमर उजाला/टीम डिजिटल, आगरा": Byline(desk="टीम डिजिटल", publisher="अमर उजाला", place="आगरा"),
    "न्यूज डेस्क, अमर उजाला, City: Agra": Byline(desk="न्यूज डेस्क", publisher="अमर उजाला"),
    "भाषा, रमा नौटियाल, अमर उजाला, आगरा": Byline(
        authors=("रमा नौटियाल",), agency="भाषा", publisher="अमर उजाला", place="आगरा"
    ),
    "टेक डेस्क, आगरा, मथुरा": Byline(desk="टेक डेस्क", place="आगरा, मथुरा"),
    "अमर उजाला ब्यूरो\nगांव पौड़ी": Byline(desk="अमर उजाला ब्यूरो", place="गांव पौड़ी"),
    "रमा नौटियाल, भाषा, आगरा": Byline(authors=("रमा नौटियाल",), agency="भाषा", place="आगरा"),
    "संवाद न्यूज एजेंसी बलिया": Byline(agency="संवाद न्यूज एजेंसी", place="बलिया"),
    "विशेष संवाददाता\nन्यूज डेस्क, अमर उजाला, मेरठ": Byline(
        authors=("विशेष संवाददाता",), desk="न्यूज डेस्क", publisher="अमर उजाला", place="मेरठ"
    ),
    "विशेष संवाददाता\nरमा नौटियाल, न्यूज डेस्क, मेरठ": Byline(
        authors=("रमा नौटियाल",), desk="न्यूज डेस्क", place="मेरठ"
    ),
    "रमा नौटियाल\nगोपाल निषाद": Byline(authors=("रमा नौटियाल", "गोपाल निषाद")),
    "स्टाफ रिपोर्टर, न्यूज डेस्क, मेरठ": Byline(desk="स्टाफ रिपोर्टर", place="मेरठ"),
    "Special Correspondent\nन्यूज डेस्क, मेरठ": Byline(
        authors=("Special Correspondent",), desk="न्यूज डेस्क", place="मेरठ"
    ),
}


@pytest.mark.parametrize(("line", "byline"), BYLINES.items(), ids=BYLINES)
def test_each_part_of_a_byline_is_told(line: str, byline: Byline) -> None:
    """A slash behind a desk or an agency stands for a comma; between equals it joins them."""
    assert byline == parse(f"{HEAD}\n{line}\n{STAMP}\n{LONG}").byline


EDITORS = {
    "रेखा_अ": "रेखा_अ",
    "pooja_m": "pooja_m",
    "anand123": "anand123",
    "_pooja, गोपाल।": "_pooja, गोपाल",
    "@रेखा7 |": "@रेखा7",
}


@pytest.mark.parametrize(("name", "editor"), EDITORS.items(), ids=EDITORS)
@pytest.mark.parametrize("between", [" ", "\n"], ids=["one line", "two lines"])
def test_an_editor_may_have_a_users_name(name: str, editor: str, between: str) -> None:
    """Digits and low lines may stand in a word of it."""
    story = parse(f"{HEAD}\n{BYLINE}\nPublished by: {name}{between}{STAMP}\n{LONG}")
    assert story.byline
    assert (editor, ["editor", "timestamp", "paragraph"]) == (
        story.byline.editor,
        [each.role for each in story.segments[2:]],
    )


@pytest.mark.parametrize(
    ("rest", "role"), [("287 Views", "furniture"), ("विज्ञापन7", "furniture"), ("7 दिन", "heading")]
)
def test_a_number_behind_an_editor_is_no_name(rest: str, role: str) -> None:
    """What follows the name is read on its own."""
    story = parse(f"{HEAD}\n{BYLINE}\nPublished by: रेखा {rest}\n{LONG}")
    assert ["editor", role, "paragraph"] == [each.role for each in story.segments[2:]]


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


ALONE = {
    "a place": (f"{STAMP}\nनई दिल्ली।", Byline(place="नई दिल्ली")),
    "an editor": (f"{HEAD}\nPublished by: रेखा अवाना", Byline(editor="रेखा अवाना")),
    "an editor and a comma": (f"{HEAD}\nPublished by: रेखा अवाना,", Byline(editor="रेखा अवाना")),
    "an editor without a name": (f"{HEAD}\nPublished by:\n{STAMP}", None),
}


@pytest.mark.parametrize(("head", "byline"), ALONE.values(), ids=ALONE)
def test_one_part_makes_a_byline(head: str, byline: Byline | None) -> None:
    """A place or an editor is enough; a label without a name is not."""
    assert byline == parse(f"{head}\n{LONG}").byline


AGAIN = {
    "the headline": (f"{LONG}\n{HEAD}\n{NEXT}", "prose headline-repeated prose"),
    "the headline and eight signs": (
        f"{LONG}\n{HEAD} {'!' * 7}\n{NEXT}",
        "prose headline-repeated prose",
    ),
    "the headline and nine signs": (
        f"{LONG}\n{HEAD} {'!' * 8}\n{NEXT}",
        "prose heading-above-text prose",
    ),
    "the headline as the first line of a poem": (
        f"{HEAD}\nएक दिया फिर जलता है\nकोई पानी पर चलता है",
        "row row last-line",
    ),
    "the headline above one line of verse": (
        f"{HEAD}\nएक दिया फिर जलता है\n{LONG}",
        "headline-repeated heading-above-text prose",
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
        "row headline-repeated last-line",
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
    assert rules == " ".join([segment.rule for segment in story.segments[2:]])


def test_authors_of_each_line_are_told() -> None:
    """A byline may go on over lines, with an author on each."""
    lines = "रमा नौटियाल, अमर उजाला, आगरा\nगोपाल निषाद, अमर उजाला, मथुरा"
    expected = Byline(authors=("रमा नौटियाल", "गोपाल निषाद"), publisher="अमर उजाला", place="आगरा")
    assert expected == parse(f"{HEAD}\n{lines}\n{STAMP}\n{LONG}").byline


ABOVE_A_STAMP = {
    "टेक डेस्क नई दिल्ली": "byline",
    "टेक डेस्क नई दिल्ली नगर": "byline-by-place",
    "टेक डेस्क, नई दिल्ली नगर": "byline",
    "टेक डेस्क, नई दिल्ली नगर चौक": "byline-by-place",
    "टेक डेस्क, नई दिल्ली नगर चौक पास": "below-headline",
    "भाषा नई दिल्ली": "byline-by-place",
    "भाषा और साहित्य": "byline-by-place",
    "रमा कुंवर देवी लाल नौटियाल, टेक डेस्क": "byline",
    "रमा कुंवर देवी लाल गोपाल नौटियाल, टेक डेस्क": "below-headline",
    "अमर उजाला आगरा": "byline",
    "अमर उजाला आगरा नगर": "byline-by-place",
    "अमर उजाला आगरा, मथुरा": "byline-by-place",
    "अमर उजाला न्यूज डेस्क, आगरा": "byline",
    "टेक डेस्क, दिल्ली।": "byline",
    "टेक डेस्क।": "byline-by-place",
    "टेक डेस्क.": "below-headline",
    "टेक डेस्क?": "below-headline",
    "टेक डेस्क!": "below-headline",
    "टेक डेस्क…": "below-headline",
    "टेक डेस्क। नई दिल्ली": "byline-by-place",
    "टेक डेस्क, आगरा। मथुरा": "byline-by-place",
    "टेक डेस्क, आगरा?": "below-headline",
    "टेक डेस्क, आगरा:": "below-headline",
    "रमा, गोपाल, दीपा, सीमा, टेक डेस्क, आगरा": "byline",
    "रमा, गोपाल, दीपा, सीमा, मोहन, टेक डेस्क, आगरा": "below-headline",
    "हमारे संवाददाता, आगरा": "byline-by-place",
    f"टेक डेस्क, {'न' * 139}": "byline",
    f"टेक डेस्क, {'न' * 140}": "below-headline",
    "तस्करों के खिलाफ बड़ा अभियान चला रहा है टेक डेस्क": "below-headline",
}


@pytest.mark.parametrize(("line", "rule"), ABOVE_A_STAMP.items(), ids=ABOVE_A_STAMP)
def test_a_line_above_a_stamp_is_told(line: str, rule: str) -> None:
    """Its words tell a byline, or where it stands does, or it is a further headline."""
    assert rule == parse(f"{HEAD}\n{line}\n{STAMP}\n{LONG}").segments[1].rule


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


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            f"{TITLED}  {HEAD}   {BYLINE}\n{STAMP}\n",
            [
                ("headline", "joined-head", f"  {HEAD}   "),
                ("byline", "byline", f"{BYLINE}\n"),
                ("timestamp", "stamp", f"{STAMP}\n"),
            ],
        ),
        (
            f'{{"_id":"1","title_hn":"टेक डेस्क की सलाह"}}\nटेक डेस्क की सलाह टेक डेस्क\n{STAMP}\n',
            [
                ("headline", "joined-head", "टेक डेस्क की सलाह "),
                ("byline", "byline", "टेक डेस्क\n"),
                ("timestamp", "stamp", f"{STAMP}\n"),
            ],
        ),
        (
            f"{TITLED}{HEAD} और बच गया\n{HEAD} {BYLINE}\n{STAMP}\n",
            [
                ("stray", "above-headline", f"{HEAD} और बच गया\n"),
                ("headline", "joined-head", f"{HEAD} "),
                ("byline", "byline", f"{BYLINE}\n"),
                ("timestamp", "stamp", f"{STAMP}\n"),
            ],
        ),
        (
            f"{TITLED}{HEAD} {BYLINE} {STAMP}\n",
            [
                ("headline", "joined-head", f"{HEAD} "),
                ("byline", "one-line-head", f"{BYLINE} "),
                ("timestamp", "one-line-head", f"{STAMP}\n"),
            ],
        ),
        (
            f"{HEAD} {BYLINE} {STAMP}\n",
            [
                ("stray", "joined-head", f"{HEAD} {BYLINE} "),
                ("timestamp", "one-line-head", f"{STAMP}\n"),
            ],
        ),
    ],
    ids=[
        "two lines in one",
        "a title that opens with its desk",
        "below a longer line",
        "three in one",
        "three in one, without a title",
    ],
)
def test_a_headline_is_parted_from_its_byline(
    head: str, expected: list[tuple[str, str, str]]
) -> None:
    """Where the header says how long it is; else the line is nobody's, and its stamp is read."""
    pieces = [piece for piece in parse(head + LONG).segments if piece.role is not Role.HEADER]
    assert expected == [(piece.role, piece.rule, piece.raw) for piece in pieces[:-1]]
    lines = accumulate([piece.raw.count("\n") for piece in pieces], initial=pieces[0].line)
    assert list(lines)[:-1] == [piece.line for piece in pieces]


BESIDE_A_STAMP = {
    "टेक डेस्क": "one-line-head",
    "रमा कुंवर देवी लाल नौटियाल, टेक डेस्क": "one-line-head",
    "रमा कुंवर देवी लाल गोपाल नौटियाल, टेक डेस्क": "joined-head",
    "रमा नौटियाल": "one-line-head",
    "रमा कुंवर नौटियाल, गोपाल लाल निषाद, आगरा नगर": "one-line-head",
    "रमा कुंवर नौटियाल, गोपाल लाल निषाद, आगरा नगर चौक": "joined-head",
    "रमा कुंवर नौटियाल, गोपाल लाल निषाद, टेक डेस्क, आगरा": "one-line-head",
    "रमा कुंवर देवी लाल नौटियाल, नगर संवाददाता, आगरा": "one-line-head",
    "रमा कुंवर नौटियाल, गोपाल लाल निषाद, नगर संवाददाता, आगरा": "one-line-head",
    "टेक डेस्क, आगरा?": "joined-head",
    "टेक डेस्क, आगरा!": "joined-head",
    "रमेश बमराड़ा, दीपा कंडवाल और वी. डी. निषाद, अमर उजाला": "one-line-head",
    "दीपा कंडवाल और वी. डी. बमराड़ा": "one-line-head",
    "डॉ. रमा कुंवर नौटियाल और डॉ. गोपाल निषाद": "one-line-head",
    "के. के. शर्मा और रमा कुंवर देवी नौटियाल": "one-line-head",
    "रमेश कुंवर बमराड़ा और दीपा कंडवाल, अमर उजाला, आगरा": "one-line-head",
    "किसान संगठन और जिला प्रशासन में टकराव, बाजार बंद, अमर उजाला, आगरा": "joined-head",
    "रमा कुंवर देवी लाल नौटियाल और गोपाल कुंवर निषाद, अमर उजाला": "joined-head",
    "किसान संगठन और जिला प्रशासन आमने सामने": "joined-head",
    "पानी के दाम बढ़े और बिजली भी महंगी हुई": "joined-head",
}


@pytest.mark.parametrize(("text", "rule"), BESIDE_A_STAMP.items(), ids=BESIDE_A_STAMP)
def test_what_shares_a_line_with_a_stamp_is_told(text: str, rule: str) -> None:
    """It is a byline where its parts are short and some are known, or all of it is short."""
    assert rule == parse(f"{HEAD}\n{text} {STAMP}\n{LONG}").segments[1].rule


LONG_HEADLINE = "पुल टूटने से बारह गांवों का संपर्क कटा, बच्चे परेशान"
LONG_LINES = {
    f"{LONG_HEADLINE} न्यूज डेस्क, अमर उजाला, आगरा": "joined-head",
    f"{LONG_HEADLINE} न्यूज डेस्क, आगरा, अमर उजाला": "joined-head",
    f"{LONG_HEADLINE} न्यूज डेस्क, अमर उजाला, नई दिल्ली नगर": "joined-head",
    f"{LONG_HEADLINE} न्यूज डेस्क, अमर उजाला, नई दिल्ली नगर चौक": "above-byline",
    f"{LONG_HEADLINE.replace(',', ' और')} न्यूज डेस्क, अमर उजाला": "above-byline",
    f"{LONG_HEADLINE.replace(',', ' और')} न्यूज डेस्क, अमर उजाला, आगरा": "joined-head",
    "पुल टूटने से बारह गांवों का संपर्क कटा, अमर उजाला महोत्सव टला, लोग परेशान": "above-byline",
    f"{LONG_HEADLINE}, आगरा, मथुरा": "above-byline",
    f"{LONG_HEADLINE}, न्यूज डेस्क, अमर उजाला, आगरा": "joined-head",
    "हाईवे पर हादसा, तीन घायल, एक गंभीर, वाहन चालक फरार, अमर उजाला, आगरा": "joined-head",
    f"{LONG_HEADLINE} न्यूज डेस्क, , अमर उजाला": "joined-head",
}


@pytest.mark.parametrize(("line", "rule"), LONG_LINES.items(), ids=LONG_LINES)
def test_a_headline_that_ends_in_a_byline_is_told(line: str, rule: str) -> None:
    """The publisher's name between commas, or behind them, ends no headline."""
    assert rule == parse(f"{line}\n{STAMP}\n{LONG}").segments[0].rule


LONG_BYLINES = {
    "रमा नौटियाल, भूपेश कांडपाल, राजेश्वरी नैथानी, अमर उजाला, देहरादून": Byline(
        authors=("रमा नौटियाल", "भूपेश कांडपाल", "राजेश्वरी नैथानी"),
        publisher="अमर उजाला",
        place="देहरादून",
    ),
    "न्यूज डेस्क, अमर उजाला, अंबेडकरनगर/सुल्तानपुर/प्रतापगढ़/अमेठी/रायबरेली": Byline(
        desk="न्यूज डेस्क", publisher="अमर उजाला", place="अंबेडकरनगर/सुल्तानपुर/प्रतापगढ़/अमेठी/रायबरेली"
    ),
    "रमेश कुंवर बमराड़ा, दीपा कंडवाल और वी. के. निषाद, अमर उजाला, हल्द्वानी": Byline(
        authors=("रमेश कुंवर बमराड़ा", "दीपा कंडवाल", "वी. के. निषाद"),
        publisher="अमर उजाला",
        place="हल्द्वानी",
    ),
}


@pytest.mark.parametrize("between", ["\n", " ", ", "], ids=["two lines", "one line", "a comma"])
@pytest.mark.parametrize(("line", "byline"), LONG_BYLINES.items(), ids=LONG_BYLINES)
def test_a_long_byline_is_one_on_any_line(line: str, byline: Byline, between: str) -> None:
    """Who and where may fill a line; an initial is no word of a name, and no small word."""
    story = parse(f"{HEAD}\n{line}{between}{STAMP}\n{LONG}")
    assert (HEAD, byline, ()) == (story.headline, story.byline, story.diagnostics)


CROWD, BRIDGE = "नदी किनारे भीड़", "पुल पर भीड़"


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
        (Role.HEADING, "heading-above-text"),
        (Role.PARAGRAPH, "prose"),
        (Role.PARAGRAPH, "last-line"),
        (Role.SLIDE, "counter"),
        (Role.HEADING, "heading-above-text"),
        (Role.PARAGRAPH, "prose"),
    ]
    assert expected == [(segment.role, segment.rule) for segment in parse(page).segments[2:]]


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


def test_an_unknown_month_is_no_time() -> None:
    """A stamp of the usual shape with a month of no name is said to be unreadable."""
    story = parse(f"{HEAD}\n{BYLINE}\nUpdated Wed, 18 Foo 2026 11:35 AM IST\n{LONG}")
    assert (None, ["timestamp-unreadable"]) == (
        story.updated_at,
        [diagnostic.code for diagnostic in story.diagnostics],
    )


def test_a_slug_that_ends_in_no_date_contradicts_nothing() -> None:
    """Digits that are no date are part of a name."""
    header = '{"_id":"69955499bfcd36e3fd09ad5a","slug":"score-2026-13-45"}'
    assert () == parse(f"{header}\n{HEAD}\n{BYLINE}\n{LONG}").diagnostics


def test_a_key_twice_in_the_category_is_noted() -> None:
    """What contradicts itself is said to, wherever in the header it stands."""
    header = '{"_id":"69955499bfcd36e3fd09ad5a","category":{"slug":"a","slug":"b"}}'
    story = parse(f"{header}\n{HEAD}\n{BYLINE}\n{LONG}")
    assert ["header-value"] == [diagnostic.code for diagnostic in story.diagnostics]


def test_a_line_with_bad_bytes_in_two_segments_is_noted_once() -> None:
    """One diagnostic a line, however many bytes and segments it has."""
    head = f"{HEAD}\nन्यूज डेस्क, आगरा".encode() + b"\xff Published by: \xfe " + STAMP.encode()
    story = parse(head + b"\n" + LONG.encode())
    codes = [(d.code, d.line) for d in story.diagnostics]
    assert [("undecodable", 2)] == codes
