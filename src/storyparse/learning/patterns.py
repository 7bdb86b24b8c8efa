"""Shapes of lines and of stamps in, the patterns of rules out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import regex

from storyparse._model import Role
from storyparse._text.compare import fold
from storyparse.corpus._survey.shapes import AGE, line_shape
from storyparse.dialects.label_words import LABEL_WORDS

_BAR: Final = regex.compile(r"\ ?\|\ ?")
_OPENING: Final = regex.compile(r"[\p{L}\p{M}](?:[^\s<]*[\p{L}\p{M}])?")
_PLACE: Final = regex.compile(r"<(\w+)>")
_FIGURES: Final = regex.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}")
_MONTHS: Final = 12
_VALUES: Final = {Role.EDITOR: "name", Role.CREDIT: "holder", Role.BYLINE: "author",
                  Role.TIMESTAMP: "age"}  # fmt: skip
"""What stands behind the sign; it may stand on the next line instead."""
_NAMES: Final = ("month", "weekday", "half")
_STAMP: Final[Mapping[str, str]] = {
    "moment": r"(?P<moment>\d{4}-\d\d-\d\dT[\d:.+Z-]{5,40}+)",
    "full_time": r"(?P<hour>\d{1,2}+):(?P<minute>\d\d):(?P<second>\d\d)",
    "time": r"(?P<hour>\d{1,2}+):(?P<minute>\d\d)",
    "date": r"(?P<{}>\d{{1,2}}+)[/.-](?P<{}>\d{{1,2}}+)[/.-](?P<year>\d{{4}})",
    "year": r"(?P<year>\d{4})",
    "day": r"(?P<day>\d{1,2}+)",
    "zone": r"(?P<zone>[A-Z]{1,5}+)",
    **{name: rf"(?P<{name}>[\p{{L}}\p{{M}}]{{2,12}}+)" for name in _NAMES},
}


def pieces(text: str) -> list[str]:
    """Give the parts of a line that `|` divides, where one of them names what it is.

    Example:
        >>> pieces("Edited By: रमा सिंह | 5 जुलाई 2024"), pieces("घाट समाचार | हर दिन नया")
        (['Edited By: रमा सिंह', '5 जुलाई 2024'], ['घाट समाचार | हर दिन नया'])
    """
    parts = _BAR.split(text)
    is_told = len(parts) > 1 and any([role_of_shape(line_shape(part)) for part in parts])
    return parts if is_told else [text]


def role_of_shape(shape: str) -> Role | None:
    """Tell what the words of a shape say that its lines are; a bread crumb's sign says it, too."""
    if regex.search(r"[›»>]\ <text>$", shape):
        return Role.FURNITURE
    words = {word.casefold() for word in regex.findall(r"[\p{L}\p{M}]+", fold(shape))}
    return next((role for role, own in LABEL_WORDS.items() if words & {*map(fold, own)}), None)


def first_word(shape: str) -> str:
    """Give the first word of a shape's lines: `0` for a number, nothing for any."""
    part, word = _PLACE.match(shape), _OPENING.match(shape)
    is_number = part and part[1] not in ("text", "zone", *_NAMES)
    return word[0] if word else "0" if is_number else ""


def line_pattern(shape: str, role: Role) -> str:
    r"""Write the pattern of lines of a shape and a role; what stands behind `|` is read again.

    Example:
        >>> print(line_pattern("छाया: <text>", Role.CREDIT))
        (?P<credit>छाया\ ?:\ ?(?P<holder>[^|]{0,300}+))(?:\|\ ?(?P<rest>.+))?
    """
    is_bracketed = shape.endswith(")")
    words = shape.removeprefix("<text> (").removesuffix(")").removesuffix(" <text>")
    sign = words[-1]
    mark = rf"{regex.escape(words[:-1], special_only=True)}\ ?{regex.escape(sign)}\ ?"
    if is_bracketed:
        return rf"(?P<caption>.{{1,200}}?\ )(?P<credit>\(\ ?{mark}(?P<holder>[^()]{{1,80}}+)\))"
    if role is Role.RELATED:
        return rf"(?P<related>(?P<pointer>{mark})(?P<title>.{{1,300}}+))"
    if role not in _VALUES:
        return rf"(?P<{role}>{mark}.{{0,300}}+)"
    value, rest = (".", "") if sign == "|" else ("[^|]", r"(?:\|\ ?(?P<rest>.+))?")
    return rf"(?P<{role}>{mark}(?P<{_VALUES[role]}>{value}{{0,300}}+)){rest}"


def stamp_pattern(shape: str, which: str, order: tuple[str, str], ages: Iterable[str]) -> str:
    """Write the pattern of stamps of a shape; what stands behind one on its line is read again."""
    if shape == AGE:
        units = "|".join([regex.escape(unit, special_only=True) for unit in ages])
        return rf"(?P<timestamp>(?P<age>\d{{1,3}}+\ (?:{units})))"
    known = {**_STAMP, "date": _STAMP["date"].format(*order)}
    parts = [regex.escape(part, special_only=True) for part in _PLACE.split(shape)]
    source = "".join([known[part] if at % 2 else part for at, part in enumerate(parts)])
    whole = source if regex.search("<(?:moment|hour)>", source) else f"(?P<date>{source})"
    return rf"(?P<timestamp>(?P<{which}>{whole}))(?:(?:\ (?:\|\ ?)?|(?=\p{{L}}))(?P<rest>.+))?"


def order_of(texts: Iterable[str]) -> tuple[tuple[str, str], bool]:
    """Tell which of two figures is the day, and whether the stamps prove it.

    Example:
        >>> order_of(["05/07/2024", "05/17/2024"]), order_of(["05/07/2024"])
        ((('month', 'day'), True), (('day', 'month'), False))
    """
    found = [(int(one), int(two)) for text in texts for one, two in _FIGURES.findall(text)]
    if any([second > _MONTHS for _, second in found]):
        return ("month", "day"), True
    return ("day", "month"), any([first > _MONTHS for first, _ in found])
