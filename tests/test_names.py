"""What names mean: folders, globs, links, pipes, and what is left out of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from storyparse._io.names import (
    ANOTHER_SUFFIX,
    FOLDER,
    GIVEN_TWICE,
    HIDDEN,
    LINK,
    NO_FILE,
    Listing,
)
from storyparse._read import listing


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with everything that a folder may hold, and work in it."""
    for name in (
        "b.txt",
        "A.TXT",
        "c.txt.gz",
        "d.text",
        ".e.txt",
        "in/f.txt",
        "in/deep/g.txt",
        ".h/h.txt",
    ):
        path = tmp_path / "d" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("नहर\n", encoding="utf-8")
    folder = tmp_path / "d"
    (folder / "link.txt").symlink_to("b.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "in" / "up").symlink_to("..")
    (folder / "in" / "deep" / "down").symlink_to("../..")
    os.mkfifo(folder / "pipe.txt")
    monkeypatch.chdir(tmp_path)
    return folder


def told(made: Listing) -> tuple[list[str], list[tuple[str, str]], list[tuple[str, str | None]]]:
    """Give a listing as plain values."""
    return made.files, made.left_out, [(name, e.strerror) for name, e in made.problems]


@pytest.mark.usefixtures("tree")
def test_a_folder_means_its_texts_and_what_is_left_out_is_put_down() -> None:
    """In any case of the suffix, in order of name; each of the others with the reason."""
    left_out = [
        ("d/.e.txt", HIDDEN),
        ("d/.h", HIDDEN),
        ("d/d.text", ANOTHER_SUFFIX),
        ("d/in", FOLDER),
        ("d/link.txt", LINK),
        ("d/loop.txt", LINK),
        ("d/pipe.txt", NO_FILE),
    ]
    assert (["d/A.TXT", "d/b.txt", "d/c.txt.gz"], left_out, []) == told(listing(["d"]))


@pytest.mark.usefixtures("tree")
def test_a_folder_means_those_below_it_where_that_is_wanted() -> None:
    """Links are not followed: they may lead up, for ever."""
    made = listing(["d"], recursive=True)
    assert ["d/A.TXT", "d/b.txt", "d/c.txt.gz", "d/in/deep/g.txt", "d/in/f.txt"] == made.files
    assert [("d/in/deep/down", LINK), ("d/in/up", LINK)] == made.left_out[3:5]
    assert [] == made.problems


def test_a_folder_that_cannot_be_listed_costs_itself_only(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands beside it is read."""
    scandir = os.scandir

    def refuse(name: str) -> object:
        if str(name).rstrip("/").endswith("deep"):
            raise PermissionError(13, "Permission denied")
        return scandir(name)

    monkeypatch.setattr(os, "scandir", refuse)
    made = listing([str(tree)], recursive=True)
    assert 4 == len(made.files)
    assert [(str(tree / "in" / "deep"), "Permission denied")] == told(made)[2]
    assert ["d/in/f.txt"] == listing(["d/in/**/*.txt"]).files


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("d/**/*.txt", ["d/b.txt", "d/in/deep/g.txt", "d/in/f.txt", "d/link.txt", "d/loop.txt"]),
        ("**/g.txt", ["d/in/deep/g.txt"]),
        ("d/*/**/*.txt", ["d/in/deep/g.txt", "d/in/f.txt"]),
        ("d/**/deep/**/g*", ["d/in/deep/g.txt"]),
        ("d/in/**", ["d/in/deep/g.txt", "d/in/f.txt"]),
        ("d/in/u*/*b.txt", ["d/in/up/b.txt"]),
    ],
)
def test_a_glob_follows_no_link_below_two_stars(pattern: str, files: list[str]) -> None:
    """A file is named once, also where links make loops; a pipe is no file that is meant."""
    left_out = [("d/pipe.txt", NO_FILE)] if pattern == "d/**/*.txt" else []
    assert (files, left_out, []) == told(listing([pattern]))


@pytest.mark.usefixtures("tree")
def test_a_file_given_twice_is_read_once() -> None:
    """However it is spelled; two links to one file are two files."""
    os.link("d/b.txt", "d/hard.txt")
    made = listing(["d/b.txt", "d/../d/b.txt", "d/hard.txt", "d/*b.txt", "-", "-"])
    assert ["d/b.txt", "d/hard.txt", "-"] == made.files
    twice = ["d/../d/b.txt", "d/b.txt", "-"]
    assert [(name, GIVEN_TWICE) for name in twice] == made.left_out


@pytest.mark.usefixtures("tree")
def test_a_name_that_means_nothing_is_told() -> None:
    """An empty folder, a glob without a match; a file that is not there is for who opens it."""
    Path("empty").mkdir()
    assert (
        ["none.txt"],
        [],
        [("empty", "no *.txt in this folder"), ("e[x].txt", "no file matches this")],
    ) == told(listing(["empty", "e[x].txt", "none.txt"]))
    Path("e[x].txt").touch()
    assert ["e[x].txt"] == listing(["e[x].txt"]).files
