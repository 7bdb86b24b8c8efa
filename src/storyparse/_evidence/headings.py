"""Which short lines of a body are headings: the lines of a page in, a verdict for each out.

No markup tells a heading. What is never one stands in a short table. For all else the weights of
the evidence that a line shows are added up, and the sum gives a probability. A heading opens a
block: what stands below it counts, so the lines are judged from the last one up.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from math import exp, log
from typing import Final, NamedTuple, TypeAlias

from storyparse._dialect import HeadingModel, Language
from storyparse._evidence.features import LineFeatures
from storyparse._evidence.marks import MARK_BITS, MARKS, marks_of
from storyparse._evidence.never import never
from storyparse._evidence.relations import RELATIONS
from storyparse._evidence.runs import PLACES, PageFeatures, Place, runs_of
from storyparse.dialects.neutral_headings import NEUTRAL_HEADINGS

Piece: TypeAlias = tuple[float, str]
"""What a piece of evidence weighs, and its name."""
_Marks: TypeAlias = "tuple[int, dict[int, list[Piece]]]"
"""The bits of the marks that have a weight, and the pieces of each."""
_Asked: TypeAlias = "tuple[Callable[[Place], int], tuple[int, ...], list[list[Piece]]]"
"""What is asked of a place, the bins of the answer, and the pieces of none and of each."""


class Verdict(NamedTuple):
    """Whether a line is a heading, why, and how sure that is."""

    is_heading: bool
    rule: str
    """What settles it, else the strongest evidence for the verdict."""
    confidence: float = 1.0
    place: Place | None = None
    """Where the line stands, if its evidence was weighed."""


SIDES: Final = ("below", "above", "heading-below")
"""Where a mark is asked of besides the line itself; `heading-below` is asked of the line."""
_NOTHING: Final = (0.0, "no-evidence")
_PROSE: Final = Verdict(is_heading=False, rule="prose")


def places_of(stretches: Sequence[Sequence[LineFeatures]]) -> list[list[Place | None]]:
    """Give each line of a page where it stands; texts stand nowhere.

    Args:
        stretches: The lines of the page's body, those of furniture, links and photos left out. A
            stretch ends where a counter or a clock line opens the next.

    Returns:
        For each line of each stretch its place, for a text nothing.
    """
    page = PageFeatures()
    places: list[list[Place | None]] = []
    for lines in stretches:
        page.add(lines)
        stood: list[Place | None] = [None] * len(lines)
        for start, run in runs_of(lines):
            end = start + len(run.lines)
            stood[start:end] = [Place(run, at, page) for at in range(len(run.lines))]
        places.append(stood)
    return places


def classify_headings(
    stretches: Sequence[Sequence[LineFeatures]], model: HeadingModel
) -> list[list[Verdict]]:
    """Tell the headings among the lines of a page's body.

    Args:
        stretches: The lines, as `places_of` takes them.
        model: The weights of the evidence.

    Returns:
        For each line of each stretch the verdict.

    Example:
        >>> from storyparse._evidence.features import features_of
        >>> from storyparse._evidence.lexicon import Lexicon
        >>> from storyparse.dialects.hindi import HINDI
        >>> texts = ["राहत का एलान", "जिलाधिकारी ने गांव पहुंचकर किसानों को मुआवजे का भरोसा दिया।"]
        >>> lines = [features_of(text, Lexicon(HINDI)) for text in texts]
        >>> [verdict.is_heading for verdict in classify_headings([lines], HINDI.headings)[0]]
        [True, False]
    """
    weights = weights_of(model)
    return [weights.classify(places) for places in places_of(stretches)]


class Weights:
    """A model's pieces of evidence, each where it is asked."""

    def __init__(self, model: HeadingModel) -> None:
        weights = dict(model.weights)
        self.bias = model.bias
        self.threshold = log(model.threshold / (1 - model.threshold))
        self.own = [_marks(weights, ("", f"{place}-")) for place in PLACES]
        self.below, self.above, self.over_heading = [
            _marks(weights, (f"{side}-",)) for side in SIDES
        ]
        self.relations = [_relations(weights, index) for index in range(len(PLACES))]

    def classify(self, places: Sequence[Place | None]) -> list[Verdict]:
        """Judge the lines of one stretch, from the last one up."""
        verdicts = [_PROSE] * len(places)
        heading = None
        for index in range(len(places) - 1, -1, -1):
            place = places[index]
            if place is None:
                heading = None
                continue
            place.heading = heading
            rule = never(place)
            verdict = Verdict(is_heading=False, rule=rule) if rule else self.judge(place)
            verdicts[index] = verdict
            if verdict.is_heading:
                heading = place.at
        return verdicts

    def judge(self, place: Place) -> Verdict:
        """Weigh the evidence that one line shows."""
        pieces = self.weigh(place)
        score = self.bias + sum([weight for weight, _ in pieces])
        is_heading = score > self.threshold
        strongest = (max if is_heading else min)(pieces, default=_NOTHING)
        chance = 1 / (1 + exp(-score if is_heading else score))
        return Verdict(is_heading, strongest[1], round(chance, 3), place)

    def weigh(self, place: Place) -> list[Piece]:
        """Give the pieces of evidence that a line shows, and their weights."""
        marks = marks_of(place.line)
        pieces = _shown(marks, self.own[place.index])
        if place.heading == place.at + 1:
            pieces += _shown(marks, self.over_heading)
        if place.below.tokens:
            pieces += _shown(marks_of(place.below), self.below)
        if place.above.tokens:
            pieces += _shown(marks_of(place.above), self.above)
        for asked, bins, found in self.relations[place.index]:
            pieces += found[bisect(bins, asked(place))]
        return pieces


