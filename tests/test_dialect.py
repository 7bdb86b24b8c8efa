"""A dialect that cannot work is refused, with what is wrong and what would be right."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from page_lines import decided_by
from storyparse import (
    AMAR_UJALA,
    Byline,
    BylineWords,
    Calendar,
    Dialect,
    HeaderKeys,
    Label,
    Language,
    Role,
    Rule,
    parse,
    stream,
)


def test_a_group_that_is_no_role_and_no_value_is_refused() -> None:
    """A typing error in a group's name is an error at once."""
    with pytest.raises(ValueError, match=r"rule 'typo': unknown groups \['timestmp'\]"):
        Rule(name="typo", pattern=r"(?P<timestmp>\d{1,2})")


def test_a_rule_without_a_role_is_refused() -> None:
    """A rule that cuts no segment decides nothing."""
    with pytest.raises(ValueError, match="rule 'idle': no group of its pattern"):
        Rule(name="idle", pattern=r"(?P<day>\d{1,2})")


def test_a_pattern_that_does_not_compile_is_refused_when_it_is_used() -> None:
    """The first page read with it says which rule is wrong."""
    rule = Rule(name="open", pattern=r"(?P<label>(")
    with pytest.raises(ValueError, match="rule 'open': its pattern does not compile"):
        parse("पाठ", dialect=attrs.evolve(AMAR_UJALA, rules=(rule,)))


WRONG: dict[str, tuple[type, dict[str, Any], str]] = {
    "furniture in one text": (
        Dialect,
        {"furniture": "ऐप खोलें"},
        "Dialect.furniture: want tuple[str, ...], got 'ऐप खोलें'",
    ),
    "a list of furniture": (
        Dialect,
        {"furniture": ["ऐप खोलें"]},
        "Dialect.furniture: want tuple[str, ...], got ['ऐप खोलें']",
    ),
    "furniture that is no text": (
        Dialect,
        {"furniture": ("ऐप खोलें", 7)},
        "Dialect.furniture: want tuple[str, ...], got ('ऐप खोलें', 7)",
    ),
    "labels that are texts": (
        Dialect,
        {"labels": ("सार",)},
        "Dialect.labels: want tuple[Label, ...], got ('सार',)",
    ),
    "rules that are texts": (
        Dialect,
        {"rules": ("तार",)},
        "Dialect.rules: want tuple[Rule, ...], got ('तार',)",
    ),
    "weak rules that are one rule": (
        Dialect,
        {"weak_rules": Rule(name="wire", pattern="(?P<stray>तार)")},
        "Dialect.weak_rules: want tuple[Rule, ...], got Rule(name='wire', pattern='(?P<stray>तार)'",
    ),
    "a time zone's name": (
        Dialect,
        {"time_zone": "IST"},
        "Dialect.time_zone: want tzinfo, got 'IST'",
    ),
    "no name": (Dialect, {"name": None}, "Dialect.name: want str, got None"),
    "a language's name": (
        Dialect,
        {"language": "हिंदी"},
        "Dialect.language: want Language, got 'हिंदी'",
    ),
    "a label's zone in a word": (
        Label,
        {"text": "सार", "zone": "summary"},
        "Label.zone: want Role, got 'summary'",
    ),
    "a label's near words in one text": (
        Label,
        {"text": "सार", "zone": Role.SUMMARY, "exceptions": "सारण"},
        "Label.exceptions: want tuple[str, ...], got 'सारण'",
    ),
    "a pattern that is compiled": (
        Rule,
        {"name": "wire", "pattern": b"(?P<stray>a)"},
        "Rule.pattern: want str, got b'(?P<stray>a)'",
    ),
    "a rule's first words in one text": (
        Rule,
        {"name": "wire", "pattern": "(?P<stray>तार)", "first_words": "तार"},
        "Rule.first_words: want tuple[str, ...], got 'तार'",
    ),
    "a rule's length in words": (
        Rule,
        {"name": "wire", "pattern": "(?P<stray>तार)", "max_length": "40"},
        "Rule.max_length: want int, got '40'",
    ),
    "publishers in one text": (
        BylineWords,
        {"publishers": "नया सवेरा"},
        "BylineWords.publishers: want tuple[str, ...], got 'नया सवेरा'",
    ),
    "a key that is no text": (HeaderKeys, {"id": 7}, "HeaderKeys.id: want str, got 7"),
    "a language's words in one text": (
        Language,
        {"name": "हिंदी", "verbs": "है"},
        "Language.verbs: want tuple[str, ...], got 'है'",
    ),
    "months without other names": (
        Calendar,
        {"months": ("Jan",) * 12, "weekdays": (("Mon",),) * 7},
        "Calendar.months: want tuple[tuple[str, ...], ...], got ('Jan', 'Jan'",
    ),
    "halves without other names": (
        Calendar,
        {"months": (("Jan",),) * 12, "weekdays": (("Mon",),) * 7, "meridiems": ("AM", "PM")},
        "Calendar.meridiems: want tuple[tuple[str, ...], ...], got ('AM', 'PM')",
    ),
}


