"""A dump, seen: the page shows all of the dump, as text, joined with the story both ways."""

from __future__ import annotations

import errno
import json
import os
import re
from base64 import b64encode
from datetime import timedelta, timezone
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from storyparse import (
    AMAR_UJALA,
    Role,
    Segment,
    Story,
    parse,
    stream,
    to_dict,
)
from storyparse._cli.commands import main
from storyparse._parse import sources_of
from storyparse._show.html import POLICY, proof
from storyparse._show.why import evidence_of

ROOT = Path(__file__).parents[1]
DUMPS = sorted((ROOT / "fixtures").glob("*.txt"))
NEVER_TOLD = {Role.FURNITURE, Role.BLANK, Role.LABEL, Role.STRAY}

IST = timezone(timedelta(hours=5, minutes=30))
FULL = parse(
    """{"_id":"6981761914751a94b39fe2bb","title_hn":"आगरा में बारिश","category":{"title":"City"}}
Rain In Agra
आगरा में बारिश
किसान खुश
रमेश कुमार, न्यूज डेस्क, अमर उजाला, आगरा
Published by: सीता देवी
Published Tue, 03 Feb 2026 09:31 AM IST
Updated Mon, 03 Feb 2026 10:00 PM IST
यमुना - फोटो : PTI
ये भी पढ़ें: ओले
सार
पारा गिरा।

विस्तार
सुबह से बारिश हुई।
ताज
2 of 5
ताज
- फोटो : PTI
राहत
बाजार <खुले> रहे और लोग निकले।
09:45 AM, 03-Feb-2026
ओले पड़े।
विज्ञापन
अमर उजाला में पहला दिन
धूप निकली, मौसम सुहाना हुआ, लोग घरों से निकले
14 सितंबर 2024
"""
)
NOTHING = Story(
    segments=(Segment(line=28, start=0, raw="\n", role=Role.BLANK, rule="blank"),),
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
        parts = [part for group in sources_of(story, [AMAR_UJALA]) for part in group]
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
            (Role.BYLINE, "byline-above-dateline"),
            (Role.BYLINE, "byline-as-of-others"),
            (Role.BYLINE, "dateline"),  # Of two places that stand apart the first counts.
            (Role.CREDIT, "credit-repeated"),
            (Role.TIMESTAMP, "stamp"),  # An equal stamp printed twice is one.
            (Role.CREDIT, "photographers"),
            (Role.EDITOR, "byline-editor"),
        }


_strip_evidence = re.compile(
    r'(data-rule=")[^"]+(">heading<)|(?<=class="why" lang="en">).*?(?=</de)'
).sub


def laid_out(page: str) -> str:
    """Set a page's elements one below the other, without the style and script that all have."""
    for name in ("page.css", "page.js"):
        text = (ROOT / "src" / "storyparse" / "_show" / name).read_text(encoding="utf-8")
        page = page.replace(text, "\n")
    # Which evidence there is, and its weight, changes whenever the weights are learnt again.
    page = _strip_evidence(r"\1EVIDENCE\2", page.replace(POLICY, "POLICY"))
    return page.replace("><", ">\n<")


def test_a_page_of_all_roles() -> None:
    """Two dumps, one with all there is and one with nothing, make the page beside this test."""
    expected = (ROOT / "tests" / "forms" / "page.html").read_text(encoding="utf-8")
    assert expected == laid_out(proof([FULL, NOTHING], name="dump.txt"))


def test_markup_in_a_dump_is_text() -> None:
    """A dump that holds markup shows it, and adds no element to the page."""
    markup = '<script>alert("1")</script></style><img src=x onerror=alert(1)>&amp;<!--'
    page = shown(f"{markup}\nन्यूज डेस्क, अमर उजाला, आगरा\n{markup} गांव में हड़कंप है।\n")
    assert "img" not in page.tags
    assert 1 == page.tags.count("script")
    assert markup == page.lines[0]


def test_controls_are_shown() -> None:
    """A control, a bidi override or a lone surrogate of a dump is shown as its escape."""
    page = proof([parse("नहर\x1b[2J\u202e\udcff में")], name="\u202edump.txt")
    assert r"नहर\x1b[2J\u202e\udcff में" in page
    assert r"\u202edump.txt" in page
    page.encode()


def test_page_asks_for_nothing() -> None:
    """The page holds no address but its own places, and forbids all else."""
    page = proof([parse("नहर")], name="dump.txt")
    assert f'<meta content="{POLICY}" http-equiv="Content-Security-Policy">' in page
    assert POLICY.startswith("default-src 'none'; ")
    assert ["data:,"] == re.findall(r'(?:src|href)="([^"#]+)"', page)
    assert "url(" not in page
    assert "@import" not in page


def test_a_page_has_one_script_and_allows_no_other() -> None:
    """The policy names the checksum of what stands in the page's only script element."""
    page = proof([parse("<script>alert(1)</script>")], name="<script>")
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    checksum = b64encode(sha256(script.encode()).digest()).decode()
    assert POLICY.endswith(f"; script-src 'sha256-{checksum}'")
    for fetches in ("fetch(", "XMLHttpRequest", "import(", "http", "innerHTML", "eval("):
        assert fetches not in script


