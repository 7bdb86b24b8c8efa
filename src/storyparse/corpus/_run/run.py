"""Files in, one output of all their stories out: the whole of a run over a corpus.

Parts are cut here, parsed by workers, and added to the output here, in their order; a few are
under way at a time and no more. What is done stays on the shelf until the output is whole, and
the output is moved into place in one step.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

from attrs import define, frozen

from storyparse._io.dialect_name import DEFAULT
from storyparse._io.errors import RunError
from storyparse._io.extras import extra
from storyparse._io.input import STANDARD_INPUT, Complain, Meter
from storyparse._io.parts import ROWS, Part, Place, Sources, Start, parts
from storyparse._io.progress import Progress
from storyparse._io.tally import Tally
from storyparse._io.workers import in_order
from storyparse.corpus._read.addresses import identity
from storyparse.corpus._run.outputs import COLUMNS, Sink, sink, suffix_of
from storyparse.corpus._run.shelf import SEGMENTS, STORIES, Record, Shelf, shelf
from storyparse.corpus._run.work import Job, work


@frozen(kw_only=True)
class Order:
    """What is wanted.

    Args:
        output: Where stories go.
        segments: Where segments go, if anywhere.
        format: The format of lines.
        dialect: Which dialect, as ``MODULE:NAME``.
        jobs: How many processes parse.
        rows: Stories in a part at most.
        resume: Whether to go on where a run was stopped.
        force: Whether to replace what is there.
    """

    output: Path
    segments: Path | None = None
    format: str = "json"
    dialect: str = DEFAULT
    jobs: int = 1
    rows: int = ROWS
    resume: bool = False
    force: bool = False


def run(order: Order, sources: Sources, complain: Complain, progress: Progress) -> Tally:
    """Parse files into an output.

    Args:
        order: What is wanted.
        sources: Files, and what cuts them.
        complain: Is told of each file that cannot be read, or not to its end.
        progress: Is told how far it has come.

    Returns:
        What was counted.

    Raises:
        RunError: It cannot begin, or not go on; what is done stays on the shelf.
        ExtraMissingError: A package is not installed.
    """
    outputs = [path for path in (order.output, order.segments) if path is not None]
    there = [path for path in outputs if path.exists()]
    folder = order.output.with_name(f"{order.output.name}.parts")
    if there and order.resume and not order.force and not folder.exists():
        progress.say(f"{order.output} is whole already: nothing to do")
        return Tally()
    if there and not order.force and not order.resume:
        message = f"{there[0]} exists: replace it with --force"
        raise RunError(message)
    if order.resume and STANDARD_INPUT in sources.files:
        message = "standard input cannot be read again: --resume needs files"
        raise RunError(message)
    plan, total = _plan(order, sources.files)
    progress.begin(total)
    try:
        with shelf(order.output, plan, resume=order.resume, force=order.force) as made:
            return _Run(order, sources, complain, progress, made).go()
    except OSError as error:
        message = f"{order.output}: {error.strerror or error}: {_STAYS}"
        raise RunError(message) from error


_STAYS: Final = "what is done stays, go on with --resume"


def _plan(order: Order, files: Iterable[str]) -> tuple[dict[str, Any], int]:
    """Give what all parts depend on, and the bytes of all files."""
    seen = hashlib.blake2b(digest_size=16)
    total = 0
    for name in files:
        try:
            size, mark = identity(name)
        except OSError:
            size, mark = 0, "missing"
        total += size
        seen.update(f"{name}\0{size}\0{mark}\n".encode("utf-8", "surrogateescape"))
    suffix = suffix_of(str(order.output))
    plan = {
        "schema": _schema_version() if suffix in COLUMNS else 0,
        "storyparse": _version(),
        "suffix": suffix,
        "format": order.format,
        "dialect": order.dialect,
        "segments": None if order.segments is None else str(order.segments),
        "rows": order.rows,
        "files": seen.hexdigest(),
    }
    return plan, total


def _schema_version() -> int:
    version: int = extra("storyparse.arrow", "columns", "pyarrow").SCHEMA_VERSION
    return version


def _version() -> str:
    from importlib import metadata  # noqa: PLC0415 -- it takes longer than all the rest.

    try:
        return metadata.version("storyparse")
    except metadata.PackageNotFoundError:
        return "not installed"


@define
class _Run:
    """A run at work."""

    order: Order
    sources: Sources
    complain: Complain
    progress: Progress
    shelf: Shelf

    def go(self) -> Tally:
        """Do all parts that are not done, and put all of them into the output."""
        tally = Tally()
        meter = Meter()
        with self._outputs() as outputs:
            done = self.shelf.done()
            for record in done:
                self._settle(record, outputs, tally)
            self.progress.resume(len(done))
            place = done[-1].ends if done else Place()
            cut = parts(
                self.sources,
                meter,
                rows=self.order.rows,
                start=Start(len(done), place),
            )
            job = Job(
                self.shelf.folder,
                suffix_of(str(self.order.output)) in COLUMNS,
                self.order.segments is not None,
                self.order.format,
                self.order.dialect,
            )
            for record in self._records(job, cut):
                self._settle(record, outputs, tally)
                self.progress.update(meter.read, tally)
        self.shelf.remove()
        return tally

    def _records(self, job: Job, cut: Iterator[Part]) -> Iterator[Record]:
        """Have each part done, unless it is, and give the records in order."""
        return in_order(partial(work, job), cut, self.order.jobs, self._found)

    def _found(self, part: Part) -> Record | None:
        """Give the record of a part that a worker had done when the run was stopped."""
        record = self.shelf.record(part.number)
        return record if record is not None and record.ends == part.ends else None

    def _settle(self, record: Record, outputs: dict[str, Sink], tally: Tally) -> None:
        for what, output in outputs.items():
            output.add(self.shelf.part(record.number, what))
        tally.add(record.tally)
        for name, problem in record.problems:
            self.complain(name, OSError(0, problem))

    @contextmanager
    def _outputs(self) -> Iterator[dict[str, Sink]]:
        """Open the outputs; when all parts are in, move them into place."""
        moves: list[tuple[Path, Path]] = []
        with ExitStack() as stack:
            opened = {}
            for what, path in ((STORIES, self.order.output), (SEGMENTS, self.order.segments)):
                if path is not None:
                    beside = self.shelf.folder / f"output.{what}"
                    moves.append((beside, path))
                    opened[what] = stack.enter_context(_sink(beside, path, what))
            yield opened
        for beside, path in moves:
            beside.replace(path)


def _sink(beside: Path, path: Path, what: str) -> Sink:
    suffix = suffix_of(str(path))
    if suffix not in COLUMNS:
        return sink(beside, suffix)
    columns = extra("storyparse.arrow", "columns", "pyarrow")
    return sink(beside, suffix, columns.SCHEMA if what == STORIES else columns.SEGMENTS)
