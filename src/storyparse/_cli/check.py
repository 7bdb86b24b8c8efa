"""``check``: what is wrong with the copy."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Final

from storyparse._cli.options import Command, dialect_option, files_option, jobs_option
from storyparse._cli.run import Run, write_lines
from storyparse._model import Story
from storyparse._show.explain import escaped


def _options(parser: ArgumentParser) -> None:
    files_option(parser)
    dialect_option(parser)
    jobs_option(parser)


def lines(file: str, story: Story) -> str:
    """Make a line of each diagnostic."""
    return "".join([f"{escaped(f'{file}:{found}')}\n" for found in story.diagnostics])


def _run(options: Namespace, run: Run) -> None:
    try:
        write_lines(run, options, lines, jobs=options.jobs)
    finally:  # Also where whoever reads has read enough.
        run.unmet = run.account is not None and run.account.tally.dirty > 0


CHECK: Final = Command(
    name="check",
    summary="list what is wrong with the copy",
    about="""\
Write what is wrong with each dump as FILE:LINE: code: message. The exit status is 1 if anything is.
""",
    example="""\
example: how often each kind of trouble occurs
  storyparse check dumps/ | cut -d: -f3 | sort | uniq -c
""",
    options=_options,
    run=_run,
)
