"""A part in, its stories in files on the shelf out: what one worker does.

Nothing but the part decides what is written, so it does not matter who does it, or how often.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from storyparse._dialect import Dialect
from storyparse._io.dialect_name import DEFAULT, chosen
from storyparse._io.extras import extra
from storyparse._io.parts import Part
from storyparse._io.tally import Tally
from storyparse._model import Story
from storyparse._parse import MAX_SIZE, read_dumps
from storyparse.corpus._run.shelf import SEGMENTS, STORIES, Record, Shelf, fresh
from storyparse.formats import line

_TOGETHER: Final = 256
"""Stories in memory at a time."""


@frozen
class Job:
    """What to make of each part.

    Args:
        folder: The shelf.
        columns: Whether to make columns; else lines.
        segments: Whether to make columns of segments too.
        format: The format of lines.
        dialect: Which dialect, as ``MODULE:NAME``.
    """

    folder: Path
    columns: bool
    segments: bool
    format: str
    dialect: str = DEFAULT


def work(job: Job, part: Part) -> Record:
    """Parse a part and put it on the shelf.

    Raises:
        OSError: It cannot be written.
    """
    shelf = Shelf(job.folder)
    tally = Tally()
    if job.columns:
        _write_columns(job, part, shelf, tally)
    else:
        with fresh(shelf.part(part.number)) as path, path.open("wb") as file:
            for name, story in stories(part, tally, chosen(job.dialect)):
                file.write(line(story, job.format, file=name).encode())
    record = Record(part.number, part.ends, tally, part.problems)
    shelf.put(record)
    return record


def stories(part: Part, tally: Tally, dialect: Dialect) -> Iterator[tuple[str, Story]]:
    """Parse the dumps of a part: the same stories that `stream` gives."""
    for name, dump in part.dumps:
        (story,) = read_dumps([dump], dialect, MAX_SIZE)
        tally.count(story)
        yield name, story


def _write_columns(job: Job, part: Part, shelf: Shelf, tally: Tally) -> None:
    columns = extra("storyparse.arrow", "columns", "pyarrow")
    kinds: dict[str, tuple[Any, Any]] = {STORIES: (columns.SCHEMA, columns.stories_batch)}
    if job.segments:
        kinds[SEGMENTS] = (columns.SEGMENTS, columns.segments_batch)
    read = stories(part, tally, chosen(job.dialect))
    batches: dict[str, list[Any]] = {what: [] for what in kinds}
    while together := list(islice(read, _TOGETHER)):
        for what, (_, batch) in kinds.items():
            batches[what].append(batch([s for _, s in together], [f for f, _ in together]))
    for what, (schema, _) in kinds.items():
        _write_batches(shelf.part(part.number, what), schema, batches[what])


def _write_batches(target: Path, schema: Any, batches: Sequence[Any]) -> None:  # noqa: ANN401
    arrow = extra("pyarrow", "columns")
    options = arrow.ipc.IpcWriteOptions(compression="lz4")
    with (
        fresh(target) as path,
        path.open("wb") as file,
        arrow.ipc.new_file(file, schema, options=options) as writer,
    ):
        for batch in batches:
            writer.write_batch(batch)
