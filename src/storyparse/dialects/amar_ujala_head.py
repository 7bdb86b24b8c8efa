r"""Amar Ujala's rules of the head and of the clock: stamps, editors, bylines, as data.

Rules stand in the order in which they are tried; each has lines that it must match beside it, and
near misses. Patterns are verbose: a space is written `\\ `. Every repeat is bounded or possessive.
"""

from __future__ import annotations

from typing import Final

from storyparse._dialect import Rule

LETTER = "A-Za-zÀ-ɏऀ-ॣॱ-ॿ"  # Latin and Devanagari, vowel signs with it
_WORD = rf"[{LETTER}]{{1,30}}+"

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
    rf"(?P<timestamp>{_KIND}(?P<moment>(?!.{{0,50}}[(\[]IST[)\]])"  # another paper's: (IST)
    rf"(?:{_WEEKDAY}(?:\ ?,|\ (?=(?:{_WORD}\ )?\d))"  # Wed, · Wed 18
    rf"|\d{{1,2}}+\ {_WORD},?\ \d{{4}}"  # 18 Feb 2026
    rf"|{_WORD}\ \d{{1,2}}+,\ \d{{4}}"  # February 18, 2026
    rf"|\d{{1,2}}+\ {_WORD},?\ \d{{2}}\ \d"  # 18 Feb 26 11:35 AM
    r").{0,60}+))"
)
_STAMP_OPENS = rf"(?:(?i:Updated|Published)|अपडेटेड)(?:\ (?=[{LETTER}\d])|{_COLON})"
_STAMPS = ("Updated", "updated", "UPDATED", "Published", "published", "PUBLISHED", "अपडेटेड")

# ── Bylines and editors ──────────────────────────────────────────────────────────────────────

_EDITOR_OPENS = r"(?:(?i:Published\ by)|द्वारा\ प्रकाशित)\ ?:-?+"
_EDITOR = (
    rf"(?P<editor>{_EDITOR_OPENS}\ ?"  # Published by:
    rf"(?P<name>(?:(?!{_STAMP_OPENS}|विज्ञापन)"
    rf"[{LETTER}_.'’@&/-][{LETTER}\d_.'’@&/-]{{0,29}}+(?:\ ?,?\ ?)){{1,6}}+)?+(?:\ ?[।|])?+)"
)
_GLUED = r"(?:(?P<stray>[A-Z][A-Za-z]{1,20}+(?:\ [A-Z][A-Za-z]{1,20}+){0,3}+)(?=[ऀ-ॿ]))?+"
_WHO = (  # No sentence: behind a danda only a comma goes on, or what stands below a byline
    rf"(?P<byline>(?=[^{LETTER}]{{0,8}}+(?!{_STAMP_OPENS})[{LETTER}])(?:(?!{_EDITOR_OPENS}|{_STAMP_OPENS}"
    rf"|।\ ?(?!{_EDITOR_OPENS}|{_STAMP_OPENS})(?=[{LETTER}]{{1,30}}+\ (?!Updated)))"
    r".){1,300}+)"
)
_GOES_ON = r"(?:\ ?(?P<rest>.+))?"

