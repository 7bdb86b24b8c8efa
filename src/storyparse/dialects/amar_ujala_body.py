r"""Amar Ujala's rules of the body: counters, links, photos, furniture, as data.

Rules stand in the order in which they are tried, below those of `amar_ujala_head`; each has lines
that it must match beside it, and near misses.
"""

from __future__ import annotations

from typing import Final

from storyparse._dialect import Rule

# ── Links ────────────────────────────────────────────────────────────────────────────────────

_READ = r"(?:पढ़ें|पढ़े|पढ़िए)"
_DOTS = r"\ ?(?:\.{2,3}|…)\ ?"
_A_STORY = r"(?:खबर|स्टोरी|रिपोर्ट)"
_HERE = r"(?:यहां\ )?"
_FULL_STORY = rf"{_HERE}{_READ}\ (?:पूरी|यह|ये)\ {_A_STORY}|(?:पूरी|यह)\ {_A_STORY}\ {_HERE}{_READ}"
_THIS_TOO = r"(?:ये|यह|इसे|इन्हें|इसको)\ (?:खबर(?:ें)?\ )?भी"
_ALSO = r"(?i:Also\ Read|Read\ Also|Read\ More)"
_LINK_OPENS = (
    *("ये", "यह", "इसे", "इन्हें", "इसको", "पढ़ें", "पढ़े", "पढ़िए"),
    *("Also", "ALSO", "also", "Read", "READ", "read"),
)

BODY_RULES: Final = (
    Rule(
        name="counter", first_words=("0",), max_length=20,
        pattern=r"(?P<slide>(?P<number>\d{1,4}+)\ of\ \d{1,4}+)",  # 2 of 8
        examples=("2 of 8", "10 of 12"),
        not_examples=("2 out of 8", "2 of 8 स्लाइड", "8/2"),
    ),
    # पढ़ें पूरी खबर · ये भी पढ़ें · Also Read: the title, if any, stands elsewhere
    Rule(
        name="link-alone",
        max_length=60,
        first_words=(*_LINK_OPENS, "पूरी", "यहां", "संबंधित"),
        pattern=(
            rf"(?P<related>(?P<pointer>{_FULL_STORY}|{_THIS_TOO}\ (?:{_READ}|देखें)|{_ALSO}"
            r"|संबंधित\ खबर)\ ?[.…।:-]{0,4}+)"
        ),
        examples=("पढ़ें पूरी खबर", "पूरी खबर यहां पढ़ें...", "ये भी पढ़ें:", "Also Read"),
        not_examples=("पढ़ें पूरी खबर: नहर में मिला मगरमच्छ", "पूरी खबर पढ़ने के बाद वह लौट गया।"),
    ),
    # ये भी पढ़ें: T · यह भी पढ़ें- T · ये भी पढ़ें-T · ये भी पढ़ें...T · Also Read: T · पढ़ें: T (titles hold colons)
    Rule(
        name="link",
        first_words=(
            *(*_LINK_OPENS, "•", "-", "*", ">", "और", "यहां", "पूरी", "जानें", "जानिए", "Must", "MUST"),
        ),
        pattern=(
            r"(?P<related>(?:[•*>-]\ ?)?(?P<pointer>"
            rf"{_THIS_TOO}\ (?:{_READ}|देखें|जानें)|(?:और\ )?{_READ}"
            rf"|(?:यहां\ {_READ}|(?:यहां\ )?(?:जानें|जानिए)|{_FULL_STORY})(?=\ ?:)"
            rf"|{_ALSO}|(?i:Must\ Read)"
            rf")(?:\ ?:\ ?|\ -\ ?|-\ |(?:(?<=भी\ पढ़ें)|(?<=भी\ पढ़िए))(?:-|{_DOTS}(?=[^\ ])))"
            r"(?:(?<=:)-\ ?|(?<=:\ )-(?!\d)\ ?)?+(?P<title>.{1,400}+)?+)"  # :- T, not : -5 डिग्री
        ),
        examples=(
            "ये भी पढ़ें: नहर में मिला मगरमच्छ", "यह भी पढ़ेंः बारिश: पारा गिरा",
            "इसे भी पढ़ें- नहर में मिला मगरमच्छ", "ये भी पढ़ें...नहर में मिला मगरमच्छ",
            "Also Read: नहर में मिला मगरमच्छ", "पढ़ें: बारिश से राहत",
            "ये भी पढ़ें: -5 डिग्री पर जमी झील", "पढ़ें:बारिश से राहत", "यह भी पढे: पारा गिरा",
            "यहां पढ़ें: बारिश से राहत", "• ये भी पढ़ें: नहर में मिला मगरमच्छ",
            "- ये भी पढ़ें: नहर में मिला मगरमच्छ", "जानें: कब मिलेगी राहत", "यहां जानें: कब मिलेगी राहत",
            "पढ़ें पूरी खबर: नहर में मिला मगरमच्छ",
        ),
        not_examples=(
            "ये भी पढ़ें अखबार में", "पढ़ें-लिखें और आगे बढ़ें", "जानें कब मिलेगी राहत", "जानें- कब मिलेगी राहत",
        ),
    ),
    # - फोटो : X · – फोटो: X · -फोटो : X · - फोटो : · फोटो : Social Media
    Rule(
        name="credit",
        max_length=150,
        first_words=("-", "-फोटो", "फोटो"),
        pattern=(
            r"(?P<credit>(?:-\ ?|(?=फोटो\ ?:-?+\ ?[^।?!]{1,50}+।?\Z))"
            r"(?:फोटो|(?<=-\ )Photo)\ ?:-?+\ ?(?P<holder>.{0,120}+))"  # also – Photo :
        ),
        examples=(
            "– Photo : amar ujala",
            "- फोटो : अमर उजाला", "– फोटो: संवाद", "-फोटो : सोशल मीडिया", "फोटो : Social Media",
            "- फोटो :",
        ),
        not_examples=(
            "फोटो खिंचवाने पहुंचे सैलानी",
            "फोटो : सैलानियों ने कहा कि भीड़ बढ़ी है। पुलिस ने रास्ता बदला।",
        ),
    ),
    # ताजमहल - फोटो : अमर उजाला
    Rule(
        name="caption-credit",
        max_length=400,
        contains=("फोटो",),
        pattern=(
            r"(?P<caption>(?:(?!\ ?-\ ?फोटो\ ?:).){1,400}+)\ ?"
            r"(?P<credit>-\ ?फोटो\ ?:-?+\ ?(?P<holder>.{0,120}+))"
        ),
        examples=("ताजमहल - फोटो : अमर उजाला", "नहर पर जुटी भीड़ -फोटो: संवाद"),
        not_examples=("ताजमहल की फोटो : अमर उजाला", "ताजमहल फोटो"),
    ),
    # सभी फोटोज- NAME/NAME, अमर उजाला, गोरखपुर
    Rule(
        name="photographers",
        max_length=150,
        first_words=("सभी",),
        pattern=r"(?P<credit>सभी\ (?:फोटोज|फोटोस|फोटो|तस्वीरें)\ ?(?:-|:)\ ?.{1,120}+)",
        examples=("सभी फोटोज- नेहा अवाना/गौरव धाकरे, अमर उजाला, आगरा", "सभी तस्वीरें: अमर उजाला"),
        not_examples=("सभी फोटो साफ आईं", "सभी सैलानी- बच्चे भी"),
    ),
    # An advertisement's counter, glued to what follows: विज्ञापन7 दिन. Or two of them on a line.
    Rule(
        name="glued-advertisement",
        first_words=("विज्ञापन",),
        pattern=(
            r"(?P<furniture>विज्ञापन(?:\d{1,3}+|(?:\ विज्ञापन(?![^\ \d])){1,9}+))"
            r"(?:\ ?(?P<rest>.+))?"
        ),
        examples=("विज्ञापन7 दिन में काम पूरा होगा।", "विज्ञापन12", "विज्ञापन विज्ञापन"),
        not_examples=("विज्ञापन 7", "विज्ञापन", "विज्ञापन विज्ञापनों की जांच करेगा"),
    ),
)

