"""``learn``: a draft of a paper's dialect, from its pages."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from storyparse._cli.labelled import labelled_dumps
from storyparse._cli.options import Command
from storyparse._cli.run import Run, write_module
from storyparse._io.dialect_name import chosen
from storyparse._io.errors import RequestError
from storyparse._read import listing, stories

if TYPE_CHECKING:
    from storyparse.learning.habits import Page

_BASE: Final = "storyparse:HINDI_PAPER"
_MODULE: Final = '''\
"""A draft of a dialect, by `storyparse learn`: read it, change it, try it with `check_dialect`.

Each proposal says on how many pages it rests, and where the first of them stand.
"""

from storyparse import Block, BylineWords, Label, Role, Rule
from {module} import {attribute}

{draft}'''


def _options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="*", metavar="PAGES", help="dumps of the paper's pages, or a folder of them"
    )
    parser.add_argument(
        "--from",
        dest="labelled",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="labelled pages (NAME.txt beside NAME.roles), whose roles are believed",
    )
    parser.add_argument(
        "--dialect",
        default=_BASE,
        metavar="MODULE:NAME",
        help=f"the dialect that the draft extends (default: {_BASE})",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="the module to write, a new file (default: print it)",
    )


def _pages(options: Namespace, run: Run) -> Iterator[Page]:
    """Read the pages, labelled and not.

    Raises:
        RequestError: A labelled file is not of its form.
    """
    from storyparse.learning.habits import page_of  # noqa: PLC0415 -- it imports of the corpus.

    if options.labelled:
        for labelled in labelled_dumps(options.labelled):
            yield page_of(labelled.text, str(labelled.file), labelled.roles)
    listed = listing(options.files)
    for name, error in listed.problems:
        run.complain(name, error)
    for file in listed.files:
        try:
            for name, story in stories(file, dialect=chosen(options.dialect)):
                yield page_of(story.raw, name)
        except OSError as error:
            run.complain(file, error)


def _run(options: Namespace, run: Run) -> None:
    from storyparse.learning.draft import draft  # noqa: PLC0415 -- as above.

    base, *_ = chosen(options.dialect)
    where, _, attribute = options.dialect.rpartition(":")
    pages = list(_pages(options, run))
    if not pages:
        message = "no pages: name their files, or --from a folder of labelled ones"
        raise RequestError(message)
    name = options.output.stem if options.output else "paper"
    text = _MODULE.format(
        module=Path(where).stem if where.endswith(".py") else where,
        attribute=attribute,
        draft=draft(pages, dialect=base, base=attribute, name=name),
    )
    if options.output is None:
        run.output.write(text)
    else:
        write_module(options.output, text, "x")


LEARN: Final = Command(
    name="learn",
    summary="draft the dialect of a paper from its pages",
    about="""\
Write a commented draft of a dialect, as a Python module: lines that recur, shapes of stamps and of
links, how texts open, the order of the head, the words of bylines. Each proposal says on how many
pages it rests and where the first of them stand. It is a draft: read it.
""",
    example="""\
example: a draft from a folder of pages, and how it reads them
  storyparse learn pages/ -o paper.py
  storyparse explain pages/ --dialect paper.py:PAPER
""",
    options=_options,
    run=_run,
)