@pytest.mark.parametrize(("made", "values", "message"), WRONG.values(), ids=WRONG)
def test_a_value_of_another_type_is_refused(
    made: type, values: dict[str, Any], message: str
) -> None:
    """It is said at once which field it is, what it holds and what it should."""
    fields = attrs.fields_dict(Dialect)
    if made is Dialect:
        values = {name: getattr(AMAR_UJALA, name) for name in fields} | values
    with pytest.raises(TypeError) as refused:
        made(**values)
    assert str(refused.value).startswith(message)


@pytest.mark.parametrize(
    ("made", "old", "new"),
    [
        (Label, "opens", "zone"),
        (Label, "continues", "exceptions"),
        (Rule, "opens", "first_words"),
        (Rule, "holds", "contains"),
        (Rule, "longest", "max_length"),
        (BylineWords, "ordinary", "ambiguous"),
        (Calendar, "halves", "meridiems"),
        (Language, "agents", "ergatives"),
        (Language, "reporters", "complementizers"),
        (Language, "openers", "sentence_openers"),
        (Language, "pointers", "cataphors"),
        (Language, "exchanges", "qa_marks"),
        (Language, "chants", "mantra_words"),
        (Language, "ago", "elapsed_units"),
    ],
)
def test_an_old_name_says_its_new_one(made: type, old: str, new: str) -> None:
    """A dialect written for an earlier version tells its author what to write."""
    assert new in attrs.fields_dict(made)
    with pytest.raises(TypeError) as refused:
        made(**{old: ("तार",)})
    assert f"{made.__name__}.{old} is now called {made.__name__}.{new}" == str(refused.value)


@pytest.mark.parametrize("found", ["AMAR_UJALA", None, Dialect, {"name": "अमर उजाला"}], ids=repr)
def test_what_is_no_dialect_is_refused(found: Any) -> None:  # noqa: ANN401
    """Both ways of reading say what they want, before they read."""
    want = f"dialect: want a storyparse.Dialect, got {type(found).__name__}"
    for read in (parse, stream):
        with pytest.raises(TypeError, match=want):
            read("पाठ", dialect=found)


def test_a_label_opens_the_summary_or_the_body() -> None:
    """No other zone is there to open."""
    with pytest.raises(ValueError, match="label 'सार' opens"):
        Label(text="सार", zone=Role.HEADLINE)


def test_a_calendar_is_whole() -> None:
    """A year has twelve months, a week seven days, a day two halves."""
    with pytest.raises(ValueError, match="calendar months: want 12"):
        Calendar(months=(("Jan",),), weekdays=(("Mon",),) * 7)
    with pytest.raises(ValueError, match="calendar meridiems: want 2"):
        Calendar(months=(("Jan",),) * 12, weekdays=(("Mon",),) * 7, meridiems=(("AM",),))
    with pytest.raises(ValueError, match="calendar weekdays: want 7"):
        Calendar(months=(("Jan",),) * 12, weekdays=(("Mon",),))


def test_a_rule_that_opens_anywhere_is_tried_on_every_line() -> None:
    """A dialect need not say how a rule's lines open: it is slower, and as right."""
    rule = Rule(name="wire", pattern=r"(?P<furniture><<[^<>]{1,40}>>)")
    dialect = attrs.evolve(AMAR_UJALA, rules=(*AMAR_UJALA.rules, rule))
    story = parse("पहला पैरा यहां है।\n<<तार>>\nये भी पढ़ें: राहत", dialect=dialect)
    assert ["prose", "wire", "link"] == [segment.rule for segment in story.segments]


