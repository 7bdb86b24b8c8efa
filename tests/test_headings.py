"""Headings told by evidence: measured on labelled bodies, and each point with its near miss."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from storyparse import RelatedLink, Role, parse
from storyparse._evidence.features import look
from storyparse._evidence.headings import judge
from storyparse.dialects.hindi import HINDI


def _load() -> ModuleType:
    path = Path(__file__).parent / "headings" / "measure.py"
    spec = importlib.util.spec_from_file_location("measure", path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["measure"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


measure = _load()

TEXT = (
    "जिलाधिकारी ने शनिवार को गांव पहुंचकर किसानों से बात की और भरोसा दिया कि फसल के नुकसान का सर्वे "
    "तीन दिन में पूरा कर लिया जाएगा। इसके बाद मुआवजे की सूची पंचायत भवन पर चस्पा होगी।"
)

LATER = "उधर नहर विभाग के अभियंता ने बताया कि पटरी की मरम्मत रात में ही शुरू करा दी गई थी।"


@pytest.mark.parametrize("half", measure.HALVES)
def test_headings_are_told_on_both_halves(half: str) -> None:
    """Nine in ten headings are found, and hardly a line is taken for one that is none."""
    score = measure.measure(half)
    assert (True, True) == (score.precision >= 0.96, score.recall >= 0.92), score


def test_the_labelled_bodies_are_many() -> None:
    """The measure rests on sixty bodies, 300 headings and 500 short lines, or more."""
    lines = [line for half in measure.HALVES for _, body in measure.bodies(half) for line in body]
    count = sum([len(list(measure.bodies(half))) for half in measure.HALVES])
    headings = sum([label == "heading" for label, _ in lines])
    short = sum(
        [
            label != "heading" and len(text) <= 90 and len(text.split()) <= 14
            for label, text in lines
        ]
    )
    assert (True, True, True) == (count >= 60, headings >= 300, short >= 500)


CASES = {
    "a noun phrase above text": ("मुआवजे की सूची", TEXT, "heading"),
    "a question above text": ("कब मिलेगा मुआवजा?", TEXT, "heading"),
    "a year above text": ("1924", TEXT, "heading"),
    "one word above text": ("पलायन", TEXT, "heading"),
    "Latin above text": ("Cloud Backup", TEXT, "heading"),
    "an X: alone": ("योग्यता:", TEXT, "heading"),
    "a quotation whose speaker stands below": ("'फसल डूब गई साहब'", TEXT, "heading"),
    "पढ़ें without a colon": ("पढ़ें क्या बोले किसान", TEXT, "heading"),
    "a label's word inside": ("रनवे का होगा विस्तार", TEXT, "heading"),
    "headline grammar": ("एसडीएम बोले- जल्द मिलेगी राहत", TEXT, "heading"),
    "a semicolon between clauses": ("दो गांव डूबे; तीन नावें पलटीं", TEXT, "heading"),
    "days ago in a clause": ("12 दिन पहले ही कटी थी नहर", TEXT, "heading"),
    "two years and a dash": ("2013-2023 के बीच क्या बदला", TEXT, "heading"),
    "a price in a clause": ("राशन किट 50 रुपये में", TEXT, "heading"),
    "an amount in a clause": ("चांदी 430 रुपये फिसली", TEXT, "heading"),
    "an amount and what it is": ("नाव पर 500 रुपये जुर्माना", TEXT, "heading"),
    "initials": ("A. K. वर्मा का गांव", TEXT, "heading"),
    "an abbreviation in brackets": ("(AI) का सहारा", TEXT, "heading"),
    "an account in a title": ("क्या है @melasamiti का सच", TEXT, "heading"),
    "a post in a title": ("View this post", TEXT, "heading"),
    "what is left": ("शेष पेज", TEXT, "heading"),
    "a list that came out": ("जारी", TEXT, "heading"),
    "news in a title": ("खबर अपडेट करने का तरीका", TEXT, "heading"),
    "a performance": ("प्रस्तुति देंगे कलाकार", TEXT, "heading"),
    "brackets at both ends": ("(नहर) टूटी (पुल)", TEXT, "heading"),
    "days to come": ("अगले 2-3 दिन भारी", TEXT, "heading"),
    "a noun in -ाया": ("इस रूट का किराया", TEXT, "heading"),
    "a noun in -ेगा": ("इन गांवों में मनरेगा", TEXT, "heading"),
    "a determiner and what to do": ("इन बातों का ध्यान रखें", TEXT, "heading"),
    "a condition that asks": ("अगर नाम न मिले तो क्या करें", TEXT, "heading"),
    "a pronoun that asks": ("इसका क्या असर होगा", TEXT, "heading"),
    "a question that states": ("क्या है मुआवजे का नियम", TEXT, "heading"),
    "two verbs and few words": ("पहले भी विवादों में रहे हैं", TEXT, "heading"),
    "two verbs in a quotation": ("'हमारी फसल हर साल पानी में डूब रही है'", TEXT, "heading"),
    "two verbs that ask": ("नहर का पानी किस गांव तक पहुंच गया है", TEXT, "heading"),
    "two verbs that deny": ("अब भी गांव में एक भी नाव नहीं है", TEXT, "heading"),
    "और and no verb at the end": ("और महंगी होगी सिंचाई", TEXT, "heading"),
    "a danda": ("मुआवजे की सूची जारी हुई।", TEXT, "paragraph"),
    "a danda in a closing quote": ("'फसल डूब गई साहब।'", TEXT, "paragraph"),
    "a bullet": ("- मुआवजे की सूची", TEXT, "paragraph"),
    "a lettered item": ("(क) मुआवजे की सूची", TEXT, "paragraph"),
    "a step": ("Step 2: सूची खोलें", TEXT, "paragraph"),
    "a marked question": ("सवाल- मुआवजा कब मिलेगा?", TEXT, "paragraph"),
    "a line of speech": ("पत्नी- मुआवजा कब मिलेगा", TEXT, "paragraph"),
    "a note": ("नोट: सूची पंचायत भवन पर है", TEXT, "paragraph"),
    "who made a text": ("प्रस्तुति: रमा नौटियाल", TEXT, "paragraph"),
    "where a text came from": ("इनपुट: एजेंसी", TEXT, "paragraph"),
    "a line in brackets": ("(लेखक शिक्षाविद् हैं)", TEXT, "paragraph"),
    "a sentence cut by the page": ("शेष पेज 4 पर", TEXT, "furniture"),
    "what goes on": ("जारी...", TEXT, "furniture"),
    "news that goes on": ("खबर अपडेट की जा रही है...", TEXT, "furniture"),
    "a price": ("अरहर दाल 124 रुपये", TEXT, "paragraph"),
    "a score": ("किसान क्लब: 164/7 (20 ओवर)", TEXT, "paragraph"),
    "a menu path": ("सेटिंग्स > स्टोरेज > कैश", TEXT, "paragraph"),
    "a mail address": ("लिखें: mela@example.in", TEXT, "paragraph"),
    "an embedded post's account": ("A post shared by Mela Samiti (@melasamiti)", TEXT, "furniture"),
    "an embedded post": ("View this post on Instagram", TEXT, "furniture"),
    "a telephone number": ("नियंत्रण कक्ष 05522-240011", TEXT, "paragraph"),
    "a clock and a date": ("Jan 21, 2026 9:00 AM IST", TEXT, "paragraph"),
    "a sentence that opens with a connective": ("हालांकि किसान अब भी नाराज हैं", TEXT, "paragraph"),
    "a sentence that opens with a pronoun": ("उन्होंने सूची चस्पा कराने को कहा", TEXT, "paragraph"),
    "a lead-in": ("आइए जानते हैं कैसे मिलेगा मुआवजा", TEXT, "paragraph"),
    "a clause that leads on": ("अधिकारियों ने कहा:", TEXT, "paragraph"),
    "code with a semicolon": ("int total;", TEXT, "paragraph"),
    "how long ago": ("17 घंटे पहले", TEXT, "furniture"),
    "a number with a dash": ("नियंत्रण कक्ष 0522-2200100", TEXT, "paragraph"),
    "a price by weight": ("अरहर दाल 124 रुपये किलो", TEXT, "paragraph"),
    "a price by the plate": ("अरहर दाल 124 रुपये/थाली", TEXT, "paragraph"),
    "a marked answer": ("A. मुआवजा मिलेगा", TEXT, "paragraph"),
    "a verb in -ाया": ("उसने लोगों को बचाया", TEXT, "paragraph"),
    "a determiner, and who did it": ("इस टीम ने तीन बांध बनाए", TEXT, "paragraph"),
    "a reported question": ("उन्होंने पूछा कि क्या करें", TEXT, "paragraph"),
    "a connective and what to do": ("इसके बाद सूची में नाम देखें", TEXT, "paragraph"),
    "और and a verb at the end": ("और सबका मुआवजा अटक गया", TEXT, "paragraph"),
    "two verbs at the end": ("पुलिस ने पांच लोगों को हिरासत में लिया है", TEXT, "paragraph"),
    "a comma at the end": ("मुआवजे की सूची बनी,", TEXT, "paragraph"),
    "a conjunction at the end": ("मुआवजे की सूची बनी और", TEXT, "paragraph"),
}


@pytest.mark.parametrize(("line", "below", "role"), CASES.values(), ids=CASES)
def test_a_short_line_above_text(line: str, below: str, role: str) -> None:
    """Each mark of a heading, and each of a line that is none, decides on its own."""
    story = parse(f"{measure.HEAD}{TEXT}\n{line}\n{below}")
    assert Role(role) is story.segments[-2].role


SHORT = {
    "text with an agent of its own": (
        "अब भी नहर की सभी पटरियां खतरे में",
        "विभाग ने बोरियां भेजीं और पटरी बांधी है।",
        "heading",
    ),
    "text with a sentence more": (
        "अब भी नहर की सभी पटरियां खतरे में",
        "पटरी पर पांच जगह दरार है। मरम्मत शुरू हो गई है।",
        "heading",
    ),
    "who said it": ("एसडीएम बोले- नहर काबू में", "मरम्मत के लिए बोरियां आ गई हैं।", "heading"),
    "the rest of a sentence": (
        "नहर के किनारे बसे गांवों से",
        "आए लोगों को स्कूल में ठहराया गया है।",
        "paragraph",
    ),
}


@pytest.mark.parametrize(("line", "below", "role"), SHORT.values(), ids=SHORT)
def test_a_postposition_above_a_short_text(line: str, below: str, role: str) -> None:
    """It is taken up by the rest of its sentence alone."""
    story = parse(f"{measure.HEAD}{TEXT}\n{line}\n{below}")
    assert Role(role) is story.segments[-2].role


BODIES = {
    "a sentence without its danda between headings": (
        "# दो गांवों में ऐप",
        "मोबाइल ऐप पर किसान अपनी फसल का नुकसान खुद दर्ज कर सकेंगे",
        "# पहली बार शिविर",
        TEXT,
    ),
    "verse without a title": (
        "नाव किनारे डोलती है",
        "रात नदी से बोलती है",
        "एक दिया फिर जलता है",
        "कोई पानी पर चलता है",
        TEXT,
    ),
    "names, and a heading": (
        "रामबिलास का बेटा",
        "गोलू का छोटा भाई",
        "भोला का भतीजा",
        "# बारह घर फिर से बनेंगे",
        TEXT,
    ),
    "a title with a verb, above rows": (
        "# ये रास्ते बंद रहेंगे",
        "नहर मार्ग",
        "मेला मार्ग",
        "पुल की ढलान",
    ),
    "a title's word near its end": (
        "# डूब से बचने को मिलेंगी ये सुविधाएं",
        "नाव और नाविक",
        "सूखा राशन",
        "रात की दवा",
    ),
    "a title's word in a sentence": (
        "# राहत में ये सामान दूर के गांवों तक भेजे गए हैं",
        "सूखा राशन",
        "रात की दवा",
        "तिरपाल",
    ),
    "a sentence above a sentence": (
        "ये लोग नाव से आए हैं",
        "वहीं, बाकी गांव में ही रुके हैं",
        TEXT,
    ),
    "titles between unmarked rows": (
        "# यहां नहीं जा सकेंगे वाहन",
        "नहर से पुल की ओर",
        "पुल से मेले की ओर",
        "चौक से नहर तक",
        "# इन रास्तों से निकलें",
        "बाईपास से मंडी",
        "मंडी से चौक",
    ),
    "rows that are all so worded": (
        "# कौन-कौन से सवाल आए",
        "कितना मुआवजा",
        "कहां मिलेगा",
        "कब तक मिलेगा",
        "किसे मिलेगा",
    ),
    "no title above the rows": (
        "नहर का पुल",
        "मेले का मैदान",
        "पुरानी मंडी",
        "इन गांवों की सड़क",
        "बाईपास",
        "चौक",
    ),
    "a title with one row below": (
        "# यहां नहीं जा सकेंगे वाहन",
        "नहर का पुल",
        "मेले का मैदान",
        "पुरानी मंडी",
        "इन गांवों की सड़क",
        "बाईपास",
    ),
    "a title that a noun ends": (
        "# खीर बनाने की सामग्री",
        "दो कप दूध",
        "आधा कप चावल",
        "एक चुटकी केसर",
    ),
    "a title of one such noun": (
        "# सामग्री",
        "दो कप दूध",
        "आधा कप चावल",
        "एक चुटकी केसर",
    ),
    "a cell of a column's head": (
        "टीम",
        "मैच",
        "अंक",
        "पिपरा",
        "भटौली",
    ),
    "rows that one noun ends": (
        "पिपरा की टीम",
        "भटौली की टीम",
        "कटरा की टीम",
    ),
    "the last row above text": (
        "# इनकी हुई गिरफ्तारी",
        "नौकर रामबिलास",
        "उसका भांजा गोलू",
        "गोलू का दोस्त छोटा",
        TEXT,
    ),
    "a last row with the rows' noun": (
        "# ये आईं मैदान में",
        "पिपरा की टीम",
        "भटौली की टीम",
        "कटरा की टीम",
        TEXT,
    ),
    "a heading longer than the rows": (
        "# इनकी हुई गिरफ्तारी",
        "नौकर रामबिलास",
        "उसका भांजा गोलू",
        "# पुलिस टीम को मिलेगा इनाम",
        TEXT,
    ),
    "a clause below rows of nouns": (
        "# ये नाव लाए",
        "नौकर रामबिलास काका",
        "उसका भांजा गोलू",
        "# गांव में खुशी",
        TEXT,
    ),
    "a question below rows": (
        "# ये नाव लाए",
        "नौकर रामबिलास काका",
        "उसका भांजा गोलू",
        "# और नावें कितनी?",
        TEXT,
    ),
    "a title's noun below rows": (
        "# ये नाव लाए",
        "नौकर रामबिलास काका",
        "उसका भांजा गोलू",
        "# बचाव के उपाय",
        TEXT,
    ),
    "rows without a title": (
        "नौकर रामबिलास",
        "उसका भांजा गोलू",
        "# गोलू का दोस्त",
        TEXT,
    ),
    "one row longer than the many": (
        "# इन्हें मिली जगह",
        "यश त्रिवेदी (उप कप्तान)",
        "नवनीत सैनी",
        "आरिफ खां",
        "पुनीत कश्यप",
        "# पांच नए चेहरे",
        TEXT,
    ),
    "verse that a dash introduces": (
        "कवि की ये पंक्तियां आज भी गांव में गाई जाती हैं। वह लिखते हैं-",
        "धूल भरे इन पांवों ने ही",
        "धरती को आकार दिया",
        "जिनके हाथ में छाले थे",
        "थके हुए ये पांव",
        TEXT,
    ),
    "verse below a line that leads on": (
        "वे कहते हैं-",
        "मैं नदी हूं बहती रहूंगी",
        "किनारे मेरे घर नहीं",
        "सागर मेरा पता",
        TEXT,
    ),
    "a heading below bullets": (
        "गांव वालों ने कहा-",
        "- नाव मिले",
        "- राशन मिले",
        "# दो दिन की मोहलत",
        TEXT,
    ),
    "who said what, below rows with dashes": (
        "# ये है राहत का मेन्यू",
        "सोमवार - राजमा चावल",
        "मंगलवार - आलू गोभी",
        "# एसडीएम बोले- दोषियों पर होगी कार्रवाई",
        TEXT,
    ),
    "a title of two parts below pairs": (
        "# यह है पेपर",
        "गणित: 35 प्रश्न",
        "हिंदी: 15 प्रश्न",
        "# Admission 2022: ऐसे भरें फार्म",
        "वेबसाइट पर जाएं",
        "लिंक पर क्लिक करें",
    ),
    "a clause of two parts below pairs": (
        "# ऐसा है पार्किंग का हिसाब",
        "कुल वाहन: 12 हजार",
        "जरूरत: 6,000",
        "# पार्किंग शुल्क: पहले दो घंटे रहेंगे मुफ्त",
        TEXT,
    ),
    "the last of rows with dashes": (
        "# ये है राहत का मेन्यू",
        "सोमवार - राजमा चावल",
        "मंगलवार - आलू गोभी",
        TEXT,
    ),
    "the last of rows of speech": (
        "# किसने क्या कहा",
        "विधायक ने कहा- पुल बनेगा",
        "सांसद ने कहा- बजट मिल गया",
        TEXT,
    ),
    "scores between two sides": (
        "# शूटआउट का रोमांच",
        "पिपरा 1-0 भटौली",
        "पिपरा 2-1 भटौली",
        "पिपरा 4-3 भटौली",
        TEXT,
    ),
    "hours above places": (
        "# सुबह आठ से 11 बजे तक",
        "कमला नगर, रजवाड़ा और बृज विहार।",
        "# दोपहर दो से पांच बजे तक",
        "चौक, मंडी और पुल की ढलान।",
    ),
    "hours above sentences": (
        "# सुबह आठ से 11 बजे तक",
        "चौक और मंडी में बिजली बंद रहेगी।",
        "# दोपहर दो से पांच बजे तक",
        "कटरा और पिपरा में बिजली बंद रहेगी।",
    ),
    "a sentence cut at a postposition": (
        "पुलिस की टीम ने दोपहर दो बजे तक",
        "दोनों आरोपियों को पकड़ लिया।",
        TEXT,
    ),
    "a sentence cut above a longer rest": (
        "पुलिस की टीम ने दोपहर दो बजे तक",
        "नहर के किनारे के सभी गांवों में घूमकर राहत का सामान बांटा और बीमार लोगों को अस्पताल तक पहुंचाया",
        TEXT,
    ),
}


@pytest.mark.parametrize("marked", BODIES.values(), ids=BODIES)
def test_lines_that_stand_together(marked: tuple[str, ...]) -> None:
    """The headings among lines, marked with a hash here, are told by what stands around them."""
    story = parse("\n".join([measure.HEAD + TEXT, *[line.removeprefix("# ") for line in marked]]))
    told = [segment for segment in story.segments if segment.line > measure.HEAD.count("\n") + 1]
    want = [line.removeprefix("# ") for line in marked if line.startswith("# ")]
    assert want == [segment.raw.strip() for segment in told if segment.role is Role.HEADING]


SIGNED = {
    "an agency above a heading": ("संवाद", f"करंट से मौत\n{TEXT}", "agency-below-text"),
    "an agency above text": ("संवाद", TEXT, "agency-below-text"),
    "an agency in brackets": ("(संवाद)", TEXT, "agency-below-text"),
    "an agency of several words": ("संवाद न्यूज एजेंसी", TEXT, "agency-below-text"),
    "an agency and a place": ("संवाद न्यूज एजेंसी, आगरा", TEXT, "agency-below-text"),
    "an agency with an English name": ("City News Agency", TEXT, "agency-below-text"),
    "two agencies": ("पीटीआई/भाषा", TEXT, "agency-below-text"),
    "a desk": ("ब्यूरो", f"करंट से मौत\n{TEXT}", "agency-below-text"),
    "a desk of the publisher's": ("अमर उजाला ब्यूरो", TEXT, "agency-below-text"),
    "an ordinary word above a heading": ("भाषा", f"करंट से मौत\n{TEXT}", "agency-below-text"),
    "an ordinary word above text": ("भाषा", TEXT, "heading-above-text"),
    "an ordinary word above a short text": ("भाषा", "संस्कृत पढ़ाई जाएगी।", "heading-above-text"),
    "an agency's word in a title": ("एजेंसियां सतर्क", TEXT, "heading-above-text"),
    "a desk's word in a title": ("ब्यूरो की छापेमारी", TEXT, "heading-above-text"),
    "an ordinary word in a title": ("भाषा विवाद", TEXT, "heading-above-text"),
}


@pytest.mark.parametrize(("line", "below", "rule"), SIGNED.values(), ids=SIGNED)
def test_who_sent_a_text_stands_below_it(line: str, below: str, rule: str) -> None:
    """An agency or a desk alone below a text closes it, and opens nothing."""
    story = parse(f"{measure.HEAD}{TEXT}\n{line}\n{below}")
    assert rule == story.segments[measure.HEAD.count("\n") + 1].rule


def test_who_sent_a_short_text_stands_below_it() -> None:
    """A text is one by its danda, however short."""
    story = parse(f"{measure.HEAD}बिजली गुल रही।\nसंवाद\n{TEXT}")
    assert ["prose", "agency-below-text", "prose"] == [each.rule for each in story.segments[-3:]]


def test_who_sent_a_text_stands_between_two_briefs() -> None:
    """It stays in the text, and the heading below it is no less one."""
    story = parse(f"{measure.HEAD}{TEXT}\nचेन लूटी\n{TEXT}\nसंवाद\nकरंट से मौत\nसंवाद\n{TEXT}")
    told = [(section.heading, section.paragraphs) for section in story.sections[1:]]
    assert [("चेन लूटी", (TEXT, "संवाद")), ("करंट से मौत", (TEXT,))] == told


WRITTEN = {
    "a correspondent below two words": ("कवि सम्मेलन", "कार्यालय संवाददाता", "byline-below-heading"),
    "a correspondent of three words": (
        "कवि सम्मेलन",
        "हमारे विशेष संवाददाता",
        "byline-below-heading",
    ),
    "a correspondent of four words": (
        "कवि सम्मेलन",
        "हमारे नगर विशेष संवाददाता",
        "heading-above-text",
    ),
    "an agency below two words": ("पशु मेला", "संवाद", "byline-below-heading"),
    "an agency of any name": ("पशु मेला शुरू", "एजेंसी", "byline-below-heading"),
    "a bureau": ("पशु मेला", "अमर उजाला ब्यूरो", "byline-below-heading"),
    "a bureau of sixty signs": (
        "पशु मेला",
        "अमर उजाला ब्यूरो, आगरा".ljust(60, "न"),
        "byline-below-heading",
    ),
    "a bureau of more than sixty signs": (
        "पशु मेला",
        "अमर उजाला ब्यूरो, आगरा".ljust(61, "न"),
        "heading-above-text",
    ),
    "a person below a title": ("सीएनजी पर भी असर", "रवींद्र कौल", "byline-below-heading"),
    "a person below what may be a name": ("यात्री परेशान", "रवींद्र कौल", "heading-above-text"),
    "an ordinary word below what may be a name": ("राम सिंह", "भाषा", "heading-above-text"),
    "a correspondent's meeting": ("राम सिंह", "संवाददाता सम्मेलन", "heading-above-text"),
    "a correspondent below a quotation": ("'कवि मिले'", "कार्यालय संवाददाता", "speaker-below-quote"),
}


@pytest.mark.parametrize(("title", "line", "rule"), WRITTEN.values(), ids=WRITTEN)
def test_who_wrote_a_brief_stands_below_its_heading(title: str, line: str, rule: str) -> None:
    """A byline that no title can be needs no long heading above it."""
    story = parse(f"{measure.HEAD}{TEXT}\n{title}\n{line}\n{LATER}")
    assert rule == story.segments[-2].rule


@pytest.mark.parametrize(
    ("title", "rule"),
    [("सीएनजी पर असर", "byline-above-dateline"), ("सीएनजी महंगी", "heading-above-text")],
)
def test_who_wrote_stands_between_a_heading_and_a_dateline(title: str, rule: str) -> None:
    """Two words may be the kicker of a heading; three are one, and a rare name is an author."""
    story = parse(f"{measure.HEAD}{TEXT}\n{title}\nरमेश बमराड़ा\nलखनऊ। {TEXT}")
    assert rule == story.segments[-2].rule


def test_who_wrote_a_short_brief_stands_below_its_heading() -> None:
    """What stands below it is a text by its danda, however short."""
    story = parse(f"{measure.HEAD}{TEXT}\nपशु मेला\nअमर उजाला ब्यूरो\nपारा गिरा।\n{TEXT}")
    assert "byline-below-heading" == story.segments[-3].rule


QUOTED = "'हमें तीन दिन से पानी नहीं मिला है। टैंकर भी नहीं आता।'"
SPEAKERS = {
    "a name and an office": (TEXT, "दीपक सिंह, एसडीएम", "speaker-below-text"),
    "an office of several words": (TEXT, "दीपक सिंह, जेई लोनिवि", "speaker-below-text"),
    "an office that the last word tells": (TEXT, "दीपक सिंह, युवा किसान", "speaker-below-text"),
    "a name of one word": (TEXT, "रमाशंकर, थाना प्रभारी", "speaker-below-text"),
    "a title before the name": (TEXT, "डॉ. एके बमराड़ा, सीएमओ लखनऊ", "speaker-below-text"),
    "a dash": (TEXT, "सुरेश कुमार- एसपी सिटी", "speaker-below-text"),
    "brackets": (TEXT, "सुरेश कुमार (एसपी सिटी)", "speaker-below-text"),
    "a place below a quotation": (QUOTED, "सुनीता देवी, रामनगर", "speaker-below-text"),
    "a name below a quotation": (QUOTED, "सुनीता देवी", "speaker-below-text"),
    "a quotation with its danda behind a space": (
        "“हमें तीन दिन से पानी नहीं मिला है” ।",
        "सुनीता देवी",
        "speaker-below-text",
    ),
    "a quotation with its danda behind": (
        "'हमें तीन दिन से पानी नहीं मिला है'।",
        "सुनीता देवी",
        "speaker-below-text",
    ),
    "a name below no quotation": (TEXT, "सुनीता देवी", "heading-above-text"),
    "a place below no quotation": (TEXT, "सुनीता देवी, रामनगर", "heading-above-text"),
    "a title below a quotation": (QUOTED, "खर्च कम, मुनाफा ज्यादा", "heading-above-text"),
    "two clauses": (TEXT, "सीवर चोक, घरों में घुसा पानी", "heading-above-text"),
    "a clause with a verb": (TEXT, "दीपक सिंह, किसान मिले", "heading-above-text"),
    "a clause with a postposition": (TEXT, "दीपक सिंह, किसान का दर्द", "heading-above-text"),
    "a clause and an office": (TEXT, "कार पलटी, किसान घायल", "heading-above-text"),
    "places": (TEXT, "दिल्ली, मुंबई, कोलकाता", "heading-above-text"),
    "offices and names": (TEXT, "अध्यक्ष रोहन, सचिव मोहन", "heading-above-text"),
    "a postposition before the comma": (
        TEXT,
        "ठेकेदार को नोटिस, जेई निलंबित",
        "heading-above-text",
    ),
    "what an officer told": (TEXT, "पुलिस के हाथ लगे सुराग: डीएसपी", "heading-above-text"),
    "four names": (TEXT, "राम दीपक सुरेश सिंह, किसान", "speaker-below-text"),
    "five names": (TEXT, "राम दीपक सुरेश मोहन सिंह, किसान", "heading-above-text"),
    "nine words": (
        TEXT,
        "दीपक सिंह, एसडीएम रामनगर, मेला प्रभारी, कुंभ मेला कंट्रोल",
        "speaker-below-text",
    ),
    "offices alone": (TEXT, "नए एसडीएम, थाना प्रभारी", "heading-above-text"),
    "nothing before the comma": (TEXT, "…!, किसान", "heading-above-text"),
    "ten words": (
        TEXT,
        "दीपक सिंह, एसडीएम रामनगर, मेला प्रभारी, कुंभ मेला कंट्रोल रूम",
        "heading-above-text",
    ),
    "nothing behind the comma": (TEXT, "दीपक सिंह, (…)", "heading-above-text"),
}


@pytest.mark.parametrize(("above", "line", "rule"), SPEAKERS.values(), ids=SPEAKERS)
def test_who_said_a_text_stands_below_it(above: str, line: str, rule: str) -> None:
    """A name and an office below what was said are no heading of the text below them."""
    told = [look(text, HINDI) for text in (above, line, TEXT)]
    assert (rule == "heading-above-text", rule) == judge(told)[1]


def test_a_name_and_an_office_may_head_the_first_text() -> None:
    """With nothing above that they may have said, they are a heading."""
    told = [look(text, HINDI) for text in ("दीपक सिंह, एसडीएम", TEXT)]
    assert (True, "heading-above-text") == judge(told)[0]


LINKS = {
    "a dash and a space": ("ये भी पढ़ें- राहत की सूची", "related"),
    "a dash alone": ("ये भी पढ़ें-राहत की सूची", "related"),
    "small letters": ("also read: राहत की सूची", "related"),
    "a word with a hyphen": ("पढ़े-लिखे युवा भी कतार में", "heading"),
    "no title": ("यह भी पढ़ें", "related"),
    "no title, and a mark": ("ये भी पढ़ें:", "related"),
    "no title, and dots": ("इसे भी पढ़ें...", "related"),
    "news in the pointer": ("ये खबरें भी पढ़ें", "related"),
    "what to look at": ("यह भी देखें", "related"),
    "a related story": ("संबंधित खबर", "related"),
    "the whole story, here": ("यहां पढ़ें पूरी खबर", "related"),
    "the whole story here": ("पूरी खबर यहां पढ़ें", "related"),
    "English, no title": ("Also Read", "related"),
    "what must be read": ("Must Read: राहत की सूची", "related"),
    "what to know": ("यह भी जानें", "heading"),
    "what to know too": ("यह भी जानिए", "heading"),
    "a reason": ("ये भी है एक वजह", "heading"),
    "what to read, without भी": ("पढ़ें किसने क्या कहा", "heading"),
    "the whole affair": ("जानें पूरा मामला", "heading"),
    "related news in a title": ("संबंधित खबर का असर", "heading"),
}


@pytest.mark.parametrize(("line", "role"), LINKS.values(), ids=LINKS)
def test_a_link_is_no_heading(line: str, role: str) -> None:
    """What points to another story is told however its dash stands."""
    story = parse(f"{measure.HEAD}{TEXT}\n{line}\n{TEXT}")
    assert Role(role) is story.segments[-2].role


def test_a_link_without_a_title_has_its_label() -> None:
    """A pointer alone on its line gives a link whose title is absent."""
    story = parse(f"{measure.HEAD}{TEXT}\nये भी पढ़ें...\n{TEXT}")
    assert (RelatedLink(label="ये भी पढ़ें", title=None),) == story.related_links


def test_the_last_line_is_no_heading() -> None:
    """A heading opens a block; nothing stands below the last line, whatever follows it."""
    story = parse(f"{measure.HEAD}{TEXT}\nमुआवजे की सूची\nविज्ञापन")
    assert "last-line" == story.segments[-2].rule


def test_a_sentence_cut_in_two_is_two_paragraphs() -> None:
    """Neither half of a cut sentence is a heading."""
    story = parse(f"{measure.HEAD}{TEXT}\nगेट पर रोके गए युवकों को,\nतब ठगी का पता चला\n{TEXT}")
    assert ["cut-sentence", "cut-sentence-goes-on"] == [s.rule for s in story.segments[-3:-1]]


VERSE = ("नाव किनारे डोलती है", "रात नदी से बोलती है", "एक दिया फिर जलता है")
STRETCHES = {
    "a heading": (["राहत का एलान"], ["heading-above-text"]),
    "a quotation, alone": (["'पानी नहीं मिला'"], ["quote-above-text"]),
    "a quotation and its speaker": (
        ["'पानी नहीं मिला'", "रमा नौटियाल, किसान"],
        ["quote-above-speaker", "speaker-below-quote"],
    ),
    "a quotation and whoever it is": (
        ["'पानी नहीं मिला'", "किसान, रामपुर"],
        ["quote-above-speaker", "speaker-below-quote"],
    ),
    "a clause that leads on": (["डीएम ने कहा:"], ["lead-in"]),
    "a sentence that goes on": (["इस मौके पर"], ["heading-above-text"]),
    "a conjunction at the end": (["किसानों और"], ["cut-sentence"]),
    "a sign below": (["राहत का एलान", "***"], ["above-sign", "never-sign"]),
    "colons one below the other": (
        ["पानी:", "बिजली:", "सड़क:"],
        ["title-of-list", "row", "row"],
    ),
    "pairs": (["पानी: 20 फीट", "बिजली: 10 घंटे"], ["row", "row"]),
    "numbers": (["1. पानी", "2. बिजली"], ["row", "row"]),
    "two headings, one above the other": (
        ["राहत", "किसानों को मुआवजा"],
        ["kicker", "heading-above-text"],
    ),
    "two questions": (["पानी कब आएगा?", "बिजली कब आएगी?"], ["kicker", "heading-above-text"]),
    "words below one another": (["पानी", "बिजली", "सड़क"], ["row", "row", "row"]),
    "titles with a colon and words below them": (
        ["लक्षण:", "बुखार", "उल्टी", "कारण:"],
        ["title-of-list", "row", "row-above-heading", "heading-above-text"],
    ),
    "a question of one word below words": (
        ["बुखार", "उल्टी", "क्यों?"],
        ["row", "row-above-heading", "heading-above-text"],
    ),
    "questions of one word": (["कब?", "कहां?", "क्यों?"], ["title-of-list", "row", "row"]),
    "titles of one noun and words below them": (
        ["सामग्री", "बेसन", "घी", "नमक", "विधि"],
        ["title-of-list", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a title of one noun above words and more": (
        ["लक्षण", "बुखार", "तेज सिरदर्द", "खांसी"],
        ["title-of-list", "row", "row-above-heading", "heading-above-text"],
    ),
    "words without a title": (["बेसन", "घी", "नमक"], ["row", "row", "row"]),
    "names of one word": (["रामकली", "सोनू", "विमला"], ["row", "row", "row"]),
    "a table's columns": (["देश", "स्वर्ण", "रजत"], ["row", "row", "row"]),
    "a table's columns that titles may end in": (
        ["टीम", "बेसन", "घी", "नमक"],
        ["row", "row", "row", "row"],
    ),
    "columns that are all such nouns": (["नियम", "शर्तें", "शुल्क"], ["row", "row", "row"]),
    "a title of one noun above one word": (["विधि", "नमक"], ["row", "row"]),
    "a title of one noun between longer rows": (
        ["आरोपियों के नाम", "राजू सिंह", "असलम खां", "बरामदगी", "दो तमंचे", "चार कारतूस", "एक बाइक"],
        [
            *["title-of-list", "row", "row-above-heading", "title-between-rows"],
            *["row", "row", "last-row"],
        ],
    ),
    "a noun between words": (
        ["ये मिला", "नकदी", "शुल्क", "राशन", "तिरपाल"],
        ["title-of-list", "row", "row", "row", "row"],
    ),
    "a thing between longer rows": (
        ["ये मिला", "दो तमंचे", "दस्तावेज", "चार कारतूस", "एक बाइक और नकदी", "पुलिस टीम को मिला इनाम"],
        ["title-of-list", "row", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a list, and the heading below it that ends in a noun": (
        ["आवश्यक दस्तावेज", "निवास प्रमाण पत्र", "बैंक पासबुक", "चयन प्रक्रिया"],
        ["title-of-list", "row", "row-above-heading", "heading-above-text"],
    ),
    "titles in two scripts": (
        [
            *["Selection Process: चयन प्रक्रिया", "लिखित परीक्षा", "साक्षात्कार"],
            *["Application Fees: आवेदन शुल्क", "सामान्य: 500 गुना", "एससी: 250 गुना"],
        ],
        [
            *["title-above-rows", "row", "row-above-heading"],
            *["title-between-rows", "row", "row"],
        ],
    ),
    "a title in two scripts above pairs": (
        ["Important Dates: जरूरी तिथियां", "आवेदन शुरू: 1 मई", "अंतिम तिथि: 31 मई"],
        ["title-above-rows", "row", "row"],
    ),
    "a title in two scripts below pairs": (
        ["वेतन: 25,000", "पद: 40", "Selection Process: चयन प्रक्रिया"],
        ["row", "row-above-heading", "heading-above-text"],
    ),
    "pairs that open in another script": (
        ["Exam Mode: केवल ऑनलाइन", "Exam Fee: नहीं लगेगा", "Last Date: अंतिम दिन"],
        ["row", "row", "row"],
    ),
    "measures that open in another script": (
        ["Display Size: बहुत बड़ी", "Battery: 5000"],
        ["row", "row"],
    ),
    "days between pairs": (
        ["सोमवार", "गणित: कक्षा 10", "मंगलवार", "विज्ञान: कक्षा 12", "संस्कृत: कक्षा 12"],
        ["title-above-rows", "row-above-heading", "title-between-rows", "row", "row"],
    ),
    "months between pairs": (
        [
            *["कुश्ती: मेरठ में", "टेनिस: दिल्ली में", "जून-जुलाई"],
            *["फुटबाल: आगरा में", "हॉकी: झांसी में"],
        ],
        ["row", "row-above-heading", "title-between-rows", "row", "row"],
    ),
    "months, one below the other": (["मई", "जून", "जुलाई"], ["row", "row", "row"]),
    "another word between pairs": (
        ["ब्रेड- 6", "मक्खन", "आलू- 4", "प्याज- 2"],
        ["row", "row", "row", "row"],
    ),
    "a question between steps and unlike rows": (
        ["शिविर में जाएं", "फार्म भरें", "किससे करें संपर्क?", "नियंत्रण कक्ष - 155261", "mela@example.in"],
        ["row", "row-above-heading", "title-between-rows", "row", "never-address"],
    ),
    "questions above a row": (
        [
            "शिविर में जाएं",
            "क्या मिलेगा मुआवजा?",
            "किससे करें संपर्क?",
            "नियंत्रण कक्ष - 155261",
            "mela@example.in",
        ],
        ["row", "row", "row", "row", "never-address"],
    ),
    "a title that an inflected word opens": (
        ["इनसे करें परहेज", "मसालेदार खाना", "लाल मांस", "तली चीजें"],
        ["title-of-list", "row", "row", "last-row"],
    ),
    "a title that a stressed word opens": (
        ["यहीं लगेंगे शिविर", "रामलीला मैदान", "टाउन हाल", "पंचायत घर"],
        ["title-of-list", "row", "row", "last-row"],
    ),
    "a list that a single word ends": (
        ["इन मोहल्लों में नहीं आएगी बिजली", "आवास विकास कॉलोनी", "सिविल लाइंस", "नई बस्ती", "खत्रियान"],
        ["title-of-list", "row", "row", "row", "last-row"],
    ),
    "two rows above a single word": (
        ["इन मोहल्लों में नहीं आएगी बिजली", "आवास विकास कॉलोनी", "सिविल लाइंस", "खत्रियान"],
        ["title-of-list", "row", "row-above-heading", "heading-above-text"],
    ),
    "a list above the word of a section": (
        ["इन मोहल्लों में नहीं आएगी बिजली", "आवास विकास कॉलोनी", "सिविल लाइंस", "नई बस्ती", "वर्जन"],
        ["title-of-list", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a list above a word of the text below": (
        ["इन मोहल्लों में नहीं आएगी बिजली", "आवास विकास कॉलोनी", "सिविल लाइंस", "नई बस्ती", "मुआवजे"],
        ["title-of-list", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a list above a word of the text below, spelled in another way": (
        ["इन मोहल्लों में नहीं आएगी बिजली", "आवास विकास कॉलोनी", "सिविल लाइंस", "नई बस्ती", "मुआवज़े"],
        ["title-of-list", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a list that a hyphenated name ends": (
        ["इन ट्रेनों का बदला रूट", "पूर्वा एक्सप्रेस", "मगध एक्सप्रेस", "जम्मूतवी-संबलपुर"],
        ["title-of-list", "row", "row", "last-row"],
    ),
    "a list of numbers and names": (
        ["इन ट्रेनों का बदला रूट", "18615 क्रियायोग एक्सप्रेस", "12873 झारखंड एक्सप्रेस", "12275 हमसफर"],
        ["title-of-list", "row", "row", "last-row"],
    ),
    "a phrase below names and places": (
        ["घायलों की सूची", "रामरतीन, निवासी जैथरी", "हेमलता, निवासी जैथरी", "पुलिस का कहना"],
        ["title-of-list", "row", "row-above-heading", "heading-above-text"],
    ),
    "a row below names and places": (
        ["घायलों की सूची", "रामरतीन, निवासी जैथरी", "हेमलता, निवासी जैथरी", "दो अन्य अज्ञात"],
        ["title-of-list", "row", "row", "last-row"],
    ),
    "a phrase above a table": (
        ["चार दिन का तापमान", "दिन अधिकतम न्यूनतम", "सोमवार 38 24", "मंगलवार 39 25", "राहत का एलान"],
        ["title-of-list", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a phrase above dishes": (
        ["मेथी का पराठा", "दही अचार", "मूंग दाल", "राहत का एलान"],
        ["row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a sentence above a table": (
        ["चार दिन का तापमान बढ़ा", "दिन अधिकतम", "सोमवार 38 24", "मंगलवार 39 25", "राहत का एलान"],
        ["row", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "nine words above a table": (
        [
            "जिले के चार बड़े शहरों में चार दिन तापमान",
            *("दिन अधिकतम", "सोमवार 38 24", "मंगलवार 39 25", "राहत का एलान"),
        ],
        ["row", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a phrase above one figure": (
        ["चार दिन का तापमान", "दिन अधिकतम", "सोमवार 38 24", "राहत का एलान"],
        ["row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a phrase above phrases with figures": (
        ["मेथी का पराठा", "दस ग्राम के 2 पैकेट", "घी के 3 चम्मच", "नमक 5 ग्राम", "राहत का एलान"],
        ["row", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a table's head in columns": (
        ["पार्टी      सीटें", "जनहित पार्टी   115", "लोकमंच   42", "राहत का एलान"],
        ["row", "row", "row-above-heading", "heading-above-text"],
    ),
    "two spaces by slip above rows": (
        ["राहत  के पैकेट", "चावल 115", "राहत का एलान"],
        ["title-above-rows", "row-above-heading", "heading-above-text"],
    ),
    "a kicker below rows of one shape": (
        ["17वीं सभा: 82", "16वीं सभा: 75", "27 साल का सफर", "1996"],
        ["row", "row-above-heading", "kicker", "heading-above-text"],
    ),
    "a row below rows of one shape": (
        ["17वीं सभा: 82", "16वीं सभा: 75", "अन्य सभाएं", "राहत का एलान"],
        ["row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a kicker below one marked row": (
        ["16वीं सभा: 75", "27 साल का सफर", "1996"],
        ["row", "row-above-heading", "heading-above-text"],
    ),
    "a title above telephone numbers": (
        [
            *("रामपुर", "शिवपुर", "जिला कंट्रोल रूम के नंबर"),
            *("लखनऊ- 0522-4500000", "आगरा- 0562-2260000", "राहत का एलान"),
        ],
        [
            *("row", "row-above-heading", "title-between-rows"),
            *("never-address", "never-address", "heading-above-text"),
        ],
    ),
    "a table's head above small numbers": (
        ["रामपुर", "शिवपुर", "टीम मैच जीत हार अंक", "लखनऊ 7 6 1 12", "आगरा 7 5 2 10", "राहत का एलान"],
        ["row", "row", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a helpline between steps and numbers": (
        ["Step 1: सूची खोलें", "हेल्पलाइन", "0522-4500000", "राहत का एलान"],
        ["never-step", "title-between-rows", "never-number", "heading-above-text"],
    ),
    "a figure and its label above a heading": (
        ["कीमत: 6.49 लाख रुपये से शुरू", "तारिणी वायु"],
        ["row-above-heading", "heading-above-text"],
    ),
    "a label with a figure of its own above a heading": (
        ["आईपीएल 2025: 10 टीमें", "नए नियम लागू"],
        ["kicker", "heading-above-text"],
    ),
    "a question with a figure above a heading": (
        ["कीमत: 10 लाख में क्या मिलेगा?", "नए नियम लागू"],
        ["kicker", "heading-above-text"],
    ),
    "a cry with a figure above a heading": (
        ["कीमत: सिर्फ 10 लाख!", "नए नियम लागू"],
        ["kicker", "heading-above-text"],
    ),
    "four words and a figure above a heading": (
        ["बैटरी की नई कीमत: 10 लाख", "नए नियम लागू"],
        ["kicker", "heading-above-text"],
    ),
    "a pair without a figure above a heading": (
        ["कीमत: सब के बस की", "नए नियम लागू"],
        ["kicker", "heading-above-text"],
    ),
    "names that no title opens": (
        ["रामकिशन सैनी", "दिनेश परिहार", "महेश पांडेय"],
        ["row", "row", "last-row"],
    ),
    "two names that no title opens": (
        ["रामकिशन सैनी", "दिनेश परिहार"],
        ["kicker", "heading-above-text"],
    ),
    "names above what happened to one": (
        ["रामकिशन सैनी", "दिनेश परिहार", "मुख्य आरोपी फरार"],
        ["row", "row-above-heading", "heading-above-text"],
    ),
    "names and places that no title opens": (
        ["रामरतीन, निवासी जैथरी", "हेमलता, निवासी जैथरी", "सुखिया, निवासी भटौली"],
        ["row", "row", "last-row"],
    ),
    "lines of a mantra": (
        ["ॐ हं हनुमते नमः", "ॐ नमो भगवते", "राहत का एलान"],
        ["verse", "verse", "heading-above-text"],
    ),
    "titles that name a mantra": (
        ["ॐ नमः शिवाय का महत्व"],
        ["heading-above-text"],
    ),
    "a mantra in a question": (["ॐ नमः शिवाय क्यों"], ["heading-above-text"]),
    "a dialogue of two whom no list has": (
        ["रमेश- यार, परीक्षा कैसी रही?", "सुरेश- पर्चा ही नहीं खुला!", "राहत का एलान"],
        ["speech", "row-above-heading", "heading-above-text"],
    ),
    "a question whose next line is no turn": (
        ["रमेश- कहां है वह?", "राहत का एलान"],
        ["kicker", "heading-above-text"],
    ),
    "a turn above a known speaker": (
        ["मास्टरजी- बताओ", "पप्पू- जी, यह नहर है"],
        ["speech", "never-speech"],
    ),
    "a turn above a known speaker's colon": (
        ["मास्टरजी- बताओ", "पप्पू: जी यह नहर है"],
        ["row", "never-speech"],
    ),
    "labels between figures": (
        ["14.8%", "मिड कैप", "2.9%", "19.1%", "मिड कैप का रिटर्न", "2.9%", "19.1%"],
        [
            *("never-number", "row", "never-number", "never-number"),
            *("title-between-rows", "never-number", "never-number"),
        ],
    ),
    "a line above a time of another paper's": (
        ["पंचायत भवन में चोरी", "23 Jan 2021 07:51 AM (IST)"],
        ["row", "never-stamp"],
    ),
    "a line above times": (
        ["मेले का दूसरा दिन", "सुबह 10:30 AM दंगल", "शाम 06:30 PM भजन"],
        ["title-above-rows", "never-stamp", "never-stamp"],
    ),
    "a list above the first of two headings of a word": (
        [
            "इन मोहल्लों में नहीं आएगी बिजली",
            "आवास विकास कॉलोनी",
            "सिविल लाइंस",
            "नई बस्ती",
            "आयकर",
            TEXT,
            LATER,
            "किसान",
        ],
        [
            *("title-of-list", "row", "row", "row-above-heading"),
            *("heading-above-text", "prose", "prose", "heading-above-text"),
        ],
    ),
    "a list that a single word ends, a longer heading below": (
        [
            "इन मोहल्लों में नहीं आएगी बिजली",
            "आवास विकास कॉलोनी",
            "सिविल लाइंस",
            "नई बस्ती",
            "खत्रियान",
            TEXT,
            "राहत का एलान",
        ],
        ["title-of-list", "row", "row", "row", "last-row", "prose", "heading-above-text"],
    ),
    "a list that a single word ends, words below": (
        [
            "इन मोहल्लों में नहीं आएगी बिजली",
            "आवास विकास कॉलोनी",
            "सिविल लाइंस",
            "नई बस्ती",
            "खत्रियान",
            TEXT,
            "दाल",
            "चावल",
        ],
        ["title-of-list", "row", "row", "row", "last-row", "prose", "row", "row"],
    ),
    "a kicker below bullets": (
        ["- नाव मिले", "- राशन मिले", "कब-कब टूटी नहर की पटरी?", "1952"],
        ["never-bullet", "never-bullet", "kicker", "heading-above-text"],
    ),
    "a kicker below steps": (
        ["Step 1: सूची खोलें", "स्रोत और संदर्भ", "राहत का एलान"],
        ["never-step", "kicker", "heading-above-text"],
    ),
    "a kicker below dashes": (
        ["----------", "स्रोत और संदर्भ", "राहत का एलान"],
        ["never-sign", "kicker", "heading-above-text"],
    ),
    "a line below dots": (
        [".", "मास्टर जी बेहोश", "राहत का एलान"],
        ["never-sign", "row-above-heading", "heading-above-text"],
    ),
    "a line below an ellipsis": (
        ["…", "मास्टर जी बेहोश", "राहत का एलान"],
        ["row", "row-above-heading", "heading-above-text"],
    ),
    "a line below stars and an ellipsis": (
        ["* * …", "मास्टर जी बेहोश", "राहत का एलान"],
        ["never-sign", "row-above-heading", "heading-above-text"],
    ),
    "six words below bullets": (
        ["- नाव मिले", "नहर के पास के सभी पुल", "राहत का एलान"],
        ["never-bullet", "kicker", "heading-above-text"],
    ),
    "a line that a verb ends below bullets": (
        ["- नाव मिले", "नाव नहीं मिली", "राहत का एलान"],
        ["never-bullet", "row-above-heading", "heading-above-text"],
    ),
    "seven words below bullets": (
        ["- नाव मिले", "नहर के पास के सभी बड़े पुल", "राहत का एलान"],
        ["never-bullet", "row-above-heading", "heading-above-text"],
    ),
    "a row with a dash below bullets": (
        ["- नाव मिले", "राशन - दस किलो", "राहत का एलान"],
        ["never-bullet", "row-above-heading", "heading-above-text"],
    ),
    "the last word of a list above a heading": (
        ["सामग्री", "बेसन", "नमक", "कैसे बनाएं"],
        ["title-of-list", "row", "row-above-heading", "heading-above-text"],
    ),
    "a list under a colon": (
        ["इन गांवों में पानी:", "रामपुर", "शिवपुर", "हरिपुर"],
        ["title-of-list", "row", "row", "row"],
    ),
    "two lists, each under its title": (
        ["मुख्य मांगें", "- पानी", "- बिजली", "अन्य मांगें", "- सड़क", "- पुल"],
        [
            "title-above-rows",
            *["never-bullet"] * 2,
            "title-between-rows",
            *["never-bullet"] * 2,
        ],
    ),
    "a list, and steps under a title": (
        ["सामग्री", "आटा", "पानी", "विधि यह है", "1. आटा गूंधें", "2. पानी डालें"],
        ["title-of-list", "row", "row-above-heading", "title-between-rows", "row", "row"],
    ),
    "a title with a colon between a number and a colon": (
        ["1. पानी", "इन गांवों में पानी:", "पानी:"],
        ["kicker", "title-between-rows", "row"],
    ),
    "a number above two colons": (
        ["31,204", "पानी:", "बिजली:"],
        ["never-number", "row", "row"],
    ),
    "a sentence cut at a postposition": (
        ["पुलिस ने दोपहर दो बजे तक", "दोनों आरोपियों को पकड़ लिया।"],
        ["cut-at-postposition", "prose"],
    ),
    "four words cut at a postposition": (
        ["दोपहर दो बजे तक", "दोनों आरोपियों को पकड़ लिया।"],
        ["cut-at-postposition", "prose"],
    ),
    "three words that a postposition ends": (
        ["दो बजे तक", "दोनों आरोपियों को पकड़ लिया।"],
        ["heading-above-text", "prose"],
    ),
    "a sentence cut below a row": (
        [
            "नहर के किनारे खड़े लोग",
            "सोमवार - राजमा चावल",
            "पुलिस ने दोपहर दो बजे तक",
            "दोनों आरोपियों को पकड़ लिया।",
        ],
        ["title-above-rows", "row", "cut-at-postposition", "prose"],
    ),
    "a dash below speech": (
        ["पत्नी- पानी कब आया", "मंगलवार - आलू गोभी"],
        ["never-speech", "row"],
    ),
    "a colon above a sentence": (
        ["पार्किंग शुल्क: पहले दो घंटे रहेंगे मुफ्त", "दोनों आरोपियों को पकड़ लिया।"],
        ["heading-above-text", "prose"],
    ),
    "a clause of seven words above a heading": (
        ["नहर के किनारे बसे लोगों ने मुआवजा मांगा", "राहत का एलान"],
        ["sentence-above-heading", "heading-above-text"],
    ),
    "a clause of six words above a heading": (
        ["नहर के लोगों ने मुआवजा मांगा", "राहत का एलान"],
        ["kicker", "heading-above-text"],
    ),
    "a cry above a heading": (
        ["नहर के किनारे बसे लोगों ने मांगा मुआवजा!", "राहत का एलान"],
        ["kicker", "heading-above-text"],
    ),
    "a question of eight words above a heading": (
        ["नहर के किनारे बसे लोगों को मुआवजा कब मिला?", "राहत का एलान"],
        ["row-above-heading", "heading-above-text"],
    ),
    "seven nouns above a heading": (
        ["नहर के किनारे बसे गांवों के सभी लोग", "राहत का एलान"],
        ["kicker", "heading-above-text"],
    ),
    "a title between two lists": (
        ["बचाव के उपाय", "नाव और नाविक", "सूखा राशन", "ये रास्ते बंद", "नहर का पुल", "पुरानी मंडी"],
        [
            "title-of-list",
            "row",
            "row-above-heading",
            "title-between-lists",
            "row-above-heading",
            "heading-above-text",
        ],
    ),
    "a title between lists, one of which holds a pair": (
        ["बचाव के उपाय", "नाव और नाविक", "सूखा राशन", "ये रास्ते बंद", "नहर का पुल", "मंडी: शाम तक"],
        ["title-of-list", "row", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a title between rows that have none above them": (
        ["नहर का पुल", "नाव और नाविक", "सूखा राशन", "ये रास्ते बंद", "रात की दवा", "पुरानी मंडी"],
        ["row", "row", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a title below a single row": (
        ["बचाव के उपाय", "सूखा राशन", "ये रास्ते बंद", "रात की दवा", "पुरानी मंडी"],
        ["title-of-list", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a row above that is worded as the title is": (
        ["बचाव के उपाय", "नाव और नाविक", "ये नाव और नाविक", "ये रास्ते बंद", "नहर का पुल", "पुरानी मंडी"],
        ["title-of-list", "row", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a row below that is worded as the title is": (
        ["बचाव के उपाय", "नाव और नाविक", "सूखा राशन", "ये रास्ते बंद", "ये पुल और मंडी", "पुरानी मंडी"],
        ["title-of-list", "row", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a row further below that is worded as the title is": (
        ["बचाव के उपाय", "नाव और नाविक", "सूखा राशन", "ये रास्ते बंद", "पुरानी मंडी", "ये पुल और मंडी"],
        ["title-of-list", "row", "row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a title between lists, and a pair far above it": (
        [
            "बचाव के उपाय",
            "नाव: बीस",
            "सूखा राशन",
            "रात की दवा",
            "ये रास्ते बंद",
            "पुरानी मंडी",
            "नहर का पुल",
        ],
        [
            "title-above-rows",
            "row",
            "row",
            "row-above-heading",
            "title-between-lists",
            "row-above-heading",
            "heading-above-text",
        ],
    ),
    "an hour above a quotation": (
        ["सुबह आठ बजे", "'फसल डूब गई साहब'"],
        ["kicker", "quote-above-text"],
    ),
    "two quotations": (
        ["'पानी नहीं मिला'", "'फसल डूब गई साहब'"],
        ["quote-above-speaker", "heading-above-text"],
    ),
    "a quotation, and a heading of five words": (
        ["'फसल डूब गई साहब'", "नहर के किनारे खड़े लोग"],
        ["quote-above-speaker", "heading-above-text"],
    ),
    "a speaker of nine words": (
        ["'फसल डूब गई साहब'", "रमा नौटियाल, किसान, नहर के पास की बस्ती रामपुर"],
        ["quote-above-speaker", "speaker-below-quote"],
    ),
    "ten words below a quotation": (
        ["'फसल डूब गई साहब'", "रमा नौटियाल, किसान, नहर के पास की बस्ती रामपुर वाली"],
        ["quote-above-speaker", "heading-above-text"],
    ),
    "verse that opens with a sentence": (
        ["वे कहते हैं-", "मैं नदी हूं", "किनारे घर नहीं", "सागर मेरा पता"],
        ["lead-in", "sentence", "row", "last-row"],
    ),
    "rows of many lengths": (
        [
            "ये रास्ते बंद",
            "गांव के लोगों की मांग पर बनी सड़क",
            "वर्षों पुरानी मांग",
            "रमा की नाव",
            "नहर के किनारे का पुल",
        ],
        ["title-of-list", "row", "row", "row", "last-row"],
    ),
    "a last row with its neighbour's noun": (
        ["ये आईं मैदान में", "रमा की नाव", "भटौली की टीम", "पिपरा की टीम"],
        ["title-of-list", "row", "row", "last-row"],
    ),
    "a last row with the noun of a row further above": (
        ["ये आईं मैदान में", "भटौली की टीम", "रमा की नाव", "पिपरा की टीम"],
        ["title-of-list", "row", "row-above-heading", "heading-above-text"],
    ),
    "a last row with its neighbour's noun, and others among the rows": (
        [
            "ये आईं मैदान में",
            "पिपरा की टीम",
            "रमा की नाव",
            "कटरा की नाव",
            "भटौली की टीम",
            "शिवपुर की टीम",
        ],
        ["title-of-list", "row", "row", "row", "row", "last-row"],
    ),
    "a name below a mark": (
        ["लेखक:", "रमा नौटियाल"],
        ["never-note", "name-below-mark"],
    ),
    "a name below a mark, and a heading": (
        ["लेखक:", "रमा नौटियाल", "राहत का एलान"],
        ["never-note", "name-below-mark", "heading-above-text"],
    ),
    "words between numbers": (
        ["31,204", "गांव के लोगों को मुआवजा", "31,204", "45,100"],
        ["never-number", "title-between-rows", "never-number", "never-number"],
    ),
    "words between unlike rows": (
        ["31,204", "गांव के लोगों को मुआवजा", "31,204", "पानी"],
        ["never-number", "row", "never-number", "heading-above-text"],
    ),
    "a pair that a clause makes longer": (
        ["पानी: 20 फीट", "नहर: तीन दिन में खुलेगी नई सड़क"],
        ["row-above-heading", "heading-above-text"],
    ),
    "a pair that ends in a verb": (
        ["पानी: 20 फीट", "नहर: तीन दिन में सड़क खुलेगी"],
        ["row", "row"],
    ),
    "a pair that nouns make longer": (
        ["पानी: 20 फीट", "नहर: तीन दिन में नई सड़क का काम"],
        ["row", "row"],
    ),
    "a pair that is one word longer": (
        ["पानी: 20 फीट", "नहर: खुलेगी नई सड़क"],
        ["row", "row"],
    ),
    "a pair that is two words longer": (
        ["पानी: 20 फीट", "नहर: फिर खुलेगी नई सड़क"],
        ["row-above-heading", "heading-above-text"],
    ),
    "pairs that are both clauses": (
        ["पानी: आज मिलेगा 20 फीट", "नहर: तीन दिन में फिर खुलेगी नई सड़क"],
        ["row", "row"],
    ),
    "hours above sentences": (
        ["सुबह दो बजे तक", "चौक में बिजली बंद रहेगी।", "शाम आठ बजे तक", "कटरा में बिजली बंद रहेगी।"],
        ["heading-above-text", "prose", "heading-above-text", "prose"],
    ),
    "rows that a pair opens": (
        ["वे कहते हैं-", "धूल भरे पांव: सुनो", "धरती को आकार", "सागर मेरा पता"],
        ["lead-in", "row", "row-above-heading", "heading-above-text"],
    ),
    "two rows longer than the others": (
        [
            "ये नाव लाए",
            "नहर के किनारे बसे गांव के लोग",
            "नहर के पास का लंबा पुल",
            "नौकर काका",
            "उसका भांजा",
            "नहर के पास का पुल",
        ],
        ["title-of-list", "row", "row", "row", "row", "last-row"],
    ),
    "rows of two words": (
        ["ये नाव लाए", "नौकर काका", "भांजा गोलू", "दोस्त छोटा"],
        ["title-of-list", "row", "row", "last-row"],
    ),
    "a title of two nouns above cells": (
        ["टीम सूची", "पिपरा", "भटौली"],
        ["title-of-list", "row", "row"],
    ),
    "a title with a colon below a kicker": (
        ["नाव और नाविक", "योग्यता:", "दसवीं पास", "बारहवीं पास"],
        ["kicker", "title-of-list", "row-above-heading", "heading-above-text"],
    ),
    "a question without a verb below rows that a line leads to": (
        ["डीएम ने कहा:", "नाव और नाविक", "सूखा राशन", "और नावें कितनी?"],
        ["lead-in", "row", "row-above-heading", "heading-above-text"],
    ),
    "a colon and no list's noun below rows that a line leads to": (
        ["डीएम ने कहा:", "नाव और नाविक", "सूखा राशन", "राहत का काम:"],
        ["lead-in", "row", "row-above-heading", "heading-above-text"],
    ),
    "a title between two lists of which a line leads to the first": (
        ["डीएम ने कहा-", "नाव और नाविक", "सूखा राशन", "ये रास्ते बंद", "नहर का पुल", "पुरानी मंडी"],
        ["lead-in", "row", "row-above-heading", "title-between-lists", "row", "last-row"],
    ),
    "the last row below a title in two scripts": (
        ["Selection Process: चयन का तरीका", "लिखित परीक्षा", "साक्षात्कार दो बार", "कौशल परीक्षा"],
        ["title-above-rows", "row", "row", "last-row"],
    ),
    "a heading below rows that hold a pair": (
        ["इन्हें मिली जगह", "यश त्रिवेदी", "कप्तान: आरिफ खां", "पांच नए चेहरे"],
        ["title-of-list", "row", "row-above-heading", "heading-above-text"],
    ),
    "a heading below rows that a pair opens": (
        ["कप्तान: आरिफ खां", "यश त्रिवेदी", "नवनीत सैनी", "पांच नए चेहरे"],
        ["row", "row", "row-above-heading", "heading-above-text"],
    ),
    "two of five rows longer than the others": (
        [
            "ये नाव लाए",
            "नौकर रामबिलास काका भाई",
            "उसका भांजा",
            "गोलू निषाद",
            "रामू काका",
            "नहर पार वाले लोग",
            "गांव के सात नाविक",
        ],
        ["title-of-list", "row", "row", "row", "row", "row", "last-row"],
    ),
    "verse that the dash of a text introduces": (
        [
            f"{TEXT} गांव के कवि लिखते हैं-",
            "धूल भरे इन पांवों ने ही",
            "धरती को आकार दिया",
            "जिनके हाथ में छाले थे",
            "थके हुए ये पांव",
        ],
        ["prose", "row", "row", "row", "last-row"],
    ),
    "titles with a dash and words below them": (
        ["लक्षण:", "बुखार", "उल्टी", "कारण-"],
        ["title-of-list", "row", "row-above-heading", "heading-above-text"],
    ),
    "a title below verse": (
        [*VERSE, "इन बातों का ध्यान रखें"],
        ["row", "row", "row-above-heading", "heading-above-text"],
    ),
    "nouns below verse": (
        [*VERSE, "राहत का एलान"],
        ["row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a clause below pairs with verbs": (
        ["रमा: नाव चलाती है", "सीमा: घास काटती है", "दीपा: दूध बेचती है", "तीनों गांव में रहती हैं"],
        ["row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a clause below questions": (
        ["नाव कब चलती है?", "राशन कौन देता है?", "दवा कहां मिलती है?", "गांव में नाव पहुंची"],
        ["title-of-list", "row", "row-above-heading", "heading-above-text"],
    ),
    "a clause below clauses and a colon": (
        ["नाव किनारे डोलती है", "रात नदी से बोलती है", "सीमा की बात:", "एक दिया फिर जलता है"],
        ["row", "row", "row-above-heading", "heading-above-text"],
    ),
    "a title above a sentence of seven words": (
        ["राहत का एलान", "उन्होंने पूछा कि आज हम क्या करें"],
        ["heading-above-text", "sentence"],
    ),
    "a title above a sentence of six words": (
        ["राहत का एलान", "उन्होंने पूछा कि आज क्या करें"],
        ["row", "sentence"],
    ),
    "nouns, a title and a sentence": (
        ["नहर के किनारे बसे गांवों के सभी लोग", "राहत का एलान", "उन्होंने पूछा कि आज हम क्या करें"],
        ["row", "row", "sentence"],
    ),
    "a short clause, a title and a sentence": (
        ["नहर का पुल टूटा", "राहत का एलान", "उन्होंने पूछा कि आज हम क्या करें"],
        ["row", "row", "sentence"],
    ),
    "a long clause, a title and a sentence": (
        ["नहर के किनारे बसे गांवों का पुल टूटा", "राहत का एलान", "उन्होंने पूछा कि आज हम क्या करें"],
        ["sentence-above-heading", "heading-above-text", "sentence"],
    ),
    "a question below rows that a line leads to": (
        ["डीएम ने कहा:", "नाव और नाविक", "सूखा राशन", "कब मिलेगा मुआवजा?"],
        ["lead-in", "row", "row-above-heading", "heading-above-text"],
    ),
    "a colon below rows that a line leads to": (
        ["डीएम ने कहा:", "नाव और नाविक", "सूखा राशन", "बचाव के उपाय:"],
        ["lead-in", "row", "row-above-heading", "heading-above-text"],
    ),
}
TITLES = {
    "heading-above-text",
    "kicker",
    "quote-above-text",
    "title-above-rows",
    "title-between-lists",
    "title-between-rows",
    "title-of-list",
}


@pytest.mark.parametrize(("lines", "evidence"), STRETCHES.values(), ids=STRETCHES)
def test_each_line_of_a_stretch_has_its_evidence(lines: list[str], evidence: list[str]) -> None:
    """Short lines above text are told by what they are and by what stands around them."""
    expected = [(why in TITLES, why) for why in [*evidence, "prose"]]
    assert expected == judge([look(line, HINDI) for line in [*lines, TEXT]])


LENGTHS = {
    "lines of like length": ("4 4 4 4", "last-row"),
    "a last line that is one word shorter": ("4 4 4 3", "last-row"),
    "a last line that is two words shorter": ("4 4 4 2", "heading-above-text"),
    "a last line that is one word longer": ("4 4 4 5", "last-row"),
    "a last line that is two words longer": ("4 4 4 6", "heading-above-text"),
    "lines that differ by three words": ("3 6 4 5", "last-row"),
    "lines that differ by four words": ("2 6 4 5", "heading-above-text"),
    "half of the lines without a verb": ("4 4- 4 4- 4", "last-row"),
    "two in three lines without a verb": ("4 4- 5- 4", "heading-above-text"),
    "two lines above the last": ("4 4 4", "heading-above-text"),
}


@pytest.mark.parametrize(("rows", "rule"), LENGTHS.values(), ids=LENGTHS)
def test_verse_is_told_by_the_lengths_of_its_lines(rows: str, rule: str) -> None:
    """Three clauses or more, about as long as each other, are verse, and so is the last one."""
    lines = ["नाव " * (int(row[0]) - 1) + ("नाव" if "-" in row else "मिली") for row in rows.split()]
    told = judge([look(line, HINDI) for line in [*lines, TEXT]])
    assert (rule == "heading-above-text", rule) == told[-2]


ENDS = {
    "a sentence cut at a postposition": (
        ["पुलिस ने दोपहर दो बजे तक", "दोनों आरोपियों को पकड़ लिया।"],
        ["cut-at-postposition", "prose"],
    ),
    "words between two numbers": (
        ["31,204", "गांव के लोगों को मुआवजा", "31,204"],
        ["never-number", "row", "never-number"],
    ),
    "words above two numbers": (
        ["31,204", "गांव के लोगों को मुआवजा", "31,204", "45,100"],
        ["never-number", "title-between-rows", "never-number", "never-number"],
    ),
    "a title of one noun above the last word": (
        ["विधि", "नमक"],
        ["row", "last-line"],
    ),
    "a title of one noun above a word and text": (
        ["विधि", "नमक", "दोनों आरोपियों को पकड़ लिया।", "***"],
        ["row", "row", "prose", "never-sign"],
    ),
    "a title of one noun above the last two words": (
        ["विधि", "नमक", "बेसन"],
        ["title-of-list", "row", "last-line"],
    ),
    "rows without a title, and what leads on at the very end": (
        ["नौकर रामबिलास", "उसका भांजा गोलू", "गोलू का दोस्त", TEXT, "डीएम ने ये बातें कहीं:"],
        ["row", "row-above-heading", "heading-above-text", "prose", "last-line"],
    ),
    "words below a sentence": (
        ["दोनों आरोपियों को पकड़ लिया।", "बचाव के उपाय", "सूखा राशन"],
        ["prose", "title-of-list", "last-line"],
    ),
    "half a sentence": (
        ["किसानों और", "वर्षों पुरानी मांग"],
        ["cut-sentence", "cut-sentence-goes-on"],
    ),
    "a title below a single row": (
        ["बचाव के उपाय", "इन रास्तों से निकलें", "सूखा राशन"],
        ["title-of-list", "row", "last-line"],
    ),
}


@pytest.mark.parametrize(("lines", "evidence"), ENDS.values(), ids=ENDS)
def test_lines_without_text_below_have_their_evidence(
    lines: list[str], evidence: list[str]
) -> None:
    """A stretch may end in short lines; the last one is no heading."""
    expected = [(why in TITLES, why) for why in evidence]
    assert expected == judge([look(line, HINDI) for line in lines])
