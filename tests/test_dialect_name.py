"""Dialects named on the command line: by module or by file, and what is said of those that fail."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from storyparse._cli.commands import COMMANDS, main
from storyparse._cli.options import parser
from storyparse._io.dialect_name import chosen

DIALECT = """\
import attrs
from storyparse import AMAR_UJALA

MINE = attrs.evolve(AMAR_UJALA, furniture=("नहर की सैर",))
OTHER = 5
"""
DUMP = "नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\nगांव में हड़कंप है।\nनहर की सैर\n"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder; what is imported from it is forgotten."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    for name in ("paper", "words", "broken"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    chosen.cache_clear()
    (tmp_path / "a.txt").write_text(DUMP, encoding="utf-8")
    return tmp_path


def test_a_dialect_that_cannot_work_is_refused(
    place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """With every reason, before anything is read."""
    rules = "(Rule(name='tar', pattern='(?P<stray>तार)', examples=('डाक',)),)"
    text = f"from storyparse import HINDI_PAPER, Rule\nPAPER = HINDI_PAPER.extend(rules={rules})\n"
    (place / "paper.py").write_text(text, encoding="utf-8")
    assert 2 == main(["parse", "--dialect", "paper.py:PAPER", "a.txt"])
    printed, errors = capfd.readouterr()
    assert "" == printed
    reason = "rule 'tar': example 'डाक' matches as far as '', not at 'ड'"
    assert f"storyparse: dialect 'paper.py:PAPER' cannot work: {reason}\n" == errors


def test_a_file_holds_a_dialect(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """By any path; what stands beside it can be imported by it."""
    (place / "kit").mkdir()
    (place / "kit" / "paper.py").write_text("from words import MINE as PAPER\n", encoding="utf-8")
    (place / "kit" / "words.py").write_text(DIALECT, encoding="utf-8")
    for name in ("kit/paper.py:PAPER", f"{place}/kit/paper.py:PAPER", "./kit/words.py:MINE"):
        assert 0 == main(["parse", "--dialect", name, "a.txt"])
        (section,) = json.loads(capfd.readouterr().out)["sections"]
        assert ["गांव में हड़कंप है।"] == section["paragraphs"]


@pytest.mark.parametrize("command", ["parse", "explain", "check", "view", "survey"])
def test_each_command_takes_a_dialect(
    command: str, place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """And refuses one that is not there, before it reads anything."""
    (place / "paper.py").write_text(DIALECT, encoding="utf-8")
    main([command, "--dialect", "paper.py:MINE", "a.txt"])
    printed, errors = capfd.readouterr()
    assert "dialect" not in errors
    assert command not in {"explain", "view"} or "furniture" in printed
    assert 2 == main([command, "--dialect", "paper.py:NONE", "none.txt"])
    assert (
        "",
        "storyparse: dialect 'paper.py:NONE': paper.py has no 'NONE'; it has AMAR_UJALA, MINE\n",
    ) == capfd.readouterr()


def test_every_command_that_reads_dumps_takes_a_dialect() -> None:
    """A new one, too: whatever takes files takes `--dialect`."""
    (listed,) = [action for action in parser(COMMANDS)._actions if action.choices]
    for command in dict(listed.choices or {}).values():  # type: ignore[call-overload]
        names = {action.dest for action in command._actions}
        assert "dialect" in names or not names & {"file", "files"}


WORKERS = [sys.executable, "-m", "storyparse", "parse", "--jobs", "2", "a.txt", "--dialect"]


def test_workers_find_it_too(place: Path) -> None:
    """Each imports it for itself."""
    (place / "paper.py").write_text(DIALECT, encoding="utf-8")
    for name in ("paper.py:MINE", "paper:MINE"):
        done = subprocess.run([*WORKERS, name], capture_output=True, check=True)
        assert "नहर की सैर" not in done.stdout.decode()


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("none.py:X", None, "none.py: No such file or directory"),
        ("none:X", None, "No module named 'none'; want MODULE:NAME or FILE.py:NAME, as in story"),
        ("storyparse.none:X", None, "No module named 'storyparse.none'; want MODULE:NAME or FILE"),
        ("paper.py", None, "want MODULE:NAME or FILE.py:NAME, as in storyparse:AMAR_UJALA"),
        ("paper.py:", None, "want MODULE:NAME or FILE.py:NAME, as in storyparse:AMAR_UJALA"),
        (":X", None, "want MODULE:NAME or FILE.py:NAME, as in storyparse:AMAR_UJALA"),
        ("paper.py:X", "X = 1\nY = (\n", "paper.py:2: '(' was never closed"),
        (
            "paper.py:X",
            "\nimport nonesuch\n",
            "paper.py:2: ModuleNotFoundError: No module named 'nonesuch'",
        ),
        (
            "paper:X",
            "import nonesuch\n",
            "paper.py:1: ModuleNotFoundError: No module named 'nonesuch'",
        ),
        ("paper.py:X", "\nX = 1 / 0\n", "paper.py:2: ZeroDivisionError: division by zero"),
        ("broken:X", "\nX = none\n", "broken.py:2: NameError: name 'none' is not defined"),
        ("paper.py:Y", "X = 1\n", "paper.py has no 'Y'; it has no dialect"),
        ("paper.py:X", "X = 1\n", "want a storyparse.Dialect, got int"),
        ("storyparse:parse", None, "want a storyparse.Dialect, got function"),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(
    name: str, code: str | None, message: str, place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What it is, where it stands, and the status of wrong usage; never a traceback."""
    if code is not None:
        (place / f"{name.partition(':')[0].removesuffix('.py')}.py").write_text(code, "utf-8")
    assert 2 == main(["parse", "--dialect", name, "a.txt"])
    printed, errors = capfd.readouterr()
    assert ("", 1) == (printed, errors.count("\n"))
    assert errors.startswith(f"storyparse: dialect {name!r}: ")
    assert message in errors
