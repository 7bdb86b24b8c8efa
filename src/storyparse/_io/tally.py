"""Stories in, what is worth saying of them in a line out: how many, how many dirty, of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from attrs import Factory, define

from storyparse._model import Story

OVERSIZED = "oversized"
"""The code of a story that is a part of a dump too long to hold."""


@define
class Tally:
    """Counts of a run, or of a part of one.

    Args:
        stories: Stories made.
        dumps: Dumps read; one that was cut for its size makes several stories.
        dirty: Stories with diagnostics.
        codes: Diagnostics by code.
    """

    stories: int = 0
    dumps: int = 0
    dirty: int = 0
    codes: Counter[str] = Factory(Counter)

    def count(self, story: Story) -> None:
        """Count one story."""
        self.stories += 1
        if not story.diagnostics:
            self.dumps += 1
            return
        codes = [found.code for found in story.diagnostics]
        self.dumps += OVERSIZED not in codes
        self.dirty += 1
        self.codes.update(codes)

    def add(self, other: Tally) -> None:
        """Count what another has counted."""
        self.stories += other.stories
        self.dumps += other.dumps
        self.dirty += other.dirty
        self.codes.update(other.codes)

    def to_json(self) -> dict[str, Any]:
        """Give the counts as JSON values."""
        return {
            "stories": self.stories,
            "dumps": self.dumps,
            "dirty": self.dirty,
            "codes": dict(self.codes),
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Tally:
        """Read what `to_json` gave.

        Example:
            >>> Tally.from_json(Tally(stories=2, dumps=2).to_json()).stories
            2
        """
        return cls(values["stories"], values["dumps"], values["dirty"], Counter(values["codes"]))

    def summary(self) -> str:
        """Say what was counted, in a line.

        Example:
            >>> Tally(3, 3, 1, Counter({"undecodable": 2})).summary()
            '3 dumps, 3 stories, 1 dirty (undecodable 2)'
        """
        by_code = ", ".join(f"{code} {number:,}" for code, number in self.codes.most_common())
        return (
            f"{many(self.dumps, 'dump')}, {many(self.stories, 'story', 'stories')}, "
            f"{self.dirty:,} dirty{f' ({by_code})' if by_code else ''}"
        )


def many(number: int, noun: str, plural: str = "") -> str:
    """Give a number with its noun.

    Example:
        >>> many(1, "story", "stories"), many(1200, "dump")
        ('1 story', '1,200 dumps')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
