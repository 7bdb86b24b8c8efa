"""The marks of one line: each with the line that has it, and the near miss that has it not."""

from __future__ import annotations

import pytest
from attrs import evolve

from storyparse._evidence.features import look
from storyparse.dialects.hindi import HINDI

MARKS = (
    *(
        "prose",
        "sentence",
        "verbal",
        "leads",
        "open",
        "hangs",
        "title",
        "name",
        "points",
        "foreign",
        "glossed",
    ),
    *(
        "surnamed",
        "acts",
        "is_clause",
        "calls",
        "lists",
        "opens_section",
        "says",
        "introduces",
        "is_quoted",
    ),
)


def marks(text: str) -> str:
    """Give the names of the marks that a line has."""
    line = look(text, HINDI)
    told = [(name, getattr(line, name)) for name in MARKS]
    return " ".join([name for name, mark in told if (mark() if callable(mark) else mark)])


LINES = {
    # A sentence: two verbs at the end of seven words or more.
    "गांव में तीन नावें पहुंच गई हैं": "sentence verbal acts is_clause says",
    "गांव में नावें पहुंच गई हैं": "verbal acts is_clause says",
    "गांव में तीन नावें कल मिली थी हैं": "verbal acts is_clause says",
    "जो नाव कल डूबी थी मिली है": "sentence verbal acts is_clause says",
    "नाव में मिली है गांव की बहू": "is_clause acts",
    # A conjunction of report, not at once and not at the end, in nine words or more.
    "किसान बोले कि नहर का पानी खेत तक गया": "sentence verbal acts is_clause says",
    "किसान बोले कि नहर का पानी खेत तक": "hangs acts is_clause",
    "किसान बोले कि नहर का पानी खेत तक कब?": "title points acts is_clause",
    "डर कि बांध टूटे तो गांव में पानी भर जाएगा": "verbal acts is_clause",
    "यह पूछा गया बार बार पूरे गांव में कि क्यों": "sentence title points acts is_clause calls",
    "नहर का पानी खेत तक कब पहुंचेगा यह बात कि": "open title points acts is_clause",
    # A connective that a comma parts from the rest.
    "वहीं, गांव में राहत": "sentence is_clause",
    "वहीं, गांव खाली": "",
    "वहीं गांव में राहत": "is_clause",
    "वहीं, गांव में कब राहत?": "title is_clause",
    "वहीं, गांव में राहत!": "is_clause",
    # What opens as a sentence and ends in a verb, and a title that does.
    "उन बातों का ध्यान रखा": "sentence verbal points acts is_clause",
    "इन बातों का ध्यान रखें": "verbal title points acts is_clause calls",
    "इस बार डीएम ने कहा ध्यान रखें": "sentence verbal title points acts is_clause calls",
    "इसका क्या असर होगा": "verbal title acts is_clause says",
    "उन्होंने पूछा कि क्या करें": "sentence verbal title acts is_clause",
    "इसके बाद सूची देखें": "sentence verbal title acts is_clause",
    "हालांकि पुल टूटा…": "verbal title acts is_clause",
    "हालांकि पुल टूटा..": "verbal acts is_clause",
    # A lead-in, which a question is not; a clause that a colon or a dash ends.
    "आगे जानते हैं मुआवजे के नियम": "leads acts is_clause lists",
    "आइए जानें क्या है नियम?": "title points acts is_clause lists",
    "आइए जानें मुआवजे के नियम!": "leads title points lists",
    "आइए जानें मुआवजे के नियम:": "leads title points lists introduces",
    "अधिकारियों ने कहा:": "verbal leads title points acts is_clause says introduces",
    "अधिकारियों ने कहा": "verbal acts is_clause says",
    "गांव में नाव चली:": "verbal leads title points acts is_clause introduces",
    "गांव में नाव चली-": "verbal leads acts is_clause introduces",
    "नाव में चली:": "verbal title points acts is_clause introduces",
    "मुआवजे की सूची:": "title points lists introduces",
    # A line that is not over.
    "मुआवजे की सूची बनी,": "verbal open acts is_clause",
    "मुआवजे की सूची और": "open",
    "मुआवजे की सूची और?": "title points",
    "पुलिस ने दोपहर दो बजे तक": "hangs is_clause",
    "पुलिस ने दोपहर दो बजे तक!": "is_clause",
    # A name: two to four words that end in a surname, or three of which none is common.
    "रमा नौटियाल": "name surnamed",
    "रमा देवी कुंवर नौटियाल": "name surnamed",
    "रमा देवी कुंवर गोपाल नौटियाल": "",
    "नौटियाल": "",
    "- रमा नौटियाल": "",
    "रमेश बमराड़ा": "name",
    "रमेश चंद्र बमराड़ा": "name",
    "रमेश चंद्र लाल बमराड़ा": "",
    "नहर का पुल": "",
    "रमेश और सुरेश": "",
    "रमेश वाला सुरेश": "is_clause",
    "रमेश क्यों सुरेश": "title points",
    "रमेश आए कल": "acts is_clause",
    "फिर रमेश": "",
    "रमेश ऐसे": "title points",
    "पानी मिला": "verbal acts is_clause",
    # The wording of a title: a question, a word that points, at the top or near the end.
    "बाढ़ से बचाव ये नावें": "title points is_clause",
    "बाढ़ से बचाव लाईं ऐसी नावें": "is_clause",
    "बाढ़ से बचाव को मिलेंगी ये सुविधाएं": "title points acts is_clause",
    "बाढ़ से बचाव को मिलेंगी ये दो नावें": "title points acts is_clause",
    "बाढ़ से बचाव को ये तीन नई नावें": "is_clause",
    "बाढ़ से बचाव को तीन नावें ये": "is_clause",
    "ये रास्ते बंद": "title points calls",
    "उस पार": "points",
    "कब मिलेगा मुआवजा": "title points acts is_clause calls",
    "हालांकि कब मिलेगा मुआवजा": "title acts is_clause",
    "'कब मिलेगा मुआवजा?'": "title points acts is_clause calls is_quoted",
    "मुआवजे की सूची…": "title points lists",
    "खीर बनाने की सामग्री": "lists",
    "सामग्री": "lists opens_section",
    "सामग्री:": "title points lists opens_section introduces",
    "टीम": "lists",
    "सोमवार": "opens_section",
    "जून-जुलाई": "opens_section",
    "जून-भादो": "",
    "जून जुलाई": "name",
    # One thing in two scripts, and two things.
    "Selection Process: चयन का तरीका": "foreign glossed",
    "Fees: आवेदन शुल्क": "lists foreign glossed",
    "Mode: ऑनलाइन": "foreign",
    "Mode: केवल ऑनलाइन": "foreign",
    "Exam Mode: ऑनलाइन": "foreign",
    "Zone: उत्तर": "foreign",
    "A4 Size: बड़ा कागज": "foreign",
    "Display Size: 6.7 इंच": "foreign",
    "Exam Date: 31 मई": "foreign",
    "Exam Date: १२ मई": "foreign",
    "2020 IPL: नया नियम": "lists",
    "परीक्षा का केंद्र: नया शहर": "",
    # What closes as prose does.
    "मुआवजे की सूची.": "prose lists",
    "मुआवजे की सूची..": "lists",
    "मुआवजे की सूची जारी।": "prose",
    "“मुआवजे की सूची जारी।”": "prose is_quoted",
    "“मुआवजे की सूची जारी.”": "prose is_quoted",
    "“मुआवजे की सूची जारी”।": "prose is_quoted",
    "“मुआवजे की सूची” जारी।": "prose",
    "मुआवजे की “सूची जारी।”": "prose",
    "- मुआवजे की सूची।": "lists",
    # Two parts, of which the first says who speaks; what a line introduces.
    "विधायक बोले- पुल बनेगा": "verbal acts is_clause says",
    "विधायक की मांग- पुल बनेगा": "verbal acts is_clause",
    "पुल बनेगा: विधायक बोले": "verbal acts is_clause",
    "- पुल बनेगा": "verbal acts is_clause",
    "वे लिखते हैं- ’": "verbal leads acts is_clause says introduces",
    "कवि-": "introduces",
    "वे लिखते हैं": "sentence verbal acts is_clause says",
    # Signs written for a browser are read as signs.
    "मुआवजे की सूची&hellip;": "title points lists",
    # More than nouns.
    "नहर से खतरा": "is_clause",
    "नहर का खतरा": "",
    # A line of signs says nothing.
    "***": "",
    "…": "",
}


