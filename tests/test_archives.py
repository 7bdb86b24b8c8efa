"""Any archive: what can be read is read, what cannot is named with its place, and that is all."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import re
import struct
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from run_corpus import dumps
from storyparse._cli.commands import main
from storyparse._io.errors import problems_of
from storyparse._io.input import NAMED, PIECE, Meter
from storyparse._io.names import ANOTHER_SUFFIX, HIDDEN, LINK, NO_FILE
from storyparse._read import found
from storyparse.corpus._read.feed import Feed
from storyparse.corpus._read.members import DEEPEST
from storyparse.corpus._read.tar import MAX_HEADER
from storyparse.corpus._read.unpack import zstd
from storyparse.corpus._read.warc import HTML, warc_members

DUMP = "नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\nगांव में हड़कंप है।\n".encode()


def read(path: Path) -> tuple[dict[str, str], list[str], list[tuple[str, str]]]:
    """Give the texts of a file by their places, what could not be read, and what was left out."""
    meter = Meter(sums=True)
    texts: dict[str, str] = {}
    problems: tuple[str, ...] = ()
    try:
        for name, dump, _ in found(str(path), meter):
            place = name[len(str(path)) + 1 :]
            texts[place] = texts.get(place, "") + "".join(dump.lines)
    except OSError as error:
        problems = problems_of(error)
    return texts, list(problems), meter.end().left_out


def summed(path: Path) -> str:
    """Give the SHA-256 of a file as a run takes it."""
    meter = Meter(sums=True)
    for _ in found(str(path), meter):
        pass
    return meter.end().sha256


def tar(*members: tarfile.TarInfo | tuple[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    """Make a tar of members, or of names and texts."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=form) as archive:
        for member in members:
            info, data = (member, b"") if isinstance(member, tarfile.TarInfo) else (None, member[1])
            if info is None:
                info = tarfile.TarInfo(member[0])  # type: ignore[index]
                info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Make a zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


def header(name: bytes, size: bytes, kind: bytes = b"0") -> bytes:
    """Make a tar's header with whatever size it says."""
    block = bytearray(512)
    block[: len(name)] = name
    block[100:124] = b"0000644\x000000000\x000000000\x00"
    block[124:136] = size
    block[136:148] = b"00000000000\0"
    block[156:157] = kind
    block[257:265] = b"ustar\x0000"
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


def special(name: str, kind: bytes) -> tarfile.TarInfo:
    """Make a member that is no file."""
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, "/etc/passwd"
    return info


def hard(name: str, target: str) -> tarfile.TarInfo:
    """Make a hard link."""
    info = tarfile.TarInfo(name)
    info.type, info.linkname = tarfile.LNKTYPE, target
    return info


def test_what_is_no_text_in_a_tar_is_left_out_and_named(tmp_path: Path) -> None:
    """Links, devices, pipes, other suffixes, hidden files, each with its reason; no folder."""
    path = tmp_path / "a.tar"
    path.write_bytes(
        tar(
            ("a.txt", DUMP),
            special("soft.txt", tarfile.SYMTYPE),
            special("nowhere.txt", tarfile.LNKTYPE),
            special("device.txt", tarfile.CHRTYPE),
            special("pipe.txt", tarfile.FIFOTYPE),
            special("folder.txt", tarfile.DIRTYPE),
            ("in/.b.txt", DUMP),
            ("in/c.md", DUMP),
            ("in/D.TXT", DUMP),
        )
    )
    texts, problems, left_out = read(path)
    assert ({"a.txt": DUMP.decode(), "in/D.TXT": DUMP.decode()}, []) == (texts, problems)
    assert [
        ("soft.txt", LINK),
        ("device.txt", NO_FILE),
        ("pipe.txt", NO_FILE),
        ("in/.b.txt", HIDDEN),
        ("in/c.md", ANOTHER_SUFFIX),
        ("nowhere.txt", LINK),
    ] == left_out


