"""Pages in other languages and scripts, each by a few words of data: no code knows a language."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pytest

from storyparse import (
    Byline,
    BylineWords,
    Calendar,
    Dialect,
    Label,
    Language,
    Role,
    Rule,
    check_dialect,
    parse,
)
from storyparse._show.html import proof

IST = dt.timezone(dt.timedelta(hours=5, minutes=30), "IST")


class Paper(NamedTuple):
    """A paper of one language: its words, and a page of it line by line.

    Args:
        language: The language.
        july: The month's name.
        who: The byline's desk, publisher and place.
        comma: What stands between them.
        printed: The stamp's word.
        labels: Those of the summary and of the body.
        furniture: A line of furniture.
        headline: The headline.
        summary: The summary.
        paragraphs: The body's paragraphs; the heading stands between them.
        heading: The heading.
    """

    language: Language
    july: str
    who: tuple[str, str, str]
    comma: str
    printed: str
    labels: tuple[str, str]
    furniture: str
    headline: str
    summary: str
    paragraphs: tuple[str, str]
    heading: str

    def dialect(self) -> Dialect:
        """Make the paper's dialect."""
        desk, publisher, _ = self.who
        return Dialect(
            name=publisher,
            time_zone=IST,
            language=self.language,
            calendar=Calendar(
                months=tuple([(f"m{n}",) if n != 7 else (self.july,) for n in range(1, 13)]),
                weekdays=tuple([(f"w{n}",) for n in range(7)]),
            ),
            byline=BylineWords(publishers=(publisher,), desks=(desk,)),
            labels=(
                Label(text=self.labels[0], zone=Role.SUMMARY),
                Label(text=self.labels[1], zone=Role.PARAGRAPH),
            ),
            furniture=(self.furniture,),
            rules=(
                Rule(
                    name="printed",
                    first_words=(self.printed,),
                    pattern=(
                        rf"(?P<timestamp>(?P<published>{self.printed})\ ?:\ (?P<day>\d{{1,2}})\ "
                        r"(?P<month>[\p{L}\p{M}]{1,12}+)\ (?P<year>\d{4}),?\ "
                        r"(?P<hour>\d\d):(?P<minute>\d\d))"
                    ),
                ),
            ),
        )

    def page(self, day: str = "5", *, labelled: bool = True) -> str:
        """Make the page."""
        summary = (self.labels[0], self.summary, self.labels[1]) if labelled else ()
        lines = (
            self.headline,
            self.comma.join(self.who),
            f"{self.printed}: {day} {self.july} 2024 18:40",
            *summary,
            self.paragraphs[0],
            self.furniture,
            self.heading,
            self.paragraphs[1],
        )
        return "\n".join(lines) + "\n"


