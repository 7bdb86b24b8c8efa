"""Dialects that extend a base, and pages that are read by the one of several that knows them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from storyparse import (
    AMAR_UJALA,
    HINDI_PAPER,
    BylineWords,
    Dialect,
    HeaderKeys,
    Label,
    Role,
    Rule,
    check_dialect,
    parse,
    read,
    recognize,
    stream,
)
from storyparse._cli.commands import main

RIVER = HINDI_PAPER.extend(
    name="नदी टाइम्स",
    header=HeaderKeys(id="page"),
    labels=(Label(text="पूरी खबर", zone=Role.PARAGRAPH),),
    furniture=("नदी के साथ बहें",),
    byline=BylineWords(publishers=("नदी टाइम्स",)),
)
RIVER_PAGE = (
    "सोनपुर में पुल का काम शुरू हुआ\nखबर डेस्क, नदी टाइम्स, सोनपुर\nपूरी खबर\nपुल दो साल में बनेगा।\nनदी के साथ बहें\n"
)
UJALA_PAGE = "नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\nविस्तार\nगांव में हड़कंप है।\nविज्ञापन\n"
BOTH = (AMAR_UJALA, RIVER)


def test_a_dialect_is_extended() -> None:
    """What is named is added, left out or replaced; the base stays as it was."""
    rule = Rule(name="wire", pattern="(?P<furniture>तार:\\ .{1,20})")
    weak = Rule(name="weak", pattern="(?P<furniture>तार)")
    made = RIVER.extend(
        without=("पूरी खबर", "नदी के साथ बहें", "hashtags"),
        labels=(Label(text="विवरण", zone=Role.PARAGRAPH),),
        furniture=("ऊपर जाएं",),
        menu=("खेल",),
        rules_first=(rule,),
        weak_rules=(weak,),
        byline=BylineWords(publishers=("नदी",), desks=("रात की पाली",)),
        name="नदी",
    )
    check_dialect(made)
    furniture = (*HINDI_PAPER.furniture, "ऊपर जाएं")
    assert ("नदी", furniture, ("खेल",)) == (made.name, made.furniture, made.menu)
    assert ["विवरण"] == [label.text for label in made.labels]
    kept = [rule.name for rule in HINDI_PAPER.rules if rule.name != "hashtags"]
    assert ["wire", *kept] == [rule.name for rule in made.rules]
    assert (weak,) == made.weak_rules
    assert ("नदी टाइम्स", "नदी") == made.byline.publishers
    assert HINDI_PAPER.byline.agencies == made.byline.agencies
    assert RIVER == RIVER.extend()
    assert () == made.extend(without=("weak", "खेल")).weak_rules


def test_what_is_not_there_cannot_be_left_out() -> None:
    """The name at fault is said."""
    with pytest.raises(ValueError, match="नदी टाइम्स: no rule, label or line 'मेरा शहर'"):
        RIVER.extend(without=("मेरा शहर",))


def test_what_no_dialect_has_cannot_be_added() -> None:
    """A slip is told, with the names that there are."""
    with pytest.raises(TypeError, match=r"no 'furnitur'; it has name, time_zone, .* furniture, "):
        RIVER.extend(furnitur=("ऊपर जाएं",))


def test_the_base_reads_a_page_of_no_paper() -> None:
    """It has the language and no paper's habits."""
    check_dialect(HINDI_PAPER)
    story = parse("नहर में मिला मगरमच्छ\nखबर डेस्क, आगरा\nगांव में हड़कंप है।", dialect=HINDI_PAPER)
    assert story.byline is not None
    assert ("खबर डेस्क", "आगरा") == (story.byline.desk, story.byline.place)


@pytest.mark.parametrize("dialects", [BOTH, BOTH[::-1], list(BOTH)])
@pytest.mark.parametrize(("page", "dialect"), [(RIVER_PAGE, RIVER), (UJALA_PAGE, AMAR_UJALA)])
def test_the_dialect_that_knows_a_page_reads_it(
    page: str, dialect: Dialect, dialects: list[Dialect]
) -> None:
    """In whatever order they are given, as text and as bytes."""
    expected = parse(page, dialect=dialect)
    assert expected == parse(page, dialect=dialects) == parse(page.encode(), dialect=dialects)
    assert dialect is recognize(page, dialects=dialects)
    assert () == expected.diagnostics


def test_of_two_that_know_a_page_equally_well_the_first_reads_it() -> None:
    """So it is for a page that none knows, too."""
    for dialects in (BOTH, BOTH[::-1]):
        assert dialects[0] is recognize("गांव में हड़कंप है।", dialects=dialects)


def test_a_stream_is_cut_by_the_headers_of_all() -> None:
    """Each dump is read by its own dialect."""
    pages = ['{"page":"1"}\n' + RIVER_PAGE, '{"_id":"2"}\n' + UJALA_PAGE]
    stories = list(stream(["".join(pages)], dialect=BOTH))
    assert pages == [story.raw for story in stories]
    assert ["1", "2"] == [story.header.id for story in stories if story.header]
    assert [parse(page, dialect=BOTH).headline for page in pages] == [s.headline for s in stories]


def test_the_command_names_the_dialect(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Where several are given, and there alone; a file of lines has it, too."""
    for name, page in (("a", RIVER_PAGE), ("b", UJALA_PAGE)):
        (tmp_path / f"{name}.txt").write_text(page, encoding="utf-8")
    paper = tmp_path / "river.py"
    paper.write_text(
        "from storyparse import HINDI_PAPER, BylineWords\n"
        "RIVER = HINDI_PAPER.extend(name='नदी टाइम्स', "
        "byline=BylineWords(publishers=('नदी टाइम्स',)))\n",
        encoding="utf-8",
    )
    both = ["--dialect", "storyparse:AMAR_UJALA", "--dialect", f"{paper}:RIVER"]

    def sources(text: str) -> list[dict[str, Any]]:
        return [json.loads(line)["source"] for line in text.splitlines()]

    assert 0 == main(["parse", *both, str(tmp_path)])
    told = sources(capfd.readouterr().out)
    assert ["नदी टाइम्स", "अमर उजाला"] == [source["dialect"] for source in told]
    assert 0 == main(["parse", *both, str(tmp_path), "-o", str(tmp_path / "out.jsonl")])
    assert told == sources((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    capfd.readouterr()
    assert 0 == main(["parse", *both[2:], str(tmp_path)])
    assert [["file", "line"]] * 2 == [list(source) for source in sources(capfd.readouterr().out)]


def test_files_are_read_by_several(tmp_path: Path) -> None:
    """As `parse` reads their text."""
    (tmp_path / "a.txt").write_text(RIVER_PAGE, encoding="utf-8")
    (document,) = read(tmp_path, dialect=BOTH)
    assert parse(RIVER_PAGE, dialect=RIVER) == document.story


@pytest.mark.parametrize("dialect", [(), (AMAR_UJALA, "x"), 7, "x"])
def test_what_is_no_dialect_is_refused(dialect: Any) -> None:  # noqa: ANN401
    """No dialects at all are none."""
    with pytest.raises(TypeError, match=r"dialect: want a storyparse\.Dialect, got"):
        parse("", dialect=dialect)
