"""Values in, a file that can be known again out: JSON with its own SHA-256."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from storyparse._io.errors import ShelfError
from storyparse._text.lines import Bytes
from storyparse.corpus._run.plan import ANEW

_Value = TypeVar("_Value")


def put(path: Path, content: Bytes, *, beside: Path | None = None) -> None:
    """Write a file, which stands under its name when all of it is on the disk.

    Args:
        path: The name.
        content: Its bytes.
        beside: Where to write first, on the same disk; by default beside the name.

    Raises:
        OSError: It cannot be written.
    """
    beside = beside or path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def sum_of(path: Path) -> str:
    """Give the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def put_summed(path: Path, values: object) -> None:
    """Write values as JSON, with a sum to know them by."""
    text = json.dumps(values)
    total = hashlib.sha256(text.encode()).hexdigest()
    put(path, f'{{"sha256": "{total}", "values": {text}}}\n'.encode("ascii"))


def read_summed(path: Path, read: Callable[[Any], _Value]) -> _Value:
    """Read what `put_summed` wrote.

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
