"""What a run has read and made, file by file: so that files and stories add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Self
from weakref import finalize

from attrs import Factory, define

from storyparse._io.errors import problems_of
from storyparse._io.input import Complain, Input
from storyparse._io.member import Found
from storyparse._io.names import Listing
from storyparse._io.parts import Part
from storyparse._io.tally import Tally, many
from storyparse._model import Story

EMPTY: Final = "empty"
"""Why a file that could be read gave no story."""

LISTED: Final = 1000
"""Ids met more than once that are listed."""


@define
class Counted:
    """What was counted in a part.

    Args:
        tallies: The counts of each file in it, by number.
        ids: The ids of its stories.
    """

    tallies: dict[int, Tally] = Factory(dict)
    ids: list[str] = Factory(list)

    def counting(
        self, part: Part, stories: Iterable[tuple[Found, Story]]
    ) -> Iterator[tuple[Found, Story]]:
        """Give the stories of a part as they are, and count them."""
        for file, (found, story) in zip(part.files, stories, strict=True):
            if file not in self.tallies:
                self.tallies[file] = Tally()
            self.tallies[file].count(story)
            if story.header is not None and story.header.id is not None:
                self.ids.append(story.header.id)
            yield found, story


@define
class Entry:
    """A file of a run.

    Args:
        file: Its name.
        read: What was read of it, once it was.
        tally: What was counted in it.
        problems: What could not be read.
    """

    file: str
    read: Input | None = None
    tally: Tally = Factory(Tally)
    problems: list[str] = Factory(list)

    @property
    def dropped(self) -> Counter[str]:
        """How much of it gave no story, by the reason: members, rows, or all of it."""
        if self.read is None:
            return Counter()
        is_empty = not self.tally.stories and not self.problems
        return Counter(self.read.dropped) + Counter({EMPTY: int(is_empty)})

    def to_json(self) -> dict[str, Any]:
        """Give the entry as JSON values."""
        read = self.read
        status = None if read is None else read.status
        return {
            "file": self.file,
            "size": None if status is None else status.size,
            "mark": None if status is None else status.mark,
            "sha256": None if read is None else read.sha256,
            "bytes": 0 if read is None else read.read,
            **self.tally.to_json(),
            "dropped": dict(self.dropped),
            "problems": self.problems,
        }


class Account:
    """What a run has read and made, until it is closed.

    Args:
        listed: The files of the run, and what is not read, and why.
        complain: Is told of each file that cannot be read, or not to its end.
    """

    def __init__(self, listed: Listing, complain: Complain) -> None:
        self.tally = Tally()
        self.entries = [Entry(file) for file in listed.files]
        self._left_out = listed.left_out
        self.unread = [(name, one) for name, e in listed.problems for one in problems_of(e)]
        self._complain = complain
        for name, error in listed.problems:
            complain(name, error)
        self._ids = _Ids()

    def __enter__(self) -> Self:
        """Give the account, to be closed at the end."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the account."""
        self.close()

    def close(self) -> None:
        """Give back what it holds of the disk; what it has told stays as it was told."""
        self._ids.close()

    def add(self, part: Part, counted: Counted) -> None:
        """Put a part to the rest."""
        for file, tally in counted.tallies.items():
            self.entries[file].tally.add(tally)
            self.tally.add(tally)
        for file, read in part.inputs.items():
            self.entries[file].read = read
        for file, problem in part.problems:
            self.problem(file, problem)
        self._ids.add(counted.ids)

    def problem(self, file: int, problem: str) -> None:
        """Put down what is wrong with a file, and complain of it."""
        self.entries[file].problems.append(problem)
        self._complain(self.entries[file].file, OSError(0, problem))

    @property
    def left_out(self) -> list[tuple[str, str]]:
        """What is not read, and why: names, and of each archive the first of a kind in it."""
        inside = [
            (f"{entry.file}/{name}", why)
            for entry in self.entries
            if entry.read is not None
            for name, why in entry.read.left_out
        ]
        return [*self._left_out, *inside]

    @property
    def failed(self) -> int:
        """How many names could not be read, or not all that they mean."""
        return len(self.unread) + sum(bool(entry.problems) for entry in self.entries)

    @property
    def is_of_one_file(self) -> bool:
        """Whether one name was given and all of one file was read: there is nothing to add up."""
        return len(self.entries) == 1 and not self.left_out and not self.unread

    def dropped(self) -> Counter[str]:
        """Tell how many files gave no story, by the reason."""
        why = Counter(why for _, why in self._left_out)
        for entry in self.entries:
            why.update(entry.dropped)
        return why

    def to_json(self) -> dict[str, Any]:
        """Give all but the files as JSON values."""
        return {
            "totals": {
                "files": len(self.entries),
                "failed": self.failed,
                "bytes": sum(entry.read.read for entry in self.entries if entry.read is not None),
                **self.tally.to_json(),
                "dropped": dict(self.dropped()),
            },
            "repeated_ids": self._ids.repeated(),
            "unread": [{"name": name, "problem": problem} for name, problem in self.unread],
            "left_out": [{"file": name, "why": why} for name, why in self.left_out],
        }

    def summary(self, seconds: float) -> Iterator[str]:
        """Say how the run went, in a line or two.

        Args:
            seconds: How long it took.
        """
        yield f"{many(len(self.entries), 'file')}: {self.tally.summary()}, {seconds:.1f} seconds"
        told = [f"{number:,} {why}{_first(self, why)}" for why, number in self.dropped().items()]
        if told:
            yield f"without a story: {', '.join(told)}"
        repeated = self._ids.repeated()
        if repeated:
            first = f"{repeated[0]['id']}, {repeated[0]['count']} times"
            yield f"{many(len(repeated), 'id')} met more than once, as {first}"


def _first(account: Account, why: str) -> str:
    names = [name for name, reason in account.left_out if reason == why][:3]
    return f" ({', '.join(names)})" if names else ""


class _Ids:
    """The ids of all stories, which of a large corpus may be more than memory holds."""

    def __init__(self) -> None:
        self._base: Any = None
        self._closing: finalize[..., _Ids] | None = None

    def add(self, ids: Sequence[str]) -> None:
        if not ids:
            return
        if self._base is None:
            import sqlite3  # noqa: PLC0415 -- for whoever counts ids; not for each dump.

            # Without a name: what grows large goes to the disk, and is gone at the end.
            self._base = sqlite3.connect("", check_same_thread=False)
            self._closing = finalize(self, self._base.close)
            self._base.execute("CREATE TABLE ids (id BLOB)")
        self._base.executemany(
            "INSERT INTO ids VALUES (?)", [(one.encode("utf-8", "replace"),) for one in ids]
        )

    def close(self) -> None:
        # At the run's end; what is dropped without an end is closed by whoever collects it.
        if self._closing is not None:
            self._closing()

    def repeated(self) -> list[dict[str, Any]]:
        if self._base is None:
            return []
        rows = self._base.execute(
            "SELECT id, COUNT(*) FROM ids GROUP BY id HAVING COUNT(*) > 1 "
            "ORDER BY 2 DESC, 1 LIMIT ?",
            (LISTED,),
        )
        return [{"id": one.decode(), "count": number} for one, number in rows]
