"""A dump, seen: the page shows all of the dump, as text, joined with the story both ways."""

from __future__ import annotations

import os
import re
from datetime import datetime, timedelta, timezone
from html.parser import HTMLParser
from pathlib import Path

import pytest

from storyparse import (
    Byline,
    Category,
    Diagnostic,
    Header,
    Photo,
    RelatedLink,
    Role,
    Section,
    Segment,
    Story,
    parse,
    stream,
)
from storyparse._cli.commands import main
from storyparse._show.html import POLICY, proof
from storyparse._show.origins import origins

ROOT = Path(__file__).parents[1]
DUMPS = sorted((ROOT / "fixtures").glob("*.txt"))
NEVER_TOLD = {Role.FURNITURE, Role.BLANK, Role.LABEL, Role.STRAY}

IST = timezone(timedelta(hours=5, minutes=30))
PIECES = (
    (1, Role.HEADER, '{"_id":"6981761914751a94b39fe2bb"}\r\n'),
    (2, Role.HEADLINE, "आगरा में बारिश\n"),
    (3, Role.SUBHEADLINE, "किसान खुश\n"),
    (4, Role.BYLINE, "रमेश कुमार, न्यूज डेस्क, अमर उजाला, आगरा\n"),
    (5, Role.EDITOR, "Published by: सीता देवी\n"),
    (6, Role.TIMESTAMP, "Published Tue, 03 Feb 2026 09:31 AM IST\n"),
    (7, Role.TIMESTAMP, "Updated Mon, 03 Feb 2026 10:00 PM IST\n"),
    (8, Role.CAPTION, "यमुना"),
    (8, Role.CREDIT, " - फोटो : PTI\n"),
    (9, Role.RELATED, "ये भी पढ़ें: ओले\n"),
    (10, Role.LABEL, "सार\n"),
    (11, Role.SUMMARY, "पारा गिरा।\n"),
    (12, Role.BLANK, "\n"),
    (13, Role.PARAGRAPH, "सुबह से बारिश हुई।\n"),
    (14, Role.SLIDE, "2 of 5\n"),
    (15, Role.HEADING, "राहत\n"),
    (16, Role.CAPTION, "ताज\n"),
    (17, Role.CAPTION, "ताज\n"),
    (18, Role.CREDIT, "- फोटो : PTI\n"),
    (19, Role.PARAGRAPH, "बाजार <खुले>।\n"),
    (20, Role.PARAGRAPH, "लोग निकले।\n"),
    (21, Role.TIMESTAMP, "09:45 AM, 03-Feb-2026\n"),
    (22, Role.PARAGRAPH, "ओले पड़े।\n"),
    (23, Role.FURNITURE, "विज्ञापन\n"),
    (24, Role.STRAY, "कुछ और\n"),
    (25, Role.RELATED, "धूप"),
)
FULL = Story(
    header=Header(
        id="6981761914751a94b39fe2bb",
        slug="rain-in-agra",
        type="live",
        status="publish",
        title="बारिश",
        category=Category(title="City & states", title_hn="शहर", slug="city"),
        extra={"tags": ["नहर"]},
    ),
    headline="आगरा में बारिश",
    subheadlines=("किसान खुश",),
    byline=Byline(
        authors=("रमेश कुमार",),
        desk="न्यूज डेस्क",
        publisher="अमर उजाला",
        place="आगरा",
        editor="सीता देवी",
    ),
    created_at=datetime(2026, 2, 3, 9, 30, tzinfo=IST),
    published_at=datetime(2026, 2, 3, 9, 31, tzinfo=IST),
    updated_at=datetime(2026, 2, 3, 22, 0, tzinfo=IST),
    summary=("पारा गिरा।",),
    sections=(
        Section(paragraphs=("सुबह से बारिश हुई।",)),
        Section(
            heading="राहत",
            slide=2,
            paragraphs=("बाजार <खुले>।", "लोग निकले।"),
            photos=(Photo(caption="ताज", credit="PTI"),),
        ),
        Section(
            slide=2,
            posted_at=datetime(2026, 2, 3, 9, 45, tzinfo=IST),
            paragraphs=("ओले पड़े।",),
            related_links=(RelatedLink(title="धूप"),),
        ),
    ),
    photos=(Photo(caption="यमुना", credit="PTI"), Photo(caption="ताज", credit="PTI")),
    related_links=(RelatedLink(label="ये भी पढ़ें", title="ओले"), RelatedLink(title="धूप")),
    segments=tuple(
        [
            Segment(line=line, start=0, raw=raw, role=role, rule=f"rule-of-{role}")
            for line, role, raw in PIECES
        ]
    ),
    diagnostics=(
        Diagnostic(code="weekday-differs", message="'Mon' is a Tuesday", line=7),
        Diagnostic(code="stray-text", message="'कुछ और' has no place", line=24),
    ),
)
NOTHING = Story(
    segments=(Segment(line=26, start=0, raw="\n", role=Role.BLANK, rule="blank"),),
)


