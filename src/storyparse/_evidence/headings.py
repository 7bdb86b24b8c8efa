"""Which short lines of a body are headings: the lines of a page in, a verdict for each out.

No markup tells a heading. What is never one stands in a short table. For all else the weights of
the evidence that a line shows are added up, and the sum gives a probability. A heading opens a
block: what stands below it counts, so the lines are judged from the last one up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp, inf, log
from typing import Final, NamedTuple, TypeAlias

from storyparse._dialect import HeadingModel, Language
from storyparse._evidence.features import LineFeatures
from storyparse._evidence.marks import MARK_BITS, Table, marks_of
from storyparse._evidence.never import never
from storyparse._evidence.relations import RELATION_BITS, RELATIONS
from storyparse._evidence.runs import PLACES, PageFeatures, Place, runs_of
from storyparse.dialects.neutral_headings import NEUTRAL_HEADINGS

Piece: TypeAlias = tuple[float, str]
"""What a piece of evidence weighs, and its name."""
_Sum: TypeAlias = "tuple[float, Piece, Piece]"
"""What some pieces weigh together, the lightest and the heaviest of them."""


class Verdict(NamedTuple):
    """Whether a line is a heading, why, and how sure that is."""

    is_heading: bool
    rule: str
    """What settles it, else the strongest evidence for the verdict."""
    confidence: float = 1.0
    place: Place | None = None
    """Where the line stands, if its evidence was weighed."""


SIDES: Final = ("below", "above")
"""Where a mark is asked of besides the line itself."""
_LIGHTEST: Final = (-inf, "no-evidence")
_HEAVIEST: Final = (inf, "no-evidence")
_DECIMALS: Final = 9
"""A sum of weights is rounded to so many: a tie is a tie, whatever the order of the sum."""
_REMEMBERED: Final = 2000
"""Of so many different lines a scale remembers what they weigh."""
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
        texts = [line.is_closed for line in lines if line.is_text]
        page.closed += sum(texts)
        page.unclosed += len(texts) - sum(texts)
        stood: list[Place | None] = [None] * len(lines)
        for start, run in runs_of(lines):
            page.review_labels += sum([line.is_review_label for line in run.lines])
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


class _Scale:
    """Evidence that has a weight where it is asked: the bits of what shows in, its weight out."""

    def __init__(
        self, weights: Mapping[str, float], bits: Mapping[str, int], asked: Sequence[str]
    ) -> None:
        self._pieces: dict[int, list[Piece]] = {}
        for where, name in [(where, name) for name in bits for where in asked]:
            if where + name in weights:
                piece = (weights[where + name], where + name)
                self._pieces.setdefault(bits[name], []).append(piece)
        self.bits = sum(self._pieces)
        # Of the fixtures' lines, read once, three in four show what one before has shown.
        self.weigh = lru_cache(_REMEMBERED)(self._weigh)

    def pieces(self, shown: int) -> list[Piece]:
        """Give the pieces that show, in the order of the table."""
        return [piece for bit, own in self._pieces.items() if bit & shown for piece in own]

    def _weigh(self, shown: int) -> _Sum:
        """Give what all pieces that show weigh together, the lightest and the heaviest."""
        pieces = self.pieces(shown)
        weight = sum([weight for weight, _ in pieces])
        return weight, min(pieces, default=_HEAVIEST), max(pieces, default=_LIGHTEST)


class Weights:
    """A model's pieces of evidence, each where it is asked."""

    def __init__(self, model: HeadingModel) -> None:
        weights = dict(model.weights)
        self.bias = model.bias
        self.threshold = log(model.threshold / (1 - model.threshold))
        self._own = [_Scale(weights, MARK_BITS, ("", f"{place}-")) for place in PLACES]
        self._below, self._above = [_Scale(weights, MARK_BITS, (f"{side}-",)) for side in SIDES]
        self._related = [_Scale(weights, RELATION_BITS, ("", f"{place}-")) for place in PLACES]
        self._asked: list[Table[Place]] = []
        """What is asked at each place: what has a weight there."""
        for index, scale in enumerate(self._related):
            rows = [row for where, rows in RELATIONS if index in where for row in rows]
            self._asked.append(Table(rows, RELATION_BITS, scale.bits))

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
        sums = [scale.weigh(bits & scale.bits) for scale, bits in self._shown(place)]
        weights, lightest, heaviest = zip(*sums, strict=True)
        score = round(self.bias + sum(weights), _DECIMALS)
        is_heading = score > self.threshold
        strongest = max(heaviest) if is_heading else min(lightest)
        chance = 1 / (1 + exp(-score if is_heading else score))
        return Verdict(is_heading, strongest[1], round(chance, 3), place)

    def weigh(self, place: Place) -> list[Piece]:
        """Give the pieces of evidence that a line shows, and their weights."""
        return [piece for scale, shown in self._shown(place) for piece in scale.pieces(shown)]

    def _shown(self, place: Place) -> list[tuple[_Scale, int]]:
        """Give the bits of the evidence that a line shows, each kind with the scale for it."""
        found = [(self._own[place.index], marks_of(place.line))]
        if place.below.tokens:
            found.append((self._below, marks_of(place.below)))
        if place.above.tokens:
            found.append((self._above, marks_of(place.above)))
        return [*found, (self._related[place.index], self._asked[place.index].shown(place))]


def model_of(language: Language) -> HeadingModel:
    """Give a language's model; where it has none, that of evidence that needs no words."""
    return language.headings if language.headings.weights else NEUTRAL_HEADINGS


@lru_cache(maxsize=64)
def weights_of(model: HeadingModel) -> Weights:
    """Make a model's weights ready, once."""
    return Weights(model)


def explain(verdict: Verdict, model: HeadingModel) -> list[tuple[str, float]]:
    """Give the evidence for and against a heading, strongest first; none where a rule decides."""
    pieces = weights_of(model).weigh(verdict.place) if verdict.place else []
    return [(name, weight) for weight, name in sorted(pieces, key=lambda piece: -abs(piece[0]))]
