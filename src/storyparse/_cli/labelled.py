"""Folders in, the labelled dumps in them out: for the sub-commands that learn or measure."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from storyparse._io.errors import RequestError
from storyparse.labelled.read import LabelError, Labelled, read_labelled


def folders_option(parser: ArgumentParser) -> None:
    """Add the folders of labelled dumps to a parser."""
    parser.add_argument(
        "folders",
        nargs="+",
        type=Path,
        metavar="FOLDER",
        help="a folder of labelled dumps (NAME.txt beside NAME.roles) and files of bodies",
    )


def labelled_dumps(folders: list[Path]) -> list[Labelled]:
    """Read labelled dumps.

    Raises:
        RequestError: There are none, or a file is not of its form or cannot be read.
    """
    try:
        found = list(read_labelled(folders))
    except LabelError as error:
        raise RequestError(str(error)) from error
    except OSError as error:
        message = f"{error.filename}: {error.strerror}"
        raise RequestError(message) from error
    if not found:
        message = f"{', '.join(map(str, folders))}: no labelled dumps"
        raise RequestError(message)
    return found
