"""`check_dialect`: what cannot work in a dialect is told, all of it, with the reason."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from storyparse import AMAR_UJALA, Block, DialectError, Label, Role, Rule, check_dialect

STAMP = r"(?P<day>\d\d)\ (?P<month>\w{3})\ (?P<year>\d{4})\ (?P<hour>\d\d):(?P<minute>\d\d)"


def problems(*rules: Rule, **changes: Any) -> list[str]:  # noqa: ANN401
    """Give what is told of a dialect with these rules alone."""
    try:
        check_dialect(attrs.evolve(AMAR_UJALA, rules=rules, weak_rules=(), **changes))
    except DialectError as error:
        return list(error.problems)
    return []


def test_amar_ujala_works() -> None:
    """Each of its rules matches its examples and none of its near misses, and has some of both."""
    check_dialect(AMAR_UJALA)
    rules = AMAR_UJALA.rules + AMAR_UJALA.weak_rules
    assert [rule.name for rule in rules if not (rule.examples and rule.not_examples)] == []


WIRE = {"name": "wire", "pattern": r"(?P<furniture>तार:\ \d{1,4}[^\ ]?)"}


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"pattern": "(?P<stray>"}, "its pattern does not compile: missing ) at position 10"),
        ({"pattern": "(?P<stray>)"}, "its group 'stray' may be empty"),
        ({"pattern": r"(?P<stray>[a-z(]*\)?)(?P<caption>ब)"}, "its group 'stray' may be empty"),
        ({"first_words": ("तार", "डाक")}, "no line that opens with 'डाक' can match its pattern"),
        ({"first_words": ("तार", "0")}, "no line that opens with '0' can match its pattern"),
        ({"first_words": ("तार", "")}, "a first word of it is empty"),
        ({"contains": ("",)}, "a text of it is empty"),
        (
            {"contains": ("तार",), "max_length": 2},
            "its text 'तार' is longer than its max_length, 2",
        ),
        (
            {"first_words": ("तार",), "max_length": 2},
            "its first word 'तार' is longer than its max_length, 2",
        ),
        (
            {"examples": ("तार: सात",)},
            "example 'तार: सात' matches as far as 'तार: ', not at 'स'",
        ),
        (
            {"examples": ("तार: 12345 7",)},
            "example 'तार: 12345 7' matches as far as 'तार: 12345', not at ' '",
        ),
        (
            {"examples": ("तार: ",)},
            "example 'तार: ' matches as far as it goes, and ends too soon",
        ),
        (
            {"first_words": ("तार", "तार:"), "examples": ("डाक: 7",)},
            "example 'डाक: 7' opens with 'डाक', not with 'तार' or 'तार:'",
        ),
        (
            {"max_length": 5, "examples": ("तार: 7",)},
            "example 'तार: 7' is 6 code points long, more than 5",
        ),
        (
            {"contains": ("घर", "डाक"), "examples": ("तार: 7",)},
            "example 'तार: 7' holds none of 'घर', 'डाक'",
        ),
        ({"not_examples": ("तार: 7",)}, "near miss 'तार: 7' is matched"),
    ],
)
def test_a_rule_that_cannot_work_is_told_why(more: dict[str, Any], problem: str) -> None:
    """The reason names the rule, what is wrong with it, and how far an example went."""
    assert [f"rule 'wire': {problem}"] == problems(Rule(**WIRE | more))


@pytest.mark.parametrize(
    "more",
    [
        {"first_words": ("तार",), "contains": ("तार",), "examples": ("तार: 7", "तार:  ७।")},
        {"not_examples": ("तार", "डाक: 7")},
        {"max_length": 6, "not_examples": ("तार: 70",)},
        {"first_words": ("0",), "pattern": r"(?P<slide>\d\ of\ \d)", "examples": ("7 of 9",)},
        {"pattern": r"(?P<stray>तार)(?P<name>(?P=stray)?)"},
        {"pattern": r"(?P<stray>(?P<name>तार)(?P=name))", "examples": ("तारतार",)},
        {"pattern": r"(?P<stray>(?(name)a?|b?))(?P<name>तार)"},
        {
            "pattern": "(?P<furniture>तार)\\ (?P<rest>.+)",
            "max_length": 5,
            "examples": ("तार घर बंद",),
        },
    ],
)
def test_a_rule_that_works_is_left_alone(more: dict[str, Any]) -> None:
    """Other spellings count, as they do on a page; a value's group may be empty."""
    assert problems(Rule(**WIRE | more)) == []