@pytest.mark.parametrize(("text", "expected"), LINES.items(), ids=LINES)
def test_a_line_has_its_marks(text: str, expected: str) -> None:
    """Each mark is there or is not by the words and the signs of the line alone."""
    assert sorted(expected.split()) == sorted(marks(text).split())


SHAPES = {
    '"फसल डूब गई"': "quote",
    "‘फसल डूब गई’": "quote",
    "“फसल डूब गई”": "quote",
    "'फसल डूब गई'…?": "quote",
    "'फसल डूब गई' बोले किसान": "plain",
    "किसान बोले 'फसल डूब गई'": "plain",
    "नाव -राशन": "dashed",
    "नाव- राशन": "dashed",
    "नाव-राशन": "cell",
    "18-02: राशन बंटा": "dated",
    "18/02 - राशन बंटा": "dated",
    "10.30: राशन बंटा": "dated",
    "18 फरवरी: राशन बंटा": "pair",
    "(10): राशन": "pair",
    "5 फरवरी 2026": "dated",
    "5 से 7 फरवरी 2026": "quantity",
    "फरवरी 2026": "plain",
    "पिपरा 3-1 भटौली": "figure",
    "पिपरा 3-1 भटौली 2-1 कटरा": "plain",
    "पिपरा की टीम 3-1 भटौली": "plain",
    "पिपरा नगर टीम 3-1 भटौली नगर टीम": "figure",
    "पिपरा नगर टीम 3-1 भटौली नगर टीम दो": "plain",
    "5 नई नावें 2026": "quantity",
    "पिपरा 9": "figure",
    "पिपरा 12": "figure",
    "पिपरा 12%": "figure",
    "पिपरा (12)": "figure",
    "मेला 2026": "plain",
    "गांव का मेला 2026": "plain",
    "पिपरा 12 नावें (सब)": "plain",
    "5 नई नावें": "quantity",
    "5 बड़ी नावें और दस छोटी": "quantity",
    "5 बड़ी नावें और दस छोटी नावें": "plain",
    "½ कप दूध": "plain",
    "2½ कप दूध": "quantity",
    "Cloud 9": "latin",
}


