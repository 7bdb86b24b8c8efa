"""``view``: a page that shows dumps beside their stories."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from storyparse._cli.options import Command, dialect_option, files_option
from storyparse._cli.run import Run
from storyparse._dialect import Dialect
from storyparse._io.account import Account, Counted
from storyparse._io.dialect_name import chosen
from storyparse._io.input import STANDARD_INPUT, Meter
from storyparse._io.parts import Sources, parts, stories
from storyparse._io.places import refuse_replacing
from storyparse._model import Story

LARGE: Final = 2_000_000
"""How many characters of dumps make a page that is slow to open."""


def _options(parser: ArgumentParser) -> None:
    files_option(parser)
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
    from storyparse._show.html import page_html  # noqa: PLC0415 -- no other command needs it.

    sources, account = run.sources(options)
    if options.output != STANDARD_INPUT:
        refuse_replacing(Path(options.output), sources.files, force=options.force)
    dialect = chosen(options.dialect)
    names = ["standard input" if name == STANDARD_INPUT else name for name in options.files]
    read = _read(run, sources, account, dialect)
    page = page_html(read, name=" ".join(names), dialect=dialect)
    if run.failed and not account.tally.stories:
        return
    if options.output == STANDARD_INPUT:
        run.output.write(page)
        return
    try:
        Path(options.output).write_text(page, encoding="utf-8")
    except OSError as error:
        run.complain(options.output, error)


def _read(
    run: Run, sources: Sources, account: Account, dialect: Sequence[Dialect]
) -> Iterator[tuple[str, Story]]:
    """Give each story with the name of its file, if there are several; say if it becomes much."""
    size = 0
    for part in parts(sources, Meter(sums=False)):
        counted = Counted()
        for found, story in counted.counting(part, stories(part, dialect)):
            yield "" if len(sources.files) == 1 else found.file, story
            if size < LARGE <= (size := size + sum([len(one.raw) for one in story.segments])):
                run.say("a page of more than 20 MB, slow to open: name fewer files")
        account.add(part, counted)


VIEW: Final = Command(
    name="view",
    summary="make a page that shows dumps",
    about="""\
Write one HTML page that shows dumps line by line, each with its role, its rule, the evidence where
that decided and what is wrong with it, and the stories beside them, also as JSON; of several dumps
with an index. Lines can be filtered by role and searched. The page is one file and needs nothing
else, no network either.
""",
    example="""\
example: a page of one dump, to look at or to send
  storyparse view dump.txt -o page.html
example: all dumps of a folder on one page
  storyparse view dumps/ -o page.html
""",
    options=_options,
    run=_run,
)
