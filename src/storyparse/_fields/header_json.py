"""The page's JSON header: lines of a dump in, the header's extent and what it says out.

A header starts a line with ``{`` and its first key is the page's identifier. It ends where its
JSON is complete, within 64 lines; JSON that a blog's software has dressed in curly quotes is
repaired for reading and left alone in the text.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple, NoReturn

import regex

from storyparse._fields.dump_starts import ODD_QUOTES, OPEN, QUOTES, opening
from storyparse._text.json_values import DEEPEST
from storyparse._text.patterns import pattern

MAX_LINES: Final = 64
"""Lines within which a header must be complete."""

_LONGEST_NUMBER: Final = 4300
_LONGEST_MANGLED: Final = 100_000
"""Code points within which a mangled header must be complete; a real one has some seven hundred."""
_BARELY_OPEN: Final = pattern(OPEN + r"\s*+")
may_open: Final = re.compile(OPEN).match
"""Tell whether a line may be the first of a header: it starts with a brace."""
_OPENING: Final = ("{", "[")
_CLOSING: Final = ("}", "]")
_find_odd_quote: Final = re.compile(ODD_QUOTES).search
# A string may be megabytes long, for which `regex` keeps more than there is memory; `re` does not.
STRICT_TOKENS: Final = re.compile(r'[{}\[\]]|"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
# A mangled string ends at a quote of any kind that a comma, colon or bracket follows.
_MANGLED: Final = pattern(
    rf"[{{}}\[\]]|{QUOTES}(?P<text>(?:(?!{QUOTES}\s*+(?:[,:}}\]]|\Z)).)*+)(?P<end>{QUOTES})?",
    regex.DOTALL,
)
_BARE_QUOTE: Final = pattern(r'(?<!\\)((?:\\\\)*+)"')


class Found(NamedTuple):
    """A header's extent: its last line's index, where in that line it ends, and its JSON."""

    last: int
    end: int
    text: str
    repaired: bool
    values: dict[str, Any] | None
    problem: str


class _RefusedError(ValueError):
    """JSON holds what JSON does not allow, or what Python does not hold."""


def _refuse(constant: str) -> NoReturn:
    message = f"JSON has no {constant}"
    raise _RefusedError(message)


def _finite(text: str) -> float:
    _refuse_digits(text)
    value = float(text)
    if math.isinf(value):
        message = f"{brief(text)} is too large a number"
        raise _RefusedError(message)
    return value


def _integer(text: str) -> int:
    _refuse_digits(text)
    return int(text)


def _refuse_digits(text: str) -> None:
    if len(text) > _LONGEST_NUMBER:
        message = f"{brief(text)} is a number of {len(text)} digits"
        raise _RefusedError(message)


class Repeated(dict[str, Any]):
    """An object that names a key twice; as in JSON at large, the last counts."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    return values if len(values) == len(pairs) else Repeated(values)


_DECODER: Final = json.JSONDecoder(
    parse_constant=_refuse,
    parse_float=_finite,
    parse_int=_integer,
    object_pairs_hook=_object,
)


def brief(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:39] + "…")


def opens_header(lines: Sequence[str], at: int, keys: tuple[str, ...]) -> bool | None:
    r"""Tell whether a header starts at a line.

    Args:
        lines: Lines of a source.
        at: The index of the line in question.
        keys: The keys of which one stands first in a header.

    Returns:
        Yes or no; ``None`` where that depends on lines that are not there yet.

    Example:
        >>> opens_header(['{\n', ' "_id": "5e9"}'], 0, ("_id",)), opens_header(['{\n'], 0, ("_id",))
        (True, None)
    """
    line = lines[at]
    if opening(keys).match(line):
        return True
    if not _BARELY_OPEN.fullmatch(line):
        return False
    for below in range(at + 1, min(at + MAX_LINES, len(lines))):
        if lines[below].strip():
            return bool(opening(keys).match("{" + lines[below]))
    return None if len(lines) < at + MAX_LINES else False


def find_header(lines: Sequence[str], at: int, keys: tuple[str, ...]) -> Found:
    """Read the header that starts at a line.

    Args:
        lines: The dump's lines, with their line ends.
        at: The index of the header's first line.
        keys: The keys of which one stands first in a header.

    Returns:
        Its extent and values. Where it is complete nowhere, its first line alone; where it cannot
        be read, no values, and a problem.
    """
    first = lines[at]
    if _too_deep(first):  # Looked at before decoding, which goes as deep as the JSON does.
        return _find_wrapped(lines, at, keys)
    try:
        start = first.index("{")
        values, end = _DECODER.raw_decode(first, start)
    except ValueError:
        return _find_wrapped(lines, at, keys)
    return Found(at, end, first, repaired=False, values=values, problem="")


def _find_wrapped(lines: Sequence[str], at: int, keys: tuple[str, ...]) -> Found:
    """Read a header that is wrapped, mangled or broken."""
    block = [lines[at]]
    for index in range(at + 1, min(at + MAX_LINES, len(lines))):
        line = lines[index]
        if may_open(line) and opens_header(lines, index, keys):
            break
        block.append(line)
    whole = "".join(block)
    for repaired in (False, True):
        end = json_end(
            _MANGLED.finditer(whole[:_LONGEST_MANGLED])
            if repaired
            else STRICT_TOKENS.finditer(whole)
        )
        if end is None:
            continue
        text = _joined(whole[:end])
        values, problem = decode(_repaired(text) if repaired else text)
        if values is None and not repaired and _find_odd_quote(text):
            continue  # The brackets balance by chance; read as mangled, it may be sound.
        last, past = at, end
        while past > len(lines[last]):
            past -= len(lines[last])
            last += 1
        return Found(last, past, text, repaired=repaired, values=values, problem=problem)
    return Found(
        at, len(lines[at]), lines[at], repaired=False, values=None, problem="it is cut off"
    )


def json_end(tokens: Iterable[re.Match[str] | regex.Match[str]]) -> int | None:
    """Find where the JSON that a text opens with is complete."""
    depth = 0
    for token in tokens:
        sign = token[0]
        if sign in _OPENING:
            depth += 1
        elif sign in _CLOSING:
            depth -= 1
            if depth <= 0:
                return token.end()
    return None


def _joined(text: str) -> str:
    """Join the lines of a wrapped header: with a space, with nothing after a hyphen."""
    lines = [line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return "".join([line if line.endswith("-") else line + " " for line in lines]).strip("\ufeff ")


def _repaired(text: str) -> str:
    """Give mangled JSON its straight quotes back."""

    def straight(token: regex.Match[str]) -> str:
        if token["text"] is None:
            return token[0]
        return '"' + _BARE_QUOTE.sub(r'\1\\"', token["text"]) + '"'

    return _MANGLED.sub(straight, text)


def _too_deep(text: str) -> bool:
    return text.count("{") + text.count("[") > DEEPEST and _depth(text) > DEEPEST


def _depth(text: str) -> int:
    depth = deepest = 0
    for token in STRICT_TOKENS.finditer(text):
        depth += (token[0] in _OPENING) - (token[0] in _CLOSING)
        deepest = max(deepest, depth)
    return deepest


def decode(text: str) -> tuple[Any, str]:
    """Read JSON; give its value, or ``None`` and why."""
    if _too_deep(text):
        return None, "it nests too deep"
    try:
        values = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        return None, f"{error.msg.lower()} at {brief(text[error.pos : error.pos + 40])}"
    except _RefusedError as error:
        return None, str(error)
    return values, ""
