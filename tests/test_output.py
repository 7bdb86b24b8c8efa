"""A corpus goes into one file of any kind: all stories, in order, in bounded pieces."""

from __future__ import annotations

import csv
import errno
import json
import os
import sys
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from io import BufferedWriter, FileIO, StringIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet as pq
import pytest

from run_corpus import corpus_in, dumps, on_standard_output, parse, rows_of
from storyparse import stream
from storyparse._cli.commands import main
from storyparse._io import workers
from storyparse._io.account import Account
from storyparse._io.errors import ExtraMissingError
from storyparse._io.extras import extra
from storyparse._io.names import Listing
from storyparse._io.parts import Sources
from storyparse._io.progress import Log
from storyparse._read import found
from storyparse.arrow import SCHEMA, SEGMENTS
from storyparse.corpus._run import outputs
from storyparse.corpus._run import run as runs
from storyparse.formats import CSV_COLUMNS, FORMATS, HEADS


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a folder of 25 dumps."""
    return corpus_in(tmp_path / "dumps")


@pytest.mark.parametrize("jobs", [1, 2])
def test_lines_are_those_of_standard_output(
    jobs: int, corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Plain or packed, by one process or two, they are the same, and nothing else is left."""
    printed = on_standard_output(corpus, capfd)
    for name in ("x.jsonl", "x.jsonl.zst"):
        assert parse(corpus, "-o", tmp_path / name, "--jobs", jobs, "--part-rows", 4) == 0
        assert [json.loads(row) for row in printed.splitlines()] == rows_of(tmp_path / name)
    assert printed.encode() == (tmp_path / "x.jsonl").read_bytes()
    assert capfd.readouterr() == ("", "")
    names = {"dumps", "x.jsonl", "x.jsonl.run.json", "x.jsonl.zst", "x.jsonl.zst.run.json"}
    assert names == {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize("name", ["x.parquet", "x.arrow"])
def test_columns_hold_every_story(name: str, corpus: Path, tmp_path: Path) -> None:
    """The published schema, with its version; the segments beside give the dumps back."""
    out, beside = tmp_path / name, tmp_path / "segments.parquet"
    assert parse(corpus, "-o", out, "--segments", beside, "--part-rows", 4) == 0
    rows = rows_of(out)
    assert [f"खबर {number}" for number in range(25)] == [row["headline"] for row in rows]
    assert [row["source"]["line"] for row in rows[9:11]] == [55, 1]
    table = pq.read_table(out) if name == "x.parquet" else pa.ipc.open_file(out).read_all()
    assert SCHEMA.equals(table.schema, check_metadata=True)
    segments = pq.read_table(beside)
    assert SEGMENTS.equals(segments.schema, check_metadata=True)
    about = json.loads(pq.read_metadata(beside).metadata[b"storyparse.run"])
    manifest = json.loads((tmp_path / f"{name}.run.json").read_text(encoding="utf-8"))
    assert manifest == {**about, "outputs": manifest["outputs"]}
    assert "".join(segments["text"].to_pylist()) == dumps(25)


def test_columns_are_packed(corpus: Path, tmp_path: Path) -> None:
    """Parquet by zstd, which every reader knows."""
    parse(corpus, "-o", tmp_path / "x.parquet")
    column = pq.ParquetFile(tmp_path / "x.parquet").metadata.row_group(0).column(0)
    assert "ZSTD" == column.compression


def test_packed_lines_hold_a_checksum(corpus: Path, tmp_path: Path) -> None:
    """So damage is told from text: the flag for it stands in the frame's fifth byte."""
    parse(corpus, "-o", tmp_path / "x.jsonl.zst")
    assert (tmp_path / "x.jsonl.zst").read_bytes()[4] & 0b100


def test_row_groups_are_bounded(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By rows and by bytes; small parts are gathered into one."""
    monkeypatch.setattr(outputs, "GROUP_ROWS", 8)
    parse(corpus, "-o", tmp_path / "x.parquet", "--part-rows", 4)
    read = pq.ParquetFile(tmp_path / "x.parquet").metadata
    assert [8, 8, 8, 1] == [read.row_group(at).num_rows for at in range(read.num_row_groups)]
    monkeypatch.setattr(outputs, "GROUP_BYTES", 1)
    parse(corpus, "-o", tmp_path / "y.parquet", "--part-rows", 20)
    read = pq.ParquetFile(tmp_path / "y.parquet").metadata
    assert [20, 5] == [read.row_group(at).num_rows for at in range(read.num_row_groups)]


def test_markdown_goes_into_one_file(corpus: Path, tmp_path: Path) -> None:
    """One story behind the other."""
    assert parse(corpus, "-o", tmp_path / "x.md", "--format", "markdown") == 0
    assert (tmp_path / "x.md").read_text(encoding="utf-8").count("\n# खबर ") == 25


@pytest.mark.parametrize("suffix", [*outputs.COLUMNS, *outputs.LINES])
def test_no_dump_makes_a_whole_output_of_any_kind(suffix: str, tmp_path: Path) -> None:
    """An empty file is no error; what comes of it can be read as its kind is."""
    (tmp_path / "a.txt").write_bytes(b"")
    made = tmp_path / f"x{suffix}"
    assert 0 == parse(tmp_path / "a.txt", "-o", made)
    if suffix == ".csv":
        assert [list(CSV_COLUMNS)] == list(csv.reader(StringIO(made.read_text(encoding="utf-8"))))
    elif suffix in outputs.IMPLIED:
        assert b"" == made.read_bytes()
    else:
        assert [] == rows_of(made)
    assert SCHEMA.names == (schema_of(made) if suffix in outputs.COLUMNS else SCHEMA.names)


def schema_of(path: Path) -> list[str]:
    """Give the names of the columns of an output."""
    return list(pq.read_schema(path).names if path.suffix == ".parquet" else ipc_schema(path).names)


def ipc_schema(path: Path) -> Any:  # noqa: ANN401
    """Give the schema of an Arrow file."""
    with pa.ipc.open_file(path) as file:
        return file.schema


@pytest.mark.parametrize("suffix", [*outputs.COLUMNS])
def test_no_dump_makes_a_whole_table_of_segments(suffix: str, tmp_path: Path) -> None:
    """Beside columns of no story."""
    (tmp_path / "a.txt").write_bytes(b"")
    made = tmp_path / f"s{suffix}"
    assert 0 == parse(tmp_path / "a.txt", "-o", tmp_path / "x.arrow", "--segments", made)
    assert ([], SEGMENTS.names) == (rows_of(made), schema_of(made))


@pytest.mark.parametrize("format", [*FORMATS])
def test_no_dump_is_said_in_any_format(
    format: str,  # noqa: A002 -- the option's name.
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """On standard output, and as files of a folder, which stays empty."""
    (tmp_path / "a.txt").write_bytes(b"")
    assert 0 == parse(tmp_path / "a.txt", "--format", format)
    head = HEADS[format](()) if format in HEADS else ""
    assert head == capfd.readouterr().out
    assert 0 == parse(tmp_path / "a.txt", "--format", format, "--output-dir", tmp_path / "out")
    assert [] == list((tmp_path / "out").iterdir())


def test_a_dump_that_is_cut_for_its_size_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same rows and diagnostics as a stream's; it counts as one dump."""
    monkeypatch.setattr("storyparse._io.parts.MAX_SIZE", 400)
    (tmp_path / "a.txt").write_text(dumps(1) + "और बारिश। " * 100, encoding="utf-8")
    lines = StringIO()
    order = runs.Order(output=tmp_path / "x.jsonl")
    sources = Sources([str(tmp_path / "a.txt")], partial(found, max_size=400))
    account = Account(Listing(sources.files), print)
    runs.run(order, sources, account, Log(lines))
    with (tmp_path / "a.txt").open("rb") as file:
        wanted = list(stream(file, max_size=400))
    got = rows_of(tmp_path / "x.jsonl")
    assert [len(story.diagnostics) for story in wanted] == [len(row["diagnostics"]) for row in got]
    assert [(d.code, d.line, d.message) for d in wanted[0].diagnostics] == [
        (d["code"], d["line"], d["message"]) for d in got[0]["diagnostics"]
    ]
    assert (account.tally.stories, account.tally.dumps) == (len(wanted), 1)


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["-o", "x.doc"], "x.doc: unknown suffix, want one of .parquet, .arrow, .jsonl, "),
        (["-o", "there.jsonl"], "there.jsonl exists: replace it with --force"),
        (["-o", "x.parquet", "--format", "ninjs"], "columns hold stories; --format ninjs makes"),
        (["-o", "x.jsonl", "--segments", "y.parquet"], "want a further file of columns beside"),
        (["-o", "x.arrow", "--segments", "x.arrow"], "want a further file of columns beside"),
        (["-o", "x.csv", "--text-column", "t"], "want an output of columns: .parquet, .arrow"),
        (["-o", "x.arrow", "--text-column", "headline"], "a story has a column 'headline' of its"),
        (["--text-column", "t"], "--text-column needs an output: -o FILE"),
        (["--segments", "y.parquet"], "--segments needs an output: -o FILE"),
        (["--resume"], "--resume needs an output: -o FILE"),
        (["--part-rows", "3"], "--part-rows needs an output: -o FILE"),
        (["-o", "x.jsonl", "--resume", "-"], "standard input cannot be read again: --resume needs"),
        (["-o", "none/x.jsonl"], "none/x.jsonl: there is no folder none"),
        (["-o", "here.jsonl"], "here.jsonl is a folder"),
        (["-o", "twin.jsonl"], "twin.jsonl is one of the files to read: write elsewhere"),
        (["-o", "twin.jsonl", "--force"], "twin.jsonl is one of the files to read"),
        (["-o", "mine.jsonl"], "mine.jsonl.run.json is no manifest of a run: move it away"),
        (["-o", "mine.jsonl", "--force"], "mine.jsonl.run.json is no manifest of a run"),
    ],
)
def test_a_wish_that_cannot_be_done_is_told(
    options: list[str],
    problem: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """One sentence that says what is wrong and what would do; exit status 2."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(dumps(1), encoding="utf-8")
    Path("there.jsonl").touch()
    Path("here.jsonl").mkdir()
    Path("twin.jsonl").hardlink_to("a.txt")
    Path("mine.jsonl.run.json").write_text('{"mine": 1}', encoding="utf-8")
    names = [] if "-" in options else ["a.txt"]
    assert main(["parse", *options, *names]) == 2
    assert problem in capfd.readouterr().err


def test_a_count_is_a_whole_number(capfd: pytest.CaptureFixture[str]) -> None:
    """Anything else is wrong usage."""
    with pytest.raises(SystemExit, match="2"):
        main(["parse", "--jobs", "0"])
    assert "want a whole number from 1, got '0'" in capfd.readouterr().err


def test_a_missing_extra_is_named_with_its_command(
    corpus: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Before anything is read."""
    monkeypatch.setitem(sys.modules, "storyparse.arrow", None)
    assert parse(corpus, "-o", tmp_path / "x.parquet") == 2
    assert "columns needs pyarrow: pip install 'storyparse[corpus]'" in capfd.readouterr().err
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "storyparse.arrow")
    with pytest.raises(ImportError, match=r"pip install 'storyparse\[corpus\]'"):
        import storyparse.arrow  # noqa: F401, PLC0415


