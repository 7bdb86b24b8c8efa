"""Every regular expression that storyparse runs, found by running it, and each one's worst case.

`python tests/patterns.py` compiles each pattern as a spy, reads the fixtures and long lines with
it, and writes one JSON object a pattern: the expression, its flags, how it was used, the longest
text it ever saw, and texts that it matched. Nothing is listed by hand, so no pattern is forgotten.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import regex
from attrs import Factory, define

from growth import growth

FIXTURES = Path(__file__).parent.parent / "fixtures"
LONG = 3000
"""Code points in the long lines that are read: a pattern that sees so many may see any number."""
UNBOUNDED = 16_000
"""The length at which a pattern is tried that may see any."""
LEAST = 700
"""The length at which a pattern is tried that never sees as much."""
_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")
_TEXTS = ("क", "ि", "a", "A", "5", " ", ",", ":", "-", ".", "/", '"', "“", "'", "{", "[", "\\", "।")
_SHORT = 400


@define
class Seen:
    """What is known of one pattern."""

    module: str
    pattern: str
    flags: int
    methods: dict[str, int] = Factory(dict)
    samples: list[str] = Factory(list)


# ── Finding them ─────────────────────────────────────────────────────────────────────────────


class _Spy:
    """A compiled pattern that puts down how it is used."""

    def __init__(self, compiled: Any, seen: Seen) -> None:  # noqa: ANN401
        self._compiled = compiled
        self._seen = seen

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        used = getattr(self._compiled, name)
        if name not in _METHODS:
            return used

        def spied(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
            text = args[1] if name in ("sub", "subn") else args[0]
            methods, samples = self._seen.methods, self._seen.samples
            methods[name] = max(methods.get(name, 0), len(text))
            found = used(*args, **kwargs)
            if len(samples) < 3 and len(text) < _SHORT and self._compiled.search(text):
                samples.append(text)
            return found

        return spied


def _spy_on(module: Any, found: dict[tuple[str, int], Seen]) -> None:  # noqa: ANN401
    """Make each pattern that storyparse compiles by a module a spy."""
    inner = module.compile.__globals__
    compile_ = inner["_compile"]

    def spy(pattern: Any, flags: int, *rest: Any) -> Any:  # noqa: ANN401
        compiled = compile_(pattern, flags, *rest)
        if not sys._getframe(2).f_globals["__name__"].startswith("storyparse"):
            return compiled  # The standard library has patterns of its own.
        seen = Seen(module.__name__, pattern, int(flags))
        return _Spy(compiled, found.setdefault((pattern, int(flags)), seen))

    inner["_compile"] = spy


def spied() -> list[Seen]:
    """Read the fixtures and long lines, every pattern a spy; give what each was used for."""
    found: dict[tuple[str, int], Seen] = {}
    for module in (re, regex):
        _spy_on(module, found)
    from storyparse import parse, stream  # noqa: PLC0415 -- its patterns compile as it loads.

    for path in sorted(FIXTURES.glob("*.txt")):
        source = path.read_bytes()
        for _ in stream([source]):
            pass
        lines = source.decode("utf-8", "replace").split("\n")
        for line in lines[:3]:
            if line.strip():
                long = (line + " ") * (LONG // len(line) + 1)
                parse(f"नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\n{long}\n{lines[-1]}")
    # A dialect's rule is compiled once more, with other flags, to see whether it can be.
    used = {seen.pattern for seen in found.values() if seen.methods}
    return [seen for seen in found.values() if seen.methods or seen.pattern not in used]


# ── Their worst cases ────────────────────────────────────────────────────────────────────────


def attacks(seen: Seen) -> Iterator[tuple[str, str, str]]:
    """Give what to try: a head, a part to repeat, a tail that spoils the match."""
    words = regex.findall(r"[\p{L}\p{M}]{2,}", seen.pattern)
    signs = [sign for sign in dict.fromkeys(seen.pattern) if not sign.isspace()]
    parts = dict.fromkeys([*_TEXTS, *signs[:40], *words[:12], *[f"{word} " for word in words[:12]]])
    frames = [("", ""), ("", "\x00")]
    for sample in seen.samples:
        for at in sorted({0, *range(0, len(sample), max(1, len(sample) // 4)), len(sample)}):
            frames += [
                (sample[:at], sample[at:]),
                (sample[:at], "\x00"),
                (sample[:at], sample[at:] + "\x00"),
            ]
    for head, tail in dict.fromkeys(frames):
        for part in parts:
            yield head, part, tail


def dearer(seen: Seen, *, tries: int = 250) -> tuple[float, str]:
    """Give by how much a character becomes dearer to a pattern with four times the text, at worst.

    It is measured up to the longest text that the pattern ever sees, on the attacks that cost most.
    """
    compiled = {"re": re, "regex": regex}[seen.module].compile(seen.pattern, seen.flags)
    worst = (0.0, "")
    for method, longest in (seen.methods or dict.fromkeys(("search",), LONG)).items():
        size = UNBOUNDED if longest >= LONG else max(longest, LEAST)

        def run(text: str, method: str = method) -> None:
            found = getattr(compiled, method)(
                *(("", text) if method.startswith("sub") else (text,))
            )
            if method == "finditer":
                for _ in found:
                    pass

        def text_of(attack: tuple[str, str, str], size: int) -> str:
            head, part, tail = attack
            return head + part * max(1, (size - len(head) - len(tail)) // len(part)) + tail

        costs = []
        # The part repeated is most of the text at a quarter of the size too, or it would seem dear.
        told = [
            (head, part, tail)
            for head, part, tail in islice(attacks(seen), 4 * tries)
            if len(head + tail) <= size // 16
        ]
        for attack in told[:tries]:
            text = text_of(attack, min(size, 1000))
            start = time.perf_counter()
            run(text)
            costs.append((time.perf_counter() - start, attack))
        for _, attack in sorted(costs, reverse=True)[:3]:
            texts = [text_of(attack, size // 4), text_of(attack, size)]
            lengths = [len(text) for text in texts]
            found = growth(run, texts, lengths)
            if found > 2:
                found = min([growth(run, texts, lengths) for _ in range(3)])
            worst = max(worst, (found, f"{method} of {attack!r} up to {size}"))
    return worst


if __name__ == "__main__":
    from attrs import asdict

    for one in spied():
        sys.stdout.write(json.dumps(asdict(one)) + "\n")
