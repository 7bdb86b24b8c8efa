"""A corpus of files of several kinds, shared by the tests of runs and outputs."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet as pq
import pytest

from storyparse._cli.commands import main
from storyparse.corpus._read.unpack import zstd

HEADER = '{"_id": "%024x", "title_hn": "खबर %d"}\n'
BODY = """\
खबर %d
न्यूज डेस्क, अमर उजाला, आगरा
Updated Mon, 18 Feb 2026 11:35 AM IST
विस्तार
शहर में आज सुबह से तेज बारिश हुई और पारा गिरा। किसानों ने राहत की सांस ली है।
"""
COMMAND = (sys.executable, "-m", "storyparse")


def dumps(count: int, first: int = 0) -> str:
    """Give dumps back to back, each with a weekday that is wrong."""
    numbers = range(first, first + count)
    return "".join(HEADER % (number + 1, number) + BODY % number for number in numbers)


def corpus_in(folder: Path) -> Path:
    """Make a folder of dumps in several kinds of files: 25 dumps."""
    folder.mkdir()
    (folder / "a.txt").write_text(dumps(10), encoding="utf-8")
    (folder / "b.txt.gz").write_bytes(gzip.compress(dumps(10, 10).encode()))
    (folder / "c.txt").write_text(dumps(5, 20), encoding="utf-8")
    return folder


def parse(*arguments: object) -> int:
    """Run `parse`, quietly."""
    return main(["parse", "--quiet", *map(str, arguments)])


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Give the rows of any output."""
    if path.suffix == ".parquet":
        return pq.read_table(path).to_pylist()
    if path.suffix == ".arrow":
        with pa.ipc.open_file(path) as file:
            return file.read_all().to_pylist()
    data = path.read_bytes()
    text = zstd().decompress(data) if path.suffix == ".zst" else data
    return [json.loads(row) for row in text.splitlines()]


def on_standard_output(corpus: Path, capfd: pytest.CaptureFixture[str]) -> str:
    """Give what `parse` prints."""
    capfd.readouterr()
    main(["parse", "--quiet", str(corpus)])
    return capfd.readouterr().out
