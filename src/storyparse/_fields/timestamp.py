"""Time stamps: the values of a matched stamp in, a time with its offset and its troubles out.

The usual stamp is built straight from its match. The unusual is read by dateutil, which sees only
what a rule matched, its words in English, and never fills a gap from today's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Final, NamedTuple

from dateutil import parser

from storyparse._dialect import Calendar
from storyparse._text.matching import number_in, view

_NOON: Final = 12
_YEARS: Final = range(1990, 2101)
"""Years that a page can be of."""
# Two days that share no year, month, day, hour or minute: what a stamp leaves out shows as a
# difference between the readings that start from each.
_GAPS: Final = (datetime(2001, 1, 1, 1, 1), datetime(2002, 2, 2, 2, 2))  # noqa: DTZ001


_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}")
_OFFSET: Final = re.compile(
    r"(?:utc|gmt)?+(?:(?P<sign>[+-])(?P<hours>[01][0-9]|2[0-3]):?(?P<minutes>[0-5][0-9]))?+|z"
)
_MONTHS: Final = [names[-1] for names in parser.parserinfo.MONTHS]


class Stamp(NamedTuple):
    """A time as read.

    Args:
        time: The time; ``None`` where there is none to read.
        weekday_differs: Whether it is on another weekday than the stamp names.
        is_untimed: Whether the dialect says that such a stamp gives no time of day.
    """

    time: datetime | None
    weekday_differs: bool = False
    is_untimed: bool = False


class _Words:
    """A calendar's words by their views."""

    def __init__(self, calendar: Calendar) -> None:
        self.months = _numbered(calendar.months)
        self.weekdays = _numbered(calendar.weekdays)
        self.halves = _numbered(calendar.meridiems)
        self.zones = frozenset(view(zone).casefold() for zone in calendar.zones)
        # dateutil takes a vowel sign for the end of a word: it is given English ones.
        self.english = {name: _MONTHS[number] for name, number in self.months.items()}
        self.english |= {name: ("am", "pm")[number] for name, number in self.halves.items()}


def _numbered(names: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """Number names, by the way they are written and by their views."""
    return {
        form: number
        for number, group in enumerate(names)
        for name in group
        for form in (name, view(name).casefold())
    }


def _number(name: str, numbers: dict[str, int]) -> int | None:
    number = numbers.get(name)
    return numbers.get(view(name).casefold()) if number is None else number


class _Info(parser.parserinfo):
    """What dateutil may know: English names of months and halves, days first, nothing else."""

    JUMP = [" ", ".", "-", "/"]  # noqa: RUF012
    WEEKDAYS: list[tuple[str, str]] = []  # noqa: RUF012
    PERTAIN: list[str] = []  # noqa: RUF012
    UTCZONE: list[str] = []  # noqa: RUF012


_PARSER: Final = parser.parser(_Info(dayfirst=True))


class StampReader:
    """A calendar's words and a time zone, made ready to read stamps with.

    Args:
        calendar: The words.
        zone: The zone of stamps that name none.
    """

    __slots__ = ("_words", "_zone")

    def __init__(self, calendar: Calendar, zone: tzinfo) -> None:
        self._words = _Words(calendar)
        self._zone = zone

    def month_number(self, name: str) -> int | None:
        """Give the number of a month, January 1, by any of its names.

        Example:
            >>> from storyparse.dialects.amar_ujala import AMAR_UJALA
            >>> StampReader(AMAR_UJALA.calendar, AMAR_UJALA.time_zone).month_number("मार्च")
            3
        """
        index = _number(name, self._words.months)
        return None if index is None else index + 1

    def read(self, values: Mapping[str, str]) -> Stamp:
        """Read the time that a rule matched.

        Args:
            values: The values of the match: `day`, `month` and so on, or `moment`; or a `date` or
                an `age` alone.

        Returns:
            The time, in the dialect's zone, and whether its weekday is another than named.

        Example:
            >>> from storyparse.dialects.amar_ujala import AMAR_UJALA
            >>> stamps = StampReader(AMAR_UJALA.calendar, AMAR_UJALA.time_zone)
            >>> stamps.read({"moment": "18 फरवरी 2026 11:35 AM IST"}).time.isoformat()
            '2026-02-18T11:35:00+05:30'
        """
        if "date" in values or "age" in values:
            return _UNTIMED
        weekday = values.get("weekday")
        if "moment" in values:
            time, weekday = _unusual(values["moment"], self._words, self._zone)
        else:
            time = _usual(values, self._words, self._zone)
        if time is None:
            return _UNREAD
        differs = weekday is not None and _number(weekday, self._words.weekdays) != time.weekday()
        return Stamp(time, differs)


_UNTIMED: Final = Stamp(None, is_untimed=True)
_UNREAD: Final = Stamp(None)


def _usual(values: Mapping[str, str], words: _Words, zone: tzinfo) -> datetime | None:
    """Make the time of its parts; ``None`` where one lacks, or there is no such day or hour."""
    named = _zone(values["zone"], words, zone) if "zone" in values else zone
    half = values.get("half")
    try:
        month = _number(values["month"], words.months)
        # A name that is none, like a number that is none, is refused as one.
        number = number_in(values["month"]) if month is None else month + 1
        hour = number_in(values["hour"])
        if named is None or (half is not None and hour > _NOON):
            return None
        if half is not None:
            hour = hour % _NOON + _NOON * (_number(half, words.halves) or 0)
        time = datetime(
            number_in(values["year"]),
            number,
            number_in(values["day"]),
            hour,
            number_in(values["minute"]),
            number_in(values["second"]) if "second" in values else 0,
            tzinfo=named,
        )
    except (KeyError, ValueError, OverflowError):
        return None
    return time if time.year in _YEARS else None


def _zone(name: str, words: _Words, zone: tzinfo) -> tzinfo | None:
    """Give the zone that a stamp names: the dialect's, UTC or an offset; ``None`` for others."""
    text = view(name).strip(" ()").casefold()
    if not text or text in words.zones:
        return zone
    offset = _OFFSET.fullmatch(text)
    if offset is None:
        return None
    minutes = 60 * int(offset["hours"] or 0) + int(offset["minutes"] or 0)
    return timezone(timedelta(minutes=-minutes if offset["sign"] == "-" else minutes))


def _by_iso(moment: str, zone: tzinfo) -> datetime | None:
    """Read a time in the form of ISO 8601, with its own offset if it has one."""
    text = moment.strip()
    if not _ISO.match(text):
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo is not None else time.replace(tzinfo=zone)


def _unusual(moment: str, words: _Words, zone: tzinfo) -> tuple[datetime | None, str | None]:
    """Read a stamp of another order; give its time and the weekday it names."""
    if (time := _by_iso(moment, zone)) is not None:
        return (time if time.year in _YEARS else None), None
    text = "".join([str(int(sign)) if sign.isdecimal() else sign for sign in view(moment)])
    tokens = text.replace(",", " ").casefold().split()
    if tokens and tokens[-1] in words.zones:
        del tokens[-1]
    weekday = next((token for token in tokens if token in words.weekdays), None)
    rest = " ".join([words.english.get(token, token) for token in tokens if token != weekday])
    try:
        first, second = (_PARSER.parse(rest, default=start) for start in _GAPS)
    except (ValueError, OverflowError):
        return None, None
    if first != second or first.tzinfo is not None:
        return None, None
    if first.year not in _YEARS or str(first.year) not in text:  # dateutil guesses a century.
        return None, None
    return first.replace(tzinfo=zone), weekday
