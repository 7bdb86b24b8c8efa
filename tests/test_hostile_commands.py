"""Every command, by name, takes hostile input: it ends with a status of its own, and in sentences.

A command that the project gains fails here until it is told what hostile input it is to be given.
"""

from __future__ import annotations

import bz2
import gzip
import io
import os
import socket
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from hostile import HOSTILE
from run_corpus import dumps
from storyparse._cli.commands import COMMANDS, main

SIZE = 300
ODD = "न\x1b[2J\u202eहर\n"
"""A name that would clear a terminal, turn its writing round and begin a line."""


def archives() -> dict[str, bytes]:
    """Give archives that are cut, lie, or are none."""
    text = dumps(2).encode()
    tape = io.BytesIO()
    with tarfile.open(fileobj=tape, mode="w") as archive:
        for name in ("../up.txt", f"{ODD}.txt", "/etc/x.txt"):
            info = tarfile.TarInfo(name)
            info.size = len(text)
            archive.addfile(info, io.BytesIO(text))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{ODD}.txt", text)
    return {
        "cut.tar": tape.getvalue()[:1900],
        "odd.tar": tape.getvalue(),
        "cut.zip": packed.getvalue()[:-60],
        "odd.zip": packed.getvalue(),
        "cut.txt.gz": gzip.compress(text)[:-20],
        "none.txt.bz2": text,
        "zeros.txt.bz2": bz2.compress(bytes(SIZE)),
        "a.warc": b"WARC/1.0\r\nContent-Length: -1\r\n\r\n",
        "a.pdf": b"%PDF-1.7\n" + bytes(range(256)),
        "utf-16.txt": dumps(1).encode("utf-16"),
        "bytes.txt": bytes(range(256)) * 3,
    }


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder of hostile files, and work in it."""
    folder = tmp_path / "hostile"
    folder.mkdir()
    for number, make in enumerate(HOSTILE.values()):
        text = make(SIZE).encode("utf-8", "surrogatepass")
        (folder / f"{number:03}.txt").write_bytes(text)
    for name, data in archives().items():
        (folder / name).write_bytes(data)
    (folder / f"{ODD}.txt").write_text(dumps(1), encoding="utf-8")
    Path(os.fsdecode(bytes(folder) + b"/\xff.txt")).write_text(dumps(1), encoding="utf-8")
    (folder / "loop.txt").symlink_to("loop.txt")
    os.mkfifo(folder / "pipe.txt")
    (folder / "folder.txt").mkdir()
    labelled = tmp_path / "labelled"
    labelled.mkdir()
    (labelled / "a.txt").write_bytes(bytes(range(256)))
    (labelled / "a.roles").write_bytes(b"\xff\x1b[2J heading\n")
    monkeypatch.chdir(tmp_path)
    return folder


def files(place: Path) -> list[str]:
    """Name the folder, the files in it that are no texts, and one that is not there."""
    named = sorted(str(path) for path in place.iterdir() if path.suffix not in {".txt", ""})
    return [str(place), *named, str(place / "loop.txt"), f"{ODD}none"]


def taken_port() -> str:
    """Give a port that someone else has, for as long as the test goes on."""
    listening = socket.create_server(("127.0.0.1", 0))
    _OPEN.append(listening)
    return str(listening.getsockname()[1])


_OPEN: list[socket.socket] = []

ASKED: dict[str, Callable[[Path], list[list[str]]]] = {
    "parse": lambda place: [
        files(place),
        [*files(place), "-o", "x.parquet", "--segments", "s.parquet"],
        [*files(place), "--output-dir", "out"],
        *[["--from", name, "--column", "text"] for name in files(place)],
        ["-o", f"{ODD}.jsonl", *files(place)],
    ],
    "explain": lambda place: [files(place), [*files(place), "--why", "--format", "json"]],
    "check": lambda place: [
        [*files(place), "--format", form] for form in ("text", "json", "github", "sarif")
    ],
    "view": lambda place: [files(place), [*files(place), "-o", f"{ODD}.html"]],
    "survey": lambda place: [
        files(place),
        [*files(place), "--doubtful"],
        [str(place / "000.txt"), "--against", str(place / "bytes.txt")],
    ],
    "schema": lambda _: [[]],
    "learn": lambda place: [files(place), ["--from", "labelled"], ["--from", ODD]],
    "score": lambda place: [[str(place)], ["labelled"], [ODD]],
    "train": lambda place: [[str(place)], ["labelled"], [ODD]],
    "workbench": lambda place: [
        [*files(place), "--gold", "gold", "--port", taken_port()],
        [*files(place), "--gold", str(place / "bytes.txt")],
    ],
    "help": lambda _: [[], [ODD], ["parse"]],
}


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_a_command_takes_hostile_input(
    name: str, place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Status 0, 1 or 2, never a fault; no sign of a name or a text moves the reader's terminal."""
    for arguments in ASKED[name](place):
        try:
            status: object = main([name, *arguments])
        except SystemExit as end:
            status = end.code
        printed, errors = capfd.readouterr()
        assert status in {0, 1, 2}, arguments
        for told in ("Traceback", "fault of storyparse", "\x1b", "\u202e"):
            assert told not in errors, arguments
        assert "\x1b" not in printed, arguments
    while _OPEN:
        _OPEN.pop().close()


def test_each_command_is_told_what_to_take() -> None:
    """No command is forgotten, and none is gone."""
    assert [command.name for command in COMMANDS] == [*ASKED]
