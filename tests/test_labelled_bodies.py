"""The labelled bodies of the project, and the weights that were learnt from them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve

from storyparse import AMAR_UJALA, HeadingModel, Language
from storyparse._cli.train import differences
from storyparse._model import Role
from storyparse.dialects.hindi_headings import HINDI_HEADINGS
from storyparse.dialects.neutral_headings import NEUTRAL_HEADINGS
from storyparse.labelled.examples import evidence_checksum, labels_checksum
from storyparse.labelled.read import Labelled, read_labelled
from storyparse.labelled.score import score
from storyparse.learning.train import (
    MAX_PIECES,
    train,
)

FIXTURES = Path(__file__).parent.parent / "fixtures"
FOLDERS = (FIXTURES / "bodies", FIXTURES)
LABELLED = list(read_labelled(FOLDERS))
BODIES = [each for each in LABELLED if each.file.parent.name == "bodies"]
MODELS = {"hindi": HINDI_HEADINGS, "neutral": NEUTRAL_HEADINGS}

every_model = pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)


def likeness(body: Labelled) -> tuple[list[str], list[int]]:
    """Give a body's roles, and the number of words of each line."""
    roles = [" ".join(role) for role in body.roles]
    return roles, [len(line.split()) for line in body.text.split("\n")]


def test_the_bodies_are_many_and_different() -> None:
    """There are four hundred or more, each of another name, no two alike."""
    assert len(BODIES) >= 400
    assert [] == [
        name for name, count in Counter(each.name for each in BODIES).items() if count > 1
    ]


def test_no_two_bodies_share_three_lines() -> None:
    """A body that says what another says would count twice."""
    seen: dict[str, set[str]] = {}
    shared: Counter[tuple[str, str]] = Counter()
    for body in BODIES:
        for line in {line for line in body.text.split("\n") if len(line.split()) > 3}:
            for other in seen.setdefault(line, set()):
                shared[other, body.name] += 1
            seen[line].add(body.name)
    assert [] == [pair for pair, count in shared.items() if count >= 3]


def test_no_two_bodies_have_one_form() -> None:
    """The same roles with as many words, one more or less, would be a form filled in twice."""
    forms: dict[tuple[str, ...], list[tuple[str, list[int]]]] = {}
    alike = []
    for body in BODIES:
        roles, words = likeness(body)
        for name, others in forms.setdefault(tuple(roles), []):
            if all([abs(one - other) <= 1 for one, other in zip(words, others, strict=True)]):
                alike.append((name, body.name))
        forms[tuple(roles)].append((body.name, words))
    assert [] == alike


def test_a_tenth_is_set_aside() -> None:
    """About one body in ten takes no part in training."""
    share = sum([each.is_set_aside for each in BODIES]) / len(BODIES)
    assert 0.07 <= share <= 0.13


def test_headings_are_told_on_the_bodies() -> None:
    """Of twenty lines taken for headings nineteen are, and nearly as many headings are found."""
    report = score(LABELLED, AMAR_UJALA)
    seen, unseen = report.total.percent(), report.aside.percent()
    assert (True, True) == (seen["precision"] >= 95, seen["recall"] >= 94), report.total
    assert (True, True) == (unseen["precision"] >= 90, unseen["recall"] >= 90), report.aside


def test_no_heading_of_the_fixtures_is_told_wrong() -> None:
    """The dumps of the fixtures are locked: what was right stays so."""
    dumps = [each for each in LABELLED if each.file.parent == FIXTURES]
    misses = score(dumps, AMAR_UJALA).misses
    assert [] == [line.place for line in misses if Role.HEADING in (*line.wanted, *line.given)]


@every_model
def test_weights_are_of_the_bodies_and_of_the_evidence_that_are_here(model: HeadingModel) -> None:
    """Whoever changes either trains again."""
    assert (labels_checksum(LABELLED), evidence_checksum()) == (model.bodies, model.evidence)


@every_model
def test_weights_can_be_read(model: HeadingModel) -> None:
    """They are few, in order of name, none zero or wild, with two decimals."""
    names = [name for name, _ in model.weights]
    assert len(names) <= MAX_PIECES
    assert all([one < other for one, other in pairwise(names)])
    assert [] == [piece for piece in model.weights if not 0 < abs(piece[1]) < 6]
    assert [] == [piece for piece in model.weights if round(piece[1], 2) != piece[1]]


@pytest.mark.slow
def test_training_again_gives_the_same_weights() -> None:
    """The weights are those that the bodies teach, to a hundredth."""
    pytest.importorskip("sklearn")
    assert [] == differences(HINDI_HEADINGS, train(LABELLED, AMAR_UJALA).model, 0.01)
    neutral = train(LABELLED, evolve(AMAR_UJALA, language=Language(name=""))).model
    assert [] == differences(NEUTRAL_HEADINGS, neutral, 0.01)