HEAD_RULES: Final = (
    Rule(
        name="editor",
        first_words=("Published", "published", "PUBLISHED", "द्वारा"),
        pattern=rf"{_EDITOR}\ ?(?:{_STAMP})?+{_GOES_ON}",
        examples=(
            "Published by: गौरव धाकरे",
            "published by: नेहा अवाना Updated Wed, 18 Feb 2026 11:35 AM IST",
            "द्वारा प्रकाशित: पंकज निषाद", "Published by:",
        ),
        not_examples=("Published in: आगरा", "द्वारा प्रकाशित पुस्तक का विमोचन हुआ।"),
    ),
    Rule(
        name="stamp", first_words=_STAMPS,
        pattern=_STAMP + _GOES_ON,
        examples=(
            "Updated Wed, 18 Feb 2026 11:35 AM IST", "Published Sun, 20 Sep 2020 12:05 AM IST",
            "Updated: Wed, 18 Feb 2026 11:35 AM IST", "अपडेटेड सन, 18 अप्रैल 2021 12:01 AM IST",
        ),
        not_examples=(
            "Updated Nov 6, 2025 13:15", "Updated on: Jan 21, 2026 9:00 AM IST",
            "Updated Wed, 18 Feb 2026 11:35 AM",
        ),
    ),
    Rule(
        name="odd-stamp", first_words=_STAMPS, max_length=100,
        pattern=_ODD_STAMP,
        examples=(
            "Updated Wed 18 February, 11:35", "Updated 18 Feb 2026 11:35 IST",
            "Updated February 18, 2026 11:35 AM", "Updated Wednesday, कल सुबह",
        ),
        not_examples=(
            "Updated on: Jan 21, 2026 9:00 AM IST", "Updated: Nov 6, 2025 13:15",
            "Updated: Fri, 23 Jan 2026 01:31 PM (IST)", "Published by: गौरव धाकरे",
            "Updated: Friday, January 23, 2026, 1:31 [IST]",
        ),
    ),
    # One line for the whole head: न्यूज डेस्क, अमर उजाला, आगरा, Updated Sun, 20 Sep 2020 05:31 PM IST
    Rule(
        name="one-line-head",
        contains=("IST",),
        pattern=rf"{_GLUED}{_WHO}(?:{_EDITOR}\ ?)?+{_STAMP}{_GOES_ON}",
        examples=(
            "न्यूज डेस्क, अमर उजाला, आगरा, Updated Sun, 20 Sep 2020 05:31 PM IST",
            "वाराणसी ब्यूरो Published by: नेहा अवाना Updated Wed, 18 Feb 2026 11:35 AM IST",
            "Varanasi Bureauवाराणसी ब्यूरो Updated Wed, 18 Feb 2026 11:35 AM IST",
        ),
        not_examples=(
            "न्यूज डेस्क, आगरा, Last Updated: Sun, 20 Sep 2020 05:31 PM IST",
            "बैठक 05:31 PM IST पर खत्म हुई।",
        ),
    ),
    Rule(
        name="one-line-odd-head",
        contains=("IST",),
        max_length=330,
        pattern=rf"{_GLUED}{_WHO}(?:{_EDITOR}\ ?)?+{_ODD_STAMP}",
        examples=("न्यूज डेस्क, अमर उजाला, आगरा, Updated Sun, 20 Sep 20 05:31 PM IST",),
        not_examples=("न्यूज डेस्क, अमर उजाला, आगरा, Updated on 20 Sep 2020 05:31 PM IST",),
    ),
    # Two lines of three: न्यूज डेस्क, अमर उजाला, आगरा Published by: NAME
    Rule(
        name="byline-editor",
        contains=("ublished", "प्रकाशित"),
        pattern=rf"{_GLUED}{_WHO}{_EDITOR}{_GOES_ON}",
        examples=(
            "न्यूज डेस्क, अमर उजाला, आगरा Published by: गौरव धाकरे",
            "खेल डेस्क, अमर उजाला द्वारा प्रकाशित: नेहा अवाना",
        ),
        not_examples=("नगर निगम द्वारा प्रकाशित सूची में नाम नहीं है।",),
    ),
    # An image's alternative text, glued on: Varanasi Bureauवाराणसी ब्यूरो
    Rule(
        name="glued-byline",
        max_length=150,
        contains=("Bureau", "Desk"),
        pattern=(
            r"(?P<stray>[A-Z][A-Za-z]{1,20}+(?:\ [A-Z][A-Za-z]{1,20}+){0,3}+)"
            rf"(?P<byline>[ऀ-ॿ][{LETTER}]{{0,30}}+(?:\ {_WORD}){{0,2}}"
            rf"\ (?:ब्यूरो|डेस्क)(?:,\ ?[{LETTER}\ /]{{1,30}}+)?)"
        ),
        examples=("Varanasi Bureauवाराणसी ब्यूरो", "News Deskन्यूज डेस्क, आगरा"),
        not_examples=("Varanasi Bureau वाराणसी ब्यूरो", "Varanasi Bureauवाराणसी कार्यालय"),
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
        examples=("02:39 AM, 06-Jun-2020", "03:14 PM, 27-JAN-2026", "9:05 am,29-Mar-2020"),
        not_examples=("38 AM, 29-MAR-2020", "02:39, 06-Jun-2020"),
    ),
    # A clock line that is damaged: 38 AM, 29-MAR-2020
    Rule(
        name="damaged-clock",
        first_words=("0", ":", "AM", "PM", "am", "pm"),
        max_length=40,
        pattern=(
            r"(?P<timestamp>(?P<posted>(?P<moment>\d{0,2}+(?:\ ?:\ ?\d{0,2}+)?\ ?[AaPp][Mm]"
            rf"(?:,\ ?|\ )\d{{1,2}}+-(?:{_WORD}|\d{{1,2}}+)-\d{{2,4}}+)))"
        ),
        examples=(
            "38 AM, 29-MAR-2020", "11:10 AM, 29-AUG-20", "AM, 29-MAR-2020", "02:39 AM 06-Jun-2020",
        ),
        not_examples=("38 AM से 40 AM", "38, 29-MAR-2020", "AM से PM तक", "PM, 29 मार्च 2020"),
    ),
)
