"""A survey tells what is in a corpus, what its dialect may not know, and what changed."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from storyparse import AMAR_UJALA, Byline, Diagnostic, Role, Segment, Story, parse
from storyparse._cli.commands import main
from storyparse._io.tally import Tally
from storyparse.corpus._survey import survey as surveys
from storyparse.corpus._survey.differences import differences
from storyparse.corpus._survey.recurring import Recurring
from storyparse.corpus._survey.survey import Gathered, Survey
from storyparse.corpus._survey.table import differences_table, table
from storyparse.corpus._survey.template import template, year
from storyparse.corpus._survey.unknown import LONGEST, Unknown, unknown

HEADER = '{"_id": "5f676a80%016x", "title_hn": "खबर %d"}\n'
HEAD = "खबर %d\n%s\nUpdated %s\nविस्तार\n"
BODY = "शहर के मोहल्ला नंबर %d में आज सुबह से तेज बारिश हुई और पारा गिरा, किसानों को राहत मिली।\n"


def dump(
    number: int, *lines: str, byline: str = "न्यूज डेस्क, अमर उजाला, आगरा", stamp: str = ""
) -> str:
    """Give one dump, with further lines in its body."""
    stamp = stamp or "Sun, 20 Sep 2020 05:31 PM IST"
    body = BODY % number + "".join(f"{line}\n" for line in lines)
    return HEADER % (number, number) + HEAD % (number, byline, stamp) + body


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a file of dumps with a paper's habits that nobody has told the dialect of."""
    path = tmp_path / "a.txt"
    path.write_text(
        dump(1, "हमसे जुड़िए हमारे मंच पर आज ही।", "वीडियो देखिए: नदी का हाल")
        + dump(2, "हमसे जुड़िए हमारे मंच पर आज ही।", "वीडियो देखिए: पुल का हाल", "3 मिनट में पढ़िए।")
        + dump(3, "हमसे जुड़िए हमारे मंच पर आज ही।", "8 मिनट में पढ़िए।", byline="खबरिया मंडली, अमर उजाला")
        + dump(4, "Last updated: 13/03/2021 08:30 PM IST", stamp="Sun, 31 Feb 2021 05:31 PM IST")
        + dump(5, byline="खबरिया मंडली, अमर उजाला"),
        encoding="utf-8",
    )
    return path


def survey(*arguments: object) -> int:
    """Run `survey`, quietly."""
    return main(["survey", "--quiet", *map(str, arguments)])


def test_the_least_certain_lines_are_listed(capfd: pytest.CaptureFixture[str]) -> None:
    """`--doubtful` names each with its place, the least certain first, and no more than asked."""
    pages = sorted((Path(__file__).parent.parent / "fixtures").glob("body-*.txt"))
    assert 0 == survey(*pages, "--doubtful", "--top", 3)
    rows = [row.split("  ") for row in capfd.readouterr().out.splitlines()]
    assert 3 == len(rows)
    certain = [float(row[0]) for row in rows]
    assert sorted(certain) == certain
    assert certain[-1] < 1
    assert {row[1].rpartition(":")[0] for row in rows} <= {str(page) for page in pages}
    assert {row[2] for row in rows} <= {"heading", "paragraph"}


