"""JSON that does not open its line as a header does: lines in, where it stands out.

A header may be glued behind other text, or stand in an element of its own; and JSON that is no
header may stand where the header belongs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from storyparse._fields.dump_starts import GAP, DumpStarts, any_key
from storyparse._fields.header_json import (
    MAX_LINES,
    STRICT_TOKENS,
    decode,
    find_header,
    json_end,
)
from storyparse._text.matching import ENDS, stripped

_MAX_TRIES: Final = 3
"""Openings of a header that are tried on one line."""
_ELEMENT_OPENS: Final = re.compile(r"<[A-Za-z][^<>]{0,200}+>\s*+\Z")
_CLOSES: Final = re.compile(GAP + r"(?P<tag></[A-Za-z][\w:-]{0,30}+\s*+>)?+" + GAP)


@lru_cache(maxsize=64)
def _opening_within(keys: tuple[str, ...]) -> re.Pattern[str]:
    """Give the same pattern without the gap before the brace, to search a line with."""
    return re.compile(rf"\{{\s*+{any_key(keys)}")


class Inline(NamedTuple):
    """Where a header stands that does not open its line, in offsets of the line.

    Args:
        start: Where it and the tag before it begin.
        json: Where its JSON begins.
        end: Where its JSON ends.
        glued: Whether text stands before it on the line.
    """

    start: int
    json: int
    end: int
    glued: bool


def find_inline(line: str, dump_starts: DumpStarts) -> Inline | None:
    """Find a header behind other text of its line, or inside its own element.

    Args:
        line: The line.
        dump_starts: What opens a dump; prose may hold JSON, too.

    Returns:
        Where it stands, its JSON complete on the line and nothing behind it but white space or a
        closing tag; else ``None``.

    Example:
        >>> starts = DumpStarts(("_id",), ("slug",))
        >>> find_inline('बारिश हुई।{"_id": "5e9", "slug": "barish"}', starts)
        Inline(start=10, json=10, end=42, glued=True)
    """
    keys = dump_starts.keys
    if "{" not in line or not any([key in line for key in keys]):  # As nearly every line.
        return None
    for found in islice(_opening_within(keys).finditer(line), _MAX_TRIES):
        start = found.start()
        header = find_header([line[start:]], 0, keys)
        closing = _CLOSES.fullmatch(line, start + header.end)
        if header.values is None or closing is None:
            continue
        if not any([witness in header.values for witness in dump_starts.witnesses]):
            return None
        tag = _ELEMENT_OPENS.search(line, max(0, start - 240), start)
        outer = start if tag is None else tag.start()
        glued = bool(stripped(line[:outer]))
        inside = tag is not None or closing["tag"] is not None
        return Inline(outer, start, start + header.end, glued) if glued or inside else None
    return None


def other_json(lines: Sequence[str], at: int) -> int | None:
    """Give the index of the last line of JSON that is no header and starts at a line."""
    whole = "".join(lines[at : at + MAX_LINES])
    end = json_end(STRICT_TOKENS.finditer(whole))
    if end is None or decode(whole[:end].strip(ENDS))[1] not in ("", "it nests too deep"):
        return None
    last = at
    while end > len(lines[last]):
        end -= len(lines[last])
        last += 1
    return last if not lines[last][end:].strip() else None
