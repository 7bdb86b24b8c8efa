"""Time stamps, through `parse`: which are read, to what time, and what is said of the others."""

from __future__ import annotations

import pytest

from storyparse import parse

TOP = "नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\n"
LATER = "गांव के लोग भी आए, और रात तक नाव लेकर टीम के साथ नहर के किनारे खड़े रहे।"


def read(stamp: str) -> tuple[str | None, list[str]]:
    """Give the time of a stamp's line and the codes of what is wrong with it."""
    story = parse(f"{TOP}{stamp}\nविस्तार\nनहर के किनारे टीम पहुंची।\n")
    time = story.updated_at or story.published_at
    return (
        None if time is None else time.isoformat(),
        [trouble.code for trouble in story.diagnostics],
    )


@pytest.mark.parametrize(
    ("stamp", "time"),
    [
        ("Updated Wed, 18 Feb 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Published Wed, 18 Feb 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated Wed, 18 Feb 2026 12:07 AM IST", "2026-02-18T00:07:00+05:30"),
        ("Updated Wed, 18 Feb 2026 12:07 PM IST", "2026-02-18T12:07:00+05:30"),
        ("Updated Wed, 18 Feb 2026 01:07 PM IST", "2026-02-18T13:07:00+05:30"),
        ("Updated Wed, 18 Feb 2026 11:59 PM IST", "2026-02-18T23:59:00+05:30"),
        ("Updated Wed, 8 Feb 2023 9:05 am IST", "2023-02-08T09:05:00+05:30"),
        ("Updated Wed,18 Feb 2026 11:35AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated WED, 18 FEB 2026 11:35 Pm IST", "2026-02-18T23:35:00+05:30"),
        ("Updated Thu, 29 Feb 2024 11:35 AM IST", "2024-02-29T11:35:00+05:30"),
        ("Updated बुधवार, १८ फरवरी २०२६ ११:३५ AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated Wednesday, 18 February 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("अपडेटेड सन, 18 अप्रैल 2021 12:01 AM IST", "2021-04-18T00:01:00+05:30"),
        ("Updated 18 Feb 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated 18 फरवरी 2026 11:35 PM IST", "2026-02-18T23:35:00+05:30"),
        ("Updated 18 Feb, 2026, 11:35 AM", "2026-02-18T11:35:00+05:30"),
        ("Updated February 18, 2026 11:35 PM IST", "2026-02-18T23:35:00+05:30"),
        ("Updated Wed, February 18, 2026 23:35 IST", "2026-02-18T23:35:00+05:30"),
        ("Updated १८ फरवरी २०२६ ११:३५ AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated Wed 18 Feb 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated Wednesday 18 February 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated Tues 17 Feb 2026 11:35 AM IST", "2026-02-17T11:35:00+05:30"),
        ("Updated बुधवार 18 फरवरी 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated Wed , 18 Feb 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated Wed February 18, 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated Wed 18 Feb 2026, 23:35", "2026-02-18T23:35:00+05:30"),
        ("updated Wed, 18 Feb 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("updated wed 18 feb 2026 11:35 am ist", "2026-02-18T11:35:00+05:30"),
        ("UPDATED WED, 18 FEB 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("published 18 feb 2026 11:35 am ist", "2026-02-18T11:35:00+05:30"),
        ("Updated: Wed, 18 Feb 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Published : Wed 18 Feb 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated: Wed, February 18, 2026 23:35 IST", "2026-02-18T23:35:00+05:30"),
        ("अपडेटेड: बुधवार, 18 फरवरी 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
    ],
)
def test_a_stamp_is_read(stamp: str, time: str) -> None:
    """The time is the page's, in the dialect's zone, and the copy is clean."""
    assert (time, []) == read(stamp)


@pytest.mark.parametrize(
    "stamp",
    [
        "Updated Tue, 31 Feb 2026 11:35 AM IST",
        "Updated Sun, 29 Feb 2026 11:35 AM IST",
        "Updated Wed, 18 Foo 2026 11:35 AM IST",
        "Updated Wed, 18 Feb 2026 13:35 PM IST",
        "Updated Wed, 18 Feb 2026 11:61 AM IST",
        "Updated Wed, 0 Feb 2026 11:35 AM IST",
        "Updated Wed, 18 Feb 0000 11:35 AM IST",
        "Updated 18 Feb 2026 IST",
        "Updated Feb 18, 2026 99:99 IST",
        "Updated Wed, 18 Feb 2026 11:35 AM GMT",
        "Updated 18 Feb 2026 11:35 AM +01:00",
        "Updated Wed 31 Feb 2026 11:35 AM IST",
        "Updated Wed 18 Feb",
        "updated wed, 18 feb",
        "Updated: Wed, 18 Feb 11:35 AM IST",
        "Updated: बुधवार 18 फरवरी",
    ],
)
def test_a_stamp_that_names_no_time_is_told(stamp: str) -> None:
    """No gap is filled from today's date, no zone is guessed; the line stays a stamp."""
    assert (None, ["timestamp-unreadable"]) == read(stamp)


@pytest.mark.parametrize(
    ("stamp", "time"),
    [
        ("Updated Tue, 18 Feb 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated Thu, February 18, 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
        ("Updated Foo, 18 Feb 2026 11:35 AM IST", "2026-02-18T11:35:00+05:30"),
    ],
)
def test_of_a_wrong_weekday_the_date_wins(stamp: str, time: str) -> None:
    """The time is read, and the weekday is told."""
    assert (time, ["weekday-differs"]) == read(stamp)


@pytest.mark.parametrize(
    "line",
    [
        "Updated on: Jan 21, 2026 9:00 AM IST",
        "Last updated: 13/03/2021 08:30 PM IST",
        "Publish Date: Fri, 23 Jan 2026 01:31:37 PM (IST)",
        "Updated: Nov 6, 2025 13:15",
        "Updated: Nov 6, 2025 01:15 PM IST",
        "Updated: 6 Nov 2025 01:15 PM IST",
        "Updated on 21 Jan 2026 09:00 AM IST",
        "Updated on Wed, 21 Jan 2026 09:00 AM IST",
        "updated on: Wed 21 Jan 2026 09:00 AM IST",
        "Last Updated: Wed, 21 Jan 2026 09:00 AM IST",
        "Last Updated Wed, 21 Jan 2026 09:00 AM IST",
        "अमर उजाला, LAST UPDATED: WED, 21 JAN 2026 09:00 AM IST",
        "Updated: नया नियम लागू",
        "Updated Sun का नया अंक",
        "Updated Sunny 18",
        "Updated का बटन दबाने पर नया पन्ना खुलता है",
    ],
)
def test_another_papers_stamp_is_none(line: str) -> None:
    """What another paper prints gives no time."""
    story = parse(f"{TOP}{line}\nविस्तार\nनहर के किनारे टीम पहुंची।\n")
    assert (None, None) == (story.updated_at, story.published_at)


@pytest.mark.parametrize(
    ("clock", "time"),
    [
        ("02:39 AM, 06-Jun-2020", "2020-06-06T02:39:00+05:30"),
        ("12:14 PM, 27-Jan-2026", "2026-01-27T12:14:00+05:30"),
        ("12:14 AM, 27-जनवरी-2026", "2026-01-27T00:14:00+05:30"),
    ],
)
def test_a_clock_line_is_read(clock: str, time: str) -> None:
    """The clock line of a live page's entry is the time of its section."""
    story = parse(f"{TOP}लाइव अपडेट\n{clock}\nनहर के किनारे टीम पहुंची।\n")
    assert [time] == [s.posted_at.isoformat() for s in story.sections if s.posted_at]


def test_a_clock_line_that_names_no_time_is_told() -> None:
    """The entry is still an entry."""
    story = parse(f"{TOP}लाइव अपडेट\n02:39 AM, 31-Jun-2020\nनहर के किनारे टीम पहुंची।\n")
    assert ["timestamp-unreadable"] == [trouble.code for trouble in story.diagnostics]
    assert [None] == [section.posted_at for section in story.sections]


@pytest.mark.parametrize(
    ("clock", "time"),
    [
        ("02:10 PM, 28-Feb-2026", "2026-02-28T14:10:00+05:30"),
        ("02:10 PM, 31-Feb-2026", None),
        ("25:10 PM, 28-Feb-2026", None),
    ],
)
def test_a_heading_below_a_clock_line_is_its_entrys(clock: str, time: str | None) -> None:
    """Whether the time can be read makes no other section; a second heading opens one."""
    entry = f"{clock}\nबैठक शुरू\nनहर के किनारे टीम पहुंची।\nदूसरी बैठक\n{LATER}\n"
    story = parse(f"{TOP}लाइव अपडेट\n{entry}")
    assert [("बैठक शुरू", time, 1), ("दूसरी बैठक", time, 1)] == [
        (each.heading, each.posted_at and each.posted_at.isoformat(), len(each.paragraphs))
        for each in story.sections
    ]


@pytest.mark.parametrize("kind", ["Updated Wed,", "Updated Wed", "updated Wed,", "Updated: Wed,"])
@pytest.mark.parametrize("between", [" ", ", "])
def test_a_stamp_of_any_form_may_share_its_line(kind: str, between: str) -> None:
    """Byline and editor stop where it opens."""
    stamp = f"{kind} 18 Feb 2026 11:35 AM IST"
    head = TOP.rstrip("\n")
    told = [
        parse(f"{line}{between}{stamp}\nविस्तार\nनहर के किनारे टीम पहुंची।")
        for line in (head, f"{head} Published by: रेखा अवाना", f"{head}\nPublished by: रेखा अवाना")
    ]
    assert [(None, "आगरा"), ("रेखा अवाना", "आगरा"), ("रेखा अवाना", "आगरा")] == [
        (story.byline.editor, story.byline.place) for story in told if story.byline
    ]
    assert ["2026-02-18T11:35:00+05:30"] * 3 == [
        story.updated_at.isoformat() for story in told if story.updated_at
    ]


def test_an_unknown_month_is_no_time() -> None:
    """A stamp of the usual shape with a month of no name is said to be unreadable."""
    assert (None, ["timestamp-unreadable"]) == read("Updated Wed, 18 Foo 2026 11:35 AM IST")
