"""Columns of dump text in, columns of stories out, as Apache Arrow tables.

One rule: a row for each row, and nothing but the row's own text decides what it becomes. So any
engine that hands Arrow batches to a function (Ray Data, Spark, Polars, DuckDB) runs storyparse
on as many machines as it has, and nothing here knows which engine that is.

pyarrow is the reference implementation of Arrow, and the one that all of these engines speak;
it comes with the extra ``storyparse[corpus]``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar

from storyparse._dialect import Dialect
from storyparse._export.held import Held, held
from storyparse._export.write import writer
from storyparse._model import Story
from storyparse._parse import read_dump
from storyparse._text.json_values import thaw, write
from storyparse._text.lines import cut, decoded
from storyparse._text.matching import sound
from storyparse.dialects.amar_ujala import AMAR_UJALA

try:
    import pyarrow as pa
except ImportError as _error:
    _MISSING = "storyparse.arrow needs pyarrow: pip install 'storyparse[corpus]'"
    raise ImportError(_MISSING, name="pyarrow") from _error

__all__ = [
    "SCHEMA",
    "SCHEMA_VERSION",
    "SEGMENTS",
    "parse_batch",
    "segments_batch",
    "stories_batch",
]

SCHEMA_VERSION: Final = 1
"""Grows with every change of `SCHEMA` or `SEGMENTS`; both carry it in their metadata."""

_VERSION: Final = {b"storyparse.schema": str(SCHEMA_VERSION).encode()}
_TEXT: Final = pa.string()


def _list(value: Any) -> Any:  # noqa: ANN401 -- pyarrow has no types.
    # `element` is what Parquet calls it: so a file that comes back has this very schema.
    return pa.list_(pa.field("element", value))


_NUMBER: Final = pa.int64()
_TIME: Final = pa.timestamp("us", tz="Asia/Kolkata")
_SOURCE: Final = pa.struct([("file", _TEXT), ("line", _NUMBER)])
_TYPES: Final[dict[type, Any]] = {str: _TEXT, int: _NUMBER, datetime: _TIME, Mapping: _TEXT}


def _columns_of(model: type) -> list[tuple[str, Any]]:
    """Give the name and the type of each field of a class."""
    return [(field.name, _type(field)) for field in held(model)]


def _type(field: Held) -> Any:  # noqa: ANN401
    if field.of not in _TYPES:
        _TYPES[field.of] = pa.struct(_columns_of(field.of))
    one = _TYPES[field.of]
    return _list(one) if field.how == "many" else one


SCHEMA: Final = pa.schema([("source", _SOURCE), *_columns_of(Story)], metadata=_VERSION)
"""The columns of stories: the JSON form, with times as times and `header.extra` as JSON text."""

SEGMENTS: Final = pa.schema(
    [
        ("source", _SOURCE),
        ("line", _NUMBER),
        ("start", _NUMBER),
        ("role", _TEXT),
        ("rule", _TEXT),
        ("text", _TEXT),
        ("raw", pa.binary()),
    ],
    metadata=_VERSION,
)
"""The columns of segments; `source` is the one of their story. `raw` holds a segment's bytes where
`text` cannot (they are not UTF-8), and is null elsewhere."""

_Batch = TypeVar("_Batch", pa.RecordBatch, pa.Table)


def parse_batch(
    batch: _Batch,
    *,
    column: str = "dump",
    keep: Iterable[str] = (),
    dialect: Dialect = AMAR_UJALA,
) -> _Batch:
    r"""Read a column of dumps, one dump a row.

    Args:
        batch: A record batch or a table. Its columns `file` and `line`, where it has them, become
            the story's `source`, and lines are counted from there.
        column: The column of dumps: text or bytes. Where it is null, all of the row's story is.
        keep: Names of further columns, which go in front of the story's.
        dialect: The publisher's habits.

    Returns:
        A batch or table, as was given, of as many rows, with the columns of `SCHEMA`.

    Raises:
        KeyError: There is no such column.
        TypeError: The column holds neither text nor bytes, or it is no batch.

    Example:
        >>> import pyarrow as pa
        >>> dumps = pa.table({"dump": ["नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा"]})
        >>> parse_batch(dumps)["headline"].to_pylist()
        ['नहर में मिला मगरमच्छ']
    """
    if isinstance(batch, pa.Table):
        _column(batch, column)
        names = tuple(keep)
        parts = [
            parse_batch(part, column=column, keep=names, dialect=dialect)
            for part in batch.to_batches()
        ]
        return pa.Table.from_batches(parts, schema=_with(batch.schema, names))
    if not isinstance(batch, pa.RecordBatch):
        message = f"parse_batch takes a pyarrow RecordBatch or Table, got {type(batch).__name__}"
        raise TypeError(message)
    kept = tuple(keep)
    dumps = _column(batch, column).to_pylist()
    files = batch["file"].to_pylist() if "file" in batch.schema.names else [None] * len(dumps)
    lines = batch["line"].to_pylist() if "line" in batch.schema.names else [None] * len(dumps)
    stories = [
        None if dump is None else read_dump(cut(decoded(dump)), line or 1, dialect)
        for dump, line in zip(dumps, lines, strict=True)
    ]
    made = stories_batch(stories, files, lines)
    arrays = [batch[name] for name in kept] + made.columns
    return pa.RecordBatch.from_arrays(arrays, schema=_with(batch.schema, kept))


def stories_batch(
    stories: Sequence[Story | None],
    files: Sequence[str | None] | None = None,
    lines: Sequence[int | None] | None = None,
) -> pa.RecordBatch:
    """Put stories into columns, one a row.

    Args:
        stories: Stories; ``None`` makes a row of nulls.
        files: The name of the source of each.
        lines: The line at which each opens in its source; by default that of its first segment.

    Returns:
        A batch of the columns of `SCHEMA`.

    Example:
        >>> stories_batch([Story(headline="बारिश से राहत")]).column("headline").to_pylist()
        ['बारिश से राहत']
    """
    rows = [
        None if story is None else _row(story, file, line)
        for story, file, line in _sourced(stories, files, lines)
    ]
    return _batch(rows, SCHEMA)


def segments_batch(
    stories: Sequence[Story], files: Sequence[str | None] | None = None
) -> pa.RecordBatch:
    r"""Put the segments of stories into columns, one a row.

    Args:
        stories: Parsed stories.
        files: The name of the source of each.

    Returns:
        A batch of the columns of `SEGMENTS`.

    Example:
        >>> from storyparse import parse
        >>> segments_batch([parse("सार\nपारा गिरा।")]).column("role").to_pylist()
        ['label', 'summary']
    """
    rows: list[dict[str, Any] | None] = []
    for story, file, line in _sourced(stories, files, None):
        source = {"file": file, "line": line}
        for part in story.segments:
            text = sound(part.raw)
            raw = None if text == part.raw else part.raw.encode("utf-8", "surrogateescape")
            rows.append(
                {
                    "source": source,
                    "line": part.line,
                    "start": part.start,
                    "role": part.role.value,
                    "rule": part.rule,
                    "text": text,
                    "raw": raw,
                }
            )
    return _batch(rows, SEGMENTS)


def _sourced(
    stories: Sequence[Story | None],
    files: Sequence[str | None] | None,
    lines: Sequence[int | None] | None,
) -> Iterator[tuple[Any, str | None, int | None]]:
    """Give stories, each with its file and the line where it opens."""
    none = [None] * len(stories)
    for story, file, line in zip(stories, files or none, lines or none, strict=True):
        if line is None and story is not None and story.segments:
            yield story, file, story.segments[0].line
        else:
            yield story, file, line


def _extra(values: Mapping[str, Any]) -> str | None:
    return write(thaw(values)) if values else None


_fields_of: Final = writer({Mapping: _extra})


def _row(story: Story, file: str | None, line: int | None) -> dict[str, Any]:
    return {"source": {"file": file, "line": line}, **_fields_of(story)}


def _batch(rows: list[dict[str, Any] | None], schema: pa.Schema) -> pa.RecordBatch:
    try:
        return _columns(rows, schema)
    except UnicodeEncodeError:
        # A lone surrogate (a header's escape can make one): rare, so only then is each text seen.
        return _columns(_sound(rows), schema)


def _columns(rows: list[dict[str, Any] | None], schema: pa.Schema) -> pa.RecordBatch:
    arrays = [
        pa.array([None if row is None else row[field.name] for row in rows], type=field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _sound(value: Any) -> Any:  # noqa: ANN401 -- a row holds values of many types.
    if isinstance(value, str):
        return sound(value)
    if isinstance(value, list):
        return [_sound(inner) for inner in value]
    if isinstance(value, dict):
        return {key: _sound(inner) for key, inner in value.items()}
    return value


def _column(batch: pa.RecordBatch | pa.Table, name: str) -> Any:  # noqa: ANN401
    if name not in batch.schema.names:
        message = f"no column {name!r} among {', '.join(batch.schema.names)}: name it by column="
        raise KeyError(message)
    kind = batch.schema.field(name).type
    if not any([test(kind) for test in _TEXT_KINDS]):
        message = f"column {name!r}: want text or bytes, got {kind}"
        raise TypeError(message)
    return batch[name]


_TEXT_KINDS: Final = (
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_string_view,
    pa.types.is_binary,
    pa.types.is_large_binary,
    pa.types.is_binary_view,
    pa.types.is_null,
)


def _with(schema: pa.Schema, kept: Sequence[str]) -> pa.Schema:
    fields = [schema.field(name) for name in kept] + list(SCHEMA)
    return pa.schema(fields, metadata=SCHEMA.metadata)
