"""Headings among the lines of a body: each point of the contract with its near miss."""

from __future__ import annotations

import pytest

from storyparse import RelatedLink, Role, Segment, parse

HEAD = (
    "नहर की पटरी कटने से दो गांवों में भरा पानी\n"
    "न्यूज डेस्क, अमर उजाला, आगरा\n"
    "Updated Wed, 18 Feb 2026 11:35 AM IST\n"
    "विस्तार\n"
)

TEXT = (
    "जिलाधिकारी ने शनिवार को गांव पहुंचकर किसानों से बात की और भरोसा दिया कि फसल के नुकसान का सर्वे "
    "तीन दिन में पूरा कर लिया जाएगा। इसके बाद मुआवजे की सूची पंचायत भवन पर चस्पा होगी।"
)

BELOW = (
    "बांध की निगरानी के लिए तीन चौकियां बनाई गई हैं। हर चौकी पर रात में दो पहरेदार रहेंगे और पानी का स्तर "
    "हर घंटे दर्ज किया जाएगा।"
)
PAGE = (
    "नाव से निकाले गए बीस परिवार\n"
    "राहत दल ने शनिवार तड़के नाव लगाकर बीस परिवारों को ऊंचे टीले पर पहुंचाया। वहां दो तंबू लगाए गए हैं।\n"
    "स्कूल में चल रही रसोई\n"
    "ग्राम पंचायत ने प्राथमिक स्कूल में रसोई शुरू कराई है। सुबह और शाम दो सौ लोगों का भोजन बन रहा है।"
)
LATER = "उधर नहर विभाग के अभियंता ने बताया कि पटरी की मरम्मत रात में ही शुरू करा दी गई थी।"


def said(segment: Segment) -> tuple[str, str]:
    """Give a segment's role and the rule that decided it."""
    return segment.role, segment.rule