class Page(HTMLParser):
    """The elements of a page, the text of each class, its names and its links."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.lines: list[str] = []
        self._in_line = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element."""
        given = dict(attrs)
        self.tags.append(tag)
        if name := given.get("id"):
            self.names.append(name)
        if tag == "a":
            self.links.append(given["href"] or "")
        self._in_line = (given.get("class") or "").startswith("text ")
        if self._in_line:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 -- as the base class has it.
        """Leave an element."""
        self._in_line = False

    def handle_data(self, data: str) -> None:
        """Take note of text."""
        if self._in_line:
            self.lines[-1] += data


def shown(*dumps: str) -> Page:
    """Read the page of some dumps."""
    return Page(proof(map(parse, dumps), name="dump.txt"))


@pytest.mark.parametrize("path", DUMPS, ids=lambda path: path.stem)
def test_page_is_whole(path: Path) -> None:
    """Each name on a page is there once, each link leads to one, each segment's text is shown."""
    with path.open("rb") as dumps:
        stories = list(stream(dumps))
    page = Page(proof(stories, name=path.name))
    assert len(set(page.names)) == len(page.names)
    assert set(page.links) <= {f"#{name}" for name in page.names}
    texts = [segment.raw.rstrip("\r\n") for story in stories for segment in story.segments]
    assert len(texts) == len(page.lines)
    plain = [text for text in texts if text.isprintable()]
    assert plain == [line for text, line in zip(texts, page.lines, strict=True) if text in plain]


@pytest.mark.parametrize("path", DUMPS, ids=lambda path: path.stem)
def test_every_value_has_its_lines(path: Path) -> None:
    """Each value of a clean story is joined to its segments, each segment of it to one value."""
    with path.open("rb") as dumps:
        stories = [story for story in stream(dumps) if not story.diagnostics]
    for story in stories:
        parts = [part for group in origins(story) for part in group]
        assert [] == [part.path for part in parts if not part.segments]
        joined = [index for part in parts for index in part.segments]
        assert len(set(joined)) == len(joined)
        left = {
            (segment.role, segment.rule)
            for index, segment in enumerate(story.segments)
            if index not in joined and segment.role not in NEVER_TOLD
        }
        # A sub-story's author and a gallery's photographer stand in no field; an editor's label
        # may stand a line above the name.
        assert left <= {
            (Role.BYLINE, "byline-below-heading"),
            (Role.CREDIT, "photographers"),
            (Role.EDITOR, "byline-editor"),
        }


def laid_out(page: str) -> str:
    """Set a page's elements one below the other, the style that all pages have left out."""
    style = (ROOT / "src" / "storyparse" / "_proof.css").read_text(encoding="utf-8")
    return page.replace(style, "\n").replace("><", ">\n<")


def test_a_page_of_all_roles() -> None:
    """Two dumps, one with all there is and one with nothing, make the page beside this test."""
    expected = (ROOT / "tests" / "forms" / "page.html").read_text(encoding="utf-8")
    assert expected == laid_out(proof([FULL, NOTHING], name="dump.txt"))


def test_markup_in_a_dump_is_text() -> None:
    """A dump that holds markup shows it, and adds no element to the page."""
    markup = '<script>alert("1")</script></style><img src=x onerror=alert(1)>&amp;<!--'
    page = shown(f"{markup}\nन्यूज डेस्क, अमर उजाला, आगरा\n{markup} गांव में हड़कंप है।\n")
    assert {"script", "img"}.isdisjoint(page.tags)
    assert markup == page.lines[0]


def test_controls_are_shown() -> None:
    """A control, a bidi override or a lone surrogate of a dump is shown as its escape."""
    page = proof([parse("नहर\x1b[2J\u202e\udcff में")], name="\u202edump.txt")
    assert r"नहर\x1b[2J\u202e\udcff में" in page
    assert r"\u202edump.txt" in page
    page.encode()


def test_page_asks_for_nothing() -> None:
    """The page holds no script and no address but its own places, and forbids all else."""
    page = proof([parse("नहर")], name="dump.txt")
    assert POLICY in page
    assert "<script" not in page
    assert ["data:,"] == re.findall(r'(?:src|href)="([^"#]+)"', page)
    assert "url(" not in page
    assert "@import" not in page


def test_trouble_stands_at_its_line() -> None:
    """A diagnostic stands in its line, and the list above leads there."""
    dump = (
        "नहर में मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\n"
        "Updated Mon, 20 Sep 2020 05:31 PM IST\nगांव में हड़कंप है।\n"
    )
    page = proof([parse(dump)], name="dump.txt")
    line = page.partition('id="L3"')[2].partition("</li>")[0]
    assert "weekday-differs" in line
    assert '<a href="#L3">line 3</a> weekday-differs: ' in page
    assert "1 diagnostic" in page


