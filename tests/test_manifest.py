"""What made an output stands beside it; files and stories add up, and nothing stale passes."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from run_corpus import COMMAND, corpus_in, dumps, parse, rows_of
from storyparse import AMAR_UJALA
from storyparse._cli.commands import main
from storyparse._io.account import Account, Counted
from storyparse._io.dialect_name import DEFAULT
from storyparse._io.errors import RunError
from storyparse._io.input import Input, Status
from storyparse._io.names import Listing
from storyparse.corpus._run import manifest as manifests
from storyparse.corpus._run.plan import fingerprint
from storyparse.corpus._run.shelf import Shelf
from storyparse.corpus._run.work import make


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a folder of 25 dumps."""
    return corpus_in(tmp_path / "dumps")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Name an output."""
    return tmp_path / "x.jsonl"


def manifest_of(out: Path) -> dict[str, Any]:
    """Read the manifest of an output."""
    made: dict[str, Any] = json.loads(Path(f"{out}.run.json").read_text(encoding="utf-8"))
    return made


def headlines(out: Path) -> list[str]:
    """Give the headlines of an output."""
    return [row["headline"] for row in rows_of(out)]


def test_a_manifest_says_what_was_read_and_made(corpus: Path, out: Path) -> None:
    """Each file with its size, bytes and sum, its stories and what is wrong with them."""
    (corpus / "empty.txt").touch()
    (corpus / "note.md").touch()
    (corpus / "in").mkdir()
    (corpus / "link.txt").symlink_to("a.txt")
    assert 0 == parse(corpus, corpus / "a.txt", "-o", out)
    made = manifest_of(out)
    assert (1, True) == (made["run"], made["complete"])
    data = {name: (corpus / name).read_bytes() for name in ("a.txt", "b.txt.gz", "c.txt")}
    for entry, (name, held), stories in zip(
        made["inputs"], data.items(), (10, 10, 5), strict=False
    ):
        assert str(corpus / name) == entry["file"]
        assert (len(held), len(held)) == (entry["size"], entry["bytes"])
        assert sha256(held).hexdigest() == entry["sha256"]
        assert (stories, stories, stories) == tuple(entry[k] for k in ("dumps", "stories", "dirty"))
        assert ({"weekday-differs": stories}, []) == (entry["codes"], entry["problems"])
        assert {} == entry["dropped"]
    assert {"empty": 1} == made["inputs"][3]["dropped"]
    assert {
        "files": 4,
        "failed": 0,
        "bytes": sum(map(len, data.values())),
        "stories": 25,
        "dumps": 25,
        "dirty": 25,
        "codes": {"weekday-differs": 25},
        "dropped": {
            "a sub-folder": 1,
            "a link": 1,
            "another suffix": 1,
            "given twice": 1,
            "empty": 1,
        },
    } == made["totals"]
    assert {"file": str(corpus / "in"), "why": "a sub-folder"} == made["left_out"][0]
    assert {"x.jsonl": sha256(out.read_bytes()).hexdigest()} == made["outputs"]
    assert "storyparse:AMAR_UJALA" == made["made_by"]["dialect"]
    assert fingerprint([AMAR_UJALA]) == made["made_by"]["dialect_sha256"]


def test_ids_met_more_than_once_are_named(
    corpus: Path, out: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """With how often; the summary names the one met most."""
    (corpus / "d.txt").write_text(dumps(2) + dumps(1), encoding="utf-8")
    assert 0 == main(["parse", str(corpus), "-o", str(out)])
    first, second = "0" * 23 + "1", "0" * 23 + "2"
    assert [{"id": first, "count": 3}, {"id": second, "count": 2}] == manifest_of(out)[
        "repeated_ids"
    ]
    assert f"storyparse: 2 ids met more than once, as {first}, 3 times\n" in capfd.readouterr().err


def test_the_summary_names_what_gave_no_story(
    corpus: Path, out: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The first three of a kind; also where the lines go to standard output."""
    for name in ("1.md", "2.md", "3.md", "4.md"):
        (corpus / name).touch()
    for more in (["-o", str(out)], []):
        main(["parse", str(corpus), *more])
        errors = capfd.readouterr().err.splitlines()
        assert errors[0].startswith("storyparse: 3 files: 25 dumps, 25 stories, 25 dirty (")
        names = ", ".join(str(corpus / f"{number}.md") for number in (1, 2, 3))
        assert f"storyparse: without a story: 4 another suffix ({names})" == errors[1]
    main(["parse", "--quiet", str(corpus)])
    assert "" == capfd.readouterr().err


