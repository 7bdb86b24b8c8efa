"""``check``: what is wrong with the copy."""

from __future__ import annotations

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from difflib import get_close_matches
from functools import partial
from typing import Final

from storyparse._cli.findings import FORMS
from storyparse._cli.options import Command, dialect_option, files_option, jobs_option
from storyparse._cli.run import Run, write_lines
from storyparse._io.errors import RequestError
from storyparse._io.member import Found
from storyparse._model import Story
from storyparse._show.codes import CODES


def codes(text: str) -> frozenset[str]:
    """Read codes, parted by commas.

    Raises:
        ArgumentTypeError: There is no such code.
    """
    named = frozenset(text.split(","))
    for code in sorted(named - CODES.keys()):
        near = get_close_matches(code, CODES, 1)
        asked = f"; did you mean {near[0]}?" if near else ""
        message = f"there is no code {code!r}{asked}"
        raise ArgumentTypeError(message)
    return named


def _options(parser: ArgumentParser) -> None:
    files_option(parser)
    dialect_option(parser)
    jobs_option(parser)
    for name, about in (("--select", "tell these codes only"), ("--ignore", "tell all but these")):
        parser.add_argument(name, type=codes, action="append", metavar="CODE,…", help=about)
    parser.add_argument(
        "--format", choices=tuple(FORMS), default="text", help="of what is wrong (default: text)"
    )
    parser.add_argument("--statistics", action="store_true", help="tell how often each code occurs")


def _told(options: Namespace) -> frozenset[str]:
    """Give the codes that are told."""
    selected = frozenset().union(*options.select) if options.select else frozenset(CODES)
    return selected.difference(*options.ignore or ())


def lines(form: str, told: frozenset[str], found: Found, story: Story) -> str:
    """Write a story's diagnostics, each with what parts it from the one before."""
    shown = FORMS[form]
    return "".join(
        [
            shown.between + shown.one(found.file, one)
            for one in story.diagnostics
            if one.code in told
        ]
    )


def _nothing(_found: Found, _story: Story) -> str:
    return ""


def _run(options: Namespace, run: Run) -> None:
    told = _told(options)
    try:
        if options.statistics:
            _tell_statistics(options, run, told)
        else:
            form = FORMS[options.format]
            run.output.write(form.head())
            made = partial(lines, options.format, told)
            write_lines(run, options, made, between=form.between)
            run.output.write(form.foot)
    finally:  # Also where whoever reads has read enough.
        counted = _counts(run, told)
        run.unmet = bool(counted)
    if counted and run.output.is_terminal:
        run.say(f"what a code means: storyparse help {next(iter(counted))}")


def _tell_statistics(options: Namespace, run: Run, told: frozenset[str]) -> None:
    """Write how often each code occurs, the most frequent first.

    Raises:
        RequestError: The form is for places, of which statistics tell none.
    """
    if options.format not in {"text", "json"}:
        message = f"--statistics has no places, which --format {options.format} is for"
        raise RequestError(message)
    write_lines(run, options, _nothing)
    counts = _counts(run, told).most_common()
    if options.format == "json":
        rows = ",\n".join([json.dumps({"code": code, "count": number}) for code, number in counts])
        run.output.write(f"[\n{rows}\n]\n")
    else:
        run.output.write("".join([f"{number:8,}  {code}\n" for code, number in counts]))


def _counts(run: Run, told: frozenset[str]) -> Counter[str]:
    """Count what is told so far, by code."""
    counted = Counter[str]() if run.account is None else run.account.tally.codes
    return Counter({code: number for code, number in counted.items() if code in told})


CHECK: Final = Command(
    name="check",
    summary="list what is wrong with the copy",
    about="""\
Write what is wrong with each dump as FILE:LINE: code: message, or in a form that other programs
read. The exit status is 1 if anything is. What a code means: storyparse help CODE.
""",
    example="""\
example: how often each kind of trouble occurs
  storyparse check dumps/ --statistics
example: only what an extractor can mend, as annotations of a pull request
  storyparse check dumps/ --select lines-lost,lines-wrapped,markup --format github
""",
    options=_options,
    run=_run,
)
