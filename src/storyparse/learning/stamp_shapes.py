"""Lines that may be time stamps in, the patterns of their shapes out.

Two stamps are of one shape if they differ in nothing but the numbers and the names of months,
weekdays and halves of a day. Which of two numbers is the day, all samples of a shape tell together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

import regex

from storyparse._dialect import Calendar, Dialect
from storyparse._text.matching import view

_MAX_LENGTH: Final = 120
_MAX_WORDS: Final = 5
"""Words of a stamp that are none of a time."""
_MONTHS: Final = 12
_TOKEN: Final = regex.compile(
    r"(?P<clock>\d{1,2}:\d\d(?::\d\d)?)|(?P<figures>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
    r"|(?P<moment>\d{4}-\d\d-\d\dT[\d:.+Z-]{5,})|(?P<year>(?:19|20)\d\d)(?!\d)|(?P<day>\d{1,2})(?!\d)"
    r"|(?P<word>[\p{L}\p{M}]+)|(?P<gap>\s+)|(?P<sign>.)"
)
_NAME: Final = r"[\p{L}\p{M}]{2,12}+"
_PARTS: Final[Mapping[str, str]] = {
    "clock": r"(?P<hour>\d{1,2}+):(?P<minute>\d\d)",
    "clock-of-seconds": r"(?P<hour>\d{1,2}+):(?P<minute>\d\d):(?P<second>\d\d)",
    "figures": r"(?P<{0}>\d{{1,2}}+)[/.-](?P<{1}>\d{{1,2}}+)[/.-](?P<year>\d{{4}})",
    "moment": r"(?P<moment>\d{4}-\d\d-\d\dT[\d:.+Z-]{5,40}+)",
    "year": r"(?P<year>\d{4})",
    "day": r"(?P<day>\d{1,2}+)",
    "month": rf"(?P<month>{_NAME})",
    "weekday": rf"(?P<weekday>{_NAME})",
    "half": rf"(?P<half>{_NAME})",
    "zone": r"(?P<zone>[A-Z]{1,5}+)",
    "gap": r"\ ",
}
_TIMES: Final = frozenset({"clock", "clock-of-seconds", "figures", "moment", "year", "day"})


class StampShape(NamedTuple):
    """A shape of time stamps.

    Args:
        parts: What stands one after the other: kinds of parts, `=` and a word, `~` and a sign.
    """

    parts: tuple[str, ...]

    @property
    def first_word(self) -> str:
        """The first word of its lines; `0` for a number, nothing for a name."""
        if self.parts[0] in _TIMES:
            return "0"
        return self.parts[0][1:] if self.parts[0][0] == "=" else ""

    def pattern(self, which: str, order: tuple[str, str]) -> str:
        """Write its pattern: which time it is, and in which order figures give day and month.

        More may stand behind it on its line, which is read again.
        """
        source = "".join(
            [
                _PARTS[part].format(*order)
                if part == "figures"
                else _PARTS.get(part) or regex.escape(part[1:], special_only=True)
                for part in self.parts
            ]
        )
        timed = {"clock", "clock-of-seconds", "moment"} & {*self.parts}
        whole = source if timed else f"(?P<date>{source})"
        return rf"(?P<timestamp>(?P<{which}>{whole}))(?:\ (?:\|\ ?)?(?P<rest>.+))?"


def stamps_in(text: str, dialect: Dialect) -> Iterator[tuple[StampShape, str]]:
    """Give the shapes of the stamps that a line is made of, each with its text.

    Args:
        text: The line.
        dialect: Whose names of months and weekdays they are in.

    Example:
        >>> from storyparse import HINDI_PAPER
        >>> [(shape, _)] = stamps_in("छपा: 5 जुलाई 2024", HINDI_PAPER)
        >>> shape.parts
        ('=छपा', '~:', 'gap', 'day', 'gap', 'month', 'gap', 'year')
    """
    if len(text) > _MAX_LENGTH:
        return
    tokens = [*_parts(text, dialect.calendar)]
    stamps = [*_cut(tokens)]
    kinds = [{part for part, _ in stamp} for stamp in stamps]
    if all([_is_stamp(stamp, found) for stamp, found in zip(stamps, kinds, strict=True)]):
        for stamp in stamps:
            yield StampShape(tuple([part for part, _ in stamp])), "".join([t for _, t in stamp])


def _is_stamp(stamp: list[tuple[str, str]], kinds: set[str]) -> bool:
    whole = "moment" in kinds or "figures" in kinds or {"year", "day", "month"} <= kinds
    return whole and sum([part[0] == "=" for part, _ in stamp]) <= _MAX_WORDS


def _parts(text: str, calendar: Calendar) -> Iterator[tuple[str, str]]:
    """Give what a text is made of, each part with its text."""
    names = {
        view(name).casefold(): kind
        for kind, groups in (
            ("month", calendar.months),
            ("weekday", calendar.weekdays),
            ("half", calendar.meridiems),
            ("zone", (calendar.zones, ("UTC", "GMT"))),
        )
        for group in groups
        for name in group
    }
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup or ""
        if kind in {"word", "sign"}:
            mark = "=" if kind == "word" else "~"
            kind = names.get(view(token[0]).casefold(), mark + token[0])
        elif kind == "clock" and token[0].count(":") > 1:
            kind = "clock-of-seconds"
        yield kind, token[0]


def _cut(tokens: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Part tokens into stamps: behind a year and a time of day, another word opens the next."""
    held: list[tuple[str, str]] = []
    for part, text in tokens:
        kinds = {kind for kind, _ in held}
        timed = kinds & {"clock", "clock-of-seconds", "moment"} and kinds & {
            "year", "figures", "moment",
        }  # fmt: skip
        if timed and part[0] == "=":
            while held[-1][0] == "gap":
                held.pop()
            yield held
            held = []
        held.append((part, text))
    if held:
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
