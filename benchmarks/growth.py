"""How the cost of a character grows with the text: ten and a hundred times as much of each input.

Linear means that a character costs as much in a long text as in a short one. Python's collector
goes over what lives the more often the more there is, so each figure is taken twice: as it is, and
with the collector off.
"""

from __future__ import annotations

import gc
import itertools
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import NamedTuple

from benchmarks.dumps import versions
from storyparse import parse, stream

STEPS = (1, 10, 100)
"""How many times the smallest size."""

_HEAD = '{"_id":"69a1c0f4b7d3e25a10f4c8d2","title_hn":"ताल में नावें"}\nताल में नावें\n'
_PARAGRAPH = "ताल के किनारे बसे गांव के लोगों ने चंदा जोड़कर चार नावों पर सौर पैनल लगवाए हैं।\n"


def _wrapped_header(size: int) -> str:
    return '{"_id":"69a1c0f4b7d3e25a10f4c8d2",\n' + '"k": 1,\n' * size + '"z": 0}\n'


def _dumps(size: int) -> str:
    some = [dump.decode() for dump in versions(min(size, 100))]
    return "\n".join([some[at % len(some)] for at in range(size)])


INPUTS: dict[str, tuple[int, Callable[[int], str]]] = {
    "one huge body": (1_000, lambda size: _HEAD + "विस्तार\n" + _PARAGRAPH * size),
    "a million short lines": (10_000, lambda size: _HEAD + "ताल में नाव\n" * size),
    "one line of 10 MB": (36_000, lambda size: _HEAD + ("नाव ताल में " * (size // 12))),
    "ten thousand dumps, parsed as one": (10, lambda size: _dumps(size * 10)),
    "JSON 100,000 deep": (1_000, lambda size: '{"_id": "1", "a": ' + "[" * size + "]" * size + "}"),
    "10 MB of `{`": (100_000, lambda size: "{" * size),
    "a million `{`, a line each": (10_000, lambda size: "{\n" * size),
    "a number of 1,000,000 digits": (10_000, lambda size: '{"_id": ' + "7" * size + "}"),
    "one key over and over": (1_000, lambda size: "{" + '"_id": NaN, ' * size + '"_id": 1}'),
    "a million `Published by:`": (10_000, lambda size: "Published by:\n" * size),
    "as many on one line": (10_000, lambda size: "Published by: " * size),
    "ten million combining marks": (100_000, lambda size: "क" + "\u0902\u093c" * (size // 2)),
    "bidi controls": (10_000, lambda size: "\u202eनाव\u202c " * size),
    "a million lines, alternating `\\r`": (3_300, lambda size: "नाव\r\n\r" * size),
    "a header over 100,000 lines": (1_000, _wrapped_header),
    "counters and captions": (1_000, lambda size: "ताल\n2 of 8\nताल - फोटो : अमर\n" * size),
    "stamps on one line": (1_000, lambda size: "Updated Fri, 27 Feb 2026 10:20 PM IST " * size),
}
"""Each input by its name at its largest: its smallest size, and how to make it."""


class Growth(NamedTuple):
    """The cost of a character at each size, in nanoseconds, as it is and with the collector off."""

    name: str
    whole: list[float]
    frozen: list[float]

    @staticmethod
    def steps(costs: list[float]) -> list[float]:
        """How many times as much a character costs from each size to the next."""
        return [after / before for before, after in itertools.pairwise(costs)]


def growth() -> Iterator[Growth]:
    """Measure every input at every size, and a stream of dumps."""
    for name, (size, make) in INPUTS.items():
        texts = [make(size * step) for step in STEPS]
        yield Growth(name, *_costs(parse, texts))
    texts = [_dumps(100 * step) for step in STEPS]
    yield Growth("ten thousand dumps, streamed", *_costs(_through_stream, texts))


def _through_stream(text: str) -> int:
    chunks = (text[at : at + 65536] for at in range(0, len(text), 65536))
    return sum([1 for _ in stream(chunks)])


def _costs(run: Callable[[str], object], texts: list[str]) -> tuple[list[float], list[float]]:
    whole = [_cost(run, text) for text in texts]
    gc.collect()
    gc.disable()
    try:
        return whole, [_cost(run, text) for text in texts]
    finally:
        gc.enable()


def _cost(run: Callable[[str], object], text: str) -> float:
    """The best of several runs; what takes long is run once."""
    best = float("inf")
    for _ in range(5 if len(text) < 200_000 else 1):
        gc.collect()
        start = perf_counter()
        run(text)
        best = min(best, perf_counter() - start)
    return best / len(text) * 1e9
