"""Any input: packed files, archives, globs, addresses; damaged ones as far as they go."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import pickle
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import fsspec
import pytest

from storyparse import stream
from storyparse._cli.commands import main
from storyparse._io import input as plain
from storyparse._io.errors import DamagedError
from storyparse._io.input import Meter
from storyparse._read import found, listing, stories
from storyparse.corpus._read.addresses import identity
from storyparse.corpus._read.feed import Feed
from storyparse.corpus._read.unpack import unpacked, zstd

HEADER = '{"_id": "%024x", "title_hn": "खबर %d"}\n'
BODY = "खबर %d\nन्यूज डेस्क, अमर उजाला, आगरा\nविस्तार\nशहर में आज सुबह से तेज बारिश हुई और पारा गिरा।\n"


def dump(number: int) -> str:
    """Give one dump."""
    return HEADER % (number + 1, number) + BODY % number


def dumps(count: int, first: int = 0) -> bytes:
    """Give dumps back to back."""
    return "".join(map(dump, range(first, first + count))).encode()


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lambda data: lzma.compress(data, preset=0),
    ".zst": lambda data: zstd().compress(
        data, options={zstd().CompressionParameter.checksum_flag: 1}
    ),
}


def titles(name: Path | str) -> list[str | None]:
    """Give the headlines of a file's stories."""
    return [story.headline for _, story in stories(str(name))]


def wanted(count: int, first: int = 0) -> list[str]:
    """Give the headlines that `dumps` has."""
    return [f"खबर {number}" for number in range(first, first + count)]


def noise(count: int) -> bytes:
    """Give dumps that do not pack to nothing, so that a cut falls in the middle."""
    return b"".join(
        dump(n).encode() + os.urandom(3000).hex().encode() + b"\n" for n in range(count)
    )


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_packed_file_is_unpacked_by_its_suffix(suffix: str, tmp_path: Path) -> None:
    """Also one made of several streams, with zeros in between."""
    path = tmp_path / f"a.txt{suffix}"
    pack = PACKERS[suffix]
    path.write_bytes(
        pack(dumps(2)) + bytes(4 if suffix in (".gz", ".xz") else 0) + pack(dumps(3, 2))
    )
    assert wanted(5) == titles(path)


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_packed_file_that_was_cut_is_read_up_to_there(suffix: str, tmp_path: Path) -> None:
    """Whole dumps stand, the cut one does not, and it is said where it opens."""
    path = tmp_path / f"a.txt{suffix}"
    data = noise(300)
    packed = PACKERS[suffix](data)
    path.write_bytes(packed[: len(packed) * 4 // 5])
    got = []
    with pytest.raises(
        OSError, match=r"cut short after \d+ bytes of its text; what opens at"
    ) as raised:
        got.extend(story.raw for _, story in stories(str(path)))
    whole = [story.raw for story in stream([data])]
    assert whole[: len(got)] == got
    assert 100 < len(got) < 300
    assert f"line {1 + sum(raw.count(chr(10)) for raw in got)} is left out" in str(raised.value)


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_packed_file_that_is_damaged_says_so(suffix: str, tmp_path: Path) -> None:
    """What was read before the damage stands."""
    path = tmp_path / f"a.txt{suffix}"
    packed = bytearray(PACKERS[suffix](noise(300)))
    middle = len(packed) * 3 // 4
    packed[middle : middle + 400] = bytes(400)
    path.write_bytes(packed)
    got = []
    with pytest.raises(OSError, match=r"(damaged|cut short) after \d+ bytes"):
        got.extend(stories(str(path)))
    assert got


def test_a_bomb_comes_in_pieces() -> None:
    """What unpacks to a thousand times its size never stands in memory at once."""
    for suffix, pack in PACKERS.items():
        assert max(map(len, unpacked([pack(bytes(5_000_000))], suffix))) <= 1 << 18


def test_empty_files_are_empty(tmp_path: Path) -> None:
    """Nothing makes no story, and no error."""
    (tmp_path / "a.txt.gz").write_bytes(b"")
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b""))
    assert (titles(tmp_path / "a.txt.gz"), titles(tmp_path / "b.txt.gz")) == ([], [])


