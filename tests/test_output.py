"""A corpus goes into one file: in order, in bounded parts, and on again after any end."""

from __future__ import annotations

import gzip
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from importlib import metadata
from io import StringIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet as pq
import pytest

from storyparse import stream
from storyparse._cli.commands import main
from storyparse._io import parts, workers
from storyparse._io.dialect_name import chosen
from storyparse._io.errors import ExtraMissingError, NoSuchDialectError
from storyparse._io.extras import extra
from storyparse._io.input import Meter
from storyparse._io.parts import Place, Sources, Start
from storyparse._io.progress import Bar, Log, Progress, left, progress_on
from storyparse._io.tally import Tally
from storyparse._read import found
from storyparse.arrow import SCHEMA, SCHEMA_VERSION, SEGMENTS
from storyparse.corpus._read.unpack import zstd
from storyparse.corpus._run import outputs
from storyparse.corpus._run import run as runs
from storyparse.corpus._run.shelf import Shelf, shelf

HEADER = '{"_id": "%024x", "title_hn": "खबर %d"}\n'
BODY = """\
खबर %d
न्यूज डेस्क, अमर उजाला, आगरा
Updated Mon, 18 Feb 2026 11:35 AM IST
विस्तार
शहर में आज सुबह से तेज बारिश हुई और पारा गिरा। किसानों ने राहत की सांस ली है।
"""
COMMAND = (sys.executable, "-m", "storyparse")


def dumps(count: int, first: int = 0) -> str:
    """Give dumps back to back, each with a weekday that is wrong."""
    numbers = range(first, first + count)
    return "".join(HEADER % (number + 1, number) + BODY % number for number in numbers)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a folder of dumps in several kinds of files: 25 dumps."""
    folder = tmp_path / "dumps"
    folder.mkdir()
    (folder / "a.txt").write_text(dumps(10), encoding="utf-8")
    (folder / "b.txt.gz").write_bytes(gzip.compress(dumps(10, 10).encode()))
    (folder / "c.txt").write_text(dumps(5, 20), encoding="utf-8")
    return folder


def parse(*arguments: object) -> int:
    """Run `parse`, quietly."""
    return main(["parse", "--quiet", *map(str, arguments)])


def on_standard_output(corpus: Path, capfd: pytest.CaptureFixture[str]) -> str:
    """Give what `parse` prints."""
    capfd.readouterr()
    main(["parse", str(corpus)])
    return capfd.readouterr().out


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Give the rows of any output."""
    if path.suffix == ".parquet":
        return pq.read_table(path).to_pylist()
    if path.suffix == ".arrow":
        with pa.ipc.open_file(path) as file:
            return file.read_all().to_pylist()
    data = path.read_bytes()
    text = zstd().decompress(data) if path.suffix == ".zst" else data
    return [json.loads(row) for row in text.splitlines()]


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
    assert {"dumps", "x.jsonl", "x.jsonl.zst"} == {path.name for path in tmp_path.iterdir()}


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


def test_a_plan_says_what_all_parts_depend_on(tmp_path: Path) -> None:
    """What a run was begun with stands on its shelf, for the run that goes on; for a person too."""
    (tmp_path / "a.txt").write_text(dumps(1), encoding="utf-8")
    names = (str(tmp_path / "a.txt"), str(tmp_path / "none.txt"))
    order = runs.Order(output=tmp_path / "x.jsonl", rows=7)
    plan, total = runs._plan(order, names)
    assert (tmp_path / "a.txt").stat().st_size == total
    assert 32 == len(plan.pop("files"))
    version = metadata.version("storyparse")
    assert plan == {
        "schema": 0,
        "storyparse": version,
        "suffix": ".jsonl",
        "format": "json",
        "dialect": "storyparse:AMAR_UJALA",
        "segments": None,
        "rows": 7,
    }
    segments = tmp_path / "y.parquet"
    order = runs.Order(output=tmp_path / "x.parquet", segments=segments)
    plan, _ = runs._plan(order, names)
    assert (SCHEMA_VERSION, str(segments)) == (plan["schema"], plan["segments"])
    with shelf(order.output, plan, resume=False, force=False) as made:
        (written,) = made.folder.glob("*.json")
        assert json.dumps(plan, indent=1) == written.read_text(encoding="utf-8")


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


