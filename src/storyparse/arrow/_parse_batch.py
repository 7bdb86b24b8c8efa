"""A batch with a column of dumps in, one of stories out: checked whole, then read row by row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

import pyarrow as pa

from storyparse._dialect import Dialect, Dialects
from storyparse._parse import checked_dialects, read_dump
from storyparse._text.lines import cut, decoded
from storyparse.arrow._columns import stories_batch
from storyparse.arrow._schema import SCHEMA, schema_of
from storyparse.dialects.amar_ujala import AMAR_UJALA

_Batch = TypeVar("_Batch", pa.RecordBatch, pa.Table)


def parse_batch(
    batch: _Batch,
    *,
    column: str = "dump",
    keep: Iterable[str] = (),
    text: str | None = None,
    dialect: Dialects = AMAR_UJALA,
) -> _Batch:
    r"""Read a column of dumps, one dump a row.

    Args:
        batch: A record batch or a table. Its columns `file` and `line`, where it has them, become
            the story's `source`, and lines are counted from there.
        column: The column of dumps: text or bytes. Where it is null, all of the row's story is.
        keep: Names of further columns, which go in front of the story's.
        text: The name of a column for `Story.text`, which goes behind the story's; by default none.
        dialect: The publisher's habits.

    Returns:
        A batch or table, as was given, of as many rows, with the columns of `SCHEMA`.

    Raises:
        KeyError: There is no such column.
        TypeError: The column holds neither text nor bytes, or `file` no text, or `line` no
            numbers; or it is no batch.
        ValueError: A line is no whole number from 1 on; or a column to keep, or that for the text,
            has the name of another.

    Example:
        >>> import pyarrow as pa
        >>> dumps = pa.table({"dump": ["नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा"]})
        >>> parse_batch(dumps)["headline"].to_pylist()
        ['नहर में मिला मगरमच्छ']
    """
    if not isinstance(batch, pa.Table | pa.RecordBatch):
        message = f"parse_batch takes a pyarrow RecordBatch or Table, got {type(batch).__name__}"
        raise TypeError(message)
    names = _checked(batch.schema, column, keep)
    if text in names:
        message = f"text={text!r}: a column to keep has this name, too"
        raise ValueError(message)
    of_story = schema_of(text=text)
    fields = [batch.schema.field(name) for name in names] + list(of_story)
    schema = pa.schema(fields, SCHEMA.metadata)
    known = checked_dialects(dialect)
    if isinstance(batch, pa.Table):
        parts = [_parsed(part, column, schema, text, known) for part in batch.to_batches()]
        return pa.Table.from_batches(parts, schema=schema)
    return _parsed(batch, column, schema, text, known)


def _checked(schema: pa.Schema, column: str, keep: Iterable[str]) -> tuple[str, ...]:
    """Give the names of the columns to keep; refuse columns that cannot be read."""
    if isinstance(keep, str):
        message = f"keep takes names of columns, not one str: pass [{keep!r}]"
        raise TypeError(message)
    kept = tuple(keep)
    for name, how in [(column, "column="), *[(name, "keep=") for name in kept]]:
        if name not in schema.names:
            message = f"no column {name!r} among {', '.join(schema.names)}: name it by {how}"
            raise KeyError(message)
    if taken := [name for name in kept if name in SCHEMA.names]:
        message = f"keep={taken}: the story's columns have these names, too: rename yours"
        raise ValueError(message)
    for name, kinds, want in (
        (column, (*_TEXTS, *_BYTES), "text or bytes"),
        ("file", _TEXTS, "text"),
        ("line", _NUMBERS, "numbers"),
    ):
        if name in schema.names:
            given = schema.field(name).type
            held = given.value_type if pa.types.is_dictionary(given) else given
            if not any([of(held) for of in kinds]):
                message = f"column {name!r}: want {want}, got {given}"
                raise TypeError(message)
    return kept


_TEXTS: Final = (
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_string_view,
    pa.types.is_null,
)
_BYTES: Final = (pa.types.is_binary, pa.types.is_large_binary, pa.types.is_binary_view)
_NUMBERS: Final = (pa.types.is_integer, pa.types.is_floating, pa.types.is_null)


def _parsed(
    batch: pa.RecordBatch,
    column: str,
    schema: pa.Schema,
    text: str | None,
    known: Sequence[Dialect],
) -> pa.RecordBatch:
    """Read a batch that was checked."""
    dumps = batch[column].to_pylist()
    none = [None] * len(dumps)
    files = batch["file"].to_pylist() if "file" in batch.schema.names else none
    lines = list(map(_line, batch["line"].to_pylist())) if "line" in batch.schema.names else none
    stories = [
        None if dump is None else read_dump(cut(decoded(dump)), line or 1, known)
        for dump, line in zip(dumps, lines, strict=True)
    ]
    made = stories_batch(stories, files, lines, text=text)
    kept = [batch[name] for name in schema.names[: -made.num_columns]]
    return pa.RecordBatch.from_arrays(kept + made.columns, schema=schema)


def _line(value: float | None) -> int | None:
    """Give a line's number; pandas makes fractions of whole numbers, and NaN of none."""
    if value is None or value != value:  # noqa: PLR0124 -- NaN alone is not what it is.
        return None
    if value < 1 or value % 1:
        message = f"column 'line': want whole numbers from 1 on, got {value}"
        raise ValueError(message)
    return int(value)