_STOCK = (
    r"(?:(?:फाइल|प्रतीकात्मक|सांकेतिक|डेमो|काल्पनिक)\ (?:फाइल\ )?(?:फोटो|तस्वीर|चित्र)"
    r"|(?i:(?:file|demo|symbolic)\ (?:photo|pic|picture|image)))"
)

WEAK_RULES: Final = (
    # यहां पढ़ें 20 मई के सभी अपडेट: that day's entries are elsewhere, if no text follows
    Rule(
        name="link-without-title",
        max_length=90,
        contains=("यहां",),
        pattern=rf"(?P<related>(?P<pointer>यहां\ (?:{_READ}|जानें|देखें))\ [^:]{{3,80}}+)",
        examples=("यहां पढ़ें 20 मई के सभी अपडेट", "यहां देखें पूरी सूची"),
        not_examples=("यहां पढ़ें: बारिश से राहत", "गांव की सूची यहां पढ़ें"),
    ),
    # A verse that a listing cuts off: नदी अचानक...और पढ़ें, with or without the dots
    Rule(
        name="cut-verse",
        max_length=200,
        contains=("और पढ़ें", "आगे पढ़ें"),
        pattern=(
            r"(?P<paragraph>.{1,180}?(?:(?<!\ )|(?<=\.\.\ )|(?<=…\ ))(?:और|आगे)\ पढ़ें)"
        ),
        examples=("नदी अचानक...और पढ़ें", "धीरे चलना… आगे पढ़ें", "नदी अचानकऔर पढ़ें"),
        not_examples=("और पढ़ें", "बच्चे और पढ़ें"),
    ),
    # मौके पर जुटी भीड़ (फाइल फोटो)
    Rule(
        name="file-photo",
        max_length=200,
        contains=("फोटो", "तस्वीर", "चित्र", "photo", "Photo"),
        pattern=rf"(?P<caption>(?:(?!\(?{_STOCK}\)?[.।]?\Z).){{0,160}}+\(?{_STOCK}\)?[.।]?)",
        examples=(
            "मौके पर जुटी भीड़ (फाइल फोटो)", "प्रतीकात्मक तस्वीर", "पुराना पुल (File Photo).",
            "सांकेतिक चित्र।",
        ),
        not_examples=("फाइल फोटो से हुई पहचान", "मौके पर जुटी भीड़ की फोटो"),
    ),
    # Topic tags: agra news, ताजमहल, taj mahal
    Rule(
        name="tags",
        contains=("a", "e", "i", "o", "u"),  # A Latin word holds one of them.
        pattern=(
            r"(?P<furniture>(?=[^a-z]{0,120}+[a-z])"
            r"(?=(?:[^a-z]{0,80}+[a-z]{2,40}+){2})"
            r"[a-zऀ-ॣ०-ॿ\d](?:[a-zऀ-ॣ०-ॿ\d,\ #&'-]|(?<=\d)\.(?=\d)){3,300}+)"
        ),
        examples=("agra news, ताजमहल, taj mahal", "up news", "rampur mela phase 2.0"),
        not_examples=("ताजमहल, आगरा", "Agra news", "x, ताजमहल", "rampur mela।"),
    ),
)
