"""What opens a dump: dialects in, patterns of a header's beginning and of a first line out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from storyparse._dialect import Dialect
from storyparse._text.matching import IGNORABLE, pattern_view, stripped, view
from storyparse._text.patterns import AnyPattern, compiled

GAP: Final = rf"[\s{IGNORABLE}]*+"
OPEN: Final = GAP + r"\{"
_CURLY: Final = "“”„‟″‘’‚‛′«»`´＂"
ODD_QUOTES: Final = rf"['{_CURLY}]|&quot;|&\#34;|&\#822[01];"
QUOTES: Final = rf'(?:"|{ODD_QUOTES})'


class DumpStarts(NamedTuple):
    """What opens a dump.

    Args:
        keys: The keys of which one stands first in a header.
        witnesses: Keys of which a header must hold one that stands behind other text.
        lines: Patterns of whole lines that open a dump without a header.
    """

    keys: tuple[str, ...]
    witnesses: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def dump_starts_of(dialects: Iterable[Dialect]) -> DumpStarts:
    """Give what opens a dump of any of some dialects."""
    keys: dict[str, None] = {}
    witnesses: dict[str, None] = {}
    lines: dict[str, None] = {}
    for dialect in dialects:
        header = dialect.header
        keys |= dict.fromkeys(header.first or (_outer(header.id),))
        witnesses |= dict.fromkeys([_outer(key) for key in (header.slug, header.title) if key])
        lines |= dict.fromkeys([dialect.dump_opening] if dialect.dump_opening else [])
    return DumpStarts(tuple(keys), tuple(witnesses), tuple(lines))


def _outer(path: str) -> str:
    return path.partition(".")[0]


def starts_dump(line: str, dump_starts: DumpStarts) -> bool:
    """Tell whether a whole line opens a dump by what it says of itself."""
    if not dump_starts.lines:
        return False
    text = view(stripped(line))
    return any([_line_opening(each).fullmatch(text) for each in dump_starts.lines])


@lru_cache(maxsize=64)
def _line_opening(text: str) -> AnyPattern:
    return compiled(pattern_view(text), re.VERBOSE | re.DOTALL)


@lru_cache(maxsize=64)
def opening(keys: tuple[str, ...]) -> re.Pattern[str]:
    """Give the pattern that a header's beginning matches, its first key complete.

    Example:
        >>> found = opening(("_id", "@type"))
        >>> bool(found.match('{“_id”:”5e9″}')), bool(found.match('{"id": 1}'))
        (True, False)
    """
    return re.compile(rf"{OPEN}\s*+{any_key(keys)}")


@lru_cache(maxsize=64)
def mangled_opening(keys: tuple[str, ...]) -> re.Pattern[str]:
    r"""Give the pattern of what may have been a header's beginning and is none: `{""_id""`.

    Example:
        >>> found = mangled_opening(("_id",))
        >>> bool(found.match('{\\"_id\\":')), bool(found.match("{my_id: 7}"))
        (True, False)
    """
    return re.compile(
        rf"{OPEN}[^\w{{}}]{{0,6}}(?:{'|'.join(map(re.escape, keys))})[^\w{{}}]{{0,6}}:"
    )


def any_key(keys: tuple[str, ...]) -> str:
    """Give the source of a pattern of one of some keys, in its quotes."""
    return rf"{QUOTES}(?:{'|'.join(map(re.escape, keys))}){QUOTES}"
