r"""The habits of Amar Ujala (अमर उजाला), 2004 to today, as data.

Labels, furniture and rules stand in the order in which they are tried. Patterns are verbose: a
space is written `\\ `; each part has an example beside it. Every repeat is bounded or possessive.
"""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import Final

from storyparse._dialect import BylineWords, Calendar, Dialect, Label, Rule
from storyparse._model import Role
from storyparse.dialects.hindi import AGENCIES, DATE_WORDS, HINDI, MONTHS, WEEKDAYS

_LETTER = "A-Za-zÀ-ɏऀ-ॣॱ-ॿ"  # Latin and Devanagari, vowel signs with it
_WORD = rf"[{_LETTER}]{{1,30}}+"

# ── Time stamps ──────────────────────────────────────────────────────────────────────────────

_WEEKDAY = (
    r"(?:(?i:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?i:[a-z]{3,6}+|rs|s)?+"  # Wed · Thurs · Wednesday
    r"|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)(?:वार)?+)"
)
_COLON = rf"\ ?:\ ?(?={_WEEKDAY}[\ ,])"  # Updated: Wed, not Updated: Nov, which is another paper's
_KIND = (  # Updated, also the machine-translated page's; not another paper's Last Updated
    r"(?<!(?i:last)\ )(?:(?P<updated>(?i:Updated)|अपडेटेड)|(?P<published>(?i:Published)))"
    rf"(?:\ |{_COLON})"
)
_CLOCK = r"(?P<hour>\d{1,2}+):(?P<minute>\d\d)\ ?(?P<half>[AaPp][Mm])"  # 11:35 AM
_STAMP = (
    rf"(?P<timestamp>{_KIND}(?={_WORD}\ ?,|{_WEEKDAY}\ )(?P<weekday>{_WORD})\ ?,?\ ?"  # Wed,
    rf"(?P<day>\d{{1,2}}+)\ (?P<month>{_WORD})\ (?P<year>\d{{4}}),?\ "  # 18 Feb 2026
    rf"{_CLOCK}\ (?i:IST))"  # 11:35 AM IST
)
# Anything else that opens as a stamp does: read if all of it can be, else said to be unreadable.
_ODD_STAMP = (
    rf"(?P<timestamp>{_KIND}(?P<moment>"
    rf"(?:{_WEEKDAY}(?:\ ?,|\ (?=(?:{_WORD}\ )?\d))"  # Wed, · Wed 18
    rf"|\d{{1,2}}+\ {_WORD},?\ \d{{4}}"  # 18 Feb 2026
    rf"|{_WORD}\ \d{{1,2}}+,\ \d{{4}}"  # February 18, 2026
    r").{0,60}+))"
)
_STAMP_OPENS = rf"(?:(?i:Updated|Published)|अपडेटेड)(?:\ (?=[{_LETTER}\d])|{_COLON})"
_STAMPS = ("Updated", "updated", "UPDATED", "Published", "published", "PUBLISHED", "अपडेटेड")

# ── Bylines and editors ──────────────────────────────────────────────────────────────────────

_EDITOR_OPENS = r"(?:(?i:Published\ by)|द्वारा\ प्रकाशित)\ ?:-?+"
_EDITOR = (
    rf"(?P<editor>{_EDITOR_OPENS}\ ?"  # Published by:
    rf"(?P<name>(?:(?!{_STAMP_OPENS}|विज्ञापन)"
    rf"[{_LETTER}_.'’@&/-][{_LETTER}\d_.'’@&/-]{{0,29}}+(?:\ ?,?\ ?)){{1,6}}+)?+(?:\ ?[।|])?+)"
)
_GLUED = r"(?:(?P<stray>[A-Z][A-Za-z]{1,20}+(?:\ [A-Z][A-Za-z]{1,20}+){0,3}+)(?=[ऀ-ॿ]))?+"
_WHO = rf"(?P<byline>(?:(?!{_EDITOR_OPENS}|{_STAMP_OPENS}).){{1,300}}+)"
_GOES_ON = r"(?:\ ?(?P<rest>.+))?"

# ── Links ────────────────────────────────────────────────────────────────────────────────────