PAPERS = {
    "Gujarati": Paper(
        Language(
            name="ગુજરાતી", code="gu", scripts=("Gujarati",), full_stops="।.", verbs=("છે", "થયું"),
            postpositions=("માં", "થી", "પર"), conjunctions=("અને",), verb_endings=("શે",),
        ),
        "જુલાઈ", ("શહેર ડેસ્ક", "નદી સમાચાર", "સોનપુર"), ", ", "પ્રકાશિત", ("ટૂંકમાં", "વિગતવાર"), "જાહેરાત",
        "સોનપુરમાં વીસ વર્ષ પછી ખૂલ્યું જૂનું પુસ્તકાલય",
        ("વીસ વર્ષથી બંધ પુસ્તકાલય શુક્રવારે ફરી ખૂલ્યું "
        "અને પહેલા દિવસે દોઢસો બાળકો આવ્યાં."),
        (
            ("પુસ્તકાલયની ઇમારત સો વર્ષ જૂની છે. નગર પરિષદે બે વર્ષમાં તેનું સમારકામ કરાવ્યું અને પાંચ હજાર "
            "પુસ્તકો ખરીદ્યાં."),
            ("હવે અહીં સાંજે આઠ વાગ્યા સુધી વાંચી શકાશે. સભ્ય બનવા માટે વર્ષે પચાસ રૂપિયા આપવા પડશે અને બાળકો "
            "પાસેથી કંઈ લેવાશે નહીં."),
        ),
        "સાંજ સુધી ખુલ્લું",
    ),
    "Tamil": Paper(
        Language(
            name="தமிழ்", code="ta", scripts=("Tamil",), full_stops=".", verbs=("உள்ளது", "வந்தனர்"),
            postpositions=("இல்",), conjunctions=("மற்றும்",), verb_endings=("கிறது",),
        ),
        "ஜூலை", ("நகரப் பிரிவு", "நதி செய்தி", "சோன்பூர்"), ", ", "வெளியீடு", ("சுருக்கம்", "விரிவாக"),
        "விளம்பரம்",
        "சோன்பூரில் இருபது ஆண்டுகளுக்குப் பின் திறந்த பழைய நூலகம்",
        ("இருபது ஆண்டுகள் மூடியிருந்த நூலகம் வெள்ளிக்கிழமை மீண்டும் "
        "திறந்தது, முதல் நாளில் நூறு குழந்தைகள் வந்தனர்."),
        (
            ("நூலகத்தின் கட்டடம் நூறு ஆண்டுகள் பழமையானது. நகராட்சி இரண்டு ஆண்டுகளில் அதைச் சீரமைத்து "
            "ஐயாயிரம் புத்தகங்களை வாங்கியது."),
            ("இனி இங்கே மாலை எட்டு மணி வரை படிக்கலாம். உறுப்பினராக ஆண்டுக்கு ஐம்பது ரூபாய் கட்ட வேண்டும், "
            "குழந்தைகளுக்குக் கட்டணம் இல்லை."),
        ),
        "மாலை வரை திறந்திருக்கும்",
    ),
    "Bengali": Paper(
        Language(
            name="বাংলা", code="bn", scripts=("Bengali",), full_stops="।", verbs=("আছে", "হল", "এল"),
            postpositions=("থেকে", "জন্য"), conjunctions=("এবং", "আর"), verb_endings=("বে", "ছে"),
        ),
        "জুলাই", ("শহর বিভাগ", "নদী সংবাদ", "সোনপুর"), ", ", "প্রকাশ", ("সংক্ষেপে", "বিস্তারিত"), "বিজ্ঞাপন",
        "সোনপুরে কুড়ি বছর পরে খুলল পুরনো গ্রন্থাগার",
        ("কুড়ি বছর বন্ধ থাকা গ্রন্থাগার শুক্রবার আবার "
        "খুলল এবং প্রথম দিনে দেড়শো শিশু এল।"),
        (
            ("গ্রন্থাগারের বাড়িটি একশো বছরের পুরনো। পুরসভা দুই "
            "বছরে সেটি সারিয়েছে এবং পাঁচ হাজার বই কিনেছে।"),
            ("এখন এখানে সন্ধে আটটা পর্যন্ত পড়া যাবে। সদস্য হতে বছরে "
            "পঞ্চাশ টাকা দিতে হবে আর ছোটদের কিছু দিতে হবে না।"),
        ),
        "সন্ধে পর্যন্ত খোলা",
    ),
    "Urdu": Paper(
        Language(
            name="اردو", code="ur", scripts=("Arabic",), full_stops="۔", is_right_to_left=True,
            verbs=("ہے", "ہیں", "گیا", "آئے"), postpositions=("میں", "سے", "کو"),
            conjunctions=("اور",),
        ),
        "جولائی", ("شہر ڈیسک", "ندی اخبار", "سونپور"), "، ", "شائع", ("خلاصہ", "تفصیل"), "اشتہار",
        "سونپور میں بیس سال بعد کھلا پرانا کتب خانہ",
        "بیس سال سے بند کتب خانہ جمعہ کو پھر کھل گیا اور پہلے دن ڈیڑھ سو بچے آئے۔",
        (
            ("کتب خانے کی عمارت سو سال پرانی ہے۔ بلدیہ نے دو سال میں "
            "اس کی مرمت کرائی اور پانچ ہزار کتابیں خریدی ہیں۔"),
            ("اب یہاں شام آٹھ بجے تک پڑھا جا سکے گا۔ رکن بننے کے لیے سال "
            "میں پچاس روپے دینے ہوں گے، بچوں سے کچھ نہیں لیا جائے گا۔"),
        ),
        "شام تک کھلا رہے گا",
    ),
    "English": Paper(
        Language(
            name="English", code="en", scripts=("Latin",), full_stops=".",
            verbs=("is", "are", "was", "said"), postpositions=("of", "to", "in"),
            conjunctions=("and", "but"), sentence_openers=("He", "She", "However", "It"),
        ),
        "July", ("City Desk", "River Times", "Sonpur"), ", ", "Printed", ("In short", "Full story"),
        "Advertisement",
        "Old library of Sonpur reopens after twenty years",
        ("The library, closed for twenty years, opened "
        "on Friday, and 150 children came on day one."),
        (
            ("The building is a hundred years old. The council has had it mended in two years and "
            "has bought five thousand books, Dr. Rao said."),
            ("It is open until eight in the evening now. Members pay fifty rupees and children "
            "pay nothing at all for their cards."),
        ),
        "Open until the evening",
    ),
}  # fmt: skip


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_a_page_reads_as_a_hindi_one_does(paper: Paper) -> None:
    """Every role, every value, and nothing is wrong with it."""
    dialect = paper.dialect()
    check_dialect(dialect)
    story = parse(paper.page(), dialect=dialect)
    expected = "headline byline timestamp label summary label paragraph furniture heading paragraph"
    assert expected == " ".join(segment.role for segment in story.segments)
    assert paper.page() == story.raw
    assert () == story.diagnostics
    desk, publisher, place = paper.who
    assert Byline(desk=desk, publisher=publisher, place=place) == story.byline
    assert dt.datetime(2024, 7, 5, 18, 40, tzinfo=IST) == story.published_at
    assert (paper.summary,) == story.summary
    assert [None, paper.heading] == [section.heading for section in story.sections]


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_a_page_without_labels(paper: Paper) -> None:
    """The body begins below the stamp."""
    story = parse(paper.page(labelled=False), dialect=paper.dialect())
    expected = "headline byline timestamp paragraph furniture heading paragraph"
    assert expected == " ".join(segment.role for segment in story.segments)


