"""A story is plain data, and so is a dialect: compared, hashed, copied, pickled, evolved."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import attrs
import pytest

from storyparse import (
    AMAR_UJALA,
    HINDI_PAPER,
    Diagnostic,
    Dialect,
    Header,
    Rule,
    Story,
    from_dict,
    parse,
    to_dict,
)

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").glob("*.txt"))
DUMP = """\
{"_id":"5f672a80aabbccddeeff0011","title_hn":"ताजमहल खुला","विषय":["मौसम",{"क्रम":[1,2.5,null,true]}]}
ताजमहल खुला
न्यूज डेस्क, अमर उजाला, आगरा
Updated Mon, 20 Sep 2020 05:31 PM IST
विस्तार
सैलानी सुबह से ही पूर्वी द्वार पर कतार में खड़े हो गए।
"""

_T = TypeVar("_T")


def pickled(value: _T) -> _T:
    """Send a value through pickle."""
    sent: _T = pickle.loads(pickle.dumps(value))  # noqa: S301 -- our own.
    return sent


WAYS: list[Callable[[Any], Any]] = [pickled, copy.copy, copy.deepcopy, attrs.evolve]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize(
    "value",
    [parse(DUMP), from_dict(to_dict(parse(DUMP))), AMAR_UJALA],
    ids=["a story", "a story without segments", "a dialect"],
)
def test_a_copy_equals_what_it_was_made_of(value: object, way: Callable[[Any], Any]) -> None:
    """It is equal, has the same hash, and shows the same."""
    made = way(value)
    assert value == made
    assert hash(value) == hash(made)
    assert repr(value) == repr(made)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_every_story_is_plain_data(path: Path) -> None:
    """Whatever a dump holds, its story comes back from pickle as it was, on a screen of its own."""
    story = parse(path.read_bytes())
    assert story == pickled(story)
    assert hash(story) == hash(pickled(story))
    assert len(repr(story)) < 400


def test_dumps_are_read_by_other_processes() -> None:
    """`parse` and its stories go from one process to another."""
    dumps = [DUMP, "सार\nपारा गिरा।"]
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert list(map(parse, dumps)) == list(pool.map(parse, dumps))


def test_a_copied_dialect_reads_as_the_first_does() -> None:
    """What is made of a dialect is found again for one that is equal."""
    assert parse(DUMP) == parse(DUMP, dialect=pickled(AMAR_UJALA))


def test_dialects_that_differ_are_not_equal() -> None:
    """One rule more makes another dialect, which reads otherwise."""
    rule = Rule(name="queue", first_words=("सैलानी",), pattern="(?P<stray>सैलानी.{1,300})")
    other = attrs.evolve(AMAR_UJALA, rules=(rule, *AMAR_UJALA.rules))
    assert other != AMAR_UJALA
    assert "queue" == parse(DUMP, dialect=other).segments[-1].rule


def test_what_a_header_keeps_is_read_only_all_the_way_down() -> None:
    """No key can be set, none inside another, and nothing put in the mapping's place."""
    header = parse(DUMP).header
    assert header is not None
    extra: Any = header.extra
    assert {"विषय": ("मौसम", {"क्रम": (1, 2.5, None, True)})} == extra
    for mapping in (extra, extra["विषय"][1]):
        with pytest.raises(TypeError, match="does not support item assignment"):
            mapping["विषय"] = 1
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            mapping._values = {}
    assert repr(dict(extra)) == repr(extra)


def test_a_header_made_by_hand_is_read_only_too() -> None:
    """It keeps no list or dict of its maker's: a change of theirs is no change of the header."""
    mine: dict[str, Any] = {"विषय": ["मौसम"], "क्रम": {"पहला": 1}}
    header = Header(extra=mine)
    mine["विषय"].append("खेल")
    mine["क्रम"]["पहला"] = 2
    assert header == Header(extra={"विषय": ["मौसम"], "क्रम": {"पहला": 1}})
    assert hash(header) == hash(Header(extra=header.extra))


def test_a_story_shows_its_headline_what_there_is_and_what_is_wrong() -> None:
    """Its `repr` is one short line."""
    story = parse(DUMP)
    assert (
        "<Story 'ताजमहल खुला': sections 1, segments 6, diagnostics 1 (4: weekday-differs)>"
        == repr(story)
    )
    assert "<Story None: empty>" == repr(Story())
    found = tuple(Diagnostic(code="markup", line=line, message="") for line in range(1, 7))
    assert (
        "<Story None: diagnostics 6 (1: markup, 2: markup, 3: markup, 4: markup, 5: markup, …)>"
        == repr(Story(diagnostics=found))
    )
    assert len(repr(Story(headline="ताज" * 99))) < 120


def test_a_dialect_shows_its_name_and_how_much_it_holds() -> None:
    """Not its hundreds of words."""
    dialect = Dialect(
        name="नया सवेरा",
        time_zone=AMAR_UJALA.time_zone,
        byline=AMAR_UJALA.byline,
        calendar=AMAR_UJALA.calendar,
        language=AMAR_UJALA.language,
        furniture=("हमसे जुड़ें", "खोज"),
        weak_rules=AMAR_UJALA.weak_rules[:1],
    )
    assert "<Dialect 'नया सवेरा': labels 0, furniture 2, rules 0, weak rules 1>" == repr(dialect)


@pytest.mark.parametrize(
    ("added", "message"),
    [
        ({"furniture": "अ ब"}, "Dialect.furniture: want tuple[str, ...], got 'अ ब'"),
        ({"rules_first": [1]}, "Dialect.rules: want tuple[Rule, ...], got [1]"),
        ({"labels": ("सार",)}, "Dialect.labels: want tuple[Label, ...], got ('सार',)"),
        ({"byline": "डेस्क"}, "Dialect.byline: want BylineWords, got 'डेस्क'"),
    ],
)
def test_what_extends_a_dialect_is_of_its_types(added: dict[str, Any], message: str) -> None:
    """Told as in a dialect that is made, and not by how the parts are joined."""
    with pytest.raises(TypeError) as raised:
        HINDI_PAPER.extend(**added)
    assert message == str(raised.value)
