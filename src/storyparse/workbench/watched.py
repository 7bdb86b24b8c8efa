"""The name of a dialect in, that dialect out, read again whenever a file of it has changed.

Files are looked at when someone asks, so what is given is never older than the question. Where a
new state cannot work, the last one that could stays, beside what is wrong and where that stands.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import invalidate_caches
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias
from zlib import crc32

import regex

from storyparse._dialect import Dialect
from storyparse._errors import DialectError
from storyparse._io.dialect_name import chosen
from storyparse._io.errors import NoSuchDialectError
from storyparse._show.explain import escaped

Marks: TypeAlias = dict[str, int | None]
"""A checksum of each file, for the clock may miss a save; of one that is not there, nothing."""

_AROUND: Final = 2  # Lines that are shown above and below the one at fault.
_PLACE: Final = regex.compile(r"(?:: |^)(?P<file>[^'\"\n:]+):(?P<line>\d+): ")
_RULE: Final = regex.compile(r"rule '(?P<name>[^']+)': ")


class Fault(NamedTuple):
    """What is wrong, at which line (0 where none is known), and the lines around that."""

    message: str
    line: int
    rows: list[tuple[int, str]]


class WatchedDialect:
    """A dialect that is read again when a file of it has changed.

    Args:
        name: Its name, as ``MODULE:NAME`` or ``FILE.py:NAME``.

    Raises:
        NoSuchDialectError: There is none, or it cannot work.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.faults: list[Fault] = []
        self._modules: list[str] = []
        where = name.rpartition(":")[0]
        self._marks: Marks = {where: None} if where.endswith(".py") else {}
        self.dialect: Dialect = self._read()

    def refresh(self) -> bool:
        """Read the dialect again if a file of it has changed, and tell whether one has."""
        if marks_of(self._marks) == self._marks:
            return False
        self.faults = []
        try:
            self.dialect = self._read()
        except NoSuchDialectError as error:
            cause = error.__cause__
            problems = cause.problems if isinstance(cause, DialectError) else [str(error)]
            self.faults = [fault_of(problem, self._marks) for problem in problems]
        return True

    def _read(self) -> Dialect:
        """Import the dialect's module, and what that imports, anew."""
        for module in self._modules:
            sys.modules.pop(module, None)
        invalidate_caches()
        chosen.cache_clear()
        self._marks = marks_of(self._marks)  # Before they are read: a later change is seen.
        before = {*sys.modules}
        # Of two saves within a second Python would read the first again, from its bytecode.
        kept, sys.dont_write_bytecode = sys.dont_write_bytecode, True
        try:
            return chosen(self.name)[0]
        finally:
            sys.dont_write_bytecode = kept
            self._modules = [name for name in sys.modules if name not in before]
            files = [getattr(sys.modules[name], "__file__", None) for name in self._modules]
            self._marks = marks_of(filter(None, files)) | self._marks


def marks_of(files: Iterable[str]) -> Marks:
    """Give what tells whether files have changed."""
    marks: Marks = {}
    for file in files:
        try:
            marks[file] = crc32(Path(file).read_bytes())
        except OSError:
            marks[file] = None
    return marks


def fault_of(message: str, files: Iterable[str] = ()) -> Fault:
    """Find where something is wrong: at the place that its message has, or at the rule it names."""
    place, rule = _PLACE.search(message), _RULE.match(message)
    file, line = (place["file"], int(place["line"])) if place else ("", 0)
    if rule:
        named = regex.compile(rf"\bname\s*=\s*(['\"]){regex.escape(rule['name'])}\1")
        for each in files:
            for number, row in enumerate(_lines_of(each), 1):
                file, line = (each, number) if named.search(row) else (file, line)
    rows = [*enumerate(_lines_of(file), 1)][max(0, line - _AROUND - 1) : line + _AROUND]
    return Fault(escaped(message), line, [(at, escaped(row)) for at, row in rows if line])


def _lines_of(file: str) -> list[str]:
    return Path(file).read_text("utf-8", "replace").splitlines() if Path(file).is_file() else []