@pytest.mark.parametrize("first", ["opens", "holds"])
def test_of_two_rules_that_match_the_first_counts(first: str) -> None:
    """Whether it is found by how a line opens or by what it holds makes no difference."""
    rules = {
        "opens": Rule(name="opens", first_words=("तार",), pattern=r"(?P<furniture>तार.{1,40})"),
        "holds": Rule(name="holds", contains=("सेवा",), pattern=r"(?P<stray>.{1,20}सेवा.{1,20})"),
    }
    second = "holds" if first == "opens" else "opens"
    dialect = attrs.evolve(AMAR_UJALA, rules=(rules[first], rules[second]))

    story = parse("तार से सेवा बंद", dialect=dialect)

    assert [first] == [segment.rule for segment in story.segments]


def test_an_ending_may_be_several_words() -> None:
    """What a unit's, an agency's or a reporter's name ends in is compared word by word."""
    words = BylineWords(
        publishers=("नया सवेरा",),
        desk_endings=("की पाली", "कक्ष"),
        staff=("खास दूत",),
        agency_endings=("समाचार समिति",),
    )
    dialect = attrs.evolve(AMAR_UJALA, byline=words)
    told = {
        line: parse(
            f"नहर में मिला मगरमच्छ\n{line}\nUpdated Wed, 18 Feb 2026 11:35 AM IST", dialect=dialect
        )
        for line in (
            "सुबह की पाली, नया सवेरा, आगरा",
            "पर्वत समाचार समिति, आगरा",
            "हमारे खास दूत, नया सवेरा",
            "शहर कक्ष आगरा",
        )
    }
    assert [
        ("सुबह की पाली", None, "आगरा"),
        (None, "पर्वत समाचार समिति", "आगरा"),
        ("हमारे खास दूत", None, None),
        ("शहर कक्ष", None, "आगरा"),
    ] == [
        (story.byline.desk, story.byline.agency, story.byline.place) if story.byline else ()
        for story in told.values()
    ]


def test_the_longest_ending_counts() -> None:
    """A name that ends in a desk's word and in an agency's longer one is the agency's."""
    words = BylineWords(
        publishers=("नया सवेरा",), desk_endings=("कक्ष",), agency_endings=("समाचार कक्ष",)
    )
    page = "नहर में मिला मगरमच्छ\nपर्वत समाचार कक्ष, आगरा\nUpdated Wed, 18 Feb 2026 11:35 AM IST"
    byline = parse(page, dialect=attrs.evolve(AMAR_UJALA, byline=words)).byline
    assert Byline(agency="पर्वत समाचार कक्ष", place="आगरा") == byline


@pytest.mark.parametrize(
    "pattern",
    [r"(?P<furniture>\w{1,20}+::)", r"(?P<furniture>[\p{L}\p{M}]{1,20}+::)"],
    ids=["a word", "letters and marks"],
)
def test_a_word_of_a_pattern_holds_its_vowel_signs(pattern: str) -> None:
    """Whatever compiles a rule, its pattern means what the regex package says it does."""
    rule = Rule(name="mark", pattern=pattern)

    story = parse("विशेषांकों::", dialect=attrs.evolve(AMAR_UJALA, rules=(rule,)))

    assert ["mark"] == [segment.rule for segment in story.segments]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("नदी का पानी तार: कमला", [("नदी का पानी ", "paragraph"), ("तार: कमला", "credit")]),
        (
            "नदी - फोटो : रमा तार: कमला",
            [("नदी ", "caption"), ("- फोटो : रमा ", "credit"), ("तार: कमला", "credit")],
        ),
        ("*** तार: कमला", [("*** ", "paragraph"), ("तार: कमला", "credit")]),
        ("तार: कमला", [("तार: कमला", "credit")]),
    ],
)
def test_what_stands_before_a_match_is_read_in_its_place(
    line: str, parts: list[tuple[str, str]]
) -> None:
    """A rule may leave over what it does not open with: nothing is lost, nothing changes places."""
    rule = Rule(
        name="wire", contains=("तार",), pattern=r"(?P<rest>.{0,40}?)(?P<credit>तार:.{0,40}+)"
    )
    story = parse(line, dialect=attrs.evolve(AMAR_UJALA, rules=(rule, *AMAR_UJALA.rules)))
    assert parts == [(segment.raw, segment.role) for segment in story.segments]
    assert story.raw == line


