"""``help``: how a sub-command is used, or what a diagnostic code means."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from difflib import get_close_matches
from textwrap import fill
from typing import Final

from storyparse._cli.options import Command
from storyparse._cli.run import Run
from storyparse._io.errors import RequestError
from storyparse._show.codes import CODES


def _options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "topic", nargs="?", metavar="TOPIC", help="a sub-command, or a diagnostic code"
    )


def _run(options: Namespace, run: Run) -> None:
    topic = options.topic
    if topic is None or topic in options.parsers:
        shown = options.parser if topic is None else options.parsers[topic]
        run.output.write(shown.format_help())
    elif topic in CODES:
        run.output.write(
            f"{topic}\n{fill(CODES[topic], 78, initial_indent='  ', subsequent_indent='  ')}\n"
        )
    else:
        near = get_close_matches(topic, [*options.parsers, *CODES], 1)
        asked = f"; did you mean {near[0]}?" if near else ""
        message = f"there is no help on {topic!r}{asked}"
        raise RequestError(message)


HELP: Final = Command(
    name="help",
    summary="tell how a command is used, or what a code means",
    about="""\
Tell how a sub-command is used, or what a diagnostic code means and what to do about it.
""",
    example="""\
example: a code that check has told
  storyparse help weekday-differs
""",
    options=_options,
    run=_run,
)
