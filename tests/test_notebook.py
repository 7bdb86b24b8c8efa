"""What a notebook and rich show of a story: its lines, coloured by their roles."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from rich.console import Console

from storyparse import Diagnostic, Role, Section, Segment, Story, from_dict, parse, to_dict
from storyparse._show.notebook import MOST

PAGE = """\
{"_id":"5f672a80aabbccddeeff0011","title_hn":"ताजमहल <खुला>"}
ताजमहल <खुला>
न्यूज डेस्क, अमर उजाला, आगरा
Updated Mon, 20 Sep 2020 05:31 PM IST
सैलानी सुबह से ही पूर्वी द्वार पर कतार में खड़े हो गए।
"""


def shown(story: Story) -> ET.Element:
    """Read what a notebook gets."""
    return ET.fromstring(story._repr_html_())  # noqa: S314 -- our own.


def rows(story: Story) -> list[tuple[str, ...]]:
    """Give the text of each row's cells."""
    return [tuple(cell.text or "" for cell in row) for row in shown(story).iter("li")]


def test_a_notebook_shows_what_is_wrong_and_every_line() -> None:
    """Each with its line and its role; a role's title is the rule that decided."""
    story = parse(PAGE)
    assert "ताजमहल <खुला>" == shown(story).findtext("b")
    assert [
        ("4", "weekday-differs", story.diagnostics[0].message),
        *[(str(part.line), part.role, part.raw.rstrip("\n")) for part in story.segments],
    ] == rows(story)
    titles = [row.get("title") for row in shown(story).iter("li")]
    assert [None, *[f"rule: {part.rule}" for part in story.segments]] == titles


def test_a_story_without_segments_shows_its_text() -> None:
    """A story that was read back has no lines, and is shown all the same."""
    story = from_dict(to_dict(parse(PAGE)))
    texts = [row[2] for row in rows(story) if not row[1]]
    assert ["ताजमहल <खुला>", "सैलानी सुबह से ही पूर्वी द्वार पर कतार में खड़े हो गए।"] == texts
    assert [] == rows(Story())
    assert "" == (shown(Story()).findtext("b") or "")


def test_what_is_long_is_cut_short() -> None:
    """A dump of a million lines is no page of a million rows."""
    segments = tuple(
        [
            Segment(line=line, start=0, raw="क" * 999, role=Role.STRAY, rule="")
            for line in range(1, MOST + 8)
        ]
    )
    troubles = tuple([Diagnostic(code="markup", line=1, message="")] * (MOST + 1))
    found = rows(Story(segments=segments, diagnostics=troubles))
    assert [MOST, MOST + 1] == [
        len([row for row in found if row[1] == "markup"]),
        len([row for row in found if row[1] != "markup"]),
    ]
    assert ("…", "", "7 more") == found[-1]
    assert {240} == {len(row[2]) for row in found if row[1] == "stray"}
    paragraphs = ("कब",) * (MOST + 1)
    assert MOST == len(rows(Story(sections=(Section(paragraphs=paragraphs),))))


def test_controls_are_shown_not_acted_on() -> None:
    """Text that would turn the page's direction stands there as its escape."""
    assert r"क\u202eख" == rows(Story(summary=("क\u202eख",)))[0][2]


def test_the_style_touches_nothing_else_on_the_page() -> None:
    """Each of its rules is about what stands in the story's box, and every role has a hue."""
    style = shown(parse(PAGE)).findtext("style") or ""
    selectors = [rule.strip() for rule in re.findall(r"([^{}]+)\{[^{}]*\}", style)]
    assert [rule for rule in selectors if not rule.startswith(".storyparse")] == []
    assert {role.value for role in Role} <= set(re.findall(r"\.(\w+)", style))
    assert re.search("url|import|script", style) is None


def test_the_piece_is_small() -> None:
    """A page of a notebook with a hundred stories stays light."""
    fixture = Path(__file__).parents[1] / "fixtures" / "gallery-2022-heading-on-slide.txt"
    assert len(parse(fixture.read_bytes())._repr_html_()) < 12_000


def test_rich_prints_a_line_for_all_of_it_then_its_segments(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where rich prints a story, it is not one long line."""
    Console(width=200).print(parse(PAGE))
    first, *more = capsys.readouterr().out.splitlines()
    assert repr(parse(PAGE)) == first.rstrip()
    assert [str(part.line) for part in parse(PAGE).segments] == [row.split()[0] for row in more]