def test_of_the_least_certain_lines_a_few_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many lines a part of a corpus has: never more than twice what is kept."""
    pages = sorted((Path(__file__).parent.parent / "fixtures").glob("body-*.txt"))
    stories = [(path.name, parse(path.read_bytes())) for path in pages]
    whole = surveys.Gathered()
    for name, story in stories:
        whole.add(name, story)
    monkeypatch.setattr(surveys, "KEPT", 3)
    bounded = surveys.Gathered()
    for name, story in stories:
        bounded.add(name, story)
        assert len(bounded.doubtful) <= 2 * surveys.KEPT
    assert len(whole.doubtful) > 2 * surveys.KEPT
    assert sorted(whole.doubtful)[:3] == sorted(bounded.doubtful)[:3]
    assert max(len(line.text) for line in whole.doubtful) <= LONGEST


@pytest.mark.parametrize("other", [["--json"], ["--against", "june.json"]])
def test_a_list_of_doubtful_lines_is_no_survey(
    corpus: Path, other: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    """To ask for both is refused before anything is read."""
    assert 2 == survey(corpus, "--doubtful", *other)
    told = capfd.readouterr()
    expected = "storyparse: --doubtful lists lines; it goes with neither --json nor --against\n"
    assert ("", expected) == tuple(told)


def surveyed(path: Path, capfd: pytest.CaptureFixture[str], *options: object) -> dict[str, Any]:
    """Give what `survey --json` prints."""
    capfd.readouterr()
    assert survey(path, "--json", *options) == 0
    return dict(json.loads(capfd.readouterr().out))


def test_roles_rules_and_diagnostics_have_shares(
    corpus: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Shares of all segments add up to one; a diagnostic's is of the stories that have it."""
    found = surveyed(corpus, capfd)
    assert (found["dumps"], found["stories"]) == (5, 5)
    assert sum(role["count"] for role in found["roles"].values()) == found["segments"]
    assert sum(rule["share"] for rule in found["rules"]) == pytest.approx(1, abs=1e-4)
    assert found["roles"]["header"] == {"count": 5, "share": round(5 / found["segments"], 6)}
    assert found["diagnostics"]["timestamp-unreadable"] == {"count": 1, "stories": 1, "share": 0.2}
    assert found["characters"] == len(corpus.read_text(encoding="utf-8"))