def test_nothing_to_show() -> None:
    """An empty source, and a dump without a story, are said to be so."""
    assert "the source is empty" in proof([], name="dump.txt")
    page = proof([parse("\n")], name="dump.txt")
    assert "Nothing of this dump is part of a story." in page
    assert "Dump 1: line 1<" in page
    assert "Dump" not in proof([parse("")], name="x").partition("<body>")[2].partition("<h3>")[2]


def test_lines_of_one_value_light_up_together() -> None:
    """Where a value comes from several lines, the first one's link marks them all."""
    dump = "ताजमहल खुला\nन्यूज डेस्क, अमर उजाला, आगरा\nताजमहल की तस्वीर\n- फोटो : PTI\n"
    page = proof([parse(dump)], name="dump.txt")
    assert "#L3:target~#L4{background:var(--mark)}" in page


def test_values_without_lines_are_told_too() -> None:
    """A story whose values cannot be found in its segments keeps them, without a link."""
    segment = Segment(line=1, start=0, raw="कुछ\n", role=Role.CAPTION, rule="x")
    photos = (Photo(caption="कुछ और"), Photo(caption="कुछ", credit="PTI"))
    story = Story(headline="नहर", sections=(Section(photos=photos),), segments=(segment,))
    parts = [part for group in origins(story) for part in group]
    assert [("headline", ()), ("sections[0].photos[0]", ()), ("sections[0].photos[1]", (0,))] == [
        (part.path, part.segments) for part in parts
    ]
    assert 'id="S1"><span class="path">headline</span>' in proof([story], name="dump.txt")


def test_a_header_tells_what_it_holds() -> None:
    """A header's values are those that are there, and no others."""
    header = parse('{"_id": "x", "tags": ["नहर"]}\n')
    assert (("id", "x"), ("extra", '{"tags": ["नहर"]}')) == origins(header)[0][0].values


def test_a_caption_below_its_credit_is_another_photos() -> None:
    """A caption counts for a photo where it stands above the credit, each copy of it."""
    raws = [("क", Role.CAPTION), ("क", Role.CAPTION), ("- फोटो : ख", Role.CREDIT)]
    raws += [("क", Role.CAPTION), ("- फोटो : ख", Role.CREDIT)]
    segments = tuple(
        [
            Segment(line=number, start=0, raw=raw, role=role, rule="x")
            for number, (raw, role) in enumerate(raws, 1)
        ]
    )
    photo = Photo(caption="क", credit="ख")
    story = Story(photos=(photo, photo), segments=segments)
    assert [(0, 1, 2), (3, 4)] == [part.segments for part in origins(story)[0]]


def test_view_writes_a_page(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The command writes the page of a file where it is told to, else to standard output."""
    dump = tmp_path / "dump.txt"
    dump.write_text("नहर", "utf-8")
    page = tmp_path / "page.html"
    assert 0 == main(["view", str(dump), "-o", str(page)])
    assert ("", "") == tuple(capfd.readouterr())
    assert 0 == main(["view", str(dump)])
    assert page.read_text("utf-8") == capfd.readouterr().out


def test_view_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Without a file, or with `-`, the page is of what comes in, and is called so."""
    dump = tmp_path / "dump.txt"
    dump.write_text("नहर", "utf-8")
    for arguments in (["view"], ["view", "-"], ["view", "-", "-o", "-"]):
        with dump.open("rb") as file, monkeypatch.context() as patch:
            saved = os.dup(0)
            os.dup2(file.fileno(), 0)
            patch.setattr("sys.stdin", file)
            try:
                assert 0 == main(arguments)
            finally:
                os.dup2(saved, 0)
                os.close(saved)
        printed = capfd.readouterr().out
        assert "<title>standard input: a dump" in printed
        assert "नहर" in printed
    assert 0 == main(["view", str(dump)])
    assert f"<title>{dump}: a dump" in capfd.readouterr().out


def test_a_clean_page_says_so() -> None:
    """In its head, in words and by its class; an empty one in place of the dump."""
    page = proof([parse("\n")], name="dump.txt")
    assert '<b class="clean">clean</b>' in page
    assert '<p class="none">Nothing: the source is empty.</p>' in proof([], name="dump.txt")


def test_view_names_what_it_cannot_do(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A missing file, a folder, and a page that cannot be written are named; the status is 2."""
    dump = tmp_path / "dump.txt"
    dump.write_text("नहर", "utf-8")
    missing = tmp_path / "no"
    assert 2 == main(["view", str(missing)])
    assert 2 == main(["view", str(tmp_path)])
    assert 2 == main(["view", str(dump), "-o", str(missing / "page.html")])
    assert (
        f"storyparse: {missing}: No such file or directory\n"
        f"storyparse: {tmp_path}: a folder; view shows one file\n"
        f"storyparse: {missing}/page.html: No such file or directory\n"
    ) == capfd.readouterr().err
