"""Lines such as `X: T`, `X | T` and `T (X: Y)` in, the patterns of their shapes out.

Two lines are of one shape if `X` is the same. What it names, its words tell, or nobody.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import regex

from storyparse._model import Role
from storyparse._text.compare import fold
from storyparse.dialects.label_words import LABEL_WORDS

_MAX_LENGTH: Final = 160
_WORDS: Final = r"(?P<words>(?:[\p{L}\p{M}.'’]{1,20}+\ ){0,3}[\p{L}\p{M}.'’]{1,20})"
_LINE: Final = regex.compile(rf"{_WORDS}(?P<sign>\ ?[:：|](?!//)|\ ?[-–—](?=\ ))\ ?.*")
_BRACKETED: Final = regex.compile(rf".+\ \({_WORDS}(?P<sign>\ ?[:：-])\ ?[^()]+\)")
_BAR: Final = regex.compile(r"\ ?\|\ ?")
_VALUES: Final = {Role.EDITOR: "name", Role.CREDIT: "holder", Role.BYLINE: "author"}
"""What stands behind the sign; it may stand on the next line instead."""


class LineShape(NamedTuple):
    """A shape of lines.

    Args:
        words: The words that are always the same.
        sign: The sign behind them.
        is_bracketed: Whether they open a bracket at a line's end.
    """

    words: str
    sign: str
    is_bracketed: bool

    @property
    def role(self) -> Role | None:
        """What its words say that it is."""
        words = {word.strip(".").casefold() for word in fold(self.words).split()}
        found = [role for role, known in LABEL_WORDS.items() if words & {*map(fold, known)}]
        return found[0] if found else None

    def pattern(self, role: Role) -> str:
        """Write its pattern, of lines that have a role; what stands behind `|` is read again."""
        mark = rf"{regex.escape(self.words, special_only=True)}\ ?{regex.escape(self.sign)}\ ?"
        if self.is_bracketed:
            return rf"(?P<caption>.{{1,200}}?\ )(?P<credit>\({mark}(?P<holder>[^()]{{1,80}}+)\))"
        if role is Role.RELATED:
            return rf"(?P<related>(?P<pointer>{mark})(?P<title>.{{1,300}}+))"
        if role not in _VALUES:
            return rf"(?P<{role}>{mark}.{{0,300}}+)"
        value, rest = (".", "") if self.sign == "|" else ("[^|]", r"(?:\|\ ?(?P<rest>.+))?")
        return rf"(?P<{role}>{mark}(?P<{_VALUES[role]}>{value}{{0,300}}+)){rest}"


def shape_of(text: str) -> LineShape | None:
    """Give the shape of a line that has one.

    Example:
        >>> shape_of("यह भी पढ़ें- नहर में आया पानी").words, shape_of("नहर में आया पानी")
        ('यह भी पढ़ें', None)
    """
    found = None if len(text) > _MAX_LENGTH else _LINE.fullmatch(text) or _BRACKETED.fullmatch(text)
    return LineShape(found["words"], found["sign"].strip(), text.endswith(")")) if found else None


def pieces(text: str) -> list[str]:
    """Give the parts of a line that `|` divides, where one of them names what it is.

    Example:
        >>> pieces("Edited By: रमा सिंह | 5 जुलाई 2024"), pieces("घाट समाचार | हर दिन नया")
        (['Edited By: रमा सिंह', '5 जुलाई 2024'], ['घाट समाचार | हर दिन नया'])
    """
    parts = _BAR.split(text)
    shapes = [shape_of(part) for part in parts]
    return parts if len(parts) > 1 and any([shape and shape.role for shape in shapes]) else [text]
