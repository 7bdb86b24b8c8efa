"""Values in, a file that can be known again out: JSON with its own SHA-256."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from storyparse._io.errors import ShelfError
from storyparse.corpus._run.plan import ANEW

_Value = TypeVar("_Value")


@contextmanager
def fresh(path: Path, *, beside: Path | None = None) -> Iterator[Path]:
    """Give a path to write to; what is written stands under its name when all of it is there.

    Args:
        path: The name.
        beside: Where to write, on the same disk; by default beside the name.
    """
    beside = beside or path.with_name(f"{path.name}.{os.getpid()}")
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def sum_of(path: Path) -> str:
    """Give the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_summed(path: Path, values: object) -> None:
    """Write values as JSON, with a sum to know them by."""
    text = json.dumps(values)
    total = hashlib.sha256(text.encode()).hexdigest()
    path.write_text(f'{{"sha256": "{total}", "values": {text}}}\n', encoding="ascii")


def read_summed(path: Path, read: Callable[[Any], _Value]) -> _Value:
    """Read what `write_summed` wrote.

    Raises:
        ShelfError: It is not what was written.
    """
    try:
        whole = json.loads(path.read_text(encoding="ascii"))
        if hashlib.sha256(json.dumps(whole["values"]).encode()).hexdigest() == whole["sha256"]:
            return read(whole["values"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    message = f"{path} is not what the run has written: {ANEW}"
    raise ShelfError(message)
