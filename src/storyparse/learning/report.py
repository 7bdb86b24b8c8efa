"""Examples and a model in, what a person asks of a training out, in lines.

How well lines of bodies are judged that the model has not seen, by genre; what more bodies would
bring; how far the probabilities can be trusted; and which verdicts turn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias
from zlib import crc32

from attrs import frozen

from storyparse._dialect import HeadingModel
from storyparse._evidence.headings import Verdict
from storyparse.learning.train import Example, Training, cross_validated, verdicts_of

Judged: TypeAlias = "tuple[Example, Verdict]"

_BINS: Final = 10
_SHARES: Final = (25, 50, 100)
"""Of how many bodies in a hundred the curve shows what they teach."""
_MAX_TEXT: Final = 80


def accuracy(judged: Iterable[Judged]) -> str:
    """Say how many headings were told, and how many of the lines told are headings."""
    rows = [(example.is_heading, verdict.is_heading) for example, verdict in judged]
    found = rows.count((True, True))
    given = found + rows.count((False, True))
    wanted = found + rows.count((True, False))
    return f"precision {_percent(found, given)}, recall {_percent(found, wanted)}"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} % ({part} of {whole})" if whole else "of nothing"


def report(training: Training) -> Iterator[str]:
    """Say how well unseen bodies are judged: by genre, from fewer bodies, and how surely."""
    examples, trainer = training.examples, training.trainer
    yield f"{len(training.model.weights)} pieces of evidence, {len(examples)} lines"
    judged = list(cross_validated(examples, trainer))
    yield f"unseen bodies: {accuracy(judged)}"
    for share in _SHARES:
        some = [each for each in examples if _turn(each.line.source.name) < share]
        told = list(cross_validated(some, trainer))
        yield f"{share} of 100 bodies ({len(some)} lines): {accuracy(told)}"
        for genre in sorted({example.line.source.genre for example, _ in told}):
            ours = [each for each in told if each[0].line.source.genre == genre]
            yield f"  {genre}: {accuracy(ours)}"
    yield "reliability, lines in order of probability: said, true"
    yield from reliability(judged)


def _turn(name: str) -> int:
    """When a body of this name joins the curve, of 100, whatever its fold."""
    return crc32(f"curve {name}".encode()) % 100


def reliability(judged: Sequence[Judged]) -> Iterator[str]:
    """Compare the probabilities given to lines with how many of them are headings, in ten bins."""
    rows = sorted([(_chance(verdict), example.is_heading) for example, verdict in judged])
    bins = min(_BINS, len(rows))
    for at in range(bins):
        part = rows[len(rows) * at // bins : len(rows) * (at + 1) // bins]
        said, true = (100 * sum(column) / len(part) for column in zip(*part, strict=True))
        yield f"  {said:5.1f} % {true:5.1f} %"


def _chance(verdict: Verdict) -> float:
    """The probability that a line is a heading."""
    return verdict.confidence if verdict.is_heading else 1 - verdict.confidence


@frozen
class Flip:
    """A line whose verdict turns, and whether the new one is right."""

    example: Example
    is_right: bool

    def __str__(self) -> str:
        now = "right" if self.is_right else "wrong"
        return f"{self.example.line.place}: now {now}: {self.example.line.text[:_MAX_TEXT]}"


def flips(examples: Sequence[Example], old: HeadingModel, new: HeadingModel) -> Iterator[Flip]:
    """Give each line on whose verdict two models disagree.

    Args:
        examples: The lines.
        old: The model in use.
        new: The model that may follow it.
    """
    told = zip(verdicts_of(examples, old), verdicts_of(examples, new), strict=True)
    for example, (before, after) in zip(examples, told, strict=True):
        if before.is_heading != after.is_heading:
            yield Flip(example, after.is_heading == example.is_heading)