def test_a_line_shows_the_evidence_that_decided() -> None:
    """As `explain --why` has it: for and against, strongest first; none where a rule decided."""
    with (ROOT / "fixtures" / "head-three-lines-2026.txt").open("rb") as dump:
        story = parse(dump.read())
    page = proof([story], name="dump.txt")
    shown = {}
    for line in page.split('<li id="L')[1:]:
        number, _, rest = line.partition('"')
        told = re.findall(r"<summary>why a (\w+): ([\d.]+%) sure</summary>", rest)
        rows = re.findall(r'<li class="(\w+)"><b>([-+.\d]+)</b> (\w+) a heading: ([^<]+)', rest)
        shown[int(number)] = told, rows
    weighed = 0
    for segment, evidence in zip(story.segments, evidence_of(story, [AMAR_UJALA]), strict=True):
        told, rows = shown[segment.line]
        assert rows == [
            (side, f"{weight:+.2f}", side, name)
            for name, weight in evidence
            for side in ["for" if weight > 0 else "against"]
        ]
        assert told == [(segment.role, f"{segment.confidence:.1%}")] * bool(evidence)
        sizes = [abs(weight) for _, weight in evidence]
        assert sorted(sizes, reverse=True) == sizes
        weighed += bool(evidence)
    assert weighed > 1


def test_lines_are_filtered_by_the_roles_that_are_there() -> None:
    """A box for each, with its count; the page's style shows the lines of those that are ticked."""
    dump = "ताजमहल खुला\nन्यूज डेस्क, अमर उजाला, आगरा\nताजमहल - फोटो : PTI\nताजमहल - फोटो : ANI\n"
    page = proof([parse(dump)], name="dump.txt")
    boxes = re.findall(r'id="only-(\w+)"> \w+ <span class="many">(\d+)</span>', page)
    assert [("headline", "1"), ("byline", "1"), ("caption", "2"), ("credit", "2")] == boxes
    ticked = [f"header:has(#only-{role}:checked) ~ main [data-roles~={role}]" for role, _ in boxes]
    assert f"\n{','.join(ticked)}{{display:grid}}\n" in page
    assert ["headline", "byline", "caption credit", "caption credit"] == re.findall(
        r'data-roles="([^"]+)"', page
    )
    assert "display:grid}" not in proof([], name="empty")


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


def test_a_header_tells_what_it_holds() -> None:
    """A header's values are those that are there, and no others."""
    header = parse('{"_id": "x", "tags": ["नहर"]}\n')
    assert (("id", "x"), ("extra", '{"tags": ["नहर"]}')) == sources_of(header, [AMAR_UJALA])[0][
        0
    ].values


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


def test_view_names_what_it_cannot_do(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing file, a device, and a page that cannot be written are named; the status is 2."""
    dump = tmp_path / "dump.txt"
    dump.write_text("नहर", "utf-8")
    missing = tmp_path / "no"
    assert 2 == main(["view", str(missing)])
    assert 2 == main(["view", str(dump), "-o", str(missing / "page.html")])
    assert 2 == main(["view", str(dump), "-o", "/dev/full", "--force"])
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", _full)
        assert 2 == main(["view", str(dump), "-o", str(tmp_path / "page.html")])
    assert (
        f"storyparse: {missing}: No such file or directory\n"
        f"storyparse: {missing}/page.html: there is no folder {missing}\n"
        "storyparse: /dev/full is no file\n"
        f"storyparse: {tmp_path / 'page.html'}: No space left on device\n"
    ) == capfd.readouterr().err


def _full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_view_shows_several_files_with_an_index(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A folder is its files; each dump is named by its file; one that is missing hides no other."""
    for name, text in (("a", "नहर"), ("b", "पुल\nन्यूज डेस्क, अमर उजाला, आगरा\nपुल टूटा।")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    assert 0 == main(["view", str(tmp_path)])
    page = capfd.readouterr().out
    assert f"<title>{tmp_path}: a dump" in page
    for number, name, lines in ((1, "a", "line 1"), (2, "b", "lines 1 to 3")):
        place = f"Dump {number}: {tmp_path / name}.txt, {lines}"
        assert f'<h3 id="D{number}">{place}</h3>' in page
        assert f'<li><a href="#D{number}">{place}</a>' in page
    assert '</a> <span lang="hi">पुल</span></li>' in page
    missing = tmp_path / "no"
    assert 2 == main(["view", str(missing), str(tmp_path / "a.txt")])
    told = capfd.readouterr()
    assert f"storyparse: {missing}: No such file or directory\n" == told.err
    assert "नहर" in told.out


def test_a_page_of_one_dump_has_no_index() -> None:
    """It would name the one thing that is there."""
    assert 'class="index"' not in proof([FULL], name="dump.txt")


def test_a_page_holds_each_story_as_json() -> None:
    """Whole, and still JSON where a text has what would act on the page."""
    story = parse("नहर\x1b[2J\x85\u202e में <b>पानी</b>")
    _, found, rest = proof([story], name="dump.txt").partition('<pre lang="hi">')
    assert found
    shown = unescape(rest.partition("</pre>")[0])
    assert to_dict(story) == json.loads(shown)
    assert shown.replace("\n", "").isprintable()


def test_view_says_that_a_page_becomes_large(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once, when the dumps are, and it is made all the same."""
    monkeypatch.setattr("storyparse._cli.view.LARGE", 10)
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("नहर में पानी", "utf-8")
    assert 0 == main(["view", str(tmp_path)])
    told = capfd.readouterr()
    assert "storyparse: a page of more than 20 MB, slow to open: name fewer files\n" == told.err
    assert 3 == told.out.count("<h3>Story ")


def test_view_shows_the_story_of_the_dialect_asked_for(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What is joined with the story is what that dialect made of the dump."""
    dump = tmp_path / "dump.txt"
    dump.write_text("नहर", "utf-8")
    (tmp_path / "other.py").write_text(
        "from attrs import evolve\nfrom storyparse import AMAR_UJALA\n"
        "OTHER = evolve(AMAR_UJALA, language=evolve(AMAR_UJALA.language, code='mr'))\n"
    )
    assert 0 == main(["view", str(dump), "--dialect", f"{tmp_path / 'other.py'}:OTHER"])
    assert '<ol class="lines" lang="mr">' in capfd.readouterr().out
