"""Labelled dumps in, a language's weights of heading evidence out.

Pieces that fewer than five bodies show are dropped; a logistic model with an L1 penalty chooses
among the rest, one with an L2 penalty weighs what was chosen. A line of a whole dump counts more
than one of a body alone. A tenth of all, by a hash of the name, takes no part.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from importlib.resources import files
from typing import Any, Final
from zlib import crc32

from attrs import evolve, frozen

from storyparse._dialect import Dialect, HeadingModel, Language
from storyparse._evidence.headings import Verdict, evidence_of, weights_of
from storyparse._evidence.runs import Place, Run
from storyparse._io.extras import extra
from storyparse._model import Role
from storyparse.learning.labelled import JudgedLine, Labelled, judge_lines

MAX_PIECES: Final = 150
MIN_BODIES: Final = 5
"""Evidence that fewer bodies show is not weighed."""
FOLDS: Final = 5
_ASIDE: Final = 10
_PENALTY: Final = 0.8
"""The inverse of the L2 penalty."""
_DUMPS_COUNT: Final = 8
"""A line of a whole dump counts as so many of bodies alone: what was read right stays so."""
_LEAST, _MOST, _STEPS = 0.02, 2.0, 9
"""Between which the inverse of the L1 penalty is sought, and in how many steps."""


@frozen
class Example:
    """A line that may be a heading, the evidence it shows, and what it is."""

    line: JudgedLine
    place: Place
    evidence: tuple[str, ...]
    is_heading: bool


@frozen
class Training:
    """A model, the examples that it was learnt from, and what trained on them."""

    model: HeadingModel
    examples: Sequence[Example]
    trainer: Trainer


def is_set_aside(name: str) -> bool:
    """Tell whether a body of this name takes no part in training."""
    return crc32(name.encode()) % _ASIDE == 0


def fold_of(name: str) -> int:
    """Give the fold that a body of this name is tested in."""
    return crc32(name.encode()) // _ASIDE % FOLDS


def examples_of(labelled: Iterable[Labelled], dialect: Dialect) -> list[Example]:
    """Read the lines of labelled dumps that evidence decides.

    Args:
        labelled: The dumps and bodies.
        dialect: Whose habits to read them by.

    Returns:
        The lines; the headings below each are those that the labels name.
    """
    return [example for each in labelled for example in _examples(judge_lines(each, dialect))]


def _examples(lines: Sequence[JudgedLine]) -> list[Example]:
    found: list[Example] = []
    run: Run | None = None
    heading: int | None = None
    for line in reversed(lines):
        place = line.verdict.place if line.verdict else None
        if place is None:
            continue
        if place.run is not run:
            run, heading = place.run, None
        place.heading = heading
        is_heading = Role.HEADING in line.wanted
        found.append(Example(line, place, tuple(evidence_of(place)), is_heading))
        if is_heading:
            heading = place.at
    return found[::-1]


def verdicts_of(examples: Sequence[Example], model: HeadingModel) -> list[Verdict]:
    """Judge examples by a model, each with the headings below it that the model finds."""
    places: list[Place | None] = []
    for example in examples:
        if places and example.place.run is not getattr(places[-1], "run", None):
            places.append(None)
        places.append(example.place)
    verdicts = weights_of(model).classify(places)
    return [verdict for verdict, place in zip(verdicts, places, strict=True) if place]


class Trainer:
    """Trains models on examples, all with as strict a choice of evidence."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.linear: Any = extra("sklearn.linear_model", "training", "scikit-learn", "train")
        self.strictness: float = _LEAST
        least, most = _LEAST, _MOST
        for _ in range(_STEPS):
            self.strictness = (least * most) ** 0.5
            if len(self._chosen(examples)) > MAX_PIECES:
                most = self.strictness
            else:
                least = self.strictness
        self.strictness = least

    def train(self, examples: Sequence[Example]) -> HeadingModel:
        """Train a model.

        Args:
            examples: The lines to learn from.

        Returns:
            The weights, rounded to two decimals, in order of name.
        """
        chosen = sorted(self._chosen(examples))
        bias, weights = self._fit(examples, chosen, lasso=0.0, inverse=_PENALTY)
        rounded = [(name, round(weight, 2)) for name, weight in zip(chosen, weights, strict=True)]
        return HeadingModel(
            bias=round(bias, 2), weights=tuple([each for each in rounded if each[1]])
        )

    def _chosen(self, examples: Sequence[Example]) -> list[str]:
        bodies: dict[str, set[str]] = {}
        for example in examples:
            for name in example.evidence:
                bodies.setdefault(name, set()).add(example.line.source.name)
        common = [name for name, seen in bodies.items() if len(seen) >= MIN_BODIES]
        _, weights = self._fit(examples, common, lasso=1.0, inverse=self.strictness)
        return [name for name, weight in zip(common, weights, strict=True) if abs(weight) > 1e-3]

    def _fit(
        self, examples: Sequence[Example], names: Sequence[str], *, lasso: float, inverse: float
    ) -> tuple[float, list[float]]:
        """Fit a logistic model over named evidence: its bias, and a weight for each name.

        Args:
            examples: The lines.
            names: The evidence to weigh.
            lasso: 1 for a penalty that leaves few weights, 0 for one on their squares.
            inverse: The inverse of the penalty.
        """
        numpy = extra("numpy", "training", group="train")
        sparse = extra("scipy.sparse", "training", "scipy", "train")
        columns = {name: at for at, name in enumerate(names)}
        fired = [[columns[name] for name in each.evidence if name in columns] for each in examples]
        matrix: Any = sparse.csr_matrix(
            (
                numpy.ones(sum(map(len, fired))),
                numpy.array([column for row in fired for column in row], dtype=numpy.int32),
                numpy.cumsum([0, *map(len, fired)], dtype=numpy.int32),
            ),
            shape=(len(fired), len(names)),
        )
        model = self.linear.LogisticRegression(
            C=inverse, l1_ratio=lasso, solver="liblinear", max_iter=5000, random_state=0
        ).fit(
            matrix,
            [example.is_heading for example in examples],
            [_DUMPS_COUNT if example.line.source.is_dump else 1 for example in examples],
        )
        return float(model.intercept_[0]), list(map(float, model.coef_[0]))


