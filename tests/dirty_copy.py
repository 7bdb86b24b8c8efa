"""Dirty copy, a case or more for each diagnostic, and a near miss beside it that is clean."""

from __future__ import annotations

import re

from attrs import field, frozen

ID = "6995549900000000000000aa"  # 18 February 2026, 11:26:41
TITLE = "नहर में मिला मगरमच्छ, गांव में हड़कंप"
BYLINE = "न्यूज डेस्क, अमर उजाला, आगरा"
STAMP = "Updated Wed, 18 Feb 2026 11:35 AM IST"
LATER = "Updated Wed, 18 Feb 2026 11:36 AM IST"
FIRST = "नहर में बुधवार सुबह मगरमच्छ दिखा तो आसपास के गांवों में हड़कंप मच गया। वन विभाग की टीम मौके पर पहुंची।"
SECOND = "टीम ने दो घंटे की मशक्कत के बाद मगरमच्छ को पकड़कर नदी में छोड़ दिया। ग्रामीणों ने राहत की सांस ली।"
THIRD = "वन अधिकारी ने लोगों से अपील की है कि वे नहर के किनारे न जाएं और बच्चों को अकेला न छोड़ें।"


def header(**values: str) -> str:
    """Give a header's line, with other JSON values than usual."""
    usual = {"_id": f'"{ID}"', "slug": '"crocodile-2026-02-18"', "title_hn": f'"{TITLE}"'}
    pairs = (usual | values).items()
    return "{" + ",".join([f'"{key}":{value}' for key, value in pairs if value]) + "}"


def page(
    *,
    head: str = "",
    title: str = TITLE,
    byline: str = BYLINE,
    stamp: str = STAMP,
    body: str = f"विस्तार\n{FIRST}\n{SECOND}",
) -> str:
    """Give a page: its header on line 1, headline 2, byline 3, stamp 4, body from 5."""
    return "\n".join([part for part in (head or header(), title, byline, stamp, body) if part])


@frozen(kw_only=True)
class Case:
    """What makes a diagnostic, and what is near to it and makes none."""

    code: str
    line: int
    dirty: str | bytes
    clean: str | bytes = field(factory=page)


