"""Names in, documents out, or dumps and their stories: each file by the least that can read it.

    names ─▶ listing ─▶ files ─▶ texts ─▶ dumps ─▶ stories
             _io.names           _io.input          _parse
             corpus._read        corpus._read

Plain files, folders and standard input need nothing of `corpus`, which is imported only for the
others. What can be read is given; what cannot is told, each with its place, in one error at the
end. A dump that could not be read to its end is never given out as a whole one.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import chain
from typing import Any, Final, TypeAlias

from storyparse._dialect import Dialect, Dialects
from storyparse._dumps import checked_size, dumps
from storyparse._errors import ReadError
from storyparse._fields.dump_starts import dump_starts_of
from storyparse._io import input as plain
from storyparse._io import names as local
from storyparse._io.errors import DamagedError, problems_of
from storyparse._io.input import STANDARD_INPUT, Meter, Status
from storyparse._io.member import Document, Found, Member
from storyparse._io.names import Listing
from storyparse._io.signature import binary, named_packing, packing_of
from storyparse._model import Story
from storyparse._parse import checked_dialects
from storyparse._stream import MAX_SIZE, read_dumps
from storyparse.dialects.amar_ujala import AMAR_UJALA


def read(
    *names: str | os.PathLike[str],
    dialect: Dialects = AMAR_UJALA,
    max_size: int = MAX_SIZE,
    on_error: Callable[[ReadError], object] | None = None,
) -> Iterator[Document]:
    r"""Read files, one dump after the other.

    Args:
        names: Files, folders (the ``*.txt`` in them, in any case, in order of name; no
            sub-folders), globs. With the extra ``corpus`` also archives, packed files and
            addresses.
        dialect: The publisher's habits.
        max_size: Where a longer dump is cut, in code points.
        on_error: Is given what cannot be read; then the rest is read. Without it, that is raised.

    Returns:
        An iterator of documents; one dump at a time is in memory.

    Raises:
        ReadError: A file, or the rest of one, cannot be read, and there is no `on_error`.
        TypeError: A name is no name of a file, or the dialect is none.
        ValueError: The size is less than one.
        ImportError: A file needs a package of the extra ``corpus`` that is not installed.

    Example:
        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     _ = Path(folder, "आगरा.txt").write_text("सार\nपारा गिरा।", encoding="utf-8")
        ...     for document in read(folder):
        ...         print(Path(document.file).name, document.line, document.story.summary)
        आगरा.txt 1 ('पारा गिरा।',)
    """
    files = [os.fsdecode(name) for name in names]
    return _documents(files, checked_dialects(dialect), checked_size(max_size), on_error)


def _documents(
    names: list[str],
    dialects: Sequence[Dialect],
    max_size: int,
    on_error: Callable[[ReadError], object] | None,
) -> Iterator[Document]:
    def complain(file: str, line: int | None, error: OSError) -> None:
        for problem in problems_of(error):
            told = ReadError(file, line, problem)
            told.__cause__ = error
            if on_error is None:
                raise told
            on_error(told)

    meant = listing([name for name in names if name != STANDARD_INPUT])
    if STANDARD_INPUT in names:
        error = OSError("no file: pass sys.stdin.buffer to stream")
        meant.problems.append((STANDARD_INPUT, error))
    for name, error in meant.problems:
        complain(name, None, error)
    for name in meant.files:
        end = None
        try:
            for file, dump, _ in found(name, Meter(), dialect=dialects, max_size=max_size):
                end = dump.first + len(dump.lines) if file == name else None
                for story in read_dumps([dump], dialects, max_size):
                    yield Document(file=file, line=dump.first, story=story)
        except OSError as error:
            complain(name, end, error)


def listing(names: Iterable[str], *, recursive: bool = False) -> Listing:
    """Tell what names mean.

    Args:
        names: Files, folders, globs, addresses, ``-``.
        recursive: Whether a folder means the texts in its sub-folders too.
    """
    return local.listing(names, _addressed, recursive=recursive)


def stories(
    name: str, *, dialect: Dialects = AMAR_UJALA, max_size: int = MAX_SIZE
) -> Iterator[tuple[str, Story]]:
    """Read the stories of a file, one at a time.

    Args:
        name: A file, an archive, an address, ``-``.
        dialect: The publisher's habits.
        max_size: The longest dump, in code points.

    Returns:
        An iterator of stories, each with the name of the text it stands in: that of the file, or
        ``ARCHIVE/MEMBER``.

    Raises:
        OSError: It cannot be opened, or not all of it can be read.
    """
    known = checked_dialects(dialect)
    for file, dump, _ in found(name, Meter(), dialect=known, max_size=max_size):
        for story in read_dumps([dump], known, max_size):
            yield file, story


def found(
    name: str, meter: Meter, *, dialect: Dialects = AMAR_UJALA, max_size: int = MAX_SIZE
) -> Iterator[Found]:
    """Cut a file into dumps and read none of them: the same dumps that `stories` reads.

    Args:
        name: A file, an archive, an address, ``-``.
        meter: Counts what is read.
        dialect: The publisher's habits, which say how a header opens.
        max_size: The longest dump, in code points.

    Raises:
        OSError: It cannot be opened, or not all of it can be read.
    """
    problems: list[str] = []
    dump_starts = dump_starts_of(checked_dialects(dialect))
    with _members(name, meter, problems) as members:
        for member in members:
            line = 1
            try:
                for dump in dumps(member.pieces, dump_starts, max_size):
                    line = dump.first + len(dump.lines)
                    yield Found(member.name, dump)
            except OSError as error:
                place = "" if member.name == name else f"{member.name[len(name) + 1 :]}: "
                rest = f"; what opens at line {line} is left out" if line > 1 else ""
                problems += [f"{place}{problem}{rest}" for problem in problems_of(error)]
    if problems:
        raise DamagedError(*problems)


def rows(name: str, meter: Meter, *, text: str, keep: tuple[str, ...] = ()) -> Iterator[Found]:
    """Give the dumps in a column of a file of rows: JSON Lines, CSV, Parquet.

    Args:
        name: A file or an address.
        meter: Measures what is read.
        text: The column that holds dumps.
        keep: Columns that go beside each story.

    Raises:
        OSError: It cannot be opened, or not all of its rows can be read.
    """
    from storyparse.corpus._read.rows import Columns, row_dumps  # noqa: PLC0415

    opened, pieces, status = _there() if local.is_address(name) else _here
    with opened(name) as file:
        meter.begin(status(name, file))
        content = meter.count(pieces(file))
        yield from row_dumps(name, file, content, meter, Columns(text, keep))


@contextmanager
def _members(name: str, meter: Meter, problems: list[str]) -> Iterator[Iterator[Member]]:
    """Open a file and give its texts, by what can read it."""
    here = not local.is_address(name)
    opened, pieces, status = _here if here else _there()
    with opened(name) as file:
        meter.begin(status(name, file))
        content = meter.count(pieces(file))
        start = next(content, b"")
        whole = chain([start], content)
        if name == STANDARD_INPUT:  # Whoever pipes bytes says that they are a dump.
            yield iter([Member(name, whole)])
        elif packing_of(start, named_packing(name)) is not None:
            from storyparse.corpus._read.members import members  # noqa: PLC0415

            yield members(name, file, whole, meter, problems)
        elif (what := binary(start)) is not None:
            problems.append(f"{what}, which holds no dumps that can be read")
            yield iter(())
        else:
            yield iter([Member(name, whole)])
        if meter.sums:
            deque(content, maxlen=0)  # What stands behind an archive's end, or its damage.
        if here and meter.changed(status(name, file)):
            problems.append("it changed while it was read")


_Reach: TypeAlias = tuple[
    Callable[[str], AbstractContextManager[Any]],
    Callable[[Any], Iterator[bytes]],
    Callable[[str, Any], Status | None],
]
_here: Final[_Reach] = (plain.opened, plain.pieces, lambda _, file: plain.status_of(file))


def _there() -> _Reach:
    from storyparse.corpus._read.addresses import identity, opened, pieces  # noqa: PLC0415

    return opened, pieces, lambda name, _: identity(name)


def _addressed(name: str) -> list[str]:
    from storyparse.corpus._read.addresses import addressed  # noqa: PLC0415

    return addressed(name)