def tar(members: dict[str, bytes]) -> bytes:
    """Make a tar."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        folder = tarfile.TarInfo("folder.txt")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
    return buffer.getvalue()


MEMBERS = {
    "in/a.txt": dumps(2),
    "in/readme.md": b"no dump",
    "in/b.txt.gz": gzip.compress(dumps(2, 2)),
    "in/.c.txt": dumps(1, 9),
    "in/d.txt": dumps(2, 4),
}


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz", "a.tgz", "a.tar.zst", "a.txz", "a.tar.bz2"])
def test_the_texts_of_a_tar_are_read(name: str, tmp_path: Path) -> None:
    """Packed or not, at any depth, each under its own name; what is no text is left alone."""
    packing = {".tgz": ".gz", ".txz": ".xz"}.get(Path(name).suffix, Path(name).suffix)
    pack = PACKERS.get(packing, bytes)
    path = tmp_path / name
    path.write_bytes(pack(tar(MEMBERS)))
    assert wanted(6) == titles(path)
    assert [file for file, _ in stories(str(path))][::2] == [
        f"{path}/in/{inner}" for inner in ("a.txt", "b.txt.gz", "d.txt")
    ]


def broken(path: Path) -> tuple[list[str | None], tuple[str, ...]]:
    """Give the headlines of a damaged file, and what is said of the rest."""
    got = []
    try:
        for _, story in stories(str(path)):
            got.append(story.headline)
    except DamagedError as error:
        return got, error.problems
    return got, ()


def test_a_tar_with_a_damaged_header_goes_on_behind_it(tmp_path: Path) -> None:
    """The standard library takes that for the end, in silence."""
    path = tmp_path / "a.tar"
    data = bytearray(tar({"a.txt": dumps(1), "b.txt": dumps(1, 1), "c.txt": dumps(1, 2)}))
    data[1024:1060] = b"x" * 36
    path.write_bytes(data)
    problem = "damaged at byte 1024: no member can be read up to byte 2048"
    assert (["खबर 0", "खबर 2"], (problem,)) == broken(path)


def test_a_tar_that_was_cut_is_read_up_to_there(tmp_path: Path) -> None:
    """In the middle of a member, of a header, at a member's end: it is said each time."""
    path = tmp_path / "a.tar"
    data = tar({"a.txt": dumps(1), "b.txt": dumps(4, 1), "c.txt": dumps(1, 5)})
    path.write_bytes(data[:2000])
    got, problems = broken(path)
    assert wanted(len(got)) == got
    assert "b.txt: cut short " in problems[0]
    assert len(got) > 1
    assert "nothing more can be read" in problems[1]
    path.write_bytes(data[:1200])
    assert (["खबर 0"], ("cut short at byte 1024: its end is missing",)) == broken(path)
    path.write_bytes(data[:1024])
    assert (["खबर 0"], ("cut short at byte 1024: its end is missing",)) == broken(path)
    path.write_bytes(b"no tar at all" * 100)
    got, problems = broken(path)
    assert (got, problems[0][:53]) == ([], "damaged at byte 0: no member can be read up to byte 1")


