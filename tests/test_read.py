"""`read`: names of files in, their stories out, each with its place."""

from __future__ import annotations

import gzip
import os
import pickle
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

import attrs
import pytest

from storyparse import AMAR_UJALA, Document, ReadError, Rule, parse, read, stream

PAGE = '{{"_id": "{0}"}}\nनहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\nपन्ना {0} यहां है।\n'
FIRST, SECOND = PAGE.format(1), PAGE.format(2)


def places(*documents: Document) -> list[tuple[str, int]]:
    """Give where documents stand."""
    return [(Path(document.file).name, document.line) for document in documents]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of two files that are read, the second of two dumps, and much that is not."""
    (tmp_path / "a.TXT").write_text(FIRST, encoding="utf-8")
    (tmp_path / "b.txt").write_text(FIRST + SECOND, encoding="utf-8")
    (tmp_path / "c.md").write_text(FIRST, encoding="utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "d.txt").write_text(FIRST, encoding="utf-8")
    return tmp_path


def test_a_folder_means_its_texts_in_order_of_name(folder: Path) -> None:
    """Each dump in each of them is a document that says where it stands."""
    documents = list(read(folder))
    assert [("a.TXT", 1), ("b.txt", 1), ("b.txt", 5)] == places(*documents)
    assert str(folder / "a.TXT") == documents[0].file
    with (folder / "b.txt").open("rb") as dumps:
        assert list(stream(dumps)) == [document.story for document in documents[1:]]


def test_files_and_globs_are_read_as_they_are_given(folder: Path) -> None:
    """A path and a text name a file; a glob means what matches; a file named twice is read once."""
    names = (folder / "c.md", str(folder / "?.txt"), folder / "below" / "d.txt", folder / "c.md")
    assert [("c.md", 1), ("b.txt", 1), ("b.txt", 5), ("d.txt", 1)] == places(*read(*names))


def test_nothing_is_read_of_no_names() -> None:
    """No name, no document."""
    assert list(read()) == []


def test_a_dialect_and_a_size_are_those_of_stream(folder: Path) -> None:
    """What reads the file is what reads a stream."""
    rule = Rule(name="page", first_words=("पन्ना",), pattern="(?P<stray>पन्ना.{1,99})")
    dialect = attrs.evolve(AMAR_UJALA, rules=(rule, *AMAR_UJALA.rules))
    (document,) = read(folder / "a.TXT", dialect=dialect)
    assert parse(FIRST, dialect=dialect) == document.story
    parts = read(folder / "a.TXT", max_size=40)
    assert list(stream([FIRST], max_size=40)) == [document.story for document in parts]


def test_a_name_that_means_nothing_is_an_error(folder: Path) -> None:
    """It says which; where errors are taken, what can be read is."""
    missing = folder / "nowhere.txt"
    with pytest.raises(ReadError) as refused:
        next(read(missing))
    assert (str(missing), None) == (refused.value.file, refused.value.line)
    assert f"{missing}: No such file or directory" == str(refused.value)
    assert isinstance(refused.value.__cause__, FileNotFoundError)
    empty = folder / "*.pdf"
    told: list[ReadError] = []
    documents = list(read(missing, empty, folder / "a.TXT", on_error=told.append))
    assert [("a.TXT", 1)] == places(*documents)
    assert [(str(empty), "no file matches this"), (str(missing), "No such file or directory")] == [
        (error.file, error.message) for error in told
    ]


def test_standard_input_is_not_read(folder: Path) -> None:
    """A dash is no name of a file."""
    with pytest.raises(ReadError, match=r"^-: no file: pass sys.stdin.buffer to stream$"):
        next(read(folder, "-"))


def test_files_are_read_when_they_are_wanted(folder: Path) -> None:
    """What happens to a later file meanwhile is told when it is its turn."""
    documents = read(folder)
    assert [("a.TXT", 1)] == places(next(documents))
    (folder / "b.txt").unlink()
    with pytest.raises(ReadError, match="No such file or directory"):
        next(documents)


def test_what_is_cut_short_is_told_with_its_line(tmp_path: Path) -> None:
    """The dumps above the damage are given; the one in which it stands is not."""
    whole = gzip.compress((FIRST + SECOND * 9_000).encode(), mtime=0)
    packed = tmp_path / "pages.txt.gz"
    packed.write_bytes(whole[: len(whole) // 2])
    told: list[ReadError] = []
    documents = list(read(packed, on_error=told.append))
    (error,) = told
    assert str(packed) == error.file
    assert documents[-1].line + 4 == error.line
    assert f"{packed}:{error.line}: {error.message}" == str(error)
    assert error.message.startswith("cut short")


def test_a_text_in_an_archive_is_named_behind_it(tmp_path: Path) -> None:
    """An archive's damage has no line: it stands in one of many texts."""
    page = tmp_path / "b.txt"
    page.write_text(FIRST, encoding="utf-8")
    packed = tmp_path / "a.tar"
    with tarfile.open(packed, "w", format=tarfile.USTAR_FORMAT) as archive:
        archive.add(page, "b.txt")
        archive.add(page, "c.txt")
    assert [f"{packed}/b.txt", f"{packed}/c.txt"] == [found.file for found in read(packed)]
    packed.write_bytes(packed.read_bytes()[:1700])
    told: list[ReadError] = []
    assert [f"{packed}/b.txt"] == [found.file for found in read(packed, on_error=told.append)]
    assert {(str(packed), None)} == {(error.file, error.line) for error in told}


def test_what_is_no_name_is_refused_at_once() -> None:
    """So is what is no dialect, and no size; nothing is read before."""
    names: Any = parse("")
    with pytest.raises(TypeError, match=r"expected str, bytes or os.PathLike object, not Story"):
        read(names)
    dialect: Any = "AMAR_UJALA"
    with pytest.raises(TypeError, match=r"dialect: want a storyparse.Dialect, got str"):
        read("nowhere", dialect=dialect)
    with pytest.raises(ValueError, match="max_size: want at least 1 code point, got 0"):
        read("nowhere", max_size=0)


def test_parse_of_a_path_says_read() -> None:
    """Whoever passes a path meant to read it."""
    path: Any = Path("pages.txt")
    with pytest.raises(TypeError, match=r"not a path: pass PosixPath\('pages.txt'\) to read\(\)$"):
        parse(path)


def test_an_error_goes_from_one_process_to_another() -> None:
    """A worker's error arrives whole."""
    error = ReadError("आगरा.txt", 3, "cut short")
    sent = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own.
    assert ("आगरा.txt", 3, "cut short") == (sent.file, sent.line, sent.message)
    assert str(error) == str(sent) == "आगरा.txt:3: cut short"


def test_plain_files_need_nothing_of_the_corpus(folder: Path) -> None:
    """To import storyparse, to read a file, a folder or a glob loads nothing that archives need."""
    program = (
        "import sys, storyparse\n"
        "print(len(list(storyparse.read(*sys.argv[1:]))))\n"
        "print(sorted(name for name in sys.modules if name.startswith('storyparse.corpus')))\n"
    )
    names = [str(folder), str(folder / "below" / "*.txt"), str(folder / "c.md")]
    done = subprocess.run(
        [sys.executable, "-c", program, *names],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
    )
    assert "5\n[]\n" == done.stdout
