"""``parse``: stories as JSON or in another form, to standard output or into one file."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from storyparse._cli.options import (
    Command,
    count,
    dialect_option,
    files_option,
    jobs_option,
    quiet_option,
)
from storyparse._cli.output_dir import write_files
from storyparse._cli.rows import cut_rows, kept, rows_options
from storyparse._cli.run import Run, showing, write_lines
from storyparse._io.account import Account
from storyparse._io.dialect_name import chosen
from storyparse._io.errors import RequestError
from storyparse._io.member import Found
from storyparse._model import Story
from storyparse._parse import dialect_of
from storyparse.formats import FORMATS, HEADS, line

if TYPE_CHECKING:
    from storyparse.corpus._run.run import Order


def _options(parser: ArgumentParser) -> None:
    files_option(parser)
    jobs_option(parser)
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        help="of each story (default: what the suffix of -o says, else json)",
    )
    dialect_option(parser)
    quiet_option(parser)
    rows_options(parser)
    parser.add_argument(
        "--report", metavar="FILE", help="write there what was read and made, file by file"
    )
    output = parser.add_argument_group("into a file (storyparse[corpus])")
    output.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="write there: *.parquet, *.arrow, *.jsonl, *.jsonl.zst, *.csv, *.md, *.txt",
    )
    output.add_argument(
        "--output-dir", metavar="FOLDER", help="write a file for each story into this folder"
    )
    output.add_argument("--segments", metavar="FILE", help="write a table of segments there")
    output.add_argument(
        "--text-column",
        metavar="NAME",
        help="in Parquet and Arrow, a further column: the whole text",
    )
    output.add_argument("--resume", action="store_true", help="go on where a run was stopped")
    output.add_argument("--force", action="store_true", help="replace what is there, begin anew")
    output.add_argument(
        "--part-rows",
        type=count,
        metavar="N",
        help="stories in a part: what a stopped run has to do again (default: 4096)",
    )


def lines(format: str, dialect: str, found: Found, story: Story) -> str:  # noqa: A002 -- the option's.
    """Make the lines of a story; they name its dialect where there are several."""
    told = dialect_of(story, chosen(dialect))
    return line(story, format, file=found.file, dialect=told, kept=found.kept)


def _run(options: Namespace, run: Run) -> None:
    _check(options)
    _check_report(options)
    options.format = options.format or _implied(options)
    run.cut = cut_rows(options)
    if options.output is not None:
        _write_output(options, run)
        return
    if options.output_dir is not None:
        write_files(run, options)
        return
    made = partial(lines, options.format, options.dialect)
    sums = options.report is not None
    with showing(quiet=options.quiet) as progress:
        if options.format in HEADS:
            run.output.write(HEADS[options.format](kept(options) or ()))
        account = write_lines(run, options, made, sums=sums)
        if not account.is_of_one_file:
            progress.end(account)
    _report(options, account)


def _check(options: Namespace) -> None:
    """Refuse options of an output where there is none.

    Raises:
        RequestError: There is one that means nothing.
    """
    if options.output is not None and options.output_dir is not None:
        message = "want -o FILE or --output-dir FOLDER, not both"
        raise RequestError(message)
    allowed = {"force"} if options.output_dir is not None else set()
    for name in {"segments", "text_column", "resume", "force", "part_rows"} - allowed:
        if options.output is None and getattr(options, name):
            message = f"--{name.replace('_', '-')} needs an output: -o FILE"
            raise RequestError(message)


def _check_report(options: Namespace) -> None:
    """Refuse a report where it cannot be written, or where something else goes.

    Raises:
        RequestError: It cannot stand there.
    """
    if options.report is None:
        return
    from storyparse.corpus._run.manifest import manifest_of, refuse_foreign  # noqa: PLC0415 -- as below.

    report = Path(options.report)
    outputs = [Path(name) for name in (options.output, options.segments) if name is not None]
    if options.output is not None:
        outputs.append(manifest_of(_behind_links(options.output)))
    for output in outputs:
        if os.path.realpath(report) == os.path.realpath(output):
            message = f"--report {report}: {output} goes there: want a further file"
            raise RequestError(message)
    refuse_foreign(report)


def _write_output(options: Namespace, run: Run) -> None:
    from storyparse.corpus._run.run import run as write  # noqa: PLC0415 -- not for standard output.

    order = _order(options)
    sources, account = run.sources(options)
    with showing(quiet=options.quiet) as progress:
        if not write(order, sources, account, progress):
            run.fail(f"{order.output} is incomplete: --resume does the rest")
    _report(options, account)


def _report(options: Namespace, account: Account) -> None:
    """Write what was read and made to where it is wanted, if it is."""
    if options.report is not None:
        from storyparse.corpus._run.manifest import report  # noqa: PLC0415 -- as above.

        report(Path(options.report), account, format=options.format, dialect=options.dialect)


def _implied(options: Namespace) -> str:
    """Tell which format is meant where none is named."""
    if options.output is None:
        return "json"
    from storyparse.corpus._run.outputs import IMPLIED, suffix_of  # noqa: PLC0415 -- as above.

    return IMPLIED.get(suffix_of(options.output), "json")


def _order(options: Namespace) -> Order:
    from storyparse.corpus._run.outputs import COLUMNS, IMPLIED, suffix_of  # noqa: PLC0415
    from storyparse.corpus._run.run import Order  # noqa: PLC0415

    suffix = suffix_of(options.output)
    segments = None if options.segments is None else Path(options.segments)
    if suffix in COLUMNS and options.format != "json":
        message = f"{options.output}: columns hold stories; --format {options.format} makes lines"
        raise RequestError(message)
    if IMPLIED.get(suffix, options.format) != options.format or (
        suffix not in IMPLIED and options.format in IMPLIED.values()
    ):
        message = f"{options.output}: --format {options.format} does not go into {suffix}"
        raise RequestError(message)
    if segments is not None and (
        suffix not in COLUMNS
        or suffix_of(str(segments)) not in COLUMNS
        or segments == Path(options.output)
    ):
        message = f"--segments {segments}: want a further file of columns beside one of columns"
        raise RequestError(message)
    if options.text_column is not None:
        _check_text_column(options.text_column, suffix)
    more = {} if options.part_rows is None else {"rows": options.part_rows}
    return Order(
        output=_behind_links(options.output),
        segments=segments,
        format=options.format,
        dialect=options.dialect,
        column=options.column,
        keep=kept(options),
        text=options.text_column,
        jobs=options.jobs,
        resume=options.resume,
        force=options.force,
        **more,
    )


def _check_text_column(name: str, suffix: str) -> None:
    """Refuse a column for the text where there are none, or where another has its name.

    Raises:
        RequestError: It is such a column.
    """
    from storyparse.corpus._run.outputs import COLUMNS  # noqa: PLC0415 -- as above.
    from storyparse.corpus._run.work import kinds  # noqa: PLC0415

    if suffix not in COLUMNS:
        message = f"--text-column {name}: want an output of columns: {', '.join(COLUMNS)}"
        raise RequestError(message)
    try:
        kinds(None, name)
    except ValueError as error:
        message = f"--text-column {name}: {error}"
        raise RequestError(message) from error


def _behind_links(name: str) -> Path:
    """Name what is written to: a link stays a link.

    Raises:
        RequestError: It is a link that leads to itself.
    """
    path = Path(name)
    found = Path(os.path.realpath(path)) if path.is_symlink() else path
    if found.is_symlink():
        message = f"{name} is a link that leads to itself"
        raise RequestError(message)
    return found


PARSE: Final = Command(
    name="parse",
    summary="write stories as JSON, one a line",
    about="""\
Write one JSON object a line: the story, its source's file and line put first. Dirty copy is
parsed like any other; what is wrong with it stands under "diagnostics". With -o, write a file of
all stories, by its suffix; a run that was stopped goes on with --resume.
""",
    example="""\
example: the headlines of a folder of dumps, on two processors
  storyparse parse --jobs 2 dumps/ | jq -r .headline
example: an archive as columns
  storyparse parse dumps.tar.gz -o stories.parquet
""",
    options=_options,
    run=_run,
)