CASES = {
    "a noun phrase above text": ("मुआवजे की सूची", BELOW, "heading"),
    "a question above text": ("कब मिलेगा मुआवजा?", BELOW, "heading"),
    "a year above text": ("1924", BELOW, "heading"),
    "one word above text": ("पलायन", BELOW, "heading"),
    "Latin above text": ("Cloud Backup", BELOW, "heading"),
    "an X: alone": ("योग्यता:", BELOW, "heading"),
    "a quotation whose speaker stands below": ("'फसल डूब गई साहब'", BELOW, "heading"),
    "पढ़ें without a colon": ("पढ़ें क्या बोले किसान", BELOW, "heading"),
    "a label's word inside": ("रनवे का होगा विस्तार", BELOW, "heading"),
    "headline grammar": ("एसडीएम बोले- जल्द मिलेगी राहत", BELOW, "heading"),
    "a semicolon between clauses": ("दो गांव डूबे; तीन नावें पलटीं", BELOW, "heading"),
    "days ago in a clause": ("12 दिन पहले ही कटी थी नहर", BELOW, "heading"),
    "two years and a dash": ("2013-2023 के बीच क्या बदला", BELOW, "heading"),
    "a price in a clause": ("राशन किट 50 रुपये में", BELOW, "heading"),
    "an amount in a clause": ("चांदी 430 रुपये फिसली", BELOW, "heading"),
    "an amount and what it is": ("नाव पर 500 रुपये जुर्माना", BELOW, "heading"),
    "initials": ("A. K. वर्मा का गांव", BELOW, "heading"),
    "an abbreviation in brackets": ("(AI) का सहारा", BELOW, "heading"),
    "an account in a title": ("क्या है @melasamiti का सच", BELOW, "heading"),
    "a post in a title": ("View this post", BELOW, "heading"),
    "what is left": ("शेष पेज", BELOW, "heading"),
    "a list that came out": ("जारी", BELOW, "heading"),
    "news in a title": ("खबर अपडेट करने का तरीका", BELOW, "heading"),
    "a performance": ("प्रस्तुति देंगे कलाकार", BELOW, "heading"),
    "brackets at both ends": ("(नहर) टूटी (पुल)", BELOW, "heading"),
    "days to come": ("अगले 2-3 दिन भारी", BELOW, "heading"),
    "a noun in -ाया": ("इस रूट का किराया", BELOW, "heading"),
    "a noun in -ेगा": ("इन गांवों में मनरेगा", BELOW, "heading"),
    "a determiner and what to do": ("इन बातों का ध्यान रखें", BELOW, "heading"),
    "a condition that asks": ("अगर नाम न मिले तो क्या करें", BELOW, "heading"),
    "a pronoun that asks": ("इसका क्या असर होगा", BELOW, "heading"),
    "a question that states": ("क्या है मुआवजे का नियम", BELOW, "heading"),
    "two verbs and few words": ("पहले भी विवादों में रहे हैं", BELOW, "heading"),
    "two verbs in a quotation": ("'हमारी फसल हर साल पानी में डूब रही है'", BELOW, "heading"),
    "two verbs that ask": ("नहर का पानी किस गांव तक पहुंच गया है", BELOW, "heading"),
    "two verbs that deny": ("अब भी गांव में एक भी नाव नहीं है", BELOW, "heading"),
    "और and no verb at the end": ("और महंगी होगी सिंचाई", BELOW, "heading"),
    "a danda": ("मुआवजे की सूची जारी हुई।", BELOW, "paragraph"),
    "a danda in a closing quote": ("'फसल डूब गई साहब।'", BELOW, "paragraph"),
    "a bullet": ("- मुआवजे की सूची", BELOW, "paragraph"),
    "a lettered item": ("(क) मुआवजे की सूची", BELOW, "paragraph"),
    "a step": ("Step 2: सूची खोलें", BELOW, "paragraph"),
    "a marked question": ("सवाल- मुआवजा कब मिलेगा?", BELOW, "paragraph"),
    "a line of speech": ("पत्नी- मुआवजा कब मिलेगा", BELOW, "paragraph"),
    "a note": ("नोट: सूची पंचायत भवन पर है", BELOW, "paragraph"),
    "who made a text": ("प्रस्तुति: रमा नौटियाल", BELOW, "paragraph"),
    "where a text came from": ("इनपुट: एजेंसी", BELOW, "paragraph"),
    "a line in brackets": ("(लेखक शिक्षाविद् हैं)", BELOW, "paragraph"),
    "a sentence cut by the page": ("शेष पेज 4 पर", BELOW, "furniture"),
    "what goes on": ("जारी...", BELOW, "furniture"),
    "news that goes on": ("खबर अपडेट की जा रही है...", BELOW, "furniture"),
    "a price": ("अरहर दाल 124 रुपये", BELOW, "paragraph"),
    "a score": ("किसान क्लब: 164/7 (20 ओवर)", BELOW, "paragraph"),
    "a menu path": ("सेटिंग्स > स्टोरेज > कैश", BELOW, "paragraph"),
    "a mail address": ("लिखें: mela@example.in", BELOW, "paragraph"),
    "an embedded post's account": (
        "A post shared by Mela Samiti (@melasamiti)",
        BELOW,
        "furniture",
    ),
    "an embedded post": ("View this post on Instagram", BELOW, "furniture"),
    "a telephone number": ("नियंत्रण कक्ष 05522-240011", BELOW, "paragraph"),
    "a clock and a date": ("Jan 21, 2026 9:00 AM IST", BELOW, "paragraph"),
    "a sentence that opens with a connective": ("हालांकि किसान अब भी नाराज हैं", BELOW, "paragraph"),
    "a sentence that opens with a pronoun": ("उन्होंने सूची चस्पा कराने को कहा", BELOW, "paragraph"),
    "a lead-in": ("आइए जानते हैं कैसे मिलेगा मुआवजा", BELOW, "paragraph"),
    "a clause that leads on": ("अधिकारियों ने कहा:", BELOW, "paragraph"),
    "code with a semicolon": ("int total;", BELOW, "paragraph"),
    "how long ago": ("17 घंटे पहले", BELOW, "furniture"),
    "a number with a dash": ("नियंत्रण कक्ष 0522-2200100", BELOW, "paragraph"),
    "a price by weight": ("अरहर दाल 124 रुपये किलो", BELOW, "paragraph"),
    "a price by the plate": ("अरहर दाल 124 रुपये/थाली", BELOW, "paragraph"),
    "a marked answer": ("A. मुआवजा मिलेगा", BELOW, "paragraph"),
    "a verb in -ाया": ("उसने लोगों को बचाया", BELOW, "paragraph"),
    "और and a verb at the end": ("और सबका मुआवजा अटक गया", BELOW, "paragraph"),
    "a comma at the end": ("मुआवजे की सूची बनी,", BELOW, "paragraph"),
    "a conjunction at the end": ("मुआवजे की सूची बनी और", BELOW, "paragraph"),
}


@pytest.mark.parametrize(("line", "below", "role"), CASES.values(), ids=CASES)
def test_a_short_line_above_text(line: str, below: str, role: str) -> None:
    """On a page with headings of its own, each mark of a line tells what it is."""
    story = parse(f"{HEAD}{TEXT}\n{PAGE}\n{line}\n{below}")
    assert Role(role) is story.segments[-2].role


BODIES = {
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
    "a heading longer than the rows": (
        "# इनकी हुई गिरफ्तारी",
        "नौकर रामबिलास",
        "उसका भांजा गोलू",
        "# पुलिस टीम को मिलेगा इनाम",
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
}


@pytest.mark.parametrize("marked", BODIES.values(), ids=BODIES)
def test_lines_that_stand_together(marked: tuple[str, ...]) -> None:
    """The headings among lines, marked with a hash here, are told by what stands around them."""
    story = parse("\n".join([HEAD + TEXT, *[line.removeprefix("# ") for line in marked]]))
    told = [segment for segment in story.segments if segment.line > HEAD.count("\n") + 1]
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
    "an ordinary word above text": ("भाषा", TEXT, "heading"),
    "an ordinary word above a short text": ("भाषा", "संस्कृत पढ़ाई जाएगी।", "heading"),
    "an agency's word in a title": ("एजेंसियां सतर्क", TEXT, "heading"),
    "a desk's word in a title": ("ब्यूरो की छापेमारी", TEXT, "heading"),
    "an ordinary word in a title": ("भाषा विवाद", TEXT, "heading"),
}


