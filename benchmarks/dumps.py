"""The dumps that are timed: a typical one in many versions, and the fixtures, of every kind.

`typical.txt` is invented: a story in the three-line template of 2026, 26 lines and 3,400 code
points, as real dumps are. Its versions share the layout and differ in words, names and times, so
that nothing that the parser remembers of one dump reads the next.
"""

from __future__ import annotations

import random
from pathlib import Path

TYPICAL = Path(__file__).with_name("typical.txt").read_text(encoding="utf-8")
"""The typical dump."""

FIXTURES = Path(__file__).parents[1] / "fixtures"
SIZES = range(500, 30_000)
"""The fixtures that are timed, in code points: no mere line, and nothing of hundreds of pages."""
_LONG = 100
"""A line longer than this has its words in another order in each version."""
_PLACES = ("बेलताल", "नीमखेड़ा", "सोनपुर कलां", "महुआडीह", "केवटी", "पीपलगांव", "अमराई", "जामुनिया")
_NAMES = ("कमला", "रमिया", "सुखवंती", "हरकिशोर", "बिंदिया", "फूलमती", "जगरानी", "मोहना")


def fixtures() -> list[bytes]:
    """Give the fixtures of an ordinary size: pages of every template, many of them damaged."""
    found = [path.read_bytes() for path in sorted(FIXTURES.glob("*.txt"))]
    return [
        dump for dump in found if len(dump.decode("utf-8", "replace")) in SIZES and _is_utf8(dump)
    ]


def _is_utf8(dump: bytes) -> bool:
    try:
        dump.decode()
    except UnicodeDecodeError:
        return False
    return True


def corpora() -> dict[str, list[bytes]]:
    """Give the dumps that are timed, by what they are called: all different from one another."""
    return {"typical dumps": versions(200), "fixtures": fixtures()}


def versions(count: int, seed: int = 2026) -> list[bytes]:
    """Make versions of the typical dump, each another text in the same layout.

    Args:
        count: How many.
        seed: The same seed gives the same versions.

    Returns:
        The versions as UTF-8.
    """
    chance = random.Random(seed)  # noqa: S311 -- no secret hangs on it.
    return [_version(chance) for _ in range(count)]


def _version(chance: random.Random) -> bytes:
    header, title, _, _, _, *rest = TYPICAL.split("\n")
    shuffled = _shuffled(title, chance)
    minute = chance.randrange(60)
    identifier = f"{0x69A1C0F4 + chance.randrange(600):08x}{chance.getrandbits(64):016x}"
    lines = [
        header.replace(title, shuffled).replace("69a1c0f4b7d3e25a10f4c8d2", identifier),
        shuffled,
        f"न्यूज डेस्क, अमर उजाला, {chance.choice(_PLACES)}",
        f"Published by: {chance.choice(_NAMES)} {chance.choice(_NAMES)}",
        f"Updated Fri, 27 Feb 2026 10:{minute:02} PM IST",
        *[_shuffled(line, chance) if len(line) > _LONG else line for line in rest],
    ]
    return "\n".join(lines).encode()


def _shuffled(line: str, chance: random.Random) -> str:
    """Change the order of the words within each sentence; its first three and its last stay."""
    sentences = []
    for sentence in line.split("। "):
        words = sentence.split(" ")
        inner = words[3:-1]
        chance.shuffle(inner)
        sentences.append(" ".join([*words[:3], *inner, words[-1]]))
    return "। ".join(sentences)
