"""Time stamps of other papers: what a rule can say of them, and what is never guessed."""

from __future__ import annotations

import pytest

from storyparse import HINDI_PAPER, Byline, Rule, Story, check_dialect, parse

_WORD = r"[\p{L}\p{M}]{1,12}+"
_DATE = rf"(?P<day>\d{{1,2}}+)\ (?P<month>{_WORD})\ (?P<year>\d{{4}})"
_CLOCK = r"(?P<hour>\d{1,2}+):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\ (?P<half>[AP]M))?"
_ZONE = r"(?:\ ?\(?(?P<zone>[A-Z]{1,4}(?:[+-]\d\d:\d\d)?|[+-]\d\d:?\d\d)\)?)?"
_REST = r"(?:\ ?\|?\ ?(?P<rest>.+))?"
POND = HINDI_PAPER.extend(
    name="ताल टाइम्स",
    rules=(
        Rule(
            name="usual",
            first_words=("छपा", "बदला"),
            pattern=(
                rf"(?P<timestamp>(?:(?P<published>छपा)|(?P<updated>बदला))\ :\ "
                rf"{_DATE},\ {_CLOCK}{_ZONE}){_REST}"
            ),
            examples=("छपा : 5 जुलाई 2024, 18:40:07 (IST)",),
            not_examples=("छपा : 5 जुलाई 2024",),
        ),
        Rule(
            name="date-alone",
            first_words=("छपा",),
            pattern=rf"(?P<timestamp>(?P<published>छपा)\ :\ (?P<date>{_DATE}))",
            examples=("छपा : 5 जुलाई 2024",),
        ),
        Rule(
            name="age",
            first_words=("छपा", "0"),
            pattern=r"(?P<timestamp>(?:(?P<published>छपा)\ :\ )?(?P<age>\d{1,2}\ घंटे\ पहले))",
            examples=("छपा : 2 घंटे पहले", "2 घंटे पहले"),
        ),
        Rule(
            name="month-first",
            first_words=("Updated",),
            pattern=(
                rf"(?P<timestamp>(?P<updated>Updated)\ :\ (?P<month>{_WORD})\ "
                rf"(?P<day>\d{{1,2}}+),\ (?P<year>\d{{4}})\ {_CLOCK}{_ZONE})"
            ),
        ),
        Rule(
            name="figures",
            first_words=("Last",),
            pattern=(
                r"(?P<timestamp>(?P<updated>Last\ updated):\ (?P<day>\d\d)/(?P<month>\d\d)/"
                rf"(?P<year>\d{{4}})\ {_CLOCK}{_ZONE})"
            ),
        ),
        Rule(
            name="iso",
            first_words=("समय",),
            pattern=r"(?P<timestamp>(?P<published>समय)\ (?P<moment>\d{4}-\d\d-\d\d\S{1,30}+))",
        ),
        Rule(
            name="stamp-label",
            first_words=("Publish", "Update"),
            pattern=r"(?P<timestamp>(?:(?P<published>Publish)|(?P<updated>Update))\ Date\ ?:)",
            examples=("Publish Date:", "Update Date :"),
        ),
        Rule(name="bare", first_words=("0",), pattern=rf"(?P<timestamp>{_DATE},\ {_CLOCK}{_ZONE})"),
    ),
)
HEAD = "ताल के किनारे लगा पुस्तक मेला, पहले दिन उमड़ी भीड़"
TEXT = "मेले में पचास दुकानें लगीं और शाम तक दो हजार लोग किताबें देखने पहुंचे। मेला रविवार तक चलेगा।"


def times(*stamps: str) -> tuple[str | None, str | None, list[str]]:
    """Read a page with these lines below its headline; give its times and what is wrong."""
    story: Story = parse("\n".join((HEAD, *stamps, TEXT, "")), dialect=POND)
    assert (HEAD, [TEXT]) == (story.headline, [*story.sections[-1].paragraphs])
    lines = [part for stamp in stamps for part in stamp.split(" | ")]
    assert lines == [s.raw.strip(" |\n") for s in story.segments if s.role == "timestamp"]
    found = [each and each.isoformat() for each in (story.published_at, story.updated_at)]
    return found[0], found[1], [trouble.code for trouble in story.diagnostics]


