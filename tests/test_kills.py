"""A run that is killed at any step on the disk, into any kind of output, goes on to the same bytes.

A few steps of each kind here; all of them by `pytest -m slow tests/test_kills.py`.
"""

from __future__ import annotations

import contextlib
import random
import subprocess
import sys
from pathlib import Path

import pytest

from run_corpus import corpus_in, parse
from storyparse.corpus._run.outputs import COLUMNS, LINES

KILLED = [sys.executable, str(Path(__file__).parent / "killed.py")]
KINDS = [*COLUMNS, *LINES, "segments", "a file a story"]


def wish(kind: str) -> list[str]:
    """Give the options of a kind of output."""
    if kind == "a file a story":
        return ["--output-dir", "out"]
    if kind == "segments":
        return ["-o", "x.parquet", "--segments", "s.arrow", "--part-rows", "9"]
    return ["-o", f"x{kind}", "--part-rows", "9"]


def run(step: int, folder: Path, *arguments: object) -> tuple[int, str]:
    """Run `parse` in a folder and kill it before a step; give its status and what it printed."""
    asked = [*KILLED, str(step), "parse", "--quiet", *map(str, arguments)]
    done = subprocess.run(asked, cwd=folder, check=False, capture_output=True, text=True)
    assert "" == done.stderr
    return done.returncode, done.stdout


def contents(folder: Path) -> dict[str, bytes]:
    """Give the bytes of every file of a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def whole(kind: str, corpus: Path, folder: Path) -> tuple[dict[str, bytes], int]:
    """Make an undisturbed output; give its files, and in how many steps it was made."""
    folder.mkdir()
    status, printed = run(-1, folder, corpus, *wish(kind))
    assert 0 == status
    return contents(folder), int(printed)


def gone_on(kind: str, corpus: Path, folder: Path, step: int) -> dict[str, bytes]:
    """Kill a run before a step, have another go on, and give what is there in the end."""
    folder.mkdir()
    assert 137 == run(step, folder, corpus, *wish(kind))[0]
    way_on = "--force" if kind == "a file a story" else "--resume"
    with contextlib.chdir(folder):
        assert 0 == parse(corpus, *wish(kind), way_on)
    return contents(folder)


@pytest.mark.parametrize("kind", KINDS)
def test_a_run_killed_at_a_step_goes_on_to_the_same_bytes(kind: str, tmp_path: Path) -> None:
    """Output, segments and manifest; and nothing else is left. Once early, once late."""
    corpus = corpus_in(tmp_path / "dumps")
    expected, steps = whole(kind, corpus, tmp_path / "whole")
    chance = random.Random(kind)  # noqa: S311 -- moments, no secrets.
    for step in (chance.randrange(steps // 2), chance.randrange(steps // 2, steps)):
        assert expected == gone_on(kind, corpus, tmp_path / f"{step}", step), step


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_run_killed_at_every_step_goes_on_to_the_same_bytes(kind: str, tmp_path: Path) -> None:
    """As above, one step after the other."""
    corpus = corpus_in(tmp_path / "dumps")
    expected, steps = whole(kind, corpus, tmp_path / "whole")
    for step in range(steps):
        assert expected == gone_on(kind, corpus, tmp_path / f"{step}", step), step


def test_an_output_of_every_kind_is_killed() -> None:
    """A kind of output that the project gains is one of the above."""
    assert {*COLUMNS, *LINES} < {*KINDS}
