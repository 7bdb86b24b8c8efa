"""An example of each piece of evidence, and a near miss; a test runs them all.

Lines are parted by ` / `. The line in question opens with `> `, a heading below it with `# `; `¶`
is `TEXT`, a paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

TEXT: Final = (
    "जिलाधिकारी ने किसानों से बात की और भरोसा दिया कि नुकसान का सर्वे तीन दिन में पूरा होगा। "
    "मुआवजे की सूची पंचायत भवन पर लगेगी।"
)

EXAMPLES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "is-one-word": ("राहत", "राहत कार्य"),
        "has-2-to-3-words": ("राहत का एलान", "राहत"),
        "has-4-to-6-words": ("दो गांवों में भरा पानी", "राहत का एलान"),
        "has-7-to-9-words": ("नहर की पटरी कटी और खेतों में पानी भरा", "दो गांवों में भरा पानी"),
        "has-10-words-or-more": (
            "नहर की पटरी रात में कटी और गांव में पानी भरा",
            "नहर की पटरी कटी और खेतों में पानी भरा",
        ),
        "is-plain": ("राहत का एलान", "राहत"),
        "is-cell": ("राहत", "राहत का एलान"),
        "is-numbered": ("3. धान की फसल", "3 गांव डूबे"),
        "is-pair": ("गृहकर: छूट की मियाद बढ़ी", "गृहकर में छूट की मियाद बढ़ी"),
        "is-dashed": ("मेष- धन लाभ होगा", "गांव-गांव में शिविर"),
        "is-quantity": ("2 कप दूध", "दूध दो कप"),
        "is-figure": ("कुल मतदाता 1,240", "1,240 मतदाता"),
        "is-number": ("31,204", "31,204 वोट"),
        "is-bullet": ("- आधार कार्ड", "आधार कार्ड - एक"),
        "is-quote": ("'फसल डूब गई साहब'", "'फसल' डूब गई साहब"),
        "ends-in-imperative": ("राशन का ध्यान रखें", "रखें राशन का ध्यान"),
        "ends-in-question-mark": ("कब मिलेगा मुआवजा?", "कब मिलेगा मुआवजा"),
        "ends-in-colon": ("योग्यता:", "योग्यता: स्नातक"),
        "ends-in-dash": ("प्रेमनगर क्षेत्र-", "प्रेमनगर-क्षेत्र"),
        "has-digit": ("16 पद खाली", "सोलह पद खाली"),
        "opens-with-digit": ("16 पद खाली", "पद 16 खाली"),
        "has-comma": ("पद खाली, भर्ती बंद", "पद खाली"),
        "has-columns": ("जिला  मांग  आपूर्ति", "जिला मांग आपूर्ति"),
        "has-latin-letters": ("Metro के दूसरे रूट का सर्वे", "मेट्रो के दूसरे रूट का सर्वे"),
        "has-label": ("पेयजल: नई टंकियां", "पेयजल की नई टंकियां"),
        "may-be-name": ("रमा नौटियाल", "रमा की नाव"),
        "is-nouns": ("आधार कार्ड", "आधार का कार्ड"),
        "is-worded-as-title": ("इन गांवों में भरा पानी", "दो गांवों में भरा पानी"),
        "is-sentence": ("उन्होंने सूची चस्पा की", "अध्यक्ष ने सूची चस्पा की"),
        "is-connected-sentence": ("उन्होंने सूची चस्पा की", "इन गांवों को राहत मिली"),
        "has-two-verbs": ("पानी घरों में भर गया है", "पानी घरों में भर गया"),
        "ends-in-verb-after-3-words": ("दो गांवों की फसल डूबी", "फसल डूबी"),
        "ends-in-verb-after-6-words": ("नहर की पटरी कटने से दो गांव डूबे", "नहर कटने से दो गांव डूबे"),
        "ends-in-verb-after-9-words": (
            "नहर की पटरी कटने से रात में ही दो गांव डूबे",
            "नहर की पटरी कटने से दो गांव डूबे",
        ),
        "opens-in-opener": ("वहीं नाव डूबी", "नाव वहीं डूबी"),
        "opens-in-region": ("उत्तर प्रदेश", "उत्तर दिशा"),
        "opens-in-group-noun": ("वार्ड नौ", "नौ वार्ड"),
        "ends-in-verb": ("दो गांव डूबे", "डूबे दो गांव"),
        "ends-in-saying-verb": ("एसडीएम ने बताया", "बताया एसडीएम ने"),
        "ends-in-unit": ("चीनी दो चम्मच", "चम्मच भर चीनी"),
        "ends-in-list-noun": ("पात्रों की सूची", "सूची पात्रों की"),
        "ends-in-section-noun": ("बनाने की विधि", "विधि बनाने की"),
        "ends-in-group-noun": ("बालिका वर्ग", "वर्ग बालिका का"),
        "nearly-ends-in-genitive": ("पात्रों की सूची", "पात्रों सहित सूची"),
        "nearly-ends-in-question-word": ("यह क्या हुआ", "यह हुआ क्या"),
        "nearly-ends-in-verb": ("भर गया पानी", "पानी भर गया"),
        "has-conjunction-inside": ("खेत और घर डूबे", "खेत घर डूबे"),
        "has-genitive-inside": ("नहर की पटरी", "नहर पटरी"),
        "has-number-inside": ("फिर तीन गांव", "फिर कई गांव"),
        "has-opener-inside": ("नाव फिर डूबी", "नाव कल डूबी"),
        "has-postposition-inside": ("खेत में पानी", "खेत पानी"),
        "has-surname-inside": ("रमा नौटियाल आईं", "रमा दीदी आईं"),
        "has-verb-inside-only": ("घर में भर गया पानी", "घर में पानी भर गया"),
        "stands-alone": ("¶ / > राहत / ¶", "> राहत / कंबल / ¶"),
        "stands-inside": ("आटा / > दाल / घी / ¶", "आटा / > दाल / ¶"),
        "is-of-run-of-2": ("आटा / > दाल / ¶", "आटा / दाल / > घी / ¶"),
        "is-of-run-of-4": ("> क / ख / ग / घ / ¶", "> क / ख / ग / ¶"),
        "is-of-run-of-5": ("> क / ख / ग / घ / च / ¶", "> क / ख / ग / घ / ¶"),
        "is-first-line": ("> राहत / ¶", "¶ / > राहत / ¶"),
        "is-of-kind-above": ("आटा / > दाल / ¶", "आटा 2 / > दाल / ¶"),
        "is-of-kind-below": ("> आटा / दाल / ¶", "> आटा 2 / दाल / ¶"),
        "ends-as-above": ("आटा दो किलो / > घी एक किलो / ¶", "आटा दो किलो / > घी एक लीटर / ¶"),
        "ends-as-below": ("> आटा दो किलो / घी एक किलो / ¶", "> आटा दो किलो / घी एक लीटर / ¶"),
        "is-much-shorter-than-below": ("> राहत / सौ परिवारों को कंबल / ¶", "> राहत / सौ कंबल / ¶"),
        "is-as-long-as-below": ("> राहत / सौ कंबल / ¶", "> राहत / सौ परिवारों को कंबल / ¶"),
        "is-as-long-as-above": ("सौ कंबल / > राहत / ¶", "सौ परिवारों को कंबल / > राहत / ¶"),
        "has-no-verb-below-one": ("नाव डूबी / > राहत / ¶", "नाव / > राहत / ¶"),
        "has-verb-above-none": ("> नाव डूबी / राहत / ¶", "> नाव / राहत / ¶"),
        "is-unmarked-below-marked": ("- आटा / > राहत / ¶", "आटा / > राहत / ¶"),
        "is-unmarked-above-marked": ("> राहत / - आटा / ¶", "> राहत / आटा / ¶"),
        "is-little-like-below": ("> नाव में सवार / अमन (12)", "> रोहित / अमन"),
        "is-like-below": ("> रोहित / अमन", "> रोहित / अमन आया"),
        "is-little-like-above": ("अमन (12) / > नाव में सवार / ¶", "रोहित / > अमन / ¶"),
        "is-mostly-like-above": ("रवि गोयल / > अमन सेन पाल दास / ¶", "अमन / > रोहित / ¶"),
        "is-like-above": ("अमन / > रोहित / ¶", "अमन आया / > रोहित / ¶"),
        "is-liker-to-below-than-rows-there": (
            "> अमन / रोहित / दो गांव डूबे",
            "> दो गांव डूबे / अमन / रोहित",
        ),
        "stands-out-from-rows-below": ("> दो गांव / अमन / रोहित", "> अमन / रोहित / मोहित"),
        "stands-far-out-from-rows-below": (
            "> दो गांवों की फसल डूबी / अमन / रोहित",
            "> अमन / रोहित / मोहित",
        ),
        "is-liker-to-above-than-rows-there": (
            "दो गांव डूबे / अमन / > रोहित / ¶",
            "अमन / रोहित / > दो गांव डूबे / ¶",
        ),
        "stands-out-from-rows-above": ("अमन / रोहित / > दो गांव / ¶", "अमन / रोहित / > मोहित / ¶"),
        "stands-far-out-from-rows-above": (
            "अमन / रोहित / > दो गांवों की फसल डूबी / ¶",
            "अमन / रोहित / > मोहित / ¶",
        ),
        "is-like-its-sides": (
            "अमन पाल / > रवि पाल / मोहित पाल, मेरठ / ¶",
            "अमन / > दो गांवों की फसल डूबी / रोहित / ¶",
        ),
        "is-unlike-its-like-sides": (
            "अमन / > दो गांवों की फसल डूबी / रोहित / ¶",
            "अमन / > मोहित / रोहित / ¶",
        ),
        "stands-above-one-of-kind": ("> राहत / आटा / दो गांव / ¶", "> राहत / आटा / दाल / ¶"),
        "stands-above-2-of-kind": ("> दो गांव / आटा / दाल / ¶", "> दो गांव / आटा / ¶"),
        "stands-above-4-of-kind": ("> दो गांव / क / ख / ग / घ / ¶", "> दो गांव / क / ख / ग / ¶"),
        "stands-below-2-of-kind": ("क / ख / > दो गांव / ¶", "क / > दो गांव / ¶"),
        "stands-below-3-of-kind": ("क / ख / ग / > दो गांव / ¶", "क / ख / > दो गांव / ¶"),
        "stands-above-rows-with-commas": ("> मृतक / अमन, 42 / रवि, 39 / ¶", "> मृतक / अमन / रवि / ¶"),
        "stands-above-rows-with-figures": (
            "> मृतक / अमन, 42 / रवि, 39 / ¶",
            "> मृतक / अमन / रवि / ¶",
        ),
        "stands-above-rows-with-labels": (
            "> पंजाब / खुला- मंडी / बंद- मॉल / ¶",
            "> पंजाब / मंडी / मॉल / ¶",
        ),
        "is-phrase-above-nouns": ("> नाव में सवार / अमन / रवि / ¶", "> सवार / अमन / रवि / ¶"),
        "is-as-long-as-rows-above": (
            "नाम / अमन / रवि / > मोहित / ¶",
            "नाम / अमन / रवि / > दो गांव डूबे / ¶",
        ),
        "is-longer-than-rows-above": (
            "नाम / अमन / रवि / > दो गांव डूबे / ¶",
            "नाम / अमन / रवि / > मोहित / ¶",
        ),
        "is-in-run-of-title-word": ("ये हैं सवार / > अमन / ¶", "सवार / > अमन / ¶"),
        "is-in-run-of-question": ("सवार: / > अमन / ¶", "सवार / > अमन / ¶"),
        "ends-as-another-near-by": (
            "> बालक वर्ग / अमन / रवि / बालिका वर्ग / ¶",
            "> बालक वर्ग / बालिका वर्ग / अमन / ¶",
        ),
        "has-label-of-another": (
            "> शुभ अंक: 7 / ¶ / शुभ अंक: 9 / ¶",
            "> शुभ अंक: 7 / ¶ / शुभ रंग: लाल / ¶",
        ),
        "stands-above-its-kind-again": ("> आटा / दाल / घी / नमक / ¶", "> आटा / दाल / घी / ¶"),
        "stands-2-above-heading": ("> राहत / सौ कंबल / # बचाव / ¶", "> राहत / # बचाव / ¶"),
        "stands-3-above-heading": ("> राहत / क / ख / # बचाव / ¶", "> राहत / क / # बचाव / ¶"),
        "stands-4-above-heading": (
            "> राहत / क / ख / ग / # बचाव / ¶",
            "> राहत / क / ख / # बचाव / ¶",
        ),
        "is-like-next-heading": (
            "> लखनऊ / दर- 94 / # कानपुर / ¶",
            "> लखनऊ / दर- 94 / # कानपुर में दर / ¶",
        ),
        "is-liker-to-row-than-heading": (
            "> अमन / रवि / # दो गांव डूबे / ¶",
            "> लखनऊ / दर- 94 / # कानपुर / ¶",
        ),
        "opens-as-next-heading": ("> वार्ड 1 / अमन / # वार्ड 2 / ¶", "> वार्ड 1 / अमन / # गांव 2 / ¶"),
        "has-row-of-kind-below-heading": (
            "> लखनऊ / दर- 94 / # कानपुर / दर- 95 / ¶",
            "> लखनऊ / दर- 94 / # कानपुर / बंद / ¶",
        ),
        "stands-above-text": ("¶ / > राहत / ¶", "> राहत / कंबल / ¶"),
        "stands-above-tiny-text": ("> राहत / कंबल बंटे।", "¶ / > राहत / ¶"),
        "stands-above-middling-text": ("> राहत / ¶", "> राहत / कंबल बंटे।"),
        "stands-above-long-text": ("> राहत / ¶¶", "> राहत / ¶"),
        "stands-above-sentences": ("> राहत / ¶", "> राहत / कंबल बंटे।"),
        "stands-above-unclosed-text": ("> राहत / ¶,", "> राहत / ¶"),
        "stands-above-unclosed-text-of-closed-page": ("> राहत / ¶, / ¶ / ¶ / ¶", "> राहत / ¶, / ¶"),
        "stands-above-opener": ("> राहत / उन्होंने कंबल बांटे।", "> राहत / सचिव ने कंबल बांटे।"),
        "stands-above-labelled-text": ("> राहत / सचिव: कंबल बंटे।", "> राहत / सचिव ने कंबल बांटे।"),
        "has-label-above-labelled-text": ("> अमन- राहत / सचिव: कंबल बंटे।", "> राहत / सचिव: कंबल बंटे।"),
        "stands-above-quotation": ("> राहत / 'कंबल मिले।'", "> राहत / कंबल मिले।"),
        "stands-above-dateline": ("> राहत / रामगढ़। ¶", "> राहत / ¶"),
        "stands-below-row-as-text-opens": ("1 आटा / > राहत / 2 ¶", "आटा / > राहत / 2 ¶"),
        "opens-as-text-below": ("> 1 आटा / 2 ¶,", "> आटा / 2 ¶,"),
        "has-no-word-in-text": ("> कंबल / ¶", "> मुआवजा / ¶"),
        "has-2-words-in-text": ("> मुआवजा और नुकसान / ¶", "> मुआवजा / ¶"),
        "has-3-words-in-text": ("> मुआवजा, नुकसान, भरोसा / ¶", "> मुआवजा / ¶"),
        "has-words-but-none-in-text": ("> कंबल / ¶", "> मुआवजा / ¶"),
        "is-in-text-unlike-row-above": ("कंबल / > मुआवजा / ¶", "नुकसान / > मुआवजा / ¶"),
        "stands-below-closed-text": ("¶ / > राहत / ¶", "¶, / > राहत / ¶"),
        "stands-below-unclosed-text": ("¶, / > राहत / ¶", "¶ / > राहत / ¶"),
        "stands-below-brief-text": ("कंबल बंटे। / > राहत / ¶", "¶ / > राहत / ¶"),
        "is-of-unclosed-page": ("> राहत / ¶,", "> राहत / ¶"),
        "is-only-line-alone": ("> राहत / ¶", "> राहत / ¶ / बचाव / ¶"),
        "is-one-of-2-alone": ("> राहत / ¶ / बचाव / ¶", "> राहत / ¶"),
        "is-one-of-3-alone": ("> राहत / ¶ / बचाव / ¶ / जांच / ¶", "> राहत / ¶"),
        "is-one-of-4-alone": ("> राहत / ¶ / बचाव / ¶ / जांच / ¶ / मांग / ¶", "> राहत / ¶"),
        "has-verb-on-closed-page": ("> नाव डूबी / ¶", "> नाव डूबी / ¶,"),
    }
)
"""By the name of the piece: a line that shows it, and one that does not."""

NEVER_EXAMPLES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "last-line": ("¶ / > राहत", "¶ / > राहत / ¶"),
        "lead-in": ("> समिति के अध्यक्ष ने कहा: / ¶", "> समिति के अध्यक्ष: / ¶"),
        "cut-sentence": ("> नहर कटी और / ¶", "> और नहर कटी / ¶"),
        "cut-clause": ("> टीम ने बताया कि ड्रोन का परीक्षण / ¶", "> टीम ने बताया कि ड्रोन उड़ा है / ¶"),
        "cut-above-its-rest": (
            "> नहर की पटरी / के किनारे बसे गांव डूबे।",
            "> नहर की पटरी / पर खतरा टला।",
        ),
        "cut-sentence-goes-on": ("नहर कटी, / > खेत डूबे / ¶", "नहर कटी / > खेत डूबे / ¶"),
        "rest-of-sentence": ("नहर / > के पास गांव / ¶", "नहर / > पास के गांव / ¶"),
        "quotation-above-speaker": ("> 'फसल डूब गई' / रमा नौटियाल / ¶", "> 'फसल डूब गई' / ¶"),
        "speaker-below-quotation": (
            "'फसल डूब गई' / > रमा नौटियाल / ¶",
            "फसल डूब गई / > रमा नौटियाल / ¶",
        ),
        "review-cell": ("> कलाकार / रमा / निर्देशक / ¶", "> कलाकार / रमा / ¶"),
        "name-below-mark": ("Written By: / > रमा नौटियाल / ¶", "लिखा: / > रमा नौटियाल / ¶"),
        "small-latin-letters": ("> import csv, sys / ¶", "> Import Duty / ¶"),
    }
)
"""By the rule of the table of what is never a heading: a line that it settles, and one that not."""
