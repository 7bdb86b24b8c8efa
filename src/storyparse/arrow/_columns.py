"""Stories in, columns out, a row for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

import pyarrow as pa

from storyparse._io.member import Document, Found
from storyparse._model import Story
from storyparse._text.json_values import as_text
from storyparse.arrow._builders import SegmentBuilder, StoryBuilder
from storyparse.arrow._schema import schema_of

_ROWS: Final = 1024


def table(documents: Iterable[Document], *, text: str | None = None) -> pa.Table:
    """Put the documents that `read` gives into columns, one a row.

    Args:
        documents: Stories with their places; they are taken as they come.
        text: The name of a column for `Story.text`, which goes behind the others; by default none.

    Returns:
        A table of the columns of `SCHEMA`, in batches of 1,024 rows.

    Raises:
        ValueError: The column for the text has the name of another.

    Example:
        >>> from storyparse import read
        >>> table(read("fixtures/head-[no]*.txt")).column("source")[0]["line"].as_py()
        1
    """
    schema = schema_of(text=text)
    return pa.Table.from_batches(_batches(iter(documents), StoryBuilder(schema)), schema=schema)


def _batches(documents: Iterator[Document], builder: StoryBuilder) -> Iterator[pa.RecordBatch]:
    for first in documents:
        for found in (first, *islice(documents, _ROWS - 1)):
            builder.add(found.story, {"file": found.file, "line": found.line})
        yield builder.batch()


def stories_batch(
    stories: Sequence[Story | None],
    files: Sequence[str | None] | None = None,
    lines: Sequence[int | None] | None = None,
    *,
    text: str | None = None,
) -> pa.RecordBatch:
    r"""Put stories into columns, one a row.

    Args:
        stories: Stories; ``None`` makes a row of nulls.
        files: The name of the source of each.
        lines: The line at which each opens in its source; by default that of its first segment.
        text: The name of a column for `Story.text`, which goes behind the others; by default none.

    Returns:
        A batch of the columns of `SCHEMA`.

    Raises:
        ValueError: The column for the text has the name of another.

    Example:
        >>> story = Story(headline="बारिश से राहत", summary=("पारा गिरा।",))
        >>> stories_batch([story]).column("headline").to_pylist()
        ['बारिश से राहत']
        >>> stories_batch([story], text="text").column("text").to_pylist()
        ['बारिश से राहत\nपारा गिरा।']
    """
    builder = StoryBuilder(schema_of(text=text))
    for story, source in zip(stories, _sources(stories, files, lines), strict=True):
        builder.add(story, source)
    return builder.batch()


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
    builder = SegmentBuilder()
    for story, source in zip(stories, _sources(stories, files, None), strict=True):
        builder.add(story, source)
    return builder.batch()


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


def source_of(found: Found) -> dict[str, Any]:
    """Tell where a story was read, as columns hold it: what is kept of a row is text."""
    if found.kept is None:
        return {"file": found.file, "line": found.dump.first}
    kept = {name: as_text(value) for name, value in found.kept.items()}
    return {**kept, "file": found.file, "row": found.kept["row"]}


def _first(story: Story) -> int | None:
    return story.segments[0].line if story.segments else None
