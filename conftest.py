"""Runs the examples of docstrings and of Markdown pages as tests.

Python examples run as they are. A block of kind `console` runs its lines that open with `$ ` in a
shell, in the project's folder, and what they print must be what the block shows.
"""

import os
import subprocess
import sys
from pathlib import Path

from sybil import Document, Example, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

HERE = Path(__file__).parent


def run_in_shell(example: Example) -> str | None:
    """Compare what a block's commands print with what it shows."""
    shown = str(example.parsed)
    commands = [line[2:] for line in shown.splitlines() if line.startswith("$ ")]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    printed = ""
    for command in commands:
        done = subprocess.run(  # noqa: S603
            ["bash", "-c", command],  # noqa: S607
            cwd=HERE,
            env=os.environ | {"PATH": path},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        printed += f"$ {command}\n{done.stdout}"
    return None if printed == shown else f"it prints:\n{printed}"


docstrings = Sybil(
    parsers=[DocTestParser()],
    pattern="src/**/*.py",
    document_types={".py": PythonDocStringDocument},
)
pages = Sybil(
    parsers=[
        PythonCodeBlockParser(),
        CodeBlockParser(language="console", evaluator=run_in_shell),
        SkipParser(),
    ],
    patterns=["*.md", "docs/**/*.md"],
    document_types={".md": Document},
)

pytest_collect_file = (docstrings + pages).pytest()
