"""Lines in, their shapes out: texts in which `<text>`, `<day>` and the like stand for any.

`X: T`, `X | T`, `X - T`, `X › T` and `T (X: T)` are of one shape with each other line of the same
`X`; time stamps with those that differ in nothing but the numbers and the names of the calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Final, TypeAlias

import regex

from storyparse._dialect import Dialect
from storyparse._text.matching import view

_MAX_LENGTH: Final = 160
_WORDS: Final = r"(?P<words>(?:[\p{L}\p{M}.'’-]{1,30}+\ ){0,3}[\p{L}\p{M}.'’-]{1,30}?)"
_LINE: Final = regex.compile(rf"{_WORDS}\ ?(?P<sign>[:：|›»>](?!//)|ः(?=\s)|[-–—](?=\ ))\ ?.*")
_BRACKETED: Final = regex.compile(rf".+\ \(\ ?{_WORDS}\ ?(?P<sign>[:：-])\ ?[^()]+\)")
_TOKEN: Final = regex.compile(
    r"(?P<moment>\d{4}-\d\d-\d\dT[\d:.+Z-]{5,})|(?P<full_time>\d{1,2}:\d\d:\d\d)|(?P<time>\d{1,2}:\d\d)"
    r"|(?P<date>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})|(?P<year>(?:19|20)\d\d)(?!\d)|(?P<day>\d{1,2})(?!\d)"
    r"|(?P<n>\d+)|(?P<word>[\p{L}\p{M}]+)|(?P<gap>\s+)|(?P<sign>.)"
)
AGE: Final = "<age>"
"""The shape of how long ago something was."""
_TIMES: Final = frozenset({"moment", "full_time", "time"})
_DATES: Final = frozenset({"moment", "date", "year"})
_MAX_WORDS: Final = 5
"""Words of a stamp that are none of a time."""

_Token: TypeAlias = tuple[str, str]
"""What a part of a stamp is, and its text."""


def line_shape(text: str) -> str:
    """Give the shape of a line that opens, or ends in brackets, with what it is; else nothing.

    Example:
        >>> line_shape("यह भी पढ़ें- नहर में पानी"), line_shape("नहर पर किसान (फोटो: रमा सिंह)")
        ('यह भी पढ़ें- <text>', '<text> (फोटो: <text>)')
    """
    if len(text) > _MAX_LENGTH:
        return ""
    if found := _LINE.fullmatch(text):
        return f"{found['words']}{found['sign']} <text>"
    found = _BRACKETED.fullmatch(text)
    return f"<text> ({found['words']}{found['sign']} <text>)" if found else ""


def stamp_shapes(text: str, dialect: Dialect) -> list[tuple[str, str]]:
    """Give the shapes of the stamps that a line is made of, each with its text.

    Args:
        text: The line.
        dialect: Whose names of months and weekdays they are in.

    Example:
        >>> from storyparse import HINDI_PAPER
        >>> [shape for shape, _ in stamp_shapes("छपा: 5 जुलाई 2024, 18:40", HINDI_PAPER)]
        ['छपा: <day> <month> <year>, <time>']
    """
    if len(text) > _MAX_LENGTH or "<" in text:
        return []
    number, _, rest = view(text).partition(" ")
    if number.isdecimal() and rest in map(view, dialect.language.elapsed_units):
        return [(AGE, text)]
    stamps = [*_cut(_tokens(text, dialect))]
    if not all(map(_is_stamp, stamps)):
        return []
    return [(_shape_of(stamp), "".join([text for _, text in stamp])) for stamp in stamps]


def stamp_shape(text: str, dialect: Dialect) -> str:
    """Give the shape of a line that may be a stamp, or part of one.

    Example:
        >>> from storyparse import HINDI_PAPER
        >>> stamp_shape("Updated 31 Feb", HINDI_PAPER)
        'Updated <day> <month>'
    """
    return _shape_of(_tokens(text, dialect))


def _shape_of(tokens: list[_Token]) -> str:
    kinds = {"gap": " "}
    literal = {"word", "sign"}
    return "".join([text if k in literal else kinds.get(k, f"<{k}>") for k, text in tokens])


def _tokens(text: str, dialect: Dialect) -> list[_Token]:
    names = _names(dialect)
    found = [(str(token.lastgroup), token[0]) for token in _TOKEN.finditer(text)]
    return [(names.get(view(part).casefold(), kind), part) for kind, part in found]


@lru_cache(maxsize=64)
def _names(dialect: Dialect) -> dict[str, str]:
    """Give the names of the calendar, each with what it names."""
    calendar = dialect.calendar
    kinds = {"month": calendar.months, "weekday": calendar.weekdays, "half": calendar.meridiems,
             "zone": (calendar.zones, ("UTC", "GMT"))}  # fmt: skip
    named = [(name, kind) for kind, groups in kinds.items() for name in chain(*groups)]
    return {view(name).casefold(): kind for name, kind in named}


def _cut(tokens: list[_Token]) -> Iterator[list[_Token]]:
    """Part tokens into stamps: behind a date and a time of day, another word opens the next."""
    held: list[_Token] = []
    for kind, text in tokens:
        kinds = {kind for kind, _ in held}
        if kind == "word" and _TIMES & kinds and _DATES & kinds:
            yield held[: -1 if held[-1][0] == "gap" else None]
            held = []
        held.append((kind, text))
    yield held


def _is_stamp(stamp: list[_Token]) -> bool:
    kinds = [kind for kind, _ in stamp]
    is_date = not {"moment", "date"}.isdisjoint(kinds) or {"year", "day", "month"} <= {*kinds}
    return is_date and "n" not in kinds and kinds.count("word") <= _MAX_WORDS
