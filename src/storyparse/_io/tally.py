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
        codes = [found.code for found in story.diagnostics]
        self.stories += 1
        self.dumps += OVERSIZED not in codes
        self.dirty += bool(codes)
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


def summary(tally: Tally, seconds: float) -> str:
    """Say how a run went, in a line.

    Args:
        tally: What it counted.
        seconds: How long it took.

    Example:
        >>> summary(Tally(3, 3, 1, Counter({"undecodable": 2})), 1.25)
        '3 dumps, 3 stories, 1 dirty (undecodable 2), 1.2 seconds'
    """
    by_code = ", ".join(f"{code} {number:,}" for code, number in tally.codes.most_common())
    return (
        f"{tally.dumps:,} dumps, {tally.stories:,} stories, {tally.dirty:,} dirty"
        f"{f' ({by_code})' if by_code else ''}, {seconds:.1f} seconds"
    )