LINKED = [
    ("kept.md", DUMP),
    ("a.txt", DUMP * 2),
    hard("b.txt", "a.txt"),
    hard("c.txt", "kept.md"),
    hard("d.txt", "a.txt"),
    hard("e.md", "a.txt"),
    hard("in/.f.txt", "a.txt"),
    hard("g.txt", "b.txt"),
]
"""Members of a tar, many of them hard links."""


@pytest.mark.parametrize(
    "pack", [bytes, gzip.compress, lambda data: gzip.compress(bz2.compress(data))]
)
def test_a_hard_link_in_a_tar_is_read_as_what_it_leads_to(
    pack: Callable[[bytes], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind all else; a link to a link, to nothing, or one too many, is left out and named."""
    path = tmp_path / "a.tar"
    path.write_bytes(pack(tar(*LINKED)))
    one, two = DUMP.decode(), DUMP.decode() * 2
    texts, problems, left_out = read(path)
    assert ([("a.txt", two), ("c.txt", one), ("b.txt", two), ("d.txt", two)], []) == (
        list(texts.items()),
        problems,
    )
    others = [("kept.md", ANOTHER_SUFFIX), ("e.md", ANOTHER_SUFFIX), ("in/.f.txt", HIDDEN)]
    assert [*others, ("g.txt", LINK)] == left_out
    with path.open("rb") as file:
        assert sha256(file.read()).hexdigest() == summed(path)
    monkeypatch.setattr("storyparse.corpus._read.tar.MAX_LINKS", 2)
    texts, _, left_out = read(path)
    assert ["a.txt", "c.txt", "b.txt"] == list(texts)
    assert {("d.txt", LINK), ("g.txt", LINK)} < set(left_out)


def test_a_hard_link_in_what_cannot_be_read_again_is_named(tmp_path: Path) -> None:
    """A tar in an archive, and one whose text is damaged."""
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(("b.tar", tar(*LINKED[1:3]))))
    assert ({"b.tar/a.txt": DUMP.decode() * 2}, [], [("b.tar/b.txt", LINK)]) == read(path)
    path = tmp_path / "a.tar"
    path.write_bytes(
        tar(("a.txt.gz", gzip.compress(DUMP)), hard("b.txt", "c.txt"), ("c.txt", DUMP))
    )
    path.write_bytes(path.read_bytes()[: 4 * 512 + 100])
    told = f"cut short {len(DUMP) - 100} bytes before its end"
    texts, problems, _ = read(path)
    ended = "nothing more can be read: unexpected end of data"
    assert (["a.txt.gz"], [f"c.txt: {told}", ended, f"b.txt: {told}"]) == (list(texts), problems)


def test_what_is_left_out_of_one_archive_is_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Also where it was the only file that was named; where all of it is read, nothing is said."""
    path = tmp_path / "a.tar"
    path.write_bytes(tar(("a.txt", DUMP), special("soft.txt", tarfile.SYMTYPE)))
    assert 0 == main(["parse", str(path)])
    assert f"storyparse: without a story: 1 a link ({path}/soft.txt)\n" in capfd.readouterr().err
    path.write_bytes(tar(("a.txt", DUMP)))
    assert 0 == main(["parse", str(path)])
    assert "" == capfd.readouterr().err


def test_of_what_is_left_out_the_first_are_named_and_all_are_counted(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """An archive may hold a million of them."""
    path = tmp_path / "a.tar"
    path.write_bytes(tar(("a.txt", DUMP), *[(f"{n}.md", b"") for n in range(NAMED + 5)]))
    assert NAMED == len(read(path)[2])
    assert 0 == main(["parse", str(path), str(path)])
    told = f"{NAMED + 5} another suffix ({path}/0.md, {path}/1.md, {path}/2.md), 1 given twice"
    assert told.partition(",")[0] in capfd.readouterr().err


def pax(**headers: str) -> bytes:
    """Make a tar whose second of three members has headers that lie."""
    info = tarfile.TarInfo("b.txt")
    info.pax_headers = {key.replace("_", "."): value for key, value in headers.items()}
    info.size = len(DUMP)
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for one in (tarfile.TarInfo("a.txt"), info, tarfile.TarInfo("c.txt")):
            one.size = len(DUMP)
            archive.addfile(one, io.BytesIO(DUMP))
    return buffer.getvalue()


END = b"\0" * 1024
BLOCK = DUMP + b"\0" * (-len(DUMP) % 512)
GOOD = header(b"%c.txt", b"%011o\0" % len(DUMP))


def good(name: bytes) -> bytes:
    """Make a member of a tar."""
    return header(name, b"%011o\0" % len(DUMP)) + BLOCK


@pytest.mark.parametrize(
    ("data", "names", "problem"),
    [
        (pax(GNU_sparse_size="x"), ["a.txt", "c.txt"], "damaged at byte "),
        (pax(GNU_sparse_major="1", GNU_sparse_minor="0"), ["a.txt", "c.txt"], "damaged at byte "),
        (pax(GNU_sparse_map="a,b,c"), ["a.txt", "c.txt"], "damaged at byte "),
        (pax(size="-5"), ["a.txt", "c.txt"], "b.txt: its size is -5, so it is not read"),
        (pax(size="abc"), ["a.txt", "c.txt"], "damaged at byte "),
        (pax(mtime="nan"), ["a.txt", "b.txt", "c.txt"], None),
        (pax(size="99999999999999999999"), ["a.txt"], "nothing more can be read: it ends here"),
        (
            good(b"a.txt") + header(b"b.txt", b"\xff" * 11 + b"\x9c") + good(b"c.txt") + END,
            ["a.txt", "c.txt"],
            "b.txt: its size is -100, so it is not read",
        ),
        (
            good(b"a.txt") + header(b"b.bin", b"\xff" * 10 + b"\xfc\x00") + good(b"c.txt") + END,
            ["a.txt", "c.txt"],
            "b.bin: its size is -1024, so it is not read",
        ),
        (
            good(b"a.txt") + header(b"b.txt", b"\x80" + b"\x7f" * 11) + good(b"c.txt"),
            ["a.txt"],
            "nothing more can be read: it ends here",
        ),
        (
            good(b"a.txt")
            + header(b"././@x", b"%011o\0" % (MAX_HEADER + 512), b"x")
            + bytes(MAX_HEADER + 512)
            + good(b"c.txt")
            + END,
            ["a.txt", "c.txt"],
            f"a header of {MAX_HEADER + 512} bytes, more than {MAX_HEADER}, is not read",
        ),
    ],
)
def test_a_tar_that_lies_costs_what_it_lies_about(
    data: bytes, names: list[str], problem: str | None, tmp_path: Path
) -> None:
    """The members before and, where they can be found, behind are read; nothing spins or raises."""
    path = tmp_path / "a.tar"
    path.write_bytes(data)
    texts, problems, _ = read(path)
    assert set(names) <= set(texts)
    assert {DUMP.decode()} == {texts[name] for name in names}
    assert (problem is None) == (problems == [])
    assert problem is None or any(problem in told for told in problems)


def test_a_tar_without_its_end_is_told_once(tmp_path: Path) -> None:
    """Its members are read; damage behind them is told with its place, and then the end."""
    path = tmp_path / "a.tar"
    whole = good(b"a.txt") + good(b"b.txt")
    path.write_bytes(whole)
    told = f"cut short at byte {len(whole)}: its end is missing"
    assert ({"a.txt": DUMP.decode(), "b.txt": DUMP.decode()}, [told], []) == read(path)
    path.write_bytes(whole + END)
    assert [] == read(path)[1]
    path.write_bytes(whole + END + b"x" * 700)
    told_behind = f"damaged at byte {len(whole + END)}: no member can be read up to byte "
    assert [told_behind] == [one.rstrip("0123456789") for one in read(path)[1]]
    path.write_bytes(whole + b"x" * 700)
    assert [
        f"damaged at byte {len(whole)}: no member can be read up to byte {len(whole) + 512}",
        f"cut short at byte {len(whole) + 512}: its end is missing",
    ] == read(path)[1]


def test_members_of_a_tar_are_not_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There may be a million."""
    kept = []

    def opening(*given: object, **named: object) -> tarfile.TarFile:
        kept.append(opened(*given, **named))
        return kept[-1]

    opened: Callable[..., tarfile.TarFile] = tarfile.open
    path = tmp_path / "a.tar"
    path.write_bytes(tar(*[(f"{number}.txt", DUMP) for number in range(9)]))
    monkeypatch.setattr(tarfile, "open", opening)
    assert 9 == len(read(path)[0])
    assert [] == kept[0].members  # type: ignore[attr-defined]


def test_a_zip_with_links_other_names_and_locked_members(tmp_path: Path) -> None:
    """A link is left out; a name that does not say that it is UTF-8 is; what is locked is named."""
    path = tmp_path / "a.zip"
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "a.txt")
        archive.writestr("a.txt", DUMP)
        archive.writestr("locked.txt", DUMP)
        archive.writestr("खबर.txt", DUMP)
    data = bytearray(path.read_bytes())
    # Info-ZIP writes UTF-8 and does not say so; the flag of the locked member says that it is.
    for mark, at in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        place = -1
        while (place := data.find(mark, place + 1)) >= 0:
            flags = int.from_bytes(data[place + at : place + at + 2], "little")
            locked = b"locked" in data[place : place + 70]
            flags = (flags & ~0x800) | locked
            data[place + at : place + at + 2] = flags.to_bytes(2, "little")
    path.write_bytes(data)
    texts, problems, left_out = read(path)
    assert {"a.txt": DUMP.decode(), "खबर.txt": DUMP.decode()} == texts
    assert ["locked.txt: encrypted, so it is not read"] == problems
    assert [("link.txt", LINK)] == left_out
    data = data.replace("खबर.txt".encode(), b"\xff\xfe" * 4 + b"\xff.txt")
    path.write_bytes(data)
    assert 2 == len(read(path)[0])


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, zipfile.ZIP_STORED])
def test_members_of_a_zip_may_be_packed_in_any_way(method: int, tmp_path: Path) -> None:
    """A damaged one is named, and the next goes on."""
    path = tmp_path / "a.zip"
    data = zipped(("a.txt", DUMP * 50), ("b.txt", DUMP), method=method)
    path.write_bytes(data)
    assert ({"a.txt": DUMP.decode() * 50, "b.txt": DUMP.decode()}, [], []) == read(path)
    broken = bytearray(data)
    broken[60:64] = b"\xff\xff\xff\xff"
    path.write_bytes(broken)
    texts, problems, _ = read(path)
    assert DUMP.decode() == texts["b.txt"]
    assert problems[0].startswith("a.txt: damaged after 0 bytes of its text: ")


def test_where_a_zip_ends_too_soon_is_told(tmp_path: Path) -> None:
    """By its directory, whose error has no words; without it, with how much of the text came."""
    path = tmp_path / "a.zip"
    text = random.Random(0).randbytes(PIECE * 3)  # noqa: S311 -- what packs badly.
    data = zipped(("a.txt", text), method=zipfile.ZIP_STORED)
    directory = data.index(b"PK\1\2")
    size = struct.pack("<I", len(text) + 999)
    path.write_bytes(data[: directory + 20] + size + size + data[directory + 28 :])
    [told] = read(path)[1]
    # A newer Python refuses at once a member that reaches into what stands behind it.
    assert told.endswith(": it ends too soon") or "Overlapped entries" in told
    assert re.match(rf"a\.txt: damaged after (0|{len(text)}) bytes of its text: ", told)
    path.write_bytes(zipped(("a.txt", text))[:-PIECE])
    length = re.match(r"a\.txt: cut short after (\d+) bytes of its text: ", read(path)[1][1])
    assert length is not None
    assert PIECE < int(length[1]) < PIECE * 3


def test_a_member_of_a_zip_may_have_no_name(tmp_path: Path) -> None:
    """It is left out, as anything without a suffix."""
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(("", b"x"), ("a.txt", DUMP)))
    assert ({"a.txt": DUMP.decode()}, [], [("", ANOTHER_SUFFIX)]) == read(path)


@pytest.mark.parametrize("layers", [DEEPEST, DEEPEST + 1])
def test_a_text_may_be_packed_so_many_times(layers: int, tmp_path: Path) -> None:
    """And no more."""
    data = DUMP
    for _ in range(layers):
        data = gzip.compress(data)
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    problem = f"packed more than {DEEPEST} times over, so it is not read"
    assert read(path) == (
        ({"": DUMP.decode()}, [], []) if layers == DEEPEST else ({}, [problem], [])
    )


@pytest.mark.parametrize("suffix", [".gz", ".bz2", ".xz", ".zst"])
def test_what_stands_behind_a_packed_file(suffix: str, tmp_path: Path) -> None:
    """Line ends and zeros are padding; anything else is left out and named, the text is whole."""
    pack = {
        ".gz": gzip.compress,
        ".bz2": bz2.compress,
        ".xz": lzma.compress,
        ".zst": zstd().compress,
    }
    path = tmp_path / f"a.txt{suffix}"
    path.write_bytes(pack[suffix](DUMP) + b"\r\n\0\0")
    assert ({"": DUMP.decode()}, []) == read(path)[:2]
    path.write_bytes(pack[suffix](DUMP) + b"\nnothing packed" * 30_000)
    told = f"{15 * 30_000 - 1} bytes behind its end are not packed, and left out"
    assert ({"": DUMP.decode()}, [told]) == read(path)[:2]


def test_a_long_window_is_read_and_a_huge_memory_is_not(tmp_path: Path) -> None:
    """What ``zstd --long=31`` makes is a text; an xz file that wants gigabytes is named."""
    parameters = zstd().CompressionParameter
    options = {parameters.window_log: 28, parameters.enable_long_distance_matching: 1}
    packer = zstd().ZstdCompressor(options=options)
    long = tmp_path / "a.txt.zst"
    long.write_bytes(packer.compress(DUMP) + packer.flush())
    assert ({"": DUMP.decode()}, [], []) == read(long)
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 20}]
    data = bytearray(lzma.compress(DUMP, filters=filters))
    size = (data[12] + 1) * 4
    data[16] = 40
    check = zipfile.crc32(bytes(data[12 : 12 + size - 4]))
    data[12 + size - 4 : 12 + size] = struct.pack("<I", check)
    huge = tmp_path / "b.txt.xz"
    huge.write_bytes(data)
    problem = "damaged after 0 bytes of its text: Memory usage limit exceeded"
    assert ({}, [problem], []) == read(huge)


def test_archives_in_archives(tmp_path: Path) -> None:
    """Each text has its whole way for a name; what is packed too often is named."""
    inner = zipped(("x.txt", DUMP), ("y.txt.gz", gzip.compress(DUMP)), ("z.csv", b""))
    path = tmp_path / "a.tgz"
    members = [
        ("in/i.zip", inner),
        ("j.tar.bz2", bz2.compress(tar(("k.txt", DUMP)))),
        ("l.gz", b""),
    ]
    path.write_bytes(gzip.compress(tar(*members)))
    texts, problems, left_out = read(path)
    assert ["in/i.zip/x.txt", "in/i.zip/y.txt.gz", "j.tar.bz2/k.txt"] == list(texts)
    assert ([], [("in/i.zip/z.csv", ANOTHER_SUFFIX), ("l.gz", ANOTHER_SUFFIX)]) == (
        problems,
        left_out,
    )
    data = DUMP
    for _ in range(DEEPEST + 1):
        data = tar(("a.tar", data))
    path.write_bytes(data)
    deepest = "/".join(["a.tar"] * DEEPEST)
    problem = f"{deepest}: packed more than {DEEPEST} times over, so it is not read"
    assert ({}, [problem]) == read(path)[:2]
    path.write_bytes(tar(("a.zip", inner[:-30]), ("b.tar", tar()), ("c.txt", DUMP)))
    texts, problems, _ = read(path)
    assert ["a.zip/x.txt", "a.zip/y.txt.gz", "c.txt"] == list(texts)
    assert problems[0].startswith("a.zip: ")
    assert "b.tar: no *.txt in this archive" in problems


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", gzip.compress(DUMP)),
        ("a.txt", bz2.compress(DUMP)),
        ("a", lzma.compress(DUMP)),
        ("a.gz", DUMP[:0] + gzip.compress(DUMP)),
    ],
)
def test_what_is_packed_is_told_by_its_first_bytes(name: str, data: bytes, tmp_path: Path) -> None:
    """Whatever it is called."""
    path = tmp_path / name
    path.write_bytes(data)
    assert ({"": DUMP.decode()}, [], []) == read(path)


def test_an_archive_is_told_by_its_first_bytes(tmp_path: Path) -> None:
    """A zip, a tar and a packed tar under the name of a text."""
    path = tmp_path / "a.txt"
    for data in (
        zipped(("b.txt", DUMP)),
        tar(("b.txt", DUMP)),
        gzip.compress(tar(("b.txt", DUMP))),
    ):
        path.write_bytes(data)
        assert ({"b.txt": DUMP.decode()}, [], []) == read(path)


@pytest.mark.parametrize("opening", [b"%PDF-1.7\n", b"7z\xbc\xaf\x27\x1c", b"\x89PNG\r\n\x1a\n"])
def test_a_named_file_that_holds_no_text_is_an_error(
    opening: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is named with what it is; on standard input its bytes are a story."""
    path = tmp_path / "a.txt"
    path.write_bytes(opening + bytes(range(256)))
    assert 2 == main(["check", str(path)])
    printed, errors = capfd.readouterr()
    assert "" == printed
    assert errors.startswith(f"storyparse: {path}: a")
    assert errors.endswith("which holds no dumps that can be read\n")


def test_utf_16_is_a_story_with_a_diagnostic(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is text, if not in the encoding that dumps are in."""
    path = tmp_path / "a.txt"
    path.write_bytes(DUMP.decode().encode("utf-16"))
    assert 1 == main(["check", str(path)])
    assert ": encoding: " in capfd.readouterr().out


def test_a_missing_package_is_named_for_what_is_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Exit status 2, with the extra's name."""
    path = tmp_path / "a.txt"
    path.write_bytes(zstd().compress(DUMP))
    for module in ("backports.zstd", "compression.zstd"):
        monkeypatch.setitem(sys.modules, module, None)
    assert 2 == main(["parse", str(path)])
    assert "pip install 'storyparse[corpus]'" in capfd.readouterr().err


def record(kind: str, uri: str, body: bytes, **headers: str) -> bytes:
    """Make a record of a WARC file."""
    lines = [f"WARC-Type: {kind}", f"WARC-Target-URI: {uri}"] if uri else [f"WARC-Type: {kind}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    lines.append(f"Content-Length: {len(body)}")
    return ("WARC/1.0\r\n" + "\r\n".join(lines) + "\r\n\r\n").encode() + body + b"\r\n\r\n"


TEXT_PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + DUMP
HTML_PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html></html>"
PACKED_PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: br\r\n\r\n123"
CRAWL = b"".join(
    [
        record("warcinfo", "", b"software: x\r\n"),
        record("conversion", "https://e.example/1", DUMP, Content_Type="text/plain"),
        record("conversion", "https://e.example/2", DUMP),
        record("response", "<https://e.example/3>", HTML_PAGE),
        record("response", "https://e.example/4", TEXT_PAGE),
        record("resource", "https://e.example/5", b"GIF", Content_Type="image/gif"),
        record("response", "https://e.example/6", PACKED_PAGE),
        record("resource", "", DUMP, Content_Type="text/plain"),
    ]
)


@pytest.mark.parametrize("name", ["a.warc.wet", "a.txt", "a.warc.wet.gz"])
def test_the_texts_of_a_crawl_are_read(name: str, tmp_path: Path) -> None:
    """Each under its address; pages that are no plain text are left out, and named."""
    path = tmp_path / name
    path.write_bytes(gzip.compress(CRAWL) if name.endswith(".gz") else CRAWL)
    texts, problems, left_out = read(path)
    last = f"record at byte {CRAWL.rindex(b'WARC/1.0')}"
    wanted = [*(f"https://e.example/{number}" for number in (1, 2, 4)), last]
    assert (dict.fromkeys(wanted, DUMP.decode()), []) == (texts, problems)
    assert [(f"https://e.example/{number}", HTML) for number in (3, 5, 6)] == left_out


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (CRAWL[:-20], "cut short 16 bytes before its end"),
        (CRAWL + b"no record\r\n", f"damaged at byte {len(CRAWL)}: what stands there opens no"),
        (
            b"WARC/1.0\r\nContent-Length: -1\r\n\r\n",
            "damaged at byte 0: what stands there opens no",
        ),
        (b"WARC/1.0\r\nContent-Length: " + b"9" * 99, "damaged at byte 0: what stands there"),
        (b"WARC/1.0\r\n" + b"x: y\r\n" * 5000, "damaged at byte 0: what stands there opens no rec"),
        (b"WARC/1.0\r\n" + b"x" * 200_000, "damaged at byte 0: what stands there opens no record"),
    ],
)
def test_a_damaged_crawl_is_read_as_far_as_it_goes(
    data: bytes, problem: str, tmp_path: Path
) -> None:
    """Lines and headers of any length are read within bounds."""
    path = tmp_path / "a.warc"
    path.write_bytes(data)
    problems = read(path)[1]
    assert any(problem in told for told in problems), problems


def test_a_crawl_is_the_same_in_any_pieces() -> None:
    """Byte for byte, or all at once."""

    def texts(size: int) -> list[tuple[str, bytes]]:
        pieces = (CRAWL[at : at + size] for at in range(0, len(CRAWL), size))
        return [
            (name, b"".join(content)) for name, content in warc_members(pieces, print, pytest.fail)
        ]

    assert texts(len(CRAWL)) == texts(1) == texts(7)


def test_a_feed_tells_damage_once_and_whoever_reads_on_for_ever() -> None:
    """Of a line that is too long it gives the beginning."""

    def broken() -> object:
        yield b"ab\nc"
        raise OSError(5, "broken")

    told: list[str] = []
    feed = Feed(broken(), told.append, behind=EOFError())  # type: ignore[arg-type]
    assert [b"ab\n", b"c", b""] == [feed.line(9), feed.line(9), feed.line(9)]
    assert (True, ["broken"]) == (feed.damaged, told)
    assert [b"\n", b"ab\n"] == [f.line(9) for f in [Feed([b"\nab\n"], print)] for _ in range(2)]
    with pytest.raises(EOFError):
        list(iter(lambda: feed.read(5), None))
    assert [b"abc", b"de"] == [
        part for f in [Feed([b"abcde"], print)] for part in (f.line(3), f.line(3))
    ]


TEXTS = st.integers(0, 3).map(lambda count: dumps(count).encode())
NAMES = st.text("abखबर", min_size=1, max_size=3)
TREES = st.recursive(
    st.tuples(st.just("text"), TEXTS),
    lambda inner: st.tuples(
        st.sampled_from(["tar", "zip", "gz", "bz2", "zst"]),
        st.dictionaries(NAMES, inner, min_size=1, max_size=3),
    ),
    max_leaves=6,
)
PACK: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "zst": lambda data: bytes(zstd().compress(data)),
}


def layers(tree: object) -> int:
    """Count how often a tree's text is packed."""
    kind, held = tree  # type: ignore[misc]
    return 0 if kind == "text" else 1 + (kind in PACK) + max(map(layers, held.values()))


def built(tree: object, name: str, place: str) -> tuple[str, bytes, dict[str, str]]:
    """Make a file of a tree; give its name, its bytes, and the texts that must be read from it."""
    kind, held = tree  # type: ignore[misc]
    if kind == "text":
        whole = f"{place}/{name}.txt".lstrip("/")
        return f"{name}.txt", held, {whole: held.decode()} if held else {}
    inner = name if kind in PACK else f"{name}.{kind}"
    packed = f"{inner}.tar.{kind}" if kind in PACK else inner
    below = f"{place}/{packed}".lstrip("/")
    made = [built(one, key, below) for key, one in held.items()]
    files = [(file, data) for file, data, _ in made]
    texts = {key: text for _, _, found in made for key, text in found.items()}
    data = zipped(*files) if kind == "zip" else tar(*files)
    return packed, PACK.get(kind, bytes)(data), texts


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(tree=TREES, name=NAMES)
def test_a_tree_of_archives_gives_each_of_its_texts(tree: object, name: str) -> None:
    """Whatever is packed in whatever: every text, under its whole way, and nothing else."""
    assume(layers(tree) <= DEEPEST)
    file, data, texts = built(tree, name, "")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, file)
        path.write_bytes(data)
        got, problems, left_out = read(path)
        own = {key.removeprefix(file).lstrip("/"): text for key, text in texts.items()}
        assert (own, []) == (got, left_out)
        assert not [told for told in problems if "no *.txt" not in told]


def archives() -> list[tuple[str, bytes]]:
    """Give archives to damage."""
    members = [
        ("a.txt", DUMP),
        ("b.txt.gz", gzip.compress(DUMP)),
        ("c.zip", zipped(("d.txt", DUMP))),
    ]
    return [
        ("a.tar", tar(*members)),
        ("a.tar", tar(*members, form=tarfile.GNU_FORMAT)),
        ("a.tar", tar(*LINKED)),
        ("a.tgz", gzip.compress(tar(*LINKED))),
        ("a.tar", tar(("n" * 300 + ".txt", DUMP), *members)),
        ("a.zip", zipped(*members)),
        ("a.zip", zipped(*members, method=zipfile.ZIP_LZMA)),
        ("a.tgz", gzip.compress(tar(*members))),
        ("a.warc", CRAWL),
        ("a.txt.zst", bytes(zstd().compress(DUMP))),
        ("a.txt.xz", lzma.compress(DUMP)),
    ]


def damage(data: bytes, chance: random.Random) -> bytes:
    """Cut, overwrite, repeat or drop some of an archive."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(made) or 1)
        length = chance.choice((1, 4, 12, 200))
        how = chance.randrange(4)
        if how == 0:
            made[at : at + length] = chance.randbytes(length)
        elif how == 1:
            made[at : at + length] = b"\xff" * length
        elif how == 2:
            del made[at : at + length]
        else:
            made[at:at] = made[at : at + length]
    return bytes(made)


@pytest.mark.parametrize("rounds", [30, pytest.param(3000, marks=pytest.mark.slow)])
def test_no_damage_of_an_archive_ends_in_anything_but_a_sentence(
    rounds: int, tmp_path: Path
) -> None:
    """Archives are fuzzed as dumps are: texts and problems come out, and never another error."""
    chance = random.Random(rounds)  # noqa: S311 -- damage, no secrets.
    for name, data in archives():
        path = tmp_path / name
        for _ in range(rounds):
            path.write_bytes(damage(data, chance))
            texts, problems, _ = read(path)
            assert all(isinstance(told, str) and told for told in problems), (texts, problems)
