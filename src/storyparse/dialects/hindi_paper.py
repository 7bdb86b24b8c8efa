"""What every Hindi paper shares, as data: the base that a paper's own dialect extends.

The calendar, the language, embedded posts, lines of any site, and the words of a byline that are no
publisher's own.
"""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import Final

from storyparse._dialect import BylineWords, Calendar, Dialect
from storyparse.dialects.embeds import EMBED_RULES
from storyparse.dialects.hindi import AGENCIES, DATE_WORDS, HINDI, MONTHS, WEEKDAYS
from storyparse.dialects.site_furniture import SITE_FURNITURE

HINDI_PAPER: Final = Dialect(
    name="हिंदी",
    time_zone=timezone(timedelta(hours=5, minutes=30), "IST"),
    furniture=SITE_FURNITURE,
    rules=EMBED_RULES,
    byline=BylineWords(
        publishers=(),
        desk_endings=("डेस्क", "ब्यूरो", "Desk", "Bureau"),
        staff=("टीम", "संवाददाता", "रिपोर्टर", "प्रतिनिधि", "Team", "Reporter", "Correspondent"),
        writers=("संवाददाता", "प्रतिनिधि", "Correspondent"),
        agencies=AGENCIES,
        wires=AGENCIES,
        agency_endings=("न्यूज एजेंसी", "न्यूज एजेंसियां", "समाचार एजेंसी", "Agency", "Agencies"),
        ambiguous=("भाषा", "वार्ता"),
        joiners=("और", "एवं", "व", "and"),
        prefixes=("By",),
        date_words=DATE_WORDS,
    ),
    calendar=Calendar(months=MONTHS, weekdays=WEEKDAYS),
    language=HINDI,
)
"""The base of a Hindi paper's dialect: `HINDI_PAPER.extend(name=…, furniture=…, …)`."""