@pytest.mark.parametrize("line", ["तार", "तार आज भी"])
def test_a_rest_may_be_nothing(line: str) -> None:
    """What a rule leaves over is read again where it leaves any."""
    rule = Rule(name="wire", first_words=("तार",), pattern=r"(?P<furniture>तार)(?P<rest>.{0,30})")

    story = parse(line, dialect=attrs.evolve(AMAR_UJALA, rules=(rule,)))

    assert line.split(" ", 1) == [segment.raw.strip() for segment in story.segments]
    assert "furniture" == story.segments[0].role


def test_what_is_remembered_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A million first words cost no more memory than a few, and are told as well."""
    monkeypatch.setattr("storyparse._classify.line_rules._REMEMBERED", 1)
    story = parse("पहलू यहां है।\nदुसरू यहां है।\nविज्ञापन\nये भी पढ़ें: राहत")
    roles = ["paragraph", "paragraph", "furniture", "related"]
    assert roles == [segment.role for segment in story.segments]


def told(text: str, *rules: Rule) -> list[tuple[str, str]]:
    """Give each segment's rule and text, with these rules alone."""
    story = parse(text, dialect=attrs.evolve(AMAR_UJALA, rules=rules))
    return [(segment.rule, segment.raw) for segment in story.segments]


@pytest.mark.parametrize("how", [{"first_words": ("तार",)}, {"contains": ("तार",)}, {}], ids=str)
def test_a_rule_reads_lines_of_its_length(how: dict[str, Any]) -> None:
    """The longest line that it says it can match is tried, one sign more is not."""
    rule = Rule(name="wire", pattern=r"(?P<furniture>तार.{1,90})", max_length=40, **how)
    line = "तार घर बंद".ljust(40, "न")
    assert ["wire"] == [name for name, _ in told(line, rule)]
    assert "wire" not in [name for name, _ in told(f"{line}न", rule)]


def test_no_rule_reads_further_than_all_do() -> None:
    """A rule that says it reads more than 450 signs reads no more, unless it reads on elsewhere."""
    rule = Rule(
        name="wire", first_words=("तार",), pattern=r"(?P<furniture>तार.{1,900})", max_length=900
    )
    line = "तार घर बंद".ljust(450, "न")
    assert ["wire"] == [name for name, _ in told(line, rule)]
    assert "wire" not in [name for name, _ in told(f"{line}न", rule)]


def test_a_value_goes_on_where_a_rule_reads_no_further() -> None:
    """What ends where the view of a long line ends is read to the end of the line."""
    rule = Rule(
        name="see",
        first_words=("देखें",),
        pattern=r"(?P<related>(?P<pointer>देखें)\ :\ (?P<title>.{1,442}+))(?P<rest>.{1,9})?",
    )
    title = "नहर पढ़ें " * 60 + "तट"
    story = parse(f"देखें : {title}", dialect=attrs.evolve(AMAR_UJALA, rules=(rule,)))
    assert [title] == [link.title for link in story.related_links]


def test_a_segment_may_be_of_one_sign() -> None:
    """A line is cut behind its first sign where what follows is spelled in another way."""
    rule = Rule(name="wire", first_words=("0",), pattern=r"(?P<stray>\d)(?P<caption>\ .{1,40})")
    assert [("wire", "3"), ("wire", " पढ़ें राहत")] == told("3 पढ़ें राहत", rule)


@pytest.mark.parametrize(
    ("how", "matched"),
    [
        ({"first_words": ("तार",)}, ["तार सेवा", "तार घर"]),
        ({"contains": ("सेवा",)}, ["तार सेवा", "डाक सेवा"]),
        ({"first_words": ("तार",), "contains": ("सेवा",)}, ["तार सेवा"]),
    ],
    ids=["first words", "contains", "both"],
)
def test_a_rule_is_tried_where_it_says(how: dict[str, Any], matched: list[str]) -> None:
    """How its lines open and what they hold counts, whatever its pattern matches."""
    rule = Rule(name="wire", pattern=r"(?P<furniture>.{1,40})", **how)
    lines = ("तार सेवा", "तार घर", "डाक सेवा", "डाक घर")
    assert matched == [line for line in lines if told(line, rule) == [("wire", line)]]


