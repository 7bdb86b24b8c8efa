"""A part in, its stories in files on the shelf out: what one worker does.

Nothing but the part decides what is written, so it does not matter who does it, or how often.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from storyparse._io.account import Counted
from storyparse._io.dialect_name import DEFAULT, chosen
from storyparse._io.extras import extra
from storyparse._io.member import Found
from storyparse._io.parts import Part, stories
from storyparse._model import Story
from storyparse._parse import dialect_of
from storyparse.corpus._run.shelf import SEGMENTS, STORIES, Record, Shelf
from storyparse.corpus._run.summed import fresh
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
    """Parse a part and put it on the shelf, unless it is there already.

    Raises:
        OSError: It cannot be written.
    """
    shelf = Shelf(job.folder)
    if (record := shelf.record(part.number)) is not None:
        return record
    counted = Counted()
    known = chosen(job.dialect)
    read = counted.counting(part, stories(part, known))
    if job.columns:
        kinds = _write_columns(job, part, shelf, read)
    else:
        kinds = (STORIES,)
        with fresh(shelf.part(part.number)) as path, path.open("wb") as file:
            for one, story in read:
                told = dialect_of(story, known)
                text = line(story, job.format, file=one.file, dialect=told, kept=one.kept)
                file.write(text.encode())
    return shelf.put(part, counted, kinds)


def _write_columns(
    job: Job, part: Part, shelf: Shelf, read: Iterator[tuple[Found, Story]]
) -> tuple[str, ...]:
    columns = extra("storyparse.arrow", "columns", "pyarrow")
    kinds: dict[str, tuple[Any, Any]] = {STORIES: (columns.SCHEMA, columns.stories_batch)}
    if job.segments:
        kinds[SEGMENTS] = (columns.SEGMENTS, columns.segments_batch)
    batches: dict[str, list[Any]] = {what: [] for what in kinds}
    while together := list(islice(read, _TOGETHER)):
        for what, (_, batch) in kinds.items():
            batches[what].append(batch([s for _, s in together], [f.file for f, _ in together]))
    for what, (schema, _) in kinds.items():
        _write_batches(shelf.part(part.number, what), schema, batches[what])
    return tuple(kinds)


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
