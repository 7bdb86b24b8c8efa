"""A rule of a dialect, compiled: a line and its view in, its segments' kinds and values out."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from operator import itemgetter
from types import MappingProxyType
from typing import Final, NamedTuple

import regex

from storyparse._classify.kinds import Kind
from storyparse._classify.rule_kinds import WHICH, kinds_of
from storyparse._dialect import Rule
from storyparse._model import Role
from storyparse._text.matching import pattern_view, stripped, view
from storyparse._text.offsets import drops_marks_alone, place_in, place_past_marks
from storyparse._text.patterns import compiled

REACH: Final = 450
"""No rule reads further into a line than this many code points."""

NO_VALUES: Final[Mapping[str, str]] = MappingProxyType({})


class RuleMatch(NamedTuple):
    """What a line says of itself.

    Where each segment starts, with its kind (``None``: read that part again), and the values, as
    the line has them.
    """

    rule: str
    spans: list[tuple[int, Kind | None]]
    values: Mapping[str, str] = NO_VALUES


class CompiledRule:
    """A rule with its pattern compiled and its groups sorted into roles and values.

    Args:
        rule: The rule.
        order: Its place among those that are tried.
        label: What its group `label` gives, if that is not told by the other groups.
    """

    __slots__ = (
        "_fullmatch",
        "_kinds",
        "_spans",
        "_values",
        "longest",
        "name",
        "needles",
        "order",
    )

    def __init__(self, rule: Rule, order: int, *, label: Kind | None = None) -> None:
        try:
            pattern = compiled(pattern_view(rule.pattern), re.VERBOSE | re.DOTALL)
        except regex.error as error:
            message = f"rule {rule.name!r}: its pattern does not compile: {error}"
            raise ValueError(message) from error
        self.name = rule.name
        self.order = order
        self._fullmatch = pattern.fullmatch
        self.longest = sys.maxsize if "rest" in pattern.groupindex else min(rule.max_length, REACH)
        self.needles = tuple(map(view, rule.contains))
        """Texts of which a line's view must hold one; none: any line."""
        groups = pattern.groupindex
        kinds = kinds_of(groups) | ({} if label is None else {Role.LABEL: label})
        self._kinds = [(kind, groups[name]) for name, kind in kinds.items()]
        self._values = [(name, group) for name, group in groups.items() if name not in kinds]
        # A rule of one role cuts nothing: what it gives is known beforehand.
        alone = len(self._kinds) == 1 and groups.keys().isdisjoint(WHICH)
        self._spans = [(0, kind) for kind, _ in self._kinds] if alone else None

    def read(self, text: str, seen: str) -> RuleMatch | None:
        """Match a line by the view of its first `REACH` code points; ``None`` if it is another."""
        if self.needles and not any(map(seen.__contains__, self.needles)):
            return None
        match = self._fullmatch(seen)
        if match is None:
            return None
        at = match.regs
        same = len(seen) == len(text)
        find = place_past_marks if same or drops_marks_alone(text[:REACH], seen) else place_in
        values = {}
        for name, group in self._values:
            start, end = at[group]
            if start < 0:
                continue
            if not same:
                start, end = _place(text, seen, start, find), _place(text, seen, end, find)
            values[name] = stripped(text[start:end])  # A pattern knows one kind of space.
        spans = self._spans
        if spans is None:
            finer: Mapping[Kind | None, Kind] = {}
            for which, kinds in WHICH.items():
                if values.get(which):
                    finer = kinds
            spans = [
                (start if same else _place(text, seen, start, find), finer.get(kind, kind))
                for kind, group in self._kinds
                if (start := at[group][0]) >= 0
            ]
            spans.sort(key=itemgetter(0))
        return RuleMatch(self.name, spans, values)


def _place(text: str, seen: str, at: int, find: Callable[[str, int], int]) -> int:
    """Give an offset in a view, which may be of a text's opening alone, as one in the text."""
    if at == 0:
        return 0
    return find(text, at) if at < len(seen) else len(text)