@pytest.mark.parametrize(
    ("pattern", "lacking"),
    [
        (rf"(?P<timestamp>(?P<updated>समय)\ {STAMP})", []),
        (r"(?P<timestamp>(?P<updated>समय)\ (?P<moment>.{1,40}))", []),
        (rf"(?P<byline>.{{1,9}}?)(?:\ (?P<timestamp>{STAMP}))?", []),
        (rf"(?P<timestamp>[(|#?]{STAMP}  # ) (?P<hour>\d)?|" + "\n)", []),
        (rf"(?P<timestamp>\({STAMP}\))|(?P<stray>तार)", []),
        (rf"(?:(?P<timestamp>)(?:{STAMP})|(?P<stray>तार))", []),
        (r"(?P<timestamp>समय)", ["day", "month", "year", "hour", "minute"]),
        (rf"(?P<timestamp>समय\ (?:{STAMP})?)", ["day", "month", "year", "hour", "minute"]),
        (STAMP.join(["(?P<timestamp>", "|समय)"]), ["day", "month", "year", "hour", "minute"]),
        (rf"(?:(?P<timestamp>समय)|{STAMP})", ["day", "month", "year", "hour", "minute"]),
        (rf"(?P<timestamp>(?:{STAMP}|समय))", ["day", "month", "year", "hour", "minute"]),
        (rf"(?P<timestamp>{STAMP} {{0,1}})", ["minute"]),
        (rf"(?P<timestamp>{STAMP}*)", ["minute"]),
    ],
)
def test_a_stamp_has_all_its_parts(pattern: str, lacking: list[str]) -> None:
    """A time stamp that could match without its hour would have no time to read."""
    wanted = [f"rule 'time': its time stamp may lack {part!r}" for part in lacking]
    found = problems(Rule(name="time", pattern=pattern))
    assert wanted == [problem for problem in found if "may be empty" not in problem]


def test_a_line_that_a_rule_above_takes_is_no_example() -> None:
    """The first rule that matches counts, so the second never reads that line."""
    first = Rule(name="first", pattern="(?P<stray>तार.{0,20})")
    second = Rule(name="second", pattern="(?P<stray>तार.{0,40})", examples=("तार घर",))
    assert ["rule 'second': example 'तार घर' is read by rule 'first', which stands above"] == (
        problems(first, second)
    )
    assert problems(second, first) == []


def test_two_rules_of_one_name_are_told() -> None:
    """A segment names its rule, and there must be one of that name, weak rules with it."""
    rule = Rule(**WIRE)
    with pytest.raises(DialectError) as refused:
        check_dialect(attrs.evolve(AMAR_UJALA, rules=(rule,), weak_rules=(rule,)))
    assert ("rule 'wire': another rule has this name",) == refused.value.problems
    assert "the dialect cannot work:\nrule 'wire': another rule has this name" == str(refused.value)


def test_a_blank_line_is_neither_label_nor_furniture() -> None:
    """No line that is read is blank."""
    labels = (Label(text="\u200d", zone=Role.SUMMARY), Label(text="सार", zone=Role.SUMMARY))
    assert [
        r"label '\u200d' is blank: no line is",
        "furniture ' ' is blank: no line is",
    ] == problems(labels=labels, furniture=(" ", "विज्ञापन"))


def test_a_zone_is_never_silently_the_dialects() -> None:
    """A stamp that names one has a group for it, unless it is one of the calendar's."""
    stamp = rf"(?P<timestamp>(?P<updated>समय)\ {STAMP}(?:\ \(?[A-Z+:\d]{{1,6}}\)?)?)"
    zones = ("GMT", "UTC", "(EST)", "+05:45", "IST", "")
    lines = [f"समय 05 Jul 2024 18:40 {zone}".strip() for zone in zones]
    named = [zone.strip("()") for zone in zones[:4]]
    expected = [
        f"rule 'time': example {line!r} names a zone, {zone!r}, and no group is 'zone'"
        for line, zone in zip(lines, named, strict=False)
    ]
    assert expected == problems(Rule(name="time", pattern=stamp, examples=tuple(lines)))


def test_a_date_in_figures_names_no_zone() -> None:
    """An offset stands behind a time: 11:35-0530, not 18-02-2026."""
    stamp = (
        r"(?P<timestamp>(?P<updated>समय)\ (?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d{4})"
        r"\ (?P<hour>\d\d):(?P<minute>\d\d)(?:[-+]\d{4})?)"
    )
    lines = ("समय 18-02-2026 11:35", "समय 18-02-2026 11:35-0530")
    told = problems(Rule(name="time", pattern=stamp, examples=lines))
    assert [
        f"rule 'time': example {lines[1]!r} names a zone, '-0530', and no group is 'zone'"
    ] == told


def test_a_block_is_no_blank_line() -> None:
    """Neither its first line nor its last."""
    told = problems(blocks=(Block(first=" ", last=("सब", "")),))
    assert ["block ' ' is blank: no line is", "block '' is blank: no line is"] == told


def test_what_opens_a_dump_compiles() -> None:
    """It is refused when the dialect is made."""
    with pytest.raises(ValueError, match="dump_opening: the pattern does not compile: missing"):
        attrs.evolve(AMAR_UJALA, dump_opening="(पन्ना")