@pytest.mark.parametrize(("text", "expected"), SHAPES.items(), ids=SHAPES)
def test_a_line_has_its_shape(text: str, expected: str) -> None:
    """Signs and figures tell what kind of line it is; words of a clause tell that it is none."""
    assert expected == look(text, HINDI).shape.value


def test_a_language_may_count_no_steps() -> None:
    """Without a word for a step, a number opens none."""
    lines = [look("5 नई नावें", language) for language in (HINDI, evolve(HINDI, steps=()))]
    assert ["quantity"] * 2 == [line.shape.value for line in lines]


def test_words_of_a_language_may_be_several() -> None:
    """A lead-in of three words opens a line, and two words that lead on end one."""
    language = evolve(HINDI, lead_ins=("अब हम देखेंगे",), leading_verbs=("जोर देते",))
    lines = ("अब हम देखेंगे राहत के नियम", "अब हम बेघर", "वे जोर देते:", "वे देते:")
    assert [True, False, True, False] == [look(line, language).leads for line in lines]


def test_a_line_too_long_for_a_heading_is_no_short_one() -> None:
    """Fourteen words and ninety signs are short, one more of either is not."""
    words, signs = "नाव " * 13 + "मिली", "न" * 90
    lines = (words, f"{words} आज", signs, f"{signs}न")
    assert [True, False, True, False] == [look(line, HINDI).short for line in lines]


def test_a_brief_text_may_end_in_a_verb() -> None:
    """Whether a text of up to 110 signs does is seen; a longer one is not looked at."""
    brief, noun = "नहर के किनारे " * 7 + "नाव मिली", "नहर के किनारे " * 7 + "नाव राशन"
    at_limit = brief.rjust(110, "न")
    lines = (brief, noun, at_limit, f"न{at_limit}")
    assert [True, False, True, False] == [look(line, HINDI).verbal for line in lines]
    assert [False] * 4 == [look(line, HINDI).short for line in lines]
