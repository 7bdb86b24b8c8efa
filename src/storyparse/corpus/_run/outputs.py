"""Whole parts in, one output file out, of the kind that its suffix names.

Columns go through pyarrow: parts are gathered into row groups (or record batches) of bounded size,
and no more than one of these is in memory. Lines are put one behind the other.
"""

from __future__ import annotations

import shutil
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import AbstractContextManager
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import IO, Any, Final, Protocol, Self

from storyparse._io.errors import UnknownSuffixError
from storyparse._io.extras import extra
from storyparse._io.workers import storing
from storyparse.corpus._read.unpack import zstd

GROUP_ROWS: Final = 8192
"""Rows after which a row group is full."""

GROUP_BYTES: Final = 16 * 1024 * 1024
"""Bytes in memory after which a row group is full."""

_PIECE: Final = 1024 * 1024
"""Bytes that are moved at a time."""


class Sink(AbstractContextManager["Sink"], Protocol):
    """An output that takes parts in their order, and is whole when its block ends."""

    def add(self, part: Path) -> None:
        """Take the next part."""

    def tell(self, about: bytes) -> None:  # noqa: ARG002 -- most have no room for it.
        """Take what is to be told of the output in itself, where that has room for it."""
        return


class _Lines(Sink):
    """Lines of text."""

    def __init__(self, path: Path, head: str) -> None:
        self._file = path.open("wb")
        self._file.write(head.encode())

    def add(self, part: Path) -> None:
        with part.open("rb") as lines:
            shutil.copyfileobj(lines, self._file, _PIECE)

    def __exit__(self, *_: object) -> None:
        self._file.close()


class _Columns(Sink):
    """Columns, written by a thread of their own, which seldom asks for the interpreter."""

    def __init__(self, path: Path, schema: Any, writer: Callable[..., Any]) -> None:  # noqa: ANN401
        self._thread = storing()
        self._under_way: deque[Future[None]] = deque()
        self._arrow = extra("pyarrow", "columns")
        self._held: list[Any] = []
        self._file = path.open("wb")
        # Each write to a file of Python's stops the thread that parses.
        self._pieces = self._arrow.BufferedOutputStream(self._arrow.PythonFile(self._file), _PIECE)
        self._writer = writer(self._pieces, schema)

    def add(self, part: Path) -> None:
        self._under_way.append(self._thread.submit(self._add, part))
        while self._under_way and self._under_way[0].done():
            self._under_way.popleft().result()

    def _wait(self) -> None:
        """Wait until all parts are in, or say why one is not."""
        while self._under_way:
            self._under_way.popleft().result()

    def _add(self, part: Path) -> None:
        self._held.append(self._arrow.ipc.open_file(part.read_bytes()).read_all())
        rows = sum(table.num_rows for table in self._held)
        if rows >= GROUP_ROWS or sum(table.nbytes for table in self._held) >= GROUP_BYTES:
            self._write()

    def _write(self) -> None:
        if self._held:
            self._writer.write_table(self._arrow.concat_tables(self._held).combine_chunks())
        self._held = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, _: TracebackType | None
    ) -> None:
        self._thread.shutdown(cancel_futures=kind is not None)
        with self._file, self._pieces, self._writer:
            if kind is None:
                self._wait()
                self._write()


class _Parquet(_Columns):
    """Columns of Parquet, whose file has room to say what made it."""

    def tell(self, about: bytes) -> None:
        self._wait()
        self._writer.add_key_value_metadata({"storyparse.run": about})


def _parquet(path: Path, schema: Any) -> Sink:  # noqa: ANN401
    parquet = extra("pyarrow.parquet", "a Parquet output", "pyarrow")

    def writer(file: IO[bytes], schema: Any) -> Any:  # noqa: ANN401
        return parquet.ParquetWriter(file, schema, compression="zstd")

    return _Parquet(path, schema, writer)


def _arrow(path: Path, schema: Any) -> Sink:  # noqa: ANN401
    return _Columns(path, schema, extra("pyarrow", "an Arrow output").ipc.new_file)


class _Packed(Sink):
    """Lines of text, packed; of no line at all, too, it is a whole file."""

    def __init__(self, path: Path, head: str) -> None:
        module = zstd()
        # With a checksum, damage is told from text.
        options = {module.CompressionParameter.checksum_flag: 1}
        self._packer = module.ZstdCompressor(options=options)
        self._file = path.open("wb")
        self._file.write(self._packer.compress(head.encode()))

    def add(self, part: Path) -> None:
        with part.open("rb") as lines:
            while block := lines.read(_PIECE):
                self._file.write(self._packer.compress(block))

    def __exit__(self, *_: object) -> None:
        with self._file:
            self._file.write(self._packer.flush())


COLUMNS: Final[Mapping[str, Callable[[Path, Any], Sink]]] = MappingProxyType(
    {".parquet": _parquet, ".arrow": _arrow}
)
"""Outputs of columns, by suffix."""

LINES: Final[Mapping[str, Callable[[Path, Any], Sink]]] = MappingProxyType(
    {
        ".jsonl": _Lines,
        ".jsonl.zst": _Packed,
        ".md": _Lines,
        ".txt": _Lines,
        ".csv": _Lines,
    }
)
"""Outputs of lines, by suffix."""

IMPLIED: Final[Mapping[str, str]] = MappingProxyType(
    {".md": "markdown", ".txt": "text", ".csv": "csv"}
)
"""Formats that a suffix means, and that no other suffix has; else it is `json`."""


def suffix_of(path: str) -> str:
    """Tell which kind of output a path names.

    Raises:
        UnknownSuffixError: None.

    Example:
        >>> suffix_of("खबरें.jsonl.zst")
        '.jsonl.zst'
    """
    for suffix in (*COLUMNS, *LINES):
        if path.endswith(suffix):
            return suffix
    message = f"{path}: unknown suffix, want one of {', '.join((*COLUMNS, *LINES))}"
    raise UnknownSuffixError(message)


def sink(path: Path, suffix: str, head: Any) -> Sink:  # noqa: ANN401
    """Open an output.

    Args:
        path: Where to write.
        suffix: Which kind, one of `COLUMNS` or `LINES`.
        head: The schema of its columns, or the text above its lines.

    Raises:
        ExtraMissingError: What writes it is not installed.
        OSError: It cannot be written.
    """
    return {**COLUMNS, **LINES}[suffix](path, head)
