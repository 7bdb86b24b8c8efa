"""Folders made at random, each with the answer beside it: what is read, left out, or a problem."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyparse._io.names import ANOTHER_SUFFIX, FOLDER, HIDDEN, LINK, NO_FILE, Listing
from storyparse._read import listing

SUFFIXES: Final = {
    "text": ".txt",
    "shouted": ".TXT",
    "packed": ".txt.gz",
    "hidden": ".txt",
    "other": ".text",
    "pipe": ".txt",
    "link": ".txt",
    "loop": ".txt",
    "dangling": ".txt",
    "parent": "",
    "root": ".txt",
}
"""Entries by what they are, and the suffix of their names."""

ENTRIES: Final = st.sampled_from([*SUFFIXES])
NAMES: Final = st.text("ab[*ख ", min_size=1, max_size=3)
TREES: Final = st.recursive(
    ENTRIES,
    lambda inner: st.tuples(st.booleans(), st.dictionaries(NAMES, inner, max_size=5)),
    max_leaves=15,
)
FOLDERS: Final = st.dictionaries(NAMES, TREES, max_size=5)


class Entry(NamedTuple):
    """An entry of a folder: its path, what it is, and what is in it, where it is a folder."""

    path: Path
    kind: str
    inner: list[Entry]


def made(folder: Path, held: dict[str, Any], root: Path) -> list[Entry]:
    """Make what is in a folder, and give it in order of name."""
    entries = []
    for name, node in held.items():
        if isinstance(node, str):
            path = folder / f"{'.' * (node == 'hidden')}{name}{SUFFIXES[node]}"
            if node == "pipe":
                os.mkfifo(path)
            elif node in {"link", "loop", "dangling", "parent", "root"}:
                target = {"link": root / "0.txt", "loop": path, "parent": Path("..")}
                path.symlink_to(target.get(node, root if node == "root" else Path("nowhere")))
            else:
                path.touch()
            entries.append(Entry(path, node, []))
        else:
            locked, inner = node
            path = folder / f"{name}.d"
            path.mkdir()
            kind = "locked" if locked else "folder"
            entries.append(Entry(path, kind, made(path, inner, root)))
    return sorted(entries, key=lambda entry: entry.path.name)


WHY: Final = {
    "hidden": HIDDEN,
    "other": ANOTHER_SUFFIX,
    "pipe": NO_FILE,
    **dict.fromkeys(("link", "loop", "dangling", "parent", "root"), LINK),
}


def answer(entries: list[Entry], meant: Listing, *, recursive: bool) -> Listing:
    """Tell what a folder means, in its order."""
    for path, kind, inner in entries:
        if kind in {"text", "shouted", "packed"}:
            meant.files.append(str(path))
        elif kind in WHY:
            meant.left_out.append((str(path), WHY[kind]))
        elif not recursive:
            meant.left_out.append((str(path), FOLDER))
        elif kind == "locked":
            meant.problems.append((str(path), PermissionError()))
        else:
            answer(inner, meant, recursive=True)
    return meant


def matching(entries: list[Entry]) -> Iterator[tuple[str, str]]:
    """Tell what ``**/*.txt`` matches, folders and links to folders left out; and what it is."""
    for path, kind, inner in entries:
        if kind == "folder":
            yield from matching(inner)
        elif SUFFIXES.get(kind) == ".txt" and kind not in {"hidden", "root"}:
            yield str(path), kind


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(held=FOLDERS)
def test_any_folder_means_what_is_in_it(held: dict[str, Any]) -> None:
    """By its name, with all below it, and by a glob; no link is followed, no pipe is opened."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        (root / "0.txt").touch()
        entries = [Entry(root / "0.txt", "text", []), *made(root, held, root)]
        entries.sort(key=lambda entry: entry.path.name)
        locked = {str(entry.path) for entry in flat(entries) if entry.kind == "locked"}
        with patch("storyparse._io.names.os.scandir", lambda path: _listed(path, locked)):
            for recursive in (False, True):
                wanted = answer(entries, Listing(), recursive=recursive)
                got = listing([str(root)], recursive=recursive)
                assert (wanted.files, wanted.left_out) == (got.files, got.left_out)
                assert [name for name, _ in wanted.problems] == [name for name, _ in got.problems]
            found = sorted(matching(entries))
            got = listing([f"{root}/**/*.txt"])
        assert [path for path, kind in found if kind != "pipe"] == got.files
        assert [(path, NO_FILE) for path, kind in found if kind == "pipe"] == got.left_out
        assert {name for name, _ in got.problems} == {
            f"{path}/" for path in locked if not any(path.startswith(f"{p}/") for p in locked)
        }


def flat(entries: list[Entry]) -> Iterator[Entry]:
    """Give all entries, those in folders too."""
    for entry in entries:
        yield entry
        yield from flat(entry.inner)


_SCANNED = os.scandir


def _listed(path: str, locked: set[str]) -> Any:  # noqa: ANN401
    """List a folder, unless it is one that nobody may list: for root there is none."""
    if os.path.abspath(path) in locked:  # noqa: PTH100
        raise PermissionError(13, "Permission denied")
    return _SCANNED(path)