_READ = r"(?:पढ़ें|पढ़े|पढ़िए)"
_DOTS = r"\ ?(?:\.{2,3}|…)\ ?"
_A_STORY = r"(?:खबर|स्टोरी|रिपोर्ट)"
_HERE = r"(?:यहां\ )?"
_FULL_STORY = rf"{_HERE}{_READ}\ (?:पूरी|यह|ये)\ {_A_STORY}|(?:पूरी|यह)\ {_A_STORY}\ {_HERE}{_READ}"
_THIS_TOO = r"(?:ये|यह|इसे|इन्हें|इसको)\ (?:खबर(?:ें)?\ )?भी"
_ALSO = r"(?i:Also\ Read|Read\ Also|Read\ More)"
_LINK_OPENS = (
    *("ये", "यह", "इसे", "इन्हें", "इसको", "और", "पढ़ें", "पढ़े", "पढ़िए"),
    *("Also", "ALSO", "also", "Read", "READ", "read", "Must", "MUST"),
)

RULES: Final = (
    Rule(
        name="editor",
        first_words=("Published", "published", "PUBLISHED", "द्वारा"),
        pattern=rf"{_EDITOR}\ ?(?:{_STAMP})?+{_GOES_ON}",
    ),
    Rule(
        name="stamp", first_words=_STAMPS,
        pattern=_STAMP + _GOES_ON,
    ),
    Rule(
        name="odd-stamp", first_words=_STAMPS, max_length=100,
        pattern=_ODD_STAMP,
    ),
    # One line for the whole head: न्यूज डेस्क, अमर उजाला, आगरा, Updated Sun, 20 Sep 2020 05:31 PM IST
    Rule(
        name="one-line-head",
        contains=("IST",),
        pattern=rf"{_GLUED}{_WHO}(?:{_EDITOR}\ ?)?+{_STAMP}{_GOES_ON}",
    ),
    # Two lines of three: न्यूज डेस्क, अमर उजाला, आगरा Published by: NAME
    Rule(
        name="byline-editor",
        contains=("ublished", "प्रकाशित"),
        pattern=rf"{_GLUED}{_WHO}{_EDITOR}{_GOES_ON}",
    ),
    # An image's alternative text, glued on: Varanasi Bureauवाराणसी ब्यूरो
    Rule(
        name="glued-byline",
        max_length=150,
        contains=("Bureau", "Desk"),
        pattern=(
            r"(?P<stray>[A-Z][A-Za-z]{1,20}+(?:\ [A-Z][A-Za-z]{1,20}+){0,3}+)"
            rf"(?P<byline>[ऀ-ॿ][{_LETTER}]{{0,30}}+(?:\ {_WORD}){{0,2}}"
            rf"\ (?:ब्यूरो|डेस्क)(?:,\ ?[{_LETTER}\ /]{{1,30}}+)?)"
        ),
    ),
    # The clock line of a live entry: 02:39 AM, 06-Jun-2020
    Rule(
        name="clock",
        first_words=("0",),
        max_length=40,
        pattern=(
            rf"(?P<timestamp>(?P<posted>{_CLOCK}),\ ?"
            rf"(?P<day>\d{{1,2}}+)-(?P<month>{_WORD})-(?P<year>\d{{4}}))"
        ),
    ),
    Rule(
        name="counter", first_words=("0",), max_length=20,
        pattern=r"(?P<slide>(?P<number>\d{1,4}+)\ of\ \d{1,4}+)",  # 2 of 8
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
    ),
    # ये भी पढ़ें: T · यह भी पढ़ें- T · ये भी पढ़ें-T · ये भी पढ़ें...T · Also Read: T · पढ़ें: T (titles hold colons)
    Rule(
        name="link",
        first_words=_LINK_OPENS,
        pattern=(
            r"(?P<related>(?P<pointer>"
            rf"{_THIS_TOO}\ (?:{_READ}|देखें|जानें)|(?:और\ )?{_READ}|{_ALSO}|(?i:Must\ Read)"
            rf")(?:\ ?:\ ?|\ -\ ?|-\ |(?:(?<=भी\ पढ़ें)|(?<=भी\ पढ़िए))(?:-|{_DOTS}(?=[^\ ])))"
            r"(?:(?<=:)-\ ?|(?<=:\ )-(?!\d)\ ?)?+(?P<title>.{1,400}+)?+)"  # :- T, not : -5 डिग्री
        ),
    ),
    # - फोटो : X · – फोटो: X · -फोटो : X · - फोटो : · फोटो : Social Media
    Rule(
        name="credit",
        max_length=150,
        first_words=("-", "-फोटो", "फोटो"),
        pattern=(
            r"(?P<credit>(?:-\ ?|(?=फोटो\ ?:-?+\ ?[^।?!]{1,50}+।?\Z))"
            r"फोटो\ ?:-?+\ ?(?P<holder>.{0,120}+))"
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
    ),
    # सभी फोटोज- NAME/NAME, अमर उजाला, गोरखपुर
    Rule(
        name="photographers",
        max_length=150,
        first_words=("सभी",),
        pattern=r"(?P<credit>सभी\ (?:फोटोज|फोटोस|फोटो|तस्वीरें)\ ?(?:-|:)\ ?.{1,120}+)",
    ),
    # An advertisement's counter, glued to what follows: विज्ञापन7 दिन
    Rule(
        name="glued-advertisement",
        first_words=("विज्ञापन",),
        pattern=r"(?P<furniture>विज्ञापन\d{1,3}+)(?:\ ?(?P<rest>.+))?",
    ),
    Rule(
        name="bread-crumb",
        first_words=("Home", "Hindi", "होम"),
        pattern=r"(?P<furniture>(?:Home|Hindi\ News|होम)\ ?[›»>/].{0,300}+)",
    ),
    Rule(
        name="count", first_words=("0", "No"), max_length=40,
        pattern=(  # 287 Views · 5 comments · No comments: · 32 कविताएं
            r"(?P<furniture>\d[\d,.]{0,9}+[kKmM]?+\ (?:Views?|Shares?|Likes?|कविताएं|कविता)"
            r"|(?:\d[\d,.]{0,9}+[kKmM]?+|No)\ (?i:Comments?):?)"
        ),
    ),
    Rule(
        name="continued", first_words=("शेष", "जारी", "खबर", "यह"), max_length=40,
        pattern=(  # शेष पेज 4 पर · जारी... · खबर अपडेट की जा रही है...
            r"(?P<furniture>(?:शेष\ (?:पेज|पृष्ठ)\ \d{1,2}+\ पर|जारी(?=\ ?(?:\.\.|…))"
            r"|(?:यह\ )?खबर\ अपडेट\ (?:की\ जा|हो)\ रही\ है)\ ?[.…।]{0,4}+)"
        ),
    ),
    Rule(
        name="copyright", first_words=("©", "Copyright"), max_length=160,
        pattern=r"(?P<furniture>(?:©|Copyright).{0,150}+)",
    ),
    # A republisher's own source, time and name: • Source: www.amarujala.com
    Rule(
        name="republisher",
        max_length=230,
        first_words=("•", "by", "from", "पूरी"),
        pattern=(
            r"(?P<furniture>"
            r"•\ (?:Source|Published|Updated)\ ?:.{0,100}+"
            rf"|by\ [{_LETTER}][{_LETTER}.\ ]{{1,40}}+"
            r"|from\ Latest\ And\ Breaking\ Hindi\ News.{0,200}+"
            r"|पूरी\ खबर\ पढ़ें\ ?»"
            r")"
        ),
    ),
    Rule(
        name="promotion",
        max_length=450,
        first_words=("रहें", "Get", "खबरें"),
        pattern=(
            r"(?P<furniture>"
            r"रहें\ हर\ खबर\ से\ अपडेट,?\ डाउनलोड\ करें.{0,200}+"  # Android Hindi News apps …
            r"|Get\ all\ .{1,60}?\ [Nn]ews\ in\ Hindi.{0,400}+"  # Get all India News in Hindi …
            r"|खबरें\ लगातार\ पढ़ने\ के\ लिए\ .{0,40}?डाउनलोड\ करें.{0,40}+"
            r")"
        ),
    ),
)

_STOCK = (
    r"(?:(?:फाइल|प्रतीकात्मक|सांकेतिक|डेमो|काल्पनिक)\ (?:फाइल\ )?(?:फोटो|तस्वीर|चित्र)"
    r"|(?i:(?:file|demo|symbolic)\ (?:photo|pic|picture|image)))"
)

WEAK_RULES: Final = (
    # मौके पर जुटी भीड़ (फाइल फोटो)
    Rule(
        name="file-photo",
        max_length=200,
        contains=("फोटो", "तस्वीर", "चित्र", "photo", "Photo"),
        pattern=rf"(?P<caption>(?:(?!\(?{_STOCK}\)?[.।]?\Z).){{0,160}}+\(?{_STOCK}\)?[.।]?)",
    ),
    # Topic tags: agra news, ताजमहल, taj mahal
    Rule(
        name="tags",
        pattern=(
            r"(?P<furniture>(?=[^a-z]{0,120}+[a-z])"
            r"(?=(?:[^a-z]{0,80}+[a-z]{2,40}+){2})"
            r"[a-zऀ-ॿ\d][a-zऀ-ॿ\d,\ #&'-]{3,300}+)"
        ),
    ),
)

FURNITURE: Final = (
    "विज्ञापन", "Trending Videos", "ख़बर सुनें", "यह वीडियो/विज्ञापन हटाएं",
    "वॉट्सऐप चैनल फॉलो करें", "Link Copied", "Follow Us", "Followed", "Next Article",
    "Click Here", "Spotlight", "Recommended", "और पढ़ें", "मेरा शहर", "शहर चुनें",
    "अगली स्लाइड देखें", "लोकप्रिय और ट्रेंडिंग टॉपिक्स", "AI Summary", "मुख्य बातें",
    "फ्री ई-पेपर", "अपनी प्रतिक्रिया व्यक्त करें",
    "खबरें लगातार पढ़ने के लिए अमर उजाला ऐप डाउनलोड करें",
    "अमर उजाला एप इंस्टॉल कर रजिस्टर करें",
    "अमर उजाला की खबरों को फेसबुक पर पाने के लिए लाइक करें",
    "पढ़ें अमर उजाला ई-पेपर Free में", "कहीं भी, कभी भी।",
    "70 वर्षों से करोड़ों पाठकों की पसंद",
    "बेहतर अनुभव के लिए अपनी सेटिंग्स में जाकर हाई मोड चुनें।",
    "बेहतर अनुभव के लिए एप का उपयोग करें", "आपका शहर", "आपका शहर Close", "संबंधित खबरें", "Live",
    "About Us", "Advertise with us", "Careers", "Contact Us", "Privacy Policy",
    "Terms And Conditions", "Disclaimer", "[ad_1]", "Source link",
    "Leave a comment", "Leave a Comment", "Leave a Reply", "No comments:", "Post a Comment",
    "Comments", "Related Posts", "View this post on Instagram",
)

AMAR_UJALA: Final = Dialect(
    name="अमर उजाला",
    time_zone=timezone(timedelta(hours=5, minutes=30), "IST"),
    labels=(
        Label(
            text="सार",
            zone=Role.SUMMARY,
            exceptions=(
                "सारण", "सारनाथ", "सारथी", "सारस", "सारस्वत", "सारगर्भित", "सारसंभाल", "सारणी",
            ),
        ),
        Label(text="खास बातें", zone=Role.SUMMARY),
        Label(
            text="विस्तार",
            zone=Role.PARAGRAPH,
            exceptions=("विस्तारवाद", "विस्तारवादी", "विस्तारक", "विस्तारण", "विस्तारपूर्वक"),
        ),
        Label(text="लाइव अपडेट", zone=Role.PARAGRAPH),
    ),
    furniture=FURNITURE,
    rules=RULES,
    weak_rules=WEAK_RULES,
    byline=BylineWords(
        publishers=(
            "अमर उजाला", "अमर उजाला डॉट कॉम", "अमर उजाला डिजिटल", "अमरउजाला", "Amar Ujala",
            "AmarUjala", "amarujala.com", "Amarujala.com", "Amar Ujala Digital",
        ),
        # A network or an agency of other words may be anyone's: तस्करों का नेटवर्क, खुफिया एजेंसियां.
        desk_endings=(
            "डेस्क", "ब्यूरो", "उजाला नेटवर्क", "अमरउजाला नेटवर्क", "न्यूज नेटवर्क", "Desk", "Bureau",
            "Network",
        ),
        desks=("टीम डिजिटल", "डिजिटल टीम", "टीम अमर उजाला", "Team Digital"),
        staff=("टीम", "संवाददाता", "रिपोर्टर", "प्रतिनिधि", "Team", "Reporter", "Correspondent"),
        writers=("संवाददाता", "प्रतिनिधि", "Correspondent"),
        agencies=("संवाद न्यूज एजेंसी", "संवाद", *AGENCIES),
        agency_endings=("न्यूज एजेंसी", "न्यूज एजेंसियां", "समाचार एजेंसी", "Agency", "Agencies"),
        ambiguous=("भाषा", "वार्ता"),
        joiners=("और", "एवं", "व", "and"),
        prefixes=("By",),
        date_words=DATE_WORDS,
    ),
    calendar=Calendar(months=MONTHS, weekdays=WEEKDAYS),
    language=HINDI,
)
"""Amar Ujala, the default of `parse` and `stream`."""
