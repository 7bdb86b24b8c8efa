"""``parse --output-dir``: a file for each story, named by its id, or by its file and line."""

from __future__ import annotations

import os
from argparse import Namespace
from functools import partial
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Final

import regex

from storyparse._cli.rows import kept
from storyparse._cli.run import Run, showing
from storyparse._io.account import Counted
from storyparse._io.dialect_name import chosen
from storyparse._io.errors import RunError
from storyparse._io.input import Meter
from storyparse._io.member import Found
from storyparse._io.names import is_text, stem
from storyparse._io.parts import Part, parts, stories
from storyparse._io.workers import in_order
from storyparse._model import Story
from storyparse._parse import dialect_of
from storyparse.formats import HEADS, line

SUFFIXES: Final = MappingProxyType(
    {"json": ".json", "json-ld": ".jsonld", "markdown": ".md", "text": ".txt", "csv": ".csv"}
)
"""The suffix of a story's file, by its format; of another format it is the format's name."""

_SAFE: Final = regex.compile(r"[A-Za-z0-9_-]{1,80}")
_UNSAFE: Final = regex.compile(r"[^\w\p{M}.-]+")
_LONGEST: Final = 80


def write_files(run: Run, options: Namespace) -> None:
    """Write a file for each story.

    Args:
        run: The run.
        options: Those of ``parse``.

    Raises:
        RunError: The folder cannot be written to, or holds files and these are not to be replaced.
    """
    folder = Path(options.output_dir)
    suffix = SUFFIXES.get(options.format, f".{options.format}.json")
    sources, account = run.sources(options)
    taken: set[str] = set()
    # Not pathlib's: it raises for a link that leads to itself.
    place = os.path.realpath(folder)
    if any(os.path.dirname(os.path.realpath(file)) == place for file in sources.files):  # noqa: PTH120
        message = f"{folder} holds files to read: write elsewhere"
        raise RunError(message)
    try:
        folder.mkdir(exist_ok=True)
        if not options.force and any(folder.iterdir()):
            message = f"{folder} is not empty: write into it with --force"
            raise RunError(message)
        head = HEADS[options.format](kept(options) or ()) if options.format in HEADS else ""
        made = partial(work, options.format, options.dialect)
        with showing(quiet=options.quiet) as progress:
            for part, (texts, counted) in in_order(made, parts(sources, Meter()), options.jobs):
                account.add(part, counted)
                for name, text in texts:
                    path = folder / f"{_free(name, taken)}{suffix}"
                    path.write_text(head + text, encoding="utf-8", errors="replace")
            progress.end(account)
    except OSError as error:
        message = f"{folder}: {error.strerror}"
        raise RunError(message) from error


def _free(name: str, taken: set[str]) -> str:
    """Give a name that no other story has, and take it."""
    free = next(one for n in count(1) if (one := f"{name}-{n}" if n > 1 else name) not in taken)
    taken.add(free)
    return free


def work(format: str, dialect: str, part: Part) -> tuple[list[tuple[str, str]], Counted]:  # noqa: A002
    """Make the files of a part: their names, without a suffix, and their texts."""
    counted = Counted()
    known = chosen(dialect)
    texts = []
    for one, story in counted.counting(part, stories(part, known)):
        told = dialect_of(story, known)
        text = line(story, format, file=one.file, dialect=told, kept=one.kept)
        texts.append((name_of(one, story), text))
    return texts, counted


def name_of(read: Found, story: Story) -> str:
    """Name a story's file: by its id, where that is a name, else by its text and line, or row.

    Example:
        >>> name_of(Found("a.tar/b/पारा 1.txt", Dump([], 1)), Story())
        'पारा_1-1'
    """
    file = read.file
    known = story.header.id if story.header is not None else None
    if known is not None and _SAFE.fullmatch(known):
        return known
    first = read.dump.first if read.kept is None else read.kept["row"]
    base = stem(file) if is_text(file) else file.rsplit("/", 1)[-1]
    return f"{_UNSAFE.sub('_', base).strip('._')[:_LONGEST] or 'story'}-{first}"
