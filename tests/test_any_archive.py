"""Archives made at random, each with the answer beside it: texts, faults, what is left out."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple

from attrs import Factory, define
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from run_corpus import dumps
from storyparse._io.names import ANOTHER_SUFFIX, HIDDEN, LINK, NO_FILE
from storyparse.corpus._read.members import DEEPEST
from storyparse.corpus._read.tar import MAX_HEADER
from storyparse.corpus._read.unpack import zstd
from test_archives import header, read

NAMES: Final = st.text("abखबर", min_size=1, max_size=3)
TEXTS: Final = st.integers(1, 3).map(lambda count: dumps(count).encode())
PACK: Final[dict[str, Callable[[bytes], bytes]]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": lambda data: bytes(zstd().compress(data)),
}


@define
class Answer:
    """What must be read: texts by their places; what faults say; what is left out.

    Damage in a row is told once, so of that it is only known whether there is any.
    """

    texts: dict[str, str] = Factory(dict)
    faults: list[str] = Factory(list)
    left_out: list[tuple[str, str]] = Factory(list)
    damaged: bool = False


class Node(NamedTuple):
    """A member: what it is, and what is in it."""

    kind: str
    held: Any = None


IN_TAR: Final = {
    "soft link": (tarfile.SYMTYPE, LINK),
    "hard link to nothing": (tarfile.LNKTYPE, LINK),
    "character device": (tarfile.CHRTYPE, NO_FILE),
    "block device": (tarfile.BLKTYPE, NO_FILE),
    "pipe": (tarfile.FIFOTYPE, NO_FILE),
}
LIES: Final = {"size": "-5", "GNU.sparse.size": "x", "GNU.sparse.map": "a,b,c", "mtime": "nan"}
METHODS: Final = {
    "stored": zipfile.ZIP_STORED,
    "deflated": zipfile.ZIP_DEFLATED,
    "bzip2": zipfile.ZIP_BZIP2,
    "lzma": zipfile.ZIP_LZMA,
}
ENDS: Final = ["whole", "a size of 2^95", "no end", "zeros"]

LEAVES: Final = st.one_of(
    st.builds(Node, st.just("text"), TEXTS),
    st.builds(Node, st.sampled_from([*IN_TAR, "hard link", "sparse", "long header"]), st.none()),
    st.builds(Node, st.just("lie"), st.sampled_from([*LIES])),
    st.builds(
        Node, st.sampled_from(["hidden", "another suffix", "encrypted", "link in a zip"]), st.none()
    ),
    st.builds(Node, st.just("packed"), st.tuples(st.sampled_from([*PACK]), TEXTS, st.booleans())),
)


def _inner(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    held = st.dictionaries(NAMES, inner, min_size=1, max_size=5)
    tars = st.tuples(st.sampled_from(["", *PACK]), st.sampled_from(ENDS), held)
    zips = st.tuples(st.sampled_from([*METHODS]), st.booleans(), held)
    return st.builds(Node, st.just("tar"), tars) | st.builds(Node, st.just("zip"), zips)


TREES: Final = _inner(st.recursive(LEAVES, _inner, max_leaves=12))


class _Tar:
    """A tar at work."""

    def __init__(self, place: str, answer: Answer, *, read_again: bool) -> None:
        self.place, self.answer, self.read_again = place, answer, read_again
        self.buffer = io.BytesIO()
        self.archive = tarfile.open(fileobj=self.buffer, mode="w", format=tarfile.PAX_FORMAT)  # noqa: SIM115
        self.last: tuple[str, bytes] | None = None
        self.links: list[tuple[str, bytes]] = []

    def file(self, name: str, data: bytes, **pax: str) -> None:
        info = tarfile.TarInfo(name)
        info.size, info.pax_headers = len(data), pax
        self.archive.addfile(info, io.BytesIO(data))

    def special(self, name: str, kind: bytes, target: str = "nowhere") -> None:
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, target
        self.archive.addfile(info)

    def odd(self, name: str, node: Node) -> None:
        """Put in what only a tar can hold."""
        whole = f"{self.place}/{name}.txt".lstrip("/")
        if node.kind in IN_TAR:
            kind, why = IN_TAR[node.kind]
            self.special(f"{name}.txt", kind)
            if node.kind == "hard link to nothing":
                self.links.append((whole, b""))
            else:
                self.answer.left_out.append((whole, why))
        elif node.kind == "hard link" and self.last is not None:
            target, data = self.last
            self.special(f"{name}.txt", tarfile.LNKTYPE, target)
            self.links.append((whole, data))
        elif node.kind == "sparse":
            info = tarfile.TarInfo(f"{name}.txt")
            info.pax_headers = {"GNU.sparse.map": "0,1", "GNU.sparse.size": "9"}
            info.size = 1
            self.archive.addfile(info, io.BytesIO(b"x"))
            self.answer.faults.append(f"{name}.txt: a sparse file")
        elif node.kind == "long header":
            size = MAX_HEADER + 512
            self.archive.fileobj.write(header(b"././@x", b"%011o\0" % size, b"x") + bytes(size))  # type: ignore[union-attr]
            self.archive.offset += size + 512
            self.answer.faults.append(f"a header of {size} bytes")
        elif node.kind == "lie":
            data = dumps(1).encode()
            self.file(f"{name}.txt", data, **{node.held: LIES[node.held]})
            if node.held == "mtime":
                self.answer.texts[whole] = data.decode()
            elif node.held == "size":
                self.answer.faults.append(f"{name}.txt: its size is -5")
            self.answer.damaged |= node.held != "mtime"

    def end(self, how: str) -> bytes:
        """Give all of it, ended in a way; what its links lead to is the last of what is read."""
        for whole, data in self.links:
            if data and self.read_again:
                self.answer.texts[whole] = data.decode()
            else:
                self.answer.left_out.append((whole, LINK))
        data = self.buffer.getvalue()[: self.archive.offset]
        if how == "a size of 2^95":
            self.answer.faults.append("huge.txt: cut short ")
            self.answer.faults.append("nothing more can be read: ")
            return data + header(b"huge.txt", b"\x80" + b"\x7f" * 11)
        if how == "no end":
            self.answer.faults.append("cut short at byte ")
            return data
        return data + bytes(1024 if how == "whole" else 9 * 512)


def built(node: Node, name: str, place: str, answer: Answer, *, first: bool) -> tuple[str, bytes]:
    """Make a member that any archive can hold; give its name and its bytes.

    Args:
        node: What it is.
        name: What to call it, without a suffix.
        place: Where it stands.
        answer: Takes what must be read.
        first: Whether it is the file itself.
    """
    if node.kind == "tar":
        packing, end, held = node.held
        file = f"{name}.tar.{packing}" if packing else f"{name}.tar"
        data = _tar(held, f"{place}/{file}" if not first else "", end, answer, first=first)
        return file, PACK.get(packing, bytes)(data)
    if node.kind == "zip":
        method, flagged, held = node.held
        file = f"{name}.zip"
        below = f"{place}/{file}" if not first else ""
        return file, _zip(held, below, METHODS[method], answer, flagged=flagged)
    whole = f"{place}/{name}".lstrip("/")
    if node.kind == "packed":
        packing, text, more = node.held
        answer.texts[f"{whole}.txt.{packing}"] = text.decode()
        if more:
            answer.faults.append(f"{name}.txt.{packing}: 2 bytes behind its end")
        return f"{name}.txt.{packing}", PACK[packing](text) + (b"\r\n#!" if more else b"\r\n\0")
    if node.kind == "another suffix":
        answer.left_out.append((f"{whole}.md", ANOTHER_SUFFIX))
        return f"{name}.md", b"text"
    if node.kind == "hidden":
        answer.left_out.append((f"{place}/.{name}.txt".lstrip("/"), HIDDEN))
        return f".{name}.txt", b"text"
    text = node.held if node.kind == "text" else dumps(1).encode()
    answer.texts[f"{whole}.txt"] = text.decode()
    return f"{name}.txt", text


ANYWHERE: Final = {"tar", "zip", "packed", "another suffix", "hidden", "text"}


def _tar(held: dict[str, Node], place: str, end: str, answer: Answer, *, first: bool) -> bytes:
    made = _Tar(place, answer, read_again=first)
    made.file("first.md", b"")
    answer.left_out.append((f"{place}/first.md".lstrip("/"), ANOTHER_SUFFIX))
    for name, node in held.items():
        if node.kind not in ANYWHERE:
            made.odd(name, node)
            continue
        file, data = built(node, name, place, answer, first=False)
        made.file(file, data)
        if node.kind == "text":
            made.last = (file, data)
    return made.end(end)


def _zip(held: dict[str, Node], place: str, method: int, answer: Answer, *, flagged: bool) -> bytes:
    buffer = io.BytesIO()
    locked = []
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, node in held.items():
            whole = f"{place}/{name}.txt".lstrip("/")
            if node.kind == "link in a zip":
                info = zipfile.ZipInfo(f"{name}.txt")
                info.external_attr = 0o120777 << 16
                archive.writestr(info, "nowhere")
                answer.left_out.append((whole, LINK))
            elif node.kind == "encrypted":
                locked.append(f"{name}.txt".encode())
                archive.writestr(zipfile.ZipInfo(f"{name}.txt"), b"secret", method)
                answer.faults.append(f"{name}.txt: encrypted, so it is not read")
            elif node.kind in ANYWHERE:
                file, data = built(node, name, place, answer, first=False)
                archive.writestr(zipfile.ZipInfo(file), data, method)
        marked = [(info, info.filename.encode() in locked) for info in archive.infolist()]
        ends = archive.start_dir
    data = bytearray(buffer.getvalue())
    place_of = ends
    for info, is_locked in marked:
        for at in (info.header_offset + 6, place_of + 8):
            # Info-ZIP writes names in UTF-8, and does not say so.
            data[at + 1] = data[at + 1] if flagged else data[at + 1] & ~8
            data[at] |= is_locked
        place_of += 46 + len(info.filename.encode()) + len(info.extra)
    return bytes(data)


def layers(node: Node) -> int:
    """Count how often what is in a member is packed."""
    if node.kind == "packed":
        return 1
    if node.kind not in {"tar", "zip"}:
        return 0
    own = 1 + (node.kind == "tar" and bool(node.held[0]))
    return own + max(map(layers, node.held[2].values()))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(tree=TREES, name=NAMES)
def test_any_archive_gives_what_is_in_it(tree: Node, name: str) -> None:
    """Each text under its whole way, each fault in a sentence, what is left out with its reason."""
    assume(layers(tree) <= DEEPEST)
    answer = Answer()
    file, data = built(tree, name, "", answer, first=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, file)
        path.write_bytes(data)
        texts, problems, left_out = read(path)
    assert answer.texts == texts
    assert sorted(answer.left_out) == sorted(left_out)
    told = [one for one in problems if "no *.txt" not in one and "damaged at byte" not in one]
    assert answer.damaged == any("damaged at byte" in one for one in problems)
    for fault in answer.faults:
        found = next((one for one in told if fault in one), None)
        assert found is not None, (fault, problems)
        told.remove(found)
    assert [] == told
