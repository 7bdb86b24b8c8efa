"""A training in, what a person asks of it out, in lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from zlib import crc32

from storyparse._dialect import HeadingModel
from storyparse._evidence.headings import Verdict
from storyparse.labelled.examples import Example, verdicts_of
from storyparse.learning.train import Training

_BINS, _MAX_TEXT = 10, 80
_SHARES: Final = (25, 50, 100)
"""Of how many bodies in a hundred the curve shows what they teach."""


def accuracy(judged: Iterable[tuple[Example, Verdict]]) -> str:
    """Say how many headings were told, and how many of the lines told are headings."""
    rows = [(example.is_heading, verdict.is_heading) for example, verdict in judged]
    found = rows.count((True, True))
    given, wanted = found + rows.count((False, True)), found + rows.count((True, False))
    shares = [
        f"{100 * found / n:.1f} % ({found} of {n})" if n else "of nothing" for n in (given, wanted)
    ]
    return "precision {}, recall {}".format(*shares)


def report(training: Training) -> Iterator[str]:
    """Say how well unseen bodies are judged: by genre, from fewer bodies, and how surely."""
    examples = training.examples
    yield f"{len(training.model.weights)} pieces of evidence, {len(examples)} lines"
    judged = list(training.cross_validated(examples))
    yield f"unseen bodies: {accuracy(judged)}"
    for share in _SHARES:
        # By a hash of its own, whatever the fold.
        some = [e for e in examples if crc32(f"curve {e.line.source.name}".encode()) % 100 < share]
        told = list(training.cross_validated(some))
        yield f"{share} of 100 bodies ({len(some)} lines): {accuracy(told)}"
        for genre in sorted({example.line.source.genre for example, _ in told}):
            ours = [each for each in told if each[0].line.source.genre == genre]
            yield f"  {genre}: {accuracy(ours)}"
    yield "reliability, lines in order of probability: said, true"
    chances = [v.confidence if v.is_heading else 1 - v.confidence for _, v in judged]
    rows = sorted(zip(chances, [example.is_heading for example, _ in judged], strict=True))
    bins = min(_BINS, len(rows))
    for at in range(bins):
        part = rows[len(rows) * at // bins : len(rows) * (at + 1) // bins]
        said, true = (100 * sum(column) / len(part) for column in zip(*part, strict=True))
        yield f"  {said:5.1f} % {true:5.1f} %"


def flips(
    examples: Sequence[Example], old: HeadingModel, new: HeadingModel
) -> Iterator[tuple[bool, str]]:
    """Give each line on whose verdict two models disagree: whether the new one is right, and it."""
    told = zip(examples, verdicts_of(examples, old), verdicts_of(examples, new), strict=True)
    for example, before, after in told:
        if before.is_heading != after.is_heading:
            is_right = after.is_heading == example.is_heading
            now = "right" if is_right else "wrong"
            yield is_right, f"{example.line.place}: now {now}: {example.line.text[:_MAX_TEXT]}"
