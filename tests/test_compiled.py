"""The compiled build: it reads every dump as the pure one does, character for character."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COMPILED = os.environ.get("STORYPARSE_COMPILED", "")
HOW_TO = (
    "no compiled build is at hand: STORYPARSE_COMPILE=1 pip install --no-deps --target FOLDER . "
    "makes one, STORYPARSE_COMPILED=FOLDER names it"
)
READ = """
import json, sys
from pathlib import Path
from storyparse import check_dialect, AMAR_UJALA, parse, to_json
from storyparse._text.matching import is_compiled

print(is_compiled(), file=sys.stderr, end="")
print(check_dialect(AMAR_UJALA))
for path in sorted(Path(sys.argv[1]).rglob("*.txt")):
    dump = path.read_bytes()
    lines = dump.splitlines(keepends=True)
    for at, source in enumerate((dump, dump[: len(dump) // 2], b"".join(lines[1::2] + lines[::2]))):
        story = parse(source)
        rows = [(s.line, s.start, s.raw, s.role, s.rule, s.confidence) for s in story.segments]
        print(json.dumps([path.name, at, to_json(story), rows, list(map(str, story.diagnostics))]))
"""


def read(package: str | Path) -> tuple[list[str], str]:
    """Give what a build reads of every dump, a line each, and whether it is compiled."""
    done = subprocess.run(
        [sys.executable, "-c", READ, ROOT],
        env={**os.environ, "PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines(), done.stderr


@pytest.mark.skipif(not COMPILED, reason=HOW_TO)
def test_both_builds_read_the_same() -> None:
    """Whole dumps, halves of them, and their lines in another order."""
    pure, compiled = read(ROOT / "src"), read(COMPILED)
    assert ("False", "True") == (pure[1], compiled[1])
    assert len(pure[0]) > 800
    assert pure[0] == compiled[0]
