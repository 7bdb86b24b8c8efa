"""Remakes what the fixtures expect: `python scripts/remake.py`, then read the difference.

For each `NAME.txt` it writes `NAME.roles`, a line of roles for each line of the dump, and
`NAME.json`, its story, or a list where the source holds none or many. It refuses where `CI` is set.
"""

from __future__ import annotations

import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from storyparse import Story, stream, to_dict

FIXTURES = Path(__file__).parent.parent / "fixtures"


def roles_of(stories: Iterable[Story]) -> str:
    """Give a line of roles for each line of a source, those of a line that is cut side by side."""
    lines: dict[int, list[str]] = defaultdict(list)
    for story in stories:
        for segment in story.segments:
            lines[segment.line].append(segment.role)
    return "".join([" ".join(lines[number]) + "\n" for number in sorted(lines)])


def form_of(stories: list[Story]) -> str:
    """Give the stories of a source as JSON for a person to read."""
    forms = [to_dict(story) for story in stories]
    form = forms[0] if len(forms) == 1 else forms
    return json.dumps(form, ensure_ascii=False, indent=2) + "\n"


def remake(folder: Path) -> list[Path]:
    """Write the expectations of every dump in a folder; give the files that are not as before."""
    changed = []
    for dump in sorted(folder.glob("*.txt")):
        stories = list(stream([dump.read_bytes()]))
        for kind, text in ((".roles", roles_of(stories)), (".json", form_of(stories))):
            path = dump.with_suffix(kind)
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")
                changed.append(path)
    return changed


def main() -> None:
    """Remake, and name what changed."""
    if os.environ.get("CI"):
        sys.exit("expectations are remade by a person who reads the difference, not in CI")
    for path in remake(FIXTURES):
        sys.stdout.write(f"{path.name}\n")


if __name__ == "__main__":
    main()
