"""The options of files of rows in, what cuts them into dumps out, and what is kept beside those."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from functools import partial

from storyparse._io.errors import RequestError
from storyparse._io.parts import Cut
from storyparse._read import rows
from storyparse.formats import CSV_COLUMNS, KEEPING, SOURCE


def rows_options(parser: ArgumentParser) -> None:
    """Add the options of files of rows."""
    parser.add_argument(
        "--from",
        dest="rows",
        action="append",
        metavar="FILE",
        help="read dumps from a column of this file of rows: JSON Lines, CSV, Parquet",
    )
    parser.add_argument("--column", metavar="NAME", help="the column that holds dumps")
    parser.add_argument(
        "--keep", metavar="NAME,…", help="columns that go beside each story, under source"
    )


def kept(options: Namespace) -> tuple[str, ...] | None:
    """Give the names of the columns that are kept; of what is no row, ``None``."""
    if options.rows is None:
        return None
    return tuple(dict.fromkeys(options.keep.split(","))) if options.keep else ()


def cut_rows(options: Namespace) -> Cut | None:
    """Give what cuts files of rows, where these are to be read; they are the files then.

    Raises:
        RequestError: A column is missing, has a name that means something else, or has no room.
    """
    keep = kept(options)
    if keep is None:
        if options.column is not None or options.keep:
            message = "--column and --keep need files of rows: --from FILE"
            raise RequestError(message)
        return None
    if options.column is None:
        message = "--from needs the column that holds dumps: --column NAME"
        raise RequestError(message)
    if keep and options.format not in KEEPING:
        message = f"--keep {options.keep}: --format {options.format} has no room for it"
        raise RequestError(message)
    taken = SOURCE if options.format != "csv" else {*SOURCE, *CSV_COLUMNS}
    for name in sorted(taken & set(keep)):
        whose = "a source" if name in SOURCE else "a story"
        message = f"--keep {name}: {whose} has {name!r} of its own"
        raise RequestError(message)
    options.files = options.rows
    return partial(rows, text=options.column, keep=keep)