def test_no_dump_makes_an_output_without_rows(tmp_path: Path) -> None:
    """An empty file is no error."""
    (tmp_path / "a.txt").write_bytes(b"")
    assert parse(tmp_path / "a.txt", "-o", tmp_path / "x.parquet") == 0
    assert pq.read_table(tmp_path / "x.parquet").num_rows == 0


def test_a_dump_that_is_cut_for_its_size_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same rows and diagnostics as a stream's; it counts as one dump."""
    monkeypatch.setattr("storyparse.corpus._run.work.MAX_SIZE", 400)
    (tmp_path / "a.txt").write_text(dumps(1) + "और बारिश। " * 100, encoding="utf-8")
    lines = StringIO()
    order = runs.Order(output=tmp_path / "x.jsonl")
    sources = Sources([str(tmp_path / "a.txt")], partial(found, max_size=400))
    tally = runs.run(order, sources, print, Log(lines))
    with (tmp_path / "a.txt").open("rb") as file:
        wanted = list(stream(file, max_size=400))
    got = rows_of(tmp_path / "x.jsonl")
    assert [len(story.diagnostics) for story in wanted] == [len(row["diagnostics"]) for row in got]
    assert [(d.code, d.line, d.message) for d in wanted[0].diagnostics] == [
        (d["code"], d["line"], d["message"]) for d in got[0]["diagnostics"]
    ]
    assert (tally.stories, tally.dumps) == (len(wanted), 1)


