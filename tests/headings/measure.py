"""Print precision and recall of the headings told on the labelled bodies.

    python tests/headings/measure.py [seen] [unseen] [--misses]

`seen.txt` was at hand while the rules were made; `unseen.txt` was not, and its misses are for no
one who works on the rules to look at.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from storyparse import Role, parse

HERE = Path(__file__).parent
HALVES = ("seen", "unseen")
HEAD = (
    "नहर की पटरी कटने से दो गांवों में भरा पानी\n"
    "न्यूज डेस्क, अमर उजाला, आगरा\n"
    "Updated Wed, 18 Feb 2026 11:35 AM IST\n"
    "विस्तार\n"
)


class Miss(NamedTuple):
    """A line that was told to be, or not to be, a heading against its label."""

    body: str
    label: str
    rule: str
    text: str


class Score(NamedTuple):
    """How the headings of one half were told."""

    hits: int
    misses: tuple[Miss, ...]

    @property
    def wrong(self) -> int:
        """Lines taken for headings that are none."""
        return sum([miss.label != Role.HEADING for miss in self.misses])

    @property
    def precision(self) -> float:
        """The share of right ones among the lines taken for headings."""
        return self.hits / (self.hits + self.wrong)

    @property
    def recall(self) -> float:
        """The share of the headings that were found."""
        return self.hits / (self.hits + len(self.misses) - self.wrong)


def bodies(half: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Give each body's name and its lines, each a label and a text."""
    for block in (HERE / f"{half}.txt").read_text(encoding="utf-8").split("=== ")[1:]:
        name, *lines = block.rstrip("\n").split("\n")
        yield name, [line.split("\t", 1) for line in lines]


def measure(half: str) -> Score:
    """Parse every body of a half below a head; compare its headings with the labels."""
    hits, misses = 0, []
    for name, lines in bodies(half):
        story = parse(HEAD + "\n".join([text for _, text in lines]))
        told = {segment.line: segment for segment in story.segments}
        for number, (label, text) in enumerate(lines, HEAD.count("\n") + 1):
            heading = told[number].role is Role.HEADING
            if heading and label == Role.HEADING:
                hits += 1
            elif heading or label == Role.HEADING:
                misses.append(Miss(name, label, told[number].rule, text))
    return Score(hits, tuple(misses))


def main() -> None:
    """Print the figures, and on demand the misses."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("halves", nargs="*", default=HALVES, help="seen, unseen")
    parser.add_argument("--misses", action="store_true", help="print each line told wrong")
    wanted = parser.parse_args()
    for half in wanted.halves:
        score = measure(half)
        print(f"{half}: precision {score.precision:.3f}, recall {score.recall:.3f}")  # noqa: T201
        for miss in score.misses if wanted.misses else ():
            print(f"  {miss.body}: want {miss.label}, got {miss.rule}: {miss.text}")  # noqa: T201


if __name__ == "__main__":
    main()