def _marks(weights: Mapping[str, float], asked: Sequence[str]) -> _Marks:
    """Give the marks that have a weight where they are asked."""
    found: dict[int, list[Piece]] = {}
    for mark, name in [(mark, f"{where}{mark}") for mark in MARKS for where in asked]:
        if name in weights:
            found.setdefault(MARK_BITS[mark], []).append((weights[name], name))
    return sum(found), found


def _shown(marks: int, weighed: _Marks) -> list[Piece]:
    """Give the pieces of the marks that a line shows, in the order of the table."""
    left = marks & weighed[0]
    pieces: list[Piece] = []
    while left:
        bit = left & -left
        pieces += weighed[1][bit]
        left ^= bit
    return pieces


def _relations(weights: Mapping[str, float], index: int) -> list[_Asked]:
    """Give the relations that have a weight at a place, and the pieces of each of their bins."""
    found: list[_Asked] = []
    for row in chain.from_iterable([rows for where, rows in RELATIONS if index in where]):
        names = [(name, f"{PLACES[index]}-{name}") for name in row.names]
        pieces = [[(weights[each], each) for each in both if each in weights] for both in names]
        if any(pieces):
            found.append((row.asked, row.bins, [[], *pieces]))
    return found


def model_of(language: Language) -> HeadingModel:
    """Give a language's model; where it has none, that of evidence that needs no words."""
    return language.headings if language.headings.weights else NEUTRAL_HEADINGS


@lru_cache(maxsize=64)
def weights_of(model: HeadingModel) -> Weights:
    """Make a model's weights ready, once."""
    return Weights(model)


def explain(verdict: Verdict, model: HeadingModel) -> list[tuple[str, float]]:
    """Give the evidence for and against a heading, strongest first; none where a rule decides."""
    if verdict.place is None:
        return []
    pieces = weights_of(model).weigh(verdict.place)
    return [(name, weight) for weight, name in sorted(pieces, key=lambda piece: -abs(piece[0]))]


def _names() -> Iterator[str]:
    """Name all evidence, and all evidence of one place or side."""
    relations = [row.names for _, rows in RELATIONS for row in rows]
    for name in (*MARKS, *chain.from_iterable(relations)):
        yield name
        yield from [f"{where}-{name}" for where in (*PLACES, *SIDES)]


_EVERYTHING: Final = Weights(
    HeadingModel(bias=0.0, weights=tuple([(name, 1.0) for name in _names()]))
)


def evidence_of(place: Place) -> list[str]:
    """Name all the evidence that a line shows, whether it has a weight or not."""
    return [name for _, name in _EVERYTHING.weigh(place)]