def test_a_report_tells_the_same_of_standard_output(
    corpus: Path, out: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """By one process or two; beside an output, too."""
    reports = [tmp_path / f"{number}.json" for number in range(3)]
    assert 2 == parse(corpus, "none.txt", "--report", reports[0])
    assert 2 == parse(corpus, "none.txt", "--report", reports[1], "--jobs", 2)
    assert 2 == parse(corpus, "none.txt", "-o", out, "--report", reports[2])
    one, two, three = (json.loads(path.read_text(encoding="utf-8")) for path in reports)
    made = manifest_of(out)
    assert one == two
    for key in ("complete", "totals", "inputs", "left_out", "unread"):
        assert made[key] == one[key] == three[key]
    assert False is one["complete"]
    capfd.readouterr()
    for place in (out, f"{out}.run.json", out.parent / "." / out.name):
        before = out.read_bytes()
        assert 2 == parse(corpus, "-o", out, "--force", "--report", place)
        assert ": want a further file" in capfd.readouterr().err
        assert before == out.read_bytes()
    assert 2 == parse(corpus, "--report", corpus / "a.txt")
    assert "a.txt is no manifest of a run: move it away" in capfd.readouterr().err
    assert 2 == parse(corpus, "--report", tmp_path / "no" / "x.json")
    assert "no/x.json: there is no folder " in capfd.readouterr().err
    with Account(Listing([]), pytest.fail) as account, pytest.raises(RunError, match="No such"):
        manifests.report(tmp_path / "no" / "x.json", account, format="json", dialect=DEFAULT)


def change_input(corpus: Path, _: Path) -> None:
    """Change a file of the input, and leave it as long as it was."""
    path = corpus / "a.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("बारिश", "आंधी "), encoding="utf-8")


def lengthen_input(corpus: Path, _: Path) -> None:
    """Add to a file of the input."""
    with (corpus / "a.txt").open("a", encoding="utf-8") as file:
        file.write("और।\n")


def change_output(_: Path, out: Path) -> None:
    """Change the output."""
    out.write_bytes(out.read_bytes()[:-9])


def remove_manifest(_: Path, out: Path) -> None:
    """Take the manifest away."""
    Path(f"{out}.run.json").unlink()


def garble_manifest(_: Path, out: Path) -> None:
    """Put a manifest of another kind there."""
    Path(f"{out}.run.json").write_text('{"run": 2}', encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (change_input, "x.jsonl was made of other text: {}/a.txt has changed: replace it with"),
        (lengthen_input, "x.jsonl was made of other text: {}/a.txt has changed: replace it with"),
        (change_output, "x.jsonl is not what its run has written: replace it with --force"),
        (remove_manifest, "x.jsonl was not made by a run: there is no x.jsonl.run.json: replace"),
        (garble_manifest, "x.jsonl.run.json is no manifest of a run: move it away"),
    ],
)
def test_a_whole_output_is_whole_only_for_what_made_it(
    change: Callable[[Path, Path], None],
    problem: str,
    corpus: Path,
    out: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Other text, an output that was touched, or no word of what made it is no "nothing to do"."""
    assert 0 == parse(corpus, "-o", out)
    os.utime(corpus / "b.txt.gz", ns=(1, 1))  # Another time, and the same bytes.
    assert 0 == main(["parse", str(corpus), "-o", str(out), "--resume"])
    assert f"storyparse: {out} is whole already: nothing to do\n" == capfd.readouterr().err
    change(corpus, out)
    before = out.read_bytes()
    assert 2 == parse(corpus, "-o", out, "--resume")
    assert problem.format(corpus) in capfd.readouterr().err
    assert before == out.read_bytes()
    assert 0 == parse(corpus, "-o", out, "--force")


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--format", "ninjs"], "was made with format 'json', now it is 'ninjs'"),
        (["--dialect", "mine.py:MINE"], "was made with dialect 'storyparse:AMAR_UJALA', now"),
        (["--recursive"], "was made with other files (1 more, as {}/in/e.txt)"),
    ],
)
def test_a_whole_output_is_whole_only_for_the_same_wish(  # noqa: PLR0913, PLR0917 -- fixtures.
    options: list[str],
    problem: str,
    corpus: Path,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """How it was parted and by how many processes is no matter."""
    monkeypatch.chdir(out.parent)
    Path("mine.py").write_text("from storyparse import AMAR_UJALA as MINE\n", encoding="utf-8")
    (corpus / "in").mkdir()
    (corpus / "in" / "e.txt").write_text(dumps(1), encoding="utf-8")
    assert 0 == parse(corpus, "-o", out)
    assert 0 == parse(corpus, "-o", out, "--resume", "--part-rows", 3, "--jobs", 2)
    assert 2 == parse(corpus, "-o", out, "--resume", *options)
    assert f"storyparse: {out} {problem.format(corpus)}" in capfd.readouterr().err


def test_a_run_that_missed_a_file_is_incomplete_and_resume_does_the_rest(
    corpus: Path, out: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What there is is published; what was read is not read again; the rows end in order."""
    late = corpus / "b2.txt"
    names = [corpus / "a.txt", late, corpus / "b.txt.gz", corpus / "c.txt"]
    data = (corpus / "b.txt.gz").read_bytes()
    (corpus / "b.txt.gz").write_bytes(data[:-40])
    asked = (*names, "-o", out, "--part-rows", 4)
    assert 2 == parse(*asked)
    errors = capfd.readouterr().err
    assert f"storyparse: {late}: No such file or directory\n" in errors
    assert f"storyparse: {out} is incomplete: --resume does the rest\n" in errors
    assert {"खबर 0", "खबर 24"} <= set(headlines(out))
    assert (False, 2) == (manifest_of(out)["complete"], manifest_of(out)["totals"]["failed"])
    assert 2 == parse(*asked, "--resume")
    assert f"{out} is incomplete: --resume does the rest\n" in capfd.readouterr().err
    late.write_text(dumps(3, 90), encoding="utf-8")
    (corpus / "b.txt.gz").write_bytes(data)
    made: list[int] = []
    put = Shelf.put
    monkeypatch.setattr(
        Shelf, "put", lambda shelf, part, *more: made.append(part.begins) or put(shelf, part, *more)
    )
    assert 0 == parse(*asked, "--resume")
    assert [f"खबर {n}" for n in (*range(10), 90, 91, 92, *range(10, 25))] == headlines(out)
    assert [(0, 8), (1, 2), (2, 3), (2, 7)] == made
    assert (True, 28) == (manifest_of(out)["complete"], manifest_of(out)["totals"]["stories"])
    assert not Path(f"{out}.parts").exists()


def test_an_incomplete_output_without_its_parts_is_made_anew(corpus: Path, out: Path) -> None:
    """They are only there to save time."""
    names = (corpus / "a.txt", corpus / "d.txt")
    assert 2 == parse(*names, "-o", out)
    Shelf(Path(f"{out}.parts")).remove()
    (corpus / "d.txt").write_text(dumps(1, 50), encoding="utf-8")
    assert 0 == parse(*names, "-o", out, "--resume")
    assert "खबर 50" == headlines(out)[-1]


def stopped(corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch, parts: int) -> None:
    """Have a run of parts of four dumps end after so many, as a full disk would."""
    calls = iter([Shelf.put] * parts)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "put", lambda *given: next(calls, full)(*given))  # noqa: PLW0108
        assert 2 == parse(corpus, "-o", out, "--part-rows", 4)