def test_the_dialect_works() -> None:
    """A date alone, an age and a label lack nothing."""
    check_dialect(POND)


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("छपा : 5 जुलाई 2024, 18:40", "2024-07-05T18:40:00+05:30"),
        ("छपा : 5 जुलाई 2024, 18:40:07", "2024-07-05T18:40:07+05:30"),
        ("छपा : 5 जुलाई 2024, 06:40 PM", "2024-07-05T18:40:00+05:30"),
        ("छपा : 5 जुलाई 2024, 18:40 (IST)", "2024-07-05T18:40:00+05:30"),
        ("छपा : 5 जुलाई 2024, 18:40 GMT", "2024-07-05T18:40:00+00:00"),
        ("छपा : 5 जुलाई 2024, 18:40 GMT+05:30", "2024-07-05T18:40:00+05:30"),
        ("छपा : 5 जुलाई 2024, 18:40 -0330", "2024-07-05T18:40:00-03:30"),
        ("समय 2024-07-05T18:40:07Z", "2024-07-05T18:40:07+00:00"),
        ("समय 2024-07-05T18:40:07+05:45", "2024-07-05T18:40:07+05:45"),
        ("समय 2024-07-05T18:40", "2024-07-05T18:40:00+05:30"),
    ],
)
def test_a_time_is_read(stamp: str, published: str) -> None:
    """With seconds, of 24 hours, in ISO 8601, in the zone that it names."""
    assert (published, None, []) == times(stamp)


@pytest.mark.parametrize("stamp", ["छपा : 5 जुलाई 2024", "छपा : 2 घंटे पहले", "2 घंटे पहले"])
def test_what_gives_no_time_is_kept_as_text(stamp: str) -> None:
    """Its value is none, and nothing is wrong with it."""
    assert (None, None, []) == times(stamp)


@pytest.mark.parametrize(
    "stamp",
    [
        "छपा : 5 जुलाई 2024, 18:40 PST",
        "छपा : 5 जुलाई 2024, 18:40:99",
        "छपा : 31 जून 2024, 18:40",
        "छपा : 5 नहर 2024, 18:40",
        "छपा : 5 जुलाई 1204, 18:40",
        "छपा : 5 जुलाई 2024, 18:40 PM",
        "समय 2024-02-31T18:40:07Z",
        "समय 1204-02-11T18:40:07Z",
    ],
)
def test_what_cannot_be_read_is_noted(stamp: str) -> None:
    """A zone that is not known is never taken for the dialect's."""
    assert (None, None, ["timestamp-unreadable"]) == times(stamp)


@pytest.mark.parametrize(
    ("stamp", "updated"),
    [
        ("Updated : July 5, 2024 6:40 PM", "2024-07-05T18:40:00+05:30"),
        ("Last updated: 05/07/2024 06:40 PM IST", "2024-07-05T18:40:00+05:30"),
    ],
)
def test_parts_stand_in_any_order(stamp: str, updated: str) -> None:
    """A month may be a number."""
    assert (None, updated, []) == times(stamp)


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("छपा : 5 जुलाई 2024, 18:40", "2024-07-05T18:40:00+05:30"),
        ("छपा : 5 जुलाई 2024", None),
        ("2 घंटे पहले", None),
    ],
)
def test_below_a_label_a_stamp_may_say_itself_which_it_is(
    stamp: str, published: str | None
) -> None:
    """Then it is what it says; one without a time lacks nothing there, either."""
    assert (published, None, []) == times("Publish Date:", stamp)


def test_the_label_stands_on_the_line_above() -> None:
    """It says which time it is; without one below it, that is noted."""
    first, second = "5 जुलाई 2024, 18:40", "6 जुलाई 2024, 09:05"
    both = ("2024-07-05T18:40:00+05:30", "2024-07-06T09:05:00+05:30")
    assert (*both, []) == times("Publish Date:", first, "Update Date:", second)
    assert (None, both[0], []) == times(first)
    assert (*both, ["timestamp-unreadable"]) == times(
        "Update Date:", "Publish Date:", first, f"बदला : {second}"
    )
    label = "Publish Date:"
    story = parse(f"{HEAD}\n{TEXT}\n{label}\n\n", dialect=POND)
    assert ["timestamp-unreadable"] == [trouble.code for trouble in story.diagnostics]


