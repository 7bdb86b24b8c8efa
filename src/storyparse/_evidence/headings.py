"""Which short lines of a body are headings: the lines of a page in, a verdict for each out.

No markup tells a heading. What is never one stands in a short table. For all else the weights of
the evidence that a line shows are added up, and the sum gives a probability. A heading opens a
block: what stands below it counts, so the lines are judged from the last one up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from math import exp, log
from typing import Final, TypeAlias

from attrs import frozen

from storyparse._dialect import HeadingModel, Language
from storyparse._evidence.features import LineFeatures
from storyparse._evidence.marks import MARKS, Asked, HasWord
from storyparse._evidence.never import never
from storyparse._evidence.relations import ABOVE_ROW, BELOW_ROW, RELATIONS
from storyparse._evidence.runs import PLACES, PageFeatures, Place, runs_of
from storyparse.dialects.neutral_headings import NEUTRAL_HEADINGS

Piece: TypeAlias = tuple[float, str]
"""What a piece of evidence weighs, and its name."""
_Weighed: TypeAlias = "tuple[Callable[..., object], list[Piece]]"


@frozen
class Verdict:
    """Whether a line is a heading, why, and how sure that is."""

    is_heading: bool
    rule: str
    """What settles it, else the strongest evidence for the verdict."""
    confidence: float = 1.0
    place: Place | None = None
    """Where the line stands, if its evidence was weighed."""


SIDES: Final = ("below", "above", "heading-below")
"""Where a mark is asked of besides the line itself; `heading-below` is asked of the line."""
_RELATIONS: Final = tuple([relation.name for relation in RELATIONS])
_NOTHING: Final = (0.0, "no-evidence")
_PROSE: Final = Verdict(is_heading=False, rule="prose")


def settled(place: Place) -> Verdict | None:
    """Give the verdict on what is never a heading, or nothing."""
    rule = never(place)
    return Verdict(is_heading=False, rule=rule) if rule else None


def places_of(stretches: Sequence[Sequence[LineFeatures]]) -> list[list[Place | None]]:
    """Give each line of a page where it stands; texts stand nowhere.

    Args:
        stretches: The lines of the page's body, those of furniture, links and photos left out. A
            stretch ends where a counter or a clock line opens the next.

    Returns:
        For each line of each stretch its place, for a text nothing.
    """
    page = PageFeatures()
    found = [list(runs_of(lines)) for lines in stretches]
    places: list[list[Place | None]] = []
    for lines, runs in zip(stretches, found, strict=True):
        page.add(lines, [run for _, run in runs])
        places.append([None] * len(lines))
    for stood, runs in zip(places, found, strict=True):
        for start, run in runs:
            end = start + len(run.lines)
            stood[start:end] = [Place(run, at, page) for at in range(len(run.lines))]
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


class WeighedMarks:
    """The marks that have a weight where they are asked; a word's by its bit, which is quick."""

    def __init__(self, marks: Iterable[tuple[Asked, list[Piece]]]) -> None:
        self.others: list[_Weighed] = []
        words: dict[str, list[tuple[int, list[Piece]]]] = {}
        for asked, pieces in marks:
            if isinstance(asked, HasWord):
                words.setdefault(asked.part, []).append((asked.bit, pieces))
            else:
                self.others.append((asked, pieces))
        self.words = list(words.items())

    def of(self, line: LineFeatures) -> list[Piece]:
        """Give the pieces that a line shows."""
        found: list[Piece] = []
        for part, rows in self.words:
            bits = getattr(line, part)
            if bits:
                for bit, pieces in rows:
                    if bits & bit:
                        found += pieces
        for fires, pieces in self.others:
            if fires(line):
                found += pieces
        return found


class Weights:
    """A model's pieces of evidence, each where it is asked."""

    def __init__(self, model: HeadingModel) -> None:
        weights = dict(model.weights)
        self.bias = model.bias
        self.threshold = log(model.threshold / (1 - model.threshold))

        def named(*names: str) -> list[Piece]:
            return [(weights[name], name) for name in names if name in weights]

        self.own: list[WeighedMarks] = []
        self.relations: list[list[_Weighed]] = []
        for index, place in enumerate(PLACES):
            names = {name: named(name, f"{place}-{name}") for name in (*MARKS, *_RELATIONS)}
            marks = [(asked, names[name]) for name, asked in MARKS.items() if names[name]]
            self.own.append(WeighedMarks(marks))
            self.relations.append(
                [
                    (relation.fires, names[relation.name])
                    for relation in RELATIONS
                    if index in relation.where and names[relation.name]
                ]
            )
        self.near = {
            side: WeighedMarks(
                [
                    (asked, pieces)
                    for name, asked in MARKS.items()
                    if (pieces := named(f"{side}-{name}"))
                ]
            )
            for side in SIDES
        }

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
            verdicts[index] = verdict = settled(place) or self.judge(place)
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
        index = place.index
        pieces = self.own[index].of(place.line)
        if index in ABOVE_ROW:
            pieces += self.near["below"].of(place.below)
            if place.heading == place.at + 1:
                pieces += self.near["heading-below"].of(place.line)
        if index in BELOW_ROW:
            pieces += self.near["above"].of(place.above)
        for fires, found in self.relations[index]:
            if fires(place):
                pieces += found
        return pieces


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


def evidence_of(place: Place) -> Iterator[str]:
    """Name all the evidence that a line shows, whether it has a weight or not."""
    where = PLACES[place.index]
    for name, fires in MARKS.items():
        if fires(place.line):
            yield from (name, f"{where}-{name}")
            if place.heading == place.at + 1:
                yield f"heading-below-{name}"
        if place.index in ABOVE_ROW and fires(place.below):
            yield f"below-{name}"
        if place.index in BELOW_ROW and fires(place.above):
            yield f"above-{name}"
    for relation in RELATIONS:
        if place.index in relation.where and relation.fires(place):
            yield relation.name
            if len(relation.where) > 1:
                yield f"{where}-{relation.name}"
