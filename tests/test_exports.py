"""Stories go out as a person wants them: text, CSV, a file for each, named by what they are."""

from __future__ import annotations

import csv
import io
import json
import os
from base64 import b64encode
from pathlib import Path

import pytest

from run_corpus import corpus_in, dumps, parse
from storyparse import Byline, Category, Header, Story
from storyparse import parse as parse_dump
from storyparse._cli.commands import main
from storyparse.formats import CSV_COLUMNS, HEADS, line


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a folder of 25 dumps."""
    return corpus_in(tmp_path / "dumps")


@pytest.mark.parametrize(
    ("name", "form"),
    [("x.md", "markdown"), ("x.txt", "text"), ("x.csv", "csv"), ("x.jsonl", "json")],
)
def test_a_suffix_says_the_format(
    name: str, form: str, corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """It need not be said again, and may; the same goes to standard output."""
    assert 0 == parse(corpus, "-o", tmp_path / name)
    whole = (tmp_path / name).read_text(encoding="utf-8")
    assert 0 == parse(corpus, "-o", tmp_path / name, "--format", form, "--force")
    assert whole == (tmp_path / name).read_text(encoding="utf-8")
    assert 0 == parse(corpus, "--format", form)
    assert whole == capfd.readouterr().out
    other = "json" if form != "json" else "csv"
    assert 2 == parse(corpus, "-o", tmp_path / name, "--format", other, "--force")
    assert f"--format {other} does not go into .{name[2:]}\n" in capfd.readouterr().err


def test_text_is_the_readers_text(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A blank line parts two stories."""
    (tmp_path / "a.txt").write_text(dumps(2), encoding="utf-8")
    assert 0 == main(["parse", "--format", "text", str(tmp_path)])
    text = "शहर में आज सुबह से तेज बारिश हुई और पारा गिरा। किसानों ने राहत की सांस ली है।"
    assert f"खबर 0\n{text}\n\nखबर 1\n{text}\n\n" == capfd.readouterr().out


def test_a_row_of_csv_holds_a_story(corpus: Path, tmp_path: Path) -> None:
    """One a story, with a row of names above; commas, quotes and line ends stay in their field."""
    assert 0 == parse(corpus, "-o", tmp_path / "x.csv", "--part-rows", 4)
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(CSV_COLUMNS) == list(rows[0])
    assert [f"खबर {number}" for number in range(25)] == [row["headline"] for row in rows]
    assert ("आगरा", "weekday-differs:4", "2026-02-18T11:35:00+05:30") == (
        rows[0]["place"],
        rows[0]["diagnostics"],
        rows[0]["updated_at"],
    )
    story = Story(
        header=Header(id="7", slug="a,b", category=Category(title="City", title_hn="शहर")),
        headline='वह बोला, "चलो"',
        byline=Byline(authors=("रमा", "गीता")),
        summary=("एक\ud800",),
    )
    written = HEADS["csv"](()) + line(story, "csv", file="a.txt")
    (row,) = csv.DictReader(io.StringIO(written, newline=""))
    assert (
        "a.txt",
        "1",
        "7",
        "a,b",
        "शहर",
        'वह बोला, "चलो"',
        "रमा\nगीता",
        "",
        "एक\ufffd",
    ) == tuple(
        row[name]
        for name in (
            "file",
            "line",
            "id",
            "slug",
            "category",
            "headline",
            "authors",
            "desk",
            "summary",
        )
    )


def test_a_name_that_is_not_utf_8_is_told_by_its_bytes(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Beside the name that can be shown."""
    path = os.fsencode(tmp_path) + b"/a\xff.txt"
    Path(os.fsdecode(path)).write_text(dumps(1), encoding="utf-8")
    assert 0 == main(["parse", str(tmp_path)])
    source = json.loads(capfd.readouterr().out)["source"]
    shown = f"{tmp_path}/a\ufffd.txt"
    data = b64encode(path).decode()
    assert {"file": shown, "file_bytes": data, "line": 1} == source | {"line": 1}


def files(folder: Path) -> dict[str, str]:
    """Give the files of a folder."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_story_has_a_file(
    jobs: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """By its id; without one by its file and line; a second of a name has a number."""
    (tmp_path / "a.txt").write_text(dumps(1) + dumps(2), encoding="utf-8")
    (tmp_path / "पारा 1.txt").write_text("पारा गिरा।\n", encoding="utf-8")
    (tmp_path / "c.txt").write_text('{"_id": "../../x"}\nपारा।\n', encoding="utf-8")
    out = tmp_path / "out"
    assert 0 == main(["parse", str(tmp_path), "--output-dir", str(out), "--jobs", jobs])
    ids = [f"{number:024x}" for number in (1, 2)]
    names = [f"{ids[0]}-2.json", f"{ids[0]}.json", f"{ids[1]}.json", "c-1.json", "पारा_1-1.json"]
    assert names == list(files(out))
    assert "खबर 1" == json.loads(files(out)[f"{ids[1]}.json"])["headline"]
    assert "3 files: 5 dumps, 5 stories" in capfd.readouterr().err
    assert 2 == parse(tmp_path, "--output-dir", out)
    assert f"{out} is not empty: write into it with --force\n" in capfd.readouterr().err
    assert 0 == parse(tmp_path, "--output-dir", out, "--force", "--format", "csv")
    assert files(out)[f"{ids[0]}.csv"].startswith("file,line,")
    assert 2 == parse(tmp_path, "--output-dir", tmp_path, "--force")
    assert f"{tmp_path} holds files to read: write elsewhere\n" in capfd.readouterr().err


def test_a_folder_that_cannot_be_made_is_told(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """And two places for one output are."""
    assert 2 == parse(corpus, "--output-dir", tmp_path / "no" / "out")
    assert "no/out: No such file or directory\n" in capfd.readouterr().err
    assert 2 == parse(corpus, "--output-dir", tmp_path / "out", "-o", "x.jsonl")
    assert "want -o FILE or --output-dir FOLDER, not both\n" in capfd.readouterr().err
    assert 2 == parse(corpus, "--output-dir", tmp_path / "out", "--resume")
    assert "--resume needs an output: -o FILE\n" in capfd.readouterr().err


def test_every_text_format_ends_its_story(corpus: Path) -> None:
    """So that stories can stand one behind the other."""
    story = parse_dump((corpus / "c.txt").read_bytes())
    for name in ("text", "csv", "markdown", "json"):
        assert line(story, name, file="c.txt").endswith("\n")
