"""Learn the weights of the evidence of headings again, from the labelled dumps of the project.

    python scripts/retrain.py [--check]

Whoever adds a labelled body, a fixture or a piece of evidence runs this, with the extra `train`,
and reads which verdicts turn. Where a line of a fixture turns wrong, it ends with status 1.
"""

from __future__ import annotations

import sys
from pathlib import Path

from storyparse._cli.commands import main

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "fixtures"
DIALECTS = ROOT / "src" / "storyparse" / "dialects"
FOLDERS = [str(FIXTURES / "bodies"), str(FIXTURES)]
MODELS = {"neutral_headings": ["--wordless"], "hindi_headings": ["--locked", str(FIXTURES)]}


def retrain(options: list[str]) -> int:
    """Write both modules of weights, or with `--check` compare them."""
    statuses = []
    for name, more in MODELS.items():
        output = [] if "--check" in options else ["-o", str(DIALECTS / f"{name}.py")]
        statuses.append(main(["train", *FOLDERS, *output, *more, *options]))
    return max(statuses)


if __name__ == "__main__":
    sys.exit(retrain(sys.argv[1:]))
