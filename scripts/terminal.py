"""Runs the command where it believes to be on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path


def on_a_terminal(arguments: list[str], folder: Path) -> str:
    """Run the command where it sees a terminal; give what it writes there."""
    reader, writer = pty.openpty()
    size = {"COLUMNS": "92", "LINES": "30", "TERM": "xterm"}
    with subprocess.Popen(  # noqa: S603 -- our own arguments.
        [sys.executable, "-m", "storyparse", *arguments],
        cwd=folder,
        env=os.environ | size,
        stdout=writer,
        stderr=writer,
    ):
        os.close(writer)
        written = b"".join(_read(reader))
    os.close(reader)
    return written.decode()


def _read(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:  # Linux says so where no one writes any more.
            return
        if not data:
            return
        yield data
