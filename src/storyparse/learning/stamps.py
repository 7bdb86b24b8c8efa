"""Lines that may be time stamps in, the patterns of their shapes out.

Two stamps are of one shape if they differ in nothing but the numbers and the names of months,
weekdays and halves of a day. Which of two numbers is the day, all samples of a shape tell together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple, TypeAlias

import regex

from storyparse._dialect import Dialect
from storyparse._text.matching import view

_MAX_LENGTH: Final = 120
_MAX_WORDS: Final = 5
"""Words of a stamp that are none of a time."""
_MONTHS: Final = 12
_TOKEN: Final = regex.compile(
    r"(?P<moment>\d{4}-\d\d-\d\dT[\d:.+Z-]{5,})|(?P<seconds>\d{1,2}:\d\d:\d\d)|(?P<clock>\d{1,2}:\d\d)"
    r"|(?P<figures>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})|(?P<year>(?:19|20)\d\d)(?!\d)|(?P<day>\d{1,2})(?!\d)"
    r"|(?P<word>[\p{L}\p{M}]+)|(?P<gap>\s+)|(?P<sign>.)"
)
_NAME: Final = r"[\p{L}\p{M}]{2,12}+"
_PATTERNS: Final[Mapping[str, str]] = {
    "moment": r"(?P<moment>\d{4}-\d\d-\d\dT[\d:.+Z-]{5,40}+)",
    "seconds": r"(?P<hour>\d{1,2}+):(?P<minute>\d\d):(?P<second>\d\d)",
    "clock": r"(?P<hour>\d{1,2}+):(?P<minute>\d\d)",
    "figures": r"(?P<one>\d{1,2}+)[/.-](?P<other>\d{1,2}+)[/.-](?P<year>\d{4})",
    "year": r"(?P<year>\d{4})",
    "day": r"(?P<day>\d{1,2}+)",
    "month": rf"(?P<month>{_NAME})",
    "weekday": rf"(?P<weekday>{_NAME})",
    "half": rf"(?P<half>{_NAME})",
    "zone": r"(?P<zone>[A-Z]{1,5}+)",
    "gap": r"\ ",
}
_TIMES: Final = frozenset({"moment", "seconds", "clock"})

_Token: TypeAlias = tuple[str, str]
"""What a part of a stamp is, and its text."""


class StampShape(NamedTuple):
    """A shape of time stamps.

    Args:
        first_word: The first word of its lines; `0` for a number, nothing for a name.
        source: Its pattern; of the figures of a date it does not say which is the day.
    """

    first_word: str
    source: str

    def pattern(self, which: str, order: tuple[str, str]) -> str:
        """Write its pattern: which time it is, and in which order figures give day and month.

        More may stand behind it on its line, which is read again.
        """
        source = self.source.replace("<one>", f"<{order[0]}>").replace("<other>", f"<{order[1]}>")
        if "<age>" not in source:
            source = f"(?P<{which}>{source})"
        return rf"(?P<timestamp>{source})(?:\ (?:\|\ ?)?(?P<rest>.+))?"


def stamps_in(text: str, dialect: Dialect) -> list[tuple[StampShape, str]]:
    r"""Give the shapes of the stamps that a line is made of, each with its text.

    Args:
        text: The line.
        dialect: Whose names of months and weekdays they are in.

    Example:
        >>> from storyparse import HINDI_PAPER
        >>> [(shape, _)] = stamps_in("छपा: 5 जुलाई 2024", HINDI_PAPER)
        >>> shape.first_word, regex.findall(r"<(\w+)>", shape.source)
        ('छपा', ['date', 'day', 'month', 'year'])
    """
    if len(text) > _MAX_LENGTH:
        return []
    units = "|".join([regex.escape(unit) for unit in dialect.language.elapsed_units])
    age = rf"(?P<age>\d{{1,3}}+\ (?:{units}))"
    if units and regex.fullmatch(view(age), view(text)):
        return [(StampShape("0", age), text)]
    stamps = [*_cut([*_tokens(text, dialect)])]
    return [_told(stamp) for stamp in stamps] if all(map(_is_stamp, stamps)) else []


def _told(stamp: list[_Token]) -> tuple[StampShape, str]:
    kinds, texts = zip(*stamp, strict=True)
    source = "".join([_PATTERNS.get(k) or regex.escape(t, special_only=True) for k, t in stamp])
    first = {"word": texts[0]}.get(kinds[0], "0" if texts[0][0].isdigit() else "")
    whole = source if _TIMES & {*kinds} else f"(?P<date>{source})"
    return StampShape(first, whole), "".join(texts)


def _is_stamp(stamp: list[_Token]) -> bool:
    kinds = [kind for kind, _ in stamp]
    is_date = bool({"moment", "figures"} & {*kinds}) or {"year", "day", "month"} <= {*kinds}
    return is_date and kinds.count("word") <= _MAX_WORDS


def _tokens(text: str, dialect: Dialect) -> Iterator[_Token]:
    names = _names(dialect)
    for token in _TOKEN.finditer(text):
        yield names.get(view(token[0]).casefold(), str(token.lastgroup)), token[0]


@cache
def _names(dialect: Dialect) -> dict[str, str]:
    """Give the names of the calendar, each with what it names."""
    calendar = dialect.calendar
    zones = (calendar.zones, ("UTC", "GMT"))
    kinds = {"month": calendar.months, "weekday": calendar.weekdays, "half": calendar.meridiems,
             "zone": zones}  # fmt: skip
    return {
        view(name).casefold(): kind
        for kind, groups in kinds.items()
        for group in groups
        for name in group
    }


def _cut(tokens: list[_Token]) -> Iterator[list[_Token]]:
    """Part tokens into stamps: behind a date and a time of day, another word opens the next."""
    held: list[_Token] = []
    for kind, text in tokens:
        kinds = {kind for kind, _ in held}
        if kind == "word" and _TIMES & kinds and {"year", "figures", "moment"} & kinds:
            yield held[: -1 if held[-1][0] == "gap" else None]
            held = []
        held.append((kind, text))
    yield held


def order_of(texts: Iterable[str]) -> tuple[tuple[str, str], bool]:
    """Tell which of two figures is the day, and whether the samples prove it.

    Example:
        >>> order_of(["05/07/2024", "05/17/2024"]), order_of(["05/07/2024"])
        ((('month', 'day'), True), (('day', 'month'), False))
    """
    found = [token[0] for text in texts for token in _TOKEN.finditer(text) if token["figures"]]
    pairs = [[int(figure) for figure in regex.split(r"[/.-]", figures)[:2]] for figures in found]
    if any([second > _MONTHS for _, second in pairs]):
        return ("month", "day"), True
    return ("day", "month"), any([first > _MONTHS for first, _ in pairs])
