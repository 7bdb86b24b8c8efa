"""``survey``: what is in a corpus."""

from __future__ import annotations

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from storyparse._cli.options import (
    Command,
    count,
    dialect_option,
    files_option,
    jobs_option,
    quiet_option,
)
from storyparse._cli.run import Run, showing
from storyparse._io.errors import RequestError

TOP: Final = 20
"""Rows of each kind that a survey shows."""


GROUPS: Final = MappingProxyType({"NEW": "came", "GONE": "went", "CHANGED": "changed"})
"""What ``--fail-on`` calls the groups of differences."""


def groups(text: str) -> frozenset[str]:
    """Read groups of differences, parted by commas.

    Raises:
        ArgumentTypeError: There is no such group.
    """
    named = text.upper().split(",")
    for name in named:
        if name not in GROUPS:
            message = f"want some of {', '.join(GROUPS)}, got {name!r}"
            raise ArgumentTypeError(message)
    return frozenset(GROUPS[name] for name in named)


def _options(parser: ArgumentParser) -> None:
    files_option(parser)
    jobs_option(parser)
    dialect_option(parser)
    quiet_option(parser)
    parser.add_argument("--json", action="store_true", help="write JSON, to keep and to compare")
    parser.add_argument("--against", metavar="FILE", help="compare with a survey that --json wrote")
    parser.add_argument(
        "--fail-on",
        type=groups,
        default=frozenset(),
        metavar="NEW,GONE,CHANGED",
        help="end with status 1 where --against finds any of these",
    )
    parser.add_argument(
        "--doubtful",
        action="store_true",
        help="list the lines whose role is least sure, with their places: what to label next",
    )
    parser.add_argument(
        "--top", type=count, default=TOP, metavar="N", help=f"rows of a kind (default: {TOP})"
    )


def _run(options: Namespace, run: Run) -> None:
    from storyparse.corpus._survey.differences import differences, load  # noqa: PLC0415
    from storyparse.corpus._survey.survey import survey  # noqa: PLC0415
    from storyparse.corpus._survey.table import (  # noqa: PLC0415
        differences_table,
        doubtful_table,
        table,
    )

    if options.doubtful and (options.json or options.against is not None):
        message = "--doubtful lists lines; it goes with neither --json nor --against"
        raise RequestError(message)
    if options.fail_on and options.against is None:
        message = "--fail-on needs a survey to compare with: --against FILE"
        raise RequestError(message)
    old = None if options.against is None else load(Path(options.against))
    sources, account = run.sources(options)
    with showing(quiet=options.quiet) as progress:
        made = survey(sources, account, progress, dialect=options.dialect, jobs=options.jobs)
        progress.end(account)
    if options.doubtful:
        for row in doubtful_table(made.doubtful[: options.top]):
            run.output.write(f"{row}\n")
        return
    found = made.result()
    if old is not None:
        found = differences(old, found)
        run.unmet = any(found[group] for group in options.fail_on)
    if options.json:
        run.output.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        return
    show = table if old is None else differences_table
    for row in show(found, options.top):
        run.output.write(f"{row}\n")


SURVEY: Final = Command(
    name="survey",
    summary="tell what is in a corpus",
    about="""\
Tell what is in a corpus: roles and rules by share, diagnostics by code, templates by year, and what
the dialect may not know: lines and shapes of lines that recur, stamps that were not read, bylines
without a known desk; each with its share of the dumps and its first places.
""",
    example="""\
example: what changed since last month
  storyparse survey dumps/ --json > june.json
  storyparse survey dumps/ --against june.json
""",
    options=_options,
    run=_run,
)
