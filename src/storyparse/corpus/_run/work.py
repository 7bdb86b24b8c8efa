"""A part in, its stories in files on the shelf out: what one worker does.

Nothing but the part decides what is written, so it does not matter who does it, or how often.
Making needs the processor and storing waits for the disk, so one is stored while the
next is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from attrs import frozen

from storyparse._io.account import Counted
from storyparse._io.dialect_name import DEFAULT, chosen
from storyparse._io.extras import extra
from storyparse._io.member import Found
from storyparse._io.parts import Part, stories
from storyparse._model import Story
from storyparse._parse import dialect_of
from storyparse.corpus._run.shelf import SEGMENTS, STORIES, Record, Shelf
from storyparse.formats import line

_TOGETHER: Final = 256
"""Stories in memory at a time."""


class Kind(NamedTuple):
    """A kind of columns: their schema, and what gathers stories into them."""

    schema: Any
    builder: Callable[[Any], Any]


def kinds(keep: Sequence[str] | None, text: str | None = None) -> dict[str, Kind]:
    """Tell what columns are made of.

    Args:
        keep: What is kept of rows; ``None`` where there are none.
        text: The name of the stories' column for their text, if they have one.

    Raises:
        ExtraMissingError: pyarrow is not installed.
    """
    schema = extra("storyparse.arrow._schema", "columns", "pyarrow")
    builders = extra("storyparse.arrow._builders", "columns", "pyarrow")
    stories = schema.schema_of(schema.SCHEMA, keep=keep, text=text)
    segments = schema.schema_of(schema.SEGMENTS, keep=keep)
    return {
        STORIES: Kind(stories, builders.StoryBuilder),
        SEGMENTS: Kind(segments, builders.SegmentBuilder),
    }


@frozen
class Job:
    """What to make of each part.

    Args:
        folder: The shelf.
        columns: Whether to make columns; else lines.
        segments: Whether to make columns of segments too.
        format: The format of lines.
        dialect: Which dialect, as ``MODULE:NAME``.
        keep: What is kept of rows; ``None`` where there are none.
        text: The name of the stories' column for their text, if they have one.
    """

    folder: Path
    columns: bool
    segments: bool
    format: str
    dialect: str = DEFAULT
    keep: tuple[str, ...] | None = None
    text: str | None = None

    def kinds(self) -> dict[str, Kind]:
        """Tell what columns are made."""
        known = kinds(self.keep, self.text)
        return known if self.segments else {STORIES: known[STORIES]}


class Made(NamedTuple):
    """What was made of a part: what goes into each of its files, and what was counted."""

    files: dict[str, Any]
    counted: Counted


def make(job: Job, part: Part) -> Made | None:
    """Parse a part, unless it is on the shelf already."""
    if Shelf(job.folder).has(part.number):
        return None
    counted = Counted()
    known = chosen(job.dialect)
    # Lines tell a story's place by its segments.
    segments = job.segments or not job.columns
    read = counted.counting(part, stories(part, known, segments=segments))
    if job.columns:
        return Made(_columns(job, read), counted)
    lines = [
        line(story, job.format, file=one.file, dialect=dialect_of(story, known), kept=one.kept)
        for one, story in read
    ]
    return Made({STORIES: "".join(lines).encode()}, counted)


def _columns(job: Job, read: Iterator[tuple[Found, Story]]) -> dict[str, list[Any]]:
    """Make batches of columns."""
    source_of = extra("storyparse.arrow._columns", "columns", "pyarrow").source_of
    wanted = job.kinds()
    builders = {what: kind.builder(kind.schema) for what, kind in wanted.items()}
    batches: dict[str, list[Any]] = {what: [] for what in wanted}
    for first in read:
        for found, story in chain([first], islice(read, _TOGETHER - 1)):
            source = source_of(found)
            for builder in builders.values():
                builder.add(story, source)
        for what, builder in builders.items():
            batches[what].append(builder.batch())
    return batches


def store(job: Job, part: Part, made: Made | None) -> Record:
    """Put what was made of a part on the shelf.

    Raises:
        OSError: It cannot be written.
        ShelfError: What stands there is not what was put down.
    """
    shelf = Shelf(job.folder)
    if made is None:
        return shelf.record(part.number)
    if job.columns:
        schemas = {what: kind.schema for what, kind in job.kinds().items()}
        files = {what: _stream(schemas[what], held) for what, held in made.files.items()}
    else:
        files = made.files
    return shelf.put(part, made.counted, files)


def _stream(schema: Any, batches: Sequence[Any]) -> memoryview:  # noqa: ANN401
    """Give batches as a file of Arrow's."""
    arrow = extra("pyarrow", "columns")
    options = arrow.ipc.IpcWriteOptions(compression="lz4")
    with arrow.BufferOutputStream() as held:
        with arrow.ipc.new_file(held, schema, options=options) as writer:
            for batch in batches:
                writer.write_batch(batch)
        return memoryview(held.getvalue())
