"""Columns of dump text in, columns of stories out, as Apache Arrow tables.

One rule: a row for each row, and nothing but the row's own text decides what it becomes. So any
engine that hands Arrow batches to a function (Ray Data, Spark, Polars, DuckDB) runs storyparse
on as many machines as it has, and nothing here knows which engine that is.

pyarrow is the reference implementation of Arrow, and the one that all of these engines speak;
it comes with the extra ``storyparse[corpus]``. May import `_io` and what stands below.
"""

try:
    import pyarrow as _pyarrow  # noqa: F401, ICN001 -- whether it is there.
except ImportError as _error:
    _MISSING = "storyparse.arrow needs pyarrow: pip install 'storyparse[corpus]'"
    raise ImportError(_MISSING, name="pyarrow") from _error

from storyparse.arrow._columns import segments_batch, stories_batch, table
from storyparse.arrow._parse_batch import parse_batch
from storyparse.arrow._schema import SCHEMA, SCHEMA_VERSION, SEGMENTS

__all__ = [
    "SCHEMA",
    "SCHEMA_VERSION",
    "SEGMENTS",
    "parse_batch",
    "segments_batch",
    "stories_batch",
    "table",
]
