"""Labelled dumps in; out the lines that evidence decides, each with the evidence it shows.

Two checksums say what such examples are of: the labels, and the table of evidence.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from attrs import frozen

from storyparse._dialect import Dialect, HeadingModel
from storyparse._evidence.headings import SIDES, Verdict, Weights, weights_of
from storyparse._evidence.marks import MARK_BITS
from storyparse._evidence.relations import RELATION_BITS
from storyparse._evidence.runs import PLACES, Place, Run
from storyparse._model import Role
from storyparse.labelled.read import JudgedLine, Labelled, judge_lines


@frozen
class Example:
    """A line that may be a heading, the evidence it shows, and what it is."""

    line: JudgedLine
    place: Place
    evidence: tuple[str, ...]
    is_heading: bool


def examples_of(labelled: Iterable[Labelled], dialect: Dialect) -> list[Example]:
    """Read the lines of labelled dumps that evidence decides, the headings below each as labelled.

    Args:
        labelled: The dumps and bodies.
        dialect: Whose habits to read them by.
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


@cache
def _everything() -> Weights:
    """Give all evidence, wherever it may be asked, a weight."""
    names = [
        f"{where}{name}"
        for name in (*MARK_BITS, *RELATION_BITS)
        for where in ("", *[f"{each}-" for each in (*PLACES, *SIDES)])
    ]
    return Weights(HeadingModel(bias=0.0, weights=tuple([(name, 1.0) for name in names])))


def evidence_of(place: Place) -> list[str]:
    """Name all the evidence that a line shows, whether it has a weight or not."""
    return [name for _, name in _everything().weigh(place)]


def labels_checksum(labelled: Iterable[Labelled]) -> str:
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
