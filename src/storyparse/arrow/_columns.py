"""Stories in, columns out, a row for each: the schema follows the JSON form of the model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import accumulate, islice
from operator import attrgetter
from typing import Any, Final, TypeAlias

import pyarrow as pa

from storyparse._export.forms import FORMS
from storyparse._export.held import Held, held
from storyparse._io.member import Document, Found
from storyparse._model import Segment, Story
from storyparse._text.encodings import sound_bytes
from storyparse._text.json_values import as_text, thaw, write
from storyparse._text.matching import sound

Taken: TypeAlias = tuple[Any, ...]
"""The values of a story's fields, or of a part's, in the order of the JSON form."""

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
    take = taker(Story)
    parts = []
    while taken := list(islice(rest, _ROWS)):
        sources = [{"file": found.file, "line": found.line} for found in taken]
        parts.append(story_columns([take(found.story) for found in taken], sources, SCHEMA))
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
    sources = _sources(stories, files, lines)
    return story_columns(list(map(taker(Story), stories)), sources, SCHEMA)


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
    taken = [story.segments for story in stories]
    return segment_columns(taken, _sources(stories, files, None), SEGMENTS)


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


def story_columns(
    taken: Sequence[Taken], sources: Sequence[Mapping[str, Any] | None], schema: pa.Schema
) -> pa.RecordBatch:
    """Put stories into columns, field by field: no dict is made of any.

    Args:
        taken: What `taker` took of each.
        sources: Where each was read; ``None`` beside no story.
        schema: `SCHEMA`, or what `kept_schema` made of it.
    """
    source = _array(sources, schema.field("source").type)
    return pa.RecordBatch.from_arrays([source, *_columns(Story, taken)], schema=schema)


def _columns(model: type, taken: Sequence[Taken]) -> list[pa.Array]:
    """Put the fields of values of one class into columns."""
    fields = held(model)
    by_field = zip(*taken, strict=True) if taken else [()] * len(fields)
    return [_column(field, found) for field, found in zip(fields, by_field, strict=True)]


def _column(field: Held, found: Sequence[Any]) -> pa.Array:
    """Put what a field held into a column."""
    if field.how != "many":
        return _values(field, found)
    inner = [one for many in found if many for one in many]
    ends = list(accumulate([len(many) if many else 0 for many in found], initial=0))
    starts = [None if many is None else at for many, at in zip(found, ends, strict=False)]
    offsets = pa.array([*starts, ends[-1]], pa.int32())  # One that is null makes a null list.
    return pa.ListArray.from_arrays(offsets, _values(field, inner), _type(field))


def _values(field: Held, values: Sequence[Any]) -> pa.Array:
    """Put values of what a field holds, one or many, into a column."""
    kind = _TYPES[field.of]
    if field.of in FORMS:
        take = taker(field.of)
        columns = _columns(field.of, [take(value) for value in values])
        may_lack = field.how == "optional"
        mask = pa.array([value is None for value in values], pa.bool_()) if may_lack else None
        return pa.StructArray.from_arrays(columns, fields=list(kind), mask=mask)
    if field.of is Mapping:
        values = [_extra(value) if value else None for value in values]
    return _array(values, kind)


@cache
def taker(model: type) -> Callable[[object], Taken]:
    """Give what takes the fields of a value of a class; of ``None`` it takes as many times that.

    Args:
        model: A class of the model that has a JSON form.

    Example:
        >>> from storyparse import Photo
        >>> taker(Photo)(Photo(caption="ताजमहल")), taker(Photo)(None)
        (('ताजमहल', None), (None, None))
    """
    names = [field.name for field in held(model)]
    take, nothing = attrgetter(*names), (None,) * len(names)
    return lambda value: nothing if value is None else take(value)


def _extra(values: Mapping[str, Any]) -> str:
    return write(thaw(values))


def segment_columns(
    taken: Sequence[Sequence[Segment]],
    sources: Sequence[Mapping[str, Any] | None],
    schema: pa.Schema,
) -> pa.RecordBatch:
    """Put the segments of stories into columns.

    Args:
        taken: The segments of each story.
        sources: Where each story was read.
        schema: `SEGMENTS`, or what `kept_schema` made of it.
    """
    pairs = zip(taken, sources, strict=True)
    rows = [(source, part) for segments, source in pairs for part in segments]
    texts = [sound(part.raw) for _, part in rows]
    columns: dict[str, list[Any]] = {
        "source": [source for source, _ in rows],
        "line": [part.line for _, part in rows],
        "start": [part.start for _, part in rows],
        "role": [part.role.value for _, part in rows],
        "rule": [part.rule for _, part in rows],
        "text": texts,
        "raw": [
            None if text == part.raw else sound_bytes(part.raw)
            for (_, part), text in zip(rows, texts, strict=True)
        ],
    }
    arrays = [_array(columns[field.name], field.type) for field in schema]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _sources(
    stories: Sequence[Story | None],
    files: Sequence[str | None] | None,
    lines: Sequence[int | None] | None,
) -> list[dict[str, Any] | None]:
    """Tell the file of each story, and the line where it opens."""
    none = [None] * len(stories)
    return [
        None if story is None else {"file": file, "line": _first(story) if line is None else line}
        for story, file, line in zip(stories, files or none, lines or none, strict=True)
    ]


def _first(story: Story) -> int | None:
    return story.segments[0].line if story.segments else None


def _array(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    """Put plain values into a column."""
    try:
        return pa.array(values, type=kind)
    except UnicodeEncodeError:
        # A lone surrogate (a header's escape can make one): rare, so only then is each text seen.
        return pa.array([_sound(value) for value in values], type=kind)


def _sound(value: Any) -> Any:  # noqa: ANN401 -- a text, what is told of a source, or anything.
    if isinstance(value, str):
        return sound(value)
    if isinstance(value, Mapping):
        return {key: _sound(inner) for key, inner in value.items()}
    return value
