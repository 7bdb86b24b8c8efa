"""Dumps in a column: JSON Lines, CSV and Parquet as crawls come, with what is kept beside them."""

from __future__ import annotations

import csv
import gzip
import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from run_corpus import dumps, parse, rows_of

ROWS: list[dict[str, Any]] = [
    {"url": "https://e.example/0", "text": dumps(1), "n": 5},
    {"url": "https://e.example/1", "text": None, "n": 6},
    {"url": "https://e.example/2", "text": dumps(1, 2), "n": 7},
]


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the same rows as files of each kind, and work beside them."""
    monkeypatch.chdir(tmp_path)
    lines = "".join([json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS])
    Path("pages.jsonl").write_text(lines, encoding="utf-8")
    Path("pages.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    written = io.StringIO()
    writer = csv.DictWriter(written, ["url", "text", "n"])
    writer.writeheader()
    writer.writerows(ROWS)
    Path("pages.csv").write_text("\ufeff" + written.getvalue(), encoding="utf-8", newline="")
    Path("pages.csv.gz").write_bytes(gzip.compress(written.getvalue().encode()))
    pq.write_table(pa.Table.from_pylist(ROWS), "pages.parquet")
    return tmp_path


def told(capfd: pytest.CaptureFixture[str]) -> list[tuple[dict[str, Any], str]]:
    """Give source and headline of each line printed."""
    rows = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    return [(row["source"], row["headline"]) for row in rows]


FILES = ["pages.jsonl", "pages.jsonl.gz", "pages.csv", "pages.csv.gz", "pages.parquet"]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_column_holds_dumps(name: str, jobs: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Each row one dump; its number and what is kept of it stand under its source."""
    asked = ["--from", name, "--column", "text", "--keep", "url,n", "--jobs", jobs]
    assert 0 == parse(*asked)
    kind = str if ".csv" in name else int
    assert [
        (
            {
                "file": name,
                "row": at + 1,
                "url": row["url"],
                "n": kind(row["n"]),
            },
            f"खबर {at}",
        )
        for at, row in enumerate(ROWS)
        if row["text"] is not None
    ] == told(capfd)
    assert 0 == parse("--from", name, "--column", "text", "--report", f"{jobs}.json")
    assert {"file": name, "row": 1} == told(capfd)[0][0]
    report = json.loads(Path(f"{jobs}.json").read_text(encoding="utf-8"))
    assert {"a row without text": 1} == report["totals"]["dropped"]
    assert {"a row without text": 1} == report["inputs"][0]["dropped"]
    assert [{"file": f"{name}/row 2", "why": "a row without text"}] == report["left_out"]


