r"""Folders of labelled dumps in, their texts and their lines' roles out.

Two forms. A dump `NAME.txt` with `NAME.roles` beside it: for each line its roles, in the order of
its segments, parted by one space. A file of bodies: blocks, each a line `=== name`, then a role, a
tab and a text a line, in which a tab stands as `\t`; it is read below the label that opens a body.
In both `?` is doubtful and `-` was not judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from zlib import crc32

from attrs import frozen

from storyparse._classify.compiled import compile_dialect
from storyparse._classify.kinds import Kind
from storyparse._dialect import Dialect
from storyparse._dumps import dumps
from storyparse._evidence.headings import Verdict
from storyparse._fields.dump_starts import dump_starts_of
from storyparse._model import Role
from storyparse._parse import classify
from storyparse._stream import MAX_SIZE
from storyparse._text.lines import cut, decoded

DOUBTFUL: Final = "?"
NOT_JUDGED: Final = "-"
UNTOLD: Final = frozenset({DOUBTFUL, NOT_JUDGED})
KNOWN: Final = UNTOLD | {*Role}
_BLOCK: Final = "=== "
_ASIDE: Final = 10
FOLDS: Final = 5


class LabelError(ValueError):
    """A labelled file is not of its form.

    Args:
        file: The file.
        line: The line at fault, counted from 1.
        message: What is wrong.
    """

    def __init__(self, file: Path, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")


@frozen
class Labelled:
    """A dump, or a body alone, and what each of its lines is."""

    name: str
    genre: str
    """The name of the file of bodies, or of the folder of dumps."""
    file: Path
    line: int
    """The number in the file of the first line that is judged."""
    text: str
    roles: tuple[tuple[str, ...], ...]
    """The roles of each line."""

    @property
    def is_dump(self) -> bool:
        """Whether it is a whole dump, in a file of its own."""
        return self.file.stem == self.name

    @property
    def is_set_aside(self) -> bool:
        """Whether it takes no part in training: a tenth of all, by a hash of the name."""
        return crc32(self.name.encode()) % _ASIDE == 0

    @property
    def fold(self) -> int:
        """The part of all that it is tested in, by models that the others have taught."""
        return crc32(self.name.encode()) // _ASIDE % FOLDS


@frozen
class JudgedLine:
    """A line of a labelled dump, what it is, and what it was taken for."""

    source: Labelled
    number: int
    """The line's number in its dump or body, counted from 1."""
    text: str
    wanted: tuple[str, ...]
    given: tuple[str, ...]
    verdict: Verdict | None
    """The verdict on a line that may have been a heading."""

    @property
    def place(self) -> str:
        """Where the line stands, for a person."""
        return f"{self.source.file}:{self.source.line + self.number - 1}"


def read_labelled(folders: Iterable[Path]) -> Iterator[Labelled]:
    """Read every labelled dump and body of some folders, in order of name.

    Args:
        folders: The folders; a file of bodies will do, too. Dumps without labels are passed over.

    Raises:
        LabelError: A file is not of its form.
        OSError: A file or folder cannot be read.
    """
    for folder in folders:
        if folder.is_dir():
            files = sorted(folder.glob("*.txt"))
        else:  # Who names the labels means their dump.
            files = [folder.with_suffix(".txt") if folder.suffix == ".roles" else folder]
        for file in files:
            text = decoded(file.read_bytes())
            blocks = text.removeprefix("\ufeff")
            if file.with_suffix(".roles").exists():
                yield _read_dump(file, text)
            elif blocks.startswith(_BLOCK):
                yield from _read_bodies(file, blocks)


def _read_dump(file: Path, text: str) -> Labelled:
    labels = file.with_suffix(".roles")
    rows = _rows(decoded(labels.read_bytes()))
    count = len(cut(text))
    if len(rows) != count:
        message = f"want a line of roles for each of {count} lines, got {len(rows)}"
        raise LabelError(labels, min(len(rows), count) + 1, message)
    roles = tuple([_roles(labels, number, row) for number, row in enumerate(rows, 1)])
    return Labelled(file.stem, file.parent.name, file, 1, text, roles)


def _rows(text: str) -> list[str]:
    """Give the lines of a file, cut where those of a dump are, without their ends."""
    return [row.rstrip("\r\n") for row in cut(text)]


def _roles(file: Path, line: int, row: str) -> tuple[str, ...]:
    roles = tuple(row.split())
    if not roles or not KNOWN.issuperset(roles):
        known = ", ".join([*Role, DOUBTFUL, NOT_JUDGED])
        message = f"want roles ({known}) parted by a space, got {row!r}"
        raise LabelError(file, line, message)
    return roles


def _read_bodies(file: Path, text: str) -> Iterator[Labelled]:
    name, start = "", 0
    texts: list[str] = []
    roles: list[tuple[str, ...]] = []

    def body() -> Labelled:
        return Labelled(name, file.stem, file, start, "\n".join(texts), tuple(roles))

    for number, row in enumerate(_rows(text), 1):
        if row.startswith(_BLOCK):
            if name:
                yield body()
            name, start = row.removeprefix(_BLOCK), number + 1
            texts, roles = [], []
        else:
            role, tab, said = row.partition("\t")
            if not tab:
                raise LabelError(file, number, f"want a role, a tab and a text, got {row!r}")
            roles.append(_roles(file, number, role))
            texts.append(said.replace("\\t", "\t"))
    yield body()


def judge_lines(labelled: Labelled, dialect: Dialect) -> list[JudgedLine]:
    """Read a labelled dump or body, and set what each line is beside what it was taken for.

    Args:
        labelled: The dump or body.
        dialect: Whose habits to read it by.

    Returns:
        Its lines, those left out that are blank or doubtful.
    """
    head = [label.text for label in dialect.labels if label.zone is Role.PARAGRAPH][:1]
    if labelled.file.with_suffix(".roles").exists():
        head = []
    text = "\n".join([*head, labelled.text])
    compiled = compile_dialect(dialect)
    given: dict[int, list[str]] = {}
    verdicts: dict[int, Verdict] = {}
    for dump in dumps([text], dump_starts_of([dialect]), MAX_SIZE):
        for draft in classify(dump.lines, dump.first, compiled).drafts:
            number = draft.line - len(head)
            given.setdefault(number, []).append((draft.kind or Kind.STRAY).role)
            if draft.verdict is not None:
                verdicts[number] = draft.verdict
    return [
        JudgedLine(
            source=labelled,
            number=number,
            text=line.strip(),
            wanted=wanted,
            given=tuple(given[number]),
            verdict=verdicts.get(number),
        )
        for number, (line, wanted) in enumerate(
            zip(cut(labelled.text), labelled.roles, strict=True), 1
        )
        if DOUBTFUL not in wanted
    ]
