"""The columns that stories and segments become: the schema follows the JSON form of the model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import pyarrow as pa

from storyparse._export.held import Held, held
from storyparse._model import Story

SCHEMA_VERSION: Final = 2
"""Grows with every change of `SCHEMA` or `SEGMENTS`; both carry it in their metadata."""

_VERSION: Final = {b"storyparse.schema": str(SCHEMA_VERSION).encode()}
TEXT: Final = pa.large_string()  # A batch may hold more than 2 GB of it.


def _list(value: Any) -> Any:  # noqa: ANN401 -- pyarrow has no types.
    # `element` is what Parquet calls it: so a file that comes back has this very schema.
    return pa.list_(pa.field("element", value))


_NUMBER: Final = pa.int64()
_TIME: Final = pa.timestamp("us", tz="Asia/Kolkata")
_SOURCE: Final = pa.struct([("file", TEXT), ("line", _NUMBER)])
_TYPES: Final[dict[type, Any]] = {str: TEXT, int: _NUMBER, datetime: _TIME, Mapping: TEXT}


def _columns_of(model: type) -> list[tuple[str, Any]]:
    """Give the name and the type of each field of a class."""
    return [(field.name, type_of(field)) for field in held(model)]


def type_of(field: Held) -> pa.DataType:
    """Give the type of the column that holds a field."""
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
        ("role", TEXT),
        ("rule", TEXT),
        ("text", TEXT),
        ("raw", pa.large_binary()),
    ],
    metadata=_VERSION,
)
"""The columns of segments; `source` is the one of their story. `raw` holds a segment's bytes where
`text` cannot (they are not UTF-8), and is null elsewhere."""


def schema_of(
    schema: pa.Schema = SCHEMA, *, keep: Sequence[str] | None = None, text: str | None = None
) -> pa.Schema:
    """Give the schema of what holds more than a story or its segments.

    Args:
        schema: `SCHEMA` or `SEGMENTS`.
        keep: What is kept of rows: its `source` has the row then, and these names; ``None`` where
            nothing is read from rows.
        text: The name of a column for the reader's text, behind all others.

    Raises:
        ValueError: The column for the text has the name of another.

    Example:
        >>> schema_of(keep=["url"]).field("source").type
        StructType(struct<file: large_string, row: int64, url: large_string>)
        >>> schema_of(text="text").names[-2:]
        ['diagnostics', 'text']
    """
    if keep is not None:
        kept = [("file", TEXT), ("row", _NUMBER), *[(name, TEXT) for name in keep]]
        schema = schema.set(0, pa.field("source", pa.struct(kept)))
    if text in schema.names:
        message = f"a story has a column {text!r} of its own: choose another name"
        raise ValueError(message)
    return schema if text is None else schema.append(pa.field(text, TEXT))