def test_a_packed_tar_that_was_cut_is_told_once(tmp_path: Path) -> None:
    """The trouble is told where it is, not once more for each layer around it."""
    path = tmp_path / "a.tar.gz"
    data = gzip.compress(tar({"a.txt": dumps(1), "b.txt": noise(100)}))
    path.write_bytes(data[: len(data) // 2])
    got, problems = broken(path)
    assert got[0] == "खबर 0"
    assert problems[0].startswith("cut short after ")
    assert problems[1].startswith("b.txt: cut short ")
    assert len(problems) == 2


def test_an_archive_without_texts_says_so(tmp_path: Path) -> None:
    """As a folder does."""
    path = tmp_path / "a.tar"
    path.write_bytes(tar({"a.csv": b"1,2"}))
    assert ([], ("no *.txt in this archive",)) == broken(path)


def zipped(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Make a zip."""
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.mkdir("folder.txt")
        for name, data in members.items():
            archive.writestr(name, data)
    return path.read_bytes()


def test_the_texts_of_a_zip_are_read(tmp_path: Path) -> None:
    """As those of a tar are."""
    path = tmp_path / "a.zip"
    zipped(path, MEMBERS)
    assert wanted(6) == titles(path)


def test_a_zip_with_a_damaged_member_gives_the_others(tmp_path: Path) -> None:
    """The member is named, with how far it went."""
    path = tmp_path / "a.zip"
    data = bytearray(zipped(path, {"a.txt": dumps(1), "b.txt": dumps(9, 1), "c.txt": dumps(1, 10)}))
    at = data.index(b"b.txt") + 40
    data[at : at + 10] = bytes(10)
    path.write_bytes(data)
    got, problems = broken(path)
    assert ("खबर 0", "खबर 10") == (got[0], got[-1])
    assert len(problems) == 1
    assert problems[0].startswith("b.txt: damaged after ")


def test_a_zip_that_was_cut_is_read_from_the_front(tmp_path: Path) -> None:
    """Its directory stood at the end and is gone."""
    path = tmp_path / "a.zip"
    data = zipped(path, {"x.csv": b"1", "a.txt": dumps(2), "b.txt": noise(40)})
    path.write_bytes(data[:-30_000])
    got, problems = broken(path)
    assert got[:2] == ["खबर 0", "खबर 1"]
    assert problems[0].endswith("its members are read from the front as far as they go")
    assert problems[1].startswith("b.txt: cut short after ")
    assert len(problems) >= 2
    path.write_bytes(data[:4])
    assert "nothing more can be read: truncated data" == broken(path)[1][-1]
    path.write_bytes(data[:4] + b"\xff" * 9)
    assert "Error" not in broken(path)[1][-1]
    path.write_bytes("नहर".encode() * 9)
    assert "nothing more can be read: unexpected signature" == broken(path)[1][-1]
    path.write_bytes(b"no zip")
    got, problems = broken(path)
    assert (got, problems[1][:26]) == ([], "nothing more can be read: ")


def test_a_cut_zip_needs_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it that is said, with the command that installs it."""
    monkeypatch.setitem(sys.modules, "stream_unzip", None)
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(path, {"a.txt": dumps(2)})[:-30])
    assert (
        "a damaged zip needs stream-unzip: pip install 'storyparse[corpus]'" == broken(path)[1][1]
    )


def test_names_are_expanded(tmp_path: Path) -> None:
    """A folder's texts, plain or packed; a glob's files; a file that looks like a glob."""
    for name in ("b.txt", "a.txt.gz", "c.csv", ".d.txt", "e[1].txt", "e1.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "f.txt").mkdir()
    complaints: list[tuple[str, str | None]] = []

    def names(*given: str) -> list[str]:
        meant = listing(given)
        complaints.extend((name, error.strerror) for name, error in meant.problems)
        return [name.removeprefix(f"{tmp_path}/") for name in meant.files]

    assert names(str(tmp_path)) == ["a.txt.gz", "b.txt", "e1.txt", "e[1].txt"]
    assert names(f"{tmp_path}/[bc].*") == ["b.txt", "c.csv"]
    assert names(f"{tmp_path}/**/*.txt") == ["b.txt", "e1.txt", "e[1].txt"]
    assert names(f"{tmp_path}/e[1].txt") == ["e[1].txt"]
    assert names("-", "none.txt") == ["-", "none.txt"]
    assert names(f"{tmp_path}/*.none", str(tmp_path / "f.txt")) == []
    assert [problem for _, problem in complaints] == [
        "no file matches this",
        "no *.txt in this folder",
    ]


@pytest.fixture
def memory() -> Iterator[fsspec.AbstractFileSystem]:
    """Give fsspec's file system in memory, with some dumps."""
    system = fsspec.filesystem("memory")
    system.pipe({"/news/a.txt": dumps(1), "/news/b.txt.gz": gzip.compress(dumps(1, 1))})
    system.pipe({"/news/c.zip": b"", "/other/d.csv": b""})
    yield system
    system.rm("/news", recursive=True)
    system.rm("/other", recursive=True)


@pytest.mark.usefixtures("memory")
def test_addresses_are_what_fsspec_makes_of_them(capfd: pytest.CaptureFixture[str]) -> None:
    """Files, folders and globs anywhere."""
    addresses = ["memory://news/*.txt", "memory://news", "memory://news/b.txt.gz"]
    assert (
        main(["parse", "--quiet", *addresses, "memory://none.txt", "memory://other", "memory://x*"])
        == 2
    )
    out, errors = capfd.readouterr()
    assert [json.loads(row)["headline"] for row in out.splitlines()] == [
        *wanted(2),
        "खबर 1",
    ]
    assert errors.splitlines() == [
        "storyparse: memory://other: no *.txt in this folder",
        "storyparse: memory://x*: no file matches this",
        "storyparse: memory://none.txt: /none.txt",
    ]
    assert identity("memory://news/a.txt")[0] == len(dumps(1))


def test_chained_and_presigned_addresses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A glob in a zip, a file of it, and one with a signature that looks like a glob."""
    path = tmp_path / "in.zip"
    zipped(path, {"a.txt": dumps(1), "b.txt": dumps(1, 1), "c.md": b""})
    glob, file = f"zip://*.txt::{path}", f"zip://a.txt::{path}"
    assert [f"zip://{name}.txt::{path}" for name in "ab"] == listing([glob]).files
    assert main(["parse", "--quiet", glob, file]) == 0
    printed = capfd.readouterr().out.splitlines()
    assert wanted(2) == [json.loads(row)["headline"] for row in printed]
    signed = "https://e.example/a.txt.gz?X-Amz-Signature=ab*"
    remote = SimpleNamespace(
        isdir=lambda _: False,
        size=lambda _: 5,
        ukey=lambda _: "key",
        open=lambda *_: io.BytesIO(gzip.compress(dumps(2))),
    )
    monkeypatch.setattr(fsspec.core, "url_to_fs", lambda name: (remote, name))
    assert [signed] == listing([signed]).files
    assert wanted(2) == [story.headline for _, story in stories(signed)]


def test_errors_of_a_file_system_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has errors of its own; here they become one kind, with what they say."""
    ((name, error),) = listing(["gopher://x"]).problems
    assert (name, error.strerror) == ("gopher://x", "Protocol not known: gopher")
    monkeypatch.setitem(sys.modules, "fsspec", None)
    for use in (lambda: list(stories("memory://x")), lambda: identity("memory://x")):
        with pytest.raises(OSError, match=r"needs fsspec: pip install 'storyparse\[corpus\]'"):
            use()


def test_zstd_needs_a_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without it the file is named, with the command that installs it."""
    (tmp_path / "a.txt.zst").write_bytes(PACKERS[".zst"](dumps(1)))
    for module in ("backports.zstd", "compression.zstd"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(OSError, match=r"zstd needs .*: pip install 'storyparse\[corpus\]'"):
        titles(tmp_path / "a.txt.zst")


def test_dumps_are_cut_as_stories_are(tmp_path: Path) -> None:
    """The same dumps come unread, and the bytes read are counted."""
    path = tmp_path / "a.txt"
    path.write_bytes(dumps(3))
    meter = Meter()
    cut = [("".join(part.dump.lines), part.dump.first) for part in found(str(path), meter)]
    assert [(s.raw, s.segments[0].line) for _, s in stories(str(path))] == cut
    assert len(dumps(3)) == meter.read
    zipped(tmp_path / "a.zip", {"a.txt": dumps(3)})
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(dumps(1))[:-9])
    assert len(list(found(str(tmp_path / "a.zip"), meter))) == 3
    assert meter.read > len(dumps(3))
    with pytest.raises(DamagedError):
        list(found(str(tmp_path / "b.txt.gz"), meter))


def test_damage_goes_through_a_pool() -> None:
    """The error comes out of another process as it went in."""
    error = pickle.loads(pickle.dumps(DamagedError("एक", "दो")))  # noqa: S301 -- our own.
    assert (error.problems, error.strerror) == (("एक", "दो"), "एक; दो")


def test_the_command_names_each_place_of_damage(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What can be read is written, the rest is named, and the exit status is 2."""
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(path, {"a.txt": dumps(1), "b.txt": noise(9)})[:-9000])
    assert main(["check", str(path)]) == 2
    errors = capfd.readouterr().err.splitlines()
    assert [error.startswith(f"storyparse: {path}: ") for error in errors] == [True, True, True]


def test_standard_input_that_is_closed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """There may be none."""
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(OSError, match="it is closed"):
        titles("-")


def test_files_are_read_where_standard_input_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not asked for."""
    (tmp_path / "a.txt").write_bytes(dumps(1))
    monkeypatch.setattr(sys, "stdin", None)
    assert wanted(1) == titles(tmp_path / "a.txt")


def test_a_feed_gives_what_is_asked_for() -> None:
    """Blocks are asked for; the pieces have other bounds."""
    feed = Feed([b"ab", b"cde"], print)
    assert (feed.readable(), feed.read(3), feed.read(9), feed.read(1)) == (True, b"abc", b"de", b"")


def test_a_sparse_member_is_named(tmp_path: Path) -> None:
    """It is not read, and not passed over in silence."""
    info = tarfile.TarInfo("b.txt")
    info.pax_headers = {
        "GNU.sparse.major": "1",
        "GNU.sparse.minor": "0",
        "GNU.sparse.name": "b.txt",
    }
    info.pax_headers["GNU.sparse.realsize"] = "5"
    data = b"1\n0\n5\n".ljust(512, b"\0") + b"hello"
    info.size = len(data)
    with tarfile.open(tmp_path / "a.tar", "w", format=tarfile.PAX_FORMAT) as archive:
        archive.addfile(info, io.BytesIO(data))
    assert ([], ("b.txt: a sparse file, which is not read",)) == broken(tmp_path / "a.tar")


def test_a_zip_without_its_end_gives_all_members(tmp_path: Path) -> None:
    """Only what stands behind the members is lost; that is said."""
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(path, {"a.txt": dumps(2)})[:-22])
    got, problems = broken(path)
    assert (wanted(2), 1) == (got, len(problems))


def test_a_file_that_is_one_byte_short_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that lost half of itself; a whole one is none."""
    monkeypatch.setattr(plain, "PIECE", 4)
    path = tmp_path / "a.txt"
    path.write_bytes(b"123456789")
    with plain.opened(str(path)) as file:
        assert b"123456789" == b"".join(plain.pieces(file))
    with plain.opened(str(path)) as file:
        read = plain.pieces(file)
        assert b"1234" == next(read)
        os.truncate(path, 8)
        assert b"5678" == next(read)
        with pytest.raises(OSError, match="it became shorter while it was read"):
            next(read)
