"""The parts of a byline: authors, desk, agency, publisher, place and editor.

Each is a run of the line: what stands apart there is never joined, and nothing is rewritten.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from page_lines import BYLINE, HEAD, LONG, STAMP
from promises import assert_parses
from storyparse import AMAR_UJALA, Byline, parse
from storyparse._fields.byline import read_byline
from storyparse._fields.vocabulary import Vocabulary

WORDS = Vocabulary(AMAR_UJALA.byline)
BYLINES = {
    "अमर उजाला ब्यूरो/नई दिल्ली": Byline(desk="अमर उजाला ब्यूरो", place="नई दिल्ली"),
    "अमर उजाला ब्यूरो/एजेंसियां": Byline(desk="अमर उजाला ब्यूरो", agency="एजेंसियां"),
    "टेक डेस्क/वाराणसी/लखनऊ": Byline(desk="टेक डेस्क", place="वाराणसी/लखनऊ"),
    "अमर उजाला, वाराणसी/लखनऊ": Byline(publisher="अमर उजाला", place="वाराणसी/लखनऊ"),
    "रमा बिष्ट/गोपाल निषाद, अमर उजाला": Byline(
        authors=("रमा बिष्ट", "गोपाल निषाद"), publisher="अमर उजाला"
    ),
    "पीटीआई/भाषा": Byline(agency="पीटीआई/भाषा"),
    "पीटीआई/भाषा/नई दिल्ली": Byline(agency="पीटीआई/भाषा", place="नई दिल्ली"),
    "अमर उजाला ब्यूरो//आगरा": Byline(desk="अमर उजाला ब्यूरो", place="आगरा"),
    "अमर उजाला-आगरा": Byline(publisher="अमर उजाला", place="आगरा"),
    "रमा नौटियाल अमर उजाला, आगरा": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला", place="आगरा"
    ),
    "रमा नौटियाल/अमर उजाला आगरा": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला", place="आगरा"
    ),
    "अमर उजाला नेटवर्क, बलिया": Byline(desk="अमर उजाला नेटवर्क", place="बलिया"),
    "सिटी न्यूज एजेंसी, बलिया": Byline(agency="सिटी न्यूज एजेंसी", place="बलिया"),
    "रमा नौटियाल - अमर उजाला - आगरा": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला", place="आगरा"
    ),
    "रमा नौटियाल और गोपाल निषाद, अमर उजाला, नई दिल्ली": Byline(
        authors=("रमा नौटियाल", "गोपाल निषाद"), publisher="अमर उजाला", place="नई दिल्ली"
    ),
    "स्टाफ रिपोर्टर, अमर उजाला, मथुरा": Byline(
        desk="स्टाफ रिपोर्टर", publisher="अमर उजाला", place="मथुरा"
    ),
    "न्यूज डेस्क, अमर उजाला, आगरा, मथुरा": Byline(
        desk="न्यूज डेस्क", publisher="अमर उजाला", place="आगरा, मथुरा"
    ),
    "Amar Ujala Bureau, Agra": Byline(desk="Amar Ujala Bureau", place="Agra"),
    "पीटीआई, नई दिल्ली": Byline(agency="पीटीआई", place="नई दिल्ली"),
    "रमा नौटियाल": Byline(authors=("रमा नौटियाल",)),
    "रमा नौटियाल, आगरा": Byline(authors=("रमा नौटियाल",), place="आगरा"),
    "रमा नौटियाल, गोपाल निषाद, आगरा": Byline(authors=("रमा नौटियाल", "गोपाल निषाद"), place="आगरा"),
    "रमा नौटियाल&गोपाल निषाद, अमर उजाला, आगरा": Byline(
        authors=("रमा नौटियाल", "गोपाल निषाद"), publisher="अमर उजाला", place="आगरा"
    ),
    "अमर उजाला डॉट कॉम आगरा": Byline(publisher="अमर उजाला डॉट कॉम", place="आगरा"),
    "रमा नौटियाल अमर उजाला डॉट कॉम": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला डॉट कॉम"
    ),
    "रमा नौटियाल-अमर उजाला-आगरा": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला", place="आगरा"
    ),
    "रमा नौटियाल/अमर उजाला/आगरा": Byline(
        authors=("रमा नौटियाल",), publisher="अमर उजाला", place="आगरा"
    ),
    "र अमर उजाला, आगरा": Byline(authors=("र",), publisher="अमर उजाला", place="आगरा"),
    "अमर उजाला, आगरा, अमर उजाला": Byline(publisher="अमर उजाला", place="आगरा"),
    "संवाददाता/अमर उजाला/आगरा": Byline(desk="संवाददाता", publisher="अमर उजाला", place="आगरा"),
    "नगर संवाददाता, अमर उजाला": Byline(desk="नगर संवाददाता", publisher="अमर उजाला"),
    "संवाददाता": Byline(desk="संवाददाता"),
    "हमारे संवाददाता, आगरा": Byline(desk="हमारे संवाददाता", place="आगरा"),
    "न्यूज डेस्क / अमर उजाला / आगरा": Byline(desk="न्यूज डेस्क", publisher="अमर उजाला", place="आगरा"),
    "/न्यूज डेस्क/आगरा/": Byline(desk="न्यूज डेस्क", place="आगरा"),
    "पीटीआई/भाषा/, नई दिल्ली": Byline(agency="पीटीआई/भाषा", place="नई दिल्ली"),
    "टीम डिजिटल/अमर उजाला": Byline(desk="टीम डिजिटल", publisher="अमर उजाला"),
    "अमर उजाला/टीम डिजिटल, आगरा": Byline(desk="टीम डिजिटल", publisher="अमर उजाला", place="आगरा"),
    "न्यूज डेस्क, अमर उजाला, City: Agra": Byline(desk="न्यूज डेस्क", publisher="अमर उजाला"),
    "भाषा, रमा नौटियाल, अमर उजाला, आगरा": Byline(
        authors=("रमा नौटियाल",), agency="भाषा", publisher="अमर उजाला", place="आगरा"
    ),
    "टेक डेस्क, आगरा, मथुरा": Byline(desk="टेक डेस्क", place="आगरा, मथुरा"),
    "अमर उजाला ब्यूरो\nगांव पौड़ी": Byline(desk="अमर उजाला ब्यूरो", place="गांव पौड़ी"),
    "रमा नौटियाल, भाषा, आगरा": Byline(authors=("रमा नौटियाल",), agency="भाषा", place="आगरा"),
    "संवाद न्यूज एजेंसी बलिया": Byline(agency="संवाद न्यूज एजेंसी", place="बलिया"),
    "विशेष संवाददाता\nन्यूज डेस्क, अमर उजाला, मेरठ": Byline(
        authors=("विशेष संवाददाता",), desk="न्यूज डेस्क", publisher="अमर उजाला", place="मेरठ"
    ),
    "विशेष संवाददाता\nरमा नौटियाल, न्यूज डेस्क, मेरठ": Byline(
        authors=("रमा नौटियाल",), desk="न्यूज डेस्क", place="मेरठ"
    ),
    "न्यूज डेस्क, अमर उजाला, आगरा,मथुरा": Byline(
        desk="न्यूज डेस्क", publisher="अमर उजाला", place="आगरा,मथुरा"
    ),
    "न्यूज डेस्क, अमर उजाला, आगरा , मथुरा": Byline(
        desk="न्यूज डेस्क", publisher="अमर उजाला", place="आगरा , मथुरा"
    ),
    "न्यूज डेस्क, अमर उजाला, आगरा/अमर उजाला, मथुरा": Byline(
        desk="न्यूज डेस्क", publisher="अमर उजाला", place="आगरा"
    ),
    "न्यूज डेस्क, अमर उजाला, आगरा | मथुरा": Byline(desk="न्यूज डेस्क", publisher="अमर उजाला", place="आगरा"),
    "अमर उजाला, आगरा\nअमर उजाला, मथुरा": Byline(publisher="अमर उजाला", place="आगरा"),
    "पीटीआई, आगरा, भाषा, मथुरा": Byline(agency="पीटीआई", place="आगरा"),
    "अमर उजाला ब्यूरो, पीटीआई, भाषा, नई दिल्ली": Byline(
        desk="अमर उजाला ब्यूरो", agency="पीटीआई", place="नई दिल्ली"
    ),
    "रमा\u00a0नौटियाल और गोपाल  निषाद, अमर उजाला, नई\u00a0 दिल्ली": Byline(
        authors=("रमा\u00a0नौटियाल", "गोपाल  निषाद"), publisher="अमर उजाला", place="नई\u00a0 दिल्ली"
    ),
    "Straße Desk, अमर उजाला": Byline(desk="Straße Desk", publisher="अमर उजाला"),
    "न्यूज डेस्क, अमर\u00a0 उजाला, आगरा": Byline(
        desk="न्यूज डेस्क", publisher="अमर\u00a0 उजाला", place="आगरा"
    ),
    "टेक डेस्क, सेक्टर 62": Byline(desk="टेक डेस्क", place="सेक्टर 62"),
    "अमर उजाला ब्यूरो | June 30, 2021": Byline(desk="अमर उजाला ब्यूरो"),
    "अमर उजाला, आगरा | June 30, 2021": Byline(publisher="अमर उजाला", place="आगरा"),
    "| June 30, 2021": None,
    "17 घंटे पहले": None,
    "अमर उजाला ब्यूरो १७ घंटे पहले": Byline(desk="अमर उजाला ब्यूरो"),
    "17 घंटे पहले, अमर उजाला": Byline(publisher="अमर उजाला"),
    "न्यूज डेस्क, अमर उजाला, आगरा, 17 घंटे पहले, मथुरा": Byline(
        desk="न्यूज डेस्क", publisher="अमर उजाला", place="आगरा"
    ),
    "By Team Digital": None,
    "By नगर डेस्क, आगरा": None,
    "By: रमा नौटियाल, आगरा": Byline(authors=("रमा नौटियाल",)),
    "By पीटीआई": Byline(agency="पीटीआई"),
    "By अमर उजाला ब्यूरो, आगरा": Byline(desk="अमर उजाला ब्यूरो", place="आगरा"),
    "रमा नौटियाल\nगोपाल निषाद": Byline(authors=("रमा नौटियाल", "गोपाल निषाद")),
    "स्टाफ रिपोर्टर, न्यूज डेस्क, मेरठ": Byline(desk="स्टाफ रिपोर्टर", place="मेरठ"),
    "Special Correspondent\nन्यूज डेस्क, मेरठ": Byline(
        authors=("Special Correspondent",), desk="न्यूज डेस्क", place="मेरठ"
    ),
}


@pytest.mark.parametrize(("line", "byline"), BYLINES.items(), ids=BYLINES)
def test_each_part_of_a_byline_is_told(line: str, byline: Byline | None) -> None:
    """A slash behind a desk or an agency stands for a comma; between equals it joins them.

    Of two that stand apart the first counts. A date, an age and another paper's `By …` name
    neither a desk nor a place.
    """
    assert byline == parse(f"{HEAD}\n{line}\n{STAMP}\n{LONG}").byline


EDITORS = {
    "रेखा_अ": "रेखा_अ",
    "pooja_m": "pooja_m",
    "anand123": "anand123",
    "_pooja, गोपाल।": "_pooja, गोपाल",
    "@रेखा7 |": "@रेखा7",
}


@pytest.mark.parametrize(("name", "editor"), EDITORS.items(), ids=EDITORS)
@pytest.mark.parametrize("between", [" ", "\n"], ids=["one line", "two lines"])
def test_an_editor_may_have_a_users_name(name: str, editor: str, between: str) -> None:
    """Digits and low lines may stand in a word of it."""
    story = parse(f"{HEAD}\n{BYLINE}\nPublished by: {name}{between}{STAMP}\n{LONG}")
    assert story.byline
    assert (editor, ["editor", "timestamp", "paragraph"]) == (
        story.byline.editor,
        [each.role for each in story.segments[2:]],
    )


@pytest.mark.parametrize(
    ("rest", "role"), [("287 Views", "furniture"), ("विज्ञापन7", "furniture"), ("7 दिन", "heading")]
)
def test_a_number_behind_an_editor_is_no_name(rest: str, role: str) -> None:
    """What follows the name is read on its own."""
    story = parse(f"{HEAD}\n{BYLINE}\nPublished by: रेखा {rest}\n{LONG}")
    assert ["editor", role, "paragraph"] == [each.role for each in story.segments[2:]]


ALONE = {
    "a place": (f"{STAMP}\nनई दिल्ली।", Byline(place="नई दिल्ली")),
    "an editor": (f"{HEAD}\nPublished by: रेखा अवाना", Byline(editor="रेखा अवाना")),
    "an editor and a comma": (f"{HEAD}\nPublished by: रेखा अवाना,", Byline(editor="रेखा अवाना")),
    "an editor without a name": (f"{HEAD}\nPublished by:\n{STAMP}", None),
}


@pytest.mark.parametrize(("head", "byline"), ALONE.values(), ids=ALONE)
def test_one_part_makes_a_byline(head: str, byline: Byline | None) -> None:
    """A place or an editor is enough; a label without a name is not."""
    assert byline == parse(f"{head}\n{LONG}").byline


CLOSED = {
    "गोरखपुर": Byline(place="गोरखपुर"),
    "नई दिल्ली/पटना": Byline(place="नई दिल्ली/पटना"),
    "रमा नौटियाल": Byline(authors=("रमा नौटियाल",)),
    "टेक डेस्क, गोरखपुर": Byline(desk="टेक डेस्क", place="गोरखपुर"),
    "टेक डेस्क, अमर उजाला, गोरखपुर": Byline(desk="टेक डेस्क", publisher="अमर उजाला", place="गोरखपुर"),
}


@pytest.mark.parametrize("between", ["।\n", "। ", "।, ", " । ", "।,\n"])
@pytest.mark.parametrize(("line", "byline"), CLOSED.items(), ids=CLOSED)
def test_a_danda_closes_a_byline_beside_and_above_a_stamp(
    line: str, byline: Byline, between: str
) -> None:
    """It is no sentence: what stands behind the danda is the stamp, and the page has its head."""
    story = parse(f"{HEAD}\n{line}{between}{STAMP}\n{LONG}")
    assert (HEAD, byline) == (story.headline, story.byline)
    assert story.updated_at is not None
    assert not story.diagnostics


def test_a_sentence_before_a_stamp_is_no_byline() -> None:
    """Behind its danda another sentence goes on."""
    story = parse(f"{HEAD}\n{LONG}\nगोरखपुर। बारिश थम गई है Updated Wed, 18 Feb 2026 11:35 AM IST")
    assert story.byline is None


def test_authors_of_each_line_are_told() -> None:
    """A byline may go on over lines, with an author on each."""
    lines = "रमा नौटियाल, अमर उजाला, आगरा\nगोपाल निषाद, अमर उजाला, मथुरा"
    expected = Byline(authors=("रमा नौटियाल", "गोपाल निषाद"), publisher="अमर उजाला", place="आगरा")
    assert expected == parse(f"{HEAD}\n{lines}\n{STAMP}\n{LONG}").byline


LONG_BYLINES = {
    "रमा नौटियाल, भूपेश कांडपाल, राजेश्वरी नैथानी, अमर उजाला, देहरादून": Byline(
        authors=("रमा नौटियाल", "भूपेश कांडपाल", "राजेश्वरी नैथानी"),
        publisher="अमर उजाला",
        place="देहरादून",
    ),
    "न्यूज डेस्क, अमर उजाला, अंबेडकरनगर/सुल्तानपुर/प्रतापगढ़/अमेठी/रायबरेली": Byline(
        desk="न्यूज डेस्क", publisher="अमर उजाला", place="अंबेडकरनगर/सुल्तानपुर/प्रतापगढ़/अमेठी/रायबरेली"
    ),
    "रमेश कुंवर बमराड़ा, दीपा कंडवाल और वी. के. निषाद, अमर उजाला, हल्द्वानी": Byline(
        authors=("रमेश कुंवर बमराड़ा", "दीपा कंडवाल", "वी. के. निषाद"),
        publisher="अमर उजाला",
        place="हल्द्वानी",
    ),
}


@pytest.mark.parametrize("between", ["\n", " ", ", "], ids=["two lines", "one line", "a comma"])
@pytest.mark.parametrize(("line", "byline"), LONG_BYLINES.items(), ids=LONG_BYLINES)
def test_a_long_byline_is_one_on_any_line(line: str, byline: Byline, between: str) -> None:
    """Who and where may fill a line; an initial is no word of a name, and no small word."""
    story = parse(f"{HEAD}\n{line}{between}{STAMP}\n{LONG}")
    assert (HEAD, byline, ()) == (story.headline, story.byline, story.diagnostics)


NAMES = (
    *(
        "रमा नौटियाल",
        "गोपाल निषाद",
        "R. Straße",
        "İnci",
        "आगरा",
        "नई दिल्ली",
        "City: Agra",
        "सेक्टर 62",
    ),
    *("न्यूज डेस्क", "अमर उजाला ब्यूरो", "विशेष संवाददाता", "रिपोर्टर", "पीटीआई", "भाषा", "Team Digital"),
    *(
        "अमर उजाला",
        "amarujala.com",
        "अमर उजाला डॉट कॉम",
        "June 30",
        "2021",
        "17 घंटे पहले",
        "By",
        "और",
    ),
)
BETWEEN = (
    *(
        ", ",
        ",",
        " , ",
        ",, ",
        "/",
        " / ",
        "//",
        " ",
        "  ",
        "\u00a0",
        "\t",
        " - ",
        "-",
        "–",
        " | ",
        "।",
    ),
    *(
        "। ",
        "&",
        " और ",
        " व ",
        "\u200d",
        "\u200b ",
        "\ufeff, ",
        "\u093c",
        "\u0902",
        "\u3000",
        "\ud800",
    ),
)
odd = st.lists(st.sampled_from(NAMES) | st.sampled_from(BETWEEN) | st.text(max_size=2), max_size=12)


@given(st.lists(odd.map("".join), min_size=1, max_size=3))
def test_every_part_is_a_run_of_its_line(lines: list[str]) -> None:
    """Whatever stands between names, a value is cut out of one line, never joined or rewritten."""
    byline = (
        read_byline({line: {} for line in lines}, WORDS, dateline=None, editor=None) or Byline()
    )
    for value in (*byline.authors, byline.desk, byline.agency, byline.publisher, byline.place):
        assert value is None or (value and any([value in line for line in lines]))
    for field in [field for line in lines for field in WORDS.fields(line)]:
        assert all([first.end <= then.start for first, then in pairwise(field)])


@given(odd.map("".join))
def test_every_part_of_a_page_is_a_run_of_it(line: str) -> None:
    """Also through `parse`, where the line stands in a head."""
    assert_parses(f"{HEAD}\n{line}\n{STAMP}\n{LONG}")


def test_a_part_stands_where_it_says() -> None:
    """A part's offset is its place in the line, also behind what the view drops."""
    line = "By \u200dरमा\u00a0 नौटियाल , अमर\u00a0 उजाला/ आगरा"
    parts = [part for field in WORDS.fields(line) for part in field]
    assert ["unknown", "publisher", "unknown"] == [part.kind for part in parts]
    assert [part.text for part in parts] == [line[part.start : part.end] for part in parts]


def test_a_long_field_is_one_part() -> None:
    """Three hundred code points without a comma are nobody's name, and are not looked into."""
    line = "-".join(["अमर उजाला"] * 50)
    assert [["unknown"]] == [[part.kind for part in field] for field in WORDS.fields(line)]


@pytest.mark.parametrize("end", ["\u00a0", " \u200b", "\u200e "])
def test_values_are_stripped_of_every_space_and_of_what_shows_nothing(end: str) -> None:
    """An editor before a stamp, a place before a danda."""
    told = parse(f"{HEAD}\n{BYLINE} Published by: रमा नौटियाल{end}{STAMP}\n{LONG}").byline
    assert told is not None
    assert "रमा नौटियाल" == told.editor
    dated = parse(f"{HEAD}\nनई दिल्ली{end}।\n{LONG}").byline
    assert dated is not None
    assert "नई दिल्ली" == dated.place
