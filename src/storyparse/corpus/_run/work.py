"""A part in, its stories in files on the shelf out: what one worker does.

Nothing but the part decides what is written, so it does not matter who does it, or how often.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from operator import attrgetter
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
        keep: What is kept of rows; ``None`` where there are none.
    """

    folder: Path
    columns: bool
    segments: bool
    format: str
    dialect: str = DEFAULT
    keep: tuple[str, ...] | None = None


class Kind(NamedTuple):
    """A kind of columns: its schema, what to take of each story, and what makes columns of it."""

    schema: Any
    take: Callable[[Story], Any]
    batch: Callable[[Sequence[Any], Sequence[dict[str, Any]], Any], Any]


def kinds(keep: Sequence[str] | None) -> dict[str, Kind]:
    """Tell what columns are made of.

    Args:
        keep: What is kept of rows; ``None`` where there are none.

    Raises:
        ExtraMissingError: pyarrow is not installed.
    """
    columns = extra("storyparse.arrow._columns", "columns", "pyarrow")
    return {
        STORIES: Kind(
            columns.kept_schema(columns.SCHEMA, keep), columns.taker(Story), columns.story_columns
        ),
        SEGMENTS: Kind(
            columns.kept_schema(columns.SEGMENTS, keep),
            attrgetter("segments"),
            columns.segment_columns,
        ),
    }


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
        made = _write_columns(job, part, shelf, read)
    else:
        made = (STORIES,)
        with fresh(shelf.part(part.number)) as path, path.open("wb") as file:
            for one, story in read:
                told = dialect_of(story, known)
                text = line(story, job.format, file=one.file, dialect=told, kept=one.kept)
                file.write(text.encode())
    return shelf.put(part, counted, made)


def _write_columns(
    job: Job, part: Part, shelf: Shelf, read: Iterator[tuple[Found, Story]]
) -> tuple[str, ...]:
    columns = extra("storyparse.arrow._columns", "columns", "pyarrow")
    wanted = {
        what: kind for what, kind in kinds(job.keep).items() if what == STORIES or job.segments
    }
    batches: dict[str, list[Any]] = {what: [] for what in wanted}
    # A story is gone once its fields are taken: those of the next stand where it stood.
    takers = [kind.take for kind in wanted.values()]
    taken = (
        (columns.source_of(found, story), *[take(story) for take in takers])
        for found, story in read
    )
    while together := list(islice(taken, _TOGETHER)):
        sources, *by_kind = zip(*together, strict=True)
        for (what, kind), one in zip(wanted.items(), by_kind, strict=True):
            batches[what].append(kind.batch(one, sources, kind.schema))
    for what, kind in wanted.items():
        _write_batches(shelf.part(part.number, what), kind.schema, batches[what])
    return tuple(wanted)


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
