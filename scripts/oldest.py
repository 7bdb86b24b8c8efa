"""Print the oldest versions that `pyproject.toml` allows, as constraints of pip, one a line.

    python scripts/oldest.py > oldest.txt && pip install -c oldest.txt '.[test]'

They are those of storyparse itself and of the extras that its users install; what only its tests
need is as new as can be had.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
EXTRAS = ("explain", "testing", "corpus", "workbench")


def oldest(requirements: list[str]) -> list[str]:
    """Give each requirement with its lower bound as the one version that will do."""
    return [re.sub(r">=([\w.]+)", r"==\1", requirement) for requirement in requirements]


if __name__ == "__main__":
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    extras = [name for extra in EXTRAS for name in project["optional-dependencies"][extra]]
    sys.stdout.write("\n".join(sorted({*oldest(project["dependencies"] + extras)})) + "\n")
