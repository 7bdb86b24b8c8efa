"""The command line: what goes to which stream, with which exit status, whatever goes wrong."""

from __future__ import annotations

import errno
import json
import os
import re
import resource
import runpy
import signal
import subprocess
import sys
import termios
import tomllib
import unicodedata
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.metadata import version
from io import FileIO
from pathlib import Path

import pytest
from rich.color import ColorSystem

from storyparse import Role, Segment, Story, parse, stream, to_dict
from storyparse._cli import options
from storyparse._cli.commands import COMMANDS, main
from storyparse._cli.options import parser
from storyparse._io import input as sources
from storyparse._io import output
from storyparse._read import stories
from storyparse._show import explain
from storyparse._text.matching import is_compiled

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-m", "storyparse"]
EXPLAIN_EXAMPLE = Story(
    segments=(
        Segment(line=1, start=0, raw="राहत\u202e\n", role=Role.HEADLINE, rule="title"),
        Segment(line=2, start=6, raw="क्या है मामला?\r\n", role=Role.HEADING, rule="heading"),
    )
)

CLEAN = """\
बारिश से शहर को राहत, तीन दिन बाद निकली धूप
न्यूज डेस्क, अमर उजाला, आगरा
Published by: रेखा अवाना
Updated Fri, 13 Jun 2025 02:40 PM IST
विस्तार
शहर में शुक्रवार को दोपहर बाद बारिश हुई और लोगों को गर्मी से राहत मिली। बादल देर शाम तक छाए रहे।
"""
DIRTY = CLEAN.replace("Fri", "Mon")
HEADER = (
    '{"_id":"684be42408d12e6b77eb92%02x","title_hn":"बारिश से शहर को राहत, तीन दिन बाद निकली धूप"}\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with a clean dump, a dirty one and a file of three."""
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(DIRTY, encoding="utf-8")
    three = "".join([HEADER % number + CLEAN for number in range(3)])
    (tmp_path / "c.txt").write_text(three, encoding="utf-8")
    return tmp_path


@contextmanager
def running(*arguments: str, **options: object) -> Iterator[subprocess.Popen[bytes]]:
    """Run the command as a process of its own, with pipes."""
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen([*COMMAND, *arguments], **(pipes | options)) as process:  # type: ignore[call-overload]
        try:
            yield process
        finally:
            process.kill()


def run(
    *arguments: str, text: bytes = b"", **options: object
) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end."""
    pipes: dict[str, object] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [*COMMAND, *arguments], input=text, check=False, **(pipes | options)
    )


def source_first(file: str, line: int, story: Story) -> list[tuple[str, object]]:
    """Give the items of one line of the output, in order."""
    return [("source", {"file": file, "line": line}), *to_dict(story).items()]


def test_parse_writes_a_line_for_each_story(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A line is to_dict's object with the source's file and first line put first."""
    names = [str(folder / name) for name in ("a.txt", "b.txt", "c.txt")]
    assert main(["parse", "--quiet", *names]) == 0
    printed, errors = capfd.readouterr()
    with Path(names[2]).open("rb") as dumps:
        first, second, third = stream(dumps)
    assert [list(json.loads(line).items()) for line in printed.splitlines()] == [
        source_first(names[0], 1, parse(CLEAN)),
        source_first(names[1], 1, parse(DIRTY)),
        source_first(names[2], 1, first),
        source_first(names[2], 8, second),
        source_first(names[2], 15, third),
    ]
    assert errors == ""
    assert "\\u" not in printed


@pytest.mark.parametrize("arguments", [["parse"], ["parse", "-"]])
def test_no_file_is_standard_input(arguments: list[str]) -> None:
    """Without a file, or with a hyphen, standard input is read; its name is the hyphen."""
    done = run(*arguments, text=CLEAN.encode())
    assert list(json.loads(done.stdout).items()) == source_first("-", 1, parse(CLEAN))
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_story_of_a_pipe_is_written_as_soon_as_it_is_whole() -> None:
    """Whoever feeds a pipe slowly gets each story when the next one begins."""
    with running("parse") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write((HEADER % 1 + CLEAN + HEADER % 2 + CLEAN).encode())
        process.stdin.flush()
        first = json.loads(process.stdout.readline())
        process.stdin.close()
        second = json.loads(process.stdout.readline())
    assert [first["source"]["line"], second["source"]["line"]] == [1, 8]


def test_a_folder_means_its_texts_in_order_of_name(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Hidden files, other files, folders and what lies in them are not meant."""
    for name in (".hidden.txt", "d.json", "0.txt~"):
        (folder / name).write_text(CLEAN, encoding="utf-8")
    (folder / "folder.txt").mkdir()
    (folder / "folder.txt" / "e.txt").write_text(CLEAN, encoding="utf-8")
    assert main(["parse", "--quiet", str(folder)]) == 0
    files = [json.loads(line)["source"]["file"] for line in capfd.readouterr().out.splitlines()]
    assert files == [str(folder / name) for name in ("a.txt", "b.txt", "c.txt", "c.txt", "c.txt")]


def test_an_empty_file_holds_no_story(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing in, nothing out, and that is fine."""
    (tmp_path / "empty.txt").touch()
    assert main(["parse", str(tmp_path)]) == 0
    assert capfd.readouterr() == ("", "")


def test_explain_writes_a_row_for_each_segment(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A row is line, role, rule and text; a line of the dump that is cut has several rows."""
    dump = "न्यूज डेस्क, अमर उजाला, आगरा, Updated Sun, 20 Sep 2020 05:31 PM IST\nदो\tतीन"
    (folder / "a.txt").write_text(dump, encoding="utf-8")
    assert main(["explain", str(folder / "a.txt")]) == 0
    rows = [row.split("\t") for row in capfd.readouterr().out.splitlines()]
    parts = parse(dump).segments
    assert rows == [
        [str(part.line), part.role, part.rule, part.raw.rstrip("\n").replace("\t", "\\t")]
        for part in parts
    ]
    assert [row[:2] for row in rows][:2] == [["1", "byline"], ["1", "timestamp"]]


def test_check_names_file_line_code_and_message(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Dirty copy gives a line for each diagnostic, and status 1."""
    assert main(["check", str(folder)]) == 1
    printed, errors = capfd.readouterr()
    (found,) = parse(DIRTY).diagnostics
    assert printed == f"{folder}/b.txt:4: weekday-differs: {found.message}\n"
    assert errors == ""
    assert main(["check", str(folder / "a.txt")]) == 0
    assert capfd.readouterr() == ("", "")


def test_options_may_stand_between_files(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Files behind an option are files; options that there are none of are named alone."""
    one, two = str(folder / "a.txt"), str(folder / "b.txt")
    assert 0 == main(["parse", one, "--quiet", two])
    files = [json.loads(line)["source"]["file"] for line in capfd.readouterr().out.splitlines()]
    assert [one, two] == files
    for arguments in (["parse", one, "--quiet", two, "--nine"], ["schema", "nine"]):
        with pytest.raises(SystemExit) as exit_:
            main(arguments)
        assert 2 == exit_.value.code
        assert f"error: unrecognized arguments: {arguments[-1]}\n" in capfd.readouterr().err


@pytest.mark.parametrize(
    "asked", [("--why", "--roles"), ("--why", "--format=json"), ("--roles", "--format=json")]
)
def test_explain_writes_one_thing(
    asked: tuple[str, ...], folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Two that exclude each other are refused, not passed over."""
    assert 2 == main(["explain", *asked, str(folder / "a.txt")])
    out, err = capfd.readouterr()
    assert ("", f"storyparse: {' and '.join(asked)}: want one of them\n") == (
        out,
        err.replace("--format json", "--format=json"),
    )
    assert 0 == main(["explain", asked[0], "--format=text", str(folder / "a.txt")])


@pytest.mark.parametrize(("command", "lines"), [("parse", 1), ("explain", 6), ("check", 1)])
def test_a_missing_file_is_named_and_the_others_are_done(
    folder: Path, capfd: pytest.CaptureFixture[str], command: str, lines: int
) -> None:
    """A file that is not there stops nothing, but the status is 2, also above dirty copy's 1."""
    missing = folder / "fehlt.txt"
    quiet = ["--quiet"] * (command == "parse")
    assert main([command, *quiet, str(missing), str(folder / "b.txt")]) == 2
    printed, errors = capfd.readouterr()
    assert len(printed.splitlines()) == lines
    assert errors == f"storyparse: {missing}: No such file or directory\n"


def test_a_folder_without_texts_is_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing to do where something was asked for is an error, not silence."""
    assert main(["check", str(tmp_path)]) == 2
    assert capfd.readouterr() == ("", f"storyparse: {tmp_path}: no *.txt in this folder\n")


def test_a_folder_that_cannot_be_listed_is_named(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without the right to list it is an error like any other."""

    def refuse(name: str) -> None:
        raise PermissionError(13, "Permission denied", name)

    monkeypatch.setattr(os, "scandir", refuse)
    assert main(["parse", "--quiet", str(folder), str(folder / "a.txt")]) == 2
    printed, errors = capfd.readouterr()
    assert len(printed.splitlines()) == 1
    assert errors == f"storyparse: {folder}: Permission denied\n"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="wants Linux's /proc")
def test_a_file_that_fails_while_it_is_read_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    """An error of the disk stops this file only, and no part of a dump is given out as a whole."""
    assert main(["parse", "/proc/self/mem"]) == 2
    assert capfd.readouterr() == ("", "storyparse: /proc/self/mem: Input/output error\n")


def test_a_file_that_shrinks_while_it_is_read_is_an_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read stands; the dump that was cut does not pass for a whole one."""
    monkeypatch.setattr(sources, "PIECE", len((HEADER % 0 + CLEAN + HEADER % 1).encode()) + 10)
    file = folder / "c.txt"
    read = stories(str(file))
    assert next(read)[1].segments[0].line == 1
    os.truncate(file, 20)
    with pytest.raises(OSError, match="it became shorter while it was read"):
        next(read)


def test_standard_input_from_the_middle_of_a_file_is_whole(folder: Path) -> None:
    """A shell may have read the first lines; the rest is no file that shrank."""
    file = folder / "c.txt"
    with file.open("rb", buffering=0) as dumps:
        dumps.seek(len((HEADER % 0 + CLEAN).encode()))
        done = subprocess.run([*COMMAND, "parse"], stdin=dumps, capture_output=True, check=False)
    assert (len(done.stdout.splitlines()), done.returncode, done.stderr) == (2, 0, b"")


def test_a_pipe_that_does_not_wait_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A descriptor shared with a program that made it non-blocking loses nothing."""
    reader, writer = os.pipe()
    os.set_blocking(reader, False)

    waited: list[object] = []

    def arrive(*for_what: object) -> None:
        waited.extend(for_what)
        os.write(writer, b"late")
        os.close(writer)

    monkeypatch.setattr(sources, "select", arrive)
    with FileIO(reader) as file:
        assert list(sources.pieces(file)) == [b"late"]
        assert [[file], [], []] == waited


def test_names_and_messages_cannot_act_on_a_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Control characters and bidi overrides of file names and dumps are shown as escapes."""
    file = tmp_path / "a\x1b[2J\u202e.txt"
    hostile = '{"_id":"x\u202e\x9b"}\n' + DIRTY + "\x1b[31mलाल\n"
    file.write_text(hostile, encoding="utf-8")
    assert main(["check", str(file), str(tmp_path / "\x07")]) == 2
    assert main(["explain", str(file)]) == 0
    printed, errors = capfd.readouterr()
    assert printed.startswith(f"{tmp_path}/a\\x1b[2J\\u202e.txt:1: id-not-objectid: ")
    assert errors == f"storyparse: {tmp_path}/\\x07: No such file or directory\n"
    assert {unicodedata.category(char) for char in printed} & {"Cf", "Cs", "Zl", "Zp"} == set()
    assert {char for char in printed if unicodedata.category(char) == "Cc"} == {"\n", "\t"}
    assert "\\x1b[31mलाल" in printed


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("क्‍या है? №5 “ठीक”", "क्‍या है? №5 “ठीक”"),
        ("\ufeffसार\tएक\rदो\nतीन", r"\ufeffसार\tएक\rदो\nतीन"),
        ("\x00\x1b]0;शीर्षक\x07\x7f\x85\x9b", r"\x00\x1b]0;शीर्षक\x07\x7f\x85\x9b"),
        (
            "\u061c\u200e\u200f\u202a\u202e\u2066\u2069",
            r"\u061c\u200e\u200f\u202a\u202e\u2066\u2069",
        ),
        ("\u2028\u2029\udcff\xad\U000e0001", r"\u2028\u2029\udcff\xad\U000e0001"),
        ("\xa0क\u3000", "\xa0क\u3000"),
    ],
)
def test_what_would_act_is_escaped_and_nothing_else(text: str, shown: str) -> None:
    """Joiners and spaces of every width stay; what moves a cursor or turns writing does not."""
    assert explain.escaped(text) == shown


def test_every_role_has_a_colour() -> None:
    """No role is forgotten in the colours."""
    assert list(explain.COLOURS) == list(Role)


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """Run the command with a terminal of 60 columns for its output, and give what it prints."""
    leader, follower = os.openpty()
    termios.tcsetwinsize(follower, (24, 60))
    path = os.environ | {"TERM": "xterm-256color", "COLUMNS": "60"} | environment
    with running(*arguments, stdout=follower, env=path) as process:
        os.close(follower)
        printed = b""
        try:
            while piece := os.read(leader, 65536):
                printed += piece
        except OSError:
            pass  # Linux says so when the other side is closed.
        os.close(leader)
        assert process.wait() == 0
    return printed.decode()


def test_explain_on_a_terminal_has_colours_and_columns(folder: Path) -> None:
    """A person gets aligned columns, a colour for each role, and no tabs."""
    printed = on_a_terminal("explain", str(folder / "a.txt"))
    assert "\x1b[" in printed
    assert "\t" not in printed
    plain = re.sub(r"\x1b\[[0-9;]*m", "", printed).replace("\r\n", "\n")
    rows = [row.split()[:2] for row in plain.splitlines() if row[:4].strip().isdigit()]
    assert rows == [[str(part.line), part.role] for part in parse(CLEAN).segments]


def test_explain_heeds_no_color(folder: Path) -> None:
    """NO_COLOR leaves the columns and takes the colours."""
    printed = on_a_terminal("explain", str(folder / "a.txt"), NO_COLOR="1")
    assert re.findall(r"\x1b\[[0-9;]*3[0-9]", printed) == []


def shown(story: Story, width: int) -> list[str]:
    """Give the rows that a terminal of some width gets, without their colours."""
    console = explain.terminal()
    assert console is not None
    console.width, console.no_color = width, True
    return re.sub(r"\x1b\[[0-9;]*m", "", explain.coloured(story, console)).split("\n")[:-1]


def test_columns_stay_aligned_and_long_text_is_cut() -> None:
    """All rows have their text in one column; a long one ends in an ellipsis."""
    long = Segment(line=3, start=0, raw="लंबा " * 100, role=Role.PARAGRAPH, rule="zone")
    story = Story(segments=(*EXPLAIN_EXAMPLE.segments, long))
    assert shown(story, 400) == [
        "   1  headline     title    राहत\\u202e",
        "   2  heading      heading  क्या है मामला?",
        "   3  paragraph    zone     " + ("लंबा " * 100)[:239] + "…",
    ]


def test_a_narrow_terminal_has_text_below() -> None:
    """At 40 columns every row fits, text is whole, and nothing stands behind it."""
    words = "शहर में शुक्रवार को दोपहर बाद बारिश हुई और लोगों को गर्मी से राहत मिली"
    long = Segment(line=12, start=0, raw=words, role=Role.PARAGRAPH, rule="plain-line")
    blank = Segment(line=13, start=0, raw="\n", role=Role.BLANK, rule="blank")
    named = Segment(
        line=14, start=0, raw="राहत", role=Role.HEADING, rule="stands-below-closed-text"
    )
    rows = shown(Story(segments=(*EXPLAIN_EXAMPLE.segments, long, blank, named)), 40)
    assert rows[:3] == ["   1  headline     title", "  राहत\\u202e", "   2  heading      heading"]
    assert rows[4] == "  12  paragraph    plain-line"
    assert " ".join(row.strip() for row in rows[5:-4]) == words
    assert rows[-4] == "  13  blank        blank"
    assert rows[-3:] == ["  14  heading", "  stands-below-closed-text", "  राहत"]
    assert max(sum(map(explain.columns, row)) for row in rows) <= 40
    assert [row for row in rows if row != row.rstrip()] == []
    assert shown(Story(), 40) == []


def test_text_wraps_where_it_can() -> None:
    """At spaces; a word longer than a line is cut, a wide letter takes two columns."""
    assert explain.wrapped("", 5) == [""]
    assert explain.wrapped("अआइईउऊ", 4) == ["अआइई", "उऊ"]
    assert explain.wrapped("中中中", 4) == ["中中", "中"]
    assert explain.wrapped("अ आइईउऊ", 4) == ["अ", "आइईउ", "ऊ"]


def test_rows_in_the_middle_of_a_width_go_on_below_their_text() -> None:
    """Beside line, role and rule; each further line begins where the text does."""
    words = "शहर में शुक्रवार को दोपहर बाद बारिश हुई और लोगों को गर्मी से राहत मिली"
    long = Segment(line=12, start=0, raw=words, role=Role.PARAGRAPH, rule="zone")
    first, *rest = shown(Story(segments=(long,)), 60)
    assert first.startswith("  12  paragraph    zone  शहर में ")
    assert {row[:25] for row in rest} == {" " * 25}
    assert " ".join([first[25:], *[row[25:] for row in rest]]) == words


def test_colours_are_those_of_roles() -> None:
    """Each role and text has its role's colour; numbers and rules are dim."""
    console = explain.terminal()
    assert console is not None
    console.width = 60
    console._color_system = ColorSystem.STANDARD
    dim, green, off = "\x1b[2m", "\x1b[1;32m", "\x1b[0m"
    story = Story(segments=EXPLAIN_EXAMPLE.segments[1:])
    assert explain.coloured(story, console) == (
        f"{dim}   2  {off}{green}heading      {off}{dim}heading  {off}{green}क्या है मामला?{off}\n"
    )


def test_explain_writes_json_for_each_segment(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """With its rule and how sure it is; the texts joined are the dump."""
    assert main(["explain", "--format", "json", str(folder / "a.txt")]) == 0
    rows = [json.loads(row) for row in capfd.readouterr().out.splitlines()]
    assert "".join(row["text"] for row in rows) == CLEAN
    assert [
        (part.line, part.start, part.role, part.rule, part.confidence)
        for part in parse(CLEAN).segments
    ] == [(r["line"], r["start"], r["role"], r["rule"], r["confidence"]) for r in rows]
    assert {row["file"] for row in rows} == {str(folder / "a.txt")}


def test_a_terminal_is_shown_text_as_it_is() -> None:
    """Nothing of a dump is taken for markup, an emoji's name or a number to highlight."""
    console = explain.terminal()
    assert console is not None
    assert console.is_terminal
    with console.capture() as captured:
        console.print("[b]पारा[/b] 20 :sun: 'x'")
    assert "[b]पारा[/b] 20 :sun: 'x'\n" == captured.get()


def test_without_rich_explain_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bare install has no rich, and says the same in plain rows."""
    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert explain.terminal() is None
    assert explain.plain(EXPLAIN_EXAMPLE) == (
        "1\theadline\ttitle\tराहत\\u202e\n2\theading\theading\tक्या है मामला?\n"
    )


@pytest.mark.parametrize("command", ["parse", "explain", "check"])
def test_help_shows_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The help of each command, and that of all, shows how it is used."""
    for arguments in ([command, "--help"], ["--help"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        printed = capsys.readouterr().out
        assert ended.value.code == 0
        assert re.search(rf"^examples?:.*\n(.*\n)*?  storyparse {command} ", printed, re.MULTILINE)


def told(parser: ArgumentParser) -> dict[str, object]:
    """Give what a parser says of itself, however this Python's argparse sets it."""
    found: dict[str, object] = {"about": parser.description, "below": parser.epilog}
    for action in parser._actions:
        name = " ".join([*action.option_strings, str(action.metavar or "")]).strip()
        found[name] = action.help
        if action.choices is not None:
            found[f"{name}, one of"] = list(action.choices)
        for choice in getattr(action, "_choices_actions", ()):
            commands = action.choices or {}
            found[choice.dest] = [choice.help, told(commands[choice.dest])]  # type: ignore[call-overload]
    return found


def test_the_help_says_what_each_command_and_option_is_for() -> None:
    """Each stands in the file, with the words that a person reads; none is without."""
    expected = json.loads((ROOT / "tests" / "forms" / "help.json").read_text(encoding="utf-8"))
    assert expected == told(parser(COMMANDS))
    assert "storyparse" == parser(COMMANDS).prog


def test_the_version_is_that_of_the_project() -> None:
    """There is one version, and the command knows it, and whether it is compiled."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    done = run("--version")
    build = " (compiled)" if is_compiled() else ""
    assert (done.stdout.decode(), done.returncode) == (
        f"storyparse {project['version']}{build}\n",
        0,
    )


@pytest.mark.parametrize(("build", "compiled"), [("", False), (" (compiled)", True)])
def test_the_version_in_process(
    build: str,
    compiled: bool,  # noqa: FBT001 -- pytest gives it by name.
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The module, run as a program, is the command."""
    monkeypatch.setattr(sys, "argv", ["storyparse", "--version"])
    monkeypatch.setattr(options, "is_compiled", lambda: compiled)
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("storyparse", run_name="__main__")
    expected = (f"storyparse {version('storyparse')}{build}\n", None)
    assert (capsys.readouterr().out, ended.value.code or None) == expected


def test_the_command_is_installed() -> None:
    """The command's name does what the module does."""
    done = subprocess.run(
        [Path(sys.executable).parent / "storyparse", "--version"], capture_output=True, check=False
    )
    assert (done.stdout, done.returncode) == (run("--version").stdout, 0)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["read"], "'read'"),
        (["parse", "--jobs", "0"], "--jobs: want a whole number from 1, got '0'"),
        (["parse", "--jobs", "two"], "--jobs: want a whole number from 1, got 'two'"),
        (["schema", "--jobs", "2"], "--jobs"),
    ],
)
def test_wrong_usage_is_told(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is not understood gives status 2 and says why, on standard error."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    printed, errors = capsys.readouterr()
    assert ended.value.code == 2
    assert printed == ""
    assert message in errors


@pytest.mark.parametrize("command", ["parse", "explain", "check"])
def test_a_full_disk_is_told(folder: Path, command: str) -> None:
    """What cannot be written is an error, and the work ends there."""
    with Path("/dev/full").open("wb") as full:
        done = run(command, str(folder), stdout=full)
    assert (done.returncode, done.stderr) == (
        2,
        b"storyparse: standard output: No space left on device\n",
    )


@pytest.mark.parametrize("before", [b"", b"not ours"])
def test_a_disk_that_fills_in_mid_line_leaves_whole_lines(
    folder: Path, tmp_path: Path, before: bytes
) -> None:
    """The part of a line that still found room is taken back; what stood there before stays."""
    target = tmp_path / "out.jsonl"
    target.write_bytes(before)
    room = len(before) + 5000

    def leave_little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    with target.open("ab") as file:
        names = [str(folder / name) for name in ("c.txt", "d.txt", "e.txt")]
        for name in names[1:]:
            os.link(names[0], name)
        done = run("parse", *names, stdout=file, preexec_fn=leave_little_room)
    assert (done.returncode, done.stderr) == (2, b"storyparse: standard output: File too large\n")
    written = target.read_bytes()
    assert written.startswith(before)
    lines = written[len(before) :].splitlines(keepends=True)
    assert [line[-1:] for line in lines] == [b"\n"] * len(lines)
    assert [json.loads(line)["source"]["line"] for line in lines] == [1, 8, 15, 1]


def test_a_disk_that_fills_in_mid_block_leaves_the_lines_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of several lines written at once, those that found room stay, and only those."""
    write = os.write

    def write_little(descriptor: int, data: memoryview) -> int:
        if len(data) < 5:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, data[:5])

    monkeypatch.setattr(os, "write", write_little)
    target = tmp_path / "out"
    with target.open("wb") as file:
        with pytest.raises(output.OutputError, match="No space left on device"):
            output.Output(file.fileno()).write("one\ntwo\nthree\n")
        monkeypatch.undo()
        output.Output(file.fileno()).write("four\n")
    assert target.read_text() == "one\ntwo\nfour\n"


def test_a_part_of_a_line_inside_a_file_is_left_alone(tmp_path: Path) -> None:
    """A file is cut back only at its end: what others wrote behind is not ours."""
    target = tmp_path / "out"
    target.write_bytes(b"x" * 10)
    with target.open("r+b", buffering=0) as file:
        os.write(file.fileno(), b"half")
        output._cut_back(file.fileno(), 4)
    assert target.read_bytes() == b"halfxxxxxx"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_closed_pipe_ends_quietly(folder: Path, jobs: str) -> None:
    """Whoever has read enough may leave; nothing was wrong."""
    for number in range(600):
        (folder / f"{number}.txt").write_text(CLEAN, encoding="utf-8")
    with running("parse", "--jobs", jobs, str(folder)) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        json.loads(process.stdout.readline())
        process.stdout.close()
        assert (process.wait(60), process.stderr.read()) == (0, b"")


@pytest.mark.parametrize(
    ("redirect", "status", "message"),
    [
        (">&-", 2, b"storyparse: standard output: Bad file descriptor\n"),
        ("<&-", 2, b"storyparse: -: it is closed\n"),
        ("2>&- fehlt.txt", 2, b""),
    ],
)
def test_closed_streams(folder: Path, redirect: str, status: int, message: bytes) -> None:
    """A stream that is closed is an error like any other; nothing else is read or written."""
    name = "" if redirect == "<&-" else "a.txt"
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m storyparse parse {name} {redirect}"],  # noqa: S607
        cwd=folder,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (status, message)


def ignoring(number: int) -> Callable[[], object]:
    """Make the process to come ignore a signal, as nohup does."""
    return partial(signal.signal, number, signal.SIG_IGN)


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_the_work_without_a_traceback(number: int, status: int) -> None:
    """Ctrl-C and its like give 128 and their number, and nothing else."""
    heard = partial(signal.signal, number, signal.SIG_DFL)  # Also where the tests run under nohup.
    with running("parse", preexec_fn=heard) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write((HEADER % 1 + CLEAN + HEADER % 2).encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(number)
        assert process.wait() == status
        assert process.stdout.read() == b""
        assert process.stderr.read() == b""


def test_a_signal_that_the_caller_ignores_stays_ignored() -> None:
    """Under nohup, a terminal that closes does not end the work."""
    with running("parse", preexec_fn=ignoring(signal.SIGHUP)) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write((HEADER % 1 + CLEAN + HEADER % 2).encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGHUP)
        process.stdin.close()
        assert json.loads(process.stdout.readline())["source"]["line"] == 8
        assert process.wait(60) == 0


@pytest.fixture
def half_writes(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Have the system write a few bytes at a time, with a signal after each of the first writes."""
    written: list[bytes] = []

    def write(_: int, data: memoryview) -> int:
        written.append(bytes(data[:4]))
        os.kill(os.getpid(), signal.SIGTERM)
        return len(written[-1])

    monkeypatch.setattr(os, "write", write)
    return written


def test_a_signal_waits_for_the_end_of_a_block(
    half_writes: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first signal lets a block of lines be finished; then the work ends."""
    kill = os.kill
    monkeypatch.setattr(os, "kill", lambda *signalled: len(half_writes) == 1 and kill(*signalled))
    out = output.Output(1)
    with out.stopping(), pytest.raises(output.Stopped) as stopped:
        out.write("one\ntwo\n")
    assert (half_writes, stopped.value.number) == ([b"one\n", b"two\n"], signal.SIGTERM)


def test_a_second_signal_does_not_wait(half_writes: list[bytes]) -> None:
    """Where a reader never reads on, the second signal ends the work in the middle of a block."""
    out = output.Output(1)
    with out.stopping(), pytest.raises(output.Stopped):
        out.write("one\ntwo\nthree\n")
    assert half_writes == [b"one\n", b"two\n"]


def test_a_signal_between_blocks_ends_the_work_at_once() -> None:
    """Outside of a write nothing is waited for; afterwards signals do what they did before."""
    before = signal.getsignal(signal.SIGTERM)
    with output.Output(1).stopping(), pytest.raises(output.Stopped):
        os.kill(os.getpid(), signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) == before


def test_main_gives_the_status_of_a_signal(folder: Path, half_writes: list[bytes]) -> None:
    """A process that was asked to stop says so by its status."""
    assert main(["parse", str(folder)]) == 128 + signal.SIGTERM
    assert len(half_writes) == 2


def test_a_full_pipe_that_does_not_wait_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Output to a descriptor that another program made non-blocking arrives whole."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    block = "पंक्ति\n" * 50_000
    read = bytearray()

    def drain(*_: object) -> None:
        read.extend(os.read(reader, 1 << 20))

    monkeypatch.setattr(output, "select", drain)
    output.Output(writer).write(block)
    os.close(writer)
    with FileIO(reader) as rest:
        read.extend(rest.readall())
    assert read.decode() == block


def test_errors_of_output_in_process(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader that left is no error, a closed output is one, also where no one hears of it."""
    reader, writer = os.pipe()
    os.close(reader)
    with FileIO(writer, "wb") as closed, monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", closed)
        assert main(["check", str(folder)]) == 1
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["check", str(folder)]) == 2
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["parse", str(folder)]) == 2
    assert capfd.readouterr().err == "storyparse: standard output: Bad file descriptor\n"


def test_a_closed_standard_input_in_process(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A closed standard input is named by its hyphen."""
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["explain"]) == 2
    assert capfd.readouterr().err == "storyparse: -: it is closed\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("parse", "--quiet", "{}"),
        ("parse", "--quiet", "{}/a.txt", "{}/c.txt"),
        ("parse", "--quiet", "--format", "markdown", "{}/*.txt"),
        ("explain", "{}"),
        ("check", "{}/b.txt"),
        ("view", "{}/a.txt"),
        ("parse",),
        ("parse", "--quiet", "--jobs", "2", "{}"),
    ],
)
def test_plain_files_need_nothing_of_the_corpus(folder: Path, arguments: tuple[str, ...]) -> None:
    """Of what reads archives and writes columns not a module is loaded, nor any extra."""
    code = (
        "import sys\nfrom storyparse._cli.commands import main\n"
        "if __name__ == '__main__':\n"
        "    main(sys.argv[1:])\n"
        "    loaded = {name for name in sys.modules if name.startswith('storyparse.corpus')}\n"
        "    loaded |= {'rich', 'pyarrow', 'fsspec'} & set(sys.modules)\n"
        "    sys.stderr.write(f'{loaded}')\n"
    )
    (folder / "run.py").write_text(code)
    asked = [argument.format(folder) for argument in arguments]
    done = subprocess.run(
        [sys.executable, folder / "run.py", *asked],
        input=CLEAN.encode(),
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
    )
    assert b"set()" == done.stderr
    assert done.stdout or arguments[0] == "check"
