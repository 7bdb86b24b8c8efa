"""The habits of Amar Ujala (अमर उजाला), 2004 to today, as data.

Labels are whole lines; rules and furniture stand in `amar_ujala_head`, `amar_ujala_body` and
`amar_ujala_furniture`.
"""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import Final

from storyparse._dialect import BylineWords, Calendar, Dialect, Label
from storyparse._model import Role
from storyparse.dialects.amar_ujala_body import BODY_RULES, WEAK_RULES
from storyparse.dialects.amar_ujala_furniture import FURNITURE, FURNITURE_RULES, MENU
from storyparse.dialects.amar_ujala_head import HEAD_RULES
from storyparse.dialects.embeds import EMBED_RULES
from storyparse.dialects.hindi import AGENCIES, DATE_WORDS, HINDI, MONTHS, WEEKDAYS

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
        Label(text="Expansion", zone=Role.PARAGRAPH),  # विस्तार, machine-translated
        Label(text="लाइव अपडेट", zone=Role.PARAGRAPH, live=True),
    ),
    furniture=FURNITURE,
    menu=MENU,
    rules=HEAD_RULES + BODY_RULES + FURNITURE_RULES + EMBED_RULES,
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
"""Amar Ujala, the default of `parse` and `stream`."""