CASES = (
    Case(code="header-unreadable", line=1, dirty=page(head=header()[:60])),
    Case(code="header-unreadable", line=1, dirty=page(head='{"id": 1}')),
    Case(
        code="header-unreadable",
        line=1,
        dirty=page(head=header(views="NaN")),
        clean=page(head=header(views='"NaN"')),
    ),
    Case(
        code="header-unreadable",
        line=1,
        dirty=page(head=header(views="1e999")),
        clean=page(head=header(views="1e99")),
    ),
    Case(
        code="header-unreadable",
        line=1,
        dirty=page(head=header(views="7" * 5000)),
        clean=page(head=header(views="7" * 50)),
    ),
    Case(
        code="header-unreadable",
        line=1,
        dirty=page(head=header(tags="[" * 200 + "]" * 200)),
        clean=page(head=header(tags="[" * 20 + "]" * 20)),
    ),
    Case(
        code="encoding",
        line=1,
        dirty=page().encode().decode("latin-1"),
        clean=page(body="Señor à la carte à¤: आगरा के होटल में नया व्यंजन परोसा गया।"),
    ),
    Case(
        code="encoding",
        line=1,
        dirty="\x1f\udc8b\x08\x00" + page(),
        clean=page(),
    ),
    Case(
        code="encoding",
        line=1,
        dirty="".join([sign + "\0" for sign in "Rain in Agra, the canal is full."]),
        clean=page(body="नहर का पानी \0 गांव में पहुंचा।"),
    ),
    Case(
        code="markup",
        line=1,
        dirty="## " + page(head="[नहर](https://www.example.com/nahar)"),
        clean=page(body="#नहर का पानी * गांव * में पहुंचा।"),
    ),
    Case(
        code="markup",
        line=5,
        dirty=page(body="<p>नहर का पानी गांव में पहुंचा।</p>"),
        clean=page(body="नहर का पानी < 2 फीट और > 1 फीट रहा।"),
    ),
    Case(
        code="markup",
        line=5,
        dirty=page(body="नहर का पानी &#2344;हर में पहुंचा।"),
        clean=page(body="नहर का पानी &amp; मगरमच्छ गांव में पहुंचे।"),
    ),
    Case(
        code="lines-lost",
        line=5,
        dirty=page(body="नहर का पानी गांव में पहुंचा।\\nटीम मौके पर गई।\\nमगरमच्छ पकड़ा गया।"),
        clean=page(body="नहर का रास्ता C:\\nahar नाम की फाइल में है।"),
    ),
    Case(
        code="lines-wrapped",
        line=6,
        dirty=page(
            body="टीम ने दो घंटे की मशक्कत के बाद मगरमच्छ को पकड़कर\n"
            "नदी\nमें छोड़ दिया। अधिकारियों ने गांव\nके लोगों से सतर्क रहने को कहा।"
        ),
        clean=page(
            body="टीम ने दो घंटे की मशक्कत के बाद मगरमच्छ को पकड़ा\n"
            "नदी में उसे छोड़ दिया गया। अधिकारियों ने समझाया।\nगांव वाले अब सतर्क हैं।"
        ),
    ),
    Case(
        code="header-glued",
        line=1,
        dirty=f'{TITLE}{{"_id": "5f672a80aabbccddeeff0011", "slug": "nahar"}}\n{page(head="")}',
        clean=page(head=f'<span id="story">{header()}</span>'),
    ),
    Case(
        code="header-repaired",
        line=1,
        dirty=page(head=re.sub('"([^"]*)"', "“\\1”", header())),
        clean=page(head=header(note='"“कहा”"')),
    ),
    Case(
        code="header-repaired",
        line=1,
        dirty=page(head=header().replace('"', "'")),
        clean=page(head=header(note="\"'कहा'\"")),
    ),
    Case(
        code="header-repaired",
        line=1,
        dirty=page(head=header().replace('"', "&quot;")),
        clean=page(head=header(note='"&quot;कहा&quot;"')),
    ),
    Case(
        code="header-unreadable",
        line=1,
        dirty=page(head=header(note='"it\'s"')[:-1]),
        clean=page(head=header(note='"it\'s"')),
    ),
    Case(
        code="header-repeated",
        line=8,
        dirty=page() + "\n" + header()[:-1] + "}",
        clean=page() + '\n{"id": 1}',
    ),
    Case(
        code="id-not-objectid",
        line=1,
        dirty=page(head=header(_id='"5f67"')),
        clean=page(head=header(_id=f'"{ID.upper()}"')),
    ),
    Case(
        code="headline-differs",
        line=2,
        dirty=page(title="नहर में मिला घड़ियाल, गांव में हड़कंप"),
        clean=page(title="नहर में मिला मगरमच्छ – गांव में हड़कंप!"),
    ),
    Case(
        code="header-value",
        line=1,
        dirty=page(head=header(slug="7")),
        clean=page(head=header(slug="null")),
    ),
    Case(
        code="header-value",
        line=1,
        dirty=page(head=header(category='"देश"')),
        clean=page(head=header(category="null")),
    ),
    Case(
        code="slug-date-differs",
        line=1,
        dirty=page(head=header(slug='"crocodile-2026-02-19"')),
        clean=page(head=header(slug='"crocodile-2026"')),
    ),
    Case(
        code="timestamp-unreadable",
        line=4,
        dirty=page(stamp="Updated Tue, 31 Feb 2026 11:35 AM IST"),
        clean=page(stamp="Updated Sat, 28 Feb 2026 11:35 AM IST"),
    ),
    Case(
        code="timestamp-unreadable",
        line=4,
        dirty=page(stamp="Updated Wed, 18 Feb 2026 17:35 PM IST"),
        clean=page(stamp="Updated Wed, 18 Feb 2026 12:35 PM IST"),
    ),
    Case(
        code="timestamp-repeated",
        line=5,
        dirty=page(stamp=f"{STAMP}\n{LATER}"),
        clean=page(stamp=f"{STAMP}\n{STAMP}"),
    ),
    Case(
        code="weekday-differs",
        line=4,
        dirty=page(stamp="Updated Thu, 18 Feb 2026 11:35 AM IST"),
        clean=page(stamp="Updated Wed, १८ Feb २०२६ 11:35 AM IST"),
    ),
    Case(
        code="updated-before-created",
        line=4,
        dirty=page(stamp="Updated Wed, 18 Feb 2026 11:25 AM IST"),
        clean=page(stamp="Updated Wed, 18 Feb 2026 11:26 AM IST"),
    ),
    Case(
        code="updated-before-published",
        line=5,
        dirty=page(stamp=f"Published Wed, 18 Feb 2026 11:36 AM IST\n{STAMP}"),
        clean=page(stamp=f"Published Wed, 18 Feb 2026 11:35 AM IST\n{STAMP}"),
    ),
    Case(  # A label and a sign are no label: no text of the dump's says what the sign is for.
        code="label-glued",
        line=6,
        dirty=page(body=f"{FIRST}\nविस्तार:\n{SECOND}"),
        clean=page(body=f"{FIRST}\nविस्तार\n{SECOND}"),
    ),
    Case(
        code="label-glued",
        line=5,
        dirty=page(body=f"सारः\n{FIRST}\nविस्तार\n{SECOND}"),
        clean=page(body=f"सार\n{FIRST}\nविस्तार\n{SECOND}"),
    ),
    Case(
        code="label-glued",
        line=5,
        dirty=page(body=f"विस्तार{FIRST}\n{SECOND}"),
        clean=page(body=f"विस्तार से जानकारी देते हुए {FIRST}\n{SECOND}"),
    ),
    Case(  # In the third paragraph, not in the fourth.
        code="label-glued",
        line=7,
        dirty=page(body=f"{FIRST}\n{SECOND}\nविस्तार{THIRD}"),
        clean=page(body=f"{FIRST}\n{SECOND}\n{THIRD}\nविस्तार{THIRD}"),
    ),
    Case(  # A summary's label stands above the first paragraph.
        code="label-glued",
        line=5,
        dirty=page(body=f"सार{FIRST}\n{SECOND}\nविस्तार\n{THIRD}"),
        clean=page(body=f"{FIRST}\nसार{SECOND}\nविस्तार\n{THIRD}"),
    ),
    Case(  # A comma behind a word of the sentence, or a danda, hides nothing.
        code="label-glued",
        line=5,
        dirty=page(body=f"विस्तार {FIRST}"),
        clean=page(body=f"विस्तार की, {FIRST}"),
    ),
    Case(
        code="label-glued",
        line=5,
        dirty=page(body=f"सार{FIRST}\nविस्तार\n{SECOND}"),
        clean=page(body=f"सारण में {FIRST}\nविस्तार\n{SECOND}"),
    ),
    Case(
        code="headline-repeated",
        line=5,
        dirty=page(stamp=f"{STAMP}\n{TITLE}"),
        clean=page(stamp=f"{STAMP}\n{TITLE} के बाद टीम पहुंची है।"),
    ),
    Case(
        code="summary-repeated",
        line=8,
        dirty=page(body=f"सार\n{FIRST}\nविस्तार\n{FIRST}\n{SECOND}"),
        clean=page(body=f"सार\n{FIRST}\nविस्तार\n{SECOND}\n{THIRD}"),
    ),
    Case(
        code="body-repeated",
        line=8,
        dirty=page(body=f"विस्तार\n{FIRST}\n{SECOND}\n{FIRST}\n{SECOND}"),
        clean=page(body=f"विस्तार\n{FIRST}\n{SECOND}\n{THIRD}"),
    ),
    Case(
        code="lines-lost",
        line=2,
        dirty=page(title="", byline=f"{TITLE} {BYLINE} Published by: रमा नौटियाल", stamp=STAMP),
        clean=page(byline=f"{BYLINE} Published by: रमा नौटियाल {STAMP}", stamp=""),
    ),
    Case(
        code="lines-lost",
        line=2,
        dirty=page(title="", byline=f"{TITLE} {BYLINE}"),
        clean=page(stamp="", byline=f"{BYLINE}, {STAMP}"),
    ),
    Case(
        code="editor-repeated",
        line=5,
        dirty=page(byline=f"{BYLINE}\nPublished by: रमा नौटियाल\nPublished by: तरुण मौर्य"),
        clean=page(byline=f"{BYLINE}\nPublished by: रमा नौटियाल\nPublished by: रमा नौटियाल"),
    ),
    Case(
        code="lines-lost",
        line=1,
        dirty="\n".join(f"{TITLE} {FIRST} {SECOND}".split()),
        clean=page(body=f"विस्तार\n{FIRST}\nभैंस\nगाय\nबकरी\n{SECOND}"),
    ),
    Case(  # Eleven words on lines of their own, and ten.
        code="lines-lost",
        line=1,
        dirty="\n".join([*["गांव", "नहर"] * 5, "अमर उजाला"]),
        clean="\n".join([*["गांव", "नहर"] * 4, "पुल", "अमर उजाला"]),
    ),
    Case(  # In a line of more than 200 signs.
        code="lines-lost",
        line=5,
        dirty=page(body=f"{FIRST} सार {THIRD[:50]} विस्तार ".ljust(201, "न")),
        clean=page(body=f"{FIRST} सार {THIRD[:50]} विस्तार ".ljust(200, "न")),
    ),
    Case(
        code="lines-lost",
        line=5,
        dirty=page(body=f"सार {FIRST} विस्तार {SECOND} {THIRD} सार {FIRST}"),
        clean=page(body=f"{FIRST} काम का विस्तार होगा। {SECOND} {THIRD}"),
    ),
    Case(
        code="undecodable",
        line=6,
        dirty=page().encode().replace("नहर में बुधवार".encode(), b"\xe0\xa4 \xff"),
        clean=page().encode(),
    ),
    Case(
        code="unfamiliar", line=1, dirty="name,age\nरमा,7\n", clean="विज्ञापन\n\nTrending Videos\n"
    ),
    Case(
        code="unfamiliar",
        line=1,
        dirty=f"{TITLE}\n{FIRST}\n",
        clean=f"{TITLE}\nअमर उजाला\n{FIRST}\n",
    ),
)
