"""`check` as linters do it: which codes, in which form, how many; and `help` on each of them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from io import FileIO
from pathlib import Path

import pytest

from storyparse._cli.commands import COMMANDS, main
from storyparse._cli.findings import FORMS
from storyparse._io.output import Output
from storyparse._read import _here
from storyparse._show.codes import CODES

ROOT = Path(__file__).parents[1]
CLEAN = """\
बारिश से शहर को राहत, तीन दिन बाद निकली धूप
न्यूज डेस्क, अमर उजाला, आगरा
Updated Fri, 13 Jun 2025 02:40 PM IST
विस्तार
शहर में शुक्रवार को दोपहर बाद बारिश हुई और लोगों को गर्मी से राहत मिली। बादल देर शाम तक छाए रहे।
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder of three dumps, two of them dirty, and work in it."""
    monkeypatch.chdir(tmp_path)
    Path("d").mkdir()
    Path("d/a.txt").write_text(CLEAN, encoding="utf-8")
    Path("d/b,1.txt").write_text(CLEAN.replace("Fri", "Mon"), encoding="utf-8")
    Path("d/c.txt").write_bytes(CLEAN.replace("Fri", "Mon").encode() + b"\xff\n")
    return tmp_path


def checked(
    capfd: pytest.CaptureFixture[str], *options: str, status: int = 1, where: str = "d"
) -> str:
    """Give what `check` prints."""
    capfd.readouterr()
    assert status == main(["check", where, *options])
    printed, errors = capfd.readouterr()
    assert "" == errors
    return printed


WEEKDAY = "the date is a Friday: 'Updated Mon, 13 Jun 2025 02:40 PM IST'"


@pytest.mark.usefixtures("folder")
def test_codes_are_selected_and_ignored(capfd: pytest.CaptureFixture[str]) -> None:
    """By one option or several, with commas or without; the status is that of what is told."""
    rows = [f"d/b,1.txt:3: weekday-differs: {WEEKDAY}", f"d/c.txt:3: weekday-differs: {WEEKDAY}"]
    assert rows == checked(capfd, "--select", "weekday-differs").splitlines()
    assert rows == checked(capfd, "--ignore", "undecodable", "--ignore", "markup").splitlines()
    both = ["--select", "weekday-differs,undecodable"]
    assert 3 == len(checked(capfd, *both).splitlines())
    assert rows == checked(capfd, *both, "--ignore", "undecodable").splitlines()
    assert "" == checked(capfd, "--select", "markup", status=0)
    assert "" == checked(capfd, "--ignore", "weekday-differs,undecodable", status=0)


@pytest.mark.usefixtures("folder")
def test_statistics_count_each_code(capfd: pytest.CaptureFixture[str]) -> None:
    """The most frequent first; by one process or two; of the codes that are told."""
    for jobs in ("1", "2"):
        printed = checked(capfd, "--statistics", "--jobs", jobs)
        assert "       2  weekday-differs\n       1  undecodable\n" == printed
    assert "       1  undecodable\n" == checked(
        capfd, "--statistics", "--ignore", "weekday-differs"
    )


@pytest.mark.usefixtures("folder")
def test_statistics_are_json_where_asked(capfd: pytest.CaptureFixture[str]) -> None:
    """The same counts in the same order, also of nothing; forms for places are refused."""
    printed = checked(capfd, "--statistics", "--format", "json")
    counts = [("weekday-differs", 2), ("undecodable", 1)]
    assert [{"code": code, "count": count} for code, count in counts] == json.loads(printed)
    nothing = checked(capfd, "--statistics", "--format", "json", where="d/a.txt", status=0)
    assert [] == json.loads(nothing)
    for form in ("github", "sarif"):
        assert 2 == main(["check", "d", "--statistics", "--format", form])
        message = f"storyparse: --statistics has no places, which --format {form} is for\n"
        assert ("", message) == tuple(capfd.readouterr())


@pytest.mark.usefixtures("folder")
def test_a_person_is_told_where_codes_are_explained(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal, below what is wrong, if anything is; others get the findings alone."""
    hint = "storyparse: what a code means: storyparse help weekday-differs\n"
    for is_terminal, where, told in (
        (True, "d/b,1.txt", hint),
        (True, "d/a.txt", ""),
        (False, "d/b,1.txt", ""),
    ):
        monkeypatch.setattr(Output, "is_terminal", is_terminal)
        main(["check", where])
        assert told == capfd.readouterr().err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_json_is_one_array(jobs: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Also where nothing is wrong."""
    found = json.loads(checked(capfd, "--format", "json", "--jobs", jobs))
    assert {
        "file": "d/b,1.txt",
        "line": 3,
        "code": "weekday-differs",
        "message": WEEKDAY,
    } == found[0]
    assert ["d/b,1.txt", "d/c.txt", "d/c.txt"] == [one["file"] for one in found]
    assert [] == json.loads(checked(capfd, "--format", "json", status=0, where="d/a.txt"))


@pytest.mark.usefixtures("folder")
def test_github_reads_annotations(capfd: pytest.CaptureFixture[str]) -> None:
    """A line each; what would end a property or a line is quoted."""
    first, *_ = checked(capfd, "--format", "github").splitlines()
    assert f"::warning file=d/b%2C1.txt,line=3,title=weekday-differs::{WEEKDAY}" == first


@pytest.mark.usefixtures("folder")
def test_sarif_names_rule_and_place(capfd: pytest.CaptureFixture[str]) -> None:
    """With every code as a rule, and each file as an address; also where nothing is wrong."""
    told = json.loads(checked(capfd, "--format", "sarif"))
    (run,) = told["runs"]
    assert ("2.1.0", "storyparse") == (told["version"], run["tool"]["driver"]["name"])
    assert list(CODES) == [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ["weekday-differs", "weekday-differs", "undecodable"] == [
        one["ruleId"] for one in run["results"]
    ]
    (place,) = run["results"][0]["locations"]
    assert {
        "artifactLocation": {"uri": "d/b%2C1.txt"},
        "region": {"startLine": 3},
    } == place["physicalLocation"]
    clean = json.loads(checked(capfd, "--format", "sarif", status=0, where="d/a.txt"))
    assert [] == clean["runs"][0]["results"]


@pytest.mark.usefixtures("folder")
def test_each_rule_of_sarif_says_where_its_meaning_stands(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """A reader of the report is one command away from what a code means."""
    told = json.loads(checked(capfd, "--format", "sarif"))
    for rule in told["runs"][0]["tool"]["driver"]["rules"]:
        assert rule["help"]["text"].split() == ["storyparse", "help", rule["id"]]
        assert 0 == main(rule["help"]["text"].split()[1:])
        assert rule["id"] in capfd.readouterr().out


def test_an_address_stays_one_in_sarif() -> None:
    """It is a URI already."""
    from storyparse import Diagnostic  # noqa: PLC0415

    one = FORMS["sarif"].one("s3://b/a b.txt", Diagnostic(code="markup", line=1, message="x"))
    uri = json.loads(one)["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert "s3://b/a b.txt" == uri


def test_every_code_is_explained(capfd: pytest.CaptureFixture[str]) -> None:
    """`help CODE` knows those of the page about diagnostics, and no other."""
    page = (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"(?m)^### (\S+)$", page)) == sorted(CODES)
    for code, text in CODES.items():
        assert 0 == main(["help", code])
        printed = capfd.readouterr().out
        assert f"{code}\n  " == printed[: len(code) + 3]
        assert text.split() == printed.split()[1:]
        assert max(map(len, printed.splitlines())) <= 78


def test_help_shows_each_command(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """As `--help` does; alone that of all."""
    for command in ("parse", "help", None):
        with pytest.raises(SystemExit):
            main([command, "--help"] if command else ["--help"])
        shown = capfd.readouterr().out
        assert 0 == main(["help", *([command] if command else [])])
        assert shown == capfd.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["chek"], "did you mean check?"),
        (["parse", "--jbos", "2"], "did you mean --jobs?"),
        (["parse", "--format", "jsn"], "did you mean "),
        (["check", "--select", "weekday-difers"], "did you mean weekday-differs?"),
        (["qqqq"], None),
        (["explain", "--output", "x"], None),
        (["check", "--ignore", "qqqq"], None),
    ],
)
def test_a_slip_is_met_with_what_is_near(
    arguments: list[str], near: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    """A command, an option, a code; nothing where nothing is near, or it is another command's."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    errors = capsys.readouterr().err
    assert 2 == ended.value.code
    assert near in errors if near else "did you mean" not in errors


def test_help_on_nothing_known(capfd: pytest.CaptureFixture[str]) -> None:
    """Says so, with what is near."""
    assert 2 == main(["help", "weekday"])
    assert 2 == main(["help", "qqqq"])
    assert (
        "storyparse: there is no help on 'weekday'; did you mean weekday-differs?\n"
        "storyparse: there is no help on 'qqqq'\n"
    ) == capfd.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_survey_may_fail_on_what_changed(capfd: pytest.CaptureFixture[str]) -> None:
    """New, gone, changed: status 1 where one of those that are named is there."""
    assert 0 == main(["survey", "--quiet", "--json", "d/a.txt"])
    Path("old.json").write_text(capfd.readouterr().out, encoding="utf-8")
    against = ["survey", "--quiet", "--against", "old.json"]
    assert 0 == main([*against, "d/a.txt", "--fail-on", "NEW,GONE,CHANGED"])
    assert 1 == main([*against, "d/c.txt", "--fail-on", "new"])
    assert 0 == main([*against, "d/c.txt"])
    assert 2 == main(["survey", "--quiet", "d/a.txt", "--fail-on", "NEW"])
    assert "--fail-on needs a survey to compare with: --against FILE\n" in capfd.readouterr().err
    with pytest.raises(SystemExit):
        main([*against, "d", "--fail-on", "OLD"])
    assert "want some of NEW, GONE, CHANGED, got 'OLD'" in capfd.readouterr().err


def test_whoever_waits_is_told(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Of standard input on a terminal, and of no other."""
    leader, follower = os.openpty()
    os.write(leader, b"\x04")
    with os.fdopen(follower) as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        empty = FileIO("/dev/null")
        monkeypatch.setattr("storyparse._read._here", (lambda _: empty, *_here[1:]))
        assert 0 == main(["parse"])
    os.close(leader)
    assert ("", "storyparse: reading standard input; Ctrl-D ends it\n") == capfd.readouterr()


def test_a_shell_can_complete(folder: Path) -> None:
    """Argcomplete asks the command itself, so nothing can be out of date."""
    environment = {
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(folder / "words"),
        "_ARGCOMPLETE_SUPPRESS_SPACE": "1",
        "COMP_LINE": "storyparse ch",
        "COMP_POINT": "13",
        "_ARGCOMPLETE_IFS": "\n",
    }
    subprocess.run([sys.executable, "-m", "storyparse"], env=os.environ | environment, check=False)
    assert "check" == (folder / "words").read_text(encoding="utf-8").strip()
    assert "PYTHON_ARGCOMPLETE_OK" in (ROOT / "src/storyparse/_cli/commands.py").read_text("utf-8")


def test_completion_in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package is missing, that is told."""
    asked: list[object] = []
    from types import SimpleNamespace  # noqa: PLC0415

    monkeypatch.setenv("_ARGCOMPLETE", "1")
    monkeypatch.setitem(sys.modules, "argcomplete", SimpleNamespace(autocomplete=asked.append))
    assert 0 == main(["schema"])
    assert len(asked) == 1
    assert "help" in [command.name for command in COMMANDS]