def test_a_file_that_changed_between_is_read_again(
    corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """With it every part that holds some of it, and no other; it is named."""
    stopped(corpus, out, monkeypatch, 5)
    path = corpus / "b.txt.gz"
    path.write_bytes(gzip.compress(dumps(7, 50).encode()))
    capfd.readouterr()
    assert 0 == main(["parse", str(corpus), "-o", str(out), "--part-rows", "4", "--resume"])
    assert f"storyparse: {path} has changed: it is read again\n" in capfd.readouterr().err
    assert [f"खबर {n}" for n in (*range(10), *range(50, 57), *range(20, 25))] == headlines(out)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("000001.json", b"garbage\n"),
        ("000001.json", b""),
        ("000001.json", b'{"sha256": "", "values": {}}'),
        ("000001.json", b"[]"),
        ("000001.json", b"[" * 100_000),
        ("000001.json", "नहर".encode()),
        ("run.json", b""),
        ("000001.stories", b"corrupt"),
        ("000001.stories", None),
    ],
)
def test_what_stands_on_a_shelf_is_known_again_or_refused(  # noqa: PLR0913, PLR0917 -- fixtures.
    name: str,
    data: bytes | None,
    corpus: Path,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """One clear error and a way on; never other text in the output."""
    stopped(corpus, out, monkeypatch, 3)
    capfd.readouterr()
    path = Path(f"{out}.parts") / name
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    assert 2 == parse(corpus, "-o", out, "--part-rows", 4, "--resume")
    told = f"storyparse: {path} is not what the run has written: begin anew with --force\n"
    assert ("", told) == capfd.readouterr()
    assert not out.exists()
    assert 0 == parse(corpus, "-o", out, "--part-rows", 4, "--force")
    assert 25 == len(headlines(out))


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [("000001.json", "ends", [0, 6]), ("000001.json", "ids", []), ("run.json", "format", "ninjs")],
)
def test_what_was_altered_on_a_shelf_is_known_by_its_sum(  # noqa: PLR0913, PLR0917 -- fixtures.
    name: str,
    key: str,
    value: object,
    corpus: Path,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Also where it could be gone on with: with other bounds, a story would be lost or doubled."""
    stopped(corpus, out, monkeypatch, 3)
    capfd.readouterr()
    path = Path(f"{out}.parts") / name
    held = json.loads(path.read_bytes())
    assert value != held["values"][key]
    held["values"][key] = value
    path.write_text(json.dumps(held), encoding="ascii")
    assert 2 == parse(corpus, "-o", out, "--part-rows", 4, "--resume")
    assert f"{path} is not what the run has written" in capfd.readouterr().err


@pytest.mark.parametrize(
    "make",
    [
        lambda folder: (folder / "thesis.doc").write_text("precious"),
        lambda folder: (folder / "run.json").write_text("precious"),
        lambda folder: (folder / "lock").write_text("precious"),
        lambda folder: (folder / "lock").symlink_to(folder.parent / "victim"),
        lambda folder: (folder / "000001.json").mkdir(),
    ],
)
def test_a_folder_of_the_users_is_not_taken_for_a_runs(
    make: Callable[[Path], object],
    corpus: Path,
    out: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Whatever is called OUT.parts: nothing in it is touched, not even by force."""
    (tmp_path / "victim").write_text("secret", encoding="utf-8")
    folder = Path(f"{out}.parts")
    folder.mkdir()
    make(folder)
    before = {path: path.is_dir() or path.read_bytes() for path in sorted(folder.iterdir())}
    for options in ([], ["--force"], ["--resume"]):
        assert 2 == parse(corpus, "-o", out, *options)
        assert f"{folder} holds what no run has made (" in capfd.readouterr().err
    assert before == {p: p.is_dir() or p.read_bytes() for p in sorted(folder.iterdir())}
    assert "secret" == (tmp_path / "victim").read_text(encoding="utf-8")


def test_a_link_is_no_folder_of_parts(
    corpus: Path, out: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What it leads to is someone else's."""
    (tmp_path / "elsewhere").mkdir()
    Path(f"{out}.parts").symlink_to("elsewhere")
    assert 2 == parse(corpus, "-o", out)
    assert "holds what no run has made (a link to elsewhere)" in capfd.readouterr().err


def test_a_link_among_the_parts_is_someone_elses(
    corpus: Path, out: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whatever it is called: a run makes files."""
    folder = Path(f"{out}.parts")
    folder.mkdir()
    (folder / "lock").write_text("the parts of a run of storyparse\n", encoding="ascii")
    (folder / "run.json").symlink_to(corpus / "a.txt")
    assert 2 == parse(corpus, "-o", out, "--force")
    assert "holds what no run has made (run.json)" in capfd.readouterr().err
    assert (folder / "run.json").is_symlink()


def test_an_output_that_is_a_link_stays_one(corpus: Path, out: Path, tmp_path: Path) -> None:
    """What it leads to is the output."""
    real = tmp_path / "real.jsonl"
    real.write_text("old\n", encoding="utf-8")
    out.symlink_to("real.jsonl")
    assert 2 == parse(corpus, "-o", out)
    assert "old\n" == real.read_text(encoding="utf-8")
    assert 0 == parse(corpus, "-o", out, "--force")
    assert out.is_symlink()
    assert 25 == len(headlines(real))


@pytest.mark.parametrize(
    "wish",
    [
        ["--report", "p"],
        ["-o", "p.jsonl", "--force"],
        ["-o", "p.jsonl", "--resume"],
        ["-o", "x.arrow", "--segments", "p.arrow", "--force"],
        ["-o", "q.jsonl"],
    ],
)
def test_nothing_is_written_to_a_pipe_and_none_is_waited_for(
    wish: list[str],
    corpus: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Neither an output nor what stands beside it; nothing is read before that is known."""
    monkeypatch.chdir(tmp_path)
    pipes = ("p", "p.jsonl", "p.arrow", "q.jsonl.run.json")
    for name in pipes:
        os.mkfifo(name)
    assert 2 == parse(corpus, *wish)
    printed, errors = capfd.readouterr()
    assert ("", True) == (printed, errors.endswith(" is no file\n"))
    assert all(Path(name).is_fifo() for name in pipes)


def test_an_output_may_not_be_a_link_to_itself(
    corpus: Path, out: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """There is nothing behind it to write to; it is left alone."""
    out.symlink_to(out.name)
    assert 2 == parse(corpus, "-o", out, "--force")
    assert f"storyparse: {out} is a link that leads to itself\n" == capfd.readouterr().err
    assert out.is_symlink()


def test_a_page_replaces_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither the dump that it shows nor another file, unless that is wanted."""
    dump, page = tmp_path / "a.txt", tmp_path / "a.html"
    dump.write_text(dumps(1), encoding="utf-8")
    page.write_text("mine", encoding="utf-8")
    for options in ([], ["--force"]):
        assert 2 == main(["view", str(dump), "-o", str(dump), *options])
        assert "a.txt is one of the files to read: write elsewhere\n" in capfd.readouterr().err
    assert 2 == main(["view", str(dump), "-o", str(page)])
    assert "a.html exists: replace it with --force\n" in capfd.readouterr().err
    assert ("mine", dumps(1)) == (page.read_text("utf-8"), dump.read_text("utf-8"))
    assert 0 == main(["view", str(dump), "-o", str(page), "--force"])
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_run_stopped_between_its_outputs_goes_on(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first is in place, what says so is not: that is this run's doing, not someone else's."""
    out, beside = tmp_path / "x.parquet", tmp_path / "y.parquet"
    asked = (corpus, "-o", out, "--segments", beside)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("storyparse.corpus._run.run.write_manifest", full)
        assert 2 == parse(*asked)
    assert out.exists()
    assert not Path(f"{out}.run.json").exists()
    assert 0 == parse(*asked, "--resume")
    assert 25 == len(rows_of(out))
    assert {"x.parquet", "y.parquet"} == set(manifest_of(out)["outputs"])


def test_what_a_stopped_run_left_is_swept(corpus: Path, out: Path) -> None:
    """It was stopped as it took its parts away; a folder of the user's stays."""
    assert 0 == parse(corpus, "-o", out)
    folder = Path(f"{out}.parts")
    folder.mkdir()
    (folder / "000003.stories").touch()
    (folder / "lock").write_text("the parts of a run of storyparse\n", encoding="utf-8")
    assert 0 == parse(corpus, "-o", out, "--resume")
    assert not folder.exists()
    folder.mkdir()
    (folder / "thesis.doc").touch()
    assert 0 == parse(corpus, "-o", out, "--resume")
    assert (folder / "thesis.doc").exists()


def test_a_file_that_changes_while_the_run_goes_on_is_named(
    corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """While it is read, and after it was; the run is incomplete, and goes on."""
    path = corpus / "a.txt"

    def touch(*given: Any) -> object:  # noqa: ANN401
        with path.open("a", encoding="utf-8") as file:
            file.write(dumps(1, 99))
        return make(*given)

    with monkeypatch.context() as patch:
        patch.setattr("storyparse.corpus._run.run.make", touch)
        assert 2 == parse(path, corpus / "c.txt", "-o", out, "--part-rows", 9)
    assert f"storyparse: {path}: it changed while it was read\n" in capfd.readouterr().err
    assert 0 == parse(path, corpus / "c.txt", "-o", out, "--part-rows", 9, "--resume")
    with monkeypatch.context() as patch:
        patch.setattr("storyparse.corpus._run.run.make", touch)
        assert 2 == parse(path, corpus / "c.txt", "-o", out, "--force")
    errors = capfd.readouterr().err
    assert f"storyparse: {path}: it changed after it was read\n" in errors
    assert f"storyparse: {out} is incomplete: --resume does the rest\n" in errors
    account = Account(Listing([str(path), str(path)]), print)
    account.entries[1].read = Input(Status(1, "1"), 1, "", [], {})
    assert [1] == list(manifests.changed_since(account))
    path.unlink()
    assert [1] == list(manifests.changed_since(account))


def test_of_a_file_that_could_not_be_read_nothing_more_is_told(tmp_path: Path) -> None:
    """That it is another one by now, say."""
    file = tmp_path / "a.txt"
    file.touch()
    with Account(Listing([str(file)]), lambda *_: None) as account:
        account.entries[0].read = Input(Status(9, "then"), 9, "", [], {})
        assert [0] == list(manifests.changed_since(account))
        account.problem(0, "it became shorter while it was read")
        assert [] == list(manifests.changed_since(account))


def test_a_manifest_in_a_parquet_file_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A footer with a line for each of a million files would be read by every reader."""
    account = Account(Listing(["a.txt", "b.txt"], left_out=[("c", "hidden")]), print)
    told = manifests.manifest({}, account, {"x": "sum"})
    assert {*told} - {"outputs"} == {*json.loads(manifests.embedded(told))}
    monkeypatch.setattr(manifests, "EMBEDDED", 1)
    assert {*told} - {"outputs", "inputs", "left_out"} == {*json.loads(manifests.embedded(told))}


def test_a_dialect_has_one_fingerprint() -> None:
    """In whichever process; another value, another one."""
    code = (
        "from storyparse import AMAR_UJALA; from storyparse.corpus._run.plan import fingerprint\n"
        "print(fingerprint([AMAR_UJALA]))"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        assert fingerprint([AMAR_UJALA]) == done.stdout.strip()


def test_a_fault_of_ours_is_no_dirty_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A crash ends with 2 and asks for a report: 1 means that the copy is dirty."""
    (tmp_path / "a.txt").write_text(dumps(1), encoding="utf-8")
    assert 1 == main(["check", str(tmp_path)])

    def crash(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Counted, "counting", crash)
    assert 2 == main(["check", str(tmp_path)])


def test_the_command_tells_of_a_fault(tmp_path: Path) -> None:
    """With the traceback that whoever mends it needs."""
    code = (
        "import sys\nfrom storyparse._cli import commands\n"
        "class Faulty:\n    command = type('C', (), {'run': lambda *_: 1 / 0})\n"
        "class Parser:\n    parse_known_args = lambda *_: (Faulty, [])\n"
        "commands.parser = lambda _: Parser()\n"
        "sys.exit(commands.main([]))"
    )
    (tmp_path / "run.py").write_text(code, encoding="utf-8")
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1] / "src")}
    done = subprocess.run(
        [COMMAND[0], "run.py"], cwd=tmp_path, env=env, capture_output=True, check=False
    )
    assert 2 == done.returncode
    assert b"ZeroDivisionError" in done.stderr
    assert done.stderr.endswith(b"please report it, with the lines above\n")