@pytest.mark.parametrize(("line", "below", "rule"), SIGNED.values(), ids=SIGNED)
def test_who_sent_a_text_stands_below_it(line: str, below: str, rule: str) -> None:
    """An agency or a desk alone below a text closes it, and opens nothing."""
    story = parse(f"{HEAD}{TEXT}\n{line}\n{below}")
    assert rule in said(story.segments[HEAD.count("\n") + 1])


def test_who_sent_a_short_text_stands_below_it() -> None:
    """A text is one by its danda, however short."""
    story = parse(f"{HEAD}बिजली गुल रही।\nसंवाद\n{TEXT}")
    assert ["prose", "agency-below-text", "prose"] == [each.rule for each in story.segments[-3:]]


def test_who_sent_a_text_stands_between_two_briefs() -> None:
    """It stays in the text, and the heading below it is no less one."""
    story = parse(f"{HEAD}{TEXT}\nचेन लूटी\n{TEXT}\nसंवाद\nकरंट से मौत\nसंवाद\n{TEXT}")
    told = [(section.heading, section.paragraphs) for section in story.sections[1:]]
    assert [("चेन लूटी", (TEXT, "संवाद")), ("करंट से मौत", (TEXT,))] == told


NO_BYLINE = "no byline"


def byline_rule(segment: Segment) -> str:
    """Give the rule that made a segment a byline, if one did."""
    return segment.rule if segment.role is Role.BYLINE else NO_BYLINE


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
        NO_BYLINE,
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
        NO_BYLINE,
    ),
    "a person below a title": ("सीएनजी पर भी असर", "रवींद्र कौल", "byline-below-heading"),
    "a person below what may be a name": ("यात्री परेशान", "रवींद्र कौल", NO_BYLINE),
    "an ordinary word below what may be a name": ("राम सिंह", "भाषा", NO_BYLINE),
    "a correspondent's meeting": ("राम सिंह", "संवाददाता सम्मेलन", NO_BYLINE),
    "a correspondent below a quotation": ("'कवि मिले'", "कार्यालय संवाददाता", NO_BYLINE),
}


@pytest.mark.parametrize(("title", "line", "rule"), WRITTEN.values(), ids=WRITTEN)
def test_who_wrote_a_brief_stands_below_its_heading(title: str, line: str, rule: str) -> None:
    """A byline that no title can be needs no long heading above it."""
    story = parse(f"{HEAD}{TEXT}\n{title}\n{line}\n{LATER}")
    assert rule == byline_rule(story.segments[-2])


@pytest.mark.parametrize(
    ("title", "rule"),
    [("सीएनजी पर असर", "byline-above-dateline"), ("सीएनजी महंगी", NO_BYLINE)],
)
def test_who_wrote_stands_between_a_heading_and_a_dateline(title: str, rule: str) -> None:
    """Two words may be the kicker of a heading; three are one, and a rare name is an author."""
    story = parse(f"{HEAD}{TEXT}\n{title}\nरमेश बमराड़ा\nलखनऊ। {TEXT}")
    assert rule == byline_rule(story.segments[-2])


def test_who_wrote_a_short_brief_stands_below_its_heading() -> None:
    """What stands below it is a text by its danda, however short."""
    story = parse(f"{HEAD}{TEXT}\nपशु मेला\nअमर उजाला ब्यूरो\nपारा गिरा।\n{TEXT}")
    assert "byline-below-heading" == story.segments[-3].rule


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
    story = parse(f"{HEAD}{TEXT}\n{line}\n{TEXT}")
    assert Role(role) is story.segments[-2].role


def test_a_link_without_a_title_has_its_label() -> None:
    """A pointer alone on its line gives a link whose title is absent."""
    story = parse(f"{HEAD}{TEXT}\nये भी पढ़ें...\n{TEXT}")
    assert (RelatedLink(label="ये भी पढ़ें", title=None),) == story.related_links


def test_the_last_line_is_no_heading() -> None:
    """A heading opens a block; nothing stands below the last line, whatever follows it."""
    story = parse(f"{HEAD}{TEXT}\nमुआवजे की सूची\nविज्ञापन")
    assert "last-line" == story.segments[-2].rule


def test_a_sentence_cut_in_two_is_two_paragraphs() -> None:
    """Neither half of a cut sentence is a heading."""
    story = parse(f"{HEAD}{TEXT}\nगेट पर रोके गए युवकों को,\nतब ठगी का पता चला\n{TEXT}")
    assert ["cut-sentence", "cut-sentence-goes-on"] == [s.rule for s in story.segments[-3:-1]]
