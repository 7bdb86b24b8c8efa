"""Each fixture: a dump, the roles of its lines, its stories. Nothing is registered anywhere."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from storyparse import Story, parse, stream, to_dict

sys.path.append(str(Path(__file__).parent.parent / "scripts"))

import remake

pytestmark = pytest.mark.smoke

FIXTURES = Path(__file__).parent.parent / "fixtures"
NAMES = sorted(path.stem for path in FIXTURES.glob("*.txt"))
BEHIND = b'{"_id":"5f676a80aabbccddeeff0011"}\n'
"""Another dump, to stand behind one: a header, so that it opens a dump of its own."""

every_fixture = pytest.mark.parametrize("name", NAMES)


def dump_of(name: str) -> bytes:
    """Give a fixture's bytes."""
    return (FIXTURES / f"{name}.txt").read_bytes()


def forms_of(stories: list[Story], *, like: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the JSON forms of stories; a message that the expectation leaves open is left out."""
    forms = [to_dict(story) for story in stories]
    for form, wanted in zip(forms, like, strict=False):
        for found, want in zip(form["diagnostics"], wanted["diagnostics"], strict=False):
            found["message"] = found["message"] if want["message"] else ""
    return forms


@every_fixture
def test_each_line_has_its_role(name: str) -> None:
    """A fixture's `.roles` holds a line of roles for each line of its dump."""
    expected = (FIXTURES / f"{name}.roles").read_text(encoding="utf-8")
    assert expected == remake.roles_of(list(stream([dump_of(name)])))


@every_fixture
def test_each_segment_names_its_rule(name: str) -> None:
    """A rule's or evidence's name is what `explain` prints: lower case, joined by hyphens."""
    for story in stream([dump_of(name)]):
        for segment in story.segments:
            assert re.fullmatch("[a-z]+(-[a-z0-9]+)*", segment.rule)


@every_fixture
def test_each_story_is_as_expected(name: str) -> None:
    """A fixture's `.json` holds its story, or a list of them where a stream gives many."""
    form = json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8"))
    expected = form if isinstance(form, list) else [form]
    assert expected == forms_of(list(stream([dump_of(name)])), like=expected)


@every_fixture
def test_nothing_is_lost(name: str) -> None:
    """The segments, joined, are the file's bytes."""
    source = dump_of(name)
    stories = list(stream([source]))
    assert source == "".join([story.raw for story in stories]).encode("utf-8", "surrogateescape")
    assert source == parse(source).raw.encode("utf-8", "surrogateescape")


@every_fixture
def test_one_dump_is_the_same_parsed_and_streamed(name: str) -> None:
    """What is one dump to a stream is the same story to `parse`."""
    stories = list(stream([dump_of(name)]))
    if len(stories) == 1:
        assert stories == [parse(dump_of(name))]


@every_fixture
def test_a_stream_of_single_bytes_gives_the_same(name: str) -> None:
    """Chunks of one byte give what one chunk gives; of long dumps, their first 3,000 bytes."""
    source = dump_of(name)[:3000]
    expected = list(stream([source] if source else []))
    assert expected == list(stream(source[at : at + 1] for at in range(len(source))))


@every_fixture
def test_a_dump_behind_changes_nothing(name: str) -> None:
    """With another dump behind it, a source gives the same stories, and one more."""
    source = dump_of(name)
    source += b"" if source.endswith((b"\n", b"\r")) or not source else b"\n"
    alone = list(stream([source]))
    # A source without a header takes the one behind it for its own.
    if any([segment.role == "header" for story in alone for segment in story.segments]):
        assert alone == list(stream([source, BEHIND]))[:-1]


def test_expectations_are_remade_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command writes a dump's roles and its story, or the list of them, and names the files."""
    monkeypatch.delenv("CI", raising=False)
    for name in ("head-two-lines-2021", "many-blank-lines-between", "empty"):
        shutil.copy(FIXTURES / f"{name}.txt", tmp_path)
    changed = remake.remake(tmp_path)
    assert 6 == len(changed)
    assert [] == remake.remake(tmp_path)
    for name in ("head-two-lines-2021", "many-blank-lines-between", "empty"):
        roles = f"{name}.roles"
        assert (FIXTURES / roles).read_text("utf-8") == (tmp_path / roles).read_text("utf-8")


def test_expectations_are_not_remade_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where CI is set nobody reads the difference, so nothing is remade."""
    monkeypatch.setenv("CI", "true")
    with pytest.raises(SystemExit, match="not in CI"):
        remake.main()
