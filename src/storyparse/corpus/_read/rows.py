"""A file of rows in, the dumps in one of its columns out: JSON Lines, CSV, Parquet, as crawls come.

Each row's text is one dump, told by the number of its row, from 1, and by what is kept of the row.
A row that cannot be read is named, and the next goes on.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from itertools import chain
from math import isfinite
from typing import IO, Any, Final

from attrs import frozen

from storyparse._dumps import Dump
from storyparse._io.errors import DamagedError, problems_of
from storyparse._io.extras import extra
from storyparse._io.input import Meter
from storyparse._io.member import Found
from storyparse._io.names import stem, suffix
from storyparse._io.signature import named_packing, packing_of
from storyparse._text.lines import cut, decoded
from storyparse.corpus._read.feed import Feed, Report
from storyparse.corpus._read.unpack import UNPACKERS, unpacked

NO_TEXT: Final = "a row without text"
_TOGETHER: Final = 256
_PARQUET: Final = b"PAR1"


@frozen
class Columns:
    """The columns that are read.

    Args:
        text: The one that holds dumps.
        keep: Those that go beside each story.
    """

    text: str
    keep: tuple[str, ...] = ()


def row_dumps(
    name: str, file: IO[bytes], pieces: Iterator[bytes], meter: Meter, columns: Columns
) -> Iterator[Found]:
    """Give the dumps in a column.

    Args:
        name: The file's name.
        file: The file, which Parquet is read from.
        pieces: Its bytes, which everything else is read from.
        meter: Takes what is left out.
        columns: The columns.

    Raises:
        DamagedError: Some rows cannot be read, or there is no such column.
    """
    problems: list[str] = []
    there: set[str] = set()
    start = next(pieces, b"")
    whole: Iterator[bytes] = chain([start], pieces)
    try:
        rows: Iterator[dict[str, Any] | None]
        if start.startswith(_PARQUET):
            rows = _parquet(file, columns, there)
        else:
            packing = packing_of(start, named_packing(name))
            plain = name
            if packing is not None and packing in UNPACKERS:
                whole, plain = unpacked(whole, packing, problems.append), stem(name)
            read = _csv if suffix(plain) in {".csv", ".tsv"} else _json_lines
            rows = read(Feed(whole, problems.append), problems.append)
        for number, row in enumerate(rows, 1):
            if row is None:
                continue
            there |= row.keys()
            value = row.get(columns.text)
            if not isinstance(value, (str, bytes)) or not value:
                meter.leave(f"row {number}", NO_TEXT)
                continue
            kept = {"row": number, **{one: _plain(row.get(one)) for one in columns.keep}}
            yield Found(name, Dump(cut(decoded(value)), 1), kept)
    except OSError as error:
        problems += problems_of(error)
    for one in (columns.text, *columns.keep):
        if there and one not in there:
            problems.append(f"no column {one!r}; it has {', '.join(sorted(there))}")
    if problems:
        raise DamagedError(*problems)


def _json_lines(feed: Feed, report: Report) -> Iterator[dict[str, Any] | None]:
    """Give the rows; ``None`` for a blank line, which is numbered and is no row."""
    for number, line in enumerate(iter(lambda: feed.line(sys.maxsize), b""), 1):
        if line.isspace():  # As many a writer leaves one at the end.
            yield None
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            report(f"row {number}: {error}")
            row = {}
        if not isinstance(row, dict):
            report(f"row {number}: want an object, got {type(row).__name__}")
            row = {}
        yield row


def _csv(feed: Feed, report: Report) -> Iterator[dict[str, Any]]:
    csv.field_size_limit(sys.maxsize)  # A dump is longer than a cell is thought to be.
    lines = (
        line.decode("utf-8-sig", "surrogateescape")
        for line in iter(lambda: feed.line(sys.maxsize), b"")
    )
    try:
        for row in csv.DictReader(lines):
            yield {key: value for key, value in row.items() if key is not None}
    except csv.Error as error:
        report(f"nothing more can be read: {error}")


def _parquet(file: IO[bytes], columns: Columns, there: set[str]) -> Iterator[dict[str, Any]]:
    """Give rows of the columns that are read; `there` takes the names of all that there are."""
    parquet = extra("pyarrow.parquet", "a Parquet file", "pyarrow")
    try:
        opened = parquet.ParquetFile(file)
        there.update(opened.schema_arrow.names)
        if columns.text not in there:
            return
        wanted = [one for one in (columns.text, *columns.keep) if one in there]
        for batch in opened.iter_batches(batch_size=_TOGETHER, columns=wanted):
            yield from batch.to_pylist()
    except (ValueError, KeyError, NotImplementedError) as error:
        # What pyarrow raises for a damaged file is a ValueError, or an OSError.
        raise DamagedError(str(error)) from error


def _plain(value: Any) -> Any:  # noqa: ANN401 -- whatever a cell holds.
    """Give a cell as JSON values."""
    if isinstance(value, Mapping):
        return {str(key): _plain(held) for key, held in value.items()}
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(held) for held in value]
    if isinstance(value, (date, time)):
        return value.isoformat()
    is_json = (
        value is None
        or isinstance(value, (str, int))
        or (isinstance(value, float) and isfinite(value))
    )
    return value if is_json else str(value)