def test_what_the_dialect_does_not_know_is_listed(
    corpus: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Lines and shapes that recur, stamps not read, desks not known; each with its first places."""
    unknown = surveyed(corpus, capfd)["unknown"]
    assert unknown["lines"][0] == {
        "text": "हमसे जुड़िए हमारे मंच पर आज ही।",
        "count": 3,
        "share": 0.6,
        "places": [f"{corpus}:{line}" for line in (7, 15, 24)],
    }
    shapes = {shape["text"]: shape["count"] for shape in unknown["shapes"]}
    assert shapes == {"वीडियो देखिए: <text>": 2, "<n> मिनट में पढ़िए।": 2}
    assert [stamp["text"] for stamp in unknown["stamps"]] == [
        "Last updated: <date> <time> <half> <zone>",
        "Updated <weekday>, <day> <month> <year> <time> <half> <zone>",
    ]
    assert unknown["desks"] == [
        {
            "text": "खबरिया मंडली",
            "count": 2,
            "share": 0.4,
            "places": [f"{corpus}:{line}" for line in (20, 35)],
        }
    ]


def test_two_processes_find_the_same(
    corpus: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parts are put together in their order, whoever gathered them."""
    one = surveyed(corpus, capfd)
    assert one == surveyed(corpus, capfd, "--jobs", 2)
    parts = surveys.parts
    monkeypatch.setattr(surveys, "parts", lambda *a, **k: parts(*a, rows=1, **k))
    assert one == surveyed(corpus, capfd)


def test_the_table_is_for_reading(corpus: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Numbers first, text last; what there is more of is said."""
    assert survey(corpus, "--top", 1) == 0
    shown = capfd.readouterr().out.splitlines()
    assert shown[0].startswith("5 dumps, ")
    assert "unknown: lines that recur and were taken for text" in shown
    assert "   60.00%          3  हमसे जुड़िए हमारे मंच पर आज ही।" in shown
    assert f"{'':22}{corpus}:7  {corpus}:15  {corpus}:24" in shown
    assert f"{'':22}and 1 more" in shown
    assert (
        "   66.67%          2  2020  header › headline › byline › timestamp › विस्तार › body"
        not in shown
    )
    assert any(
        "2020  header › headline › byline › timestamp › विस्तार › body" in row for row in shown
    )


def test_two_surveys_compare(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What came, what went, and by how much; as a table and as JSON."""
    old = tmp_path / "old.json"
    old.write_text(json.dumps(surveyed(corpus, capfd)), encoding="utf-8")
    corpus.write_text(
        "".join(dump(number, f"नया नारा सबका {'क' * 120} प्यारा।") for number in range(1, 5))
        + dump(5, "हमसे जुड़िए हमारे मंच पर आज ही।"),
        encoding="utf-8",
    )
    found = surveyed(corpus, capfd, "--against", old)
    assert found["dumps"] == {"before": 5, "after": 5}
    came = {(row["kind"], row["text"][:8]): row["after"] for row in found["came"]}
    assert came["unknown lines", "नया नारा"] == 0.8
    went = {(row["kind"], row["text"]): row["before"] for row in found["went"]}
    assert went["unknown desks", "खबरिया मंडली"] == 0.4
    assert went["diagnostic", "timestamp-unreadable"] == 0.2
    assert found["changed"]
    assert survey(corpus, "--against", old, "--top", 1) == 0
    shown = capfd.readouterr().out
    assert "  0.00% ▸  80.00%  unknown lines     नया नारा सबका क" in shown
    assert "…\n" in shown
    assert "\nwent\n" in shown
    assert survey(corpus, "--json") == 0
    old.write_text(capfd.readouterr().out, encoding="utf-8")
    assert survey(corpus, "--against", old) == 0
    assert capfd.readouterr().out == "5 dumps before, 5 after\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (None, "No such file or directory"),
        ("{", "no survey: Expecting"),
        ("[]", "want a survey of version 1, got None"),
        ('{"survey": 0}', "want a survey of version 1, got 0"),
    ],
)
def test_what_is_no_survey_is_refused(
    text: str | None,
    problem: str,
    corpus: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Before anything is read."""
    old = tmp_path / "old.json"
    if text is not None:
        old.write_text(text, encoding="utf-8")
    assert survey(corpus, "--against", old) == 2
    assert problem in capfd.readouterr().err


FOUND: dict[str, Any] = {
    "dumps": 12345,
    "segments": 1000000,
    "characters": 7654321,
    "dirty": 1234,
    "roles": {
        "header": {"count": 2500, "share": 0.0025},
        "paragraph": {"count": 750000, "share": 0.75},
        "stray": {"count": 0, "share": 0.0},
        "heading": {"count": 5000, "share": 0.005},
    },
    "rules": [{"role": "paragraph", "rule": "zone", "count": 750000, "share": 0.75}],
    "diagnostics": {"unfamiliar": {"count": 3, "stories": 3, "share": 0.25}},
    "templates": [
        {"year": "2019", "template": "headline › body", "count": 2, "share": 1.0},
        {"year": "2020", "template": "body", "count": 5, "share": 0.5},
        {"year": "2020", "template": "slides", "count": 4, "share": 0.4},
        {"year": "2020", "template": "live", "count": 1, "share": 0.1},
    ],
    "unknown": {
        "lines": [
            {"text": "क" * 100, "count": 4, "share": 0.4, "places": ["a\u202e:1", "b:2"]},
            {"text": "ख" * 101, "count": 3, "share": 0.3, "places": []},
        ],
        "shapes": [],
        "stamps": [{"text": "<n>\x1b", "count": 1, "share": 0.1, "places": ["a:3"]}],
        "desks": [{"text": "मंडली", "count": 1, "share": 0.1, "places": ["a:4"]}],
    },
    "limits": {"off_by": {"lines": 1200, "shapes": 0, "stamps": 0, "desks": 0}},
}
"""What a survey may have found; the numbers are long and the words few."""


def test_a_table_has_all_of_a_survey() -> None:
    """Roles by their number; two rows of a kind and how many more, but every template."""
    expected = [
        "12,345 dumps, 1,000,000 segments, 7,654,321 characters, 1,234 dirty",
        "",
        "roles",
        "   75.00%    750,000  paragraph",
        "    0.50%      5,000  heading",
        f"{'':22}and 1 more",
        "",
        "rules",
        "   75.00%    750,000  paragraph  zone",
        "",
        "diagnostics",
        "   25.00%          3  unfamiliar",
        "",
        "templates by year",
        "  100.00%          2  2019  headline › body",
        "   50.00%          5  2020  body",
        "   40.00%          4  2020  slides",
        "   10.00%          1  2020  live",
        "",
        "unknown: lines that recur and were taken for text (counts may be 1,200 too high)",
        f"   40.00%          4  {'क' * 100}",
        f"{'':22}a\\u202e:1  b:2",
        f"   30.00%          3  {'ख' * 99}…",
        "",
        "unknown: stamps that were not read",
        "   10.00%          1  <n>\\x1b",
        f"{'':22}a:3",
        "",
        "unknown: bylines without a known desk",
        "   10.00%          1  मंडली",
        f"{'':22}a:4",
    ]
    assert expected == list(table(FOUND, 2))


def test_every_share_of_two_surveys_is_compared() -> None:
    """What differs most stands first, whichever way; what has no share yet counts as none."""
    now = json.loads(json.dumps(FOUND))
    now["dumps"] = 20
    now["roles"]["heading"]["share"] = 0.006
    now["rules"][0]["share"] = 0.25
    now["diagnostics"]["unfamiliar"]["share"] = 0.0
    now["templates"][1]["share"] = 0.75
    now["templates"][3]["share"] = 0.1009
    del now["unknown"]["stamps"]
    now["unknown"]["desks"] = [{"text": "टोली", "share": 0.05}, {"text": "दल", "share": 0.15}]
    expected = {
        "dumps": {"before": 12345, "after": 20},
        "came": [
            {"kind": "unknown desks", "text": "दल", "before": 0.0, "after": 0.15},
            {"kind": "unknown desks", "text": "टोली", "before": 0.0, "after": 0.05},
        ],
        "went": [
            {"kind": "diagnostic", "text": "unfamiliar", "before": 0.25, "after": 0.0},
            {"kind": "unknown stamps", "text": "<n>\x1b", "before": 0.1, "after": 0.0},
            {"kind": "unknown desks", "text": "मंडली", "before": 0.1, "after": 0.0},
        ],
        "changed": [
            {"kind": "rule", "text": "paragraph/zone", "before": 0.75, "after": 0.25},
            {"kind": "template", "text": "2020: body", "before": 0.5, "after": 0.75},
            {"kind": "role", "text": "heading", "before": 0.005, "after": 0.006},
        ],
    }
    assert expected == differences(FOUND, now)
    nothing = {"dumps": {"before": 0, "after": 0}, "came": [], "went": [], "changed": []}
    assert nothing == differences({}, {})
    assert [
        "12,345 dumps before, 20 after",
        "",
        "came",
        "    0.00% ▸  15.00%  unknown desks     दल",
        f"{'':21}and 1 more",
        "",
        "went",
        "   25.00% ▸   0.00%  diagnostic        unfamiliar",
        f"{'':21}and 2 more",
        "",
        "changed",
        "   75.00% ▸  25.00%  rule              paragraph/zone",
        f"{'':21}and 2 more",
    ] == list(differences_table(expected, 1))


def test_small_changes_are_none() -> None:
    """A thousandth is noise."""
    before, after = ({"roles": {"slide": {"share": share}}} for share in (0.1, 0.1005))
    assert differences(before, after)["changed"] == []


def test_files_that_cannot_be_read_are_named(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The others are surveyed."""
    assert survey(corpus, tmp_path / "none.txt", "--json") == 2
    out, errors = capfd.readouterr()
    assert json.loads(out)["dumps"] == 5
    assert errors == f"storyparse: {tmp_path}/none.txt: No such file or directory\n"


def test_no_dumps_are_no_trouble(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """An empty file has no shares."""
    (tmp_path / "a.txt").touch()
    assert surveyed(tmp_path / "a.txt", capfd)["dumps"] == 0
    assert survey(tmp_path / "a.txt") == 0


def test_a_survey_needs_a_package(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Without it that is said, with the command that installs it."""
    monkeypatch.setitem(sys.modules, "datasketches", None)
    assert survey(corpus) == 2
    assert "a survey needs datasketches: pip install 'storyparse[corpus]'" in capfd.readouterr().err


def test_memory_is_bounded_and_says_by_how_much_it_may_be_off() -> None:
    """Of many more lines than it holds, those that recur stay, with their places."""
    memory = Recurring(log_size=6)
    for number in range(5000):
        memory.add(f"एक बार {number}", 1, [f"a:{number}"])
        if number % 5 == 0:
            memory.add("हर बार", 1, [f"b:{number}"])
    (first, *_) = memory.top(10)
    assert (first.text, first.places) == ("हर बार", ["b:0", "b:5", "b:10"])
    assert memory.off_by > 0
    assert 1000 <= first.number <= 1000 + memory.off_by
    assert len(memory._places) <= 2 << 6


def test_a_survey_says_where_its_counts_may_be_off() -> None:
    """In the table, beside the title."""
    survey = Survey(log_size=3)
    gathered = Gathered()
    for number in range(500):
        gathered.unknown["lines", f"एक बार {number}"] = (2, ["a:1"])
    survey.add(gathered)
    rows = list(table(survey.result(), 5))
    assert any("taken for text (counts may be " in row for row in rows)


def test_templates_are_capped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hostile input cannot make more of them than fit."""
    monkeypatch.setattr(surveys, "MOST_TEMPLATES", 2)
    survey = Survey()
    gathered = Gathered()
    for number in range(5):
        gathered.templates["2020", f"{number}"] = 1
    survey.add(gathered)
    assert {row["template"]: row["count"] for row in survey.result()["templates"]} == {
        "0": 1,
        "1": 1,
        "other": 3,
    }


def test_templates_are_told_apart() -> None:
    """By what stands above the body, and whether it is slides or a live page."""
    head = "नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा Updated Sun, 20 Sep 2020 05:31 PM IST\n"
    assert template(parse(head + BODY % 1)) == "headline › byline+timestamp › body"
    assert template(parse(head + "1 of 2\n" + BODY % 1)) == "headline › byline+timestamp › slides"
    live = head + "लाइव अपडेट\n02:39 AM, 06-Jun-2020\n" + BODY % 1
    assert template(parse(live)).endswith(" › live")
    assert template(parse("")) == "nothing"
    labels = [
        Segment(line=at, start=0, raw=f"{at}", role=Role.LABEL, rule="label") for at in range(1, 20)
    ]
    assert template(Story(segments=tuple(labels))).count("›") == 11
    assert template(Story(segments=(labels[0], *labels[:3]))) == "1+1 › 2 › 3"
    again = Segment(line=2, start=0, raw="1", role=Role.LABEL, rule="label")
    assert template(Story(segments=(labels[0], again))) == "1"
    photo = "ताजमहल\n- फोटो : अमर उजाला\n"
    assert template(parse(head + photo + "विस्तार\n" + BODY % 1)).endswith(
        "timestamp › विस्तार › body"
    )
    assert (year(parse(head)), year(parse(""))) == ("2020", "–")


def test_what_is_found_once_in_a_dump_counts_once() -> None:
    """And long lines, addresses and plain words are no habits."""
    story = parse("देखिए: एक\nदेखिए: दो\nhttp://example.org/x है।\n" + "लंबी " * 90 + "\nपारा\n")
    assert [found for found in unknown(story, AMAR_UJALA) if found.kind == "shapes"] == [
        Unknown("shapes", "देखिए: <text>", 1)
    ]
    stray = parse(
        "Last updated: 13/03/2021 08:30 PM IST\n" + HEADER % (1, 1) + HEAD % (1, "x", "y")
    )
    assert [found.kind for found in unknown(stray, AMAR_UJALA)].count("stamps") >= 1


def piece(line: int, role: Role, raw: str) -> Segment:
    """Give a segment."""
    return Segment(line=line, start=0, raw=raw, role=role, rule="x")


def test_what_is_unknown_stands_at_its_line() -> None:
    """Lines of 300 code points at most, stamps wherever they stand, desks at the byline's line."""
    longest = "क" * 300
    segments = (
        piece(1, Role.BYLINE, "मंडली, अमर उजाला"),
        piece(2, Role.PARAGRAPH, longest),
        piece(3, Role.PARAGRAPH, longest + "ख"),
        piece(4, Role.STRAY, "Updated 13/03/2021 08:30 PM"),
        piece(5, Role.STRAY, "सन 2021"),
        piece(6, Role.HEADING, "8:30 बजे 2021 में"),
        piece(7, Role.SUMMARY, "8:30 बजे"),
        piece(8, Role.TIMESTAMP, "Updated 31 Feb"),
        piece(9, Role.TIMESTAMP, "Updated 1 Feb"),
        piece(10, Role.FURNITURE, "विज्ञापन"),
    )
    unread = (Diagnostic(code="timestamp-unreadable", message="x", line=8),)
    story = Story(
        byline=Byline(authors=("मंडली",)), segments=segments, diagnostics=(*unread, *unread)
    )
    expected = [
        Unknown("lines", longest, 2),
        Unknown("stamps", "Updated <date> <time> <half>", 4),
        Unknown("lines", "8:30 बजे 2021 में", 6),
        Unknown("stamps", "<time> बजे <year> में", 6),
        Unknown("lines", "8:30 बजे", 7),
        Unknown("shapes", "<n> बजे", 7),
        Unknown("stamps", "Updated <day> <month>", 8),
        Unknown("desks", "मंडली", 1),
    ]
    assert expected == list(unknown(story, AMAR_UJALA))
    by_hand = Story(byline=Byline(authors=("मंडली",)))
    assert [Unknown("desks", "मंडली", 1)] == list(unknown(by_hand, AMAR_UJALA))
    known = Story(byline=Byline(authors=("मंडली",), agency="पीटीआई"))
    assert [] == list(unknown(known, AMAR_UJALA))


def test_a_survey_keeps_three_places_and_ranks_by_count() -> None:
    """Each unknown thing has the first places it was seen at; equal counts stand by their names."""
    made = Survey()
    gathered = Gathered()
    for number in range(5):
        gathered.add(f"{number}", Story(segments=(piece(number, Role.PARAGRAPH, "हर बार"),)))
    assert (5, ["0:0", "1:1", "2:2"]) == gathered.unknown["lines", "हर बार"]
    gathered.rules = Counter({("b", "y"): 2, ("a", "z"): 2, ("c", "x"): 3})
    gathered.counted.tallies[0] = Tally(5, 5, 2, Counter({"weekday-differs": 2, "undecodable": 2}))
    made.add(gathered)
    found = made.result()
    assert [("c", 3), ("a", 2), ("b", 2)] == [(row["role"], row["count"]) for row in found["rules"]]
    assert ["undecodable", "weekday-differs"] == list(found["diagnostics"])
    assert found["limits"] == {
        "longest_line": 300,
        "kept": 500,
        "off_by": {"lines": 0, "shapes": 0, "stamps": 0, "desks": 0},
    }


def test_a_survey_in_json_is_for_reading_too(
    corpus: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A key a line, Hindi as it is."""
    assert survey(corpus, "--json") == 0
    printed = capfd.readouterr().out
    assert json.dumps(json.loads(printed), ensure_ascii=False, indent=1) + "\n" == printed


def test_counts_go_out_and_come_back() -> None:
    """What a part counted is the same when it is read again; a clean run names no code."""
    tally = Tally(3, 2, 1, Counter({"undecodable": 2}))
    assert tally == Tally.from_json(json.loads(json.dumps(tally.to_json())))
    assert "2 dumps, 3 stories, 0 dirty" == Tally(3, 2).summary()


def test_the_page_shows_the_dialect_that_it_runs() -> None:
    """What a reader copies from the how-to is the file that its commands use."""
    docs = Path(__file__).parent.parent / "docs"
    dialect = (docs / "examples" / "nagar.py").read_text(encoding="utf-8")
    assert f"```py\n{dialect}```" in (docs / "how-to" / "survey.md").read_text(encoding="utf-8")
