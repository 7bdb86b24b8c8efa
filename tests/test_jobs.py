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

import pytest

from storyparse._cli.commands import main
from storyparse._io import workers
from storyparse._io.errors import RunError
from storyparse._io.input import Meter
from storyparse._io.parts import PROMPT_SIZE, Part, Place, Sources, parts
from storyparse._io.workers import AHEAD, in_order
from storyparse._read import found

DUMP = """\
{"_id":"684be42408d12e6b77eb92%02x","slug":"rain-%d","title_hn":"बारिश से राहत"}
बारिश से राहत
न्यूज डेस्क, अमर उजाला, आगरा
शहर में शुक्रवार को दोपहर बाद बारिश हुई और लोगों को गर्मी से राहत मिली।
"""
COMMAND = [sys.executable, "-m", "storyparse", "parse", "--quiet", "--jobs", "2"]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Make files of different lengths."""
    names = []
    for number in range(135):
        file = tmp_path / f"{number:04}.txt"
        file.write_text(DUMP % (number % 256, number) * (1 + number % 3), encoding="utf-8")
        names.append(str(file))
    return names


def number_of(part: Part) -> int:
    """Make a part's number; a stand-in for the work."""
    return part.number


def stall(part: Part) -> int:
    """Make the first number quickly, and the others hardly ever."""
    if part.number:
        time.sleep(600)
    return part.number


def die(_: Part) -> int:
    """End the process that should do the work."""
    os._exit(3)


def test_the_output_is_that_of_one_process(
    files: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    """Several processes write the same lines in the same order, and name the same errors."""
    names = [*files[:70], "fehlt-1.txt", *files[70:], "fehlt-2.txt"]
    for command in ("parse", "check"):
        quiet = ["--quiet"] * (command == "parse")
        status = main([command, *quiet, *names])
        one = capfd.readouterr()
        assert main([command, *quiet, "--jobs", "3", *names]) == status == 2
        assert capfd.readouterr() == one
        assert one.err == (
            "storyparse: fehlt-1.txt: No such file or directory\n"
            "storyparse: fehlt-2.txt: No such file or directory\n"
        )


def test_one_file_is_the_work_of_several_processes(tmp_path: Path) -> None:
    """A large file goes to the workers in parts, and its first lines do not wait for its last."""
    large = tmp_path / "large.txt"
    large.write_text("".join([DUMP % (n % 256, n) for n in range(9000)]), encoding="utf-8")
    sources = Sources([str(large)], found)
    sizes = [
        sum(len("".join(one.dump.lines)) for one in part.dumps)
        for part in parts(sources, Meter(), size=PROMPT_SIZE)
    ]
    assert len(sizes) > 2 * AHEAD
    assert max(sizes) < 2 * PROMPT_SIZE
    alone = subprocess.run([*COMMAND[:-2], str(large)], capture_output=True, check=True)
    both = subprocess.run([*COMMAND, str(large)], capture_output=True, check=True)
    assert alone.stdout == both.stdout
    assert 9000 == both.stdout.count(b"\n")


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


def numbered(count: int, taken: list[int]) -> Iterator[Part]:
    """Give parts without dumps, and put down how many were asked for."""
    for number in range(count):
        taken.append(number)
        yield Part(number, Place(number), Place(number + 1), [], [], {}, [])


def test_only_a_few_parts_are_ahead_of_the_output() -> None:
    """However many there are, few are under way when their turn to be written comes."""
    taken: list[int] = []
    ahead = []
    made = []
    for part, number in in_order(number_of, numbered(60, taken), 2):
        assert number == part.number
        made.append(number)
        ahead.append(len(taken) - len(made))
    assert list(range(60)) == made
    assert max(ahead) == 2 * AHEAD


def test_a_worker_that_dies_is_an_error() -> None:
    """A worker killed from outside ends the work with an error that says so."""
    with pytest.raises(RunError, match="a worker process ended before its work was done"):
        list(in_order(die, numbered(2, []), 2))


def test_workers_are_not_waited_for_when_no_one_reads() -> None:
    """Where the work has to end, what the workers are at is of no use any more."""
    made = in_order(stall, numbered(20, []), 2)
    assert next(made)[1] == 0
    made.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


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

    monkeypatch.setattr(workers, "Thread", Now)
    monkeypatch.setattr(signal, "signal", lambda *how: told.append(how))
    monkeypatch.setattr(os, "_exit", told.append)
    monkeypatch.setattr(multiprocessing, "parent_process", Parent)
    workers._begin()
    assert told == [
        (signal.SIGINT, signal.SIG_IGN),
        (signal.SIGHUP, signal.SIG_IGN),
        "parent ended",
        1,
    ]
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: None)
    workers._begin()
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
        # Tests run by `nohup` would hand on that a hangup is ignored.
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        json.loads(process.stdout.readline())
        assert len(running_in(process.pid)) >= 3
        if everyone:  # As a terminal does it, on Ctrl-C or when it closes.
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
        rest, errors = process.communicate()
        while running_in(process.pid):  # One that stays is a test that never ends.
            time.sleep(0.05)
        assert status == process.returncode
    if number != signal.SIGKILL:  # Which no one can answer in good order.
        assert (rest[-1:] in (b"\n", b""), errors) == (True, b"")