def test_rows_go_into_files_of_lines(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A run of them stops and goes on as any other."""
    asked = ["--from", "pages.parquet", "--from", "pages.jsonl", "--column", "text"]
    assert 0 == parse(*asked, "--keep", "url", "-o", "x.jsonl")
    assert [(1, "https://e.example/0"), (3, "https://e.example/2")] * 2 == [
        (row["source"]["row"], row["source"]["url"]) for row in rows_of(place / "x.jsonl")
    ]
    assert 2 == parse(*asked, "-o", "x.jsonl", "--resume")
    assert "was made with keep ['url'], now it is []" in capfd.readouterr().err
    assert 0 == parse(*asked, "-o", "x.csv")
    with Path("x.csv").open(encoding="utf-8", newline="") as file:
        assert ["1", "3", "1", "3"] == [row["line"] for row in csv.DictReader(file)]
    keeping = [*asked, "--keep", "url"]
    assert 0 == parse(*keeping, "-o", "k.csv")
    assert 0 == parse(*keeping, "--format", "csv", "--output-dir", "k")
    for made in ("k.csv", "k/000000000000000000000003.csv"):
        with Path(made).open(encoding="utf-8", newline="") as file:
            assert "https://e.example/2" == [row["url"] for row in csv.DictReader(file)][-1]
    Path("y.jsonl").write_text(json.dumps({"text": "पारा गिरा।"}) + "\n", encoding="utf-8")
    assert 0 == parse("--from", "y.jsonl", "--column", "text", "--output-dir", "out")
    assert ["y.jsonl-1.json"] == [path.name for path in Path("out").iterdir()]


@pytest.mark.parametrize("name", ["x.parquet", "x.arrow"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_rows_go_into_columns(name: str, jobs: int, place: Path) -> None:
    """What is kept stands under `source`, as text; where nothing is kept, the row alone."""
    asked = ["--from", "pages.parquet", "--from", "pages.jsonl", "--column", "text"]
    more = ["--segments", "s.parquet", "--jobs", jobs, "--part-rows", 1]
    assert 0 == parse(*asked, "--keep", "url,n,url", "-o", name, *more)
    expected = [
        (
            {"file": file, "row": at + 1, "url": ROWS[at]["url"], "n": str(ROWS[at]["n"])},
            f"खबर {at}",
        )
        for file in ("pages.parquet", "pages.jsonl")
        for at in (0, 2)
    ]
    rows = rows_of(place / name)
    assert expected == [(row["source"], row["headline"]) for row in rows]
    assert [*expected[0][0]] == [*rows[0]["source"]]
    segments = rows_of(place / "s.parquet")
    assert [source for source, _ in expected] == [
        row["source"] for row in segments if row["role"] == "headline"
    ]
    assert 0 == parse(*asked, "-o", f"y{name}")
    assert {"file": "pages.parquet", "row": 1} == rows_of(place / f"y{name}")[0]["source"]


def test_kept_cells_of_any_type_are_text_in_columns(place: Path) -> None:
    """A text as it is, also one that no column holds; no cell is null; the rest is JSON."""
    row = {"text": dumps(1), "a": "शहर\ud800", "b": None, "c": [1, {"x": True}], "row": 1}
    Path("a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert 0 == parse("--from", "a.jsonl", "--column", "text", "--keep", "a,b,c", "-o", "x.parquet")
    (made,) = rows_of(place / "x.parquet")
    kept = {"a": "शहर\ufffd", "b": None, "c": '[1, {"x": true}]'}
    assert {"file": "a.jsonl", "row": 1, **kept} == made["source"]


def test_what_is_kept_stands_in_columns_of_csv(capfd: pytest.CaptureFixture[str]) -> None:
    """Behind the story's, on standard output, in a file, and in each of many files."""
    asked = ["--from", "pages.jsonl", "--column", "text", "--keep", "n,url"]
    assert 0 == parse(*asked, "--format", "csv")
    printed = capfd.readouterr().out
    rows = list(csv.DictReader(io.StringIO(printed, newline="")))
    expected = [("खबर 0", "5", ROWS[0]["url"]), ("खबर 2", "7", ROWS[2]["url"])]
    assert expected == [(row["headline"], row["n"], row["url"]) for row in rows]
    assert ["diagnostics", "n", "url"] == [*rows[0]][-3:]
    assert 0 == parse(*asked, "-o", "x.csv")
    assert printed == Path("x.csv").read_text(encoding="utf-8")
    assert 0 == parse(*asked, "--format", "csv", "--output-dir", "out")
    for path, (_, n, url) in zip(sorted(Path("out").iterdir()), expected, strict=True):
        (row,) = csv.DictReader(path.read_text(encoding="utf-8").splitlines(keepends=True))
        assert (n, url) == (row["n"], row["url"])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--from", "pages.csv"], "--from needs the column that holds dumps: --column NAME"),
        (["--column", "text"], "--column and --keep need files of rows: --from FILE"),
        (["--keep", "text"], "--column and --keep need files of rows: --from FILE"),
        (
            ["--from", "pages.csv", "--column", "text", "--keep", "url,file"],
            "--keep file: a source has 'file' of its own",
        ),
        (
            ["--from", "pages.csv", "--column", "text", "--keep", "headline", "--format", "csv"],
            "--keep headline: a story has 'headline' of its own",
        ),
        (
            ["--from", "pages.csv", "--column", "text", "--keep", "url", "-o", "x.md"],
            "--keep url: --format markdown has no room for it",
        ),
        (["--from", "none.csv", "--column", "text"], "none.csv: No such file or directory"),
        *[
            (["--from", name, "--column", "txt"], f"{name}: no column 'txt'; it has n, text, url\n")
            for name in FILES
        ],
        (
            ["--from", "pages.parquet", "--column", "text", "--keep", "uri"],
            "pages.parquet: no column 'uri'; it has n, text, url\n",
        ),
    ],
)
def test_what_is_wrong_with_a_wish_is_told(
    options: list[str], message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """In a sentence, with the columns that are there; status 2."""
    assert 2 == parse(*options)
    errors = capfd.readouterr().err
    assert message in errors
    assert "Traceback" not in errors


def test_a_row_that_cannot_be_read_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    """And the next goes on; a damaged file ends where it ends."""
    lines = ['{"text": "पारा', "[1]", "{}", json.dumps({"text": dumps(1)}), ""]
    Path("a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert 2 == parse("--from", "a.jsonl", "--column", "text")
    printed, errors = capfd.readouterr()
    assert 4 == json.loads(printed)["source"]["row"]
    for problem in (
        "row 1: Invalid control character",
        "row 2: want an object, got list",
    ):
        assert f"storyparse: a.jsonl: {problem}" in errors
    data = Path("pages.parquet").read_bytes()
    Path("b.parquet").write_bytes(data[:300] + bytes(40) + data[340:])
    assert 2 == parse("--from", "b.parquet", "--column", "text")
    Path("b.parquet").write_bytes(data[:-100])
    assert 2 == parse("--from", "b.parquet", "--column", "text")
    Path("c.csv").write_bytes(b"text\na\rb\n")
    capfd.readouterr()
    assert 2 == parse("--from", "c.csv", "--column", "text")
    assert "storyparse: c.csv: nothing more can be read: " in capfd.readouterr().err
    Path("d.jsonl.gz").write_bytes(gzip.compress(lines[3].encode())[:-9])
    assert 2 == parse("--from", "d.jsonl.gz", "--column", "text")
    assert "Traceback" not in capfd.readouterr().err


def test_cells_of_any_type_become_json(capfd: pytest.CaptureFixture[str]) -> None:
    """Times, dates, decimals, bytes, lists, what JSON has no number for; text as bytes, too."""
    row = {
        "text": dumps(1).encode(),
        "when": datetime(2026, 2, 18, 11, 35, tzinfo=UTC),
        "day": date(2026, 2, 18),
        "price": Decimal("1.50"),
        "raw": b"\xffa",
        "tags": [{"x": 1}, {"x": None}],
        "score": float("nan"),
        "half": 0.5,
        "ok": True,
    }
    pq.write_table(pa.Table.from_pylist([row]), "a.parquet")
    keep = ",".join(key for key in row if key != "text")
    assert 0 == parse("--from", "a.parquet", "--column", "text", "--keep", keep)
    ((source, headline),) = told(capfd)
    assert "खबर 0" == headline
    assert {
        "file": "a.parquet",
        "row": 1,
        "when": "2026-02-18T11:35:00+00:00",
        "day": "2026-02-18",
        "price": "1.50",
        "raw": "\ufffda",
        "tags": [{"x": 1}, {"x": None}],
        "score": "nan",
        "half": 0.5,
        "ok": True,
    } == source


def test_blank_lines_among_rows_are_no_rows(capfd: pytest.CaptureFixture[str]) -> None:
    """They are counted, so that a row's number is its line's; a space in quotes is a row."""
    row = json.dumps(ROWS[0])
    Path("gaps.jsonl").write_text(f"{row}\n\n  \r\n{row}\n\n", encoding="utf-8")
    assert 0 == parse("--from", "gaps.jsonl", "--column", "text")
    assert [1, 4] == [source["row"] for source, _ in told(capfd)]
    Path("gaps.jsonl").write_text(f'{row}\n" "\n', encoding="utf-8")
    assert 2 == parse("--from", "gaps.jsonl", "--column", "text")
    assert "row 2: want an object, got str" in capfd.readouterr().err
