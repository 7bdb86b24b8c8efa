"""Labelled dumps in, a language's weights of heading evidence out.

Evidence that fewer than five bodies show is dropped; a logistic model with an L1 penalty chooses
among the rest, one with an L2 penalty weighs what was chosen. A line of a whole dump counts more
than one of a body alone. What is set aside takes no part.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import log
from operator import attrgetter
from typing import Any, Final

from attrs import evolve

from storyparse._dialect import Dialect, HeadingModel
from storyparse._evidence.headings import Verdict
from storyparse._io.extras import extra
from storyparse.labelled import examples as labels
from storyparse.labelled.examples import Example, examples_of, verdicts_of
from storyparse.labelled.read import FOLDS, Labelled

MAX_PIECES, MIN_BODIES = 150, 5
_WEIGHING: Final = {"C": 0.8, "l1_ratio": 0.0}
_CHOOSING: Final = [{"C": 0.02 * 100 ** (at / 512), "l1_ratio": 1.0} for at in range(512)]
"""Ever milder penalties; the mildest that leaves few enough pieces is taken."""
_DUMPS_COUNT: Final = 8
"""A line of a whole dump counts as so many of bodies alone: what was read right stays so."""


class Training:
    """The model that examples teach; others may be trained with as strict a choice of evidence."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.examples = examples
        few = bisect(_CHOOSING, MAX_PIECES, lo=1, key=lambda each: len(_chosen(examples, each)))
        self._penalty: dict[str, float] = _CHOOSING[few - 1]
        self.model: HeadingModel = self.train(examples)

    def train(self, examples: Sequence[Example]) -> HeadingModel:
        """Train a model: its weights are rounded to two decimals, in order of name."""
        bias, weights = _fit(examples, sorted(_chosen(examples, self._penalty)), _WEIGHING)
        rounded = [(name, round(weight, 2)) for name, weight in weights]
        kept = tuple([each for each in rounded if each[1]])
        return HeadingModel(bias=round(bias, 2), weights=kept)

    def cross_validated(self, examples: Sequence[Example]) -> Iterator[tuple[Example, Verdict]]:
        """Judge every example by a model that saw no line of its body."""
        for fold in range(FOLDS):
            seen = [each for each in examples if each.line.source.fold != fold]
            unseen = [each for each in examples if each.line.source.fold == fold]
            if seen and unseen:
                yield from zip(unseen, verdicts_of(unseen, self.train(seen)), strict=True)


def _chosen(examples: Sequence[Example], penalty: dict[str, float]) -> list[str]:
    """Choose the evidence to weigh."""
    bodies = defaultdict(set)
    for example in examples:
        for name in example.evidence:
            bodies[name].add(example.line.source.name)
    common = [name for name, seen in bodies.items() if len(seen) >= MIN_BODIES]
    _, weights = _fit(examples, common, penalty)
    return [name for name, weight in weights if abs(weight) > 1e-3]


def _fit(
    examples: Sequence[Example], names: Sequence[str], penalty: dict[str, float]
) -> tuple[float, list[tuple[str, float]]]:
    """Fit a logistic model over named evidence: its bias, and the weight of each name."""
    texts: Any = extra("sklearn.feature_extraction.text", "training", "scikit-learn", "train")
    linear: Any = extra("sklearn.linear_model", "training", "scikit-learn", "train")
    wanted = [example.is_heading for example in examples]
    if not names or len({*wanted}) < 2:
        return log((sum(wanted) + 1) / (wanted.count(False) + 1)), []
    shown = texts.CountVectorizer(analyzer=attrgetter("evidence"), vocabulary=names)
    counts = [_DUMPS_COUNT if example.line.source.is_dump else 1 for example in examples]
    model = linear.LogisticRegression(
        solver="liblinear", max_iter=5000, random_state=0, **penalty
    ).fit(shown.transform(examples), wanted, counts)
    return float(model.intercept_[0]), [*zip(names, map(float, model.coef_[0]), strict=True)]


def train(labelled: Sequence[Labelled], dialect: Dialect) -> Training:
    """Learn what the evidence of headings weighs; dumps and bodies set aside are left out.

    Raises:
        ExtraMissingError: The extra `train` is not installed.
    """
    training = Training(examples_of([e for e in labelled if not e.is_set_aside], dialect))
    training.model = evolve(
        training.model, bodies=labels.labels_checksum(labelled), evidence=labels.evidence_checksum()
    )
    return training
