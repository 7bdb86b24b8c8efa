"""A page and its roles in; out, in a folder, ``NAME.txt`` and ``NAME.roles``, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from storyparse._io.errors import RequestError
from storyparse._text.lines import decoded


def save(folder: Path, name: str, text: str, roles: Sequence[Sequence[str]]) -> None:
    """Write a page's roles, and the page where it is not there.

    Args:
        folder: The folder; it is made where it is not there.
        name: The page's name, without a suffix.
        text: Its text.
        roles: The roles of each of its lines.

    Raises:
        RequestError: Another text is there under this name, or the folder cannot be written.
    """
    page = folder / f"{name}.txt"
    rows = "".join([" ".join(each) + "\n" for each in roles])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not page.exists():
            _put(page, text.encode("utf-8", "surrogateescape"))
        elif decoded(page.read_bytes()) != text:
            message = f"{page} is another text than the page: nothing was saved"
            raise RequestError(message)
        _put(page.with_suffix(".roles"), rows.encode())
    except OSError as error:
        message = f"{error.filename or folder}: {error.strerror}: nothing was saved"
        raise RequestError(message) from error


def _put(file: Path, data: bytes) -> None:
    """Write a file whole or not at all; a link of its name is replaced, not followed."""
    draft = file.with_name(f".{file.name}.new")
    draft.unlink(missing_ok=True)
    with draft.open("xb") as opened:
        opened.write(data)
    draft.replace(file)
