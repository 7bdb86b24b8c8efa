"""``explain``: what each line of a dump was taken for."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Final

from storyparse._cli.options import Command, dialect_option, files_option
from storyparse._cli.run import Lines, Run, write_lines
from storyparse._io.dialect_name import chosen
from storyparse._io.errors import RequestError
from storyparse._io.member import Found
from storyparse._model import Story
from storyparse._show.explain import coloured, plain, segment_lines, terminal
from storyparse._show.why import roles, why


def _options(parser: ArgumentParser) -> None:
    files_option(parser)
    dialect_option(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="rows, or a JSON object for each segment, with how sure it is (default: text)",
    )
    parser.add_argument(
        "--why",
        action="store_true",
        help="below each line that evidence decided show the evidence, strongest first",
    )
    parser.add_argument(
        "--roles",
        action="store_true",
        help="write each line's roles alone: a draft of NAME.roles, to be corrected",
    )
    parser.set_defaults(jobs=1)


def _plain(_: Found, story: Story) -> str:
    return plain(story)


def _json(found: Found, story: Story) -> str:
    return segment_lines(found.file, story)


class _RoleLines:
    """Gives a line of roles for each line of a file, also for one that two dumps share."""

    def __init__(self) -> None:
        self._file = ""
        self._open = ""

    def __call__(self, found: Found, story: Story) -> str:
        """Give the lines that are whole; what may go on in the next dump is held back."""
        shared = self._open and found.file == self._file
        text = f"{self._open} {roles(story)}" if shared else f"{self.rest()}{roles(story)}"
        self._file, self._open = found.file, ""
        if not story.segments[-1].raw.endswith(("\n", "\r")):
            text, _, self._open = text[:-1].rpartition("\n")
            return f"{text}\n" if text else ""
        return text

    def rest(self) -> str:
        """Give the line that is held back, if one is."""
        return f"{self._open}\n" if self._open else ""


def _rows(options: Namespace, run: Run) -> Lines:
    """Choose what is written of a story."""
    if options.format == "json":
        return _json
    if options.why:
        return lambda _, story: why(story, chosen(options.dialect))
    console = terminal() if run.output.is_terminal else None
    return _plain if console is None else lambda _, story: coloured(story, console)


def _run(options: Namespace, run: Run) -> None:
    asked = [f"--{name}" for name in ("why", "roles") if getattr(options, name)]
    if options.format == "json":
        asked.append("--format json")
    if len(asked) > 1:
        message = f"{' and '.join(asked)}: want one of them"
        raise RequestError(message)
    if options.roles:
        role_lines = _RoleLines()
        write_lines(run, options, role_lines)
        run.output.write(role_lines.rest())
        return
    write_lines(run, options, _rows(options, run))


EXPLAIN: Final = Command(
    name="explain",
    summary="show what each line was taken for",
    about="""\
Write a row for each segment: its line, its role, the rule that decided, and its text. Parted by
tabs, or as JSON, which says how sure each role is; on a terminal in columns and colours, where rich
is installed (pip install 'storyparse[explain]').
""",
    example="""\
example: which lines were taken for headings
  storyparse explain dump.txt | grep -P '\\theading\\t'
""",
    options=_options,
    run=_run,
)
