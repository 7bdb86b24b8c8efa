"""What a person sees of a run: a bar or lines, and a summary that adds up."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from run_corpus import corpus_in
from storyparse._cli.commands import main
from storyparse._io import workers
from storyparse._io.account import Account
from storyparse._io.errors import ExtraMissingError
from storyparse._io.names import Listing
from storyparse._io.parts import Part
from storyparse._io.progress import Bar, Log, Progress, left, progress_on
from storyparse._io.tally import Tally


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a folder of 25 dumps."""
    return corpus_in(tmp_path / "dumps")


def counted(tally: Tally) -> Account:
    """Give an account of nothing but counts."""
    account = Account(Listing(), print)
    account.tally.add(tally)
    return account


class Clock:
    """A clock that goes on by four seconds each time it is read."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Tell the time."""
        self.now += 4
        return self.now


class Full(StringIO):
    """A stream that takes nothing."""

    def write(self, _: str, /) -> int:
        """Refuse it."""
        raise OSError(28, "No space left on device")


def test_what_cannot_be_said_stops_nothing(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The status is what it is with a place to complain to, and so is the output."""
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", Full())
        assert 0 == main(["parse", str(corpus)])
        assert 2 == main(["parse", str(corpus / "none.txt")])
    assert 25 == len(capfd.readouterr().out.splitlines())


def test_a_log_gets_a_line_now_and_then() -> None:
    """With dumps, speed, dirty so far and the time left; at the end the summary."""
    lines = StringIO()
    progress = Log(lines, Clock())
    progress.begin(40_000_000)
    tally = Tally(8, 8, 3, Counter({"undecodable": 3}))
    for step in range(1, 5):
        progress.update(step * 10_000_000, tally)
    progress.resume(0)
    progress.end(counted(tally))
    progress.close()
    assert lines.getvalue().splitlines() == [
        "storyparse: 8 dumps, 2.5 MB/s, 3 dirty so far, 4 s left",
        "storyparse: 0 files: 8 dumps, 8 stories, 3 dirty (undecodable 3), 20.0 seconds",
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
    bar.end(counted(Tally(8, 8, 3)))
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
        quiet.end(counted(Tally()))
        quiet.close()


def test_what_is_read_ahead_is_not_done(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where all of a corpus is read before its first part is done, the bar tells of that part."""

    def ahead(work: Callable[[Part], Any], pieces: Iterable[Part], _: int) -> Iterator[Any]:
        for part in list(pieces):
            yield part, work(part)

    told: list[tuple[int, int]] = []
    monkeypatch.setattr(workers, "in_order", ahead)
    monkeypatch.setattr(
        Progress, "update", lambda _, read, tally: told.append((read, tally.stories))
    )
    asked = ["-o", str(tmp_path / "y.jsonl"), "--part-rows", "10", "--jobs", "2"]
    files = [str(corpus / name) for name in ("a.txt", "b.txt.gz", "c.txt")]
    assert 0 == main(["parse", "--quiet", *files, *asked])
    sizes = [Path(file).stat().st_size for file in files]
    assert [10, 20, 25] == [stories for _, stories in told]
    assert sum(sizes) == told[-1][0]
    assert told[0][0] < told[1][0] < told[2][0]


def test_a_summary_stands_at_the_end(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Dumps, stories, dirty by code, seconds."""
    assert main(["parse", str(corpus), "-o", str(tmp_path / "x.jsonl")]) == 0
    errors = capfd.readouterr().err
    assert errors.startswith(
        "storyparse: 3 files: 25 dumps, 25 stories, 25 dirty (weekday-differs 25"
    )
    assert errors.endswith(" seconds\n")
