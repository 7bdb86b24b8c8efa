"""Columns of dumps become columns of stories, in whichever engine hands them over."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from storyparse import AMAR_UJALA, Story, from_dict, parse, read, stream, to_dict
from storyparse._io.member import Document
from storyparse.arrow import SCHEMA, SEGMENTS, parse_batch, segments_batch, stories_batch, table

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures").glob("*.txt"))
DUMPS = [path.read_bytes() for path in FIXTURES]


def wanted(dump: bytes) -> dict[str, Any]:
    """Give the row of a dump, made from the JSON form alone."""
    story = parse(dump)
    row = to_dict(story)
    for name in ("created_at", "published_at", "updated_at"):
        row[name] = getattr(story, name)
    for section, made in zip(story.sections, row["sections"], strict=True):
        made["posted_at"] = section.posted_at
    if row["header"] is not None:
        extra = row["header"]["extra"]
        row["header"]["extra"] = None if not extra else _json(extra)
    row["source"] = {"file": None, "line": story.segments[0].line if story.segments else None}
    return row


def _json(value: object) -> str:
    import json  # noqa: PLC0415

    return json.dumps(value, ensure_ascii=False)


def rows(table: pa.Table | pa.RecordBatch) -> list[dict[str, Any]]:
    """Give rows, their keys in any order."""
    return list(table.to_pylist())


def test_every_fixture_is_a_row_that_holds_its_story() -> None:
    """Times are the same moments, texts the same texts; nothing is dropped."""
    made = rows(parse_batch(pa.record_batch({"dump": pa.array(DUMPS)})))
    for dump, row in zip(DUMPS, made, strict=True):
        assert wanted(dump) == row
    assert SCHEMA.metadata[b"storyparse.schema"] == b"2"
    assert SCHEMA.field("updated_at").type == pa.timestamp("us", tz="Asia/Kolkata")


def test_a_table_stays_one_and_keeps_what_is_wanted() -> None:
    """Columns to keep go in front; `file` and `line` become the source; null stays null."""
    table = pa.table(
        {
            "dump": ["पारा गिरा", None, "न शीर्षक, न तारीख।"],
            "file": ["a", "b", "c"],
            "line": [None, 3, 7],
            "key": [1, 2, 3],
        }
    )
    made = parse_batch(table, keep=["key"], dialect=AMAR_UJALA)
    assert isinstance(made, pa.Table)
    assert made.schema.names == ["key", *SCHEMA.names]
    assert made.schema.metadata == SCHEMA.metadata
    assert made["source"].to_pylist() == [
        {"file": "a", "line": 1},
        None,
        {"file": "c", "line": 7},
    ]
    assert made["diagnostics"].to_pylist()[1] is None
    assert made["diagnostics"].to_pylist()[2][0]["line"] == 7
    assert parse_batch(table.slice(0, 0)).num_rows == 0


def test_a_line_that_is_given_is_the_sources() -> None:
    """Also of a dump without any line; where none is given, it is the first segment's, if any."""
    dumps = pa.table({"dump": ["", "पारा गिरा"], "line": [5, 9]})
    assert [5, 9] == [source["line"] for source in parse_batch(dumps)["source"].to_pylist()]
    story = parse("पारा गिरा")
    for lines, expected in ((None, [None, 1]), ([5, 9], [5, 9]), ([None, 9], [None, 9])):
        made = stories_batch([Story(), story], None, lines)
        assert expected == [source["line"] for source in made["source"].to_pylist()]


def test_each_segment_has_its_storys_source() -> None:
    """The file and the line that the story opens at, beside the segment's own line."""
    stories = list(stream(['{"_id": "x"}\nपारा गिरा\n{"_id": "y"}\n']))
    made = segments_batch(stories, ["a", None]).to_pylist()
    assert [
        ({"file": "a", "line": 1}, 1),
        ({"file": "a", "line": 1}, 2),
        ({"file": None, "line": 3}, 3),
    ] == [(row["source"], row["line"]) for row in made]


def test_columns_are_named_all_the_way_down() -> None:
    """Lists as Parquet wants them, fields in the order of the JSON form."""
    assert "list<element: large_string>" == str(SCHEMA.field("summary").type)
    photo = "struct<caption: large_string, credit: large_string>"
    assert f"list<element: {photo}>" == str(SCHEMA.field("photos").type)
    assert list(to_dict(Story())) == [name for name in SCHEMA.names if name != "source"]


