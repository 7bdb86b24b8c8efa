"""The file beside an output that says what made it: ``OUT.run.json``.

What it says of an output is compared before anything is done to that output: a run goes on, or
stops, for what stands there and not for what might.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from storyparse._io.account import Account
from storyparse._io.errors import RunError
from storyparse._io.input import Status
from storyparse._io.places import refuse_place
from storyparse.corpus._read.addresses import identity
from storyparse.corpus._run.plan import Plan, made_by
from storyparse.corpus._run.summed import put, sum_of

VERSION: Final = 1
"""Of the form of a manifest."""

EMBEDDED: Final = 1000
"""Files of a run up to which a Parquet file tells of each in its own metadata."""

_REPLACE: Final = "replace it with --force"


def manifest_of(output: Path) -> Path:
    """Name the manifest of an output.

    Example:
        >>> manifest_of(Path("खबरें.jsonl")).name
        'खबरें.jsonl.run.json'
    """
    return output.with_name(f"{output.name}.run.json")


def manifest(
    made_by: Mapping[str, Any], account: Account, sums: Mapping[str, str]
) -> dict[str, Any]:
    """Tell what made an output.

    Args:
        made_by: What all of its rows depend on.
        account: What was read and made.
        sums: The SHA-256 of each output, by its path.
    """
    told = account.to_json()
    return {
        "run": VERSION,
        "complete": not told["totals"]["failed"],
        "made_by": dict(made_by),
        **told,
        "outputs": dict(sums),
        "inputs": [entry.to_json() for entry in account.entries],
    }


def write_manifest(path: Path, told: Mapping[str, Any], *, beside: Path | None = None) -> None:
    """Write a manifest: a line for each key, and for each file.

    Args:
        path: Where to.
        told: What it tells.
        beside: Where it is written first, if not beside its place: what is killed leaves it there.
    """
    rows = []
    for key, value in told.items():
        if isinstance(value, list) and value:
            inner = ",\n".join("  " + json.dumps(one, ensure_ascii=False) for one in value)
            rows.append(f"{json.dumps(key)}: [\n{inner}\n ]")
        else:
            rows.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    text = "{\n " + ",\n ".join(rows) + "\n}\n"
    put(path, text.encode("utf-8", "surrogateescape"), beside=beside)


def report(path: Path, account: Account, *, format: str, dialect: str) -> None:  # noqa: A002
    """Write what was read and made, where there may be no output to write it beside.

    Args:
        path: Where to write it.
        account: What was read and made.
        format: The format of lines.
        dialect: Which dialect, as ``MODULE:NAME``.

    Raises:
        RunError: It cannot be written.
    """
    try:
        write_manifest(path, manifest(made_by(format, dialect), account, {}))
    except OSError as error:
        message = f"{path}: {error.strerror}"
        raise RunError(message) from error


def embedded(told: Mapping[str, Any]) -> bytes:
    """Give a manifest for a Parquet file's own metadata, without a list too long for it."""
    short = {key: value for key, value in told.items() if key != "outputs"}
    if len(told["inputs"]) > EMBEDDED:
        short = {key: value for key, value in short.items() if key not in {"inputs", "left_out"}}
    return json.dumps(short, ensure_ascii=False).encode("utf-8", "replace")


@frozen
class Made:
    """What a manifest says of an output.

    Args:
        output: The output.
        complete: Whether all of its files were read.
        made_by: What all of its rows depend on.
        files: The files, each as it was and with its SHA-256.
        outputs: The SHA-256 of each output.
    """

    output: Path
    complete: bool
    made_by: Mapping[str, Any]
    files: Sequence[tuple[str, Status | None, str | None]]
    outputs: Mapping[str, str]

    def check(self, plan: Plan) -> None:
        """Refuse an output that was made otherwise, or of other files.

        Raises:
            ShelfError: It was.
        """
        told = f"{self.output} was made with"
        plan.compare(told, self.made_by, [name for name, _, _ in self.files], _REPLACE)
        for (name, was, total), (_, now) in zip(self.files, plan.files, strict=True):
            if not is_same(name, was, total, now):
                message = f"{self.output} was made of other text: {name} has changed: {_REPLACE}"
                raise RunError(message)


def is_same(name: str, was: Status | None, total: str | None, now: Status | None) -> bool:
    """Tell whether a file is what it was: by size and time, and where these differ by its sum.

    Args:
        name: The file.
        was: Its status then.
        total: Its SHA-256 then, if it was read to its end.
        now: Its status now.
    """
    if was == now:
        return True
    if was is None or now is None or was.size != now.size or not total or "://" in name:
        return False
    return sum_of(Path(name)) == total


def read_manifest(output: Path, there: Sequence[Path]) -> Made:
    """Read what made an output.

    Args:
        output: The output.
        there: It and its segments, those that are there.

    Raises:
        RunError: Nothing says what made it, or it was changed since.
    """
    path = manifest_of(output)
    try:
        made = _made(output, json.loads(path.read_bytes()))
    except FileNotFoundError as error:
        message = f"{there[0]} was not made by a run: there is no {path.name}: {_REPLACE}"
        raise RunError(message) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = f"{path} is no manifest of a run: move it away, or write elsewhere"
        raise RunError(message) from error
    for one in there:
        if sum_of(one) != made.outputs.get(one.name):
            message = f"{one} is not what its run has written: {_REPLACE}"
            raise RunError(message)
    return made


def refuse_foreign(path: Path) -> None:
    """Refuse a place for a manifest where none can be written, or where another file stands.

    Raises:
        RunError: It is such a place.
    """
    refuse_place(path, ())
    try:
        values = json.loads(path.read_bytes())
    except FileNotFoundError:
        return
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict) or "run" not in values:
        message = f"{path} is no manifest of a run: move it away, or write elsewhere"
        raise RunError(message)


def _made(output: Path, values: Mapping[str, Any]) -> Made:
    if values["run"] != VERSION:
        raise ValueError
    files = [
        (
            one["file"],
            None if one["size"] is None else Status(one["size"], one["mark"]),
            one["sha256"],
        )
        for one in values["inputs"]
    ]
    return Made(output, values["complete"], values["made_by"], files, dict(values["outputs"]))


def changed_since(account: Account) -> Iterator[int]:
    """Tell which files are no longer what they were when they were read, by number."""
    for number, entry in enumerate(account.entries):
        read = entry.read
        if read is None or read.status is None or entry.problems:
            continue
        try:
            if identity(entry.file) != read.status:
                yield number
        except OSError:
            yield number
