# PYTHON_ARGCOMPLETE_OK
"""Arguments in, an exit status out: the command ``storyparse``.

Results go to standard output, everything else to standard error. The status is 0 where all is
fine, 1 for dirty copy under ``check``, 2 for wrong usage and for what could not be read or
written; a signal that stops the work gives 128 and its number.

Each sub-command is a module beside this one, which makes one `Command`; a new one is a line more
in `COMMANDS`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import closing
from traceback import print_exception
from typing import Final

from storyparse._cli.check import CHECK
from storyparse._cli.explain import EXPLAIN
from storyparse._cli.help import HELP
from storyparse._cli.learn import LEARN
from storyparse._cli.options import Command, parser
from storyparse._cli.parse import PARSE
from storyparse._cli.run import Run
from storyparse._cli.schema import SCHEMA
from storyparse._cli.score import SCORE
from storyparse._cli.survey import SURVEY
from storyparse._cli.train import TRAIN
from storyparse._cli.view import VIEW
from storyparse._cli.workbench import WORKBENCH
from storyparse._io.errors import RequestError
from storyparse._io.extras import extra
from storyparse._io.output import Output, OutputError, ReaderLeftError, Stopped

COMMANDS: Final[tuple[Command, ...]] = (
    PARSE,
    EXPLAIN,
    CHECK,
    VIEW,
    SURVEY,
    SCHEMA,
    LEARN,
    SCORE,
    TRAIN,
    WORKBENCH,
    HELP,
)
"""The sub-commands, in the order of the help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: Those after the command's name; by default the process's own.

    Returns:
        The exit status.
    """
    made = parser(COMMANDS)
    if "_ARGCOMPLETE" in os.environ:  # A shell asks what can stand where its cursor is.
        extra("argcomplete", "completion", group="completion").autocomplete(made)
    options, more = made.parse_known_args(arguments)
    unknown = [
        one for one in more if "files" not in options or (one.startswith("-") and one != "-")
    ]
    if unknown:
        made.error(f"unrecognized arguments: {' '.join(unknown)}")
    if more:  # Files behind an option that stands behind files.
        options.files = [*options.files, *more]
    run = Run(Output(None if sys.stdout is None else sys.stdout.fileno()))
    try:
        with closing(run), run.output.stopping():
            options.command.run(options, run)
    except ReaderLeftError:
        pass  # `| head` has what it wanted.
    except OutputError as error:
        run.fail(f"standard output: {error}")
    except RequestError as error:
        run.fail(str(error))
    except Exception as error:  # noqa: BLE001 -- see below.
        # Whatever it is, it is neither dirty copy nor a condition that does not hold: not 1.
        print_exception(error)
        run.fail("this is a fault of storyparse: please report it, with the lines above")
    except Stopped as signal:
        return 128 + signal.number
    return run.status
