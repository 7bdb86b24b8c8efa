"""A dialect that cannot work is refused, with what is wrong and what would be right."""

from __future__ import annotations

import attrs
import pytest

from storyparse import AMAR_UJALA, BylineWords, Calendar, Label, Role, Rule, parse


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


def test_a_label_opens_the_summary_or_the_body() -> None:
    """No other zone is there to open."""
    with pytest.raises(ValueError, match="label 'सार' opens"):
        Label(text="सार", opens=Role.HEADLINE)


def test_a_calendar_is_whole() -> None:
    """A year has twelve months, a week seven days."""
    with pytest.raises(ValueError, match="calendar months: want 12"):
        Calendar(months=(("Jan",),), weekdays=(("Mon",),) * 7)
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
        "opens": Rule(name="opens", opens=("तार",), pattern=r"(?P<furniture>तार.{1,40})"),
        "holds": Rule(name="holds", holds=("सेवा",), pattern=r"(?P<stray>.{1,20}सेवा.{1,20})"),
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


def test_what_is_remembered_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A million first words cost no more memory than a few, and are told as well."""
    monkeypatch.setattr("storyparse._rules._REMEMBERED", 1)
    story = parse("पहलू यहां है।\nदुसरू यहां है।\nविज्ञापन\nये भी पढ़ें: राहत")
    roles = ["paragraph", "paragraph", "furniture", "related"]
    assert roles == [segment.role for segment in story.segments]
