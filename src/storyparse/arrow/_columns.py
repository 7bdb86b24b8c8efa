"""Stories in, columns out, a row for each: the schema follows the JSON form of the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final

import pyarrow as pa

from storyparse._export.held import Held, held
from storyparse._export.write import writer
from storyparse._io.member import Document, Found
from storyparse._model import Story
from storyparse._text.json_values import as_text, thaw, write
from storyparse._text.matching import sound

SCHEMA_VERSION: Final = 2
"""Grows with every change of `SCHEMA` or `SEGMENTS`; both carry it in their metadata."""

_ROWS: Final = 1024
_VERSION: Final = {b"storyparse.schema": str(SCHEMA_VERSION).encode()}
_TEXT: Final = pa.large_string()  # A batch may hold more than 2 GB of it.


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
        ("raw", pa.large_binary()),
    ],
    metadata=_VERSION,
)
"""The columns of segments; `source` is the one of their story. `raw` holds a segment's bytes where
`text` cannot (they are not UTF-8), and is null elsewhere."""


def table(documents: Iterable[Document]) -> pa.Table:
    """Put the documents that `read` gives into columns, one a row.

    Args:
        documents: Stories with their places; they are taken as they come.

    Returns:
        A table of the columns of `SCHEMA`, in batches of 1,024 rows.

    Example:
        >>> from storyparse import read
        >>> table(read("fixtures/head-[no]*.txt")).column("source")[0]["line"].as_py()
        1
    """
    rest = iter(documents)
    parts = []
    while taken := list(islice(rest, _ROWS)):
        rows: list[dict[str, Any] | None] = [
            _row(found.story, found.file, found.line) for found in taken
        ]
        parts.append(batch(rows, SCHEMA))
    return pa.Table.from_batches(parts, schema=SCHEMA)


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
    return batch(rows, SCHEMA)


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
    return batch(
        [
            row
            for story, file, line in _sourced(stories, files, None)
            for row in segment_rows(story, {"file": file, "line": line})
        ],
        SEGMENTS,
    )


def kept_schema(schema: pa.Schema, keep: Sequence[str] | None) -> pa.Schema:
    """Give a schema for what is read from rows: its `source` has the row, and what is kept of it.

    Args:
        schema: `SCHEMA` or `SEGMENTS`.
        keep: The names of what is kept; ``None`` where nothing is read from rows.

    Example:
        >>> kept_schema(SCHEMA, ["url"]).field("source").type
        StructType(struct<file: large_string, row: int64, url: large_string>)
    """
    if keep is None:
        return schema
    kept = [("file", _TEXT), ("row", _NUMBER), *[(name, _TEXT) for name in keep]]
    return schema.set(0, pa.field("source", pa.struct(kept)))


def source_of(found: Found, story: Story) -> dict[str, Any]:
    """Tell where a story was read, as columns hold it: what is kept of a row is text."""
    if found.kept is None:
        return {"file": found.file, "line": _first(story)}
    kept = {name: as_text(value) for name, value in found.kept.items()}
    return {**kept, "file": found.file, "row": found.kept["row"]}


def story_rows(story: Story, source: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the one row of a story."""
    yield {"source": source, **_fields_of(story)}


def segment_rows(story: Story, source: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the rows of a story's segments."""
    for part in story.segments:
        text = sound(part.raw)
        raw = None if text == part.raw else part.raw.encode("utf-8", "surrogateescape")
        yield {
            "source": source,
            "line": part.line,
            "start": part.start,
            "role": part.role.value,
            "rule": part.rule,
            "text": text,
            "raw": raw,
        }


def _sourced(
    stories: Sequence[Story | None],
    files: Sequence[str | None] | None,
    lines: Sequence[int | None] | None,
) -> Iterator[tuple[Any, str | None, int | None]]:
    """Give stories, each with its file and the line where it opens."""
    none = [None] * len(stories)
    for story, file, line in zip(stories, files or none, lines or none, strict=True):
        yield story, file, _first(story) if line is None and story is not None else line


def _first(story: Story) -> int | None:
    return story.segments[0].line if story.segments else None


def _extra(values: Mapping[str, Any]) -> str | None:
    return write(thaw(values)) if values else None


_fields_of: Final = writer({Mapping: _extra})


def _row(story: Story, file: str | None, line: int | None) -> dict[str, Any]:
    return {"source": {"file": file, "line": line}, **_fields_of(story)}


def batch(rows: list[dict[str, Any] | None], schema: pa.Schema) -> pa.RecordBatch:
    """Put rows into columns.

    Args:
        rows: A value for each column, by its name; ``None`` makes a row of nulls.
        schema: The columns.
    """
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
