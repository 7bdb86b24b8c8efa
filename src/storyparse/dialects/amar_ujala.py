"""The habits of Amar Ujala (अमर उजाला), 2004 to today, as data.

Labels are whole lines; rules and furniture stand in `amar_ujala_head`, `amar_ujala_body` and
`amar_ujala_furniture`.
"""

from __future__ import annotations

from typing import Final

from storyparse._dialect import BylineWords, Label
from storyparse._model import Role
from storyparse.dialects.amar_ujala_body import BODY_RULES, WEAK_RULES
from storyparse.dialects.amar_ujala_furniture import FURNITURE, FURNITURE_RULES, MENU
from storyparse.dialects.amar_ujala_head import HEAD_RULES
from storyparse.dialects.hindi_paper import HINDI_PAPER

AMAR_UJALA: Final = HINDI_PAPER.extend(
    name="अमर उजाला",
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
    rules_first=HEAD_RULES + BODY_RULES + FURNITURE_RULES,
    weak_rules=WEAK_RULES,
    byline=BylineWords(
        publishers=(
            "अमर उजाला", "अमर उजाला डॉट कॉम", "अमर उजाला डिजिटल", "अमरउजाला", "Amar Ujala",
            "AmarUjala", "amarujala.com", "Amarujala.com", "Amar Ujala Digital",
        ),
        # A network or an agency of other words may be anyone's: तस्करों का नेटवर्क, खुफिया एजेंसियां.
        desk_endings=("उजाला नेटवर्क", "अमरउजाला नेटवर्क", "न्यूज नेटवर्क", "Network"),
        desks=("टीम डिजिटल", "डिजिटल टीम", "टीम अमर उजाला", "Team Digital"),
        agencies=("संवाद न्यूज एजेंसी", "संवाद"),
    ),
)
"""Amar Ujala, the default of `parse` and `stream`."""
