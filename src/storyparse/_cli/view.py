"""``view``: a page that shows a dump beside its story."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from storyparse._cli.options import Command, dialect_option
from storyparse._cli.run import Run
from storyparse._io.dialect_name import chosen
from storyparse._io.input import STANDARD_INPUT
from storyparse._io.places import refuse_replacing
from storyparse._read import stories


def _options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        default=STANDARD_INPUT,
        metavar="FILE",
        help="a file of dumps; - or none is standard input",
    )
    parser.add_argument(
        "-o",
        "--output",
        default=STANDARD_INPUT,
        metavar="PAGE",
        help="where to write the page; - or none is standard output",
    )
    parser.add_argument("--force", action="store_true", help="replace what is there")
    dialect_option(parser)


def _run(options: Namespace, run: Run) -> None:
    from storyparse._show.html import proof  # noqa: PLC0415 -- no other command needs it.

    name = options.file
    if options.output != STANDARD_INPUT:
        refuse_replacing(Path(options.output), [name], force=options.force)
    if name != STANDARD_INPUT and Path(name).is_dir():
        run.fail(f"{name}: a folder; view shows one file")
        return
    dialect = chosen(options.dialect)
    try:
        read = (story for _, story in stories(name, dialect=dialect))
        page = proof(read, name="standard input" if name == STANDARD_INPUT else name)
    except OSError as error:
        run.complain(name, error)
        return
    if options.output == STANDARD_INPUT:
        run.output.write(page)
        return
    try:
        Path(options.output).write_text(page, encoding="utf-8")
    except OSError as error:
        run.complain(options.output, error)


VIEW: Final = Command(
    name="view",
    summary="make a page that shows a dump",
    about="""\
Write one HTML page that shows a file's dumps line by line, each with its role, its rule and what is
wrong with it, and the stories beside them. The page needs nothing else: no network, no script.
""",
    example="""\
example: a page of one dump, to look at or to send
  storyparse view dump.txt -o page.html
""",
    options=_options,
    run=_run,
)
