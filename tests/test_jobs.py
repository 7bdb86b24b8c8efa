"""Several processes: the same output as one, in the same order, and nothing left behind."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from storyparse._cli.commands import json_lines, main
from storyparse._io import workers as jobs
from storyparse._io.output import Output, ReaderLeftError

DUMP = """\
{"_id":"684be42408d12e6b77eb92%02x","slug":"rain-%d","title_hn":"बारिश से राहत"}
बारिश से राहत
न्यूज डेस्क, अमर उजाला, आगरा
शहर में शुक्रवार को दोपहर बाद बारिश हुई और लोगों को गर्मी से राहत मिली।
"""
COMMAND = [sys.executable, "-m", "storyparse", "parse", "--jobs", "2"]


class Recorded(Output):
    """Keeps what is written."""

    def __init__(self) -> None:
        super().__init__(None)
        self.blocks: list[bytes] = []

    def write(self, block: str | bytes) -> None:
        """Keep a block."""
        self.blocks.append(block.encode() if isinstance(block, str) else block)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Make more files than a batch holds, of different lengths."""
    names = []
    for number in range(jobs.BATCH_FILES * 2 + 7):
        file = tmp_path / f"{number:04}.txt"
        file.write_text(DUMP % (number % 256, number) * (1 + number % 3), encoding="utf-8")
        names.append(str(file))
    return names


def shout(name: str) -> Iterator[str]:
    """Make a line of a name; a stand-in for the work."""
    yield name.upper() + "\n"


def stall(name: str) -> Iterator[str]:
    """Make the first lines quickly, and the others hardly ever."""
    if name != "first":
        time.sleep(600)
    yield name + "\n"


def die(name: str) -> Iterator[str]:
    """End the process that should do the work."""
    yield name
    os._exit(3)


def complaints() -> tuple[list[tuple[str, str]], Callable[[str, OSError], None]]:
    """Give a list and what fills it."""
    told: list[tuple[str, str]] = []
    return told, lambda name, error: told.append((name, str(error.strerror)))


def test_the_output_is_that_of_one_process(
    files: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    """Several processes write the same lines in the same order, and name the same errors."""
    names = [*files[:70], "fehlt-1.txt", *files[70:], "fehlt-2.txt"]
    assert main(["parse", *names]) == 2
    one = capfd.readouterr()
    assert main(["parse", "--jobs", "3", *names]) == 2
    assert capfd.readouterr() == one
    assert one.err == (
        "storyparse: fehlt-1.txt: No such file or directory\n"
        "storyparse: fehlt-2.txt: No such file or directory\n"
    )


def test_standard_input_has_its_turn(files: list[str]) -> None:
    """A hyphen among the files is read where it stands."""
    done = subprocess.run(
        [*COMMAND, files[0], "-", files[1]],
        input=(DUMP % (1, 1)).encode(),
        capture_output=True,
        check=False,
    )
    named = [json.loads(line)["source"]["file"] for line in done.stdout.splitlines()]
    assert named == [files[0], "-", files[1], files[1]]
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("names", "batches"),
    [
        ([], []),
        (["-"], [["-"]]),
        (["a", "-", "-", "b"], [["a"], ["-"], ["-"], ["b"]]),
        (["x"] * 130, [["x"] * 64, ["x"] * 64, ["x"] * 2]),
        (["x"] * 64, [["x"] * 64]),
    ],
)
def test_batches_keep_the_order(names: list[str], batches: list[list[str]]) -> None:
    """Batches are full but for the last one before a break; standard input stands alone."""
    assert list(jobs._batches(names)) == batches


def test_a_large_file_fills_a_batch(tmp_path: Path) -> None:
    """Batches are worth a worker's while, and not more."""
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(jobs.BATCH_BYTES)
    assert list(jobs._batches(["x", str(large), "y"])) == [["x", str(large)], ["y"]]


def test_only_a_few_batches_are_ahead_of_the_output() -> None:
    """However many files there are, few are under way when their turn to be written comes."""
    taken = 0
    ahead: list[int] = []

    def names() -> Iterator[str]:
        nonlocal taken
        for number in range(40 * jobs.BATCH_FILES):
            taken += 1
            yield f"name-{number}"

    class Counting(Recorded):
        def write(self, block: str | bytes) -> None:
            super().write(block)
            written = b"".join(self.blocks).count(b"\n")
            ahead.append(taken - written)

    out = Counting()
    told, complain = complaints()
    jobs.write_all(names(), shout, out, complain, jobs=2)
    assert b"".join(out.blocks).decode().splitlines() == [
        f"NAME-{number}" for number in range(40 * jobs.BATCH_FILES)
    ]
    assert max(ahead) <= (2 * jobs.AHEAD + 1) * jobs.BATCH_FILES
    assert told == []


def test_a_worker_that_dies_is_an_error() -> None:
    """A worker killed from outside ends the work with an error that says so."""
    _, complain = complaints()
    with pytest.raises(jobs.JobsError, match="a worker process ended before its work was done"):
        jobs.write_all(["a"], die, Recorded(), complain, jobs=2)


