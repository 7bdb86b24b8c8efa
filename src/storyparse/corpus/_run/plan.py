"""What all of a run's rows depend on: what was asked for, by which version, of which files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Self

from attrs import asdict, frozen

from storyparse._dialect import Dialect
from storyparse._io.dialect_name import chosen
from storyparse._io.errors import ShelfError
from storyparse._io.extras import extra
from storyparse._io.input import STANDARD_INPUT, Status
from storyparse.corpus._read.addresses import identity

ANEW: Final = "begin anew with --force"


@frozen(kw_only=True)
class Plan:
    """What all of a run's rows depend on.

    Args:
        schema: The version of the columns' schema; 0 for lines.
        storyparse: The version.
        suffix: The kind of output.
        format: The format of lines.
        dialect: Which dialect, as ``MODULE:NAME``.
        dialect_sha256: Its values, summed up.
        column: The column that holds dumps, of files of rows.
        keep: The columns of theirs that go beside each story.
        segments: Where segments go, if anywhere.
        rows: Stories in a part at most.
        text: The name of the column for stories' text, if there is one.
        files: The files, each as it was when the run began; a missing one without a status.
    """

    schema: int
    storyparse: str
    suffix: str
    format: str
    dialect: str
    dialect_sha256: str
    column: str | None
    keep: list[str] | None
    segments: str | None
    rows: int
    files: tuple[tuple[str, Status | None], ...]
    text: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Give the plan as JSON values."""
        return asdict(self, recurse=False)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """Read what `to_json` gave."""
        files = tuple(
            (name, None if status is None else Status(*status)) for name, status in values["files"]
        )
        return cls(**{**values, "files": files})

    def compare(
        self, told: str, begun: Mapping[str, Any], files: Sequence[str], way_on: str
    ) -> None:
        """Refuse to go on with what was begun otherwise.

        Args:
            told: How the message opens.
            begun: What it was begun with; what it does not say is not compared.
            files: The files that it was begun with.
            way_on: How the message ends.

        Raises:
            ShelfError: They differ.
        """
        now = {**self.to_json(), "files": None}
        for key, value in begun.items():
            if now.get(key) != value:
                message = f"{told} {key} {value!r}, now it is {now.get(key)!r}: {way_on}"
                raise ShelfError(message)
        names = [name for name, _ in self.files]
        if names != list(files):
            message = f"{told} other files ({_difference(files, names)}): {way_on}"
            raise ShelfError(message)

    def made_by(self) -> dict[str, Any]:
        """Give what rows depend on: all but the files, and how they were parted."""
        return {k: value for k, value in self.to_json().items() if k not in {"files", "rows"}}

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(status.size for _, status in self.files if status is not None)


def _difference(before: Sequence[str], now: Sequence[str]) -> str:
    added = sorted(set(now) - set(before))
    gone = sorted(set(before) - set(now))
    told = [
        f"{len(some)} {what}, as {some[0]}"
        for some, what in ((added, "more"), (gone, "fewer"))
        if some
    ]
    return "; ".join(told) or "in another order"


def made_by(format: str, dialect: str) -> dict[str, Any]:  # noqa: A002 -- the option's name.
    """Tell what the lines of any run depend on.

    Args:
        format: The format of lines.
        dialect: Which dialect, as ``MODULE:NAME``.
    """
    return {
        "storyparse": version(),
        "format": format,
        "dialect": dialect,
        "dialect_sha256": fingerprint(chosen(dialect)),
    }


def statuses(files: Sequence[str]) -> Iterator[tuple[str, Status | None]]:
    """Look at each file."""
    for name in files:
        try:
            yield name, None if name == STANDARD_INPUT else identity(name)
        except OSError:
            yield name, None


def fingerprint(dialects: Sequence[Dialect]) -> str:
    """Sum up what dialects hold, so that others of the same names are told from them."""
    held = [asdict(dialect) for dialect in dialects]
    return hashlib.sha256(_spelled(held).encode()).hexdigest()


def _spelled(value: Any) -> str:  # noqa: ANN401 -- whatever a dialect holds.
    """Spell a value in one way, whatever the order of its keys."""
    if isinstance(value, Mapping):
        pairs = sorted(f"{_spelled(key)}:{_spelled(held)}" for key, held in value.items())
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, (tuple, list)):
        return "[" + ",".join(map(_spelled, value)) + "]"
    return repr(value)


def schema_version() -> int:
    """Give the version of the columns' schema.

    Raises:
        ExtraMissingError: pyarrow is not installed.
    """
    version: int = extra("storyparse.arrow", "columns", "pyarrow").SCHEMA_VERSION
    return version


def version() -> str:
    """Give the version of storyparse."""
    from importlib import metadata  # noqa: PLC0415 -- it takes longer than all the rest.

    try:
        return metadata.version("storyparse")
    except metadata.PackageNotFoundError:
        return "not installed"
