"""Files in, one output of all their stories out: the whole of a run over a corpus.

Parts are cut here, parsed by workers, and added to the output here, in their order; a few are
under way at a time and no more. What is done stays on the shelf until the output is whole, and
the output is moved into place in one step, with a manifest beside it that says what made it. An
output that lacks what could not be read is called incomplete, and its parts stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from attrs import define, frozen

from storyparse._io.account import Account
from storyparse._io.dialect_name import DEFAULT
from storyparse._io.errors import RunError
from storyparse._io.input import STANDARD_INPUT, Meter
from storyparse._io.parts import ROWS, Part, Sources, parts
from storyparse._io.places import refuse_place
from storyparse._io.progress import Progress
from storyparse._io.workers import in_order_stored
from storyparse.corpus._run.manifest import (
    changed_since,
    embedded,
    is_same,
    manifest,
    manifest_of,
    read_manifest,
    refuse_foreign,
    write_manifest,
)
from storyparse.corpus._run.outputs import COLUMNS, Sink, sink, suffix_of
from storyparse.corpus._run.plan import Plan, made_by, schema_version, statuses
from storyparse.corpus._run.shelf import SEGMENTS, STORIES, Record, Shelf, folder_of, shelf, sweep
from storyparse.corpus._run.summed import sum_of
from storyparse.corpus._run.work import Job, kinds, make, store
from storyparse.formats import HEADS


@frozen(kw_only=True)
class Order:
    """What is wanted.

    Args:
        output: Where stories go.
        segments: Where segments go, if anywhere.
        format: The format of lines.
        dialect: Which dialect, as ``MODULE:NAME``.
        column: The column that holds dumps, of files of rows.
        keep: The columns of theirs that go beside each story; ``None`` where there are no rows.
        text: The name of a column for stories' text, if there is to be one.
        jobs: How many processes parse.
        rows: Stories in a part at most.
        resume: Whether to go on where a run was stopped.
        force: Whether to replace what is there.
    """

    output: Path
    segments: Path | None = None
    format: str = "json"
    dialect: str = DEFAULT
    column: str | None = None
    keep: tuple[str, ...] | None = None
    text: str | None = None
    jobs: int = 1
    rows: int = ROWS
    resume: bool = False
    force: bool = False

    @property
    def outputs(self) -> dict[str, Path]:
        """The outputs, by what goes there."""
        named = {STORIES: self.output, SEGMENTS: self.segments}
        return {what: path for what, path in named.items() if path is not None}


def run(order: Order, sources: Sources, account: Account, progress: Progress) -> bool:
    """Parse files into an output.

    Args:
        order: What is wanted.
        sources: Files, and what cuts them.
        account: Takes what is read and made.
        progress: Is told how far it has come.

    Returns:
        Whether the output is whole: all files could be read.

    Raises:
        RunError: It cannot begin, or not go on; what is done stays on the shelf.
        ExtraMissingError: A package is not installed.
    """
    _refuse_places(order, sources)
    plan = _plan(order, sources)
    if _is_done(order, plan):
        progress.say(f"{order.output} is whole already: nothing to do")
        sweep(order.output)
        return True
    progress.begin(plan.size)
    try:
        with shelf(order.output, plan, resume=order.resume, force=order.force) as made:
            made_run = _Run(order, sources, account, progress, made, plan)
            is_whole = made_run.go()
    except OSError as error:
        stays = f": {_STAYS}" if folder_of(order.output).exists() else ""
        message = f"{order.output}: {error.strerror or error}{stays}"
        raise RunError(message) from error
    progress.end(account)
    return is_whole


_STAYS: Final = "what is done stays, go on with --resume"


def _refuse_places(order: Order, sources: Sources) -> None:
    """Refuse an output where none can go, or where something of the user's stands.

    Raises:
        RunError: It is one of the inputs, a folder, or in a folder that is not there.
    """
    for path in order.outputs.values():
        refuse_place(path, sources.files)
    refuse_foreign(manifest_of(order.output))
    if order.resume and STANDARD_INPUT in sources.files:
        message = "standard input cannot be read again: --resume needs files"
        raise RunError(message)


def _is_done(order: Order, plan: Plan) -> bool:
    """Tell whether what is wanted is there already; refuse to replace anything else.

    Raises:
        RunError: There is something that this run has not made.
    """
    there = [path for path in order.outputs.values() if path.exists()]
    begun = Shelf(folder_of(order.output))
    if order.force or not there:
        return False
    if not order.resume:
        message = f"{there[0]} exists: replace it with --force"
        raise RunError(message)
    sums = begun.sums()
    if begun.is_begun and all(sum_of(path) == sums.get(str(path)) for path in there):
        return False  # It was stopped when these were in place.
    made = read_manifest(order.output, there)
    if begun.is_begun or not made.complete:
        return False
    made.check(plan)
    return True


def _plan(order: Order, sources: Sources) -> Plan:
    """Tell what all parts depend on."""
    suffix = suffix_of(str(order.output))
    return Plan(
        **made_by(order.format, order.dialect),
        schema=schema_version() if suffix in COLUMNS else 0,
        suffix=suffix,
        column=order.column,
        keep=None if order.keep is None else list(order.keep),
        segments=None if order.segments is None else str(order.segments),
        rows=order.rows,
        text=order.text,
        files=tuple(statuses(sources.files)),
    )


@define
class _Run:
    """A run at work."""

    order: Order
    sources: Sources
    account: Account
    progress: Progress
    shelf: Shelf
    plan: Plan

    def go(self) -> bool:
        """Do all parts that are not done, put all of them into the output; tell if it is whole."""
        known = {record.part.begins: record.part for record in self._kept()}
        self.shelf.put_plan(self.plan)
        self.progress.resume(len(known))
        meter = Meter(sums=True)
        cut = parts(self.sources, meter, rows=self.order.rows, known=known)
        job = Job(
            self.shelf.folder,
            suffix_of(str(self.order.output)) in COLUMNS,
            self.order.segments is not None,
            self.order.format,
            self.order.dialect,
            self.order.keep,
            self.order.text,
        )
        before = sum(read.read for part in known.values() for read in part.inputs.values())
        with self._outputs() as outputs:
            done = in_order_stored(partial(make, job), partial(store, job), cut, self.order.jobs)
            for part, record in done:
                self._settle(part, record, outputs)
                self.progress.update(before + part.read, self.account.tally)
            self._close()
            told = manifest(self.plan.made_by(), self.account, {})
            for output in outputs.values():
                output.tell(embedded(told))
        return self._publish()

    def _kept(self) -> Iterator[Record]:
        """Give the parts that need not be done again.

        What could not be read is tried again, and a file that has changed is read again: with
        them goes every part that holds some of them.
        """
        records = self.shelf.records()
        totals = {file: read for record in records for file, read in record.part.inputs.items()}
        begun = self.shelf.plan().files
        changed = set()
        for file, (name, now) in enumerate(self.plan.files):
            read = totals.get(file)
            was = begun[file][1] if read is None else read.status
            if not is_same(name, was, None if read is None else read.sha256, now):
                changed.add(file)
        touched = set()
        for record in records:
            first, last = record.part.begins, record.part.ends
            held = changed.intersection(range(first.file, last.file + (last.dumps > 0)))
            touched |= held
            if record.part.problems or held:
                self.shelf.drop(record)
            else:
                yield record
        for file in sorted(touched):
            self.progress.say(f"{self.sources.files[file]} has changed: it is read again")

    def _settle(self, part: Part, record: Record, outputs: dict[str, Sink]) -> None:
        for what, output in outputs.items():
            output.add(self.shelf.part(record.part.number, what))
        self.account.add(part, record.counted)

    def _close(self) -> None:
        """Name the files that are no longer what was read."""
        for file in changed_since(self.account):
            self.account.problem(file, "it changed after it was read")

    @contextmanager
    def _outputs(self) -> Iterator[dict[str, Sink]]:
        """Open the outputs, beside where they go in the end."""
        with ExitStack() as stack:
            yield {
                what: stack.enter_context(_sink(self.order, self._beside(what), path, what))
                for what, path in self.order.outputs.items()
            }

    def _beside(self, what: str) -> Path:
        return self.shelf.folder / f"output.{what}"

    def _publish(self) -> bool:
        """Move the outputs and the manifest into place; take the shelf away where all is there."""
        outputs = self.order.outputs
        sums = {what: sum_of(self._beside(what)) for what in outputs}
        self.shelf.put_sums({str(path): sums[what] for what, path in outputs.items()})
        for what, path in outputs.items():
            self._beside(what).replace(path)
        named = {path.name: sums[what] for what, path in outputs.items()}
        told = manifest(self.plan.made_by(), self.account, named)
        write_manifest(manifest_of(self.order.output), told, beside=self.shelf.manifest)
        if told["complete"]:
            self.shelf.remove()
        return bool(told["complete"])


def _sink(order: Order, beside: Path, path: Path, what: str) -> Sink:
    suffix = suffix_of(str(path))
    if suffix in COLUMNS:
        return sink(beside, suffix, kinds(order.keep, order.text)[what].schema)
    head = HEADS[order.format](order.keep or ()) if order.format in HEADS else ""
    return sink(beside, suffix, head)