def test_a_pattern_is_verbose() -> None:
    """White space in it is for its reader, and so is a remark."""
    rule = Rule(
        name="wire", first_words=("तार",), pattern="(?P<furniture>\n  तार \\ \\d+  # तार 7\n)"
    )
    assert [("wire", "तार 7")] == told("तार 7", rule)


@pytest.mark.parametrize("words", [("अब", "हम"), ("हम", "अब")], ids=" ".join)
def test_rules_of_any_length_are_looked_for(words: tuple[str, str]) -> None:
    """A short rule does not hide a long one, whichever of their texts comes first."""
    short, long = (
        Rule(
            name=word, contains=(word,), pattern=rf"(?P<furniture>.{{1,99}}{word})", max_length=size
        )
        for word, size in zip(words, (9, 99), strict=True)
    )
    line = f"नहर के किनारे खड़े लोग {words[1]}"
    assert [(words[1], line)] == told(line, short, long)


def test_a_line_may_have_to_hold_a_sign_that_is_never_alike() -> None:
    """A dash between spaces is found in each of its forms."""
    rule = Rule(name="wire", contains=(" - ",), pattern=r"(?P<furniture>तार\ -\ .{1,40})")
    lines = ("तार - बंद", "तार – बंद")
    assert [[("wire", line)] for line in lines] == [told(line, rule) for line in lines]


def test_a_joiner_in_what_is_read_again_hides_no_rule() -> None:
    """The rest of a line is read as a line of its own, joiners in its words or not."""
    wire = Rule(name="wire", first_words=("तार",), pattern=r"(?P<furniture>तार)\ (?P<rest>.{1,40})")
    photo = Rule(name="photo", contains=("चित्र",), pattern=r"(?P<credit>चित्र\ :\ .{1,40})")
    lines = ("तार चित्र : पुलिस", "तार चि\u200dत्र : पुलिस")
    assert [["wire", "photo"]] * 2 == [
        [name for name, _ in told(line, wire, photo)] for line in lines
    ]


def test_a_dialect_may_know_no_line_by_heart() -> None:
    """Without labels and furniture, every line is told by rules or by its place."""
    dialect = attrs.evolve(AMAR_UJALA, labels=(), furniture=())
    story = parse("पहला पैरा यहां है।\nविस्तार\nदूसरा पैरा यहां है।", dialect=dialect)
    roles = ["paragraph", "heading", "paragraph"]
    assert roles == [segment.role for segment in story.segments]


FURNITURE = ("75 वर्षों से आपके साथ", "[ad_1]", "भाग 2/8", "7")


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("75 वर्षों से आपके साथ", "furniture"),
        ("8 वर्षों से आपके साथ", "furniture"),
        ("२०२६ वर्षों से आपके साथ", "furniture"),
        ("७५  वर्षो से आपके साथ", "furniture"),
        ("75 वर्षों से बंद पड़ी मिल", "evidence"),
        ("वर्षों से आपके साथ", "evidence"),
        ("75वें वर्ष में आपके साथ", "evidence"),
        ("[ad_3]", "furniture"),
        ("[ad_]", "never-code"),
        ("[ad_x]", "never-code"),
        ("भाग 3/12", "furniture"),
        ("भाग 3/12/4", "never-score"),
        ("भाग 3", "evidence"),
        ("7", "furniture"),
        ("8", "never-number"),
    ],
)
def test_a_number_in_furniture_stands_for_any(line: str, rule: str) -> None:
    """All else of the line is as it is listed; a line of figures alone is that number."""
    dialect = attrs.evolve(AMAR_UJALA, furniture=FURNITURE)
    below = "वन विभाग की टीम ने दो घंटे की मशक्कत के बाद मगरमच्छ को पकड़कर नदी में छोड़ दिया। " * 2
    story = parse(f"पहला पैरा यहां है।\n{line}\n{below}", dialect=dialect)
    assert rule == decided_by(story.segments[1])


def test_a_number_in_a_label_is_that_number() -> None:
    """A label is its whole line, to the last figure."""
    label = Label(text="भाग 2", zone=Role.PARAGRAPH)
    dialect = attrs.evolve(AMAR_UJALA, labels=(label,), furniture=("भाग एक",))
    story = parse("भाग 2\nभाग 3\nपाठ यहां है।", dialect=dialect)
    assert ["label", "heading", "paragraph"] == [each.role for each in story.segments]