def test_workers_are_not_waited_for_when_no_one_reads() -> None:
    """Where the work has to end, what the workers are at is of no use any more."""

    class Left(Recorded):
        def write(self, _: str | bytes) -> None:
            raise ReaderLeftError

    names = ["first"] * jobs.BATCH_FILES + ["later"] * jobs.BATCH_FILES * 10
    _, complain = complaints()
    begun = time.monotonic()
    with pytest.raises(ReaderLeftError):
        jobs.write_all(names, stall, Left(), complain, jobs=2)
    assert time.monotonic() - begun < 60
    assert multiprocessing.active_children() == []


def test_no_room_for_temporary_files_is_an_error(
    files: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Where results cannot wait, the error is not blamed on a file of the input."""
    monkeypatch.setattr(jobs, "TemporaryDirectory", partial(TemporaryDirectory, dir=tmp_path / "?"))
    assert main(["parse", "--jobs", "2", *files]) == 2
    assert capfd.readouterr() == (
        "",
        "storyparse: temporary files: No such file or directory\n",
    )


def test_temporary_files_are_removed(
    files: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is left, whether all went well or not."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(jobs, "TemporaryDirectory", partial(TemporaryDirectory, dir=place))
    _, complain = complaints()
    jobs.write_all(files, shout, Recorded(), complain, jobs=2)
    with pytest.raises(jobs.JobsError):
        jobs.write_all(files, die, Recorded(), complain, jobs=2)
    assert list(place.iterdir()) == []


def test_a_batch_is_done_as_far_as_it_can_be_read(files: list[str], tmp_path: Path) -> None:
    """A worker names what it cannot read, and does the rest."""
    made = tmp_path / "made"
    done, problems = jobs.work([files[0], "fehlt.txt", files[3]], json_lines, made)
    sources = [json.loads(line)["source"]["file"] for line in done.read_bytes().splitlines()]
    assert sources == [files[0], files[3]]
    assert [(name, error.strerror) for name, error in problems] == [
        ("fehlt.txt", "No such file or directory")
    ]


def test_files_before_standard_input_are_written_first(
    files: list[str], capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is under way is finished before standard input has its turn."""
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["parse", "--jobs", "2", "fehlt.txt", "-", files[0]]) == 2
    printed, errors = capfd.readouterr()
    assert [json.loads(line)["source"]["file"] for line in printed.splitlines()] == [files[0]]
    assert (
        errors == "storyparse: fehlt.txt: No such file or directory\nstoryparse: -: it is closed\n"
    )


def test_a_worker_ends_with_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker heeds no terminal, and waits for its parent's end in order to end itself."""
    told: list[object] = []

    class Parent:
        def join(self) -> None:
            told.append("parent ended")

    class Now:
        def __init__(
            self, *, target: Callable[[object], None], args: tuple[object], daemon: bool
        ) -> None:
            assert daemon
            self.start = partial(target, *args)

    monkeypatch.setattr(jobs, "Thread", Now)
    monkeypatch.setattr(signal, "signal", lambda *how: told.append(how))
    monkeypatch.setattr(os, "_exit", told.append)
    monkeypatch.setattr(multiprocessing, "parent_process", Parent)
    jobs._begin()
    assert told == [
        (signal.SIGINT, signal.SIG_IGN),
        (signal.SIGHUP, signal.SIG_IGN),
        "parent ended",
        1,
    ]
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: None)
    jobs._begin()
    assert told[4:] == told[:2]


def running_in(session: int) -> list[str]:
    """Name the processes of a session that still run."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            stat = (entry / "stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue  # It has just ended.
        if stat[3] == str(session) and stat[0] not in "ZX":
            found.append(entry.name)
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="wants Linux's /proc")
@pytest.mark.parametrize(
    ("number", "status", "everyone"),
    [
        (signal.SIGTERM, 143, False),
        (signal.SIGINT, 130, True),
        (signal.SIGHUP, 129, True),
        (signal.SIGKILL, -9, False),
    ],
)
def test_no_process_is_left(
    files: list[str], tmp_path: Path, number: int, status: int, *, everyone: bool
) -> None:
    """However the work ends, its workers end too, in silence, and only whole lines are written."""
    with subprocess.Popen(
        [*COMMAND, *files * 30],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env=os.environ | {"TMPDIR": str(tmp_path)},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        json.loads(process.stdout.readline())
        assert len(running_in(process.pid)) >= 3
        if everyone:  # As a terminal does it, on Ctrl-C or when it closes.
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
        rest, errors = process.communicate(timeout=60)
        patience = time.monotonic() + 20
        while running_in(process.pid) and time.monotonic() < patience:
            time.sleep(0.05)
        assert (running_in(process.pid), process.returncode) == ([], status)
    if number != signal.SIGKILL:  # Which no one can answer in good order.
        assert (rest[-1:] in (b"\n", b""), errors) == (True, b"")