def test_what_no_column_can_hold_shows_as_u_fffd() -> None:
    """A lone surrogate of a header's escape, and bytes that are not UTF-8."""
    made = parse_batch(pa.table({"dump": ['{"_id": "x\\ud800", "n": [1, null]}\n']}))
    assert made["header"].to_pylist()[0]["id"] == "x\ufffd"
    byhand = stories_batch([Story(headline="x\ud800", summary=("y\udcff",))], ["z\ud800"])
    assert (
        byhand.to_pylist()[0] | {"headline": "x\ufffd", "summary": ["y\ufffd"]}
        == (byhand.to_pylist()[0])
    )
    segments = rows(segments_batch([parse(b"\xff\xe0\n\n")], ["a"]))
    assert [(row["text"], row["raw"]) for row in segments] == [
        ("\ufffd\ufffd\n", b"\xff\xe0\n"),
        ("\n", None),
    ]
    [escaped] = rows(segments_batch([parse("a\ud800")], ["a"]))
    assert ("a\ufffd", b"a?") == (escaped["text"], escaped["raw"])
    assert stories_batch([None]).to_pylist()[0]["source"] is None
    assert segments_batch([]).schema == SEGMENTS


@pytest.mark.parametrize(
    ("batch", "error", "problem"),
    [
        (pa.table({"text": ["x"]}), KeyError, "no column 'dump' among text: name it by column="),
        (pa.table({"dump": [1]}), TypeError, "column 'dump': want text or bytes, got int64"),
        (
            pa.table({"dump": pa.array([1]).dictionary_encode()}),
            TypeError,
            "column 'dump': want text or bytes, got dictionary<values=int64",
        ),
        (
            pa.table({"dump": ["x"], "file": [b"a"]}),
            TypeError,
            "column 'file': want text, got binary",
        ),
        (
            pa.table({"dump": ["x"], "line": ["7"]}),
            TypeError,
            "column 'line': want numbers, got string",
        ),
        (
            pa.table({"dump": ["x", "x"], "line": [1.0, 1.5]}),
            ValueError,
            "column 'line': want whole numbers from 1 on, got 1.5",
        ),
        (
            pa.table({"dump": ["x"], "line": [0]}),
            ValueError,
            "column 'line': want whole numbers from 1 on, got 0",
        ),
        (["x"], TypeError, "parse_batch takes a pyarrow RecordBatch or Table, got list"),
    ],
)
def test_what_is_no_column_of_dumps_is_refused(
    batch: Any,  # noqa: ANN401
    error: type[Exception],
    problem: str,
) -> None:
    """The message says what was wanted."""
    with pytest.raises(error, match=problem):
        parse_batch(batch)


@pytest.mark.parametrize(
    ("keep", "error", "problem"),
    [
        ("url", TypeError, "keep takes names of columns, not one str: pass ['url']"),
        (["uri"], KeyError, "no column 'uri' among dump, url, headline: name it by keep="),
        (
            ["url", "headline"],
            ValueError,
            "keep=['headline']: the story's columns have these names, too: rename yours",
        ),
    ],
)
def test_columns_that_cannot_be_kept_are_refused(
    keep: Any,  # noqa: ANN401
    error: type[Exception],
    problem: str,
) -> None:
    """Before a row is read."""
    batch = pa.table({"dump": ["x"], "url": ["u"], "headline": ["h"]})
    with pytest.raises(error) as refused:
        parse_batch(batch, keep=keep)
    assert problem == refused.value.args[0]


