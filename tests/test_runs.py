"""Runs that stop and go on: nothing lost, nothing twice, nothing of the user's destroyed."""

from __future__ import annotations

import gzip
import os
import random
import resource
import shutil
import subprocess
import tarfile
import time
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from run_corpus import COMMAND, corpus_in, dumps, on_standard_output, parse, rows_of
from storyparse._cli.commands import main
from storyparse._io.input import Meter
from storyparse._io.parts import Place, Sources, parts
from storyparse._read import found
from storyparse.arrow import SCHEMA_VERSION
from storyparse.corpus._run import run as runs
from storyparse.corpus._run.outputs import sink
from storyparse.corpus._run.shelf import Shelf, shelf
from storyparse.corpus._run.summed import put, put_summed, read_summed


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a folder of 25 dumps."""
    return corpus_in(tmp_path / "dumps")


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
    put = Shelf.put
    monkeypatch.setattr(
        Shelf, "put", lambda shelf, part, *more: done.append(part.number) or put(shelf, part, *more)
    )
    assert main(["parse", "-o", str(out), "--part-rows", "4", "--resume", str(corpus)]) == 0
    assert done == [3, 4, 5, 6]
    assert whole == out.read_text(encoding="utf-8")
    assert "storyparse: done already: 3 parts\n" in capfd.readouterr().err
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
    values = read_summed(plan, dict)
    put_summed(plan, {**values, "schema": 0})
    assert parse(corpus, "-o", out, "--part-rows", 4, "--resume") == 2
    assert (
        f"begun with schema 0, now it is {SCHEMA_VERSION}: begin anew with --force"
        in capfd.readouterr().err
    )
    begin(corpus, out, monkeypatch, "--force")
    (corpus / "d.txt").write_text(dumps(1), encoding="utf-8")
    assert parse(corpus, "-o", out, "--part-rows", 4, "--resume") == 2
    told = f"the run was begun with other files (1 more, as {corpus}/d.txt): begin anew"
    assert told in capfd.readouterr().err
    assert parse(corpus / "c.txt", corpus / "a.txt", "-o", out, "--part-rows", 4, "--resume") == 2
    assert f"other files (1 fewer, as {corpus}/b.txt.gz)" in capfd.readouterr().err
    (corpus / "d.txt").unlink()
    names = [corpus / name for name in ("b.txt.gz", "a.txt", "c.txt")]
    assert parse(*names, "-o", out, "--part-rows", 4, "--resume") == 2
    assert "begun with other files (in another order)" in capfd.readouterr().err
    monkeypatch.setattr(metadata, "version", _not_installed)
    assert parse(corpus, "-o", out, "--part-rows", 4, "--resume") == 2
    assert "now it is 'not installed'" in capfd.readouterr().err


def _not_installed(name: str) -> str:
    raise metadata.PackageNotFoundError(name)


def test_two_runs_do_not_write_one_output(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The second is refused while the first goes on."""
    out = tmp_path / "x.jsonl"
    plan = runs._plan(runs.Order(output=out), Sources([], found))
    with shelf(out, plan, resume=False, force=False):
        assert parse(corpus, "-o", out, "--force") == 2
    assert f"storyparse: {out}: another run is writing it\n" == capfd.readouterr().err


def test_parts_follow_from_the_input_alone(corpus: Path) -> None:
    """Whichever parts are done, the rest are the same; a part is full by rows or by size."""
    names = [str(path) for path in sorted(corpus.iterdir())]
    sources = Sources(names, found)
    whole = list(parts(sources, Meter(), rows=4))
    assert [4, 4, 4, 4, 4, 4, 1] == [len(part.dumps) for part in whole]
    assert list(range(7)) == [part.number for part in whole]
    assert Place(2, 4) == whole[5].ends
    for done in ({0}, {0, 1, 2}, {1}, {2, 5}, {6}, {0, 3, 4, 6}, set(range(7))):
        known = {part.begins: part._replace(dumps=[]) for part in whole if part.number in done}
        again = list(parts(sources, Meter(), rows=4, known=known))
        assert [(part.begins, part.ends) for part in whole] == [(p.begins, p.ends) for p in again]
        assert len({part.number for part in again}) == 7
        for before, now in zip(whole, again, strict=True):
            assert ([] if before.number in done else before.dumps) == now.dumps
    assert len(next(parts(sources, Meter(), size=500)).dumps) == 3


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


@pytest.mark.parametrize("suffix", ["jsonl", "parquet"])
def test_a_full_disk_ends_a_run_and_it_goes_on(suffix: str, tmp_path: Path) -> None:
    """A file that may not grow is as good as one: the part is not whole, the rest is."""
    names = large(tmp_path)
    out = tmp_path / f"x.{suffix}"
    asked = [*COMMAND, "parse", *names, "--part-rows", "20", "-o", str(out)]
    whole = tmp_path / f"whole.{suffix}"
    subprocess.run([*asked[:-1], str(whole)], check=True, capture_output=True)
    size = whole.stat().st_size // 2

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    done = subprocess.run(asked, check=False, capture_output=True, text=True, preexec_fn=limited)
    assert done.returncode == 2
    assert "File too large: what is done stays, go on with --resume" in done.stderr
    subprocess.run([*asked, "--resume"], check=True, capture_output=True)
    assert whole.read_bytes() == out.read_bytes()


def test_a_part_that_does_not_go_into_the_output_is_not_forgotten(
    corpus: Path, tmp_path: Path
) -> None:
    """One that fails while a run goes on is told of, though those behind it go in."""
    assert parse(corpus, "-o", tmp_path / "x.arrow") == 0
    schema = pa.ipc.open_file(tmp_path / "x.arrow").schema
    with pytest.raises(FileNotFoundError), sink(tmp_path / "y", ".arrow", schema) as output:
        list(map(output.add, [tmp_path / "none", tmp_path / "x.arrow"]))


def test_a_file_that_is_not_whole_does_not_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stood under its name before stands there still, and nothing beside it."""
    (tmp_path / "x").write_bytes(b"before")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        put(tmp_path / "x", b"after")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x", b"before")]


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