@pytest.mark.parametrize(
    ("name", "digits"), [("Gujarati", "૫"), ("Tamil", "௫"), ("Bengali", "৫"), ("Urdu", "۵")]
)
def test_digits_of_the_script_are_read(name: str, digits: str) -> None:
    """As those of Devanagari are."""
    paper = PAPERS[name]
    story = parse(paper.page(digits), dialect=paper.dialect())
    assert dt.datetime(2024, 7, 5, 18, 40, tzinfo=IST) == story.published_at


def test_a_dateline_stands_alone() -> None:
    """A place closed by the language's full stop; a headline may stand above."""
    paper = PAPERS["Urdu"]
    page = "\n".join((paper.headline, "سونپور۔", *paper.paragraphs))
    story = parse(page, dialect=paper.dialect())
    assert (paper.headline, Byline(place="سونپور")) == (story.headline, story.byline)
    assert () == story.diagnostics


def test_a_line_in_another_script_above_the_byline_is_stray() -> None:
    """Which script is the story's own, the language says."""
    bengali, english = PAPERS["Bengali"], PAPERS["English"]
    for paper, other in ((bengali, english.headline), (english, bengali.headline)):
        page = paper.page().replace("\n", f"\n{other}\n", 1)
        story = parse(page, dialect=paper.dialect())
        assert (paper.headline, Role.STRAY) == (story.headline, story.segments[1].role)


def test_a_language_without_a_script_has_any() -> None:
    """And so every letter is the story's."""
    dialect = PAPERS["English"].dialect()
    plain = dialect.extend(language=Language(name="?"))
    assert PAPERS["English"].headline == parse(PAPERS["English"].page(), dialect=plain).headline


def test_a_page_to_look_at_names_the_language() -> None:
    """And its direction where it is from right to left."""
    for name, told in (("Urdu", 'dir="rtl" lang="ur"'), ("Tamil", 'lang="ta"')):
        paper = PAPERS[name]
        dialect = paper.dialect()
        page = proof([parse(paper.page(), dialect=dialect)], name="x", dialect=dialect)
        assert set(told.split()) <= set(page.replace(">", " ").split())
        assert ("rtl" in page) is dialect.language.is_right_to_left