def test_a_column_may_hold_the_whole_text() -> None:
    """The same text that the story has, also where no file can hold it; of no story, none."""
    sources = [*DUMPS, "खबर \ud800\nन्यूज डेस्क, अमर उजाला, आगरा"]
    stories = [parse(dump) for dump in sources]
    wanted = [story.text.replace("\ud800", "\ufffd") for story in stories]
    made = stories_batch([*stories, None], text="text")
    made.validate(full=True)
    assert [*SCHEMA.names, "text"] == made.schema.names
    assert [*wanted, None] == made["text"].to_pylist()
    assert stories_batch(stories) == made.select(SCHEMA.names).slice(0, len(stories))
    batch = pa.table({"dump": DUMPS, "text": DUMPS})
    again = parse_batch(batch, keep=["text"], text="whole")
    assert wanted[:-1] == again["whole"].to_pylist()
    assert ["text", *SCHEMA.names, "whole"] == again.schema.names
    documents = [Document(file="a", line=1, story=story) for story in stories]
    assert wanted == table(documents, text="text")["text"].to_pylist()


def test_frames_give_the_whole_text_back() -> None:
    """Through Polars, DuckDB and a Parquet file it stays what it was."""
    made = parse_batch(pa.table({"dump": DUMPS}), text="text")
    wanted = [parse(dump).text for dump in DUMPS]
    assert wanted == pl.DataFrame(made)["text"].to_list()
    assert [(text,) for text in wanted] == duckdb.sql("SELECT text FROM made").fetchall()
    buffer = pa.BufferOutputStream()
    pq.write_table(made, buffer)
    assert made.equals(pq.read_table(pa.BufferReader(buffer.getvalue())), check_metadata=True)


@pytest.mark.parametrize(
    ("text", "keep", "problem"),
    [
        ("headline", [], "a story has a column 'headline' of its own: choose another name"),
        ("url", ["url"], "text='url': a column to keep has this name, too"),
    ],
)
def test_a_column_of_texts_has_a_name_of_its_own(text: str, keep: list[str], problem: str) -> None:
    """Two columns of one name cannot be told apart."""
    with pytest.raises(ValueError, match=re.escape(problem)):
        parse_batch(pa.table({"dump": ["x"], "url": ["u"]}), keep=keep, text=text)


def test_columns_are_taken_as_frames_hand_them_over() -> None:
    """Categories, views, numbers with gaps: what pandas and Polars make of texts and lines."""
    dumps = ["पारा गिरा", "बारिश हुई", "धूप निकली"]
    pandas = pa.table(
        {
            "dump": pa.array(dumps).dictionary_encode(),
            "file": pa.array(["a", "a", None]).dictionary_encode(),
            "line": pa.array([1.0, float("nan"), 7.0]),
        }
    )
    frame = pl.DataFrame(
        {"dump": dumps, "file": ["a", "a", None], "line": [1, None, 7]},
        schema={"dump": pl.Categorical, "file": pl.Enum(["a"]), "line": pl.UInt16},
    )
    empty = pa.table({"dump": dumps, "file": pa.nulls(3), "line": pa.nulls(3)})
    want = [{"file": "a", "line": 1}, {"file": "a", "line": 1}, {"file": None, "line": 7}]
    for handed in (pandas, frame.to_arrow(), pl.DataFrame(pandas).to_arrow()):
        assert want == parse_batch(handed)["source"].to_pylist()
    assert {"file": None, "line": 1} == parse_batch(empty)["source"][0].as_py()


def test_a_batch_may_hold_more_than_two_gigabytes_of_text() -> None:
    """No text of a story has offsets of 32 bits, whatever it stands in."""
    texts = [field.type for schema in (SCHEMA, SEGMENTS) for field in schema]
    narrow = {"string", "binary"}
    assert [kind for kind in texts if narrow & set(re.findall(r"\w+", str(kind)))] == []


def test_documents_go_straight_into_a_table(tmp_path: Path) -> None:
    """A row for each, in order, in batches; none at all make a table of no rows."""
    names = []
    headed = [dump.rstrip(b"\n") + b"\n" for dump in DUMPS if dump.startswith(b'{"_id"')]
    for number, dump in enumerate(headed[:3]):
        names.append(tmp_path / f"{number}.txt")
        names[-1].write_bytes(dump * 400)
    documents = list(read(*names))
    made = table(iter(documents))
    assert SCHEMA == made.schema
    assert [found.story.headline for found in documents] == made["headline"].to_pylist()
    assert [{"file": found.file, "line": found.line} for found in documents] == (
        made["source"].to_pylist()
    )
    assert max(batch.num_rows for batch in made.to_batches()) == 1024 < made.num_rows
    assert SCHEMA.empty_table() == table([])