def test_several_stand_on_one_line() -> None:
    """What a rule leaves over is read again."""
    line = "छपा : 5 जुलाई 2024, 18:40 | बदला : 6 जुलाई 2024, 09:05"
    expected = ("2024-07-05T18:40:00+05:30", "2024-07-06T09:05:00+05:30", [])
    assert expected == times(line)


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (r"(?P<timestamp>(?P<updated>बदला)\ (?P<day>.{1,9})\ (?P<hour>\d))", "बदला सात 7"),
        (
            r"(?P<timestamp>(?P<day>.+)\ (?P<month>.+)\ (?P<year>\d+)\ (?P<hour>.):(?P<minute>.))",
            "चार जुलाई 2024 ए:क",
        ),
        (r"(?P<slide>पन्ना\ (?P<number>\w+))", "पन्ना दो"),
        (r"(?P<slide>पन्ना\ \w+)", "पन्ना दो"),
        (r"(?P<credit>छाया(?:\ :\ (?P<holder>.{1,20}))?)", "छाया"),
        (r"(?P<related>और\ पढ़ें)", "और पढ़ें"),
        (r"(?P<editor>संपादन)", "संपादन"),
    ],
)
def test_whatever_a_rule_lacks_no_text_makes_parse_raise(rule: str, line: str) -> None:
    """The value is none."""
    dialect = HINDI_PAPER.extend(rules=(Rule(name="odd", pattern=rule),))
    text = f"{HEAD}\n{line}\n{TEXT}\n{line}\n{TEXT}"
    story = parse(text, dialect=dialect)
    assert text == story.raw
    assert "odd" in {segment.rule for segment in story.segments}
    assert (None, None) == (story.updated_at, story.published_at)
    assert {None} == {section.slide for section in story.sections}


FIGURES = r"(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d{4})\ (?P<hour>\d\d):(?P<minute>\d\d)"
BODY = "गांव में हड़कंप है। लोगों ने वन विभाग को खबर दी और टीम मौके पर पहुंची।"
LATE = {
    "an opening rule": (
        {
            "opening_rules": (
                Rule(
                    name="o",
                    pattern=rf"(?P<byline>[ऀ-ॿ]+),\ (?P<timestamp>{FIGURES})\ :\ (?P<rest>.+)",
                ),
            )
        },
        f"सोनपुर, 18-02-2026 11:35 : {BODY}",
    ),
    "a weak rule": (
        {"weak_rules": (Rule(name="w", pattern=rf"(?P<timestamp>{FIGURES})"),)},
        f"टेक डेस्क, आगरा\n18-02-2026 11:35\n{BODY}",
    ),
}


@pytest.mark.parametrize(("rules", "page"), LATE.values(), ids=LATE)
def test_a_stamp_without_a_label_is_read_whatever_rule_cuts_it(
    rules: dict[str, tuple[Rule, ...]], page: str
) -> None:
    """It says when the page was updated, also where a later pass tries the rule."""
    dialect = HINDI_PAPER.extend(name="देर", **rules)  # type: ignore[arg-type]
    updated = parse(f"नहर में मिला मगरमच्छ\n{page}", dialect=dialect).updated_at
    assert "2026-02-18T11:35:00+05:30" == (updated and updated.isoformat())


def test_what_a_rule_tells_of_a_byline_no_danda_takes_back() -> None:
    """A person that its rule names is no place."""
    rule = Rule(
        name="b",
        pattern=rf"(?P<byline>(?P<author>[ऀ-ॣ]+)।),\ (?P<timestamp>(?P<updated>समय)\ {FIGURES})",
    )
    dialect = HINDI_PAPER.extend(name="देर", rules_first=(rule,))
    page = f"नहर में मिला मगरमच्छ\nकमला।, समय 18-02-2026 11:35\n{BODY}"
    assert Byline(authors=("कमला",)) == parse(page, dialect=dialect).byline