@pytest.mark.parametrize(
    ("missing", "options", "message"),
    [
        ("pyarrow", ["-o", "x.arrow"], "columns needs pyarrow"),
        ("pyarrow.parquet", ["-o", "x.parquet"], "a Parquet output needs pyarrow"),
        ("fsspec", ["memory://a.txt"], "'memory://a.txt' needs fsspec"),
        ("fsspec", ["memory://*.txt"], "'memory://*.txt' needs fsspec"),
    ],
)
def test_what_needs_a_package_is_said(  # noqa: PLR0913, PLR0917 -- fixtures.
    missing: str,
    options: list[str],
    message: str,
    corpus: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The wish, the package that is missing and the command that installs it, in one sentence."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, missing, None)
    if missing == "pyarrow":
        monkeypatch.delitem(sys.modules, "storyparse.arrow")
    assert 2 == parse(corpus, *options)
    assert f": {message}: pip install 'storyparse[corpus]'\n" in capfd.readouterr().err


def test_a_worker_that_is_killed_ends_the_run(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """What is done stays."""

    def broken(*_: object) -> None:
        raise BrokenProcessPool

    monkeypatch.setattr(workers.ProcessPoolExecutor, "submit", broken)
    assert parse(corpus, "-o", tmp_path / "x.jsonl", "--jobs", 2) == 2
    assert "a worker process ended before its work was done" in capfd.readouterr().err
    assert main(["survey", "--quiet", "--jobs", "2", str(corpus)]) == 2
    assert "a worker process ended before its work was done" in capfd.readouterr().err


def test_an_extra_is_found_or_told() -> None:
    """The error says what is needed for what."""
    with pytest.raises(
        ExtraMissingError, match=r"पढ़ना needs none: pip install 'storyparse\[corpus\]'"
    ):
        extra("none", "पढ़ना")


@pytest.mark.parametrize(("name", "jobs"), [("x.parquet", 1), ("x.parquet", 2), ("x.arrow", 1)])
def test_columns_may_hold_the_whole_text(
    name: str, jobs: int, corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Behind all others; without it, and under another name, the run is another."""
    out = tmp_path / name
    asked = (corpus, "-o", out, "--part-rows", 7, "--jobs", jobs)
    assert 0 == parse(*asked, "--text-column", "पाठ")
    rows = rows_of(out)
    assert [*SCHEMA.names, "पाठ"] == list(rows[0])
    assert [story.text for story in stream([dumps(25)])] == [row["पाठ"] for row in rows]
    assert 2 == parse(*asked, "--resume")
    assert "was made with text 'पाठ', now it is None: replace it with" in capfd.readouterr().err
    assert 0 == parse(*asked, "--resume", "--text-column", "पाठ")
    assert 0 == parse(*asked, "--force")
    assert [{k: v for k, v in row.items() if k != "पाठ"} for row in rows] == rows_of(out)


class NearlyFull(BufferedWriter):
    """A file on a disk that has room for a hundred bytes."""

    room = 100

    def write(self, data: Any, /) -> int:  # noqa: ANN401
        """Write what there is room for."""
        self.room -= memoryview(data).nbytes
        if self.room < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(data)


@pytest.mark.parametrize("name", ["x.arrow", "x.parquet"])
@pytest.mark.parametrize("group", [1, 100])
def test_columns_on_a_full_disk_are_given_up(
    group: int, name: str, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the disk is full while parts are written, or at the end; the run can go on."""
    out = tmp_path / name
    monkeypatch.setattr(outputs, "GROUP_ROWS", group)
    opened = Path.open

    def nearly_full(path: Path, mode: str = "r", **more: Any) -> Any:  # noqa: ANN401
        return (
            NearlyFull(FileIO(path, mode)) if "output" in path.stem else opened(path, mode, **more)
        )

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", nearly_full)
        assert 2 == parse(corpus, "-o", out, "--part-rows", 5)
    assert not out.exists()
    assert 0 == parse(corpus, "-o", out, "--part-rows", 5, "--resume")
    assert 25 == len(rows_of(out))
