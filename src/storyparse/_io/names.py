"""Names from a command line in, names that can be opened out: a folder, a glob, a file.

A folder means the texts in it, plain or compressed, in order of name; a glob means the files that
match it, in order of name. A file whose name looks like a glob is that file. No link is followed
in a folder or below ``**``: it may lead to where it stands.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from glob import escape, glob, has_magic
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

from attrs import Factory, define

from storyparse._io.input import STANDARD_INPUT

COMPRESSED: Final = (".gz", ".zst", ".xz", ".bz2")
"""Suffixes of compressed files."""

TEXTS: Final = (".txt", *(f".txt{suffix}" for suffix in COMPRESSED))
"""Suffixes of the files of a folder, or the members of an archive, that are dumps."""

SHORT_TAR: Final = MappingProxyType(
    {".tgz": ".gz", ".tzst": ".zst", ".txz": ".xz", ".tbz2": ".bz2", ".tbz": ".bz2"}
)
"""Suffixes of compressed tars, and what compresses each."""

ARCHIVES: Final = (
    ".tar",
    ".zip",
    *SHORT_TAR,
    *(f".{kind}{suffix}" for kind in ("tar", "wet", "warc") for suffix in COMPRESSED),
)
"""Suffixes of archives."""

ANOTHER_SUFFIX: Final = "another suffix"
FOLDER: Final = "a sub-folder"
GIVEN_TWICE: Final = "given twice"
HIDDEN: Final = "hidden"
LINK: Final = "a link"
NO_FILE: Final = "a pipe or device"

Addressed: TypeAlias = Callable[[str], Iterable[str]]
"""Gives the files that an address means."""


@define
class Listing:
    """What names mean.

    Args:
        files: Names that can be opened, in order, each once.
        problems: Names that mean nothing or cannot be looked at, and why.
        left_out: Names that are not read, and why.
    """

    files: list[str] = Factory(list)
    problems: list[tuple[str, OSError]] = Factory(list)
    left_out: list[tuple[str, str]] = Factory(list)


def listing(names: Iterable[str], addressed: Addressed, *, recursive: bool = False) -> Listing:
    """Tell what names mean.

    Args:
        names: Files, folders, globs, addresses, ``-``.
        addressed: Gives the files that an address means.
        recursive: Whether a folder means the texts in its sub-folders too.
    """
    made = Listing()
    seen: set[str] = set()
    for name in names:
        try:
            if is_address(name):
                found: Iterable[str] = addressed(name)
            else:
                found = _local(name, made, recursive=recursive)
        except OSError as error:
            made.problems.append((name, error))
            continue
        for file in found:
            # Not resolved: two links to one file are two names of it.
            same = file if is_address(file) else os.path.abspath(file)  # noqa: PTH100 -- a million names.
            if same in seen:
                made.left_out.append((file, GIVEN_TWICE))
            else:
                seen.add(same)
                made.files.append(file)
    return made


def is_text(name: str) -> bool:
    """Tell by its name whether a file of a folder is a text; hidden files are none.

    Example:
        >>> is_text("a/B.TXT.gz"), is_text("a/.b.txt"), is_text("b.csv")
        (True, False, False)
    """
    base = name.rsplit("/", 1)[-1]
    return base.lower().endswith(TEXTS) and not base.startswith(".")


def is_archive(name: str) -> bool:
    """Tell by its name whether a member of an archive is an archive itself.

    Example:
        >>> is_archive("a/b.tar.gz"), is_archive("a/b.gz")
        (True, False)
    """
    return name.lower().endswith(ARCHIVES)


def is_address(name: str) -> bool:
    """Tell whether a name is fsspec's to open.

    Example:
        >>> is_address("s3://खबरें/2020.txt"), is_address("2020.txt")
        (True, False)
    """
    return "://" in name


def suffix(name: str) -> str:
    """Give a name's last suffix, in lower case; of an address, that of its path.

    Example:
        >>> suffix("खबरें.tar.GZ"), suffix("https://e.example/a.txt.gz?v=1.2")
        ('.gz', '.gz')
    """
    return Path(_path(name)).suffix.lower()


def stem(name: str) -> str:
    """Give a name without its last suffix; of an address, that of its path.

    Example:
        >>> stem("a/खबरें.tar.GZ")
        'खबरें.tar'
    """
    return Path(_path(name)).stem


def _path(name: str) -> str:
    return name.partition("::")[0].partition("?")[0] if is_address(name) else name


def _local(name: str, made: Listing, *, recursive: bool) -> list[str]:
    if name == STANDARD_INPUT:
        return [name]
    if Path(name).is_dir():
        found = list(_texts_in(name, made, recursive=recursive))
        if not found:
            raise FileNotFoundError(errno.ENOENT, "no *.txt in this folder")
        return found
    if has_magic(name) and not os.path.lexists(name):
        matches = list(_matching(name, made))
        if not matches:
            raise FileNotFoundError(errno.ENOENT, "no file matches this")
        return matches
    return [name]


def _matching(pattern: str, made: Listing) -> Iterator[str]:
    """Give the files that match a glob, in order of name."""
    below = "/*" if pattern.endswith("**") else ""
    for name in sorted(set(_matches(pattern + below, made))):
        path = Path(name)
        if path.is_file() or not path.exists():  # A link to nothing is for who opens it.
            yield name
        elif not path.is_dir():
            made.left_out.append((name, NO_FILE))


def _texts_in(folder: str, made: Listing, *, recursive: bool) -> Iterator[str]:
    """Give the texts in a folder, in order of name; put down what is left out."""
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.name.startswith("."):
            made.left_out.append((entry.path, HIDDEN))
        elif entry.is_symlink():
            made.left_out.append((entry.path, LINK))
        elif entry.is_dir():
            if recursive:
                yield from _below(entry.path, made)
            else:
                made.left_out.append((entry.path, FOLDER))
        elif not is_text(entry.name):
            made.left_out.append((entry.path, ANOTHER_SUFFIX))
        elif not entry.is_file():
            made.left_out.append((entry.path, NO_FILE))
        else:
            yield entry.path


def _below(folder: str, made: Listing) -> Iterator[str]:
    """Give the texts in a sub-folder; one that cannot be listed costs itself only."""
    try:
        yield from _texts_in(folder, made, recursive=True)
    except OSError as error:
        made.problems.append((folder, error))


def _matches(pattern: str, made: Listing) -> Iterator[str]:
    """Give what matches a glob; ``**`` means a folder and those below it, without links."""
    # Not pathlib's: it knows no pattern that opens with `/`, and changes how names are spelled.
    # Not glob's own `**`: it follows links, for ever where two lead to a folder above them.
    above, stars, below = pattern.partition("**/")
    if not stars:
        yield from glob(pattern)  # noqa: PTH207
        return
    for root in glob(above) if above else [""]:  # noqa: PTH207
        for folder in _folders(root, made):
            yield from _matches(escape(folder) + below, made)


def _folders(root: str, made: Listing) -> Iterator[str]:
    """Give a folder and those below it, each with its slash; hidden ones and links are left out."""
    yield root
    try:
        with os.scandir(root or ".") as entries:
            inner = [e.name for e in entries if e.is_dir(follow_symlinks=False)]
    except OSError as error:
        made.problems.append((root, error))
        return
    for name in inner:
        if not name.startswith("."):
            yield from _folders(f"{root}{name}/", made)