def test_years_far_away_come_back_from_a_column() -> None:
    """A story may hold any year that has a moment in UTC."""
    years = ["0001-01-02T00:00:00+05:30", "9999-12-30T23:59:59+05:30", "2262-05-01T00:00:00+05:30"]
    stories = [from_dict(to_dict(Story()) | {"created_at": year}) for year in years]
    column = stories_batch(stories)["created_at"]
    assert [story.created_at for story in stories] == column.to_pylist()
    assert len(years) == pl.DataFrame(pa.table({"at": column})).drop_nulls().height


def test_duckdb_reads_through_it() -> None:
    """In one line, streaming; and SQL over what comes out."""
    files = str(FIXTURES[0].parent / "head-*.txt")
    con = duckdb.connect()
    query = "SELECT content AS dump, filename AS file FROM read_text(?) ORDER BY 2"
    dumps = con.cursor().sql(query, params=[files])
    reader = pa.RecordBatchReader.from_batches(SCHEMA, map(parse_batch, dumps.to_arrow_reader(10)))
    found = con.from_arrow(reader).project("source.file, headline").fetchall()
    heads = [path for path in FIXTURES if path.name.startswith("head-")]
    assert [(str(path), parse(path.read_bytes()).headline) for path in heads] == found


def test_polars_reads_through_it() -> None:
    """In one line, eager or lazy."""
    frame = pl.DataFrame({"dump": DUMPS})
    lazy = frame.lazy().map_batches(
        lambda df: pl.DataFrame(parse_batch(df.to_arrow())),
        schema=pl.DataFrame(SCHEMA.empty_table()).schema,
    )
    made = lazy.select(pl.col("headline"), pl.col("byline").struct.field("place")).collect()
    for dump, (headline, place) in zip(DUMPS, made.rows(), strict=True):
        story = parse(dump)
        assert (story.headline, story.byline and story.byline.place) == (headline, place)


def test_spark_hands_over_an_iterator_of_batches() -> None:
    """`mapInArrow` takes a function from batches to batches."""
    batches = pa.table({"dump": DUMPS}).to_batches(max_chunksize=10)
    made = pa.Table.from_batches(map(parse_batch, batches))
    assert [parse(dump).headline for dump in DUMPS] == made["headline"].to_pylist()


def is_whole(dump: bytes) -> bool:
    """Tell a file that opens with the header of its only dump."""
    return dump.startswith(b'{"_id"') and dump.count(b'"_id"') == 1


def test_rows_are_those_of_a_stream() -> None:
    """Line numbers go on where the source's do."""
    whole = b"".join(dump.rstrip(b"\n") + b"\n" for dump in DUMPS if is_whole(dump))
    stories = list(stream([whole]))
    table = pa.table(
        {
            "dump": [story.raw.encode("utf-8", "surrogateescape") for story in stories],
            "line": [story.segments[0].line for story in stories],
        }
    )
    assert stories_batch(stories).to_pylist() == parse_batch(table).to_pylist()


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    """Give a local cluster of two workers."""
    library = pytest.importorskip("ray", reason="ray is not installed: pip install '.[ray]'")
    os.environ |= {"RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0", "RAY_USAGE_STATS_ENABLED": "0"}
    library.init(
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        object_store_memory=100 * 1024 * 1024,
    )
    yield library
    library.shutdown()


@pytest.mark.filterwarnings("ignore")
def test_ray_maps_batches_and_survives_a_worker(ray: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """On two workers, one of them killed in the middle: nothing lost, nothing twice."""
    mark = tmp_path / "killed"

    def parse_or_die(batch: pa.Table) -> pa.Table:
        """Parse a batch, or be killed, once, as a machine that goes down is."""
        if 40 in batch["number"].to_pylist() and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return parse_batch(batch, keep=["number"])

    table = pa.table({"dump": DUMPS, "number": range(len(DUMPS))})
    made = (
        ray.data.from_arrow(table)
        .repartition(8)
        .map_batches(parse_or_die, batch_format="pyarrow", batch_size=16)
        .take_all()
    )
    assert mark.exists()
    found = sorted((row["number"], row["headline"]) for row in made)
    assert [(number, parse(dump).headline) for number, dump in enumerate(DUMPS)] == found
