"""Arguments in, an exit status out: the command ``storyparse``.

Results go to standard output, everything else to standard error. The status is 0 where all is
fine, 1 for dirty copy under ``check``, 2 for wrong usage and for what could not be read or
written; a signal that stops the work gives 128 and its number.
"""

from __future__ import annotations

import sys
from argparse import (
    Action,
    ArgumentParser,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from attrs import define

from storyparse._cli.corpus_options import (
    SCHEMA,
    SCHEMA_EXAMPLE,
    SURVEY,
    SURVEY_EXAMPLE,
    check_options,
    jobs_option,
    parse_options,
    survey_lines,
    survey_options,
    write_output,
)
from storyparse._io.dialect_name import DEFAULT, chosen
from storyparse._io.errors import CorpusError
from storyparse._io.input import STANDARD_INPUT
from storyparse._io.output import Output, OutputError, ReaderLeftError, Stopped
from storyparse._io.workers import JobsError, write_all, write_here
from storyparse._show.explain import coloured, escaped, plain, terminal
from storyparse._text.json_values import write
from storyparse.corpus._read.documents import DamagedError, stories
from storyparse.corpus._read.names import expand
from storyparse.formats import json_schema, line

_Command: TypeAlias = "Callable[[Namespace, Run], None]"


@define
class Run:
    """What a run has met so far.

    Args:
        output: Where results go.
        failed: Whether something could not be read or written.
        dirty: Whether copy that should be clean is not.
    """

    output: Output
    failed: bool = False
    dirty: bool = False

    def complain(self, name: str, error: OSError) -> None:
        """Name what could not be read, and why."""
        for problem in error.problems if isinstance(error, DamagedError) else [error.strerror]:
            self.fail(f"{name}: {problem}")

    def fail(self, message: str) -> None:
        """Say what went wrong."""
        self.failed = True
        if sys.stderr is not None:
            sys.stderr.write(f"storyparse: {escaped(message)}\n")

    @property
    def status(self) -> int:
        """The exit status."""
        return 2 if self.failed else int(self.dirty)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: Those after the command's name; by default the process's own.

    Returns:
        The exit status.
    """
    options = _parser().parse_args(arguments)
    run = Run(Output(None if sys.stdout is None else sys.stdout.fileno()))
    try:
        with run.output.stopping():
            options.command(options, run)
    except ReaderLeftError:
        pass  # `| head` has what it wanted.
    except OutputError as error:
        run.fail(f"standard output: {error}")
    except (JobsError, CorpusError) as error:
        run.fail(str(error))
    except Stopped as signal:
        return 128 + signal.number
    return run.status


def json_lines(
    name: str,
    *,
    format: str = "json",  # noqa: A002 -- the option's name.
    dialect: str = DEFAULT,
) -> Iterator[str]:
    """Make a line of JSON of each story of a file, its source first.

    Args:
        name: A file, an archive, an address, or ``-``.
        format: Another format to write stories in.
        dialect: Which dialect, as ``MODULE:NAME``.

    Raises:
        OSError: It cannot be read to its end.
    """
    for file, story in stories(name, dialect=chosen(dialect)):
        yield line(story, format, file=file)


def _parse(options: Namespace, run: Run) -> None:
    check_options(options)
    chosen(options.dialect)
    if options.output is not None:
        write_output(options, run.complain)
        return
    names = expand(options.files, run.complain)
    lines = partial(json_lines, format=options.format, dialect=options.dialect)
    if options.jobs == 1:
        write_here(names, lines, run.output, run.complain)
    else:
        write_all(names, lines, run.output, run.complain, jobs=options.jobs)


def _survey(options: Namespace, run: Run) -> None:
    for row in survey_lines(options, run.complain):
        run.output.write(row)


def _schema(_: Namespace, run: Run) -> None:
    run.output.write(write(json_schema()) + "\n")


def _explain(options: Namespace, run: Run) -> None:
    console = terminal() if run.output.is_terminal else None
    rows = plain if console is None else partial(coloured, console=console)

    def lines(name: str) -> Iterator[str]:
        for _, story in stories(name):
            yield rows(story)

    write_here(expand(options.files, run.complain), lines, run.output, run.complain)


def _check(options: Namespace, run: Run) -> None:
    def lines(name: str) -> Iterator[str]:
        for file, story in stories(name):
            for found in story.diagnostics:
                run.dirty = True
                yield escaped(f"{file}:{found}") + "\n"

    write_here(expand(options.files, run.complain), lines, run.output, run.complain)


def _view(options: Namespace, run: Run) -> None:
    from storyparse._show.html import proof  # noqa: PLC0415 -- no other command needs it.

    name = options.file
    if name != STANDARD_INPUT and Path(name).is_dir():
        run.fail(f"{name}: a folder; view shows one file")
        return
    try:
        read = (story for _, story in stories(name))
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


_EXAMPLES: Final = """\
examples:
  storyparse parse dumps/ > stories.jsonl
  storyparse explain dump.txt | less
  storyparse check dumps/*.txt
  storyparse view dump.txt -o page.html
"""

_PARSE: Final = """\
Write one JSON object a line: the story, its source's file and line put first. Dirty copy is
parsed like any other; what is wrong with it stands under "diagnostics". With -o, write a file of
all stories, by its suffix; a run that was stopped goes on with --resume.
"""
_PARSE_EXAMPLE: Final = """\
example: the headlines of a folder of dumps, on two processors
  storyparse parse --jobs 2 dumps/ | jq -r .headline
example: an archive as columns
  storyparse parse dumps.tar.gz -o stories.parquet
"""
_EXPLAIN: Final = """\
Write a row for each segment: its line, its role, the rule that decided, and its text. Parted by
tabs; on a terminal in columns and colours, where rich is installed (pip install
'storyparse[explain]').
"""
_EXPLAIN_EXAMPLE: Final = """\
example: which lines were taken for headings
  storyparse explain dump.txt | grep -P '\\theading\\t'
"""
_CHECK: Final = """\
Write what is wrong with each dump as FILE:LINE: code: message. The exit status is 1 if anything is.
"""
_CHECK_EXAMPLE: Final = """\
example: how often each kind of trouble occurs
  storyparse check dumps/ | cut -d: -f3 | sort | uniq -c
"""
_VIEW: Final = """\
Write one HTML page that shows a file's dumps line by line, each with its role, its rule and what is
wrong with it, and the stories beside them. The page needs nothing else: no network, no script.
"""
_VIEW_EXAMPLE: Final = """\
example: a page of one dump, to look at or to send
  storyparse view dump.txt -o page.html
"""


class _Version(Action):
    """Shows the version, looked up only where it is asked for: that takes longer than the rest."""

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415 -- see above.

        sys.stdout.write(f"storyparse {version('storyparse')}\n")
        parser.exit()


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="storyparse",
        description="Text dumps of Hindi news pages in, structured stories out.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def make(name: str, summary: str, command: _Command, text: str, example: str) -> ArgumentParser:
        added = commands.add_parser(
            name,
            help=summary,
            description=text,
            epilog=example,
            formatter_class=RawDescriptionHelpFormatter,
        )
        added.set_defaults(command=command)
        return added

    def add(name: str, summary: str, command: _Command, text: str, example: str) -> ArgumentParser:
        added = make(name, summary, command, text, example)
        added.add_argument(
            "files",
            nargs="*",
            default=[STANDARD_INPUT],
            metavar="FILE",
            help="a file of dumps (also packed, an archive, a glob, an address), or a folder (the "
            "*.txt in it); - or none is standard input",
        )
        return added

    parse = add("parse", "write stories as JSON, one a line", _parse, _PARSE, _PARSE_EXAMPLE)
    jobs_option(parse)
    parse_options(parse)
    add("explain", "show what each line was taken for", _explain, _EXPLAIN, _EXPLAIN_EXAMPLE)
    add("check", "list what is wrong with the copy", _check, _CHECK, _CHECK_EXAMPLE)
    survey = add("survey", "tell what is in a corpus", _survey, SURVEY, SURVEY_EXAMPLE)
    jobs_option(survey)
    survey_options(survey)
    make("schema", "write the JSON Schema of a story", _schema, SCHEMA, SCHEMA_EXAMPLE)
    view = make("view", "make a page that shows a dump", _view, _VIEW, _VIEW_EXAMPLE)
    view.add_argument(
        "file",
        nargs="?",
        default=STANDARD_INPUT,
        metavar="FILE",
        help="a file of dumps; - or none is standard input",
    )
    view.add_argument(
        "-o",
        "--output",
        default=STANDARD_INPUT,
        metavar="PAGE",
        help="where to write the page; - or none is standard output",
    )
    return parser