def test_what_cannot_be_read_is_named_and_the_rest_is_there(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A missing file, a cut one: the exit status is 2, also when a run goes on."""
    data = (corpus / "b.txt.gz").read_bytes()
    (corpus / "b.txt.gz").write_bytes(data[:-40])
    out = tmp_path / "x.jsonl"
    assert parse(corpus, tmp_path / "none.txt", "-o", out, "--part-rows", 8) == 2
    errors = capfd.readouterr().err
    assert f"storyparse: {corpus}/b.txt.gz: cut short after " in errors
    assert f"storyparse: {tmp_path}/none.txt: No such file or directory\n" in errors
    assert {"खबर 0", "खबर 24"} <= {row["headline"] for row in rows_of(out)}


def begin(corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch, *options: object) -> None:
    """Have a run end in the middle, as a full disk would."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "put", counted(Shelf.put, 3, full))
        assert parse(corpus, "-o", out, "--part-rows", 4, *options) == 2
    assert not out.exists()


def counted(call: Callable[..., Any], times: int, then: Callable[..., Any]) -> Callable[..., Any]:
    """Make a function that is another after so many calls."""
    calls = iter([call] * times)
    return lambda *arguments: next(calls, then)(*arguments)  # noqa: PLW0108 -- which one is asked each time.


def test_a_run_that_was_stopped_goes_on(
    corpus: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """It says how; what is done is not done again; the rows are those of an undisturbed run."""
    whole = on_standard_output(corpus, capfd)
    out = tmp_path / "x.jsonl"
    begin(corpus, out, monkeypatch)
    assert (
        f"storyparse: {out}: No space left on device: what is done stays, go on with --resume\n"
        == (capfd.readouterr().err)
    )
    assert parse(corpus, "-o", out, "--part-rows", 4) == 2
    assert (
        "a run was begun and stopped: go on with --resume, or begin anew" in capfd.readouterr().err
    )
    done: list[int] = []
    work = runs.work
    monkeypatch.setattr(runs, "work", lambda job, part: done.append(part.number) or work(job, part))
    assert main(["parse", "-o", str(out), "--part-rows", "4", "--resume", str(corpus)]) == 0
    assert done == [3, 4, 5, 6]
    assert whole == out.read_text(encoding="utf-8")
    assert "storyparse: 3 parts are done already\n" in capfd.readouterr().err
    assert parse(corpus, "-o", out, "--resume") == 0
    assert main(["parse", "-o", str(out), "--resume", str(corpus)]) == 0
    assert f"{out} is whole already: nothing to do" in capfd.readouterr().err


def test_a_part_behind_a_gap_is_not_done_again(
    corpus: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """A worker may have been ahead of another that was killed."""
    whole = on_standard_output(corpus, capfd)
    out = tmp_path / "x.jsonl"
    begin(corpus, out, monkeypatch)
    folder = tmp_path / "x.jsonl.parts"
    (folder / "000001.json").unlink()
    assert parse(corpus, "-o", out, "--part-rows", 4, "--resume", "--jobs", 2) == 0
    assert whole == out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--part-rows", "5"], "rows 4, now it is 5: begin anew with --force"),
        (["--format", "ninjs"], "format 'json', now it is 'ninjs'"),
    ],
)
def test_a_run_goes_on_as_it_was_begun_or_not_at_all(  # noqa: PLR0913, PLR0917 -- fixtures.
    options: list[str],
    problem: str,
    corpus: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Other options would make other rows."""
    out = tmp_path / "x.jsonl"
    begin(corpus, out, monkeypatch)
    capfd.readouterr()
    assert parse(corpus, "-o", out, "--resume", *(options or ["--part-rows", 4])) == 2
    assert f"storyparse: {out}: the run was begun with {problem}" in capfd.readouterr().err
    assert parse(corpus, "-o", out, "--force") == 0


def test_a_run_does_not_go_on_over_other_files_or_another_schema(
    corpus: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """An older version's parts, or files that changed, would not fit the rest."""
    out = tmp_path / "x.parquet"
    begin(corpus, out, monkeypatch)
    plan = tmp_path / "x.parquet.parts" / "run.json"
    plan.write_text(plan.read_text(encoding="utf-8").replace('"schema": 2', '"schema": 1'))
    assert parse(corpus, "-o", out, "--part-rows", 4, "--resume") == 2
    assert "begun with schema 1, now it is 2: begin anew with --force" in capfd.readouterr().err
    begin(corpus, out, monkeypatch, "--force")
    (corpus / "d.txt").write_text(dumps(1), encoding="utf-8")
    assert parse(corpus, "-o", out, "--part-rows", 4, "--resume") == 2
    assert "the run was begun with files " in capfd.readouterr().err
    monkeypatch.setattr(metadata, "version", _not_installed)
    assert parse(corpus, "-o", out, "--part-rows", 4, "--resume") == 2
    assert "now it is 'not installed'" in capfd.readouterr().err


def _not_installed(name: str) -> str:
    raise metadata.PackageNotFoundError(name)


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["-o", "x.csv"], "x.csv: unknown suffix, want one of .parquet, .arrow, .jsonl, "),
        (["-o", "there.jsonl"], "there.jsonl exists: replace it with --force"),
        (["-o", "x.parquet", "--format", "ninjs"], "columns hold stories; --format ninjs makes"),
        (["-o", "x.jsonl", "--format", "markdown"], "--format markdown and *.md go together"),
        (["-o", "x.md"], "--format markdown and *.md go together"),
        (["-o", "x.jsonl", "--segments", "y.parquet"], "want a further file of columns beside"),
        (["-o", "x.arrow", "--segments", "x.arrow"], "want a further file of columns beside"),
        (["--segments", "y.parquet"], "--segments needs an output: -o FILE"),
        (["--resume"], "--resume needs an output: -o FILE"),
        (["--part-rows", "3"], "--part-rows needs an output: -o FILE"),
        (["-o", "x.jsonl", "--resume", "-"], "standard input cannot be read again: --resume needs"),
        (["-o", "none/x.jsonl"], "No such file or directory"),
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
    names = [] if "-" in options else ["a.txt"]
    assert main(["parse", *options, *names]) == 2
    assert problem in capfd.readouterr().err


def test_a_count_is_a_whole_number(capfd: pytest.CaptureFixture[str]) -> None:
    """Anything else is wrong usage."""
    with pytest.raises(SystemExit, match="2"):
        main(["parse", "--jobs", "0"])
    assert "want a whole number from 1, got '0'" in capfd.readouterr().err


def test_two_runs_do_not_write_one_output(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The second is refused while the first goes on."""
    out = tmp_path / "x.jsonl"
    with shelf(out, {}, resume=False, force=False):
        assert parse(corpus, "-o", out, "--force") == 2
    assert f"storyparse: {out}: another run is writing it\n" == capfd.readouterr().err


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


def test_parts_follow_from_the_input_alone(corpus: Path) -> None:
    """From any part on, the rest is the same; a part is full by rows or by size."""
    names = [str(path) for path in sorted(corpus.iterdir())]
    sources = Sources(names, found)
    whole = list(parts.parts(sources, Meter(), rows=4))
    assert [4, 4, 4, 4, 4, 4, 1] == [len(part.dumps) for part in whole]
    for done in range(1, 7):
        start = Start(done, whole[done - 1].ends)
        assert whole[done:] == list(parts.parts(sources, Meter(), rows=4, start=start))
    assert Place(2, 4) == whole[5].ends
    assert len(next(parts.parts(sources, Meter(), size=500)).dumps) == 3


class Clock:
    """A clock that goes on by four seconds each time it is read."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Tell the time."""
        self.now += 4
        return self.now


def test_a_log_gets_a_line_now_and_then() -> None:
    """With dumps, speed, dirty so far and the time left; at the end the summary."""
    lines = StringIO()
    progress = Log(lines, Clock())
    progress.begin(40_000_000)
    tally = Tally(8, 8, 3, Counter({"undecodable": 3}))
    for step in range(1, 5):
        progress.update(step * 10_000_000, tally)
    progress.resume(0)
    progress.end(tally)
    progress.close()
    assert lines.getvalue().splitlines() == [
        "storyparse: 8 dumps, 2.5 MB/s, 3 dirty so far, 4 s left",
        "storyparse: 8 dumps, 8 stories, 3 dirty (undecodable 3), 20.0 seconds",
    ]
    assert [left(seconds) for seconds in (59, 60, 90, 5399, 5400, 7200)] == [
        "59 s",
        "1 min",
        "2 min",
        "90 min",
        "2 h",
        "2 h",
    ]
    assert "left" not in progress._line(40_000_000, tally, 1)


class Terminal(StringIO):
    """A terminal that keeps what is shown."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def test_a_terminal_gets_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which is gone at the end, and full of pipes never; without rich, lines; if quiet, nothing."""
    shown = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    bar = progress_on(shown, quiet=False)
    assert isinstance(bar, Bar)
    bar.begin(1_000_000)
    bar.update(500_000, Tally(8, 8, 3))
    (task,) = bar._bar.tasks
    assert (500_000, 1_000_000) == (task.completed, task.total)
    bar._bar.refresh()
    bar.end(Tally(8, 8, 3))
    bar.close()
    assert "8 dumps" in shown.getvalue()
    assert "3 dirty so far" in shown.getvalue()
    assert "50%" in shown.getvalue()
    assert "━━━" in shown.getvalue()
    assert shown.getvalue().rstrip().endswith("seconds")
    pipe = Bar(Terminal())
    pipe.begin(0)
    pipe.close()
    assert pipe._bar.tasks[0].total is None
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    with pytest.raises(ExtraMissingError, match="a progress bar needs rich: "):
        Bar(shown)
    assert type(progress_on(shown, quiet=False)) is Log
    assert type(progress_on(StringIO(), quiet=False)) is Log
    for quiet in (progress_on(shown, quiet=True), progress_on(None, quiet=False)):
        assert type(quiet) is Progress
        quiet.say("x")
        quiet.begin(1)
        quiet.resume(1)
        quiet.update(1, Tally())
        quiet.end(Tally())
        quiet.close()


def test_a_summary_stands_at_the_end(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Dumps, stories, dirty by code, seconds."""
    assert main(["parse", str(corpus), "-o", str(tmp_path / "x.jsonl")]) == 0
    errors = capfd.readouterr().err
    assert errors.startswith("storyparse: 25 dumps, 25 stories, 25 dirty (weekday-differs 25")
    assert errors.endswith(" seconds\n")


def test_a_dialect_is_named_by_its_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A module in the working folder will do."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [p for p in sys.path if p])
    Path("mine.py").write_text(
        "import attrs\nfrom storyparse import AMAR_UJALA\n"
        "MINE = attrs.evolve(AMAR_UJALA, furniture=('शहर में आज',))\n",
        encoding="utf-8",
    )
    Path("a.txt").write_text(dumps(1) + "शहर में आज\n", encoding="utf-8")
    assert main(["parse", "--dialect", "mine:MINE", "a.txt"]) == 0
    assert 'शहर में आज"' not in capfd.readouterr().out
    with pytest.raises(NoSuchDialectError):
        chosen("mine:NONE")


def test_an_extra_is_found_or_told() -> None:
    """The error says what is needed for what."""
    with pytest.raises(
        ExtraMissingError, match=r"पढ़ना needs none: pip install 'storyparse\[corpus\]'"
    ):
        extra("none", "पढ़ना")


def run_killed(arguments: list[str], folder: Path, parts: int, after: float) -> bool:
    """Run the command; kill it so many seconds after so many parts are done, if it still goes."""
    process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL, start_new_session=True)
    while process.poll() is None and len(list(folder.glob("0*.json"))) < parts:
        time.sleep(0.005)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.wait()
        return True
    assert process.returncode == 0
    return False


def large(folder: Path) -> list[str]:
    """Make a corpus of 500 dumps in three kinds of files; give their names."""
    (folder / "a.txt").write_text(dumps(200), encoding="utf-8")
    (folder / "b.txt.gz").write_bytes(gzip.compress(dumps(200, 200).encode()))
    (folder / "in.txt").write_text(dumps(100, 400), encoding="utf-8")
    with tarfile.open(folder / "c.tar", "w") as archive:
        archive.add(folder / "in.txt", "in.txt")
    return [str(folder / name) for name in ("a.txt", "b.txt.gz", "c.tar")]


@pytest.mark.parametrize(
    ("jobs", "kills"),
    [
        (1, 3),
        (2, 2),
        pytest.param(1, 20, marks=pytest.mark.slow),
        pytest.param(2, 20, marks=pytest.mark.slow),
    ],
)
def test_a_run_killed_at_random_moments_ends_with_the_same_rows(
    jobs: int, kills: int, tmp_path: Path
) -> None:
    """Nothing lost, nothing twice, whenever `kill -9` comes; stories and segments alike."""
    names = large(tmp_path)
    chance = random.Random(jobs * 100 + kills)  # noqa: S311 -- moments, no secrets.

    def asked(name: str) -> list[str]:
        out = [tmp_path / f"{name}.parquet", "--segments", tmp_path / f"{name}.segments.parquet"]
        return [
            *COMMAND,
            "parse",
            *names,
            "--part-rows",
            "20",
            "--jobs",
            str(jobs),
            "-o",
            *map(str, out),
        ]

    subprocess.run(asked("whole"), check=True, capture_output=True)
    folder = tmp_path / "killed.parquet.parts"
    killed = 0
    while killed < kills:
        # Any moment: while it starts, between parts, in a part, while the output is closed.
        moment = chance.randint(0, 25), chance.uniform(0, 0.2)
        if run_killed([*asked("killed"), "--resume"], folder, *moment):
            killed += 1
        else:
            (tmp_path / "killed.parquet").unlink()
            (tmp_path / "killed.segments.parquet").unlink()
    subprocess.run([*asked("killed"), "--resume"], check=True, capture_output=True)
    for kind in ("parquet", "segments.parquet"):
        whole = pq.read_table(tmp_path / f"whole.{kind}")
        assert whole.equals(pq.read_table(tmp_path / f"killed.{kind}"))
    assert not (tmp_path / "killed.parquet.parts").exists()


def test_a_full_disk_ends_a_run_and_it_goes_on(tmp_path: Path) -> None:
    """A file that may not grow is as good as one: the part is not whole, the rest is."""
    names = large(tmp_path)
    out = tmp_path / "x.jsonl"
    asked = [*COMMAND, "parse", *names, "--part-rows", "20", "-o", str(out)]
    whole = tmp_path / "whole.jsonl"
    subprocess.run([*asked[:-1], str(whole)], check=True, capture_output=True)
    size = whole.stat().st_size // 2

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    done = subprocess.run(asked, check=False, capture_output=True, text=True, preexec_fn=limited)
    assert done.returncode == 2
    assert "File too large: what is done stays, go on with --resume" in done.stderr
    subprocess.run([*asked, "--resume"], check=True, capture_output=True)
    assert whole.read_bytes() == out.read_bytes()


def test_a_signal_leaves_what_is_done(tmp_path: Path) -> None:
    """Ctrl-C gives 130, no traceback, and a run that goes on."""
    names = large(tmp_path)
    out = tmp_path / "x.jsonl"
    asked = [*COMMAND, "parse", *names, "--part-rows", "5", "-o", str(out)]
    process = subprocess.Popen(asked, stderr=subprocess.PIPE, text=True)
    folder = tmp_path / "x.jsonl.parts"
    while not (folder / "000001.json").exists():
        time.sleep(0.01)
    process.send_signal(2)
    _, errors = process.communicate()
    assert (process.returncode, errors) == (130, "")
    subprocess.run([*asked, "--resume"], check=True, capture_output=True)
    assert len(rows_of(out)) == 500


def test_force_replaces_what_is_there(corpus: Path, tmp_path: Path) -> None:
    """And a run that was begun; the old output stands until the new one is whole."""
    out = tmp_path / "x.jsonl"
    out.write_text("old", encoding="utf-8")
    shutil.rmtree(tmp_path / "x.jsonl.parts", ignore_errors=True)
    assert parse(corpus, "-o", out, "--force") == 0
    assert len(rows_of(out)) == 25