def train(labelled: Sequence[Labelled], dialect: Dialect) -> Training:
    """Learn what the evidence of headings weighs.

    Args:
        labelled: The dumps and bodies to learn from; those set aside are left out.
        dialect: Whose habits to read them by.

    Returns:
        The model, with the checksums of what it was learnt from.

    Raises:
        ExtraMissingError: The extra `train` is not installed.
    """
    examples = examples_of([each for each in labelled if not is_set_aside(each.name)], dialect)
    trainer = Trainer(examples)
    model = trainer.train(examples)
    model = evolve(model, bodies=bodies_checksum(labelled), evidence=evidence_checksum())
    return Training(model, examples, trainer)


def without_words(dialect: Dialect) -> Dialect:
    """Give a dialect whose language has no words: what it learns needs none."""
    return evolve(dialect, language=Language(name=dialect.language.name))


def cross_validated(
    examples: Sequence[Example], trainer: Trainer
) -> Iterator[tuple[Example, Verdict]]:
    """Judge every example by a model that saw no line of its body."""
    for fold in range(FOLDS):
        seen = [each for each in examples if fold_of(each.line.source.name) != fold]
        unseen = [each for each in examples if fold_of(each.line.source.name) == fold]
        if seen and unseen:
            yield from zip(unseen, verdicts_of(unseen, trainer.train(seen)), strict=True)


def bodies_checksum(labelled: Iterable[Labelled]) -> str:
    """Give a checksum of labelled texts and their roles, whatever files they stand in."""
    parts = sorted([f"{each.name}\n{each.text}\n{each.roles}" for each in labelled])
    return sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def evidence_checksum() -> str:
    """Give a checksum of the table of evidence, but for what only people read of it."""
    # Unparsed, not dumped: what a dump shows differs from one Python to the next.
    # Read as files: a compiled module knows nothing of its source, which stands beside it.
    sources = [files("storyparse._evidence") / name for name in ("marks.py", "relations.py")]
    trees = [_Bare().visit(ast.parse(source.read_text("utf-8"))) for source in sources]
    return sha256("".join(map(ast.unparse, trees)).encode()).hexdigest()[:16]


class _Bare(ast.NodeTransformer):
    """Leaves texts out that are statements: docstrings."""

    def visit_Expr(self, node: ast.Expr) -> ast.Expr | None:
        return None if isinstance(node.value, ast.Constant) else node
