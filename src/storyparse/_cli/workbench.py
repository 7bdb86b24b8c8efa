"""``workbench``: a page in the browser, to work on a dialect in."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from storyparse._cli.options import Command, dialect_option, refuse_several
from storyparse._cli.run import Run
from storyparse._io.errors import RequestError
from storyparse._io.input import Meter
from storyparse._read import found, listing

if TYPE_CHECKING:
    from storyparse.workbench.bench import Page

_PORTS: Final = 65536


def _port(text: str) -> int:
    """Read the number of a port.

    Raises:
        ArgumentTypeError: It is none.
    """
    if not text.isdecimal() or int(text) >= _PORTS:
        message = f"want a port, 0 to {_PORTS - 1}, got {text!r}"
        raise ArgumentTypeError(message)
    return int(text)


def _options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", metavar="PAGES", help="dumps of the paper's pages, or a folder of them"
    )
    dialect_option(parser, several=False)
    parser.add_argument(
        "--gold",
        type=Path,
        required=True,
        metavar="FOLDER",
        help="the folder of labelled pages (NAME.txt beside NAME.roles), to be made or added to",
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=0,
        metavar="N",
        help="the port to serve the page on (default: one that is free)",
    )


def _pages(options: Namespace, run: Run) -> Iterator[Page]:
    """Read the pages; those of an archive are its members."""
    from storyparse.workbench.bench import Page  # noqa: PLC0415 -- no other command needs it.

    listed = listing(options.files)
    for name, error in listed.problems:
        run.complain(name, error)
    for file in listed.files:
        texts: dict[str, list[str]] = {}
        try:
            for one in found(file, Meter(sums=False)):
                texts.setdefault(one.file, []).extend(one.dump.lines)
        except OSError as error:
            run.complain(file, error)
        for name, lines in texts.items():
            yield Page(Path(name).name.partition(".txt")[0], "".join(lines))


def _run(options: Namespace, run: Run) -> None:
    from storyparse.workbench.app import server  # noqa: PLC0415 -- as above.
    from storyparse.workbench.bench import Bench  # noqa: PLC0415
    from storyparse.workbench.watched import WatchedDialect  # noqa: PLC0415

    refuse_several(options)
    if options.gold.exists() and not options.gold.is_dir():
        message = f"{options.gold}: not a folder"
        raise RequestError(message)
    # Python tells two saves of one size within a second apart only where it keeps no bytecode.
    sys.dont_write_bytecode = True
    bench = Bench([*_pages(options, run)], WatchedDialect(options.dialect), options.gold)
    serving, opened, address = server(bench, options.port)
    with opened:
        run.output.write(f"{address}\n")
        run.say("open the address above in a browser on this machine; Ctrl-C ends it")
        serving.run(sockets=[opened])


WORKBENCH: Final = Command(
    name="workbench",
    summary="work on a dialect in the browser",
    about="""\
Serve a page on this machine alone, to work on a dialect in: the pages as the dialect reads them,
the evidence of each line, what is dirty and what is doubtful, each rule with its hits, the score.
Label lines by mouse or by one key; they are saved as NAME.roles. The dialect's file is read again
when it is saved. Needs Starlette and uvicorn (pip install 'storyparse[workbench]').
""",
    example="""\
example: a draft, worked on beside its file in an editor
  storyparse learn pages/ -o paper.py
  storyparse workbench pages/ --dialect paper.py:PAPER --gold gold/
""",
    options=_options,
    run=_run,
)
