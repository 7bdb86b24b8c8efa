"""Options of the command in, what they ask of a corpus done: ``parse -o`` and ``survey``.

What is wrong with a wish is one error with one message; what is wrong with a file is complained of
and does not end the run.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from storyparse._io.dialect_name import DEFAULT
from storyparse._io.errors import CorpusError
from storyparse.corpus._read.names import Complain
from storyparse.corpus._run.progress import Progress, progress_on
from storyparse.formats import FORMATS

if TYPE_CHECKING:
    from storyparse.corpus._run.run import Order

SURVEY: Final = """\
Tell what is in a corpus: roles and rules by share, diagnostics by code, templates by year, and what
the dialect may not know: lines and shapes of lines that recur, stamps that were not read, bylines
without a known desk; each with its share of the dumps and its first places.
"""
SURVEY_EXAMPLE: Final = """\
example: what changed since last month
  storyparse survey dumps/ --json > june.json
  storyparse survey dumps/ --against june.json
"""
SCHEMA: Final = """\
Write the JSON Schema (draft 2020-12) of what `storyparse parse` writes.
"""
SCHEMA_EXAMPLE: Final = """\
example: keep it beside the stories
  storyparse schema > story.schema.json
"""

TOP: Final = 20
"""Rows of each kind that a survey shows."""


def count(text: str) -> int:
    """Read a whole number from 1."""
    if not text.isdecimal() or int(text) == 0:
        message = f"want a whole number from 1, got {text!r}"
        raise ArgumentTypeError(message)
    return int(text)


def jobs_option(parser: ArgumentParser) -> None:
    """Add ``--jobs`` to a command."""
    parser.add_argument(
        "--jobs",
        type=count,
        default=1,
        metavar="N",
        help="parse in N processes; the output is the same (default: 1)",
    )


def _corpus_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--dialect",
        default=DEFAULT,
        metavar="MODULE:NAME",
        help=f"whose habits to read by (default: {DEFAULT})",
    )
    parser.add_argument(
        "--quiet", action="store_true", help="show no progress, and no summary at the end"
    )


def parse_options(parser: ArgumentParser) -> None:
    """Add the options of ``parse``."""
    parser.add_argument(
        "--format", choices=tuple(FORMATS), default="json", help="of each story (default: json)"
    )
    _corpus_options(parser)
    output = parser.add_argument_group("into a file (storyparse[corpus])")
    output.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="write there: *.parquet, *.arrow, *.jsonl, *.jsonl.zst, *.md",
    )
    output.add_argument("--segments", metavar="FILE", help="write a table of segments there")
    output.add_argument("--resume", action="store_true", help="go on where a run was stopped")
    output.add_argument("--force", action="store_true", help="replace what is there, begin anew")
    output.add_argument(
        "--part-rows",
        type=count,
        metavar="N",
        help="stories in a part: what a stopped run has to do again (default: 4096)",
    )


def survey_options(parser: ArgumentParser) -> None:
    """Add the options of ``survey``."""
    _corpus_options(parser)
    parser.add_argument("--json", action="store_true", help="write JSON, to keep and to compare")
    parser.add_argument("--against", metavar="FILE", help="compare with a survey that --json wrote")
    parser.add_argument(
        "--top", type=count, default=TOP, metavar="N", help=f"rows of a kind (default: {TOP})"
    )


def write_output(options: Namespace, complain: Complain) -> None:
    """Do what ``parse -o`` asks for.

    Args:
        options: Those of the command.
        complain: Is told of each file that cannot be read, or not to its end.

    Raises:
        CorpusError: It cannot be done.
    """
    from storyparse.corpus._run.run import run  # noqa: PLC0415 -- not for standard output.

    order = _order(options)
    with _showing(options) as progress:
        progress.end(run(order, complain, progress))


def check_options(options: Namespace) -> None:
    """Refuse options of an output where there is none.

    Raises:
        CorpusError: There is one that means nothing.
    """
    for name in ("segments", "resume", "force", "part_rows"):
        if options.output is None and getattr(options, name):
            message = f"--{name.replace('_', '-')} needs an output: -o FILE"
            raise CorpusError(message)


def _order(options: Namespace) -> Order:
    from storyparse.corpus._run.outputs import COLUMNS, suffix_of  # noqa: PLC0415
    from storyparse.corpus._run.run import Order  # noqa: PLC0415

    suffix = suffix_of(options.output)
    segments = None if options.segments is None else Path(options.segments)
    if suffix in COLUMNS and options.format != "json":
        message = f"{options.output}: columns hold stories; --format {options.format} makes lines"
        raise CorpusError(message)
    if (suffix == ".md") != (options.format == "markdown"):
        message = f"{options.output}: --format markdown and *.md go together"
        raise CorpusError(message)
    if segments is not None and (
        suffix not in COLUMNS
        or suffix_of(str(segments)) not in COLUMNS
        or segments == Path(options.output)
    ):
        message = f"--segments {segments}: want a further file of columns beside one of columns"
        raise CorpusError(message)
    more = {} if options.part_rows is None else {"rows": options.part_rows}
    return Order(
        names=tuple(options.files),
        output=Path(options.output),
        segments=segments,
        format=options.format,
        dialect=options.dialect,
        jobs=options.jobs,
        resume=options.resume,
        force=options.force,
        **more,
    )


def survey_lines(options: Namespace, complain: Complain) -> Iterator[str]:
    """Do what ``survey`` asks for.

    Args:
        options: Those of the command.
        complain: Is told of each file that cannot be read, or not to its end.

    Returns:
        The lines to print.

    Raises:
        CorpusError: It cannot be done.
    """
    from storyparse.corpus._survey.differences import differences, load  # noqa: PLC0415
    from storyparse.corpus._survey.survey import survey  # noqa: PLC0415
    from storyparse.corpus._survey.table import differences_table, table  # noqa: PLC0415

    old = None if options.against is None else load(Path(options.against))
    with _showing(options) as progress:
        made = survey(options.files, complain, progress, dialect=options.dialect, jobs=options.jobs)
        progress.end(made.tally)
    found = made.result()
    if old is not None:
        found = differences(old, found)
    if options.json:
        yield json.dumps(found, ensure_ascii=False, indent=1) + "\n"
        return
    show = table if old is None else differences_table
    for row in show(found, options.top):
        yield f"{row}\n"


@contextmanager
def _showing(options: Namespace) -> Iterator[Progress]:
    progress = progress_on(sys.stderr, quiet=options.quiet)
    try:
        yield progress
    finally:
        progress.close()
