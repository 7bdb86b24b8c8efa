"""What the command can be asked: its sub-commands, and the options that several of them share.

A sub-command is one value, `Command`: its words, its options, and the function that does it. The
parser is argparse, for the command works from the bare install.
"""

from __future__ import annotations

import re
import sys
from argparse import (
    PARSER,
    Action,
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Final, NoReturn

from attrs import frozen

from storyparse._cli.run import Run
from storyparse._io.dialect_name import DEFAULT, SEPARATOR
from storyparse._io.errors import RequestError
from storyparse._io.input import STANDARD_INPUT
from storyparse._text.matching import is_compiled


@frozen(kw_only=True)
class Command:
    """A sub-command.

    Args:
        name: What it is called.
        summary: What it does, in a few words.
        about: The same, in a few lines.
        example: How it is used.
        options: Adds its options to its parser.
        run: Does what is asked.
    """

    name: str
    summary: str
    about: str
    example: str
    options: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Run], None]


def count(text: str) -> int:
    """Read a whole number from 1.

    Raises:
        ArgumentTypeError: It is none.
    """
    if not text.isdecimal() or int(text) == 0:
        message = f"want a whole number from 1, got {text!r}"
        raise ArgumentTypeError(message)
    return int(text)


def files_option(parser: ArgumentParser) -> None:
    """Add the files to read."""
    parser.add_argument(
        "files",
        nargs="*",
        default=[STANDARD_INPUT],
        metavar="FILE",
        help="a file of dumps (also packed, an archive, a glob, an address), or a folder (the "
        "*.txt in it); - or none is standard input",
    )
    parser.add_argument(
        "--recursive", action="store_true", help="read the folders in a folder, too"
    )


def dialect_option(parser: ArgumentParser, *, several: bool = True) -> None:
    """Add ``--dialect``; for one dialect or, as most sub-commands take them, several."""
    more = "; given several times, each page is read by the one that knows it best"
    parser.add_argument(
        "--dialect",
        action=_Further,
        default=DEFAULT,
        metavar="MODULE:NAME",
        help=f"whose habits to read by; also FILE.py:NAME{more if several else ''} "
        f"(default: {DEFAULT})",
    )


def refuse_several(options: Namespace) -> None:
    """Refuse several dialects where a sub-command reads by one.

    Raises:
        RequestError: There are several.
    """
    if SEPARATOR in options.dialect:
        message = f"{options.command.name} is for one dialect: name one"
        raise RequestError(message)


class _Further(Action):
    """Joins the values of an option that is given several times."""

    def __call__(
        self,
        parser: ArgumentParser,  # noqa: ARG002 -- as argparse calls it, here and below.
        namespace: Namespace,
        values: object,
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        before = getattr(namespace, self.dest)
        both = str(values) if before is self.default else f"{before}{SEPARATOR}{values}"
        setattr(namespace, self.dest, both)


def jobs_option(parser: ArgumentParser) -> None:
    """Add ``--jobs``."""
    parser.add_argument(
        "--jobs",
        type=count,
        default=1,
        metavar="N",
        help="parse in N processes; the output is the same (default: 1)",
    )


def quiet_option(parser: ArgumentParser) -> None:
    """Add ``--quiet``."""
    parser.add_argument(
        "--quiet", action="store_true", help="show no progress, and no summary at the end"
    )


def no_options(_: ArgumentParser) -> None:
    """Add nothing."""


_EXAMPLES: Final = """\
examples:
  storyparse parse dumps/ > stories.jsonl
  storyparse explain dump.txt | less
  storyparse check dumps/*.txt
  storyparse view dump.txt -o page.html
"""


class _Version(Action):
    """Shows the version, looked up only where it is asked for: that takes longer than the rest."""

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415 -- see above.

        compiled = " (compiled)" if is_compiled() else ""
        sys.stdout.write(f"storyparse {version('storyparse')}{compiled}\n")
        parser.exit()


class _Parser(ArgumentParser):
    """A parser that knows what a slip of the finger may have meant."""

    def error(self, message: str) -> NoReturn:
        """Say what is not understood, and what is near it."""
        slip = _SLIP.search(message)
        near = get_close_matches(slip["slip"], self._words(), 1) if slip is not None else []
        # What is written right may be another sub-command's.
        is_slip = slip is not None and near not in ([], [slip["slip"]])
        super().error(f"{message}\ndid you mean {near[0]}?" if is_slip else message)

    def _words(self) -> list[str]:
        """Give every sub-command, every option, and every value that one is chosen from."""
        words: list[str] = []
        for action in self._actions:
            words += [*action.option_strings, *map(str, action.choices or ())]
            if action.nargs == PARSER:
                for inner in dict(action.choices or {}).values():
                    words += inner._words()  # noqa: SLF001 -- it is of this class.
        return words


_SLIP: Final = re.compile(r"(invalid choice: '|unrecognized arguments: )(?P<slip>[\w-]+)")


def parser(commands: Iterable[Command]) -> ArgumentParser:
    """Make the parser of the command's arguments.

    Args:
        commands: Its sub-commands, in the order of the help.
    """
    made = _Parser(
        prog="storyparse",
        description="Text dumps of Hindi news pages in, structured stories out.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    made.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    listed = made.add_subparsers(metavar="COMMAND", required=True)
    for command in commands:
        added = listed.add_parser(
            command.name,
            help=command.summary,
            description=command.about,
            epilog=command.example,
            formatter_class=RawDescriptionHelpFormatter,
        )
        added.set_defaults(command=command, parser=made, parsers=listed.choices)
        command.options(added)
    return made
